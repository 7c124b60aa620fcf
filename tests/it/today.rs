//! `alis today` and bare `alis`: how much there is, what burns, by whose it is, whom to call; outside a store how to begin.

use crate::harness::Room;

/// Kari's wish of 2024: the hospital is to be asked again until 1 September 2026.
const REQUESTED: &str = "\n[[journal]]\non = 2024-03-10\nevent = \"requested\"\nstart = 2027-03-01\nmonths = 6\n\
                         wishes = [ { site = \"Mo i Rana\", department = \"Indremedisin\" } ]\nflexible = true\n";
const COORDINATOR: &str = "\n[coordinator]\nname = \"Anne Sundnes\"\nphone = \"+47 900 00 011\"\n";
const CONTACT: &str = "\n[contact]\nname = \"Vibeke Nesnahall\"\nphone = \"+47 900 00 031\"\n";

/// Kari waits, and both sides have somebody to call.
fn room() -> Room {
    let room = Room::with_kari(REQUESTED);
    let municipality = room.read("municipalities/1820.toml") + COORDINATOR;
    let hospital = room.read("hospitals/hsyk.toml").replacen("\n[[site]]", &format!("{CONTACT}\n[[site]]"), 1);
    room.file("municipalities/1820.toml", &municipality).file("hospitals/hsyk.toml", &hospital);
    room
}

#[test]
fn the_day_begins_with_the_counts_and_says_whom_to_call() {
    let room = room();
    let expected = "\
1 overdue (Test, 2026-09-02)

Municipality (1)
! 2026-09-01  Kari Nordmann  Ask the hospital again  900 00 011 Anne Sundnes
[exit 0]";
    assert_eq!(room.alis("today --today 2026-09-02"), expected);
    assert_eq!(room.alis("--today 2026-09-02"), expected);
    assert_eq!(room.alis("i-dag --today 2026-09-02"), expected);
    // Open for a month still: it does not burn yet.
    let calm = "1 open (Test, 2026-08-01)\n\n1 more is open or opens soon: alis deadlines\n[exit 0]";
    assert_eq!(room.alis("today"), calm);
    assert!(room.run("today --within 5w").stdout.contains("  2026-09-01  Kari Nordmann"));
    assert_eq!(room.alis("today --today 2026-03-01"), "Nothing is due (Test, 2026-03-01)\n[exit 0]");
}

/// An answer of a program is the same whoever asks: nothing is silent in a pipe.
#[test]
fn a_new_store_says_how_to_go_on() {
    let room = Room::new();
    let told = room.alis("");
    assert!(told.starts_with("Nothing is due (Test, 2026-08-01)\n\nNo trainee is registered yet."), "{told}");
    assert!(told.ends_with("alis enroll.\n[exit 0]"), "{told}");
}

#[test]
fn ours_comes_first_and_the_other_side_is_called_about_it() {
    let room = room();
    let settings = room.read("alis.toml");
    room.file("alis.toml", &format!("{settings}owner = [\"1820\"]\n"));
    let ours = room.run("today --today 2026-09-02").stdout;
    let expected =
        "Ours: municipality (1)\n! 2026-09-01  Kari Nordmann  Ask the hospital again  900 00 031 Vibeke Nesnahall\n";
    assert!(ours.contains(expected), "{ours}");
    room.file("alis.toml", &format!("{settings}owner = [\"hsyk\"]\n"));
    let theirs = room.run("today --today 2026-09-02").stdout;
    assert!(theirs.contains("\nMunicipality (1)\n") && theirs.contains("900 00 011 Anne"), "{theirs}");
    let row = &room.json("today --today 2026-09-02 --format json")["items"][0];
    assert_eq!((row["ours"].as_bool(), row["call"].as_str()), (Some(false), Some("municipality")));
}

