//! Cases of merging, and what holds for all of them.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::document::{Document, comments};
use super::*;

const BASE: &str = "\
schema = 1
hpr = 9144897 # from the register
name = \"Kari\"
email = \"kari@x.example\"

[training]
started = 2024-03-01

[[practice]]
from = 2024-02-01
percent = 100

[[journal]]
on = 2024-03-10
event = \"note\"
text = \"a\"
";

#[track_caller]
fn merged(base: &str, ours: &str, theirs: &str) -> Merged {
    merge(base, ours, theirs).expect("can be merged")
}

/// Merges both ways round: the text is as expected, and both say the same.
#[track_caller]
fn check(base: &str, ours: &str, theirs: &str, expected: &str) {
    let one = merged(base, ours, theirs);
    similar_asserted(&one.text, expected);
    assert_eq!(one.conflicts, []);
    let other = merged(base, theirs, ours);
    assert_eq!(other.conflicts, []);
    let facts = |text: &str| Document::parse(text).unwrap().facts();
    assert_eq!(facts(&normal(&one.text)), facts(&normal(&other.text)));
}

#[track_caller]
fn similar_asserted(text: &str, expected: &str) {
    assert!(text == expected, "{}", similar::TextDiff::from_lines(expected, text).unified_diff());
}

/// The base with some lines replaced.
#[track_caller]
fn with(changes: &[(&str, &str)]) -> String {
    let mut text = BASE.to_owned();
    for (old, new) in changes {
        assert!(text.contains(old), "{old}");
        text = text.replace(old, new);
    }
    text
}

const B: &str = "\n[[journal]]\non = 2026-01-01\nevent = \"note\"\ntext = \"b\"\n";
const C: &str = "\n# by telephone\n[[journal]]\non = 2026-02-01\nevent = \"note\" # c\ntext = \"c\"\n";

#[test]
fn what_either_side_appends_is_there_once() {
    check(BASE, &format!("{BASE}{B}"), &format!("{BASE}{C}"), &format!("{BASE}{B}{C}"));
    check(BASE, &format!("{BASE}{B}"), &format!("{BASE}{B}{C}"), &format!("{BASE}{B}{C}"));
    check(BASE, &format!("{BASE}{B}{B}"), &format!("{BASE}{B}"), &format!("{BASE}{B}{B}"));
    check(BASE, &format!("{BASE}{B}{C}"), &format!("{BASE}{C}{B}"), &format!("{BASE}{B}{C}"));
}

/// An entry is its values: another order of its keys or another spelling makes no second one.
#[test]
fn an_entry_is_its_values_and_not_its_looks() {
    let spelled = "\n[[journal]]\n  event='note'\n  text = \"\"\"b\"\"\"\n  on   = 2026-01-01 # typed by hand\n";
    let expected = "\n# typed by hand\n[[journal]]\non = 2026-01-01\nevent = \"note\"\ntext = \"b\"\n";
    check(BASE, &format!("{BASE}{B}"), &format!("{BASE}{spelled}"), &format!("{BASE}{expected}"));
}

#[test]
fn what_one_side_removes_is_gone_and_what_it_edits_is_edited() {
    let base = format!("{BASE}{B}");
    check(
        &base,
        &base.replace("2026-01-01", "2026-01-02"),
        &format!("{base}{C}"),
        &format!("{}{C}", base.replace("2026-01-01", "2026-01-02")),
    );
    check(&base, BASE, &format!("{base}{C}"), &format!("{BASE}{C}"));
    check(&base, &format!("{base}{C}"), BASE, &format!("{BASE}{C}"));
    check(
        &base,
        BASE,
        &with(&[("hpr = 9144897 #", "hpr = 9144897  #")]),
        &with(&[("hpr = 9144897 #", "hpr = 9144897  #")]),
    );
}

/// An entry that both sides edited differently is two: nothing that was entered is lost.
#[test]
fn an_entry_edited_on_both_sides_is_kept_twice() {
    let base = format!("{BASE}{B}");
    let (x, y) = (B.replace("\"b\"", "\"x\""), B.replace("\"b\"", "\"y\""));
    check(&base, &format!("{BASE}{x}"), &format!("{BASE}{y}"), &format!("{BASE}{x}{y}"));
}

