//! What the domain's words are called in front of a user.

use strum::VariantArray;

use crate::domain::agreement::life::AgreementNeeds;
use crate::domain::agreement::standing::AgreementStanding;
use crate::domain::agreement::{AgreementEvent, AgreementEventName, Decision};
use crate::domain::alis_agreement::EndedBy;
use crate::domain::deadline::Responsible;
use crate::domain::deadline::{Anchor, Deadline, Rule, Status};
use crate::domain::finding::ElementFault;
use crate::domain::finding::{Breach, Finding, Lack};
use crate::domain::fold::Needs;

use crate::domain::grant::RoundEventName;
use crate::domain::grant::claim::Missing;
use crate::domain::hospital::HospitalEventName;
use crate::domain::journal::{ElementKind, EventName, Recipient, WithdrawnReason};
use crate::domain::learning_goal::LearningGoal;
use crate::domain::learning_goal::list::GoalList;
use crate::domain::letter::LetterKind;
use crate::domain::matching::explanation::{Criterion, NotMatched};
use crate::domain::matching::preference::Unfit;
use crate::domain::municipality::MunicipalityEventName;
use crate::domain::percent::{Percent, decimal};
use crate::domain::placement::Stage;
use crate::domain::position::{PositionEventName, PositionStanding};
use crate::domain::retention::ClosedBy;
use crate::domain::rules::State;
use crate::domain::served::Lacking;
use crate::domain::terms::{PriorServiceOf, Strength};
use crate::domain::timeline::Phase;
use crate::domain::trainee::{Engagement, Role, Scheme};
use crate::domain::word::Word;
use crate::i18n::{Lang, Msg, words};

