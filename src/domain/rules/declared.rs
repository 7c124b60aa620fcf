//! What a rule reads is what moves it: each term, number and day is taken away or changed in turn, over people, positions,
//! agreements and rounds at every stage. A rule whose deadlines move must declare it, and what it declares must move it.

use std::collections::{BTreeMap, BTreeSet};

use super::sample::{self as cases, answered, completed, confirmed, in_service, requested};
use super::*;
use crate::domain::agreement::life::cases as life;
use crate::domain::agreement::{AgreementEvent, standing};
use crate::domain::alis_agreement::{AlisTerms, Duration};
use crate::domain::fold::fold;
use crate::domain::grant::GrantRound;
use crate::domain::journal::{Answer, Entry, Event, EventName, WithdrawnReason};
use crate::domain::national::{AccessLaw, LastDay, National, NationalRule, WrittenContract};
use crate::domain::position::{Position, PositionEntry, PositionEvent};
use crate::domain::register::Agreed;
use crate::domain::sample::{self, at, clause, day, municipality, stated};
use crate::domain::settings::Reminders;
use crate::domain::terms::{
    self, EvaluationTerm, InstitutionTerm, MatchingTerm, NoticeTerm, Party, PriorServiceOf, PriorServiceTerm, Profile,
    PurgeTerm, RequestTerm, ReviewTerm, Strength, Terms,
};
use crate::domain::trainee::{Scheme, Trainee};
use crate::domain::word::Word;

/// All that can be read.
#[derive(Clone)]
struct World {
    terms: Terms,
    reminders: Reminders,
    national: National,
    alis_terms: AlisTerms,
    round: GrantRound,
}

const TODAY: [&str; 5] = ["2024-03-20", "2026-08-01", "2027-03-20", "2027-07-10", "2028-06-01"];

impl World {
    /// Under HSYK, with what other terms state and it does not.
    fn of(more: fn(Terms) -> Terms) -> World {
        let terms = Terms {
            matching: Some(MatchingTerm { advertise_after_months: stated(2), ..MatchingTerm::default() }),
            purge: Some(PurgeTerm { every_months: stated(12), clause: clause("Sletting"), ..PurgeTerm::default() }),
            review: Some(ReviewTerm { every_months: stated(12), clause: clause("9"), ..ReviewTerm::default() }),
            notice: Some(NoticeTerm { months: stated(12), clause: clause("9"), ..NoticeTerm::default() }),
            evaluation: Some(EvaluationTerm { after_months: stated(vec![12, 18]), ..EvaluationTerm::default() }),
            ..cases::hsyk()
        };
        let last = LastDay { day: day("2026-12-31"), rule: cases::national_rule("Helsedirektoratet", "x") };
        let plan = cases::national_rule("spesialistforskriften", "§ 25");
        let contract = WrittenContract { days: 7, rule: cases::national_rule("arbeidsmiljøloven", "§ 14-5") };
        World {
            terms: more(terms),
            reminders: Reminders::default(),
            national: National {
                old_scheme: Some(last),
                plan_review: Some(plan),
                written_contract: Some(contract),
                access: Some(AccessLaw { months: 1, rule: cases::national_rule("personvernforordningen", "art. 12") }),
                ..National::default()
            },
            alis_terms: cases::alis_terms(),
            round: GrantRound {
                period_from: day("2026-09-01"),
                period_to: day("2027-05-31"),
                apply_by: Some(day("2027-08-31")),
                report_by: Some(day("2028-04-01")),
                facilitation_percent: None,
                project: None,
                rates: Vec::new(),
                journal: Vec::new(),
            },
        }
    }

    /// Every deadline there is, by rule.
    fn deadlines(&self) -> BTreeMap<Rule, Vec<String>> {
        let mut out: BTreeMap<Rule, Vec<String>> = BTreeMap::new();
        for today in TODAY.map(day) {
            for deadline in self.on(today) {
                out.entry(deadline.rule).or_default().push(format!("{deadline:?}"));
            }
        }
        out
    }

