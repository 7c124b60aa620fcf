//! What every command answers, in each language, as it was read by somebody: the examples of its help, on the demo store, with all
//! that they print. `UPDATE_DOCS=1 cargo test golden::` writes `tests/it/golden/` anew; read what changed in it before it is kept.
#![cfg(all(unix, feature = "letters"))]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use crate::harness::{Room, copied, everything};
use crate::help::{examples, help, paths};

/// So much of an answer is kept: what is longer is a list or a script, and goes on as it began.
const LINES: usize = 70;

fn folder(lang: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/golden").join(lang)
}

/// The answer without what is another in each build or run: names of commits and digests, the day of a manual page.
fn plain(text: &str) -> String {
    let is_hex = |word: &str| word.len() >= 7 && word.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b));
    let mut out = String::new();
    let mut word = String::new();
    for c in text.chars().chain(['\n']) {
        if c.is_ascii_alphanumeric() {
            word.push(c);
            continue;
        }
        let has = |is: fn(&u8) -> bool| word.bytes().any(|b| is(&b));
        let is_name = is_hex(&word) && has(u8::is_ascii_lowercase) && word.len() != 8;
        let is_digest = word.len() > 20 && has(u8::is_ascii_digit);
        out += if is_name || is_digest { "[…]" } else { &word };
        out.push(c);
        word.clear();
    }
    out.truncate(out.len() - 1);
    out
}

fn kept(text: &str) -> String {
    let text = plain(text);
    let day = |line: &&str| !line.starts_with(".TH ");
    let all: Vec<&str> = text.trim_end().lines().map(str::trim_end).filter(day).collect();
    let mut out = all.iter().take(LINES).map(|line| format!("{line}\n")).collect::<String>();
    if all.len() > LINES {
        out += &format!("[{} lines more]\n", all.len() - LINES);
    }
    out
}

/// What the examples of a command print, one after the other.
fn answers(demo: &Room, lang: &str, heading: &str, path: &str) -> String {
    let text = help(demo, &format!("help {path} --lang {lang}"), 1000);
    let room = copied(demo).on("2026-11-01");
    let mut out = String::new();
    for line in examples(&text, heading) {
        let seen = room.typed_in("store", &format!("export LC_ALL={lang}_NO.UTF-8 COLUMNS=80; {line} </dev/null"));
        out += &format!("$ {line}\n{}", kept(&seen.stdout));
        if !seen.stderr.is_empty() {
            out += &format!("[stderr]\n{}", kept(&seen.stderr));
        }
        out += &format!("[exit {}]\n\n", seen.status);
    }
    out
}

/// Every command has its answers, and they are those that were read. Each language has its turn at every third command; where all
/// is tested, or written anew, at all of them.
#[track_caller]
fn check(lang: &str, heading: &str, turn: usize) {
    let demo = Room::demo(&format!("--lang {lang}"));
    let settings = demo.read("store/alis.toml").replacen("language = \"nb\"", &format!("language = \"{lang}\""), 1);
    demo.file("store/alis.toml", &settings);
    demo.git("-C store commit --quiet --all --message language");
    let folder = folder(lang);
    let renew = std::env::var_os("UPDATE_DOCS").is_some();
    fs::create_dir_all(&folder).unwrap();
    let mut known: BTreeSet<PathBuf> = fs::read_dir(&folder).unwrap().map(|file| file.unwrap().path()).collect();
    let mut changed = Vec::new();
    for (place, path) in paths().into_iter().enumerate() {
        let file = folder.join(format!("{}.txt", path.replace(' ', "-")));
        assert!(renew || file.is_file(), "alis {path} has no answer: UPDATE_DOCS=1 cargo test golden::");
        known.remove(&file);
        if place % 3 != turn && !everything() && !renew {
            continue;
        }
        let now = answers(&demo, lang, heading, &path);
        if renew {
            fs::write(&file, &now).unwrap();
        }
        if fs::read_to_string(&file).unwrap_or_default() != now {
            changed.push(format!("alis {path}:\n{now}"));
        }
    }
    if renew {
        known.iter().for_each(|file| fs::remove_file(file).unwrap());
    }
    assert!(renew || known.is_empty(), "answers of no command: {known:?}");
    assert!(changed.is_empty(), "UPDATE_DOCS=1 cargo test golden::, then read:\n{}", changed.join("\n"));
}

#[test]
fn what_is_answered_in_bokmal_was_read() {
    check("nb", "Eksempler:", 0);
}

#[test]
fn what_is_answered_in_nynorsk_was_read() {
    check("nn", "Døme:", 1);
}

#[test]
fn what_is_answered_in_english_was_read() {
    check("en", "Examples:", 2);
}
