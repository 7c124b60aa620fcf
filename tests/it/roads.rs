//! The short roads: `alis ask`, `answer`, `call`, `note` with the text as last words; several people in one change.

use crate::harness::{Room, requested};

/// Asked for, to begin on 1 March 2027: the window to ask again is open on the day of the tests.
fn request() -> String {
    requested("2024-03-10", "2027-03-01", &["Mo i Rana/Indremedisin"])
}

fn entry(on: &str, event: &str, more: &str) -> String {
    format!("\n[[journal]]\non = {on}\nevent = \"{event}\"\n{more}")
}

fn offered(on: &str) -> String {
    let place = "site = \"Mo i Rana\"\ndepartment = \"Indremedisin\"\n";
    entry(on, "offered", &format!("start = 2027-03-01\nmonths = 6\n{place}"))
}

/// Three who may be asked about, the last of them restricted, and one who asked for nothing; in git.
fn three() -> Room {
    let room = Room::with_kari(&request());
    room.trainee(9144900, "Ola Hansen", &request());
    room.trainee(9144903, "Liv Dahl", &request());
    room.trainee(9144919, "Per Uten", "");
    let liv = room.read("trainees/9144903.toml").replacen("schema = 1", "schema = 1\nconfidential = true", 1);
    room.file("trainees/9144903.toml", &liv);
    room.put_in_git("'the store'");
    room
}

/// The last entry of a record.
fn last(room: &Room, hpr: u32) -> String {
    let text = room.read(&format!("trainees/{hpr}.toml"));
    text.rsplit_once("[[journal]]\n").map(|(_, entry)| entry.to_owned()).unwrap()
}

#[test]
fn asking_again_is_what_reconfirm_does() {
    let (asks, reconfirms) = (Room::with_kari(&request()), Room::with_kari(&request()));
    let seen = asks.alis("spør Kari");
    assert_eq!(seen, reconfirms.alis("reconfirm Kari"));
    assert!(seen.ends_with("[exit 0]"), "{seen}");
    assert_eq!(asks.read("trainees/9144897.toml"), reconfirms.read("trainees/9144897.toml"));
    // Before the window opens it is told that it does not count, as there.
    let early = Room::with_kari(&request()).run("ask Kari --on 2026-05-31");
    assert!(early.status == 0 && early.stderr.contains("2026-06-01"), "{}", early.stderr);
}

#[test]
fn each_answer_is_recorded_in_the_users_words() {
    let asked = request() + &entry("2026-07-01", "reconfirmation-asked", "");
    for (words, written) in [
        ("svar kari ja", "answer = \"confirmed\"\n"),
        ("answer kari yes", "answer = \"confirmed\"\n"),
        ("svar kari nei --note 'ingen ledig'", "answer = \"refused\"\nnote = \"ingen ledig\"\n"),
        ("answer kari no", "answer = \"refused\"\n"),
        ("svar kari endret --start 1.6.2027", "answer = \"changed\"\nstart = 2027-06-01\n"),
        ("svar kari endra --start 15.3.2027", "answer = \"changed\"\nstart = 2027-03-15\n"),
    ] {
        let room = Room::with_kari(&asked);
        let seen = room.run(words);
        assert_eq!(seen.status, 0, "{words}: {}", seen.stderr);
        let wanted = format!("on = 2026-08-01\nevent = \"reconfirmation-answered\"\n{written}");
        assert_eq!(last(&room, 9144897), wanted, "{words}");
    }
    let room = Room::with_kari(&asked);
    for (words, told) in [
        ("answer kari maybe", "yes, no, changed"),
        ("answer kari yes --start 2027-06-01", "changed"),
        ("answer kari --no-input", "yes|no|changed"),
    ] {
        let seen = room.alis(words);
        assert!(seen.contains(told) && seen.ends_with("[exit 2]"), "{words}: {seen}");
    }
    assert_eq!(room.read("trainees/9144897.toml"), Room::with_kari(&asked).read("trainees/9144897.toml"));
}

