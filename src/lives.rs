//! What changes leave alone: over random lives with moves, second posts, changed agreements, municipalities and hospitals that
//! become others, services elsewhere, ALIS-avtaler and grants, nothing that is recorded of a day changes what was reckoned
//! of the days before it. A correction may, and says that it is one.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::NaiveDate;
use proptest::prelude::*;

use crate::domain::agreement::life::cases as life;
use crate::domain::agreement::{AgreementEntry, AgreementEvent};
use crate::domain::alis_agreement::{End, EndedBy};
use crate::domain::calendar::{add_days, service_end};
use crate::domain::compliance;
use crate::domain::deadline::Deadline;
use crate::domain::fold::{self, Story};
use crate::domain::grant::{GrantRound, Rate, claim};
use crate::domain::handover;
use crate::domain::hospital::{FormerPlace, Hospital, Site};
use crate::domain::id::{MunicipalityNumber, Slug};
use crate::domain::journal::{Answer, Entry, Event, Offered, Wish, WithdrawnReason};
use crate::domain::learning_goal::LearningGoal;
use crate::domain::municipality::succession::Succession;
use crate::domain::municipality::{Former, Municipality};
use crate::domain::percent::Percent;
use crate::domain::placement::{Placement, Stage};
use crate::domain::posts::{self, PostSaid};
use crate::domain::register::{Agreed, Register};
use crate::domain::renumbering::{NumberChange, Renumbering};
use crate::domain::rules;
use crate::domain::sample::{self, day};
use crate::domain::settings::Reminders;
use crate::domain::terms::Profile;
use crate::domain::trainee::{Practice, Role, Trainee, Training};
use crate::domain::word::Word;
use crate::store;

/// One step of a life: what happens, how many days after the last, and a number for whatever it needs.
type ChangeStep = (u8, i64, i64);

const STEPS: std::ops::Range<usize> = 1..40;
/// From here on a step is the next on the way of a hospital period.
const NEXT: u8 = 38;
const FIRST: &str = "2024-02-01";

/// A store with one trainee in it, as it stands.
#[derive(Clone, Debug)]
struct LivedStore {
    register: Register,
    trainee: Trainee,
}

/// What a step made of a world.
enum Became {
    Other(LivedStore),
    /// It says that it corrects what was.
    Corrected(LivedStore),
    /// It was refused, or there was nothing to do.
    Same,
}

fn number(text: &str) -> MunicipalityNumber {
    text.parse().unwrap()
}

fn slug(text: &str) -> Slug {
    text.parse().unwrap()
}

fn municipality(at: &str, class: u32) -> Municipality {
    Municipality {
        number: number(at),
        name: at.to_owned(),
        centrality: Some(class),
        ..sample::municipality(Some("2019-05-20"), Vec::new())
    }
}

fn agreed(id: &str, municipalities: &[&str], profile: &Profile, journal: Vec<AgreementEntry>) -> Agreed {
    let municipalities = municipalities.iter().map(|at| number(at)).collect();
    Agreed::new(crate::domain::agreement::Agreement { municipalities, ..life::agreement(id, journal) }, profile)
}

/// Signed by each of these municipalities and the hospital.
fn signed(on: &str, by: &[&str]) -> Vec<AgreementEntry> {
    by.iter().chain(&["hsyk"]).map(|party| life::signed(on, party)).collect()
}

