//! Which day, which store, which language: what a command stands on. The only reader of clock and environment.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::NaiveDate;

use crate::cli::{Format, Global};
use crate::domain::date_input::{self, BadDate, Span};
use crate::domain::national_id;
use crate::domain::word::Word;
use crate::error::Error;
use crate::i18n::{Lang, Msg};
use crate::store::check::shown;
use crate::store::problem::{Problem, Source};
use crate::store::record::{self, Keys};
use crate::store::transaction::complete_if_free;
use crate::store::{Store, layout};
use crate::ui::Ui;

/// What the environment says, read once, before the arguments are understood: help and errors need a language.
#[derive(Debug)]
pub(crate) struct Surroundings {
    pub(crate) lang: Lang,
    pub(crate) no_color: bool,
    /// Columns of the output where it is no terminal.
    pub(crate) columns: Option<usize>,
    /// The store, where there is one to be found without being asked for by name in a wrong way.
    store: Option<Result<Store, Vec<Problem>>>,
    today: Option<String>,
    /// Where this machine remembers what `deadlines --changed` has shown.
    pub(crate) state: Option<PathBuf>,
    pub(crate) working_directory: PathBuf,
    /// What a shell calls this program by.
    program: String,
}

#[expect(clippy::disallowed_methods, reason = "the one place that reads the environment")]
fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
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

/// The system's date, where nobody gave another.
#[expect(clippy::disallowed_methods, reason = "the one place that reads the clock")]
fn system_date() -> NaiveDate {
    chrono::Local::now().date_naive()
}

impl Surroundings {
    pub(crate) fn read(arguments: &[OsString]) -> Self {
        #[expect(clippy::disallowed_methods, reason = "the one place that reads the environment")]
        let working_directory = std::env::current_dir().unwrap_or_default();
        let folders = directories::ProjectDirs::from("", "", "alis");
        let config = folders.as_ref().map(|folders| folders.config_dir().join("config.toml"));
        let state = folders.as_ref().map(|f| f.state_dir().unwrap_or_else(|| f.data_local_dir()).to_owned());
        let root = given(arguments, "--store")
            .or_else(|| variable("ALIS_STORE"))
            .map(PathBuf::from)
            .or_else(|| nearest(&working_directory))
            .or_else(|| config.and_then(|file| configured(&file)));
        let store = root.map(|root| Store::open(&whole(working_directory.join(root))));
        let opened = store.as_ref().and_then(|store| store.as_ref().ok());
        let lang = given(arguments, "--lang")
            .and_then(|lang| Lang::from_word(&lang))
            .or_else(|| opened.and_then(|store| store.settings.language))
            .or_else(|| {
                ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(variable).and_then(|l| Lang::of_locale(&l))
            })
            .unwrap_or_default();
        Surroundings {
            lang,
            no_color: variable("NO_COLOR").is_some(),
            columns: variable("COLUMNS").and_then(|columns| columns.parse().ok()),
            store,
            today: variable("ALIS_TODAY"),
            state,
            working_directory,
            program: program(),
        }
    }
}

/// A folder by the path that leads to it without detours: what lies above it is looked for by its parts.
fn whole(path: PathBuf) -> PathBuf {
    let whole = if cfg!(windows) { std::path::absolute(&path) } else { path.canonicalize() };
    whole.unwrap_or(path)
}

/// The value of an option, found before the arguments are parsed.
fn given(arguments: &[OsString], option: &str) -> Option<String> {
    let mut rest = arguments.iter().skip(1).map(|argument| argument.to_string_lossy()).take_while(|a| a != "--");
    while let Some(argument) = rest.next() {
        if argument == option {
            return rest.next().map(|value| value.into_owned());
        }
        if let Some(value) = argument.strip_prefix(option).and_then(|rest| rest.strip_prefix('=')) {
            return Some(value.to_owned());
        }
    }
    None
}

/// The folder, this one or one above it, that holds a store.
fn nearest(from: &Path) -> Option<PathBuf> {
    from.ancestors().find(|folder| folder.join(layout::SETTINGS).is_file()).map(Path::to_owned)
}

/// The default store of the user's configuration.
fn configured(file: &Path) -> Option<PathBuf> {
    let text = std::fs::read_to_string(file).ok()?;
    let source = Source { file: file.to_owned(), text: Arc::from(text) };
    record::read(&source, |keys| keys.opt::<String>("store")).ok().flatten().map(PathBuf::from)
}

/// What a command stands on.
pub(crate) struct Context<'a> {
    pub(crate) ui: &'a mut Ui,
    pub(crate) today: NaiveDate,
    pub(crate) lang: Lang,
    pub(crate) options: Global,
    pub(crate) state: Option<PathBuf>,
    pub(crate) working_directory: PathBuf,
    /// What a shell calls this program by.
    pub(crate) program: String,
    store: Option<Result<Store, Vec<Problem>>>,
}

impl<'a> Context<'a> {
    /// # Errors
    /// A day that is none.
    pub(crate) fn new(options: Global, surroundings: Surroundings, ui: &'a mut Ui) -> Result<Self, Error> {
        ui.adjust(&options);
        let today = match options.today.as_ref().or(surroundings.today.as_ref()) {
            Some(text) => {
                let absolute = text.starts_with(|c: char| c.is_ascii_digit());
                let day = date_input::parse(text, NaiveDate::MIN);
                day.and_then(|day| if absolute { Ok(day) } else { Err(BadDate::Unreadable) })
                    .map_err(|err| bad_date(text, err))?
            }
            None => system_date(),
        };
        Ok(Context {
            ui,
            today,
            lang: surroundings.lang,
            options,
            state: surroundings.state,
            working_directory: surroundings.working_directory,
            program: surroundings.program,
            store: surroundings.store,
        })
    }

