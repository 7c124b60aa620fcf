//! `alis today`, and `alis` alone in a store: how much there is, then what burns, by whose it is and with whom to call.

use crate::commands::overview::deadlines::{DeadlinesArgs, WITHIN, is_wanted};
use crate::context::Context;
use crate::domain::call;
use crate::domain::date_input::Span;
use crate::domain::deadline::{Deadline, Responsible, Status};
use crate::domain::word::Word;
use crate::error::{Error, Exit};
use crate::i18n::Msg;
use crate::options::Format;
use crate::render::deadlines::counts;
use crate::render::output::{TodayOutput, TodayRow};
use crate::render::today::{self as page, Burning};
use crate::render::{csv, json, markdown, paragraph};
use crate::steps::listing::{LISTS, headed};
use crate::steps::next::next;
use crate::steps::overview::{self, Narrowing};
use crate::store::Store;

/// What is open burns when it has to be done within this time.
const BURNS: Span = Span::Days(14);

#[derive(Debug, Default, clap::Args)]
pub(crate) struct TodayArgs {
    #[arg(long, value_name = "TIME")]
    within: Option<String>,
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    limit: Option<u32>,
    #[arg(long)]
    excel: bool,
}

/// `alis` without a command: the day in a store, elsewhere how to begin.
///
/// # Errors
/// A store was named that is none, or cannot be read.
pub(crate) fn bare(ctx: &mut Context<'_>) -> Result<Exit, Error> {
    if ctx.has_store() {
        return run(ctx, TodayArgs::default());
    }
    let begin = ctx.text(&Msg::Begin);
    if ctx.format(&LISTS)? == Format::Json {
        // Whoever reads this by a program gets JSON whatever happens.
        ctx.ui.say(&Msg::Begin);
        ctx.ui.result("null")?;
    } else {
        ctx.ui.result(&begin)?;
    }
    Ok(Exit::Done)
}

pub(crate) fn run(ctx: &mut Context<'_>, args: TodayArgs) -> Result<Exit, Error> {
    let format = ctx.known_format(&LISTS)?;
    ctx.ui.answer_is(format, "null");
    let within = args.within.as_ref().map(|text| ctx.span(text)).transpose()?.unwrap_or(BURNS);
    let store = ctx.store()?.unkept();
    let today = ctx.today;
    let (horizon, until) = (WITHIN.after(today), within.after(today));
    // Whom to call matters where others have to act.
    let narrowing = Narrowing { all_parties: true, reached: true, ..Narrowing::default() };
    let usual = DeadlinesArgs::default();
    let overview = overview::gather(&store, today, &narrowing, |deadline| is_wanted(&usual, deadline, today, horizon))?;
    ctx.ui.problems(&overview.problems);
    if overview.restricted > 0 {
        ctx.ui.detail(&Msg::RestrictedLeftOut { count: overview.restricted as i64 });
    }
    let register = &overview.register;
    let burning = |deadline: &'_ &Deadline| deadline.burns(today, until);
    let mut items: Vec<Burning<'_>> = overview
        .deadlines
        .iter()
        .filter(burning)
        .map(|deadline| Burning {
            deadline,
            ours: call::is_ours(deadline, register),
            call: call::whom(deadline, register, overview.reached_about(deadline)),
        })
        .collect();
    // Stable: the most urgent stays first.
    items.sort_by_key(Burning::whose);
    let limit = args.limit.map_or(usize::MAX, |limit| limit as usize);
    let left_out = items.len().saturating_sub(limit);
    items.truncate(limit);
    let own: Vec<Deadline> = overview.deadlines.iter().filter(|one| !register.is_others(one)).cloned().collect();
    let day = DayPage {
        store: &store,
        own: &own,
        all: &overview.deadlines,
        items,
        left_out,
        has_owner: !register.owners.are_all(),
        trainees: overview.trainees,
    };
    let text = match format {
        Format::Json => json::text(&day.output(ctx, &until.to_string()))?,
        Format::Csv => csv::records(&day.rows(ctx), args.excel.then_some(ctx.lang))?,
        Format::Md => day.markdown(ctx),
        _ => day.page(ctx),
    };
    ctx.ui.result(&text)?;
    if format == Format::Csv && left_out > 0 {
        ctx.ui.say(&Msg::LeftOut { count: left_out as i64 });
    }
    Ok(Exit::Done)
}