impl LivedStore {
    /// Three municipalities, each with an agreement of its own kind and one for them all; a trainee in full-time practice.
    fn new() -> LivedStore {
        let (profiles, alis_terms, national) = store::built_in();
        let profile = |id: &str| profiles.iter().find(|profile| profile.id == id).unwrap();
        let agreements = [
            agreed("en", &["1820"], profile("hsyk"), signed("2020-02-01", &["1820"])),
            agreed("to", &["1824"], profile("unn"), signed("2020-02-01", &["1824"])),
            agreed("tre", &["1833"], profile("helse-vest"), signed("2020-02-01", &["1833"])),
            agreed("alle", &["1820", "1824", "1833"], profile("hsyk"), signed("2021-02-01", &["1820", "1824", "1833"])),
        ];
        let rounds = (2024..2034).map(|year| {
            let round = GrantRound {
                period_from: day(&format!("{year}-01-01")),
                period_to: day(&format!("{year}-12-31")),
                apply_by: Some(day(&format!("{}-02-01", year + 1))),
                report_by: None,
                facilitation_percent: None,
                project: None,
                rates: vec![Rate { role: Role::Fastlege, centrality: (1..=6).collect(), amount: Some(120_000) }],
                journal: Vec::new(),
            };
            (year.to_string(), round)
        });
        let hospital = Hospital {
            id: slug("hsyk"),
            name: "Helgelandssykehuset HF".to_owned(),
            contact: None,
            letters: crate::domain::municipality::LetterDetails::default(),
            sites: vec![Site {
                name: "Mo i Rana".to_owned(),
                departments: vec!["Indremedisin".to_owned(), "Kirurgi".to_owned()],
            }],
            former_places: Vec::new(),
            journal: Vec::new(),
        };
        let municipalities = [municipality("1820", 5), municipality("1824", 4), municipality("1833", 6)];
        let register = Register {
            municipalities: municipalities.into_iter().map(|known| (known.number, known)).collect(),
            hospitals: BTreeMap::from([(hospital.id.clone(), hospital)]),
            agreements: agreements.into_iter().map(|agreed| (agreed.agreement.id.clone(), agreed)).collect(),
            rounds: rounds.collect(),
            alis_terms,
            national,
            ..Register::default()
        };
        let role = Some(Role::Fastlege);
        let post = Practice { role, municipality: Some(number("1820")), ..Practice::new(day(FIRST)) };
        let trainee = Trainee {
            agreement: slug("en"),
            training: Training { started: Some(day("2024-03-01")), ..Training::default() },
            practice: vec![post],
            ..sample::trainee()
        };
        LivedStore { register, trainee }.settled()
    }

    /// As it would be read: who came after whom is known everywhere.
    fn settled(self) -> LivedStore {
        let LivedStore { mut register, mut trainee } = self;
        let succession = Arc::new(Succession::of(register.municipalities.values()));
        register.succession = succession.clone();
        for agreed in register.agreements.values_mut() {
            agreed.agreement.succession = succession.clone();
        }
        register.hand_down();
        trainee.succession = succession;
        LivedStore { register, trainee }
    }

    fn with(&self, trainee: Trainee) -> LivedStore {
        LivedStore { register: self.register.clone(), trainee }
    }

    /// The municipality of that place among those that are there on a day.
    fn living(&self, place: i64) -> MunicipalityNumber {
        let living: Vec<_> = self.register.municipalities.values().filter(|known| known.until.is_none()).collect();
        living[place as usize % living.len()].number
    }

    /// What comes next on the way of the first hospital period, so that lives get far enough.
    fn next(&self, on: NaiveDate, n: i64) -> u8 {
        let story = fold::fold(&self.trainee.journal, on);
        let stage = story.placement(1).map_or(Stage::Enrolled, Placement::stage);
        match stage {
            Stage::Enrolled | Stage::Withdrawn | Stage::Documented | Stage::Discontinued => 9,
            Stage::Requested | Stage::Asked | Stage::Confirmed | Stage::Refused => 13,
            Stage::Offered => 15,
            Stage::Accepted if n % 2 == 0 => 19,
            Stage::Accepted | Stage::Contracted => 20,
            Stage::InService => 22 + (n % 2) as u8,
            Stage::Completed => 24,
        }
    }

