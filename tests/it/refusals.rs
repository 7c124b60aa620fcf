//! What a command refuses, `check` finds where it stands in a record all the same: written by hand, or brought by another clone. The page
//! `docs/refusals.md` is the table of all refusals; here it is held against the source, and each line of it against the program.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use crate::harness::{Room, requested};

const KARI: &str = "trainees/9144897.toml";
const AGREEMENT: &str = "agreements/hsyk-1820.toml";

/// A refusal: in this store the command is refused, and what it would have written is found.
struct Case {
    /// The key of the message, as the page has it.
    refusal: &'static str,
    room: Room,
    words: String,
    /// The file that says all the same what was refused, and its text then.
    by_hand: (String, String),
}

/// An entry of a journal: on a day, an event, and what belongs to it.
fn entry(on: &str, event: &str, more: &str) -> String {
    let more = if more.is_empty() { String::new() } else { format!("{more}\n") };
    format!("\n[[journal]]\non = {on}\nevent = \"{event}\"\n{more}")
}

fn asked() -> String {
    requested("2026-02-01", "2027-03-01", &["Mo i Rana/Kirurgi"])
}

fn offered(on: &str, start: &str, place: &str, months: u32, more: &str) -> String {
    let (site, department) = place.split_once('/').unwrap();
    let terms = format!("start = {start}\nmonths = {months}\nsite = \"{site}\"\ndepartment = \"{department}\"");
    entry(on, "offered", &if more.is_empty() { terms } else { format!("{terms}\n{more}") })
}

fn accepted() -> String {
    asked() + &offered("2026-06-01", "2027-03-01", "Mo i Rana/Kirurgi", 6, "") + &entry("2026-06-02", "accepted", "")
}

/// In service from 1 March to 31 August 2026.
fn in_service() -> String {
    requested("2025-05-01", "2026-03-01", &["Mo i Rana/Kirurgi"])
        + &offered("2025-10-01", "2026-03-01", "Mo i Rana/Kirurgi", 6, "")
        + &entry("2025-10-02", "accepted", "")
        + &entry("2026-03-01", "started", "")
}

/// Of Kari, whose journal stands as `before`: the command is refused, and `after` is what stands behind it by hand.
fn of_kari(refusal: &'static str, before: &str, words: &str, after: &str) -> Case {
    with_terms(refusal, "", before, words, after)
}

/// The same under an agreement with more terms.
fn with_terms(refusal: &'static str, terms: &str, before: &str, words: &str, after: &str) -> Case {
    let room = Room::with_kari(before);
    more_terms(&room, terms);
    let by_hand = (KARI.to_owned(), room.read(KARI) + after);
    Case { refusal, room, words: words.to_owned(), by_hand }
}

fn more_terms(room: &Room, terms: &str) {
    let text = room.read(AGREEMENT);
    let (header, journal) = text.split_once("[[journal]]").unwrap();
    room.file(AGREEMENT, &format!("{header}{terms}\n[[journal]]{journal}"));
}

const OFFER: &str =
    "offer 9144897 --hospital hsyk --site 'Mo i Rana' --department Kirurgi --start 2027-03-01 --on 2026-07-01";

