//! A fact stays with the municipality of its day: moves, posts, and who is responsible (issue of "facts keep their time").

use crate::harness::Room;

const KARI: &str = "trainees/9144897.toml";

/// Kari in Alstahaug (class 5), and Rana (class 4) with an agreement of its own; the round from September 2025 to May 2026.
fn room() -> Room {
    let room = Room::with_kari("");
    let agreement = room.read("agreements/hsyk-1820.toml").replace("\"1820\"", "\"1833\"");
    room.file("agreements/hsyk-1833.toml", &agreement)
        .file(
            "municipalities/1820.toml",
            "schema = 1\nnumber = \"1820\"\nname = \"Alstahaug\"\nregistered = 2019-05-20\ncentrality = 5\n",
        )
        .file(
            "municipalities/1833.toml",
            "schema = 1\nnumber = \"1833\"\nname = \"Rana\"\nregistered = 2019-05-20\ncentrality = 4\n",
        )
        .file(
            "grants/2026.toml",
            "schema = 1\nperiod_from = 2025-09-01\nperiod_to = 2026-05-31\n\n[[rate]]\nrole = \"fastlege\"\n\
             centrality = [1, 2, 3, 4, 5]\namount = 120000\n",
        );
    room.on("2026-06-02")
}

/// What each municipality may apply for: number, months, kroner.
fn grant(room: &Room) -> Vec<String> {
    let shown = room.json("grant show 2026 --format json");
    let told = |row: &serde_json::Value| {
        format!("{} {} {}", row["municipality"].as_str().unwrap(), row["whole_months"], row["amount"])
    };
    shown["trainees"].as_array().unwrap().iter().map(told).collect()
}

#[test]
fn the_municipality_of_a_trainee_is_not_edited() {
    let room = room();
    let before = room.read(KARI);
    let said = room.refuses("2026-06-02", "edit 9144897 --set municipality=1833", 3);
    assert!(said.contains("alis move 9144897 --to 1833 --on"), "{said}");
    assert_eq!(room.read(KARI), before);
    // The number it has is no change, and other keys are set as before.
    room.alis("edit 9144897 --set municipality=1820 --set phone=12345678");
    assert!(room.read(KARI).contains("phone"));
}

#[test]
fn nor_in_the_editor_and_what_was_typed_is_kept() {
    let room = room();
    let before = room.read(KARI);
    let (seen, status) = room.at_terminal("edit 9144897", "n\n", "sed -i s/\\\"1820\\\"/\\\"1833\\\"/");
    assert!(seen.contains("alis move 9144897 --to 1833 --on"), "{status} {seen}");
    assert_eq!(room.read(KARI), before);
    let kept: Vec<_> =
        std::fs::read_dir(room.path().join(".alis/kept")).unwrap().map(|file| file.unwrap().path()).collect();
    assert_eq!(kept.len(), 1, "{seen}");
    assert!(std::fs::read_to_string(&kept[0]).unwrap().contains("municipality = \"1833\""));
}

/// Of two posts at once the header decided whose she was: it still does, of those days.
#[test]
fn among_two_posts_a_move_leaves_the_days_before_it() {
    let room = room();
    room.alis("practice add 9144897 --on 2026-03-01 --municipality 1833 --percent 20");
    let whose = |day: &str| room.json(&format!("list --format json --today {day}"))[0]["municipality"].to_string();
    let before = whose("2026-05-31");
    let said = room.does("2026-06-02", "move 9144897 --to 1833 --on 2026-06-01 --no-input");
    assert!(said.contains("1833"), "{said}");
    let record = room.read(KARI);
    assert!(record.contains("moved_from = [\n  { municipality = \"1820\", until = 2026-05-31 },\n]\n"), "{record}");
    assert_eq!((whose("2026-05-31"), whose("2026-06-01").as_str()), (before, "\"1833\""));
    // Back and forth: each keeps its days, and a number that nobody bears is told.
    room.does("2026-07-01", "move 9144897 --to 1820 --on 2026-07-01 --no-input");
    assert_eq!([whose("2026-05-31"), whose("2026-06-30"), whose("2026-07-01")], ["\"1820\"", "\"1833\"", "\"1820\""]);
    room.file(KARI, &room.read(KARI).replace("{ municipality = \"1833\"", "{ municipality = \"1899\""));
    let check = room.run("check");
    assert!((check.stdout + &check.stderr).contains("unknown-municipality"));
}

