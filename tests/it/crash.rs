//! All or nothing: the program is killed, or the disk fails, at every call that changes the disk; after the next start the
//! store is the one before the command or the one after it. `strace` does the killing.

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use crate::harness::{Room, copied as copy, everything, needs};

/// The calls that change what is on the disk.
const CALLS: [&str; 10] =
    ["openat", "write", "fsync", "rename", "unlink", "unlinkat", "mkdir", "ftruncate", "linkat", "rmdir"];

/// The calls that start a program: to be killed there is to be killed between two steps of git's.
const SPAWNS: [&str; 4] = ["clone", "clone3", "fork", "vfork"];

/// Everything in the store but the tool's own folder and git's.
type Content = BTreeMap<String, Vec<u8>>;

fn content(room: &Room) -> Content {
    room.files()
        .into_iter()
        .filter(|file| file != ".trace")
        .map(|file| (file.clone(), fs::read(room.path().join(&file)).unwrap()))
        .collect()
}

/// Who goes with the program.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Killed {
    /// Nobody: a git that it started goes on behind.
    Alone,
    /// All that it started, as where a terminal is closed or a service stopped.
    Group,
}

/// Waits for a process; whatever of its group still lives then goes with it.
fn ended_with(mut child: Child, group: &str) -> Output {
    let status = child.wait().unwrap();
    Command::new("kill").args(["-KILL", "--", group]).stderr(Stdio::null()).status().unwrap();
    let rest = child.wait_with_output().unwrap();
    Output { status, ..rest }
}

/// Runs a command under `strace`, which interferes as told; gives its exit code, where it was not killed, and stderr.
fn interfered(room: &Room, words: &str, options: &[String]) -> (Option<i32>, String) {
    interfered_with(room, words, options, Killed::Alone)
}

fn interfered_with(room: &Room, words: &str, options: &[String], whole: Killed) -> (Option<i32>, String) {
    let alis = room.command(words);
    let mut strace = Command::new("strace");
    strace.args(["-qq", "-o"]).arg(room.path().join(".trace")).args(options).arg("--").arg(alis.get_program());
    strace.args(alis.get_args()).current_dir(room.path()).env_clear();
    strace.envs(alis.get_envs().filter_map(|(name, value)| Some((name, value?)))).stdin(Stdio::null());
    if whole == Killed::Group {
        strace.process_group(0);
    }
    let child = strace.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let group = format!("-{}", child.id());
    // What it started may hold the pipes as long as it lives.
    let output = match whole {
        Killed::Alone => child.wait_with_output().unwrap(),
        Killed::Group => ended_with(child, &group),
    };
    (output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned())
}

/// A call that changes what is on the disk, and the number it has among those of its name.
type Point = (&'static str, usize);

/// The points at which the command changes something. Between two of them the disk is as after the first: to be killed
/// where a file is only read is to be killed at the point before.
fn points(room: &Room, words: &str) -> Vec<Point> {
    let room = copy(room);
    let optional: Vec<String> = SPAWNS.iter().map(|call| format!(",?{call}")).collect();
    let traced = format!("trace={}{}", CALLS.join(","), optional.concat());
    let (code, stderr) = interfered(&room, words, &["-e".to_owned(), traced]);
    assert_eq!(code, Some(0), "{stderr}");
    let trace = fs::read_to_string(room.path().join(".trace")).unwrap();
    let of_call = |call: &'static str| {
        let made = trace.lines().filter(move |line| line.starts_with(&format!("{call}(")));
        let changing = made.enumerate().filter(move |(_, line)| call != "openat" || line.contains("O_CREAT"));
        changing.map(move |(index, _)| (call, index + 1))
    };
    CALLS.into_iter().chain(SPAWNS).flat_map(of_call).collect()
}

/// What `strace` does to one call.
fn inject(call: &str, nth: usize, what: &str) -> [String; 4] {
    let trace = format!("trace={call}");
    ["-e".to_owned(), trace, "-e".to_owned(), format!("inject={call}:{what}:when={nth}")]
}

