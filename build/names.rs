//! Turns what is typed in three languages, `src/i18n/names/*.toml`, into tables that are there when the program starts.
//!
//! A name that one language lacks, one that two things have, and one that nobody could type stop the build.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;

use toml::{Table, Value};

const FOLDER: &str = "src/i18n/names";
const NORWEGIAN: [&str; 2] = ["nb", "nn"];

/// What one word is called: in nb, nn and en.
type Names = [Vec<String>; 3];

pub(crate) fn tables() -> String {
    let [nb, nn] = NORWEGIAN.map(read);
    let en = read("en");
    let lists: Vec<String> = keys(&[&nb], "values");
    let mut out = String::new();
    let former = [&nb, &nn].map(|lang| section(lang, &["former"]));
    let mut commands = section_names(&[&nb, &nn], &["commands"]);
    for (word, more) in section(&en, &["commands"]) {
        let names =
            commands.get_mut(&word).unwrap_or_else(|| panic!("en.toml: commands: {word} has no Norwegian name"));
        names[2].extend(more);
    }
    let mut moved: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (word, names) in former.into_iter().flatten() {
        assert!(commands.contains_key(&word), "former: {word} is no command");
        let known = moved.entry(word).or_default();
        names.into_iter().for_each(|name| {
            if !known.contains(&name) {
                known.push(name)
            }
        });
    }
    for (word, names) in &commands {
        assert!(names.iter().all(|names| !names.is_empty()), "{word}: a command has a name in each language");
    }
    unique("commands", commands.iter().map(|(word, names)| (word.as_str(), names)), &moved);
    table(&mut out, "COMMANDS", &commands, &moved);

    let flags = section_names(&[&nb, &nn], &["flags"]);
    table(&mut out, "FLAGS", &flags, &BTreeMap::new());

    for list in &lists {
        let names = section_names(&[&nb, &nn], &["values", list]);
        unique(list, names.iter().map(|(word, names)| (word.as_str(), names)), &BTreeMap::new());
        let name = list.replace('-', "_").to_uppercase();
        table(&mut out, &name, &names, &BTreeMap::new());
    }
    assert_eq!(lists, keys(&[&nn], "values"), "nb.toml and nn.toml: the lists of values");

    let mut places: BTreeMap<String, String> = BTreeMap::new();
    for (list, typed) in section(&en, &["lists"]) {
        assert!(lists.contains(&list), "en.toml: {list} is no list of nb.toml");
        for place in typed {
            let name = list.replace('-', "_").to_uppercase();
            assert!(places.insert(place.clone(), name).is_none(), "en.toml: {place} takes two lists");
        }
    }
    out += "/// Where a word of a closed list is typed: `COMMAND --FLAG`, or `COMMAND 1` for its first argument. Sorted.\n";
    out += "pub(crate) static TAKES: &[(&str, &[Called])] = &[\n";
    for (place, list) in places {
        writeln!(out, "    ({place:?}, {list}),").unwrap();
    }
    out += "];\n";

    let placeholders = section_names(&[&nb, &nn], &["placeholders"]);
    table(&mut out, "PLACEHOLDERS", &placeholders, &BTreeMap::new());
    out
}

fn read(lang: &str) -> Table {
    let path = format!("{FOLDER}/{lang}.toml");
    println!("cargo::rerun-if-changed={path}");
    let source = fs::read_to_string(&path).unwrap_or_else(|err| panic!("{path}: {err}"));
    source.parse().unwrap_or_else(|err| panic!("{path}: {err}"))
}

/// One section of a language: each word with its names.
fn section(table: &Table, path: &[&str]) -> BTreeMap<String, Vec<String>> {
    let mut at = table;
    for part in path {
        match at.get(*part) {
            Some(Value::Table(inner)) => at = inner,
            None => return BTreeMap::new(),
            Some(other) => panic!("names: {path:?}: {other:?} is no table"),
        }
    }
    let names = |value: &Value| match value {
        Value::Array(names) => names.iter().map(|name| name.as_str().expect("a name is text").to_owned()).collect(),
        other => panic!("names: {path:?}: {other:?} is no list of names"),
    };
    at.iter().map(|(word, value)| (word.clone(), names(value))).collect()
}