/// The case of the public reports: nine months served in Alstahaug stay there.
#[test]
fn the_past_stays_with_the_municipality_of_its_day() {
    let room = room();
    assert_eq!(grant(&room), ["1820 9 90000"]);
    let before = room.read(KARI);
    let seen = room.run("move 9144897 --to 1833 --on 2026-06-02");
    assert_eq!(seen.status, 0, "{}", seen.stderr);
    insta::assert_snapshot!("moved", seen.stderr);
    assert_eq!(grant(&room), ["1820 9 90000"]);
    let shown = room.json("avtale show 9144897 --format json");
    assert_eq!((shown["end"].as_str(), shown["ended_by"].as_str()), (Some("2026-06-01"), Some("position-ended")));
    // Line by line: what was there is there, in its order.
    let after = room.read(KARI);
    let header = before.replace(
        "municipality = \"1820\"\nagreement = \"hsyk-1820\"",
        "municipality = \"1833\"\nagreement = \"hsyk-1833\"",
    );
    let posts = "percent = 100\nto = 2026-06-01\nmunicipality = \"1820\"\n\n[[practice]]\nfrom = 2026-06-02\nrole = \"fastlege\"\n\
                 engagement = \"self-employed\"\npercent = 100\nmunicipality = \"1833\"\n";
    assert_eq!(after, header.replace("percent = 100\n", posts));
    let check = room.run("check --today 2026-08-01");
    assert!((check.stderr.clone() + &check.stdout).contains("No faults"), "{}{}", check.stdout, check.stderr);
}

#[test]
fn a_move_is_one_commit_and_is_taken_back_whole() {
    let room = Room::in_git();
    room.file("municipalities/1833.toml", "schema = 1\nnumber = \"1833\"\nname = \"Rana\"\n");
    room.trainee(9144897, "Kari Nordmann", "");
    room.git("add -A");
    room.git("commit -qm more");
    let (before, commits) = (room.read(KARI), room.log().len());
    // No agreement binds Rana: the header's is kept, and told.
    let seen = room.run("move 9144897 --to 1833 --on 2026-06-02 --no-input");
    assert_eq!(seen.status, 0, "{}", seen.stderr);
    assert!(seen.stderr.contains("The record keeps hsyk-1820"), "{}", seen.stderr);
    assert_eq!(room.log().len(), commits + 1);
    assert!(room.log()[0].contains("moved from 1820 to 1833"), "{:?}", room.log());
    room.alis("undo --yes");
    assert_eq!(room.read(KARI), before);
}

#[test]
fn on_the_first_day_nobody_moved() {
    let room = room();
    let seen = room.run("move 9144897 --to 1833 --on 2024-02-01");
    assert_eq!(seen.status, 0, "{}", seen.stderr);
    assert!(seen.stderr.contains("corrected from the beginning"), "{}", seen.stderr);
    assert_eq!(grant(&room), ["1833 9 90000"]);
    assert_eq!(room.read(KARI).matches("[[practice]]").count(), 1);
}

#[test]
fn a_dry_run_shows_the_move_and_does_nothing() {
    let room = room();
    let before = room.read(KARI);
    let seen = room.run("move 9144897 --to 1833 --on 2026-06-02 --dry-run");
    assert_eq!(seen.status, 0, "{}", seen.stderr);
    assert!(
        seen.stdout.contains("+municipality = \"1833\"") && seen.stdout.contains("now has to do"),
        "{}",
        seen.stdout
    );
    assert_eq!(room.read(KARI), before);
}

