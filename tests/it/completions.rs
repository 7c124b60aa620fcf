//! Completions that know the store: what the program answers, and what becomes of it in the shells themselves.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::harness::Room;
#[cfg(target_os = "linux")]
use crate::harness::needs;

/// Names that shells have to be careful with, and one that nobody may see.
fn room() -> Room {
    let room = Room::with_kari("");
    room.trainee(9144900, "Åse O'Hara-Ørn", "").trainee(9144901, "Ole (Olli) Bø", "");
    room.trainee(9144902, "Skjult Person", "").trainee(9144918, "Nils Nagel", "").trainee(9144926, "Nina Nag", "");
    let restricted = room.read("trainees/9144902.toml").replace("agreement =", "confidential = true\nagreement =");
    room.file("trainees/9144902.toml", &restricted);
    room
}

/// What fits the last word of a line, each with what is said of it.
fn asked(room: &Room, line: &[&str]) -> Vec<String> {
    let mut command = room.command("complete-words zsh --");
    command.args(line);
    let seen = room.seen(&mut command);
    assert_eq!((seen.status, seen.stderr.as_str()), (0, ""), "{line:?}");
    let mut lines = seen.stdout.lines();
    let mode = lines.next().unwrap_or_default();
    if mode == "words" { lines.map(str::to_owned).collect() } else { vec![mode.to_owned()] }
}

#[track_caller]
fn check(room: &Room, line: &str, fits: &[&str]) {
    let words: Vec<&str> = line.split(' ').collect();
    assert_eq!(asked(room, &words), fits, "{line}");
}

#[test]
fn trainees_are_proposed_by_name_and_by_number_and_the_restricted_never() {
    let room = room();
    let all = [
        "Kari Nordmann\t9144897",
        "Nils Nagel\t9144918",
        "Nina Nag\t9144926",
        "Ole (Olli) Bø\t9144901",
        "Åse O'Hara-Ørn\t9144900",
    ];
    check(&room, "alis show ", &all);
    check(&room, "alis vis ka", &all[..1]);
    check(&room, "alis --lang nn notat nordm", &all[..1]);
    check(&room, "alis show ørn", &all[4..]);
    check(&room, "alis show na", &all[1..3]);
    check(&room, "alis show 914490", &["9144900\tÅse O'Hara-Ørn", "9144901\tOle (Olli) Bø"]);
    for hidden in ["alis show skj", "alis show 9144902", "alis purge Skjult", "alis log 9144902"] {
        check(&room, hidden, &[]);
    }
    // What is there already is not proposed again, and one takes what the other does not.
    assert_eq!(asked(&room, &["alis", "purge", "Kari Nordmann", ""]), all[1..]);
    check(&room, "alis note Kari 9", &[]);
}

#[test]
fn everything_else_of_the_store_is_proposed_where_it_is_asked_for() {
    let room = Room::demo("");
    let store = |line: &str| -> Vec<String> {
        let mut words = vec!["alis", "--store", "store", "--lang", "en"];
        words.extend(line.split(' '));
        asked(&room, &words)
    };
    for (line, fits) in [
        ("deadlines --municipality Als", "Alstahaug\t1820"),
        ("kommune show 18", "1820\tAlstahaug"),
        ("list --hospital hsy", "hsyk\tHelgelandssykehuset HF"),
        ("agreement show hsyk-1820", "hsyk-1820\t"),
        ("compliance hsyk-1820", "hsyk-1820\t"),
        ("deadlines --rule reconfirmation-a", "reconfirmation-answer\t"),
        ("explain reconfirmation-a", "reconfirmation-answer\t"),
        ("document priority-list Alst", "Alstahaug\t1820"),
        ("document agreement hsyk-1820", "hsyk-1820\t"),
        ("document need hs", "hsyk\t"),
        ("document reconf", "reconfirmation\t"),
        ("grant show 20", "20"),
        ("agreement add --profile hs", "hsyk\t"),
        ("request x --wish Mo", "Mo i Rana/"),
        ("position add --hospital hsyk --site Mo", "Mo i Rana\t"),
        ("position show hsyk", "hsyk-"),
        ("schema output.deadl", "output.deadlines\t"),
        ("man recon", "reconfirm\t"),
        ("note x --on tod", "today\t"),
        ("list --format js", "json\t"),
    ] {
        let found = store(line);
        assert!(found.iter().any(|one| one.starts_with(fits)), "{line}: {found:?}");
    }
    assert_eq!(store("goal --import "), ["files"]);
    assert_eq!(store("init "), ["folders"]);
    assert_eq!(store("note x --text K"), Vec::<String>::new());
    // A letter that was issued, by its path or by whom it is about; where none fits, any file.
    room.file("store/letters/9144831/2026-08-01-offer.pdf", "");
    let letter = ["store/letters/9144831/2026-08-01-offer.pdf\t"];
    assert_eq!([store("verify "), store("verify 91448"), store("verify store/le")], [letter, letter, letter]);
    assert_eq!(store("verify x"), ["files"]);
}

