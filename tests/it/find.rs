//! `alis find` and `alis phone`; a person in whatever form they are typed; what a mistyped word is taken for.

use crate::harness::{Room, requested};

fn note(on: &str, text: &str) -> String {
    format!("\n[[journal]]\non = {on}\nevent = \"note\"\ntext = \"{text}\"\n")
}

/// Kari, Ola and, restricted, Liv; each with a note.
fn room() -> Room {
    let kari = requested("2024-03-10", "2027-03-01", &["Mo i Rana/Indremedisin"])
        + &note("2026-06-01", "Snakket om vikariat på Åsen");
    let room = Room::with_kari(&kari);
    room.trainee(9144900, "Ola Hansen", &note("2026-06-02", "vil ha VIKARIAT, helst i Sandnessjøen"));
    room.trainee(9144903, "Liv Dahl", &note("2026-06-03", "vikariat er avtalt"));
    let liv = room.read("trainees/9144903.toml").replacen("schema = 1", "schema = 1\nconfidential = true", 1);
    room.file("trainees/9144903.toml", &liv);
    room
}

/// The line of a text in a record, as an editor counts.
fn line_of(room: &Room, file: &str, text: &str) -> usize {
    room.read(file).lines().position(|line| line.contains(text)).unwrap() + 1
}

#[test]
fn words_are_found_where_they_stand() {
    let room = room();
    let seen = room.run("find vikariat");
    let line = line_of(&room, "trainees/9144897.toml", "Snakket");
    let first = format!("trainees/9144897.toml:{line}  Kari Nordmann  note 2026-06-01  Snakket om vikariat på Åsen\n");
    assert!(seen.stdout.starts_with(&first), "{}", seen.stdout);
    assert_eq!(seen.stdout.lines().count(), 2, "{}", seen.stdout);
    // Days as the user writes them; in JSON as the file has them.
    let norwegian = room.run("--lang nb finn 'vikariat Åsen'").stdout;
    assert!(norwegian.contains("  notat 01.06.2026  Snakket"), "{norwegian}");
    assert_eq!(room.json("--lang nb finn 'vikariat Åsen' --format json")[0]["on"], "2026-06-01");
    let norwegian = room.run("--lang nn telefon kari").stdout;
    assert!(norwegian.contains("frist 1.\u{a0}september 2026"), "{norwegian}");
    // Who is restricted is left out, and counted.
    assert!(!seen.stdout.contains("9144903") && seen.stderr.contains("1 restricted record"), "{}", seen.stderr);
    assert_eq!(seen.status, 0);
    let named = room.run("find 9144903 vikariat");
    assert!(
        named.stdout.contains("avtalt") && !named.stderr.contains("restricted"),
        "{}{}",
        named.stdout,
        named.stderr
    );
    // Any form of the letters; words in any order; the name counts for what stands in the record.
    for words in ["'asen'", "'A\u{30a}SEN'", "åsen snakket", "nordmann vikariat", "'nordmann, snakket'"] {
        let seen = room.run(&format!("søk {words}"));
        assert_eq!(seen.stdout.lines().count(), 1, "{words}: {}", seen.stdout);
        assert!(seen.stdout.contains("9144897"), "{words}: {}", seen.stdout);
    }
    let nothing = room.run("finn ingenstedsord");
    assert_eq!((nothing.stdout.as_str(), nothing.status), ("", 0));
    assert!(nothing.stderr.contains("Nothing has these words"), "{}", nothing.stderr);
    assert_eq!(room.json("find ingenstedsord --format json"), serde_json::json!([]));
    assert_eq!(room.run("find ', '").status, 2);
}