/// Does something for each point, on as many threads as the machine has cores.
fn each(points: &[Point], act: impl Fn(Point) + Sync) {
    each_of(points, |point| act(*point));
}

fn each_of<T: Sync>(points: &[T], act: impl Fn(&T) + Sync) {
    let next = AtomicUsize::new(0);
    let threads = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                while let Some(point) = points.get(next.fetch_add(1, Ordering::Relaxed)) {
                    act(point);
                }
            });
        }
    });
}

/// The store before a command and the one after it.
struct Ends {
    before: Content,
    after: Content,
}

fn ends(room: &Room, words: &str) -> Ends {
    let whole = copy(room);
    assert_eq!(whole.run(words).status, 0);
    let ends = Ends { before: content(room), after: content(&whole) };
    assert_ne!(ends.before, ends.after);
    ends
}

/// Kills the command at each of its points in turn. Gives the number of points, and how many of them led forward.
#[track_caller]
fn check_killed(room: &Room, words: &str) -> (usize, usize) {
    let ends = ends(room, words);
    let points = points(room, words);
    let forward = AtomicUsize::new(0);
    each(&points, |(call, nth)| {
        let room = copy(room);
        let (code, _) = interfered(&room, words, &inject(call, nth, "signal=KILL"));
        assert_ne!(code, Some(0), "{call} no. {nth}: not killed");
        let next = room.run("check");
        assert_eq!(next.status, 0, "{call} no. {nth}: {}", next.stderr);
        let now = content(&room);
        let known = now == ends.before || now == ends.after;
        assert!(known, "{call} no. {nth}: neither the store before nor the one after: {:?}", now.keys());
        forward.fetch_add(usize::from(now == ends.after), Ordering::Relaxed);
    });
    (points.len(), forward.into_inner())
}

/// Lets each of the command's calls fail in turn. What it says it did not do, it did not do.
#[track_caller]
fn check_failing(room: &Room, words: &str, errors: &[(&str, &str)]) {
    let ends = ends(room, words);
    each(&points(room, words), |(call, nth)| {
        for (_, error) in errors.iter().filter(|(failing, _)| *failing == call) {
            let room = copy(room);
            let (code, stderr) = interfered(&room, words, &inject(call, nth, &format!("error={error}")));
            assert_ne!(code, None, "{call} no. {nth}, {error}: ended by a signal: {stderr}");
            assert!(!stderr.contains("panicked"), "{call} no. {nth}, {error}: {stderr}");
            let now = content(&room);
            match code {
                Some(0) => assert_eq!(now, ends.after, "{call} no. {nth}, {error}: said to be done"),
                _ => assert!(now == ends.before || now == ends.after, "{call} no. {nth}, {error}: half done: {stderr}"),
            }
            assert_eq!(room.run("check").status, 0);
            let later = content(&room);
            assert!(later == ends.before || later == ends.after, "{call} no. {nth}, {error}");
        }
    });
}

const ERRORS: [(&str, &str); 8] = [
    ("write", "ENOSPC"),
    ("fsync", "EIO"),
    ("rename", "EACCES"),
    ("rename", "ENOSPC"),
    ("unlink", "EROFS"),
    ("mkdir", "EROFS"),
    ("ftruncate", "EIO"),
    ("linkat", "EACCES"),
];

#[test]
fn a_note_is_there_or_not_wherever_the_program_is_killed() {
    if !needs("strace") {
        return;
    }
    let (points, forward) = check_killed(&Room::with_kari(""), "note Kari --text x");
    assert!(points > 20 && forward > 0 && forward < points, "{forward} of {points}");
}