    fn on(&self, today: NaiveDate) -> Vec<Deadline> {
        let register = self.register();
        let (mut waiting, mut gates, mut grants, mut out) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        for trainee in people() {
            let story = fold(&trainee.journal, today);
            let found = assess(&register.case(&trainee, &story, &self.reminders).unwrap());
            out.extend(found.deadlines);
            waiting.extend(found.waiting);
            gates.extend(found.gate);
            grants.extend(found.grants);
        }
        out.extend(of_municipality(&municipality(None, Vec::new()), &waiting, &gates, today));
        out.extend(of_positions(&register, &Holders::default(), today));
        out.extend(of_rounds(&register, &grants, today));
        for agreed in register.agreements.values() {
            let stand = standing::of(agreed, &register, today);
            out.extend(of_agreement(&AgreementCase { agreed, stand: &stand, reminders: &self.reminders }));
        }
        out
    }

    fn register(&self) -> Register {
        let profile = Profile {
            id: "hsyk".to_owned(),
            clauses: Vec::new(),
            whole: false,
            blank: None,
            title: String::new(),
            source: "Avtale (HSYK)".to_owned(),
            terms: self.terms.clone(),
        };
        let signed = life::in_force("2026-01-10");
        let notice = [signed.clone(), vec![life::terminated("2026-06-10")]].concat();
        let replaced = |entry| [notice.clone(), vec![entry]].concat();
        let journals = [
            ("hsyk-1820", signed.clone()),
            ("notice", [notice.clone(), vec![life::at("2027-01-20", AgreementEvent::Reviewed)]].concat()),
            ("hearing", replaced(life::opened("2026-07-20", "2027-09-01"))),
            ("heard", [signed.clone(), vec![life::opened("2026-07-20", "2026-07-25")]].concat()),
            ("meeting", replaced(life::committee("2026-07-20", Some("2026-09-01"), None))),
        ];
        let agreed = |(id, journal)| {
            let agreement = life::agreement(id, journal);
            (agreement.id.clone(), Agreed::new(agreement, &profile))
        };
        let position = Position {
            id: "mo".parse().unwrap(),
            hospital: "hsyk".parse().unwrap(),
            site: "Mo i Rana".to_owned(),
            department: "Kirurgi".to_owned(),
            start: day("2028-03-01"),
            months: 6,
            capacity: 1,
            cause: None,
            journal: vec![PositionEntry { on: day("2026-07-01"), note: None, event: PositionEvent::Published }],
        };
        Register {
            agreements: journals.into_iter().map(agreed).collect(),
            positions: BTreeMap::from([(position.id.clone(), position)]),
            rounds: BTreeMap::from([("2026".to_owned(), self.round.clone())]),
            national: self.national.clone(),
            alis_terms: self.alis_terms.clone(),
            ..Register::default()
        }
    }

