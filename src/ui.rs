//! The only writer to the terminal, and the only one who asks: results to stdout, everything else to stderr.

mod editor;
mod interrupt;
mod pager;
mod theme;

use std::collections::BTreeSet;
use std::io::{self, IsTerminal, Write};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, Ordering};

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};
use anstream::{AutoStream, ColorChoice};
use anstyle::{AnsiColor, Style};
use dialoguer::console::Term;
use editor::EditorFault;
use interrupt::Interrupt;
use pager::Paged;
use serde::Serialize;
use theme::{Finder, Questions};
use unicode_width::UnicodeWidthStr;

use crate::domain::national_id;
use crate::domain::word::Word;
use crate::error::{Error, Exit, Nagios};
use crate::i18n::{Lang, Msg};
use crate::options::{Color, Format, Global};
use crate::render::clean::{clean, clean_lines};
use crate::render::json::escaped;
use crate::render::paragraph;
use crate::store::layout::shown;
use crate::store::problem::{Problem, Severity};
use crate::surroundings::{Pager, Surroundings};
use crate::typed::{doubtful_national_id, refuse_national_id};

/// What is used where the width of the output is not known: a mail, a file.
const WIDTH: usize = 80;

/// So many lines of a list that is searched are shown at once.
const FOUND_AT_ONCE: usize = 12;

/// So many columns are left for what is typed behind a question.
const TYPED: usize = 12;

/// A line that is asked for.
#[derive(Debug)]
pub(crate) struct AskedLine<'a> {
    pub(crate) question: &'a Msg,
    /// Named where nobody can be asked.
    pub(crate) flag: &'a str,
    /// What the enter key alone answers.
    pub(crate) usual: Option<String>,
    /// What was typed before, and is still in the line.
    pub(crate) typed: Option<String>,
    pub(crate) may_be_empty: bool,
}

pub(crate) struct Ui {
    lang: Lang,
    columns: Option<usize>,
    color: ColorChoice,
    quiet: bool,
    verbose: bool,
    may_ask: bool,
    /// Something was asked already.
    asked: bool,
    /// The user's editor, and the variable that names it.
    editor: (String, &'static str),
    /// Yes to every question that has such an answer.
    yes: bool,
    nagios: bool,
    /// What shows an answer that is longer than the screen.
    pager: Pager,
    /// The command's answers are for reading: long ones go through the pager.
    is_paged: bool,
    interrupt: Interrupt,
    /// Problems that were told: a command may meet one more than once.
    told: BTreeSet<String>,
    /// Something could not be read, and what the command says may hang on it.
    unread: bool,
    /// What stands for no answer, where JSON was asked for.
    empty_json: OnceLock<&'static str>,
    answered: AtomicBool,
}

impl Ui {
    pub(crate) fn new(surroundings: &Surroundings) -> Self {
        Ui {
            lang: surroundings.lang,
            columns: surroundings.columns,
            color: surroundings.color,
            quiet: false,
            verbose: false,
            may_ask: true,
            asked: false,
            editor: surroundings.editor.clone(),
            yes: false,
            nagios: false,
            pager: surroundings.pager.clone(),
            is_paged: false,
            interrupt: Interrupt::default(),
            told: BTreeSet::new(),
            unread: false,
            empty_json: OnceLock::new(),
            answered: AtomicBool::new(false),
        }
    }

    /// Takes over what the user wants to see.
    pub(crate) fn adjust(&mut self, options: &Global) {
        match options.color {
            Some(Color::Always) => self.color = ColorChoice::Always,
            Some(Color::Never) => self.color = ColorChoice::Never,
            Some(Color::Auto) | None => {}
        }
        self.quiet = options.quiet;
        self.verbose = options.verbose > 0;
        self.yes = options.yes;
        if options.no_pager {
            self.pager = Pager::None;
        }
        self.may_ask = !options.no_input && io::stdin().is_terminal() && io::stderr().is_terminal();
    }

    /// From now on an answer that is longer than the screen goes through the user's pager.
    pub(crate) fn page_answers(&mut self) {
        self.is_paged = true;
    }

