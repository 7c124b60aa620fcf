//! Where records lie in a store, and how their files are found.

use std::ffi::{OsStr, OsString};
use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};

use strum::VariantArray;

use super::plain_file::NotPlain;

/// The kinds of record, each in a folder of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, VariantArray)]
pub(crate) enum Kind {
    Municipality,
    Hospital,
    Agreement,
    Trainee,
    Position,
    Grant,
    Profile,
}

impl Kind {
    pub(crate) const ALL: &'static [Kind] = Kind::VARIANTS;

    pub(crate) fn folder(self) -> &'static str {
        match self {
            Kind::Municipality => "municipalities",
            Kind::Hospital => "hospitals",
            Kind::Agreement => "agreements",
            Kind::Trainee => "trainees",
            Kind::Position => "positions",
            Kind::Grant => "grants",
            Kind::Profile => "profiles",
        }
    }
}

/// The file that makes a folder a store.
pub(crate) const SETTINGS: &str = "alis.toml";
/// The learning goals that were imported; a store may do without.
pub(crate) const GOALS: &str = "goals.toml";
/// The store's own templates, letterhead and pictures.
pub(crate) const TEMPLATES: &str = "templates";
/// Letters that were issued, a folder for each record.
pub(crate) const LETTERS: &str = "letters";

/// What erased cases leave: the acts themselves, and figures that name nobody.
pub(crate) const FIGURES: &str = "figures.toml";
/// Names, in every clone, the earliest commits of histories that were written anew. They name nobody.
pub(crate) const ERASED: &str = "erased.toml";
/// The tool's own folder in a store; git ignores it.
pub(super) const TOOL: &str = ".alis";

/// A path as it is written in messages and to git, the same on every system.
pub(crate) fn shown(file: &Path) -> String {
    let path = file.iter().map(|part| part.to_string_lossy()).collect::<Vec<_>>().join("/");
    // The first part of a path from the root is the root itself.
    path.strip_prefix("//").map_or(path.clone(), |rest| format!("/{rest}"))
}

/// A record that lies in no folder of a kind: the settings, the list of goals.
pub(crate) fn is_own(file: &Path) -> bool {
    file == Path::new(SETTINGS) || file == Path::new(GOALS)
}

/// Whether a path within a store stays in it: plain names, and no link on the way, which could lead anywhere.
pub(crate) fn is_inside(root: &Path, file: &Path) -> bool {
    let mut path = root.to_owned();
    file.components().all(|part| {
        let Component::Normal(name) = part else { return false };
        path.push(name);
        !is_link(&path)
    })
}

fn is_link(path: &Path) -> bool {
    path.symlink_metadata().is_ok_and(|found| found.is_symlink())
}

/// Whether a name can be that of a file in a folder of records, and not a way out of it.
fn is_plain_name(name: &str) -> bool {
    !name.contains('\0')
        && matches!(Path::new(name).components().collect::<Vec<_>>().as_slice(), [Component::Normal(_)])
}

/// A folder's entries; of one that is not there, none.
///
/// # Errors
/// It cannot be read, or is a link: nothing outside the store is read through one.
fn entries(root: &Path, folder: &Path) -> io::Result<Vec<fs::DirEntry>> {
    if is_link(&root.join(folder)) {
        return Err(NotPlain::Link.into());
    }
    match fs::read_dir(root.join(folder)) {
        Ok(entries) => entries.collect(),
        Err(err) if err.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
        Err(err) => Err(err),
    }
}

/// The kind of a record, by the folder that its path within the store begins with.
pub(crate) fn kind(file: &Path) -> Option<Kind> {
    Kind::ALL.iter().copied().find(|kind| file.starts_with(kind.folder()))
}

/// A path within a repository, seen from the store in it: from the folder of its kind on.
pub(crate) fn within_store(path: &Path) -> PathBuf {
    let mut rest = path.components();
    loop {
        let file = rest.as_path();
        if kind(file).is_some() || is_own(file) {
            return file.to_owned();
        }
        if rest.next().is_none() {
            return path.to_owned();
        }
    }
}

