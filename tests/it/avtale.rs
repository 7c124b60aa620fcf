//! AVTALE, the national ALIS-avtale, clause by clause through the commands. The arithmetic of its end (1.2) is worked out
//! by hand in `src/domain/alis_agreement/cases.rs`. `docs/regimes/alis-avtale.md` names what each clause became.

use crate::harness::Room;

const SIGNED: &str = "
[[journal]]
on = 2024-04-01
event = \"alis-agreement-signed\"
elements = [
  { element = \"supervision\" },
]
";

/// Kari, self-employed fastlege in Alstahaug, who has signed nothing, with what a test adds.
fn kari(journal: &str) -> Room {
    let room = Room::with_kari(journal);
    let text = room.read("trainees/9144897.toml");
    let signed = "[[journal]]\non = 2024-03-15\nevent = \"alis-agreement-signed\"\n\n";
    assert!(text.contains(signed), "the harness's own record");
    room.file("trainees/9144897.toml", &text.replace(signed, ""));
    room
}

/// The same trainee in another post: `role`, `engagement`.
fn in_post(role: &str, engagement: &str) -> Room {
    let room = kari("");
    let text = room.read("trainees/9144897.toml");
    let text = text.replace("role = \"fastlege\"", &format!("role = \"{role}\""));
    let text = text.replace("engagement = \"self-employed\"", &format!("engagement = \"{engagement}\""));
    room.file("trainees/9144897.toml", &text);
    room
}

#[track_caller]
fn check_refused(room: &Room, element: &str, said: &str) {
    let before = room.read("trainees/9144897.toml");
    let seen = room.run(&format!("avtale sign 9144897 --element '{element}'"));
    assert_eq!(seen.status, 3, "{}", seen.stderr);
    assert!(seen.stderr.contains(said), "{}", seen.stderr);
    assert_eq!(room.read("trainees/9144897.toml"), before);
}

#[track_caller]
fn check_signed(room: &Room, element: &str, written: &str) {
    let seen = room.run(&format!("avtale sign 9144897 --element '{element}'"));
    assert_eq!(seen.status, 0, "{}", seen.stderr);
    let text = room.read("trainees/9144897.toml");
    assert!(text.contains(written), "{text}");
}

// clause: AVTALE 1.2
#[test]
fn clause_1_2_the_agreement_lasts_five_years_at_full_time() {
    let room = kari(SIGNED);
    let shown = room.json("avtale show 9144897 --format json");
    let picked = ["hpr", "signed", "end", "service_days", "paused"].map(|key| shown[key].to_string());
    // From 1 April 2024 to 1 August 2026, both included: 853 days.
    assert_eq!(picked, ["9144897", "\"2024-04-01\"", "\"2029-03-31\"", "853", "[]"]);
    insta::assert_snapshot!("avtale_show", room.alis("avtale show 9144897"));
}

// clause: AVTALE 1.2
#[test]
fn clause_1_2_part_time_absence_and_hospital_service_move_the_end() {
    let room = kari(&format!(
        "{SIGNED}
[[journal]]
on = 2025-05-20
event = \"absent\"
from = 2025-06-01
to = 2025-06-30
counts = false

[[journal]]
on = 2025-01-10
event = \"requested\"
start = 2027-03-01
months = 6

[[journal]]
on = 2026-05-01
event = \"offered\"
start = 2027-03-01
months = 6
site = \"Mo i Rana\"
department = \"Kirurgi\"
"
    ));
    let end = |room: &Room| room.json("avtale show 9144897 --format json")["end"].to_string();
    // Thirty days away; an offer that is open pauses nothing.
    assert_eq!(end(&room), "\"2029-04-30\"");
    let text = room.read("trainees/9144897.toml");
    room.file("trainees/9144897.toml", &format!("{text}\n[[journal]]\non = 2026-06-01\nevent = \"accepted\"\n"));
    // Accepted: 184 days more, 1 May to 31 October 2029.
    assert_eq!(end(&room), "\"2029-10-31\"");
    insta::assert_snapshot!("avtale_show_paused", room.alis("avtale show 9144897 --lang nb"));
    let paused = &room.json("avtale show 9144897 --format json")["paused"];
    let expected = serde_json::json!([
        {"from": "2025-06-01", "to": "2025-06-30", "why": "absence"},
        {"from": "2027-03-01", "to": "2027-08-31", "why": "hospital-service"},
    ]);
    assert_eq!(*paused, expected);
}

// clause: AVTALE 1.2
#[test]
fn clause_1_2_service_in_a_municipal_institution_counts() {
    let journal = format!(
        "{SIGNED}
[[journal]]
on = 2025-01-10
event = \"requested\"
start = 2026-01-01
months = 6

[[journal]]
on = 2025-02-01
event = \"offered\"
start = 2026-01-01
months = 6
site = \"Mo i Rana\"
department = \"Kirurgi\"

[[journal]]
on = 2025-03-01
event = \"accepted\"
"
    );
    let room = kari(&journal);
    assert_eq!(room.json("avtale show 9144897 --format json")["end"], "2029-09-28");
    let agreement =
        room.read("agreements/hsyk-1820.toml").replace("profile = \"hsyk\"", "profile = \"municipal-institution\"");
    room.file("agreements/hsyk-1820.toml", &agreement);
    assert_eq!(room.json("avtale show 9144897 --format json")["end"], "2029-03-31");
}

// clause: AVTALE 1.2
#[test]
fn clause_1_2_without_the_grant_it_ends() {
    let refused = "\n[[journal]]\non = 2026-05-10\nevent = \"grant-refused\"\nround = \"2026\"\n";
    let shown = kari(&format!("{SIGNED}{refused}")).json("avtale show 9144897 --format json");
    assert_eq!((&shown["end"], &shown["ended_by"]), (&"2026-05-10".into(), &"grant-refused".into()));
}

// clause: AVTALE 1.2
#[test]
fn clause_1_2_it_ends_when_the_doctor_leaves_the_position() {
    let room = kari(SIGNED);
    let before = room.read("trainees/9144897.toml");
    let dry = room.run("avtale end 9144897 --on 2026-09-30 --dry-run");
    assert!(dry.stdout.contains("+to = 2026-09-30"), "{}", dry.stdout);
    assert_eq!(room.read("trainees/9144897.toml"), before);
    insta::assert_snapshot!("avtale_end", room.alis("avtale end 9144897 --on 2026-09-30"));
    // One line more, behind the practice's last key.
    let after = before.replace("percent = 100\n", "percent = 100\nto = 2026-09-30\n");
    assert_eq!(room.read("trainees/9144897.toml"), after);
    assert_eq!(room.json("avtale show 9144897 --format json")["end"], "2026-09-30");
    // It can be moved, with what there is to say about it.
    let seen = room.run("avtale end 9144897 --on 2026-08-31 --note 'Ny jobb'");
    assert_eq!(seen.status, 0, "{}", seen.stderr);
    let text = room.read("trainees/9144897.toml");
    assert!(text.contains("to = 2026-08-31\n") && text.ends_with("text = \"Ny jobb\"\n"), "{text}");
    // There is no practice to end any more.
    assert_eq!(room.run("avtale end 9144897 --on 2026-12-01").status, 3);
}

// clause: AVTALE 1.2
#[test]
fn clause_1_2_it_goes_with_the_specialisation() {
    let room = kari(SIGNED);
    assert_eq!(room.run("avtale end 9144897 --specialised --on 2026-07-31").status, 0);
    assert!(room.read("trainees/9144897.toml").ends_with("on = 2026-07-31\nevent = \"specialised\"\n"));
    let due = room.json("deadlines --all --format json");
    let rows: Vec<String> = due
        .as_array()
        .unwrap()
        .iter()
        .filter(|row| row["record"] == "trainees/9144897")
        .map(|row| format!("{} {}", row["rule"], row["status"]))
        .collect();
    assert_eq!(
        rows,
        ["\"purge\" \"upcoming\"", "\"alis-agreement-end\" \"done\""],
        "nothing is due from a specialist but that the case is erased one day"
    );
}

// clause: AVTALE 4.1.1
#[test]
fn clause_4_1_1_practice_compensation() {
    let element = "practice-compensation";
    check_signed(&kari(""), element, "{ element = \"practice-compensation\", to = \"trainee\" }");
    let employed = in_post("fastlege", "employed");
    check_signed(&employed, element, "{ element = \"practice-compensation\", to = \"municipality\" }");
    check_refused(&in_post("annet-kommunalt", "employed"), element, "AVTALE 4.1.1");
    check_refused(&kari(""), "practice-compensation:to=municipality", "AVTALE 4.1.1");
    // Another arrangement: whom it goes to is agreed, and said.
    let other = || in_post("fastlege", "other");
    check_refused(&other(), element, "practice-compensation:to=trainee, municipality or shared");
    check_signed(
        &other(),
        "practice-compensation:to=shared",
        "{ element = \"practice-compensation\", to = \"shared\" }",
    );
}

// clause: AVTALE 4.1.2
#[test]
fn clause_4_1_2_learning_activities_and_free_text() {
    let text = "learning-activities:text=Kurs: reise og opphold, inntil 20 000 kr";
    let written = "{ element = \"learning-activities\", text = \"Kurs: reise og opphold, inntil 20 000 kr\" }";
    check_signed(&kari(""), text, written);
}

// clause: AVTALE 4.1.3
#[test]
fn clause_4_1_3_lower_productivity() {
    check_signed(&kari(""), "lower-productivity", "{ element = \"lower-productivity\", to = \"trainee\" }");
    check_refused(&in_post("introduksjonslege", "employed"), "lower-productivity", "AVTALE 4.1.3");
    check_refused(&in_post("annet-kommunalt", "employed"), "lower-productivity", "AVTALE 4.1.3");
}

// clause: AVTALE 4.1.4
#[test]
fn clause_4_1_4_supervision_is_always_part_of_it() {
    check_signed(&kari(""), "learning-activities", "  { element = \"supervision\" },\n");
}

// clause: AVTALE 4.1.5
#[test]
fn clause_4_1_5_facilitation_takes_at_most_five_percent() {
    check_signed(&kari(""), "facilitation:share=5", "{ element = \"facilitation\", share_percent = 5 }");
    check_refused(&kari(""), "facilitation:share=6", "AVTALE 4.1.5");
    let room = kari("");
    room.file(
        "grants/2026.toml",
        "schema = 1\nperiod_from = 2026-01-01\nperiod_to = 2026-12-31\nfacilitation_percent = 3\n",
    );
    check_refused(&room, "facilitation:share=4", "AVTALE 4.1.5");
}

// clause: AVTALE 4.2
#[test]
fn clause_4_2_additional_elements_are_for_class_6() {
    let room = kari("");
    check_refused(&room, "additional", "AVTALE 4.2");
    let municipality = room.read("municipalities/1820.toml");
    let of_class =
        |class: u32, from: &str| format!("{municipality}centrality = {class}\ncentrality_valid_from = {from}\n");
    room.file("municipalities/1820.toml", &of_class(5, "2024-01-01"));
    check_refused(&room, "additional", "AVTALE 4.2");
    // The class that is valid on the day of the signing.
    room.file("municipalities/1820.toml", &of_class(6, "2026-08-02"));
    check_refused(&room, "additional", "AVTALE 4.2");
    room.file("municipalities/1820.toml", &of_class(6, "2026-08-01"));
    check_signed(&room, "additional:text=Flyttehjelp", "{ element = \"additional\", text = \"Flyttehjelp\" }");
}

// clause: AVTALE 4.3
#[test]
fn clause_4_3_the_municipality_may_pay_for_more() {
    check_signed(&kari(""), "municipal:text=Bolig", "{ element = \"municipal\", text = \"Bolig\" }");
}

#[test]
fn what_was_signed_all_the_same_is_recorded_with_the_reason() {
    let room = in_post("annet-kommunalt", "employed");
    let seen = room.run("avtale sign 9144897 --element practice-compensation --override 'Inngått før 2022'");
    assert_eq!(seen.status, 0, "{}", seen.stderr);
    let text = room.read("trainees/9144897.toml");
    let departs = "{ term = \"practice-compensation\", clause = \"AVTALE 4.1.1\", strength = \"requirement\" }";
    assert!(text.contains(departs) && text.contains("override = \"Inngått før 2022\""), "{text}");
    assert_eq!(room.run("check --strict").status, 0);
}

/// What `check` finds of a signing that was written by hand: `line:column message`.
#[track_caller]
fn check_found(room: &Room, entry: &str, expected: &[&str]) {
    let file = "trainees/9144897.toml";
    let text = room.read(file);
    room.file(file, &format!("{text}\n[[journal]]\non = 2024-04-01\nevent = \"alis-agreement-signed\"\n{entry}\n"));
    let seen = room.run("check --format json");
    room.file(file, &text);
    let rows: Vec<serde_json::Value> = serde_json::from_str(&seen.stdout).unwrap();
    let line = |row: &serde_json::Value| {
        assert_eq!(
            (row["code"].as_str(), row["severity"].as_str()),
            (Some("element-departs"), Some("warning")),
            "{row}"
        );
        assert!(row["help"].as_str().unwrap().contains("avtale sign --override"), "{row}");
        format!("{}:{} {}", row["line"], row["column"], row["message"].as_str().unwrap())
    };
    assert_eq!(rows.iter().map(line).collect::<Vec<_>>(), expected, "{entry}");
    assert_eq!(seen.status, 0);
}

#[test]
fn what_was_written_by_hand_is_held_against_avtale_too() {
    let elements = |elements: &str| format!("elements = [\n  {{ element = \"supervision\" }},\n{elements}]");
    let one = |element: &str| elements(&format!("  {{ element = {element} }},\n"));
    let room = kari("");
    check_found(&room, &one("\"practice-compensation\", to = \"trainee\""), &[]);
    check_found(
        &room,
        &one("\"practice-compensation\", to = \"municipality\""),
        &["30:3 `practice-compensation` goes to `trainee` where the doctor is `self-employed` (AVTALE 4.1.1)"],
    );
    check_found(&room, &one("\"facilitation\", share_percent = 5"), &[]);
    check_found(
        &room,
        &one("\"facilitation\", share_percent = 6"),
        &["30:3 `facilitation`: 6 % is more than 5 % (AVTALE 4.1.5)"],
    );
    check_found(
        &room,
        &one("\"additional\""),
        &["30:3 `additional` is for municipalities in centrality class 6; the class on that day is – (AVTALE 4.2)"],
    );
    let class = |class| format!("{}centrality = {class}\n", room.read("municipalities/1820.toml"));
    let (own, five, six) = (room.read("municipalities/1820.toml"), class(5), class(6));
    room.file("municipalities/1820.toml", &five);
    check_found(
        &room,
        &one("\"additional\""),
        &["30:3 `additional` is for municipalities in centrality class 6; the class on that day is 5 (AVTALE 4.2)"],
    );
    room.file("municipalities/1820.toml", &six);
    check_found(&room, &one("\"additional\""), &[]);
    room.file("municipalities/1820.toml", &own);
    // What was not recorded is not missing; a list without the supervision is.
    check_found(&room, "", &[]);
    check_found(
        &room,
        "elements = [{ element = \"learning-activities\" }]",
        &["28:12 `supervision` is part of every ALIS-avtale, and is missing here (AVTALE 4.1.4)"],
    );
    let intro = in_post("introduksjonslege", "employed");
    check_found(
        &intro,
        &one("\"lower-productivity\", to = \"municipality\""),
        &["30:3 `lower-productivity` is not for the role `introduksjonslege` (AVTALE 4.1.3)"],
    );
    let other = in_post("fastlege", "other");
    check_found(
        &other,
        &one("\"practice-compensation\""),
        &["30:3 `practice-compensation`: whom it goes to is a matter of agreement, and is not said (AVTALE 4.1.1)"],
    );
}

#[test]
fn what_was_recorded_with_its_reason_is_no_finding() {
    let room = in_post("annet-kommunalt", "employed");
    let words = "avtale sign 9144897 --element practice-compensation:to=municipality --on 2024-04-01";
    assert_eq!(room.run(words).status, 3);
    assert_eq!(room.run(&format!("{words} --override 'Avklart med direktoratet'")).status, 0);
    assert_eq!(room.alis("check"), "[stderr]\nNo faults found.\n[exit 0]");
}

#[test]
fn explain_adds_the_agreement_up_in_plain_words() {
    let away =
        "\n[[journal]]\non = 2025-06-01\nevent = \"absent\"\nfrom = 2025-06-01\nto = 2025-06-30\ncounts = false\n";
    let room = kari(&format!("{SIGNED}{away}"));
    let page = room.run("explain Kari").stdout;
    let (_, avtale) = page.split_once("\nThe ALIS-avtale\n").unwrap();
    let (avtale, _) = avtale.split_once("\nWhat comes next").unwrap();
    // From 1 April 2024 five years are 1826 days; June 2025 is counted after them.
    assert_eq!(
        avtale,
        "  Signed 2024-04-01.
  Holds from 2024-04-01: the later of the signing 2024-04-01 and the start of
  training 2024-03-01.
  5 years at full time (AVTALE 1.2): 1826 days.
    2024-04-01 – 2025-05-31  426 days × 100 %
    2025-06-01 – 2025-06-30  absence: does not count
    2025-07-01 – 2029-04-30  1400 days × 100 %
  Together 1826 full-time days of 1826.
  Ends 2029-04-30: the full time is reached.
  Counted to 2026-08-01: 823 whole days at full time.
  Agreed: supervision.
"
    );
    let json = room.json("explain Kari --format json");
    assert_eq!(json["alis_agreement"], room.json("avtale show Kari --format json"));
    assert!(kari("").run("explain Kari").stdout.contains("\nThe ALIS-avtale\n  No ALIS-avtale is signed.\n"));
}

#[test]
fn a_later_signing_replaces_what_was_agreed_and_not_the_time() {
    let room = kari(SIGNED);
    insta::assert_snapshot!(
        "avtale_sign",
        room.alis(
            "avtale sign 9144897 --element learning-activities --element 'practice-compensation:text=1 dag i uken'"
        )
    );
    let shown = room.json("avtale show 9144897 --format json");
    assert_eq!((&shown["signed"], &shown["end"]), (&"2026-08-01".into(), &"2029-03-31".into()));
    assert_eq!(shown["elements"].as_array().map(Vec::len), Some(3));
}

#[test]
fn slips_are_told_and_nothing_is_written() {
    let room = kari("");
    for (element, said) in [
        ("practise-compensation", "did you mean `practice-compensation`?"),
        ("practice-compensation:to=traine", "did you mean `trainee`?"),
        ("supervision:share=5", "`share=5` does not fit"),
        ("facilitation:share=500", "`500` is no number"),
        ("municipal:what=x", "write NAME[:to="),
    ] {
        let seen = room.run(&format!("avtale sign 9144897 --element '{element}'"));
        assert_eq!(seen.status, 2, "{element}: {}", seen.stderr);
        assert!(seen.stderr.contains(said), "{element}: {}", seen.stderr);
    }
    let twice = room.run("avtale sign 9144897 --element municipal --element municipal");
    assert_eq!(twice.status, 2, "{}", twice.stderr);
    assert!(room.run("avtale sign 9144897").stderr.contains("--element"), "nobody can be asked");
    assert_eq!(room.run("avtale show 9144897").stdout, "Kari Nordmann  HPR 9144897\nNo ALIS-avtale is signed.\n");
    assert_eq!(room.run("avtale end 9144897").status, 3);
}

// clause: AVTALE 1.2
// clause: AVTALE 2
#[test]
fn the_agreement_is_due_when_training_starts_and_its_end_half_a_year_before() {
    let row = |room: &Room, rule: &str| {
        let due = room.json(&format!("deadlines --all --rule {rule} --format json"));
        let row = &due[0];
        ["opens", "due", "status", "basis", "next"].map(|key| row[key].as_str().unwrap_or("-").to_owned()).join(" ")
    };
    assert_eq!(
        row(&kari(""), "alis-agreement"),
        "2024-03-01 2024-03-31 overdue AVTALE, reminder alis avtale sign 9144897"
    );
    let room = kari(SIGNED);
    assert_eq!(row(&room, "alis-agreement"), "2024-03-01 2024-03-31 done AVTALE, reminder ");
    assert_eq!(row(&room, "alis-agreement-end"), "2028-09-30 2029-03-31 upcoming AVTALE 1.2 alis avtale end 9144897");
}

/// The roles of a post, with the elements that AVTALE 4.1.1 and 4.1.3 have for it.
const POSTS: [(&str, &[&str]); 4] = [
    ("fastlege", &["practice-compensation", "lower-productivity"]),
    ("fastlegevikar", &["practice-compensation", "lower-productivity"]),
    ("introduksjonslege", &["practice-compensation"]),
    ("annet-kommunalt", &[]),
];
/// Before the second post began and the class was class 6, and after.
const DAYS: [&str; 2] = ["2026-08-01", "2030-06-01"];
/// Classes of centrality, and whether they are class 6 on each of the days (AVTALE 4.2).
const CLASSES: [(&str, [bool; 2]); 4] = [
    ("", [false, false]),
    ("centrality = 5", [false, false]),
    ("centrality = 6", [true, true]),
    ("centrality = 6\ncentrality_valid_from = 2030-01-01", [false, true]),
];
/// Elements, with the value that says what was agreed and the one that says whether it applies.
const CONDITIONAL: [(&str, &str, &str); 3] = [
    ("practice-compensation", "practice_compensation", "general_practitioner"),
    ("lower-productivity", "lower_productivity", "full_list"),
    ("additional", "additional", "additional_possible"),
];

/// A trainee for each role, each second post that begins in 2029, and each class: the number, and what may be agreed on each
/// of the days.
fn everybody(room: &Room) -> Vec<(u32, [Vec<&'static str>; 2])> {
    let mut out = Vec::new();
    for (place, (class, holds)) in CLASSES.iter().enumerate() {
        let number = 9901 + place;
        let municipality = format!(
            "schema = 1\nnumber = \"{number}\"\nname = \"Prøve\"\n{class}\n\n[coordinator]\nname = \"Jo Berg\"\n"
        );
        room.file(&format!("municipalities/{number}.toml"), &municipality);
        for (role, own) in POSTS {
            for second in std::iter::once(None).chain(POSTS.iter().map(Some)) {
                let hpr = 9_200_001 + out.len() as u32;
                let post = |from: &str, role: &str, percent: u32| {
                    format!(
                        "\n[[practice]]\nfrom = {from}\nworkplace = \"Legesenteret\"\nrole = \"{role}\"\n\
                         engagement = \"employed\"\npercent = {percent}\n"
                    )
                };
                let second_post = second.map(|(role, _)| post("2029-01-01", role, 20)).unwrap_or_default();
                let text = format!(
                    "schema = 1\nhpr = {hpr}\nname = \"Lege {hpr}\"\nmunicipality = \"{number}\"\nagreement = \"hsyk-1820\"\n\n\
                     [training]\nstarted = 2024-03-01\nexpected_completion = 2031-03-01\nsupervisor = \"Per Dal\"\n{}{second_post}",
                    post("2024-02-01", role, 80)
                );
                room.file(&format!("trainees/{hpr}.toml"), &text);
                let both = second.map_or(&[][..], |(_, elements)| *elements);
                let allowed = |day: usize| {
                    let posts: &[&[&str]] = if day == 0 { &[own] } else { &[own, both] };
                    let element = |element: &&str| match *element {
                        "additional" => holds[day],
                        element => posts.iter().any(|post| post.contains(&element)),
                    };
                    CONDITIONAL.map(|(element, ..)| element).into_iter().filter(|one| element(one)).collect()
                };
                out.push((hpr, [allowed(0), allowed(1)]));
            }
        }
    }
    out
}

/// The values of everybody's letter on a day, in their order.
fn letters(room: &Room, everybody: &[(u32, [Vec<&str>; 2])], day: &str) -> Vec<serde_json::Value> {
    let ids: Vec<String> = everybody.iter().map(|(hpr, _)| hpr.to_string()).collect();
    let values = room.json(&format!("document alis-agreement {} --values --on {day} --today {day}", ids.join(" ")));
    let values = values.as_array().unwrap().clone();
    assert_eq!(values.len(), everybody.len());
    values
}

#[test]
fn clause_4_the_letter_says_what_show_says_whatever_the_posts_the_class_and_the_day() {
    let room = kari("");
    let everybody = everybody(&room);
    for (at, day) in DAYS.iter().enumerate() {
        for ((hpr, allowed), values) in everybody.iter().zip(letters(&room, &everybody, day)) {
            for (element, agreed, applies) in CONDITIONAL {
                assert_eq!(values[applies], allowed[at].contains(&element), "{hpr} on {day}: {element}");
                assert!(values[agreed].is_null(), "{hpr}: nothing is agreed yet");
            }
        }
    }
    let day = DAYS[1];
    let sign = |hpr: u32, elements: &[&str]| {
        let elements: String = elements.iter().map(|element| format!(" --element {element}")).collect();
        room.run(&format!("avtale sign {hpr}{elements} --element learning-activities --on {day} --today {day}")).status
    };
    for (hpr, [_, allowed]) in &everybody {
        let all = CONDITIONAL.map(|(element, ..)| element);
        if allowed.len() < all.len() {
            assert_eq!(sign(*hpr, &all), 3, "{hpr}: what does not apply is refused");
        }
        assert_eq!(sign(*hpr, allowed), 0, "{hpr}: what applies can be agreed");
    }
    for ((hpr, _), values) in everybody.iter().zip(letters(&room, &everybody, day)) {
        let shown = room.json(&format!("avtale show {hpr} --format json --today {day}"));
        let shown: Vec<&str> =
            shown["elements"].as_array().unwrap().iter().filter_map(|row| row["element"].as_str()).collect();
        for (element, agreed, applies) in CONDITIONAL {
            assert_eq!(!values[agreed].is_null(), shown.contains(&element), "{hpr}: {element}");
            assert!(values[agreed].is_null() || values[applies] == true, "{hpr}: {element} is agreed, so it applies");
        }
    }
}

#[test]
fn clause_4_1_1_a_second_post_outside_of_the_scheme_takes_nothing_from_the_first() {
    let room = kari("");
    everybody(&room);
    // Fastlege, and 20 % other municipal service since 2029; the class is 6 from 2030 on.
    let letter = |hpr: u32, day: &str| {
        let words = format!("--lang en --format txt document alis-agreement {hpr} --stdout --on {day} --today {day}");
        room.run(&words).stdout.replace('\n', " ")
    };
    let said = letter(9_200_065, DAYS[1]);
    assert!(!said.contains("The element does not apply"), "{said}");
    // No class is recorded for that day: open, as what is still to be agreed. Class 5 is another one.
    let before = letter(9_200_065, DAYS[0]);
    assert!(!before.contains("The element does not apply"), "{before}");
    let other = letter(9_200_025, DAYS[0]);
    assert!(other.contains("The element does not apply here: the municipality is in centrality class 5."), "{other}");
}