/// `today` counts the duties of all parties, `deadlines` those of the owners: each says which, and the numbers fit together.
#[test]
fn what_is_counted_is_said_where_the_store_is_somebodys() {
    let room = Room::demo("--lang en");
    let settings = room.read("store/alis.toml");
    for owner in ["\"1833\"", "\"hsyk\""] {
        room.file("store/alis.toml", &settings.replace("commit = true", &format!("owner = [{owner}]\ncommit = true")));
        let all = room.json("--store store deadlines --all-parties --format json");
        let own = room.json("--store store deadlines --format json");
        assert!(own.as_array().unwrap().len() < all.as_array().unwrap().len(), "{owner}");
        let count = |rows: &serde_json::Value, status: &str| {
            rows.as_array().unwrap().iter().filter(|row| row["status"] == status).count() as u64
        };
        let day = room.json("--store store today --format json");
        for status in ["overdue", "open", "upcoming"] {
            assert_eq!(day[status].as_u64(), Some(count(&all, status)), "{owner} {status}");
        }
        let page = room.run("--store store --lang en today").stdout.replace('\n', " ");
        let ours = format!(
            "The numbers are those of all parties. Ours: {} overdue, {} open, {} opening soon.",
            count(&own, "overdue"),
            count(&own, "open"),
            count(&own, "upcoming")
        );
        assert!(page.contains(&ours) && page.contains("alis deadlines --all-parties"), "{ours}: {page}");
        let list = room.run("--store store --lang en deadlines").stdout;
        assert!(list.trim_end().ends_with("only what is ours (--all-parties shows all)"), "{list}");
        let list = room.run("--store store --lang en deadlines --all-parties").stdout;
        assert!(!list.contains("only what is ours"), "{list}");
    }
    // Nobody's in particular: nothing to explain.
    room.file("store/alis.toml", &settings);
    let (day, list) = (room.run("--store store today").stdout, room.run("--store store deadlines").stdout);
    assert!(!day.contains("all parties") && !list.contains("only what is ours"), "{day}{list}");
}

/// Erasing is nobody's first work of the day.
#[test]
fn what_keeping_the_store_asks_for_comes_last() {
    let room = Room::demo("--lang en");
    let settings = room.read("store/alis.toml").replace("commit = true", "owner = [\"1833\"]\ncommit = true");
    room.file("store/alis.toml", &settings);
    let page = room.run("--store store --lang en today").stdout;
    let groups: Vec<&str> =
        page.lines().filter(|line| line.ends_with(')') && !line.starts_with(['!', ' '])).skip(1).collect();
    let name = |group: &str| group.split(" (").next().unwrap().to_owned();
    assert_eq!(groups.first().map(|group| name(group)).as_deref(), Some("Ours: municipality"), "{groups:?}");
    assert_eq!(groups.last().map(|group| name(group)).as_deref(), Some("Owner of the store"), "{groups:?}");
}

#[test]
fn groups_stand_in_their_order_and_each_item_is_one_line_of_80_columns() {
    let room = Room::demo("");
    let is_item = |line: &str| {
        let day = line.strip_prefix("! ").or_else(|| line.strip_prefix("  ")).unwrap_or_default();
        day.len() > 10 && day.starts_with(|c: char| c.is_ascii_digit())
    };
    let day = |iso: &str, lang: &str| match (lang, iso.split('-').collect::<Vec<_>>().as_slice()) {
        ("nb" | "nn", [year, month, day]) => format!("{day}.{month}.{year}"),
        _ => iso.to_owned(),
    };
    for lang in ["nb", "nn", "en"] {
        let page = room.run(&format!("--store store --lang {lang}")).stdout;
        let json = room.json(&format!("--store store --lang {lang} --format json"));
        let items = json["items"].as_array().unwrap();
        let lines: Vec<&str> = page.lines().filter(|line| is_item(line)).collect();
        assert_eq!(lines.len(), items.len(), "{page}");
        for (line, item) in lines.iter().zip(items) {
            assert!(line.chars().count() <= 80, "{line}");
            let burns = if item["status"] == "overdue" { "!" } else { " " };
            assert!(
                line.starts_with(&format!("{burns} {}", day(item["due"].as_str().unwrap(), lang))),
                "{line}: {item}"
            );
            let subject: String = item["subject"].as_str().unwrap().chars().take(12).collect();
            assert!(line.contains(&subject), "{line}: {item}");
            let phone = item["call_phone"].as_str().unwrap_or_default().trim_start_matches("+47 ");
            assert!(line.contains(phone), "{line}: {item}");
        }
        let order = ["municipality", "hospital", "trainee", "supervisor", "both", "parties", "committee", "owner"];
        let places: Vec<usize> =
            items.iter().map(|item| order.iter().position(|by| item["responsible"] == *by).unwrap()).collect();
        assert!(places.is_sorted(), "{places:?}");
        let due = room.json("--store store deadlines --format json");
        let count = |status: &str| due.as_array().unwrap().iter().filter(|row| row["status"] == status).count() as u64;
        for status in ["overdue", "open", "upcoming"] {
            assert_eq!(json[status].as_u64(), Some(count(status)), "{status}");
        }
    }
}

