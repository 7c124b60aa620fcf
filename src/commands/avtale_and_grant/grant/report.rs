//! `alis grant report`: the use of what was awarded was reported.

use super::claimed::Claimed;
use crate::context::Context;
use crate::domain::grant::{GrantRound, RoundEntry, RoundEvent};
use crate::domain::id::MunicipalityNumber;
use crate::error::{Error, Exit};
use crate::i18n::Msg;
use crate::options::EntryArgs;
use crate::steps::entry;
use crate::steps::named::{self, file_of};
use crate::store::layout::Kind;

/// By one municipality, or by all of them at once.
pub(super) fn run(
    ctx: &mut Context<'_>,
    round: Option<String>,
    municipality: Option<String>,
    args: EntryArgs,
) -> Result<Exit, Error> {
    let store = ctx.store()?;
    let name = super::round(ctx, &store, round)?;
    let on = ctx.on(args.on.as_ref())?;
    let claimed = Claimed::read(ctx, &store, &name)?;
    let by = municipality.map(|typed| named::municipality(&claimed.register, &typed)).transpose()?;
    let awarded = claimed.claims.iter().filter(|claim| claim.settled.awarded.is_some());
    let awarded: Vec<MunicipalityNumber> = awarded.map(|claim| claim.municipality).collect();
    let succession = &claimed.register.succession;
    if !awarded.iter().any(|number| by.is_none_or(|by| succession.related(by, *number))) {
        let error = Error::refused(Msg::ErrorNothingAwarded { round: name.clone() });
        return Err(error.hint(Msg::HintAwardFirst { round: name }));
    }
    if on > ctx.today {
        ctx.ui.warn(&Msg::WarnFuture { on });
    }
    let known = ctx.today.max(on);
    let file = file_of(&store, Kind::Grant, "grant", &name)?;
    let by_whom = by.map(|number| format!(" by {number}")).unwrap_or_default();
    let message = format!("{name}: grant reported{by_whom} on {on}");
    let recorded = entry::record(ctx, &store, &file, &message, |round: &GrantRound| {
        let mut open = by.into_iter().chain(awarded.iter().copied().filter(|_| by.is_none()));
        match open.all(|number| round.reported(number, succession, known).is_some()) {
            false => Ok(RoundEntry { on, note: args.note, event: RoundEvent::Reported { by } }),
            true => {
                let error = Error::refused(Msg::ErrorReportedAlready { round: name.clone() });
                Err(error.hint(Msg::HintGrantEdit { round: name.clone() }))
            }
        }
    })?;
    if recorded {
        ctx.ui.say(&Msg::GrantReported { round: name, on });
    }
    Ok(Exit::Done)
}
