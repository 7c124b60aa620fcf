//! What the shell, the editor and the hurried reader get: schemas, completions, manual pages, aliases, help, usage errors.

use serde_json::Value;

use crate::harness::Room;

#[test]
fn every_schema_that_is_listed_is_one() {
    let room = Room::empty();
    let kinds = room.run("schema").stdout;
    let kinds: Vec<&str> = kinds.lines().collect();
    for kind in ["settings", "trainee", "profile", "output.deadlines", "output.show"] {
        assert!(kinds.contains(&kind), "{kinds:?}");
    }
    for kind in kinds {
        let schema = room.json(&format!("schema {kind}"));
        assert!(schema["$schema"].as_str().unwrap().starts_with("https://json-schema.org/draft/2020-12"), "{kind}");
        assert!(!misfits(&schema, &schema, &Value::Null, "").iter().any(|one| one.contains("this test")), "{kind}");
    }
    let slip = room.alis("schema trainees --lang en");
    assert!(slip.contains("did you mean `trainee`?") && slip.ends_with("[exit 2]"), "{slip}");
}

/// An editor that checks by the schema says of the demo store what `alis check` says: nothing.
#[test]
fn the_demo_records_fit_their_schemas_and_slips_do_not() {
    let room = Room::empty();
    for (kind, folder) in [
        ("municipality", "municipalities"),
        ("hospital", "hospitals"),
        ("agreement", "agreements"),
        ("trainee", "trainees"),
        ("position", "positions"),
        ("grant", "grants"),
    ] {
        let schema = room.json(&format!("schema {kind}"));
        let demo = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/helgeland").join(folder);
        for entry in std::fs::read_dir(demo).unwrap() {
            let path = entry.unwrap().path();
            let mut record = as_json(&std::fs::read_to_string(&path).unwrap());
            assert_eq!(misfits(&schema, &schema, &record, ""), Vec::<String>::new(), "{}", path.display());
            record["nmae"] = "x".into();
            assert_eq!(misfits(&schema, &schema, &record, ""), [": no key nmae"], "{}", path.display());
        }
    }
}

/// Where a value does not fit a schema: the part of JSON Schema that is used here, which costs no forty crates more.
/// Patterns are left to editors.
fn misfits(root: &Value, schema: &Value, value: &Value, at: &str) -> Vec<String> {
    let Some(keywords) = schema.as_object() else {
        assert_eq!(schema, &Value::Bool(true), "a schema is an object or true");
        return Vec::new();
    };
    let mut out = Vec::new();
    let mut unless = |fits: bool, wrong: String| {
        if !fits {
            out.push(format!("{at}: {wrong}"));
        }
    };
    let below = |schema: &Value, value: &Value, part: &str| misfits(root, schema, value, &format!("{at}/{part}"));
    let mut more = Vec::new();
    for (keyword, wanted) in keywords {
        match keyword.as_str() {
            "type" => {
                let kinds = wanted.as_array().cloned().unwrap_or_else(|| vec![wanted.clone()]);
                unless(kinds.iter().any(|kind| is_a(value, kind.as_str().unwrap())), format!("{value} is no {wanted}"));
            }
            "const" => unless(value == wanted, format!("{value} is not {wanted}")),
            "enum" => unless(wanted.as_array().unwrap().contains(value), format!("{value} is none of {wanted}")),
            "minimum" => {
                unless(value.as_f64().is_none_or(|n| n >= wanted.as_f64().unwrap()), format!("{value} is less"))
            }
            "maximum" => {
                unless(value.as_f64().is_none_or(|n| n <= wanted.as_f64().unwrap()), format!("{value} is more"))
            }
            "required" => {
                for key in wanted.as_array().unwrap() {
                    let there = value.as_object().is_none_or(|object| object.contains_key(key.as_str().unwrap()));
                    unless(there, format!("lacks {key}"));
                }
            }
            "properties" => {
                for (key, schema) in wanted.as_object().unwrap() {
                    more.extend(value.get(key).map(|value| below(schema, value, key)).unwrap_or_default());
                }
            }
            "additionalProperties" if *wanted == Value::Bool(false) => {
                let known = &schema["properties"];
                for key in value.as_object().into_iter().flat_map(|object| object.keys()) {
                    unless(known.get(key).is_some(), format!("no key {key}"));
                }
            }
            "items" => {
                for (place, value) in value.as_array().into_iter().flatten().enumerate() {
                    more.extend(below(wanted, value, &place.to_string()));
                }
            }
            "oneOf" | "anyOf" => {
                let fitting = wanted.as_array().unwrap().iter().filter(|one| misfits(root, one, value, at).is_empty());
                let count = fitting.count();
                unless(count == 1 || (keyword == "anyOf" && count > 1), format!("{value} fits {count} of {keyword}"));
            }
            "$ref" => {
                let name = wanted.as_str().unwrap().strip_prefix("#/$defs/").unwrap();
                more.extend(misfits(root, &root["$defs"][name], value, at));
            }
            "additionalProperties"
            | "$schema"
            | "$defs"
            | "title"
            | "description"
            | "format"
            | "pattern"
            | "default" => {}
            other => unless(false, format!("`{other}` is not known to this test")),
        }
    }
    out.extend(more);
    out
}

