//! Nobody falls through: over random lives under each built-in profile, whoever waits for hospital service, is in it, or is
//! in training with its goals owed has something that somebody has to do (docs/rules.md, "Whose turn it is").

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use proptest::prelude::*;

use crate::domain::agreement::life::cases as life;
use crate::domain::calendar;
use crate::domain::deadline::{Deadline, Rule};
use crate::domain::fold::{self, Story};
use crate::domain::journal::{Answer, Entry, Event, Wish, WithdrawnReason};
use crate::domain::learning_goal::LearningGoal;
use crate::domain::register::{Agreed, Register};
use crate::domain::rules::{self, State};
use crate::domain::sample::{self, day};
use crate::domain::settings::Reminders;
use crate::domain::trainee::{Trainee, Training};
use crate::domain::word::Word;
use crate::store;

/// One step of a life: what may happen, how many days after the last, and a number for whatever it needs.
type LifeStep = (u8, i64, i64);

fn event(what: u8, on: NaiveDate, number: i64) -> Event {
    let ahead = |most: i64| calendar::add_days(on, number % most - 30);
    let months = if number % 3 == 0 { 3 } else { 6 };
    match what {
        0 | 1 => {
            let wish = Wish { site: "Mo i Rana".to_owned(), department: "Indremedisin".to_owned(), hospital: None };
            Event::Requested {
                start: ahead(600),
                months,
                wishes: vec![wish],
                flexible: number % 2 == 0,
                agreement: None,
            }
        }
        2 => Event::ReconfirmationAsked,
        3 => Event::ReconfirmationAnswered(Answer::Confirmed),
        4 => Event::ReconfirmationAnswered(Answer::Refused),
        5 => Event::ReconfirmationAnswered(Answer::Changed { start: Some(ahead(500)), site: None, department: None }),
        6 => {
            let answer_by = (number % 2 == 0).then(|| calendar::add_days(on, number % 40));
            Event::Offered(crate::domain::journal::Offered {
                start: ahead(400),
                months,
                answer_by,
                ..sample::offer("2027-03-01")
            })
        }
        7 | 8 => Event::Accepted,
        9 => Event::Declined { reason: None },
        10 => Event::OfferWithdrawn { reason: None },
        11 => Event::ContractIssued { start: None, end: None },
        12 | 13 => Event::Started,
        14 => Event::Extended { until: ahead(400), reason: None, agreed_with: None, agreed_on: None },
        15 => Event::Completed,
        16 => Event::Documented { letter: None },
        17 => Event::Withdrawn { reason: WithdrawnReason::PositionElsewhere },
        18 => {
            Event::GoalAchieved { goal: LearningGoal::of_hospital_service()[(number % 2) as usize].clone(), by: None }
        }
        19 => Event::PlanRevised,
        20 => Event::Specialised,
        21 => {
            let from = ahead(300);
            let to = calendar::service_end(from, months);
            Event::ServedElsewhere { at: "UNN".to_owned(), department: None, from, to }
        }
        _ => Event::Discontinued { reason: None },
    }
}

/// A life of what the fold allows; the rest of the steps is left out.
fn life_of(steps: &[LifeStep]) -> Vec<Entry> {
    let mut journal: Vec<Entry> = Vec::new();
    let mut on = day("2025-01-10");
    for (what, days, number) in steps {
        on = calendar::add_days(on, *days);
        let placement = if number % 5 == 0 { 2 } else { 1 };
        let entry = Entry::new(on, placement, event(*what, on, *number));
        if fold::may_add(&journal, &entry).is_ok() {
            journal.push(entry);
        }
    }
    journal
}

fn any_life() -> impl Strategy<Value = Vec<Entry>> {
    prop::collection::vec((0_u8..22, 0_i64..150, 0_i64..1000), 0..40).prop_map(|steps| life_of(&steps))
}

fn in_training(journal: Vec<Entry>) -> Trainee {
    Trainee {
        training: Training { started: Some(day("2024-03-01")), ..Training::default() },
        practice: vec![sample::practice("2024-02-01")],
        journal,
        ..sample::trainee()
    }
}

/// The registers of somebody under each profile, the agreement in force.
fn regimes() -> Vec<(String, Register)> {
    let (profiles, alis_terms, national) = store::built_in();
    let of = |profile: crate::domain::terms::Profile| {
        let agreement = life::agreement("hsyk-1820", life::in_force("2024-01-10"));
        let agreements = BTreeMap::from([(agreement.id.clone(), Agreed::new(agreement, &profile))]);
        let (national, alis_terms) = (national.clone(), alis_terms.clone());
        (profile.id, Register { agreements, national, alis_terms, ..Register::default() })
    };
    profiles.into_iter().map(of).collect()
}

