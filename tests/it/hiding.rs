//! Where a person can hide: however a name, number or address is written, coded or packed, `alis purge` finds it, and after
//! `--history` a slow search of its own, which knows only the bytes that were hidden, finds nothing.

use std::fs;
use std::io::Write;
use std::process::Command;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use flate2::Compression;
use flate2::write::{DeflateEncoder, GzEncoder};

use crate::harness::Room;

const NAME: &str = "Kåre Ågot Øyen";
const FORMER: &str = "Kåre Hansen-Lie";

/// A hiding place: a file's name, and its bytes.
fn places() -> Vec<(&'static str, Vec<u8>)> {
    let text = |text: &str| text.as_bytes().to_vec();
    let utf16 = |little: bool, mark: bool| {
        let said =
            if mark { format!("\u{feff}Møte med {NAME} i mai") } else { format!("Meeting with {NAME} next month") };
        said.encode_utf16()
            .flat_map(|unit| if little { unit.to_le_bytes() } else { unit.to_be_bytes() })
            .collect::<Vec<u8>>()
    };
    let latin = |text: &str| text.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect::<Vec<u8>>();
    let mail = |body: &str| {
        let coded = STANDARD.encode(body);
        let lines: Vec<&str> = coded.as_bytes().chunks(76).map(|line| std::str::from_utf8(line).unwrap()).collect();
        format!("Content-Transfer-Encoding: base64\r\n\r\n{}\r\n", lines.join("\r\n")).into_bytes()
    };
    let mut packed = GzEncoder::new(Vec::new(), Compression::best());
    packed.write_all(format!("Referat: {NAME} deltok").as_bytes()).unwrap();
    let word = "<w:document><w:p><w:r><w:t>K\u{e5}</w:t></w:r><w:r><w:t>re \u{c5}got</w:t></w:r><w:r><w:t xml:space=\"preserve\"> \u{d8}yen</w:t></w:r></w:p></w:document>";
    let open = format!("<office:text><text:p>Om <text:span>{NAME}</text:span></text:p></office:text>");
    vec![
        ("plain.txt", text("vikar for Kåre Ågot Øyen")),
        ("decomposed.txt", text("vikar for Ka\u{30a}re A\u{30a}got Øyen")),
        ("capitals.txt", text("KÅRE ÅGOT ØYEN")),
        ("small.txt", text("kåre ågot øyen")),
        ("last-first.txt", text("Øyen, Kåre Ågot")),
        ("last-first-short.txt", text("Øyen, Kåre")),
        ("columns.csv", text("nr;etternavn;fornavn\n1;Øyen;Kåre\n")),
        ("middle.txt", text("sammen med Kåre Johan Øyen i dag")),
        ("no-middle.txt", text("sammen med Kåre Øyen i dag")),
        ("line-end.txt", text("sammen med Kåre\n  Ågot\n  Øyen i dag")),
        ("quoted.txt", text("> sammen med Kåre\n> Ågot Øyen i dag")),
        ("escapes.toml", text("a = \"K\\u00e5re \\U000000C5got \\u00D8yen\"\n")),
        ("continued.toml", text("a = \"\"\"om Kåre \\\n    Ågot \\\n    Øyen\"\"\"\n")),
        ("escapes.json", text("{\"who\": \"K\\u00e5re \\u00c5got \\u00d8yen\"}")),
        ("spaces.txt", text("Kåre\u{a0}Ågot\u{2009}Øyen")),
        ("unseen.txt", text("Kå\u{ad}re Å\u{200b}got Øyen")),
        ("no-accents.txt", text("Kare Agot Oyen")),
        ("wide.txt", text("ＫÅＲＥ ÅＧＯＴ ØＹＥＮ")),
        ("page.html", text("<td>K&aring;re <b>&Aring;got</b></td> <td>&#216;yen</td>")),
        ("number-spaced.txt", text("HPR 91 44 897")),
        ("number-dotted.txt", text("nr. 9.144.897")),
        ("number-in-toml.toml", text("a = 9_144_897\n")),
        ("phone-grouped.txt", text("tlf. 900 00 001")),
        ("phone-country.txt", text("+4790000001")),
        ("phone-pairs.txt", text("90 00 00 01")),
        ("address.txt", text("KARE.OYEN@alstahaug.example")),
        ("former.txt", text("gift, før Hansen-Lie, Kåre")),
        ("mail-base64.eml", mail("Hei!\r\n\r\nJeg viser til samtalen om Kåre Ågot Øyen og sykehustjenesten.\r\n")),
        ("mail-quoted.eml", text("Hei, K=C3=A5re =C3=85got =\r\n=C3=98yen ringte")),
        ("mail-quoted-latin.eml", text("Hei, K=E5re =C5got =D8yen ringte")),
        ("mail-head.eml", text("To: =?utf-8?B?S8OlcmUgw4Vnb3Qgw5h5ZW4=?= <x@y.example>\r\n")),
        ("mail-head-quoted.eml", text("To: =?iso-8859-1?Q?K=E5re_=C5got_=D8yen?= <x@y.example>\r\n")),
        ("address.url", text("https://x.example/?q=K%C3%A5re%20%C3%85got%20%C3%98yen")),
        ("latin.txt", latin("møte med Kåre Ågot Øyen på tirsdag")),
        ("utf16-mark.txt", utf16(true, true)),
        ("utf16-big.txt", utf16(false, false)),
        ("utf16-little.txt", utf16(true, false)),
        ("packed.txt.gz", packed.finish().unwrap()),
        ("letter.docx", archive("word/document.xml", word.as_bytes())),
        ("letter.odt", archive("content.xml", open.as_bytes())),
    ]
}

