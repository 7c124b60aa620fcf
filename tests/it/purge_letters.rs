//! An erased person in letters that lie under other records: a municipality's list of several people, as PDF, HTML and text.

use std::collections::BTreeMap;
use std::io::Read;
use std::process::Stdio;

use flate2::read::ZlibDecoder;

use crate::harness::Room;

const NAME: &str = "Kari Nordmann";
const NUMBER: &str = "9144897";
const LIST: &str = "letters/1820/2026-08-01-priority-list.pdf";

/// Kari and Ola wait, the municipality has decided their order, and its list was issued in every form.
fn room() -> Room {
    let room = Room::in_git();
    let asked = "\n[[journal]]\non = 2026-05-01\nevent = \"requested\"\nstart = 2027-09-01\nmonths = 6\n\
                 wishes = [{ site = \"Mo i Rana\", department = \"Indremedisin\" }]\n";
    room.trainee(9144897, NAME, asked).trainee(9144900, "Ola Hansen", asked);
    room.git("add .");
    room.git("commit --quiet --message people");
    room.does("2026-08-01", "prioritise 1820 --order 9144897,9144900 --reason 'Lengst tjeneste.'");
    room.does("2026-08-01", "document priority-list 1820");
    room.does("2026-08-01", "document priority-list 1820 --format html");
    room.does("2026-08-01", "document priority-list 1820 --format txt");
    room.does("2026-08-01", "document enrolment 9144897");
    room
}

/// What a letter of ours draws, read without the program: its streams unpacked, its codes looked up in each of its fonts.
fn drawn(pdf: &[u8]) -> String {
    let positions = |text: &[u8], wanted: &[u8]| -> Vec<usize> {
        text.windows(wanted.len()).enumerate().filter(|(_, window)| *window == wanted).map(|(at, _)| at).collect()
    };
    let mut streams = Vec::new();
    for at in positions(pdf, b">>\nstream\n") {
        let mut unpacked = Vec::new();
        if ZlibDecoder::new(&pdf[at + b">>\nstream\n".len()..]).read_to_end(&mut unpacked).is_ok() {
            streams.push(String::from_utf8_lossy(&unpacked).into_owned());
        }
    }
    let (fonts, pages): (Vec<_>, Vec<_>) = streams.into_iter().partition(|stream| stream.contains("beginbfchar"));
    let mut out = String::new();
    for font in &fonts {
        let pairs = font.lines().filter_map(|line| line.strip_prefix('<')?.strip_suffix('>')?.split_once("> <"));
        let table: BTreeMap<u32, char> = pairs
            .filter_map(|(code, unit)| {
                let number = |digits: &str| u32::from_str_radix(digits, 16).ok();
                Some((number(code)?, char::from_u32(number(unit)?)?))
            })
            .collect();
        for page in &pages {
            let mut bytes = Vec::new();
            let mut rest = page.chars().peekable();
            while let Some(c) = rest.next() {
                match c {
                    '(' => bytes.clear(),
                    ')' => {
                        let codes = bytes.chunks(2).map(|pair: &[u32]| pair[0] << 8 | pair.get(1).unwrap_or(&0));
                        out.extend(codes.filter_map(|code| table.get(&code)));
                        bytes.clear();
                    }
                    '\\' => match rest.next() {
                        Some(digit @ '0'..='7') => {
                            let mut code = digit.to_digit(8).unwrap();
                            for _ in 0..2 {
                                if let Some(next) = rest.peek().and_then(|next| next.to_digit(8)) {
                                    code = code * 8 + next;
                                    rest.next();
                                }
                            }
                            bytes.push(code);
                        }
                        Some('n') => bytes.push(10),
                        Some('r') => bytes.push(13),
                        Some('t') => bytes.push(9),
                        Some('b') => bytes.push(8),
                        Some('f') => bytes.push(12),
                        Some(other) => bytes.push(u32::from(other)),
                        None => {}
                    },
                    'T' if rest.peek() == Some(&'m') => out.push('\n'),
                    other => bytes.push(u32::from(other)),
                }
            }
        }
    }
    out
}

/// Every object of git's, packed and loose, that names her; PDFs are unpacked.
fn found(room: &Room) -> Vec<String> {
    let mut out = Vec::new();
    for line in room.git("cat-file --batch-all-objects --batch-check").lines() {
        let (oid, kind) = line.split_once(' ').map(|(oid, rest)| (oid, rest.split(' ').next().unwrap())).unwrap();
        let mut git = std::process::Command::new("git");
        git.args(["cat-file", kind, oid]).current_dir(room.path()).stdin(Stdio::null());
        let bytes = git.output().unwrap().stdout;
        let mut said = String::from_utf8_lossy(&bytes).into_owned();
        if bytes.starts_with(b"%PDF") {
            said += &drawn(&bytes);
        }
        if said.contains(NUMBER) || said.contains(NAME) {
            out.push(format!("{kind} {oid}"));
        }
    }
    out
}

