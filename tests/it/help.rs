//! Help and manual pages: the same however they are asked for, at any width, in each language; every example runs.

use std::collections::BTreeSet;

use crate::harness::{Room, copied, everything, needs};

/// The heading of the examples, in each language.
const LANGUAGES: [(&str, &str); 3] = [("nb", "Eksempler:"), ("nn", "Døme:"), ("en", "Examples:")];

/// The English words that lead to every command, from the page that is made from the help.
pub(crate) fn paths() -> Vec<String> {
    let page = include_str!("../../docs/commands.md");
    let heads = page.lines().filter_map(|line| line.strip_prefix("### alis "));
    let paths: Vec<String> = heads.map(str::to_owned).collect();
    assert!(paths.len() > 90, "{paths:?}");
    paths
}

pub(crate) fn help(room: &Room, words: &str, columns: usize) -> String {
    let seen = room.seen(room.command(words).env("COLUMNS", columns.to_string()));
    assert_eq!((seen.status, seen.stderr.as_str()), (0, ""), "{words}");
    seen.stdout
}

/// The lines to type under a heading of a help.
pub(crate) fn examples(help: &str, heading: &str) -> Vec<String> {
    let lines = help.lines().skip_while(|line| *line != heading).skip(1);
    lines.take_while(|line| line.starts_with("  ")).map(|line| line.trim().to_owned()).collect()
}

#[test]
fn help_is_the_same_however_it_is_asked_for() {
    let room = Room::empty();
    for path in paths().iter().step_by(if everything() { 1 } else { 7 }) {
        let asked = help(&room, &format!("help {path} --lang en"), 80);
        assert!(asked.contains("Usage: alis"), "{asked}");
        for other in [format!("{path} --help --lang en"), format!("{path} -h --lang en")] {
            assert_eq!(help(&room, &other, 80), asked, "{other}");
        }
    }
    let top = help(&room, "help --lang nb", 80);
    for other in ["--help --lang nb", "-h --lang nb", "hjelp --lang nb"] {
        assert_eq!(help(&room, other, 80), top, "{other}");
    }
    let add = help(&room, "help agreement add --lang nb", 80);
    for other in ["hjelp samarbeidsavtale legg-til --lang nb", "samarbeidsavtale legg-til --help --lang nb"] {
        assert_eq!(help(&room, other, 80), add, "{other}");
    }
}

#[test]
fn what_every_command_takes_is_told_once() {
    let room = Room::empty();
    let top = help(&room, "help --lang en", 80);
    let own = help(&room, "help deadlines --lang en", 80);
    for option in ["--store", "--no-pager", "--quiet", "--help"] {
        assert!(top.contains(option) && !own.contains(option), "{option}: {own}");
    }
    assert!(own.ends_with("\nOptions that every command takes: alis help\n"), "{own}");
}

#[test]
fn help_fits_any_width_and_hangs_where_it_is_broken() {
    let room = Room::empty();
    for (lang, _) in LANGUAGES {
        for columns in [40, 64, 80, 100, 132] {
            for words in ["", "deadlines", "document", "agreement", "enroll", "match"] {
                let text = help(&room, &format!("help {words} --lang {lang}"), columns);
                for line in text.lines() {
                    let blanks = line.len() - line.trim_start().len();
                    let unbroken = !line.trim().contains(' ') || line.trim_start().starts_with("--");
                    assert!(line.chars().count() <= columns || unbroken, "{words} {lang} {columns}: {line}");
                    assert!(blanks < columns, "{words} {lang} {columns}: {line}");
                }
            }
        }
    }
    let narrow = help(&room, "help deadlines --lang en", 60);
    let (_, after) = narrow.split_once("  --changed").unwrap();
    let lines: Vec<&str> = after.lines().take(2).collect();
    let column = |line: &str| line.len() - line.trim_start().len();
    let text = column(lines[0]) + "  --changed".len();
    assert_eq!(column(lines[1]), text, "{narrow}");
}

