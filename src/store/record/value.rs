//! The single values of a record: dates, numbers, names, ids, choices.

use chrono::{Datelike, NaiveDate};
use serde_json::{Value as Json, json};

use super::tree::NodeContent;
use crate::domain::agreement::Decision;
use crate::domain::date_input::{self, BadDate};
use crate::domain::figures::{Ended, ErasureGround};
use crate::domain::hpr::Hpr;
use crate::domain::id::{MunicipalityNumber, Slug};
use crate::domain::journal::{ContactBy, ElementKind, Recipient, WithdrawnReason};
use crate::domain::learning_goal::LearningGoal;
use crate::domain::national_id;
use crate::domain::percent::{NotPercent, Percent};
use crate::domain::settings::Folders;
use crate::domain::terms::{Party, PriorServiceOf, Strength};
use crate::domain::text;
use crate::domain::trainee::{Engagement, Role, Scheme};
use crate::domain::word::Word;
use crate::i18n::{Lang, Msg};
use crate::store::edit::Written;
use crate::store::problem::{Code, Fault};

/// Something that one key of a record can hold.
pub(crate) trait Value: Sized {
    /// `text` is how it is written in the file.
    ///
    /// # Errors
    /// What is wrong with it, without its place.
    fn read(value: &NodeContent<'_>, text: &str) -> Result<Self, Fault>;
    /// Takes the place of a value that could not be read; never handed out.
    fn stand_in() -> Self;
    /// Its JSON Schema.
    fn schema() -> Json;
    /// As it is written into a record.
    fn written(&self) -> Written;
}

pub(super) fn wrong_type(expected: Msg) -> Fault {
    Fault::new(Code::WrongType, Msg::ProblemWrongType).hint(expected)
}

/// The known word that a mistyped one was probably meant to be, whatever its case and its accents.
pub(crate) fn nearest<'a>(word: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let word = text::folded(word);
    let near = known.map(|candidate| (strsim::jaro_winkler(&word, &text::folded(candidate)), candidate));
    let best = near.max_by(|(a, _), (b, _)| a.total_cmp(b))?;
    if best.0 > 0.8 { Some(best.1) } else { None }
}

/// The words of a choice, for a message.
pub(super) fn listed<N: Word>() -> String {
    N::words().collect::<Vec<_>>().join(", ")
}

impl Value for String {
    fn read(value: &NodeContent<'_>, _: &str) -> Result<Self, Fault> {
        let found = value.as_str().ok_or_else(|| wrong_type(Msg::KindText))?;
        // Whatever shows the record must not show the number; the file keeps it until somebody takes it out.
        Ok(if national_id::certain(found).is_some() { national_id::mask(found).into_owned() } else { found.to_owned() })
    }

    fn stand_in() -> Self {
        String::new()
    }

    fn schema() -> Json {
        json!({"type": "string"})
    }

    fn written(&self) -> Written {
        Written::text(self)
    }
}

impl Value for bool {
    fn read(value: &NodeContent<'_>, _: &str) -> Result<Self, Fault> {
        value.as_bool().ok_or_else(|| wrong_type(Msg::KindFlag))
    }

    fn stand_in() -> Self {
        false
    }

    fn schema() -> Json {
        json!({"type": "boolean"})
    }

    fn written(&self) -> Written {
        Written::Flag(*self)
    }
}

impl Value for u32 {
    fn read(value: &NodeContent<'_>, text: &str) -> Result<Self, Fault> {
        let (digits, radix) = value.as_integer().ok_or_else(|| wrong_type(Msg::KindNumber))?;
        u32::from_str_radix(digits, radix).map_err(|_| out_of_range(text, 0, u32::MAX))
    }

    fn stand_in() -> Self {
        0
    }

    fn schema() -> Json {
        json!({"type": "integer", "minimum": 0})
    }

    fn written(&self) -> Written {
        Written::Number((*self).into())
    }
}

pub(crate) fn out_of_range(found: &str, from: u32, to: u32) -> Fault {
    let message = Msg::ProblemOutOfRange { found: found.to_owned(), from: from.to_string(), to: to.to_string() };
    Fault::new(Code::OutOfRange, message)
}

/// A number within bounds that are part of its meaning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Bounded<const FROM: u32, const TO: u32>(pub(crate) u32);

impl<const FROM: u32, const TO: u32> Value for Bounded<FROM, TO> {
    fn read(value: &NodeContent<'_>, text: &str) -> Result<Self, Fault> {
        let number = <u32 as Value>::read(value, text).map_err(|fault| match fault.code {
            Code::OutOfRange => out_of_range(text, FROM, TO),
            _ => fault,
        })?;
        if (FROM..=TO).contains(&number) { Ok(Bounded(number)) } else { Err(out_of_range(text, FROM, TO)) }
    }

    fn stand_in() -> Self {
        Bounded(FROM)
    }

    fn schema() -> Json {
        json!({"type": "integer", "minimum": FROM, "maximum": TO})
    }

