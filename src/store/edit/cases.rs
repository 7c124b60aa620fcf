//! Only the bytes that have to change, change: under random comments, layout and line ends.

use std::path::PathBuf;

use chrono::NaiveDate;
use proptest::prelude::*;

use super::*;
use crate::domain::journal::{
    Answer, ContactBy, Departure, Element, ElementKind, Entry, Event, Offered, Recipient, Wish, WithdrawnReason,
};
use crate::domain::learning_goal::LearningGoal;
use crate::domain::letter::issued::Issued;
use crate::domain::terms::Strength;
use crate::domain::trainee::Trainee;
use crate::store::journal::Journalled;
use crate::store::problem::Source;
use crate::store::record;

fn read(text: &str) -> Trainee {
    let source = Source { file: PathBuf::from("trainees/9144897.toml"), text: text.into() };
    record::read(&source, |keys| record::trainee::trainee(keys))
        .unwrap_or_else(|problems| panic!("{problems:?}\n{text}"))
}

/// Lines that carry nothing.
fn filler() -> impl Strategy<Value = String> {
    prop::collection::vec(
        prop_oneof![Just(String::new()), Just("   ".to_owned()), "# [ a-zæøå=\"\\[\\]{}]{0,30}".prop_map(|c| c)],
        0..4,
    )
    .prop_map(|lines| lines.iter().map(|line| format!("{line}\n")).collect())
}

/// A trainee's record with random comments, blank lines, spacing, order of keys, line ends and end of file.
fn record_text() -> impl Strategy<Value = String> {
    let keys = Just(vec![
        "schema = 1",
        "hpr   =  9144897",
        "name = \"Kari # ikke en kommentar\"   # ring på tirsdager",
        "municipality = '1820'",
        "agreement=\"hsyk-1820\"",
        "phone = \"\"\"+47 900 00 000\"\"\"",
    ])
    .prop_shuffle();
    let parts = (prop::collection::vec(filler(), 12), keys, any::<bool>(), any::<bool>(), any::<bool>());
    parts.prop_map(|(fillers, keys, crlf, newline_at_end, bom)| {
        let mut text = String::new();
        let mut fillers = fillers.into_iter();
        let mut gap = || fillers.next().unwrap_or_default();
        for key in keys {
            text += &gap();
            text += &format!("{key}\n");
        }
        text += &gap();
        text += "[training] # i ny ordning\n";
        text += &gap();
        text += "  started = 2024-03-01 # en fredag\n";
        text += &gap();
        text += "[[journal]]\non = 2024-03-10\nevent = \"note\"\ntext = 'to\\linjer'\n";
        text += &gap();
        if !newline_at_end {
            text = text.trim_end().to_owned();
        }
        if crlf {
            text = text.replace('\n', "\r\n");
        }
        if bom { format!("\u{feff}{text}") } else { text }
    })
}

fn any_text() -> impl Strategy<Value = String> {
    // What people type, and what would break out of a TOML string.
    "[a-zæøåA-Z \"\\\\'#=\\[\\]\n\t\u{1b}{}]{0,40}"
}

fn any_day() -> impl Strategy<Value = NaiveDate> {
    (0u64..30_000).prop_map(|days| NaiveDate::from_ymd_opt(1990, 1, 1).unwrap() + chrono::Days::new(days))
}

fn any_departure() -> impl Strategy<Value = Departure> {
    (any_text(), prop::option::of(any_text())).prop_map(|(term, clause)| Departure {
        term,
        clause,
        strength: Strength::Recommendation,
    })
}