/// Whatever cannot be started, thread or process, ends a command with 5, and never in the middle.
#[test]
fn what_cannot_be_started_is_told() {
    if !needs("strace") {
        return;
    }
    let errors = SPAWNS.map(|call| (call, "EAGAIN"));
    check_failing(&versioned(), "note 9144801 --text x", &errors);
    check_failing(&owed(3), "document withdrawal --all --format txt", &errors);
    for words in ["list", "check", "deadlines", "match", "log"] {
        let room = versioned();
        let points = points(&room, words);
        let spawns: Vec<Point> = points.into_iter().filter(|(call, _)| SPAWNS.contains(call)).collect();
        assert!(!spawns.is_empty(), "{words} starts nothing");
        let whole = room.run(words);
        each(&spawns, |(call, nth)| {
            // From there on nothing can be started.
            for when in [format!("{nth}"), format!("{nth}+")] {
                let options = [
                    "-e".to_owned(),
                    format!("trace={call}"),
                    "-e".to_owned(),
                    format!("inject={call}:error=EAGAIN:when={when}"),
                ];
                let room = copy(&room);
                let (code, stderr) = interfered(&room, words, &options);
                assert!(!stderr.contains("panicked"), "{words}, {call} no. {when}: {stderr}");
                assert!(code == Some(5) || code == Some(whole.status), "{words}, {call} no. {when}: {code:?} {stderr}");
            }
        });
        let options = ["clone", "clone3", "fork", "vfork"]
            .iter()
            .flat_map(|call| ["-e".to_owned(), format!("inject=?{call}:error=EAGAIN")]);
        let (code, stderr) = interfered(&room, words, &options.collect::<Vec<_>>());
        assert_eq!(code, Some(5), "{words}: {stderr}");
    }
}

#[test]
fn a_note_is_there_or_not_whatever_the_disk_says() {
    if !needs("strace") {
        return;
    }
    check_failing(&Room::with_kari(""), "note Kari --text x", &ERRORS);
}

/// Closed cases, each with a letter, that one command erases.
fn closed(count: u32) -> Room {
    let room = Room::new();
    let mut order = Vec::new();
    for hpr in 9144801..9144801 + count {
        let left = "\n[[journal]]\non = 2024-05-01\nevent = \"discontinued\"\n";
        room.trainee(hpr, "Kari Nordmann", left).file(&format!("letters/{hpr}/a.pdf"), "%PDF");
        order.push(hpr.to_string());
    }
    let order = order.join(", ");
    let decided = format!("\n[[journal]]\non = 2024-01-01\nevent = \"prioritised\"\norder = [{order}]\n");
    let municipality = room.read("municipalities/1820.toml");
    room.file("municipalities/1820.toml", &(municipality + &decided));
    room
}

#[test]
fn a_change_of_several_records_is_whole_wherever_the_program_is_killed() {
    if !needs("strace") {
        return;
    }
    let (points, forward) = check_killed(&closed(1), "purge --yes");
    assert!(points > 30 && forward > 5 && forward < points, "{forward} of {points}");
    let count = if everything() { 50 } else { 3 };
    let (points, forward) = check_killed(&closed(count), "purge --yes");
    assert!(points > 40 && forward > 5 && forward < points, "{forward} of {points}");
}

#[test]
fn a_change_of_several_records_is_whole_whatever_the_disk_says() {
    if !needs("strace") {
        return;
    }
    check_failing(&closed(2), "purge --yes", &ERRORS);
}

#[test]
fn what_was_decided_is_committed_at_the_next_start() {
    if !needs("strace") {
        return;
    }
    let room = Room::with_kari("");
    room.put_in_git("start");
    let words = "note Kari --text x";
    // The last thing it does before the intent goes is to commit.
    let unlinks = points(&room, words).into_iter().filter(|(call, _)| *call == "unlink");
    for (call, nth) in unlinks {
        let room = copy(&room);
        interfered(&room, words, &inject(call, nth, "signal=KILL"));
        room.run("list");
        assert_eq!(room.git("log --format=%s"), "9144897: note on 2026-08-01\nstart\n");
        assert_eq!(room.git("status --porcelain --untracked-files=no"), "");
    }
}

/// Trainees whose place was withdrawn, each owed a letter.
fn owed(count: u32) -> Room {
    let room = Room::new();
    for hpr in 9144801..9144801 + count {
        let withdrawn = "\n[[journal]]\non = 2026-01-10\nevent = \"requested\"\nstart = 2028-03-01\nmonths = 6\nwishes = []\n\n\
                         [[journal]]\non = 2026-07-01\nevent = \"withdrawn\"\nreason = \"other\"\n";
        room.trainee(hpr, "Kari Nordmann", withdrawn);
    }
    room
}

