//! The templates of a store's letters: its own where there are some, and what is wrong with them.

use std::path::Path;

use chrono::NaiveDate;
use rayon::prelude::*;

use super::house;
use crate::domain::id::Slug;
use crate::domain::letter::LetterKind;
use crate::domain::register::{RecordKind, Register};
use crate::domain::word::Word;
use crate::error::Error;
use crate::i18n::{Lang, Msg};
use crate::letters::document::{CannotTypeset, LetterDocument, SenderHead};
use crate::letters::{pdf, template};
use crate::store::problem::{Code, Fault, Problem, Source};
use crate::store::{Store, layout};

/// The template of a letter: the store's own where there is one.
///
/// # Errors
/// It cannot be read, or is no template.
pub(crate) fn of_letter(store: &Store, kind: LetterKind, lang: Lang) -> Result<template::Template, Error> {
    Ok(template::Template::new(of_source(store, kind, lang)?, lang)?)
}

/// Its text.
fn of_source(store: &Store, kind: LetterKind, lang: Lang) -> Result<Source, Problem> {
    let file = template::file(kind, lang);
    Ok(match store.own(&file)? {
        Some(source) => source,
        None => Source { file, text: template::built_in(kind, lang).into() },
    })
}

/// What is wrong with the store's own templates and its letterhead: each template is tried with sample values, and each party's head
/// is set. Where the store has a say in how letters look, the built-in templates are tried as well.
pub(crate) fn problems(store: &Store) -> Vec<Problem> {
    let mut problems = Vec::new();
    let files = store.templates(&mut problems);
    let mut own: Vec<(LetterKind, Lang)> = Vec::new();
    for file in &files {
        let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let kind_and_lang = name.strip_suffix(".md").and_then(|name| name.rsplit_once('.'));
        let kind_and_lang =
            kind_and_lang.and_then(|(kind, lang)| Some((LetterKind::from_word(kind)?, Lang::from_word(lang)?)));
        let beside = ["png", "svg"].iter().any(|ending| name.to_ascii_lowercase().ends_with(ending));
        match kind_and_lang {
            Some(found) => own.push(found),
            None if name == "letterhead.toml" => problems.extend(of_letterhead(store)),
            None if beside => problems.extend(store.picture(&name).err()),
            None if name.starts_with("README") => {}
            None => {
                let fault = Fault::new(Code::StrayFile, Msg::ProblemStrayTemplate).hint(Msg::HintStrayTemplate);
                problems.push(Problem::of_file(file.clone(), fault));
            }
        }
    }
    let built_in = LetterKind::ALL.iter().flat_map(|kind| Lang::ALL.iter().map(|lang| (*kind, *lang)));
    let wanted: Vec<(LetterKind, Lang)> = if files.is_empty() { Vec::new() } else { built_in.collect() };
    let tried: Vec<Problem> = wanted.into_par_iter().flat_map_iter(|(kind, lang)| tried(store, kind, lang)).collect();
    problems.extend(tried);
    problems.sort_by(|a, b| a.file.cmp(&b.file));
    problems
}

/// What is wrong with the template of a letter, the store's own or the built-in one.
fn tried(store: &Store, kind: LetterKind, lang: Lang) -> Vec<Problem> {
    let read = of_source(store, kind, lang).and_then(|source| template::Template::new(source, lang));
    read.map_or_else(|problem| vec![problem], |template| template.tried(kind))
}

/// What is wrong with the letterhead: what cannot be read, parties that are nobody's, pictures that are not there or cannot be drawn.
fn of_letterhead(store: &Store) -> Vec<Problem> {
    let own = match store.letterhead() {
        Ok(Some(own)) => own,
        Ok(None) => return Vec::new(),
        Err(problems) => return problems,
    };
    let Ok(Some(source)) = store.own(&Path::new(layout::TEMPLATES).join("letterhead.toml")) else { return Vec::new() };
    let at = |value: &str, fault: Fault| {
        let start = source.text.find(&format!("\"{value}\"")).unwrap_or_default();
        fault.at(&source, start..(start + value.len() + 2).min(source.text.len()))
    };
    // What of the register cannot be read `check` tells of itself.
    let mut told = Vec::new();
    let register = store.register(&mut told);
    let mut problems = Vec::new();
    for party in &own.parties {
        if !is_party(&register, &party.id) {
            let message = Msg::ProblemLetterheadParty { id: party.id.clone() };
            problems.push(at(&party.id, Fault::new(Code::InvalidValue, message).hint(Msg::HintLetterheadParty)));
        }
        let picture = party.logo.as_deref().unwrap_or_default();
        if !picture.is_empty() && !store.root.join(layout::TEMPLATES).join(picture).exists() {
            let message = Msg::ProblemPictureMissing { file: picture.to_owned() };
            problems.push(at(picture, Fault::new(Code::InvalidValue, message).hint(Msg::HintPictureMissing)));
            continue;
        }
        let head = match house::of_party(store, &own, party) {
            Ok(head) => head,
            Err(problem) => {
                problems.push(at(picture, problem.fault));
                continue;
            }
        };
        if let Some(fault) = pdf::render(&blank(head)).err().and_then(fault) {
            problems.push(at(party.logo.as_deref().unwrap_or(&party.id), fault));
        }
    }
    problems
}

fn is_party(register: &Register, id: &str) -> bool {
    let municipality = id.parse().is_ok_and(|number| register.municipalities.contains_key(&number));
    let hospital = id.parse().is_ok_and(|id: Slug| register.hospitals.contains_key(&id));
    let unread = |kind: RecordKind| register.unreadable.contains(&(kind, id.to_owned()));
    // Of a record that cannot be read nothing else is to be said.
    municipality || hospital || unread(RecordKind::Municipality) || unread(RecordKind::Hospital)
}

/// A letter of nothing but its head.
fn blank(letterhead: SenderHead) -> LetterDocument {
    LetterDocument {
        lang: Lang::Nb,
        title: layout::LETTERS.to_owned(),
        letterhead,
        recipient: Vec::new(),
        facts: Vec::new(),
        body: Vec::new(),
        footer: String::new(),
        date: NaiveDate::default(),
    }
}

/// Why a head cannot be set; nothing where this program sets none.
fn fault(refused: CannotTypeset) -> Option<Fault> {
    if matches!(refused, CannotTypeset::LeftOut) {
        return None;
    }
    let Error { message, hints, .. } = Error::from(refused);
    let fault = Fault::new(Code::InvalidValue, message?);
    Some(match hints.into_iter().next() {
        Some(hint) => fault.hint(hint),
        None => fault,
    })
}
