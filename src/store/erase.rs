//! Erasing a person: which files go, what of others names them, and what stays as a figure without a name.
//!
//! Everything about a trainee lies in their record and in their folder of letters; other records name them only in a
//! municipality's order of priority, and in the letters about it. What people wrote elsewhere in their own words is found and
//! told, not changed.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use rayon::prelude::*;

use super::Store;
use super::change::Change;
use super::edit::{self, Block, Written};
use super::layout::{self, Kind};
use super::plain_file;
use super::problem::{Code, Fault, Problem, Source, place};
use super::record::{self, Step};

use super::traces::{Sight, Traces, is_of};
use crate::domain::figures::{Ended, ErasureGround};
use crate::domain::hpr::Hpr;
use crate::domain::journal::Event;
use crate::i18n::Msg;

/// A larger file is no letter, and is not read into memory.
const LARGEST: u64 = 128 << 20;

/// A case that is to be erased, and how it ended.
pub(crate) struct Going {
    pub(crate) hpr: Hpr,
    /// Numbers that stood for them by mistake.
    pub(crate) former: Vec<Hpr>,
    /// The year it was closed and the stage it ended in; absent where it was not closed.
    pub(crate) ended: Option<(i32, Ended)>,
    /// The terms it was under, by their profile: an agreement of one municipality would say too much.
    pub(crate) profile: String,
    /// Letters under other records that name them, and go too.
    pub(crate) letters: Vec<PathBuf>,
}

/// Where else in the store a person is named.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Mentions {
    /// Letters that lie under a municipality or an agreement: a list of several people, say.
    pub(crate) letters: Vec<PathBuf>,
    /// What people wrote in their own words, and letters to somebody else; line and column where it is a text.
    pub(crate) places: Vec<(PathBuf, Option<(usize, usize)>)>,
    /// Files that cannot be read as words.
    pub(crate) unread: Vec<PathBuf>,
}

/// Every change that erases these persons: one transaction.
///
/// # Errors
/// A file that cannot be read.
pub(crate) fn changes(
    store: &Store,
    going: &[Going],
    ground: ErasureGround,
    on: NaiveDate,
) -> Result<Vec<Change>, Problem> {
    let mut changes = Vec::new();
    let mut gone = Vec::new();
    for person in going {
        let mut own = files_of(store, person.hpr)?;
        for former in &person.former {
            own.extend(files_of(store, *former)?);
        }
        if !own.is_empty() {
            gone.push(person);
        }
        for file in own.iter().chain(&person.letters) {
            if changes.iter().any(|change: &Change| change.file == *file) {
                continue;
            }
            let bytes = plain_file::read(&store.root.join(file), plain_file::LARGEST)
                .map_err(|err| Problem::unreadable(file.clone(), &err))?;
            changes.push(Change::removal(file.clone(), bytes));
        }
    }
    let mut unlisted = Vec::new();
    let municipalities = store.files(Kind::Municipality, &mut unlisted);
    // An order that cannot be looked at may name them.
    unlisted.pop().map_or(Ok(()), Err)?;
    for file in municipalities {
        let source = store.source(&file)?;
        let numbers = going.iter().flat_map(|person| [person.hpr].into_iter().chain(person.former.iter().copied()));
        let text = numbers.fold(source.text.to_string(), |text, number| without(&text, number).unwrap_or(text));
        if text != *source.text {
            changes.push(Change::of_text(file, &source.text, text));
        }
    }
    if !gone.is_empty() {
        changes.push(figures(store, &gone, ground, on)?);
    }
    Ok(changes)
}

/// The record, wherever it lies, copies that a sync folder made of it, and the letters.
///
/// # Errors
/// A folder that cannot be read.
pub(crate) fn files_of(store: &Store, hpr: Hpr) -> Result<Vec<PathBuf>, Problem> {
    let folder = Kind::Trainee.folder();
    let problem = |err: std::io::Error| Problem::unreadable(PathBuf::from(folder), &err);
    let mut all = layout::files(&store.root, Kind::Trainee).map_err(problem)?;
    all.extend(layout::strays(&store.root, Kind::Trainee).map_err(problem)?);
    all.retain(|file| is_of(file, hpr));
    let letters = Path::new("letters").join(hpr.to_string());
    if layout::is_inside(&store.root, &letters) {
        all.extend(layout::below(&store.root, &letters).map_err(|err| Problem::unreadable(letters.clone(), &err))?);
    }
    all.sort_unstable();
    all.dedup();
    Ok(all)
}

