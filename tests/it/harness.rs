//! A sealed room: a folder of its own as home, store and working directory, a fixed day, a git that knows nobody else.

mod stores;
#[cfg(target_os = "linux")]
mod terminal;

pub(crate) use stores::{copied, requested};

use std::ffi::OsString;
use std::fs;
use std::io::Write as _;
use std::path::{Component, Path, PathBuf};
use std::sync::Mutex;

use assert_cmd::Command;
use tempfile::TempDir;

/// The day on which the tests live, where they do not say another.
pub(crate) const TODAY: &str = "2026-08-01";

/// The folders that the tests of this run have made for themselves: nothing else is ever written to.
static OWN: Mutex<Vec<PathBuf>> = Mutex::new(Vec::new());

/// Words that look like a way out and are none: names that a command has to refuse, and what is seen from a folder of the room.
const NO_PATHS: [&str; 5] = ["../a", "../2026", "../outside/trainee/x", "../../outside/trainee/x", ".."];

/// A folder of the test's own beside its room: a place outside the store.
pub(crate) fn elsewhere() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let mut own = OWN.lock().unwrap();
    own.push(folder.path().to_owned());
    own.push(folder.path().canonicalize().unwrap());
    folder
}

/// Fails the test where a path leads out of what the tests have made for themselves.
#[track_caller]
fn keeps_inside(from: &Path, path: &Path) {
    let mut plain = PathBuf::new();
    for part in from.join(path).components() {
        match part {
            Component::ParentDir => drop(plain.pop()),
            Component::CurDir => {}
            part => plain.push(part),
        }
    }
    let devices = ["/dev/null", "/dev/full", "/dev/stdin", "/dev/stdout"];
    let inside = OWN.lock().unwrap().iter().any(|own| plain.starts_with(own));
    assert!(
        inside || devices.iter().any(|device| plain == Path::new(device)),
        "{} lies outside of the test's own folder",
        path.display()
    );
}

/// The words of a command that may be paths: each is looked at, and what stands behind `=` or `:` in it.
#[track_caller]
fn checked(from: &Path, words: &[String]) {
    for word in words.iter().filter(|word| !NO_PATHS.contains(&word.as_str()) && !word.contains("://")) {
        for part in std::iter::once(word.as_str()).chain(word.split(['=', ':']).skip(1)) {
            let path = Path::new(part);
            let climbs = path.components().any(|part| part == Component::ParentDir);
            if (path.is_absolute() || climbs) && !NO_PATHS.contains(&part) {
                keeps_inside(from, path);
            }
        }
    }
}

/// A store that a test makes, and the commands it runs there.
pub(crate) struct Room {
    folder: TempDir,
    /// Home and temporary files of what runs there.
    beside: TempDir,
    today: String,
}

/// What a command did: all that a user sees.
pub(crate) struct Seen {
    pub(crate) stdout: String,
    pub(crate) stderr: String,
    pub(crate) status: i32,
}

impl Room {
    /// An empty folder.
    pub(crate) fn empty() -> Self {
        let (folder, beside) = (elsewhere(), elsewhere());
        fs::create_dir(beside.path().join("tmp")).unwrap();
        Room { folder, beside, today: TODAY.to_owned() }
    }

    /// The same room on another day.
    pub(crate) fn on(mut self, today: &str) -> Self {
        self.today = today.to_owned();
        self
    }

    pub(crate) fn path(&self) -> &Path {
        self.folder.path()
    }

    /// The home of whoever works in the room; it is not there until somebody lays something in it.
    pub(crate) fn home(&self) -> PathBuf {
        self.beside.path().join("home")
    }

    #[track_caller]
    pub(crate) fn file(&self, name: &str, text: &str) -> &Self {
        keeps_inside(self.path(), Path::new(name));
        let path = self.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
        self
    }

