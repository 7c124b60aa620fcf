//! Pages that are made from the program, so that they cannot go stale. `UPDATE_DOCS=1 cargo test docs` makes them anew.

use std::fs;
use std::path::Path;

use crate::harness::Room;

/// `docs/commands.md`: the help of every command.
#[test]
fn the_page_of_commands_is_the_help() {
    let mut page = String::from(HEAD);
    section(&Room::empty(), &mut page, &[]);
    names(&mut page);
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/commands.md");
    if std::env::var_os("UPDATE_DOCS").is_some() {
        fs::write(&path, &page).unwrap();
    }
    let known = fs::read_to_string(&path).unwrap();
    assert!(known == page, "docs/commands.md is not the help of today: UPDATE_DOCS=1 cargo test docs");
}

/// What everything is called, from the tables that the program is built with.
fn names(page: &mut String) {
    let [nb, nn, en] = ["nb", "nn", "en"].map(|lang| {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("src/i18n/names/{lang}.toml"));
        fs::read_to_string(path).unwrap().parse::<toml::Table>().unwrap()
    });
    *page += NAMES;
    let part =
        |page: &mut String, title: &str, before: &str, [nb, nn]: [&toml::Table; 2], more: Option<&toml::Table>| {
            *page += &format!("\n### {title}\n\n| English | bokmål | nynorsk |\n|---|---|---|\n");
            for (word, names) in nb {
                let more = more
                    .and_then(|more| more.get(word))
                    .map_or(String::new(), |names| format!(", {}", listed("", names)));
                let (nb, nn) = (listed(before, names), listed(before, &nn[word]));
                *page += &format!("| `{before}{word}`{more} | {nb} | {nn} |\n");
            }
        };
    let table = |of: &toml::Table, key: &str| of[key].as_table().unwrap().clone();
    let [commands, flags, values] = ["commands", "flags", "values"].map(|key| [table(&nb, key), table(&nn, key)]);
    part(page, "Commands", "", [&commands[0], &commands[1]], en["commands"].as_table());
    part(page, "Flags", "--", [&flags[0], &flags[1]], None);
    for list in values[0].keys() {
        let [nb, nn] = [&values[0], &values[1]].map(|values| values[list].as_table().unwrap());
        let typed = en["lists"].get(list).and_then(toml::Value::as_array);
        let typed: Vec<String> =
            typed.into_iter().flatten().map(|place| format!("`{}`", place.as_str().unwrap())).collect();
        let typed = if typed.is_empty() { "`avtale sign --element NAME:to=WHO`".to_owned() } else { typed.join(", ") };
        part(page, &format!("Values of {typed}"), "", [nb, nn], None);
    }
    *page += FORMER;
    for (word, names) in table(&nb, "former") {
        *page += &format!("| {} | `{word}` |\n", listed("", &names));
    }
}

fn listed(before: &str, names: &toml::Value) -> String {
    let names = names.as_array().unwrap().iter().map(|name| format!("`{before}{}`", name.as_str().unwrap()));
    names.collect::<Vec<_>>().join(", ")
}

/// A command's help, and that of the commands below it.
fn section(room: &Room, page: &mut String, words: &[&str]) {
    let line = [&["alis"], words].concat().join(" ");
    let level = if words.is_empty() { "##" } else { "###" };
    let help = room.run(&format!("{} --help --lang en", words.join(" ")));
    assert_eq!(help.status, 0, "{line}: {}", help.stderr);
    let text: Vec<&str> = help.stdout.trim_end().lines().map(str::trim_end).collect();
    let below: Vec<&str> = commands(&text).collect();
    *page += &format!("\n{level} {line}\n\n```text\n{}\n```\n", text.join("\n").trim_end());
    for command in below {
        section(room, page, &[words, &[command]].concat());
    }
}