fn any_event() -> impl Strategy<Value = Event> {
    let wish = (any_text(), any_text()).prop_map(|(site, department)| Wish { site, department, hospital: None });
    let wishes = prop::collection::vec(wish, 0..4);
    let element = (any_text(), 0u32..=100).prop_map(|(text, share)| Element {
        element: ElementKind::Facilitation,
        to: Some(Recipient::Shared),
        share_percent: Some(share),
        text: Some(text),
    });
    let optional = || prop::option::of(any_text());
    prop_oneof![
        (any_day(), 1u32..=120, wishes, any::<bool>(), any::<bool>()).prop_map(
            |(start, months, wishes, flexible, named)| {
                let agreement = named.then(|| "hsyk-1820".parse().unwrap());
                Event::Requested { start, months, wishes, flexible, agreement }
            }
        ),
        Just(Event::ReconfirmationAsked),
        Just(Event::ReconfirmationAnswered(Answer::Confirmed)),
        Just(Event::ReconfirmationAnswered(Answer::Refused)),
        (prop::option::of(any_day()), optional(), optional()).prop_map(|(start, site, department)| {
            Event::ReconfirmationAnswered(Answer::Changed { start, site, department })
        }),
        (any_day(), 1u32..=120, any_text(), any_text(), prop::option::of(any_day())).prop_map(
            |(start, months, site, department, answer_by)| {
                let position = "hsyk-mo-2027-03".parse().ok();
                Event::Offered(Offered { start, months, site, department, position, hospital: None, answer_by })
            }
        ),
        Just(Event::Accepted),
        optional().prop_map(|reason| Event::Declined { reason }),
        optional().prop_map(|reason| Event::OfferWithdrawn { reason }),
        prop::option::of(any_day()).prop_map(|start| Event::ContractIssued { start, end: start }),
        Just(Event::ContractSigned),
        Just(Event::Started),
        optional().prop_map(|text| Event::Contacted { by: ContactBy::Supervisor, text }),
        (any_text(), 1u32..=366).prop_map(|(title, days)| Event::Course { title, days }),
        (any_day(), 0u64..400, any::<bool>()).prop_map(|(from, days, counts)| Event::Absent {
            from,
            to: from + chrono::Days::new(days),
            counts
        }),
        optional().prop_map(|by| Event::GoalAchieved { goal: LearningGoal::cooperation(), by }),
        (any_day(), optional(), prop::option::of(Just("1820".parse().unwrap())), prop::option::of(any_day())).prop_map(
            |(until, reason, agreed_with, agreed_on)| Event::Extended { until, reason, agreed_with, agreed_on }
        ),
        Just(Event::Completed),
        optional().prop_map(|letter| Event::Documented { letter }),
        Just(Event::Withdrawn { reason: WithdrawnReason::MunicipalInstitution }),
        optional().prop_map(|reason| Event::Discontinued { reason }),
        Just(Event::PlanRevised),
        Just(Event::AccessRequested),
        optional().prop_map(|letter| Event::AccessGiven { letter }),
        prop::collection::vec(element, 0..3)
            .prop_map(|elements| Event::AlisAgreementSigned { municipality: "1820".parse().ok(), elements }),
        (any_text(), prop::option::of(any::<u32>())).prop_map(|(round, amount)| Event::GrantApplied {
            round,
            amount,
            municipality: "1833".parse().ok()
        }),
        (any_text(), prop::option::of(any::<u32>())).prop_map(|(round, amount)| Event::GrantAwarded {
            round,
            amount,
            municipality: "1833".parse().ok()
        }),
        (any_text(), prop::option::of(any::<u32>())).prop_map(|(round, amount)| Event::GrantRefused {
            round,
            amount,
            municipality: "1833".parse().ok()
        }),
        (any_text(), optional(), optional()).prop_map(|(file, state, replaces)| {
            let sha256 = "0a".repeat(32);
            Event::Issued(Issued { kind: "offer".to_owned(), file, sha256, state, municipality: None, replaces })
        }),
        any_text().prop_map(|text| Event::Note { text }),
    ]
}

proptest! {
    /// What is recorded reads back as it was, and every earlier byte stays.
    #[test]
    fn an_append_touches_no_earlier_byte(
        text in record_text(), on in any_day(), placement in 1u32..=20, note in prop::option::of(any_text()),
        departs in prop::collection::vec(any_departure(), 0..3), overridden in prop::option::of(any_text()),
        event in any_event(),
    ) {
        let entry = Entry { on, placement, note, departs, overridden, event };
        let after = append(&text, "journal", &Trainee::block(&entry));
        prop_assert!(after.starts_with(&text));
        let (before, now) = (read(&text), read(&after));
        prop_assert_eq!(&now.journal[..before.journal.len()], &before.journal[..]);
        prop_assert_eq!(&now.journal[before.journal.len()..], &[entry][..]);
        prop_assert_eq!(Trainee { journal: before.journal.clone(), ..now }, before);
        if text.contains("\r\n") {
            prop_assert!(!after[text.len()..].replace("\r\n", "").contains('\n'));
        }
    }

    /// A key that is there changes in its own place; the comment behind it stays.
    #[test]
    fn a_key_that_is_there_changes_alone(text in record_text(), name in any_text()) {
        let after = set(&text, "name", &Written::text(&name)).expect("a plain key");
        let old = "\"Kari # ikke en kommentar\"";
        prop_assert_eq!(&after, &text.replacen(old, &Written::text(&name).toml(), 1));
        prop_assert_eq!(read(&after).name, name);
        let moved = set(&text, "training.started", &Written::Date(NaiveDate::MIN)).expect("a plain key");
        prop_assert_eq!(moved, text.replacen("2024-03-01", &NaiveDate::MIN.to_string(), 1));
    }

    /// A key that is not there yet adds one line, in its own table.
    #[test]
    fn a_new_key_adds_one_line(text in record_text(), name in any_text()) {
        for (key, expected) in [("email", "email"), ("training.supervisor", "supervisor")] {
            let after = set(&text, key, &Written::text(&name)).expect("a plain key");
            let added = format!("{expected} = {}", Written::text(&name).toml());
            let lines: Vec<&str> = after.split('\n').map(|line| line.trim_end_matches('\r')).collect();
            prop_assert_eq!(lines.iter().filter(|line| **line == added).count(), 1);
            let trainee = read(&after);
            let found = if key == "email" { trainee.email } else { trainee.training.supervisor };
            prop_assert_eq!(found.as_deref(), Some(name.as_str()));
            // Without that line the file is the old one, but for an end of line it may have lacked.
            let rest: String = lines.iter().filter(|line| **line != added).copied().collect::<Vec<_>>().join("\n");
            let before = text.replace("\r\n", "\n");
            prop_assert_eq!(rest.trim_end(), before.trim_end());
        }
    }
}

