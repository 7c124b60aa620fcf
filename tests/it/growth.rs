//! What a command costs grows no faster than the store: system calls, output and memory at two sizes, never seconds.

use std::fs;
use std::process::Stdio;
use std::thread;
use std::time::Duration;

use crate::harness::{Room, everything, needs};

/// How many times as many trainees the larger store has.
const TIMES: u64 = 10;

#[derive(Clone, Copy, Debug)]
struct Cost {
    calls: u64,
    output: u64,
    /// Kibibytes, at most.
    memory: u64,
}

/// A store in git of so many who ask for a place, and a position for each fourth of them.
fn store(trainees: u32) -> Room {
    let room = Room::new();
    for number in 0..trainees {
        let (month, site) = (1 + number % 12, ["Mo i Rana", "Sandnessjøen"][number as usize % 2]);
        let wish = format!("{{ site = \"{site}\", department = \"Indremedisin\" }}");
        let request = format!("event = \"requested\"\nstart = 2027-{month:02}-01\nmonths = 6\nwishes = [{wish}]\n");
        room.trainee(
            9_200_000 + number,
            &format!("Trainee {number}"),
            &format!("\n[[journal]]\non = 2026-05-01\n{request}"),
        );
    }
    for number in 0..trainees / 4 {
        let (month, site) = (1 + number % 12, ["Mo i Rana", "Sandnessjøen"][number as usize % 2]);
        room.file(
            &format!("positions/p{number}.toml"),
            &format!(
                "schema = 1\nhospital = \"hsyk\"\nsite = \"{site}\"\ndepartment = \"Indremedisin\"\nstart = 2027-{month:02}-01\n\
                 months = 6\ncapacity = 1\n[[journal]]\non = 2026-07-01\nevent = \"published\"\n"
            ),
        );
    }
    room.put_in_git("start");
    room.git("gc --quiet");
    // The clone is told how to merge.
    room.run("list");
    room
}

fn cost(room: &Room, words: &str) -> Cost {
    let counted = tempfile::NamedTempFile::new().unwrap();
    let alis = room.command(words);
    let mut strace = std::process::Command::new("strace");
    strace.args(["-f", "-c", "-qq", "-o"]).arg(counted.path()).arg("--").arg(alis.get_program()).args(alis.get_args());
    strace.current_dir(room.path()).env_clear();
    strace.envs(alis.get_envs().filter_map(|(name, value)| Some((name, value?))));
    let done = strace.stdin(Stdio::null()).output().unwrap();
    let status = done.status.code();
    assert!(matches!(status, Some(0 | 1 | 3)), "{words}: {status:?} {}", String::from_utf8_lossy(&done.stderr));
    let table = fs::read_to_string(counted.path()).unwrap();
    let total = table.lines().find(|line| line.ends_with(" total")).unwrap();
    // `100.00    0.002   1   1234    56 total`: the errors may be missing.
    let calls = total.split_whitespace().nth(3).unwrap().parse().unwrap();
    Cost { calls, output: (done.stdout.len() + done.stderr.len()) as u64, memory: memory(room, words) }
}

/// The most that it held, as the system says it while it runs.
fn memory(room: &Room, words: &str) -> u64 {
    let alis = room.command(words);
    let mut plain = std::process::Command::new(alis.get_program());
    plain.args(alis.get_args()).current_dir(room.path()).env_clear();
    plain.envs(alis.get_envs().filter_map(|(name, value)| Some((name, value?))));
    let mut child = plain.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    let status = format!("/proc/{}/status", child.id());
    let mut most = 0;
    while child.try_wait().unwrap().is_none() {
        let said = fs::read_to_string(&status).unwrap_or_default();
        let held = said.lines().find_map(|line| line.strip_prefix("VmHWM:")?.split_whitespace().next()?.parse().ok());
        most = most.max(held.unwrap_or(0));
    }
    most
}

/// What grows as the store does, at most.
const ALL: [&str; 17] = [
    "list",
    "list --format json",
    "deadlines",
    "deadlines --format json",
    "check",
    "check --format json",
    "match",
    "match --format json",
    "match --format csv",
    "match --explain 9200001",
    "stats",
    "demand",
    "position list",
    "municipality show 1820",
    "explain 9200001",
    "note 9200001 --text x --dry-run",
    // A commit that made the store names all that is in it.
    "log",
];
/// What is about one record costs what the record does.
const ONE: [&str; 3] = ["show 9200001", "log 9200001", "note 9200001 --text x"];