    /// Each world that differs from this one in one thing, with that thing.
    fn neighbours(&self) -> Vec<(String, World)> {
        let mut out: Vec<(String, World)> = Vec::new();
        for (term, terms) in changed_terms(&self.terms) {
            out.push((format!("term {term}"), World { terms, ..self.clone() }));
        }
        let mut other = |name: &str, change: &dyn Fn(&mut World)| {
            let mut world = self.clone();
            change(&mut world);
            out.push((name.to_owned(), world));
        };
        other("reminder enrolment_days", &|world| world.reminders.enrolment_days += 1);
        other("reminder reconfirmation_answer_days", &|world| world.reminders.reconfirmation_answer_days += 1);
        other("reminder coordinator_contact_months", &|world| world.reminders.coordinator_contact_months += 1);
        other("reminder supervisor_contact_months", &|world| world.reminders.supervisor_contact_months += 1);
        other("reminder goal_review_months", &|world| world.reminders.goal_review_months += 1);
        other("reminder documentation_days", &|world| world.reminders.documentation_days += 1);
        other("reminder plan_review_months", &|world| world.reminders.plan_review_months += 1);
        other("reminder request_again_days", &|world| world.reminders.request_again_days += 1);
        other("reminder follow_up_months", &|world| world.reminders.follow_up_months += 1);
        other("reminder offer_answer_days", &|world| world.reminders.offer_answer_days += 1);
        other("reminder consultation_close_days", &|world| world.reminders.consultation_close_days += 1);
        other("reminder retention.months", &|world| world.reminders.retention.months += 1);
        other("reminder retention.purge", &|world| world.reminders.retention.purge.1 -= 1);
        other("old scheme", &|world| world.national.old_scheme = None);
        other("old scheme", &|world| {
            let last = world.national.old_scheme.as_mut().unwrap();
            last.day = last.day.succ_opt().unwrap();
        });
        other("plan review", &|world| world.national.plan_review = None);
        other("plan review", &|world| {
            world
                .national
                .plan_review
                .iter_mut()
                .for_each(|rule: &mut NationalRule| rule.words.from = day("2099-01-01").into());
        });
        other("written contract", &|world| world.national.written_contract = None);
        other("written contract", &|world| world.national.written_contract.iter_mut().for_each(|law| law.days += 1));
        other("access", &|world| world.national.access = None);
        other("access", &|world| world.national.access.iter_mut().for_each(|law| law.months += 1));
        other("duration", &|world| world.alis_terms.duration = None);
        other("duration", &|world| world.alis_terms.duration.iter_mut().for_each(|one: &mut Duration| one.years = 2));
        other("round period_from", &|world| world.round.period_from = day("2027-05-02"));
        other("round period_to", &|world| world.round.period_to = day("2026-09-29"));
        other("round apply_by", &|world| world.round.apply_by = None);
        other("round report_by", &|world| world.round.report_by = Some(day("2028-04-02")));
        other("round report_by", &|world| world.round.report_by = None);
        out
    }
}

/// How a declaration is called here.
fn named(reads: &Reads) -> String {
    match reads {
        Reads::Term(term) => format!("term {term}"),
        Reads::Reminder(key, _) => format!("reminder {key}"),
        Reads::OldScheme => "old scheme".to_owned(),
        Reads::PlanReview => "plan review".to_owned(),
        Reads::WrittenContract => "written contract".to_owned(),
        Reads::Access => "access".to_owned(),
        Reads::Duration => "duration".to_owned(),
        Reads::Round(key, _) => format!("round {key}"),
    }
}

