//! An entry that was checked, between the step that checks it and those that write it and tell what it moves.

use crate::domain::finding::Finding;
use crate::domain::journal::Entry;
use crate::domain::trainee::Trainee;
use crate::store::change::Change;

/// An entry that the facts and the terms allow, ready to be written.
#[derive(Debug)]
pub(crate) struct Checked {
    pub(crate) entry: Entry,
    pub(crate) before: Trainee,
    pub(crate) after: Trainee,
    pub(crate) change: Change,
    /// Where it does not keep the terms.
    pub(crate) findings: Vec<Finding>,
}
