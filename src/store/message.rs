//! What a commit says: the record by its id, and what happened. Never a name and nothing that somebody typed, for git
//! keeps what is deleted.

use crate::domain::hpr::Hpr;
use crate::domain::journal::Entry;
use crate::domain::word::Word;
use crate::i18n::entry;

/// The message for an entry of a trainee's journal: `9144897: offered Mo i Rana/Indremedisin from 2027-03-01`.
pub(crate) fn of_entry(hpr: Hpr, entry: &Entry) -> String {
    let event = entry.event.name().as_str();
    let said = entry::lasting(entry);
    let placement = if entry.placement == 1 { String::new() } else { format!(", placement {}", entry.placement) };
    // A site's name is data: it must not begin a second line.
    format!("{hpr}: {event} {said}{placement}").replace(char::is_control, " ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::journal::{Event, Offered};
    use crate::domain::learning_goal::LearningGoal;

    #[track_caller]
    fn check(event: Event, placement: u32, expected: &str) {
        let on = "2026-08-01".parse().unwrap();
        let entry = Entry { note: Some("Kari ringte".to_owned()), ..Entry::new(on, placement, event) };
        assert_eq!(of_entry("9144897".parse().unwrap(), &entry), expected);
    }

    #[test]
    fn a_message_says_what_happened_and_never_what_was_typed() {
        let start = "2027-03-01".parse().unwrap();
        let offered = |site: &str| {
            Event::Offered(Offered {
                start,
                months: 6,
                site: site.to_owned(),
                department: "Indremedisin".to_owned(),
                position: None,
                hospital: None,
                answer_by: None,
            })
        };
        check(offered("Mo i Rana"), 1, "9144897: offered Mo i Rana/Indremedisin from 2027-03-01");
        check(offered("Mo\ni Rana"), 2, "9144897: offered Mo i Rana/Indremedisin from 2027-03-01, placement 2");
        check(
            Event::Requested { start, months: 6, wishes: Vec::new(), flexible: false, agreement: None },
            1,
            "9144897: requested from 2027-03-01, 6 months",
        );
        check(Event::Note { text: "Kari er syk".to_owned() }, 1, "9144897: note on 2026-08-01");
        check(Event::Declined { reason: Some("syk".to_owned()) }, 1, "9144897: declined on 2026-08-01");
        check(
            Event::GoalAchieved { goal: LearningGoal::cooperation(), by: Some("Ola".to_owned()) },
            1,
            "9144897: goal-achieved ALM-055 on 2026-08-01",
        );
    }
}
