//! `alis municipality`, `hospital`, `agreement`: made, listed, shown, edited; and what is refused.

use crate::harness::Room;

fn empty_store() -> Room {
    let room = Room::empty();
    room.file("alis.toml", "schema = 1\nname = \"Test\"\nlanguage = \"en\"\n");
    room
}

#[test]
fn a_municipality_is_written_as_the_docs_have_it() {
    let room = empty_store();
    let made = room.alis(
        "municipality add --number 0301 --name Oslo --centrality 1 --registered 20.5.2019 \
         --training-plan https://oslo.example/plan --coordinator 'Anne Berg' --email anne@oslo.example --phone '+47 900 00 000'",
    );
    assert_eq!(made, "[stderr]\nMade municipalities/0301.toml.\n[exit 0]");
    assert_eq!(
        room.read("municipalities/0301.toml"),
        "schema = 1\nnumber = \"0301\"\nname = \"Oslo\"\ncentrality = 1\nregistered = 2019-05-20\n\
         training_plan = \"https://oslo.example/plan\"\n\n[coordinator]\nname = \"Anne Berg\"\n\
         email = \"anne@oslo.example\"\nphone = \"+47 900 00 000\"\n"
    );
    let shown = room.json("municipality show 0301 --format json");
    let expected = serde_json::json!([{
        "number": "0301", "name": "Oslo", "centrality": 1, "registered": "2019-05-20", "coordinator": "Anne Berg",
        "email": "anne@oslo.example", "phone": "+47 900 00 000"
    }]);
    assert_eq!(shown, expected);
    assert_eq!(room.alis("check"), "[stderr]\nNo faults found.\n[exit 0]");
}

#[test]
fn what_a_municipality_cannot_be_is_refused() {
    let room = empty_store();
    let refused = |words: &str| room.alis(words);
    assert_eq!(
        refused("municipality add --name Oslo"),
        "[stderr]\nerror: --number is missing, and nobody can be asked here\n[exit 2]"
    );
    assert_eq!(
        refused("municipality add --number 1820"),
        "[stderr]\nerror: --name is missing, and nobody can be asked here\n[exit 2]"
    );
    let three = refused("municipality add --number 301 --name Oslo");
    assert!(three.contains("`301` is no id") && three.ends_with("[exit 2]"), "{three}");
    assert!(refused("municipality add --number 1820 --name Alstahaug --centrality 7").contains("[exit 2]"));
    let never = refused("municipality add --number 1820 --name Alstahaug --registered 31.2.2019");
    assert!(never.contains("2019-02-28"), "{never}");
    room.run("municipality add --number 1820 --name Alstahaug");
    assert_eq!(
        refused("municipality add --number 1820 --name Alstahaug"),
        "[stderr]\nerror: municipalities/1820.toml exists already\nhelp: use the one that is there: alis municipality edit 1820\n[exit 3]"
    );
    assert_eq!(
        refused("municipality show 1821"),
        "[stderr]\nerror: there is no municipality `1821`\nhelp: did you mean `1820`?\n[exit 3]"
    );
    assert_eq!(room.files(), ["alis.toml", "municipalities/1820.toml"]);
}

#[test]
fn a_hospital_gathers_its_departments_by_site() {
    let room = empty_store();
    room.run(
        "hospital add --id hsyk --name 'Helgelandssykehuset HF' --place 'Mo i Rana/Indremedisin' \
         --place 'Sandnessjøen/Kirurgi' --place 'Mo i Rana/Psykiatri' --contact 'Per Lie' --email per@hsyk.example",
    );
    assert_eq!(
        room.read("hospitals/hsyk.toml"),
        "schema = 1\nname = \"Helgelandssykehuset HF\"\n\n[contact]\nname = \"Per Lie\"\nemail = \"per@hsyk.example\"\n\n\
         [[site]]\nname = \"Mo i Rana\"\ndepartments = [\"Indremedisin\", \"Psykiatri\"]\n\n\
         [[site]]\nname = \"Sandnessjøen\"\ndepartments = [\"Kirurgi\"]\n"
    );
    assert_eq!(
        room.json("hospital list --format json")[0]["sites"],
        serde_json::json!([
            {"name": "Mo i Rana", "departments": ["Indremedisin", "Psykiatri"]},
            {"name": "Sandnessjøen", "departments": ["Kirurgi"]}
        ])
    );
    assert!(room.run("hospital list").stdout.contains("hsyk"));
    let page = room.run("hospital show hsyk").stdout;
    let at = |word: &str| page.lines().position(|line| line.contains(word));
    assert!(page.starts_with("Id ") && page.lines().next().unwrap().ends_with("  hsyk"), "{page}");
    assert!(at("Mo i Rana: Indremedisin, Psykiatri") < at("Sandnessjøen: Kirurgi"), "{page}");
    let bad = room.alis("hospital add --id unn --name UNN --place Tromsø");
    assert!(bad.contains("Tromsø") && bad.ends_with("[exit 2]"), "{bad}");
    assert!(!room.files().contains(&"hospitals/unn.toml".to_owned()));
}