/// What may not follow what stands before it.
fn of_the_order_of_things() -> Vec<Case> {
    let contract = |more: &str| entry("2026-07-01", "contract-issued", more);
    let elsewhere = |more: &str| {
        entry("2026-07-01", "served-elsewhere", &format!("at = \"UNN\"\nfrom = 2026-04-01\nto = 2026-05-01\n{more}"))
    };
    let go = "--at UNN --from 2026-04-01 --to 2026-05-01 --on 2026-07-01";
    let again =
        "request 9144897 --start 2027-09-01 --wish 'Mo i Rana/Kirurgi' --months 6 --placement 1 --on 2026-07-01";
    let late = requested("2026-07-01", "2027-09-01", &["Mo i Rana/Kirurgi"]);
    let done = in_service() + &entry("2026-07-10", "completed", "");
    vec![
        of_kari("needs-no-accepted-offer", &accepted(), again, &late),
        of_kari(
            "needs-request",
            "",
            "reconfirm 9144897 --placement 1 --on 2026-07-01",
            &entry("2026-07-01", "reconfirmation-asked", ""),
        ),
        of_kari(
            "needs-asked",
            &asked(),
            "reconfirm 9144897 --answer confirmed --on 2026-07-01",
            &entry("2026-07-01", "reconfirmation-answered", "answer = \"confirmed\""),
        ),
        of_kari(
            "needs-no-open-offer",
            &(asked() + &offered("2026-06-01", "2027-03-01", "Mo i Rana/Kirurgi", 6, "")),
            OFFER,
            &offered("2026-07-01", "2027-03-01", "Mo i Rana/Kirurgi", 6, ""),
        ),
        of_kari("needs-open-offer", &asked(), "accept 9144897 --on 2026-07-01", &entry("2026-07-01", "accepted", "")),
        of_kari(
            "needs-offer-before-start",
            &asked(),
            "withdraw-offer 9144897 --reason x --on 2026-07-01",
            &entry("2026-07-01", "offer-withdrawn", "reason = \"x\""),
        ),
        of_kari("needs-accepted", &asked(), "start 9144897 --on 2026-07-01", &entry("2026-07-01", "started", "")),
        of_kari(
            "needs-contract-issued",
            &accepted(),
            "contract 9144897 --signed --on 2026-07-01",
            &entry("2026-07-01", "contract-signed", ""),
        ),
        of_kari(
            "needs-not-started",
            &in_service(),
            "start 9144897 --on 2026-07-01",
            &entry("2026-07-01", "started", ""),
        ),
        of_kari(
            "needs-in-service",
            &asked(),
            "course 9144897 --title x --days 1 --on 2026-07-01",
            &entry("2026-07-01", "course", "title = \"x\"\ndays = 1"),
        ),
        of_kari(
            "needs-later-end",
            &in_service(),
            "extend 9144897 --until 2026-08-15 --reason x --on 2026-07-01",
            &entry("2026-07-01", "extended", "until = 2026-08-15\nreason = \"x\""),
        ),
        of_kari(
            "needs-end-after-start",
            &accepted(),
            "contract 9144897 --issued --end 2027-02-01 --on 2026-07-01",
            &contract("end = 2027-02-01"),
        ),
        of_kari(
            "needs-start-before-end",
            &(in_service().split("\n[[journal]]\non = 2026-03-01").next().unwrap().to_owned()
                + &entry("2025-11-01", "contract-issued", "end = 2026-05-31")),
            "start 9144897 --on 2026-07-01",
            &entry("2026-07-01", "started", ""),
        ),
        of_kari(
            "needs-completed",
            &in_service(),
            "complete 9144897 --documented --on 2026-07-11",
            &entry("2026-07-11", "documented", ""),
        ),
        of_kari(
            "needs-not-documented",
            &(done.clone() + &entry("2026-07-11", "documented", "")),
            "complete 9144897 --documented --placement 1 --on 2026-07-12",
            &entry("2026-07-12", "documented", ""),
        ),
        of_kari(
            "needs-not-closed",
            &done,
            "withdraw 9144897 --reason other --placement 1 --on 2026-07-12",
            &entry("2026-07-12", "withdrawn", "reason = \"other\""),
        ),
        of_kari(
            "needs-not-discontinued",
            &(asked() + &entry("2026-06-01", "discontinued", "")),
            "reconfirm 9144897 --placement 1 --on 2026-07-01",
            &entry("2026-07-01", "reconfirmation-asked", ""),
        ),
        of_kari("needs-discontinued", "", "resume 9144897 --on 2026-07-01", &entry("2026-07-01", "resumed", "")),
        of_kari(
            "needs-own-number",
            &asked(),
            &format!("elsewhere 9144897 --placement 1 {go}"),
            &elsewhere("placement = 1"),
        ),
        of_kari("needs-not-elsewhere", &elsewhere("placement = 1"), again, &late),
        of_kari(
            "needs-free-days",
            &in_service(),
            &format!("elsewhere 9144897 --placement 2 {go}"),
            &elsewhere("placement = 2"),
        ),
        // What stands later does not fit any more: the same, seen from the other side.
        of_kari(
            "error-does-not-fit",
            &accepted(),
            "decline 9144897 --reason x --placement 1 --on 2026-06-01",
            &entry("2026-06-01", "declined", "reason = \"x\""),
        ),
        of_kari(
            "error-does-not-fit-anew",
            &(asked()
                + &offered("2026-06-01", "2027-03-01", "Mo i Rana/Kirurgi", 6, "")
                + &requested("2026-07-01", "2027-04-01", &["Mo i Rana/Kirurgi"])),
            "accept 9144897 --on 2026-06-15 --placement 1",
            &entry("2026-06-15", "accepted", ""),
        ),
    ]
}

const TOLD: &str = "departs = [ { term = \"service\", clause = \"HSYK 5.2\", strength = \"requirement\" } ]";

