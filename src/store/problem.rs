//! What is wrong with a store: a stable code, a place at file:line:column, what is wrong, and what to do.

use std::io;
use std::ops::Range;
use std::path::PathBuf;
use std::sync::Arc;

use super::plain_file::NotPlain;
use crate::domain::contradiction::ClashingEntry;
use crate::i18n::Msg;

/// How bad a problem is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Severity {
    /// Something cannot be read or contradicts itself: what needs it is not computed.
    Error,
    /// Read and used, but probably not what was meant.
    Warning,
}

impl Severity {
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
        }
    }
}

/// The stable codes of all findings; `docs/findings.md` tells cause and remedy of each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, strum::IntoStaticStr, strum::VariantArray)]
#[strum(serialize_all = "kebab-case", const_into_str)]
pub(crate) enum Code {
    Unreadable,
    NotUtf8,
    NationalId,
    PossibleNationalId,
    TomlSyntax,
    NewerSchema,
    NewerToml,
    UnknownKey,
    MissingKey,
    WrongType,
    QuotedDate,
    InvalidDate,
    InvalidId,
    InvalidHpr,
    InvalidGoal,
    InvalidValue,
    OutOfRange,
    UnknownEvent,
    WrongFileName,
    DuplicateId,
    UnknownMunicipality,
    UnknownHospital,
    UnknownAgreement,
    UnknownProfile,
    UnknownPosition,
    UnknownRound,
    UnknownSite,
    UnknownDepartment,
    HospitalNeeded,
    ConflictCopy,
    MergeConflict,
    OrdersContradict,
    RatesContradict,
    EventNotAllowed,
    EndBeforeStart,
    BrokenTemplate,
    LetterChanged,
    LetterMissing,
    StrayFile,
    UnreadFile,
    BlankName,
    UnlikelyDay,
    StartPassed,
    SamePerson,
    PlaceTwice,
    SeatTwice,
    ClosedOffered,
    AwardAndRefusal,
    TwoMoves,
    NoStart,
    TermDeparts,
    NotTheirs,
    SupersedesItself,
    UnknownTrainee,
    NotAParty,
    ContractDiffers,
    FutureEntry,
    ExposedFolder,
    PositionDiffers,
    CapacityExceeded,
    EventUnexpected,
    SuccessorLacksParty,
    UnknownCriterion,
    ElementDeparts,
    UnknownGoal,
    OverFullTime,
    AgreementOver,
    SeveralSuccessors,
    ClosedPlace,
    BorneTwice,
    AvtaleGap,
    BadRow,
}

impl Code {
    pub(crate) fn severity(self) -> Severity {
        match self {
            Code::StrayFile
            | Code::UnlikelyDay
            | Code::StartPassed
            | Code::SamePerson
            | Code::PlaceTwice
            | Code::TermDeparts
            | Code::NoStart
            | Code::NotTheirs
            | Code::NewerToml
            | Code::LetterMissing
            | Code::PossibleNationalId
            | Code::UnknownTrainee
            | Code::NotAParty
            | Code::ContractDiffers
            | Code::FutureEntry
            | Code::ExposedFolder
            | Code::PositionDiffers
            | Code::EventUnexpected
            | Code::SuccessorLacksParty
            | Code::UnknownCriterion
            | Code::ElementDeparts
            | Code::UnknownGoal
            | Code::OverFullTime
            | Code::AgreementOver
            | Code::SeveralSuccessors
            | Code::ClosedPlace
            | Code::AvtaleGap => Severity::Warning,
            Code::UnknownRound => Severity::Warning,
            _ => Severity::Error,
        }
    }

    /// Whether it is a warning of what a command would have refused (`docs/refusals.md`): a sync that brings it ends as with an error.
    /// What one alone may bring about as well (an agreement that ended, somebody erased) is left out.
    pub(crate) fn is_refused(self) -> bool {
        matches!(
            self,
            Code::TermDeparts
                | Code::EventUnexpected
                | Code::NotTheirs
                | Code::ElementDeparts
                | Code::NotAParty
                | Code::PlaceTwice
        )
    }
}

/// What is wrong, without its place.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Fault {
    pub(crate) code: Code,
    pub(crate) message: Msg,
    pub(crate) hint: Option<Msg>,
    /// The entries that cannot be together, where it is that; who wrote them is known from git.
    pub(crate) parts: Vec<ClashingEntry>,
}

impl Fault {
    pub(crate) fn new(code: Code, message: Msg) -> Self {
        Fault { code, message, hint: None, parts: Vec::new() }
    }

    pub(crate) fn hint(self, hint: Msg) -> Self {
        Fault { hint: Some(hint), ..self }
    }

    pub(crate) fn of_parts(self, parts: Vec<ClashingEntry>) -> Self {
        Fault { parts, ..self }
    }

    /// This fault at a place of a text: of whole characters, whatever the reader that found it says.
    pub(crate) fn at(self, source: &Source, span: Range<usize>) -> Problem {
        let text = &source.text;
        let start = text.floor_char_boundary(span.start);
        let span = start..text.ceil_char_boundary(span.end).max(start);
        Problem { file: source.file.clone(), text: Some(source.text.clone()), span: Some(span), fault: self }
    }
}

