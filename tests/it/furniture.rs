//! What stands around a letter: only what is recorded or asked for, and no part of the state that `verify` compares.

use crate::harness::Room;

fn letter(room: &Room, words: &str) -> String {
    let seen = room.run(&format!("--store store --lang nb document {words} --stdout --format txt"));
    assert_eq!(seen.status, 0, "{words}: {}", seen.stderr);
    seen.stdout
}

/// The lines of a text, without what stands at either end of them.
fn lines(text: &str) -> Vec<&str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).collect()
}

#[track_caller]
fn check_follows(text: &str, expected: &[&str]) {
    let mut all = lines(text).into_iter();
    for line in expected {
        assert!(all.any(|found| found == *line), "`{line}` does not follow: {text}");
    }
}

#[test]
fn what_the_parties_have_recorded_of_their_letters_is_printed() {
    let room = Room::demo("--lang en");
    let before = letter(&room, "reconfirmation 9144808");
    for word in ["Saksbehandler", "Unntatt", "Vedlegg", "Kopi til", "referanse"] {
        assert!(!before.contains(word), "{word}: {before}");
    }
    let set = "--set 'letters.address=Rådhusplassen 2, 8624 Mo i Rana' --set 'letters.signatory=Eli Ås' \
               --set letters.signatory_title=rådmann --set 'letters.case_officer=Ola Vik'";
    assert_eq!(room.run(&format!("--store store municipality edit 1833 {set}")).status, 0);
    let seen = room.run("--store store hospital edit hsyk --set 'letters.address=Postboks 601, 8607 Mo i Rana'");
    assert_eq!(seen.status, 0, "{}", seen.stderr);
    room.file("store/templates/letterhead.toml", "schema = 1\nexempt = \"offl. § 13 jf. fvl. § 13\"\n");
    let words = "reconfirmation 9144808 --our-reference 26/7 --your-reference 'H 9' --enclosure Plan --enclosure CV --copy-to HR";
    let after = letter(&room, words);
    let expected = [
        "Rana kommune",
        "Rådhusplassen 2",
        "8624 Mo i Rana",
        "Helgelandssykehuset HF",
        "Postboks 601",
        "8607 Mo i Rana",
        "Vår referanse:       26/7",
        "Deres referanse:     H 9",
        "Saksbehandler:       Ola Vik",
        "Unntatt offentlighet: offl. § 13 jf. fvl. § 13",
        "For Rana kommune",
        "Eli Ås, rådmann",
        "Vedlegg",
        "Plan",
        "CV",
        "Kopi til",
        "HR",
        "Svar fra Helgelandssykehuset HF",
        "Dato, for Helgelandssykehuset HF",
    ];
    let squeezed: Vec<String> = expected.iter().map(|line| squeeze(line)).collect();
    let squeezed: Vec<&str> = squeezed.iter().map(String::as_str).collect();
    let after: String = after.lines().map(|line| squeeze(line) + "\n").collect();
    check_follows(&after, &squeezed);
    // A letter about an agreement is about no person.
    assert!(!letter(&room, "review hsyk-1833").contains("Unntatt"));
    assert!(letter(&room, "review hsyk-1833 --exempt 'offl. § 15'").contains("offl. § 15"));
    assert_eq!(room.run("--store store check --strict").status, 0);
}

/// Blanks that line up are one.
fn squeeze(line: &str) -> String {
    line.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_reply_form_stands_below_the_signature() {
    let room = Room::demo("--lang en");
    let offer = letter(&room, "offer 9144829");
    let (letter, slip) = offer.split_once("- - -").unwrap();
    assert!(letter.contains("For Helgelandssykehuset HF") && !letter.contains("☐"), "{offer}");
    assert!(slip.contains("Svar på tilbud om sykehustjeneste") && slip.contains("HPR-nummer 9144829"), "{offer}");
    assert!(slip.matches('☐').count() == 2 && slip.contains("Dato, "), "{offer}");
}

#[test]
fn furniture_is_no_state_of_the_records() {
    let room = Room::demo("--lang en");
    let issued = room.run("--store store document reconfirmation 9144808 --format txt --no-event");
    assert_eq!(issued.status, 0, "{}", issued.stderr);
    let file = room.files().into_iter().find(|file| file.ends_with("-reconfirmation.txt")).unwrap();
    room.run("--store store municipality edit 1833 --set 'letters.signatory=Eli Ås' --set letters.case_officer=Ola");
    let seen = room.run(&format!("--store store --lang en verify {file}"));
    assert_eq!(seen.status, 0, "{}{}", seen.stdout, seen.stderr);
}

#[test]
fn a_national_identity_number_gets_into_no_letter_beside_the_records() {
    let room = Room::demo("--lang en");
    let number = crate::harness::test_person();
    for flag in ["--our-reference", "--your-reference", "--enclosure", "--copy-to", "--exempt"] {
        let words = format!("--store store --lang en document offer 9144829 {flag} 'a {number}' --stdout --format txt");
        let seen = room.run(&words);
        assert!(seen.status != 0 && seen.stdout.is_empty(), "{flag}: {}", seen.stdout);
    }
}