    fn step(&self, (what, days, n): ChangeStep, on: NaiveDate) -> Became {
        if what >= NEXT {
            // Of the first period, whatever the number says of the second.
            return self.step((self.next(on, n), days, if n % 5 == 0 { n + 1 } else { n }), on);
        }
        let percent = [10_000, 5000, 3333, 2050][n as usize % 4];
        let said = |at: Option<MunicipalityNumber>| PostSaid {
            municipality: at,
            percent: Some(Percent::from_hundredths(percent)),
            role: Some(Role::ALL[n as usize % 3]),
            ..PostSaid::default()
        };
        let posts = |changed: Result<posts::PostsChanged, posts::NotChanged>| match changed {
            Ok(changed) if changed.corrects => Became::Corrected(self.with(changed.after)),
            Ok(changed) => Became::Other(self.with(changed.after)),
            Err(_) => Became::Same,
        };
        match what {
            0 | 1 => {
                let to = self.living(n);
                let agreement = self.register.binding(to).into_iter().next().cloned();
                match posts(posts::moved(&self.trainee, to, on, &PostSaid::default())) {
                    Became::Other(moved) => {
                        let agreement = agreement.unwrap_or_else(|| moved.trainee.agreement.clone());
                        let trainee = moved.trainee.clone().asking_under(agreement);
                        Became::Other(moved.with(trainee))
                    }
                    other => other,
                }
            }
            2 => posts(Ok(posts::begun(&self.trainee, on, &said(Some(self.living(n)))))),
            3 => posts(posts::changed(&self.trainee, Some(n as usize % self.trainee.practice.len()), on, &said(None))),
            4 => posts(posts::ended(&self.trainee, Some(n as usize % self.trainee.practice.len()), on)),
            5 => {
                let all: Vec<&Slug> = self.register.agreements.keys().collect();
                let next = all[n as usize % all.len()].clone();
                Became::Other(self.with(self.trainee.clone().asking_under(next)))
            }
            6 => self.replaced(n, on),
            7 => self.renumbered(n, on),
            8 => self.place_changed(on),
            _ => {
                let placement = if n % 5 == 0 { 2 } else { 1 };
                let entry = Entry::new(on, placement, self.event(what, on, n));
                if fold::may_add(&self.trainee.journal, &entry).is_err() {
                    return Became::Same;
                }
                let mut trainee = self.trainee.clone();
                trainee.journal.push(entry);
                Became::Other(self.with(trainee))
            }
        }
    }

    /// Another agreement replaces one, or one is terminated, on the day.
    fn replaced(&self, n: i64, on: NaiveDate) -> Became {
        let mut register = self.register.clone();
        let ids: Vec<Slug> = register.agreements.keys().cloned().collect();
        let old = ids[n as usize % ids.len()].clone();
        if n % 3 == 0 {
            let Some(agreed) = register.agreements.get_mut(&old) else { return Became::Same };
            let by = "hsyk".to_owned();
            agreed.agreement.journal.push(AgreementEntry {
                on,
                case: None,
                note: None,
                event: AgreementEvent::Terminated { by },
            });
        } else {
            let Some(mut next) = register.agreements.get(&old).cloned() else { return Became::Same };
            next.agreement.id = slug(&format!("ny-{}", ids.len()));
            next.agreement.supersedes = vec![old];
            let parties = next.agreement.municipalities.iter().map(ToString::to_string).chain(["hsyk".to_owned()]);
            let signed = |by| AgreementEntry { on, case: None, note: None, event: AgreementEvent::Signed { by } };
            next.agreement.journal = parties.map(signed).collect();
            next.agreement.former_municipalities.clear();
            register.agreements.insert(next.agreement.id.clone(), next);
        }
        Became::Other(LivedStore { register, trainee: self.trainee.clone() }.settled())
    }

