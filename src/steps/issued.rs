//! Whether the letters that journals say were issued lie where they say, as they were.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use rayon::prelude::*;

use super::filed::{self, IssuedEntry};
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

/// A letter that a journal says was issued.
struct LetterNamed {
    source: Source,
    file: String,
    sha256: String,
    /// It may have gone with somebody erased since: what is issued about several people goes with each of them.
    may_be_erased: bool,
}

/// Every letter that was issued and is not what was issued, or is not there; what could not be read is noted.
pub(crate) fn problems(store: &Store, today: NaiveDate, unread: &mut Vec<Problem>) -> Vec<Problem> {
    let erased = match store.figures() {
        Ok(figures) => figures.erased.into_iter().max(),
        Err(found) => {
            unread.extend(found);
            None
        }
    };
    let register = store.register(unread);
    let mut letters: Vec<LetterNamed> = Vec::new();
    let mut not_replaced = Vec::new();
    for about in ABOUT {
        for filed in filed::all(store, &register, about, unread) {
            let issued = filed.issued();
            not_replaced.extend(issued.iter().filter_map(|entry| replaces_nothing(&filed.source, &issued, entry)));
            letters.extend(issued.iter().map(|entry| LetterNamed {
                source: filed.source.clone(),
                file: entry.issued.file.clone(),
                sha256: entry.issued.sha256.clone(),
                may_be_erased: about != LetterAbout::Trainee
                    // What is dated ahead may have been issued before, too.
                    && erased.is_some_and(|erased| entry.on <= erased || entry.on > today),
            }));
        }
    }
    let mut problems: Vec<Problem> = letters.par_iter().filter_map(|letter| problem(store, letter)).collect();
    problems.extend(not_replaced);
    problems
}

/// An entry that takes the place of a letter which its record never issued.
fn replaces_nothing(source: &Source, issued: &[IssuedEntry<'_>], entry: &IssuedEntry<'_>) -> Option<Problem> {
    let file = entry.issued.replaces.as_ref()?;
    if issued.iter().any(|other| &other.issued.file == file && other.issued.file != entry.issued.file) {
        return None;
    }
    let fault = Fault::new(Code::LetterMissing, Msg::ProblemLetterNotReplaced { file: file.clone() });
    let at = source.text.rfind(file.as_str()).unwrap_or_default();
    Some(fault.hint(Msg::HintLetterElsewhere).at(source, at..(at + file.len()).min(source.text.len())))
}

fn problem(store: &Store, letter: &LetterNamed) -> Option<Problem> {
    let LetterNamed { source, file, sha256, may_be_erased } = letter;
    let fault = fault(&store.root, file, sha256)?;
    if *may_be_erased && fault.code == Code::LetterMissing && is_letter(file) {
        return None;
    }
    // The entry is known by the hash: no other has it.
    let at = source.text.find(sha256.as_str()).unwrap_or_default();
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
