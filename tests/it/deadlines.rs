//! `alis deadlines`: the contract's row, filters, silence, exit codes, cron, and what must not show.

use crate::harness::Room;

const REQUESTED: &str = "\n[[journal]]\non = 2024-03-10\nevent = \"requested\"\nstart = 2027-03-01\nmonths = 6\n\
                         wishes = [ { site = \"Mo i Rana\", department = \"Indremedisin\" } ]\nflexible = true\n";

fn room() -> Room {
    Room::with_kari(REQUESTED)
}

#[test]
fn json_is_the_contracts_row() {
    let expected = serde_json::json!([{
        "rule": "reconfirmation", "record": "trainees/9144897", "subject": "Kari Nordmann", "placement": 1,
        "responsible": "municipality", "opens": "2026-06-01", "due": "2026-09-01", "act_by": "2026-09-01",
        "status": "open", "days_left": 31, "done_on": null, "basis": "HSYK 6.3", "strength": "requirement",
        "agreement": "hsyk-1820", "municipality": "1820", "hospital": "hsyk", "next": "alis reconfirm 9144897"
    }]);
    for lang in ["nb", "nn", "en"] {
        assert_eq!(room().json(&format!("deadlines --format json --lang {lang}")), expected);
    }
}

#[test]
fn the_table_names_the_person_first() {
    let blanks = |count| " ".repeat(count);
    let expected = format!(
        "Who            What{}Due (act by)\n\nOPEN (1)\n\
         Kari Nordmann  Ask the hospital again{}2026-09-01\n  municipality, HSYK 6.3{}31 days left\n\n1 open\n[exit 0]",
        blanks(20),
        blanks(2),
        blanks(15)
    );
    assert_eq!(room().alis("deadlines"), expected);
}

/// What `deadlines` prints where the screen is so wide.
fn at_width(room: &Room, columns: u32, words: &str) -> String {
    room.seen(room.command(words).env("COLUMNS", columns.to_string())).stdout
}

#[test]
fn number_and_command_are_told_where_there_is_room_or_by_verbose() {
    let room = room();
    assert!(!at_width(&room, 119, "deadlines").contains("9144897"));
    let wide = at_width(&room, 120, "deadlines");
    let expected = "\n  municipality, HSYK 6.3 · HPR 9144897 · alis reconfirm 9144897  31 days left\n";
    assert!(wide.contains(expected), "{wide}");
    let verbose = room.run("deadlines -v").stdout;
    assert!(verbose.contains(" · HPR 9144897 · alis reconfirm 9144897  31 days left\n"), "{verbose}");
    let columns = at_width(&room, 180, "deadlines");
    assert!(columns.contains("\nKari Nordmann  9144897  Ask the hospital again  2026-09-01"), "{columns}");
}

#[test]
fn an_item_takes_two_lines_and_none_is_wider_than_the_screen() {
    let room = Room::demo("--lang en");
    for (columns, lang) in [(80, "nb"), (80, "nn"), (80, "en"), (64, "nb"), (100, "nb"), (120, "nn"), (179, "en")] {
        let page = at_width(&room, columns, &format!("--store store --lang {lang} deadlines --all"));
        let (mut lines, mut heads) = (0, 0);
        for line in page.lines().skip(1).filter(|line| !line.is_empty()) {
            assert!(line.chars().count() <= columns as usize, "{columns} {lang}: {line}");
            lines += 1;
            heads +=
                usize::from(line.ends_with(')') && line.contains(" (") && !line.starts_with(' ') && line.len() < 32);
        }
        let count = room.json("--store store deadlines --all --format json").as_array().unwrap().len();
        // One was asked too early, and says so in a line of its own; commands that have no room take one more.
        let more = if columns < 120 { 12 } else { 60 };
        assert!(lines <= 2 * count + heads + more, "{columns} {lang}: {lines} lines of {count}");
    }
    let narrow = at_width(&room, 40, "--store store --lang nb deadlines");
    assert!(narrow.lines().all(|line| line.chars().count() <= 40), "{narrow}");
}

