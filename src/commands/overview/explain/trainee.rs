//! `alis explain TRAINEE`: in plain words why a trainee stands where they stand: the stage and the entry that brought it,
//! the prior service added up, which days count and why, what departs from the terms, and how each deadline is reckoned.

use chrono::NaiveDate;
use std::fmt::Write as _;

use anstyle::Style;

use super::{avtale, reckoned};
use crate::context::Context;
use crate::domain::agreement::standing::AgreementStanding;
use crate::domain::case::TraineeCase;
use crate::domain::course_budget;
use crate::domain::deadline::{Deadline, Rule};
use crate::domain::eligibility::{self, PriorService, PriorServiceSum};
use crate::domain::fold;
use crate::domain::handover::{self, Under, UnderBy};
use crate::domain::journal::Entry;
use crate::domain::percent::Percent;
use crate::domain::placement::{EndFrom, Placement, Stage, StartFrom};
use crate::domain::register::Register;
use crate::domain::rules::{self, State};
use crate::domain::service_time::PercentDays;
use crate::domain::terms::{self, PriorServiceOf, Term};
use crate::domain::trainee::Trainee;
use crate::domain::word::Word;
use crate::error::{Error, Exit};
use crate::i18n::{Msg, key, label, shown};
use crate::options::Format;
use crate::render::output::{
    CourseRow, DeadlineRow, DepartureRow, ExplainTrainee, Hundredths, PlacementExplained, PriorServicePart,
    PriorServiceRow, ReckonedRow,
};
use crate::render::{json, paragraph};
use crate::steps::avtale::{full_days, output};
use crate::steps::{next, overview, posts, who};
use crate::store::Store;
use crate::store::problem::Problem;

pub(super) fn run(
    ctx: &mut Context<'_>,
    store: &Store,
    (found, register, problems): (who::Found, Register, Vec<Problem>),
    format: Format,
) -> Result<Exit, Error> {
    let trainee = found.trainee;
    ctx.ui.problems(&problems);
    let story = fold::fold(&trainee.journal, ctx.today);
    ctx.ui.findings(&crate::store::check::of_trainee(store, &found.source.file, &register, ctx.today));
    let Some(case) = register.case(&trainee, &story, &store.settings.reminders) else {
        return Ok(Exit::BadData);
    };
    let mut deadlines = rules::of_trainee(&case);
    overview::sort(&mut deadlines, ctx.today);
    let text = match format {
        Format::Json => json::text(&explanation(ctx, &case, &deadlines))?,
        _ => page(ctx, &case, &deadlines),
    };
    ctx.ui.result(&text)?;
    Ok(if story.not_allowed.is_empty() { Exit::Done } else { Exit::BadData })
}

fn page(ctx: &Context<'_>, case: &TraineeCase<'_>, deadlines: &[Deadline]) -> String {
    let bold = Style::new().bold();
    let mut out =
        format!("{bold}{}{bold:#}  HPR {}\n", crate::render::clean::clean(&case.trainee.name), case.trainee.hpr);
    prior_service(ctx, &mut out, case);
    if case.story.placements.is_empty() {
        heading(&mut out, &ctx.text(&Msg::ExplainNothingRequested));
    }
    for placement in &case.story.placements {
        service(ctx, &mut out, case, placement);
        ball(ctx, &mut out, case, placement, deadlines);
    }
    avtale::explained(ctx, &mut out, case);
    what_next(ctx, &mut out, deadlines);
    for deadline in deadlines {
        out += &reckoned(ctx, deadline);
    }
    out
}

pub(super) fn heading(out: &mut String, text: &str) {
    let bold = Style::new().bold();
    let _ = writeln!(out, "\n{bold}{text}{bold:#}");
}

/// A sentence of the page, indented, broken where the terminal ends.
pub(super) fn sentence(ctx: &Context<'_>, out: &mut String, msg: &Msg) {
    *out += &paragraph::hanging("  ", &crate::render::clean::clean(&ctx.text(msg)), 2, ctx.ui.width());
}