/// What an entry breaks of the terms of its day.
fn of_the_terms() -> Vec<Case> {
    let deviation = "[terms.deviation]\nstrength = \"requirement\"\nother_site_or_department = false\n";
    let service = "[terms.service]\nstrength = \"requirement\"\n";
    let gate = |key: &str| format!("[terms.gate]\n{key} = true\nbars = true\n");
    let ask = "request 9144897 --start 2027-03-01 --wish 'Mo i Rana/Kirurgi' --on 2026-07-01";
    let late = |months: u32, more: &str| {
        requested("2026-07-01", "2027-03-01", &["Mo i Rana/Kirurgi"])
            .replace("months = 6", &format!("months = {months}"))
            + more
    };
    let half = requested("2026-02-01", "2027-03-01", &["Mo i Rana/Kirurgi"]).replace("months = 6", "months = 3")
        + TOLD
        + "\n"
        + &offered("2026-06-01", "2027-03-01", "Mo i Rana/Kirurgi", 3, TOLD)
        + &entry("2026-06-02", "accepted", "");
    let other_half = |months: &str| {
        requested("2026-06-10", "2027-09-01", &["Mo i Rana/Indremedisin"]).replace("months = 6", months)
            + "placement = 2\n"
            + TOLD
            + "\n"
    };
    let mut out = vec![
        with_terms(
            "breach-start",
            deviation,
            &asked(),
            "offer 9144897 --hospital hsyk --site 'Mo i Rana' --department Kirurgi --start 2027-10-01 --on 2026-07-01",
            &offered("2026-07-01", "2027-10-01", "Mo i Rana/Kirurgi", 6, ""),
        ),
        with_terms(
            "breach-place",
            deviation,
            &asked(),
            "offer 9144897 --hospital hsyk --site Sandnessjøen --department Indremedisin --start 2027-03-01 --on 2026-07-01",
            &offered("2026-07-01", "2027-03-01", "Sandnessjøen/Indremedisin", 6, ""),
        ),
        with_terms("breach-too-short", service, "", &format!("{ask} --months 4"), &late(4, "")),
        with_terms(
            "breach-split",
            service,
            &half,
            &format!("{ask} --months 3 --placement 2"),
            &late(3, "placement = 2\n"),
        ),
        with_terms(
            "breach-department",
            service,
            &(half.clone() + &other_half("months = 3")),
            "offer 9144897 --hospital hsyk --site 'Mo i Rana' --department Indremedisin --start 2027-09-01 --placement 2 --on 2026-07-01",
            &offered("2026-07-01", "2027-09-01", "Mo i Rana/Indremedisin", 3, "placement = 2"),
        ),
        with_terms(
            "breach-extension",
            "[terms.extension]\nallowed = false\nstrength = \"requirement\"\n",
            &in_service(),
            "extend 9144897 --until 2026-10-31 --reason x --on 2026-07-01",
            &entry("2026-07-01", "extended", "until = 2026-10-31\nreason = \"x\""),
        ),
        with_terms(
            "breach-extension-except",
            "[terms.extension]\nallowed = false\nexcept = \"sykdom\"\nstrength = \"requirement\"\n",
            &in_service(),
            "extend 9144897 --until 2026-10-31 --reason x --on 2026-07-01",
            &entry("2026-07-01", "extended", "until = 2026-10-31\nreason = \"x\""),
        ),
        of_kari(
            "breach-courses",
            &in_service(),
            "course 9144897 --title x --days 6 --on 2026-07-01",
            &entry("2026-07-01", "course", "title = \"x\"\ndays = 6"),
        ),
    ];
    // What has to be in place before a place is asked for.
    for (refusal, key, file, from, to) in [
        ("gate-registration", "registered", "municipalities/1820.toml", "registered = 2019-05-20\n", ""),
        ("gate-force", "agreement", AGREEMENT, "event = \"signed\"\nby = \"hsyk\"", "event = \"note\"\ntext = \"x\""),
        ("gate-training-plan", "training_plan", "", "", ""),
        ("gate-individual-plan", "individual_plan", KARI, "event = \"plan-revised\"", "event = \"note\"\ntext = \"x\""),
    ] {
        let room = Room::with_kari("");
        if !file.is_empty() {
            room.file(file, &room.read(file).replace(from, to));
        }
        more_terms(&room, &gate(key));
        let by_hand = (KARI.to_owned(), room.read(KARI) + &late(6, ""));
        out.push(Case { refusal, room, words: format!("{ask} --months 6"), by_hand });
    }
    let room = Room::with_kari("");
    room.file(AGREEMENT, &room.read(AGREEMENT).replace("profile = \"hsyk\"", "profile = \"municipal-institution\""));
    let by_hand = (KARI.to_owned(), room.read(KARI) + &late(6, ""));
    out.push(Case { refusal: "gate-criteria", room, words: format!("{ask} --months 6"), by_hand });
    // So little practice that it is not reached before the start, and some that will be.
    for (refusal, to) in [("breach-prior-service", ""), ("breach-prior-service-short", "to = 2026-06-30\n")] {
        let room = Room::with_kari("");
        let kari = room.read(KARI);
        room.file(KARI, &kari.replace("from = 2024-02-01\n", &format!("from = 2025-12-01\n{to}")));
        more_terms(&room, "[terms.prior_service]\nstrength = \"requirement\"\n");
        let by_hand = (KARI.to_owned(), room.read(KARI) + &late(6, ""));
        out.push(Case { refusal, room, words: format!("{ask} --months 6"), by_hand });
    }
    out
}

