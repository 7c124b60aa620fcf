//! `alis avtale end`: the position ends, and the agreement with it (AVTALE 1.2); or the trainee is a specialist.

use crate::context::Context;
use crate::domain::alis_agreement::{NotEnded, practices_to_end};
use crate::domain::fold;
use crate::domain::journal::{Entry, Event};
use crate::domain::trainee::Trainee;
use crate::error::{Error, Exit};
use crate::i18n::Msg;
use crate::options::FactArgs;
use crate::steps::reading;
use crate::steps::save::save;
use crate::steps::{fact, named, who};
use crate::store::Store;
use crate::store::change::Change;
use crate::store::edit::{self, Written};
use crate::store::journal::Journalled;
use crate::store::problem::Source;
use crate::store::transaction::{NotWritten, Transaction};

pub(super) fn run(
    ctx: &mut Context<'_>,
    who: &str,
    specialised: bool,
    with: Option<&str>,
    fact: &FactArgs,
) -> Result<Exit, Error> {
    let store = ctx.store()?;
    if specialised {
        return fact::record(ctx, &store, who, fact, Event::Specialised);
    }
    let on = ctx.on(fact.on.as_ref())?;
    let asked = who::find(ctx, &store, who)?;
    ctx.surely(&Msg::AskEndAvtale { who: asked.trainee.hpr.to_string() })?;
    let transaction = Transaction::begin(&store, ctx.options.dry_run)?;
    let found = who::find(ctx, &store, who)?;
    let trainee = found.trainee;
    let register = reading::register_of(ctx, &store, &trainee);
    let with = with.map(|typed| named::municipality_on(&register, typed, on)).transpose()?;
    let story = fold::fold(&trainee.journal, ctx.today.max(on));
    let case = register.case(&trainee, &story, &store.settings.reminders);
    let agreements = case.map(|case| case.alis_agreements()).unwrap_or_default();
    let ending = match practices_to_end(&trainee, &agreements, with, on) {
        Ok(ending) => ending,
        Err(why) => {
            let name = trainee.name;
            let message = match why {
                NotEnded::NoAgreement => Msg::ErrorNoAvtale { name, on },
                NotEnded::NoPractice => Msg::ErrorNoPractice { name, on },
            };
            return Err(Error::refused(message).hint(Msg::HintAvtaleEnd));
        }
    };
    let mut expected = trainee.clone();
    let mut text = found.source.text.to_string();
    for place in &ending {
        expected.practice[*place].to = Some(on);
        text = edit::set_in_item(&text, "practice", *place, "to", &Written::Date(on)).ok_or_else(cannot_set)?;
    }
    if let Some(note) = &fact.note {
        let entry = Entry::new(on, 1, Event::Note { text: note.clone() });
        text = edit::append(&text, "journal", &Trainee::block(&entry));
        expected.journal.push(entry);
    }
    let source = Source { file: found.source.file.clone(), text: text.as_str().into() };
    if read_back(&store, &source)? != expected {
        return Err(cannot_set());
    }
    let change = Change::of_text(source.file, &found.source.text, text);
    let message = format!("{}: practice ended on {on}", expected.hpr);
    let written = save(ctx, &store, transaction, std::slice::from_ref(&change), &message)?;
    let moved = crate::steps::ripple::of_trainee(ctx, &store, &register, &trainee, &expected);
    if written {
        let ended = ending.iter().filter_map(|place| expected.practice[*place].workplace.clone());
        let posts = ended.collect::<Vec<_>>().join(", ");
        ctx.ui.say(&Msg::AvtalePositionEnded { name: expected.name.clone(), posts, on });
        for message in moved {
            ctx.ui.say(&message);
        }
    } else {
        let lines: Vec<String> = moved.iter().map(|message| ctx.text(message)).collect();
        ctx.ui.result(&lines.join("\n"))?;
    }
    Ok(Exit::Done)
}

fn cannot_set() -> Error {
    Error::refused(Msg::ErrorCannotSet { key: "practice.to".to_owned() }).hint(Msg::HintCannotSet)
}

fn read_back(store: &Store, source: &Source) -> Result<Trainee, Error> {
    Ok(store.trainee(source).map_err(NotWritten::WouldNotRead)?)
}
