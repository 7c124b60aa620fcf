//! A store that came from somebody else: its records, paths, settings and templates start nothing, reach nothing outside of it,
//! and steer no terminal.

use std::fs;
use std::path::Path;

use crate::harness::{Room, elsewhere, everything};

const KARI: &str = "trainees/9144897.toml";
const REQUESTED: &str = "\n[[journal]]\non = 2026-05-01\nevent = \"requested\"\nstart = 2027-09-01\nmonths = 6\n\
                         wishes = [{ site = \"Mo i Rana\", department = \"Indremedisin\" }]\n";

/// Escapes, C1 controls and overrides of the direction, as TOML can hold them.
const NAME: &str = r"=Kari\u001b[31m\u009b2J\u202eX\u2066\u007f\r";

/// What a terminal would obey.
#[track_caller]
fn check_harmless(words: &str, said: &str) {
    let obeyed = |c: char| {
        (c.is_control() && c != '\n')
            || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}')
    };
    assert_eq!(said.chars().find(|c| obeyed(*c)), None, "{words}: {said:?}");
}

/// A store where everything a person can write says [`NAME`].
fn steering() -> Room {
    let room = Room::new();
    room.trainee(9144897, NAME, REQUESTED);
    let journal = [
        format!("event = \"note\"\ntext = \"{NAME}\""),
        format!("event = \"contacted\"\nby = \"coordinator\"\ntext = \"{NAME}\""),
        format!("event = \"course\"\ntitle = \"{NAME}\"\ndays = 1"),
        format!("event = \"discontinued\"\nreason = \"{NAME}\""),
        "event = \"started\"".to_owned(),
    ];
    let journal: String =
        journal.iter().map(|entry| format!("\n[[journal]]\non = 2026-07-02\n{entry}\nnote = \"{NAME}\"\n")).collect();
    let kari = room.read(KARI).replace("\"Legesenteret\"", &format!("\"{NAME}\""));
    room.file(KARI, &kari);
    room.trainee(9144900, NAME, &format!("{REQUESTED}{journal}"));
    room.file(
        "municipalities/1820.toml",
        &format!(
            "schema = 1\nnumber = \"1820\"\nname = \"{NAME}\"\n[coordinator]\nname = \"{NAME}\"\n[[journal]]\non = 2026-07-01\n\
             event = \"prioritised\"\norder = [9144900, 9144897]\nreason = \"{NAME}\"\n"
        ),
    );
    let hospital = room.read("hospitals/hsyk.toml").replace("Helgelandssykehuset HF", NAME).replace("Kirurgi", NAME);
    room.file("hospitals/hsyk.toml", &hospital);
    let agreement = room.read("agreements/hsyk-1820.toml").replace("Samarbeidsavtale om ALIS", NAME);
    room.file(
        "agreements/hsyk-1820.toml",
        &format!("{agreement}\n[[journal]]\non = 2026-07-01\nevent = \"dispute-raised\"\nby = \"{NAME}\"\ntext = \"{NAME}\"\n"),
    );
    room.file(
        "positions/p.toml",
        &format!(
            "schema = 1\nhospital = \"hsyk\"\nsite = \"Mo i Rana\"\ndepartment = \"{NAME}\"\nstart = 2027-09-01\nmonths = 6\n\
             cause = \"{NAME}\"\n[[journal]]\non = 2026-07-01\nevent = \"published\"\n"
        ),
    );
    let settings = room.read("alis.toml").replace("\"Test\"", &format!("\"{NAME}\""));
    room.file("alis.toml", &settings);
    room
}

#[test]
fn what_records_say_steers_no_terminal() {
    let room = steering();
    room.put_in_git("start");
    let commands = [
        "list",
        "show 9144897",
        "show 9144900",
        "deadlines --all",
        "explain 9144897",
        "explain 9144900",
        "check",
        "log",
        "demand",
        "match",
        "prioritise 1820",
        "position list",
        "position show p",
        "municipality list",
        "municipality show 1820",
        "hospital list",
        "hospital show hsyk",
        "agreement list",
        "agreement show hsyk-1820",
        "compliance hsyk-1820",
        "avtale show 9144897",
        "document enrolment 9144897 --stdout --format txt",
        "document priority-list 1820 --stdout --format html",
        "note 9144897 --text x --dry-run",
        "show Nobody",
        "show Kari",
        "reconfirm 9144897 --dry-run",
        "purge 9144897 --dry-run",
        "match --apply --dry-run",
        "edit 9144897 --set name=Ola --dry-run",
        "agreement compare hsyk-1820 hsyk-1820",
        "document termination hsyk-1820",
        "reconfirm 9144897",
    ];
    for words in commands {
        let seen = room.run(words);
        check_harmless(words, &seen.stdout);
        check_harmless(words, &seen.stderr);
    }
    for words in ["list", "deadlines --all", "demand", "match", "show 9144897", "log", "check", "position list"] {
        for format in ["json", "csv", "md"] {
            let seen = room.run(&format!("{words} --format {format}"));
            check_harmless(words, &seen.stdout.replace("\r\n", "\n"));
            check_harmless(words, &seen.stderr);
        }
    }
    let rows = room.json("list --format json");
    assert_eq!(rows[0]["name"], "=Kari\u{1b}[31m\u{9b}2J\u{202e}X\u{2066}\u{7f}\r", "JSON gives what the record says");
    assert!(room.run("list --format csv").stdout.contains("'=Kari"), "no cell is a formula");
    for words in ["undo --yes", "log 9144897"] {
        let seen = room.run(words);
        check_harmless(words, &(seen.stdout + &seen.stderr));
    }
}

