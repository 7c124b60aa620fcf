//! The store itself: faults, history, merging, erasing.

pub(crate) mod check;
pub(crate) mod completions;
pub(crate) mod export;
pub(crate) mod log;
pub(crate) mod man;
pub(crate) mod merge;
pub(crate) mod purge;
pub(crate) mod schema;
mod settle;
pub(crate) mod sync;
pub(crate) mod undo;
