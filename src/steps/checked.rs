//! An entry that was checked, between the step that checks it and those that write it and tell what it moves.

use crate::domain::finding::Finding;
use crate::domain::journal::Entry;
use crate::domain::trainee::Trainee;
use crate::store::change::Change;

/// An entry that the facts and the terms allow, ready to be written.
#[derive(Clone, Debug)]
pub(crate) struct Checked {
    pub(crate) entry: Entry,
    pub(crate) before: Trainee,
    pub(crate) after: Trainee,
    pub(crate) change: Change,
    /// Where it does not keep the terms.
    pub(crate) findings: Vec<Finding>,
}

impl Checked {
    /// What becomes of each record, where several entries may be one's; in their order.
    pub(crate) fn of_each(all: &[Checked]) -> Vec<Checked> {
        let mut out: Vec<Checked> = Vec::new();
        for checked in all {
            match out.iter_mut().find(|own| own.change.file == checked.change.file) {
                Some(own) => {
                    let before = std::mem::take(&mut own.change.before);
                    own.change = Change { before, ..checked.change.clone() };
                    own.after = checked.after.clone();
                }
                None => out.push(checked.clone()),
            }
        }
        out
    }
}
