//! What records are called, by their first lines alone: for completions, which read thousands of them between two keys.

use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::layout::{self, Kind};
use super::plain_file::{LARGEST_TEXT, OpenFolder};
use super::problem::Source;
use super::record;

/// What stands at the top of a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct RecordHead {
    /// As the file is called: a number, an id.
    pub(crate) id: String,
    /// What it is called: a name, a title, the place and start of a position; none where it has no name.
    pub(crate) name: Option<String>,
    /// It lives on in another record, and is meant by its number alone.
    pub(crate) ended: bool,
    /// Nobody but who types the number is to see whose record it is: it has no name here.
    pub(crate) restricted: bool,
}

/// The heads of the records of a kind whose ids are wanted. Who is restricted has no name; who may be is left out, and so is what
/// cannot be read: whoever asks can type a number.
pub(crate) fn heads(root: &Path, kind: Kind, wanted: impl Fn(&str) -> bool + Sync) -> Vec<RecordHead> {
    let mut files = layout::files(root, kind).unwrap_or_default();
    files.retain(|file| wanted(&layout::id(file)));
    // Without threads one after the other: this only reads names.
    let read = |open: &mut (OpenFolder, Vec<u8>), file: &PathBuf| head(root, kind, file, open);
    files.par_iter().map_init(Default::default, read).flatten_iter().collect()
}

fn head(root: &Path, kind: Kind, file: &Path, (folder, bytes): &mut (OpenFolder, Vec<u8>)) -> Option<RecordHead> {
    bytes.clear();
    folder.read_into(&root.join(file), LARGEST_TEXT, bytes).ok()?;
    let text = str::from_utf8(bytes).ok()?;
    let found = match TopLines::plainly(text) {
        Some(found) => found,
        None => TopLines::wholly(kind, file, text)?,
    };
    let name = match kind {
        _ if found.restricted => None,
        Kind::Agreement => found.title,
        Kind::Position => {
            found.site.zip(found.department).zip(found.start).map(|((s, d), on)| format!("{s} / {d}, {on}"))
        }
        _ => found.name,
    };
    Some(RecordHead { id: layout::id(file), name, ended: found.ended, restricted: found.restricted })
}

/// What the first lines say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct TopLines {
    name: Option<String>,
    title: Option<String>,
    site: Option<String>,
    department: Option<String>,
    start: Option<String>,
    restricted: bool,
    ended: bool,
}

impl TopLines {
    /// As nearly all records are written: a bare key and its value on a line. None where anything else stands there: what is not
    /// understood could be the line that restricts somebody.
    fn plainly(text: &str) -> Option<TopLines> {
        let mut found = TopLines::default();
        let mut in_list = false;
        for line in text.lines() {
            let line = line.trim();
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            if in_list {
                in_list = !line.starts_with(']');
                if in_list && line.contains('=') {
                    return None;
                }
                continue;
            }
            if line.starts_with('[') {
                return Some(found);
            }
            let (key, value) = line.split_once('=')?;
            let (key, value) = (key.trim(), value.trim());
            if !key.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_')
                || value.contains("\"\"\"")
                || value.contains("'''")
            {
                return None;
            }
            in_list = value == "[";
            match key {
                "name" => found.name = Some(plain_text(value)?),
                "title" => found.title = Some(plain_text(value)?),
                "site" => found.site = Some(plain_text(value)?),
                "department" => found.department = Some(plain_text(value)?),
                "start" => found.start = Some(value.split('#').next().unwrap_or_default().trim().to_owned()),
                "confidential" => found.restricted = value != "false",
                "until" => found.ended = true,
                _ => {}
            }
        }
        Some(found)
    }

    /// By the reader of records.
    fn wholly(kind: Kind, file: &Path, text: &str) -> Option<TopLines> {
        let source = Source { file: file.to_owned(), text: text.into() };
        match kind {
            Kind::Trainee => {
                let trainee = super::trainee(&source).ok()?;
                Some(TopLines { name: Some(trainee.name), restricted: trainee.confidential, ..TopLines::default() })
            }
            Kind::Municipality => {
                let known = record::read(&source, |keys| record::municipality::municipality(keys)).ok()?;
                Some(TopLines { name: Some(known.name), ended: known.until.is_some(), ..TopLines::default() })
            }
            // What these are called is read in their lines, or not at all: their ids say enough.
            Kind::Hospital | Kind::Agreement | Kind::Position | Kind::Grant | Kind::Profile => {
                Some(TopLines::default())
            }
        }
    }
}

/// A text in quotes that holds no escape and no quote.
fn plain_text(value: &str) -> Option<String> {
    let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let (text, rest) = value[1..].split_once(quote)?;
    let rest = rest.trim();
    (!text.contains('\\') && (rest.is_empty() || rest.starts_with('#'))).then(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    #[expect(clippy::disallowed_methods, reason = "a test makes its files")]
    fn check(text: &str, named: Option<&str>) {
        let room = tempfile::tempdir().unwrap();
        std::fs::create_dir(room.path().join("trainees")).unwrap();
        let rest = "municipality = \"1820\"\nagreement = \"hsyk-1820\"\n\n[training]\nstarted = 2026-01-01\n";
        std::fs::write(room.path().join("trainees/9144897.toml"), format!("schema = 1\nhpr = 9144897\n{text}\n{rest}"))
            .unwrap();
        let heads = heads(room.path(), Kind::Trainee, |_| true);
        let names: Vec<_> = heads.iter().filter_map(|head| head.name.as_deref()).collect();
        assert_eq!(names, named.into_iter().collect::<Vec<_>>(), "{text}");
    }

    #[test]
    fn a_name_is_read_however_it_is_written() {
        check("name = \"Kari Nordmann\"", Some("Kari Nordmann"));
        check("name = 'Åse \"Å\" Ørn' # her", Some("Åse \"Å\" Ørn"));
        check("\"name\" = \"Kari Nordmann\"", Some("Kari Nordmann"));
        check("name = \"K\\u00e5re\"", Some("Kåre"));
        check("name = \"Kari\"\nformer_names = [\n  \"Ola\",\n]", Some("Kari"));
        check("name = \"Kari\"\nconfidential = false", Some("Kari"));
        check("name = \"Kari\"\ncase = \"\"\"\nconfidential = true\n\"\"\"", Some("Kari"));
    }

    #[test]
    fn who_is_restricted_or_may_be_is_never_told() {
        check("name = \"Kari\"\nconfidential = true", None);
        check("confidential = true # hemmelig\nname = \"Kari\"", None);
        check("name = \"Kari\"\n\"confidential\" = true", None);
        check("name = \"Kari\"\n\"conf\\u0069dential\" = true", None);
        check("name = \"Kari\"\nconfidential = yes", None);
        check("name = \"Kari\"\n<<<<<<< mine\nconfidential = true\n=======\n>>>>>>> theirs", None);
        check("name = \"Kari", None);
        check("name = \"Kari\"\nformer_names = [\n  \"Ola\"]\nconfidential = true", None);
    }
}