    /// Shows a long answer by the pager; false where it is short, nobody looks, or the pager cannot be started.
    fn paged(&mut self, text: &str) -> bool {
        let is_long = |(columns, rows)| pager::is_longer(text, columns, rows);
        if !self.is_paged || self.pager == Pager::None || !pager::screen().is_some_and(is_long) {
            return false;
        }
        let choice = match self.color_for(&io::stdout()) {
            ColorChoice::Never => ColorChoice::Never,
            _ => ColorChoice::AlwaysAnsi,
        };
        let end = if text.ends_with('\n') { "" } else { "\n" };
        let mut made = AutoStream::new(Vec::new(), choice);
        if made.write_all(text.as_bytes()).and_then(|()| made.write_all(end.as_bytes())).is_err() {
            return false;
        }
        // Ctrl-C is the pager's.
        self.interrupt.hold();
        let shown = pager::show(&self.pager, &String::from_utf8_lossy(&made.into_inner()));
        self.interrupt.release();
        shown == Paged::Shown
    }

    /// From now on failures speak the protocol of monitoring systems.
    pub(crate) fn speak_nagios(&mut self) {
        self.nagios = true;
    }

    pub(crate) fn is_terminal(&self) -> bool {
        io::stdout().is_terminal()
    }

    /// Columns that a table may use.
    pub(crate) fn width(&self) -> usize {
        let terminal = terminal_size::terminal_size_of(io::stdout()).map(|(width, _)| usize::from(width.0));
        terminal.or(self.columns).unwrap_or(WIDTH).max(40)
    }

    /// What was asked for.
    ///
    /// # Errors
    /// Stdout's; a closed pipe ends the program quietly.
    pub(crate) fn result(&mut self, text: &str) -> Result<(), Error> {
        self.answered.store(true, Ordering::Relaxed);
        if self.paged(text) {
            return Ok(());
        }
        let end = if text.is_empty() || text.ends_with('\n') { "" } else { "\n" };
        let mut out = AutoStream::new(io::stdout().lock(), self.color_for(&io::stdout()));
        let written = out.write_all(text.as_bytes()).and_then(|()| out.write_all(end.as_bytes()));
        written.and_then(|()| out.flush()).map_err(|err| Error::terminal(&err))
    }

    /// What stands for no answer where JSON was asked for: who reads it by a program gets JSON whatever happens.
    pub(crate) fn answer_is(&self, format: Format, empty: &'static str) {
        if format == Format::Json {
            self.empty_json.get_or_init(|| empty);
        }
    }

    /// What was asked for as JSON, written while it is made: it is never held as a whole.
    ///
    /// # Errors
    /// Stdout's; a closed pipe ends the program quietly.
    pub(crate) fn json(&self, value: &impl Serialize) -> Result<(), Error> {
        self.answered.store(true, Ordering::Relaxed);
        let out = io::BufWriter::new(AutoStream::new(io::stdout().lock(), self.color_for(&io::stdout())));
        let mut out = Escaping(out);
        let written = serde_json::to_writer_pretty(&mut out, value).map_err(io::Error::from);
        written.and_then(|()| out.write_all(b"\n")).and_then(|()| out.flush()).map_err(|err| Error::terminal(&err))
    }

    /// What was asked for, where it is no text.
    ///
    /// # Errors
    /// Stdout's; a closed pipe ends the program quietly.
    pub(crate) fn bytes(&mut self, bytes: &[u8]) -> Result<(), Error> {
        let mut out = io::stdout().lock();
        out.write_all(bytes).and_then(|()| out.flush()).map_err(|err| Error::terminal(&err))
    }

    /// How far a batch is, on a terminal; elsewhere nothing is shown.
    pub(crate) fn progress(&self, total: usize) -> indicatif::ProgressBar {
        if self.quiet || total < 2 || !io::stderr().is_terminal() {
            return indicatif::ProgressBar::hidden();
        }
        indicatif::ProgressBar::new(total as u64)
    }

    fn color_for(&self, stream: &impl IsTerminal) -> ColorChoice {
        match self.color {
            ColorChoice::Auto if !stream.is_terminal() => ColorChoice::Never,
            other => other,
        }
    }

