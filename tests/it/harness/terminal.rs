//! A terminal of 80 columns that a test types on. Needs `script`, which every Linux has.

use std::io::{Read as _, Write as _};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use super::{Room, checked, split};

/// A command at work on a terminal.
struct Terminal {
    child: Child,
    keyboard: ChildStdin,
    screen: Arc<Mutex<Vec<u8>>>,
    reader: JoinHandle<()>,
    room: String,
}

impl Terminal {
    #[track_caller]
    fn start(room: &Room, words: &str, editor: &str) -> Self {
        Terminal::start_with(room, "", words, editor)
    }

    /// With variables of its own: `TERM=xterm PAGER='…'`.
    #[track_caller]
    fn start_with(room: &Room, variables: &str, words: &str, editor: &str) -> Self {
        checked(room.path(), &split(words));
        let program = assert_cmd::cargo::cargo_bin("alis");
        let quoted: Vec<String> = split(words).iter().map(|word| format!("'{word}'")).collect();
        let line = format!("exec env {variables} '{}' {}", program.display(), quoted.join(" "));
        Terminal::of(room, &line, &[("TERM", "dumb"), ("EDITOR", editor)])
    }

    fn of(room: &Room, line: &str, environment: &[(&str, &str)]) -> Self {
        let line = format!("stty cols 80 rows 40; {line}");
        let mut command = Command::new("script");
        command.args(["--quiet", "--return", "--flush", "--command", &line, "/dev/null"]);
        command.current_dir(room.path()).env_clear().envs(room.environment()).envs(environment.iter().copied());
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child = command.spawn().unwrap();
        let (keyboard, mut output) = (child.stdin.take().unwrap(), child.stdout.take().unwrap());
        let screen = Arc::new(Mutex::new(Vec::new()));
        let seen = Arc::clone(&screen);
        let reader = thread::spawn(move || {
            let mut some = [0; 4096];
            while let Ok(count @ 1..) = output.read(&mut some) {
                seen.lock().unwrap().extend_from_slice(&some[..count]);
            }
        });
        Terminal { child, keyboard, screen, reader, room: room.path().to_string_lossy().into_owned() }
    }

    fn shown(&self) -> String {
        String::from_utf8_lossy(&self.screen.lock().unwrap()).replace('\r', "").replace(&self.room, "[ROOM]")
    }

    fn types(&mut self, keys: &str) {
        // The program may have ended meanwhile.
        let _ = self.keyboard.write_all(keys.as_bytes()).and_then(|()| self.keyboard.flush());
    }

    fn is_at_work(&mut self) -> bool {
        self.child.try_wait().unwrap().is_none()
    }

    /// Nobody types any more; everything that appeared, and the exit code.
    fn ended(mut self) -> (String, i32) {
        drop(self.keyboard);
        let status = self.child.wait().unwrap().code().unwrap_or(-1);
        self.reader.join().unwrap();
        let screen = String::from_utf8_lossy(&self.screen.lock().unwrap()).replace('\r', "");
        (screen.replace(&self.room, "[ROOM]"), status)
    }
}

impl Room {
    /// Types keys into a shell that finds this `alis` by its name, once the shell has run its first line; gives everything that
    /// appeared.
    pub(crate) fn in_shell(&self, shell: &str, first: &str, typed: &str) -> String {
        let program = assert_cmd::cargo::cargo_bin("alis");
        let folder = program.parent().unwrap().to_string_lossy().into_owned();
        let path = format!("{folder}:{}", std::env::var("PATH").unwrap_or_default());
        let environment = [("TERM", "xterm"), ("PATH", path.as_str()), ("LC_ALL", "C.UTF-8")];
        let mut terminal = Terminal::of(self, shell, &environment);
        // What is typed before the shell listens may be lost; its answer has another spelling than the question.
        terminal.types(&format!("{first}; echo re''ady\r"));
        let begun = std::time::Instant::now();
        while !terminal.shown().contains("ready") && terminal.is_at_work() {
            assert!(begun.elapsed() < Duration::from_secs(60), "{shell} does not answer: {}", terminal.shown());
            thread::sleep(Duration::from_millis(20));
        }
        terminal.types(typed);
        terminal.ended().0
    }

    /// Runs a command on a terminal, with what is typed there and `editor` as the user's editor; gives everything that
    /// appeared on it, and the exit code.
    #[track_caller]
    pub(crate) fn at_terminal(&self, words: &str, typed: &str, editor: &str) -> (String, i32) {
        let mut terminal = Terminal::start(self, words, editor);
        terminal.types(typed);
        terminal.ended()
    }

    /// As [`Room::at_terminal`], with variables for this command alone; a key is pressed until it has ended, once `at` is shown.
    #[track_caller]
    pub(crate) fn on_screen(&self, variables: &str, words: &str, press: Option<(&str, &str)>) -> (String, i32) {
        let mut terminal = Terminal::start_with(self, variables, words, "true");
        if let Some((at, key)) = press {
            while !terminal.shown().contains(at) && terminal.is_at_work() {
                thread::sleep(Duration::from_millis(5));
            }
            while terminal.is_at_work() {
                terminal.types(key);
                thread::sleep(Duration::from_millis(50));
            }
        }
        terminal.ended()
    }

    /// As [`Room::at_terminal`], but each answer is typed once its prompt is there, and at the last prompt a key is pressed
    /// until the program has ended: one that is pressed before a question listens goes by. What is given has escapes in it.
    #[track_caller]
    pub(crate) fn breaks_off(&self, words: &str, answers: &[(&str, &str)], at: &str, key: &str) -> (String, i32) {
        let mut terminal = Terminal::start(self, words, "sed -i s/^name/nmae/");
        let prompts = answers.iter().map(|(prompt, answer)| (*prompt, Some(*answer))).chain([(at, None)]);
        for (prompt, answer) in prompts {
            while !terminal.shown().contains(prompt) && terminal.is_at_work() {
                thread::sleep(Duration::from_millis(5));
            }
            assert!(terminal.shown().contains(prompt), "{prompt} was not asked: {}", terminal.shown());
            if let Some(answer) = answer {
                terminal.types(&format!("{answer}\r"));
            }
        }
        while terminal.is_at_work() {
            terminal.types(key);
            thread::sleep(Duration::from_millis(50));
        }
        let (screen, status) = terminal.ended();
        // A key that is pressed when the program has just ended is echoed by the terminal itself.
        (screen.trim_end_matches("^C").trim_end_matches("^[").to_owned(), status)
    }

    /// [`Room::at_terminal`], but the last keys are pressed only once something has happened.
    #[cfg(feature = "letters")]
    #[track_caller]
    pub(crate) fn at_terminal_until(
        &self,
        words: &str,
        typed: &str,
        happened: impl Fn() -> bool,
        then: &str,
    ) -> (String, i32) {
        let mut terminal = Terminal::start(self, words, "true");
        terminal.types(typed);
        while !happened() {
            assert!(terminal.is_at_work(), "it ended before");
            thread::sleep(Duration::from_millis(2));
        }
        terminal.types(then);
        terminal.ended()
    }
}