/// Trainees at every stage. The last three: one who has moved, so that the months of the round are those of the municipality
/// before; one whose months are all of hospital service; one who changes position in the last year of the ALIS-avtale.
fn people() -> Vec<Trainee> {
    let avtale = Event::AlisAgreementSigned { municipality: None, elements: Vec::new() };
    let signed = |journal: Vec<Entry>| [vec![at("2024-03-12", avtale.clone())], journal].concat();
    let asked = || confirmed().into_iter().take(2).collect::<Vec<_>>();
    let offered = |on| cases::offered(on, "2027-03-01", None);
    let mut documented = completed();
    documented.push(at("2027-09-10", Event::Documented { letter: None }));
    let withdrawn = Event::Withdrawn { reason: WithdrawnReason::Other };
    let awarded = Event::GrantAwarded { round: "2026".to_owned(), amount: None, municipality: None };
    let journals = [
        Vec::new(),
        vec![requested("2024-03-10", "2027-03-01")],
        vec![requested("2024-03-11", "2027-09-15")],
        vec![requested("2024-03-11", "2027-09-16"), at("2026-07-15", Event::AccessRequested)],
        asked(),
        confirmed(),
        [asked(), vec![answered("2026-07-20", Answer::Refused)]].concat(),
        [confirmed(), vec![offered("2026-07-22"), at("2026-07-25", Event::Declined { reason: None })]].concat(),
        [confirmed(), vec![offered("2026-07-25")]].concat(),
        vec![requested("2027-03-10", "2027-07-15")],
        signed(in_service()),
        completed(),
        documented,
        vec![requested("2024-03-10", "2027-03-01"), at("2024-03-15", withdrawn)],
        vec![at("2024-03-15", Event::Discontinued { reason: None })],
        signed(vec![at("2027-06-10", awarded.clone())]),
        signed(vec![at("2027-06-10", awarded.clone())]),
        [in_service(), vec![at("2027-03-05", avtale.clone()), at("2027-06-10", awarded)]].concat(),
        signed(in_service()),
    ];
    let mut out: Vec<Trainee> =
        journals.into_iter().zip(1..).map(|(journal, hpr)| cases::trainee(hpr, journal)).collect();
    out[0].scheme = Scheme::Old;
    if let [.., moved, served, changing] = &mut out[..] {
        for (who, now, before) in [(moved, "1833", "1820"), (served, "1835", "1834")] {
            who.municipality = now.parse().unwrap();
            who.practice[0].municipality = before.parse().ok();
        }
        changing.practice[0].to = Some(day("2029-06-30"));
        changing.practice.push(sample::practice("2029-08-01"));
    }
    out
}

/// Another value of the same kind.
trait Other {
    fn other(&self) -> Self;
}

impl Other for u32 {
    fn other(&self) -> Self {
        self + 1
    }
}

impl Other for bool {
    fn other(&self) -> Self {
        !self
    }
}

impl Other for String {
    fn other(&self) -> Self {
        format!("{self}, 1")
    }
}

impl Other for Party {
    fn other(&self) -> Self {
        if *self == Party::Trainee { Party::Municipality } else { Party::Trainee }
    }
}

impl Other for PriorServiceOf {
    fn other(&self) -> Self {
        PriorServiceOf::GeneralPractice
    }
}

impl Other for Strength {
    fn other(&self) -> Self {
        if *self == Strength::Requirement { Strength::Reservation } else { Strength::Requirement }
    }
}

impl<T: Other> Other for Vec<T> {
    fn other(&self) -> Self {
        self.iter().map(Other::other).collect()
    }
}