/// An offer is the trainee's to answer. It also answers the question before it; a question after it is open.
#[test]
fn an_offer_is_not_answered_by_the_hospital() {
    let asked = |on| entry(on, "reconfirmation-asked", "");
    for journal in [request() + &offered("2026-07-10"), request() + &asked("2026-07-01") + &offered("2026-07-10")] {
        let room = Room::with_kari(&journal);
        let before = room.read("trainees/9144897.toml");
        for words in ["answer kari yes", "answer kari changed", "answer kari --no-input"] {
            let seen = room.alis(words);
            assert!(seen.contains("alis accept 9144897 or alis decline 9144897"), "{words}: {seen}");
            assert!(seen.ends_with("[exit 3]"), "{words}: {seen}");
        }
        let norwegian = room.alis("svar kari ja --lang nb");
        assert!(
            norwegian.contains("alis takk-ja 9144897") && norwegian.contains("alis takk-nei 9144897"),
            "{norwegian}"
        );
        assert_eq!(room.read("trainees/9144897.toml"), before);
    }
    let later = Room::with_kari(&(request() + &offered("2026-07-10") + &asked("2026-07-20")));
    assert_eq!(later.run("answer kari no").status, 0);
    assert!(last(&later, 9144897).contains("answer = \"refused\""));
    // Neither is open: what would be right is said, before anybody is asked for the answer.
    for words in ["answer kari yes", "answer kari changed", "answer kari"] {
        let seen = Room::with_kari(&request()).alis(words);
        assert!(seen.contains("alis ask") && seen.ends_with("[exit 3]"), "{words}: {seen}");
    }
}

/// Of two hospital periods the one with the open question is meant.
#[test]
fn an_answer_finds_its_question() {
    let second = request().replace("event =", "placement = 2\nevent =").replace("2027-03-01", "2028-03-01");
    let answered = entry("2026-07-01", "reconfirmation-asked", "")
        + &entry("2026-07-05", "reconfirmation-answered", "answer = \"confirmed\"\n");
    let asked = entry("2026-07-20", "reconfirmation-asked", "placement = 2\n");
    let room = Room::with_kari(&(request() + &second + &answered + &asked));
    let seen = room.run("answer kari no");
    assert_eq!(seen.status, 0, "{}", seen.stderr);
    assert!(last(&room, 9144897).contains("placement = 2"), "{}", last(&room, 9144897));
}

#[test]
fn the_text_is_the_last_words() {
    for (words, written) in [
        ("note kari Alt vel, ringer igjen", "event = \"note\"\ntext = \"Alt vel, ringer igjen\"\n"),
        ("notat kari 'Alt vel'", "event = \"note\"\ntext = \"Alt vel\"\n"),
        ("note kari --text 'Alt vel'", "event = \"note\"\ntext = \"Alt vel\"\n"),
        ("call kari Alt vel", "event = \"contacted\"\nby = \"coordinator\"\ntext = \"Alt vel\"\n"),
        ("ring kari 'alt vel'", "event = \"contacted\"\nby = \"coordinator\"\ntext = \"alt vel\"\n"),
        ("call kari --text vel", "event = \"contacted\"\nby = \"coordinator\"\ntext = \"vel\"\n"),
        ("ring kari", "event = \"contacted\"\nby = \"coordinator\"\n"),
        ("contact kari --by supervisor Alt vel", "event = \"contacted\"\nby = \"supervisor\"\ntext = \"Alt vel\"\n"),
    ] {
        let room = Room::with_kari(&request());
        let seen = room.run(words);
        assert_eq!(seen.status, 0, "{words}: {}", seen.stderr);
        assert_eq!(last(&room, 9144897), format!("on = 2026-08-01\n{written}"), "{words}");
    }
    let room = Room::with_kari(&request());
    let before = room.read("trainees/9144897.toml");
    for words in ["note kari ord --text ord", "call kari ord --text ord", "contact kari ord --by supervisor --text ord"]
    {
        let seen = room.alis(words);
        assert!(seen.contains("--text") && seen.ends_with("[exit 2]"), "{words}: {seen}");
    }
    assert_eq!(room.read("trainees/9144897.toml"), before);
}