fn prior_service(ctx: &Context<'_>, out: &mut String, case: &TraineeCase<'_>) {
    heading(out, &ctx.text(&Msg::ShowPriorService));
    let term = case.terms.prior_service.as_ref();
    let (facts, start) = (case.service_facts(), case.story.asks_for_start());
    let prior = eligibility::prior_service(&facts, case.terms, start);
    let Some((term, prior)) = term.zip(prior) else {
        sentence(ctx, out, &Msg::ExplainNoPriorService);
        return;
    };
    let basis = terms::cited(case.cited_as, term);
    let strength = ctx.text(&label::strength(term.strength()));
    let needed = prior.needed.to_string();
    let general = term.of.as_ref().is_some_and(|of| of.value == PriorServiceOf::GeneralPractice);
    sentence(
        ctx,
        out,
        &if general {
            Msg::ExplainGeneralPractice { basis, strength, needed }
        } else {
            Msg::ExplainSpecialisation { basis, strength, needed }
        },
    );
    let Some(sum) = eligibility::prior_service_sum(&facts, case.terms, start) else {
        sentence(ctx, out, &Msg::ExplainNothingCounts);
        return;
    };
    if let Some(municipality) = sum.municipality.filter(|_| case.trainee.municipalities().len() > 1) {
        sentence(ctx, out, &Msg::ExplainCountsIn { municipality: posts::named(case.register, municipality) });
    }
    added_up(ctx, out, &sum, &prior);
}

/// Block by block: days × percent, what was left out, and the sum against the target.
fn added_up(ctx: &Context<'_>, out: &mut String, sum: &PriorServiceSum, prior: &PriorService) {
    if sum.before > 0 {
        sentence(ctx, out, &Msg::ExplainMonthsBefore { months: sum.before.into() });
    }
    if let Some(day) = sum.not_before {
        sentence(ctx, out, &Msg::ExplainCountsFrom { day });
    }
    for part in &sum.parts {
        let days = ctx.text(&Msg::Days { days: part.days() });
        let line = format!("{}  {days}", shown::period(part.from, part.to, ctx.lang));
        // Each day once, whatever the percent.
        let weighs = sum.municipality.is_some();
        let line = if weighs { format!("{line} × {} %", label::percent(part.percent, ctx.lang)) } else { line };
        if part.percent == Percent::FULL {
            let _ = writeln!(out, "    {line}");
        } else {
            let _ = writeln!(out, "    {line} = {}", full_days(part.served(), ctx.lang));
        }
    }
    for absence in &sum.absences {
        let (from, to) = (absence.from, absence.to);
        let _ = writeln!(out, "    {}", ctx.text(&Msg::ExplainAway { from, to }));
    }
    for service in &sum.hospital {
        let (from, to, why) = (service.from, service.to, ctx.text(&Msg::PauseHospital));
        let _ = writeln!(out, "    {}", ctx.text(&Msg::ExplainAvtalePause { from, to, why }));
    }
    let (served, target) = (full_days(sum.served(), ctx.lang), full_days(sum.target, ctx.lang));
    let from = prior.eligible_from;
    let months = prior.served.to_string();
    sentence(
        ctx,
        out,
        &match from {
            Some(from) if sum.served() >= sum.target => Msg::ExplainReached { served, target, months, from },
            Some(from) => Msg::ExplainWillBeReached { served, target, months, from },
            None => Msg::ExplainNeverReached { served, target, months },
        },
    );
}