/// The letters go to the disk one by one as they are made, long before the change is decided.
#[test]
fn a_batch_of_letters_is_whole_wherever_the_program_is_killed() {
    if !needs("strace") {
        return;
    }
    let count = if everything() { 12 } else { 3 };
    let (points, forward) = check_killed(&owed(count), "document withdrawal --all --format txt");
    assert!(points > 40 && forward > 5 && forward < points, "{forward} of {points}");
}

#[test]
fn a_batch_of_letters_is_whole_whatever_the_disk_says() {
    if !needs("strace") {
        return;
    }
    check_failing(&owed(2), "document withdrawal --all --format txt", &ERRORS);
}

/// A letter that cannot be made ends the batch, and nothing is left of those before it.
#[test]
fn a_batch_that_fails_leaves_nothing_behind() {
    let room = owed(5);
    room.file("templates/withdrawal.nb.md", "# Hei\n\n{% if trainee.hpr == \"9144804\" %}{{ nobody }}{% endif %}\n");
    let before = content(&room);
    let seen = room.run("--lang nb document withdrawal --all --format txt");
    assert_eq!(seen.status, 4, "{}", seen.stderr);
    assert_eq!(content(&room), before);
    assert!(!room.path().join(".alis/stage").exists());
}

#[test]
fn offers_and_orders_are_whole_wherever_the_program_is_killed() {
    if !needs("strace") {
        return;
    }
    for words in ["match --apply", "prioritise 1820 --order 9144802,9144801 --reason x"] {
        let (points, forward) = check_killed(&Room::two_wait(), words);
        assert!(points > 20 && forward > 0 && forward < points, "{words}: {forward} of {points}");
    }
}

/// Two clones that have each gone on, one of them also by hand; the other has sent its changes already.
fn apart() -> Room {
    let room = Room::cloned(&Room::two_wait(), &["a", "b"]);
    for clone in ["a", "b"] {
        // The same wherever the room is copied to.
        room.git(&format!("-C {clone} remote set-url origin ../shared.git"));
    }
    assert_eq!(room.run("--store b note 9144801 --text theirs").status, 0);
    assert_eq!(room.run("--store b match --apply").status, 0);
    assert_eq!(room.run("--store b sync").status, 0);
    assert_eq!(room.run("--store a note 9144801 --text ours").status, 0);
    room.file("a/trainees/9144802.toml", &format!("{}# by hand\n", room.read("a/trainees/9144802.toml")));
    room
}

/// The records of both clones.
fn records(room: &Room) -> Content {
    let clone = |file: &String| file.starts_with("a/") || file.starts_with("b/");
    content(room).into_iter().filter(|(file, _)| clone(file)).collect()
}

/// Kills a sync at some of its points, and runs it again.
#[track_caller]
fn check_sync(killed: Killed, is_chosen: impl Fn(usize, &Point) -> bool) {
    let room = apart();
    let words = "--store a sync --yes";
    let whole = copy(&room);
    for words in [words, "--store b sync"] {
        assert_eq!(whole.run(words).status, 0);
    }
    let after = records(&whole);
    let mut points = points(&room, words);
    let mut passed = 0;
    points.retain(|point| {
        passed += 1;
        is_chosen(passed, point)
    });
    each(&points, |(call, nth)| {
        let told = format!("{killed:?}, {call} no. {nth}");
        let room = copy(&room);
        let (code, _) = interfered_with(&room, words, &inject(call, nth, "signal=KILL"), killed);
        assert_ne!(code, Some(0), "{told}: not killed");
        for words in [words, "--store b sync"] {
            let seen = room.run(words);
            assert_eq!(seen.status, 0, "{told}: {words}: {}", seen.stderr);
        }
        assert!(records(&room) == after, "{told}: other records than after a sync that was not killed");
        assert_eq!(room.git("-C a status --porcelain"), "", "{told}");
        assert_eq!(room.git("-C a fsck --strict --no-dangling"), "", "{told}");
    });
    assert!(points.len() > 1, "{} points", points.len());
}