/// A number that must not be stored is none the less one for being typed in two words.
#[test]
fn words_together_hold_no_national_number() {
    let room = Room::with_kari(&request());
    // A number of control digits that fit, made here: the month is one that nobody is born in.
    let digits = |base: [u32; 9]| {
        let sum = |weights: &[u32], own: &[u32]| weights.iter().zip(own).map(|(w, d)| w * d).sum::<u32>();
        let first = (11 - sum(&[3, 7, 6, 1, 8, 9, 4, 5, 2], &base) % 11) % 11;
        let ten: Vec<u32> = base.iter().copied().chain([first]).collect();
        let second = (11 - sum(&[5, 4, 3, 2, 7, 6, 5, 4, 3, 2], &ten) % 11) % 11;
        (first < 10 && second < 10).then(|| ten.into_iter().chain([second]).map(|d| d.to_string()).collect::<String>())
    };
    let number = (1..10).find_map(|last| digits([0, 1, 8, 1, 7, 0, 1, 2, last])).unwrap();
    let seen = room.alis(&format!("note kari sa {} {}", &number[..6], &number[6..]));
    assert!(seen.ends_with("[exit 2]") && !seen.contains(&number[6..]), "{seen}");
    assert!(!room.read("trainees/9144897.toml").contains("\"note\""));
}

#[test]
fn several_people_are_one_change() {
    let room = three();
    let before = room.log().len();
    // Nothing is written where nobody confirms it, and each is named in the question.
    let seen = room.alis("ask kari ola");
    assert!(seen.contains("--yes") && seen.ends_with("[exit 2]"), "{seen}");
    assert_eq!(room.log().len(), before);
    let seen = room.run("ask kari ola 9144903 kari --yes");
    assert_eq!(seen.status, 0, "{}", seen.stderr);
    // Who is restricted is named by number alone.
    assert!(seen.stderr.contains("9144903: asked") && !seen.stderr.contains("Liv"), "{}", seen.stderr);
    assert!(seen.stderr.contains("3 trainees in one change"), "{}", seen.stderr);
    assert_eq!(room.log().len(), before + 1);
    assert_eq!(room.log()[0], "reconfirmation-asked: 3 trainees on 2026-08-01");
    for hpr in [9144897, 9144900, 9144903] {
        assert_eq!(last(&room, hpr), "on = 2026-08-01\nevent = \"reconfirmation-asked\"\n");
    }
    assert_eq!(room.run("undo --yes").status, 0);
    assert!(!room.read("trainees/9144900.toml").contains("reconfirmation-asked"));
}

#[test]
fn of_several_all_or_none_are_recorded() {
    let room = three();
    let files = |room: &Room| ["9144897", "9144900"].map(|hpr| room.read(&format!("trainees/{hpr}.toml")));
    let before = files(&room);
    let seen = room.alis("ask kari 9144919 ola --yes");
    assert!(seen.contains("this was for Per Uten (9144919)"), "{seen}");
    assert!(seen.contains("nothing is recorded: 1 of 3") && seen.ends_with("[exit 3]"), "{seen}");
    let seen = room.alis("ask kari nobody --yes");
    assert!(seen.contains("no trainee `nobody`") && seen.ends_with("[exit 3]"), "{seen}");
    // A dry run shows what would become of each.
    let seen = room.run("ask kari ola --dry-run");
    assert_eq!(
        (seen.status, seen.stdout.matches("+event = \"reconfirmation-asked\"").count()),
        (0, 2),
        "{}",
        seen.stdout
    );
    assert_eq!(files(&room), before);
}

