//! `alis list`, `show`, `explain`: what a coordinator looks at, in the languages, as text and as JSON.

use crate::harness::Room;

/// The demo store on the day it was written for.
fn hprs(room: &Room, words: &str) -> Vec<u64> {
    let rows = room.json(&format!("--store store list --format json {words}"));
    let mut all: Vec<u64> = rows.as_array().unwrap().iter().map(|row| row["hpr"].as_u64().unwrap()).collect();
    all.sort_unstable();
    all.dedup();
    all
}

#[test]
fn filters_of_the_roster_keep_what_they_name() {
    let room = Room::demo("--lang en");
    let all = room.json("--store store list --format json");
    let all = all.as_array().unwrap();
    let of = |key: &str, value: &str| -> Vec<u64> {
        let mut own: Vec<u64> =
            all.iter().filter(|row| row[key] == value).map(|row| row["hpr"].as_u64().unwrap()).collect();
        own.sort_unstable();
        own.dedup();
        own
    };
    for (words, key, value) in [
        ("--municipality 1820", "municipality", "1820"),
        ("--agreement hsyk-1833", "agreement", "hsyk-1833"),
        ("--stage in-service", "stage", "in-service"),
        ("--stage asked", "stage", "asked"),
    ] {
        assert!(!of(key, value).is_empty(), "{value}");
        assert_eq!(hprs(&room, words), of(key, value), "{words}");
    }
    let mut two = [of("stage", "asked"), of("stage", "confirmed")].concat();
    two.sort_unstable();
    assert_eq!(hprs(&room, "--stage asked --stage confirmed"), two);
    assert_eq!(hprs(&room, "--hospital unn"), of("agreement", "unn-5501"));
    assert_eq!(hprs(&room, "--municipality 4626 --agreement hsyk-1820"), Vec::<u64>::new());
    let unknown = room.alis("--store store list --stage waiting");
    assert!(unknown.contains("i-tjeneste") && unknown.ends_with("[exit 2]"), "{unknown}");
}

#[test]
fn the_page_of_a_trainee_is_the_reviewed_one() {
    let room = Room::demo("--lang en");
    for lang in ["nb", "en"] {
        insta::assert_snapshot!(
            format!("show_{lang}"),
            room.alis(&format!("--store store --lang {lang} show 9144831"))
        );
    }
    insta::assert_snapshot!("show_json", room.alis("--store store show 9144831 --format json"));
}

#[test]
fn somebody_without_a_journal_or_with_two_periods_has_a_page_too() {
    let room = Room::new();
    room.file(
        "trainees/9144897.toml",
        "schema = 1\nhpr = 9144897\nname = \"Kari Nordmann\"\nmunicipality = \"1820\"\nagreement = \"hsyk-1820\"\n",
    );
    insta::assert_snapshot!("show_bare", room.alis("show Kari"));
    assert_eq!(room.json("show Kari --format json")["journal"], serde_json::json!([]));
    let elsewhere = room.alis("show Kari --format csv");
    assert!(elsewhere.ends_with("[exit 2]"), "{elsewhere}");
}

#[test]
fn a_rule_is_explained_with_its_numbers_and_where_they_stand() {
    let room = Room::demo("--lang en");
    for lang in ["nb", "en"] {
        insta::assert_snapshot!(
            format!("explain_rule_{lang}"),
            room.alis(&format!("--store store --lang {lang} explain reconfirmation"))
        );
    }
    insta::assert_snapshot!(
        "explain_agreement",
        room.alis("--store store --lang en explain contract --agreement hsyk-1820")
    );
    let rules = room.run("--store store --lang en explain").stdout;
    for rule in ["reconfirmation", "plan-review", "registration"] {
        assert!(rules.lines().any(|line| line.starts_with(rule)), "{rules}");
    }
    // Words of a page are ours, and say where they were read; those of a law say from when it holds.
    let request = room.run("--store store --lang en explain request").stdout;
    assert!(request.contains("\nUNN, request\n  In our words: Innmeldingsskjemaet"), "{request}");
    assert!(
        request.contains("\n  Read in: unn.no, «Innmelding av ALIS") && !request.contains("UNN Koord"),
        "{request}"
    );
    for (rule, words) in [
        ("plan-review", "\nspesialistforskriften § 25, review of the training plan\n  In our words: Den individuelle"),
        ("old-scheme", "\nHelsedirektoratet overgangsordning, old scheme\n  In our words: Den som var under"),
        ("alis-agreement-end", "\nAVTALE 1.2, duration\n  «Varigheten er begrenset oppad til 5 år"),
        ("alis-agreement", "\nAVTALE 4.1.4, supervision\n  «Individuell veiledning av leger"),
    ] {
        let page = room.run(&format!("--store store --lang en explain {rule}")).stdout;
        assert!(page.contains(words), "{page}");
    }
    let json = room.json("--store store explain reconfirmation --format json");
    let row = json.as_array().unwrap().iter().find(|row| row["terms"] == "hsyk").unwrap();
    assert!(row["quote"].as_str().unwrap().starts_with("Seinest 6 -9 mnd før planlagt tiltredelse"), "{row}");
    let slip = room.alis("--store store --lang en explain reconfirmatio");
    assert!(slip.contains("did you mean `reconfirmation`?") && slip.ends_with("[exit 3]"), "{slip}");
    let nowhere = room.alis("--store store --lang en explain contract --agreement hsyk-1821");
    assert!(nowhere.contains("did you mean `hsyk-18") && nowhere.ends_with("[exit 3]"), "{nowhere}");
}