#[test]
fn what_a_limit_leaves_out_is_told() {
    let room = Room::demo("--lang en");
    let all = room.json("--store store today --format json");
    let count = all["items"].as_array().unwrap().len();
    let some = room.json("--store store today --limit 3 --format json");
    assert_eq!(some["items"].as_array().unwrap().len(), 3);
    assert_eq!(some["left_out"].as_u64(), Some(count as u64 - 3));
    let told = format!("{} more are left out (--limit)\n", count - 3);
    assert!(room.run("--store store --lang en today --limit 3").stdout.contains(&told));
    assert!(room.run("--store store --lang en today --limit 3 --format md").stdout.contains(told.trim()));
    let csv = room.run("--store store --lang en today --limit 3 --format csv");
    assert_eq!((csv.stdout.lines().count(), csv.stderr.as_str()), (4, told.as_str()));
    assert!(csv.stdout.starts_with("rule,record,subject,placement,responsible,ours,due,"), "{}", csv.stdout);
}

#[test]
fn a_record_that_cannot_be_read_is_told_and_hides_nobody() {
    let room = room();
    room.file("trainees/9144900.toml", "schema = 1\nhpr = 9144900\n");
    let seen = room.run("--today 2026-09-02");
    assert_eq!(seen.status, 4);
    assert!(seen.stderr.contains("trainees/9144900.toml") && seen.stdout.contains("Kari Nordmann"), "{}", seen.stderr);
}

#[test]
fn a_restricted_trainee_is_counted_nowhere_and_called_by_nobody() {
    let room = room();
    let record = room.read("trainees/9144897.toml").replace("[training]", "confidential = true\n\n[training]");
    room.file("trainees/9144897.toml", &record);
    let seen = room.run("today --today 2026-09-02");
    assert_eq!(seen.stdout, "Nothing is due (Test, 2026-09-02)\n", "{}", record);
}

#[test]
fn outside_a_store_it_is_told_how_to_begin() {
    let room = Room::empty();
    for (lang, demo, init) in [
        ("nb", "alis eksempel ", "alis opprett "),
        ("nn", "alis eksempel ", "alis opprett "),
        ("en", "alis demo ", "alis init "),
    ] {
        let seen = room.run(&format!("--lang {lang}"));
        assert_eq!((seen.status, seen.stderr.as_str()), (0, ""));
        assert!(seen.stdout.contains(demo) && seen.stdout.contains(init), "{}", seen.stdout);
        assert!(seen.stdout.lines().all(|line| line.chars().count() <= 80), "{}", seen.stdout);
    }
    let json = room.run("--format json --lang en");
    assert_eq!((json.stdout.as_str(), json.status), ("null\n", 0));
    assert!(json.stderr.contains("alis init"), "{}", json.stderr);
    // A store that was named and is none is a mistake.
    let named = room.run("--store nowhere --lang en");
    assert_eq!((named.status, named.stdout.as_str()), (5, ""), "{}", named.stderr);
    assert_eq!(room.run("today --lang en").status, 5);
}
