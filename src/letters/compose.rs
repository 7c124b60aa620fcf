//! A draft, a template and a letterhead become a document; and the state of the records that it says.

use std::borrow::Cow;

use serde_json::Value as Json;
use sha2::{Digest, Sha256};

use super::bound;
use super::document::{BodyBlock, LetterDocument, Logo, PageMargins, SenderHead};
use super::draft::draft;
use super::furniture::{self, Furniture};
use super::template::{Filled, Template};
use super::values::{Correspondent, LetterDraft, LetterFacts, MissingFact};
use crate::domain::letter::{LetterKind, LetterSubject};
use crate::domain::national_id;
use crate::domain::word::Word;
use crate::i18n::{Lang, Msg};
use crate::store::problem::{Code, Fault, Problem};

/// Letters of a state, four bits each: enough that two states of one record are never taken for each other.
const STATE_LETTERS: usize = 12;
/// Grows when the values of a kind change, so that letters of an older program are not said to be outdated. In 2 the rules,
/// stages and events that some letters name got other words; since 3 some say more ([`SINCE_3`]).
fn state_version(kind: LetterKind) -> &'static str {
    match kind {
        LetterKind::Review | LetterKind::PriorityList => "2",
        _ if says_since(kind).is_some() => "3",
        _ => "1",
    }
}

/// The version before, which can still be compared: what was added since is left out.
fn earlier_version(kind: LetterKind) -> Option<&'static str> {
    says_since(kind)?;
    Some(if kind == LetterKind::CommitteeCase { "2" } else { "1" })
}

/// What letters say since 3, by the names of values (`a.b` in a table, or in each of a list of them).
const SINCE_3: [(LetterKind, &[&str]); 11] = [
    (LetterKind::Offer, &["employed", "employment_clause"]),
    (LetterKind::Contract, &["supervised_alike", "supervision_clause", "keeps_supervisor"]),
    (LetterKind::Extension, &["agreed_with", "agreed_on", "keeps_supervisor"]),
    (LetterKind::Enrolment, &["registered_by"]),
    (LetterKind::Reconfirmation, &["registered_by"]),
    (LetterKind::Withdrawal, &["registered_by"]),
    (LetterKind::CommitteeCase, &["review_every_months", "history.planned"]),
    (LetterKind::Agreement, &["clauses", "terms.department_supervision", "terms.employment.employer_pays"]),
    (LetterKind::Consultation, &["terms.department_supervision", "terms.employment.employer_pays"]),
    (LetterKind::AlisAgreement, &["completion_month", "centrality"]),
    (LetterKind::Completion, &["institution"]),
];

fn says_since(kind: LetterKind) -> Option<&'static [&'static str]> {
    SINCE_3.iter().find(|(of, _)| *of == kind).map(|(_, names)| *names)
}

/// The language that states are reckoned in.
const STATE_LANG: Lang = Lang::Nb;

/// How the store has its letters look.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct House {
    pub(crate) margins: PageMargins,
    pub(crate) parties: Vec<HouseParty>,
    pub(crate) furniture: Furniture,
}

/// A party's own lines and picture, by the id of its record.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct HouseParty {
    pub(crate) id: String,
    /// Empty: those that the records give.
    pub(crate) lines: Vec<String>,
    pub(crate) logo: Option<Logo>,
}

impl House {
    fn party(&self, party: &Correspondent) -> Option<&HouseParty> {
        self.parties.iter().find(|own| Some(&own.id) == party.id.as_ref())
    }

    fn lines(&self, party: &Correspondent) -> Vec<String> {
        match self.party(party) {
            Some(own) if !own.lines.is_empty() => own.lines.clone(),
            _ => party.lines.clone(),
        }
    }
}

/// The letter, complete.
///
/// # Errors
/// The template does not fit the letter, or what it says must not be written.
pub(crate) fn compose(
    kind: LetterKind,
    draft: &LetterDraft,
    template: &Template,
    house: &House,
    record: &str,
    facts: &LetterFacts<'_>,
    state: &str,
) -> Result<LetterDocument, Problem> {
    let Filled { title, mut blocks } =
        template.fill(&minijinja::Value::from(minijinja::value::Serde(&draft.for_template())))?;
    let (lang, register) = (draft.lang, facts.stand.register);
    furniture::sign(&mut blocks, register, facts.stand.on, lang);
    house.furniture.add_lists(&mut blocks, lang);
    let mut beside = draft.facts.clone();
    beside.extend(house.furniture.facts(kind, draft, register));
    let footer =
        Msg::LetterFooter { office: facts.office.to_owned(), record: record.to_owned(), state: state.to_owned() };
    let logo = house.party(&draft.sender).and_then(|own| own.logo.clone());
    let mut document = LetterDocument {
        lang,
        title,
        letterhead: SenderHead { lines: house.lines(&draft.sender), logo, margins: house.margins },
        recipient: draft.recipient.as_ref().map(|party| house.lines(party)).unwrap_or_default(),
        facts: beside,
        body: blocks,
        footer: footer.text(lang).into_owned(),
        date: facts.stand.on,
    };
    // A template can put together what no record holds.
    let beside = document.facts.iter().any(|(_, value)| national_id::certain(value).is_some());
    if beside || document.body.iter().any(holds_national_id) {
        let fault = Fault::new(Code::NationalId, Msg::ProblemNationalId).hint(Msg::HintNationalId);
        return Err(Problem::of_file(template.file().to_owned(), fault));
    }
    bound::bind(&mut document);
    Ok(document)
}

fn holds_national_id(block: &BodyBlock) -> bool {
    block.texts().into_iter().any(|inlines| national_id::certain(&super::markdown::plain(inlines)).is_some())
}

