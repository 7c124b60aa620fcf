//! Many commands at once: each lands whole, one after the other; who waits too long is told for whom; reading never waits.

use std::process::Stdio;
use std::thread;

use crate::harness::{Room, everything, requested};

/// Runs so many processes side by side, each with so many notes of its own.
fn write_at_once(room: &Room, processes: usize, notes: usize, options: &str) {
    thread::scope(|scope| {
        for process in 0..processes {
            scope.spawn(move || {
                for note in 0..notes {
                    let seen = room.run(&format!("note Kari --text 'p{process} n{note}' -q {options}"));
                    assert_eq!((seen.status, seen.stderr.as_str()), (0, ""));
                }
            });
        }
    });
}

fn texts(room: &Room) -> Vec<String> {
    let shown = room.json("show 9144897 --format json");
    let journal = shown["journal"].as_array().unwrap().iter().filter(|entry| entry["event"] == "note");
    let mut texts: Vec<String> = journal.map(|entry| entry["fields"]["text"].as_str().unwrap().to_owned()).collect();
    texts.sort();
    texts
}

fn expected(processes: usize, notes: usize) -> Vec<String> {
    let mut all: Vec<String> =
        (0..processes).flat_map(|process| (0..notes).map(move |note| format!("p{process} n{note}"))).collect();
    all.sort();
    all
}

/// All eight hundred where everything is tested (`ALIS_TEST_TOOLS=all`, as in CI), else a tenth.
#[test]
fn sixteen_processes_with_fifty_notes_each_land_all() {
    let room = Room::with_kari("");
    let notes = if everything() { 50 } else { 5 };
    write_at_once(&room, 16, notes, "--no-commit");
    assert_eq!(texts(&room), expected(16, notes));
    assert_eq!(room.run("check").status, 0);
}

#[test]
fn each_is_a_commit_of_its_own() {
    let room = Room::with_kari("");
    room.put_in_git("start");
    write_at_once(&room, 6, 5, "");
    assert_eq!(texts(&room), expected(6, 5));
    assert_eq!(room.git("rev-list --count HEAD"), "31\n");
    assert_eq!(room.git("status --porcelain --untracked-files=no"), "");
}

/// Offers of one seat at the same moment: each sees it free, one gets it.
#[test]
fn a_seat_that_several_offer_at_once_is_offered_once() {
    let position = "hsyk-mo-i-rana-indremedisin-2027-03";
    let room = Room::new();
    let published = "\n[[journal]]\non = 2026-07-01\nevent = \"published\"\n";
    room.position(position, "Mo i Rana/Indremedisin", "2027-03-01", published);
    let all = 9144801..9144809;
    for hpr in all.clone() {
        let requested = requested("2025-03-10", "2027-03-01", &["Mo i Rana/Indremedisin"]);
        room.trainee(hpr, &format!("Kari {hpr}"), &requested);
    }
    let room = &room;
    let offers = thread::scope(|scope| {
        let offer = |hpr| scope.spawn(move || room.run(&format!("offer {hpr} --position {position}")).status);
        all.map(offer).collect::<Vec<_>>().into_iter().map(|offer| offer.join().unwrap()).collect::<Vec<_>>()
    });
    let count = |status| offers.iter().filter(|ended| **ended == status).count();
    assert_eq!((count(0), count(3)), (1, 7), "{offers:?}");
}

/// Holds the lock as another writer would.
fn held(room: &Room) -> std::fs::File {
    std::fs::create_dir_all(room.path().join(".alis")).unwrap();
    let file = std::fs::File::create(room.path().join(".alis/lock")).unwrap();
    std::fs::write(room.path().join(".alis/lock"), "alis, process 4711").unwrap();
    file.lock().unwrap();
    file
}

#[test]
fn who_waits_too_long_is_told_for_whom_and_reading_never_waits() {
    let room = Room::with_kari("");
    let lock = held(&room);
    let before = room.read("trainees/9144897.toml");
    let seen = room.run("note Kari --text x");
    assert_eq!(seen.status, 5);
    assert_eq!(
        seen.stderr,
        "error: another alis is writing to the store (alis, process 4711)\nhelp: try again when it has finished\n"
    );
    assert_eq!(room.read("trainees/9144897.toml"), before);
    for words in ["list", "deadlines", "show Kari", "check"] {
        assert_eq!(room.run(words).status, 0, "{words}");
    }
    drop(lock);
    assert_eq!(room.run("note Kari --text x").status, 0);
}

#[test]
fn a_lock_that_a_killed_process_left_is_taken_over() {
    let room = Room::with_kari("");
    std::fs::create_dir_all(room.path().join(".alis")).unwrap();
    std::fs::write(room.path().join(".alis/lock"), "alis, process 4711").unwrap();
    assert_eq!(room.run("note Kari --text x").status, 0);
    let mut child = std::process::Command::new(room.command("note").get_program())
        .args(["note", "Kari", "--text", "y"])
        .current_dir(room.path())
        .env("ALIS_TODAY", "2026-08-01")
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    child.kill().unwrap();
    child.wait().unwrap();
    assert_eq!(room.run("note Kari --text z").status, 0);
}