    /// A municipality gets a number of its own, goes into another one, or is split into a new one and one that is there.
    fn renumbered(&self, n: i64, on: NaiveDate) -> Became {
        let (old, other) = (self.living(n), self.living(n / 3));
        let fresh = number(&format!("19{:02}", self.register.municipalities.len() + self.former()));
        let how = match n % 3 {
            0 => NumberChange::Renumber { old, new: fresh },
            1 if other != old => NumberChange::Merge { old: vec![old], into: other },
            2 if other != old => NumberChange::Split {
                old,
                into: vec![fresh, other],
                trainees: BTreeMap::from([(self.trainee.hpr, if n % 2 == 0 { fresh } else { other })]),
                agreements: BTreeMap::new(),
            },
            _ => return Became::Same,
        };
        let names = match &how {
            NumberChange::Split { .. } => BTreeMap::from([(fresh, fresh.to_string())]),
            _ => BTreeMap::new(),
        };
        let change = Renumbering { on, how, names };
        if change.check(&self.register, on).is_err() {
            return Became::Same;
        }
        let mut register = self.register.clone();
        for agreed in register.agreements.values_mut() {
            if let Some(parties) = change.parties_of(&agreed.agreement, &self.register, on) {
                agreed.agreement.municipalities = parties.municipalities;
                agreed.agreement.former_municipalities = parties.former;
            }
        }
        let Some(mut known) = register.municipalities.remove(&old) else { return Became::Same };
        if let NumberChange::Renumber { new, .. } = change.how {
            let (number, name) = (known.number, known.name.clone());
            known.former.push(Former { number, name, until: change.until() });
            known.number = new;
        } else {
            known.until = Some(change.until());
            known.into = change.targets().to_vec();
            let begins = change.targets().iter().filter(|target| change.is_new(&self.register, **target));
            for target in begins {
                register.municipalities.insert(*target, municipality(target.as_str(), 5));
            }
        }
        register.municipalities.insert(known.number, known);
        let trainee = match change.header_of(&self.trainee) {
            Some(to) => self.trainee.renumbered(to, change.other_since()),
            None => self.trainee.clone(),
        };
        Became::Other(LivedStore { register, trainee }.settled())
    }

    /// Numbers that are borne no more.
    fn former(&self) -> usize {
        self.register.municipalities.values().map(|known| known.former.len()).sum()
    }

    /// The department that is wished for is called otherwise.
    fn place_changed(&self, on: NaiveDate) -> Became {
        let mut register = self.register.clone();
        let Some(hospital) = register.hospitals.get_mut(&slug("hsyk")) else { return Became::Same };
        let count = hospital.former_places.len();
        let name = |count: usize| if count == 0 { "Indremedisin".to_owned() } else { format!("Medisin {count}") };
        let (old, new) = (name(count), name(count + 1));
        hospital.sites[0].departments.retain(|department| *department != old);
        hospital.sites[0].departments.push(new.clone());
        hospital.former_places.push(FormerPlace {
            site: "Mo i Rana".to_owned(),
            department: Some(old),
            until: add_days(on, -1),
            to: Some(new),
            hospital: None,
        });
        Became::Other(LivedStore { register, trainee: self.trainee.clone() })
    }