#[test]
fn what_stands_in_the_way_of_a_move_is_told() {
    let room = room();
    let refused = |words: &str, status: i32, said: &str| {
        let told = room.refuses("2026-06-02", words, status);
        assert!(told.contains(said), "{words}: {told}");
    };
    refused("move 9144897 --to 1820 --on 2026-06-02", 3, "is in 1820 already");
    refused("move 9144897 --to 1899 --on 2026-06-02", 3, "1899");
    refused("move 9144897 --to 1833 --on 2024-01-01", 3, "alis practice change 9144897 --post 1 --on 2024-02-01");
    refused("move 9144897 --on 2026-06-02 --no-input", 2, "--to");
    refused("move 9144897 --to 1833 --on 2026-06-02 --agreement nix", 3, "nix");
}

#[test]
fn posts_begin_change_and_end_and_show_numbers_them() {
    let room = room();
    room.alis("practice add 9144897 --on 2025-01-01 --municipality 1833 --percent 20 --role annet-kommunalt");
    let seen = room.run("check");
    assert!(
        seen.stdout.contains("over-full-time") || seen.stderr.contains("over-full-time"),
        "{}{}",
        seen.stdout,
        seen.stderr
    );
    let several = room.refuses("2026-06-02", "practice end 9144897 --on 2026-06-30", 2);
    assert!(several.contains("1, 2"), "{several}");
    room.alis("practice change 9144897 --post 1 --on 2025-01-01 --percent 80");
    room.alis("practice end 9144897 --post 2 --on 2025-12-31");
    let posts = room.json("show 9144897 --format json")["practice"].clone();
    let told = |post: &serde_json::Value| {
        format!("{} {} {} {} {}", post["number"], post["from"], post["to"], post["municipality"], post["percent"])
    };
    assert_eq!(
        posts.as_array().unwrap().iter().map(told).collect::<Vec<_>>(),
        [
            "1 \"2024-02-01\" \"2024-12-31\" \"1820\" 100",
            "2 \"2025-01-01\" \"2025-12-31\" \"1833\" 20",
            "3 \"2025-01-01\" null \"1820\" 80"
        ]
    );
    let page = room.alis("show 9144897");
    assert!(page.contains("Practice 2") && page.contains("1833 Rana"), "{page}");
    let seen = room.run("check");
    assert!(!seen.stdout.contains("over-full-time"), "{}", seen.stdout);
    let elsewhere =
        room.refuses("2026-06-02", "practice change 9144897 --post 3 --on 2026-01-01 --municipality 1833", 3);
    assert!(elsewhere.contains("alis move 9144897"), "{elsewhere}");
    room.refuses("2026-06-02", "practice change 9144897 --post 9 --on 2026-01-01 --percent 50", 3);
    room.refuses("2026-06-02", "practice change 9144897 --post 3 --on 2026-01-01", 2);
}

#[test]
fn more_than_a_full_post_is_told_at_once() {
    let room = room();
    let seen = room.run("practice add 9144897 --on 2026-01-01 --percent 30");
    assert_eq!(seen.status, 0, "{}", seen.stderr);
    assert!(seen.stderr.contains("from 2026-01-01 the posts together are 130 %"), "{}", seen.stderr);
}

#[test]
fn who_enrols_writes_where_the_post_is() {
    let room = room();
    room.alis(
        "enroll --hpr 9144900 --name Ola --municipality 1833 --started 2026-01-01 --workplace X --role fastlege \
         --engagement employed --percent 100 --training-started 2026-01-01 --no-input",
    );
    let text = room.read("trainees/9144900.toml");
    assert_eq!(text.matches("municipality = \"1833\"").count(), 2, "{text}");
}