/// What an ALIS-avtale cannot say (AVTALE).
fn of_the_avtale() -> Vec<Case> {
    let case = |refusal, post: (&str, &str), element: &str, written: &str| {
        let room = Room::with_kari("");
        room.file(KARI, &room.read(KARI).replace(post.0, post.1));
        let elements =
            format!("elements = [ {{ element = \"supervision\" }}, {{ {written} }} ]\nmunicipality = \"1820\"");
        let by_hand = (KARI.to_owned(), room.read(KARI) + &entry("2026-07-01", "alis-agreement-signed", &elements));
        let words = format!("avtale sign 9144897 --element supervision --element {element} --on 2026-07-01");
        Case { refusal, room, words, by_hand }
    };
    let (as_it_is, locum) = (("", ""), ("role = \"fastlege\"", "role = \"annet-kommunalt\""));
    let other = ("engagement = \"self-employed\"", "engagement = \"other\"");
    let compensation = "element = \"practice-compensation\"";
    vec![
        case(
            "breach-element-share",
            as_it_is,
            "facilitation:share=100",
            "element = \"facilitation\", share_percent = 100",
        ),
        case("breach-element-class", as_it_is, "additional", "element = \"additional\""),
        case("breach-element-role", locum, "practice-compensation", compensation),
        case(
            "breach-element-recipient",
            as_it_is,
            "practice-compensation:to=municipality",
            &format!("{compensation}, to = \"municipality\""),
        ),
        case("breach-element-recipient-open", other, "practice-compensation", compensation),
    ]
}

const POSITION: &str = "positions/p.toml";

/// What may not be done with a position.
fn of_positions() -> Vec<Case> {
    let position = |more: &str| {
        format!(
            "schema = 1\nhospital = \"hsyk\"\nsite = \"Mo i Rana\"\ndepartment = \"Kirurgi\"\nstart = 2027-03-01\nmonths = 6\n{}{more}",
            entry("2026-02-01", "published", "")
        )
    };
    let seat = "position = \"p\"";
    let taken = offered("2026-06-01", "2027-03-01", "Mo i Rana/Kirurgi", 6, seat);
    let own = |refusal, journal: &str, words: &str, after: &str| {
        let room = Room::with_kari(&asked());
        room.file(POSITION, &position(journal));
        let by_hand = (POSITION.to_owned(), room.read(POSITION) + after);
        Case { refusal, room, words: words.to_owned(), by_hand }
    };
    let offer = |refusal, journal: &str| {
        let room = Room::with_kari(&asked());
        room.file(POSITION, &position(journal));
        let by_hand = (KARI.to_owned(), room.read(KARI) + &taken.replace("2026-06-01", "2026-07-01"));
        Case { refusal, room, words: "offer 9144897 --position p --on 2026-07-01".to_owned(), by_hand }
    };
    let closed = entry("2026-06-01", "closed", "");
    let advertised = entry("2026-06-01", "advertised", "");
    let is_taken = |case: Case| {
        case.room.trainee(9144900, "Ola Hansen", &(asked() + &taken));
        case
    };
    let elsewhere = {
        let case = offer("problem-not-a-party", "");
        case.room.file(
            "hospitals/nlsh.toml",
            "schema = 1\nname = \"Nordlandssykehuset HF\"\n\n[[site]]\nname = \"Bodø\"\ndepartments = [\"Kirurgi\"]\n",
        );
        let text = position("").replace("hsyk", "nlsh").replace("Mo i Rana", "Bodø");
        case.room.file(POSITION, &text);
        let hand = case.by_hand.1.replace("position = \"p\"", "position = \"p\"\nhospital = \"nlsh\"");
        let (before, offer) = hand.rsplit_once("\n[[journal]]").unwrap();
        let offer = offer.replace("Mo i Rana", "Bodø");
        Case { by_hand: (KARI.to_owned(), format!("{before}\n[[journal]]{offer}")), ..case }
    };
    vec![
        offer("error-position-not-open", &closed),
        is_taken(offer("error-position-taken", "")),
        own("error-position-closed", &closed, "position close p --on 2026-07-01", &entry("2026-07-01", "closed", "")),
        own(
            "error-position-advertised",
            &advertised,
            "position advertise p --on 2026-07-01",
            &entry("2026-07-01", "advertised", ""),
        ),
        is_taken(own(
            "error-position-full",
            "",
            "position advertise p --on 2026-07-01",
            &entry("2026-07-01", "advertised", ""),
        )),
        elsewhere,
    ]
}

