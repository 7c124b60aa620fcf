//! A case that is closed for whoever keeps the store is erased after its retention, with the yearly purge (VEST *Sletting av registrert informasjon*: once a year).
//!
//! Months and day are the store's own (`[retention]`): no source says how long a closed case is kept.
//!
//! - responsible: owner of the store
//! - opens: case closed + `[retention] months`
//! - due: the next yearly `[retention] purge` day
//! - done by: the record erased (`alis purge`)

use super::declaration::{Declaration, Reads, Walk};
use crate::domain::case::TraineeCase;
use crate::domain::deadline::{Anchor, Basis, Deadline, Duty, Responsible, Rule};
use crate::domain::retention::{Closing, Expiry};

pub(super) const RULE: Declaration = Declaration {
    word: "purge",
    reads: &[
        Reads::Term("purge"),
        Reads::Reminder("retention.months", |own| own.retention.months.to_string()),
        Reads::Reminder("retention.purge", |own| format!("{:02}-{:02}", own.retention.purge.0, own.retention.purge.1)),
    ],
    done_by: &[],
    walk: Walk::Erasure(deadline),
};

/// The act that settles it takes the record away, and the deadline with it.
fn deadline(case: &TraineeCase<'_>, closing: Closing) -> Deadline {
    let retention = &case.reminders.retention;
    let expiry = Expiry::new(closing, retention);
    let own = || Basis { source: "alis.toml".to_owned(), clause: None, reminder: true };
    let duty = match &case.terms.purge {
        Some(term) => case.stated(Responsible::Owner, term).reminded(),
        None => Duty::required(Responsible::Owner, own()),
    };
    let due = Anchor::YearlyPurge.on(expiry.by);
    Deadline {
        opens: Some(Anchor::Closed.on(closing.on).months_after(retention.months)),
        ..case.of_trainee(Rule::Purge, due, duty)
    }
}

#[cfg(test)]
mod cases;
