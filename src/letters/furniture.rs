//! What stands around a letter: references, who handles and who signs it, enclosures, copies, the ground for not being public.
//!
//! Only what is recorded or asked for is printed. It is no part of the state of the records that a letter says.

use super::document::{BodyBlock, Inline, plain};
use super::values::LetterDraft;
use crate::domain::letter::LetterKind;
use crate::domain::municipality::LetterDetails;
use crate::domain::register::Register;
use crate::i18n::{Lang, Msg};
use chrono::NaiveDate;

/// What is said of one order's letters beside what the records hold.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Furniture {
    pub(crate) our_reference: Option<String>,
    pub(crate) your_reference: Option<String>,
    pub(crate) enclosures: Vec<String>,
    pub(crate) copy_to: Vec<String>,
    /// The legal ground on which the letter is exempt from public disclosure: of the order, whatever the letter is about.
    pub(crate) exempt: Option<String>,
    /// The store's own ground, for letters about a person.
    pub(crate) exempt_persons: Option<String>,
}

impl Furniture {
    /// The lines beside the address that the letter's own do not have, each with its name.
    pub(super) fn facts(&self, kind: LetterKind, draft: &LetterDraft, register: &Register) -> Vec<(String, String)> {
        let officer = details(register, draft.sender.id.as_deref()).and_then(|own| own.case_officer.clone());
        let persons = self.exempt_persons.as_ref().filter(|_| kind.names_persons());
        let all = [
            (Msg::LetterOurReference, self.our_reference.as_ref()),
            (Msg::LetterYourReference, self.your_reference.as_ref()),
            (Msg::LetterCaseOfficer, officer.as_ref()),
            (Msg::LetterExempt, self.exempt.as_ref().or(persons)),
        ];
        let said =
            all.into_iter().filter_map(|(name, value)| Some((name.text(draft.lang).into_owned(), value?.clone())));
        said.collect()
    }

    /// Enclosures and copies: at the end, above what is torn off.
    pub(super) fn add_lists(&self, blocks: &mut Vec<BodyBlock>, lang: Lang) {
        let end = blocks.iter().position(|block| matches!(block, BodyBlock::Tear)).unwrap_or(blocks.len());
        let lists = [(Msg::LetterEnclosures, &self.enclosures), (Msg::LetterCopyTo, &self.copy_to)];
        let lists = lists.into_iter().filter(|(_, lines)| !lines.is_empty());
        blocks.splice(end..end, lists.map(|(name, lines)| list(&name, lines, lang)).collect::<Vec<_>>());
    }
}

/// A list with its name above.
fn list(name: &Msg, lines: &[String], lang: Lang) -> BodyBlock {
    let mut inlines = vec![Inline::Strong(vec![Inline::Text(name.text(lang).into_owned())])];
    for line in lines {
        inlines.extend([Inline::Break, Inline::Text(line.clone())]);
    }
    BodyBlock::Paragraph(inlines)
}

/// What a party's letters say of itself, by the id of its record or the number that it bears.
fn details<'a>(register: &'a Register, id: Option<&str>) -> Option<&'a LetterDetails> {
    let id = id?;
    let municipality = id.parse().ok().map(|number| register.succession.record(number));
    if let Some(found) = municipality.and_then(|number| register.municipalities.get(&number)) {
        return Some(&found.letters);
    }
    Some(&register.hospitals.get(&id.parse().ok()?)?.letters)
}

