//! What the user typed: what it means, and what must not be typed at all.

use crate::domain::date_input::BadDate;
use crate::domain::national_id;
use crate::error::Error;
use crate::i18n::Msg;

pub(crate) fn bad_date(text: &str, err: BadDate) -> Error {
    let message = match err {
        BadDate::NoSuchDay { last } => Msg::ProblemNoSuchDay { date: text.to_owned(), last },
        BadDate::Unreadable | BadDate::OutOfRange => Msg::ProblemInvalidDate { date: text.to_owned() },
    };
    Error::usage(message).hint(Msg::HintDateInput)
}

/// Refuses a text that holds a national identity number; what it holds is not repeated.
///
/// # Errors
/// There is one.
pub(crate) fn refuse_national_id(text: &str, place: &str) -> Result<(), Error> {
    match national_id::certain(text) {
        None => Ok(()),
        Some(_) => Err(Error::usage(Msg::ErrorNationalId { place: place.to_owned() }).hint(Msg::HintNationalId)),
    }
}

/// What to tell of a text that only may hold one, and is kept as it was typed.
pub(crate) fn doubtful_national_id(text: &str, place: &str) -> Option<Msg> {
    national_id::possible(text)?;
    let masked = national_id::mask(text).into_owned();
    Some(Msg::WarnPossibleNationalId { place: place.to_owned(), text: masked })
}