#[test]
fn raw_controls_in_a_file_steer_no_terminal() {
    let room = Room::with_kari("");
    room.file(
        KARI,
        &room
            .read(KARI)
            .replace("hpr = 9144897", "hpr = 9144897 # \u{9b}31m\u{202e}\u{2068}\noops = \"\u{9b}\u{202e}\""),
    );
    for words in ["check", "show 9144897", "edit 9144897 --set email=a@b.example --dry-run"] {
        let seen = room.run(words);
        assert_ne!(seen.status, 0);
        check_harmless(words, &(seen.stdout + &seen.stderr));
    }
}

#[test]
fn an_id_is_no_way_out_of_the_store() {
    let room = Room::with_kari(REQUESTED);
    // What would be read if it were one.
    for kind in ["municipality", "hospital", "agreement", "trainee"] {
        let folder = format!("outside/{kind}");
        room.file(&format!("{folder}/x.toml"), &room.read(KARI));
    }
    let before = room.files();
    let ids = ["../outside/trainee/x", "../../outside/trainee/x", "..", ".", "trainees/9144897", "a\u{0}b"];
    let commands = [
        "show ID",
        "explain ID",
        "edit ID --set name=x",
        "note ID --text x",
        "municipality show ID",
        "municipality edit ID --set name=x",
        "hospital show ID",
        "hospital edit ID --set name=x",
        "agreement show ID",
        "agreement edit ID --set title=x",
        "agreement sign ID --by 1820",
        "position show ID",
        "position close ID",
        "prioritise ID",
        "compliance ID",
        "document enrolment ID",
        "document priority-list ID",
        "document agreement ID",
        "purge ID --yes",
        "avtale show ID",
        "offer 9144897 --position ID",
        "match --hospital ID",
        "demand --hospital ID",
        "agreement supersede hsyk-1820 --older ID",
        "hospital add --id ID --name x",
        "agreement add --id ID --municipality 1820 --hospital hsyk --profile hsyk",
        "municipality add --number ID --name x",
        "agreement add --id y --municipality 1820 --hospital hsyk --profile ID",
        "undo ID --yes",
    ];
    for words in commands {
        for id in ids.iter().filter(|id| !id.contains('\0')) {
            let seen = room.run(&words.replace("ID", &format!("'{id}'")));
            assert_ne!(seen.status, 0, "{words} {id}: {}{}", seen.stdout, seen.stderr);
            assert!(!seen.stderr.contains("panicked"), "{words} {id}: {}", seen.stderr);
            assert!(!seen.stdout.contains("Nordmann"), "{words} {id}: {}", seen.stdout);
        }
    }
    assert_eq!(room.files(), before);
}

#[test]
fn keys_of_records_are_no_way_out_of_the_store() {
    let room = Room::with_kari(REQUESTED);
    let outside = Path::new("outside");
    room.file("outside/x.toml", &room.read("agreements/hsyk-1820.toml"));
    let change = |file: &str, from: &str, to: &str| {
        let room = Room::with_kari(REQUESTED);
        room.file("outside/x.toml", "secret = 1\n").file(file, &room.read(file).replace(from, to));
        room
    };
    for (file, from, to) in [
        (KARI, "agreement = \"hsyk-1820\"", "agreement = \"../outside/x\""),
        (KARI, "municipality = \"1820\"", "municipality = \"../outside/x\""),
        ("agreements/hsyk-1820.toml", "profile = \"hsyk\"", "profile = \"../outside/x\""),
        ("agreements/hsyk-1820.toml", "hospitals = [\"hsyk\"]", "hospitals = [\"../outside/x\"]"),
    ] {
        let room = change(file, from, to);
        let seen = room.run("check --format json");
        assert_eq!(seen.status, 4, "{to}");
        assert!(seen.stdout.contains("invalid-id") && !seen.stdout.contains("secret"), "{to}: {}", seen.stdout);
    }
    assert!(room.path().join(outside).exists());
    // A logo beside the letterhead, and nowhere else.
    room.file("templates/letterhead.toml", "schema = 1\n[[party]]\nid = \"1820\"\nlogo = \"../outside/x.png\"\n");
    assert!(room.run("check").stdout.contains("invalid-value"));
}

