//! What lies in the folders of records, or beside them, and looks like a record, though nothing reads it: another ending, another
//! case, a link, a folder whose name is near. Whoever is in it is in no answer.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::io;
use std::path::{Path, PathBuf};

use super::layout::{self, Kind, ListedFiles, shown};
use super::plain_file::{self, LARGEST_TEXT};
use super::problem::{Code, Fault, Problem};
use crate::domain::hpr::Hpr;
use crate::domain::id::{MunicipalityNumber, Slug};
use crate::i18n::Msg;

/// A file that is a copy of a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Copy {
    pub(crate) file: PathBuf,
    /// The record, in the same folder.
    pub(crate) of: PathBuf,
}

/// The records of a kind, and what looks like one and is none.
pub(crate) struct FoundRecords {
    pub(crate) files: Vec<PathBuf>,
    pub(crate) told: Vec<Problem>,
}

/// The records of a kind; copies of one, which lie beside it, are told and not read.
///
/// # Errors
/// A folder that cannot be read.
pub(crate) fn records(root: &Path, kind: Kind) -> io::Result<FoundRecords> {
    let ListedFiles { records: mut files, others } = layout::listed(root, kind)?;
    let copies = among(kind, &files);
    let mut lookalikes = BTreeMap::new();
    for Copy { file, of } in copies {
        lookalikes.insert(file, Lookalike::Copy(of));
    }
    files.retain(|file| !lookalikes.contains_key(file));
    let beside = beside(root, kind)?;
    if !others.is_empty() || !beside.is_empty() {
        let ids: BTreeSet<String> = files.iter().map(|file| layout::id(file).to_lowercase()).collect();
        let looks = others.into_iter().chain(beside).filter(|file| looks_like(root, kind, file));
        lookalikes.extend(looks.map(|file| {
            let of = read_instead(root, kind, &file, &ids);
            (file, of.map_or(Lookalike::Unread, |of| Lookalike::Copy(of.into())))
        }));
    }
    Ok(FoundRecords { files, told: told(kind, lookalikes) })
}

/// What looks like a record and is none.
#[derive(PartialEq, Eq)]
enum Lookalike {
    /// Of the record in this file.
    Copy(PathBuf),
    /// Nothing of that name is read.
    Unread,
}

/// So many lookalikes of one folder are told one by one; more of them at once, by the folder.
const MOST_BY_NAME: usize = 3;

/// What is said of them: a renamed folder of thousands of records is one slip.
fn told(kind: Kind, lookalikes: BTreeMap<PathBuf, Lookalike>) -> Vec<Problem> {
    let mut by_folder: BTreeMap<(PathBuf, bool), Vec<Problem>> = BTreeMap::new();
    for (file, lookalike) in lookalikes {
        let folder = file.parent().unwrap_or(Path::new("")).to_owned();
        let is_unread = lookalike == Lookalike::Unread;
        by_folder.entry((folder, is_unread)).or_default().push(Problem::of_file(file, alone(kind, lookalike)));
    }
    let mut out = Vec::new();
    for ((folder, is_unread), problems) in by_folder {
        if problems.len() <= MOST_BY_NAME {
            out.extend(problems);
            continue;
        }
        let folder = if folder.as_os_str().is_empty() { PathBuf::from(".") } else { folder };
        out.push(Problem::of_file(folder, together(kind, problems.len(), is_unread)));
    }
    out
}

fn alone(kind: Kind, lookalike: Lookalike) -> Fault {
    match lookalike {
        Lookalike::Copy(of) => {
            let message = Msg::ProblemCopyBeside { of: shown(&of) };
            Fault::new(Code::StrayFile, message).hint(Msg::HintCopyBeside)
        }
        Lookalike::Unread => {
            let message = Msg::ProblemUnreadFile { folder: format!("{}/", kind.folder()) };
            Fault::new(Code::UnreadFile, message).hint(Msg::HintUnreadFile)
        }
    }
}

fn together(kind: Kind, count: usize, is_unread: bool) -> Fault {
    let count = count.to_string();
    if is_unread {
        let message = Msg::ProblemUnreadFiles { count, folder: format!("{}/", kind.folder()) };
        return Fault::new(Code::UnreadFile, message).hint(Msg::HintUnreadFile);
    }
    Fault::new(Code::StrayFile, Msg::ProblemCopiesBeside { count }).hint(Msg::HintCopyBeside)
}