#[test]
fn keys_are_merged_one_by_one_and_keep_their_comments() {
    check(
        BASE,
        &with(&[("kari@x", "kari@y"), ("started = 2024-03-01", "started = 2024-03-01\nsupervisor = \"Ola\"")]),
        &with(&[
            ("\"Kari\"", "\"Kari N\" # married"),
            ("started = 2024-03-01\n", "# see the letter\nstarted = 2024-04-01\n"),
        ]),
        &with(&[
            ("kari@x", "kari@y"),
            ("\"Kari\"", "\"Kari N\" # married"),
            ("started = 2024-03-01", "# see the letter\nstarted = 2024-04-01\nsupervisor = \"Ola\""),
        ]),
    );
    let removed = with(&[("email = \"kari@x.example\"\n", "")]);
    check(BASE, &removed, &format!("{BASE}{B}"), &format!("{removed}{B}"));
    check(BASE, &format!("{BASE}{B}"), &removed, &format!("{removed}{B}"));
}

#[test]
fn a_new_table_comes_before_the_journal() {
    let contact = "[coordinator]\nname = \"Anne\"\n\n[[practice]]";
    check(
        BASE,
        &format!("{BASE}{B}"),
        &with(&[("[[practice]]", contact)]),
        &format!("{}{B}", with(&[("[[practice]]", contact)])),
    );
}

#[test]
fn a_table_on_one_line_is_merged_by_key_too() {
    let base = "schema = 1\nname = \"HF\"\ncontact = { name = \"A\", email = \"a@x.example\" } # ALIS\n";
    check(
        base,
        &base.replace("\"A\"", "\"B\""),
        &base.replace("a@x", "b@x"),
        "schema = 1\nname = \"HF\"\n\n# ALIS\n[contact]\nname = \"B\"\nemail = \"b@x.example\"\n",
    );
}

#[test]
fn practices_are_known_by_their_first_day() {
    let ended = with(&[
        ("from = 2024-02-01\n", "from = 2024-02-01\nto = 2026-01-31\n"),
        ("percent = 100\n", "percent = 100\n\n[[practice]]\nfrom = 2026-02-01\npercent = 60\n"),
    ]);
    let half = with(&[("percent = 100", "percent = 50")]);
    check(BASE, &ended, &half, &ended.replace("percent = 100", "percent = 50"));
    check(
        BASE,
        &ended,
        &ended.replace("percent = 60", "engagement = \"employed\"\npercent = 60"),
        &ended.replace("percent = 60", "percent = 60\nengagement = \"employed\""),
    );
}

#[track_caller]
fn check_conflict(base: &str, ours: &str, theirs: &str, expected: &str, key: &str) {
    let one = merged(base, ours, theirs);
    similar_asserted(&one.text, expected);
    let keys: Vec<&str> = one.conflicts.iter().map(|conflict| conflict.key.as_str()).collect();
    assert_eq!(keys, [key]);
    let at = one.text.lines().nth(one.conflicts[0].line - 1);
    assert_eq!(at, Some("<<<<<<< ours"));
    let other = merged(base, theirs, ours);
    assert_eq!(
        (&other.conflicts[0].ours, &other.conflicts[0].theirs),
        (&one.conflicts[0].theirs, &one.conflicts[0].ours)
    );
}

#[test]
fn one_key_with_two_values_is_a_conflict_and_all_else_is_merged() {
    let ours = format!("{}{B}", with(&[("kari@x", "kari@y")]));
    let theirs = format!("{}{C}", with(&[("kari@x", "kari@z")]));
    let markers = "<<<<<<< ours\nemail = \"kari@y.example\"\n=======\nemail = \"kari@z.example\"\n>>>>>>> theirs\n";
    check_conflict(
        BASE,
        &ours,
        &theirs,
        &format!("{}{B}{C}", with(&[("email = \"kari@x.example\"\n", markers)])),
        "email",
    );
    let removed = with(&[("email = \"kari@x.example\"\n", "")]);
    let markers = "<<<<<<< ours\nemail = \"kari@y.example\"\n=======\n>>>>>>> theirs\n";
    check_conflict(
        BASE,
        &with(&[("kari@x", "kari@y")]),
        &removed,
        &with(&[("email = \"kari@x.example\"\n", markers)]),
        "email",
    );
}