#[test]
fn every_kind_of_record_is_looked_through() {
    let room = room();
    room.file("positions/hsyk-2027.toml", "schema = 1\nhospital = \"hsyk\"\nsite = \"Sandnessjøen\"\ndepartment = \"Indremedisin\"\nstart = 2027-03-01\nmonths = 6\ncause = \"Svangerskap\"\n");
    let mut kari = room.read("trainees/9144897.toml");
    kari = kari.replacen("municipality =", "former_names = [\"Kari Bakken\"]\nmunicipality =", 1);
    kari += "\n[[journal]]\non = 2026-07-01\nevent = \"issued\"\nkind = \"enrolment\"\nfile = \"letters/trainees/9144897/x.pdf\"\nsha256 = \"";
    kari += &"0".repeat(64);
    kari += "\"\n";
    room.file("trainees/9144897.toml", &kari);
    for (words, file) in [
        ("bakken", "trainees/9144897.toml"),
        ("svangerskap", "positions/hsyk-2027.toml"),
        ("alstahaug", "municipalities/1820.toml"),
        ("1820", "municipalities/1820.toml"),
        ("helgelandssykehuset", "hospitals/hsyk.toml"),
        ("'samarbeidsavtale om alis'", "agreements/hsyk-1820.toml"),
        ("hsyk-1820", "agreements/hsyk-1820.toml"),
        ("legesenteret", "trainees/9144900.toml"),
        ("9144900", "trainees/9144900.toml"),
        // A letter by its title, in any language.
        ("innmeldingsskjema", "trainees/9144897.toml"),
        ("enrolment form", "trainees/9144897.toml"),
        ("sandnessjøen", "hospitals/hsyk.toml"),
    ] {
        let seen = room.run(&format!("find {words}"));
        assert!(seen.stdout.lines().any(|line| line.starts_with(file)), "{words}: {}", seen.stdout);
    }
    let rows = room.json("find vikariat Åsen --format json");
    let line = line_of(&room, "trainees/9144897.toml", "Snakket");
    let wanted = serde_json::json!([{
        "record": "trainees/9144897", "file": "trainees/9144897.toml", "line": line, "subject": "Kari Nordmann",
        "key": "text", "event": "note", "on": "2026-06-01", "text": "Snakket om vikariat på Åsen"
    }]);
    assert_eq!(rows, wanted);
    // What is the program's own is nobody's words.
    assert_eq!(room.run("find requested").stdout, "");
    let csv = room.run("find vikariat --format csv").stdout;
    assert!(csv.starts_with("record,file,line,subject,key,event,on,text"), "{csv}");
}

/// What cannot be read may hold the words, and may be restricted: it is told, and nothing of it is shown.
#[test]
fn a_record_that_cannot_be_read_is_told() {
    let room = room();
    let broken = room.read("trainees/9144900.toml").replacen("percent = 100", "percent = ", 1);
    room.file("trainees/9144900.toml", &broken);
    let seen = room.run("find vikariat");
    assert_eq!(seen.status, 4);
    assert!(seen.stderr.contains("trainees/9144900.toml"), "{}", seen.stderr);
    assert_eq!(seen.stdout.lines().count(), 1, "{}", seen.stdout);
}

#[test]
fn the_page_beside_the_telephone_has_three_lines() {
    let room = room();
    let seen = room.run("phone kari");
    let lines: Vec<&str> = seen.stdout.lines().collect();
    assert_eq!((lines.len(), seen.status), (3, 0), "{}", seen.stdout);
    assert!(lines[0].contains("Kari Nordmann  HPR 9144897") && lines[0].contains("Alstahaug"), "{}", lines[0]);
    assert!(lines[1].contains("no telephone recorded: alis edit 9144897 --set phone="), "{}", lines[1]);
    assert!(
        lines[2].contains("Ask the hospital again") && lines[2].contains("alis hospital edit hsyk"),
        "{}",
        lines[2]
    );
    room.run("edit kari --set phone=90000000");
    let hospital = room.read("hospitals/hsyk.toml");
    let contact = "\n[contact]\nname = \"Anne Berg\"\nphone = \"75000000\"\n\n[[site]]";
    room.file("hospitals/hsyk.toml", &hospital.replacen("\n[[site]]", contact, 1));
    let seen = room.run("telefon 'Nordmann, Kari'");
    let lines: Vec<&str> = seen.stdout.lines().collect();
    assert_eq!((lines.len(), lines[1]), (3, "90000000"), "{}", seen.stdout);
    assert!(lines[2].ends_with("Helgelandssykehuset HF: Anne Berg, 75000000"), "{}", lines[2]);
    let json = room.json("phone kari --format json");
    assert_eq!(json["phone"], "90000000");
    assert_eq!(
        (json["next_rule"].as_str(), json["next"].as_str()),
        (Some("reconfirmation"), Some("alis reconfirm 9144897"))
    );
    assert_eq!(
        json["hospital"],
        serde_json::json!({"id": "hsyk", "name": "Helgelandssykehuset HF", "contact": "Anne Berg", "phone": "75000000", "email": null})
    );
    // Who is restricted answers to the number alone.
    assert_eq!(room.run("phone liv").status, 3);
    assert_eq!(room.run("phone 9144903").status, 0);
}