/// Duties not done are the new municipality's from its first day on; what was done is the old one's.
#[test]
fn what_is_not_done_is_the_one_s_responsible_today() {
    let room = room();
    room.alis("move 9144897 --to 1833 --on 2026-09-01");
    let of = |today: &str, rule: &str| {
        let rows = room.json_any(&format!("deadlines --all --today {today} --format json"), 0);
        let rows = rows.as_array().cloned().unwrap_or_else(|| rows["deadlines"].as_array().cloned().unwrap());
        let own = rows.iter().find(|row| row["rule"] == rule);
        own.map(|row| row["municipality"].as_str().unwrap_or("-").to_owned())
    };
    assert_eq!(of("2026-08-31", "request").as_deref(), Some("1820"));
    assert_eq!(of("2026-09-01", "request").as_deref(), Some("1833"));
    assert_eq!(of("2026-09-01", "plan-review").as_deref(), Some("1833"));
    let listed =
        |today: &str, number: &str| room.json(&format!("list --municipality {number} --today {today} --format json"));
    assert_eq!(listed("2026-08-31", "1820").as_array().map(Vec::len), Some(1));
    assert_eq!(listed("2026-09-01", "1820").as_array().map(Vec::len), Some(0));
    assert_eq!(listed("2026-09-01", "1833").as_array().map(Vec::len), Some(1));
}

#[test]
fn who_left_the_specialisation_comes_back() {
    let room = room();
    let refused = room.refuses("2026-06-02", "resume 9144897 --on 2026-06-01", 3);
    assert!(refused.contains("has not left"), "{refused}");
    room.alis("discontinue 9144897 --reason Flyttet --on 2026-03-01");
    let seen = room.run("gjenoppta 9144897 --on 2026-06-01");
    assert_eq!(seen.status, 0, "{}", seen.stderr);
    assert!(room.read(KARI).ends_with("[[journal]]\non = 2026-06-01\nevent = \"resumed\"\n"));
    // The ALIS-avtale ended with the leaving: a new one is due.
    assert!(seen.stderr.contains("Sign the ALIS-avtale by 2026-07-01"), "{}", seen.stderr);
    let shown = room.json("avtale show 9144897 --format json");
    assert_eq!((shown["end"].as_str(), shown["ended_by"].as_str()), (Some("2026-03-01"), Some("discontinued")));
}

/// Signed before its post begins, the new municipality's is its own: no month is lost, and the old one ends with its post.
#[test]
fn the_new_alis_avtale_may_be_signed_before_the_move() {
    let room = room();
    let sign = "avtale sign 9144897 --element supervision --municipality 1833 --on 2026-01-15 --today 2026-01-15";
    let seen = room.run(sign);
    assert_eq!(seen.status, 0, "{}", seen.stderr);
    assert!(
        room.read(KARI).contains("event = \"alis-agreement-signed\"\nmunicipality = \"1833\"\n"),
        "{}",
        room.read(KARI)
    );
    assert!(seen.stderr.contains("Earlier ALIS-avtaler used 672 days"), "{}", seen.stderr);
    room.alis("move 9144897 --to 1833 --on 2026-02-01");
    assert_eq!(grant(&room), ["1820 5 50000", "1833 4 40000"]);
    let shown = room.json("avtale show 9144897 --format json");
    assert_eq!(
        (shown["municipality"].as_str(), shown["earlier"][0]["municipality"].as_str()),
        (Some("1833"), Some("1820"))
    );
    assert_eq!(shown["earlier"][0]["end"], "2026-01-31");
    // Applied for by one of them, it is that one's.
    room.alis("grant apply 2026 --municipality 1833 --yes");
    assert!(
        room.read(KARI)
            .contains("event = \"grant-applied\"\nround = \"2026\"\namount = 40000\nmunicipality = \"1833\"\n")
    );
    room.alis("grant apply 2026 --municipality 1820 --yes");
    assert!(room.read(KARI).contains("amount = 50000\nmunicipality = \"1820\"\n"));
}

/// What the deadlines of a rule are, each with its municipality.
fn of_rule(room: &Room, rule: &str, today: &str) -> Vec<String> {
    let rows = room.json_any(&format!("deadlines --all --rule {rule} --today {today} --format json"), 0);
    let told = |row: &serde_json::Value| {
        let text = |key: &str| row[key].as_str().unwrap_or("-").to_owned();
        format!("{} {} {}", text("municipality"), text("due"), text("status"))
    };
    rows.as_array().unwrap().iter().map(told).collect()
}