#[test]
fn a_practice_that_one_side_removed_and_the_other_changed_is_a_conflict() {
    let block = "[[practice]]\nfrom = 2024-02-01\npercent = 100\n";
    let removed = with(&[("[[practice]]\nfrom = 2024-02-01\npercent = 100\n\n", "")]);
    let half = with(&[("percent = 100", "percent = 50")]);
    let markers = format!("<<<<<<< ours\n{}=======\n>>>>>>> theirs\n", block.replace("100", "50"));
    check_conflict(BASE, &half, &removed, &with(&[(block, &markers)]), "practice 2024-02-01");
    let percent = "<<<<<<< ours\npercent = 50\n=======\npercent = 60\n>>>>>>> theirs\n";
    check_conflict(
        BASE,
        &half,
        &with(&[("percent = 100", "percent = 60")]),
        &with(&[("percent = 100\n", percent)]),
        "practice 2024-02-01: percent",
    );
}

/// The same where ours has nothing left at that place, not even a blank line.
#[test]
fn a_block_that_ours_removed_and_theirs_changed_is_never_dropped() {
    let base = "schema = 1\n\n[[practice]]\nfrom = 2024-02-01\npercent = 100\n";
    let half = base.replace("100", "50");
    let markers = "<<<<<<< ours\n=======\n[[practice]]\nfrom = 2024-02-01\npercent = 50\n>>>>>>> theirs\n";
    check_conflict(base, "schema = 1\n", &half, &format!("schema = 1\n\n{markers}"), "practice 2024-02-01");
}

#[test]
fn line_ends_and_byte_order_mark_are_those_of_ours() {
    let windows = format!("\u{feff}{}", BASE.replace('\n', "\r\n"));
    let expected = format!("{windows}{}", B.replace('\n', "\r\n"));
    assert_eq!(merged(BASE, &windows, &format!("{BASE}{B}")).text, expected);
}

#[test]
fn a_last_line_that_does_not_end_is_ended() {
    let ours = format!("{BASE}{B}");
    assert_eq!(merged(BASE, ours.trim_end(), &format!("{BASE}{C}")).text, format!("{BASE}{B}{C}"));
}

#[test]
fn comments_of_both_sides_stay() {
    let ours = format!("# ours above\n{BASE}{B}# ours below\n");
    let theirs = format!("{}{C}# theirs below\n", with(&[("[training]", "# theirs at training\n[training]")]));
    let one = merged(BASE, &ours, &theirs).text;
    let found = comments(&one);
    for comment in [
        "# from the register",
        "# ours above",
        "# ours below",
        "# theirs at training",
        "# by telephone",
        "# c",
        "# theirs below",
    ] {
        assert_eq!(found.iter().filter(|c| *c == comment).count(), 1, "{comment} in\n{one}");
    }
}

#[test]
fn what_is_no_toml_is_not_merged_here() {
    assert_eq!(merge(BASE, "name = \"Kari\n", &format!("{BASE}{B}")), None);
    assert_eq!(merge(BASE, &format!("{BASE}{B}"), "<<<<<<< ours\n"), None);
    let both = as_two_texts("a\nb\nc\n", "a\nx\nc\nd\n");
    assert_eq!(
        both.text,
        "a\n<<<<<<< ours\nb\n=======\nx\n>>>>>>> theirs\nc\n<<<<<<< ours\n=======\nd\n>>>>>>> theirs\n"
    );
    assert_eq!(both.conflicts.iter().map(|c| c.line).collect::<Vec<_>>(), [2, 8]);
}