#[test]
fn a_person_is_found_in_any_form() {
    let room = Room::new();
    for (hpr, name) in [(9144897, "Åse Ørnes"), (9144900, "Kari Nordmann"), (9144919, "A\u{30a}got Øyen")] {
        room.trainee(hpr, name, "");
    }
    for (typed, hpr) in [
        ("'A\u{30a}se'", 9144897),
        ("ase", 9144897),
        ("ornes", 9144897),
        ("Ågot", 9144919),
        ("'Nordmann, Kari'", 9144900),
        ("'nordmann kari'", 9144900),
        ("'9 144 900'", 9144900),
        ("'9\u{a0}144\u{a0}900'", 9144900),
        ("'HPR 9144900'", 9144900),
        ("'hpr-nr. 9144900'", 9144900),
        ("'HPR: 9144900'", 9144900),
        ("９１４４９００", 9144900),
    ] {
        assert_eq!(room.json(&format!("phone {typed} --format json"))["hpr"], hpr, "{typed}");
    }
    room.file("municipalities/0301.toml", "schema = 1\nnumber = \"0301\"\nname = \"Oslo\"\n");
    for typed in ["0301", "301", "Oslo", "oslo"] {
        let seen = room.run(&format!("municipality show {typed}"));
        assert!(seen.status == 0 && seen.stdout.contains("Oslo"), "{typed}: {}{}", seen.stdout, seen.stderr);
        assert_eq!(room.run(&format!("list --municipality {typed}")).status, 0, "{typed}");
    }
}

/// A whole name is its bearer's, and nobody's whose longer name begins, ends or goes on with it; two of one name are still two.
#[test]
fn a_whole_name_is_meant_before_a_longer_one() {
    let room = Room::new();
    let names = [
        (9144897, "Kåri Nordmann"),
        (9144900, "Kåri Nordmann Hansen"),
        (9144919, "Anne Kåri Nordmann"),
        (9144903, "Ola Dahl"),
        (9144904, "Ola Dahl"),
        (9144905, "Ola Dahl Lie"),
    ];
    for (hpr, name) in names {
        room.trainee(hpr, name, "");
    }
    for typed in
        ["Kåri Nordmann", "kari nordmann", "KA\u{30a}RI  NORDMANN", "Nordmann, Kåri", "nordmann,kari", "Nordmann Kåri"]
    {
        assert_eq!(room.json(&format!("phone '{typed}' --format json"))["hpr"], 9144897, "{typed}");
    }
    for (typed, hpr) in
        [("Nordmann Hansen, Kåri", 9144900), ("Nordmann, Anne Kåri", 9144919), ("Lie, Ola Dahl", 9144905)]
    {
        assert_eq!(room.json(&format!("phone '{typed}' --format json"))["hpr"], hpr, "{typed}");
    }
    let seen = room.run("phone 'Kåri Nordm'");
    assert!(seen.status == 3 && seen.stderr.contains("9144919"), "{}", seen.stderr);
    let seen = room.run("phone 'Ola Dahl'");
    assert!(seen.status == 3 && seen.stderr.contains("9144903 Ola Dahl; 9144904 Ola Dahl"), "{}", seen.stderr);
    assert!(!seen.stderr.contains("9144905"), "{}", seen.stderr);
    // One that was borne before is as whole.
    let former = room.read("trainees/9144903.toml").replacen(
        "municipality",
        "former_names = [\"Kåri Nordmann\"]\nmunicipality",
        1,
    );
    room.file("trainees/9144903.toml", &former);
    let seen = room.run("phone 'Kåri Nordmann'");
    assert!(seen.status == 3 && seen.stderr.contains("9144897") && seen.stderr.contains("9144903"), "{}", seen.stderr);
    assert!(!seen.stderr.contains("9144900"), "{}", seen.stderr);
}

/// What completions propose is what the command takes: the word leads to the one whose number stands beside it.
#[test]
fn what_is_proposed_is_who_is_meant() {
    let room = Room::new();
    for (hpr, name) in [(9144897, "Kåri Nordmann"), (9144900, "Kåri Nordmann Hansen"), (9144919, "Anne Kåri Nordmann")]
    {
        room.trainee(hpr, name, "");
    }
    for typed in ["k", "nordmann", "'nordmann kar'", "'Nordmann, K'", "kåri", "'KA\u{30a}RI n'"] {
        let told = room.run(&format!("complete-words zsh -- alis phone {typed}")).stdout;
        let lines: Vec<&str> = told.lines().skip(1).collect();
        assert_eq!(lines.len(), 3, "{typed}: {told}");
        for line in lines {
            let (name, number) = line.split_once('\t').unwrap();
            let meant = room.json(&format!("phone '{}' --format json", name.replace('\\', "")));
            assert_eq!(meant["hpr"].to_string(), number, "{typed}: {line}");
        }
    }
}