#[cfg(unix)]
#[test]
fn a_link_is_no_way_out_of_the_store() {
    use std::os::unix::fs::symlink;

    let elsewhere = elsewhere();
    let secret = elsewhere.path().join("9144897.toml");
    let check = |place: &str, to: &Path, words: &str| {
        let room = Room::with_kari(REQUESTED);
        room.file(
            "municipalities/1820.toml",
            &(room.read("municipalities/1820.toml")
                + "[[journal]]\non = 2026-07-01\nevent = \"prioritised\"\norder = [9144897]\n"),
        );
        fs::write(&secret, room.read(KARI).replace("Kari Nordmann", "Secret Person")).unwrap();
        let link = room.path().join(place);
        fs::create_dir_all(link.parent().unwrap()).unwrap();
        let _ = fs::remove_file(&link).or_else(|_| fs::remove_dir_all(&link));
        symlink(to, &link).unwrap();
        let before = listed(elsewhere.path());
        let seen = room.run(words);
        assert!(!seen.stdout.contains("Secret"), "{place}: {words}: {}", seen.stdout);
        assert_eq!(listed(elsewhere.path()), before, "{place}: {words}: {}", seen.stderr);
        (seen.status, seen.stderr)
    };
    let folder = elsewhere.path();
    for (place, to) in [("trainees", folder), (KARI, secret.as_path()), ("trainees/1820", folder)] {
        for words in ["list", "show 9144897", "note 9144897 --text x", "purge 9144897 --yes", "explain 9144897"] {
            check(place, to, words);
        }
    }
    assert_eq!(check("trainees", folder, "list").0, 4);
    for place in ["letters", "letters/9144897"] {
        let (status, stderr) = check(place, folder, "document enrolment 9144897");
        assert_eq!(status, 5, "{stderr}");
        assert!(stderr.contains("leads out of the store"), "{stderr}");
        check(place, folder, "purge 9144897 --yes");
    }
    for place in
        [".alis", ".alis/stage", ".alis/kept", ".alis/stage/forward", ".alis/intent", ".alis/lock", ".alis/changes"]
    {
        fs::create_dir_all(folder.join("forward")).unwrap();
        let to = if place.ends_with("intent") || place.ends_with("lock") { &secret } else { folder };
        let (status, stderr) = check(place, to, "note 9144897 --text x");
        assert_eq!(status, 5, "{place}: {stderr}");
        check(place, to, "list");
    }
    check("figures.toml", &secret, "purge 9144897 --yes");
    for place in ["templates", "templates/enrolment.nb.md", "templates/letterhead.toml"] {
        fs::write(folder.join("enrolment.nb.md"), "# Secret\n").unwrap();
        let to = if place == "templates" { folder.to_owned() } else { folder.join("enrolment.nb.md") };
        check(place, &to, "document enrolment 9144897 --stdout --format txt --lang nb");
    }
}

/// Every file of a folder with its content.
fn listed(folder: &Path) -> Vec<(String, String)> {
    let mut out = Vec::new();
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let name = entry.file_name().to_string_lossy().into_owned();
        if entry.path().is_dir() {
            out.extend(listed(&entry.path()).into_iter().map(|(file, text)| (format!("{name}/{file}"), text)));
        } else {
            out.push((name, fs::read_to_string(entry.path()).unwrap()));
        }
    }
    out.sort();
    out
}

#[test]
fn an_intent_from_somebody_else_leads_nowhere_outside() {
    let outside = elsewhere();
    let target = outside.path().join("rc");
    let up = "../".repeat(20) + target.to_str().unwrap().trim_start_matches('/');
    let check = |file: &str, staged: &str, before: &str| {
        let room = Room::empty();
        let text = format!(
            "{{\"message\":\"x\",\"commit\":false,\"steps\":[{{\"file\":\"{file}\",\"staged\":{staged},\"before\":{before}}}]}}"
        );
        let inner = Room::with_kari("");
        for file in inner.files() {
            room.file(&format!("store/{file}"), &inner.read(&file));
        }
        room.file("store/.alis/intent", &text).file("store/.alis/stage/forward/0", "evil").file("evil-staged", "evil");
        let kari = room.read(&format!("store/{KARI}"));
        for words in ["list", "note 9144897 --text x"] {
            let seen = room.run(&format!("--store store {words}"));
            assert!(!seen.stderr.contains("panicked"), "{}", seen.stderr);
        }
        assert!(!target.exists(), "{file}");
        assert_eq!(room.read(&format!("store/{KARI}")), kari, "nothing is written while it stands");
        assert_eq!(room.read("evil-staged"), "evil");
    };
    check(&up, "\"stage/forward/0\"", "null");
    check(target.to_str().unwrap(), "\"stage/forward/0\"", "null");
    check("trainees/../../x.toml", "\"stage/forward/0\"", "null");
    check("./trainees/1.toml", "\"stage/forward/0\"", "null");
    check("trainees/1.toml", "\"../../evil-staged\"", "null");
    check("trainees/1.toml", "\"stage/forward/../../lock\"", "null");
    check(".git/config", "\"stage/forward/0\"", "null");
    check(".alis/lock", "null", "null");
}

#[test]
fn a_store_that_is_named_by_a_detour_lies_where_it_lies() {
    let room = Room::with_kari("");
    // A repository on the way there is not the store's.
    fs::create_dir_all(room.path().join("repo/.git")).unwrap();
    fs::create_dir_all(room.path().join("store")).unwrap();
    for file in room.files() {
        room.file(&format!("store/{file}"), &room.read(&file));
    }
    let seen = room.run("--store repo/../store note 9144897 --text x");
    assert_eq!((seen.status, seen.stderr.lines().next()), (0, Some("Kari Nordmann: note (2026-08-01).")));
    assert!(room.read("store/trainees/9144897.toml").contains("text = \"x\""));
}