    /// What was done, or is good to know.
    pub(crate) fn say(&mut self, msg: &Msg) {
        if !self.quiet {
            let text = self.fitted(&clean(&msg.text(self.lang)));
            self.talk(&text);
        }
    }

    /// What only somebody who asks for more wants to know.
    pub(crate) fn detail(&mut self, msg: &Msg) {
        if self.verbose {
            self.say(msg);
        }
    }

    pub(crate) fn warn(&mut self, msg: &Msg) {
        self.headed(&Msg::HeadingWarning, AnsiColor::Yellow, &clean(&msg.text(self.lang)));
    }

    /// Tells what only may be a national identity number; it is kept.
    fn doubt(&mut self, text: &str, flag: &str) {
        if let Some(doubt) = doubtful_national_id(text, flag) {
            self.warn(&doubt);
        }
    }

    /// What went wrong beside what was asked for.
    pub(crate) fn failed_aside(&mut self, error: &Error) {
        if let Some(message) = &error.message {
            self.warn(message);
        }
    }

    /// What could not be read, with its places: the command ends as bad data, whatever else it does.
    pub(crate) fn problems(&mut self, problems: &[Problem]) {
        self.unread |= problems.iter().any(|problem| problem.severity() == Severity::Error);
        self.findings(problems);
    }

    /// Something was told that a person has to put right: the command does not end as done.
    pub(crate) fn remember_unread(&mut self) {
        self.unread = true;
    }

    /// How a command ends: not as done, where it told that it could not read something.
    pub(crate) fn ending(&mut self, exit: Exit) -> Exit {
        let exit = match exit {
            Exit::Done | Exit::Findings | Exit::Open | Exit::Overdue if self.unread => Exit::BadData,
            other => other,
        };
        self.no_answer(exit);
        exit
    }

    /// Where JSON was asked for and the command failed before it answered, says so in JSON.
    fn no_answer(&mut self, exit: Exit) {
        let failed = matches!(exit, Exit::NotAllowed | Exit::BadData | Exit::Storage);
        if let Some(empty) = self.empty_json.get().filter(|_| failed && !*self.answered.get_mut()) {
            // Stdout that fails was the error, or is no worse than it.
            self.result(empty).ok();
        }
    }

    /// What is wrong in a record that was read, with its places.
    pub(crate) fn findings(&mut self, problems: &[Problem]) {
        for problem in problems {
            let text = self.drawn(problem);
            if self.told.insert(text.clone()) {
                self.talk(&text);
            }
        }
    }

    /// A problem as text: heading, place, excerpt, help.
    pub(crate) fn drawn(&self, problem: &Problem) -> String {
        let message = clean(&national_id::mask(&problem.fault.message.text(self.lang)));
        let (level, name) = match problem.severity() {
            Severity::Error => (Level::ERROR, Msg::HeadingError),
            Severity::Warning => (Level::WARNING, Msg::HeadingWarning),
        };
        let name = name.text(self.lang);
        let help_name = Msg::HeadingHelp.text(self.lang);
        let hint = problem.fault.hint.as_ref().map(|hint| clean(&national_id::mask(&hint.text(self.lang))));
        let (line, column) = problem.line_column();
        let file = clean(&national_id::mask(&shown(&problem.file)));
        let title = level.with_name(name).primary_title(message).id(problem.fault.code.as_str());
        // A number that must not be stored must not be shown either: the place is enough.
        let shown_text =
            problem.text.as_deref().filter(|text| !holds_number(text, problem.span.as_ref())).map(clean_lines);
        let mut group = match (&shown_text, &problem.span) {
            (Some(text), Some(span)) => {
                let span = span.start.min(text.len())..span.end.min(text.len());
                let snippet = Snippet::source(text.as_str()).path(file).annotation(AnnotationKind::Primary.span(span));
                title.element(snippet)
            }
            _ => title.element(annotate_snippets::Origin::path(file).line(line).char_column(column)),
        };
        if let Some(hint) = hint {
            group = group.element(Level::HELP.with_name(help_name).message(hint));
        }
        let renderer =
            if self.color_for(&io::stderr()) == ColorChoice::Never { Renderer::plain() } else { Renderer::styled() };
        renderer.render(&[group]).to_string()
    }