fn is_a(value: &Value, kind: &str) -> bool {
    match kind {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "integer" => value.is_i64() || value.is_u64(),
        "number" => value.is_number(),
        "boolean" => value.is_boolean(),
        "null" => value.is_null(),
        _ => false,
    }
}

/// The record as an editor's schema sees it: a day is a text.
fn as_json(text: &str) -> Value {
    fn value(from: toml::Value) -> Value {
        match from {
            toml::Value::Datetime(day) => day.to_string().into(),
            toml::Value::Array(items) => items.into_iter().map(value).collect(),
            toml::Value::Table(table) => {
                Value::Object(table.into_iter().map(|(key, item)| (key, value(item))).collect())
            }
            toml::Value::String(text) => text.into(),
            toml::Value::Integer(number) => number.into(),
            toml::Value::Float(number) => number.into(),
            toml::Value::Boolean(flag) => flag.into(),
        }
    }
    value(toml::Value::Table(text.parse().unwrap()))
}

#[test]
fn outputs_fit_their_schemas() {
    let room = Room::demo("");
    room.file("store/trainees/1.toml", "schema = 1\nhpr = 1\n");
    for (kind, words) in [
        ("deadlines", "deadlines --all"),
        ("list", "list"),
        ("show", "show 9144831"),
        ("check", "check"),
        ("municipality", "municipality list"),
        ("hospital", "hospital list"),
        ("agreement", "agreement list"),
        ("explain", "explain reconfirmation"),
    ] {
        let schema = room.json(&format!("schema output.{kind}"));
        let output: Value =
            serde_json::from_str(&room.run(&format!("--store store {words} --format json")).stdout).unwrap();
        assert!(!output.as_array().is_some_and(Vec::is_empty), "{words} shows nothing");
        assert_eq!(misfits(&schema, &schema, &output, ""), Vec::<String>::new(), "{words}");
    }
}

#[test]
fn each_shell_gets_its_completions() {
    let room = Room::empty();
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let seen = room.run(&format!("completions {shell} --lang en"));
        assert_eq!(seen.status, 0, "{}", seen.stderr);
        // Elvish gets a list of the commands; the others ask.
        let known = if shell == "elvish" { "exit-code" } else { "complete-words" };
        assert!(seen.stdout.contains(known), "{shell}: {}", seen.stdout);
    }
    for (lang, words) in [
        ("en", ["deadlines", "exit-code", "reconfirm", "advertise"]),
        ("nb", ["frister", "sluttkode", "forespør", "lys-ut"]),
        ("nn", ["fristar", "sluttkode", "forespør", "lys-ut"]),
    ] {
        let seen = room.run(&format!("completions elvish --lang {lang}"));
        for word in words {
            assert!(seen.stdout.contains(word), "{lang}: {word}");
        }
    }
    assert!(room.alis("completions ksh --lang en").ends_with("[exit 2]"));
    // Where there is a bash, it must be able to read its script.
    let script = room.run("completions bash").stdout;
    let mut bash = assert_cmd::Command::new("bash");
    bash.args(["-n"]).write_stdin(script).assert().success();
}