/// A program that leaves a mark where it ran.
#[cfg(unix)]
fn evil(room: &Room) -> String {
    use std::os::unix::fs::PermissionsExt;

    let script = room.path().join("evil.sh");
    fs::write(&script, format!("#!/bin/sh\ntouch '{}'\n", room.path().join("ran").display())).unwrap();
    fs::set_permissions(&script, fs::Permissions::from_mode(0o755)).unwrap();
    script.display().to_string()
}

#[cfg(unix)]
#[test]
fn the_settings_of_a_repository_start_nothing() {
    let settings = [
        ("core.fsmonitor", "EVIL"),
        ("core.hooksPath", "HOOKS"),
        ("core.sshCommand", "EVIL"),
        ("core.gitProxy", "EVIL"),
        ("core.askPass", "EVIL"),
        ("core.editor", "EVIL"),
        ("core.pager", "EVIL"),
        ("core.alternateRefsCommand", "EVIL"),
        ("filter.evil.clean", "EVIL"),
        ("filter.evil.smudge", "EVIL"),
        ("filter.evil.process", "EVIL"),
        ("diff.external", "EVIL"),
        ("diff.evil.textconv", "EVIL"),
        ("diff.evil.command", "EVIL"),
        ("merge.evil.driver", "EVIL %A"),
        ("merge.alis.driver", "'EVIL' merge %O %A %B --path=%P"),
        ("credential.helper", "EVIL"),
        ("gpg.program", "EVIL"),
        ("gpg.ssh.program", "EVIL"),
        ("remote.origin.uploadpack", "EVIL"),
        ("remote.origin.receivepack", "EVIL"),
        ("remote.origin.url", "ext::EVIL"),
        ("gc.recentObjectsHook", "EVIL"),
        ("alias.commit", "!EVIL"),
        ("alias.log", "!EVIL"),
        ("include.path", "EVIL.config"),
        ("submodule.recurse", "true"),
    ];
    let check = |key: &str, value: &str| {
        let room = Room::in_git();
        room.trainee(9144897, "Kari Nordmann", REQUESTED);
        room.git("add .");
        room.git("commit --quiet --message kari");
        let evil = evil(&room);
        fs::create_dir_all(room.path().join("hooks")).unwrap();
        for hook in [
            "pre-commit",
            "post-commit",
            "post-merge",
            "reference-transaction",
            "post-index-change",
            "pre-push",
            "post-checkout",
        ] {
            fs::copy(&evil, room.path().join("hooks").join(hook)).unwrap();
        }
        room.file("evil.sh.config", &format!("[filter \"evil\"]\n\tclean = {evil}\n"));
        room.file(".gitattributes", "# merge=alis\n*.toml filter=evil diff=evil merge=evil\n");
        let elsewhere = elsewhere();
        let shared = elsewhere.path().join("origin.git");
        room.git(&format!("clone --quiet --bare . {}", shared.display()));
        room.git(&format!("remote add origin {}", shared.display()));
        // Somebody sends something else meanwhile, so that a sync has to merge.
        let other = elsewhere.path().join("clone");
        room.git(&format!("clone --quiet {} {}", shared.display(), other.display()));
        // In the same record, so that records have to be merged.
        fs::write(
            other.join(KARI),
            room.read(KARI) + "\n[[journal]]\non = 2026-07-20\nevent = \"note\"\ntext = \"x\"\n",
        )
        .unwrap();
        room.git(&format!("-C {} add .", other.display()));
        room.git(&format!("-C {} commit --quiet --message other", other.display()));
        room.git(&format!("-C {} push --quiet", other.display()));
        let value = value.replace("EVIL", &evil).replace("HOOKS", &room.path().join("hooks").display().to_string());
        // As it would lie in a folder that was copied.
        let mut config = std::process::Command::new("git");
        config.args(["config", "--local", key, &value]).current_dir(room.path());
        assert!(config.status().unwrap().success());
        for words in [
            "note 9144897 --text x",
            "list",
            "log",
            "undo --yes",
            "edit 9144897 --set email=a@x.example",
            "sync --yes",
            "check",
            "purge 9144897 --history --yes",
            "merge --copies",
        ] {
            let seen = room.run(words);
            assert!(!room.path().join("ran").exists(), "{key}: {words}: {}{}", seen.stdout, seen.stderr);
            assert!(!seen.stderr.contains("panicked"), "{key}: {words}: {}", seen.stderr);
        }
    };
    // Some of them elsewhere than in CI, where it takes no time that anybody waits for.
    let some = ["core.fsmonitor", "core.hooksPath", "filter.evil.clean", "merge.evil.driver", "merge.alis.driver"];
    for (key, value) in settings.into_iter().filter(|(key, _)| everything() || some.contains(key)) {
        check(key, value);
    }
}

