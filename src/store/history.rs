//! What happened to records between two versions of them, in their own terms.

use std::collections::BTreeMap;
use std::path::Path;

use toml::de::{DeTable, DeValue};

use super::merge::{self, Difference};
use super::{layout, problem::Source};

/// One thing that happened to a file of the store.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Happened {
    /// The file is new.
    Made,
    /// The file is gone.
    Removed,
    /// The file lies in another folder now.
    Moved { to: String },
    /// An entry of the journal came or went; of a meeting that is only planned, the day of the meeting.
    Entry { added: bool, event: String, on: String, meeting: Option<String> },
    /// These keys of the record, or blocks of it, are not what they were.
    Keys(Vec<String>),
    /// Changed, in a way that cannot be told: one of the two is no record.
    Changed,
}

/// How a file became another, or came, or went.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::IntoStaticStr, strum::VariantArray)]
#[strum(serialize_all = "kebab-case", const_into_str)]
pub(crate) enum HistoryChange {
    Made,
    Changed,
    Removed,
}

/// What happened to a file; nothing where only its looks changed.
pub(crate) fn happened(before: Option<&str>, after: Option<&str>) -> Vec<Happened> {
    let mut out = Vec::new();
    let (before, after) = match (before, after) {
        (None, None) => return out,
        (Some(_), None) => return vec![Happened::Removed],
        (None, Some(after)) => {
            out.push(Happened::Made);
            // The keys of a record that is new are no news beside it.
            let differences = merge::differences("", after).unwrap_or_default();
            out.extend(differences.into_iter().filter_map(entry));
            return out;
        }
        (Some(before), Some(after)) => (before, after),
    };
    let Some(differences) = merge::differences(before, after) else {
        if before != after {
            out.push(Happened::Changed);
        }
        return out;
    };
    let mut keys: Vec<String> = Vec::new();
    for difference in differences {
        let key = match &difference {
            Difference::Key { key } => key.clone(),
            Difference::Item { array, .. } if array != merge::JOURNAL => array.clone(),
            Difference::Item { .. } => {
                out.extend(entry(difference));
                continue;
            }
        };
        if !keys.contains(&key) {
            keys.push(key);
        }
    }
    if !keys.is_empty() {
        out.push(Happened::Keys(keys));
    }
    out
}

/// The entries that both sides of a merge edited, each otherwise: event and day, as they were before. Both are kept.
pub(crate) fn edited_on_both_sides(base: &str, ours: &str, theirs: &str) -> Vec<(String, String)> {
    type EntryValues = BTreeMap<String, String>;
    let sides = |text: &str| -> Option<(Vec<EntryValues>, Vec<EntryValues>)> {
        let (mut gone, mut come) = (Vec::new(), Vec::new());
        for difference in merge::differences(base, text)? {
            if let Difference::Item { array, added, values } = difference
                && array == merge::JOURNAL
            {
                if added { come.push(values) } else { gone.push(values) }
            }
        }
        Some((gone, come))
    };
    let Some(((gone, ours), (gone_there, theirs))) = sides(ours).zip(sides(theirs)) else { return Vec::new() };
    let event = |values: &EntryValues| values.get("event").cloned();
    let became = |from: &EntryValues, all: &[EntryValues]| -> Vec<EntryValues> {
        all.iter().filter(|values| event(values) == event(from)).cloned().collect()
    };
    let edited = |entry: &&EntryValues| {
        let (here, there) = (became(entry, &ours), became(entry, &theirs));
        gone_there.contains(entry) && !here.is_empty() && !there.is_empty() && here != there
    };
    let plain = |values: &EntryValues, key: &str| {
        values.get(key).map(|value| value.trim_matches('"').to_owned()).unwrap_or_default()
    };
    gone.iter().filter(edited).map(|entry| (plain(entry, "event"), plain(entry, "on"))).collect()
}

fn entry(difference: Difference) -> Option<Happened> {
    let Difference::Item { array, added, values } = difference else { return None };
    let value = |key: &str| values.get(key).map(|value| value.trim_matches('"').to_owned()).unwrap_or_default();
    let meeting = values.get("meeting").filter(|_| !values.contains_key("decision")).cloned();
    (array == merge::JOURNAL).then(|| Happened::Entry { added, event: value("event"), on: value("on"), meeting })
}

/// Whether a file of the store is one of its records, or its settings.
pub(crate) fn is_record(file: &Path) -> bool {
    let toml = file.extension().is_some_and(|extension| extension == "toml");
    toml && (layout::kind(file).is_some() || layout::is_own(file))
}

/// The id by which commits and people name a file of the store: a record's id, a letter's trainee, else its path.
pub(crate) fn id(file: &Path) -> String {
    let mut parts = file.iter();
    match (parts.next(), parts.next()) {
        (Some(folder), Some(trainee)) if folder == "letters" => trainee.to_string_lossy().into_owned(),
        _ if is_record(file) && layout::kind(file).is_some() => layout::id(file),
        _ => layout::shown(file),
    }
}

/// Whether two files are one record: of one kind, and with one id.
pub(crate) fn is_same_record(one: &Path, other: &Path) -> bool {
    let is_kind = layout::kind(one).is_some() && layout::kind(one) == layout::kind(other);
    is_kind && is_record(one) && is_record(other) && layout::id(one) == layout::id(other)
}

