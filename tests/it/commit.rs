//! What a command commits: only what it changed, named by the record's id, whatever state the repository is in.

use std::fs;

use crate::harness::{Room, Seen};

/// Kari's store, all of it committed.
fn room() -> Room {
    let room = Room::with_kari("");
    room.put_in_git("start");
    room
}

const KARI: &str = "trainees/9144897.toml";
const ALSTAHAUG: &str = "municipalities/1820.toml";

#[track_caller]
fn note(room: &Room) -> Seen {
    let seen = room.run("note Kari --text 'Ring tilbake'");
    assert_eq!((seen.status, seen.stderr.as_str()), (0, "Kari Nordmann: note (2026-08-01).\n"));
    seen
}

/// The last commit's subject and files.
fn last(room: &Room) -> String {
    room.git("log -1 --format=%s --name-status")
}

const NOTED: &str = "9144897: note on 2026-08-01\n\nM\ttrainees/9144897.toml\n";

#[test]
fn a_commit_names_the_record_by_its_id_and_holds_only_what_changed() {
    let room = room();
    room.file(ALSTAHAUG, &format!("{}# mine\n", room.read(ALSTAHAUG)));
    note(&room);
    assert_eq!(last(&room), NOTED);
    assert_eq!(room.git("status --porcelain"), " M municipalities/1820.toml\n");
    assert_eq!(
        room.git("log -1 --format=%an/%cn/%b"),
        format!("Test/Test/Recorded-by: alis {}\n\n", env!("CARGO_PKG_VERSION"))
    );
    assert_eq!(room.git("fsck --strict --no-dangling"), "");
    assert_eq!(room.git("log --format=%gs --walk-reflogs -1"), "commit: 9144897: note on 2026-08-01\n");
}

#[test]
fn what_the_user_has_staged_stays_staged() {
    let room = room();
    room.file(ALSTAHAUG, &format!("{}# mine\n", room.read(ALSTAHAUG))).file("notes.txt", "x\n");
    room.git("add .");
    note(&room);
    assert_eq!(last(&room), NOTED);
    assert_eq!(room.git("status --porcelain"), "M  municipalities/1820.toml\nA  notes.txt\n");
}

/// What somebody has changed by hand in the same record is theirs to commit.
#[test]
fn a_change_by_hand_in_the_same_record_is_not_committed_with_it() {
    let room = room();
    let start = room.read(KARI);
    let by_hand = start.replace("municipality = ", "# moved\nemail = \"kari@x.example\"\nmunicipality = ");
    let noted = "\n[[journal]]\non = 2026-08-01\nevent = \"note\"\ntext = \"Ring tilbake\"\n";
    let head = |room: &Room| room.git("cat-file blob HEAD:trainees/9144897.toml");
    room.file(KARI, &by_hand);
    note(&room);
    assert_eq!(head(&room), format!("{start}{noted}"));
    assert_eq!(room.read(KARI), format!("{by_hand}{noted}"));
    assert_eq!(room.git("status --porcelain"), " M trainees/9144897.toml\n");
    assert_eq!(room.git("diff --cached"), "");
    // Staged, it stays staged, with what is committed now below it.
    room.git("add .");
    assert_eq!(room.run("plan Kari --revised").status, 0);
    assert!(!head(&room).contains("kari@x") && head(&room).ends_with("event = \"plan-revised\"\n"));
    assert_eq!(room.git("status --porcelain"), "M  trainees/9144897.toml\n");
    let staged = room.git("diff --cached --unified=0");
    let added: Vec<&str> = staged.lines().filter(|line| line.starts_with('+') && !line.starts_with("++")).collect();
    assert_eq!(added, ["+# moved", "+email = \"kari@x.example\""]);
    // Where both changed the same line the file goes as it lies on the disk.
    room.file(KARI, &room.read(KARI).replace("kari@x", "kari@y"));
    assert_eq!(room.run("edit Kari --set email=kari@z.example").status, 0);
    assert_eq!(head(&room), room.read(KARI));
    assert_eq!(room.git("status --porcelain"), "");
}

#[test]
fn the_first_commit_of_a_repository() {
    let room = Room::with_kari("");
    room.git("init --quiet --initial-branch=main");
    note(&room);
    assert_eq!(last(&room), NOTED.replace("M\t", "A\t"));
    assert_eq!(room.git("rev-list --count HEAD"), "1\n");
    assert_eq!(room.git("symbolic-ref HEAD"), "refs/heads/main\n");
}

#[test]
fn a_head_that_is_on_no_branch_moves_alone() {
    let room = room();
    let main = room.git("rev-parse main");
    room.git("checkout --quiet --detach");
    note(&room);
    assert_eq!(last(&room), NOTED);
    assert_eq!(room.git("rev-parse main"), main);
}