#[test]
fn letters_of_several_people_go_with_one_of_them() {
    let room = room();
    let files = |ending: &str| LIST.replace(".pdf", ending);
    let (html, txt) = (files("-2.html"), files("-3.txt"));
    assert!(drawn(&std::fs::read(room.path().join(LIST)).unwrap()).contains(NUMBER), "the test reads letters");
    let seen = room.run("purge Kari --dry-run");
    let expected = format!(
        "warning: letters under other records name 9144897 and go too: {html}, {txt}, {LIST} (they can be issued anew; \
         --keep-letters leaves them)\n"
    );
    assert!(seen.stderr.contains(&expected), "{}", seen.stderr);
    assert!(room.path().join(LIST).exists());
    let rows = room.json("purge Kari --format json --dry-run");
    assert_eq!(rows[0]["letters"], serde_json::json!([html, txt, LIST]));

    let seen = room.run("purge Kari --yes");
    assert_eq!(seen.status, 0, "{}", seen.stderr);
    assert!(seen.stderr.contains(&expected) && seen.stderr.contains("Erased 9144897 (5 files)."), "{}", seen.stderr);
    assert!(!room.path().join("letters").join("1820").exists());
    assert_eq!(room.git("status --porcelain"), "");
    let seen = room.run("check --strict");
    assert_eq!(seen.status, 0, "{}{}", seen.stdout, seen.stderr);
    // The list can be issued anew, of those who are left.
    room.does("2026-08-02", "document priority-list 1820 --format txt");
    let anew = room.read("letters/1820/2026-08-02-priority-list.txt");
    assert!(anew.contains("Ola Hansen") && !anew.contains(NAME), "{anew}");
}

#[test]
fn no_object_of_git_names_somebody_erased_not_even_packed_in_a_letter() {
    let room = room();
    room.git("gc --quiet");
    room.does("2026-08-02", "document priority-list 1820");
    assert!(found(&room).len() > 8, "{:?}", found(&room));
    let seen = room.run("purge Kari --history --yes");
    assert_eq!(seen.status, 0, "{}", seen.stderr);
    assert!(seen.stderr.contains("none names the person"), "{}", seen.stderr);
    assert!(!seen.stderr.contains("cannot be read as text"), "{}", seen.stderr);
    assert_eq!(found(&room), Vec::<String>::new());
    assert_eq!(room.git("status --porcelain"), "");
    assert_eq!(room.git("fsck --strict"), "");
    assert_eq!(room.run("check --strict").status, 0);
}

#[test]
fn letters_that_were_kept_are_named_and_go_when_it_is_asked_for() {
    let room = room();
    let seen = room.run("purge Kari --keep-letters --yes");
    assert_eq!(seen.status, 0, "{}", seen.stderr);
    let told = "-list.pdf: alis purge 9144897 removes them\n";
    assert!(
        seen.stderr.contains("9144897 is still named in letters/1820/") && seen.stderr.contains(told),
        "{}",
        seen.stderr
    );
    assert!(room.path().join(LIST).exists());
    let figures = room.read("figures.toml");
    assert_eq!(room.run("purge Kari --keep-letters --history --yes").status, 2, "the history would hold on to them");

    let seen = room.run("purge 9144897 --yes");
    assert_eq!(seen.status, 0, "{}", seen.stderr);
    assert!(!room.path().join(LIST).exists());
    assert_eq!(room.read("figures.toml"), figures, "nobody was counted twice");
    assert_eq!(room.run("purge 9144897 --yes").status, 3, "nothing is left");
    assert_eq!(room.run("purge 9144897 --history --yes").status, 0);
    assert_eq!(found(&room), Vec::<String>::new());
}

#[test]
fn a_letter_to_somebody_else_is_told_and_left_to_its_owner() {
    let room = room();
    room.does("2026-08-01", "document enrolment 9144900 --format txt");
    let file = "letters/9144900/2026-08-01-enrolment.txt";
    room.file(file, &format!("{}\nBytter med {NAME}.\n", room.read(file)));
    let seen = room.run("purge Kari --history --yes");
    assert_eq!(seen.status, 3);
    assert!(seen.stderr.contains(&format!("error: 9144897 is named in other files: {file}:")), "{}", seen.stderr);
    assert!(room.path().join(LIST).exists());
}

#[test]
fn what_cannot_be_read_is_told() {
    let room = room();
    room.file(
        "letters/1820/scan.pdf",
        "%PDF-1.4\n1 0 obj<</Subtype/Image/Filter/DCTDecode>>\nstream\nxyz\nendstream\n",
    );
    std::fs::create_dir_all(room.path().join("templates")).unwrap();
    std::fs::write(room.path().join("templates/logo.png"), b"\x89PNG\xff").unwrap();
    room.git("add .");
    room.git("commit --quiet --message scan");
    let seen = room.run("purge Kari --history --yes");
    assert_eq!(seen.status, 0, "{}", seen.stderr);
    assert!(
        seen.stderr.contains("letters/1820/scan.pdf cannot be read as text: look yourself whom"),
        "{}",
        seen.stderr
    );
    assert!(
        seen.stderr.contains("look yourself whether they name the person: letters/1820/scan.pdf\n"),
        "{}",
        seen.stderr
    );
}

#[test]
fn a_name_of_one_word_is_said_not_to_be_looked_for() {
    let room = room();
    room.trainee(9144905, "Evalina", "");
    let seen = room.run("purge 9144905 --dry-run");
    assert!(
        seen.stderr.contains("warning: this stands in too many texts to be looked for, for 9144905: Evalina."),
        "{}",
        seen.stderr
    );
}
