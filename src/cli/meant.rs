//! What a word that is no command was probably meant to be: a slip of one, or what people say for it. A command that writes is
//! named only where the likeness is strong.

use crate::domain::text;
use crate::i18n::Lang;
use crate::i18n::names::{self, Called};

/// Commands that change nothing: a weaker likeness is enough.
const READING: [&str; 18] = [
    "timeline",
    "today",
    "list",
    "show",
    "phone",
    "find",
    "deadlines",
    "explain",
    "demand",
    "compliance",
    "stats",
    "check",
    "log",
    "verify",
    "schema",
    "completions",
    "man",
    "document",
];

/// What people say, and the commands that do it.
const SAID: [(&[&str], &[&str]); 14] = [
    (
        &["status", "dagen", "oversikt", "calendar", "kalender", "agenda", "todo", "gjøremål", "påminnelser"],
        &["today", "deadlines"],
    ),
    (&["search", "grep", "leit", "let"], &["find"]),
    (&["reply", "respons", "bekreft", "confirm", "stadfest"], &["answer"]),
    (&["remind", "purr", "purre", "påminn"], &["ask"]),
    (&["change", "endre", "update", "oppdater", "correct", "rett", "modify"], &["edit"]),
    // The last change, or a person.
    (&["delete", "remove", "fjern", "erase", "rm"], &["undo", "purge"]),
    (&["revert", "restore", "gjenopprett", "tilbake"], &["undo"]),
    (&["new", "add", "create", "legg-til"], &["enroll"]),
    (&["who", "hvem", "kven", "people", "personer", "ls"], &["list"]),
    (&["view", "open", "åpne", "opne", "person", "trainee"], &["show"]),
    (&["history", "historie", "endringer", "endringar", "diff"], &["log"]),
    (&["save", "lagre", "commit", "push", "pull", "hent", "backup", "send"], &["sync"]),
    (&["validate", "valider", "lint", "sjekk"], &["check"]),
    (&["letter", "print", "skriv-ut", "pdf"], &["document"]),
];

/// What is said for it, as it is typed in the user's language; at the top alone.
pub(super) fn said(above: &str, typed: &str, lang: Lang) -> Option<String> {
    let is_it = |word: &&str| text::same(word, typed);
    let (_, commands) = SAID.iter().find(|(words, _)| above.is_empty() && words.iter().any(is_it))?;
    let named = commands.iter().map(|word| names::command(word).map_or(*word, |named| named.name(lang)));
    Some(named.map(|name| format!("alis {name}")).collect::<Vec<_>>().join(", "))
}

/// The command below another that a word is a slip, or the beginning, of, as the user's language calls it; none where several
/// could be.
pub(super) fn near(above: &str, typed: &str, lang: Lang) -> Option<&'static str> {
    let typed = text::folded(typed);
    let length = typed.chars().count();
    let mut best: Option<(usize, Vec<&'static Called>)> = None;
    for named in names::COMMANDS.iter().filter(|named| names::above(named.word) == above) {
        let reads = READING.contains(&named.own());
        for name in named.typed.iter().chain([&named.own()]) {
            let known = text::folded(name);
            // A beginning is as good as one slip; of three letters it names nothing that writes, but may have been meant.
            let begins = length >= 3 && known.starts_with(&typed);
            let distance = if begins { 1 } else { text::slips(&typed, &known) };
            if !begins && distance > allowed(length, reads) {
                continue;
            }
            match &mut best {
                Some((least, all)) if *least == distance => all.push(named),
                Some((least, _)) if *least < distance => {}
                _ => best = Some((distance, vec![named])),
            }
        }
    }
    let (_, all) = best?;
    let named = all.first()?;
    // Whom an erasure would be about is gone for good: nobody is led there by a slip.
    let is_named = (length > 3 && named.own() != "purge") || READING.contains(&named.own());
    (is_named && all.iter().all(|other| other.word == named.word)).then(|| named.name(lang))
}

/// How many slips are a likeness.
fn allowed(length: usize, reads: bool) -> usize {
    match (length, reads) {
        (0..=2, _) | (3..=4, false) => 0,
        (3..=5, true) | (_, false) => 1,
        (_, true) => 2,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_near_is_named() {
        for (above, typed, meant) in [
            // Slips, in any language; answered in the user's.
            ("", "fristr", Some("deadlines")),
            ("", "deadline", Some("deadlines")),
            ("", "deadliens", Some("deadlines")),
            ("", "tilbd", Some("offer")),
            ("", "statistik", Some("stats")),
            ("", "prioritisee", Some("prioritise")),
            ("", "takkja", Some("accept")),
            ("", "trekke", Some("withdraw")),
            ("", "withdrawn", Some("withdraw")),
            ("", "acept", Some("accept")),
            ("agreement", "sgni", None),
            ("agreement", "singn", Some("sign")),
            ("kommune", "lsit", None),
            ("municipality", "lsit", Some("list")),
            // The beginning of one command alone.
            ("", "nota", Some("note")),
            ("", "discon", Some("discontinue")),
            ("", "reconf", Some("reconfirm")),
            ("", "dead", Some("deadlines")),
            // Several could be meant, or nothing is near enough: above all nothing that writes.
            ("", "kont", None),
            ("", "sta", None),
            ("", "com", None),
            ("", "rek", None),
            ("", "purg", None),
            ("", "slet", None),
            ("", "puree", None),
            ("", "slettes", None),
            ("", "undu", None),
            ("", "end", None),
            ("", "fart", None),
            ("", "kalender", None),
            ("", "xyz", None),
            ("", "", None),
        ] {
            assert_eq!(near(above, typed, Lang::En), meant, "{above} {typed}");
        }
        assert_eq!(near("", "deadliens", Lang::Nb), Some("frister"));
        assert_eq!(near("", "deadliens", Lang::Nn), Some("fristar"));
    }

    #[test]
    fn what_people_say_leads_to_commands_that_there_are() {
        let mut known = std::collections::BTreeSet::new();
        for (words, commands) in SAID {
            for word in words {
                assert!(known.insert(*word), "{word} stands twice");
                let is_command = |named: &&Called| names::above(named.word).is_empty() && named.is(word);
                assert!(!names::COMMANDS.iter().any(|named| is_command(&named)), "{word} is a command");
            }
            assert!(commands.iter().all(|word| names::command(word).is_some()), "{commands:?}");
        }
        assert_eq!(said("", "Kalender", Lang::Nb).as_deref(), Some("alis i-dag, alis frister"));
        assert_eq!(said("", "slett-alt", Lang::Nb), None);
        assert_eq!(said("", "fjern", Lang::Nb).as_deref(), Some("alis angre, alis slett"));
        assert_eq!(said("agreement", "status", Lang::En), None);
    }

    #[test]
    fn what_reads_is_a_command() {
        assert!(READING.iter().all(|name| names::command(name).is_some()));
    }
}
