//! Nobody falls through: what has to be done next off the beaten track, who owes it, and by when, through the binary.

use crate::harness::Room;

const REQUESTED: &str = "\n[[journal]]\non = 2026-01-10\nevent = \"requested\"\nstart = 2027-03-01\nmonths = 6\n\
    wishes = [{ site = \"Mo i Rana\", department = \"Indremedisin\" }]\n";

fn event(on: &str, event: &str, more: &str) -> String {
    format!("\n[[journal]]\non = {on}\nevent = \"{event}\"\n{more}")
}

/// What Kari's case has of a rule, on a day.
fn due(journal: &str, today: &str, rule: &str) -> Vec<String> {
    let room = Room::with_kari(journal).on(today);
    let all = room.json("deadlines --all --format json");
    let own = all.as_array().unwrap().iter().filter(|one| one["rule"] == rule && one["status"] != "done");
    own.map(|one| {
        let word = |key: &str| one[key].as_str().unwrap_or("-").to_owned();
        format!(
            "{} {}..{} {} [{}] {}",
            word("responsible"),
            word("opens"),
            word("due"),
            word("status"),
            word("basis"),
            word("next")
        )
    })
    .collect()
}

#[test]
fn after_a_refusal_the_need_is_registered_again() {
    let journal = format!(
        "{REQUESTED}{}{}",
        event("2026-07-01", "reconfirmation-asked", ""),
        event("2026-07-20", "reconfirmation-answered", "answer = \"refused\"\n")
    );
    assert_eq!(
        due(&journal, "2026-08-01", "request"),
        ["municipality 2026-07-20..2026-08-19 open [HSYK 6.2, reminder] alis request 9144897"]
    );
    // The number is the store's own.
    let room = Room::with_kari(&journal).on("2026-08-01");
    let settings = room.read("alis.toml");
    room.file("alis.toml", &format!("{settings}\n[reminders]\nrequest_again_days = 60\n"));
    let due = room.json("deadlines --all --format json");
    let own = due.as_array().unwrap().iter().find(|one| one["rule"] == "request").unwrap();
    assert_eq!(own["due"], "2026-09-18");
}

#[test]
fn whoever_withdrew_and_is_in_training_asks_again_under_the_next_number() {
    let journal = format!("{REQUESTED}{}", event("2026-07-01", "withdrawn", "reason = \"position-elsewhere\"\n"));
    assert_eq!(
        due(&journal, "2026-08-01", "request"),
        ["municipality 2026-07-01..2026-07-31 overdue [HSYK 6.2, reminder] alis elsewhere 9144897"]
    );
}

#[test]
fn a_declined_offer_makes_the_trainee_wait_and_no_hospital_late() {
    let offered = "start = 2027-03-01\nmonths = 6\nsite = \"Mo i Rana\"\ndepartment = \"Indremedisin\"\n";
    let journal = format!(
        "{REQUESTED}{}{}{}{}",
        event("2026-07-01", "reconfirmation-asked", ""),
        event("2026-07-20", "reconfirmation-answered", "answer = \"confirmed\"\n"),
        event("2026-08-01", "offered", offered),
        event("2026-08-10", "declined", "")
    );
    assert_eq!(due(&journal, "2026-12-15", "offer"), Vec::<String>::new());
    assert_eq!(
        due(&journal, "2026-08-15", "follow-up"),
        ["municipality 2026-08-10..2026-10-10 open [HSYK 7.6, reminder] alis reconfirm 9144897"]
    );
    // The start passed with nothing accepted.
    assert_eq!(due(&journal, "2027-03-02", "follow-up"), Vec::<String>::new());
    assert_eq!(
        due(&journal, "2027-03-02", "request"),
        ["municipality 2027-03-01..2027-03-31 open [HSYK 6.2, reminder] alis request 9144897"]
    );
}

// clause: national [written_contract]
#[test]
fn the_written_contract_is_due_by_law_until_it_is_there() {
    let offered = "start = 2026-07-01\nmonths = 6\nsite = \"Mo i Rana\"\ndepartment = \"Indremedisin\"\n";
    let journal = format!(
        "{REQUESTED}{}{}{}",
        event("2026-05-01", "offered", offered),
        event("2026-05-10", "accepted", ""),
        event("2026-07-06", "started", "")
    );
    // Accepted after the agreement's own window: nobody is late by it.
    assert_eq!(due(&journal, "2026-07-10", "contract"), Vec::<String>::new());
    assert_eq!(
        due(&journal, "2026-07-10", "written-contract"),
        ["hospital 2026-05-10..2026-07-13 open [arbeidsmiljøloven § 14-5] alis contract 9144897 --issued"]
    );
    let told = Room::with_kari("").run("explain written-contract").stdout;
    assert!(told.contains("arbeidsmiljøloven") && told.contains('7'), "{told}");
    let issued = format!("{journal}{}", event("2026-07-12", "contract-issued", ""));
    assert_eq!(due(&issued, "2026-07-13", "written-contract"), Vec::<String>::new());
}

/// A fact of an earlier day that what stands later does not allow: that entry is named, not an event that nobody typed.
#[test]
fn what_does_not_fit_says_which_entry_stands_in_the_way() {
    let room = Room::with_kari(REQUESTED).on("2026-08-01");
    let does = |words: &str| {
        let seen = room.run(words);
        assert_eq!(seen.status, 0, "{words}: {}", seen.stderr);
    };
    does("request 9144897 --start 2027-06-01 --wish 'Mo i Rana/Indremedisin' --on 2025-12-01");
    does("offer 9144897 --site 'Mo i Rana' --department Indremedisin --start 2027-06-01 --on 2025-12-15");
    let before = room.read("trainees/9144897.toml");
    let line = before.lines().position(|line| line == "on = 2026-01-10").unwrap() + 1;
    let refused = room.run("accept 9144897 --on 2025-12-20");
    assert_eq!(refused.status, 3);
    assert_eq!(
        refused.stderr.lines().next().unwrap(),
        format!(
            "error: accepted on 2025-12-20 does not fit with what is recorded for 2026-01-10: requested (line {line}), \
             which begins anew"
        )
    );
    assert_eq!(room.read("trainees/9144897.toml"), before);
}

#[test]
fn a_contract_before_its_window_is_told_and_counts() {
    let offered = "start = 2027-03-01\nmonths = 6\nsite = \"Mo i Rana\"\ndepartment = \"Indremedisin\"\n";
    let journal =
        format!("{REQUESTED}{}{}", event("2026-05-01", "offered", offered), event("2026-05-10", "accepted", ""));
    let room = Room::with_kari(&journal).on("2026-08-31");
    let seen = room.run("contract 9144897 --issued");
    assert_eq!(seen.status, 0, "{}", seen.stderr);
    assert!(
        seen.stderr.contains("2026-08-31 is before the window for the contract opens on 2026-09-01"),
        "{}",
        seen.stderr
    );
    let in_time = Room::with_kari(&journal).on("2026-09-01").run("contract 9144897 --issued");
    assert!(!in_time.stderr.contains("before the window"), "{}", in_time.stderr);
}

#[test]
fn no_deadline_opens_never_or_after_it_is_due() {
    for today in ["2026-11-01", "2027-06-01"] {
        let room = Room::empty().on(today);
        assert_eq!(room.run("demo store --lang en").status, 0);
        for one in room.json("--store store deadlines --all --format json").as_array().unwrap() {
            let (opens, due) = (one["opens"].as_str(), one["due"].as_str().unwrap());
            assert!(opens.is_some_and(|opens| opens <= due), "{one}");
        }
    }
}
