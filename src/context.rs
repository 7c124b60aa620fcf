//! Which day, which store, which language: what a command stands on.

mod asking;

use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use crate::acts::{self, Act};
use crate::domain::date_input::{self, BadDate, Span, Toward};
use crate::domain::word::Word;
use crate::error::Error;
use crate::i18n::{Lang, Msg};
use crate::options::{Format, Global, TextArgs};
use crate::store::Store;
use crate::store::layout::shown;
use crate::store::problem::Problem;
use crate::store::transaction::complete_if_free;
use crate::surroundings::{Surroundings, system_date};
use crate::typed::{bad_date, doubtful_national_id, refuse_national_id};
use crate::ui::Ui;

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
    /// The command at work, where it asks for anything.
    act: Option<&'static Act>,
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
            act: None,
        })
    }

    /// From now on the questions of a command are asked.
    pub(crate) fn begin(&mut self, command: &str) {
        self.act = acts::of(command);
    }

    /// Where the store lies, if there is one.
    pub(crate) fn root(&self) -> Option<&Path> {
        self.store.as_ref().and_then(|store| store.as_ref().ok()).map(|store| store.root.as_path())
    }

    /// Whether a store was found, or one was named; it may be none.
    pub(crate) fn has_store(&self) -> bool {
        self.store.is_some()
    }

    /// The store, taken out of the context: a command opens it once.
    ///
    /// # Errors
    /// There is none, or nobody can say how its files stand.
    pub(crate) fn store(&mut self) -> Result<Store, Error> {
        let store = self.store_untold()?;
        self.ui.problems(&store.unsettled);
        Ok(store)
    }

    /// As [`Context::store`], for a command that tells of the settings itself.
    ///
    /// # Errors
    /// As [`Context::store`].
    pub(crate) fn store_untold(&mut self) -> Result<Store, Error> {
        crate::threads::ready()
            .map_err(|err| Error::storage(Msg::ErrorNoThreads { reason: err.to_string() }).hint(Msg::HintNoThreads))?;
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
        if let Err((file, err)) = store.knows_what_was_decided() {
            let reason = err.to_string();
            return Err(Error::storage(Msg::ErrorCannotReadFile { file: shown(&file), reason }).hint(Msg::HintDecided));
        }
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
    ) -> Result<T, Error> {
        if let Some(text) = given {
            return understand(self, &text);
        }
        loop {
            let text = self.ui.ask(question, flag, usual.clone())?;
            match understand(self, &text) {
                Ok(value) => return Ok(value),
                Err(err) => {
                    self.ui.failed(&err);
                }
            }
        }
    }

    /// Asks whether something that ends, withdraws or erases is really to be recorded, where somebody can be asked and has not said
    /// `--yes`; the enter key alone is no.
    ///
    /// # Errors
    /// It is not wanted, or the user broke off.
    pub(crate) fn surely(&mut self, question: &Msg) -> Result<(), Error> {
        if !self.ui.asks() || self.options.dry_run || self.options.yes || self.ui.surely(question, "--yes")? {
            return Ok(());
        }
        Err(Error::broken_off())
    }

    /// The day a fact happened: `--on`, else today.
    ///
    /// # Errors
    /// It is no day.
    pub(crate) fn on(&self, on: Option<&String>) -> Result<NaiveDate, Error> {
        on.map_or(Ok(self.today), |text| {
            date_input::parse_said(text, self.today, Toward::Past).map_err(|err| bad_date(text, err))
        })
    }

    /// A text as last words or by its flag; none where nothing was typed. What must not be stored must not be in what the
    /// words make together, either.
    ///
    /// # Errors
    /// It holds a national identity number.
    pub(crate) fn said(&mut self, typed: TextArgs) -> Result<Option<String>, Error> {
        const PLACE: &str = "--text";
        let pieces = typed.pieces();
        if pieces.is_empty() {
            return Ok(None);
        }
        let text = pieces.join(" ");
        refuse_national_id(&text, PLACE)?;
        // What one word alone may be was told where the words were read.
        let told = pieces.iter().any(|piece| doubtful_national_id(piece, PLACE).is_some());
        if let Some(doubt) = doubtful_national_id(&text, PLACE).filter(|_| !told) {
            self.ui.warn(&doubt);
        }
        Ok(Some(text))
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
        let format = self.known_format(known)?;
        self.ui.answer_is(format, "[]");
        Ok(format)
    }

    /// As [`Context::format`], of a command whose JSON is one object.
    ///
    /// # Errors
    /// As [`Context::format`].
    pub(crate) fn format_of_one(&self, known: &[Format]) -> Result<Format, Error> {
        let format = self.known_format(known)?;
        self.ui.answer_is(format, "null");
        Ok(format)
    }

    /// As [`Context::format`], of a command that writes no JSON.
    ///
    /// # Errors
    /// As [`Context::format`].
    pub(crate) fn known_format(&self, known: &[Format]) -> Result<Format, Error> {
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