/// A repository whose working tree is the folder around the store: git would lay down there what comes in with a sync.
#[test]
fn a_working_tree_elsewhere_gets_nothing() {
    let check = |key: &str, value: Option<&str>| {
        let inner = Room::with_kari(REQUESTED);
        let room = Room::cloned(&inner, &["store", "other"]);
        room.file("other/planted.txt", "x");
        room.git("-C other add .");
        room.git("-C other commit --quiet --message planted");
        room.git("-C other push --quiet");
        // What the working tree around it would hold, so that nothing seems to be gone there.
        for file in inner.files() {
            room.file(&file, &inner.read(&file));
        }
        if let Some(value) = value {
            room.git(&format!("-C store config {key} {value}"));
        }
        let seen = room.run("--store store sync --yes");
        let laid = room.path().join("planted.txt").exists();
        (seen, laid, room)
    };
    // Without the setting the file comes, to where it belongs.
    let (seen, laid, room) = check("core.worktree", None);
    assert_eq!((seen.status, laid), (0, false), "{}", seen.stderr);
    assert!(room.path().join("store/planted.txt").exists());
    let (seen, laid, room) = check("core.worktree", Some("../.."));
    assert_eq!((seen.status, laid), (5, false), "{}", seen.stderr);
    assert!(seen.stderr.contains("core.worktree"), "{}", seen.stderr);
    assert!(!room.path().join("store/planted.txt").exists(), "git was started");
}

#[cfg(unix)]
#[test]
fn settings_that_name_programs_are_told_and_can_be_trusted() {
    let room = Room::in_git();
    room.trainee(9144897, "Kari Nordmann", "");
    room.git("add .");
    room.git("commit --quiet --message kari");
    room.git("config core.sshCommand 'ssh -i key'");
    let seen = room.run("note 9144897 --text x");
    let expected = "\
Kari Nordmann: note (2026-08-01).
error: git was not started: the settings of this repository (.git/config) name programs that git would run: core.sshcommand
help: somebody else may have put them there. Are they yours? Say so in your own settings: git config --global --add alis.trusts '[ROOM]'. Else take them out with git config --unset
";
    let saved = "help: trainees/9144897.toml is saved";
    assert_eq!(seen.status, 5);
    assert!(expected.lines().skip(1).all(|line| seen.stderr.contains(line)), "{}", seen.stderr);
    assert!(seen.stderr.contains(saved), "{}", seen.stderr);
    assert!(room.read(KARI).contains("text = \"x\""));
    // The repository cannot trust itself.
    room.git("config alis.trusts *");
    assert_eq!(room.run("note 9144897 --text y").status, 5);
    let own = room.home().join("own");
    room.file(&own.to_string_lossy(), &format!("[alis]\n\ttrusts = {}\n", room.path().display()));
    let mut command = room.command("note 9144897 --text z");
    command.env("GIT_CONFIG_GLOBAL", &own);
    assert_eq!(room.seen(&mut command).status, 0);
}

#[cfg(unix)]
#[test]
fn a_folder_of_the_store_that_looks_like_a_repository_is_none() {
    let room = Room::empty();
    let inner = Room::with_kari("");
    for file in inner.files() {
        room.file(&format!("store/{file}"), &inner.read(&file));
    }
    let evil = evil(&room);
    room.git("init --quiet --initial-branch=main");
    room.file("store/HEAD", "ref: refs/heads/main\n").file("store/objects/x", "").file("store/refs/x", "");
    room.file("store/config", &format!("[core]\n\trepositoryformatversion = 0\n\tbare = false\n\tworktree = .\n[filter \"evil\"]\n\tclean = {evil}\n"));
    room.file("store/.gitattributes", "*.toml filter=evil\n");
    let seen = room.run("--store store note 9144897 --text x");
    assert!(!room.path().join("ran").exists(), "{}", seen.stderr);
}

#[test]
fn files_that_are_no_records_are_told_and_nothing_more() {
    let deep = 100_000;
    let files: [(&str, Vec<u8>); 9] = [
        ("lists", ("a = ".to_owned() + &"[".repeat(deep) + &"]".repeat(deep)).into_bytes()),
        ("tables", ("a = ".to_owned() + &"{a=".repeat(deep)).into_bytes()),
        ("dots", (vec!["a"; deep].join(".") + " = 1").into_bytes()),
        ("header", format!("[{}]", vec!["a"; deep].join(".")).into_bytes()),
        ("nul", b"schema = 1\nname = \"a\0b\"\n".to_vec()),
        ("latin", b"schema = 1\nname = \"\xe5\"\n".to_vec()),
        ("empty", Vec::new()),
        ("huge", vec![b'#'; (4 << 20) + 1]),
        ("twice", "a = 1\n".repeat(20_000).into_bytes()),
    ];
    let room = Room::with_kari("");
    for (name, bytes) in files {
        fs::write(room.path().join(format!("hospitals/{name}.toml")), bytes).unwrap();
        let seen = room.run("check --format json");
        assert_eq!(seen.status, 4, "{name}: {}", seen.stderr);
        assert!(seen.stdout.contains(&format!("hospitals/{name}.toml")), "{name}");
        assert_eq!(room.run("show 9144897").status, 0, "{name} hurts nobody else");
        fs::remove_file(room.path().join(format!("hospitals/{name}.toml"))).unwrap();
    }
}

/// What a command says of a store with this template, and how it ends; with bounded memory, each a process of its own.
fn with_template(room: &Room, text: &str, words: &str) -> (String, i32) {
    room.file("templates/enrolment.nb.md", &format!("# T\n{text}\n"));
    let script = tempfile::NamedTempFile::new().unwrap();
    fs::write(script.path(), "ulimit -v 4000000; exec \"$ALIS\" --lang en \"$@\"\n").unwrap();
    let seen = room.script(script.path(), &words.split(' ').collect::<Vec<_>>());
    (seen.stdout + &seen.stderr, seen.status)
}

