//! Each window from both sides of its edges, and what settles it.

use crate::domain::agreement::life::cases::{at, committee, in_force, opened, replied};
use crate::domain::agreement::{AgreementEvent, Decision};
use crate::domain::deadline::Rule;
use crate::domain::rules::agreement_sample::{and, check};

#[test]
fn a_hearing_is_due_on_its_own_day_until_it_has_led_to_an_agreement() {
    let journal = || vec![opened("2020-10-15", "2020-11-10"), replied("2020-11-01", "1820")];
    check(Rule::Consultation, journal(), "2020-11-10", "2020-10-15..2020-11-10 open -");
    // Past its day nobody it went to is late: those who opened it close it.
    check(Rule::Consultation, journal(), "2020-11-11", "");
    check(Rule::ConsultationClose, journal(), "2020-11-10", "");
    check(Rule::ConsultationClose, journal(), "2020-11-11", "2020-11-10..2020-12-10 open -");
    check(Rule::ConsultationClose, journal(), "2020-12-11", "2020-11-10..2020-12-10 overdue -");
    let closed = and(journal(), vec![at("2020-11-12", AgreementEvent::ConsultationClosed)]);
    check(Rule::ConsultationClose, closed, "2020-11-13", "2020-11-10..2020-12-10 done 2020-11-12 -");
    let decided = and(journal(), vec![committee("2020-11-26", None, Some(Decision::Adopted))]);
    check(Rule::ConsultationClose, decided, "2020-11-27", "2020-11-10..2020-12-10 done 2020-11-26 -");
    let done = and(journal(), vec![replied("2020-11-09", "hsyk")]);
    check(Rule::Consultation, done.clone(), "2020-11-10", "2020-10-15..2020-11-10 done 2020-11-09 -");
    check(Rule::Consultation, and(done, in_force("2020-12-18")), "2020-12-18", "");
    // A hearing on the revision of what is in force stands.
    let revision = and(in_force("2020-02-01"), vec![opened("2026-10-12", "2026-12-11")]);
    check(Rule::Consultation, revision, "2026-11-01", "2026-10-12..2026-12-11 open -");
    let mut with_case = opened("2020-10-15", "2020-11-10");
    with_case.case = Some("27/20".to_owned());
    check(Rule::Consultation, vec![with_case], "2020-11-01", "2020-10-15..2020-11-10 open sak 27/20");
}

#[test]
fn whoever_opened_the_hearing_closes_it() {
    use crate::domain::agreement::life::cases as life;
    use crate::domain::agreement::standing;
    use crate::domain::register::{Agreed, Register};
    use crate::domain::rules::{AgreementCase, of_agreement};
    use crate::domain::sample::day;
    use crate::domain::settings::Reminders;
    let told = |by: Option<&str>| {
        let event =
            AgreementEvent::ConsultationOpened { due: day("2020-11-10"), to: Vec::new(), by: by.map(str::to_owned) };
        let agreement = life::agreement("hsyk-1820", vec![at("2020-10-01", event)]);
        let agreed = Agreed { agreement, terms: Default::default(), cited_as: "STOLAV".to_owned(), text: None };
        let stand = standing::of(&agreed, &Register::default(), day("2020-11-11"));
        let case = AgreementCase { agreed: &agreed, stand: &stand, reminders: &Reminders::default() };
        let found = of_agreement(&case).into_iter().find(|one| one.rule == Rule::ConsultationClose).unwrap();
        let (municipality, hospital) =
            (found.municipality.map(|id| id.to_string()), found.hospital.map(|id| id.to_string()));
        format!("{:?} {} {}", found.responsible, municipality.unwrap_or_default(), hospital.unwrap_or_default())
    };
    assert_eq!(told(None), "Both 1820 hsyk");
    assert_eq!(told(Some("1820")), "Municipality 1820 hsyk");
    assert_eq!(told(Some("hsyk")), "Hospital 1820 hsyk");
}
