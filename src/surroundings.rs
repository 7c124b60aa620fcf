//! What the surroundings say: environment, clock, working directory, and where the store lies.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anstream::ColorChoice;
use chrono::NaiveDate;

use crate::domain::word::Word;
use crate::i18n::{Lang, names};
use crate::store::plain_file;
use crate::store::problem::{Problem, Source};
use crate::store::record::{self, Keys};
use crate::store::{Store, layout};

/// What the environment says, read once, before the arguments are understood: help and errors need a language.
#[derive(Clone, Debug)]
pub(crate) struct Surroundings {
    pub(crate) lang: Lang,
    pub(crate) color: ColorChoice,
    /// Columns of the output where it is no terminal.
    pub(crate) columns: Option<usize>,
    /// The store, where there is one to be found without being asked for by name in a wrong way.
    pub(crate) store: Option<Result<Store, Vec<Problem>>>,
    pub(crate) today: Option<String>,
    /// Where this machine remembers what `deadlines --changed` has shown.
    pub(crate) state: Option<PathBuf>,
    pub(crate) working_directory: PathBuf,
    /// What shows an answer that is longer than the screen.
    pub(crate) pager: Pager,
    /// The user's editor, and the variable that names it.
    pub(crate) editor: (String, &'static str),
    /// What a shell calls this program by.
    pub(crate) program: String,
}

/// Which program shows long answers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) enum Pager {
    #[default]
    None,
    /// What the user has named: a line for a shell.
    Named(String),
    /// `less`, where there is one.
    Usual {
        /// The user has options for it already (`LESS`).
        has_options: bool,
    },
}

#[expect(clippy::disallowed_methods, reason = "the one place that reads the environment")]
fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}

/// The editor that is started, and the variable that names it.
fn editor() -> (String, &'static str) {
    let named = |name: &'static str| Some((variable(name).filter(|editor| !editor.trim().is_empty())?, name));
    let usual = if cfg!(windows) { "notepad.exe" } else { "vi" };
    named("VISUAL").or_else(|| named("EDITOR")).unwrap_or_else(|| (usual.to_owned(), "EDITOR"))
}

/// The pager, by `ALIS_PAGER`, else `PAGER`, else `less`; one that is named empty, or `cat`, is none.
fn pager() -> Pager {
    #[expect(clippy::disallowed_methods, reason = "the one place that reads the environment; empty is said, too")]
    let said = |name: &str| std::env::var(name).ok();
    let is_dumb = cfg!(unix) && variable("TERM").is_none_or(|name| name == "dumb");
    match said("ALIS_PAGER").or_else(|| said("PAGER")) {
        _ if is_dumb => Pager::None,
        Some(line) if ["", "cat"].contains(&line.trim()) => Pager::None,
        Some(line) => Pager::Named(line),
        None => Pager::Usual { has_options: variable("LESS").is_some() },
    }
}

/// What a shell calls this program by: its name where the path leads to one, else its place, in quotes.
fn program() -> String {
    const NAME: &str = "alis";
    let file = format!("{NAME}{}", std::env::consts::EXE_SUFFIX);
    let named =
        variable("PATH").is_some_and(|path| std::env::split_paths(&path).any(|folder| folder.join(&file).is_file()));
    match std::env::current_exe() {
        Ok(own) if !named => format!("'{}'", own.to_string_lossy().replace('\\', "/").replace('\'', "'\\''")),
        _ => NAME.to_owned(),
    }
}

/// Whether there is colour, by what programs agree on (no-color.org, bixense.com/clicolors): whoever wants none gets none.
fn color() -> ColorChoice {
    // A terminal whose name is blank can do nothing.
    let plain = variable("TERM").is_some_and(|name| name.trim().is_empty());
    if variable("NO_COLOR").is_some() {
        ColorChoice::Never
    } else if variable("CLICOLOR_FORCE").is_some_and(|force| force != "0") {
        ColorChoice::Always
    } else if plain {
        ColorChoice::Never
    } else {
        ColorChoice::Auto
    }
}

/// The system's date, where nobody gave another.
#[expect(clippy::disallowed_methods, reason = "the one place that reads the clock")]
pub(crate) fn system_date() -> NaiveDate {
    chrono::Local::now().date_naive()
}

impl Surroundings {
    pub(crate) fn read(arguments: &[OsString]) -> Self {
        #[expect(clippy::disallowed_methods, reason = "the one place that reads the environment")]
        let working_directory = std::env::current_dir().unwrap_or_default();
        let folders = directories::ProjectDirs::from("", "", "alis");
        let config = folders.as_ref().map(|folders| folders.config_dir().join("config.toml"));
        let state = folders.as_ref().map(|f| f.state_dir().unwrap_or_else(|| f.data_local_dir()).to_owned());
        let root = given(arguments, "store")
            .or_else(|| variable("ALIS_STORE"))
            .map(PathBuf::from)
            .or_else(|| nearest(&working_directory))
            .or_else(|| config.and_then(|file| configured(&file)));
        let store = root.map(|root| Store::open(&whole(working_directory.join(root))));
        let opened = store.as_ref().and_then(|store| store.as_ref().ok());
        let lang = given(arguments, "lang")
            .and_then(|lang| Lang::from_word(&lang))
            .or_else(|| opened.and_then(|store| store.settings.language))
            .or_else(|| {
                ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(variable).and_then(|l| Lang::of_locale(&l))
            })
            .unwrap_or_default();
        Surroundings {
            lang,
            color: color(),
            columns: variable("COLUMNS").and_then(|columns| columns.parse().ok()),
            store,
            today: variable("ALIS_TODAY"),
            state,
            working_directory,
            pager: pager(),
            editor: editor(),
            program: program(),
        }
    }
}

/// A folder by the path that leads to it without detours: what lies above it is looked for by its parts.
fn whole(path: PathBuf) -> PathBuf {
    let whole = if cfg!(windows) { std::path::absolute(&path) } else { path.canonicalize() };
    whole.unwrap_or(path)
}

/// The value of an option by any of its names, found before the arguments are parsed.
fn given(arguments: &[OsString], option: &str) -> Option<String> {
    let option = names::flag("", option)?;
    let mut rest = arguments.iter().skip(1).map(|argument| argument.to_string_lossy()).take_while(|a| a != "--");
    while let Some(argument) = rest.next() {
        let Some(typed) = argument.strip_prefix("--") else { continue };
        if option.is(typed) {
            return rest.next().map(|value| value.into_owned());
        }
        if let Some((_, value)) = typed.split_once('=').filter(|(name, _)| option.is(name)) {
            return Some(value.to_owned());
        }
    }
    None
}

/// The folder, this one or one above it, that holds a store.
fn nearest(from: &Path) -> Option<PathBuf> {
    from.ancestors().find(|folder| folder.join(layout::SETTINGS).symlink_metadata().is_ok()).map(Path::to_owned)
}

/// The default store of the user's configuration.
fn configured(file: &Path) -> Option<PathBuf> {
    let text = String::from_utf8(plain_file::read_through(file, plain_file::LARGEST_TEXT).ok()?).ok()?;
    let source = Source { file: file.to_owned(), text: Arc::from(text) };
    record::read(&source, |keys| keys.opt::<String>("store")).ok().flatten().map(PathBuf::from)
}