/// Where histories crossed, git merges the bases first and hands over what came of it.
#[test]
fn a_base_with_conflicts_of_its_own_is_read_by_its_first_side() {
    let base = with(&[(
        "email = \"kari@x.example\"\n",
        "<<<<<<< a\nemail = \"kari@x.example\"\n=======\nemail = \"k\"\n>>>>>>> b\n",
    )]);
    check(&base, &format!("{BASE}{B}"), &format!("{BASE}{C}"), &format!("{BASE}{B}{C}"));
}

/// A record as far as merging sees it.
#[derive(Clone, Debug, PartialEq)]
struct Record {
    keys: BTreeMap<&'static str, u8>,
    training: BTreeMap<&'static str, u8>,
    practice: BTreeMap<u8, BTreeMap<&'static str, u8>>,
    journal: Vec<u8>,
    /// Comments above entries, by entry.
    comments: BTreeMap<u8, u8>,
}

impl Record {
    fn text(&self, spelling: bool) -> String {
        let mut out = String::from("schema = 1\n");
        let keys = |out: &mut String, of: &BTreeMap<&str, u8>| {
            for (key, value) in of {
                *out += &if spelling { format!("{key}='{value}'\n") } else { format!("{key} = \"{value}\"\n") };
            }
        };
        keys(&mut out, &self.keys);
        if !self.training.is_empty() {
            out += "\n[training]\n";
            keys(&mut out, &self.training);
        }
        for (from, fields) in &self.practice {
            out += &format!("\n[[practice]]\nfrom = {from}\n");
            keys(&mut out, fields);
        }
        for entry in &self.journal {
            out += "\n";
            if let Some(comment) = self.comments.get(entry) {
                out += &format!("# comment {comment}\n");
            }
            out += &format!("[[journal]]\non = 2026-01-{:02}\ntext = [\n  \"{entry}\",\n]\n", entry % 28 + 1);
        }
        out
    }

    fn count(&self, entry: u8) -> usize {
        self.journal.iter().filter(|other| **other == entry).count()
    }
}

