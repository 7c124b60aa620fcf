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