#[test]
fn the_counts_stand_at_the_end_and_a_limit_says_what_it_leaves_out() {
    let room = Room::demo("--lang en");
    let all = room.json("--store store deadlines --format json");
    let of = |status: &str| all.as_array().unwrap().iter().filter(|row| row["status"] == status).count();
    let counts = format!("{} overdue, {} open, {} opening soon", of("overdue"), of("open"), of("upcoming"));
    let page = room.run("--store store --lang en deadlines").stdout;
    assert!(page.ends_with(&format!("\n\n{counts}\n")), "{page}");
    let left = all.as_array().unwrap().len() - 3;
    let some = room.run("--store store --lang en deadlines --limit 3").stdout;
    assert!(some.ends_with(&format!("\n\n{counts}; {left} more are left out (--limit)\n")), "{some}");
    assert!(some.contains("OVERDUE (3)"), "{some}");
    let csv = room.run("--store store --lang en deadlines --limit 3 --format csv");
    assert_eq!((csv.stdout.lines().count(), csv.stderr), (4, format!("{left} more are left out (--limit)\n")));
    assert_eq!(
        room.json("--store store deadlines --limit 3 --format json").as_array().unwrap()[..],
        all.as_array().unwrap()[..3]
    );
    assert_eq!(room.run("--store store deadlines --limit 0").status, 2);
}

/// What a limit leaves out has not been seen: the next run shows it.
#[test]
fn what_a_limit_left_out_is_new_the_next_time() {
    let room = room();
    room.trainee(9144900, "Ola Hansen", &REQUESTED.replace("2027-03-01", "2027-03-02"));
    let first = room.run("deadlines --rule reconfirmation --changed --limit 1").stdout;
    assert!(first.contains("Kari") && !first.contains("Ola"), "{first}");
    let second = room.run("deadlines --rule reconfirmation --changed --limit 1").stdout;
    assert!(!second.contains("Kari") && second.contains("Ola"), "{second}");
    assert_eq!(room.run("deadlines --rule reconfirmation --changed --limit 1").stdout, "");
}

#[test]
fn a_name_narrows_the_list() {
    let room = room();
    room.trainee(9144900, "Ola Hansen", REQUESTED);
    let rows = room.json("deadlines Ola --format json");
    assert_eq!((rows.as_array().unwrap().len(), rows[0]["subject"].as_str()), (1, Some("Ola Hansen")));
    assert_eq!(room.json("frister 9144900 --format json"), rows);
    assert_eq!(room.run("deadlines Ola --trainee Kari").status, 2);
    assert_eq!(room.run("deadlines Nobody").status, 3);
}

#[test]
fn an_override_of_the_agreement_moves_the_window() {
    let room = room();
    let agreement = room.read("agreements/hsyk-1820.toml");
    let over = agreement.replace(
        "[[journal]]\non = 2020-01-15",
        "[terms.reconfirmation]\nopens_months_before = 10\n\n[[journal]]\non = 2020-01-15",
    );
    room.file("agreements/hsyk-1820.toml", &over);
    let due = room.json("deadlines --format json");
    assert_eq!((due[0]["opens"].as_str(), due[0]["due"].as_str()), (Some("2026-05-01"), Some("2026-09-01")));
    let explained = room.json("explain reconfirmation --agreement hsyk-1820 --format json");
    let origin = |key: &str| {
        let row = explained.as_array().unwrap().iter().find(|row| row["key"] == key).unwrap();
        (row["value"].as_str().unwrap().to_owned(), row["origin"].as_str().unwrap().to_owned())
    };
    assert_eq!(origin("opens_months_before"), ("10".to_owned(), "agreement".to_owned()));
    assert_eq!(origin("due_months_before"), ("6".to_owned(), "profile".to_owned()));
}