/// A file's text and its path within the store.
#[derive(Clone, Debug)]
pub(crate) struct Source {
    pub(crate) file: PathBuf,
    pub(crate) text: Arc<str>,
}

/// A fault with its place.
#[derive(Clone, Debug)]
pub(crate) struct Problem {
    /// Within the store.
    pub(crate) file: PathBuf,
    /// The file's text, for the excerpt; absent where it could not be read or must not be shown.
    pub(crate) text: Option<Arc<str>>,
    /// Bytes of the text.
    pub(crate) span: Option<Range<usize>>,
    pub(crate) fault: Fault,
}

impl Problem {
    pub(crate) fn of_file(file: PathBuf, fault: Fault) -> Self {
        Problem { file, text: None, span: None, fault }
    }

    /// The file, or folder, cannot be read.
    pub(crate) fn unreadable(file: PathBuf, err: &io::Error) -> Self {
        let message = match NotPlain::of(err) {
            Some(NotPlain::Link) => Msg::ProblemIsLink,
            Some(NotPlain::Folder) => Msg::ProblemIsFolder,
            Some(NotPlain::Special) => Msg::ProblemIsSpecial,
            Some(NotPlain::TooLarge(mebibytes)) => Msg::ProblemIsTooLarge { mebibytes: mebibytes.to_string() },
            None => Msg::ProblemUnreadable { reason: err.to_string() },
        };
        Problem::of_file(file, Fault::new(Code::Unreadable, message))
    }

    pub(crate) fn severity(&self) -> Severity {
        self.fault.code.severity()
    }

    /// Whether it stands on a line that begins with this key, or with one that is nearly it.
    pub(crate) fn concerns_key(&self, key: &str) -> bool {
        let (line, _) = self.line_column();
        let text = self.text.as_deref().unwrap_or_default().lines().nth(line.saturating_sub(1)).unwrap_or_default();
        let found = text.split('=').next().unwrap_or_default().trim().trim_matches(['"', '\'']);
        strsim::osa_distance(&found.to_lowercase(), key) <= 2
    }

    /// Line and column from 1; the column counts characters. A file as a whole is at 1:1.
    pub(crate) fn line_column(&self) -> (usize, usize) {
        let (Some(text), Some(span)) = (&self.text, &self.span) else { return (1, 1) };
        place(text, span.start)
    }
}

/// Line and column (in characters), from 1, of a byte in a text.
pub(crate) fn place(text: &str, byte: usize) -> (usize, usize) {
    let mut at = byte.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    let before = &text[..at];
    let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
    (before.matches('\n').count() + 1, before[line_start..].trim_start_matches('\u{feff}').chars().count() + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::word::Word;

    /// The page of refusals names the findings; what follows from what one alone may do is named there, too.
    #[test]
    fn the_warnings_that_are_refusals_are_those_of_the_page() {
        let (page, _) = include_str!("../../docs/refusals.md").split_once("## What leaves nothing").unwrap();
        let (rest, found) = page.split_once("| found as |").unwrap();
        let codes: Vec<&str> =
            found.lines().filter_map(|line| line.rsplit("| `").next()?.strip_suffix("` |")).collect();
        assert!(codes.len() > 15, "{codes:?}");
        for code in <Code as strum::VariantArray>::VARIANTS {
            let on_page = codes.contains(&code.as_str()) && code.severity() == Severity::Warning;
            let alone = rest.contains(&format!("`{}`", code.as_str()));
            assert_eq!(code.is_refused(), on_page && !alone, "{}", code.as_str());
        }
    }

    #[test]
    fn every_code_is_explained_in_the_docs() {
        let page = include_str!("../../docs/findings.md");
        for code in Code::words() {
            assert!(page.contains(&format!("`{code}`")), "docs/findings.md does not explain `{code}`");
        }
    }

    #[test]
    fn a_place_is_one_of_whole_characters() {
        let source = Source { file: PathBuf::new(), text: "æø".into() };
        let place = |span| Fault::new(Code::TomlSyntax, Msg::ProblemNotUtf8).at(&source, span).span;
        // One that runs backwards is what a parser may give.
        let backwards = Range { start: 3, end: 1 };
        for (span, whole) in [(0..1, 0..2), (1..3, 0..4), (3..3, 2..4), (2..2, 2..2), (9..12, 4..4), (backwards, 2..2)]
        {
            assert_eq!(place(span.clone()), Some(whole), "{span:?}");
        }
    }

    #[test]
    fn places_count_lines_and_characters_from_one() {
        assert_eq!(place("æøå = 1\nb = 2\n", 0), (1, 1));
        assert_eq!(place("æøå = 1\nb = 2\n", "æøå = ".len()), (1, 7));
        assert_eq!(place("æøå = 1\nb = 2\n", "æøå = 1\nb".len()), (2, 2));
        assert_eq!(place("\u{feff}a", 3), (1, 1));
        assert_eq!(place("a", 99), (1, 2));
    }
}
