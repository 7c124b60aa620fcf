//! `alis grant add`: a round, entered from its announcement.

use std::path::Path;

use chrono::NaiveDate;

use super::kroner;
use crate::acts;
use crate::context::Context;
use crate::domain::alis_agreement::AlisTerms;
use crate::domain::grant::{Rate, rated_twice};
use crate::domain::journal::ElementKind;
use crate::domain::trainee::Role;
use crate::domain::word::Word;
use crate::error::{Error, Exit};
use crate::i18n::Msg;
use crate::steps::{contacts, save};
use crate::store::edit::{Block, Part, Written, new_record};
use crate::store::layout::{self, Kind};
use crate::store::record::{SCHEMA, nearest};

#[derive(Debug, clap::Args)]
pub(super) struct RoundAddArgs {
    round: Option<String>,
    #[arg(long, value_name = "DATE")]
    from: Option<String>,
    #[arg(long, value_name = "DATE")]
    to: Option<String>,
    #[arg(long, value_name = "DATE")]
    apply_by: Option<String>,
    #[arg(long, value_name = "DATE")]
    report_by: Option<String>,
    #[arg(long, value_name = "PERCENT", value_parser = clap::value_parser!(u32).range(acts::FACILITATION.numbers()))]
    facilitation: Option<u32>,
    #[arg(long, value_name = "CODE")]
    project: Option<String>,
    #[arg(long = "rate", value_name = "ROLE:CLASSES:AMOUNT")]
    rates: Vec<String>,
}

pub(super) fn run(ctx: &mut Context<'_>, args: RoundAddArgs) -> Result<Exit, Error> {
    let store = ctx.store()?;
    let mut rates = rates(&args.rates)?;
    let name = ctx.asked(acts::ROUND_NAME, args.round, |_, typed| {
        let name = name(typed)?;
        let Some(there) = store.find(Kind::Grant, &name)? else { return Ok(name) };
        let error = Error::refused(Msg::ErrorExists { file: layout::shown(&there) });
        Err(error.hint(Msg::HintGrantEdit { round: name }))
    })?;
    let from = ctx.asked_day(acts::PERIOD_FROM, args.from)?;
    let to = ctx.asked(acts::PERIOD_TO, args.to, |ctx, typed| {
        let to = ctx.day(typed)?;
        not_before(to, from, || Msg::ErrorPeriodBackwards { from, to })
    })?;
    let apply_by = ctx.asked_if_any(acts::APPLY_BY, args.apply_by, |ctx, typed| {
        let day = ctx.day(typed)?;
        not_before(day, from, || Msg::ErrorApplyBeforePeriod { day, from })
    })?;
    let report_by = ctx.asked_if_any(acts::REPORT_BY, args.report_by, |ctx, typed| {
        let (day, other) = (ctx.day(typed)?, apply_by.unwrap_or(from));
        not_before(day, other, || Msg::ErrorReportBeforeApply { day, other })
    })?;
    let project = ctx.asked_text_if_any(acts::PROJECT, args.project)?;
    let facilitation = contacts::number(ctx, acts::FACILITATION, args.facilitation)?;
    if rates.is_empty() && ctx.ui.converses() {
        rates = ask_rates(ctx, &store.alis_terms())?;
    }
    let mut header: Block = vec![
        ("schema", Written::Number(SCHEMA.into())),
        ("period_from", Written::Date(from)),
        ("period_to", Written::Date(to)),
    ];
    header.extend(apply_by.map(|day| ("apply_by", Written::Date(day))));
    header.extend(report_by.map(|day| ("report_by", Written::Date(day))));
    header.extend(facilitation.map(|percent| ("facilitation_percent", Written::Number(percent.into()))));
    header.extend(project.map(|code| ("project", Written::Text(code))));
    let mut parts = vec![Part::Header(header)];
    parts.extend(rates.iter().map(|rate| Part::Item("rate", block(rate))));
    let file = Path::new(Kind::Grant.folder()).join(format!("{name}.toml"));
    save::new(ctx, &store, file, new_record(&parts), &format!("{name}: grant round added"))
}

/// The keys of a `[[rate]]` block.
pub(super) fn block(rate: &Rate) -> Block {
    let classes = rate.centrality.iter().map(|class| Written::Number((*class).into())).collect();
    let mut block: Block = vec![("role", Written::word(rate.role)), ("centrality", Written::List(classes))];
    block.extend(rate.amount.map(|amount| ("amount", Written::Number(amount.into()))));
    block
}

/// A round's name is its file's: letters, digits, `-` and `_`.
///
/// # Errors
/// It is no name of a file.
fn name(typed: &str) -> Result<String, Error> {
    let name = typed.trim();
    let plain = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_');
    if !name.is_empty() && name.chars().all(plain) {
        return Ok(name.to_owned());
    }
    Err(Error::usage(Msg::ErrorRoundName { name: name.to_owned() }).hint(Msg::HintRoundName))
}

fn not_before(day: NaiveDate, earlier: NaiveDate, wrong: impl FnOnce() -> Msg) -> Result<NaiveDate, Error> {
    if day < earlier { Err(Error::usage(wrong())) } else { Ok(day) }
}

