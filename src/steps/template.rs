//! The templates of a store's letters: its own where there are some, and what is wrong with them.

use crate::domain::letter::LetterKind;
use crate::domain::word::Word;
use crate::error::Error;
use crate::i18n::{Lang, Msg};
use crate::letters::template;
use crate::store::Store;
use crate::store::problem::{Code, Fault, Problem, Source};

/// The template of a letter: the store's own where there is one.
///
/// # Errors
/// It cannot be read, or is no template.
pub(crate) fn of_letter(store: &Store, kind: LetterKind, lang: Lang) -> Result<template::Template, Error> {
    let file = template::file(kind, lang);
    let source = match store.own(&file)? {
        Some(source) => source,
        None => Source { file, text: template::built_in(kind, lang).into() },
    };
    Ok(template::Template::new(source, lang)?)
}

/// What is wrong with the store's own templates and its letterhead.
pub(crate) fn problems(store: &Store) -> Vec<Problem> {
    let mut problems = Vec::new();
    for file in store.templates(&mut problems) {
        let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let own = name.strip_suffix(".md").and_then(|name| name.rsplit_once('.'));
        let own = own.and_then(|(kind, lang)| Some((LetterKind::from_word(kind)?, Lang::from_word(lang)?)));
        let beside = ["png", "svg"].iter().any(|ending| name.to_ascii_lowercase().ends_with(ending));
        match own {
            Some((_, lang)) => {
                let read = store.source(&file).and_then(|source| template::Template::new(source, lang));
                problems.extend(read.err());
            }
            None if name == "letterhead.toml" => problems.extend(store.letterhead().err().unwrap_or_default()),
            None if beside => problems.extend(store.picture(&name).err()),
            None if name.starts_with("README") => {}
            None => {
                let fault = Fault::new(Code::StrayFile, Msg::ProblemStrayTemplate).hint(Msg::HintStrayTemplate);
                problems.push(Problem::of_file(file, fault));
            }
        }
    }
    problems
}