#[derive(Clone, Debug)]
enum Edit {
    Append(u8),
    Remove(usize),
    Set(&'static str, u8),
    Unset(&'static str),
    Train(&'static str, u8),
    Practice(u8, &'static str, u8),
    NoPractice(u8),
    Comment(u8, u8),
}

fn key() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec!["name", "email", "phone", "case"])
}

fn edit() -> impl Strategy<Value = Edit> {
    prop_oneof![
        6 => (0..12_u8).prop_map(Edit::Append),
        2 => (0..8_usize).prop_map(Edit::Remove),
        2 => (key(), 0..3_u8).prop_map(|(key, value)| Edit::Set(key, value)),
        1 => key().prop_map(Edit::Unset),
        1 => (key(), 0..3_u8).prop_map(|(key, value)| Edit::Train(key, value)),
        2 => (0..3_u8, key(), 0..3_u8).prop_map(|(from, key, value)| Edit::Practice(from, key, value)),
        1 => (0..3_u8).prop_map(Edit::NoPractice),
        1 => (0..12_u8, 0..9_u8).prop_map(|(entry, text)| Edit::Comment(entry, text)),
    ]
}

fn edited(mut record: Record, edits: &[Edit]) -> Record {
    for edit in edits {
        match edit {
            Edit::Append(entry) => record.journal.push(*entry),
            Edit::Remove(at) if *at < record.journal.len() => drop(record.journal.remove(*at)),
            Edit::Remove(_) => {}
            Edit::Set(key, value) => drop(record.keys.insert(key, *value)),
            Edit::Unset(key) => drop(record.keys.remove(key)),
            Edit::Train(key, value) => drop(record.training.insert(key, *value)),
            Edit::Practice(from, key, value) => drop(record.practice.entry(*from).or_default().insert(key, *value)),
            Edit::NoPractice(from) => drop(record.practice.remove(from)),
            Edit::Comment(entry, text) => drop(record.comments.insert(*entry, *text)),
        }
    }
    record
}

fn record() -> impl Strategy<Value = Record> {
    let empty = Record {
        keys: BTreeMap::new(),
        training: BTreeMap::new(),
        practice: BTreeMap::new(),
        journal: Vec::new(),
        comments: BTreeMap::new(),
    };
    prop::collection::vec(edit(), 0..10).prop_map(move |edits| edited(empty.clone(), &edits))
}

/// What a key becomes, said once more and simpler: `Err` where two values stand against each other.
fn expected<T: PartialEq + Copy>(b: Option<T>, o: Option<T>, t: Option<T>) -> Result<Option<T>, ()> {
    match (o == b, t == b) {
        (true, _) => Ok(t),
        (_, true) => Ok(o),
        _ if o == t => Ok(o),
        _ => Err(()),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn both_ways_round_hold_the_same_and_nothing_is_lost_or_doubled(
        base in record(),
        ours in prop::collection::vec(edit(), 0..8),
        theirs in prop::collection::vec(edit(), 0..8),
        spelling: bool,
    ) {
        let (our, their) = (edited(base.clone(), &ours), edited(base.clone(), &theirs));
        let texts = (base.text(false), our.text(false), their.text(spelling));
        let one = merge(&texts.0, &texts.1, &texts.2).expect("records can be merged");
        let other = merge(&texts.0, &texts.2, &texts.1).expect("records can be merged");
        let names = |merged: &Merged| {
            let mut keys: Vec<String> = merged.conflicts.iter().map(|conflict| conflict.key.clone()).collect();
            keys.sort();
            keys
        };
        prop_assert_eq!(names(&one), names(&other));
        // Which keys stand against each other, reckoned apart.
        let mut against = 0;
        for key in ["name", "email", "phone", "case"] {
            let found = expected(base.keys.get(key), our.keys.get(key), their.keys.get(key));
            against += usize::from(found.is_err());
            let found = expected(base.training.get(key), our.training.get(key), their.training.get(key));
            against += usize::from(found.is_err());
        }
        for from in 0..3_u8 {
            let (b, o, t) = (base.practice.get(&from), our.practice.get(&from), their.practice.get(&from));
            match (o, t) {
                (Some(o), Some(t)) => {
                    for key in ["name", "email", "phone", "case"] {
                        against += usize::from(expected(b.and_then(|b| b.get(key)), o.get(key), t.get(key)).is_err());
                    }
                }
                _ => against += usize::from(expected(b, o, t).is_err()),
            }
        }
        prop_assert_eq!(one.conflicts.len(), against);
        if against > 0 {
            return Ok(());
        }
        let (first, second) = (Document::parse(&one.text).expect("parses"), Document::parse(&other.text).expect("parses"));
        prop_assert_eq!(first.facts(), second.facts());
        let journal = first.items(&["journal".to_owned()]);
        for entry in 0..12_u8 {
            let (b, o, t) = (base.count(entry) as i64, our.count(entry) as i64, their.count(entry) as i64);
            let expected = (b + (o - b).max(0).max(t - b) - (b - o).max(0).max(b - t)).max(0);
            let is = |block: &&&document::TextBlock| block.entries.iter().any(|e| e.value == format!("[\"{entry}\"]"));
            prop_assert_eq!(journal.iter().filter(is).count() as i64, expected, "{}", one.text);
        }
        for key in ["name", "email", "phone", "case"] {
            let expected = expected(base.keys.get(key), our.keys.get(key), their.keys.get(key)).unwrap_or_default();
            let found = first.keys().get(&vec![key.to_owned()]).map(|entry| entry.value.clone());
            prop_assert_eq!(found, expected.map(|value| format!("\"{value}\"")));
        }
        // A comment that a side has put above an entry that stays is still there.
        for (record, text) in [(&our, &texts.1), (&their, &texts.2)] {
            for comment in comments(text) {
                let entries = record.comments.iter().filter(|(_, c)| format!("# comment {c}") == comment);
                let stays = entries.filter(|(entry, c)| {
                    base.comments.get(entry) != Some(c) && our.count(**entry) > 0 && their.count(**entry) > 0
                });
                if stays.count() > 0 {
                    prop_assert!(comments(&one.text).contains(&comment), "{comment} in\n{}", one.text);
                }
            }
        }
        // Merging the same once more changes nothing.
        let again = merge(&texts.2, &one.text, &texts.2).expect("records can be merged");
        prop_assert_eq!(&again.text, &one.text);
    }

    /// Decided for one side, that side's values stand where two stood against each other, and everything else as without a conflict.
    #[test]
    fn decided_for_a_side_its_values_hold_and_all_else_of_both_stays(
        base in record(),
        ours in prop::collection::vec(edit(), 0..8),
        theirs in prop::collection::vec(edit(), 0..8),
        is_ours: bool,
    ) {
        let (our, their) = (edited(base.clone(), &ours), edited(base.clone(), &theirs));
        let merged = merge(&base.text(false), &our.text(false), &their.text(false)).expect("records can be merged");
        let side = if is_ours { MergeSide::Ours } else { MergeSide::Theirs };
        let marked = sides(&merged.text).expect("markers belong together");
        prop_assert_eq!(marked.len(), merged.conflicts.len());
        for (marked, conflict) in marked.iter().zip(&merged.conflicts) {
            prop_assert_eq!(marked.line, conflict.line);
        }
        prop_assert_eq!(settled(&merged.text, &[]), Some(merged.text.clone()));
        let text = settled(&merged.text, &vec![Some(side); marked.len()]).expect("markers belong together");
        prop_assert!(!is_marked(&text), "{}", text);
        let document = Document::parse(&text).expect("parses");
        let holds = |b: Option<&u8>, o: Option<&u8>, t: Option<&u8>| {
            expected(b, o, t).unwrap_or(if is_ours { o } else { t }).map(|value| format!("\"{value}\""))
        };
        let value = |path: &[&str]| {
            let path: document::Path = path.iter().map(|part| (*part).to_owned()).collect();
            document.keys().get(&path).map(|entry| entry.value.clone())
        };
        for key in ["name", "email", "phone", "case"] {
            prop_assert_eq!(value(&[key]), holds(base.keys.get(key), our.keys.get(key), their.keys.get(key)), "{}", key);
            let wanted = holds(base.training.get(key), our.training.get(key), their.training.get(key));
            prop_assert_eq!(value(&["training", key]), wanted, "training.{}", key);
        }
        let journal = document.items(&["journal".to_owned()]);
        for entry in 0..12_u8 {
            let (b, o, t) = (base.count(entry) as i64, our.count(entry) as i64, their.count(entry) as i64);
            let wanted = (b + (o - b).max(0).max(t - b) - (b - o).max(0).max(b - t)).max(0);
            let is = |block: &&&document::TextBlock| block.entries.iter().any(|e| e.value == format!("[\"{entry}\"]"));
            prop_assert_eq!(journal.iter().filter(is).count() as i64, wanted, "{}", text);
        }
    }

    #[test]
    fn a_side_that_did_nothing_gives_the_other_byte_for_byte(base in record(), edits in prop::collection::vec(edit(), 0..8)) {
        let (base_text, text) = (base.text(true), edited(base, &edits).text(false));
        for merged in [merge(&base_text, &base_text, &text), merge(&base_text, &text, &base_text), merge(&base_text, &text, &text)] {
            prop_assert_eq!(merged.expect("can be merged").text, text.clone());
        }
    }

    /// Pieces put together again are the text.
    #[test]
    fn cutting_loses_no_byte(record in record(), spelling: bool) {
        let text = record.text(spelling);
        let whole: String = Document::parse(&text).expect("parses").blocks.iter().map(document::TextBlock::text).collect();
        prop_assert_eq!(whole, text);
    }
}

#[test]
fn markers_are_decided_one_by_one_and_only_where_they_belong_together() {
    let text = "a\n<<<<<<< ours\nb\n=======\nc\n>>>>>>> theirs\nd\r\n<<<<<<< HEAD\n||||||| base\nx\n=======\ne\n>>>>>>> main\nf";
    let marked = sides(text).unwrap();
    let told: Vec<_> = marked.iter().map(|one| (one.line, one.ours.as_str(), one.theirs.as_str())).collect();
    assert_eq!(told, [(2, "b\n", "c\n"), (8, "", "e\n")]);
    let (ours, theirs) = (Some(MergeSide::Ours), Some(MergeSide::Theirs));
    assert_eq!(settled(text, &[ours, theirs]).unwrap(), "a\nb\nd\r\ne\nf");
    assert_eq!(settled(text, &[theirs, ours]).unwrap(), "a\nc\nd\r\nf");
    assert_eq!(
        settled(text, &[None, theirs]).unwrap(),
        text.replace("<<<<<<< HEAD\n||||||| base\nx\n=======\ne\n>>>>>>> main\n", "e\n")
    );
    assert_eq!(settled(text, &[]).unwrap(), text);
    for broken in
        ["=======\n", "<<<<<<< ours\na\n", "<<<<<<< ours\na\n=======\nb\n=======\n>>>>>>> theirs\n", ">>>>>>> theirs\n"]
    {
        assert_eq!(sides(broken), None, "{broken}");
    }
    assert_eq!(sides("a\n"), Some(Vec::new()));
}

/// Found by fuzzing: with the table gone on our side, their change to it was gone as well, and nobody was told.
#[test]
fn a_table_that_one_side_removed_and_the_other_changed_is_a_conflict_either_way_round() {
    let (without, changed) =
        (with(&[("[training]\nstarted = 2024-03-01\n\n", "")]), with(&[("2024-03-01", "2025-03-01")]));
    for (ours, theirs) in [(&without, &changed), (&changed, &without)] {
        let found = merged(BASE, ours, theirs);
        assert_eq!(
            found.conflicts.iter().map(|conflict| conflict.key.as_str()).collect::<Vec<_>>(),
            ["training.started"]
        );
        assert!(found.text.contains("started = 2025-03-01"), "{}", found.text);
    }
}

/// A record whose header says where, with two posts that do not.
const IMPLIED: &str = "schema = 1\nname = \"Kari\"\nmunicipality = \"1820\"\n\n[[practice]]\nfrom = 2024-02-01\nto = 2025-01-31\n\n\
                       [[practice]]\nfrom = 2025-02-01\n\n[[journal]]\non = 2026-01-01\nevent = \"note\"\ntext = \"a\"\n";

#[test]
fn what_the_header_implied_is_written_down_when_a_merge_changes_it() {
    let moved = IMPLIED.replace("municipality = \"1820\"", "municipality = \"1833\"");
    let noted = format!("{IMPLIED}{B}");
    let filled = moved.replace("to = 2025-01-31\n", "to = 2025-01-31\nmunicipality = \"1820\"\n");
    let filled = filled.replace("from = 2025-02-01\n", "from = 2025-02-01\nmunicipality = \"1820\"\n");
    check(IMPLIED, &noted, &moved, &format!("{filled}{B}"));
    // A post that is new on the side that moved is where that side's header says.
    let begun = moved.replace("\n[[journal]]", "\n[[practice]]\nfrom = 2026-06-02\n\n[[journal]]");
    let expected =
        filled.replace("\n[[journal]]", "\n[[practice]]\nfrom = 2026-06-02\nmunicipality = \"1833\"\n\n[[journal]]");
    check(IMPLIED, &noted, &begun, &format!("{expected}{B}"));
    // Nobody moves: nothing is written.
    check(IMPLIED, &noted, &IMPLIED.replace("Kari", "Karin"), &format!("{}{B}", IMPLIED.replace("Kari", "Karin")));
}

/// Two who moved one person apart: both posts stay, and which way round it is merged makes no difference.
#[test]
fn two_moves_of_one_person_keep_both_posts() {
    let base = "schema = 1\nname = \"Kari\"\nmunicipality = \"1820\"\n\n[[practice]]\nfrom = 2024-02-01\nmunicipality = \"1820\"\n\n\
                [[journal]]\non = 2026-01-01\nevent = \"note\"\ntext = \"a\"\n";
    let moved = |to: &str, last: &str, first: &str| {
        let text = base.replacen("municipality = \"1820\"", &format!("municipality = \"{to}\""), 1);
        let ended = text.replace("from = 2024-02-01\n", &format!("from = 2024-02-01\nto = {last}\n"));
        let post = format!("\n[[practice]]\nfrom = {first}\nmunicipality = \"{to}\"\n\n[[journal]]");
        ended.replace("\n[[journal]]", &post)
    };
    let (early, late) = (moved("1833", "2026-06-30", "2026-07-01"), moved("1813", "2026-07-31", "2026-08-01"));
    for (ours, theirs) in [(&early, &late), (&late, &early)] {
        let Merged { text, conflicts } = merged(base, ours, theirs);
        assert_eq!(conflicts, [], "{text}");
        assert!(text.starts_with("schema = 1\nname = \"Kari\"\nmunicipality = \"1813\"\n"), "{text}");
        assert!(text.contains("to = 2026-06-30\n") && !text.contains("2026-07-31"), "{text}");
        for post in ["from = 2026-07-01\nmunicipality = \"1833\"\n", "from = 2026-08-01\nmunicipality = \"1813\"\n"] {
            assert_eq!(text.matches(post).count(), 1, "{text}");
        }
    }
    // Only one of them moved: what both changed is still to be decided.
    let ended = base.replace("from = 2024-02-01\n", "from = 2024-02-01\nto = 2026-05-31\n");
    let keys: Vec<String> = merged(base, &ended, &late).conflicts.into_iter().map(|conflict| conflict.key).collect();
    assert_eq!(keys, ["practice 2024-02-01: to"]);
}

#[test]
fn what_was_asked_for_keeps_the_agreement_that_the_header_implied() {
    let asked = "\n[[journal]]\non = 2026-01-10\nevent = \"requested\"\nstart = 2027-03-01\nmonths = 6\n";
    let base = format!("schema = 1\nname = \"Kari\"\nagreement = \"hsyk-1820\"\n{asked}");
    let changed = base.replace("agreement = \"hsyk-1820\"", "agreement = \"ny-1820\"");
    let filled = |text: &str| text.replace("months = 6\n", "months = 6\nagreement = \"hsyk-1820\"\n");
    check(&base, &format!("{base}{B}"), &changed, &format!("{}{B}", filled(&changed)));
    // The side that changed it has written it down already.
    check(&base, &format!("{base}{B}"), &filled(&changed), &format!("{}{B}", filled(&changed)));
    // What is asked for on that side, without a word, goes by its own header.
    let again = asked.replace("2026-01-10", "2026-06-10");
    let theirs = format!("{}{again}", filled(&changed));
    let own = again.replace("months = 6\n", "months = 6\nagreement = \"ny-1820\"\n");
    let text = merged(&base, &format!("{base}{B}"), &theirs).text;
    assert!(text.contains(&own) && text.contains(B), "{text}");
}

#[test]
fn two_posts_from_one_day_are_two_and_one_that_is_corrected_is_one() {
    let post =
        |keys: &str| BASE.replace("\n[[journal]]", &format!("\n[[practice]]\nfrom = 2026-06-02\n{keys}\n[[journal]]"));
    let (rana, leirfjord) = (post("municipality = \"1833\"\n"), post("municipality = \"1822\"\n"));
    for (ours, theirs) in [(&rana, &leirfjord), (&leirfjord, &rana)] {
        let text = merged(BASE, ours, theirs).text;
        assert!(text.contains("1833") && text.contains("1822"), "{text}");
        assert_eq!(text.matches("from = 2026-06-02").count(), 2, "{text}");
    }
    // The same post begun in both clones is one, and what they say differently of it is told.
    let half = post("municipality = \"1833\"\npercent = 50\n");
    let most = post("municipality = \"1833\"\npercent = 80\n");
    let keys: Vec<String> = merged(BASE, &half, &most).conflicts.into_iter().map(|conflict| conflict.key).collect();
    assert_eq!(keys, ["practice 2026-06-02 1833: percent"]);
    // A workplace that one side corrects is no other post.
    let corrected = BASE.replace("percent = 100", "workplace = \"Legesenteret\"\npercent = 100");
    let ended = BASE.replace("from = 2024-02-01\n", "from = 2024-02-01\nto = 2026-01-31\n");
    let text = merged(BASE, &corrected, &ended).text;
    assert!(text.contains("Legesenteret") && text.contains("2026-01-31"), "{text}");
}