/// Every so many points of the tool's own writes are tried; in CI all between two steps of git's.
fn pace() -> usize {
    if everything() { 2 } else { 9 }
}

#[test]
fn a_sync_can_be_run_again_wherever_it_was_killed() {
    if !needs("strace") {
        return;
    }
    check_sync(Killed::Alone, |passed, (call, _)| passed % pace() == 0 || (everything() && SPAWNS.contains(call)));
}

#[test]
fn a_sync_can_be_run_again_where_all_that_it_started_was_killed_too() {
    if !needs("strace") {
        return;
    }
    check_sync(Killed::Group, |passed, (call, _)| {
        passed % pace() == pace() - 1 || (everything() && SPAWNS.contains(call))
    });
}

/// A `git` that is killed at a call of its own, and takes the whole group with it: in its way to work it is asked for one of the
/// steps that take locks.
fn git_that_dies(room: &Room, step: &str, call: &str, nth: usize) {
    let real = which("git");
    let script = format!(
        "#!/bin/sh\ncase \" $* \" in\n*' {step} '*)\n  strace -qq -f -o '{trace}' -e trace={call} -e inject={call}:signal=KILL:when={nth} \
         '{real}' \"$@\"\n  rc=$?\n  if grep -q 'killed by SIGKILL' '{trace}'; then kill -KILL 0; fi\n  exit $rc ;;\n*) exec '{real}' \"$@\" ;;\n\
         esac\n",
        trace = room.path().join(".trace").display(),
    );
    room.file(".bin/git", &script);
    Command::new("chmod").arg("700").arg(room.path().join(".bin/git")).status().unwrap();
}

fn which(program: &str) -> String {
    let path = std::env::var_os("PATH").unwrap();
    let found = std::env::split_paths(&path).map(|folder| folder.join(program)).find(|file| file.is_file());
    found.unwrap().to_string_lossy().into_owned()
}

/// Runs a command with that `git`; true where it was killed, with all that it had started.
fn dies(room: &Room, words: &str) -> bool {
    let alis = room.command(words);
    let mut command = Command::new(alis.get_program());
    command.args(alis.get_args()).current_dir(room.path()).env_clear().process_group(0);
    command.envs(alis.get_envs().filter_map(|(name, value)| Some((name, value?))));
    let path = std::env::var_os("PATH").unwrap();
    let path = std::iter::once(room.path().join(".bin")).chain(std::env::split_paths(&path));
    command.env("PATH", std::env::join_paths(path).unwrap()).stdin(Stdio::null());
    let child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let group = format!("-{}", child.id());
    ended_with(child, &group).status.code().is_none()
}

/// The steps of a command that take locks of git's, and the calls by which they do.
const STEPS: [(&str, &[&str]); 2] = [
    ("note 9144801 --text x", &["update-index", "update-ref"]),
    ("--store a sync --yes", &["merge", "fetch", "push", "update-ref"]),
];

