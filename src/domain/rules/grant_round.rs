//! A municipality in a round of the grant, from what its trainees contribute.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::domain::alis_agreement::AlisAgreement;
use crate::domain::case::TraineeCase;
use crate::domain::deadline::{Basis, Deadline, Duty, Reckoned, Responsible, Rule, Subject};
use crate::domain::grant::GrantRound;
use crate::domain::grant::claim::{self, Settled};
use crate::domain::id::MunicipalityNumber;
use crate::domain::municipality::succession::Succession;
use crate::domain::register::Register;

/// The scheme that the rounds belong to: a proper name, the same in every language.
const SCHEME: &str = "Nasjonal ALIS og veiledning";

/// One trainee in one round.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Contribution {
    round: String,
    municipality: MunicipalityNumber,
    /// A month counts.
    eligible: bool,
    settled: Settled,
}

impl Contribution {
    /// For each round in which the trainee is eligible, or that the journal speaks of.
    pub(super) fn of(case: &TraineeCase<'_>, agreements: &[AlisAgreement]) -> Vec<Contribution> {
        let mut out = Vec::new();
        for (name, round) in case.rounds {
            let spoken = case.story.grants.iter().any(|step| step.round == *name);
            // A round that is over asks nothing of whom nothing was applied for.
            if !spoken && round.report_by.is_some_and(|day| day < case.story.as_of) {
                continue;
            }
            let one = |(municipality, eligible)| {
                let settled = Settled::of(case.trainee, case.story, name, round, municipality);
                Contribution { round: name.clone(), municipality, eligible, settled }
            };
            out.extend(claim::concerned(case, agreements, name, round).into_iter().map(one));
        }
        out
    }
}

/// A round with all that concerns one municipality.
pub(super) struct MunicipalRound<'a> {
    name: &'a str,
    pub(super) round: &'a GrantRound,
    municipality: MunicipalityNumber,
    /// The municipality's name, where its record can be read.
    title: Option<&'a str>,
    own: Vec<&'a Contribution>,
    succession: &'a Succession,
}

/// Every municipality in every round that one of its trainees contributes to.
pub(super) fn all<'a>(register: &'a Register, contributions: &'a [Contribution]) -> Vec<MunicipalRound<'a>> {
    let mut own: BTreeMap<(&str, MunicipalityNumber), Vec<&Contribution>> = BTreeMap::new();
    for one in contributions {
        own.entry((&one.round, one.municipality)).or_default().push(one);
    }
    let of_one = |((name, municipality), own)| {
        let title = register.municipalities.get(&municipality).map(|found| found.name.as_str());
        Some(MunicipalRound {
            name,
            round: register.rounds.get(name)?,
            municipality,
            title,
            own,
            succession: &register.succession,
        })
    };
    own.into_iter().filter_map(of_one).collect()
}

impl MunicipalRound<'_> {
    pub(super) fn has_eligible(&self) -> bool {
        self.own.iter().any(|one| one.eligible)
    }

    /// The day on which the last eligible trainee was applied for; none while one is left.
    pub(super) fn applied(&self) -> Option<NaiveDate> {
        let eligible = self.own.iter().filter(|one| one.eligible);
        let days: Option<Vec<NaiveDate>> = eligible.map(|one| one.settled.on()).collect();
        days?.into_iter().max()
    }

    pub(super) fn first_award(&self) -> Option<NaiveDate> {
        self.own.iter().filter_map(|one| one.settled.awarded).map(|(on, _)| on).min()
    }

    pub(super) fn reported(&self, today: NaiveDate) -> Option<NaiveDate> {
        self.round.reported(self.municipality, self.succession, today)
    }

    /// What both rules say alike: the days are the round's own, from the announcement.
    pub(super) fn deadline(&self, rule: Rule, due: Reckoned) -> Deadline {
        let name = self.name;
        let title = self.title.map_or_else(|| self.municipality.to_string(), str::to_owned);
        let basis = Basis { source: SCHEME.to_owned(), clause: Some(name.to_owned()), reminder: false };
        let (record, subject) = (Subject::Grant(name.to_owned()), format!("{title} ({name})"));
        let duty = Duty::required(Responsible::Municipality, basis);
        Deadline { municipality: Some(self.municipality), ..Deadline::new(rule, record, subject, due, duty) }
    }
}

#[cfg(test)]
mod tests {
    use super::super::of_rounds;
    use super::*;
    use crate::domain::grant::{RoundEntry, RoundEvent};
    use crate::domain::sample::day;

    fn number(text: &str) -> MunicipalityNumber {
        text.parse().unwrap()
    }

    /// September 2024 to May 2025, applied for by 31 August 2025, reported by 1 April 2026.
    fn round() -> GrantRound {
        GrantRound {
            period_from: day("2024-09-01"),
            period_to: day("2025-05-31"),
            apply_by: Some(day("2025-08-31")),
            report_by: Some(day("2026-04-01")),
            facilitation_percent: None,
            project: None,
            rates: Vec::new(),
            journal: Vec::new(),
        }
    }

    /// A trainee: `eligible` or `outside`, then what the journal says, `applied 2025-08-01`.
    fn trainee(text: &str) -> Contribution {
        let mut words = text.split(' ');
        let eligible = words.next() == Some("eligible");
        let mut settled = Settled::default();
        while let (Some(what), Some(on)) = (words.next(), words.next()) {
            match what {
                "applied" => settled.applied = Some((day(on), Some(1))),
                "awarded" => settled.awarded = Some((day(on), Some(1))),
                _ => settled.refused = Some(day(on)),
            }
        }
        Contribution { round: "2025".to_owned(), municipality: number("1820"), eligible, settled }
    }