const ROUND: &str = "grants/2025.toml";

/// What may not be done with a grant.
fn of_grants() -> Vec<Case> {
    let grant = |on: &str, event: &str| {
        let amount = if event == "grant-refused" { "" } else { "amount = 1000\n" };
        entry(on, event, &format!("round = \"2025\"\n{amount}municipality = \"1820\""))
    };
    let store = |journal: &str, round: &str| {
        let room = Room::with_kari(journal);
        let municipality = room.read("municipalities/1820.toml");
        room.file(
            "municipalities/1820.toml",
            &format!("{municipality}centrality = 5\ncentrality_valid_from = 2020-01-01\n"),
        );
        room.file(
            ROUND,
            &format!(
                "schema = 1\nperiod_from = 2025-01-01\nperiod_to = 2025-12-31\napply_by = 2025-12-01\n\n[[rate]]\n\
                 role = \"fastlege\"\ncentrality = [1, 2, 3, 4, 5]\namount = 228000\n{round}"
            ),
        );
        room
    };
    let of_kari = |refusal, before: &str, words: &str, after: &str| {
        let room = store(before, "");
        let by_hand = (KARI.to_owned(), room.read(KARI) + after);
        Case { refusal, room, words: words.to_owned(), by_hand }
    };
    let of_round = |refusal, before: &str, round: &str| {
        let room = store(before, round);
        let by_hand = (ROUND.to_owned(), room.read(ROUND) + &entry("2026-07-01", "reported", ""));
        Case { refusal, room, words: "grant report 2025 --on 2026-07-01".to_owned(), by_hand }
    };
    let rate = || {
        let room = store("", "");
        let text = room.read(ROUND);
        let by_hand = format!("{text}\n[[rate]]\nrole = \"fastlege\"\ncentrality = [5]\namount = 1\n");
        let words = "grant edit 2025 --rate fastlege:5:1".to_owned();
        Case { refusal: "error-rate-there", room, words, by_hand: (ROUND.to_owned(), by_hand) }
    };
    let applied = grant("2025-11-01", "grant-applied");
    let awarded = applied.clone() + &grant("2026-01-10", "grant-awarded");
    let refused = applied.clone() + &grant("2026-01-10", "grant-refused");
    vec![
        of_kari(
            "error-applied-already",
            &applied,
            "grant apply 2025 9144897 --on 2025-11-20",
            &grant("2025-11-20", "grant-applied"),
        ),
        of_kari(
            "error-not-applied",
            "",
            "grant award 2025 9144897 --amount 1000 --on 2026-01-20",
            &grant("2026-01-20", "grant-awarded"),
        ),
        of_kari(
            "error-awarded-already",
            &awarded,
            "grant award 2025 9144897 --amount 1000 --on 2026-01-20",
            &grant("2026-01-20", "grant-awarded"),
        ),
        of_kari(
            "error-refused-already",
            &refused,
            "grant refuse 2025 9144897 --on 2026-01-20",
            &grant("2026-01-20", "grant-refused"),
        ),
        rate(),
        of_round("error-nothing-awarded", &applied, ""),
        of_round("error-reported-already", &awarded, &entry("2026-06-01", "reported", "")),
    ]
}

