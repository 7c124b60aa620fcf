//! Learning goals of the specialisation (*læringsmål*), by their codes.

pub(crate) mod list;
pub(crate) mod owed;

use std::fmt;
use std::str::FromStr;

/// A code such as `ALM-055`: two to four capital letters, a hyphen, three digits.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct LearningGoal(String);

/// The text is no code: two to four letters, then a number from 1 to 999.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct NotALearningGoal;

impl LearningGoal {
    /// *Samhandling*.
    pub(crate) fn cooperation() -> LearningGoal {
        LearningGoal("ALM-055".to_owned())
    }

    /// *Selektert pasientpopulasjon*.
    pub(crate) fn selected_population() -> LearningGoal {
        LearningGoal("ALM-085".to_owned())
    }

    /// The two goals of hospital service (HSYK 5.2): cooperation, and a selected population of patients.
    pub(crate) fn of_hospital_service() -> [LearningGoal; 2] {
        [LearningGoal::cooperation(), LearningGoal::selected_population()]
    }
}

impl Default for LearningGoal {
    fn default() -> Self {
        LearningGoal::cooperation()
    }
}

impl FromStr for LearningGoal {
    type Err = NotALearningGoal;

    /// Reads `ALM-055` as people write it: `ALM 55`, `ALM 055`, `alm055`.
    fn from_str(text: &str) -> Result<Self, NotALearningGoal> {
        let text = text.trim();
        let letters = text.bytes().take_while(u8::is_ascii_alphabetic).count();
        let (prefix, rest) = text.split_at(letters);
        let digits = rest.strip_prefix([' ', '-']).unwrap_or(rest);
        let three_digits = (1..=3).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
        if !(2..=4).contains(&letters) || !three_digits {
            return Err(NotALearningGoal);
        }
        match digits.parse::<u16>() {
            Ok(number @ 1..) => Ok(LearningGoal(format!("{}-{number:03}", prefix.to_ascii_uppercase()))),
            _ => Err(NotALearningGoal),
        }
    }
}

impl fmt::Display for LearningGoal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, code: &str) {
        assert_eq!(text.parse::<LearningGoal>().as_ref().map(ToString::to_string), Ok(code.to_owned()), "{text:?}");
    }

    #[test]
    fn codes_are_read_as_people_write_them() {
        for text in ["ALM 55", "ALM 055", "ALM-055", "alm055", "ALM-55", "Alm55", " ALM-055 "] {
            check(text, "ALM-055");
        }
        check("FKM-1", "FKM-001");
        check("AB 999", "AB-999");
        check("ABCD010", "ABCD-010");
    }

    #[test]
    fn everything_else_is_refused() {
        let bad = [
            "",
            "ALM",
            "ALM-",
            "055",
            "-055",
            "A-055",
            "ABCDE-055",
            "ALM-000",
            "ALM-0",
            "ALM-0055",
            "ALM-1000",
            "ALM--055",
            "ALM-+55",
            "ALM-5a",
            "ALM 5 5",
            "ÆLM-055",
            "ALM/055",
        ];
        for text in bad {
            assert_eq!(text.parse::<LearningGoal>(), Err(NotALearningGoal), "{text:?}");
        }
    }

    #[test]
    fn what_is_written_is_read_again() {
        for goal in LearningGoal::of_hospital_service() {
            assert_eq!(goal.to_string().parse(), Ok(goal));
        }
    }

    #[test]
    fn hospital_service_is_for_cooperation_and_the_selected_population() {
        assert_eq!(LearningGoal::of_hospital_service().map(|goal| goal.to_string()), ["ALM-055", "ALM-085"]);
        assert!(LearningGoal::cooperation() < LearningGoal::selected_population());
    }
}