/// The text of a municipality's record without the person in its orders; nothing where they stand in none.
fn without(text: &str, hpr: Hpr) -> Option<String> {
    let cuts = Traces::of_number(hpr).order(text.as_bytes()).filter(|cuts| !cuts.is_empty())?;
    let mut out = text.to_owned();
    for cut in cuts.iter().rev() {
        // The comma behind it goes too, or the one before the last.
        let after = &out[cut.end..];
        let blanks = |text: &str| text.len() - text.trim_start().len();
        let behind = blanks(after);
        let end = if after[behind..].starts_with(',') {
            cut.end + behind + 1 + after[behind + 1..].len() - after[behind + 1..].trim_start_matches(' ').len()
        } else {
            cut.end
        };
        let before = out[..cut.start].trim_end();
        let start = if end == cut.end && before.ends_with(',') { before.len() - 1 } else { cut.start };
        out.replace_range(start..end, "");
    }
    Some(out)
}

/// What stays: that somebody was erased, when and why, and how many cases of a year ended how. No name, no number.
fn figures(store: &Store, going: &[&Going], ground: ErasureGround, on: NaiveDate) -> Result<Change, Problem> {
    let file = PathBuf::from(layout::FIGURES);
    let before = store.own(&file)?.map(|source| source.text.to_string());
    let mut text = before.clone().unwrap_or_else(|| "schema = 1\n".to_owned());
    let act: Block = vec![
        ("on", Written::Date(on)),
        ("records", Written::Number(going.len() as u64)),
        ("ground", Written::word(ground)),
    ];
    text = edit::append(&text, "erased", &act);
    for case in going {
        let Some((year, ended)) = case.ended else { continue };
        let closed: Block = vec![
            ("year", Written::Number(u64::try_from(year).unwrap_or_default())),
            ("terms", Written::text(&case.profile)),
            ("ended", Written::word(ended)),
        ];
        text = edit::append(&text, "closed", &closed);
    }
    Ok(match before {
        Some(before) => Change::of_text(file, &before, text),
        None => Change::new_file(file, text),
    })
}

/// A trainee's record with the wishes of some requests emptied, in their own lines; nothing else of it changes.
///
/// # Errors
/// It cannot be read, or the wishes are not written as one value.
pub(crate) fn without_wishes(store: &Store, source: &Source, entries: &[usize]) -> Result<Change, Vec<Problem>> {
    let mut wanted = store.trainee(source)?;
    let mut text = source.text.to_string();
    // From the end on, so that what stands before keeps its place.
    let mut places = entries.to_vec();
    places.sort_unstable();
    for entry in places.into_iter().rev() {
        let path = [Step::Key("journal"), Step::Item(entry), Step::Key("wishes")];
        text.replace_range(record::locate(&text, &path), "[]");
        if let Some(Event::Requested { wishes, .. }) = wanted.journal.get_mut(entry).map(|entry| &mut entry.event) {
            wishes.clear();
        }
    }
    let after = Source { file: source.file.clone(), text: text.as_str().into() };
    if store.trainee(&after)? != wanted {
        let fault = Fault::new(Code::InvalidValue, Msg::ProblemWishesInTables).hint(Msg::HintWishesInTables);
        return Err(vec![Problem::of_file(source.file.clone(), fault)]);
    }
    Ok(Change::of_text(source.file.clone(), &source.text, text))
}

/// Where else in the store each of these persons is named: every file is read, letters as PDF too.
///
/// # Errors
/// A folder that cannot be read.
pub(crate) fn mentions(store: &Store, persons: &[Traces]) -> Result<Vec<Mentions>, Problem> {
    let files = layout::everything(&store.root).map_err(|err| Problem::unreadable(PathBuf::from("."), &err))?;
    let seen: Vec<Vec<Option<SeenLetter>>> = files.par_iter().map(|file| seen_in(store, file, persons)).collect();
    let mut out = vec![Mentions::default(); persons.len()];
    for (file, seen) in files.iter().zip(seen) {
        for (mentions, seen) in out.iter_mut().zip(seen) {
            match seen {
                Some(SeenLetter::Named(_)) if is_shared_letter(store, file) => mentions.letters.push(file.clone()),
                Some(SeenLetter::Named(place)) => mentions.places.push((file.clone(), place)),
                // Logos are pictures, and name nobody.
                Some(SeenLetter::Unread) if file.starts_with(layout::TEMPLATES) => {}
                Some(SeenLetter::Unread) => mentions.unread.push(file.clone()),
                None => {}
            }
        }
    }
    Ok(out)
}

