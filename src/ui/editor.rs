//! The user's editor on a text, started as git starts it: a name that a shell has to read is read by one, a file of that very name
//! is run as it is.

use std::fs::File;
use std::io::{self, Read, Write};
use std::path::Path;
use std::process::{Command, ExitStatus};

/// What a shell says of a program that is not there, and of one that it cannot run.
const NOT_FOUND: i32 = 127;
const NOT_RUN: i32 = 126;

/// Why there is no edited text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum EditorFault {
    NotFound,
    /// A folder, or a file that is no program.
    NotRun,
    Failed(i32),
    Killed,
    /// What it saved is no text.
    NoText,
}

/// What an editor left.
pub(super) struct EditorDraft {
    /// What stands in the file now.
    pub(super) text: Vec<u8>,
    pub(super) fault: Option<EditorFault>,
}

/// Lets a text be edited in a file of its own.
///
/// # Errors
/// The disk's: the file cannot be made, or not be read again.
pub(super) fn edited(editor: &str, text: &str) -> io::Result<EditorDraft> {
    // Made with mode 0600 where the system has modes.
    let mut file = tempfile::Builder::new().prefix("alis-").suffix(".toml").tempfile()?;
    file.write_all(text.as_bytes())?;
    file.flush()?;
    let path = file.into_temp_path();
    let fault = match command(editor, &path).status() {
        Ok(status) => fault(editor, status),
        Err(err) => Some(not_started(editor, &err)),
    };
    let mut text = Vec::new();
    // Opened anew: editors put another file in its place.
    File::open(&path)?.read_to_end(&mut text)?;
    let fault = fault.or_else(|| std::str::from_utf8(&text).is_err().then_some(EditorFault::NoText));
    Ok(EditorDraft { text, fault })
}

fn not_started(editor: &str, err: &io::Error) -> EditorFault {
    let is_there = Path::new(editor).exists();
    if err.kind() == io::ErrorKind::NotFound && !is_there { EditorFault::NotFound } else { EditorFault::NotRun }
}

fn fault(editor: &str, status: ExitStatus) -> Option<EditorFault> {
    match status.code() {
        Some(0) => None,
        Some(NOT_FOUND) if is_for_shell(editor) => Some(EditorFault::NotFound),
        Some(NOT_RUN) if is_for_shell(editor) => Some(EditorFault::NotRun),
        Some(code) => Some(EditorFault::Failed(code)),
        None => Some(EditorFault::Killed),
    }
}

/// Whether only a shell knows what a name means: it has arguments, quotes, variables.
fn is_for_shell(editor: &str) -> bool {
    let is_plain = |c: char| c.is_alphanumeric() || "/._-+:,@".contains(c);
    cfg!(unix) && !Path::new(editor).exists() && !editor.chars().all(is_plain)
}

#[expect(clippy::disallowed_methods, reason = "the user's own editor, on the user's own terminal")]
fn command(editor: &str, file: &Path) -> Command {
    if is_for_shell(editor) {
        let mut shell = Command::new("sh");
        shell.args(["-c", &format!("{editor} \"$@\""), editor]).arg(file);
        return shell;
    }
    // A file of that name may have blanks in it, and is run as it is.
    let whole = cfg!(unix) || Path::new(editor).exists();
    let words = if whole { vec![editor.to_owned()] } else { quoted_words(editor) };
    let mut words = words.into_iter();
    let mut command = Command::new(words.next().unwrap_or_default());
    command.args(words).arg(file);
    command
}

/// Words parted by blanks, but for those in double quotes: where no shell reads them.
fn quoted_words(line: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let (mut is_quoted, mut is_open) = (false, false);
    for c in line.chars() {
        match c {
            '"' => is_quoted = !is_quoted,
            c if c.is_whitespace() && !is_quoted => {
                is_open = false;
                continue;
            }
            _ => {}
        }
        if !is_open {
            words.push(String::new());
            is_open = true;
        }
        if let Some(word) = words.last_mut().filter(|_| c != '"') {
            word.push(c);
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_in_quotes_are_one() {
        assert_eq!(quoted_words(r#""C:\Program Files\ed.exe" -w  -n"#), [r"C:\Program Files\ed.exe", "-w", "-n"]);
        assert_eq!(quoted_words("ed"), ["ed"]);
        assert_eq!(quoted_words("ed \"\""), ["ed", ""]);
    }

    #[cfg(unix)]
    #[test]
    fn only_what_has_to_be_read_is_read_by_a_shell() {
        for plain in ["vi", "/usr/bin/vim.tiny", "ed-1"] {
            assert!(!is_for_shell(plain), "{plain}");
        }
        for read in ["vi -R", "'/my ed'", "$HOME/ed", "/nowhere/my ed"] {
            assert!(is_for_shell(read), "{read}");
        }
    }
}
