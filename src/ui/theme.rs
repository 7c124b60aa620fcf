//! How questions are written: dialoguer's plain theme, but that a question with its mark needs no colon.

use std::fmt::{Result, Write};

use dialoguer::theme::Theme;

/// The theme of every question.
pub(super) struct Questions;

/// What stands between a question and its answer.
fn mark(question: &str) -> &'static str {
    if question.trim_end().ends_with('?') { "" } else { ":" }
}

impl Theme for Questions {
    fn format_prompt(&self, out: &mut dyn Write, question: &str) -> Result {
        write!(out, "{question}{}", mark(question))
    }

    fn format_input_prompt(&self, out: &mut dyn Write, question: &str, usual: Option<&str>) -> Result {
        match usual {
            Some(usual) => write!(out, "{question} [{usual}]: "),
            None => write!(out, "{question}{} ", mark(question)),
        }
    }

    fn format_input_prompt_selection(&self, out: &mut dyn Write, question: &str, answer: &str) -> Result {
        write!(out, "{question}{} {answer}", mark(question))
    }
}

/// A question as it is written before the answer.
pub(super) fn question(question: &str, usual: Option<&str>) -> String {
    let mut out = String::new();
    // Nothing is written to: a text takes everything.
    let _ = Questions.format_input_prompt(&mut out, question, usual);
    out
}

/// A question with its answer.
pub(super) fn answered(question: &str, answer: &str) -> String {
    let mut out = String::new();
    let _ = Questions.format_input_prompt_selection(&mut out, question, answer);
    out
}

/// The theme of a list that is searched: says how it is searched, and where nothing fits what is typed.
pub(super) struct Finder<'a> {
    pub(super) choices: &'a [String],
    pub(super) how: String,
    pub(super) none: String,
}

impl Finder<'_> {
    /// Whether anything fits, as the list itself decides it: the letters in their order; a capital is meant as one.
    fn fits(&self, typed: &str) -> bool {
        let exact = typed.chars().any(char::is_uppercase);
        self.choices.iter().any(|choice| {
            let choice = if exact { choice.clone() } else { choice.to_lowercase() };
            let mut rest = choice.chars();
            typed.chars().all(|wanted| rest.any(|c| c == wanted))
        })
    }
}

impl Theme for Finder<'_> {
    fn format_fuzzy_select_prompt(&self, out: &mut dyn Write, question: &str, typed: &str, cursor: usize) -> Result {
        Questions.format_prompt(out, question)?;
        if typed.is_empty() {
            return write!(out, " {}", self.how);
        }
        let (before, after) = typed.split_at(cursor);
        write!(out, " {before}|{after}")?;
        if self.fits(typed) { Ok(()) } else { write!(out, "  {}", self.none) }
    }

    fn format_input_prompt_selection(&self, out: &mut dyn Write, question: &str, answer: &str) -> Result {
        Questions.format_input_prompt_selection(out, question, answer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_has_one_mark() {
        let written = |question: &str, usual| {
            let mut out = String::new();
            Questions.format_input_prompt(&mut out, question, usual).unwrap();
            out
        };
        assert_eq!(written("Hvorfor?", None), "Hvorfor? ");
        assert_eq!(written("Ny siste tjenestedag", None), "Ny siste tjenestedag: ");
        assert_eq!(written("Vil du angre? (ja/nei)", Some("nei")), "Vil du angre? (ja/nei) [nei]: ");
        assert_eq!(answered("Hvorfor?", "Flytter"), "Hvorfor? Flytter");
        assert_eq!(answered("Dag", "i går"), "Dag: i går");
        let mut out = String::new();
        Questions.format_select_prompt(&mut out, "Hva har skjedd?").unwrap();
        assert_eq!(out, "Hva har skjedd?");
    }

    #[test]
    fn a_list_says_where_nothing_fits() {
        let choices = ["Kari Nordmann (9144897)".to_owned(), "Åse Ørn (9144900)".to_owned()];
        let theme = Finder { choices: &choices, how: "(skriv)".to_owned(), none: "ingenting".to_owned() };
        let written = |typed: &str| {
            let mut out = String::new();
            theme.format_fuzzy_select_prompt(&mut out, "Hvem?", typed, typed.len()).unwrap();
            out
        };
        assert_eq!(written(""), "Hvem? (skriv)");
        assert_eq!(written("nord"), "Hvem? nord|");
        assert_eq!(written("åse"), "Hvem? åse|");
        assert_eq!(written("xyz"), "Hvem? xyz|  ingenting");
        assert_eq!(written("KARI"), "Hvem? KARI|  ingenting");
    }
}
