//! What went wrong, said so that a user can act on it, and the exit code it gives.

use std::io;
use std::process::ExitCode;

use crate::domain::word::Word;
use crate::i18n::Msg;
use crate::letters::document::CannotTypeset;
use crate::render::not_rendered::NotRendered;
use crate::store::git::GitError;
use crate::store::git::forget::{InTheWay, NotForgotten};
use crate::store::plain_file::NotPlain;
use crate::store::problem::Problem;
use crate::store::transaction::NotWritten;

/// How the program ends. Documented in `docs/commands.md`, never renumbered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Exit {
    Done,
    /// Findings, where they were asked for by `--exit-code` or `--strict`.
    Findings,
    Usage,
    /// The facts or the terms do not allow it, or there is no such record.
    NotAllowed,
    BadData,
    /// The store is locked, unreadable or full, or git failed.
    Storage,
    /// `deadlines --exit-code`: something is open.
    Open,
    /// `deadlines --exit-code`: something is overdue.
    Overdue,
    Interrupted,
    /// What a monitoring system reads (`--nagios`).
    Nagios(Nagios),
}

/// The states of the Nagios plugin protocol.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Nagios {
    Ok,
    Warning,
    Critical,
    Unknown,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        ExitCode::from(match exit {
            Exit::Done | Exit::Nagios(Nagios::Ok) => 0,
            Exit::Findings | Exit::Nagios(Nagios::Warning) => 1,
            Exit::Usage | Exit::Nagios(Nagios::Critical) => 2,
            Exit::NotAllowed | Exit::Nagios(Nagios::Unknown) => 3,
            Exit::BadData => 4,
            Exit::Storage => 5,
            Exit::Open => 10,
            Exit::Overdue => 11,
            Exit::Interrupted => 130,
        })
    }
}

/// A failure in words, with what to do about it.
#[derive(Debug)]
pub(crate) struct Error {
    pub(crate) exit: Exit,
    /// What is wrong; absent where the problems below say it all.
    pub(crate) message: Option<Msg>,
    pub(crate) hints: Vec<Msg>,
    pub(crate) problems: Vec<Problem>,
}

impl std::fmt::Display for Error {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{self:?}")
    }
}

impl std::error::Error for Error {}

impl Error {
    fn new(exit: Exit, message: Msg) -> Self {
        Error { exit, message: Some(message), hints: Vec::new(), problems: Vec::new() }
    }

    /// The command was typed wrong.
    pub(crate) fn usage(message: Msg) -> Self {
        Error::new(Exit::Usage, message)
    }

    /// The facts do not allow it, or there is no such record.
    pub(crate) fn refused(message: Msg) -> Self {
        Error::new(Exit::NotAllowed, message)
    }

    /// The store cannot be used.
    pub(crate) fn storage(message: Msg) -> Self {
        Error::new(Exit::Storage, message)
    }

    /// The terminal or the pipe that is written to and read from.
    pub(crate) fn terminal(err: &io::Error) -> Self {
        match err.kind() {
            // Whoever reads has read enough.
            io::ErrorKind::BrokenPipe => Error::silent(Exit::Done),
            io::ErrorKind::Interrupted => Error::broken_off(),
            _ => Error::storage(Msg::UsageOther { said: err.to_string() }),
        }
    }

    /// The user broke off at a question.
    pub(crate) fn broken_off() -> Self {
        Error::silent(Exit::Interrupted)
    }

    pub(crate) fn silent(exit: Exit) -> Self {
        Error { exit, message: None, hints: Vec::new(), problems: Vec::new() }
    }

    /// Of a failure that reached the edge of the program, whatever it is.
    pub(crate) fn at_the_edge(err: anyhow::Error) -> Self {
        err.downcast().unwrap_or_else(|err| Error::storage(Msg::UsageOther { said: format!("{err:#}") }))
    }

    pub(crate) fn hint(mut self, hint: Msg) -> Self {
        self.hints.push(hint);
        self
    }

    /// A file that a command was given, or is to change, cannot be read.
    pub(crate) fn cannot_read(file: &str, err: &io::Error) -> Self {
        match NotPlain::of(err) {
            Some(_) => Problem::unreadable(file.into(), err).into(),
            None => Error::storage(Msg::ErrorCannotReadFile { file: file.to_owned(), reason: err.to_string() }),
        }
    }

    /// Records that cannot be read.
    pub(crate) fn bad_data(problems: Vec<Problem>) -> Self {
        use crate::store::problem::Code;
        let disk = problems.iter().all(|problem| problem.fault.code == Code::Unreadable);
        let exit = if disk { Exit::Storage } else { Exit::BadData };
        Error { exit, message: None, hints: Vec::new(), problems }
    }
}

impl From<Vec<Problem>> for Error {
    fn from(problems: Vec<Problem>) -> Self {
        Error::bad_data(problems)
    }
}

impl From<Problem> for Error {
    fn from(problem: Problem) -> Self {
        Error::bad_data(vec![problem])
    }
}