fn service(ctx: &Context<'_>, out: &mut String, case: &TraineeCase<'_>, placement: &Placement) {
    let stage = ctx.text(&label::stage(placement.stage()));
    heading(out, &ctx.text(&Msg::ExplainStands { number: placement.number.to_string(), stage }));
    if let Some(since) = placement.since {
        let event = ctx.text(&label::event(since.event));
        sentence(ctx, out, &Msg::ExplainSince { on: since.on, event });
    }
    for message in under(ctx, case, placement) {
        sentence(ctx, out, &message);
    }
    if let (Some(start), Some(from)) = (placement.start(), placement.start_from()) {
        sentence(ctx, out, &start_from(placement, start, from));
    }
    if let (Some(end), Some(from)) = (placement.end(), placement.end_from()) {
        sentence(ctx, out, &end_from(ctx, end, from));
    }
    let own = case.of(placement);
    let budget = own.and_then(|own| course_budget::of(placement, own.terms));
    if let Some((own, budget)) = own.zip(budget).filter(|_| placement.started.is_some()) {
        let courses = own.terms.courses.as_ref();
        let message = Msg::ExplainCourses {
            basis: courses.map(|term| terms::cited(own.cited_as, term)).unwrap_or_default(),
            used: budget.used.to_string(),
            budget: label::tenths(budget.tenths, ctx.lang),
            left: label::tenths(budget.left_tenths(), ctx.lang),
        };
        sentence(ctx, out, &message);
    }
    for entry in known(case.trainee, ctx).filter(|entry| entry.placement == placement.number) {
        departed(ctx, out, entry);
    }
}

/// Who has the ball: the state of the period, and the most urgent of what leads out of it.
fn ball(ctx: &Context<'_>, out: &mut String, case: &TraineeCase<'_>, placement: &Placement, deadlines: &[Deadline]) {
    let standing = State::of(case, placement);
    let (row, state) = (standing.row().to_owned(), ctx.text(&label::state(standing)));
    sentence(
        ctx,
        out,
        &match leads_on(standing, placement, deadlines) {
            Some(deadline) => {
                let (task, by) = (ctx.text(&label::rule(deadline.rule)), ctx.text(&label::party(deadline.responsible)));
                Msg::ExplainBall { state, row, task, by, due: deadline.due_on() }
            }
            None => Msg::ExplainNoBall { state, row },
        },
    );
}

/// The first of what has still to be done, of a list by urgency. What was over is asked for anew under another number.
fn leads_on<'a>(standing: State, placement: &Placement, deadlines: &'a [Deadline]) -> Option<&'a Deadline> {
    let own = |deadline: &&Deadline| match standing {
        State::GoalsOwed => deadline.rule == Rule::Request,
        _ => deadline.placement == Some(placement.number),
    };
    deadlines.iter().filter(|deadline| deadline.done_on.is_none()).find(own)
}

/// Entries up to today.
fn known<'a>(trainee: &'a Trainee, ctx: &Context<'_>) -> impl Iterator<Item = &'a Entry> + use<'a> {
    let today = ctx.today;
    trainee.journal.iter().filter(move |entry| entry.on <= today)
}

/// Under which agreement a hospital period is, and why.
fn under(ctx: &Context<'_>, case: &TraineeCase<'_>, placement: &Placement) -> Vec<Msg> {
    let held = case.held(placement);
    let Some(own) = held.last() else { return Vec::new() };
    let agreement = own.agreement.to_string();
    let on = own.from.unwrap_or(case.story.as_of);
    let mut out = Vec::new();
    match (own.by, held.iter().rev().nth(1)) {
        (UnderBy::Successor, Some(before)) => {
            let before = before.agreement.to_string();
            out.push(Msg::ExplainUnderSuccessor { agreement: agreement.clone(), on, before });
        }
        (UnderBy::Request | UnderBy::Successor, _) => {
            out.push(Msg::ExplainUnderRequest { agreement: agreement.clone(), on });
        }
        (UnderBy::Header, _) => {}
    }
    if let Some((on, standing)) = ended(case, placement, own) {
        let standing = ctx.text(&label::agreement_standing(standing));
        out.push(match placement.accepted() {
            Some(_) => Msg::ExplainUnderKept { agreement, standing, on },
            None => Msg::ExplainUnderNobody { agreement, standing, on },
        });
    }
    out
}