    pub(crate) fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path().join(name)).unwrap()
    }

    /// The files of the store, sorted; what is git's or the tool's own left out.
    pub(crate) fn files(&self) -> Vec<String> {
        fn walk(root: &Path, folder: &Path, out: &mut Vec<String>) {
            for entry in fs::read_dir(folder).unwrap() {
                let path: PathBuf = entry.unwrap().path();
                if path.is_dir() && !path.file_name().unwrap().to_string_lossy().starts_with('.') {
                    walk(root, &path, out);
                } else if path.is_file() {
                    out.push(path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/"));
                }
            }
        }
        let mut out = Vec::new();
        walk(self.path(), self.path(), &mut out);
        out.sort();
        out
    }

    /// A command, ready to run: `alis` with these words, split at blanks but for those in single quotes.
    #[track_caller]
    pub(crate) fn command(&self, words: &str) -> Command {
        let mut command = Command::cargo_bin("alis").unwrap();
        checked(self.path(), &split(words));
        command.args(split(words));
        self.seal(&mut command);
        command
    }

    /// A script of `examples/`, run in the room with this alis.
    pub(crate) fn script(&self, script: &Path, arguments: &[&str]) -> Seen {
        let mut command = Command::new("sh");
        command.arg(script).args(arguments);
        self.seal(&mut command);
        command.env("ALIS", assert_cmd::cargo::cargo_bin("alis"));
        self.seen(&mut command)
    }

    /// A line as it is typed into a shell, in a folder of the room, with this alis on the path.
    #[cfg(unix)]
    pub(crate) fn typed_in(&self, folder: &str, line: &str) -> Seen {
        let mut command = Command::new("sh");
        command.args(["-c", line]);
        self.seal(&mut command);
        let program = assert_cmd::cargo::cargo_bin("alis");
        let beside = program.parent().unwrap().as_os_str();
        let mut path = beside.to_owned();
        path.push(":");
        path.push(std::env::var_os("PATH").unwrap_or_default());
        command.env("PATH", path).current_dir(self.path().join(folder));
        self.seen(&mut command)
    }

    /// Git in the same sealed room.
    #[track_caller]
    pub(crate) fn git(&self, words: &str) -> String {
        let mut command = Command::new("git");
        let words = split(words);
        // Where git goes first, the rest is seen from there; a setting is seen from where it lies.
        let from = words.iter().zip(words.iter().skip(1)).find(|(option, _)| *option == "-C");
        let from = from.map_or_else(|| self.path().to_owned(), |(_, folder)| self.path().join(folder));
        if !words.iter().any(|word| word == "config") {
            checked(&from, &words);
        }
        command.args(words);
        self.seal(&mut command);
        String::from_utf8(command.output().unwrap().stdout).unwrap()
    }

    fn seal(&self, command: &mut Command) {
        command.current_dir(self.path()).env_clear().envs(self.environment());
    }

    fn environment(&self) -> [(&'static str, OsString); 14] {
        [
            ("PATH", std::env::var_os("PATH").unwrap_or_default()),
            ("HOME", self.home().into()),
            ("TMPDIR", self.beside.path().join("tmp").into()),
            ("XDG_RUNTIME_DIR", self.beside.path().join("tmp").into()),
            ("ALIS_TODAY", self.today.clone().into()),
            ("GIT_CONFIG_GLOBAL", "/dev/null".into()),
            ("GIT_CONFIG_NOSYSTEM", "1".into()),
            ("GIT_AUTHOR_NAME", "Test".into()),
            ("GIT_AUTHOR_EMAIL", "test@test.example".into()),
            ("GIT_COMMITTER_NAME", "Test".into()),
            ("GIT_COMMITTER_EMAIL", "test@test.example".into()),
            ("GIT_AUTHOR_DATE", "2026-08-01T12:00:00Z".into()),
            ("GIT_COMMITTER_DATE", "2026-08-01T12:00:00Z".into()),
            // One store's commands run one after the other, but tests run side by side.
            ("RAYON_NUM_THREADS", "2".into()),
        ]
    }

    /// The commits' messages, newest first.
    pub(crate) fn log(&self) -> Vec<String> {
        self.git("log --format=%s").lines().map(str::to_owned).collect()
    }

    /// Runs a command and gives all that a user sees, the room's own path taken out.
    #[track_caller]
    pub(crate) fn run(&self, words: &str) -> Seen {
        self.seen(&mut self.command(words))
    }

    /// What a command did that was made ready before.
    #[track_caller]
    pub(crate) fn seen(&self, command: &mut Command) -> Seen {
        let output = command.output().unwrap();
        let room = self.path().to_string_lossy().into_owned();
        let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap().replace(&room, "[ROOM]");
        Seen { stdout: text(&output.stdout), stderr: text(&output.stderr), status: output.status.code().unwrap_or(-1) }
    }

    /// Stdout, stderr and status in one text, for a snapshot.
    #[track_caller]
    pub(crate) fn alis(&self, words: &str) -> String {
        let seen = self.run(words);
        let stderr = if seen.stderr.is_empty() { String::new() } else { format!("[stderr]\n{}", seen.stderr) };
        format!("{}{stderr}[exit {}]", seen.stdout, seen.status)
    }

    /// The JSON that a command prints; it must end well.
    #[track_caller]
    pub(crate) fn json(&self, words: &str) -> serde_json::Value {
        self.json_any(words, 0)
    }

    /// The JSON that a command prints, and ends as expected.
    #[track_caller]
    pub(crate) fn json_any(&self, words: &str, status: i32) -> serde_json::Value {
        let seen = self.run(words);
        assert_eq!(seen.status, status, "{}", seen.stderr);
        serde_json::from_str(&seen.stdout).unwrap()
    }

    /// What is due, a line each: `rule responsible opens..due status [basis]`, `-` for a day that is not given, the day in
    /// place of the status where it is done. Under the cooperation agreements: the ALIS-avtale is one of its own, and has its
    /// own tests.
    #[track_caller]
    pub(crate) fn due(&self, words: &str) -> Vec<String> {
        let rows = self.json(&format!("deadlines --format json {words}"));
        let line = |row: &serde_json::Value| {
            let text = |key: &str| row[key].as_str().unwrap_or("-").to_owned();
            let status = row["done_on"].as_str().map_or_else(|| text("status"), |on| format!("done {on}"));
            let [rule, by, opens, due, basis] = ["rule", "responsible", "opens", "due", "basis"].map(text);
            format!("{rule} {by} {opens}..{due} {status} [{basis}]")
        };
        let cooperation =
            |row: &&serde_json::Value| row["basis"].as_str().is_none_or(|basis| !basis.starts_with("AVTALE"));
        rows.as_array().unwrap().iter().filter(cooperation).map(line).collect()
    }

    /// Runs a command that must end well, on a day; gives what it said.
    #[track_caller]
    pub(crate) fn does(&self, today: &str, words: &str) -> String {
        let seen = self.run(&format!("{words} --today {today}"));
        assert_eq!(seen.status, 0, "{today}: {words}: {}", seen.stderr);
        seen.stderr
    }

    /// Runs a command that must be refused with this exit code; gives what it said.
    #[track_caller]
    pub(crate) fn refuses(&self, today: &str, words: &str, status: i32) -> String {
        let seen = self.run(&format!("{words} --today {today}"));
        assert_eq!(seen.status, status, "{today}: {words}: {}", seen.stderr);
        seen.stderr
    }
}

fn split(words: &str) -> Vec<String> {
    let mut out = Vec::new();
    let mut word = String::new();
    let (mut quoted, mut any) = (false, false);
    for c in words.chars() {
        match c {
            '\'' => {
                quoted = !quoted;
                any = true;
            }
            ' ' if !quoted => {
                if any {
                    out.push(std::mem::take(&mut word));
                }
                any = false;
            }
            c => {
                word.push(c);
                any = true;
            }
        }
    }
    if any {
        out.push(word);
    }
    out
}

/// Whether all is to be tested, whatever it takes (`ALIS_TEST_TOOLS=all`, as in CI).
pub(crate) fn everything() -> bool {
    std::env::var_os("ALIS_TEST_TOOLS").is_some_and(|tools| tools == "all")
}

/// Whether a program is there that a test cannot do without; where everything is tested its absence fails the test.
#[track_caller]
pub(crate) fn needs(program: &str) -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let found = std::env::split_paths(&path).any(|folder| folder.join(program).is_file());
    assert!(found || !everything(), "{program} is not installed");
    if !found {
        skipped(program);
    }
    found
}