    /// Where the store lies, if there is one.
    pub(crate) fn root(&self) -> Option<&Path> {
        self.store.as_ref().and_then(|store| store.as_ref().ok()).map(|store| store.root.as_path())
    }

    /// The store, taken out of the context: a command opens it once.
    ///
    /// # Errors
    /// There is none, or its settings cannot be read.
    pub(crate) fn store(&mut self) -> Result<Store, Error> {
        match self.store.take() {
            Some(Ok(store)) => self.completed(store),
            Some(Err(problems)) => {
                let missing = problems.iter().all(|problem| problem.text.is_none());
                let error = Error::bad_data(problems);
                Err(if missing { error.hint(Msg::HintNoStore) } else { error })
            }
            None => Err(Error::storage(Msg::ErrorNoStore).hint(Msg::HintNoStore)),
        }
    }

    /// What a killed command left is completed first, where it can be: who only reads goes on without.
    fn completed(&mut self, store: Store) -> Result<Store, Error> {
        match complete_if_free(&store.root) {
            Ok(None) => Ok(store),
            Ok(Some(completed)) => {
                self.ui.warn(&Msg::CompletedChange { what: completed.message });
                for kept in completed.aside {
                    self.ui.warn(&Msg::CompletedAside { kept: shown(&kept) });
                }
                Store::open(&store.root).map_err(Error::bad_data)
            }
            Err(err) => {
                let error = Error::from(err);
                self.ui.failed_aside(&error);
                Ok(store)
            }
        }
    }

    /// A day as the user typed it.
    ///
    /// # Errors
    /// It is none.
    pub(crate) fn day(&self, text: &str) -> Result<NaiveDate, Error> {
        date_input::parse(text, self.today).map_err(|err| bad_date(text, err))
    }

    /// The day that a flag gives, else the one that is asked for; a slip is told, and asked again.
    ///
    /// # Errors
    /// The flag's is no day, or there is nobody to ask.
    pub(crate) fn ask_day(
        &mut self,
        given: Option<String>,
        question: &Msg,
        flag: &str,
        usual: Option<NaiveDate>,
    ) -> anyhow::Result<NaiveDate> {
        self.answer(given, question, flag, usual.map(|day| day.to_string()), |ctx, text| ctx.day(text))
    }

    /// What a flag gives, else what is answered. Asks until the answer can be understood: what was typed before is not
    /// lost for a slip.
    ///
    /// # Errors
    /// The flag's cannot be understood, there is nobody to ask, or the user broke off.
    pub(crate) fn answer<T>(
        &mut self,
        given: Option<String>,
        question: &Msg,
        flag: &str,
        usual: Option<String>,
        understand: impl Fn(&Self, &str) -> Result<T, Error>,
    ) -> anyhow::Result<T> {
        if let Some(text) = given {
            return Ok(understand(self, &text)?);
        }
        loop {
            let text = self.ui.ask(question, flag, usual.clone())?;
            match understand(self, &text) {
                Ok(value) => return Ok(value),
                Err(err) => {
                    self.ui.failed(&err.into());
                }
            }
        }
    }

    /// The day a fact happened: `--on`, else today.
    ///
    /// # Errors
    /// It is no day.
    pub(crate) fn on(&self, on: Option<&String>) -> Result<NaiveDate, Error> {
        on.map_or(Ok(self.today), |text| self.day(text))
    }

    /// A stretch of time as the user typed it: `60d`, `8w`, `2m`.
    ///
    /// # Errors
    /// It is none.
    pub(crate) fn span(&self, text: &str) -> Result<Span, Error> {
        date_input::parse_span(text)
            .ok_or_else(|| Error::usage(Msg::ErrorBadSpan { text: text.to_owned() }).hint(Msg::HintSpan))
    }

    /// The format asked for, where the command has it.
    ///
    /// # Errors
    /// The command has other formats.
    pub(crate) fn format(&self, known: &[Format]) -> Result<Format, Error> {
        let format = self.options.format.unwrap_or(Format::Table);
        if known.contains(&format) {
            return Ok(format);
        }
        let values = known.iter().map(|format| format.as_str()).collect::<Vec<_>>().join(", ");
        Err(Error::usage(Msg::ErrorFormat { format: format.as_str().to_owned() }).hint(Msg::HintOneOf { values }))
    }

    pub(crate) fn text(&self, msg: &Msg) -> String {
        msg.text(self.lang).into_owned()
    }
}

fn bad_date(text: &str, err: BadDate) -> Error {
    let message = match err {
        BadDate::NoSuchDay { year, month, last_day } => Msg::ProblemNoSuchDay {
            date: text.to_owned(),
            month: format!("{year:04}-{month:02}"),
            last: format!("{year:04}-{month:02}-{last_day:02}"),
        },
        BadDate::Unreadable | BadDate::OutOfRange => Msg::ProblemInvalidDate { date: text.to_owned() },
    };
    Error::usage(message).hint(Msg::HintDateInput)
}

/// Refuses a text that may hold a national identity number; what it holds is not repeated.
///
/// # Errors
/// There is one.
pub(crate) fn refuse_national_id(text: &str, place: &str) -> Result<(), Error> {
    match national_id::find(text) {
        None => Ok(()),
        Some(_) => Err(Error::usage(Msg::ErrorNationalId { place: place.to_owned() }).hint(Msg::HintNationalId)),
    }
}