#[test]
fn commands_and_options_are_proposed_by_every_name() {
    let room = room();
    for (line, fits) in [
        ("alis deadl", "deadlines\t"),
        ("alis fris", "frister\t"),
        ("alis --store x --yes fris", "frister\t"),
        ("alis kommune renu", "renumber\t"),
        ("alis deadlines --ov", "--overdue\t"),
        ("alis deadlines --dry", "--dry-run\t"),
        ("alis deadlines --rule=reconfirmation-a", "--rule=reconfirmation-answer\t"),
    ] {
        let found = asked(&room, &line.split(' ').collect::<Vec<_>>());
        assert!(found.len() == 1 && found[0].starts_with(fits), "{line}: {found:?}");
    }
    assert!(!asked(&room, &["alis", ""]).iter().any(|one| one.starts_with("complete-words")));
    // Behind `--` nothing is an option.
    assert_eq!(asked(&room, &["alis", "show", "--", "--"]), Vec::<String>::new());
}

/// Whatever is typed: no error, no word.
#[test]
fn nonsense_is_answered_with_nothing() {
    let room = Room::empty();
    for words in
        [&["alis", "x", "y", ""][..], &["alis", "--rule", "x"], &["", ""], &["alis", "--store", "nowhere", "show", "K"]]
    {
        asked(&room, words);
    }
    let mut command = room.command("complete-words ksh x");
    assert_eq!(room.seen(&mut command).status, 2);
}

/// PowerShell cannot be run here: what its script sends, and what it gets.
#[test]
fn powershell_gets_words_in_its_quotes() {
    let room = room();
    let asked = |line: &str| {
        let mut command = room.command("complete-words powershell");
        command.arg(STANDARD.encode(line));
        room.seen(&mut command).stdout
    };
    assert_eq!(asked("alis show kar"), "words\n'Kari Nordmann'\tKari Nordmann\t9144897\n");
    assert_eq!(asked("& alis show 'Kari N"), "words\n'Kari Nordmann'\tKari Nordmann\t9144897\n");
    assert_eq!(asked("alis show ås"), "words\n'Åse O''Hara-Ørn'\tÅse O'Hara-Ørn\t9144900\n");
    assert_eq!(asked("alis init "), "folders\n");
    let script = room.run("completions powershell").stdout;
    for part in ["Register-ArgumentCompleter -Native", "complete-words powershell $coded", "ToBase64String"] {
        assert!(script.contains(part), "{part}");
    }
}

/// A key that takes what is typed for an argument of `printf`, which writes what the shell has made of it.
#[cfg(target_os = "linux")]
fn line(typed: &str) -> String {
    format!("{typed}\t\u{1}printf '<%s>' \u{5} >>out; echo >>out\r")
}

#[cfg(target_os = "linux")]
#[track_caller]
fn check_in_shell(shell: &str, start: &str, install: &str) {
    if !needs(shell) {
        return;
    }
    let room = room();
    let there = room.path().to_string_lossy().into_owned();
    let cases = [
        ("alis dead", "<alis><deadlines>"),
        ("alis frist", "<alis><frister>"),
        ("alis show Kar", "<alis><show><Kari Nordmann>"),
        ("alis show nordm", "<alis><show><Kari Nordmann>"),
        ("alis show Kari\\ N", "<alis><show><Kari Nordmann>"),
        ("alis show \"Kari N", "<alis><show><Kari Nordmann>"),
        ("alis show 'Kari N", "<alis><show><Kari Nordmann>"),
        ("alis vis Ås", "<alis><vis><Åse O'Hara-Ørn>"),
        ("alis vis Ole", "<alis><vis><Ole (Olli) Bø>"),
        ("alis vis 914490", "<alis><vis><914490>"),
        ("alis vis 9144901", "<alis><vis><9144901>"),
        // Several fit that begin with something else: nothing that was typed is taken away.
        ("alis show Na", "<alis><show><Na>"),
        ("alis show Skj", "<alis><show><Skj>"),
        ("alis deadlines --rule reconfirmation-a", "<alis><deadlines><--rule><reconfirmation-answer>"),
        ("alis deadlines --rule=reconfirmation-a", "<alis><deadlines><--rule=reconfirmation-answer>"),
    ];
    let mut typed = String::new();
    for (keys, _) in &cases {
        typed += &line(keys);
    }
    // With the store before the command, from elsewhere.
    typed += &format!(
        "cd /\r{}cd {there}\rexit\r",
        line(&format!("alis --store {there} --lang nn vis Kar")).replace(">>out", &format!(">>{there}/out"))
    );
    let screen = room.in_shell(start, install, &typed);
    let out = room.read("out");
    let mut lines = out.lines();
    for (keys, wanted) in &cases {
        assert_eq!(lines.next(), Some(*wanted), "{shell}: {keys}\n{screen}");
    }
    let last = format!("<alis><--store><{there}><--lang><nn><vis><Kari Nordmann>");
    assert_eq!(lines.next(), Some(last.as_str()), "{shell}\n{screen}");
}

#[test]
#[cfg(target_os = "linux")]
fn bash_completes() {
    check_in_shell("bash", "bash --norc --noprofile -i", "source <(alis completions bash)");
}

#[test]
#[cfg(target_os = "linux")]
fn zsh_completes() {
    check_in_shell("zsh", "zsh -f -i", "source <(alis completions zsh)");
}

#[test]
#[cfg(target_os = "linux")]
fn fish_completes() {
    check_in_shell("fish", "fish --no-config -i", "alis completions fish | source");
}
