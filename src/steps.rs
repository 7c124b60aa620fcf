//! What several commands do on their way: finding who is meant, recording a fact, telling what moves, saving.

pub(crate) mod avtale;
pub(crate) mod checked;
pub(crate) mod contradicted;
pub(crate) mod edit;
pub(crate) mod entry;
pub(crate) mod expired;
pub(crate) mod fact;
pub(crate) mod filed;
pub(crate) mod happened;
pub(crate) mod issued;
pub(crate) mod listing;
pub(crate) mod market;
pub(crate) mod named;
pub(crate) mod next;
pub(crate) mod overview;
pub(crate) mod page;
pub(crate) mod posts;
pub(crate) mod reading;
pub(crate) mod ripple;
pub(crate) mod roster;
pub(crate) mod save;
pub(crate) mod seat;
pub(crate) mod several;
pub(crate) mod template;
pub(crate) mod who;
pub(crate) mod wish;