    /// Says why the program fails, and gives the exit code. A closed pipe is no failure.
    pub(crate) fn failed(&mut self, error: &Error) -> Exit {
        match error.exit {
            Exit::Done => return Exit::Done,
            Exit::Interrupted => {
                self.say(&Msg::BrokenOff);
                return Exit::Interrupted;
            }
            _ => {}
        }
        self.no_answer(error.exit);
        self.problems(&error.problems);
        if let Some(message) = &error.message {
            self.error(&clean(&national_id::mask(&message.text(self.lang))));
        }
        for hint in &error.hints {
            let text = clean(&national_id::mask(&hint.text(self.lang)));
            self.headed(&Msg::HeadingHelp, AnsiColor::Cyan, &text);
        }
        if self.nagios { self.nagios_unknown() } else { error.exit }
    }

    fn nagios_unknown(&mut self) -> Exit {
        let text = Msg::NagiosUnknown.text(self.lang);
        let _ = self.result(&text);
        Exit::Nagios(Nagios::Unknown)
    }

    fn error(&mut self, text: &str) {
        self.headed(&Msg::HeadingError, AnsiColor::Red, text);
    }

    /// A sentence after a coloured heading.
    fn headed(&self, heading: &Msg, color: AnsiColor, text: &str) {
        let heading = heading.text(self.lang);
        let fitted = self.fitted(&format!("{heading}: {text}"));
        let style = Style::new().bold().fg_color(Some(color.into()));
        let rest = fitted.strip_prefix(&*heading).unwrap_or_default();
        self.talk(&format!("{style}{heading}{style:#}{rest}"));
    }

    /// Broken at blanks where a terminal would break it within a word.
    fn fitted(&self, text: &str) -> String {
        if !io::stderr().is_terminal() {
            return text.to_owned();
        }
        let width = self.width();
        text.lines()
            .map(|line| if line.width() > width { paragraph::hanging("", line, 0, width) } else { format!("{line}\n") })
            .collect()
    }

    fn talk(&self, text: &str) {
        let mut err = AutoStream::new(io::stderr().lock(), self.color_for(&io::stderr()));
        // Where stderr is gone there is nobody left to tell.
        let _ = writeln!(err, "{}", text.trim_end());
    }

    /// Whether questions can be asked at all.
    pub(crate) fn asks(&self) -> bool {
        self.may_ask
    }

    /// Whether the user is answering questions already. What may stay unsaid is asked only then: where the flags
    /// suffice, nothing is.
    pub(crate) fn converses(&self) -> bool {
        self.asked
    }

    /// A line of text, without the blanks at its ends; empty where it may be.
    ///
    /// # Errors
    /// There is nobody to ask (the flag is named), or the user broke off.
    pub(crate) fn line(&mut self, line: AskedLine<'_>) -> Result<String, Error> {
        let beside = line.usual.as_ref().map_or(0, |usual| usual.width() + 3);
        let prompt = self.prompt(line.question, line.flag, beside)?;
        self.typed_line(&prompt, line)
    }

    fn typed_line(&mut self, prompt: &str, line: AskedLine<'_>) -> Result<String, Error> {
        let AskedLine { flag, usual, typed, may_be_empty, .. } = line;
        let mut input = dialoguer::Input::<String>::with_theme(&Questions).with_prompt(prompt).report(false);
        input = input.allow_empty(may_be_empty);
        if let Some(usual) = &usual {
            input = input.default(usual.clone());
        }
        if let Some(typed) = typed {
            input = input.with_initial_text(typed);
        }
        let text = self.answered(flag, || input.interact_text().map(Some))?;
        settle_line(prompt, usual.as_deref(), &text);
        Ok(text.trim().to_owned())
    }

    /// A line of text; `Err` names the flag where nobody can be asked.
    ///
    /// # Errors
    /// There is nobody to ask, or the user broke off.
    pub(crate) fn ask(&mut self, question: &Msg, flag: &str, usual: Option<String>) -> Result<String, Error> {
        let text = self.line(AskedLine { question, flag, usual, typed: None, may_be_empty: false })?;
        refuse_national_id(&text, flag)?;
        self.doubt(&text, flag);
        Ok(text)
    }

