//! Which record is meant, where the user did not say: a list in which what is typed finds it.

use std::collections::BTreeSet;

use crate::acts::{MustBe, Question, Takes};
use crate::context::Context;
use crate::domain::deadline::{Rule, Subject};
use crate::domain::hpr::Hpr;
use crate::domain::text;
use crate::error::Error;
use crate::steps::overview::{self, Narrowing};
use crate::store::Store;
use crate::store::heads::heads;
use crate::store::layout::Kind;

/// The number or id of what is meant; none where nobody can be asked, or there is nothing to choose from. Of trainees those stand
/// first for whom one of the rules is open or overdue, and the first of them is proposed; else nobody is: the enter key alone
/// takes no record that nothing points to. Who is restricted is a number.
///
/// # Errors
/// The user broke off.
pub(crate) fn record(
    ctx: &mut Context<'_>,
    store: &Store,
    what: &Question,
    rules: &[Rule],
) -> Result<Option<String>, Error> {
    let Some(kind) = kind(what.answer).filter(|_| ctx.ui.asks()) else { return Ok(None) };
    let first = if kind == Kind::Trainee { concerned(ctx, store, rules) } else { BTreeSet::new() };
    let mut all: Vec<(bool, String, String)> = Vec::new();
    for head in heads(&store.root, kind, |_| true) {
        let later = !head.id.parse().is_ok_and(|hpr| first.contains(&hpr));
        let shown = match (kind, head.name) {
            (Kind::Trainee | Kind::Municipality, Some(name)) => format!("{name} ({})", head.id),
            (_, Some(name)) => format!("{}  {name}", head.id),
            (_, None) => head.id.clone(),
        };
        all.push((later, shown, head.id));
    }
    all.sort_by_cached_key(|(later, shown, _)| (*later, text::sort_key(shown)));
    let Some((later, ..)) = all.first() else { return Ok(None) };
    let usual = (!later).then_some(0);
    let choices: Vec<String> = all.iter().map(|(_, shown, _)| shown.clone()).collect();
    let chosen = ctx.asked_found(*what, &choices, usual)?;
    Ok(Some(all.swap_remove(chosen).2))
}

/// The records that an answer is one of.
fn kind(answer: MustBe) -> Option<Kind> {
    let MustBe::Record(takes) = answer else { return None };
    Some(match takes {
        Takes::Trainee | Takes::RuleOrTrainee => Kind::Trainee,
        Takes::Municipality => Kind::Municipality,
        Takes::Hospital => Kind::Hospital,
        Takes::Agreement => Kind::Agreement,
        Takes::Position => Kind::Position,
        Takes::Round => Kind::Grant,
        _ => return None,
    })
}

/// For whom one of the rules is open or overdue. What cannot be read is told by the command itself.
fn concerned(ctx: &Context<'_>, store: &Store, rules: &[Rule]) -> BTreeSet<Hpr> {
    let today = ctx.today;
    let due = overview::gather(store, today, &Narrowing::default(), |deadline| {
        rules.contains(&deadline.rule) && deadline.calls(today)
    });
    let all = due.map(|due| due.deadlines).unwrap_or_default();
    let of = |subject: Subject| match subject {
        Subject::Trainee(hpr) => Some(hpr),
        _ => None,
    };
    all.into_iter().filter_map(|deadline| of(deadline.record)).collect()
}