/// What was skipped for want of which program, and whether that was told already.
static SKIPPED: Mutex<(Vec<(String, String)>, bool)> = Mutex::new((Vec::new(), false));

/// This test cannot say anything here: counted, and told at the end.
pub(crate) fn skipped(program: &str) {
    let test = std::thread::current().name().unwrap_or("a test").to_owned();
    let mut skipped = SKIPPED.lock().unwrap();
    skipped.0.push((program.to_owned(), test));
    if skipped.1 {
        // Later than the end was thought to be.
        drop(skipped);
        tell_skipped();
    }
}

/// Tells on the terminal, past what the test harness captures, what was skipped; nothing where nothing was. Gives how many tests.
pub(crate) fn tell_skipped() -> usize {
    let mut skipped = SKIPPED.lock().unwrap();
    skipped.1 = true;
    let mut programs: Vec<&str> = skipped.0.iter().map(|(program, _)| program.as_str()).collect();
    programs.sort_unstable();
    programs.dedup();
    let mut told = String::new();
    for program in programs {
        let tests: Vec<&str> =
            skipped.0.iter().filter(|(wanted, _)| wanted == program).map(|(_, test)| test.as_str()).collect();
        told += &format!("\n{} tests SKIPPED, for want of {program}: {}\n", tests.len(), tests.join(", "));
    }
    if !told.is_empty() {
        // In one piece: other tests write too. Who cannot be told is not told.
        let _ = std::io::stderr().write_all(told.as_bytes());
    }
    skipped.0.len()
}

/// A national identity number that nobody has: made when it is asked for, its month raised by 80, the control digits reckoned.
pub(crate) fn test_person() -> String {
    let with_control_digits = |serial: u32| {
        let mut digits: Vec<u32> = format!("018190{serial:03}").chars().filter_map(|c| c.to_digit(10)).collect();
        for weights in [&[3, 7, 6, 1, 8, 9, 4, 5, 2][..], &[5, 4, 3, 2, 7, 6, 5, 4, 3, 2][..]] {
            let sum: u32 = weights.iter().zip(&digits).map(|(weight, digit)| weight * digit).sum();
            digits.push((11 - sum % 11) % 11);
        }
        digits.iter().map(u32::to_string).collect::<String>()
    };
    (100..).map(with_control_digits).find(|number| number.len() == 11).unwrap()
}