    /// A line of text that may stay empty.
    ///
    /// # Errors
    /// As [`Ui::ask`].
    pub(crate) fn ask_optional(&mut self, question: &Msg, flag: &str) -> Result<Option<String>, Error> {
        let text = self.line(AskedLine { question, flag, usual: None, typed: None, may_be_empty: true })?;
        refuse_national_id(&text, flag)?;
        self.doubt(&text, flag);
        Ok(Some(text).filter(|text| !text.is_empty()))
    }

    /// The last line of a question: the others are written above it, so that the terminal never breaks one that is drawn again.
    /// `beside` columns are kept for what stands behind it.
    ///
    /// # Errors
    /// There is nobody to ask.
    fn prompt(&mut self, question: &Msg, flag: &str, beside: usize) -> Result<String, Error> {
        self.somebody(flag)?;
        let question = clean(&question.text(self.lang));
        Ok(self.last_line(&question, beside))
    }

    fn last_line(&self, question: &str, beside: usize) -> String {
        let columns = terminal_size::terminal_size_of(io::stderr()).map_or(WIDTH, |(width, _)| usize::from(width.0));
        let (above, last) = split_question(question, columns, beside);
        if !above.is_empty() {
            self.talk(&above);
        }
        last
    }

    /// One of several, by its place in the list.
    ///
    /// # Errors
    /// As [`Ui::ask`].
    pub(crate) fn choose(
        &mut self,
        question: &Msg,
        flag: &str,
        choices: &[String],
        usual: usize,
    ) -> Result<usize, Error> {
        let prompt = self.prompt(question, flag, 0)?;
        let choices: Vec<String> = choices.iter().map(|choice| clean(choice)).collect();
        let select = dialoguer::Select::with_theme(&Questions).with_prompt(prompt).items(&choices).default(usual);
        self.answered(flag, || select.interact_opt())
    }

    /// The choices in the order the user puts them in, by their places in the list.
    ///
    /// # Errors
    /// As [`Ui::ask`].
    pub(crate) fn sort(&mut self, question: &Msg, flag: &str, choices: &[String]) -> Result<Vec<usize>, Error> {
        let prompt = self.prompt(question, flag, 0)?;
        let choices: Vec<String> = choices.iter().map(|choice| clean(choice)).collect();
        let sort = dialoguer::Sort::with_theme(&Questions).with_prompt(prompt).items(&choices).report(false);
        self.answered(flag, || sort.interact_opt())
    }

    /// One of many, found by what is typed; by its place in the list. `usual` is what the enter key alone takes; without it, it
    /// takes nothing.
    ///
    /// # Errors
    /// As [`Ui::ask`].
    pub(crate) fn find(
        &mut self,
        question: &Msg,
        flag: &str,
        choices: &[String],
        usual: Option<usize>,
    ) -> Result<usize, Error> {
        let how = self.text(&Msg::FindHow);
        let prompt = self.prompt(question, flag, how.width())?;
        let choices: Vec<String> = choices.iter().map(|choice| clean(choice)).collect();
        let theme = Finder { choices: &choices, how, none: self.text(&Msg::FindNothing) };
        let select = dialoguer::FuzzySelect::with_theme(&theme).with_prompt(prompt).items(&choices);
        let select = select.max_length(FOUND_AT_ONCE);
        let select = if let Some(usual) = usual { select.default(usual) } else { select };
        self.answered(flag, || select.interact_opt())
    }

    fn text(&self, msg: &Msg) -> String {
        msg.text(self.lang).into_owned()
    }

    /// Yes or no, where yes is what is usual.
    ///
    /// # Errors
    /// As [`Ui::ask`].
    pub(crate) fn confirm(&mut self, question: &Msg, flag: &str) -> Result<bool, Error> {
        self.yes_or_no(question, flag, true)
    }

    /// Yes or no of what ends, withdraws or erases something: the enter key alone is no.
    ///
    /// # Errors
    /// As [`Ui::ask`].
    pub(crate) fn surely(&mut self, question: &Msg, flag: &str) -> Result<bool, Error> {
        self.yes_or_no(question, flag, false)
    }