    fn event(&self, what: u8, on: NaiveDate, n: i64) -> Event {
        let ahead = |most: i64| add_days(on, n % most);
        let months = if n % 3 == 0 { 3 } else { 6 };
        let at = self.trainee.responsible_on(on);
        let round = (2024 + n % 6).to_string();
        match what {
            9 | 10 => {
                let wish = Wish { site: "Mo i Rana".to_owned(), department: "Indremedisin".to_owned(), hospital: None };
                let agreement = Some(self.trainee.agreement.clone()).filter(|_| n % 4 != 0);
                Event::Requested { start: ahead(600), months, wishes: vec![wish], flexible: n % 2 == 0, agreement }
            }
            11 => Event::ReconfirmationAsked,
            12 => Event::ReconfirmationAnswered(match n % 3 {
                0 => Answer::Confirmed,
                1 => Answer::Refused,
                _ => Answer::Changed { start: Some(ahead(500)), site: None, department: None },
            }),
            13 | 14 => Event::Offered(Offered { start: ahead(300), months, ..sample::offer("2027-03-01") }),
            15 | 16 => Event::Accepted,
            17 => Event::Declined { reason: None },
            18 => Event::OfferWithdrawn { reason: None },
            19 => Event::ContractIssued { start: None, end: (n % 2 == 0).then(|| ahead(700)) },
            20 | 21 => Event::Started,
            22 => Event::Extended { until: ahead(400), reason: None, agreed_with: None, agreed_on: None },
            23 => Event::Completed,
            24 => Event::Documented { letter: None },
            25 => Event::Withdrawn { reason: WithdrawnReason::PositionElsewhere },
            26 => {
                let goals = LearningGoal::of_hospital_service();
                Event::GoalAchieved { goal: goals[(n % 2) as usize].clone(), by: None }
            }
            27 => {
                let from = add_days(on, n % 300);
                Event::ServedElsewhere { at: "UNN".to_owned(), department: None, from, to: service_end(from, months) }
            }
            28 | 29 => Event::AlisAgreementSigned { municipality: Some(at), elements: Vec::new() },
            30 => Event::GrantApplied { round, amount: Some(1000), municipality: Some(at) },
            31 => Event::GrantAwarded { round, amount: Some(1000), municipality: Some(at) },
            32 => Event::GrantRefused { round, amount: None, municipality: Some(at) },
            33 => Event::Absent { from: on, to: ahead(60), counts: n % 2 == 0 },
            34 => Event::Resumed,
            35 => Event::Specialised,
            36 => Event::PlanRevised,
            _ => Event::Discontinued { reason: None },
        }
    }

    /// The number that a municipality bore on a day, whatever its record is called now.
    fn borne(&self, at: MunicipalityNumber, day: NaiveDate) -> String {
        self.register.municipalities.get(&at).map_or(at.to_string(), |known| known.borne_on(day).0.to_string())
    }

    /// All that is reckoned of a day, as it is known on it; what belongs to days ahead is left out.
    fn told(&self, day: NaiveDate) -> Vec<String> {
        let story = fold::fold(&self.trainee.journal, day);
        let mut out = vec![format!("responsible {}", self.borne(self.trainee.responsible_on(day), day))];
        self.placements(&mut out, &story, day);
        self.windows(&mut out, &story, day);
        self.grants(&mut out, &story, day);
        out
    }

    fn placements(&self, out: &mut Vec<String>, story: &Story, day: NaiveDate) {
        for placement in story.placements.iter().filter(|placement| placement.request.is_some()) {
            let held = handover::held(&self.register, &self.trainee, placement, day);
            let under = handover::on(&held, day).map(|under| (under.agreement.clone(), under.from));
            let (number, stage) = (placement.number, placement.stage());
            out.push(format!("placement {number} {stage:?} {under:?} {:?}..{:?}", placement.start(), placement.end()));
        }
    }

    /// The windows of what was asked for that had closed before the day.
    fn windows(&self, out: &mut Vec<String>, story: &Story, day: NaiveDate) {
        let asked = |deadline: &Deadline| {
            let placement = deadline.placement.and_then(|number| story.placement(number));
            placement.is_some_and(|placement| placement.request.is_some())
        };
        let trainees = [self.trainee.clone()];
        for agreed in self.register.agreements.values() {
            let windows = compliance::windows(agreed, &self.register, &trainees, &Reminders::default(), day);
            for window in windows.iter().filter(|window| asked(&window.deadline) && window.deadline.due_on() < day) {
                let Deadline { rule, placement, responsible, municipality, .. } = &window.deadline;
                let due = window.deadline.due_on();
                let whose = municipality.map(|at| self.borne(at, due));
                let id = &agreed.agreement.id;
                let (rule, kept) = (rule.as_str(), window.kept);
                out.push(format!("window {id} {rule} {placement:?} {responsible:?} {whose:?} {due} {kept:?}"));
            }
        }
    }

