//! The user's pager, for an answer that is longer than the screen: as git has it. Off in pipes, on a dumb terminal, and where
//! its name is empty or `cat`. Beside git and the editor it is the only program that is started here.

use std::io::{self, IsTerminal, Write};
use std::process::{Child, Command, Stdio};

use unicode_width::UnicodeWidthStr;

use crate::surroundings::Pager;

/// What a shell says of a program that is not there, or cannot be run.
const NOT_RUN: [i32; 2] = [126, 127];

/// How a page went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Paged {
    /// It was shown, or as much of it as was wanted.
    Shown,
    /// There is no such program: the answer is still owed.
    NotRun,
}

/// Whether a text needs more lines than a screen of so many columns and rows has.
pub(super) fn is_longer(text: &str, columns: usize, rows: usize) -> bool {
    let height = |line: &str| plain(line).width().max(1).div_ceil(columns.max(1));
    text.lines().map(height).sum::<usize>() >= rows
}

/// The line without its colours.
fn plain(line: &str) -> String {
    anstream::adapter::strip_str(line).to_string()
}

/// The rows and columns of the screen that the answer goes to, if it goes to one.
pub(super) fn screen() -> Option<(usize, usize)> {
    let stdout = io::stdout();
    let size = stdout.is_terminal().then(|| terminal_size::terminal_size_of(&stdout)).flatten()?;
    Some((usize::from(size.0.0), usize::from(size.1.0)))
}

/// Shows a text, and waits until the user has seen enough.
pub(super) fn show(pager: &Pager, text: &str) -> Paged {
    let Ok(mut child) = started(pager) else { return Paged::NotRun };
    if let Some(mut stdin) = child.stdin.take() {
        // Who has seen enough closes the pipe.
        let _ = stdin.write_all(text.as_bytes());
    }
    match child.wait() {
        Ok(status) if status.code().is_some_and(|code| NOT_RUN.contains(&code)) => Paged::NotRun,
        _ => Paged::Shown,
    }
}

#[expect(clippy::disallowed_methods, reason = "the user's own pager, on the user's own terminal")]
fn started(pager: &Pager) -> io::Result<Child> {
    let mut command = match pager {
        Pager::None => return Err(io::ErrorKind::NotFound.into()),
        Pager::Usual { has_options } => {
            let mut less = Command::new("less");
            // What is shown is UTF-8, wherever the locale is one that the machine does not have.
            less.env("LESSCHARSET", "utf-8");
            if !has_options {
                // Ends where all fits, lets colours through, leaves what it showed.
                less.env("LESS", "FRX");
            }
            less
        }
        Pager::Named(line) if cfg!(windows) => {
            let mut words = line.split_whitespace();
            let mut named = Command::new(words.next().unwrap_or_default());
            named.args(words);
            named
        }
        Pager::Named(line) => {
            let mut shell = Command::new("sh");
            shell.args(["-c", line]).env("LV", "-c");
            shell
        }
    };
    command.stdin(Stdio::piped()).spawn()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_count_as_high_as_they_are_drawn() {
        assert!(!is_longer("a\nb\n", 80, 3));
        assert!(is_longer("a\nb\nc\n", 80, 3));
        assert!(is_longer(&format!("{}\n", "x".repeat(161)), 80, 3));
        let colored = format!("\u{1b}[31m{}\u{1b}[0m\n", "x".repeat(80));
        assert!(!is_longer(&colored, 80, 2));
    }
}