/// An archive of one file, as word processors write them.
fn archive(name: &str, content: &[u8]) -> Vec<u8> {
    let mut packer = DeflateEncoder::new(Vec::new(), Compression::best());
    packer.write_all(content).unwrap();
    let packed = packer.finish().unwrap();
    let sizes = [packed.len() as u32, content.len() as u32].map(u32::to_le_bytes).concat();
    let names = (name.len() as u16).to_le_bytes();
    let common = [&[20, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0][..], &sizes, &names, &[0, 0]].concat();
    let mut out = [&b"PK\x03\x04"[..], &common, name.as_bytes(), &packed].concat();
    let directory = out.len() as u32;
    out.extend([&b"PK\x01\x02\x14\x00"[..], &common, &[0; 14], name.as_bytes()].concat());
    let size = out.len() as u32 - directory;
    out.extend(
        [&b"PK\x05\x06\0\0\0\0\x01\0\x01\0"[..], &size.to_le_bytes(), &directory.to_le_bytes(), &[0, 0]].concat(),
    );
    out
}

/// A store with the person, who once had another name, and Ola.
fn room() -> Room {
    let room = Room::new();
    room.trainee(9144897, FORMER, "").trainee(9144900, "Ola Hansen", "");
    room.put_in_git("start");
    let record = room.read("trainees/9144897.toml").replace(FORMER, NAME);
    let contact = "email = \"kare.oyen@alstahaug.example\"\nphone = \"+47 90 00 00 01\"\n\n[training]";
    room.file("trainees/9144897.toml", &record.replacen("[training]", contact, 1));
    room.git("add .");
    room.git("commit --quiet --message renamed");
    room
}

#[test]
fn nobody_hides_in_a_file_of_the_store() {
    let room = room();
    fs::create_dir_all(room.path().join("notater")).unwrap();
    for (name, bytes) in places() {
        fs::write(room.path().join("notater").join(name), bytes).unwrap();
    }
    room.file("notater/somebody-else.txt", "Kåre og Ola Øyen har 19144897 og 91448970 fra Kåre Hansen i Øyen kommune");
    let before = room.files();
    let seen = room.run("purge 9144897 --history --yes");
    assert_eq!(seen.status, 3, "{}", seen.stderr);
    let hidden: Vec<&str> = places()
        .into_iter()
        .map(|(name, _)| name)
        .filter(|name| !seen.stderr.contains(&format!("notater/{name}")))
        .collect();
    assert_eq!(hidden, Vec::<&str>::new(), "{}", seen.stderr);
    assert!(!seen.stderr.contains("somebody-else"), "{}", seen.stderr);
    assert!(places().len() >= 30);
    assert_eq!(room.files(), before);
}

/// Everything that git has, whole: the slow search.
fn objects(room: &Room) -> Vec<(String, Vec<u8>)> {
    let mut out = Vec::new();
    for line in room.git("cat-file --batch-all-objects --batch-check").lines() {
        let mut words = line.split(' ');
        let (oid, kind) = (words.next().unwrap(), words.next().unwrap());
        let mut git = Command::new("git");
        git.args(["cat-file", kind, oid]).current_dir(room.path());
        out.push((oid.to_owned(), git.output().unwrap().stdout));
    }
    out
}

