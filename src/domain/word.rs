//! Closed lists of words: one spelling each, the same in files, in JSON and on the command line.

/// An enum whose values are written as words.
pub(crate) trait Word: Copy + PartialEq + Send + Sync + 'static {
    /// Every value with its spelling, in the order of the docs.
    const ALL: &'static [(&'static str, Self)];

    fn as_str(self) -> &'static str {
        // `ALL` names every value; each list has a test.
        Self::ALL.iter().find(|(_, value)| *value == self).map_or("", |(word, _)| word)
    }

    fn from_word(word: &str) -> Option<Self> {
        Self::ALL.iter().find(|(known, _)| *known == word).map(|(_, value)| *value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::agreement::AgreementEventName;
    use crate::domain::deadline::Responsible;
    use crate::domain::deadline::Rule;
    use crate::domain::journal::EventName;
    use crate::domain::matching::explanation::{Criterion, Why};
    use crate::domain::matching::preference::Unfit;
    use crate::domain::placement::Stage;
    use crate::domain::position::Standing;
    use crate::store::problem::Code;

    #[track_caller]
    fn check<W: Word + std::fmt::Debug>(last: W) {
        let mut seen = std::collections::BTreeSet::new();
        for (word, value) in W::ALL {
            assert!(seen.insert(*word), "{word} stands twice");
            assert_eq!(W::from_word(word), Some(*value));
            assert_eq!(value.as_str(), *word);
        }
        assert_ne!(last.as_str(), "", "{last:?} has no word");
    }

    #[test]
    fn the_lists_are_complete_and_unambiguous() {
        check(Standing::Closed);
        check(Rule::Evaluation);
        check(AgreementEventName::Note);
        check(Responsible::Owner);
        check(EventName::Note);
        check(Stage::Discontinued);
        check(Standing::Closed);
        check(Why::Unfit(Unfit::Overlaps));
        check(Criterion::Number);
        check(Code::BadRow);
    }
}
