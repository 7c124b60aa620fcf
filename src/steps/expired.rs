//! What has expired beside closed cases, where the terms have a routine for it (Helse Vest: *utløpt informasjon*): vacancies that are
//! over, and wishes whose start passed with nothing accepted.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::context::Context;
use crate::domain::fold;
use crate::domain::hpr::Hpr;
use crate::domain::id::Slug;
use crate::domain::journal::Event;
use crate::domain::position::{self, Holders, Position};
use crate::domain::register::Register;
use crate::domain::retention;
use crate::domain::trainee::Trainee;
use crate::error::Error;
use crate::i18n::Msg;
use crate::render::output::PurgeRow;
use crate::render::table;
use crate::steps::listing::headed;
use crate::store::Store;
use crate::store::change::Change;
use crate::store::erase;
use crate::store::layout::Kind;
use crate::store::problem::Problem;

/// The wishes of one request, and where it stands.
#[derive(Clone, Debug)]
pub(crate) struct PastWishes {
    hpr: Hpr,
    name: String,
    /// The record is restricted: shown by number only.
    confidential: bool,
    placement: u32,
    /// The start that was asked for.
    start: NaiveDate,
    /// The entry's place in the journal.
    entry: usize,
}

/// All that has expired.
#[derive(Clone, Debug, Default)]
pub(crate) struct ExpiredInformation {
    pub(crate) vacancies: Vec<Position>,
    pub(crate) wishes: Vec<PastWishes>,
}

/// Gathers it, but for what goes with those who are erased themselves. A vacancy that a record names stays with it; where a record
/// cannot be read, nobody knows which it names, and none goes.
pub(crate) fn gather(store: &Store, today: NaiveDate, going: &[Hpr]) -> ExpiredInformation {
    let (register, read, _) = store.together(|register, read| {
        let trainee = read?;
        let story = fold::fold(&trainee.journal, today);
        let wishes = if going.contains(&trainee.hpr) { Vec::new() } else { past_wishes(register, &trainee, today) };
        Ok((wishes, position::seats_of(&trainee, &story), named(&trainee)))
    });
    let (mut wishes, mut seats, mut named) = (Vec::new(), Vec::new(), BTreeSet::new());
    let mut unread = false;
    for one in read {
        match one {
            Ok((own, held, positions)) => {
                wishes.extend(own);
                seats.extend(held);
                named.extend(positions);
            }
            Err::<_, Vec<Problem>>(_) => unread = true,
        }
    }
    let holders = Holders::new(seats);
    let has_routine = |position: &Position| {
        let mut agreed = register.agreements.values();
        agreed.any(|agreed| agreed.terms.purge.is_some() && agreed.agreement.hospitals.contains(&position.hospital))
    };
    let is_over = |position: &&Position| {
        has_routine(position) && !named.contains(&position.id) && retention::is_over(position, &holders, today)
    };
    let vacancies = if unread { Vec::new() } else { register.positions.values().filter(is_over).cloned().collect() };
    wishes.sort_by_key(|wishes: &PastWishes| (wishes.hpr, wishes.entry));
    ExpiredInformation { vacancies, wishes }
}

/// The positions that a record names, whatever became of the offer.
fn named(trainee: &Trainee) -> Vec<Slug> {
    let named = |event: &Event| match event {
        Event::Offered(offered) => offered.position.clone(),
        _ => None,
    };
    trainee.journal.iter().filter_map(|entry| named(&entry.event)).collect()
}

fn past_wishes(register: &Register, trainee: &Trainee, today: NaiveDate) -> Vec<PastWishes> {
    let story = fold::fold(&trainee.journal, today);
    let has_routine = |place: &usize| {
        let agreed = register.agreed_for(trainee, &trainee.journal[*place]);
        agreed.is_some_and(|agreed| agreed.terms.purge.is_some())
    };
    let one = |entry: usize| {
        let Event::Requested { start, .. } = trainee.journal[entry].event else { return None };
        let (hpr, name, confidential) = (trainee.hpr, trainee.name.clone(), trainee.confidential);
        Some(PastWishes { hpr, name, confidential, placement: trainee.journal[entry].placement, start, entry })
    };
    retention::past_wishes(trainee, &story.placements, today).into_iter().filter(has_routine).filter_map(one).collect()
}