#[test]
fn there_is_a_manual_page_for_the_program_and_each_command() {
    let room = Room::empty();
    let whole = room.run("man --lang en").stdout;
    assert!(whole.contains(".TH ALIS 1 ") && whole.contains("deadlines"), "{whole}");
    let page = room.run("man deadlines --lang nb").stdout;
    assert!(page.contains(".TH ALIS-DEADLINES 1 ") && page.contains("sluttkode"), "{page}");
    let slip = room.alis("man deadlnes --lang en");
    assert!(slip.contains("did you mean `deadlines`?") && slip.ends_with("[exit 2]"), "{slip}");
}

#[test]
fn norwegian_names_run_the_same_commands() {
    let room = Room::with_kari("");
    for (norwegian, english) in [
        ("frister --all", "deadlines --all"),
        ("liste", "list"),
        ("vis Kari", "show Kari"),
        ("forklar reconfirmation", "explain reconfirmation"),
        ("kontroller", "check"),
        ("kommune list", "municipality list"),
        ("sykehus list", "hospital list"),
        ("sjukehus list", "hospital list"),
        ("samarbeidsavtale list", "agreement list"),
        ("utdanningsplan Kari", "plan Kari"),
        ("json-skjema trainee", "schema trainee"),
        ("kommune liste", "municipality list"),
        ("sjukehus vis hsyk", "hospital show hsyk"),
        (
            "frister --alle --ansvarlig kommune --regel ny-avtale",
            "deadlines --all --for municipality --rule agreement-renewal",
        ),
        ("fristar --ansvarleg sjukehus --innan 8w", "deadlines --for hospital --within 8w"),
        ("liste --trinn meldt-inn", "list --stage requested"),
        ("forklar svar-på-tilbud", "explain offer-answer"),
        (
            "fravaer Kari --fraa 2026-01-01 --til 2026-01-02 --proev",
            "absence Kari --from 2026-01-01 --to 2026-01-02 --dry-run",
        ),
        ("kontakt Kari --av rettleiar --prøv", "contact Kari --by supervisor --dry-run"),
        ("kontroller --register store --språk nn", "check --store store --lang nn"),
        ("brev innmeldingsskjema Kari --format txt --stdout", "document enrolment Kari --format txt --stdout"),
        ("notat Kari --text x --dry-run", "note Kari --text x --dry-run"),
        (
            "fravær Kari --from 2026-01-01 --to 2026-01-02 --dry-run",
            "absence Kari --from 2026-01-01 --to 2026-01-02 --dry-run",
        ),
        ("mål Kari ALM-055 --dry-run", "goal Kari ALM-055 --dry-run"),
        ("kontakt Kari --by supervisor --dry-run", "contact Kari --by supervisor --dry-run"),
        (
            "ønske Kari --start 2027-03-01 --wish 'Mo i Rana/Kirurgi' --dry-run",
            "request Kari --start 2027-03-01 --wish 'Mo i Rana/Kirurgi' --dry-run",
        ),
        ("forespør Kari", "reconfirm Kari"),
        ("enrol --hpr 1", "enroll --hpr 1"),
        ("registrer --hpr 1", "enroll --hpr 1"),
        ("rediger Kari --set case=1 --dry-run", "edit Kari --set case=1 --dry-run"),
    ] {
        assert_eq!(room.alis(norwegian), room.alis(english), "{norwegian}");
    }
}