/// The id that a record's file name gives.
pub(crate) fn id(file: &Path) -> String {
    file.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

/// Every TOML file of a kind, in subfolders too, with its path within the store, sorted by it.
///
/// # Errors
/// A folder that cannot be read; one that does not exist is empty.
pub(crate) fn files(root: &Path, kind: Kind) -> io::Result<Vec<PathBuf>> {
    listed(root, kind).map(|listed| listed.records)
}

/// What lies in the folder of a kind, and in those within it.
#[derive(Default)]
pub(super) struct ListedFiles {
    /// TOML files, sorted.
    pub(super) records: Vec<PathBuf>,
    /// Files and links that are no records, sorted; what begins with a dot left aside.
    pub(super) others: Vec<PathBuf>,
}

/// # Errors
/// A folder that cannot be read; one that does not exist is empty.
pub(super) fn listed(root: &Path, kind: Kind) -> io::Result<ListedFiles> {
    let mut out = ListedFiles::default();
    walk(root, Path::new(kind.folder()), &mut out)?;
    // By its bytes: comparing paths part by part takes longer than reading them.
    out.records.sort_unstable_by(|a, b| a.as_os_str().cmp(b.as_os_str()));
    out.others.sort_unstable();
    Ok(out)
}

/// All files in a folder of any name, sorted.
///
/// # Errors
/// As [`listed`].
pub(super) fn listed_in(root: &Path, folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut out = ListedFiles::default();
    walk(root, folder, &mut out)?;
    out.records.extend(out.others);
    out.records.sort_unstable();
    Ok(out.records)
}

/// The names at the top of the store.
///
/// # Errors
/// It cannot be read.
pub(super) fn top(root: &Path) -> io::Result<Vec<(OsString, fs::FileType)>> {
    entries(root, Path::new(""))?.into_iter().map(|entry| Ok((entry.file_name(), entry.file_type()?))).collect()
}

/// The files that the tool keeps at the top.
pub(super) const KNOWN_AT_TOP: [&str; 4] = [SETTINGS, GOALS, FIGURES, ERASED];

/// Goes through a folder and those within it, what begins with a dot left aside.
fn walk(root: &Path, folder: &Path, out: &mut ListedFiles) -> io::Result<()> {
    for entry in entries(root, folder)? {
        let name = entry.file_name();
        if name.as_encoded_bytes().starts_with(b".") {
            continue;
        }
        let file_type = entry.file_type()?;
        if file_type.is_dir() && !is_record_name(&name) {
            walk(root, &folder.join(name), out)?;
        } else if is_record(&name, file_type) {
            out.records.push(folder.join(name));
        } else {
            out.others.push(folder.join(name));
        }
    }
    Ok(())
}

/// The type of a link is "link": nothing outside the store is read through one. A pipe or device by a record's name is a record
/// that cannot be read.
fn is_record(name: &OsStr, file_type: fs::FileType) -> bool {
    !file_type.is_symlink() && is_record_name(name)
}

fn is_record_name(name: &OsStr) -> bool {
    Path::new(name).extension() == Some(OsStr::new("toml"))
}

/// Every file in a folder of the store and below it, with its path within the store, sorted; links left aside.
///
/// # Errors
/// A folder that cannot be read, or is a link.
pub(crate) fn below(root: &Path, folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut out = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in entries(root, &folder)? {
            let (path, kind) = (folder.join(entry.file_name()), entry.file_type()?);
            if kind.is_dir() {
                folders.push(path);
            } else if kind.is_file() {
                out.push(path);
            }
        }
    }
    out.sort_unstable();
    Ok(out)
}

/// Every file in the store, with its path within it, sorted; what begins with a dot at its top and links left aside.
///
/// # Errors
/// A folder that cannot be read.
pub(crate) fn everything(root: &Path) -> io::Result<Vec<PathBuf>> {
    let mut out = Vec::new();
    for entry in entries(root, Path::new(""))? {
        let (name, kind) = (PathBuf::from(entry.file_name()), entry.file_type()?);
        if name.as_os_str().as_encoded_bytes().starts_with(b".") {
            continue;
        }
        if kind.is_dir() {
            out.extend(below(root, &name)?);
        } else if kind.is_file() {
            out.push(name);
        }
    }
    out.sort_unstable();
    Ok(out)
}

/// What lies in the folder of templates, by its path within the store: files, and whatever bears the name of one that would be
/// read; names with a dot first left aside.
///
/// # Errors
/// The folder cannot be read; one that does not exist is empty.
pub(crate) fn templates(root: &Path) -> io::Result<Vec<PathBuf>> {
    let mut out = Vec::new();
    for entry in entries(root, Path::new(TEMPLATES))? {
        let name = entry.file_name();
        let read = ["md", "toml", "png", "svg"].iter().any(|end| Path::new(&name).extension() == Some(OsStr::new(end)));
        if (read || entry.file_type()?.is_file()) && !name.as_encoded_bytes().starts_with(b".") {
            out.push(Path::new(TEMPLATES).join(name));
        }
    }
    out.sort_unstable();
    Ok(out)
}

/// What lies in a kind's folder and is no record: other files, and links. Pages for readers (`README…`) may lie anywhere.
///
/// # Errors
/// A folder that cannot be read; one that does not exist is empty.
pub(crate) fn strays(root: &Path, kind: Kind) -> io::Result<Vec<PathBuf>> {
    let is_page = |file: &PathBuf| file.file_name().is_some_and(|name| name.as_encoded_bytes().starts_with(b"README"));
    let mut others = listed(root, kind)?.others;
    others.retain(|file| !is_page(file));
    Ok(others)
}

/// The file of one record: flat in its kind's folder, or in a subfolder. Looks no further than it must.
///
/// # Errors
/// A folder that cannot be read.
pub(crate) fn find(root: &Path, kind: Kind, id: &str) -> io::Result<Option<PathBuf>> {
    let name = format!("{id}.toml");
    if !is_plain_name(&name) {
        return Ok(None);
    }
    let flat = Path::new(kind.folder()).join(&name);
    // Whatever bears the record's name is the record, and says itself why it cannot be read.
    if !is_link(&root.join(kind.folder())) && root.join(&flat).symlink_metadata().is_ok() {
        return Ok(Some(flat));
    }
    find_below(root, Path::new(kind.folder()), OsStr::new(&name))
}

/// Level by level: where a folder holds the record, no folder beside it is read.
fn find_below(root: &Path, top: &Path, name: &OsStr) -> io::Result<Option<PathBuf>> {
    let mut level = vec![top.to_owned()];
    while !level.is_empty() {
        let mut below = Vec::new();
        for folder in &level {
            for entry in entries(root, folder)? {
                let own = entry.file_name();
                if !own.as_encoded_bytes().starts_with(b".") && !is_record_name(&own) && entry.file_type()?.is_dir() {
                    below.push(folder.join(own));
                }
            }
        }
        let mut files = below.iter().map(|folder| folder.join(name));
        if let Some(found) = files.find(|file| root.join(file).symlink_metadata().is_ok()) {
            return Ok(Some(found));
        }
        level = below;
    }
    Ok(None)
}