/// The terms with one taken away, or one of its keys taken away or changed.
macro_rules! changes {
    ($(
        $(#[$doc:meta])*
        $term:ident: $Type:ident { $($key:ident: $value:ty),* }
    )*) => {
        fn changed_terms(terms: &Terms) -> Vec<(&'static str, Terms)> {
            let mut out = Vec::new();
            $(
                if let Some(term) = &terms.$term {
                    let mut push = |changed| out.push((stringify!($term), Terms { $term: changed, ..terms.clone() }));
                    push(None);
                    changes!(push, term, $Type, $($key,)* clause, strength);
                }
            )*
            out
        }
    };
    ($push:ident, $term:ident, $Type:ident, $($key:ident),*) => {
        $(if let Some(known) = &$term.$key {
            let mut other = known.clone();
            other.value = other.value.other();
            $push(Some(terms::$Type { $key: Some(other), ..$term.clone() }));
            $push(Some(terms::$Type { $key: None, ..$term.clone() }));
        })*
    };
}
terms::with_terms!(changes);

/// What moves each rule, over all the worlds.
fn moved() -> BTreeMap<Rule, BTreeSet<String>> {
    // Nothing of extensions: the service's own clause is cited then.
    let institution = |terms| Terms { institution: Some(InstitutionTerm::default()), extension: None, ..terms };
    let counted_back = |terms| {
        let request =
            RequestTerm { due_months_before: stated(12), by: stated(Party::Trainee), ..RequestTerm::default() };
        Terms { request: Some(request), ..terms }
    };
    let mut out: BTreeMap<Rule, BTreeSet<String>> = BTreeMap::new();
    let practised = |terms| {
        let prior = PriorServiceTerm {
            months: stated(36),
            of: stated(PriorServiceOf::GeneralPractice),
            strength: stated(Strength::Requirement),
            ..PriorServiceTerm::default()
        };
        Terms { prior_service: Some(prior), ..terms }
    };
    for world in [World::of(|terms| terms), World::of(institution), World::of(counted_back), World::of(practised)] {
        let before = world.deadlines();
        for (name, neighbour) in world.neighbours() {
            let after = neighbour.deadlines();
            for rule in Rule::ALL {
                if before.get(rule) != after.get(rule) {
                    out.entry(*rule).or_default().insert(name.clone());
                }
            }
        }
    }
    out
}

#[test]
fn a_rule_declares_what_moves_it_and_nothing_else() {
    let moved = moved();
    let declared = |rule: &Rule| {
        let reads: BTreeSet<String> = rule.declaration().reads.iter().map(named).collect();
        (!reads.is_empty()).then_some((*rule, reads))
    };
    let declared: BTreeMap<Rule, BTreeSet<String>> = Rule::ALL.iter().filter_map(declared).collect();
    let differs = |rule: &&Rule| moved.get(rule) != declared.get(rule);
    let told = |rule: &Rule| {
        let word = rule.as_str();
        format!("{word}: moved by {:?}, declared {:?}", moved.get(rule), declared.get(rule))
    };
    assert_eq!(Rule::ALL.iter().filter(differs).map(told).collect::<Vec<_>>(), Vec::<String>::new());
}

/// The heads of the rules' files: what stands behind `//! - due:` and its like.
macro_rules! heads {
    ($($file:ident: $Rule:ident,)*) => {
        const HEADS: &[(Rule, &str)] = &[$((Rule::$Rule, include_str!(concat!(stringify!($file), ".rs"))),)*];
    };
}
with_rules!(heads);

fn head(file: &str, key: &str) -> String {
    let line = |line: &str| line.strip_prefix(&format!("//! - {key}: ")).map(str::to_owned);
    file.lines().find_map(line).unwrap_or_else(|| panic!("a rule's head has no `//! - {key}: …`:\n{file}"))
}

fn read(reads: &Reads) -> String {
    match reads {
        Reads::Term(key) | Reads::Reminder(key, _) => format!("`{key}`"),
        Reads::OldScheme => "`old_scheme`".to_owned(),
        Reads::PlanReview => "`plan_review`".to_owned(),
        Reads::WrittenContract => "`written_contract`".to_owned(),
        Reads::Access => "`access`".to_owned(),
        Reads::Duration => "`duration`".to_owned(),
        Reads::Round(key, _) => format!("`round.{key}`"),
    }
}

#[test]
fn the_table_of_the_page_is_that_of_the_rules() {
    let mut table = "| rule | responsible | opens | due | done by | reads |\n|---|---|---|---|---|---|\n".to_owned();
    for (rule, file) in HEADS {
        let cells = ["responsible", "opens", "due", "done by"].map(|key| head(file, key)).join(" | ");
        let reads: Vec<String> = rule.declaration().reads.iter().map(read).collect();
        table += &format!("| `{}` | {cells} | {} |\n", rule.as_str(), reads.join(", "));
    }
    let page = include_str!("../../../docs/rules.md");
    assert!(page.contains(&table), "docs/rules.md is to hold this table:\n{table}");
}

#[test]
fn what_a_head_says_is_what_the_rule_declares() {
    for (rule, file) in HEADS {
        for event in rule.declaration().done_by {
            let word = format!("`{}`", event.as_str());
            let told = head(file, "done by");
            let goals = *event == EventName::GoalAchieved || *event == EventName::Extended;
            assert!(goals || told.contains(&word), "{}: {word} is not in `{told}`", rule.as_str());
        }
    }
}
