//! The ALIS-avtale in `alis explain TRAINEE`: from when, what is counted, what pauses it, and so until when.

use std::fmt::Write as _;

use chrono::NaiveDate;

use super::trainee::{heading, sentence};
use crate::context::Context;
use crate::domain::alis_agreement::{AlisAgreement, Pause, PauseReason};
use crate::domain::calendar::add_days;
use crate::domain::case::TraineeCase;
use crate::domain::percent::Percent;
use crate::domain::service_time::Stretch;
use crate::i18n::{Msg, entry, label, shown};
use crate::steps::avtale::{before, full_days};

pub(super) fn explained(ctx: &Context<'_>, out: &mut String, case: &TraineeCase<'_>) {
    heading(out, &ctx.text(&Msg::ExplainAvtale));
    let agreements = case.alis_agreements();
    let Some((agreement, earlier)) = agreements.split_last() else {
        sentence(ctx, out, &Msg::AvtaleNone);
        return;
    };
    for message in earlier.iter().filter_map(|one| before(ctx, case.register, one)) {
        sentence(ctx, out, &message);
    }
    sentence(ctx, out, &Msg::AvtaleSigned { day: agreement.signed });
    if agreement.concluded != agreement.signed {
        sentence(ctx, out, &Msg::AvtaleConcluded { day: agreement.concluded });
    }
    let started = case.trainee.training.started.map_or_else(|| "–".to_owned(), |day| shown::in_sentence(day, ctx.lang));
    let (from, signed) = (agreement.from, agreement.concluded);
    sentence(ctx, out, &Msg::AvtaleFrom { from, signed, started });
    if let Some(duration) = &case.alis_terms.duration {
        let clause = format!("{} {}", case.alis_terms.cited_as, duration.clause);
        let days = full_days(agreement.target, ctx.lang);
        sentence(ctx, out, &Msg::AvtaleTarget { years: duration.years.into(), days, clause });
    }
    counted(ctx, out, agreement);
    if !agreement.elements.is_empty() {
        let elements = entry::elements(&agreement.elements, ctx.lang);
        sentence(ctx, out, &Msg::ExplainAvtaleAgreed { elements });
    }
}

/// What is counted and what is not, in one list by date, and what it adds up to.
fn counted(ctx: &Context<'_>, out: &mut String, agreement: &AlisAgreement) {
    let mut lines: Vec<(NaiveDate, String)> = Vec::new();
    let ends = agreement.stretches.iter().filter(|stretch| stretch.until != NaiveDate::MAX);
    let served: i64 = ends.map(Stretch::served).sum();
    lines.extend(agreement.stretches.iter().map(|stretch| (stretch.from, stretch_line(ctx, stretch))));
    lines.extend(agreement.pauses.iter().map(|pause| (pause.from, pause_line(ctx, pause))));
    lines.sort();
    for (_, line) in lines {
        let _ = writeln!(out, "    {line}");
    }
    let target = full_days(agreement.target, ctx.lang);
    sentence(ctx, out, &Msg::ExplainAvtaleSum { served: full_days(served, ctx.lang), target });
    match agreement.end {
        Some(end) => {
            let why = ctx.text(&label::ended_by(end.by));
            sentence(ctx, out, &Msg::AvtaleEnds { day: end.on, why });
        }
        None => sentence(ctx, out, &Msg::AvtaleNeverEnds),
    }
    let days = agreement.service_days(ctx.today).to_string();
    sentence(ctx, out, &Msg::AvtaleCounted { days, today: ctx.today });
}

fn stretch_line(ctx: &Context<'_>, stretch: &Stretch) -> String {
    let (from, percent) = (stretch.from, label::percent(stretch.percent, ctx.lang));
    if stretch.until == NaiveDate::MAX {
        return ctx.text(&Msg::ExplainAvtaleGoesOn { from, percent });
    }
    let days = ctx.text(&Msg::Days { days: stretch.days() });
    let period = shown::period(from, add_days(stretch.until, -1), ctx.lang);
    let line = format!("{period}  {days} × {percent}{}%", shown::blank(ctx.lang));
    if stretch.percent == Percent::FULL { line } else { format!("{line} = {}", full_days(stretch.served(), ctx.lang)) }
}

fn pause_line(ctx: &Context<'_>, pause: &Pause) -> String {
    let why = ctx.text(&match pause.why {
        PauseReason::Absence => Msg::PauseAbsence,
        PauseReason::HospitalService => Msg::PauseHospital,
    });
    ctx.text(&Msg::ExplainAvtalePause { from: pause.from, to: pause.to, why })
}