#[test]
fn a_store_in_a_folder_of_a_repository() {
    let whole = Room::empty();
    whole.file("other/README", "x\n").file("alis/register/.keep", "");
    let store = Room::with_kari("");
    for file in store.files() {
        whole.file(&format!("alis/my register/{file}"), &store.read(&file));
    }
    whole.put_in_git("start");
    whole.file("other/README", "mine\n");
    assert_eq!(whole.run("--store 'alis/my register' note Kari --text x").status, 0);
    assert_eq!(last(&whole), "9144897: note on 2026-08-01\n\nM\talis/my register/trainees/9144897.toml\n");
    assert_eq!(whole.git("status --porcelain"), " M other/README\n");
    assert_eq!(whole.git("ls-tree -r --name-only HEAD").lines().count(), store.files().len() + 2);
}

#[test]
fn another_working_tree_of_the_same_repository() {
    let room = room();
    room.git("worktree add --quiet -b second .second");
    let seen = room.run("--store .second note Kari --text x");
    assert_eq!(seen.status, 0, "{}", seen.stderr);
    assert_eq!(room.git("log -1 --format=%s second"), "9144897: note on 2026-08-01\n");
    assert_eq!(room.git("log -1 --format=%s main"), "start\n");
    assert_eq!(room.git("-C .second status --porcelain --untracked-files=no"), "");
}

#[test]
fn modes_links_and_submodules_stay_what_they_are() {
    let room = room();
    room.git("init --quiet --initial-branch=main .sub");
    room.git("-C .sub commit --quiet --allow-empty --message x");
    room.file("run.sh", "#!/bin/sh\n");
    room.git("add run.sh");
    room.git("update-index --chmod=+x run.sh trainees/9144897.toml");
    room.git("-c protocol.file.allow=always submodule --quiet add ./.sub modules/sub");
    room.git("commit --quiet --message modes");
    let modes = |room: &Room| {
        let tree = room.git("ls-tree -r HEAD");
        tree.lines()
            .map(|line| (line[..6].to_owned(), line.split('\t').next_back().unwrap().to_owned()))
            .collect::<Vec<_>>()
    };
    let before = modes(&room);
    assert!(before.iter().any(|(mode, _)| mode == "160000"), "{before:?}");
    note(&room);
    assert_eq!(modes(&room), before);
    assert!(before.contains(&("100755".to_owned(), KARI.to_owned())));
}

#[test]
fn while_a_merge_is_not_ended_nothing_is_committed() {
    let room = room();
    room.git("checkout --quiet -b other");
    room.file("notes.txt", "b\n");
    room.git("add .");
    room.git("commit --quiet --message other");
    room.git("checkout --quiet main");
    room.git("merge --quiet --no-ff --no-commit other");
    let head = room.git("rev-parse HEAD");
    let seen = room.run("note Kari --text x");
    assert_eq!(
        (seen.status, seen.stderr.as_str()),
        (
            5,
            "error: in git a merge has not ended: until it has, nothing is committed\n\
             help: `git status` shows what is missing; end it with git, or with `alis sync --continue`\n\
             help: trainees/9144897.toml is saved; the next command commits it, once git can; or use --no-commit\n"
        )
    );
    assert_eq!(room.git("rev-parse HEAD"), head);
    assert!(room.read(KARI).ends_with("event = \"note\"\ntext = \"x\"\n"));
    assert!(room.path().join(".git/MERGE_HEAD").exists());
}

#[test]
fn no_hook_of_the_repository_runs() {
    let room = room();
    for hook in ["pre-commit", "commit-msg", "post-commit", "reference-transaction", "post-index-change", "post-update"]
    {
        room.file(&format!(".git/hooks/{hook}"), "#!/bin/sh\ntouch hooked\nexit 1\n");
        let path = room.path().join(format!(".git/hooks/{hook}"));
        #[cfg(unix)]
        fs::set_permissions(path, std::os::unix::fs::PermissionsExt::from_mode(0o755)).unwrap();
    }
    note(&room);
    assert_eq!(last(&room), NOTED);
    assert!(!room.path().join("hooked").exists());
}

#[cfg(unix)]
#[test]
fn whoever_signs_commits_signs_these() {
    let room = room();
    room.file("sign.sh", "#!/bin/sh\ncat >/dev/null\necho '[GNUPG:] SIG_CREATED ' >&2\necho signature\n");
    let script = room.path().join("sign.sh");
    fs::set_permissions(&script, std::os::unix::fs::PermissionsExt::from_mode(0o755)).unwrap();
    room.git("config commit.gpgSign true");
    // In the user's own settings: what the repository names is not started.
    let signing = |text: &str, program: &str| {
        let mut command = room.command(&format!("note Kari --text {text}"));
        command.env("GIT_CONFIG_COUNT", "1").env("GIT_CONFIG_KEY_0", "gpg.program").env("GIT_CONFIG_VALUE_0", program);
        room.seen(&mut command)
    };
    assert_eq!(signing("x", &script.display().to_string()).status, 0);
    assert!(room.git("cat-file commit HEAD").contains("gpgsig signature"));
    // Where signing fails there is no commit, and the record is saved.
    let head = room.git("rev-parse HEAD");
    let seen = signing("unsigned", "false");
    assert_eq!(seen.status, 5);
    assert!(seen.stderr.contains("trainees/9144897.toml is saved"), "{}", seen.stderr);
    assert_eq!(room.git("rev-parse HEAD"), head);
    assert!(room.read(KARI).contains("unsigned"));
}

