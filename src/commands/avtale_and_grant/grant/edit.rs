//! `alis grant edit`: what became known of a round since: a rate, or keys and text as of every record.

use super::add;
use crate::context::Context;
use crate::domain::grant::{GrantRound, Rate};
use crate::error::{Error, Exit};
use crate::i18n::Msg;
use crate::steps::edit::{self, HowArgs, edit_record};
use crate::steps::named::file_of;
use crate::steps::save::save;
use crate::store::change::Change;
use crate::store::edit::{Written, append, set_in_item};
use crate::store::journal::Journalled;
use crate::store::layout::Kind;
use crate::store::problem::Source;
use crate::store::transaction::{NotWritten, Transaction};

pub(super) fn run(
    ctx: &mut Context<'_>,
    round: Option<String>,
    typed: &[String],
    how: &HowArgs,
) -> Result<Exit, Error> {
    let rates = add::rates(typed)?;
    let store = ctx.store()?;
    let name = super::round(ctx, &store, round)?;
    let file = file_of(&store, Kind::Grant, "grant", &name)?;
    if rates.is_empty() {
        return edit_record(ctx, &store, &file, how);
    }
    let transaction = Transaction::begin(&store, ctx.options.dry_run)?;
    let before = store.source(&file)?;
    let mut source = before.clone();
    for rate in rates {
        let round = GrantRound::read(&store, &source)?;
        let text = with_rate(&source.text, &round, &rate)?;
        source = Source { file: file.clone(), text: text.as_str().into() };
    }
    GrantRound::read(&store, &source).map_err(NotWritten::WouldNotRead)?;
    let change = Change::of_text(file.clone(), &before.text, source.text.to_string());
    if save(ctx, &store, transaction, &[change], &format!("{name}: rates edited"))? {
        let done = edit::done(ctx, &store, &file, &before.text, &source.text);
        ctx.ui.say(&done);
    }
    Ok(Exit::Done)
}

/// The text with a rate: in its own block where there is one for the same role and classes, else in one more.
///
/// # Errors
/// Another block is for some of the classes, or the file has something else in the way.
fn with_rate(text: &str, round: &GrantRound, rate: &Rate) -> Result<String, Error> {
    use crate::domain::word::Word;
    let same = |known: &Rate| known.role == rate.role && known.centrality == rate.centrality;
    if let Some(place) = round.rates.iter().position(same) {
        let Some(amount) = rate.amount else { return Ok(text.to_owned()) };
        return set_in_item(text, "rate", place, "amount", &Written::Number(amount.into()))
            .ok_or_else(|| Error::refused(Msg::ErrorCannotSet { key: "rate.amount".to_owned() }));
    }
    let shares =
        |known: &&Rate| known.role == rate.role && known.centrality.iter().any(|class| rate.centrality.contains(class));
    if let Some(known) = round.rates.iter().find(shares) {
        let classes = known.centrality.iter().map(ToString::to_string).collect::<Vec<_>>().join(",");
        let role = known.role.as_str().to_owned();
        let message = Msg::ErrorRateThere { role: role.clone(), classes: classes.clone() };
        return Err(Error::refused(message).hint(Msg::HintRateThere { role, classes }));
    }
    Ok(append(text, "rate", &add::block(rate)))
}