    /// Yes or no; `usual` is what the enter key alone says. `--yes` has answered.
    ///
    /// # Errors
    /// As [`Ui::ask`].
    pub(crate) fn yes_or_no(&mut self, question: &Msg, flag: &str, usual: bool) -> Result<bool, Error> {
        if self.yes {
            return Ok(true);
        }
        // Not dialoguer's own question, which knows only `y` and `n`.
        let (yes, no) = (Msg::AnswerYes.text(self.lang), Msg::AnswerNo.text(self.lang));
        let usual = if usual { &yes } else { &no }.to_string();
        let words = format!("{} ({yes}/{no})", clean(&question.text(self.lang)));
        self.somebody(flag)?;
        let prompt = self.last_line(&words, usual.width() + 3);
        loop {
            let usual = Some(usual.clone());
            let line = AskedLine { question, flag, usual, typed: None, may_be_empty: false };
            let text = self.typed_line(&prompt, line)?.to_lowercase();
            match text.as_str() {
                "j" | "ja" | "y" | "yes" => return Ok(true),
                "n" | "nei" | "no" => return Ok(false),
                _ => self.failed(&Error::usage(Msg::ErrorYesOrNo { text })),
            };
        }
    }

    /// The user's editor on a text; what it saved, which may be the text itself.
    ///
    /// # Errors
    /// The editor cannot be started, or did not end well: what was typed until then comes with it.
    pub(crate) fn edited(&mut self, text: &str) -> Result<String, Unedited> {
        let (name, named) = self.editor.clone();
        // Ctrl-C is the editor's.
        self.interrupt.hold();
        let draft = editor::edited(&name, text);
        self.interrupt.release();
        let draft = draft.map_err(|err| {
            let message = Msg::ErrorEditorDraft { reason: err.to_string() };
            Unedited { error: Box::new(Error::storage(message)), typed: None }
        })?;
        let message = match draft.fault {
            None => return Ok(String::from_utf8_lossy(&draft.text).into_owned()),
            Some(EditorFault::NotFound) => Msg::ErrorEditorNotFound { editor: name },
            Some(EditorFault::NotRun) => Msg::ErrorEditorNotRun { editor: name },
            Some(EditorFault::Failed(code)) => Msg::ErrorEditorFailed { editor: name, code: code.to_string() },
            Some(EditorFault::Killed) => Msg::ErrorEditorKilled { editor: name },
            Some(EditorFault::NoText) => Msg::ErrorEditorNoText { editor: name },
        };
        let hint = match draft.fault {
            Some(EditorFault::NotFound | EditorFault::NotRun) => Msg::HintEditor { named: named.to_owned() },
            _ => Msg::HintEditorNamed { named: named.to_owned() },
        };
        let typed = Some(draft.text).filter(|typed| typed != text.as_bytes());
        Err(Unedited { error: Box::new(Error::storage(message).hint(hint)), typed })
    }

    /// What is answered to a question; `None` is Esc, which breaks off like Ctrl-C.
    ///
    /// # Errors
    /// There is nobody to ask, or the user broke off: the terminal is then as it was before.
    fn answered<T>(&mut self, flag: &str, ask: impl FnOnce() -> dialoguer::Result<Option<T>>) -> Result<T, Error> {
        self.somebody(flag)?;
        self.interrupt.hold();
        match ask() {
            Ok(Some(answer)) => {
                self.interrupt.release();
                Ok(answer)
            }
            Err(dialoguer::Error::IO(err)) if err.kind() != io::ErrorKind::Interrupted => {
                let _ = Term::stderr().show_cursor();
                Err(Error::terminal(&err))
            }
            Ok(None) | Err(_) => {
                let term = Term::stderr();
                let _ = term.show_cursor().and_then(|()| term.write_line(""));
                Err(Error::broken_off())
            }
        }
    }