/// Git is killed within its own work, at every call that makes, moves or removes a file, and all with it: no lock stays in the way,
/// and what was saved is committed.
#[test]
fn no_lock_stays_where_git_is_killed_at_work() {
    if !needs("strace") {
        return;
    }
    let (mut died, mut left) = (AtomicUsize::new(0), AtomicUsize::new(0));
    for (words, steps) in STEPS {
        let syncs = words.contains("sync");
        let start = if syncs { apart() } else { versioned() };
        let whole = copy(&start);
        assert_eq!(whole.run(words).status, 0);
        if syncs {
            assert_eq!(whole.run("--store b sync").status, 0);
        }
        let after = records_of(&whole, syncs);
        let all: Vec<(&str, &str, usize)> = steps
            .iter()
            .flat_map(|step| ["openat", "rename", "unlink", "mkdir", "write"].map(|call| (*step, call)))
            .flat_map(|(step, call)| (1..=if everything() { 40 } else { 9 }).map(move |nth| (step, call, nth)))
            .collect();
        let pace = if everything() { 1 } else { 11 };
        let chosen: Vec<_> = all.into_iter().step_by(pace).collect();
        each_of(&chosen, |(step, call, nth)| {
            let told = format!("{words}: {step}, {call} no. {nth}");
            let room = copy(&start);
            git_that_dies(&room, step, call, *nth);
            if !dies(&room, words) {
                return;
            }
            died.fetch_add(1, Ordering::Relaxed);
            fs::remove_dir_all(room.path().join(".bin")).unwrap();
            fs::remove_file(room.path().join(".trace")).unwrap();
            left.fetch_add(usize::from(!locks(&room).is_empty()), Ordering::Relaxed);
            let again = if syncs { words } else { "list" };
            let seen = room.run(again);
            assert_eq!(seen.status, 0, "{told}: {}", seen.stderr);
            if syncs {
                let seen = room.run("--store b sync");
                assert_eq!(seen.status, 0, "{told}: {}", seen.stderr);
            }
            assert!(records_of(&room, syncs) == after, "{told}: other records than where nothing was killed");
            assert_eq!(locks(&room), [""; 0], "{told}");
            let clone = if syncs { "-C a " } else { "" };
            assert_eq!(room.git(&format!("{clone}status --porcelain")), "", "{told}");
            assert_eq!(room.git(&format!("{clone}fsck --strict --no-dangling")), "", "{told}");
        });
    }
    let (died, left) = (*died.get_mut(), *left.get_mut());
    assert!(died > 5 && left > 0, "{died} were killed, {left} left a lock");
}

fn records_of(room: &Room, syncs: bool) -> Content {
    if syncs { records(room) } else { content(room) }
}

/// The locks that lie in the room's repositories.
fn locks(room: &Room) -> Vec<String> {
    fn walk(folder: &Path, out: &mut Vec<String>) {
        for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
            let path = entry.path();
            if entry.file_type().unwrap().is_dir() {
                walk(&path, out);
            } else if path.extension().is_some_and(|extension| extension == "lock") {
                out.push(path.to_string_lossy().into_owned());
            }
        }
    }
    let mut out = Vec::new();
    walk(room.path(), &mut out);
    out
}

/// A lock that is none of ours stays: the command says so and ends with 5, and the next one commits what it saved.
#[test]
fn what_another_lock_kept_from_being_committed_is_committed_next() {
    let room = versioned();
    room.file(".git/index.lock", "");
    let seen = room.run("note 9144801 --text 'first note'");
    assert_eq!(seen.status, 5, "{}", seen.stderr);
    assert!(room.path().join(".git/index.lock").exists(), "somebody else's lock was taken away");
    assert_eq!(room.log(), ["start"]);
    // Still there: another change is saved too.
    assert_eq!(room.run("note 9144801 --text 'second note'").status, 5);
    assert_eq!(room.run("note 9144802 --text 'third note'").status, 5);
    fs::remove_file(room.path().join(".git/index.lock")).unwrap();
    assert_eq!(room.run("list").status, 0);
    let log = room.log();
    assert_eq!((log.len(), log[1].as_str()), (2, "start"), "{log:?}");
    assert_eq!(room.git("status --porcelain"), "");
    let shown = room.git("show HEAD");
    for note in ["first note", "second note", "third note"] {
        assert!(shown.contains(note), "{shown}");
    }
    assert!(!room.path().join(".alis/uncommitted").exists());
}

/// What a user changed by hand since is theirs to commit.
#[test]
fn what_was_changed_by_hand_since_is_not_committed_for_them() {
    let room = versioned();
    room.file(".git/index.lock", "");
    assert_eq!(room.run("note 9144801 --text x").status, 5);
    room.file("trainees/9144801.toml", &format!("{}# by hand\n", room.read("trainees/9144801.toml")));
    fs::remove_file(room.path().join(".git/index.lock")).unwrap();
    assert_eq!(room.run("list").status, 0);
    assert_eq!(room.log(), ["start"]);
    assert_eq!(room.git("status --porcelain"), " M trainees/9144801.toml\n");
}