/// A row of a kind, with nothing else said yet.
pub(crate) fn row(kind: &str) -> PurgeRow {
    let (kind, hpr, position, placement, start) = (kind.to_owned(), None, None, None, None);
    let (why, closed, kept_until, purge_by) = Default::default();
    let (still_due, letters) = (Vec::new(), Vec::new());
    PurgeRow { kind, hpr, position, placement, start, why, still_due, closed, kept_until, purge_by, letters }
}

impl ExpiredInformation {
    pub(crate) fn is_empty(&self) -> bool {
        self.vacancies.is_empty() && self.wishes.is_empty()
    }

    pub(crate) fn rows(&self) -> impl Iterator<Item = PurgeRow> {
        let vacancies = self.vacancies.iter().map(|position| PurgeRow {
            position: Some(position.id.to_string()),
            start: Some(position.start.to_string()),
            ..row("vacancy")
        });
        let wishes = self.wishes.iter().map(|wishes| PurgeRow {
            hpr: Some(wishes.hpr.get()),
            placement: Some(wishes.placement),
            start: Some(wishes.start.to_string()),
            ..row("wishes")
        });
        vacancies.chain(wishes)
    }

    /// A table of each, under what it is.
    pub(crate) fn text(&self, ctx: &Context<'_>) -> String {
        let mut out = String::new();
        if !self.vacancies.is_empty() {
            let heads = [Msg::ColumnPosition, Msg::ColumnPlace, Msg::ColumnStart];
            let cells = |position: &Position| {
                let place = format!("{} / {}", position.site, position.department);
                [position.id.to_string(), place, position.start.to_string()]
            };
            out += &format!("{}\n", ctx.text(&Msg::PurgeVacancies));
            out += &table::text(&headed(ctx, heads, self.vacancies.iter().map(cells)), ctx.ui.width(), ctx.lang);
        }
        if !self.wishes.is_empty() {
            let heads = [Msg::ColumnHpr, Msg::ColumnName, Msg::ColumnNumber, Msg::ColumnStart];
            let cells = |wishes: &PastWishes| {
                let restricted = || format!("[{}]", ctx.text(&Msg::ShowRestricted));
                let name = if wishes.confidential { restricted() } else { wishes.name.clone() };
                [wishes.hpr.to_string(), name, wishes.placement.to_string(), wishes.start.to_string()]
            };
            out += &format!("{}\n", ctx.text(&Msg::PurgeWishes));
            out += &table::text(&headed(ctx, heads, self.wishes.iter().map(cells)), ctx.ui.width(), ctx.lang);
        }
        out
    }

    /// The records of the vacancies go, and the wishes are emptied where they stand.
    ///
    /// # Errors
    /// A record cannot be read, or its wishes are not written as one value.
    pub(crate) fn changes(&self, store: &Store) -> Result<Vec<Change>, Error> {
        let mut changes = Vec::new();
        for position in &self.vacancies {
            if let Some(file) = store.find(Kind::Position, position.id.as_str())? {
                let source = store.source(&file)?;
                changes.push(Change::removal(file, source.text.as_bytes().to_vec()));
            }
        }
        for own in self.wishes.chunk_by(|one, next| one.hpr == next.hpr) {
            let Some(file) = store.find(Kind::Trainee, &own[0].hpr.to_string())? else { continue };
            let source = store.source(&file)?;
            let entries: Vec<usize> = own.iter().map(|wishes| wishes.entry).collect();
            changes.push(erase::without_wishes(store, &source, &entries).map_err(Error::bad_data)?);
        }
        Ok(changes)
    }
}