#[test]
fn a_new_table_stands_before_the_first_journal_entry() {
    let text = "schema = 1\nnumber = \"1820\"\nname = \"Alstahaug\"\n\n[[journal]]\non = 2026-01-01\nevent = \"note\"\ntext = \"x\"\n";
    let after = set(text, "coordinator.name", &Written::text("Anne Berg"));
    let expected = text.replace("[[journal]]", "[coordinator]\nname = \"Anne Berg\"\n\n[[journal]]");
    assert_eq!(after.as_deref(), Some(expected.as_str()));
}

#[test]
fn a_new_table_may_end_the_file() {
    let after = set("schema = 1\nname = \"x\"\n", "retention.months", &Written::Number(24));
    assert_eq!(after.as_deref(), Some("schema = 1\nname = \"x\"\n\n[retention]\nmonths = 24\n"));
}

#[test]
fn what_cannot_be_set_on_a_line_of_its_own_is_refused() {
    assert_eq!(set("training = { started = 2024-03-01 }\n[a]\n", "a", &Written::Flag(true)), None);
    assert_eq!(set("name = \n", "name", &Written::Flag(true)), None, "what cannot be read is not edited");
    assert_eq!(set("training = 1\n", "training.started", &Written::Flag(true)), None);
}

#[test]
fn a_record_is_written_in_toml_1_0() {
    let entry = Entry {
        on: "2027-03-01".parse().unwrap(),
        placement: 2,
        note: Some("Sa \"ja\"\nto ganger".to_owned()),
        departs: vec![Departure {
            term: "deviation".to_owned(),
            clause: Some("HSYK 7.6".to_owned()),
            strength: Strength::Recommendation,
        }],
        overridden: Some("avtalt".to_owned()),
        event: Event::Requested {
            start: "2027-03-01".parse().unwrap(),
            months: 6,
            wishes: vec![Wish {
                site: "Mo i Rana".to_owned(),
                department: "Indremedisin".to_owned(),
                hospital: "hsyk".parse().ok(),
            }],
            flexible: true,
            agreement: "hsyk-1820".parse().ok(),
        },
    };
    let expected = "[[journal]]\non = 2027-03-01\nevent = \"requested\"\nplacement = 2\nstart = 2027-03-01\nmonths = 6\n\
                    wishes = [\n  { site = \"Mo i Rana\", department = \"Indremedisin\", hospital = \"hsyk\" },\n]\n\
                    flexible = true\nagreement = \"hsyk-1820\"\nnote = \"Sa \\\"ja\\\"\\nto ganger\"\ndeparts = [\n  \
                    { term = \"deviation\", clause = \"HSYK 7.6\", strength = \"recommendation\" },\n]\noverride = \"avtalt\"\n";
    assert_eq!(append("", "journal", &Trainee::block(&entry)), expected);
}

#[test]
fn an_item_is_put_behind_the_last_of_its_array_and_its_comments() {
    let keys: Block = vec![("from", Written::Date("2026-06-02".parse().unwrap()))];
    let new = "\n[[practice]]\nfrom = 2026-06-02\n";
    let inserted = |text: &str| insert_item(text, "practice", &keys);
    let (post, journal) =
        ("schema = 1\n\n[[practice]]\nfrom = 2024-02-01 # first\n", "\n[[journal]]\non = 2026-01-01\n");
    assert_eq!(inserted(&format!("{post}{journal}")), Some(format!("{post}{new}{journal}")));
    assert_eq!(inserted(post), Some(format!("{post}{new}")));
    assert_eq!(inserted(post.trim_end()), Some(format!("{}\n{new}", post.trim_end())), "no newline at the end");
    // Comments below the last key belong to it, those above the next header to that.
    let own = "# percent = 80\n";
    assert_eq!(inserted(&format!("{post}{own}{journal}")), Some(format!("{post}{own}{new}{journal}")));
    let theirs = "# by telephone\n[[journal]]\non = 2026-01-01\n";
    assert_eq!(inserted(&format!("{post}{theirs}")), Some(format!("{post}{new}{theirs}")));
    // Where there is none yet, before the first array.
    let expected = format!("schema = 1\n{}{journal}", new);
    assert_eq!(inserted(&format!("schema = 1\n{journal}")), Some(expected));
    let windows = format!("{post}{journal}").replace('\n', "\r\n");
    assert_eq!(inserted(&windows), Some(format!("{post}{new}{journal}").replace('\n', "\r\n")));
    assert_eq!(inserted("practice = [{ from = 2024-02-01 }]\n"), None);
}
