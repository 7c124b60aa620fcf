//! The story that the manual tells (`docs/aar-med-to-flyttinger.md`): every command in it is run, on its day, and prints what
//! stands there. `UPDATE_DOCS=1 cargo test story` writes what they print.

use std::fs;
use std::path::{Path, PathBuf};

use crate::harness::Room;

fn path() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/aar-med-to-flyttinger.md")
}

/// The page as it would stand if every command printed what it prints today.
fn told(page: &str) -> (String, usize) {
    let (mut out, mut day, mut commands) = (String::new(), String::new(), 0);
    let room = Room::empty();
    let mut lines = page.lines();
    while let Some(line) = lines.next() {
        out += &format!("{line}\n");
        if let Some(rest) = line.strip_prefix("<!-- ") {
            day = rest.trim_end_matches(" -->").to_owned();
        }
        if line != "```console" {
            continue;
        }
        let block: Vec<&str> = lines.by_ref().take_while(|line| *line != "```").collect();
        let (mut block, mut follows) = (block.into_iter(), false);
        while let Some(line) = block.next() {
            let Some(typed) = line.strip_prefix("$ ") else { continue };
            if std::mem::replace(&mut follows, true) {
                out += "\n";
            }
            out += &format!("{line}\n");
            let mut words = typed.to_owned();
            while words.ends_with('\\') {
                words.pop();
                let more = block.next().unwrap();
                out += &format!("{more}\n");
                words += more.trim_start();
            }
            let words = words.strip_prefix("alis ").unwrap();
            let seen =
                room.run(&format!("--store register {words} --today {day}").replace("--store register init", "init"));
            assert_eq!(seen.status, 0, "{day}: {words}: {}{}", seen.stdout, seen.stderr);
            out += &format!("{}{}", seen.stderr, seen.stdout).replace("[ROOM]/", "");
            commands += 1;
        }
        out += "```\n";
    }
    (out, commands)
}

#[test]
fn the_year_with_two_moves_happens_as_it_is_told() {
    let page = fs::read_to_string(path()).unwrap();
    let (now, commands) = told(&page);
    if std::env::var_os("UPDATE_DOCS").is_some() {
        fs::write(path(), &now).unwrap();
        return;
    }
    assert!(commands > 20, "{commands}");
    for (told, seen) in page.lines().zip(now.lines()) {
        assert_eq!(told, seen, "UPDATE_DOCS=1 cargo test story");
    }
    assert_eq!(page, now);
}
