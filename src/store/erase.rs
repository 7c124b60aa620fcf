//! Erasing a person: which files go, what of others names them, and what stays as a figure without a name.
//!
//! Everything about a trainee lies in their record and in their folder of letters; other records name them only in a
//! municipality's order of priority. What people wrote elsewhere in their own words is found and told, not changed.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use toml::de::{DeTable, DeValue};

use super::edit::{self, Block, Written};
use super::layout::{self, Kind};
use super::problem::{Problem, place};
use super::transaction::Change;
use super::{Store, unreadable};
use crate::domain::hpr::Hpr;
use crate::domain::trainee::Trainee;
use crate::domain::word::Word;

/// What erased cases leave: the acts themselves, and figures that name nobody.
pub(crate) const FIGURES: &str = "figures.toml";

/// A case that is to be erased, and how it ended.
pub(crate) struct Going {
    pub(crate) hpr: Hpr,
    /// The year it was closed and the stage it ended in; absent where it was not closed.
    pub(crate) ended: Option<(i32, &'static str)>,
    /// The terms it was under, by their profile: an agreement of one municipality would say too much.
    pub(crate) profile: String,
}

/// Why somebody is erased.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ground {
    Retention,
    Request,
}

impl Word for Ground {
    const ALL: &'static [(&'static str, Self)] = &[("retention", Ground::Retention), ("request", Ground::Request)];
}

/// A person's words that stand in somebody else's file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Mention {
    pub(crate) file: PathBuf,
    pub(crate) line: usize,
    pub(crate) column: usize,
}

/// What a person can be found by: the number, and what the record says of them. Names of one word are too common to look for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Traces {
    pub(crate) hpr: Hpr,
    pub(crate) words: Vec<String>,
}

impl Traces {
    pub(crate) fn of(trainee: &Trainee) -> Traces {
        let name = Some(trainee.name.clone()).filter(|name| name.trim().contains(' '));
        let words = [name, trainee.email.clone(), trainee.phone.clone()];
        let words = words.into_iter().flatten().filter(|word| is_telling(word)).collect();
        Traces { hpr: trainee.hpr, words }
    }

    /// Takes in what an older version of the record says: a name may have changed.
    pub(crate) fn learn(&mut self, text: &str) {
        let (root, _) = DeTable::parse_recoverable(text);
        for key in ["name", "email", "phone"] {
            let word = root.get_ref().get(key).and_then(|value| value.get_ref().as_str()).map(str::to_owned);
            let word = word.filter(|word| key != "name" || word.trim().contains(' ')).filter(|word| is_telling(word));
            self.words.extend(word.filter(|word| !self.words.contains(word)));
        }
    }

    /// The first place in some bytes where the person is named; numbers only where no digit stands beside them.
    pub(crate) fn find(&self, bytes: &[u8]) -> Option<usize> {
        let number = self.hpr.to_string();
        let telling = number.len() >= TELLING;
        let digit = |at: Option<usize>| at.and_then(|at| bytes.get(at)).is_some_and(u8::is_ascii_digit);
        let numbers = positions(bytes, number.as_bytes())
            .find(|at| telling && !digit(at.checked_sub(1)) && !digit(Some(at + number.len())));
        let words = self.words.iter().filter_map(|word| positions(bytes, word.as_bytes()).next());
        numbers.into_iter().chain(words).min()
    }

    /// The bytes with every trace replaced: the number by one that nobody has, words by dots.
    pub(crate) fn scrubbed(&self, bytes: &[u8]) -> Option<Vec<u8>> {
        let mut out: Option<Vec<u8>> = None;
        loop {
            let now = out.as_deref().unwrap_or(bytes);
            let Some(at) = self.find(now) else { return out };
            let number = self.hpr.to_string();
            let word = self.words.iter().find(|word| now[at..].starts_with(word.as_bytes()));
            let (length, with): (usize, &[u8]) = match word {
                Some(word) => (word.len(), b"..."),
                None => (number.len(), NOBODY.as_bytes()),
            };
            out = Some([&now[..at], with, &now[at + length..]].concat());
        }
    }
}

/// Shorter words stand in many texts that are about somebody else.
fn is_telling(word: &str) -> bool {
    word.trim().chars().count() > 5
}

/// A shorter number (a year, a municipality) says nothing on its own.
const TELLING: usize = 6;

/// Stands in old versions of an order where an erased person stood; read as an HPR number, it is the largest there can be.
const NOBODY: &str = "999999999";

fn positions<'a>(bytes: &'a [u8], wanted: &'a [u8]) -> impl Iterator<Item = usize> + 'a {
    let starts = 0..(bytes.len() + 1).saturating_sub(wanted.len().max(1));
    starts.filter(move |at| bytes[*at..].starts_with(wanted))
}

/// Every change that erases these persons: one transaction.
///
/// # Errors
/// A file that cannot be read.
pub(crate) fn changes(store: &Store, going: &[Going], ground: Ground, on: NaiveDate) -> Result<Vec<Change>, Problem> {
    let mut changes = Vec::new();
    for person in going {
        for file in files_of(store, person.hpr)? {
            let bytes = fs::read(store.root.join(&file)).map_err(|err| unreadable(file.clone(), &err))?;
            changes.push(Change::removal(file, bytes));
        }
    }
    for file in store.files(Kind::Municipality, &mut Vec::new()) {
        let source = store.source(&file)?;
        let text =
            going.iter().fold(source.text.to_string(), |text, person| without(&text, person.hpr).unwrap_or(text));
        if text != *source.text {
            changes.push(Change::of_text(file, &source.text, text));
        }
    }
    if !changes.is_empty() {
        changes.push(figures(store, going, ground, on)?);
    }
    Ok(changes)
}