#[test]
fn names_stand_as_norwegians_sort_them() {
    let room = Room::new();
    let names = ["Åse", "Ærlend", "Øyvind", "Zara", "Ánne", "anders", "Aage", "Ödegård", "Äyräs", "A\u{30a}got"];
    for (place, name) in names.iter().enumerate() {
        // Numbers whose control digit is not looked at here: seven digits are a number.
        room.trainee(
            9_100_001 + place as u32,
            name,
            &requested("2024-03-10", "2027-03-01", &["Mo i Rana/Indremedisin"]),
        );
    }
    let wanted = ["anders", "Ánne", "Zara", "Ærlend", "Äyräs", "Ödegård", "Øyvind", "Aage", "A\u{30a}got", "Åse"];
    let listed = |words: &str, key: &str| -> Vec<String> {
        let rows = room.json(words);
        rows.as_array().unwrap().iter().map(|row| row[key].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(listed("list --format json", "name"), wanted);
    assert_eq!(listed("deadlines --rule reconfirmation --format json", "subject"), wanted);
}

/// Who is near is named, and nobody else: a note for another person is worse than none.
#[test]
fn a_mistyped_name_or_word_is_met_only_where_it_is_near() {
    let room = room();
    for (words, told) in [
        ("note Karri hei", "did you mean `Kari`?"),
        ("note Nordmnn hei", "did you mean `Nordmann`?"),
        ("note 9144879 hei", "did you mean `9144897`?"),
        ("fristr", "did you mean `deadlines`?"),
        ("status", "that is alis today, alis deadlines"),
        ("kalender --lang nb", "det er alis i-dag, alis frister"),
        ("slette-noe", ""),
        ("søking", ""),
    ] {
        let seen = room.alis(words);
        assert!(seen.contains(told), "{words}: {seen}");
    }
    for words in ["note Marit hei", "note Olaf hei", "note 1234567 hei", "acept-all", "agreement sing2 x"] {
        let seen = room.run(words);
        assert!(!seen.stderr.contains("did you mean") && seen.status != 0, "{words}: {}", seen.stderr);
    }
}

#[test]
fn meld_inn_is_the_form_and_enrols_for_one_version_more() {
    let person = "--municipality 1820 --agreement hsyk-1820 --started 2024-02-01 --workplace Legesenteret --role fastlege \
                  --engagement self-employed --percent 100 --training-started 2024-03-01 --expected-completion 2029-03-01 \
                  --supervisor 'Eva Berg'";
    let room = Room::new();
    let seen = room.run(&format!("meld-inn --hpr 9144897 --name 'Kari Nordmann' {person}"));
    assert_eq!(seen.status, 0, "{}", seen.stderr);
    assert!(seen.stderr.contains("`meld-inn` is now the word for `alis request`"), "{}", seen.stderr);
    assert!(room.read("trainees/9144897.toml").contains("Kari Nordmann"));
    let seen = room.run("--lang nb meld-inn kari --start 2027-03-01 --wish 'Mo i Rana/Indremedisin'");
    assert_eq!(seen.status, 0, "{}", seen.stderr);
    assert!(!seen.stderr.contains("meld-inn"), "{}", seen.stderr);
    assert!(room.read("trainees/9144897.toml").contains("event = \"requested\""));
    // The command that always enrolled says nothing.
    let seen = Room::new().run(&format!("enroll --hpr 9144897 --name 'Kari Nordmann' {person}"));
    assert!(seen.status == 0 && !seen.stderr.contains("meld-inn"), "{}", seen.stderr);
}

/// No command presumes the good outcome, and what is done has none.
#[test]
fn what_is_next_is_the_act_and_nothing_for_what_is_done() {
    let asked = requested("2024-03-10", "2027-03-01", &["Mo i Rana/Indremedisin"])
        + "\n[[journal]]\non = 2026-07-01\nevent = \"reconfirmation-asked\"\n";
    let room = Room::with_kari(&asked);
    let next = |room: &Room, rule: &str| {
        let rows = room.json(&format!("deadlines --all --rule {rule} --format json"));
        rows[0]["next"].as_str().unwrap().to_owned()
    };
    assert_eq!(next(&room, "reconfirmation-answer"), "alis answer 9144897");
    assert_eq!(next(&room, "reconfirmation"), "", "it is done");
    assert!(
        room.json("show kari --format json")["deadlines"]
            .as_array()
            .is_none_or(|rows| { rows.iter().all(|row| row["status"] != "done" || row["next"] == "") })
    );
    let offered = "\n[[journal]]\non = 2026-07-10\nevent = \"offered\"\nstart = 2027-03-01\nmonths = 6\nsite = \"Mo i Rana\"\n\
                   department = \"Indremedisin\"\n";
    let room = Room::with_kari(&(asked + offered));
    assert_eq!(next(&room, "offer-answer"), "alis answer 9144897");
    let seen = room.alis("answer 9144897");
    assert!(seen.contains("alis accept 9144897 or alis decline 9144897") && seen.ends_with("[exit 3]"), "{seen}");
    let old = Room::with_kari("");
    let kari = old.read("trainees/9144897.toml").replacen("agreement =", "scheme = \"old\"\nagreement =", 1);
    old.file("trainees/9144897.toml", &kari);
    assert_eq!(next(&old, "old-scheme"), "alis edit 9144897");
}