/// A page that says more than can be known would be worse than none.
#[test]
fn where_the_agreement_cannot_be_read_the_page_says_so_and_ends_as_bad_data() {
    let room = Room::with_kari("");
    room.file("agreements/hsyk-1820.toml", "schema = 1\ntitle = \"x\"\n");
    let seen = room.run("show Kari");
    assert_eq!(seen.status, 4);
    assert!(seen.stderr.contains("agreements/hsyk-1820.toml:"), "{}", seen.stderr);
    assert!(seen.stdout.contains("Kari Nordmann"), "{}", seen.stdout);
}

#[test]
fn practice_in_another_municipality_is_no_fault() {
    let room = Room::with_kari("");
    room.file("municipalities/1816.toml", "schema = 1\nnumber = \"1816\"\nname = \"Vevelstad\"\n");
    let text = room.read("trainees/9144897.toml");
    let elsewhere = text.replace("percent = 100\n", "percent = 100\nmunicipality = \"1816\"\n");
    room.file("trainees/9144897.toml", &elsewhere);
    for command in ["show Kari", "explain Kari"] {
        let seen = room.run(command);
        assert_eq!((seen.stderr.as_str(), seen.status), ("", 0), "{command}");
    }
    room.file("trainees/9144897.toml", &elsewhere.replace("1816", "1817"));
    assert!(room.run("show Kari").stderr.contains("there is no municipality `1817`"));
}

/// However a name or number is typed, its bearer is found; names stand in Norwegian order.
#[test]
fn people_are_found_as_they_are_typed_and_sorted_as_norwegians_sort() {
    let room = Room::new();
    for (number, name) in [
        (100001, "A\u{30a}se Ørnes"),
        (100002, "Ærlend Vik"),
        (100003, "Øyvind Dahl"),
        (100004, "Zara Nordmann"),
        (100005, "Čuovga Đáŋŧž"),
        (100006, "anders Moe"),
        (9144900, "Ánne Lie"),
    ] {
        room.trainee(number, name, "");
    }
    for (typed, hpr) in [
        ("Åse", 100001),
        ("ornes", 100001),
        ("'Ørnes, Åse'", 100001),
        ("'nordmann zara'", 100004),
        ("cuovga", 100005),
        ("'A\u{301}nne'", 9144900),
        ("'9 144 900'", 9144900),
        ("'HPR 9144900'", 9144900),
        ("'hpr: 9144900'", 9144900),
    ] {
        let seen = room.run(&format!("show {typed} --format json"));
        assert!(seen.status == 0 && seen.stdout.contains(&format!("\"hpr\": {hpr}")), "{typed}: {}", seen.stderr);
    }
    for nobody in ["''", "'  '"] {
        let seen = room.run(&format!("show {nobody}"));
        assert!(seen.status == 2 && seen.stderr.contains("nobody is named"), "{}", seen.stderr);
    }
    let listed = room.run("list --format csv").stdout;
    let order: Vec<&str> = listed.lines().skip(1).filter_map(|line| line.split(',').next()).collect();
    assert_eq!(order, ["100006", "9144900", "100005", "100004", "100002", "100003", "100001"]);
}

/// Spreadsheets and programs know the columns by these names, in this order.
#[test]
fn every_csv_keeps_its_columns() {
    let room = Room::demo("");
    for (words, columns) in [
        (
            "list",
            "hpr,name,municipality,agreement,placement,stage,start,end,site,department,eligible_from,next_rule,next_due",
        ),
        (
            "deadlines",
            "rule,record,subject,placement,responsible,opens,due,act_by,status,days_left,done_on,basis,strength,agreement,\
             municipality,hospital,next",
        ),
        (
            "position list",
            "id,hospital,site,department,start,end,months,capacity,taken,free,standing,published,advertised,closed,cause",
        ),
        ("agreement list", "id,title,municipalities,hospitals,profile,in_force_from,standing"),
        ("agreement compare hsyk unn", "term,key,a,b,differs"),
        ("municipality list", "number,name,centrality,registered,coordinator,email,phone"),
        ("hospital list", "id,name,contact,email,sites"),
        ("grant list", "round,period_from,period_to,apply_by,report_by,facilitation_percent,project"),
        (
            "grant show 2026",
            "hpr,name,municipality,concluded,role,percent,centrality,months,rate,amount,project,trainee_amount,\
             facilitation_max,hospital_months,outside_months,absent_months,applied_on,applied,awarded_on,awarded,refused_on",
        ),
        (
            "compliance hsyk-1833",
            "rule,record,placement,responsible,basis,strength,opens,due,done_on,outcome,days_late",
        ),
        ("match", "trainee,placement,position,start,wish,deviation_days,reasons"),
        ("prioritise 1833", "hpr,name,rank,start,service_months,requested_on,decided"),
        ("demand", "half_year,hospital,site,department,wanted,positions,taken,gap"),
        ("stats", "year,terms,documented,withdrawn,discontinued,total"),
        ("goal --list", "goal,name,hospital_service"),
    ] {
        let seen = room.run(&format!("--store store {words} --format csv"));
        assert_eq!((seen.status, seen.stdout.lines().next()), (0, Some(columns)), "{words}: {}", seen.stderr);
    }
}