/// A function from a word to what it is called, `PREFIX-WORD` in the texts.
///
/// A word without a text does not compile, nor does a text of that prefix which is nobody's word.
macro_rules! labels {
    ($($(#[$doc:meta])* $name:ident($Type:ty) in $TABLE:ident;)*) => {$(
        $(#[$doc])*
        pub(crate) fn $name(word: $Type) -> Msg {
            const PLACES: &[usize] = &places(words::$TABLE, spelled!($Type));
            words::$TABLE[PLACES[word as usize]].1.clone()
        }
        // The events of all journals share a table, which is looked after below.
        const _: () = assert!(
            is_same(stringify!($TABLE).as_bytes(), b"EVENT") || spelled!($Type).len() == words::$TABLE.len(),
            "a text of this prefix is no word: see src/i18n/*.ftl"
        );
    )*};
}

/// The words of an enum, as an array.
macro_rules! spelled {
    ($Type:ty) => {{
        let mut out = [""; <$Type>::VARIANTS.len()];
        let mut at = 0;
        while at < out.len() {
            out[at] = <$Type>::VARIANTS[at].into_str();
            at += 1;
        }
        out
    }};
}

/// Where the text of each word stands in a table.
#[expect(clippy::panic, reason = "run when the program is built: it stops the build")]
const fn places<const N: usize>(table: &[(&str, Msg)], words: [&str; N]) -> [usize; N] {
    let mut out = [0; N];
    let mut at = 0;
    while at < N {
        out[at] = match place(table, words[at]) {
            Some(place) => place,
            None => panic!("a word has no text: write it as PREFIX-WORD into src/i18n/*.ftl"),
        };
        at += 1;
    }
    out
}

const fn place(table: &[(&str, Msg)], word: &str) -> Option<usize> {
    let mut at = 0;
    while at < table.len() {
        if is_same(table[at].0.as_bytes(), word.as_bytes()) {
            return Some(at);
        }
        at += 1;
    }
    None
}

const fn is_same(one: &[u8], other: &[u8]) -> bool {
    if one.len() != other.len() {
        return false;
    }
    let mut at = 0;
    while at < one.len() {
        if one[at] != other[at] {
            return false;
        }
        at += 1;
    }
    true
}

labels! {
    /// What is to be done, as a task.
    rule(Rule) in RULE;
    /// The rule in a sentence or two, for `alis explain`.
    rule_long(Rule) in EXPLAINED;
    phase(Phase) in PHASE;
    stage(Stage) in STAGE;
    party(Responsible) in PARTY;
    strength(Strength) in STRENGTH;
    role(Role) in ROLE;
    engagement(Engagement) in ENGAGEMENT;
    /// Which scheme of specialist training.
    scheme(Scheme) in SCHEME;
    /// What a letter is.
    letter(LetterKind) in LETTER_KIND;
    /// Whom a compensation of the ALIS-avtale goes to.
    recipient(Recipient) in RECIPIENT;
    prior_service_of(PriorServiceOf) in PRIOR_SERVICE;
    /// The heading of a group of deadlines.
    status(Status) in STATUS;
    anchor(Anchor) in ANCHOR;
    /// What would have been right, where an event was not allowed.
    needs(Needs) in NEEDS;
    /// What put somebody ahead of another candidate.
    criterion(Criterion) in AHEAD_BY;
    /// Where a position stands.
    standing(PositionStanding) in POSITION_STANDING;
    /// Where an agreement stands.
    agreement_standing(AgreementStanding) in STANDING;
    decision(Decision) in DECISION;
    withdrawn_reason(WithdrawnReason) in WITHDRAWN;
    element(ElementKind) in ELEMENT;
    /// What makes the last day of an ALIS-avtale the last.
    ended_by(EndedBy) in ENDED_BY;
    /// Where a hospital period stands, and what it waits for.
    state(State) in STATE;
    /// Why a case is closed.
    closed_by(ClosedBy) in CLOSED_BY;
    /// What makes a position unfit for a candidate.
    unfit(Unfit) in UNFIT;
    /// What happened, in a trainee's journal.
    event(EventName) in EVENT;
    /// What happened to an agreement, in its journal.
    agreement_event(AgreementEventName) in EVENT;
    /// What happened to a position, in its journal.
    position_event(PositionEventName) in EVENT;
}

/// What an entry of an agreement's journal tells: a meeting that is planned has handled nothing yet.
pub(crate) fn agreement_happened(event: &AgreementEvent) -> Msg {
    match event {
        AgreementEvent::Committee { decision: None, .. } => Msg::CommitteePlanned,
        other => agreement_event(other.name()),
    }
}

/// A source that is cited, as it is called in a language: laws have a name in nynorsk. An agreement goes by its own.
pub(crate) fn source(cited_as: &str, lang: Lang) -> String {
    let law = match cited_as {
        "spesialistforskriften" => Msg::LawSpecialistTraining,
        "arbeidsmiljøloven" => Msg::LawWorkingEnvironment,
        "personvernforordningen" => Msg::LawDataProtection,
        _ => return cited_as.to_owned(),
    };
    law.text(lang).into_owned()
}

/// What happened, in the journal of any record; `None` where nobody knows the word.
pub(crate) fn any_event(word: &str) -> Option<Msg> {
    words::EVENT.iter().find(|(known, _)| *known == word).map(|(_, msg)| msg.clone())
}

/// Every event of every journal has a text, and every text is an event's.
const _: () = {
    let journals: [&[&str]; 6] = [
        &spelled!(EventName),
        &spelled!(AgreementEventName),
        &spelled!(MunicipalityEventName),
        &spelled!(HospitalEventName),
        &spelled!(PositionEventName),
        &spelled!(RoundEventName),
    ];
    let mut known = [false; words::EVENT.len()];
    let mut journal = 0;
    while journal < journals.len() {
        let mut at = 0;
        while at < journals[journal].len() {
            match place(words::EVENT, journals[journal][at]) {
                Some(place) => known[place] = true,
                None => panic!("an event has no text: write it as event-WORD into src/i18n/*.ftl"),
            }
            at += 1;
        }
        journal += 1;
    }
    let mut at = 0;
    while at < known.len() {
        assert!(known[at], "a text event-WORD is no event's");
        at += 1;
    }
};

/// What a goal is called: by the store's list, else by its built-in name.
pub(crate) fn goal_name(goal: &LearningGoal, goals: &GoalList, lang: Lang) -> Option<String> {
    let built_in = LearningGoal::of_hospital_service().into_iter().zip([Msg::GoalCooperation, Msg::GoalSelected]);
    let built_in = || built_in.into_iter().find(|(own, _)| own == goal).map(|(_, name)| name.text(lang).into_owned());
    goals.name(goal).map(str::to_owned).or_else(built_in)
}

/// A goal's code with its name, where it has one.
pub(crate) fn goal(goal: &LearningGoal, goals: &GoalList, lang: Lang) -> String {
    goal_name(goal, goals, lang).map_or_else(|| goal.to_string(), |name| format!("{goal} {name}"))
}

/// Why a candidate did not get a position.
pub(crate) fn why_not(why: NotMatched) -> Msg {
    match why {
        NotMatched::Full => Msg::WhyFull,
        NotMatched::Half => Msg::WhyHalf,
        NotMatched::Unfit(unfit) => self::unfit(unfit),
    }
}

/// What would have been right, where an agreement's event was not expected.
pub(crate) fn why(why: &AgreementNeeds) -> Msg {
    match why {
        AgreementNeeds::NotAParty(_) => Msg::HintNotASigningParty,
        AgreementNeeds::NoOpenConsultation => Msg::WhyNoOpenConsultation,
        AgreementNeeds::ConsultationStillOpen => Msg::WhyConsultationStillOpen,
        AgreementNeeds::DueBeforeOpening => Msg::WhyDueBeforeOpening,
        AgreementNeeds::SignedBefore => Msg::WhySignedBefore,
        AgreementNeeds::NotInForce => Msg::WhyNotInForce,
        AgreementNeeds::TerminatedBefore => Msg::WhyTerminatedBefore,
        AgreementNeeds::NoDispute => Msg::WhyNoDispute,
    }
}

/// Where an entry does not keep the terms: `HSYK 7.6 (reservation): …`.
pub(crate) fn finding(finding: &Finding, lang: Lang) -> String {
    let Finding { breach: what, departure } = finding;
    let how = breach(what, lang).text(lang).into_owned();
    let Some(departure) = departure else { return how };
    let message = Msg::Departs {
        clause: departure.clause.clone().unwrap_or_default(),
        strength: strength(departure.strength).text(lang).into_owned(),
        how,
    };
    message.text(lang).into_owned()
}

/// A requirement that a file breaks, in words that are no language's: what the file calls things is named as in the file.
pub(crate) fn broken(breach: &Breach) -> Msg {
    let without_words = match breach {
        Breach::Gate { lacks: Lack::Force { agreement, standing }, .. } => {
            let stands = Box::new(agreement_standing(*standing));
            return Msg::ProblemGateForce { agreement: agreement.to_string(), stands };
        }
        // That there is no right to a place without it is what the clause says, which the hint names.
        Breach::Gate { lacks, .. } => Breach::Gate { lacks: lacks.clone(), bars: false },
        breach => breach.clone(),
    };
    self::breach(&without_words, Lang::En)
}

fn breach(breach: &Breach, lang: Lang) -> Msg {
    match breach.clone() {
        Breach::StartTooFar { start, wished, months } => Msg::BreachStart { start, wished, months: months.into() },
        Breach::OtherPlace { site, department } => Msg::BreachPlace { site, department },
        Breach::PriorService { start, served, needed, eligible_from } => {
            let (served, needed) = (served.into(), needed.to_string());
            match eligible_from {
                Some(from) => Msg::BreachPriorService { start, served, needed, from },
                None => Msg::BreachPriorServiceShort { start, served, needed },
            }
        }
        Breach::TooShort { months, needed } => {
            Msg::BreachTooShort { months: months.into(), needed: needed.to_string() }
        }
        Breach::ServedShort(Lacking { served, needed, months, away }) => Msg::BreachServedShort {
            served: served.to_string(),
            needed: needed.to_string(),
            months: months.into(),
            away,
        },
        Breach::Split { months, needed } => Msg::BreachSplit { months: months.into(), needed: needed.to_string() },
        Breach::OtherDepartment { site, department, other_site, other_department } => {
            Msg::BreachDepartment { site, department, other_site, other_department }
        }
        Breach::NoExtension { except: None } => Msg::BreachExtension,
        Breach::NoExtension { except: Some(except) } => Msg::BreachExtensionExcept { except },
        Breach::Gate { lacks, bars } => {
            let is_condition = bars && !matches!(lacks, Lack::Criteria(_));
            let how = gate(lacks, lang);
            if is_condition { Msg::GateBars { how: how.text(lang).into_owned() } } else { how }
        }
        Breach::CourseDays { days, budget_tenths } => {
            Msg::BreachCourses { days: days.into(), budget: tenths(budget_tenths, lang) }
        }
        Breach::Element { element, how } => element_breach(element, how, lang),
    }
}

/// How an element of the ALIS-avtale is not what AVTALE foresees.
fn element_breach(kind: ElementKind, how: ElementFault, lang: Lang) -> Msg {
    let element = element(kind).text(lang).into_owned();
    match how {
        ElementFault::Role(role) => Msg::BreachElementRole { element, role: self::role(role).text(lang).into_owned() },
        ElementFault::Centrality { class, needed } => Msg::BreachElementClass {
            element,
            class: class.map_or_else(|| "–".to_owned(), |class| class.to_string()),
            needed: needed.to_string(),
        },
        ElementFault::Share { share, most } => {
            Msg::BreachElementShare { element, share: share.to_string(), most: most.to_string() }
        }
        ElementFault::Recipient { engagement, right } => Msg::BreachElementRecipient {
            element,
            engagement: self::engagement(engagement).text(lang).into_owned(),
            right: recipient(right).text(lang).into_owned(),
        },
        ElementFault::RecipientOpen => Msg::BreachElementRecipientOpen { element, name: kind.as_str().to_owned() },
        ElementFault::Missing => Msg::BreachElementMissing { element },
    }
}

fn gate(lacks: Lack, lang: Lang) -> Msg {
    match lacks {
        Lack::Registration => Msg::GateRegistration,
        Lack::Force { agreement, standing } => {
            let standing = agreement_standing(standing).text(lang).into_owned();
            Msg::GateForce { agreement: agreement.to_string(), standing }
        }
        Lack::TrainingPlan => Msg::GateTrainingPlan,
        Lack::IndividualPlan => Msg::GateIndividualPlan,
        Lack::Criteria(open) => Msg::GateCriteria { criteria: open.join("; ") },
    }
}

/// What has to be done; where another municipality has the same to do, with the number of this one.
pub(crate) fn task(deadline: &Deadline, lang: Lang) -> String {
    let task = rule(deadline.rule).text(lang);
    match deadline.municipality.filter(|_| deadline.one_of_several) {
        Some(number) => format!("{task} ({number})"),
        None => task.into_owned(),
    }
}

/// What parts the decimals from the whole.
pub(crate) fn point(lang: Lang) -> char {
    if lang == Lang::En { '.' } else { ',' }
}

/// Tenths as a number with at most one decimal.
pub(crate) fn tenths(tenths: u32, lang: Lang) -> String {
    decimal(tenths.into(), 1, point(lang))
}

/// A share of a full post, without its sign.
pub(crate) fn percent(percent: Percent, lang: Lang) -> String {
    percent.text(point(lang))
}

/// Whole kroner, thousands apart by a blank at which no line breaks: `228 000`.
pub(crate) fn kroner(amount: u64) -> String {
    let digits = amount.to_string();
    let mut out = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            out.push('\u{a0}');
        }
        out.push(digit);
    }
    out
}

/// What a round of the grant lacks, and what records it.
pub(crate) fn grant_missing(missing: &Missing, round: &str) -> Msg {
    match missing {
        Missing::Rate { role, class, classes } => Msg::GrantMissingRate {
            role: (*role).to_owned(),
            class: class.to_string(),
            classes: classes.clone(),
            round: round.to_owned(),
        },
        Missing::Class { municipality, month } => {
            Msg::GrantMissingClass { municipality: municipality.to_string(), month: *month }
        }
        Missing::Role { hpr, from } => Msg::GrantMissingRole { hpr: hpr.to_string(), from: *from },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kroner_are_shown_with_thousands_apart() {
        for (amount, expected) in [(0, "0"), (999, "999"), (1000, "1\u{a0}000"), (1_234_567, "1\u{a0}234\u{a0}567")] {
            assert_eq!(kroner(amount), expected);
        }
    }
}
