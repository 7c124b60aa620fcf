//! What writes the values of a letter, by what the letter is about.

use super::values::{LetterDraft, LetterFacts, MissingFact, agreement, trainee};
use crate::domain::grant::GrantRound;
use crate::domain::hospital::Hospital;
use crate::domain::id::MunicipalityNumber;
use crate::domain::letter::LetterSubject;
use crate::domain::municipality::Municipality;
use crate::domain::trainee::Trainee;
use crate::i18n::Lang;

/// A letter's values, or what is missing for them.
pub(super) type Drafted = Result<LetterDraft, Vec<MissingFact>>;

pub(super) enum Writer {
    Trainee(trainee::Direction, trainee::TraineeValues, trainee::LawValues),
    Agreement(agreement::OwnValues),
    Municipality(fn(&LetterFacts<'_>, &Municipality, &[Trainee], Option<Lang>) -> Drafted),
    Hospital(fn(&LetterFacts<'_>, &Hospital, Option<Lang>) -> Drafted),
    Round(RoundValues),
}

/// Of a round, or of what one municipality has in it.
type RoundValues = fn(&LetterFacts<'_>, (&str, &GrantRound), Option<MunicipalityNumber>, Option<Lang>) -> Drafted;

impl Writer {
    /// # Errors
    /// All that the records would have to hold first; nothing where a letter is not about such a record.
    pub(super) fn draft(&self, facts: &LetterFacts<'_>, subject: LetterSubject<'_>, lang: Option<Lang>) -> Drafted {
        match (self, subject) {
            (Writer::Trainee(direction, own, law), LetterSubject::Trainee { trainee, placement }) => {
                trainee::draft(*direction, (*own, *law), facts, (trainee, placement), lang)
            }
            (Writer::Agreement(own), LetterSubject::Agreement(agreed)) => agreement::draft(*own, facts, agreed, lang),
            (Writer::Municipality(draft), LetterSubject::Municipality(municipality, trainees)) => {
                draft(facts, municipality, trainees, lang)
            }
            (Writer::Hospital(draft), LetterSubject::Hospital(hospital)) => draft(facts, hospital, lang),
            (Writer::Round(draft), LetterSubject::Round(name, round, only)) => draft(facts, (name, round), only, lang),
            _ => Err(Vec::new()),
        }
    }
}