impl From<NotWritten> for Error {
    fn from(err: NotWritten) -> Self {
        use crate::store::transaction::NoLock;
        let shown = |file: &std::path::Path| crate::store::layout::shown(file);
        match err {
            NotWritten::Locked(NoLock::Held(holder)) => {
                Error::storage(Msg::ErrorLocked { holder }).hint(Msg::HintLocked)
            }
            NotWritten::Locked(NoLock::Io(err)) => {
                Error::storage(Msg::ErrorCannotWrite { file: ".alis/lock".to_owned(), reason: err.to_string() })
            }
            NotWritten::ChangedMeanwhile(file) => {
                Error::storage(Msg::ErrorChangedMeanwhile { file: shown(&file) }).hint(Msg::HintTryAgain)
            }
            NotWritten::Exists(file) => Error::refused(Msg::ErrorExists { file: shown(&file) }),
            NotWritten::Outside(file) => {
                Error::storage(Msg::ErrorLeadsOutside { file: shown(&file) }).hint(Msg::HintLeadsOutside)
            }
            NotWritten::Unsettled(problems) => Error::bad_data(problems).hint(Msg::HintUnsettled),
            NotWritten::WouldNotRead(problems) => Error {
                message: Some(Msg::ErrorWouldNotRead),
                hints: vec![Msg::HintWouldNotRead],
                ..Error::bad_data(problems)
            },
            NotWritten::Git(err) => err.into(),
            NotWritten::Io(file, err) => {
                Error::storage(Msg::ErrorCannotWrite { file: shown(&file), reason: err.to_string() })
            }
            NotWritten::Unfinished(file, err) => {
                let message = Msg::ErrorUnfinished { file: shown(&file), reason: err.to_string() };
                Error::storage(message).hint(Msg::HintUnfinished)
            }
        }
    }
}

impl From<GitError> for Error {
    fn from(err: GitError) -> Self {
        match err {
            GitError::Missing => Error::storage(Msg::ErrorGitMissing),
            GitError::Unreadable(file, err) => Error::cannot_read(&crate::store::layout::shown(&file), &err),
            GitError::Io(err) => Error::storage(Msg::ErrorGit { said: err.to_string() }),
            GitError::Failed(said) => Error::storage(Msg::ErrorGit { said }),
            GitError::Slow => Error::storage(Msg::ErrorGitSlow).hint(Msg::HintTryAgain),
            GitError::Damaged(name) => Error::storage(Msg::ErrorGitDamaged { name }).hint(Msg::HintGitDamaged),
            GitError::Drops(file) => Error::storage(Msg::ErrorGitDrops { file }).hint(Msg::HintGitDamaged),
            GitError::Busy(busy) => {
                Error::storage(Msg::ErrorGitBusy { what: busy.as_str().to_owned() }).hint(Msg::HintGitBusy)
            }
            GitError::Strange { root, settings } => {
                let hint = Msg::HintGitStrange { root: root.display().to_string() };
                Error::storage(Msg::ErrorGitStrange { settings: settings.join(", ") }).hint(hint)
            }
            GitError::Stale(remote) => Error::refused(Msg::ErrorStaleClone { remote }).hint(Msg::HintStaleClone),
            GitError::Erased(remote) => {
                let hint = Msg::PurgeRemainsRemote { remote: remote.clone() };
                Error::refused(Msg::ErrorErasedHistory { remote }).hint(hint)
            }
        }
    }
}

impl From<NotForgotten> for Error {
    fn from(err: NotForgotten) -> Self {
        match err {
            NotForgotten::Git(err) => err.into(),
            NotForgotten::InTheWay(what) => {
                let what = match what {
                    InTheWay::Busy(busy) => return GitError::Busy(busy).into(),
                    InTheWay::Staged => Msg::InTheWayStaged,
                    InTheWay::Stash => Msg::InTheWayStash,
                    InTheWay::WorkingTrees => Msg::InTheWayWorkingTrees,
                    InTheWay::Incomplete => Msg::InTheWayIncomplete,
                };
                Error::refused(Msg::ErrorHistoryInTheWay).hint(what)
            }
            NotForgotten::Named(place) => Error::refused(Msg::ErrorNamedInGit { place }).hint(Msg::HintNamedInGit),
            NotForgotten::Still(place) => Error::storage(Msg::ErrorStillNamed { place }).hint(Msg::HintStillNamed),
        }
    }
}

impl From<NotRendered> for Error {
    fn from(NotRendered(said): NotRendered) -> Self {
        Error::storage(Msg::UsageOther { said })
    }
}

impl From<CannotTypeset> for Error {
    fn from(err: CannotTypeset) -> Self {
        match err {
            CannotTypeset::LeftOut => Error::usage(Msg::ErrorPdfLeftOut).hint(Msg::HintFormatHtml),
            CannotTypeset::Logo(reason) => Error::new(Exit::BadData, Msg::ErrorLogo { reason }).hint(Msg::HintLogo),
            CannotTypeset::LogoPart(part) => {
                Error::new(Exit::BadData, Msg::ErrorLogoPart { part: part.to_owned() }).hint(Msg::HintLogo)
            }
            CannotTypeset::LogoTooLarge => Error::new(Exit::BadData, Msg::ErrorLogoTooLarge).hint(Msg::HintLogo),
            CannotTypeset::Characters { characters, text } => {
                let characters = named_characters(&characters);
                Error::new(Exit::BadData, Msg::ErrorCharacters { characters, text }).hint(Msg::HintCharacters)
            }
            CannotTypeset::Margins => Error::new(Exit::BadData, Msg::ErrorMargins),
            CannotTypeset::Pdf(reason) => Error::storage(Msg::ErrorPdf { reason }),
        }
    }
}

/// Characters with their numbers, so that they can be told where a screen cannot show them.
pub(crate) fn named_characters(characters: &[char]) -> String {
    let named = |c: &char| format!("{c} (U+{:04X})", u32::from(*c));
    characters.iter().map(named).collect::<Vec<_>>().join(", ")
}

/// A fact that the journal does not allow, with what stands and what would be right.
impl From<crate::domain::fold::NotAllowed> for Error {
    fn from(fault: crate::domain::fold::NotAllowed) -> Self {
        use crate::i18n::label;
        let message = Msg::ProblemEventNotAllowed {
            happened: Box::new(label::event(fault.event)),
            placement: fault.placement.to_string(),
            stage: fault.stands.as_str().to_owned(),
        };
        Error::refused(message).hint(label::needs(fault.needs))
    }
}
