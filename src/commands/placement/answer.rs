//! `alis answer`: what the hospital answered to the question of HSYK 6.3. An offer is answered by `accept` and `decline`.

use crate::acts;
use crate::context::Context;
use crate::domain::fold::{self, Story};
use crate::domain::journal::{Answer, Event};
use crate::domain::placement::Placement;
use crate::error::{Error, Exit};
use crate::i18n::{Msg, names};
use crate::options::{FactArgs, choice};
use crate::steps::fact;
use crate::steps::who::{self, Found};
use crate::store::Store;

use super::reconfirm::{Details, changed};

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
    let details = args.start.is_some() || args.site.is_some() || args.department.is_some();
    match answerable(&story, args.fact.placement) {
        Answerable::Question(placement) => args.fact.placement = placement,
        // A word of the hospital's would be taken for one of the trainee's.
        Answerable::Offer if args.answer.is_some() || details || !ctx.ui.asks() => {
            let hpr = found.trainee.hpr.to_string();
            return Err(Error::refused(Msg::ErrorAnswerToOffer).hint(Msg::HintAnswerOffer { hpr }));
        }
        Answerable::Offer => return to_offer(ctx, &store, &found, &args.fact),
    }
    let reply = match args.answer {
        Some(reply) => reply,
        None => {
            may_answer(ctx, &store, &found, &args.fact)?;
            ctx.asked_word(acts::REPLY, None, said)?
        }
    };
    if details && reply != Reply::Changed {
        return Err(Error::usage(Msg::ErrorOnlyWhenChanged));
    }
    let answer = match reply {
        Reply::Yes => Answer::Confirmed,
        Reply::No => Answer::Refused,
        Reply::Changed => {
            may_answer(ctx, &store, &found, &args.fact)?;
            let details = Details { start: args.start, site: args.site, department: args.department };
            changed(ctx, &store, &found.trainee, details)?
        }
    };
    let hpr = found.trainee.hpr.to_string();
    fact::record(ctx, &store, &hpr, &args.fact, Event::ReconfirmationAnswered(answer))
}

/// What there is to answer.
enum Answerable {
    /// The hospital's question; of which hospital period, where one alone has an open one.
    Question(Option<u32>),
    /// An offer, which is the trainee's to answer: no question is open.
    Offer,
}

/// What there is to answer in the hospital period that is named, else in any.
fn answerable(story: &Story, named: Option<u32>) -> Answerable {
    let meant = |placement: &&Placement| named.is_none_or(|number| number == placement.number);
    let open = |wanted: fn(&Placement) -> bool| -> Vec<u32> {
        let periods = story.placements.iter().filter(meant).filter(|placement| wanted(placement));
        periods.map(|placement| placement.number).collect()
    };
    let asked = open(Placement::is_asked);
    if asked.is_empty() && !open(|placement| placement.open_offer().is_some()).is_empty() {
        return Answerable::Offer;
    }
    match asked[..] {
        [only] => Answerable::Question(Some(only)),
        _ => Answerable::Question(named),
    }
}

/// Whoever gives no word and can be asked is asked what the trainee answered.
fn to_offer(ctx: &mut Context<'_>, store: &Store, found: &Found, fact: &FactArgs) -> Result<Exit, Error> {
    let hpr = found.trainee.hpr.to_string();
    let words = [Msg::EventAccepted, Msg::EventDeclined].map(|word| ctx.text(&word));
    let event = match ctx.asked_one(acts::REPLY_TO_OFFER, &words, 0)? {
        0 => Event::Accepted,
        _ => Event::Declined { reason: Some(ctx.asked_text(acts::REASON, None)?) },
    };
    fact::record(ctx, store, &hpr, fact, event)
}

/// Whether an answer can be recorded at all, before anybody is asked what it was.
///
/// # Errors
/// The facts do not allow one.
fn may_answer(ctx: &mut Context<'_>, store: &Store, found: &Found, fact: &FactArgs) -> Result<(), Error> {
    let hpr = found.trainee.hpr.to_string();
    fact::is_possible(ctx, store, &hpr, fact, &Event::ReconfirmationAnswered(Answer::Refused))
}

fn said(reply: Reply) -> Msg {
    match reply {
        Reply::Yes => Msg::EntryConfirmed,
        Reply::No => Msg::EntryRefused,
        Reply::Changed => Msg::EntryChanged,
    }
}