/// Two posts at once, in two municipalities: each has an ALIS-avtale of its own, its end, its application and its answer.
#[test]
fn two_posts_at_once_have_an_alis_avtale_and_an_application_each() {
    let room = room();
    room.alis("practice change 9144897 --on 2025-07-01 --percent 60");
    room.alis(
        "practice add 9144897 --on 2025-07-01 --municipality 1833 --percent 40 --role fastlege --engagement employed",
    );
    // The second post has none yet, and its share of the months no grant.
    assert_eq!(grant(&room), ["1820 9 54000"]);
    assert_eq!(of_rule(&room, "alis-agreement", "2026-06-02"), ["1833 2025-07-31 overdue", "1820 2024-03-31 done"]);
    // Without more it would be signed with the one that is responsible: the command says with whom.
    let due = room.json("deadlines --rule alis-agreement --format json");
    assert_eq!(due[0]["next"], "alis avtale sign 9144897 --municipality 1833");
    let seen = room.run("avtale sign 9144897 --element supervision --municipality 1833 --on 2025-08-15");
    assert!(seen.stderr.contains("Earlier ALIS-avtaler used 519 days"), "{}", seen.stderr);
    assert_eq!(grant(&room), ["1820 9 54000", "1833 9 36000"]);
    let done = ["1820 2024-03-31 done", "1833 2025-07-31 done"];
    assert_eq!(of_rule(&room, "alis-agreement", "2026-06-02"), done);
    assert_eq!(
        of_rule(&room, "alis-agreement-end", "2026-06-02"),
        ["1820 2029-03-14 upcoming", "1833 2030-08-14 upcoming"]
    );
    let both = room.run("deadlines --rule alis-agreement-end --all").stdout;
    assert!(both.contains("End the ALIS-avtale (1820)") && both.contains("End the ALIS-avtale (1833)"), "{both}");
    let page = room.alis("avtale show 9144897");
    assert!(
        page.contains("The agreement with 1820 Alstahaug holds beside it, from 2024-03-15 to 2029-03-14"),
        "{page}"
    );
    // Each applies for its own, and both in one change.
    room.alis("grant apply 2026 --yes");
    let text = room.read(KARI);
    for own in ["amount = 54000\nmunicipality = \"1820\"\n", "amount = 36000\nmunicipality = \"1833\"\n"] {
        assert_eq!(text.matches(own).count(), 1, "{text}");
    }
    let again = room.refuses("2026-06-02", "grant apply 2026 9144897", 3);
    assert!(again.contains("9144897"), "{again}");
    // Which of the two is answered has to be said where it is one.
    let which = room.refuses("2026-06-02", "grant refuse 2026 9144897", 2);
    assert!(which.contains("1820, 1833") && which.contains("--municipality"), "{which}");
    let which = room.refuses("2026-06-02", "grant award 2026 9144897 --amount 1000", 2);
    assert!(which.contains("1820, 1833"), "{which}");
    let told = room.run("grant refuse 2026 9144897 --municipality 1833 --on 2026-06-01");
    assert_eq!(told.status, 0, "{}", told.stderr);
    assert!(told.stderr.contains("2026-06-01"), "{}", told.stderr);
    let shown = room.json("avtale show 9144897 --format json");
    assert_eq!((shown["municipality"].as_str(), shown["ended_by"].as_str()), (Some("1833"), Some("grant-refused")));
    assert_eq!(
        (shown["earlier"][0]["municipality"].as_str(), shown["earlier"][0]["end"].as_str()),
        (Some("1820"), Some("2029-03-14"))
    );
    room.alis("grant award 2026 9144897 --yes");
    assert!(
        room.read(KARI)
            .ends_with("event = \"grant-awarded\"\nround = \"2026\"\namount = 54000\nmunicipality = \"1820\"\n")
    );
    let check = room.run("check");
    assert!(!(check.stdout + &check.stderr).contains("award-and-refusal"));
}

