//! `alis completions SHELL`: the script by which a shell asks what fits, and `alis complete-words`, which it asks.

mod shell;
mod words;

use std::ffi::OsString;
use std::path::PathBuf;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap_complete::Shell;

use crate::context::Context;
use crate::domain::text;
use crate::domain::word::Word;
use crate::error::{Error, Exit};
use crate::surroundings::Surroundings;

use shell::{AskingShell, ShellWord};
use words::{Proposed, ProposedWord, TypedLine};

#[derive(Debug, clap::Args)]
pub(crate) struct CompletionsArgs {
    #[arg(value_parser = shells())]
    shell: String,
}

/// Elvish is served by clap: its script knows the commands, not the store.
const ELVISH: &str = "elvish";

fn shells() -> impl TypedValueParser<Value = String> {
    PossibleValuesParser::new(AskingShell::words().chain([ELVISH]))
}

/// `whole` is the command line with all its commands.
pub(crate) fn run(ctx: &mut Context<'_>, args: CompletionsArgs, mut whole: clap::Command) -> Result<Exit, Error> {
    if let Some(shell) = AskingShell::from_word(&args.shell) {
        ctx.ui.result(shell.script())?;
        return Ok(Exit::Done);
    }
    let mut script = Vec::new();
    clap_complete::generate(Shell::Elvish, &mut whole, "alis", &mut script);
    ctx.ui.result(&String::from_utf8_lossy(&script))?;
    Ok(Exit::Done)
}

/// What a shell asks for: `alis complete-words SHELL …`, which is between the scripts and this, and may change.
pub(crate) struct AskedWords {
    shell: AskingShell,
    before: Vec<String>,
    typed: ShellWord,
}

/// The command that the scripts call. It is none for people: whatever they call it with, it says what fits, or nothing.
const COMMAND: &str = "complete-words";

impl AskedWords {
    /// None where the arguments are a command.
    pub(crate) fn of(arguments: &[OsString]) -> Option<AskedWords> {
        let mut rest = arguments.iter().skip(1).map(|word| word.to_string_lossy().into_owned());
        if rest.next()? != COMMAND {
            return None;
        }
        let shell = AskingShell::from_word(&rest.next()?)?;
        let mut words = match shell {
            AskingShell::Bash => shell.split(&rest.next()?),
            AskingShell::Powershell => {
                let line = STANDARD.decode(rest.next()?).ok()?;
                let words = shell.split(&String::from_utf8_lossy(&line));
                words.into_iter().skip_while(|word| word.raw == "&").collect()
            }
            AskingShell::Zsh | AskingShell::Fish => {
                let words = rest.skip_while(|word| word == "--");
                words.map(|word| ShellWord { text: word, ..ShellWord::default() }).collect()
            }
        };
        let mut typed = words.pop()?;
        // Fish hands over the last word as it is typed.
        if shell == AskingShell::Fish {
            typed.text = shell.word(&typed.text);
        }
        // `LANG=nn_NO alis …`
        let is_setting = |word: &ShellWord| word.text.contains('=') && !word.text.starts_with('-');
        let before = words.into_iter().skip_while(is_setting).map(|word| at_home(word.text)).collect();
        Some(AskedWords { shell, before, typed })
    }

    /// The line that is typed, as arguments: what it says of store and language holds.
    pub(crate) fn arguments(&self) -> Vec<OsString> {
        self.before.iter().map(OsString::from).collect()
    }

    /// What is answered, a line each: what the words are, then the words with what is said of them.
    pub(crate) fn answer(&self, surroundings: &Surroundings, whole: &clap::Command) -> String {
        let store = surroundings.store.as_ref().and_then(|store| store.as_ref().ok());
        let (from, lang) = (surroundings.working_directory.as_path(), surroundings.lang);
        let line = TypedLine { before: &self.before, typed: &self.typed.text, store, from, lang };
        match line.proposed(whole) {
            Proposed::Files => "files\n".to_owned(),
            Proposed::Folders => "folders\n".to_owned(),
            Proposed::Words(words) => format!("words\n{}", self.lines(words)),
        }
    }

    fn lines(&self, words: Vec<ProposedWord>) -> String {
        let mut out = String::new();
        let written: Vec<String> = words.iter().map(|one| self.written(&one.word)).collect();
        for (ProposedWord { word, what }, written) in words.iter().zip(&written) {
            match self.shell {
                AskingShell::Bash => out += &format!("{written}\n"),
                AskingShell::Zsh | AskingShell::Fish => out += &format!("{written}\t{what}\n"),
                AskingShell::Powershell => {
                    let what = if what.is_empty() { word } else { what };
                    out += &format!("{written}\t{word}\t{what}\n");
                }
            }
        }
        if self.shell == AskingShell::Bash && self.would_lose(&written) {
            out.push('\n');
        }
        out
    }

    /// What stands in the line instead of what was typed.
    fn written(&self, word: &str) -> String {
        let option = word.split_once('=').filter(|_| word.starts_with("--"));
        match (self.shell, option) {
            // Bash takes what stands behind the `=` for a word of its own.
            (AskingShell::Bash, Some((_, value))) => self.shell.written(value, &ShellWord::default()),
            _ => self.shell.written(word, &self.typed),
        }
    }

    /// Bash writes what all words begin with instead of what was typed, though that may be less: an empty word keeps it from that.
    fn would_lose(&self, written: &[String]) -> bool {
        let [first, rest @ ..] = written else { return false };
        let common = rest.iter().fold(first.chars().count(), |count, other| {
            first.chars().zip(other.chars()).take(count).take_while(|(a, b)| a == b).count()
        });
        let common: String = first.chars().take(common).collect();
        let value = self.typed.raw.split_once('=').filter(|_| self.typed.raw.starts_with("--"));
        let typed = value.map_or(self.typed.raw.as_str(), |(_, value)| value);
        let typed = self.typed.quote.map_or(typed, |quote| typed.trim_start_matches(quote));
        !rest.is_empty() && !text::folded(&common).starts_with(&text::folded(typed))
    }
}

/// `~/store` as the shell will have it.
fn at_home(word: String) -> String {
    let home = word.strip_prefix("~/").zip(directories::BaseDirs::new());
    home.map_or_else(
        || word.clone(),
        |(rest, dirs)| PathBuf::from(dirs.home_dir()).join(rest).to_string_lossy().into_owned(),
    )
}