/// Whether two files are letters of one name in the folders of two records.
pub(crate) fn is_same_letter(one: &Path, other: &Path) -> bool {
    let is_letter = |file: &Path| file.starts_with(layout::LETTERS);
    one != other && is_letter(one) && is_letter(other) && one.file_name() == other.file_name()
}

/// The ids that a record's text says it bore before: `former_hpr` of a trainee, `[[former]]` of a municipality.
pub(crate) fn former_ids(text: &str) -> Vec<String> {
    let (root, _) = DeTable::parse_recoverable(text);
    let list = |key: &str| match root.get_ref().get(key).map(|value| value.get_ref()) {
        Some(DeValue::Array(items)) => items.iter().collect(),
        _ => Vec::new(),
    };
    let plain = |span: std::ops::Range<usize>| text.get(span).unwrap_or_default().trim_matches(['"', '\'']).to_owned();
    let numbers = list("former_hpr").into_iter().map(|item| plain(item.span()));
    let borne = list("former").into_iter().filter_map(|item| match item.get_ref() {
        DeValue::Table(table) => table.get("number").map(|number| plain(number.span())),
        _ => None,
    });
    numbers.chain(borne).collect()
}

/// Whether a record that came is one that went, under another id.
pub(crate) fn is_renamed(gone: &Path, come: &Path, text: &str) -> bool {
    let is_kind = layout::kind(gone).is_some() && layout::kind(gone) == layout::kind(come);
    is_kind && is_record(gone) && is_record(come) && former_ids(text).contains(&layout::id(gone))
}

/// What a record calls itself, its `name` or `title`; `None` where it is confidential, or says neither.
pub(crate) fn title(text: &str) -> Option<String> {
    let (root, _) = DeTable::parse_recoverable(text);
    let of = |key: &str| root.get_ref().get(key).map(|value| value.get_ref());
    if matches!(of("confidential"), Some(DeValue::Boolean(true))) {
        return None;
    }
    match of("name").or_else(|| of("title")) {
        Some(DeValue::String(said)) => Some(said.to_string()),
        _ => None,
    }
}

/// The name in a trainee's record, for those who look; `None` where it is restricted, or nobody's.
pub(crate) fn name(file: &Path, text: &str) -> Option<String> {
    if layout::kind(file) != Some(layout::Kind::Trainee) {
        return None;
    }
    let source = Source { file: file.to_owned(), text: text.into() };
    super::trainee(&source).ok().filter(|trainee| !trainee.confidential).map(|trainee| trainee.name)
}

#[cfg(test)]
mod tests {
    use super::*;

    const BASE: &str = "schema = 1\nemail = \"a\"\n\n[[practice]]\nfrom = 2024-02-01\n";
    const NOTE: &str = "\n[[journal]]\non = 2026-08-01\nevent = \"note\"\n";

    #[test]
    fn what_happened_is_told_by_facts() {
        let note =
            |added| Happened::Entry { added, event: "note".to_owned(), on: "2026-08-01".to_owned(), meeting: None };
        let noted = format!("{BASE}{NOTE}");
        assert_eq!(happened(Some(BASE), Some(&noted)), [note(true)]);
        assert_eq!(happened(Some(&noted), Some(BASE)), [note(false)]);
        assert_eq!(happened(None, Some(&noted)), [Happened::Made, note(true)]);
        assert_eq!(happened(Some(BASE), None), [Happened::Removed]);
        let changed = BASE.replace("\"a\"", "\"b\"").replace("02-01", "03-01");
        assert_eq!(
            happened(Some(BASE), Some(&changed)),
            [Happened::Keys(vec!["email".to_owned(), "practice".to_owned()])]
        );
        assert_eq!(happened(Some(BASE), Some(&format!("# looks\n{BASE}"))), []);
        assert_eq!(happened(Some(BASE), Some("email = \"")), [Happened::Changed]);
    }

    #[test]
    fn an_entry_that_both_sides_edited_is_known() {
        let entry = |more: &str| format!("{BASE}{NOTE}{more}");
        let edited = |base: &str, ours: &str, theirs: &str| edited_on_both_sides(base, ours, theirs);
        let (base, ours, theirs) = (entry("text = \"a\"\n"), entry("text = \"b\"\n"), entry("text = \"c\"\n"));
        let told = ("note".to_owned(), "2026-08-01".to_owned());
        assert_eq!(edited(&base, &ours, &theirs), [told]);
        assert_eq!(edited(&base, &ours, &ours), [], "both alike");
        assert_eq!(edited(&base, &ours, &base), [], "one side alone");
        assert_eq!(edited(&base, BASE, &theirs), [], "one took it out");
        assert_eq!(edited(BASE, &ours, &theirs), [], "two new ones");
    }

    #[test]
    fn files_have_ids() {
        assert_eq!(id(Path::new("trainees/1820/9144897.toml")), "9144897");
        assert_eq!(id(Path::new("letters/9144897/x.pdf")), "9144897");
        assert_eq!(id(Path::new("alis.toml")), "alis.toml");
    }
}