#[test]
fn where_git_does_not_know_the_user_the_program_signs_for_them() {
    let room = room();
    let mut command = room.command("note Kari --text x");
    for name in ["GIT_AUTHOR_NAME", "GIT_AUTHOR_EMAIL", "GIT_COMMITTER_NAME", "GIT_COMMITTER_EMAIL"] {
        command.env_remove(name);
    }
    room.git("config user.useConfigOnly true");
    let output = command.output().unwrap();
    assert!(output.status.success());
    assert!(String::from_utf8(output.stderr).unwrap().starts_with("warning: git does not know who you are"));
    assert_eq!(room.git("log -1 --format='%an <%ae>'"), "alis <alis@localhost>\n");
}

#[test]
fn line_ends_are_gits_business() {
    let room = Room::with_kari("");
    room.file(".gitattributes", "*.toml text eol=lf\n");
    let kari = room.read(KARI);
    room.file(KARI, &kari.replace('\n', "\r\n"));
    room.put_in_git("start");
    room.git("config core.autocrlf true");
    note(&room);
    assert!(room.read(KARI).ends_with("text = \"Ring tilbake\"\r\n"));
    assert!(!room.git("cat-file blob HEAD:trainees/9144897.toml").contains('\r'));
    assert_eq!(room.git("status --porcelain"), "");
}

#[test]
fn a_checkout_of_some_folders_keeps_the_others() {
    let room = room();
    let before = room.git("ls-tree -r --name-only HEAD");
    room.git("sparse-checkout set --cone trainees municipalities agreements");
    assert!(!room.path().join("hospitals").exists());
    note(&room);
    assert_eq!(last(&room), NOTED);
    assert_eq!(room.git("ls-tree -r --name-only HEAD"), before);
    assert_eq!(room.git("status --porcelain"), "");
}

#[test]
fn what_git_leaves_out_is_saved_and_not_committed() {
    let room = Room::with_kari("");
    room.file(".gitignore", "trainees/\n");
    room.put_in_git("start");
    let head = room.git("rev-parse HEAD");
    note(&room);
    assert_eq!(room.git("rev-parse HEAD"), head);
    assert_eq!(room.git("status --porcelain"), "");
}

#[test]
fn commits_can_be_left_to_the_user() {
    let room = room();
    let head = room.git("rev-parse HEAD");
    assert_eq!(room.run("note Kari --text x --no-commit").status, 0);
    assert_eq!(room.git("rev-parse HEAD"), head);
    assert_eq!(room.git("status --porcelain"), " M trainees/9144897.toml\n");
    room.file("alis.toml", &format!("commit = false\n{}", room.read("alis.toml")));
    assert_eq!(room.run("note Kari --text y").status, 0);
    assert_eq!(room.git("rev-parse HEAD"), head);
}

#[test]
fn a_store_without_git_works() {
    let room = Room::with_kari("");
    note(&room);
    assert!(!room.path().join(".git").exists());
}

#[test]
fn somebody_elses_git_that_keeps_the_index_is_waited_for_and_named() {
    let room = room();
    room.file(".git/index.lock", "");
    let seen = room.run("note Kari --text x");
    assert_eq!(seen.status, 5);
    assert!(seen.stderr.contains("index.lock") && seen.stderr.contains("is saved"), "{}", seen.stderr);
}

#[test]
fn a_record_longer_than_a_pipe_is_committed_whole() {
    let room = room();
    let text = "lang tekst ".repeat(20_000);
    let long = format!("\n[[journal]]\non = 2026-07-02\nevent = \"note\"\ntext = \"{text}\"\n");
    room.file(KARI, &format!("{}{long}", room.read(KARI)));
    room.git("commit --quiet --all --message long");
    note(&room);
    assert!(room.git("cat-file blob HEAD:trainees/9144897.toml") == room.read(KARI));
    // The same by way of what is on no disk: a change by hand beside it.
    room.file(KARI, &format!("# by hand\n{}", room.read(KARI)));
    assert_eq!(room.run("plan Kari --revised").status, 0);
    assert!(format!("# by hand\n{}", room.git("cat-file blob HEAD:trainees/9144897.toml")) == room.read(KARI));
}