/// Somebody waits, serves, or is in training with goals owed.
fn needs_a_way_out(story: &Story) -> bool {
    let open = story.placements.iter().any(|placement| placement.request.is_some() && !placement.is_closed());
    !story.left_training() && (open || story.service_goals_achieved().is_none())
}

/// What has to do with hospital service, not with the plan, the ALIS-avtale or the file.
fn leads_on(deadline: &Deadline) -> bool {
    let aside = [
        Rule::PlanReview,
        Rule::OldScheme,
        Rule::Purge,
        Rule::Access,
        Rule::Clash,
        Rule::AlisAgreement,
        Rule::AlisAgreementEnd,
    ];
    deadline.done_on.is_none() && !aside.contains(&deadline.rule)
}

fn check(regime: &str, register: &Register, trainee: &Trainee, today: NaiveDate) -> Result<(), TestCaseError> {
    let story = fold::fold(&trainee.journal, today);
    let reminders = Reminders::default();
    let case = register.case(trainee, &story, &reminders).unwrap();
    let due = rules::assess(&case).deadlines;
    for deadline in &due {
        let opens = deadline.opens_on();
        prop_assert!(opens.is_some(), "{regime}, {today}: {} never opens", deadline.rule.as_str());
        prop_assert!(opens <= Some(deadline.due_on()), "{regime}, {today}: due before it opens: {deadline:?}");
    }
    let owed: Vec<&Deadline> = due.iter().filter(|deadline| leads_on(deadline)).collect();
    prop_assert!(
        !needs_a_way_out(&story) || !owed.is_empty(),
        "{regime}, {today}: nobody has to do anything about {:?}",
        story.placements
    );
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(160))]
    #[test]
    fn every_state_has_a_way_out_and_an_owner(journal in any_life(), later in 0_i64..900) {
        let trainee = in_training(journal.clone());
        let mut days: Vec<NaiveDate> = journal.iter().map(|entry| entry.on).collect();
        let last = days.last().copied().unwrap_or(day("2025-01-10"));
        days.push(calendar::add_days(last, later));
        for (regime, register) in regimes() {
            for today in &days {
                check(&regime, &register, &trainee, *today)?;
            }
        }
    }
}

/// What may happen next in a life, from a day on, with what it is called.
fn next_events(on: NaiveDate) -> Vec<(&'static str, Vec<Event>)> {
    let ahead = |days| calendar::add_days(on, days);
    let requested = |start| Event::Requested { start, months: 6, wishes: Vec::new(), flexible: true, agreement: None };
    let offered = crate::domain::journal::Offered { ..sample::offer(&ahead(200).to_string()) };
    let (from, to) = (ahead(10), ahead(190));
    let goals = LearningGoal::of_hospital_service().map(|goal| Event::GoalAchieved { goal, by: None }).to_vec();
    let one = |event: Event| vec![event];
    vec![
        ("requested", one(requested(ahead(400)))),
        ("requested late", one(requested(ahead(100)))),
        ("reconfirmation-asked", one(Event::ReconfirmationAsked)),
        ("confirmed", one(Event::ReconfirmationAnswered(Answer::Confirmed))),
        ("refused", one(Event::ReconfirmationAnswered(Answer::Refused))),
        ("offered", one(Event::Offered(offered))),
        ("accepted", one(Event::Accepted)),
        ("declined", one(Event::Declined { reason: None })),
        ("offer-withdrawn", one(Event::OfferWithdrawn { reason: None })),
        ("started", one(Event::Started)),
        ("completed", one(Event::Completed)),
        ("documented", one(Event::Documented { letter: None })),
        ("withdrawn", one(Event::Withdrawn { reason: WithdrawnReason::Other })),
        ("served-elsewhere", one(Event::ServedElsewhere { at: "UNN".to_owned(), department: None, from, to })),
        ("goal-achieved", goals),
        ("specialised", one(Event::Specialised)),
        ("discontinued", one(Event::Discontinued { reason: None })),
        ("resumed", one(Event::Resumed)),
    ]
}

