//! The pages of `docs/regimes/`: each source's clauses are all there, and so is every clause that a profile cites.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use crate::harness::Room;

fn page(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/regimes").join(format!("{name}.md"));
    fs::read_to_string(path).unwrap()
}

/// The first cells of the page's table.
fn rows(name: &str) -> Vec<String> {
    let page = page(name);
    let rows = page.lines().filter_map(|line| line.strip_prefix("| "));
    rows.filter_map(|line| line.split(" | ").next()).map(str::to_owned).collect()
}

#[test]
fn every_numbered_clause_of_helgelandssykehuset_has_a_row() {
    let rows = rows("hsyk");
    let numbered = ["1", "2", "3", "4", "5.1", "5.2", "5.3", "5.4", "6.1", "6.2", "6.3", "6.4", "6.5", "6.6"];
    let rest = ["7.1", "7.2", "7.3", "7.4", "7.5", "7.6", "8", "9", "10"];
    for clause in numbered.iter().chain(&rest) {
        assert!(rows.iter().any(|row| row == clause), "docs/regimes/hsyk.md has no row for {clause}");
    }
}

#[test]
fn every_heading_of_helse_vest_has_a_row() {
    let rows = rows("helse-vest");
    for heading in [
        "Innledning",
        "Tilrettelegging i Vest",
        "Hvem kan registrere seg",
        "Varighet og innhold",
        "Evaluering",
        "Sletting av registrert informasjon",
        "Vedlegg",
    ] {
        assert!(rows.iter().any(|row| row == heading), "docs/regimes/helse-vest.md has no row for {heading}");
    }
}

#[test]
fn the_processes_stand_with_their_days_and_case_numbers() {
    for (name, facts) in [
        ("stolav", &["15.10.20", "27/20", "26 November 2020", "10.11.2020", "ASU"][..]),
        ("bergen", &["18/21", "02.06.2021", "30 June 2021", "Helsedirektoratet", "fagavtaler", "Vedtak"][..]),
    ] {
        let page = page(name);
        for fact in facts {
            assert!(page.contains(fact), "docs/regimes/{name}.md does not name {fact}");
        }
    }
}

/// A clause that a profile cites is one that a reader looks up: each stands on the profile's page.
#[test]
fn every_clause_that_a_profile_cites_stands_on_its_page() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/store/profiles");
    let mut seen = 0;
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let rows = rows(&name);
        for line in fs::read_to_string(&path).unwrap().lines() {
            let Some(clause) = line.strip_prefix("clause = ") else { continue };
            // What follows a semicolon is a law, and "6.5, 6.6" two clauses.
            let cited = clause.trim_matches('"').split(';').map(str::trim).flat_map(|one| one.split(", "));
            for one in cited.filter(|one| !one.contains('§')) {
                assert!(rows.iter().any(|row| row == one), "docs/regimes/{name}.md has no row for {one}");
                seen += 1;
            }
        }
    }
    assert!(seen > 20, "only {seen} clauses were looked for: correct this test");
}

/// The commands that a page names: `alis agreement sign --by` is `agreement sign`.
fn commands(page: &str) -> BTreeSet<String> {
    let quoted = page.split('`').skip(1).step_by(2).filter_map(|code| code.strip_prefix("alis "));
    let words = quoted.map(|code| {
        let plain = |word: &&str| word.chars().all(|c| c.is_ascii_lowercase() || c == '-') && !word.starts_with('-');
        let below = code.starts_with("agreement ") || code.starts_with("position ");
        code.split(' ').take_while(plain).take(if below { 2 } else { 1 }).collect::<Vec<_>>().join(" ")
    });
    words.filter(|words| !words.is_empty()).collect()
}

#[test]
fn every_command_that_a_page_names_is_there_or_is_said_not_to_be() {
    let readme = page("README");
    let (_, missing) = readme.split_once("not in this version yet").unwrap_or((&readme, ""));
    let missing = commands(missing);
    let room = Room::empty();
    let mut seen = 0;
    for name in ["hsyk", "stolav", "bergen", "helse-vest", "unn", "nlsh", "fin", "municipal-institution"] {
        for command in commands(&page(name)).difference(&missing) {
            assert_eq!(room.run(&format!("{command} --help")).status, 0, "docs/regimes/{name}.md: alis {command}");
            seen += 1;
        }
    }
    assert!(seen > 40, "only {seen} commands were looked for: correct this test");
}
