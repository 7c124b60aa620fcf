//! Who holds the seats of a position, and whether it still has one to offer.

use crate::context::Context;
use crate::domain::journal::{Event, Offered};
use crate::domain::position::{Holder, Holders, Position};
use crate::domain::register::Register;
use crate::error::Error;
use crate::i18n::Msg;
use crate::steps::reading;
use crate::store::Store;

/// The refusal of a position whose seats are all held, with who holds them.
pub(crate) fn taken(ctx: &Context<'_>, holders: &Holders, position: &Position) -> Error {
    let people: Vec<String> = holders.of(&position.id).iter().map(|holder| named(ctx, holder)).collect();
    let error = Error::refused(Msg::ErrorPositionTaken { id: position.id.to_string(), people: people.join(", ") });
    error.hint(Msg::HintPositionTaken)
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
    let Some(position) = register.positions.get(id) else { return Ok(()) };
    let holders = reading::holders(ctx, store);
    if holders.free(position) > 0 { Ok(()) } else { Err(taken(ctx, &holders, position)) }
}

/// A restricted trainee is counted, never named.
pub(crate) fn named(ctx: &Context<'_>, holder: &Holder) -> String {
    let name = if holder.confidential { ctx.text(&Msg::PositionRestricted) } else { holder.name.clone() };
    if holder.accepted { name } else { ctx.text(&Msg::PositionHolderOpen { name }) }
}
