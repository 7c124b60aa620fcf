//! A round with what every trainee gives grounds to apply for.

use crate::context::Context;
use crate::domain::case::TraineeCase;
use crate::domain::fold;
use crate::domain::grant::GrantRound;
use crate::domain::grant::claim::{self, Claim, TraineeClaims};
use crate::domain::register::Register;
use crate::error::Error;
use crate::steps::named;
use crate::store::layout::Kind;
use crate::store::problem::{Problem, Severity};
use crate::store::{Store, check};
use std::sync::Arc;

pub(super) struct Claimed {
    pub(super) register: Arc<Register>,
    pub(super) round: GrantRound,
    /// By municipality, then by HPR number.
    pub(super) claims: Vec<Claim>,
    pub(super) problems: Vec<Problem>,
}

impl Claimed {
    /// # Errors
    /// The round's own record cannot be read; of others what is wrong is noted.
    pub(super) fn read(ctx: &Context<'_>, store: &Store, name: &str) -> Result<Claimed, Error> {
        store.settled(|store| Claimed::read_once(ctx, store, name))
    }

    fn read_once(ctx: &Context<'_>, store: &Store, name: &str) -> Result<Claimed, Error> {
        let mut problems = Vec::new();
        let register = store.register(&mut problems);
        let Some(round) = register.rounds.get(name).cloned() else { return Err(Error::bad_data(problems)) };
        let files = store.files(Kind::Trainee, &mut problems);
        let read = store.each_trainee(&files, |read| {
            let trainee = read?;
            let story = fold::fold(&trainee.journal, ctx.today);
            let of_case = |case: TraineeCase<'_>| {
                claim::claims(&case, &case.alis_agreements(), name, &round, &register.municipalities)
            };
            let found = register.case(&trainee, &story, &store.settings.reminders).map(of_case);
            // What does not follow from what stands before counts for nothing, months in hospital among it.
            Ok((found, story.not_allowed.is_empty()))
        });
        let mut claims = Vec::new();
        for (file, one) in files.iter().zip(read) {
            match one {
                Ok((Some(found), true)) => claims.extend(found),
                Ok((found, _)) => {
                    claims.extend(found.into_iter().flatten());
                    problems.extend(check::of_trainee(store, file, &register, ctx.today));
                }
                Err(found) => problems.extend::<Vec<Problem>>(found),
            }
        }
        claims.sort_by_key(|claim| (claim.municipality, claim.hpr));
        Ok(Claimed { register, round, claims, problems })
    }

    /// Those of one municipality, where one is named.
    ///
    /// # Errors
    /// There is no such municipality.
    pub(super) fn only(mut self, municipality: Option<&String>) -> Result<Claimed, Error> {
        if let Some(typed) = municipality {
            let number = named::municipality(&self.register, typed)?;
            let succession = &self.register.succession;
            self.claims.retain(|claim| succession.related(claim.municipality, number));
        }
        Ok(self)
    }

    /// Everything is known: no rate, class or role is missing, and every record can be read.
    pub(super) fn is_complete(&self) -> bool {
        self.is_readable() && self.claims.iter().all(|claim| claim.missing.is_empty())
    }

    pub(super) fn is_readable(&self) -> bool {
        !self.problems.iter().any(|problem| problem.severity() == Severity::Error)
    }

    /// The trainees, each with the claims for every municipality.
    pub(super) fn trainees(&self) -> Vec<TraineeClaims<'_>> {
        TraineeClaims::of_each(&self.claims)
    }
}
