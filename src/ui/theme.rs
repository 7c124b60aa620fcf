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
        let mut out = String::new();
        Questions.format_select_prompt(&mut out, "Hva har skjedd?").unwrap();
        assert_eq!(out, "Hva har skjedd?");
    }
}