/// When the agreement of a hospital period was over, and how, while something of the period is still to come.
fn ended(case: &TraineeCase<'_>, placement: &Placement, own: &Under<'_>) -> Option<(NaiveDate, AgreementStanding)> {
    let done = matches!(placement.stage(), Stage::Documented | Stage::Withdrawn | Stage::Discontinued);
    let agreed = case.register.agreements.get(own.agreement).filter(|_| !done)?;
    handover::ended(case.register, agreed, case.story.as_of)
}

fn start_from(placement: &Placement, start: NaiveDate, from: StartFrom) -> Msg {
    let wished = placement.request.as_ref().map_or(start, |request| request.start);
    match from {
        StartFrom::Request { on } => Msg::ExplainStartRequest { start, on },
        StartFrom::Answer { on } => Msg::ExplainStartAnswer { start, on, wished },
        StartFrom::Elsewhere { on } => Msg::ExplainStartElsewhere { start, on },
        StartFrom::Offer { on, accepted } => Msg::ExplainStartOffer { start, on, accepted, wished },
    }
}

fn end_from(ctx: &Context<'_>, end: NaiveDate, from: EndFrom) -> Msg {
    match from {
        EndFrom::Months { start, months } => {
            let months = ctx.text(&Msg::Months { months: months.into() });
            Msg::ExplainEndMonths { end, start, months }
        }
        EndFrom::Contract { on } => Msg::ExplainEndContract { end, on },
        EndFrom::Extension { on } => Msg::ExplainEndExtension { end, on },
        EndFrom::Completion => Msg::ExplainEndCompletion { end },
        EndFrom::Elsewhere { on } => Msg::ExplainEndElsewhere { end, on },
    }
}

/// What an entry departs from, as it was recorded.
fn departed(ctx: &Context<'_>, out: &mut String, entry: &Entry) {
    for departure in &entry.departs {
        let message = Msg::ExplainDeparts {
            event: ctx.text(&label::event(entry.event.name())),
            on: entry.on,
            term: key::term(&departure.term, ctx.lang),
            clause: departure.clause.clone().unwrap_or_default(),
            strength: ctx.text(&label::strength(departure.strength)),
        };
        sentence(ctx, out, &message);
    }
    if let Some(reason) = &entry.overridden {
        sentence(ctx, out, &Msg::ExplainOverridden { reason: reason.clone() });
    }
}

/// The most urgent of what is not done.
fn what_next(ctx: &Context<'_>, out: &mut String, deadlines: &[Deadline]) {
    let Some(next) = deadlines.iter().find(|deadline| deadline.done_on.is_none()) else {
        let _ = writeln!(out, "\n{}", ctx.text(&Msg::NothingDue));
        return;
    };
    let task = label::task(next, ctx.lang);
    let by = ctx.text(&label::party(next.responsible));
    heading(out, &ctx.text(&Msg::ExplainNext { task, by, due: next.due_on() }));
}

fn explanation(ctx: &Context<'_>, case: &TraineeCase<'_>, deadlines: &[Deadline]) -> ExplainTrainee {
    ExplainTrainee {
        hpr: case.trainee.hpr.get(),
        name: case.trainee.name.clone(),
        prior_service: prior_service_row(case),
        placements: case.story.placements.iter().map(|placement| explained(ctx, case, placement)).collect(),
        alis_agreement: output(case.trainee, &case.alis_agreements(), case.alis_terms, ctx.today),
        deadlines: deadlines
            .iter()
            .map(|deadline| ReckonedRow {
                deadline: DeadlineRow::new(deadline, ctx.today, next::next(deadline)),
                opens_reckoned: deadline.opens.map(|opens| super::sum(ctx, opens)),
                due_reckoned: super::sum(ctx, deadline.due),
            })
            .collect(),
    }
}

