//! Whether the letters that journals say were issued lie where they say, as they were.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use rayon::prelude::*;

use super::filed;
use crate::domain::letter::LetterAbout;
use crate::i18n::Msg;
use crate::letters::compose;
use crate::store::Store;
use crate::store::problem::{Code, Fault, Problem, Source};
use crate::store::{layout, plain_file};

/// What a letter can be about: the records whose journals say what was issued.
pub(crate) const ABOUT: [LetterAbout; 5] = [
    LetterAbout::Trainee,
    LetterAbout::Municipality,
    LetterAbout::Agreement,
    LetterAbout::Hospital,
    LetterAbout::Round,
];

/// Whether an entry names a letter of the store: one written by hand could name any file of the machine.
pub(crate) fn is_letter(file: &str) -> bool {
    let within = file.split_once('/').filter(|(folder, _)| *folder == layout::LETTERS);
    within.is_some_and(|(_, rest)| rest.split('/').all(|part| !matches!(part, "" | "." | "..")))
}

/// Every letter that was issued and is not what was issued, or is not there. What cannot be read is told elsewhere.
pub(crate) fn problems(store: &Store, today: NaiveDate) -> Vec<Problem> {
    let register = store.register(&mut Vec::new());
    let mut letters: Vec<(Source, String, String)> = Vec::new();
    for about in ABOUT {
        for filed in filed::all(store, &register, about, &mut Vec::new()) {
            let issued = filed.issued().into_iter().filter(|entry| entry.on <= today);
            letters.extend(
                issued.map(|entry| (filed.source.clone(), entry.issued.file.clone(), entry.issued.sha256.clone())),
            );
        }
    }
    letters.par_iter().filter_map(|(source, file, sha256)| problem(store, source, file, sha256)).collect()
}

fn problem(store: &Store, source: &Source, file: &str, sha256: &str) -> Option<Problem> {
    let fault = fault(&store.root, file, sha256)?;
    // The entry is known by the hash: no other has it.
    let at = source.text.find(sha256).unwrap_or_default();
    Some(fault.at(source, at..(at + sha256.len()).min(source.text.len())))
}

fn fault(root: &Path, file: &str, sha256: &str) -> Option<Fault> {
    let named = file.to_owned();
    if !is_letter(file) || !layout::is_inside(root, &file.split('/').collect::<PathBuf>()) {
        return Some(
            Fault::new(Code::LetterMissing, Msg::ProblemLetterElsewhere { file: named }).hint(Msg::HintLetterElsewhere),
        );
    }
    match plain_file::read(&root.join(file), plain_file::LARGEST) {
        Ok(bytes) if compose::sha256(&bytes) == sha256 => None,
        Ok(_) => Some(
            Fault::new(Code::LetterChanged, Msg::ProblemLetterChanged { file: named }).hint(Msg::HintLetterChanged),
        ),
        Err(err) if err.kind() == std::io::ErrorKind::NotFound => Some(
            Fault::new(Code::LetterMissing, Msg::ProblemLetterMissing { file: named }).hint(Msg::HintLetterMissing),
        ),
        Err(err) => {
            let message = Msg::ErrorCannotReadFile { file: named, reason: err.to_string() };
            Some(Fault::new(Code::Unreadable, message))
        }
    }
}