    /// The first day after one that no service and no absence covers. Until then a post may follow in the municipality, and its
    /// ALIS-avtale, which is not over yet, go on (AVTALE 1.2).
    fn bridged(&self, story: &Story, last: NaiveDate) -> NaiveDate {
        let services = story.placements.iter().filter_map(Placement::service_period);
        let absences =
            self.trainee.absences_that_do_not_count(story.as_of).into_iter().map(|away| (away.from, away.to));
        let mut away: Vec<(NaiveDate, NaiveDate)> = services.chain(absences).collect();
        away.sort_unstable();
        let reach = |next: NaiveDate, (from, to): &(NaiveDate, NaiveDate)| {
            if *from <= next && next <= *to { add_days(*to, 1) } else { next }
        };
        away.iter().fold(add_days(last, 1), reach)
    }

    /// The rounds whose applications were due, and the ALIS-avtaler that had ended.
    fn grants(&self, out: &mut Vec<String>, story: &Story, day: NaiveDate) {
        let avtaler = self.register.alis_agreements(&self.trainee, story);
        let over = |end: &End| end.on < day && (end.by != EndedBy::PositionEnded || self.bridged(story, end.on) <= day);
        for avtale in avtaler.iter().filter(|avtale| avtale.end.as_ref().is_some_and(over)) {
            let whose = self.borne(avtale.municipality, avtale.concluded);
            out.push(format!("avtale {whose} {}..{:?}", avtale.from, avtale.end));
        }
        let reminders = Reminders::default();
        let Some(case) = self.register.case(&self.trainee, story, &reminders) else { return };
        for (name, round) in self.register.rounds.iter().filter(|(_, round)| round.stands_on() < day) {
            for own in claim::claims(&case, &avtaler, name, round, &self.register.municipalities) {
                let whose = self.borne(own.municipality, round.stands_on());
                out.push(format!("claim {name} {whose} {} {:?} {:?}", own.months, own.lines, own.settled));
            }
        }
    }

    /// Percent × months, in hundredths, of all claims of a round, and the municipalities that have any.
    fn claimed(&self, story: &Story, round: &GrantRound) -> (u64, BTreeSet<MunicipalityNumber>) {
        let reminders = Reminders::default();
        let Some(case) = self.register.case(&self.trainee, story, &reminders) else { return (0, BTreeSet::new()) };
        let avtaler = self.register.alis_agreements(&self.trainee, story);
        let claims = claim::claims(&case, &avtaler, "round", round, &self.register.municipalities);
        let lines = claims.iter().flat_map(|claim| &claim.lines);
        let sum = lines.map(|line| u64::from(line.percent.hundredths()) * u64::from(line.months)).sum();
        (sum, claims.iter().filter(|claim| claim.months > 0).map(|claim| claim.municipality).collect())
    }

    /// What was held on most days of a month, the earlier of equal ones: the municipalities, and the percent together in
    /// hundredths; none where it was more than full time on a day.
    fn held_mostly(
        &self,
        round: &GrantRound,
        first: NaiveDate,
        last: NaiveDate,
    ) -> Option<(BTreeSet<MunicipalityNumber>, u64)> {
        let mut days: Vec<(BTreeMap<String, u64>, i64)> = Vec::new();
        for day in first.iter_days().take_while(|day| *day <= last) {
            let mut held: BTreeMap<String, u64> = BTreeMap::new();
            for post in self.trainee.practice.iter().filter(|post| post.runs_on(day)) {
                let [at, then] = [round.stands_on(), day].map(|day| self.trainee.municipality_of(post, day));
                let percent = u64::from(post.percent.hundredths());
                if percent > 0 {
                    *held.entry(format!("{at} {then} {:?}", post.role)).or_default() += percent;
                }
            }
            if held.values().sum::<u64>() > 10_000 {
                return None;
            }
            match days.iter_mut().find(|(other, _)| *other == held) {
                Some((_, count)) => *count += 1,
                None => days.push((held, 1)),
            }
        }
        let most = days.iter().map(|(_, count)| *count).max()?;
        let (held, _) = days.into_iter().find(|(_, count)| *count == most)?;
        Some((held.keys().map(|key| number(&key[..4])).collect(), held.values().sum()))
    }

