//! What was typed, else what is answered: one step for each kind of answer. A slip is told, and asked again with what was typed
//! still in the line; where nobody can be asked the argument is named.

use chrono::NaiveDate;

use super::Context;
use crate::acts::{Asking, MustBe, Usual, WhenAsked};
use crate::domain::date_input::{self, Toward};
use crate::domain::national_id;
use crate::domain::word::Word;
use crate::error::Error;
use crate::i18n::{Msg, shown};
use crate::typed::{bad_date, doubtful_national_id, refuse_national_id};
use crate::ui::AskedLine;

impl Context<'_> {
    /// What was typed, else what is answered, understood in the same way.
    ///
    /// # Errors
    /// What was typed cannot be understood, there is nobody to ask, or the user broke off.
    pub(crate) fn asked<T>(
        &mut self,
        asking: impl Into<Asking>,
        given: Option<String>,
        understand: impl Fn(&Self, &str) -> Result<T, Error>,
    ) -> Result<T, Error> {
        let asking = asking.into();
        if let Some(text) = given {
            return understand(self, &text);
        }
        let missing = || Error::usage(Msg::ErrorMissingFlag { flag: asking.what.typed.to_owned() });
        self.answered(&asking, false, &understand)?.ok_or_else(missing)
    }

    /// As [`Context::asked`], of what may stay unsaid: asked for when its description says so.
    ///
    /// # Errors
    /// As [`Context::asked`].
    pub(crate) fn asked_if_any<T>(
        &mut self,
        asking: impl Into<Asking>,
        given: Option<String>,
        understand: impl Fn(&Self, &str) -> Result<T, Error>,
    ) -> Result<Option<T>, Error> {
        let asking = asking.into();
        match given {
            Some(text) => understand(self, &text).map(Some),
            None if self.wants(asking.what.need) => self.answered(&asking, true, &understand),
            None => Ok(None),
        }
    }

    /// A text.
    ///
    /// # Errors
    /// As [`Context::asked`].
    pub(crate) fn asked_text(&mut self, asking: impl Into<Asking>, given: Option<String>) -> Result<String, Error> {
        self.asked(asking, given, |_, text| Ok(text.to_owned()))
    }

    /// A text that may stay unsaid.
    ///
    /// # Errors
    /// As [`Context::asked`].
    pub(crate) fn asked_text_if_any(
        &mut self,
        asking: impl Into<Asking>,
        given: Option<String>,
    ) -> Result<Option<String>, Error> {
        self.asked_if_any(asking, given, |_, text| Ok(text.to_owned()))
    }

    /// A day, in every form in which one is typed or said.
    ///
    /// # Errors
    /// As [`Context::asked`].
    pub(crate) fn asked_day(&mut self, asking: impl Into<Asking>, given: Option<String>) -> Result<NaiveDate, Error> {
        self.asked_day_that(asking, given, |_, _| Ok(()))
    }

    /// A day that must be possible beside what is known already.
    ///
    /// # Errors
    /// As [`Context::asked`].
    pub(crate) fn asked_day_that(
        &mut self,
        asking: impl Into<Asking>,
        given: Option<String>,
        possible: impl Fn(&Self, NaiveDate) -> Result<(), Error>,
    ) -> Result<NaiveDate, Error> {
        let asking = self.dated(asking.into());
        let toward = toward(&asking);
        self.asked(asking, given, |ctx, text| {
            let day = ctx.said_day(text, toward)?;
            possible(ctx, day).map(|()| day)
        })
    }

    /// A day that may stay unsaid, possible beside what is known already.
    ///
    /// # Errors
    /// As [`Context::asked`].
    pub(crate) fn asked_day_if_any(
        &mut self,
        asking: impl Into<Asking>,
        given: Option<String>,
        possible: impl Fn(&Self, NaiveDate) -> Result<(), Error>,
    ) -> Result<Option<NaiveDate>, Error> {
        let asking = self.dated(asking.into());
        let toward = toward(&asking);
        self.asked_if_any(asking, given, |ctx, text| {
            let day = ctx.said_day(text, toward)?;
            possible(ctx, day).map(|()| day)
        })
    }

    /// A whole number within what the description allows.
    ///
    /// # Errors
    /// As [`Context::asked`].
    pub(crate) fn asked_number(&mut self, asking: impl Into<Asking>, given: Option<u32>) -> Result<u32, Error> {
        let asking = asking.into();
        let numbers = asking.what.numbers();
        self.asked(asking, given.map(|number| number.to_string()), |_, text| {
            let number = text.trim().parse().ok().filter(|number| numbers.contains(&i64::from(*number)));
            let range = Msg::HintNumbers { least: numbers.start().to_string(), most: numbers.end().to_string() };
            number.ok_or_else(|| Error::usage(Msg::ErrorBadNumber { text: text.to_owned() }).hint(range))
        })
    }

    /// A word of a closed list, shown by its name.
    ///
    /// # Errors
    /// As [`Context::asked`].
    pub(crate) fn asked_word<W: Word>(
        &mut self,
        asking: impl Into<Asking>,
        given: Option<W>,
        name: impl Fn(W) -> Msg,
    ) -> Result<W, Error> {
        if let Some(word) = given {
            return Ok(word);
        }
        let choices: Vec<String> = W::ALL.iter().map(|word| self.text(&name(*word))).collect();
        Ok(W::ALL[self.asked_one(asking, &choices, 0)?])
    }

    /// One of several, by its place in the list; `usual` is the one that the enter key takes.
    ///
    /// # Errors
    /// There is nobody to ask, or the user broke off.
    pub(crate) fn asked_one(
        &mut self,
        asking: impl Into<Asking>,
        choices: &[String],
        usual: usize,
    ) -> Result<usize, Error> {
        let asking = self.described(asking.into());
        self.ui.choose(&asking.question, asking.what.typed, choices, usual)
    }

    /// One of many, found by what is typed; by its place in the list. Without `usual` the enter key alone takes nobody.
    ///
    /// # Errors
    /// As [`Context::asked_one`].
    pub(crate) fn asked_found(
        &mut self,
        asking: impl Into<Asking>,
        choices: &[String],
        usual: Option<usize>,
    ) -> Result<usize, Error> {
        let asking = self.described(asking.into());
        self.ui.find(&asking.question, asking.what.typed, choices, usual)
    }

    /// All of them in the order that the user puts them in, by their places in the list.
    ///
    /// # Errors
    /// As [`Context::asked_one`].
    pub(crate) fn asked_order(&mut self, asking: impl Into<Asking>, choices: &[String]) -> Result<Vec<usize>, Error> {
        let asking = self.described(asking.into());
        self.ui.sort(&asking.question, asking.what.typed, choices)
    }

    /// Whether a flag is meant that was not typed; false where its description does not have it asked for.
    ///
    /// # Errors
    /// The user broke off.
    pub(crate) fn asked_whether(&mut self, asking: impl Into<Asking>, usual: bool) -> Result<bool, Error> {
        let asking = self.described(asking.into());
        if !self.wants(asking.what.need) {
            return Ok(false);
        }
        self.ui.yes_or_no(&asking.question, asking.what.typed, usual)
    }

    /// Whether something is asked for that was not typed.
    pub(crate) fn wants(&self, need: WhenAsked) -> bool {
        match need {
            WhenAsked::Always => true,
            WhenAsked::Whenever => self.ui.asks(),
            WhenAsked::WhileAsking => self.ui.converses(),
        }
    }

    /// The proposal of a day as days are written in the user's language, or in the words that are said for it.
    fn dated(&self, asking: Asking) -> Asking {
        let shown = |usual: String| match usual.parse() {
            Ok(day) => shown::in_table(day, self.lang),
            Err(_) => usual,
        };
        let today = (asking.what.proposed == Usual::Today).then(|| self.text(&Msg::SaidToday));
        let usual = asking.usual.map(shown).or(today);
        Asking { usual, ..asking }
    }

    /// Only what the command's description holds is asked for.
    fn described(&self, asking: Asking) -> Asking {
        debug_assert!(
            self.act.is_none_or(|act| act.asks_for(&asking.what)),
            "{} is not described in acts/table.rs: {:?}",
            asking.what.typed,
            self.act.map(|act| act.command)
        );
        asking
    }

    /// What is answered until it is understood; nothing where it may stay unsaid.
    fn answered<T>(
        &mut self,
        asking: &Asking,
        may_be_empty: bool,
        understand: &impl Fn(&Self, &str) -> Result<T, Error>,
    ) -> Result<Option<T>, Error> {
        let asking = self.described(asking.clone());
        let (flag, mut typed) = (asking.what.typed, None);
        loop {
            let usual = asking.usual.clone();
            let line = AskedLine { question: &asking.question, flag, usual, typed: typed.take(), may_be_empty };
            let text = self.ui.line(line)?;
            if text.is_empty() {
                return Ok(None);
            }
            match refuse_national_id(&text, flag).and_then(|()| understand(self, &text)) {
                Ok(value) => {
                    if let Some(doubt) = doubtful_national_id(&text, flag) {
                        self.ui.warn(&doubt);
                    }
                    return Ok(Some(value));
                }
                Err(err) => {
                    self.ui.failed(&err);
                }
            }
            // What must not be stored is not shown again, either.
            typed = Some(national_id::mask(&text).into_owned());
        }
    }

    fn said_day(&self, text: &str, toward: Toward) -> Result<NaiveDate, Error> {
        date_input::parse_said(text, self.today, toward).map_err(|err| bad_date(text, err))
    }
}

/// Which day is meant by one that is said without its year.
fn toward(asking: &Asking) -> Toward {
    match asking.what.answer {
        MustBe::Day(toward) => toward,
        _ => Toward::Coming,
    }
}
