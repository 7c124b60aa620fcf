//! No sentence of a letter without a term, a fact or a law behind it: what each letter says under an agreement that states it, and
//! no longer says under one that does not.

use crate::harness::Room;

/// The sentences that rest on a term of HSYK's agreement, by the letter that says them.
const OF_TERMS: [(&str, &str, &[&str]); 5] = [
    (
        "offer",
        "9144831",
        &["The health trust is the employer in the period and pays the salary (clause 8).", "clause 8", "clause 7.6"],
    ),
    ("contract", "9144836", &["Supervision, guidance and learning activities", "keeps the supervisor", "clause 7.2"]),
    ("extension", "9144852", &["The doctor keeps the supervisor", "clause 8"]),
    ("enrolment", "9144810", &["kommune registers a need for service", "clause 6.2"]),
    ("withdrawal", "9144808", &["kommune registered a need for service"]),
];

fn text(room: &Room, kind: &str, id: &str) -> String {
    let seen = room.run(&format!("--store store --lang en document {kind} {id} --stdout --format txt"));
    assert_eq!(seen.status, 0, "{kind} {id}: {}", seen.stderr);
    // Lines are broken anywhere.
    seen.stdout.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The demo store, its agreements under other terms; what they themselves override goes too.
fn under(profile: &str, terms: &str) -> Room {
    let room = Room::demo("--lang en");
    if !terms.is_empty() {
        room.file(&format!("store/profiles/{profile}.toml"), terms);
    }
    for file in room.files().into_iter().filter(|file| file.starts_with("store/agreements/hsyk-")) {
        let text = room.read(&file);
        let own = text.split("\n[terms").next().unwrap_or_default();
        let rest = text.find("\n[[journal]]").map_or("", |at| &text[at..]);
        let head = if own.len() < text.len() && own.find("\n[[journal]]").is_none() { own } else { &text[..] };
        let text = if head.len() < text.len() { format!("{head}{rest}") } else { head.to_owned() };
        room.file(&file, &text.replace("profile = \"hsyk\"", &format!("profile = \"{profile}\"")));
    }
    room
}

#[test]
fn a_sentence_stands_where_a_term_says_it_and_nowhere_else() {
    let hsyk = under("hsyk", "");
    let bare = under("bare", "title = \"Uten vilkår\"\nsource = \"Et brev\"\n");
    for (kind, id, sentences) in OF_TERMS {
        let (stated, unstated) = (text(&hsyk, kind, id), text(&bare, kind, id));
        for sentence in sentences {
            assert!(stated.contains(sentence), "{kind} lacks `{sentence}`: {stated}");
            assert!(!unstated.contains(sentence), "{kind} says `{sentence}` without a term: {unstated}");
        }
        assert!(!unstated.contains("clause "), "{kind} cites what its agreement does not state: {unstated}");
    }
}

#[test]
fn no_letter_cites_another_agreements_clause() {
    for profile in ["bergen", "unn", "stolav", "helse-vest", "municipal-institution"] {
        let room = under(profile, "");
        for (kind, id, _) in OF_TERMS {
            let said = text(&room, kind, id);
            for clause in ["clause 6.2", "clause 6.6", "clause 7.2", "clause 7.6"] {
                assert!(!said.contains(clause), "{profile} {kind}: {said}");
            }
            assert!(!said.contains("pays the salary"), "{profile} {kind}: only HSYK says who pays: {said}");
        }
    }
    let vest = text(&under("helse-vest", ""), "enrolment", "9144810");
    assert!(vest.contains("registers a need for service at Helgelandssykehuset HF as a doctor"), "{vest}");
    assert!(!vest.contains("kommune registers a need") && !vest.contains("For Alstahaug kommune"), "{vest}");
}

#[test]
fn the_dialogue_on_an_extension_is_said_where_it_is_recorded() {
    let room = Room::demo("--lang en");
    let before = text(&room, "extension", "9144852");
    assert!(!before.contains("agreed with"), "{before}");
    // Extended once more, after talking it over.
    let file = room.files().into_iter().find(|file| file.ends_with("9144852.toml")).unwrap();
    let record = room.read(&file);
    let at = record.rfind("event = \"extended\"").unwrap();
    let end = at + record[at..].find("\n\n").unwrap_or(record.len() - at);
    let with =
        format!("{}\nagreed_with = \"1824\"\nagreed_on = 2026-05-04{}", record[..end].trim_end(), &record[end..]);
    room.file(&file, &with);
    let after = text(&room, "extension", "9144852");
    assert!(after.contains("The extension was agreed with Vefsn kommune on 4 May 2026."), "{after}");
    // A municipality that is not there is found.
    room.file(&file, &with.replace("agreed_with = \"1824\"", "agreed_with = \"0301\""));
    let seen = room.run("--store store --lang en check");
    assert!(
        seen.stdout.contains("unknown-municipality") || seen.stderr.contains("unknown-municipality"),
        "{}",
        seen.stderr
    );
}

#[test]
fn the_dialogue_is_recorded_by_the_command() {
    let room = Room::demo("--lang en");
    let extend = |with: &str| {
        room.run(&format!(
            "--store store --lang en extend 9144852 --until 2027-12-31 --reason 'goals' {with} --today 2026-11-01"
        ))
    };
    assert_eq!(extend("--agreed-on 2026-10-01").status, 2, "with whom?");
    let unknown = extend("--agreed-with Utopia");
    assert!(unknown.status == 3 && unknown.stderr.contains("Utopia"), "{}", unknown.stderr);
    let seen = extend("--agreed-with Vefsn --agreed-on 2026-10-01");
    assert_eq!(seen.status, 0, "{}", seen.stderr);
    let file = room.files().into_iter().find(|file| file.ends_with("9144852.toml")).unwrap();
    let record = room.read(&file);
    assert!(record.contains("agreed_with = \"1824\"\nagreed_on = 2026-10-01"), "{record}");
    assert_eq!(room.run("--store store check --strict").status, 0);
}

#[test]
fn the_whole_text_of_the_agreement_is_what_the_parties_sign() {
    let room = Room::demo("--lang en");
    let said = text(&room, "agreement", "hsyk-1820");
    let parts = [
        "1 Parter",
        "2 Formål",
        "3 Relevant regelverk",
        "4 Bakgrunn",
        "5 Ansvar og oppgaver",
        "5.3 ALIS står fritt",
        "5.4 Samarbeidspartene",
        "6 Kommunens ansvar og oppgaver",
        "6.1 Opprette en funksjon",
        "7 Sykehusets ansvar og oppgaver",
        "7.1 Tilrettelegge for oppnåelse",
        "7.2 Tilrettelegge for læringsaktiviteter",
        "7.4 Opprette en funksjon",
        "8 Arbeidsgiveransvar og lønnskostnader",
        "9 Varighet, revisjon og oppsigelse",
        "10 Uenighet og avvik",
    ];
    let mut from = 0;
    for part in parts {
        let at = said[from..].find(part);
        assert!(at.is_some(), "`{part}` does not follow: {said}");
        from += at.unwrap_or_default();
    }
    assert!(!said.contains("xxx") && said.contains("mellom Alstahaug kommune (heretter kommunen)"), "{said}");
    assert!(said.contains("Date, for Alstahaug kommune") && !said.contains("Overview of terms"), "{said}");
    // What the register knows stands below the signatures: no sentence of ours is in what they sign.
    let (signed, register) = said.split_once("Recorded about the agreement").unwrap();
    assert!(signed.trim_end().ends_with("Date, for Helgelandssykehuset HF"), "{signed}");
    assert!(!signed.contains("Agreement between") && register.contains("In force from"), "{said}");
    // Where the parties agreed on other numbers the text is not that one: an overview, which nobody signs.
    let own = text(&room, "agreement", "hsyk-1813");
    assert!(
        own.starts_with("Helgelandssykehuset HF") || own.contains("Overview of terms: Samarbeidsavtale om ALIS"),
        "{own}"
    );
    assert!(!own.contains("Date, for") && !own.contains("Uenighet og tvist"), "{own}");
}

/// The words of a quote, the municipality named.
fn words_of(quote: &str) -> String {
    let words = quote.replace("xxx kommune", "Alstahaug kommune").replace('\u{a0}', " ");
    words.split_whitespace().filter(|word| *word != "•").collect::<Vec<_>>().join(" ")
}

#[test]
fn not_a_word_of_the_agreement_is_left_out_of_what_is_signed() {
    let source: toml::Table = include_str!("../../src/store/profiles/hsyk.toml").parse().unwrap();
    let clauses = source["clause"].as_array().unwrap();
    let numbers: Vec<&str> = clauses.iter().map(|clause| clause["number"].as_str().unwrap()).collect();
    let whole = "1 2 3 4 5 5.1 5.2 5.3 5.4 6 6.1 6.2 6.3 6.4 6.5 6.6 7 7.1 7.2 7.3 7.4 7.5 7.6 7.6, fotnote 1 8 9 10";
    assert_eq!(numbers.join(" "), whole);
    let room = Room::demo("--lang en");
    for lang in ["nb", "nn", "en"] {
        let words = format!("--store store --lang {lang} document agreement hsyk-1820 --stdout --format txt");
        // Bullets become marks of a list.
        let said = words_of(&room.run(&words).stdout.replace("\n- ", "\n"));
        let mut rest = said.as_str();
        for clause in clauses {
            let text = |key: &str| words_of(clause.get(key).and_then(toml::Value::as_str).unwrap_or_default());
            let number = text("number");
            let heading = text("heading");
            let first = text("quote");
            let start = if heading.is_empty() { format!("{number} {first}") } else { format!("{number} {heading}") };
            let at = rest.find(&start);
            assert!(at.is_some(), "{lang}: «{start}» does not follow in: {rest}");
            rest = &rest[at.unwrap_or_default() + start.len()..];
            let body = rest.trim_start_matches([' ', '-']);
            assert!(heading.is_empty() || body.starts_with(&first), "{lang} {number}: «{first}» is not all of: {body}");
        }
    }
}

#[test]
fn a_text_between_others_is_not_set_under_the_names_of_these() {
    let room = Room::demo("--lang en");
    let file = "store/hospitals/hsyk.toml";
    room.file(file, &room.read(file).replace("name = \"Helgelandssykehuset HF\"", "name = \"Vestre Viken HF\""));
    let said = text(&room, "agreement", "hsyk-1820");
    assert!(said.contains("Overview of terms: Samarbeidsavtale om ALIS"), "{said}");
    assert!(!said.contains("Helgelandssykehuset") && !said.contains("Date, for"), "{said}");
}

#[test]
fn an_overview_says_of_a_regime_what_its_own_source_says() {
    let overview = |profile: &str, lang: &str| {
        let room = under(profile, "");
        let words = format!("--store store --lang {lang} document agreement hsyk-1820 --stdout --format txt");
        room.run(&words).stdout.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    // Helse Vest: temporary employment, by nobody named; the doctor registers; the exception in the source's words.
    let vest = overview("helse-vest", "nb");
    assert!(vest.contains("Ansettelsen er midlertidig"), "{vest}");
    assert!(
        !vest.contains("dekker lønnen") && !vest.contains("så snart som mulig") && !vest.contains("illness"),
        "{vest}"
    );
    // Bergen: an agreement is wanted, and nobody says that there is no place without; UNN and Nordland say so.
    assert!(!overview("bergen", "en").contains("no right to a position"));
    assert!(overview("unn", "en").contains("no right to a position"));
    assert!(overview("nlsh", "en").contains("no right to a position"));
}

#[test]
fn a_certificate_of_service_leaves_open_what_nobody_recorded() {
    let room = Room::demo("--lang en");
    let said = text(&room, "completion", "9144856");
    for open in [
        "Percentage of a full post ______________",
        "Took part in the duty rota ☐ yes ☐ no Extent: ______________",
        "Hours a week: ______________",
        "Supervisor Speciality From and to",
        "The service was carried out satisfactorily: ☐ yes ☐ no",
        "head of the department, for Helgelandssykehuset HF",
        "Place and date, supervisor, with speciality",
    ] {
        assert!(said.contains(open), "`{open}`: {said}");
    }
    let institution = "title = \"Prøve\"\nsource = \"Prøve (P)\"\n\n[institution]\ncriteria = [\"overlege\"]\n";
    assert!(text(&under("own", institution), "completion", "9144856").contains("has completed institution service"));
}