#[test]
fn a_command_that_is_not_there_is_told_with_the_nearest() {
    let room = Room::empty();
    let slip = room.alis("help deadlnes --lang en");
    assert!(slip.contains("`deadlines`?") && slip.ends_with("[exit 2]"), "{slip}");
    let below = room.alis("help agreement ad --lang en");
    assert!(below.contains("`ad`") && below.ends_with("[exit 2]"), "{below}");
    let leaf = room.alis("help deadlines overdue --lang en");
    assert!(leaf.ends_with("[exit 2]"), "{leaf}");
}

/// Each on a fresh copy of the demo store, what belongs together one after the other, as the help prints it.
#[cfg(unix)]
#[test]
fn every_example_runs_on_the_demo_store() {
    let demo = Room::demo("--lang en");
    for (place, path) in paths().iter().enumerate() {
        for (number, (lang, heading)) in LANGUAGES.iter().enumerate() {
            // Each language has its turn; where all is tested, all of them.
            if place % LANGUAGES.len() != number && !everything() {
                continue;
            }
            let text = help(&demo, &format!("help {path} --lang {lang}"), 1000);
            let lines = examples(&text, heading);
            assert!((1..=4).contains(&lines.len()), "{path}: {text}");
            let room = copied(&demo).on("2026-11-01");
            for line in lines {
                let seen = room.typed_in("store", &format!("{line} </dev/null"));
                assert_eq!(seen.status, 0, "{path}: {line}: {}{}", seen.stdout, seen.stderr);
            }
        }
    }
}

#[test]
fn every_page_of_the_manual_has_its_sections() {
    let room = Room::empty();
    let seen = room.run("man --out pages --lang en");
    assert_eq!(seen.status, 0, "{}", seen.stderr);
    let names: BTreeSet<String> = std::fs::read_dir(room.path().join("pages"))
        .unwrap()
        .map(|file| file.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    let wanted: BTreeSet<String> = paths().iter().map(|path| format!("alis-{}.1", path.replace(' ', "-"))).collect();
    assert_eq!(names.difference(&wanted).collect::<Vec<_>>(), ["alis.1"]);
    assert_eq!(wanted.difference(&names).collect::<Vec<_>>(), Vec::<&String>::new());
    for name in names {
        let page = room.read(&format!("pages/{name}"));
        for heading in
            ["NAME", "SYNOPSIS", "DESCRIPTION", "EXAMPLES", "\"EXIT STATUS\"", "FILES", "ENVIRONMENT", "\"SEE ALSO\""]
        {
            let missing = !page.contains(&format!("\n.SH {heading}\n"));
            assert!(!missing || (name == "alis.1" && heading == "EXAMPLES"), "{name}: {heading}");
        }
        assert!(page.contains(" 1 2") && page.contains("alis(1)") || name == "alis.1", "{name}: {page}");
    }
    assert_eq!(room.run("man agreement add --lang en").stdout, room.read("pages/alis-agreement-add.1"));
    assert_eq!(room.run("man samarbeidsavtale legg-til --lang en").stdout, room.read("pages/alis-agreement-add.1"));
    let norwegian = room.run("man deadlines --lang nb").stdout;
    assert!(norwegian.contains(".SH EKSEMPLER\n") && norwegian.contains("frister"), "{norwegian}");
}

#[test]
fn mandoc_has_nothing_to_say_of_the_manual() {
    if !needs("mandoc") {
        return;
    }
    let room = Room::empty();
    for (lang, _) in LANGUAGES {
        assert_eq!(room.run(&format!("man --out {lang} --lang {lang}")).status, 0);
        let mut lint = assert_cmd::Command::new("mandoc");
        lint.args(["-T", "lint", "-W", "all"]).current_dir(room.path().join(lang));
        let files = std::fs::read_dir(room.path().join(lang)).unwrap().map(|file| file.unwrap().file_name());
        let said = lint.args(files).output().unwrap();
        let told = String::from_utf8_lossy(&said.stdout).into_owned() + &String::from_utf8_lossy(&said.stderr);
        assert_eq!(told, "", "{lang}");
    }
}
