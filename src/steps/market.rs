//! The marketplace of a store: who waits for a position, and who holds the seats of which.

use std::sync::Arc;

use chrono::NaiveDate;
use rayon::prelude::*;

use crate::domain::fold::{self, Story};
use crate::domain::matching::candidate::Candidate;
use crate::domain::position::{self, Holders};
use crate::domain::register::Register;
use crate::domain::trainee::Trainee;
use crate::store::Store;
use crate::store::problem::Problem;

pub(crate) struct Gathered<'a> {
    /// Those who wait, and those whose offer stands; restricted ones too.
    pub(crate) candidates: Vec<Candidate<'a>>,
    pub(crate) holders: Holders,
}

/// What all trainees, read together with the register, contribute. What could not be read is noted, and hides nobody else.
pub(crate) fn gather<'a>(
    store: &Store,
    register: &'a Register,
    trainees: Vec<Result<Trainee, Vec<Problem>>>,
    today: NaiveDate,
    problems: &mut Vec<Problem>,
) -> Gathered<'a> {
    let one = |read: Result<Trainee, Vec<Problem>>| {
        let trainee = read?;
        let story = fold::fold(&trainee.journal, today);
        let seats = position::seats_of(&trainee, &story);
        Ok((candidates(store, register, &trainee, &story, today), seats))
    };
    let (mut candidates, mut seats) = (Vec::new(), Vec::new());
    let gathered: Vec<_> = trainees.into_par_iter().map(one).collect();
    for read in gathered {
        match read {
            Ok((found, held)) => {
                candidates.extend(found);
                seats.extend(held);
            }
            Err(found) => problems.extend::<Vec<Problem>>(found),
        }
    }
    Gathered { candidates, holders: Holders::new(seats) }
}

/// What one trainee waits for, and the offers of theirs that stand.
pub(crate) fn candidates<'a>(
    store: &Store,
    register: &'a Register,
    trainee: &Trainee,
    story: &Story,
    today: NaiveDate,
) -> Vec<Candidate<'a>> {
    let Some(case) = register.case(trainee, story, &store.settings.reminders) else { return Vec::new() };
    let municipality = register.municipalities.get(&trainee.responsible_on(today));
    Candidate::of(&case, register, municipality, today)
}

/// The register, and who holds the seats of all its positions on a day.
pub(crate) fn held(store: &Store, today: NaiveDate) -> (Arc<Register>, Holders, Vec<Problem>) {
    let (register, read, mut problems) = store.together(|_, read| {
        let trainee = read?;
        Ok(position::seats_of(&trainee, &fold::fold(&trainee.journal, today)))
    });
    let mut seats = Vec::new();
    for one in read {
        match one {
            Ok(held) => seats.extend(held),
            Err(found) => problems.extend::<Vec<Problem>>(found),
        }
    }
    (register, Holders::new(seats), problems)
}