/// Below a line on which a party signs stands who does it for it, where that is recorded.
pub(super) fn sign(blocks: &mut [BodyBlock], register: &Register, on: NaiveDate, lang: Lang) {
    let municipalities = register.municipalities.values().filter_map(|own| {
        let (_, name) = own.borne_on(on);
        Some((Msg::LetterMunicipality { name: name.to_owned() }.text(lang).into_owned(), own.letters.signs()?))
    });
    let hospitals = register.hospitals.values().filter_map(|own| Some((own.name.clone(), own.letters.signs()?)));
    let signs: Vec<(String, String)> = municipalities.chain(hospitals).collect();
    for block in blocks {
        let BodyBlock::Signatures(lines) = block else { continue };
        for line in lines {
            let words = plain(line);
            // A line that names an office of the party's own is that office's.
            let own = signs.iter().filter(|(name, _)| words.ends_with(name.as_str()));
            if let Some((_, who)) = own.max_by_key(|(name, _)| name.len()) {
                line.extend([Inline::Break, Inline::Text(who.clone())]);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample;
    use crate::domain::terms::Terms;
    use crate::letters::sample::{paragraph, words};
    use crate::letters::values::Correspondent;

    fn register(letters: LetterDetails) -> Register {
        let mut register = sample::register(&Terms::default());
        let mut alstahaug = sample::municipality(None, Vec::new());
        alstahaug.letters = letters;
        register.municipalities.insert(alstahaug.number, alstahaug);
        register
    }

    fn day() -> NaiveDate {
        sample::day("2026-08-01")
    }

    #[test]
    fn who_signs_stands_below_the_line_of_the_party_alone() {
        let (signatory, signatory_title) = (Some("Kari Nordmann".to_owned()), Some("rådmann".to_owned()));
        let register = register(LetterDetails { signatory, signatory_title, ..LetterDetails::default() });
        let mut blocks = [BodyBlock::Signatures(
            ["For Alstahaug kommune", "Dato, for Alstahaug kommune", "For Alstahaug kommune, ALIS-koordinator", "Per"]
                .map(words)
                .to_vec(),
        )];
        sign(&mut blocks, &register, day(), Lang::Nb);
        let [BodyBlock::Signatures(lines)] = &blocks else { panic!("{blocks:?}") };
        let lines: Vec<String> = lines.iter().map(|line| plain(line)).collect();
        assert_eq!(
            lines,
            [
                "For Alstahaug kommune\nKari Nordmann, rådmann",
                "Dato, for Alstahaug kommune\nKari Nordmann, rådmann",
                "For Alstahaug kommune, ALIS-koordinator",
                "Per"
            ]
        );
    }

    #[test]
    fn enclosures_and_copies_stand_above_what_is_torn_off() {
        let (enclosures, copy_to) = (vec!["Plan".to_owned()], vec!["HSYK".to_owned(), "HR".to_owned()]);
        let furniture = Furniture { enclosures, copy_to, ..Furniture::default() };
        let mut blocks = vec![paragraph("a"), BodyBlock::Tear, paragraph("b")];
        furniture.add_lists(&mut blocks, Lang::Nb);
        assert!(matches!(&blocks[1], BodyBlock::Paragraph(text) if plain(text) == "Vedlegg\nPlan"), "{blocks:?}");
        assert!(matches!(&blocks[2], BodyBlock::Paragraph(text) if plain(text) == "Kopi til\nHSYK\nHR"), "{blocks:?}");
        assert!(matches!(&blocks[3..], [BodyBlock::Tear, BodyBlock::Paragraph(_)]));
        let mut none = vec![paragraph("a")];
        Furniture::default().add_lists(&mut none, Lang::Nb);
        assert_eq!(none, [paragraph("a")]);
    }

    #[test]
    fn only_what_is_said_stands_beside_the_address() {
        let told = |furniture: &Furniture, kind, officer: Option<&str>| {
            let register =
                register(LetterDetails { case_officer: officer.map(str::to_owned), ..LetterDetails::default() });
            let draft = LetterDraft {
                lang: Lang::Nb,
                values: serde_json::Value::Null,
                law: serde_json::Map::new(),
                sender: Correspondent { id: Some("1820".to_owned()), lines: Vec::new() },
                recipient: None,
                facts: Vec::new(),
            };
            let facts = furniture.facts(kind, &draft, &register).into_iter();
            facts.map(|(name, value)| format!("{name}: {value}")).collect::<Vec<_>>()
        };
        assert!(told(&Furniture::default(), LetterKind::Offer, None).is_empty());
        let store = Furniture { exempt_persons: Some("offl. § 13".to_owned()), ..Furniture::default() };
        assert_eq!(
            told(&store, LetterKind::Offer, Some("Ola")),
            ["Saksbehandler: Ola", "Unntatt offentlighet: offl. § 13"]
        );
        assert!(told(&store, LetterKind::Consultation, None).is_empty());
        let order = Furniture {
            our_reference: Some("26/1".to_owned()),
            your_reference: Some("H 2".to_owned()),
            exempt: Some("offl. § 15".to_owned()),
            ..store
        };
        assert_eq!(
            told(&order, LetterKind::Consultation, None),
            ["Vår referanse: 26/1", "Deres referanse: H 2", "Unntatt offentlighet: offl. § 15"]
        );
    }
}
