//! `alis avtale show`: from when to when the agreement holds, with the arithmetic, and what was agreed.

use std::fmt::Write as _;

use anstyle::Style;
use chrono::NaiveDate;

use crate::context::Context;
use crate::domain::alis_agreement::{AlisAgreement, AlisTerms, PauseReason};
use crate::domain::calendar::add_days;
use crate::domain::fold;
use crate::domain::journal::Element;
use crate::domain::register::Register;
use crate::domain::trainee::Trainee;
use crate::error::{Error, Exit};
use crate::i18n::{Msg, label, shown};
use crate::options::Format;
use crate::render::{json, table};
use crate::steps::avtale::{before, full_days, output};
use crate::steps::listing::headed;
use crate::steps::who;

pub(super) fn run(ctx: &mut Context<'_>, who: &str) -> Result<Exit, Error> {
    let format = ctx.format_of_one(&[Format::Table, Format::Json])?;
    let store = ctx.store()?;
    let (found, register, problems) = who::with_register(&store, who)?;
    let trainee = found.trainee;
    ctx.ui.problems(&problems);
    let story = fold::fold(&trainee.journal, ctx.today);
    let Some(case) = register.case(&trainee, &story, &store.settings.reminders) else { return Ok(Exit::BadData) };
    let agreements = case.alis_agreements();
    let text = match format {
        Format::Json => json::text(&output(&trainee, &agreements, &register.alis_terms, ctx.today))?,
        _ => page(ctx, &trainee, &agreements, &register),
    };
    ctx.ui.result(&text)?;
    Ok(Exit::Done)
}

fn page(ctx: &Context<'_>, trainee: &Trainee, agreements: &[AlisAgreement], register: &Register) -> String {
    let terms = &register.alis_terms;
    let bold = Style::new().bold();
    let mut out = format!("{bold}{}{bold:#}  HPR {}\n", crate::render::clean::clean(&trainee.name), trainee.hpr);
    let Some((last, earlier)) = agreements.split_last() else {
        let _ = writeln!(out, "{}", ctx.text(&Msg::AvtaleNone));
        return out;
    };
    let mut line = |msg: &Msg| {
        let _ = writeln!(out, "{}", ctx.text(msg));
    };
    for agreement in earlier {
        before(ctx, register, agreement).iter().for_each(&mut line);
    }
    if !earlier.is_empty() {
        let days = earlier.iter().map(|agreement| agreement.service_days(ctx.today)).sum::<i64>().to_string();
        line(&Msg::AvtaleEarlierUsed { days });
    }
    line(&Msg::AvtaleSigned { day: last.signed });
    if last.concluded != last.signed {
        line(&Msg::AvtaleConcluded { day: last.concluded });
    }
    let started = trainee.training.started.map_or_else(|| "–".to_owned(), |day| shown::in_sentence(day, ctx.lang));
    line(&Msg::AvtaleFrom { from: last.from, signed: last.concluded, started });
    if let Some(duration) = &terms.duration {
        let clause = format!("{} {}", terms.cited_as, duration.clause);
        line(&Msg::AvtaleTarget { years: duration.years.into(), days: full_days(last.target, ctx.lang), clause });
    }
    out.push('\n');
    out += &table::text(&sum(ctx, last), ctx.ui.width(), ctx.lang);
    out.push('\n');
    let _ = match last.end {
        Some(end) => {
            let why = ctx.text(&label::ended_by(end.by));
            writeln!(out, "{}", ctx.text(&Msg::AvtaleEnds { day: end.on, why }))
        }
        None => writeln!(out, "{}", ctx.text(&Msg::AvtaleNeverEnds)),
    };
    let counted = last.service_days(ctx.today).to_string();
    let _ = writeln!(out, "{}", ctx.text(&Msg::AvtaleCounted { days: counted, today: ctx.today }));
    if !last.elements.is_empty() {
        out.push('\n');
        out += &table::text(&agreed(ctx, last, terms), ctx.ui.width(), ctx.lang);
    }
    out
}

/// The days that are counted and those that pause it, in one list by date.
fn sum(ctx: &Context<'_>, agreement: &AlisAgreement) -> Vec<Vec<String>> {
    let heads =
        [Msg::ColumnFrom, Msg::ColumnTo, Msg::ColumnDays, Msg::ColumnPercent, Msg::ColumnFullDays, Msg::ColumnSum];
    let mut rows: Vec<(NaiveDate, Vec<String>)> = Vec::new();
    let mut total = 0;
    for stretch in &agreement.stretches {
        let open = stretch.until == NaiveDate::MAX;
        total += stretch.served();
        let last = add_days(stretch.until, -1);
        let or_dash = |text: String| if open { "–".to_owned() } else { text };
        rows.push((
            stretch.from,
            vec![
                stretch.from.to_string(),
                or_dash(last.to_string()),
                or_dash(stretch.days().to_string()),
                format!("{} %", label::percent(stretch.percent, ctx.lang)),
                or_dash(full_days(stretch.served(), ctx.lang)),
                or_dash(full_days(total, ctx.lang)),
            ],
        ));
    }
    for pause in &agreement.pauses {
        let why = ctx.text(&match pause.why {
            PauseReason::Absence => Msg::PauseAbsence,
            PauseReason::HospitalService => Msg::PauseHospital,
        });
        let days = (pause.to - pause.from).num_days() + 1;
        rows.push((pause.from, vec![pause.from.to_string(), pause.to.to_string(), days.to_string(), why]));
    }
    rows.sort_by_key(|(from, _)| *from);
    let mut out = vec![heads.map(|head| ctx.text(&head)).to_vec()];
    out.extend(rows.into_iter().map(|(_, mut row)| {
        row.resize(6, String::new());
        row
    }));
    out
}

fn agreed(ctx: &Context<'_>, agreement: &AlisAgreement, terms: &AlisTerms) -> Vec<Vec<String>> {
    let heads = [Msg::ColumnClause, Msg::ColumnElement, Msg::ColumnRecipient, Msg::ColumnShare, Msg::ColumnAgreed];
    let cells = |element: &Element| {
        [
            terms.element(element.element).map(|term| term.clause.clone()).unwrap_or_default(),
            ctx.text(&label::element(element.element)),
            element.to.map(|to| ctx.text(&label::recipient(to))).unwrap_or_default(),
            element.share_percent.map(|share| format!("{share} %")).unwrap_or_default(),
            element.text.clone().unwrap_or_default(),
        ]
    };
    headed(ctx, heads, agreement.elements.iter().map(cells))
}