#[test]
fn no_command_costs_more_than_the_store_has_grown() {
    if !needs("strace") {
        return;
    }
    let few: u32 = if everything() { 1000 } else { 60 };
    let (small, large) = (store(few), store(few * TIMES as u32));
    let mut wrong = Vec::new();
    for (words, times) in ALL.map(|words| (words, TIMES)).into_iter().chain(ONE.map(|words| (words, 2))) {
        let (one, ten) = (cost(&small, words), cost(&large, words));
        let grown = |pick: fn(&Cost) -> u64, slack: u64| pick(&ten) > pick(&one) * times * 12 / 10 + slack;
        if grown(|cost| cost.calls, 200) || grown(|cost| cost.output, 4000) || grown(|cost| cost.memory, 4000) {
            wrong.push(format!("alis {words}: {one:?} became {ten:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Commits of one record each, as commands make them: their objects lie loose.
fn commits(room: &Room, count: u32) {
    let script = tempfile::NamedTempFile::new().unwrap();
    let text = "i=0; while [ $i -lt $1 ]; do echo \"# $i\" >> trainees/9200002.toml; git commit -qam \"9200002: $i\" -m \"Recorded-by: alis 0\"; i=$((i + 1)); done";
    fs::write(script.path(), text).unwrap();
    assert_eq!(room.script(script.path(), &[&count.to_string()]).status, 0);
}

/// Git packs behind a command that found many; nothing waits for it.
fn settled(room: &Room) {
    let lock = room.path().join(".git/gc.pid");
    while lock.exists() {
        thread::sleep(Duration::from_millis(20));
    }
}

#[test]
fn neither_log_nor_undo_grows_with_the_commits_since_git_tidied_up() {
    if !needs("strace") {
        return;
    }
    let room = store(20);
    commits(&room, 50);
    room.run("note 9200001 --text n");
    let words = ["log 9200001", "log 9200001 --limit 1", "log", "undo --dry-run", "undo --list"];
    let few = words.map(|words| cost(&room, words).calls);
    commits(&room, 200);
    // The next command sees to it, by chance the one after it.
    for number in 0..20 {
        room.run(&format!("note 9200001 --text n{number}"));
        settled(&room);
    }
    for (words, few) in words.into_iter().zip(few) {
        let many = cost(&room, words).calls;
        assert!(many < few + 1500, "alis {words}: {few} calls became {many}");
    }
}

#[test]
fn who_has_told_git_not_to_tidy_up_is_heard() {
    if !needs("strace") {
        return;
    }
    let room = store(20);
    room.git("config gc.auto 0");
    commits(&room, 200);
    let packs = || fs::read_dir(room.path().join(".git/objects/pack")).unwrap().count();
    let before = packs();
    room.run("note 9200001 --text x");
    settled(&room);
    assert_eq!(packs(), before);
}

/// One look into each folder, whether the record lies in it; none is read.
#[test]
fn a_record_among_many_folders_costs_one_look_at_each() {
    if !needs("strace") {
        return;
    }
    let calls = |folders: u32| {
        let room = Room::new();
        for number in 0..folders {
            room.trainee(9_200_000 + number, "Kari Nordmann", "");
            let file = format!("{}.toml", 9_200_000 + number);
            fs::create_dir(room.path().join(format!("trainees/{number}"))).unwrap();
            let moved = room.path().join(format!("trainees/{number}/{file}"));
            fs::rename(room.path().join("trainees").join(&file), moved).unwrap();
        }
        ["show 9200001", "explain 9200001", "note 9200001 --text x --dry-run"].map(|words| cost(&room, words).calls)
    };
    let (few, many) = (calls(10), calls(510));
    // What records something looks again under the lock: while it was asked, others may have moved the record.
    for ((few, many), looks) in few.into_iter().zip(many).zip([1, 1, 2]) {
        assert!(many <= few + looks * 500 * 12 / 10 + 50, "{few} calls became {many}");
    }
}
