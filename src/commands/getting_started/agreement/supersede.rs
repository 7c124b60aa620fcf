//! `alis agreement supersede`: an agreement replaces older ones on the day it comes into force.

use super::transfer;
use crate::context::Context;
use crate::domain::agreement::standing;
use crate::domain::id::Slug;
use crate::domain::register::Register;
use crate::error::{Error, Exit};
use crate::i18n::Msg;
use crate::steps::named;
use crate::steps::save;
use crate::store::change::Change;
use crate::store::edit::{Written, set};
use crate::store::layout::Kind;
use crate::store::problem::Source;
use crate::store::readable;
use crate::store::transaction::{NotWritten, Transaction};

pub(super) fn run(ctx: &mut Context<'_>, id: &str, older: &[String]) -> Result<Exit, Error> {
    let store = ctx.store()?;
    let (id, file) = named::id_and_file(&store, Kind::Agreement, "agreement", id)?;
    let older = older.iter().map(|older| named::id_of(&store, Kind::Agreement, "agreement", older));
    let older = &older.collect::<Result<Vec<String>, Error>>()?;
    ctx.surely(&Msg::AskSupersede { id: id.clone(), older: older.join(", ") })?;
    let transaction = Transaction::begin(&store, ctx.options.dry_run)?;
    // Read under the lock: what it replaced before stays.
    let mut problems = Vec::new();
    let register = store.register(&mut problems);
    let agreed = id.parse().ok().and_then(|id: Slug| register.agreements.get(&id));
    let Some(agreed) = agreed else { return Err(Error::bad_data(problems)) };
    ctx.ui.problems(&problems);
    let mut replaced: Vec<String> = agreed.agreement.supersedes.iter().map(ToString::to_string).collect();
    for older in older {
        let may = older.parse().is_ok_and(|older| register.may_supersede(&agreed.agreement, &older));
        if !may {
            return Err(Error::refused(Msg::ErrorSupersedesItself { id: id.to_owned(), older: older.clone() }));
        }
        if !replaced.contains(older) {
            replaced.push(older.clone());
        }
    }
    let source = store.source(&file)?;
    let text = set(&source.text, "supersedes", &Written::texts(&replaced))
        .ok_or_else(|| Error::refused(Msg::ErrorCannotSet { key: "supersedes".to_owned() }).hint(Msg::HintCannotSet))?;
    let after = Source { file: file.clone(), text: text.as_str().into() };
    readable(&after).map_err(NotWritten::WouldNotRead)?;
    let change = Change::of_text(file, &source.text, text);
    let message = format!("{id}: supersedes {}", older.join(", "));
    if save::save(ctx, &store, transaction, &[change], &message)? {
        let stand = standing::of(agreed, &register, ctx.today);
        let older = older.join(", ");
        ctx.ui.say(&match stand.life.in_force_from {
            Some(day) => Msg::SupersedesFrom { id: id.to_owned(), older, day },
            None => Msg::SupersedesWhenInForce { id: id.to_owned(), older },
        });
        let mut after = Register::clone(&register);
        if let Some(agreed) = after.agreements.get_mut(&agreed.agreement.id) {
            agreed.agreement.supersedes = replaced.iter().filter_map(|id| id.parse().ok()).collect();
        }
        for message in transfer::of_change(ctx, &store, &register, &after) {
            ctx.ui.say(&message);
        }
    }
    Ok(Exit::Done)
}