fn rules(room: &Room, words: &str) -> Vec<String> {
    let rows = room.json(&format!("deadlines --format json {words}"));
    rows.as_array().unwrap().iter().map(|row| row["rule"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn filters_narrow_the_list() {
    let room = room();
    assert_eq!(
        rules(&room, "--all"),
        [
            "reconfirmation",
            "agreement-review",
            "plan-review",
            "alis-agreement-end",
            "registration",
            "request",
            "alis-agreement"
        ]
    );
    assert_eq!(rules(&room, "--all --for municipality --rule request"), ["request"]);
    assert_eq!(rules(&room, "--for hospital"), Vec::<String>::new());
    assert_eq!(rules(&room, "--municipality 1820 --hospital hsyk --agreement hsyk-1820"), ["reconfirmation"]);
    room.file("municipalities/1833.toml", "schema = 1\nnumber = \"1833\"\nname = \"Rana\"\nregistered = 2020-01-01\n");
    assert_eq!(rules(&room, "--municipality 1833"), Vec::<String>::new());
    assert_eq!(rules(&room, "--overdue"), Vec::<String>::new());
    assert_eq!(rules(&room, "--overdue --today 2026-09-02"), ["reconfirmation"]);
    assert_eq!(rules(&room, "--today 2026-03-01"), Vec::<String>::new());
    assert_eq!(rules(&room, "--today 2026-03-01 --within 92d"), ["reconfirmation"]);
    assert_eq!(rules(&room, "--today 2026-03-01 --within 3m"), ["reconfirmation"]);
}

#[test]
fn nothing_due_is_silence_so_that_cron_sends_no_mail() {
    let room = room();
    assert_eq!(room.alis("deadlines --today 2026-03-01"), "[exit 0]");
    assert_eq!(room.alis("deadlines --today 2026-03-01 --format md"), "[exit 0]");
    assert_eq!(room.alis("deadlines --today 2026-03-01 --format json"), "[]\n[exit 0]");
    assert!(room.run("deadlines --today 2026-03-01 --format csv").stdout.starts_with("rule,record,"));
}

#[test]
fn exit_codes_tell_what_is_due_only_where_they_are_asked_for() {
    let room = room();
    let status = |words: &str| room.run(words).status;
    assert_eq!(status("deadlines --today 2026-09-02"), 0);
    assert_eq!(status("deadlines --exit-code --today 2026-03-01"), 0);
    assert_eq!(status("deadlines --exit-code"), 10);
    assert_eq!(status("deadlines --exit-code --today 2026-09-02"), 11);
}

#[test]
fn nagios_speaks_its_protocol() {
    let room = room();
    assert_eq!(
        room.alis("deadlines --nagios --today 2026-03-01"),
        "ALIS OK - 0 overdue, 0 open | overdue=0 open=0\n[exit 0]"
    );
    assert_eq!(room.alis("deadlines --nagios"), "ALIS WARNING - 0 overdue, 1 open | overdue=0 open=1\n[exit 1]");
    assert_eq!(
        room.alis("deadlines --nagios --today 2026-09-02"),
        "ALIS CRITICAL - 1 overdue, 0 open | overdue=1 open=0\n[exit 2]"
    );
    let nowhere = Room::empty().run("deadlines --nagios --lang en");
    assert_eq!((nowhere.stdout.as_str(), nowhere.status), ("ALIS UNKNOWN - the store could not be read\n", 3));
}

#[test]
fn changed_mails_once_for_each_change() {
    let room = room();
    let changed = |today: &str| room.run(&format!("deadlines --changed --today {today}"));
    assert_eq!(changed("2026-05-01").stdout, "");
    assert!(changed("2026-06-01").stdout.contains("Ask the hospital again"));
    let again = changed("2026-06-02");
    assert_eq!((again.stdout.as_str(), again.stderr.as_str()), ("", ""));
    let over = changed("2026-09-02");
    assert!(over.stdout.contains("OVERDUE (1)"), "{}", over.stdout);
    assert_eq!(over.stderr, "New since the last run on 2026-06-02:\n");
    assert_eq!(changed("2026-09-03").stdout, "");
    // What is remembered is this machine's: nothing of it lies in the store.
    assert!(!room.files().iter().any(|file| file.contains("seen")), "{:?}", room.files());
}

#[test]
fn a_window_that_opened_and_closed_unseen_is_told() {
    let room = room();
    room.run("deadlines --changed --today 2026-05-01");
    let slept = room.run("deadlines --changed --today 2026-09-15");
    assert!(
        slept.stderr.contains("the window of 2026-06-01 to 2026-09-01 opened and closed since the last run"),
        "{}",
        slept.stderr
    );
}

#[test]
fn each_choice_of_what_is_shown_is_remembered_apart() {
    let room = room();
    assert_ne!(room.run("deadlines --changed --for municipality").stdout, "");
    assert_ne!(room.run("deadlines --changed").stdout, "");
    assert_eq!(room.run("deadlines --changed --for municipality").stdout, "");
}

#[test]
fn a_dry_run_remembers_nothing() {
    let room = room();
    room.run("deadlines --changed --dry-run");
    assert_ne!(room.run("deadlines --changed").stdout, "");
}

#[test]
fn csv_is_rfc_4180_and_no_cell_is_a_formula() {
    let room = Room::new();
    room.trainee(9144897, "=Kari, \\\"K\\\"", REQUESTED);
    let csv = room.run("deadlines --format csv").stdout;
    let lines: Vec<&str> = csv.split("\r\n").collect();
    assert_eq!(
        lines[0],
        "rule,record,subject,placement,responsible,opens,due,act_by,status,days_left,done_on,basis,strength,agreement,municipality,hospital,next"
    );
    assert_eq!(
        lines[1],
        "reconfirmation,trainees/9144897,\"'=Kari, \"\"K\"\"\",1,municipality,2026-06-01,2026-09-01,2026-09-01,open,31,,HSYK 6.3,requirement,hsyk-1820,1820,hsyk,alis reconfirm 9144897"
    );
    let excel = room.run("deadlines --format csv --excel").stdout;
    assert!(excel.starts_with("\u{feff}Rule;Record;"), "{excel}");
}

#[test]
fn a_name_makes_no_markup_and_sends_nothing_to_the_terminal() {
    let room = Room::new();
    room.trainee(9144897, "Kari | <b>*x*\\u001b[31m", REQUESTED);
    let md = room.run("deadlines --format md").stdout;
    assert!(md.contains("Kari \\| \\<b\\>\\*x\\*"), "{md}");
    for words in ["deadlines", "deadlines --format md", "list", "show 9144897", "explain 9144897"] {
        assert!(!room.run(words).stdout.contains('\u{1b}'), "{words}");
    }
}

#[test]
fn today_is_a_true_as_of() {
    let room =
        Room::with_kari(&format!("{REQUESTED}\n[[journal]]\non = 2026-07-15\nevent = \"reconfirmation-asked\"\n"));
    assert_eq!(rules(&room, "--today 2026-07-14"), ["reconfirmation"]);
    assert_eq!(rules(&room, "--today 2026-07-15"), ["reconfirmation-answer"]);
}

#[test]
fn a_restricted_record_answers_to_its_number_only() {
    let room = room();
    let text = room.read("trainees/9144897.toml").replace("municipality = ", "confidential = true\nmunicipality = ");
    room.file("trainees/9144897.toml", &text);
    assert_eq!(rules(&room, ""), Vec::<String>::new());
    assert_eq!(room.json("list --format json"), serde_json::json!([]));
    assert_eq!(room.run("show Kari").status, 3);
    assert_eq!(rules(&room, "--trainee 9144897"), ["reconfirmation"]);
    assert!(room.run("show 9144897").stdout.contains("[restricted]"));
}

#[test]
fn a_record_that_cannot_be_read_does_not_hide_the_others() {
    let room = room();
    room.file("trainees/9144898.toml", "schema = 1\nhpr = oops\n");
    let seen = room.run("deadlines --format json");
    assert_eq!(seen.status, 4);
    assert!(seen.stdout.contains("\"reconfirmation\""));
    assert!(seen.stderr.contains("trainees/9144898.toml:2:7"), "{}", seen.stderr);
    room.file(
        "trainees/9144899.toml",
        "schema = 1\nhpr = 9144899\nname = \"Ola\"\nmunicipality = \"1820\"\nagreement = \"hsyk-1821\"\n",
    );
    let seen = room.run("deadlines --format json");
    assert!(seen.stderr.contains("there is no agreement `hsyk-1821`"), "{}", seen.stderr);
    assert!(seen.stderr.contains("did you mean `hsyk-1820`?"), "{}", seen.stderr);
}

/// What a list is narrowed to has to be there: a misspelt number would be silent for ever.
#[test]
fn what_a_list_is_narrowed_to_is_held_against_the_store() {
    let room = room();
    for (words, near) in [
        ("deadlines --municipality 1821", "did you mean `1820`?"),
        ("deadlines --municipality Alstadhaug", "did you mean `Alstahaug`?"),
        ("deadlines --hospital hsky", "did you mean `hsyk`?"),
        ("deadlines --agreement hsyk-1821", "did you mean `hsyk-1820`?"),
        ("deadlines --trainee 9144898", "did you mean `9144897`?"),
        ("deadlines --trainee Karri", "did you mean `Kari`?"),
        ("deadlines --exit-code --municipality 1821", "did you mean `1820`?"),
        ("deadlines --municipality ''", "there is no municipality"),
        ("list --municipality 1821", "did you mean `1820`?"),
        ("list --hospital hsky", "did you mean `hsyk`?"),
        ("list --agreement hsyk-1821", "did you mean `hsyk-1820`?"),
        ("demand --hospital hsky", "did you mean `hsyk`?"),
        ("match --hospital hsky", "did you mean `hsyk`?"),
        ("position list --hospital hsky", "did you mean `hsyk`?"),
        ("explain offer --agreement hsyk-1821", "did you mean `hsyk-1820`?"),
        ("compliance hsyk-1821", "did you mean `hsyk-1820`?"),
        ("prioritise 1821", "did you mean `1820`?"),
    ] {
        let seen = room.run(&format!("--lang en {words}"));
        assert_eq!((seen.status, seen.stdout.as_str()), (3, ""), "{words}: {}", seen.stderr);
        assert!(seen.stderr.contains(near), "{words}: {}", seen.stderr);
    }
    let seen = room.run("deadlines --nagios --municipality 1821");
    assert!(seen.status == 3 && seen.stdout.starts_with("ALIS UNKNOWN"), "{}{}", seen.stdout, seen.stderr);
}

/// By number, or by name in any form.
#[test]
fn what_a_list_is_narrowed_to_is_named_as_people_do() {
    let room = room();
    let all = rules(&room, "");
    assert!(!all.is_empty());
    for words in [
        "--municipality 1820",
        "--municipality Alstahaug",
        "--municipality alsta",
        "--hospital hsyk",
        "--hospital helgelandssykehuset",
        "--agreement hsyk-1820",
        "--trainee Nordmann",
        "--trainee 9144897",
    ] {
        assert_eq!(rules(&room, words), all, "{words}");
    }
}

#[test]
fn a_closed_pipe_ends_quietly() {
    use std::process::Stdio;
    let room = room();
    let binary = room.command("deadlines --all").get_program().to_owned();
    let mut child = std::process::Command::new(binary)
        .args(["deadlines", "--all"])
        .current_dir(room.path())
        .env("ALIS_TODAY", "2026-08-01")
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), String::from_utf8(output.stderr).unwrap()), (Some(0), String::new()));
}