    fn written(&self) -> Written {
        Written::Number(self.0.into())
    }
}

impl<const FROM: u32, const TO: u32> From<u32> for Bounded<FROM, TO> {
    fn from(number: u32) -> Self {
        Bounded(number)
    }
}

impl<const FROM: u32, const TO: u32> From<Bounded<FROM, TO>> for u32 {
    fn from(bounded: Bounded<FROM, TO>) -> Self {
        bounded.0
    }
}

/// Calendar months of a period.
pub(crate) type MonthCount = Bounded<1, 120>;
/// Which of a trainee's hospital periods.
pub(crate) type PlacementNumber = Bounded<1, 20>;
/// Of something else than a post.
pub(crate) type WholePercent = Bounded<0, 100>;

/// A share of a full post, read from the digits that stand in the file.
impl Value for Percent {
    fn read(value: &NodeContent<'_>, text: &str) -> Result<Self, Fault> {
        let digits = match value {
            NodeContent::Float(digits) | NodeContent::Integer(digits, 10) => digits.strip_prefix('+').unwrap_or(digits),
            NodeContent::Integer(..) => {
                return Bounded::<0, 100>::read(value, text).map(|whole| Percent::whole(whole.0));
            }
            _ => return Err(wrong_type(Msg::KindPercent)),
        };
        Percent::of_post(digits).map_err(|why| match why {
            NotPercent::TooMuch => out_of_range(text, 0, 100),
            NotPercent::NoNumber if digits.starts_with('-') => out_of_range(text, 0, 100),
            NotPercent::TooPrecise | NotPercent::NoNumber => {
                let message = Msg::ProblemPercent { found: text.to_owned() };
                Fault::new(Code::InvalidValue, message).hint(Msg::KindPercent)
            }
        })
    }

    fn stand_in() -> Self {
        Percent::FULL
    }

    fn schema() -> Json {
        json!({"type": "number", "minimum": 0, "maximum": 100})
    }

    fn written(&self) -> Written {
        Written::Percent(*self)
    }
}

impl Value for NaiveDate {
    fn read(value: &NodeContent<'_>, text: &str) -> Result<Self, Fault> {
        match value {
            NodeContent::Day(found) => match (found.date, found.time, found.offset) {
                (Some(date), None, None) => {
                    let day = NaiveDate::from_ymd_opt(date.year.into(), date.month.into(), date.day.into());
                    day.filter(|day| (1900..2200).contains(&day.year())).ok_or_else(|| invalid_date(text))
                }
                (Some(_), ..) => Err(Fault::new(Code::InvalidDate, Msg::ProblemDateWithTime).hint(Msg::KindDate)),
                (None, ..) => Err(invalid_date(text)),
            },
            NodeContent::Text(found) => {
                // Any day serves: what is relative to today is refused here.
                let readable = date_input::parse(found, NaiveDate::MIN)
                    .ok()
                    .filter(|_| found.starts_with(|c: char| c.is_ascii_digit()));
                match readable {
                    Some(day) => Err(Fault::new(Code::QuotedDate, Msg::ProblemQuotedDate)
                        .hint(Msg::HintQuotedDate { date: day.to_string() })),
                    None => Err(wrong_type(Msg::KindDate)),
                }
            }
            _ => Err(wrong_type(Msg::KindDate)),
        }
    }

    fn stand_in() -> Self {
        NaiveDate::MIN
    }

    fn schema() -> Json {
        // Editors see a TOML local date as a string of that format.
        json!({"type": "string", "format": "date"})
    }

    fn written(&self) -> Written {
        Written::Date(*self)
    }
}

fn invalid_date(text: &str) -> Fault {
    let message = match date_input::parse(text, NaiveDate::MIN) {
        Err(BadDate::NoSuchDay { last }) => Msg::ProblemNoSuchDay { date: text.to_owned(), last },
        _ => Msg::ProblemInvalidDate { date: text.to_owned() },
    };
    Fault::new(Code::InvalidDate, message).hint(Msg::KindDate)
}

impl Value for Hpr {
    fn read(value: &NodeContent<'_>, text: &str) -> Result<Self, Fault> {
        let (digits, radix) = value.as_integer().ok_or_else(|| wrong_type(Msg::KindHpr))?;
        let number = u64::from_str_radix(digits, radix).ok();
        let invalid =
            || Fault::new(Code::InvalidHpr, Msg::ProblemInvalidHpr { found: text.to_owned() }).hint(Msg::KindHpr);
        number.and_then(Hpr::new).ok_or_else(invalid)
    }

    fn stand_in() -> Self {
        // One is a number that the type allows; a stand-in is never handed out.
        Hpr::new(1).unwrap_or_else(|| unreachable!("1 is in 1..=999999999"))
    }

    fn schema() -> Json {
        json!({"type": "integer", "minimum": 1, "maximum": 999_999_999})
    }