/// What a file shows of a person.
enum SeenLetter {
    Named(Option<(usize, usize)>),
    Unread,
}

fn seen_in(store: &Store, file: &Path, persons: &[Traces]) -> Vec<Option<SeenLetter>> {
    let Ok(bytes) = plain_file::read(&store.root.join(file), LARGEST) else {
        return persons.iter().map(|_| Some(SeenLetter::Unread)).collect();
    };
    let one = |person: &Traces| {
        if person.owns(file) {
            return None;
        }
        let Ok(text) = std::str::from_utf8(&bytes) else {
            return match person.sight(&bytes) {
                Sight::Named => Some(SeenLetter::Named(None)),
                Sight::Unread => Some(SeenLetter::Unread),
                Sight::Clear => None,
            };
        };
        let left = person.numbers().fold(text.to_owned(), |text, number| without(&text, number).unwrap_or(text));
        let text = left.as_str();
        match (person.find(text.as_bytes()), person.sight(text.as_bytes())) {
            (Some((at, _)), _) => Some(SeenLetter::Named(Some(place(text, at)))),
            (None, Sight::Named) => Some(SeenLetter::Named(None)),
            (None, Sight::Unread) => Some(SeenLetter::Unread),
            (None, Sight::Clear) => None,
        }
    };
    persons.iter().map(one).collect()
}

/// Whether a file is a letter that lies under a record of no person.
fn is_shared_letter(store: &Store, file: &Path) -> bool {
    let Some(id) = file.strip_prefix(layout::LETTERS).ok().and_then(|file| file.iter().next()) else { return false };
    let trainee = layout::find(&store.root, Kind::Trainee, &id.to_string_lossy());
    trainee.is_ok_and(|trainee| trainee.is_none())
}

/// What of a person lies in the tool's own folder: texts put aside. Removed at once; git never had them.
///
/// # Errors
/// The disk's.
pub(crate) fn own_leavings(store: &Store, traces: &Traces) -> std::io::Result<()> {
    let kept = store.root.join(layout::TOOL).join("kept");
    let entries = match fs::read_dir(&kept) {
        Err(err) if err.kind() == std::io::ErrorKind::NotFound => return Ok(()),
        entries => entries?,
    };
    for entry in entries {
        let path = entry?.path();
        let named = path.file_name().is_some_and(|name| traces.owns(&Path::new("letters").join(name)));
        if named || (path.is_file() && traces.sight(&plain_file::read(&path, plain_file::LARGEST)?) == Sight::Named) {
            super::write::remove(&path)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hpr(number: u64) -> Hpr {
        Hpr::new(number).unwrap()
    }

    #[track_caller]
    fn check_without(order: &str, expected: Option<&str>) {
        let text = |order: &str| {
            format!(
                "# o\n[[journal]]\non = 2026-05-04\nevent = \"prioritised\"\norder = {order} # x\nreason = \"9144897\"\n"
            )
        };
        assert_eq!(without(&text(order), hpr(9144897)), expected.map(text));
    }

    #[test]
    fn a_person_is_taken_out_of_an_order_and_nothing_else_changes() {
        check_without("[9144897, 9144900]", Some("[9144900]"));
        check_without("[9144900, 9144897]", Some("[9144900]"));
        check_without("[9144900, 9144897, 9144901]", Some("[9144900, 9144901]"));
        check_without("[ 9144897 ]", Some("[  ]"));
        check_without("[\n  9144900,\n  9144897,\n]", Some("[\n  9144900,\n  \n]"));
        check_without("[9144897,9144897]", Some("[]"));
        check_without("[91448970]", None);
    }

    #[test]
    fn paths_of_a_person() {
        for path in [
            "trainees/9144897.toml",
            "trainees/1820/9144897.toml",
            "trainees/9144897 (conflicted copy).toml",
            "letters/9144897/a.pdf",
            "sub/letters/9144897/x",
        ] {
            assert!(is_of(Path::new(path), hpr(9144897)), "{path}");
        }
        for path in ["trainees/91448970.toml", "trainees/19144897.toml", "trainees/1820.toml"] {
            assert!(!is_of(Path::new(path), hpr(9144897)), "{path}");
        }
    }
}