fn keys(langs: &[&Table], part: &str) -> Vec<String> {
    let tables = langs.iter().filter_map(|lang| lang.get(part)).filter_map(Value::as_table);
    let keys: BTreeSet<String> = tables.flat_map(|table| table.keys().cloned()).collect();
    keys.into_iter().collect()
}

/// A section of both Norwegian languages, with the English word as the first English name.
fn section_names(langs: &[&Table; 2], path: &[&str]) -> BTreeMap<String, Names> {
    let [nb, nn] = langs.map(|lang| section(lang, path));
    for (one, other, lang) in [(&nb, &nn, "nn"), (&nn, &nb, "nb")] {
        let lacking: Vec<&String> = one.keys().filter(|word| !other.contains_key(*word)).collect();
        assert!(lacking.is_empty(), "{FOLDER}/{lang}.toml: {path:?} lacks {lacking:?}");
    }
    let both = nb.into_iter().map(|(word, nb)| {
        let own = word.rsplit(' ').next().expect("split gives one").to_owned();
        let placeholder = path == ["placeholders"];
        let or_own = |names: Vec<String>| if names.is_empty() { vec![own.clone()] } else { names };
        let (nb, nn) = (or_own(nb), or_own(nn[&word].clone()));
        if !placeholder {
            nb.iter().chain(&nn).for_each(|name| typable(&word, name));
        }
        let own = if placeholder { word.clone() } else { own };
        (word, [nb, nn, vec![own]])
    });
    both.collect()
}

/// # Panics
/// A name that is not lower case with hyphens, or that is a number.
fn typable(word: &str, name: &str) {
    let part = |part: &str| {
        !part.is_empty() && part.chars().all(|c| c.is_ascii_lowercase() || "æøåé".contains(c) || c.is_ascii_digit())
    };
    assert!(name.split('-').all(part), "{word}: {name:?} is not lower case with hyphens");
    assert!(name.chars().any(char::is_alphabetic), "{word}: {name:?} is a number");
}

/// A name without the letters that not every keyboard has; none where it has none of them.
fn plain(name: &str) -> Option<String> {
    let plain = name.replace('æ', "ae").replace('ø', "oe").replace('å', "aa");
    (plain != name).then_some(plain)
}

/// Every name of a word, the English word itself left out.
fn typed(word: &str, names: &Names) -> Vec<String> {
    let own = word.rsplit(' ').next().expect("split gives one");
    let mut out: Vec<String> = Vec::new();
    for name in names.iter().flatten() {
        for name in [Some(name.clone()), plain(name)].into_iter().flatten() {
            if name != own && !out.contains(&name) {
                out.push(name);
            }
        }
    }
    out
}

/// # Panics
/// Two words of one level have a name in common.
fn unique<'a>(what: &str, words: impl Iterator<Item = (&'a str, &'a Names)>, moved: &BTreeMap<String, Vec<String>>) {
    let mut known: BTreeMap<(String, String), String> = BTreeMap::new();
    for (word, names) in words {
        let (level, own) = word.rsplit_once(' ').unwrap_or(("", word));
        let moved = moved.get(word).cloned().unwrap_or_default();
        for name in typed(word, names).into_iter().chain([own.to_owned()]).chain(moved) {
            let before = known.insert((level.to_owned(), name.clone()), word.to_owned());
            assert!(before.is_none(), "{what}: {name} is {word} and {}", before.unwrap_or_default());
        }
    }
}

fn table(out: &mut String, name: &str, names: &BTreeMap<String, Names>, moved: &BTreeMap<String, Vec<String>>) {
    writeln!(out, "pub(crate) static {name}: &[Called] = &[").unwrap();
    for (word, names) in names {
        let moved: Vec<String> = moved.get(word).into_iter().flatten().cloned().collect();
        let plain: Vec<String> = moved.iter().filter_map(|name| plain(name)).collect();
        let (shown, typed) = (names, typed(word, names));
        let [nb, nn, en] = shown;
        writeln!(
            out,
            "    Called {{ word: {word:?}, shown: [&{nb:?}, &{nn:?}, &{en:?}], typed: &{typed:?}, former: &{:?} }},",
            [moved, plain].concat()
        )
        .unwrap();
    }
    out.push_str("];\n");
}