    fn written(&self) -> Written {
        Written::Number(self.get().into())
    }
}

impl Value for Slug {
    fn read(value: &NodeContent<'_>, _: &str) -> Result<Self, Fault> {
        let text = value.as_str().ok_or_else(|| wrong_type(Msg::KindId))?;
        text.parse().map_err(|_| {
            Fault::new(Code::InvalidId, Msg::ProblemInvalidId { found: text.to_owned() }).hint(Msg::KindId)
        })
    }

    fn stand_in() -> Self {
        Slug::derive("x").unwrap_or_else(|| unreachable!("a letter is an id"))
    }

    fn schema() -> Json {
        json!({"type": "string", "pattern": "^[a-z0-9]([a-z0-9-]*[a-z0-9])?$"})
    }

    fn written(&self) -> Written {
        Written::text(self)
    }
}

impl Value for MunicipalityNumber {
    fn read(value: &NodeContent<'_>, text: &str) -> Result<Self, Fault> {
        let found = value.as_str().ok_or_else(|| wrong_type(Msg::KindMunicipalityNumber))?;
        let invalid = || Fault::new(Code::InvalidId, Msg::ProblemInvalidId { found: text.to_owned() });
        found.parse().map_err(|_| invalid().hint(Msg::KindMunicipalityNumber))
    }

    fn stand_in() -> Self {
        "0000".parse().unwrap_or_else(|_| unreachable!("four digits are a number"))
    }

    fn schema() -> Json {
        json!({"type": "string", "pattern": "^[0-9]{4}$"})
    }

    fn written(&self) -> Written {
        Written::text(self)
    }
}

impl Value for LearningGoal {
    fn read(value: &NodeContent<'_>, _: &str) -> Result<Self, Fault> {
        let text = value.as_str().ok_or_else(|| wrong_type(Msg::KindGoal))?;
        text.parse().map_err(|_| {
            Fault::new(Code::InvalidGoal, Msg::ProblemInvalidGoal { found: text.to_owned() }).hint(Msg::KindGoal)
        })
    }

    fn stand_in() -> Self {
        LearningGoal::cooperation()
    }

    fn schema() -> Json {
        json!({"type": "string", "pattern": "^[A-Za-z]{2,4}[ -]?[0-9]{1,3}$"})
    }

    fn written(&self) -> Written {
        Written::text(self)
    }
}

/// The language of letters and tables.
impl Value for Lang {
    fn read(value: &NodeContent<'_>, _: &str) -> Result<Self, Fault> {
        choice(value)
    }

    fn stand_in() -> Self {
        Lang::Nb
    }

    fn schema() -> Json {
        choice_schema::<Lang>()
    }

    fn written(&self) -> Written {
        Written::word(*self)
    }
}

fn choice<N: Word>(value: &NodeContent<'_>) -> Result<N, Fault> {
    let word = value.as_str().ok_or_else(|| wrong_type(Msg::HintOneOf { values: listed::<N>() }))?;
    if let Some(found) = N::from_word(word) {
        return Ok(found);
    }
    let hint = match nearest(word, N::words()) {
        Some(near) => Msg::HintDidYouMean { near: near.to_owned() },
        None => Msg::HintOneOf { values: listed::<N>() },
    };
    Err(Fault::new(Code::InvalidValue, Msg::ProblemInvalidValue { found: word.to_owned() }).hint(hint))
}

fn choice_schema<N: Word>() -> Json {
    let words: Vec<&str> = N::words().collect();
    json!({"type": "string", "enum": words})
}

macro_rules! choices {
    ($($Type:ident),*) => {
        $(impl Value for $Type {
            fn read(value: &NodeContent<'_>, _: &str) -> Result<Self, Fault> {
                choice(value)
            }

            fn stand_in() -> Self {
                $Type::ALL[0]
            }

            fn schema() -> Json {
                choice_schema::<$Type>()
            }

            fn written(&self) -> Written {
                Written::word(*self)
            }
        })*
    };
}
choices!(
    Scheme,
    Role,
    Engagement,
    Folders,
    Strength,
    Party,
    PriorServiceOf,
    ContactBy,
    WithdrawnReason,
    ElementKind,
    Recipient,
    Decision,
    Ended,
    ErasureGround
);

/// An array where one value is asked for as a whole.
impl<T: Value> Value for Vec<T> {
    fn read(value: &NodeContent<'_>, text: &str) -> Result<Self, Fault> {
        let items = value.as_list().ok_or_else(|| wrong_type(Msg::KindList))?;
        items.iter().map(|item| T::read(&item.content, text)).collect()
    }

    fn stand_in() -> Self {
        Vec::new()
    }

    fn schema() -> Json {
        json!({"type": "array", "items": T::schema()})
    }

    fn written(&self) -> Written {
        list(self)
    }
}

/// Values on one line.
pub(super) fn list<T: Value>(items: &[T]) -> Written {
    Written::List(items.iter().map(Value::written).collect())
}