    /// `rule opens..due status`, a line each.
    fn lines(round: &GrantRound, contributions: &[Contribution], today: &str) -> Vec<String> {
        let rounds = BTreeMap::from([("2025".to_owned(), round.clone())]);
        let register = Register { rounds, ..Register::default() };
        let line = |deadline: &Deadline| {
            use crate::domain::word::Word;
            let opens = deadline.opens_on().map_or("-".to_owned(), |day| day.to_string());
            let status = match deadline.done_on {
                Some(done) => format!("done {done}"),
                None => deadline.status(day(today)).as_str().to_owned(),
            };
            format!("{} {opens}..{} {status}", deadline.rule.as_str(), deadline.due_on())
        };
        of_rounds(&register, contributions, day(today)).iter().map(line).collect()
    }

    #[track_caller]
    fn check(round: &GrantRound, trainees: &[&str], today: &str, expected: &[&str]) {
        let contributions: Vec<Contribution> = trainees.iter().map(|text| trainee(text)).collect();
        assert_eq!(lines(round, &contributions, today), expected);
    }

    #[test]
    fn the_application_opens_with_the_end_of_the_period_and_is_done_when_all_are_applied_for() {
        let due = |status: &str| format!("grant-application 2025-05-31..2025-08-31 {status}");
        for (today, status) in [
            ("2025-05-30", "upcoming"),
            ("2025-05-31", "open"),
            ("2025-08-31", "open"),
            ("2025-09-01", "overdue"),
            ("2026-04-01", "overdue"),
        ] {
            check(&round(), &["eligible"], today, &[&due(status)]);
        }
        // What was not applied for by the day of the report is not awarded any more.
        check(&round(), &["eligible"], "2026-04-02", &[]);
        let both = ["eligible applied 2025-06-01", "eligible"];
        check(&round(), &both, "2025-07-01", &[&due("open")]);
        let both = ["eligible applied 2025-06-01", "eligible applied 2025-06-20"];
        check(&round(), &both, "2025-07-01", &[&due("done 2025-06-20")]);
        // An answer says that it was applied for, and a refusal too.
        check(&round(), &["eligible refused 2025-12-01"], "2025-12-02", &[&due("done 2025-12-01")]);
        // Nobody who counts: nothing is due, whatever the journal says.
        check(&round(), &["outside applied 2025-06-01"], "2025-07-01", &[]);
        check(&round(), &[], "2025-07-01", &[]);
        // Without a day in the announcement there is no deadline.
        check(&GrantRound { apply_by: None, ..round() }, &["eligible"], "2025-07-01", &[]);
        // A round that is applied for before its period has ended opens with it.
        let early = GrantRound { apply_by: Some(day("2025-03-01")), ..round() };
        check(&early, &["eligible"], "2025-01-01", &["grant-application 2024-09-01..2025-03-01 open"]);
    }

    #[test]
    fn the_report_is_due_from_the_first_award_on() {
        let applied = "grant-application 2025-05-31..2025-08-31 done 2025-06-01";
        let due = |status: &str| format!("grant-report 2025-12-01..2026-04-01 {status}");
        let awarded =
            ["eligible applied 2025-06-01 awarded 2025-12-10", "eligible applied 2025-06-01 awarded 2025-12-01"];
        check(&round(), &["eligible applied 2025-06-01"], "2025-12-31", &[applied]);
        check(&round(), &awarded, "2026-04-01", &[applied, &due("open")]);
        check(&round(), &awarded, "2026-04-02", &[applied, &due("overdue")]);
        let journal = vec![RoundEntry {
            on: day("2026-03-15"),
            note: None,
            event: RoundEvent::Reported { by: Some(number("1820")) },
        }];
        let reported = GrantRound { journal, ..round() };
        check(&reported, &awarded, "2026-04-02", &[applied, &due("done 2026-03-15")]);
        check(&reported, &awarded, "2026-03-14", &[applied, &due("open")]);
        check(&GrantRound { report_by: None, ..round() }, &awarded, "2026-04-02", &[applied]);
    }

    #[test]
    fn each_municipality_has_its_own() {
        let rana = Contribution { municipality: number("1833"), ..trainee("eligible") };
        let both = [trainee("eligible applied 2025-06-01"), rana];
        let register = Register { rounds: BTreeMap::from([("2025".to_owned(), round())]), ..Register::default() };
        let found = of_rounds(&register, &both, day("2025-07-01"));
        let of_one = |due: &Deadline| {
            assert_eq!(due.rule, Rule::GrantApplication);
            (due.municipality, due.done_on, due.record.path(), due.subject.clone())
        };
        let found: Vec<_> = found.iter().map(of_one).collect();
        let record = || "grants/2025".to_owned();
        let expected = [
            (Some(number("1820")), Some(day("2025-06-01")), record(), "1820 (2025)".to_owned()),
            (Some(number("1833")), None, record(), "1833 (2025)".to_owned()),
        ];
        assert_eq!(found, expected);
        // A round whose record is gone asks for nothing.
        assert_eq!(all(&Register::default(), &both).len(), 0);
    }
}