/// The record that is read in the place of what bears this name.
fn read_instead(root: &Path, kind: Kind, file: &Path, ids: &BTreeSet<String>) -> Option<String> {
    let name = name(file).to_lowercase();
    let is_at_top = file.parent().is_none_or(|folder| folder.as_os_str().is_empty());
    let own = layout::KNOWN_AT_TOP.into_iter().filter(|_| is_at_top);
    if let Some(own) =
        own.into_iter().find(|own| name.starts_with(own.trim_end_matches("toml")) && root.join(own).is_file())
    {
        return Some(own.to_owned());
    }
    let own = own_id(kind, &name);
    if ids.contains(own) {
        return Some(own.to_owned());
    }
    let stem = name.split('.').next().unwrap_or_default();
    ids.iter().find(|id| is_copy(kind, stem, id)).cloned()
}

/// The id that a name begins with: of kinds whose ids are numbers its digits, else what stands before the first point.
fn own_id(kind: Kind, name: &str) -> &str {
    let stem = name.split('.').next().unwrap_or_default().trim();
    if !is_number(kind) {
        return stem;
    }
    let digits = stem.find(|c: char| !c.is_ascii_digit()).unwrap_or(stem.len());
    &stem[..digits]
}

fn name(file: &Path) -> String {
    file.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// What programs and people lay beside files and nobody takes for a record.
fn is_nothing(name: &str) -> bool {
    let name = name.to_lowercase();
    name.starts_with('.')
        || name.ends_with('~')
        || name.starts_with("readme")
        || name == "thumbs.db"
        || name == "desktop.ini"
}

fn looks_like(root: &Path, kind: Kind, file: &Path) -> bool {
    let name = name(file);
    if is_nothing(&name) {
        return false;
    }
    // `.TOML`, `.toml.txt`, `.tml`, `.toml_old`.
    let endings = name.to_lowercase();
    let is_toml = |ending: &str| ending.starts_with("toml") || strsim::osa_distance(ending, "toml") == 1;
    if endings.split('.').skip(1).any(is_toml) {
        return true;
    }
    let id = own_id(kind, &endings);
    let is_id = match kind {
        Kind::Trainee => id.parse::<Hpr>().is_ok(),
        Kind::Municipality => id.parse::<MunicipalityNumber>().is_ok(),
        _ => id.parse::<Slug>().is_ok(),
    };
    if !is_id {
        return false;
    }
    match plain_file::text(&root.join(file), LARGEST_TEXT) {
        Ok(text) => text.trim_start_matches('\u{feff}').lines().any(is_schema),
        // A link by a record's name may have been meant as the record.
        Err(_) => !endings.contains('.'),
    }
}

fn is_schema(line: &str) -> bool {
    line.strip_prefix("schema").is_some_and(|rest| rest.trim_start().starts_with('='))
}

/// What lies at the top of the store in the way of a kind's folder: files by a record's name, and what is in folders whose
/// names are near.
fn beside(root: &Path, kind: Kind) -> io::Result<Vec<PathBuf>> {
    let mut out = Vec::new();
    for (name, file_type) in layout::top(root)? {
        let shown = name.to_string_lossy().into_owned();
        if file_type.is_dir() {
            if is_near(&shown, kind) {
                out.extend(layout::listed_in(root, Path::new(&name))?);
            }
        } else if kind == likely_kind(&shown) && !layout::KNOWN_AT_TOP.contains(&shown.as_str()) {
            out.push(PathBuf::from(name));
        }
    }
    Ok(out)
}

/// Where a record that lies at the top would belong.
fn likely_kind(name: &str) -> Kind {
    match name.find(|c: char| !c.is_ascii_digit()).unwrap_or(name.len()) {
        4 => Kind::Municipality,
        5.. => Kind::Trainee,
        _ => Kind::Agreement,
    }
}

/// Whether a folder's name is nearly that of a kind's: another case, a letter more or less, something behind it.
fn is_near(name: &str, kind: Kind) -> bool {
    if Kind::ALL.iter().any(|kind| kind.folder() == name) {
        return false;
    }
    let (name, folder) = (name.trim().to_lowercase(), kind.folder());
    let with_more = name.strip_prefix(folder).is_some_and(|rest| rest.starts_with(|c: char| !c.is_alphanumeric()));
    with_more || strsim::osa_distance(&name, folder) <= 2
}

/// The copies among the files of a kind.
pub(super) fn among(kind: Kind, files: &[PathBuf]) -> Vec<Copy> {
    // Names that could be ids, as most are, cost nothing more than this.
    let mut suspects = files.iter().filter(|file| may_be_copy(kind, &layout::id(file))).peekable();
    if suspects.peek().is_none() {
        return Vec::new();
    }
    let records: HashMap<(Option<&Path>, String), &PathBuf> =
        files.iter().map(|file| ((file.parent(), layout::id(file)), file)).collect();
    let copy = |file: &PathBuf| {
        let name = layout::id(file);
        let cuts = || name.char_indices().map(|(at, _)| at).filter(|at| *at > 0);
        let ids = cuts().map(|at| &name[..at]).chain(cuts().map(|at| &name[at..]));
        let of = ids.filter(|id| is_copy(kind, &name, id));
        let of = of.filter_map(|id| records.get(&(file.parent(), id.to_owned())).map(|of| (id.len(), *of)));
        // `hsyk-1820` rather than `hsyk`.
        let (_, of) = of.max_by_key(|(length, _)| *length)?;
        Some(Copy { file: file.clone(), of: of.clone() })
    };
    suspects.filter_map(copy).collect()
}

fn may_be_copy(kind: Kind, name: &str) -> bool {
    let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
    !name.bytes().all(plain) || (is_number(kind) && name.contains('-'))
}

/// Kinds whose ids have digits only.
pub(super) fn is_number(kind: Kind) -> bool {
    matches!(kind, Kind::Trainee | Kind::Municipality)
}

/// Whether a file's name is that of a record with what a program adds to the name of a copy: `9144897 (conflicted copy
/// 2026-11-01)`, `9144897-PCNAME`, `9144897.sync-conflict-20261101-120000-ABCDEFG`, `9144897 (1)`, `Copy of 9144897`.
pub(super) fn is_copy(kind: Kind, name: &str, id: &str) -> bool {
    // A round may be called whatever a file may: `våren 2026` is no copy of `2026`.
    let says_so = ["conflict", "konflikt", "kopi", "copy", "(1)", "(2)"];
    if kind == Kind::Grant && !says_so.iter().any(|word| name.to_lowercase().contains(word)) {
        return false;
    }
    if let Some(rest) = name.strip_prefix(id) {
        return match rest.chars().next() {
            None => false,
            // What a machine is called has capitals, as a rule, and an id has none.
            Some('-') => rest.len() > 1 && (is_number(kind) || rest.contains(char::is_uppercase)),
            Some(c) => !c.is_ascii_lowercase() && !c.is_ascii_digit(),
        };
    }
    name.strip_suffix(id).is_some_and(|before| before.ends_with(' '))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(kind: Kind, name: &str, id: &str, expected: bool) {
        assert_eq!(may_be_copy(kind, name) && is_copy(kind, name, id), expected, "{name} of {id}");
    }

    #[test]
    fn copies_are_known_by_their_names() {
        for name in [
            "9144897 (conflicted copy 2026-11-01)",
            "9144897 (Anne Bergs konflikterende kopi 2026-11-01)",
            "9144897 (conflicted copy 2026-11-01 120000)",
            "9144897-PC-ANNE",
            "9144897-pc",
            "9144897.sync-conflict-20261101-120000-ABCDEFG",
            "9144897_conflict-20261101-120000",
            "9144897 (1)",
            "9144897(1)",
            "9144897 2",
            "9144897 - Kopi",
            "Kopi av 9144897",
            "Copy of 9144897",
        ] {
            check(Kind::Trainee, name, "9144897", true);
        }
        for name in ["9144898", "91448971", "9144897x", "9144897", "9144897-"] {
            check(Kind::Trainee, name, "9144897", false);
        }
        check(Kind::Agreement, "hsyk-1820-2018", "hsyk-1820", false);
        check(Kind::Agreement, "hsyk-1820-LAPTOP", "hsyk-1820", true);
        check(Kind::Agreement, "hsyk-1820 (1)", "hsyk-1820", true);
        check(Kind::Municipality, "1820-laptop", "1820", true);
        check(Kind::Grant, "våren 2026", "2026", false);
        check(Kind::Grant, "2026 - Kopi", "2026", true);
    }
}
