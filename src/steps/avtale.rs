//! An ALIS-avtale as it is shown: its figures, and its days of service.

use chrono::NaiveDate;

use crate::context::Context;
use crate::domain::alis_agreement::{AlisAgreement, AlisTerms};
use crate::domain::calendar::add_days;
use crate::domain::percent::decimal;
use crate::domain::register::Register;
use crate::domain::service_time::{FULL_DAY, PercentDays};
use crate::domain::trainee::Trainee;
use crate::domain::word::Word;
use crate::i18n::{Lang, Msg, label};
use crate::render::output::{AvtaleOutput, CountedRow, EarlierAvtaleRow, ElementRow, PausedRow};

/// The agreement in JSON; the last of several, with the days of those before.
pub(crate) fn output(
    trainee: &Trainee,
    agreements: &[AlisAgreement],
    terms: &AlisTerms,
    today: NaiveDate,
) -> AvtaleOutput {
    let hpr = trainee.hpr.get();
    let Some((last, earlier)) = agreements.split_last() else { return AvtaleOutput { hpr, ..AvtaleOutput::default() } };
    let day = |day: NaiveDate| day.to_string();
    let paused = last.pauses.iter().map(|pause| PausedRow {
        from: day(pause.from),
        to: day(pause.to),
        why: pause.why.as_str().to_owned(),
    });
    let counted = last.stretches.iter().map(|stretch| CountedRow {
        from: day(stretch.from),
        to: Some(stretch.until).filter(|until| *until != NaiveDate::MAX).map(|until| day(add_days(until, -1))),
        percent: stretch.percent.into(),
    });
    let elements = last.elements.iter().map(|element| ElementRow {
        element: element.element.as_str().to_owned(),
        clause: terms.element(element.element).map(|term| term.clause.clone()),
        to: element.to.map(|to| to.as_str().to_owned()),
        share_percent: element.share_percent,
        text: element.text.clone(),
    });
    let ended_by = |agreement: &AlisAgreement| agreement.end.map(|end| end.by.as_str().to_owned());
    AvtaleOutput {
        hpr,
        signed: Some(day(last.signed)),
        end: last.ends_on().map(day),
        service_days: last.service_days(today),
        paused: paused.collect(),
        municipality: Some(last.municipality.to_string()),
        concluded: Some(day(last.concluded)),
        from: Some(day(last.from)),
        ended_by: ended_by(last),
        target_days: Some(last.target / FULL_DAY),
        counted: counted.collect(),
        elements: elements.collect(),
        earlier: earlier
            .iter()
            .map(|agreement| EarlierAvtaleRow {
                from: day(agreement.from),
                end: agreement.ends_on().map(day),
                ended_by: ended_by(agreement),
                municipality: agreement.municipality.to_string(),
                service_days: agreement.service_days(today),
            })
            .collect(),
    }
}

/// An agreement that was signed before another: over, or beside it in another municipality; nothing where no end is known.
pub(crate) fn before(ctx: &Context<'_>, register: &Register, agreement: &AlisAgreement) -> Option<Msg> {
    let end = agreement.end?;
    let (from, day, why) = (agreement.from, end.on, ctx.text(&label::ended_by(end.by)));
    Some(if end.on < ctx.today {
        Msg::AvtaleEarlier { from, day, why }
    } else {
        let number = agreement.municipality;
        let municipality = register.title(number).map_or_else(|| number.to_string(), |name| format!("{number} {name}"));
        Msg::AvtaleBeside { municipality, from, day, why }
    })
}

/// Days at full time, with as many decimals as they need.
pub(crate) fn full_days(served: PercentDays, lang: Lang) -> String {
    decimal(served, FULL_DAY.ilog10(), label::point(lang))
}