/// The day, ready to be written.
struct DayPage<'a> {
    store: &'a Store,
    /// All that is overdue, open or opens soon.
    all: &'a [Deadline],
    /// Those of them that `alis deadlines` shows where nobody asks for all parties.
    own: &'a [Deadline],
    items: Vec<Burning<'a>>,
    left_out: usize,
    has_owner: bool,
    /// How many there are in the store.
    trainees: usize,
}

impl DayPage<'_> {
    /// The counts of all parties; where they are not those of `alis deadlines`, which are.
    fn head(&self, ctx: &Context<'_>) -> String {
        let head = page::head(&self.store.settings.name, self.all, ctx.today, ctx.lang);
        if self.own.len() == self.all.len() {
            return head;
        }
        let counts = counts(self.own, ctx.today, ctx.lang);
        let msg = if counts.is_empty() { Msg::TodayPartiesNone } else { Msg::TodayParties { counts } };
        let own = paragraph::hanging("", &ctx.text(&msg), 0, ctx.ui.width());
        format!("{head}\n{}", own.trim_end())
    }

    fn page(&self, ctx: &Context<'_>) -> String {
        let mut out = format!("{}\n", self.head(ctx));
        out += &page::text(&self.items, ctx.today, ctx.lang, ctx.ui.width());
        let tail = self.tail(ctx);
        if tail.is_empty() { out } else { format!("{out}\n{}\n", tail.join("\n")) }
    }

    /// What is not shown, by its number, and where it is.
    fn tail(&self, ctx: &Context<'_>) -> Vec<String> {
        let mut out = Vec::new();
        if self.left_out > 0 {
            out.push(ctx.text(&Msg::LeftOut { count: self.left_out as i64 }));
        }
        let more = self.all.len() - self.items.len() - self.left_out;
        if more > 0 {
            let (count, is_all) = (more as i64, self.own.len() == self.all.len());
            out.push(ctx.text(&if is_all { Msg::TodayMore { count } } else { Msg::TodayMoreAll { count } }));
        }
        if self.all.is_empty() && self.trainees == 0 {
            out.push(ctx.text(&Msg::TodayNobody));
        }
        out
    }

    fn markdown(&self, ctx: &Context<'_>) -> String {
        let heads = [Msg::ColumnBy, Msg::ColumnDue, Msg::ColumnWho, Msg::ColumnWhat, Msg::ColumnCall];
        let rows = self.items.iter().map(|one| {
            let [due, who, what, call] = page::row(one, ctx.lang);
            [page::whose(one.whose(), ctx.lang), due, who, what, call]
        });
        let table = if self.items.is_empty() { String::new() } else { markdown::text(&headed(ctx, heads, rows)) };
        let parts = [self.head(ctx), table.trim_end().to_owned(), self.tail(ctx).join("  \n")];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n\n")
    }

    fn output(&self, ctx: &Context<'_>, until: &str) -> TodayOutput {
        let count = |status| self.all.iter().filter(|deadline| deadline.status(ctx.today) == status).count();
        TodayOutput {
            store: self.store.settings.name.clone(),
            today: ctx.today.to_string(),
            until: until.to_owned(),
            overdue: count(Status::Overdue),
            open: count(Status::Open),
            upcoming: count(Status::Upcoming),
            left_out: self.left_out,
            items: self.rows(ctx),
        }
    }

    fn rows(&self, ctx: &Context<'_>) -> Vec<TodayRow> {
        let row = |one: &Burning<'_>| {
            let deadline = one.deadline;
            let call = one.call.as_ref();
            TodayRow {
                rule: deadline.rule.as_str().to_owned(),
                record: deadline.record.path(),
                subject: deadline.subject.clone(),
                placement: deadline.placement,
                responsible: deadline.responsible.as_str().to_owned(),
                ours: self.has_owner.then_some(one.ours),
                due: deadline.due_on().to_string(),
                act_by: deadline.act_by().to_string(),
                status: deadline.status(ctx.today).as_str().to_owned(),
                days_left: deadline.days_left(ctx.today),
                call: call.map(|call| Responsible::from(call.party).as_str().to_owned()),
                call_of: call.and_then(|call| call.of.clone()),
                call_name: call.and_then(|call| call.contact.name.clone()),
                call_phone: call.and_then(|call| call.contact.phone.clone()),
                call_email: call.and_then(|call| call.contact.email.clone()),
                next: next(deadline),
            }
        };
        self.items.iter().map(row).collect()
    }
}