#[test]
fn all_who_are_due_but_nobody_restricted_unless_named() {
    let room = three();
    let seen = room.run("ask --due --yes");
    assert_eq!(seen.status, 0, "{}", seen.stderr);
    assert!(seen.stderr.contains("1 restricted record is left out"), "{}", seen.stderr);
    assert!(seen.stderr.contains("2 trainees in one change"), "{}", seen.stderr);
    assert!(!room.read("trainees/9144903.toml").contains("reconfirmation-asked"));
    assert!(!room.read("trainees/9144919.toml").contains("reconfirmation-asked"));
    // Nobody is asked about twice.
    let seen = room.run("ask --due --yes");
    assert!(seen.status == 0 && seen.stderr.contains("due for nobody"), "{}", seen.stderr);
    let room = three();
    assert_eq!(room.run("ask --due 9144903 --yes").status, 0);
    for hpr in [9144897, 9144900, 9144903] {
        assert_eq!(last(&room, hpr), "on = 2026-08-01\nevent = \"reconfirmation-asked\"\n");
    }
    let seen = three().alis("ask");
    assert!(seen.contains("nobody is named") && seen.ends_with("[exit 2]"), "{seen}");
}

#[test]
fn a_text_goes_to_several() {
    let room = three();
    let seen = room.run("note kari --also ola --also 9144919 Møte i dag --yes");
    assert_eq!(seen.status, 0, "{}", seen.stderr);
    assert_eq!(room.log()[0], "note: 3 trainees on 2026-08-01");
    for hpr in [9144897, 9144900, 9144919] {
        assert_eq!(last(&room, hpr), "on = 2026-08-01\nevent = \"note\"\ntext = \"Møte i dag\"\n");
    }
    let seen = room.run("ring kari --also ola 'alt vel' --yes");
    assert_eq!(seen.status, 0, "{}", seen.stderr);
    assert!(last(&room, 9144900).contains("by = \"coordinator\""));
}

/// A service that begins or ends is written down for several, and for all to whom it applies.
#[test]
fn services_begin_and_end_together() {
    let served = request().replace("2027-03-01", "2026-08-01")
        + &offered("2026-02-10").replace("2027-03-01", "2026-08-01")
        + &entry("2026-02-20", "accepted", "")
        + &entry("2026-03-20", "contract-issued", "");
    let room = Room::with_kari(&served);
    room.trainee(9144900, "Ola Hansen", &served);
    room.trainee(9144919, "Per Uten", "");
    room.put_in_git("'the store'");
    let seen = room.run("start --due --yes");
    assert_eq!(seen.status, 0, "{}", seen.stderr);
    assert_eq!(room.log()[0], "started: 2 trainees on 2026-08-01");
    let seen = room.run("complete kari ola --yes --today 2027-01-31");
    assert_eq!(seen.status, 0, "{}", seen.stderr);
    assert!(seen.stderr.contains("Ola Hansen (9144900):\nwarning: not achieved"), "{}", seen.stderr);
    assert_eq!(seen.stderr.matches("not achieved").count(), 2, "{}", seen.stderr);
    assert_eq!(room.log()[0], "completed: 2 trainees on 2027-01-31");
    let seen = room.run("complete --documented --due --yes --today 2027-02-10");
    assert_eq!(seen.status, 0, "{}", seen.stderr);
    assert_eq!(room.log()[0], "documented: 2 trainees on 2027-02-10");
}

#[test]
fn deadlines_of_one_by_name() {
    let room = three();
    assert_eq!(room.run("frister ola").stdout, room.run("deadlines --trainee 9144900").stdout);
    assert!(room.run("deadlines 9144903").stdout.contains("9144903") || room.run("deadlines 9144903").status == 0);
    let both = room.alis("deadlines ola --trainee kari");
    assert!(both.ends_with("[exit 2]"), "{both}");
}