/// A lock that stood before the command that was killed is not its own.
#[test]
fn a_lock_older_than_the_killed_command_stays() {
    let room = versioned();
    room.file(".git/index.lock", "");
    room.file(".git/refs/heads/main.lock", "");
    room.file(".alis/lock", "alis, process 1");
    Command::new("touch").args(["-d", "2020-01-01"]).arg(room.path().join(".git/index.lock")).status().unwrap();
    Command::new("touch").args(["-d", "2021-01-01"]).arg(room.path().join(".alis/lock")).status().unwrap();
    assert_eq!(room.run("note 9144801 --text x").status, 5);
    assert!(room.path().join(".git/index.lock").exists());
    assert!(!room.path().join(".git/refs/heads/main.lock").exists(), "younger than the command that was killed");
}

/// A git that works here without standing here keeps its lock, as long as it lives.
#[test]
fn a_lock_of_a_git_that_works_from_elsewhere_stays() {
    for told in ["by flag", "by flag and word", "by surroundings"] {
        let room = versioned();
        let folder = room.path().join(".git");
        room.file(".git/index.lock", "");
        room.file(".alis/lock", "alis, process 1");
        Command::new("touch").args(["-d", "2021-01-01"]).arg(room.path().join(".alis/lock")).status().unwrap();
        let elsewhere = tempfile::tempdir().unwrap();
        let mut git = Command::new("git");
        match told {
            "by flag" => git.arg(format!("--git-dir={}", folder.display())),
            "by flag and word" => git.arg("--git-dir").arg(&folder),
            _ => git.env("GIT_DIR", &folder),
        };
        // It waits for what it is to read.
        git.args(["hash-object", "-w", "--stdin"]).current_dir(elsewhere.path()).stdin(Stdio::piped());
        let mut at_work = git.stdout(Stdio::null()).spawn().unwrap();
        assert_eq!(room.run("note 9144801 --text x").status, 5, "{told}");
        assert!(room.path().join(".git/index.lock").exists(), "{told}: the lock of a git at work was taken away");
        at_work.kill().unwrap();
        at_work.wait().unwrap();
    }
}

/// What a command had decided and nobody can read any more is told by who reads as by who writes: how the files stand is not known.
#[test]
fn a_change_that_stands_and_cannot_be_read_is_told_by_who_reads() {
    for (content, lang, said) in [
        ("{\"message\"", "en", ".alis/intent cannot be read"),
        ("", "nb", ".alis/intent"),
        ("{\"message\": \"x\", \"commit\": false, \"steps\": 7}", "nn", ".alis/intent"),
    ] {
        let room = versioned();
        room.file(".alis/intent", content);
        for words in ["list", "deadlines", "show 9144801", "check", "note 9144801 --text x", "undo --yes"] {
            let seen = room.run(&format!("--lang {lang} {words}"));
            assert_eq!(seen.status, 5, "{words}: {}{}", seen.stdout, seen.stderr);
            assert!(seen.stderr.contains(said), "{words}: {}", seen.stderr);
        }
        assert_eq!(room.read(".alis/intent"), content);
        fs::remove_file(room.path().join(".alis/intent")).unwrap();
        assert_eq!(room.run("list").status, 0);
    }
}

/// A store in git, and nothing of it changed.
fn versioned() -> Room {
    let room = Room::two_wait();
    room.put_in_git("start");
    room
}

/// The path in quotes, or that a descriptor of `strace -y` has: `write(5</x/y>, …`.
fn quoted(text: &str) -> Vec<String> {
    text.split('"').skip(1).step_by(2).map(str::to_owned).collect()
}

fn described(line: &str) -> Option<String> {
    let (_, rest) = line.split_once('<')?;
    Some(rest.split_once(">")?.0.to_owned())
}

