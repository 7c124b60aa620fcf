//! Every file that the program or its git opens, with something in its place that is no plain file: nothing hangs, nothing grows,
//! and the file is named.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;

use rustix::fs::{CWD, FileType, Mode, mknodat};

use crate::harness::{Room, everything};

#[derive(Clone, Copy, Debug, PartialEq)]
enum Instead {
    Pipe,
    /// As a clone can bring one.
    LinkToDevice,
    LinkToPipe,
    Folder,
    Huge,
    /// Only root may make one.
    Device,
}

impl Instead {
    const ALL: [Instead; 6] =
        [Instead::Pipe, Instead::LinkToDevice, Instead::LinkToPipe, Instead::Folder, Instead::Huge, Instead::Device];

    /// Puts it there; false where this machine does not let us.
    fn lay(self, at: &Path, aside: &Path) -> bool {
        let _ = fs::remove_file(at).or_else(|_| fs::remove_dir_all(at));
        fs::create_dir_all(at.parent().unwrap()).unwrap();
        let pipe = |at: &Path| mknodat(CWD, at, FileType::Fifo, Mode::RUSR | Mode::WUSR, 0).unwrap();
        match self {
            Instead::Pipe => pipe(at),
            Instead::LinkToDevice => symlink("/dev/zero", at).unwrap(),
            Instead::LinkToPipe => {
                // Where nobody looks.
                let to = aside.join("pipe");
                let _ = fs::remove_file(&to);
                pipe(&to);
                symlink(&to, at).unwrap();
            }
            Instead::Folder => fs::create_dir(at).unwrap(),
            // Holes take no room.
            Instead::Huge => fs::File::create(at).unwrap().set_len(64 << 30).unwrap(),
            Instead::Device => {
                let zero = rustix::fs::makedev(1, 5);
                return mknodat(CWD, at, FileType::CharacterDevice, Mode::RUSR, zero).is_ok();
            }
        }
        true
    }

    fn is_link(self) -> bool {
        matches!(self, Instead::LinkToDevice | Instead::LinkToPipe)
    }
}

/// File and command that opens it.
const OPENED: [(&str, &str); 47] = [
    ("alis.toml", "list"),
    ("alis.toml", "check"),
    ("figures.toml", "stats"),
    ("goals.toml", "check"),
    ("goals.toml", "show 9144897"),
    ("municipalities/1820.toml", "show 9144897"),
    ("municipalities/1820.toml", "check"),
    ("hospitals/hsyk.toml", "show 9144897"),
    ("hospitals/hsyk.toml", "check"),
    ("agreements/hsyk-1820.toml", "show 9144897"),
    ("agreements/hsyk-1820.toml", "check"),
    ("trainees/9144897.toml", "show 9144897"),
    ("trainees/9144897.toml", "note 9144897 --text x"),
    ("trainees/9144897.toml", "check"),
    ("positions/p.toml", "check"),
    ("grants/2026.toml", "check"),
    ("profiles/hsyk.toml", "show 9144897"),
    ("templates/enrolment.nb.md", "document enrolment 9144897 --stdout --format txt --lang nb"),
    ("templates/enrolment.nb.md", "check"),
    ("templates/letterhead.toml", "document enrolment 9144897 --stdout --format txt --lang nb"),
    ("templates/letterhead.toml", "check"),
    ("templates/logo.png", "check"),
    ("goals.csv", "goal --import goals.csv"),
    ("letters/9144897/x.pdf", "verify letters/9144897/x.pdf"),
    ("base.toml", "merge base.toml base.toml base.toml --path trainees/9144897.toml"),
    (".alis/lock", "note 9144897 --text x"),
    (".alis/intent", "note 9144897 --text x"),
    (".alis/changes", "note 9144897 --text x"),
    (".alis/uncommitted", "note 9144897 --text x"),
    (".alis/merging", "note 9144897 --text x"),
    (".alis/sync", "sync"),
    (".alis/.gitignore", "note 9144897 --text x"),
    (".gitattributes", "log"),
    (".gitattributes", "sync"),
    (".gitignore", "log"),
    (".mailmap", "log"),
    (".gitmodules", "log"),
    (".git/config", "log"),
    (".git/HEAD", "log"),
    (".git/index", "log"),
    (".git/packed-refs", "log"),
    (".git/info/exclude", "log"),
    (".git/info/attributes", "log"),
    (".git/refs/heads/main", "log"),
    (".git", "log"),
    ("trainees/.gitattributes", "log"),
    ("letters/.gitignore", "log"),
];

/// What a command says and how it ends; its memory is bounded, so that one that reads on and on fails.
fn said(room: &Room, words: &str) -> (String, i32) {
    let script = tempfile::NamedTempFile::new().unwrap();
    fs::write(script.path(), "ulimit -v 4000000; exec \"$ALIS\" --lang en \"$@\"\n").unwrap();
    let seen = room.script(script.path(), &words.split(' ').collect::<Vec<_>>());
    (seen.stdout + &seen.stderr, seen.status)
}

#[test]
fn what_is_no_plain_file_is_told_and_neither_waited_for_nor_read() {
    let aside = tempfile::tempdir().unwrap();
    let mut wrong = Vec::new();
    for (place, (file, words)) in OPENED.into_iter().enumerate() {
        for (number, instead) in Instead::ALL.into_iter().enumerate() {
            // Without all tools each file has two of the six in turn.
            if !everything() && (place + number) % 3 != 0 {
                continue;
            }
            // Of git's own folders and files these may be.
            if matches!((file, instead), (".git" | ".git/refs/heads/main", Instead::Folder)) {
                continue;
            }
            let room = Room::in_git();
            let wish = "site = \"Mo i Rana\", department = \"Indremedisin\"";
            let requested = format!("event = \"requested\"\nstart = 2027-09-01\nmonths = 6\nwishes = [{{ {wish} }}]\n");
            room.trainee(9144897, "Kari Nordmann", &format!("\n[[journal]]\non = 2026-05-01\n{requested}"));
            if words == "sync" {
                room.git("remote add origin https://a.example/b.git");
            }
            if !instead.lay(&room.path().join(file), aside.path()) {
                continue;
            }
            let (said, status) = said(&room, words);
            let what = format!("{file}, {words}, {instead:?}: {status}\n{said}");
            // A link among the records is passed over, and `check` tells it as what is no record.
            let passed_over = instead.is_link() && words == "check" && file.contains('/');
            if !said.contains(file) || !(matches!(status, 4 | 5) || passed_over) {
                wrong.push(what);
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

#[test]
fn what_git_would_open_on_the_way_to_a_record_stops_the_commit_and_not_the_fact() {
    let room = Room::in_git();
    room.trainee(9144897, "Kari Nordmann", "");
    let (from, to) = (room.path().join("trainees/9144897.toml"), room.path().join("trainees/1820/9144897.toml"));
    fs::create_dir(to.parent().unwrap()).unwrap();
    fs::rename(from, &to).unwrap();
    assert!(Instead::Pipe.lay(&room.path().join("trainees/1820/.gitattributes"), room.path()));
    let (said, _) = said(&room, "note 9144897 --text kept");
    assert!(said.contains("trainees/1820/.gitattributes"), "{said}");
    assert!(fs::read_to_string(to).unwrap().contains("kept"));
}