#[test]
fn nobody_hides_in_the_history() {
    let room = room();
    fs::create_dir_all(room.path().join("notater")).unwrap();
    for (name, bytes) in places() {
        fs::write(room.path().join("notater").join(name), bytes).unwrap();
    }
    room.git("add .");
    room.git("commit --quiet --message notes");
    fs::remove_dir_all(room.path().join("notater")).unwrap();
    room.file("notater/kept.txt", "Kåre og Ola Øyen");
    room.git("add .");
    room.git("commit --quiet --message tidied");
    let whole = |room: &Room, bytes: &[u8]| {
        objects(room).iter().any(|(_, object)| object.windows(bytes.len()).any(|w| w == bytes))
    };
    for (name, bytes) in places() {
        assert!(whole(&room, &bytes), "{name} is not in the history");
    }
    let seen = room.run("purge 9144897 --history --yes");
    assert_eq!(seen.status, 0, "{}", seen.stderr);
    let left = objects(&room);
    for (name, bytes) in places() {
        let found = left.iter().find(|(_, object)| object.windows(bytes.len()).any(|window| window == bytes));
        assert_eq!(found.map(|(oid, _)| oid), None, "{name} is still in the history");
    }
    assert!(whole(&room, "Kåre og Ola Øyen".as_bytes()), "what is about others stays");
    assert_eq!(room.git("fsck --strict"), "");
    assert!(room.read("erased.toml").contains("commits = ["));
    assert_eq!(room.run("check --strict").status, 0);
}

/// One who merely has the same name does not stop it, and loses nothing.
#[test]
fn one_of_the_same_name_is_somebody_else() {
    let room = Room::new();
    room.trainee(9144897, "Kari Nordmann", "").trainee(9144900, "Kari Nordmann", "");
    room.put_in_git("start");
    assert_eq!(room.run("note 9144900 --text 'Kari Nordmann ringte'").status, 0);
    let other = room.read("trainees/9144900.toml");
    let seen = room.run("purge 9144897 --history --yes");
    assert_eq!(seen.status, 0, "{}", seen.stderr);
    assert_eq!(room.read("trainees/9144900.toml"), other);
    assert_eq!(room.git("show HEAD:trainees/9144900.toml"), other);
    assert!(room.git("show HEAD~2:trainees/9144900.toml").contains("Kari Nordmann"));
    // Where nothing says whose it is, it is told.
    room.trainee(9144901, "Kari Nordmann", "");
    room.file("notater.txt", "Kari Nordmann ringte\n");
    room.git("add .");
    room.git("commit --quiet --message more");
    let seen = room.run("purge 9144901 --history --yes");
    assert_eq!(seen.status, 3, "{}", seen.stderr);
    assert!(seen.stderr.contains("notater.txt:1:1"), "{}", seen.stderr);
    assert_eq!(room.run("purge 9144901 --history --yes --theirs notater.txt:9").status, 2);
    // On a terminal each such line is asked for; Enter alone leaves it the person's, and the purge refused.
    let (screen, exit) = room.at_terminal("purge 9144901 --history", "\r", "true");
    assert!(
        exit == 3 && screen.contains("notater.txt:1:1") && screen.contains("Kari Nordmann ringte"),
        "{exit} {screen}"
    );
    let (screen, exit) = room.at_terminal("purge 9144901 --history", "\u{1b}[B\r9144902\r", "true");
    assert!(exit == 0 && !screen.contains("is named in other files"), "{exit} {screen}");
    assert!(room.path().join("trainees/9144901.toml").exists(), "another number was typed: {screen}");
    let seen = room.run("purge 9144901 --history --yes --theirs notater.txt:1");
    assert_eq!(seen.status, 0, "{}", seen.stderr);
    assert_eq!(room.git("show HEAD:notater.txt"), "Kari Nordmann ringte\n");
}

/// What is not written anew is told before anything is.
#[test]
fn names_in_git_itself_stop_it_before_anything_is_written() {
    let check = |lay: fn(&Room), place: &str| {
        let room = room();
        lay(&room);
        let (head, record) = (room.git("rev-parse HEAD"), room.read("trainees/9144897.toml"));
        let seen = room.run("purge 9144897 --history --yes");
        assert_eq!(seen.status, 3, "{place}: {}", seen.stderr);
        assert!(seen.stderr.contains(place), "{place}: {}", seen.stderr);
        assert_eq!(room.read("trainees/9144897.toml"), record, "{place}");
        assert_eq!(room.git("rev-parse HEAD"), head, "{place}: the history was written anew");
    };
    check(|room| drop(room.git("branch om-9144897")), "refs/heads/om-9144897");
    check(|room| drop(room.git("tag Kåre-Øyen")), "refs/tags/Kåre-Øyen");
    check(|room| drop(room.git("tag note HEAD:alis.toml")), "refs/tags/note");
    check(|room| drop(room.git("config remote.kare.url https://x.example/Kåre%20Øyen.git")), "config");
    check(|room| _ = room.file(".git/rr-cache/1/preimage", "om Kåre Øyen\n"), "rr-cache");
}
