//! What the README shows happened: every command of its first hour is run, and says what stands there.

use crate::harness::Room;

/// The blocks of one kind, without their fences.
fn blocks<'a>(page: &'a str, kind: &str) -> Vec<&'a str> {
    let fence = format!("```{kind}\n");
    page.split(fence.as_str()).skip(1).filter_map(|rest| rest.split("```").next()).collect()
}

fn page() -> &'static str {
    include_str!("../../README.md")
}

#[test]
fn the_first_hour_happens_as_it_is_written() {
    let room = Room::empty().on("2026-11-01");
    let mut store = String::new();
    for block in blocks(page(), "console") {
        for step in block.split("$ ").skip(1) {
            let (mut command, mut said) = step.split_once('\n').unwrap();
            let mut words = String::new();
            while let Some(line) = command.strip_suffix('\\') {
                words += line;
                (command, said) = said.split_once('\n').unwrap();
            }
            words += command.trim_start();
            if let Some(folder) = words.strip_prefix("cd ") {
                store = format!("--store {folder} ");
                continue;
            }
            if words.starts_with("alis deadlines --changed") && words.ends_with("11-02") {
                // The first morning tells everything; the page begins with the second.
                room.run(&format!("{store}deadlines --changed"));
            }
            let seen = room.run(&format!("{store}{}", words.strip_prefix("alis ").unwrap()));
            let seen = format!("{}{}", seen.stderr, seen.stdout).replace("[ROOM]/", "");
            assert_eq!(seen, said, "{words}");
        }
    }
}

#[test]
fn the_picture_is_what_the_demo_prints() {
    let room = Room::empty().on("2026-11-01");
    let demo = room.run("--lang en demo demo").stdout;
    let picture = blocks(page(), "text")[0];
    assert!(demo.starts_with(picture), "{demo}");
}

#[test]
fn every_page_it_links_to_is_there() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    for link in page().split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
        assert!(link.starts_with("http") || root.join(link).exists(), "{link}");
    }
}