/// The rates that were typed, each role and class once.
///
/// # Errors
/// One cannot be understood, or two are for the same role and class.
pub(super) fn rates(typed: &[String]) -> Result<Vec<Rate>, Error> {
    let rates = typed.iter().map(|typed| rate(typed)).collect::<Result<Vec<Rate>, Error>>()?;
    match rated_twice(&rates) {
        None => Ok(rates),
        Some((_, role, class)) => {
            let message = Msg::ErrorRateTwice { role: role.as_str().to_owned(), class: class.to_string() };
            Err(Error::usage(message).hint(Msg::HintRate))
        }
    }
}

/// `ROLE:CLASSES:AMOUNT`, as in `fastlege:1-5:228000` or `fastlege:4,6:312000`; without the amount where it is not known.
///
/// # Errors
/// A role, class or amount that is none.
fn rate(typed: &str) -> Result<Rate, Error> {
    let wrong = || Error::usage(Msg::ErrorBadRate { text: typed.to_owned() });
    let parts: Vec<&str> = typed.split(':').map(str::trim).collect();
    let (role, classes, amount) = match parts.as_slice() {
        [role, classes] => (role, classes, None),
        [role, classes, amount] => (role, classes, Some(amount)),
        _ => return Err(wrong().hint(Msg::HintRate)),
    };
    let known = Role::words;
    let role = Role::from_word(role).ok_or_else(|| match nearest(role, known()) {
        Some(near) => wrong().hint(Msg::HintDidYouMean { near: near.to_owned() }),
        None => wrong().hint(Msg::HintOneOf { values: known().collect::<Vec<_>>().join(", ") }),
    })?;
    let centrality = classes_of(classes).ok_or_else(|| wrong().hint(Msg::HintRateClasses))?;
    Ok(Rate { role, centrality, amount: amount.map(|amount| kroner::parse(amount)).transpose()? })
}

/// `1-5`, `6`, `1,2,6`: classes from 1 to 6.
fn classes_of(typed: &str) -> Option<Vec<u32>> {
    let class = |text: &str| text.trim().parse().ok().filter(|class| (1..=6).contains(class));
    let mut out = Vec::new();
    for part in typed.split(',') {
        match part.split_once(['-', '–']) {
            Some((from, to)) => {
                let (from, to) = (class(from)?, class(to)?);
                out.extend(Some(from..=to).filter(|range| !range.is_empty())?);
            }
            None => out.push(class(part)?),
        }
    }
    Some(out)
}

/// Role by role, for the classes without the additional elements (AVTALE 4.2) and for the one with them. What is not known
/// yet stays open.
fn ask_rates(ctx: &mut Context<'_>, terms: &AlisTerms) -> Result<Vec<Rate>, Error> {
    let extra = terms.element(ElementKind::Additional).and_then(|term| term.centrality);
    let usual: Vec<u32> = (1..=6).filter(|class| Some(*class) != extra).collect();
    let mut out = Vec::new();
    for classes in [Some(usual), extra.map(|extra| vec![extra])].into_iter().flatten() {
        for role in Role::ALL {
            let shown = classes.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
            let asking = acts::RATES.saying(Msg::AskRate { role: role.as_str().to_owned(), classes: shown });
            let amount = ctx.asked_if_any(asking, None, |_, typed| kroner::parse(typed))?;
            out.push(Rate { role: *role, centrality: classes.clone(), amount });
        }
    }
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(typed: &str, expected: Option<(Role, &[u32], Option<u32>)>) {
        let found = rate(typed).ok().map(|rate| (rate.role, rate.centrality, rate.amount));
        assert_eq!(found, expected.map(|(role, classes, amount)| (role, classes.to_vec(), amount)), "{typed}");
    }

    #[test]
    fn rates_are_read_as_people_write_them() {
        check("fastlege:1-5:228000", Some((Role::Fastlege, &[1, 2, 3, 4, 5], Some(228_000))));
        check("fastlege : 6 : 312 000 kr", Some((Role::Fastlege, &[6], Some(312_000))));
        check("annet-kommunalt:1,2,6:0", Some((Role::AnnetKommunalt, &[1, 2, 6], Some(0))));
        check("introduksjonslege:1–3,6", Some((Role::Introduksjonslege, &[1, 2, 3, 6], None)));
        for wrong in [
            "",
            "fastlege",
            "lege:1:1",
            "fastlege:0:1",
            "fastlege:7:1",
            "fastlege:5-1:1",
            "fastlege::1",
            "fastlege:1:x",
            "fastlege:1:-1",
            "fastlege:1:",
            "fastlege:1:2:3",
        ] {
            check(wrong, None);
        }
    }

    #[test]
    fn a_round_is_named_like_a_file() {
        for good in ["2025", "2025-høst", "kommunal_2026"] {
            assert_eq!(name(good).ok().as_deref(), Some(good));
        }
        for wrong in ["", " ", "../2025", "2025/1", ".2025", "20 25", "2025.toml"] {
            assert!(name(wrong).is_err(), "{wrong}");
        }
    }
}