    /// Percent × months over all municipalities are those of the person: each month's are what was held on most of its days, and a
    /// year has no more than twelve full ones.
    fn grant_is_the_persons(&self, today: NaiveDate) -> Result<(), TestCaseError> {
        let story = fold::fold(&self.trainee.journal, today);
        for round in self.register.rounds.values().filter(|round| round.period_from <= today) {
            let (year, _) = self.claimed(&story, round);
            prop_assert!(year <= 12 * 10_000, "{}: {year}", round.period_from);
            let mut together = 0;
            for month in round.months() {
                let (first, last) = (month.first, month.last);
                let alone = GrantRound {
                    period_from: first,
                    period_to: last,
                    apply_by: Some(round.stands_on()),
                    ..round.clone()
                };
                let (sum, claimed) = self.claimed(&story, &alone);
                together += sum;
                prop_assert!(sum <= 10_000, "{first}: {sum}");
                let Some((held, percent)) = self.held_mostly(round, first, last) else { continue };
                prop_assert!(claimed.is_subset(&held), "{first}: {claimed:?} of {held:?}");
                prop_assert!(claimed != held || sum == percent, "{first}: {sum} of {percent}");
            }
            prop_assert_eq!(year, together, "{}", round.period_from);
        }
        Ok(())
    }

    /// What holds in every state, whatever was recorded.
    fn holds(&self, today: NaiveDate) -> Result<(), TestCaseError> {
        let story = fold::fold(&self.trainee.journal, today);
        let reminders = Reminders::default();
        for placement in &story.placements {
            if let (Some(start), Some(end)) = (placement.started.or(placement.start()), placement.end()) {
                prop_assert!(start <= end, "{today}: ends {end} before it starts {start}: {placement:?}");
            }
        }
        let Some(case) = self.register.case(&self.trainee, &story, &reminders) else { return Ok(()) };
        for deadline in rules::assess(&case).deadlines {
            let opens = deadline.opens_on();
            prop_assert!(opens.is_some_and(|opens| opens <= deadline.due_on()), "{today}: {deadline:?}");
        }
        Ok(())
    }
}

fn any_life() -> impl Strategy<Value = Vec<ChangeStep>> {
    prop::collection::vec((0_u8..NEXT + 12, 0_i64..120, 0_i64..1000), STEPS)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]
    /// Days that lie behind are reckoned as before, whatever is recorded of a later one.
    #[test]
    fn no_later_change_moves_an_earlier_day(steps in any_life(), back in 1_i64..700) {
        let mut world = LivedStore::new();
        let mut on = day("2024-03-10");
        for step in steps {
            on = add_days(on, step.1);
            let next = match world.step(step, on) {
                Became::Other(next) => next,
                Became::Corrected(next) => {
                    world = next;
                    continue;
                }
                Became::Same => continue,
            };
            for days in [1, back % 60 + 1, back] {
                let earlier = add_days(on, -days);
                if earlier < day(FIRST) {
                    continue;
                }
                prop_assert_eq!(world.told(earlier), next.told(earlier), "{} by {:?} on {}", earlier, step, on);
            }
            next.holds(on)?;
            world = next;
        }
    }

    #[test]
    fn percent_and_months_over_all_municipalities_are_the_persons(steps in any_life()) {
        let (mut world, mut on) = (LivedStore::new(), day("2024-03-10"));
        let avtale = |at: &str, on: &str| {
            let municipality = Some(number(at));
            Entry::new(day(on), 1, Event::AlisAgreementSigned { municipality, elements: Vec::new() })
        };
        // With each of the three there is one from the beginning, so that months count in all of them.
        world.trainee.journal = ["1820", "1824", "1833"].map(|at| avtale(at, "2024-02-20")).to_vec();
        for step in steps {
            on = add_days(on, step.1);
            match world.step(step, on) {
                Became::Other(next) | Became::Corrected(next) => world = next,
                Became::Same => {}
            }
        }
        world.grant_is_the_persons(on)?;
    }
}