#[test]
fn an_agreement_names_parties_and_terms_that_exist() {
    let room = Room::new();
    room.file("municipalities/1833.toml", "schema = 1\nnumber = \"1833\"\nname = \"Rana\"\n");
    let made = room.alis(
        "agreement add --municipality 1833 --municipality 1820 --hospital hsyk --profile hsyk --id hsyk-sor \
         --supersedes hsyk-1820 --case 2026/123",
    );
    assert_eq!(made, "[stderr]\nMade agreements/hsyk-sor.toml.\n[exit 0]");
    assert_eq!(
        room.read("agreements/hsyk-sor.toml"),
        "schema = 1\ntitle = \"Cooperation agreement on ALIS\"\nmunicipalities = [\"1833\", \"1820\"]\n\
         hospitals = [\"hsyk\"]\nprofile = \"hsyk\"\nsupersedes = [\"hsyk-1820\"]\ncase = \"2026/123\"\n"
    );
    for (words, told) in [
        (
            "--municipality 1834 --hospital hsyk --profile hsyk",
            "there is no municipality `1834`\nhelp: did you mean `1833`?",
        ),
        ("--municipality 1833 --hospital hsk --profile hsyk", "there is no hospital `hsk`\nhelp: did you mean `hsyk`?"),
        (
            "--municipality 1833 --hospital hsyk --profile hysk",
            "there is no profile `hysk`\nhelp: did you mean `hsyk`?",
        ),
        ("--municipality 1833 --hospital hsyk --profile hsyk --supersedes hsyk-1821", "did you mean `hsyk-1820`?"),
    ] {
        let refused = room.alis(&format!("agreement add {words}"));
        assert!(refused.contains(told) && refused.ends_with("[exit 3]"), "{refused}");
    }
    let rows = room.json("agreement list --format json");
    let forces: Vec<_> = rows.as_array().unwrap().iter().map(|row| (&row["id"], &row["in_force_from"])).collect();
    assert_eq!(format!("{forces:?}"), r#"[(String("hsyk-1820"), String("2020-02-01")), (String("hsyk-sor"), Null)]"#);
    assert_eq!(rows[1]["unsigned"], serde_json::json!(["1833", "1820", "hsyk"]));
}

/// Nothing is asked that follows from what was said.
#[test]
fn an_agreement_is_named_by_its_parties_where_no_id_is_given() {
    let room = Room::new();
    room.file("municipalities/1833.toml", "schema = 1\nnumber = \"1833\"\nname = \"Rana\"\n");
    let made = room.alis("agreement add --municipality 1833 --hospital hsyk --profile hsyk");
    assert_eq!(made, "[stderr]\nMade agreements/hsyk-1833.toml.\n[exit 0]");
    let again = room.alis("agreement add --municipality 1833 --hospital hsyk --profile hsyk");
    assert_eq!(
        again,
        "[stderr]\nerror: agreements/hsyk-1833.toml exists already\nhelp: use the one that is there: alis agreement edit hsyk-1833\n[exit 3]"
    );
}

#[test]
fn an_agreement_is_shown_with_every_term_and_where_it_stands() {
    let room = Room::new();
    let text = room.read("agreements/hsyk-1820.toml").replace(
        "[[journal]]\non = 2020-01-15",
        "[terms.reconfirmation]\nopens_months_before = 10\n\n[[journal]]\non = 2020-01-15",
    );
    room.file("agreements/hsyk-1820.toml", &text);
    insta::assert_snapshot!("agreement_show", room.alis("agreement show hsyk-1820"));
}

#[test]
fn the_words_of_an_agreement_are_shown_where_they_are_asked_for() {
    let room = Room::new();
    let plain = room.run("agreement show hsyk-1820").stdout;
    let words = |room: &Room| {
        let page = room.run("agreement show hsyk-1820 --quotes --lang en").stdout;
        page.strip_prefix(&room.run("agreement show hsyk-1820 --lang en").stdout).unwrap().to_owned()
    };
    assert!(!plain.contains('«'), "{plain}");
    let hsyk = words(&room);
    assert!(
        hsyk.contains("\nHSYK 8, contract\n  «HSYK skal utstede arbeidsavtale 3-6 måneder før oppstart.»\n"),
        "{hsyk}"
    );
    assert!(hsyk.contains("i perioden.\n  ALIS beholder sin ALIS-veileder i kommunen"), "{hsyk}");
    // A clause of its own has words of its own, or none.
    let own = |keys: &str| {
        let text = room.read("agreements/hsyk-1820.toml");
        let (head, journal) = text.split_once("\n[[journal]]").unwrap();
        let head = head.split("\n[terms").next().unwrap().trim_end();
        room.file("agreements/hsyk-1820.toml", &format!("{head}\n\n[terms.contract]\n{keys}\n\n[[journal]]{journal}"));
        words(&room)
    };
    let without = own("clause = \"12\"");
    assert!(!without.contains("utstede arbeidsavtale"), "{without}");
    let with =
        own("clause = \"12\"\nquote = \"Fire måneder før.\"\nurl = \"https://avtale.example\"\nfrom = 2024-01-01");
    assert!(
        with.contains(
            "\nHSYK 12, contract\n  «Fire måneder før.»\n  https://avtale.example\n  Holds from 2024-01-01\n"
        ),
        "{with}"
    );
    let json = room.json("agreement show hsyk-1820 --format json");
    let term = json["terms"].as_array().unwrap().iter().find(|row| row["term"] == "contract").unwrap();
    assert_eq!((&term["quote"], &term["from"]), (&"Fire måneder før.".into(), &"2024-01-01".into()));
}

#[test]
fn one_key_is_set_and_every_other_byte_stays() {
    let room = Room::new();
    room.file(
        "municipalities/1820.toml",
        "# Alstahaug\nschema = 1\nnumber = \"1820\"\nname   =   'Alstahaug'   # the old one\n\n[coordinator]\nname = \"A\"\n",
    );
    let seen = room.alis(
        "municipality edit 1820 --set name='Alstahaug kommune' --set registered=20.5.2019 --set coordinator.phone=75000000",
    );
    assert_eq!(seen, "[stderr]\nSaved municipalities/1820.toml.\n[exit 0]");
    assert_eq!(
        room.read("municipalities/1820.toml"),
        "# Alstahaug\nschema = 1\nnumber = \"1820\"\nname   =   \"Alstahaug kommune\"   # the old one\n\
         registered = 2019-05-20\n\n[coordinator]\nname = \"A\"\nphone = \"75000000\"\n"
    );
    // A list is written with commas; a number stays a text where the key holds one.
    room.file("municipalities/1833.toml", "schema = 1\nnumber = \"1833\"\nname = \"Rana\"\n");
    assert_eq!(room.run("agreement edit hsyk-1820 --set municipalities=1820,1833 --set case=2026").status, 0);
    let agreement = room.read("agreements/hsyk-1820.toml");
    assert!(agreement.contains("municipalities = [\"1820\", \"1833\"]\n") && agreement.contains("case = \"2026\"\n"));
    let refused = room.alis("hospital edit hsyk --set nmae=x");
    assert!(refused.contains("unknown key `nmae`") && refused.ends_with("[exit 4]"), "{refused}");
    assert!(!room.read("hospitals/hsyk.toml").contains("nmae"));
    assert_eq!(
        room.alis("agreement edit hsyk-1821 --set case=1"),
        "[stderr]\nerror: there is no agreement `hsyk-1821`\nhelp: did you mean `hsyk-1820`?\n[exit 3]"
    );
}

#[test]
fn lists_come_as_csv_and_markdown_too() {
    let room = Room::new();
    assert_eq!(
        room.run("municipality list --format csv").stdout,
        "number,name,centrality,registered,coordinator,email,phone\r\n1820,Alstahaug,,2019-05-20,,,\r\n"
    );
    assert!(room.run("agreement list --format csv").stdout.starts_with("id,title,municipalities,hospitals,"));
    assert!(room.run("hospital list --format md").stdout.starts_with("| Id | Name |"));
    let neither = room.alis("municipality list --format ics");
    assert!(neither.ends_with("[exit 2]"), "{neither}");
    // JSON is JSON also where there is nothing.
    assert_eq!(empty_store().alis("municipality list --format json"), "[]\n[exit 0]");
}