/// What was found of a regime: which state leads to which by what, and what has to be done in each.
#[derive(Default)]
struct FoundState {
    exits: BTreeSet<(State, &'static str, State)>,
    duties: BTreeMap<State, BTreeSet<String>>,
}

/// So many lives of each state are followed.
const LIVES: usize = 4;

/// Follows lives through every state, and notes where each thing that may happen leads.
fn explored(register: &Register) -> FoundState {
    let mut found = FoundState::default();
    let mut seen: BTreeMap<State, usize> = BTreeMap::new();
    let mut open = std::collections::VecDeque::from([(Vec::<Entry>::new(), day("2025-01-10"))]);
    while let Some((journal, today)) = open.pop_front() {
        let (state, duties) = stands(register, &journal, today);
        found.duties.entry(state).or_default().extend(duties);
        let count = seen.entry(state).or_default();
        *count += 1;
        if *count > LIVES {
            continue;
        }
        let mut follow = |what: &'static str, journal: Vec<Entry>, today: NaiveDate| {
            let (next, duties) = stands(register, &journal, today);
            found.duties.entry(next).or_default().extend(duties);
            if next != state {
                found.exits.insert((state, what, next));
                open.push_back((journal, today));
            }
        };
        for months in [4, 8, 14] {
            follow("time", journal.clone(), calendar::add_months(today, months));
        }
        let on = calendar::add_days(today, 1);
        for (what, events) in next_events(on) {
            let mut after = journal.clone();
            let mut allowed = true;
            for event in events {
                let entry = Entry::new(on, 1, event);
                allowed = allowed && fold::may_add(&after, &entry).is_ok();
                after.push(entry);
            }
            if allowed {
                follow(what, after, on);
            }
        }
    }
    found
}

/// The state of the first hospital period, and what has to be done about it: rule and party.
fn stands(register: &Register, journal: &[Entry], today: NaiveDate) -> (State, Vec<String>) {
    let trainee = in_training(journal.to_vec());
    let story = fold::fold(&trainee.journal, today);
    let reminders = Reminders::default();
    let case = register.case(&trainee, &story, &reminders).unwrap();
    let nothing_yet = crate::domain::placement::Placement {
        discontinued: story.discontinued,
        ..crate::domain::placement::Placement::new(1)
    };
    let state = State::of(&case, story.placements.first().unwrap_or(&nothing_yet));
    let due = rules::assess(&case).deadlines;
    let told = |deadline: &Deadline| format!("{} `{}`", deadline.responsible.as_str(), deadline.rule.as_str());
    (state, due.iter().filter(|deadline| leads_on(deadline)).map(told).collect())
}

/// The page of states and exits, as the rules and the fold give it.
fn page() -> String {
    let regimes: Vec<(String, FoundState)> =
        regimes().into_iter().map(|(regime, register)| (regime, explored(&register))).collect();
    let mut out = String::from(
        "# States and exits\n\nWhere a hospital period stands, who has the ball, and what leads on. Made from the rules by a test, which follows lives through\n\
         every state under each built-in profile; `alis explain TRAINEE` says where one stands. The rows are those of the contract of states.\n\n\
         ```mermaid\nstateDiagram-v2\n",
    );
    let mut exits: BTreeMap<(State, State), BTreeSet<&str>> = BTreeMap::new();
    for (from, what, to) in regimes.iter().flat_map(|(_, found)| &found.exits) {
        exits.entry((*from, *to)).or_default().insert(what);
    }
    let node = |state: State| state.as_str().replace('-', "_");
    for ((from, to), what) in &exits {
        let what = what.iter().copied().collect::<Vec<_>>().join(", ");
        out += &format!("  {} --> {}: {what}\n", node(*from), node(*to));
    }
    out += "```\n\n`time`: nothing happened for months. `requested late`: less than four months before the start. `agreement-over` and `place-closed` come with what happens to others, and are\n\
         not walked here: the need is registered anew (`request`).\n\n";
    let heads = regimes.iter().map(|(regime, _)| regime.as_str()).collect::<Vec<_>>().join(" | ");
    out += &format!("| state | row | {heads} |\n|---|---|{}\n", "---|".repeat(regimes.len()));
    for state in State::ALL {
        let cells = regimes.iter().map(|(_, found)| {
            let duties = found.duties.get(state).map(|duties| duties.iter().cloned().collect::<Vec<_>>().join("; "));
            duties
                .map_or_else(|| "–".to_owned(), |duties| if duties.is_empty() { "nothing".to_owned() } else { duties })
        });
        let cells = cells.collect::<Vec<_>>().join(" | ");
        out += &format!("| `{}` | {} | {cells} |\n", state.as_str(), state.row());
    }
    out
}

#[test]
fn the_page_of_states_is_what_the_rules_give() {
    let page = page();
    let known = include_str!("../docs/states.md");
    assert!(known == page, "docs/states.md is to be this page:\n=====\n{page}=====");
}

#[test]
fn every_state_but_the_last_leads_on() {
    for (regime, register) in regimes() {
        let found = explored(&register);
        for state in found.duties.keys().filter(|state| !matches!(state, State::Served | State::Left | State::Over)) {
            assert!(!found.duties[state].is_empty(), "{regime}: nobody has the ball in {}", state.as_str());
            assert!(
                found.exits.iter().any(|(from, ..)| from == state),
                "{regime}: nothing leads out of {}",
                state.as_str()
            );
        }
    }
}