/// What names something that is not there, or what is there twice.
fn of_names() -> Vec<Case> {
    let replaced = |refusal, words: &str, file: &str, from: &str, to: &str| {
        let room = Room::with_kari("");
        let text = room.read(file);
        assert!(text.contains(from), "{file}: {from}");
        let by_hand = (file.to_owned(), text.replacen(from, to, 1));
        Case { refusal, room, words: words.to_owned(), by_hand }
    };
    let wish = |place: &str| requested("2026-07-01", "2027-03-01", &[place]);
    let ask = |place: &str| format!("request 9144897 --start 2027-03-01 --months 6 --wish '{place}' --on 2026-07-01");
    let two_hospitals = {
        let case = of_kari("problem-hospital-needed", "", &ask("Mo i Rana/Kirurgi"), &wish("Mo i Rana/Kirurgi"));
        let room = &case.room;
        room.file("hospitals/nlsh.toml", &room.read("hospitals/hsyk.toml"));
        room.file(AGREEMENT, &room.read(AGREEMENT).replace("[\"hsyk\"]", "[\"hsyk\", \"nlsh\"]"));
        case
    };
    let elsewhere = {
        let room = Room::with_kari("");
        room.file(
            "municipalities/1833.toml",
            "schema = 1\nnumber = \"1833\"\nname = \"Rana\"\nregistered = 2019-05-20\n",
        );
        let order = entry("2026-07-01", "prioritised", "order = [9144897]");
        let by_hand = ("municipalities/1833.toml".to_owned(), room.read("municipalities/1833.toml") + &order);
        let words = "prioritise 1833 --order 9144897 --reason x --on 2026-07-01".to_owned();
        Case { refusal: "error-not-theirs", room, words, by_hand }
    };
    let nobody = {
        let room = Room::with_kari(&asked());
        let order = entry("2026-07-01", "prioritised", "order = [9144899]");
        let by_hand = ("municipalities/1820.toml".to_owned(), room.read("municipalities/1820.toml") + &order);
        let words = "prioritise 1820 --order 9144899 --reason x --on 2026-07-01".to_owned();
        Case { refusal: "error-no-trainee", room, words, by_hand }
    };
    let itself = replaced(
        "error-supersedes-itself",
        "agreement supersede hsyk-1820 hsyk-1820",
        AGREEMENT,
        "profile = ",
        "supersedes = [\"hsyk-1820\"]\nprofile = ",
    );
    let twice = {
        let room = Room::with_kari("");
        let by_hand = ("trainees/1820/9144897.toml".to_owned(), room.read(KARI));
        let words = "enroll --hpr 9144897 --name Kari --municipality 1820 --agreement hsyk-1820 --workplace x --percent 100 \
                     --role fastlege --engagement employed --started 2025-01-01 --training-started 2025-01-01";
        Case { refusal: "error-exists", room, words: words.to_owned(), by_hand }
    };
    let borne = {
        let room = Room::with_kari("");
        room.file(
            "municipalities/1833.toml",
            "schema = 1\nnumber = \"1833\"\nname = \"Rana\"\nregistered = 2019-05-20\n",
        );
        let text = room.read("municipalities/1833.toml");
        let by_hand = (
            "municipalities/1833.toml".to_owned(),
            format!("{text}\n[[former]]\nnumber = \"1820\"\nname = \"Rana\"\nuntil = 2025-12-31\n"),
        );
        let words = "municipality renumber 1833 1820 --on 2026-01-01".to_owned();
        Case { refusal: "error-number-taken", room, words, by_hand }
    };
    let over = {
        let room = Room::with_kari("");
        let old = room.read(AGREEMENT).split_once("[[journal]]").unwrap().0.to_owned();
        let rejected = entry("2026-03-01", "committee", "body = \"x\"\ndecision = \"rejected\"");
        room.file("agreements/old.toml", &(old + &rejected));
        let by_hand = room.read(KARI).replace("agreement = \"hsyk-1820\"", "agreement = \"old\"");
        let words = "agreement transfer hsyk-1820 old".to_owned();
        Case { refusal: "error-transfer-to", room, words, by_hand: (KARI.to_owned(), by_hand) }
    };
    let ended = {
        let room = Room::with_kari("");
        let parts = ["1811", "1812"];
        for number in parts {
            let text = format!("schema = 1\nnumber = \"{number}\"\nname = \"M{number}\"\nregistered = 2019-05-20\n");
            room.file(&format!("municipalities/{number}.toml"), &text);
        }
        let gone = "schema = 1\nnumber = \"1810\"\nname = \"Før\"\nregistered = 2019-05-20\nuntil = 2019-12-31\n\
                    into = [\"1811\", \"1812\"]\n";
        room.file("municipalities/1810.toml", gone);
        let by_hand = room.read(KARI).replace("municipality = \"1820\"", "municipality = \"1810\"");
        let words = "move 9144897 --to 1810 --on 2026-07-01".to_owned();
        Case { refusal: "error-municipality-ended", room, words, by_hand: (KARI.to_owned(), by_hand) }
    };
    let party = {
        let case = of_names_agreement("problem-not-a-party", "agreement sign hsyk-1820 --by 1833 --on 2026-07-01");
        let text = case.room.read(AGREEMENT) + &entry("2026-07-01", "signed", "by = \"1833\"");
        Case { by_hand: (AGREEMENT.to_owned(), text), ..case }
    };
    let reply = {
        let case =
            of_names_agreement("problem-event-unexpected", "agreement reply hsyk-1820 --from 1820 --on 2026-07-01");
        let text = case.room.read(AGREEMENT) + &entry("2026-07-01", "consultation-replied", "from = \"1820\"");
        Case { by_hand: (AGREEMENT.to_owned(), text), ..case }
    };
    vec![
        of_kari("problem-unknown-site", "", &ask("Mosjøen/Kirurgi"), &wish("Mosjøen/Kirurgi")),
        of_kari("problem-unknown-department", "", &ask("Mo i Rana/Barn"), &wish("Mo i Rana/Barn")),
        two_hospitals,
        replaced(
            "problem-unknown-profile",
            "agreement add --municipality 1820 --hospital hsyk --profile nope --id new --title x",
            AGREEMENT,
            "profile = \"hsyk\"",
            "profile = \"nope\"",
        ),
        replaced(
            "problem-unknown-record",
            "request 9144897 --start 2027-03-01 --months 6 --wish 'Mo i Rana/Kirurgi' --agreement nowhere",
            KARI,
            "agreement = \"hsyk-1820\"",
            "agreement = \"nowhere\"",
        ),
        replaced(
            "error-place-taken",
            "hospital rename hsyk --site 'Mo i Rana' --department Kirurgi --to Indremedisin --on 2026-07-01",
            "hospitals/hsyk.toml",
            "\"Kirurgi\"",
            "\"indremedisin\"",
        ),
        elsewhere,
        nobody,
        itself,
        twice,
        borne,
        over,
        ended,
        party,
        reply,
    ]
}

