//! Those who can be reached: asked for where a record is made and the user is answering questions already. Enter passes by.

use crate::acts::Question;
use crate::context::Context;
use crate::domain::reach;
use crate::error::Error;
use crate::i18n::Msg;
use crate::store::edit::{Block, Written};

/// Somebody's name, address and number, as far as they are known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Reach {
    pub(crate) name: Option<String>,
    pub(crate) email: Option<String>,
    pub(crate) phone: Option<String>,
}

/// An e-mail address; what a flag gives is kept as it is.
///
/// # Errors
/// The user broke off.
pub(crate) fn email(ctx: &mut Context<'_>, what: Question, given: Option<String>) -> Result<Option<String>, Error> {
    if given.is_some() {
        return Ok(given);
    }
    ctx.asked_if_any(what, None, |_, typed| {
        let wrong = || Error::usage(Msg::ErrorNoEmail { text: typed.to_owned() }).hint(Msg::HintPassBy);
        if reach::is_email(typed) { Ok(typed.to_owned()) } else { Err(wrong()) }
    })
}

/// A telephone number; what a flag gives is kept as it is.
///
/// # Errors
/// The user broke off.
pub(crate) fn phone(ctx: &mut Context<'_>, what: Question, given: Option<String>) -> Result<Option<String>, Error> {
    if given.is_some() {
        return Ok(given);
    }
    ctx.asked_if_any(what, None, |_, typed| {
        let wrong = || Error::usage(Msg::ErrorNoPhone { text: typed.to_owned() }).hint(Msg::HintPassBy);
        if reach::is_phone(typed) { Ok(typed.to_owned()) } else { Err(wrong()) }
    })
}

/// Somebody: address and number are asked for of whoever is named.
///
/// # Errors
/// The user broke off.
pub(crate) fn person(ctx: &mut Context<'_>, asked: [Question; 3], given: Reach) -> Result<Reach, Error> {
    let [name, email, phone] = asked;
    let name = ctx.asked_text_if_any(name, given.name)?;
    if name.is_none() {
        return Ok(Reach { name, ..given });
    }
    let email = self::email(ctx, email, given.email)?;
    let phone = self::phone(ctx, phone, given.phone)?;
    Ok(Reach { name, email, phone })
}

/// The keys of `[coordinator]`, `[contact]` or `[[supervisor]]`.
pub(crate) fn block(reach: Reach) -> Block {
    let keys = [("name", reach.name), ("email", reach.email), ("phone", reach.phone)];
    keys.into_iter().filter_map(|(key, value)| Some((key, Written::Text(value?)))).collect()
}

/// A whole number that may stay unsaid.
///
/// # Errors
/// The user broke off.
pub(crate) fn number(ctx: &mut Context<'_>, what: Question, given: Option<u32>) -> Result<Option<u32>, Error> {
    let numbers = what.numbers();
    ctx.asked_if_any(what, given.map(|number| number.to_string()), |_, typed| {
        let number = typed.trim().parse().ok().filter(|number| numbers.contains(&i64::from(*number)));
        let range = Msg::HintNumbers { least: numbers.start().to_string(), most: numbers.end().to_string() };
        number.ok_or_else(|| Error::usage(Msg::ErrorBadNumber { text: typed.to_owned() }).hint(range))
    })
}
