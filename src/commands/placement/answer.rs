//! `alis answer`: what the hospital answered to the question of HSYK 6.3. An offer is answered by `accept` and `decline`.

use crate::context::Context;
use crate::domain::fold::{self, Story};
use crate::domain::journal::{Answer, Event};
use crate::domain::placement::Placement;
use crate::domain::word::Word;
use crate::error::{Error, Exit};
use crate::i18n::{Msg, names};
use crate::options::{FactArgs, choice};
use crate::steps::who::{self, Found};
use crate::steps::{fact, reading};
use crate::store::Store;

use super::reconfirm::changed;

#[derive(Debug, clap::Args)]
pub(crate) struct AnswerArgs {
    trainee: String,
    #[arg(value_name = "ANSWER", value_parser = choice::<Reply>(names::REPLY))]
    answer: Option<Reply>,
    #[arg(long, value_name = "DATE")]
    start: Option<String>,
    #[arg(long, value_name = "TEXT")]
    site: Option<String>,
    #[arg(long, value_name = "TEXT")]
    department: Option<String>,
    #[command(flatten)]
    fact: FactArgs,
}

/// What the hospital says, in the words of who writes it down.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::IntoStaticStr, strum::VariantArray)]
#[strum(serialize_all = "kebab-case", const_into_str)]
pub(crate) enum Reply {
    Yes,
    No,
    Changed,
}

pub(crate) fn run(ctx: &mut Context<'_>, mut args: AnswerArgs) -> Result<Exit, Error> {
    let store = ctx.store()?;
    let found = who::find(ctx, &store, &args.trainee)?;
    let on = ctx.on(args.fact.on.as_ref())?;
    let story = fold::fold(&found.trainee.journal, ctx.today.max(on));
    args.fact.placement = asked_about(&story, args.fact.placement, &found)?;
    let reply = match args.answer {
        Some(reply) => reply,
        None => {
            may_answer(ctx, &store, &found, &args.fact)?;
            let words = [Msg::EntryConfirmed, Msg::EntryRefused, Msg::EntryChanged].map(|word| ctx.text(&word));
            let chosen = ctx.ui.choose(&Msg::AskReply, "yes|no|changed", &words, 0)?;
            Reply::ALL[chosen]
        }
    };
    let details = args.start.is_some() || args.site.is_some() || args.department.is_some();
    if details && reply != Reply::Changed {
        return Err(Error::usage(Msg::ErrorOnlyWhenChanged));
    }
    let answer = match reply {
        Reply::Yes => Answer::Confirmed,
        Reply::No => Answer::Refused,
        Reply::Changed => {
            may_answer(ctx, &store, &found, &args.fact)?;
            changed(ctx, &store, &found.trainee, args.start, args.site, args.department)?
        }
    };
    let hpr = found.trainee.hpr.to_string();
    fact::record(ctx, &store, &hpr, &args.fact, Event::ReconfirmationAnswered(answer))
}

/// The hospital period whose question is answered: the one named, else the only one with an open question.
///
/// # Errors
/// No question is open, but an offer is: that one is the trainee's to answer.
fn asked_about(story: &Story, named: Option<u32>, found: &Found) -> Result<Option<u32>, Error> {
    let meant = |placement: &&Placement| named.is_none_or(|number| number == placement.number);
    let open = |wanted: fn(&Placement) -> bool| -> Vec<u32> {
        let periods = story.placements.iter().filter(meant).filter(|placement| wanted(placement));
        periods.map(|placement| placement.number).collect()
    };
    let asked = open(Placement::is_asked);
    if let [only] = asked[..] {
        return Ok(Some(only));
    }
    let offered = open(|placement| placement.open_offer().is_some());
    if asked.is_empty() && !offered.is_empty() {
        let hpr = found.trainee.hpr.to_string();
        return Err(Error::refused(Msg::ErrorAnswerToOffer).hint(Msg::HintAnswerOffer { hpr }));
    }
    Ok(named)
}

/// Whether an answer can be recorded at all, before anybody is asked what it was.
///
/// # Errors
/// The facts do not allow one.
fn may_answer(ctx: &mut Context<'_>, store: &Store, found: &Found, fact: &FactArgs) -> Result<(), Error> {
    let register = reading::register_of(ctx, store, &found.trainee);
    let manner = fact::Manner::of(ctx, fact)?;
    fact::checked(ctx, store, &register, found, &manner, Event::ReconfirmationAnswered(Answer::Refused))?;
    Ok(())
}
