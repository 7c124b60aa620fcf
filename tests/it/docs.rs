//! Pages that are made from the program, so that they cannot go stale. `UPDATE_DOCS=1 cargo test docs` makes them anew.

use std::fs;
use std::path::Path;

use crate::harness::Room;

/// `docs/commands.md`: the help of every command.
#[test]
fn the_page_of_commands_is_the_help() {
    let room = Room::empty();
    let mut page = String::from(HEAD);
    section(&room, &mut page, &[]);
    for command in COMMANDS {
        section(&room, &mut page, &[command]);
        if matches!(*command, "municipality" | "hospital" | "agreement") {
            for action in ["add", "list", "show", "edit"] {
                section(&room, &mut page, &[command, action]);
            }
        }
    }
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/commands.md");
    if std::env::var_os("UPDATE_DOCS").is_some() {
        fs::write(&path, &page).unwrap();
    }
    let known = fs::read_to_string(&path).unwrap();
    assert!(known == page, "docs/commands.md is not the help of today: UPDATE_DOCS=1 cargo test docs");
}

fn section(room: &Room, page: &mut String, words: &[&str]) {
    let line = [&["alis"], words].concat().join(" ");
    let level = if words.is_empty() { "##" } else { "###" };
    let help = room.run(&format!("{} --help --lang en", words.join(" ")));
    assert_eq!(help.status, 0, "{line}: {}", help.stderr);
    let text: Vec<&str> = help.stdout.trim_end().lines().map(str::trim_end).collect();
    *page += &format!("\n{level} {line}\n\n```text\n{}\n```\n", text.join("\n"));
}

const COMMANDS: &[&str] = &[
    "init",
    "demo",
    "municipality",
    "hospital",
    "agreement",
    "enroll",
    "list",
    "show",
    "edit",
    "note",
    "absence",
    "goal",
    "plan",
    "contact",
    "request",
    "reconfirm",
    "deadlines",
    "explain",
    "check",
    "schema",
    "completions",
    "man",
];

const HEAD: &str = "# Commands

Made from the program's own help by a test; `alis --lang nb`, `nn` or `en` chooses the language. Norwegian names stand in
brackets behind the English ones.

A trainee is named by HPR number, or by any part of the name that fits one person. Days are `2027-03-01`, `1.3.2027`,
`today` (`i dag`), or counted from today: `+6m`, `-2w`, `+10d`. Stretches of time are `60d`, `8w`, `2m`. On a terminal what is
missing is asked for; elsewhere, and with `--no-input`, it is an error that names the flag.

| exit code | when |
|---|---|
| 0 | done |
| 1 | findings, only where `--strict` asked for it |
| 2 | wrong usage |
| 3 | not allowed by the facts, or no such record |
| 4 | bad data in the store |
| 5 | the store is locked, unreadable or full, or git failed |
| 10, 11 | `deadlines --exit-code`: something is open, something is overdue |
| 0–3 | `deadlines --nagios`: OK, WARNING (something open), CRITICAL (something overdue), UNKNOWN (the store could not be read) |
| 130 | interrupted |

The default store can be named in the user's configuration file (`~/.config/alis/config.toml` on Linux): `store = \"/path\"`.
";
