//! Whether a position still has a seat to offer.

use crate::context::Context;
use crate::domain::journal::{Event, Offered};
use crate::domain::position::{Holder, Position};
use crate::domain::register::Register;
use crate::error::Error;
use crate::i18n::Msg;
use crate::steps::reading;
use crate::store::Store;

/// # Errors
/// Every seat of the position is held.
pub(crate) fn free(ctx: &mut Context<'_>, store: &Store, position: &Position) -> Result<(), Error> {
    let holders = reading::holders(ctx, store);
    if holders.free(position) > 0 {
        return Ok(());
    }
    let people: Vec<String> = holders.of(&position.id).iter().map(|holder| named(ctx, holder)).collect();
    let error = Error::refused(Msg::ErrorPositionTaken { id: position.id.to_string(), people: people.join(", ") });
    Err(error.hint(Msg::HintPositionTaken))
}

/// What an offer finds under the lock: somebody else may have offered the last seat since it was chosen.
///
/// # Errors
/// Every seat of the position that the event offers is held.
pub(crate) fn still_free(
    ctx: &mut Context<'_>,
    store: &Store,
    register: &Register,
    event: &Event,
) -> Result<(), Error> {
    let Event::Offered(Offered { position: Some(id), .. }) = event else { return Ok(()) };
    register.positions.get(id).map_or(Ok(()), |position| free(ctx, store, position))
}

/// A restricted trainee is counted, never named.
pub(crate) fn named(ctx: &Context<'_>, holder: &Holder) -> String {
    let name = if holder.confidential { ctx.text(&Msg::PositionRestricted) } else { holder.name.clone() };
    if holder.accepted { name } else { ctx.text(&Msg::PositionHolderOpen { name }) }
}
