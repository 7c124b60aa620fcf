//! The map of `docs/architecture.md`, kept true: who may know whom.

use std::fs;
use std::path::{Path, PathBuf};

fn sources(folder: &str) -> Vec<(PathBuf, String)> {
    fn walk(path: &Path, out: &mut Vec<(PathBuf, String)>) {
        if path.is_dir() {
            for entry in fs::read_dir(path).unwrap() {
                walk(&entry.unwrap().path(), out);
            }
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            // What tests need is not what the program needs.
            let text = fs::read_to_string(path).unwrap();
            let code = text.split("#[cfg(test)]").next().unwrap_or_default().to_owned();
            if path.file_name().is_none_or(|name| name != "tests.rs") {
                out.push((path.to_owned(), code));
            }
        }
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut out = Vec::new();
    walk(&root.join(folder), &mut out);
    let file = root.join(format!("{folder}.rs"));
    if file.exists() {
        walk(&file, &mut out);
    }
    assert!(!out.is_empty(), "src/{folder} is gone: correct this test");
    out
}

#[track_caller]
fn check_absent(folder: &str, words: &[&str]) {
    for (path, code) in sources(folder) {
        for word in words {
            let found = code.lines().find(|line| line.contains(word) && !line.trim_start().starts_with("//"));
            assert!(found.is_none(), "{}: `{word}` does not belong here: {found:?}", path.display());
        }
    }
}

#[test]
fn the_domain_is_pure() {
    check_absent(
        "domain",
        &[
            "std::fs",
            "std::io",
            "std::env",
            "std::process",
            "println!",
            "eprintln!",
            "clap",
            "crate::store",
            "crate::ui",
            "crate::context",
            "crate::render",
            "crate::commands",
            "crate::cli",
            "crate::i18n",
            "crate::error",
            "Local::now",
            "Utc::now",
            "toml::",
        ],
    );
}

#[test]
fn the_store_knows_no_terminal_and_no_command() {
    check_absent(
        "store",
        &["crate::ui", "crate::context", "crate::render", "crate::commands", "crate::cli", "println!"],
    );
}

#[test]
fn rendering_opens_nothing() {
    check_absent("render", &["std::fs", "std::env", "std::process", "crate::store", "crate::commands", "println!"]);
}

#[test]
fn commands_write_only_through_the_store() {
    for folder in ["commands", "steps"] {
        check_absent(folder, &["std::fs::write", "std::process", "std::env", "println!", "eprintln!"]);
    }
}

#[test]
fn every_test_file_is_declared() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it");
    let main = fs::read_to_string(folder.join("main.rs")).unwrap();
    let files = fs::read_dir(&folder).unwrap().map(Result::unwrap).filter(|entry| entry.path().is_file());
    for entry in files {
        let name = entry.path().file_stem().unwrap().to_string_lossy().into_owned();
        assert!(name == "main" || main.contains(&format!("mod {name};")), "tests/it/{name}.rs is not declared");
    }
}

/// The code of a file without comments and texts; what tests need is left out.
fn code_alone(text: &str) -> String {
    let mut out = String::new();
    let text = text.split("#[cfg(test)]").next().unwrap_or_default();
    for line in text.lines().filter(|line| !line.trim_start().starts_with("//")) {
        // Every second part of a line stands between quotation marks.
        out.extend(line.split('"').step_by(2));
        out.push('\n');
    }
    out
}

/// What judges in a letter's code: it compares, orders, or reckons with dates.
fn judgements(code: &str) -> Vec<String> {
    const OPERATORS: [&str; 6] = ["==", "!=", "<=", ">=", " < ", " > "];
    const WORDS: [&str; 22] = [
        "Role",
        "Engagement",
        "Recipient",
        "Stage",
        "Outcome",
        "Event",
        "centrality",
        "centrality_on",
        "calendar",
        "add_days",
        "add_months",
        "sub_months",
        "service_end",
        "num_days",
        "checked_add_months",
        "checked_sub_months",
        "max_by_key",
        "min_by_key",
        "max",
        "min",
        "cmp",
        "runs_on",
    ];
    let operators =
        OPERATORS.iter().filter(|operator| code.contains(**operator)).map(|operator| (*operator).to_owned());
    let words = code.split(|c: char| !c.is_alphanumeric() && c != '_');
    operators.chain(words.filter(|word| WORDS.contains(word)).map(str::to_owned)).collect()
}

#[test]
fn letters_take_verdicts_and_judge_nothing() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/letters");
    let mut files = vec![root.join("values.rs"), root.join("values/trainee.rs"), root.join("values/agreement.rs")];
    let kinds: Vec<PathBuf> = fs::read_dir(root.join("kinds"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_dir())
        .collect();
    assert!(kinds.len() >= 16, "a letter is a folder: correct this test");
    files.extend(kinds.iter().map(|folder| folder.join("values.rs")));
    for file in files {
        // What is missing of a role is told, not judged.
        let code = code_alone(&fs::read_to_string(&file).unwrap()).replace("Missing::Role", "");
        let found = judgements(&code);
        assert!(found.is_empty(), "{}: ask the domain instead of {found:?}", file.display());
    }
    // The check itself sees what it is for.
    for judged in
        ["if a.start == b {", "percent < 50", "use crate::domain::trainee::Role;", "calendar::add_days(on, 1)"]
    {
        assert!(!judgements(&code_alone(judged)).is_empty(), "{judged}");
    }
}

#[test]
fn a_letter_is_one_folder() {
    let kinds = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/letters/kinds");
    for folder in fs::read_dir(kinds).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_dir()) {
        let mut names: Vec<String> = fs::read_dir(&folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
            .collect();
        names.sort();
        assert_eq!(names, ["en.md", "nb.md", "nn.md", "sample.json", "values.rs"], "{}", folder.display());
    }
}