/// The record, wherever it lies, copies that a sync folder made of it, and the letters.
///
/// # Errors
/// A folder that cannot be read.
pub(crate) fn files_of(store: &Store, hpr: Hpr) -> Result<Vec<PathBuf>, Problem> {
    let folder = Kind::Trainee.folder();
    let problem = |err: std::io::Error| unreadable(PathBuf::from(folder), &err);
    let mut all = layout::files(&store.root, Kind::Trainee).map_err(problem)?;
    all.extend(layout::strays(&store.root, Kind::Trainee).map_err(problem)?);
    all.retain(|file| is_of(file, hpr));
    let letters = Path::new("letters").join(hpr.to_string());
    if let Ok(entries) = fs::read_dir(store.root.join(&letters)) {
        for entry in entries {
            all.push(letters.join(entry.map_err(|err| unreadable(letters.clone(), &err))?.file_name()));
        }
    }
    all.sort_unstable();
    all.dedup();
    Ok(all)
}

/// Whether a path, within a store or a repository around it, is of a person: `trainees/…/HPR.toml`, a copy
/// `HPR (conflicted copy).toml`, `letters/HPR/…`.
pub(crate) fn is_of(path: &Path, hpr: Hpr) -> bool {
    let number = hpr.to_string();
    let named = |part: &str| {
        part.strip_prefix(number.as_str()).is_some_and(|rest| !rest.starts_with(|c: char| c.is_ascii_digit()))
    };
    let below = path.iter().skip_while(|part| *part != Kind::Trainee.folder() && *part != "letters").skip(1);
    below.into_iter().any(|part| named(&part.to_string_lossy()))
}

/// The text of a municipality's record without the person in its orders; nothing where they stand in none.
fn without(text: &str, hpr: Hpr) -> Option<String> {
    let (root, _) = DeTable::parse_recoverable(text);
    let DeValue::Array(journal) = root.get_ref().get("journal")?.get_ref() else { return None };
    let number = hpr.to_string();
    let mut cuts = Vec::new();
    for entry in journal.iter() {
        let DeValue::Table(entry) = entry.get_ref() else { continue };
        let Some(DeValue::Array(order)) = entry.get("order").map(|order| order.get_ref()) else { continue };
        for item in order.iter().filter(|item| text.get(item.span()) == Some(number.as_str())) {
            cuts.push(item.span());
        }
    }
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
    if cuts.is_empty() { None } else { Some(out) }
}

/// What stays: that somebody was erased, when and why, and how many cases of a year ended how. No name, no number.
fn figures(store: &Store, going: &[Going], ground: Ground, on: NaiveDate) -> Result<Change, Problem> {
    let file = PathBuf::from(FIGURES);
    let before = match fs::read_to_string(store.root.join(&file)) {
        Ok(text) => Some(text),
        Err(err) if err.kind() == std::io::ErrorKind::NotFound => None,
        Err(err) => return Err(unreadable(file, &err)),
    };
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
            ("ended", Written::text(ended)),
        ];
        text = edit::append(&text, "closed", &closed);
    }
    Ok(match before {
        Some(before) => Change::of_text(file, &before, text),
        None => Change::new_file(file, text),
    })
}

/// Where else in the store the person is named: in remarks, reasons, comments of other records.
pub(crate) fn mentions(store: &Store, traces: &Traces) -> Vec<Mention> {
    let mut files: Vec<PathBuf> = Kind::ALL.into_iter().flat_map(|kind| store.files(kind, &mut Vec::new())).collect();
    files.push(PathBuf::from(layout::SETTINGS));
    let mut out = Vec::new();
    for file in files.into_iter().filter(|file| !is_of(file, traces.hpr)) {
        let Ok(source) = store.source(&file) else { continue };
        let text = without(&source.text, traces.hpr).unwrap_or_else(|| source.text.to_string());
        if let Some(at) = traces.find(text.as_bytes()) {
            let (line, column) = place(&text, at);
            out.push(Mention { file, line, column });
        }
    }
    out
}

/// What of a person lies in the tool's own folder: texts put aside. Removed at once; git never had them.
///
/// # Errors
/// The disk's.
pub(crate) fn own_leavings(store: &Store, traces: &Traces) -> std::io::Result<()> {
    let kept = store.root.join(super::intent::FOLDER).join("kept");
    let Ok(entries) = fs::read_dir(&kept) else { return Ok(()) };
    for entry in entries {
        let path = entry?.path();
        let named = path.file_name().is_some_and(|name| is_of(&Path::new("letters").join(name), traces.hpr));
        if named || fs::read(&path).is_ok_and(|bytes| traces.find(&bytes).is_some()) {
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

    #[test]
    fn traces_are_the_number_alone_and_the_words() {
        let traces = Traces { hpr: hpr(9144897), words: vec!["Kari Nordmann".to_owned()] };
        assert_eq!(traces.find(b"19144897 91448970"), None);
        assert_eq!(traces.find(b"x 9144897."), Some(2));
        assert_eq!(traces.find("vikar for Kari Nordmann".as_bytes()), Some(10));
        let scrubbed = traces.scrubbed("[9144897, 91448970] Kari Nordmann".as_bytes());
        assert_eq!(scrubbed.as_deref(), Some(&b"[999999999, 91448970] ..."[..]));
        assert_eq!(traces.scrubbed(b"nobody"), None);
    }
}
