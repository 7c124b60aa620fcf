//! One thing that is asked for where it was not typed: which argument it is, in which words it is asked for, what an answer must
//! be, and what is proposed.

use std::mem::discriminant;
use std::ops::RangeInclusive;

use super::Takes;
use crate::domain::date_input::Toward;
use crate::i18n::Msg;

/// What a command asks for, where it was not typed.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Question {
    /// The argument as clap knows it: `answer_by`.
    pub(crate) argument: &'static str,
    /// As it is typed, in English: `--answer-by`, `GOAL`.
    pub(crate) typed: &'static str,
    /// The question; one that says more than the description knows is made by the command ([`Question::saying`]).
    question: fn() -> Msg,
    pub(crate) answer: MustBe,
    pub(crate) need: WhenAsked,
    pub(crate) proposed: Usual,
}

/// What an answer must be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum MustBe {
    Text,
    /// A day; one without its year is a past one, or one to come.
    Day(Toward),
    /// A whole number from the first to the second.
    Number(u32, u32),
    /// A share of a full post.
    Percent,
    /// A word of the argument's closed list.
    Word,
    /// One of what the records give.
    One,
    /// All of what the records give, in the order that is wanted.
    Order,
    /// What the argument takes ([`super::takes`]), found by what is typed.
    Record(Takes),
    /// Whether a flag is meant.
    YesOrNo,
}

/// When something is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum WhenAsked {
    /// Nothing is recorded without it: where nobody can be asked the argument is named.
    Always,
    /// It may stay unsaid, and is asked for where somebody can be asked.
    Whenever,
    /// It may stay unsaid, and is asked for where the user is answering questions already: where the flags suffice, nothing is.
    WhileAsking,
}

/// What the enter key alone answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Usual {
    Nothing,
    Today,
    Text(&'static str),
    /// What the records make likely: the wish, the day after the last.
    Known,
}

/// A question as it is put: its words, and what is proposed.
#[derive(Clone, Debug)]
pub(crate) struct Asking {
    pub(crate) what: Question,
    pub(crate) question: Msg,
    pub(crate) usual: Option<String>,
}

impl Question {
    pub(super) const fn new(
        argument: &'static str,
        typed: &'static str,
        question: fn() -> Msg,
        answer: MustBe,
    ) -> Question {
        Question { argument, typed, question, answer, need: WhenAsked::Always, proposed: Usual::Nothing }
    }

    pub(super) const fn whenever(self) -> Question {
        Question { need: WhenAsked::Whenever, ..self }
    }

    pub(super) const fn while_asking(self) -> Question {
        Question { need: WhenAsked::WhileAsking, ..self }
    }

    pub(super) const fn proposing(self, proposed: Usual) -> Question {
        Question { proposed, ..self }
    }

    /// The question as it is described.
    pub(crate) fn question(&self) -> Msg {
        (self.question)()
    }

    /// What its argument takes, for who completes a line.
    pub(super) fn takes(&self) -> Takes {
        match self.answer {
            MustBe::Day(_) => Takes::Day,
            MustBe::Record(takes) => takes,
            _ => Takes::Text,
        }
    }

    /// The numbers that go, for clap and for the prompt; none but for a number.
    pub(crate) const fn numbers(&self) -> RangeInclusive<i64> {
        match self.answer {
            MustBe::Number(least, most) => least as i64..=most as i64,
            _ => 0..=0,
        }
    }

    /// Whether the two are the same argument, asked for in the same way.
    pub(crate) fn is(&self, other: &Question) -> bool {
        (self.argument, self.typed, self.answer) == (other.argument, other.typed, other.answer)
            && discriminant(&self.question()) == discriminant(&other.question())
    }

    /// The same in words that say more.
    pub(crate) fn saying(self, question: Msg) -> Asking {
        Asking { what: self, question, usual: self.text() }
    }

    /// The same with what is likely, if anything is.
    pub(crate) fn usual(self, usual: Option<impl ToString>) -> Asking {
        let usual = usual.map(|usual| usual.to_string());
        Asking { what: self, question: self.question(), usual: usual.or(self.text()) }
    }

    fn text(self) -> Option<String> {
        match self.proposed {
            Usual::Text(text) => Some(text.to_owned()),
            _ => None,
        }
    }
}

impl From<Question> for Asking {
    fn from(what: Question) -> Asking {
        Asking { what, question: what.question(), usual: what.text() }
    }
}
