//! Copies that sync folders make of records: found by `check`, merged by `merge --copies`.

use crate::harness::Room;

const KARI: &str = "trainees/9144897.toml";
const COPY: &str = "trainees/9144897 (conflicted copy 2026-08-01).toml";

fn note(text: &str) -> String {
    format!("\n[[journal]]\non = 2026-08-01\nevent = \"note\"\ntext = \"{text}\"\n")
}

/// Kari's record with a note, and a copy of it with another.
fn room() -> Room {
    let room = Room::with_kari("");
    let kari = room.read(KARI);
    room.file(KARI, &format!("{kari}{}", note("here"))).file(COPY, &format!("{kari}{}", note("there")));
    room
}

#[test]
fn check_finds_a_copy_and_says_what_to_do() {
    let expected = "\
error[conflict-copy]: this is a copy of trainees/9144897.toml, made when two machines changed it
 --> trainees/9144897 (conflicted copy 2026-08-01).toml:1:1
  = help: alis merge --copies merges it and removes it
[stderr]
1 error, 0 warnings
[exit 4]";
    let seen = room().alis("check");
    // How the place is drawn is the renderer's business.
    let plain = |text: &str| text.lines().map(str::trim).filter(|line| *line != "|").collect::<Vec<_>>().join("\n");
    assert_eq!(plain(&seen.replace("╭▸", "-->").replace("╰", "=").replace(" ━", "")), plain(expected));
}

#[test]
fn a_copy_is_merged_and_goes() {
    let room = room();
    let before = room.read(KARI);
    let dry = room.run("merge --copies --dry-run");
    assert!(dry.status == 0 && dry.stdout.contains("+text = \"there\""), "{}{}", dry.stdout, dry.stderr);
    assert_eq!(room.read(KARI), before);
    assert_eq!(room.alis("merge --copies"), "9144897: note (2026-08-01)\n[exit 0]");
    assert_eq!(room.read(KARI), format!("{before}{}", note("there")));
    assert!(!room.path().join(COPY).exists());
    assert_eq!(room.run("check").status, 0);
    assert_eq!(room.alis("merge --copies"), "[stderr]\nThere are no copies of records.\n[exit 0]");
}

#[test]
fn several_copies_are_merged_one_after_the_other() {
    let room = room();
    let kari = room.read(COPY);
    room.file("trainees/9144897-PCNAME.toml", &kari.replace("there", "office"))
        .file("trainees/9144897.sync-conflict-20261101-120000-ABCDEFG.toml", &kari)
        .file("hospitals/hsyk-LAPTOP.toml", &room.read("hospitals/hsyk.toml"));
    assert_eq!(
        room.alis("merge --copies"),
        "hsyk: holds nothing that the record does not have\n9144897: note (2026-08-01); note (2026-08-01)\n[exit 0]"
    );
    let kari = room.read(KARI);
    for text in ["here", "there", "office"] {
        assert_eq!(kari.matches(&format!("\"{text}\"")).count(), 1, "{kari}");
    }
    assert_eq!(
        room.files().iter().filter(|file| file.starts_with("trainees") || file.starts_with("hospitals")).count(),
        2
    );
}

#[test]
fn a_copy_with_another_value_for_a_key_is_left_with_both_values_told() {
    let room = room();
    let with = |file: &str, email: &str| {
        room.file(file, &room.read(file).replace("municipality = ", &format!("email = \"{email}\"\nmunicipality = ")));
    };
    with(KARI, "a@x.example");
    with(COPY, "b@x.example");
    let (kari, copy) = (room.read(KARI), room.read(COPY));
    let expected = "\
[stderr]
warning: trainees/9144897 (conflicted copy 2026-08-01).toml: e-mail was changed in two ways: \"a@x.example\" here, \"b@x.example\" there
What cannot be merged was left as it is: correct the record or the copy, then run alis merge --copies again.
[exit 1]";
    assert_eq!(room.alis("merge --copies"), expected);
    assert_eq!((room.read(KARI), room.read(COPY)), (kari, copy));
}

/// With a history, what has changed since the copy was made is not taken for something the copy took back.
#[test]
fn the_history_tells_what_is_new_in_the_copy() {
    let room = Room::with_kari("");
    room.put_in_git("start");
    let start = room.read(KARI);
    room.run("edit Kari --set email=new@x.example");
    room.run("note Kari --text here");
    room.file(COPY, &format!("{start}{}", note("there")));
    assert_eq!(room.alis("merge --copies"), "9144897: note (2026-08-01)\n[exit 0]");
    let kari = room.read(KARI);
    assert!(["new@x.example", "\"here\"", "\"there\""].iter().all(|text| kari.contains(text)), "{kari}");
    assert_eq!(room.git("log -1 --format=%s"), "9144897: copy merged\n");
    assert_eq!(room.git("status --porcelain"), "");
}

#[test]
fn a_copy_that_cannot_be_read_is_left() {
    let room = room();
    room.file(COPY, "hpr = \"\n");
    let seen = room.run("merge --copies");
    assert_eq!(seen.status, 1);
    assert!(room.path().join(COPY).exists());
}