/// The commands that a help lists: indented before the options, but no argument in its brackets, and no text that
/// was broken.
fn commands<'a>(help: &[&'a str]) -> impl Iterator<Item = &'a str> {
    let listed = help
        .iter()
        .take_while(|line| !["Options:", "Examples:"].contains(line))
        .filter(|line| line.starts_with("  ") && !line.starts_with("   "));
    listed.filter_map(|line| line.split_whitespace().next()).filter(|word| word.starts_with(char::is_lowercase))
}

const HEAD: &str = "# Commands

Made from the program's own help by a test; `alis --lang nb`, `nn` or `en` chooses the language. Every command, flag
and word of a list has Norwegian names beside the English one (\"Names\", below). What every command takes (`--store` to `--help`) stands once, under `alis`.

A trainee is named by HPR number, or by any part of the name that fits one person; a municipality, hospital or agreement by
its number or id, or by its name. A list is narrowed (`--municipality`, `--hospital`, `--agreement`, `--trainee`) to what the store has:
any other is refused with the nearest, by number, name or a word of it (exit code 3). With `--format json` stdout is JSON whatever happens: where there is no answer, `null` or `[]`.
 Days are `2027-03-01`, `1.3.2027`,
`1.3.27`, `1. mars 2027`, `today` (`i dag`), `yesterday` (`i går`), `tomorrow` (`i morgen`), or counted from today: `+6m`, `-2w`, `+10d`. Stretches of time are `60d`, `8w`, `2m`; a week is `w`, `u` or `v`, a year `y` or `å`. On a terminal what is
missing is asked for; elsewhere, and with `--no-input`, it is an error that names the flag.

| exit code | when |
|---|---|
| 0 | done |
| 1 | findings, only where `--strict` asked for it |
| 2 | wrong usage |
| 3 | not allowed by the facts, or no such record |
| 4 | bad data in the store: what could not be read was told, and what did not need it was done |
| 5 | the store is locked, unreadable or full, or git failed |
| 10, 11 | `deadlines --exit-code`: something is open, something is overdue |
| 0–3 | `deadlines --nagios`: OK, WARNING (something open), CRITICAL (something overdue), UNKNOWN (the store could not be read) |
| 130 | interrupted |

`alis help COMMAND…` and `--help` say the same, with examples that run on the demo store (`alis demo`); `alis man --out DIR` writes the manual pages.

`alis` alone is `alis today` in a store; elsewhere it says how to begin, on stdout and with exit code 0 (with `--format json`: `null`). What burns is overdue, or open and to
be done within two weeks (`--within`). Its counts are those of all parties; where `owner` in `alis.toml` says whose store it is, it also says which of them are ours, and these are
what `alis deadlines` counts unless `--all-parties` is given (its last line says so). Whom to call is whoever has to act; where `owner` in `alis.toml` says that it is ours, the one towards whom it is done: the hospital
about a request, the trainee about a contract. The person with the telephone is told where the records have them, else the party.

On a terminal an answer for reading (`today`, `deadlines`, `list`, `show`, `log`, `explain`, `compliance`) that is longer than the screen goes through the pager, a line for the shell in `ALIS_PAGER`, else
`PAGER`, else `less` (with `LESS=FRX` where you have set none). There is none with `--no-pager`, in a pipe, where the name is empty or `cat`, and where `TERM` is `dumb`; one that
cannot be started is done without.

The default store can be named in the user's configuration file (`~/.config/alis/config.toml` on Linux): `store = \"/path\"`.
";

const NAMES: &str = "
## Names

Made by a test from `src/i18n/names/*.toml`, the one table a language that the program is built with. The English word always goes, and
every Norwegian name goes whatever `--lang` is; of several the first is the one that help and messages show in that language. æ, ø and å
may be typed as ae, oe and aa (`alis fravaer`, `--maaneder`). An empty cell: it is called as in English. Names are lower case with
hyphens, one of a kind among the commands of a level, the flags of a command and the words of a list, and no number and no day (`i-dag`
alone is both a command and a day).
";

const FORMER: &str = "
### Names that go out

They answer for one version and say on stderr what the command is called now.

| was | is |
|---|---|
";
