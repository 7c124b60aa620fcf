//! What several commands do on their way: finding who is meant, recording a fact, telling what moves, saving.

pub(crate) mod entry;
pub(crate) mod fact;
pub(crate) mod filed;
pub(crate) mod happened;
pub(crate) mod market;
pub(crate) mod next;
pub(crate) mod overview;
pub(crate) mod ripple;
pub(crate) mod roster;
pub(crate) mod save;
pub(crate) mod seat;
pub(crate) mod who;