/// What a trace says of the files that were written: those whose last bytes were never synced. Names follow the file.
fn unsynced(trace: &str) -> Vec<String> {
    let mut dirty: BTreeMap<String, bool> = BTreeMap::new();
    for line in trace.lines().filter(|line| !line.contains(" = -1 ")) {
        // `1234 write(3</x>, …`, where it was not interrupted.
        let call = line.split_once(' ').map_or(line, |(_, call)| call.trim_start());
        let name = call.split('(').next().unwrap_or_default();
        match name {
            "write" | "pwrite64" | "writev" | "ftruncate" => drop(described(call).map(|file| dirty.insert(file, true))),
            "fsync" | "fdatasync" => drop(described(call).map(|file| dirty.insert(file, false))),
            "rename" | "renameat" | "renameat2" | "link" | "linkat" => {
                if let [from, to] = quoted(call).as_slice()
                    && let Some((_, state)) =
                        dirty.iter().find(|(file, _)| file.ends_with(from.trim_start_matches("./")))
                {
                    let (to, state) = (to.clone(), *state);
                    dirty.insert(to, state);
                }
            }
            _ => {}
        }
    }
    dirty.into_iter().filter(|(_, dirty)| *dirty).map(|(file, _)| file).collect()
}

/// The power goes right after a command has said that all is done: what was written and never synced is empty, and what
/// was synced is there.
#[test]
fn what_a_command_said_is_done_outlives_a_power_cut() {
    if !needs("strace") {
        return;
    }
    for words in ["note 9144801 --text x", "match --apply", "prioritise 1820 --order 9144802,9144801 --reason x"] {
        let room = versioned();
        let calls = "trace=write,pwrite64,writev,ftruncate,fsync,fdatasync,rename,renameat,renameat2,link,linkat";
        let options = ["-f", "-y", "-s", "512", "-e", calls].map(str::to_owned);
        let (code, stderr) = interfered(&room, words, &options);
        assert_eq!(code, Some(0), "{words}: {stderr}");
        let trace = fs::read_to_string(room.path().join(".trace")).unwrap();
        fs::remove_file(room.path().join(".trace")).unwrap();
        assert!(trace.contains("fsync("), "{trace}");
        let (head, after) = (room.git("rev-parse HEAD"), content(&room));
        let lost = unsynced(&trace);
        let mut emptied = Vec::new();
        for file in lost {
            // Relative names are git's, which works in the store.
            let path = room.path().join(&file);
            if path.starts_with(room.path()) && path.is_file() {
                fs::write(&path, "").unwrap();
                emptied.push(file);
            }
        }
        let told = format!("{words}: lost {emptied:?}");
        assert_eq!(room.git("rev-parse HEAD"), head, "{told}");
        assert_eq!(room.git("fsck --strict --no-dangling"), "", "{told}");
        assert_eq!(content(&room), after, "{told}");
        assert_eq!(room.git("status --porcelain"), "", "{told}");
        for words in ["check", "note 9144801 --text y", "undo --yes", "undo --yes"] {
            let seen = room.run(words);
            assert_eq!(seen.status, 0, "{told}: {words}: {}", seen.stderr);
        }
        // Objects, names and the list of files are among what is synced.
        let written = [".git/objects/", ".git/refs/heads/main", ".git/index"];
        for part in written {
            assert!(!emptied.iter().any(|file| file.contains(part)), "{told}");
            assert!(trace.contains(part), "{words}: {part} was not written at all");
        }
    }
}

/// The judge above sees a file that nobody synced.
#[test]
fn what_was_not_synced_is_seen() {
    let trace = "1 write(3</r/a.lock>, \"x\", 1) = 1\n1 fsync(3</r/a.lock>) = 0\n1 rename(\"/r/a.lock\", \"/r/a\") = 0\n\
                 2 write(4</r/b.lock>, \"x\", 1) = 1\n2 rename(\"/r/b.lock\", \"/r/b\") = 0\n\
                 3 fsync(5</r/c>) = 0\n3 write(5</r/c>, \"x\", 1) = 1\n";
    assert_eq!(unsynced(trace), ["/r/b", "/r/b.lock", "/r/c"]);
}