/// A mistyped municipality is corrected with what named it because the post did; the rest is told.
#[test]
fn entries_of_a_mistyped_municipality_are_corrected_with_it() {
    let room = room();
    room.alis("avtale sign 9144897 --element supervision --on 2025-01-10");
    room.alis("grant apply 2026 --yes");
    let before = room.read(KARI);
    let seen = room.run("move 9144897 --to 1833 --on 2024-02-01");
    assert_eq!(seen.status, 0, "{}", seen.stderr);
    assert!(seen.stderr.contains("Corrected with it") && seen.stderr.contains("2025-01-10"), "{}", seen.stderr);
    let after = before
        .replace(
            "municipality = \"1820\"\nagreement = \"hsyk-1820\"",
            "municipality = \"1833\"\nagreement = \"hsyk-1833\"",
        )
        .replace("percent = 100\n", "percent = 100\nmunicipality = \"1833\"\n")
        .replace(
            "event = \"alis-agreement-signed\"\nmunicipality = \"1820\"",
            "event = \"alis-agreement-signed\"\nmunicipality = \"1833\"",
        )
        .replace("amount = 90000\nmunicipality = \"1820\"", "amount = 90000\nmunicipality = \"1833\"");
    assert_eq!(room.read(KARI), after);
    assert_eq!(grant(&room), ["1833 9 90000"]);
    // Signed with Alstahaug before a post there that was none: that is a person's to say.
    let text = after.replace("on = 2025-01-10\n", "on = 2024-01-10\n").replace(
        "event = \"alis-agreement-signed\"\nmunicipality = \"1833\"",
        "event = \"alis-agreement-signed\"\nmunicipality = \"1820\"",
    );
    let text = text.replace(
        "\n[[journal]]\non = 2024-03-15",
        "\n[[practice]]\nfrom = 2025-01-01\npercent = 20\nmunicipality = \"1820\"\n\n[[journal]]\non = 2024-03-15",
    );
    room.file(KARI, &text);
    let seen = room.run("practice change 9144897 --post 2 --on 2025-01-01 --municipality 1833");
    assert_eq!(seen.status, 0, "{}", seen.stderr);
    assert!(seen.stderr.contains("Name it still") && seen.stderr.contains("2024-01-10"), "{}", seen.stderr);
}

#[test]
fn a_gap_that_ends_the_alis_avtale_is_told_at_once_and_by_check() {
    let room = room();
    room.alis("practice end 9144897 --on 2026-01-31");
    let seen = room.run("practice add 9144897 --on 2026-03-01 --percent 100");
    assert!(seen.stderr.contains("(2026-01-31 to 2026-03-01) ends the ALIS-avtale"), "{}", seen.stderr);
    let check = room.run("check");
    assert!((check.stdout + &check.stderr).contains("avtale-gap"));
    room.alis("avtale sign 9144897 --element supervision --on 2026-03-01");
    let check = room.run("check");
    assert!(!(check.stdout + &check.stderr).contains("avtale-gap"));
}

/// Two clones move the same person to two municipalities: both posts are kept, and it is told until a person decides where she is.
#[test]
fn two_moves_in_two_clones_keep_both_posts_and_are_told() {
    let store = room();
    store.file("municipalities/1824.toml", "schema = 1\nnumber = \"1824\"\nname = \"Vefsn\"\n");
    let room = Room::cloned(&store, &["a", "b"]).on("2026-06-02");
    room.alis("--store a move 9144897 --to 1833 --on 2026-06-02 --no-input");
    room.alis("--store b move 9144897 --to 1824 --on 2026-06-02 --no-input");
    assert_eq!(room.run("--store a sync").status, 0);
    let seen = room.run("--store b sync");
    assert_eq!(seen.status, 4, "{}{}", seen.stdout, seen.stderr);
    assert!(seen.stderr.contains("[two-moves]"), "{}", seen.stderr);
    assert!(seen.stderr.contains("1824") && seen.stderr.contains("1833"), "{}", seen.stderr);
    let text = room.read("b/trainees/9144897.toml");
    assert_eq!((text.matches("[[practice]]").count(), text.contains("<<<<<<<")), (3, false), "{text}");
    // The other clone holds the same when it takes it in.
    assert_eq!(room.run("--store a sync").status, 4);
    assert_eq!(room.read("a/trainees/9144897.toml"), text);
    let check = room.run("--store b check");
    assert!((check.stdout + &check.stderr).contains("over-full-time"));
}