fn of_names_agreement(refusal: &'static str, words: &str) -> Case {
    Case { refusal, room: Room::with_kari(""), words: words.to_owned(), by_hand: (String::new(), String::new()) }
}

fn cases() -> Vec<Case> {
    let all = [of_the_order_of_things(), of_the_terms(), of_the_avtale(), of_positions(), of_grants(), of_names()];
    all.into_iter().flatten().collect()
}

/// The rows of the page: of each refusal the finding, or none where nothing is left to find, and why.
fn page() -> BTreeMap<String, Option<String>> {
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/refusals.md")).unwrap();
    let mut out = BTreeMap::new();
    for line in text.lines().filter(|line| line.starts_with("| `")) {
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        let found = cells[2].strip_prefix('`').map(|code| code.trim_end_matches('`').to_owned());
        assert!(cells[2].len() > 5, "{line}");
        for refusal in cells[1].split(", ") {
            let before = out.insert(refusal.trim_matches('`').to_owned(), found.clone());
            assert!(before.is_none(), "{refusal} stands twice");
        }
    }
    out
}

/// The messages in English, by their keys: the longest piece of each that holds no value.
fn pieces() -> BTreeMap<String, String> {
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/i18n/en.ftl")).unwrap();
    let mut out = BTreeMap::new();
    let mut key = "";
    for line in text.lines() {
        // A choice ends with a line of its own, which has the rest of the text.
        let rest = match line.split_once(" = ") {
            Some((name, text)) if !line.starts_with(' ') => {
                key = name;
                text
            }
            _ => line.strip_prefix('}').unwrap_or_default(),
        };
        let piece = rest.split(['{', '}']).map(str::trim).filter(|piece| !piece.starts_with('$'));
        let longest: &mut String = out.entry(key.to_owned()).or_default();
        *longest = piece.chain([longest.as_str()]).max_by_key(|piece| piece.len()).unwrap_or_default().to_owned();
    }
    out
}

/// What the command refuses the store does not hold before, and `check` finds it after.
#[test]
fn what_a_command_refuses_check_finds() {
    let (page, pieces) = (page(), pieces());
    let mut shown = BTreeSet::new();
    let mut wrong = Vec::new();
    for Case { refusal, room, words, by_hand: (file, text) } in cases() {
        let code = page.get(refusal).unwrap_or_else(|| panic!("{refusal} is not on the page"));
        let code = code.as_deref().unwrap_or_else(|| panic!("{refusal}: the page has no finding"));
        let mark = format!("[{code}]");
        let before = room.run("--lang en check").stdout;
        let seen = room.run(&format!("--lang en --no-input {words}"));
        let said: String = seen.stderr.split_whitespace().collect::<Vec<_>>().join(" ");
        let part = pieces[refusal].as_str();
        room.file(&file, &text);
        let after = room.run("--lang en check").stdout;
        let told = (before.contains(&mark), seen.status, said.contains(part), after.contains(&mark));
        // Which of several hospitals is meant is asked for, as what else is missing from the command line.
        let status = if refusal == "problem-hospital-needed" { 2 } else { 3 };
        if told != (false, status, true, true) {
            wrong.push(format!(
                "{refusal}: {words}: {told:?}: {part}\n{}{}\n{before}----\n{after}",
                seen.stdout, seen.stderr
            ));
        }
        shown.insert(refusal);
    }
    assert!(wrong.is_empty(), "found before, exit code, message, found after:\n{}", wrong.join("\n\n"));
    let named: BTreeSet<&str> = page.iter().filter(|(_, code)| code.is_some()).map(|(key, _)| key.as_str()).collect();
    let missing: Vec<_> = named.difference(&shown).collect();
    assert!(missing.is_empty(), "nothing shows that these are found: {missing:?}");
}

