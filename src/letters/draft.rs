//! A letter is drafted: its values, in the language of whom it is to.

use super::kinds;
use super::values::{LetterDraft, LetterFacts, MissingFact};
use crate::domain::letter::{LetterKind, LetterSubject};
use crate::i18n::Lang;

/// The letter's values, in a language or in that of whom it is to.
///
/// # Errors
/// All that the records would have to hold first.
pub(crate) fn draft(
    kind: LetterKind,
    facts: &LetterFacts<'_>,
    subject: LetterSubject<'_>,
    lang: Option<Lang>,
) -> Result<LetterDraft, Vec<MissingFact>> {
    kinds::writer(kind).draft(facts, subject, lang)
}
