//! What is due, why, and how it went.

pub(crate) mod compliance;
pub(crate) mod deadlines;
pub(crate) mod demand;
pub(crate) mod explain;
pub(crate) mod find;
pub(crate) mod stats;
pub(crate) mod timeline;
pub(crate) mod today;