    fn somebody(&mut self, flag: &str) -> Result<(), Error> {
        self.asked = self.may_ask;
        if self.may_ask { Ok(()) } else { Err(Error::usage(Msg::ErrorMissingFlag { flag: flag.to_owned() })) }
    }
}

/// An editor that did not end well.
pub(crate) struct Unedited {
    pub(crate) error: Box<Error>,
    /// What was typed until then, if anything was.
    pub(crate) typed: Option<Vec<u8>>,
}

/// What was typed stands once, however many lines it took.
fn settle_line(prompt: &str, usual: Option<&str>, text: &str) {
    let drawn = theme::question(prompt, usual).width() + if usual == Some(text) { 0 } else { text.width() };
    let term = Term::stderr();
    let columns = usize::from(term.size().1).max(1);
    let above = drawn.saturating_sub(1) / columns;
    // Where stderr is gone there is nobody to see it.
    let _ = term.clear_last_lines(above).and_then(|()| term.write_line(&theme::answered(prompt, text)));
}

/// A question in the lines that stand above what is typed, and the one before it: its last sentence, where that fits.
fn split_question(question: &str, columns: usize, beside: usize) -> (String, String) {
    let room = columns.saturating_sub(beside + TYPED).max(columns / 2);
    if question.width() <= room {
        return (String::new(), question.to_owned());
    }
    let sentence =
        question.rfind(". ").map(|end| question.split_at(end + 1)).filter(|(_, last)| last.width() <= room + 1);
    if let Some((above, last)) = sentence {
        return (paragraph::hanging("", above, 0, columns), last.trim_start().to_owned());
    }
    let lines = paragraph::hanging("", question, 0, room);
    let (above, last) = lines.trim_end().rsplit_once('\n').unwrap_or(("", lines.trim_end()));
    (above.to_owned(), last.to_owned())
}

/// Whether the lines of a place hold what is, or may be, a national identity number; one may begin or end beside them.
fn holds_number(text: &str, place: Option<&std::ops::Range<usize>>) -> bool {
    let Some(place) = place else { return false };
    national_id::sightings(text).any(|seen| {
        let from = text[..seen.place.start].rfind('\n').map_or(0, |end| end + 1);
        let to = text[seen.place.end..].find('\n').map_or(text.len(), |end| seen.place.end + end);
        from <= place.end && place.start <= to
    })
}

/// JSON on its way to a reader. It comes in pieces that are whole texts.
struct Escaping<W>(W);

impl<W: Write> Write for Escaping<W> {
    fn write(&mut self, piece: &[u8]) -> io::Result<usize> {
        match str::from_utf8(piece) {
            Ok(text) => self.0.write_all(escaped(text.to_owned()).as_bytes())?,
            Err(_) => self.0.write_all(piece)?,
        }
        Ok(piece.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::json::{self, Streamed};

    #[test]
    fn a_long_question_is_broken_so_that_its_answer_fits_behind_it() {
        let check = |question: &str, above: &str, last: &str| {
            let (lines, line) = split_question(question, 40, 6);
            assert_eq!((lines.trim_end(), line.as_str()), (above, last));
            assert!(line.width() + 6 + TYPED <= 40 && lines.lines().all(|line| line.width() <= 40), "{question}");
        };
        check("Hvorfor?", "", "Hvorfor?");
        check("Kari Nordmann har sluttet i ALIS. Vil du det?", "Kari Nordmann har sluttet i ALIS.", "Vil du det?");
        check("en to tre fire fem seks sju åtte ni ti elleve", "en to tre fire fem\nseks sju åtte ni ti", "elleve");
    }

    #[test]
    fn json_that_is_streamed_is_the_same() {
        let names = ["Kari\u{1b}[31m\u{9b}31m\u{202e}\u{7f}", "\"æøå\n", ""];
        let mut written = Escaping(Vec::new());
        serde_json::to_writer_pretty(&mut written, &Streamed(|| names.into_iter())).unwrap();
        written.write_all(b"\n").unwrap();
        assert_eq!(String::from_utf8(written.0).unwrap(), json::text(&names).unwrap());
        let mut written = Escaping(Vec::new());
        serde_json::to_writer_pretty(&mut written, &Streamed(std::iter::empty::<u8>)).unwrap();
        assert_eq!(written.0, b"[]");
    }
}