/// Which state of the records a letter says: short, and the same for the same facts in whatever language it is written.
///
/// # Errors
/// All that the records would have to hold first.
pub(crate) fn state(
    kind: LetterKind,
    facts: &LetterFacts<'_>,
    subject: LetterSubject<'_>,
) -> Result<String, Vec<MissingFact>> {
    Ok(state_of(kind, &draft(kind, facts, subject, Some(STATE_LANG))?, state_version(kind)))
}

/// As [`state`], as the program reckoned it that made another one.
///
/// # Errors
/// As [`state`].
pub(crate) fn state_like(
    other: &str,
    kind: LetterKind,
    facts: &LetterFacts<'_>,
    subject: LetterSubject<'_>,
) -> Result<String, Vec<MissingFact>> {
    let version = version_of(kind, other).unwrap_or_else(|| state_version(kind));
    Ok(state_of(kind, &draft(kind, facts, subject, Some(STATE_LANG))?, version))
}

/// The version of the rules by which a state was made, where it can be compared.
fn version_of(kind: LetterKind, state: &str) -> Option<&str> {
    let (version, _) = state.split_once('-')?;
    (version == state_version(kind) || Some(version) == earlier_version(kind)).then_some(version)
}

/// The state that a letter's draft says, where it is in the language of states.
pub(crate) fn drafted_state(kind: LetterKind, draft: &LetterDraft) -> Option<String> {
    (draft.lang == STATE_LANG).then(|| state_of(kind, draft, state_version(kind)))
}

/// Of what the records say: that the law has another number is no state of theirs.
fn state_of(kind: LetterKind, draft: &LetterDraft, version: &str) -> String {
    let mut hash = Sha256::new();
    hash.update(kind.as_str());
    // Keys in the order of the alphabet: the text is the same for the same values.
    let mut values = Cow::Borrowed(&draft.values);
    if Some(version) == earlier_version(kind) {
        says_since(kind).into_iter().flatten().for_each(|name| take_out(values.to_mut(), name));
    }
    hash.update(values.to_string());
    for (what, value) in &draft.facts {
        hash.update(format!("\n{what}\t{value}"));
    }
    format!("{version}-{}", &letters(&hash.finalize())[..STATE_LETTERS])
}

/// Takes a value out, by its name (`a.b` in a table, or in each of a list of them).
fn take_out(values: &mut Json, name: &str) {
    match (values, name.split_once('.')) {
        (Json::Array(all), _) => all.iter_mut().for_each(|one| take_out(one, name)),
        (Json::Object(table), Some((first, rest))) => {
            table.get_mut(first).into_iter().for_each(|one| take_out(one, rest))
        }
        (Json::Object(table), None) => drop(table.remove(name)),
        _ => {}
    }
}

/// Sixteen letters, `a` to `p`, in place of the sixteen hexadecimal digits: a state stands in the journal by itself, where
/// eleven of its digits would now and then be taken for a national identity number, and the letter refused.
fn letters(bytes: &[u8]) -> String {
    bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]).map(|digit| char::from(b'a' + digit)).collect()
}

/// Whether two states can be compared: they were made by the same rules.
pub(crate) fn is_comparable(kind: LetterKind, state: &str) -> bool {
    version_of(kind, state).is_some()
}

/// The SHA-256 of a file's bytes, as the journals write it.
pub(crate) fn sha256(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_sha256_is_written_as_sha256sum_writes_it() {
        assert_eq!(sha256(b"abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    #[test]
    fn no_state_can_be_taken_for_an_identity_number() {
        let bytes: Vec<u8> = (0..=u8::MAX).collect();
        assert!(letters(&bytes).chars().all(|c| c.is_ascii_lowercase()));
        assert_eq!(letters(&[0x01, 0x9a, 0xff]), "abjkpp");
    }

    #[test]
    fn only_states_of_the_same_rules_can_be_compared() {
        assert!(
            is_comparable(LetterKind::Offer, "3-abcdefghijkl") && is_comparable(LetterKind::Offer, "1-abcdefghijkl")
        );
        assert!(is_comparable(LetterKind::CommitteeCase, "2-abcdefghijkl"));
        assert!(!is_comparable(LetterKind::CommitteeCase, "1-abcdefghijkl"));
        assert!(is_comparable(LetterKind::Review, "2-abcdefghijkl"));
        assert!(!is_comparable(LetterKind::Review, "1-abcdefghijkl"));
        assert!(!is_comparable(LetterKind::Offer, "0-abcdefghijkl"));
        assert!(!is_comparable(LetterKind::Offer, "abcdefghijkl"));
    }
    #[test]
    fn a_state_of_before_is_reckoned_without_what_is_said_since() {
        let draft = |values| LetterDraft {
            lang: STATE_LANG,
            values,
            law: serde_json::Map::new(),
            sender: Correspondent { id: None, lines: Vec::new() },
            recipient: None,
            facts: Vec::new(),
        };
        let of = |kind, values, version| state_of(kind, &draft(values), version);
        let (before, since) = (json!({"clause": "punkt 8"}), json!({"clause": "punkt 8", "employed": true}));
        let kind = LetterKind::Offer;
        assert_eq!(of(kind, before.clone(), "1"), of(kind, since.clone(), "1"));
        assert_ne!(of(kind, before, "3"), of(kind, since, "3"));
        let (before, since) =
            (json!({"terms": {"review": 12}}), json!({"terms": {"review": 12, "department_supervision": true}}));
        assert_eq!(of(LetterKind::Agreement, before, "1"), of(LetterKind::Agreement, since, "1"));
        let (before, since) = (json!({"history": [{"on": "x"}]}), json!({"history": [{"on": "x", "planned": true}]}));
        assert_eq!(of(LetterKind::CommitteeCase, before, "2"), of(LetterKind::CommitteeCase, since, "2"));
    }
}
