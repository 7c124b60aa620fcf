//! `alis agreement compare`: the terms of two agreements or profiles side by side.

use std::collections::BTreeSet;

use crate::context::Context;
use crate::domain::register::Register;
use crate::domain::terms::{Profile, Terms};
use crate::error::{Error, Exit};
use crate::i18n::{Msg, key};
use crate::render::csv;
use crate::render::output::CompareRow;
use crate::steps::listing::{LISTS, Listing};
use crate::steps::named;
use crate::store::Store;
use crate::store::layout::Kind;

pub(super) fn run(ctx: &mut Context<'_>, a: &str, b: &str) -> Result<Exit, Error> {
    let format = ctx.format(&LISTS)?;
    let store = ctx.store()?;
    let mut problems = Vec::new();
    let register = store.register(&mut problems);
    let profiles = store.profiles(&mut problems);
    let terms = |id: &str| terms(&store, &register, &profiles, id);
    let rows = rows(&terms(a)?, &terms(b)?);
    ctx.ui.problems(&problems);
    let cells = |ctx: &Context<'_>| {
        // What differs is marked, so that it is found without colour.
        let mut all = vec![vec![String::new(), ctx.text(&Msg::ColumnTerm), a.to_owned(), b.to_owned()]];
        all.extend(rows.iter().map(|row| {
            let words = |value: &String| key::value(&row.key, value, ctx.lang);
            let cell = |value: &Option<String>| value.as_ref().map_or_else(|| "–".to_owned(), words);
            let mark = if row.differs { "≠" } else { "" };
            vec![mark.to_owned(), key::of_term(&row.term, &row.key, ctx.lang), cell(&row.a), cell(&row.b)]
        }));
        Ok(all)
    };
    let listing = Listing { format, json: &rows, nothing: None, legend: None };
    listing.write(ctx, || csv::records(&rows, None), cells)
}

/// The terms of an agreement, else of a profile of that name.
///
/// # Errors
/// There is neither.
fn terms(store: &Store, register: &Register, profiles: &[Profile], id: &str) -> Result<Terms, Error> {
    if let Some(agreed) = id.parse().ok().and_then(|id| register.agreements.get(&id)) {
        return Ok(agreed.terms.clone());
    }
    if let Some(profile) = profiles.iter().find(|profile| profile.id == id) {
        return Ok(profile.terms.clone());
    }
    // An agreement that cannot be read is told as such, any other name as unknown.
    let file = named::file_of(store, Kind::Agreement, "agreement", id)
        .map_err(|err| err.hint(Msg::HintProfiles { known: names(profiles) }))?;
    let mut problems = Vec::new();
    store.register(&mut problems);
    problems.retain(|problem| problem.file == file);
    Err(Error::bad_data(problems))
}

fn names(profiles: &[Profile]) -> String {
    profiles.iter().map(|profile| profile.id.as_str()).collect::<Vec<_>>().join(", ")
}

/// Every key that one of the two states, in the order of the terms.
fn rows(a: &Terms, b: &Terms) -> Vec<CompareRow> {
    let (a, b) = (a.stated(), b.stated());
    let order = Terms::keys();
    let stated: BTreeSet<(&str, &str)> = a.iter().chain(&b).map(|stated| (stated.term, stated.key)).collect();
    let value = |all: &[crate::domain::terms::Stated], term: &str, key: &str| {
        all.iter().find(|stated| (stated.term, stated.key) == (term, key)).map(|stated| stated.value.clone())
    };
    let wanted = order.into_iter().filter(|pair| stated.contains(pair));
    let row = |(term, key): (&str, &str)| {
        let (a, b) = (value(&a, term, key), value(&b, term, key));
        CompareRow { term: term.to_owned(), key: key.to_owned(), differs: a != b, a, b }
    };
    wanted.map(row).collect()
}
