//! The files of a trainee whose HPR number was mistyped, under the right one: record, letters, and the orders that name them.

use std::path::{Path, PathBuf};

use super::change::Change;
use super::edit::{self, Written};
use super::layout::{self, Kind};
use super::problem::{Problem, Source};
use super::traces::Traces;
use super::{Store, plain_file};
use crate::domain::hpr::Hpr;
use crate::domain::journal::{Entry, Event};
use crate::domain::trainee::Trainee;

/// Everything that becomes another when a number is corrected; `text` is the record with all else that was set.
///
/// # Errors
/// A file that cannot be read. `None` where something stands in the way of the text.
pub(crate) fn changes(
    store: &Store,
    before: &Source,
    known: &Trainee,
    text: &str,
    to: Hpr,
) -> Result<Option<Vec<Change>>, Problem> {
    let (old, new) = (known.hpr, to);
    let file = before.file.with_file_name(format!("{new}.toml"));
    // What was typed in the editor may have entries at other places than before.
    let typed = store.trainee(&Source { file: file.clone(), text: text.into() });
    let Some(text) = typed.ok().and_then(|typed| record(text, known, &typed.journal, to)) else { return Ok(None) };
    let mut out =
        vec![Change::removal(before.file.clone(), before.text.as_bytes().to_vec()), Change::new_file(file, text)];
    let folder = Path::new(layout::LETTERS).join(old.to_string());
    if layout::is_inside(&store.root, &folder) {
        let letters = layout::below(&store.root, &folder).map_err(|err| Problem::unreadable(folder.clone(), &err))?;
        for letter in letters {
            let bytes = plain_file::read(&store.root.join(&letter), plain_file::LARGEST)
                .map_err(|err| Problem::unreadable(letter.clone(), &err))?;
            out.push(Change::new_file(renamed(&letter, &folder, new), bytes.clone()));
            out.push(Change::removal(letter, bytes));
        }
    }
    let mut unlisted = Vec::new();
    let municipalities = store.files(Kind::Municipality, &mut unlisted);
    // An order that cannot be looked at may name them.
    unlisted.pop().map_or(Ok(()), Err)?;
    for file in municipalities {
        let source = store.source(&file)?;
        let places = Traces::of_number(old).order(source.text.as_bytes()).unwrap_or_default();
        if places.is_empty() {
            continue;
        }
        let mut text = source.text.to_string();
        places.into_iter().rev().for_each(|place| text.replace_range(place, &new.to_string()));
        out.push(Change::of_text(file, &source.text, text));
    }
    Ok(Some(out))
}

/// The record under the right number: what was written by mistake is kept, and the letters lie under the right one.
fn record(text: &str, known: &Trainee, journal: &[Entry], to: Hpr) -> Option<String> {
    let mut former: Vec<Hpr> = known.former_hpr.iter().copied().filter(|number| *number != to).collect();
    former.extend((!former.contains(&known.hpr)).then_some(known.hpr));
    let former = former.iter().map(|number| Written::Number(number.get().into())).collect();
    let mut text = edit::set(text, "hpr", &Written::Number(to.get().into()))?;
    text = edit::set(&text, "former_hpr", &Written::List(former))?;
    let own = format!("{}/{}/", layout::LETTERS, known.hpr);
    for (place, entry) in journal.iter().enumerate() {
        let Event::Issued(issued) = &entry.event else { continue };
        for (key, file) in [("file", Some(&issued.file)), ("replaces", issued.replaces.as_ref())] {
            if let Some(rest) = file.and_then(|file| file.strip_prefix(&own)) {
                let file = format!("{}/{to}/{rest}", layout::LETTERS);
                text = edit::set_in_item(&text, "journal", place, key, &Written::Text(file))?;
            }
        }
    }
    Some(text)
}

fn renamed(letter: &Path, folder: &Path, to: Hpr) -> PathBuf {
    let rest = letter.strip_prefix(folder).unwrap_or(letter);
    Path::new(layout::LETTERS).join(to.to_string()).join(rest)
}

/// The text of a record with a name that was borne until now; every other line stays. `None` where something is in the way.
pub(crate) fn with_former_name(text: &str, before: &Trainee, name: &str) -> Option<String> {
    let mut names: Vec<&str> =
        before.former_names.iter().map(String::as_str).filter(|former| *former != name).collect();
    names.push(&before.name);
    edit::set(text, "former_names", &Written::texts(names))
}
