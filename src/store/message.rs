//! What a commit says: the record by its id, and what happened. Never a name and nothing that somebody typed, for git
//! keeps what is deleted.

use crate::domain::hpr::Hpr;
use crate::domain::journal::{Answer, Entry, Event};
use crate::domain::word::Word;

/// The message for an entry of a trainee's journal: `9144897: offered Mo i Rana/Indremedisin from 2027-03-01`.
pub(crate) fn of_entry(hpr: Hpr, entry: &Entry) -> String {
    let what = entry.event.name().as_str();
    let on = entry.on;
    let said = match &entry.event {
        Event::Requested { start, months, .. } => format!("{what} from {start}, {months} months"),
        Event::Offered(offer) => format!("{what} {}/{} from {}", offer.site, offer.department, offer.start),
        Event::ReconfirmationAnswered(answer) => {
            let word = match answer {
                Answer::Confirmed => "confirmed",
                Answer::Changed { .. } => "changed",
                Answer::Refused => "refused",
            };
            format!("{what} {word} on {on}")
        }
        Event::ContractIssued { start: Some(start), .. } => format!("{what} from {start}"),
        Event::GoalAchieved { goal, .. } => format!("{what} {goal} on {on}"),
        Event::Extended { until, .. } => format!("{what} until {until}"),
        Event::GrantApplied { round, .. } | Event::GrantAwarded { round, .. } | Event::GrantRefused { round, .. } => {
            format!("{what} {round} on {on}")
        }
        _ => format!("{what} on {on}"),
    };
    let placement = if entry.placement == 1 { String::new() } else { format!(", placement {}", entry.placement) };
    // A site's name is data: it must not begin a second line.
    format!("{hpr}: {said}{placement}").replace(char::is_control, " ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::journal::Offered;
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
            Event::Requested { start, months: 6, wishes: Vec::new(), flexible: false },
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
