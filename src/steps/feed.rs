//! The deadlines as a calendar: what is owed, and what an entry of the last twelve months settled.

use crate::context::Context;
use crate::domain::deadline::{Deadline, Responsible, Rule};
use crate::domain::feed;
use crate::error::Error;
use crate::i18n::Msg;
use crate::render::ics::{self, CalendarView};
use crate::steps::next;
use crate::steps::overview::{self, Narrowing};
use crate::store::Store;

/// What a calendar is narrowed to.
#[derive(Clone, Debug, Default)]
pub(crate) struct CalendarWanted {
    pub(crate) narrowing: Narrowing,
    pub(crate) party: Option<Responsible>,
    pub(crate) rule: Option<Rule>,
    /// Neither names nor numbers of people.
    pub(crate) anonymous: bool,
}

impl CalendarWanted {
    fn wants(&self, deadline: &Deadline) -> bool {
        self.party.is_none_or(|party| deadline.responsible.is_for(party))
            && self.rule.is_none_or(|rule| rule == deadline.rule)
    }
}

/// The calendar; what could not be read is told.
///
/// # Errors
/// What it is narrowed to is not in the store.
pub(crate) fn calendar(ctx: &mut Context<'_>, store: &Store, wanted: &CalendarWanted) -> Result<String, Error> {
    let narrowing = Narrowing { past: true, ..wanted.narrowing.clone() };
    let overview = overview::gather(store, ctx.today, &narrowing, |deadline| wanted.wants(deadline))?;
    ctx.ui.problems(&overview.problems);
    if overview.restricted > 0 {
        ctx.ui.detail(&Msg::RestrictedLeftOut { count: overview.restricted as i64 });
    }
    let items = feed::items(overview.deadlines, overview.past, ctx.today);
    let (today, lang, anonymous) = (ctx.today, ctx.lang, wanted.anonymous);
    let view = CalendarView { store: &store.settings.name, today, lang, anonymous };
    Ok(ics::text(&items, view, |deadline| next::shown(deadline, lang)))
}