/// What the engine's count of steps does not see: the command ends all the same, and names the template.
#[test]
fn a_template_that_one_step_of_never_ends_is_told() {
    let room = Room::with_kari(REQUESTED);
    let doubled = |name: &str| {
        format!("{{% set {name} = ['ab'] %}}{}", format!("{{% set {name} = [{name}, {name}] %}}").repeat(60))
    };
    for text in [
        doubled("x") + "{{ (x ~ '') | length }}",
        doubled("x") + "{{ x | upper }}",
        doubled("x") + &doubled("y") + "{{ x == y }}",
        doubled("x") + "{{ {x: 1} }}",
        "{{ ([[1] * 100000000] * 100000000) ~ '' }}".to_owned(),
    ] {
        let (said, status) = with_template(&room, &text, "document enrolment 9144897 --stdout --format txt --lang nb");
        assert_eq!(status, 4, "{}: {said}", &text[text.len() - 30..]);
        assert!(said.contains("templates/enrolment.nb.md") && said.contains("does not end"), "{said}");
    }
    // A tag that hides its length is bounded by what a template may have in all.
    let hidden = format!("{{{{ {}1 }}}}", "1 ~ '}}' ~ ".repeat(5500));
    let (said, status) = with_template(&room, &hidden, "check");
    assert!(matches!(status, 0 | 4), "{said}");
}

#[test]
fn a_template_that_nests_without_end_is_told_by_check_too() {
    let room = Room::with_kari(REQUESTED);
    for text in [
        "{{ ".to_owned() + &"(".repeat(50_000),
        format!("{{{{ {}1 }}}}", "-".repeat(100_000)),
        "{% if x %}".repeat(6000),
        "{% for a in b %}".repeat(4000),
        "{% macro m() %}".repeat(4000),
        "{{ '".to_owned() + &"x".repeat(2000),
        "x".repeat(100_000),
    ] {
        for words in ["check", "document enrolment 9144897 --stdout --format txt --lang nb"] {
            let (said, status) = with_template(&room, &text, words);
            assert_eq!(status, 4, "{said}");
            assert!(said.contains("templates/enrolment.nb.md"), "{said}");
        }
    }
    let deep = format!("{{% if 1 %}}{}{{% endif %}}", "{%elif 1%}".repeat(6000));
    let (said, status) = with_template(&room, &deep, "check");
    assert_eq!(status, 0, "{said}");
}

/// A file that can be run, wherever it is copied to.
#[cfg(unix)]
fn hooks(folder: &Path, evil: &str) {
    fs::create_dir_all(folder).unwrap();
    let names =
        ["pre-receive", "update", "post-receive", "post-update", "pre-push", "reference-transaction", "post-merge"];
    for hook in names {
        fs::copy(evil, folder.join(hook)).unwrap();
    }
}

/// A store in git with a remote elsewhere that has gone on, so that a sync fetches, merges and sends; `lay` makes of it what
/// somebody unpacked. Nothing that lies in the folder is run by any command.
#[cfg(unix)]
#[track_caller]
fn check_runs_nothing(what: &str, commands: &[&str], lay: impl FnOnce(&Room, &str)) -> Vec<(i32, String)> {
    let room = Room::in_git();
    room.trainee(9144897, "Kari Nordmann", REQUESTED);
    room.file(".gitattributes", "*.toml filter=evil diff=evil merge=evil\n");
    room.git("add .");
    room.git("commit --quiet --message kari");
    let elsewhere = elsewhere();
    let shared = elsewhere.path().join("origin.git");
    room.git(&format!("clone --quiet --bare . {}", shared.display()));
    room.git(&format!("remote add origin {}", shared.display()));
    let other = elsewhere.path().join("clone");
    room.git(&format!("clone --quiet {} {}", shared.display(), other.display()));
    fs::write(other.join(KARI), room.read(KARI) + "\n[[journal]]\non = 2026-07-20\nevent = \"note\"\ntext = \"x\"\n")
        .unwrap();
    room.git(&format!("-C {} commit --quiet --all --message other", other.display()));
    room.git(&format!("-C {} push --quiet", other.display()));
    let evil = evil(&room);
    lay(&room, &evil);
    // What laying it has started is no matter.
    let _ = fs::remove_file(room.path().join("ran"));
    commands
        .iter()
        .map(|words| {
            let seen = room.run(words);
            assert!(!room.path().join("ran").exists(), "{what}: {words}: {}{}", seen.stdout, seen.stderr);
            assert!(!seen.stderr.contains("panicked"), "{what}: {words}: {}", seen.stderr);
            (seen.status, seen.stderr)
        })
        .collect()
}

#[cfg(unix)]
const COMMANDS: [&str; 8] = [
    "note 9144897 --text x",
    "log",
    "undo --yes",
    "edit 9144897 --set email=a@x.example",
    "sync --yes",
    "check",
    "purge 9144897 --history --yes",
    "merge --copies",
];

/// What git's own folder says when it is a whole one with a filter.
#[cfg(unix)]
fn filtered(evil: &str) -> String {
    format!(
        "[core]\n\trepositoryformatversion = 0\n\tbare = false\n[filter \"evil\"]\n\tclean = {evil}\n\tsmudge = {evil}\n"
    )
}