fn prior_service_row(case: &TraineeCase<'_>) -> Option<PriorServiceRow> {
    let term = case.terms.prior_service.as_ref()?;
    let (facts, start) = (case.service_facts(), case.story.asks_for_start());
    let prior = eligibility::prior_service(&facts, case.terms, start)?;
    let sum = eligibility::prior_service_sum(&facts, case.terms, start);
    let parts = sum.iter().flat_map(|sum| &sum.parts).map(|part| PriorServicePart {
        from: part.from.to_string(),
        to: part.to.to_string(),
        percent: part.percent.into(),
        days: part.days(),
    });
    Some(PriorServiceRow {
        basis: terms::cited(case.cited_as, term),
        strength: term.strength().as_str().to_owned(),
        needed_months: prior.needed,
        served_months: prior.served,
        months_before: sum.as_ref().map_or(0, |sum| sum.before),
        parts: parts.collect(),
        percent_days: percent_days(sum.as_ref().map_or(0, PriorServiceSum::served)),
        target_percent_days: sum.as_ref().map(|sum| percent_days(sum.target)),
        eligible_from: prior.eligible_from.map(|day| day.to_string()),
    })
}

/// Days times percent.
fn percent_days(served: PercentDays) -> Hundredths {
    Hundredths(served)
}

fn explained(ctx: &Context<'_>, case: &TraineeCase<'_>, placement: &Placement) -> PlacementExplained {
    let start_from = placement.start_from().map(|from| match from {
        StartFrom::Request { on } => ("request", on),
        StartFrom::Answer { on } => ("answer", on),
        StartFrom::Offer { on, .. } => ("offer", on),
        StartFrom::Elsewhere { on } => ("elsewhere", on),
    });
    let end_from = placement.end_from().map(|from| match from {
        EndFrom::Months { .. } => "months",
        EndFrom::Contract { .. } => "contract",
        EndFrom::Extension { .. } => "extension",
        EndFrom::Completion => "completion",
        EndFrom::Elsewhere { .. } => "elsewhere",
    });
    let own = known(case.trainee, ctx).filter(|entry| entry.placement == placement.number);
    let departures = own.flat_map(|entry| {
        entry.departs.iter().map(|departure| DepartureRow {
            on: entry.on.to_string(),
            event: entry.event.name().as_str().to_owned(),
            term: departure.term.clone(),
            clause: departure.clause.clone(),
            strength: departure.strength.as_str().to_owned(),
            overridden: entry.overridden.clone(),
        })
    });
    let held = case.held(placement);
    let under = held.last();
    let before = held.iter().rev().nth(1).filter(|_| under.is_some_and(|own| own.by == UnderBy::Successor));
    PlacementExplained {
        placement: placement.number,
        stage: placement.stage().as_str().to_owned(),
        since: placement.since.map(|since| since.on.to_string()),
        event: placement.since.map(|since| since.event.as_str().to_owned()),
        agreement: under.map(|own| own.agreement.to_string()),
        agreement_by: under.map(|own| own.by.as_str().to_owned()),
        agreement_from: under.and_then(|own| own.from).map(|day| day.to_string()),
        agreement_before: before.map(|before| before.agreement.to_string()),
        agreement_ended: under.and_then(|own| ended(case, placement, own)).map(|(on, _)| on.to_string()),
        start: placement.start().map(|day| day.to_string()),
        start_from: start_from.map(|(from, _)| from.to_owned()),
        start_from_on: start_from.map(|(_, on)| on.to_string()),
        months: placement.months(),
        end: placement.end().map(|day| day.to_string()),
        end_from: end_from.map(str::to_owned),
        courses: case.of(placement).and_then(|own| course_budget::of(placement, own.terms)).map(CourseRow::from),
        departures: departures.collect(),
    }
}
