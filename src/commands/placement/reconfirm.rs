//! `alis reconfirm`: asks again before the start (HSYK 6.3), or records the hospital's answer.

use crate::acts;
use crate::context::Context;
use crate::domain::deadline::Rule;
use crate::domain::fold;
use crate::domain::journal::{Answer, AnswerName, Entry, Event};
use crate::domain::placement::Placement;
use crate::domain::rules;
use crate::domain::trainee::Trainee;
use crate::domain::word::Word;
use crate::error::{Error, Exit};
use crate::i18n::{Msg, names};
use crate::options::{FactArgs, choice};
use crate::steps::reading;
use crate::steps::{fact, who};
use crate::store::Store;

#[derive(Debug, clap::Args)]
pub(crate) struct ReconfirmArgs {
    trainee: String,
    #[arg(long, value_name = "ANSWER", value_parser = choice::<AnswerName>(names::ANSWER))]
    answer: Option<AnswerName>,
    #[arg(long, value_name = "DATE", requires = "answer")]
    start: Option<String>,
    #[arg(long, value_name = "TEXT", requires = "answer")]
    site: Option<String>,
    #[arg(long, value_name = "TEXT", requires = "answer")]
    department: Option<String>,
    #[command(flatten)]
    fact: FactArgs,
}

pub(crate) fn run(ctx: &mut Context<'_>, args: ReconfirmArgs) -> Result<Exit, Error> {
    let store = ctx.store()?;
    let details = args.start.is_some() || args.site.is_some() || args.department.is_some();
    if details && args.answer != Some(AnswerName::Changed) {
        return Err(Error::usage(Msg::ErrorOnlyWhenChanged));
    }
    let found = who::find(ctx, &store, &args.trainee)?;
    let answer = match args.answer {
        Some(answer) => Some(answer),
        None => answered_instead(ctx, &found.trainee, &args.fact)?,
    };
    if let Some(word) = answer {
        let details = Details { start: args.start, site: args.site, department: args.department };
        return answered(ctx, &store, &found.trainee, &args.fact, word, details);
    }
    let hpr = found.trainee.hpr.to_string();
    let exit = fact::record(ctx, &store, &hpr, &args.fact, Event::ReconfirmationAsked)?;
    if let Some(warning) = too_early(ctx, &store, &found.trainee, &args.fact)? {
        ctx.ui.warn(&warning);
    }
    Ok(exit)
}

/// What the hospital changes, as it was typed.
#[derive(Debug, Default)]
pub(super) struct Details {
    pub(super) start: Option<String>,
    pub(super) site: Option<String>,
    pub(super) department: Option<String>,
}

/// Records the hospital's answer.
///
/// # Errors
/// It is not allowed, or what it changes is not to be had.
pub(super) fn answered(
    ctx: &mut Context<'_>,
    store: &Store,
    trainee: &Trainee,
    fact: &FactArgs,
    word: AnswerName,
    details: Details,
) -> Result<Exit, Error> {
    let hpr = trainee.hpr.to_string();
    let answer = match word {
        AnswerName::Confirmed => Answer::Confirmed,
        AnswerName::Refused => Answer::Refused,
        AnswerName::Changed => {
            fact::fits(ctx, store, &hpr, fact, &Event::ReconfirmationAnswered(Answer::Refused))?;
            changed(ctx, store, trainee, details)?
        }
    };
    fact::record(ctx, store, &hpr, fact, Event::ReconfirmationAnswered(answer))
}

/// Whoever asks before there was an answer may have one to record: it is offered where somebody can be asked, after what was
/// typed.
pub(super) fn answered_instead(
    ctx: &mut Context<'_>,
    trainee: &Trainee,
    fact: &FactArgs,
) -> Result<Option<AnswerName>, Error> {
    let story = fold::fold(&trainee.journal, ctx.today);
    let waits = |placement: &&Placement| {
        placement.awaits_answer && fact.placement.is_none_or(|number| number == placement.number)
    };
    let is_told = fact.on.is_some() || ctx.options.yes || ctx.options.dry_run;
    if is_told || !ctx.wants(acts::ANSWERED_INSTEAD.need) || story.placements.iter().find(waits).is_none() {
        return Ok(None);
    }
    let named = |name: &AnswerName| match name {
        AnswerName::Confirmed => Msg::EntryConfirmed,
        AnswerName::Changed => Msg::EntryChanged,
        AnswerName::Refused => Msg::EntryRefused,
    };
    let names = AnswerName::ALL.iter().map(|name| ctx.text(&named(name)));
    let choices: Vec<String> = std::iter::once(ctx.text(&Msg::EventReconfirmationAsked)).chain(names).collect();
    let chosen = ctx.asked_one(acts::ANSWERED_INSTEAD, &choices, 0)?;
    Ok(chosen.checked_sub(1).map(|place| AnswerName::ALL[place]))
}

/// What the hospital changes: at least one of start, site and department, at a place that it has.
pub(super) fn changed(
    ctx: &mut Context<'_>,
    store: &Store,
    trainee: &Trainee,
    details: Details,
) -> Result<Answer, Error> {
    let Details { start, site, department } = details;
    let nothing_said = start.is_none() && site.is_none() && department.is_none();
    let start = if start.is_some() || nothing_said { Some(ctx.asked_day(acts::NEW_START, start)?) } else { None };
    let answer = Answer::Changed { start, site, department };
    let register = reading::register(ctx, store);
    let entry = Entry::new(ctx.today, 1, Event::ReconfirmationAnswered(answer.clone()));
    let alone = Trainee { journal: vec![entry], ..trainee.clone() };
    let findings = crate::domain::consistency::of_trainee(&alone, &register, ctx.today);
    use crate::domain::consistency::What;
    let wrong = findings
        .into_iter()
        .find(|finding| matches!(finding.what, What::UnknownSite { .. } | What::UnknownDepartment { .. }));
    if let Some(finding) = wrong {
        let fault = crate::store::check::fault(finding.what);
        let error = Error::refused(fault.message);
        return Err(fault.hint.into_iter().fold(error, Error::hint));
    }
    Ok(answer)
}

/// Asked before the window opens: recorded, but it does not count, and the user is told when it will.
///
/// # Errors
/// `--on` is no day.
pub(super) fn too_early(
    ctx: &mut Context<'_>,
    store: &Store,
    before: &Trainee,
    fact: &FactArgs,
) -> Result<Option<Msg>, Error> {
    let on = ctx.on(fact.on.as_ref())?;
    let story = fold::fold(&before.journal, ctx.today.max(on));
    let register = reading::register(ctx, store);
    let Some(case) = register.case(before, &story, &store.settings.reminders) else { return Ok(None) };
    let opens = rules::opens_after(&case, Rule::Reconfirmation, fact.placement, on);
    Ok(opens.map(|opens| Msg::WarnAskedTooEarly { on, opens }))
}