#[cfg(unix)]
fn moved(room: &Room, from: &str, to: &str) {
    let target = room.path().join(to);
    fs::create_dir_all(target.parent().unwrap()).unwrap();
    fs::rename(room.path().join(from), target).unwrap();
}

/// Ways to lay a repository so that who guesses where git looks looks elsewhere.
#[cfg(unix)]
#[test]
fn the_guard_looks_where_git_looks() {
    type Lay = fn(&Room, &str);
    let setups: [(&str, bool, Lay); 12] = [
        ("commondir in .git", true, |room, evil| {
            for part in ["objects", "refs", "config", "packed-refs", "hooks"] {
                if room.path().join(".git").join(part).exists() {
                    moved(room, &format!(".git/{part}"), &format!("common/{part}"));
                }
            }
            room.file(".git/commondir", "../common\n").file("common/config", &filtered(evil));
            room.file(".git/config", "[core]\n\trepositoryformatversion = 0\n");
        }),
        ("an empty .git below the real one", true, |room, evil| {
            let config = room.read(".git/config");
            let filter = format!("[filter \"evil\"]\n\tclean = {evil}\n\tsmudge = {evil}\n");
            room.file(".git/config", &format!("{config}{filter}"));
            fs::create_dir_all(room.path().join("trainees/.git")).unwrap();
        }),
        ("a submodule's own filter", false, |room, evil| {
            room.git("init --quiet sub");
            room.file("sub/x.toml", "x\n");
            room.git("-C sub add .");
            room.git("-C sub commit --quiet --message x");
            room.git("-c protocol.file.allow=always submodule --quiet add ./sub sub");
            room.git("add .");
            room.git("commit --quiet --message sub");
            room.file("sub/.git/config", &filtered(evil)).file("sub/.gitattributes", "* filter=evil\n");
            room.file("sub/x.toml", "y\n");
        }),
        ("hooks of a remote in the store", true, |room, evil| {
            room.git("clone --quiet --bare . pages/shared.git");
            hooks(&room.path().join("pages/shared.git/hooks"), evil);
            room.git("remote set-url origin ./pages/shared.git");
        }),
        ("hooks of a remote named by another address", true, |room, evil| {
            room.git("clone --quiet --bare . pages/shared.git");
            hooks(&room.path().join("pages/shared.git/hooks"), evil);
            room.git("remote set-url origin https://alis.example/shared.git");
            room.git("config url../pages/.insteadOf https://alis.example/");
        }),
        ("a branch that names a folder for its remote", true, |room, evil| {
            room.git("clone --quiet --bare . shared.git");
            hooks(&room.path().join("shared.git/hooks"), evil);
            room.git("config branch.main.remote shared.git");
            room.git("config branch.main.merge refs/heads/main");
        }),
        ("a remote in a file of the old form", true, |room, evil| {
            room.git("clone --quiet --bare . shared.git");
            hooks(&room.path().join("shared.git/hooks"), evil);
            room.git("remote remove origin");
            room.file(
                ".git/remotes/old",
                "URL: ./shared.git\nPush: HEAD:refs/heads/main\nPull: refs/heads/main:refs/remotes/old/main\n",
            );
            room.git("config branch.main.remote old");
            room.git("config branch.main.merge refs/heads/main");
        }),
        ("git's folder under another name", true, |room, evil| {
            moved(room, ".git", "pages/git");
            let config = room.read("pages/git/config");
            room.file("pages/git/config", &format!("{config}{}", filtered(evil))).file(".git", "gitdir: pages/git\n");
        }),
        ("a link for git's folder", true, |room, evil| {
            moved(room, ".git", "pages/git");
            let config = room.read("pages/git/config");
            room.file("pages/git/config", &format!("{config}{}", filtered(evil)));
            std::os::unix::fs::symlink("pages/git", room.path().join(".git")).unwrap();
        }),
        ("a working tree of its own settings", true, |room, evil| {
            room.git("config extensions.worktreeConfig true");
            room.file(".git/config.worktree", &filtered(evil));
        }),
        ("a file that is taken in on a condition", true, |room, evil| {
            room.file("pages/x.config", &filtered(evil));
            room.git(&format!("config includeIf.gitdir:**.path {}", room.path().join("pages/x.config").display()));
        }),
        ("hooks where git looks for them", false, |room, evil| {
            hooks(&room.path().join(".git/hooks"), evil);
        }),
    ];
    for (what, strange, lay) in setups {
        let seen = check_runs_nothing(what, &COMMANDS, lay);
        let refused = seen.iter().any(|(status, stderr)| *status == 5 && stderr.contains("programs"));
        assert_eq!(refused, strange, "{what}: {seen:?}");
    }
}