#[test]
fn a_name_that_moved_answers_and_says_where_it_went() {
    let room = Room::with_kari("");
    let seen = room.run("skjema trainee --lang nb");
    assert_eq!((seen.status, seen.stdout.as_str()), (0, room.run("json-skjema trainee").stdout.as_str()));
    assert_eq!(
        seen.stderr,
        "advarsel: «alis skjema» heter nå «alis json-skjema»; det gamle navnet svarer bare i denne versjonen.\n"
    );
    assert!(room.run("avslaa Kari --språk nn").stderr.contains("«alis avslaa» heiter no «alis takk-nei»"));
}

/// What clap says by itself in English, the placeholders and the names: none of it in Norwegian help.
#[test]
fn help_and_usage_are_in_the_language_whole() {
    let room = Room::empty();
    for lang in ["nb", "nn"] {
        for words in
            ["", "frister", "tilbud", "samarbeidsavtale", "samarbeidsavtale utvalg", "stilling meld-ledig", "brev"]
        {
            let text = room.run(&format!("{words} --help --lang {lang}")).stdout;
            for english in
                ["[OPTIONS]", "COMMAND", "TRAINEE", "DATE", "TEXT", "[alias", "[possible", "[default", "--help "]
            {
                assert!(!text.contains(english), "{lang} {words}: {english}: {text}");
            }
        }
    }
    let slip = |words: &str| room.run(&format!("{words} --lang nb")).stderr;
    let seen = slip("frister --ansvarlig zzz");
    assert_eq!(
        seen,
        "feil: `zzz` passer ikke til --ansvarlig <HVEM>\n\
         hjelp: velg mellom: kommune, sykehus, alis, veileder, begge, partene, utvalg, registerfører\n"
    );
    // With an option or without: the help of the command, in the language.
    for words in ["stilling", "stilling --stille"] {
        let seen = slip(words);
        assert!(seen.starts_with("feil: hvilken kommando?\n\n") && seen.contains("\nKommandoer:\n"), "{seen}");
        assert!(!seen.contains("[OPTIONS]") && !seen.contains("error:"), "{seen}");
    }
    let usage = slip("vis");
    assert!(usage.contains("hjelp: Bruk: alis vis ") && usage.ends_with("<ALIS>\n"), "{usage}");
    assert!(slip("frister --forfal").contains("mente du `--forfalt`?"), "{}", slip("frister --forfal"));
}

#[test]
fn help_speaks_each_language_and_fits_80_columns() {
    let room = Room::empty();
    for (lang, usage) in [("nb", "Bruk:"), ("nn", "Bruk:"), ("en", "Usage:")] {
        for words in ["", "deadlines", "enroll", "reconfirm", "agreement add"] {
            let seen = room.run(&format!("{words} --help --lang {lang}"));
            assert_eq!((seen.status, seen.stderr.as_str()), (0, ""), "{words}");
            assert!(seen.stdout.contains(usage), "{}", seen.stdout);
        }
    }
    assert_eq!(room.run("-h --lang en").stdout, room.run("--help --lang en").stdout);
    assert_eq!(room.alis("--version"), format!("alis {}\n[exit 0]", env!("CARGO_PKG_VERSION")));
}

#[test]
fn wrong_words_are_told_with_what_was_probably_meant() {
    let room = Room::new();
    for (words, told) in [
        ("deadlnes", "did you mean `deadlines`?"),
        ("frist", "did you mean `deadlines`?"),
        ("deadlines --overdu", "did you mean `--overdue`?"),
        ("deadlines --rule reconfirm", "did you mean `reconfirmation`?"),
        ("deadlines --format qqq", "table, json, csv"),
        ("deadlines --within soon", "`soon`"),
        ("deadlines --within", "--within"),
        ("deadlines --overdue --all", "--all"),
        ("show", "TRAINEE"),
        ("municipality", "alis municipality"),
        ("municipality lst", "did you mean `list`?"),
    ] {
        let seen = room.alis(words);
        assert!(seen.contains(told) && seen.ends_with("[exit 2]"), "{words}: {seen}");
    }
}