/// Where the message of a refusal is chosen before: the file, and what it may say.
const CHOSEN: [(&str, &[&str]); 14] = [
    ("error.rs", &["problem-event-not-allowed"]),
    ("steps/fact.rs", &["error-does-not-fit", "error-does-not-fit-anew"]),
    ("steps/wish.rs", &["problem-unknown-site", "problem-unknown-department", "problem-hospital-needed"]),
    (
        "commands/placement/position.rs",
        &["error-position-closed", "problem-unknown-site", "problem-unknown-department"],
    ),
    ("commands/placement/reconfirm.rs", &["problem-unknown-site", "problem-unknown-department"]),
    ("commands/store/sync.rs", &["error-edits"]),
    ("commands/store/purge.rs", &["purge-mentions"]),
    ("commands/documents/document/prepare.rs", &["error-missing-facts"]),
    ("commands/getting_started/agreement/step.rs", &["problem-not-a-party"]),
    ("commands/avtale_and_grant/avtale/end.rs", &["error-no-avtale", "error-no-practice"]),
    ("commands/avtale_and_grant/grant/edit.rs", &["error-rate-there"]),
    ("commands/avtale_and_grant/grant/answer.rs", &["error-awarded-already", "error-refused-already"]),
    ("commands/avtale_and_grant/grant/apply.rs", &["error-above-claim"]),
    ("commands/avtale_and_grant/grant/steps.rs", &["error-no-claim"]),
];

/// Every refusal of the source stands on the page, and nothing else does.
#[test]
fn every_refusal_is_on_the_page() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let (mut named, mut chosen) = (BTreeSet::new(), BTreeSet::new());
    for file in sources(&root.join("src")) {
        let text = fs::read_to_string(&file).unwrap();
        let name = file.strip_prefix(root.join("src")).unwrap().to_string_lossy().replace('\\', "/");
        for (at, _) in text.match_indices("Error::refused(") {
            let rest = &text[at + "Error::refused(".len()..];
            match rest.trim_start().strip_prefix("Msg::") {
                Some(rest) => {
                    let end = rest.find(|c: char| !c.is_ascii_alphanumeric()).unwrap();
                    named.insert(kebab(&rest[..end]));
                }
                None => drop(chosen.insert(name.clone())),
            }
        }
    }
    let listed: BTreeSet<String> = CHOSEN.iter().map(|(file, _)| (*file).to_owned()).collect();
    assert_eq!(chosen, listed, "where a message is chosen before");
    named.extend(CHOSEN.iter().flat_map(|(_, keys)| keys.iter().map(|key| (*key).to_owned())));
    // What stands behind `problem-event-not-allowed` and `error-against-terms`.
    let behind = |key: &&String| ["needs-", "breach-", "gate-"].iter().any(|start| key.starts_with(start));
    named.extend(pieces().keys().filter(behind).filter(|key| *key != "gate-bars").cloned());
    for whole in ["problem-event-not-allowed", "error-against-terms"] {
        assert!(named.remove(whole), "{whole}");
    }
    let page: BTreeSet<String> = page().into_keys().collect();
    assert_eq!(named.difference(&page).collect::<Vec<_>>(), Vec::<&String>::new(), "not on the page");
    assert_eq!(page.difference(&named).collect::<Vec<_>>(), Vec::<&String>::new(), "refused by nothing");
}

fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut out = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            out.extend(sources(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            out.push(path);
        }
    }
    out
}

/// `ErrorPositionFull` as the texts call it: `error-position-full`.
fn kebab(name: &str) -> String {
    let mut out = String::new();
    for c in name.chars() {
        if c.is_ascii_uppercase() && !out.is_empty() {
            out.push('-');
        }
        out.push(c.to_ascii_lowercase());
    }
    out
}