/// Where git reads settings: the first word names the place, the rest is laid there.
#[cfg(unix)]
fn plant(room: &Room, place: usize, setting: &str) {
    let place = place % 7;
    match place {
        0 => drop(room.file(".git/config", &format!("{}{setting}", room.read(".git/config")))),
        1 => {
            room.git("config extensions.worktreeConfig true");
            room.file(".git/config.worktree", setting);
        }
        2 => {
            room.file("pages/x.config", setting);
            room.git("config include.path ../pages/x.config");
        }
        3 => {
            room.file("pages/x.config", setting);
            room.git("config includeIf.onbranch:main.path ../pages/x.config");
        }
        4 => {
            room.file(".git/commondir", "../common\n");
            for part in ["objects", "refs", "config"] {
                moved(room, &format!(".git/{part}"), &format!("common/{part}"));
            }
            room.file("common/config", &format!("{}{setting}", room.read("common/config")));
        }
        5 => {
            moved(room, ".git", "pages/git");
            room.file("pages/git/config", &format!("{}{setting}", room.read("pages/git/config")));
            room.file(".git", "gitdir: pages/git\n");
        }
        _ => {
            // A chain of files that take in one another.
            room.file("pages/y.config", setting).file("pages/x.config", "[include]\n\tpath = y.config\n");
            room.git("config include.path ../pages/x.config");
        }
    }
}

/// An executable setting in every place that git can read one: nothing runs, wherever it lies.
#[cfg(unix)]
#[test]
fn no_setting_runs_wherever_it_is_planted() {
    const SETTINGS: [&str; 22] = [
        "[core]\n\tsshCommand = EVIL\n",
        "[CORE]\n\tSSHCOMMAND = EVIL\n",
        "[core]\n\tfsmonitor = EVIL\n",
        "[core]\n\taskPass = EVIL\n",
        "[core]\n\talternateRefsCommand = EVIL\n",
        "[core]\n\thooksPath = HOOKS\n",
        "[filter \"evil\"]\n\tclean = EVIL\n\tsmudge = EVIL\n",
        "[filter \"evil\"]\n\tprocess = EVIL\n\trequired = true\n",
        "[diff \"evil\"]\n\ttextconv = EVIL\n",
        "[diff \"evil\"]\n\tcommand = EVIL\n",
        "[diff]\n\texternal = EVIL\n",
        "[merge \"evil\"]\n\tdriver = EVIL %A\n",
        "[credential]\n\thelper = EVIL\n",
        "[credential \"https://x.example\"]\n\thelper = !EVIL\n",
        "[gpg]\n\tprogram = EVIL\n[commit]\n\tgpgSign = true\n",
        "[gpg \"ssh\"]\n\tprogram = EVIL\n\tdefaultKeyCommand = EVIL\n[gpg]\n\tformat = ssh\n[commit]\n\tgpgSign = true\n",
        "[remote \"origin\"]\n\tuploadpack = EVIL\n\treceivepack = EVIL\n",
        "[remote \"origin\"]\n\tvcs = evil\n",
        "[gc]\n\trecentObjectsHook = EVIL\n",
        "[hook \"x\"]\n\tcommand = EVIL\n\tevent = pre-push\n",
        "[filter \"evil\"] clean = EVIL\n",
        "[core]\n\tpager = EVIL\n\teditor = EVIL\n[sequence]\n\teditor = EVIL\n[alias]\n\tlog = !EVIL\n\tstatus = !EVIL\n",
    ];
    let every = everything();
    for (number, setting) in SETTINGS.iter().enumerate() {
        // Each setting somewhere, in CI everywhere.
        for place in (0..7).filter(|place| every || *place == number % 7) {
            let what = format!("{setting:?} at {place}");
            let commands = if every { &COMMANDS[..] } else { &COMMANDS[..5] };
            check_runs_nothing(&what, commands, |room, evil| {
                hooks(&room.path().join("evil-hooks"), evil);
                let hooks = room.path().join("evil-hooks").display().to_string();
                plant(room, place, &setting.replace("EVIL", evil).replace("HOOKS", &hooks));
            });
        }
    }
}

/// A carriage return alone leads back to the beginning of the line, over what stands there.
#[test]
fn no_carriage_return_reaches_a_terminal() {
    let room = Room::with_kari("");
    let file = "trainees/9144897.toml";
    room.file(file, &room.read(file).replace("schema = 1\n", "schema = 1 # all is well\rerror\n"));
    for words in [
        "check",
        "show Kari",
        "note Kari --text x --dry-run",
        "edit Kari --set email=a@b.example --dry-run",
        "list",
        "log",
    ] {
        let seen = room.run(words);
        for text in [&seen.stdout, &seen.stderr] {
            assert!(!text.replace("\r\n", "\n").contains('\r'), "{words}: {text:?}");
        }
    }
    // It is shown where it stands, as what it is not.
    assert!(room.run("check").stdout.contains("all is well?error"));
}

#[cfg(unix)]
#[test]
fn the_path_of_a_new_store_steers_no_terminal() {
    let room = Room::empty();
    let name = "a\rb\u{1b}[2Jc\u{202e}d";
    for words in ["init", "init --dry-run", "demo", "init"] {
        let mut command = room.command(words);
        command.arg(format!("{name}-{}", words.split(' ').next().unwrap()));
        let seen = room.seen(&mut command);
        for text in [&seen.stdout, &seen.stderr] {
            check_harmless(words, text);
        }
        assert!(
            seen.stdout.contains("a\u{fffd}b") || seen.stderr.contains("a\u{fffd}b"),
            "{words}: {}{}",
            seen.stdout,
            seen.stderr
        );
    }
}
