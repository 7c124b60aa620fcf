//! What many commands take: the global options, and what goes with every fact.

use clap::Args;
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};

use crate::acts;
use crate::domain::percent::Percent;
use crate::domain::word::Word;
use crate::i18n::Lang;
use crate::i18n::names::{self, Called};

/// Options that every command takes.
#[derive(Debug, Args)]
pub(crate) struct Global {
    #[arg(long, global = true, value_name = "DIR")]
    pub(crate) store: Option<String>,
    #[arg(long, global = true, value_name = "DATE")]
    pub(crate) today: Option<String>,
    #[arg(long, global = true, value_name = "FORMAT", value_parser = words::<Format>())]
    pub(crate) format: Option<Format>,
    #[arg(long, global = true, value_name = "LANG", value_parser = words::<Lang>())]
    pub(crate) lang: Option<Lang>,
    #[arg(long, global = true, value_name = "WHEN", value_parser = choice::<Color>(names::COLOR))]
    pub(crate) color: Option<Color>,
    #[arg(long, global = true)]
    pub(crate) dry_run: bool,
    #[arg(long, global = true)]
    pub(crate) yes: bool,
    #[arg(long, global = true)]
    pub(crate) no_input: bool,
    #[arg(long, global = true)]
    pub(crate) no_commit: bool,
    #[arg(long, global = true)]
    pub(crate) no_pager: bool,
    #[arg(short, long, global = true)]
    pub(crate) quiet: bool,
    #[arg(short, long, global = true, action = clap::ArgAction::Count)]
    pub(crate) verbose: u8,
    #[arg(short, long, global = true, action = clap::ArgAction::Help)]
    pub(crate) help: Option<bool>,
    #[arg(short = 'V', long, action = clap::ArgAction::Version)]
    pub(crate) version: Option<bool>,
}

/// How a result is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::IntoStaticStr, strum::VariantArray)]
#[strum(serialize_all = "kebab-case", const_into_str)]
pub(crate) enum Format {
    Table,
    Json,
    Csv,
    Ics,
    Md,
    Pdf,
    Html,
    Txt,
}

/// When to use colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::IntoStaticStr, strum::VariantArray)]
#[strum(serialize_all = "kebab-case", const_into_str)]
pub(crate) enum Color {
    Auto,
    Always,
    Never,
}

/// What a command that records a fact about a trainee takes, beside the fact.
#[derive(Debug, Default, Args)]
pub(crate) struct FactArgs {
    #[arg(long, value_name = "DATE")]
    pub(crate) on: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub(crate) note: Option<String>,
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=20))]
    pub(crate) placement: Option<u32>,
    #[arg(long = "override", value_name = "REASON")]
    pub(crate) overridden: Option<String>,
}

/// Free text: the last words, or what a flag gives; both at once is a slip.
#[derive(Debug, Default, Args)]
pub(crate) struct TextArgs {
    #[arg(value_name = "TEXT", conflicts_with = "text")]
    words: Vec<String>,
    #[arg(long, value_name = "TEXT")]
    text: Option<String>,
}

impl TextArgs {
    /// The text in the pieces it was typed in; none where nothing was.
    pub(crate) fn pieces(self) -> Vec<String> {
        if self.words.is_empty() { self.text.into_iter().collect() } else { self.words }
    }
}

/// The day of an entry in another record's journal, and what there is to say about it.
#[derive(Debug, Args)]
pub(crate) struct EntryArgs {
    #[arg(long, value_name = "DATE")]
    pub(crate) on: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub(crate) note: Option<String>,
}

/// A place and a period: a position's, or an offer's that has no position.
#[derive(Debug, Args)]
pub(crate) struct SeatArgs {
    #[arg(long, value_name = "ID")]
    pub(crate) hospital: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub(crate) site: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub(crate) department: Option<String>,
    #[arg(long, value_name = "DATE")]
    pub(crate) start: Option<String>,
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(acts::MONTHS.numbers()))]
    pub(crate) months: Option<u32>,
}

/// What a list of positions, or of who wants them, is narrowed to.
#[derive(Debug, Args)]
pub(crate) struct NarrowArgs {
    #[arg(long, value_name = "ID")]
    pub(crate) hospital: Option<String>,
    #[arg(long, value_name = "DATE")]
    pub(crate) from: Option<String>,
    #[arg(long, value_name = "DATE")]
    pub(crate) to: Option<String>,
}

/// A share of a full post: `80`, `33.33`, `33,33`.
///
/// # Errors
/// It is none.
pub(crate) fn percent(typed: &str) -> Result<Percent, BadPercent> {
    Percent::typed(typed).map_err(|_| BadPercent)
}

/// What clap passes on of a percent that is none; the user is told in their own language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a number from 0 to 100 with at most two decimals")]
pub(crate) struct BadPercent;

/// One of a closed list of words that has names in every language: what is typed may be any of them.
pub(crate) fn choice<W: Word>(list: &'static [Called]) -> impl TypedValueParser<Value = W> {
    let known =
        W::words().map(|word| PossibleValue::new(word).aliases(names::find(list, word).map_or(&[][..], |n| n.typed)));
    PossibleValuesParser::new(known).try_map(move |typed| names::word(list, &typed).and_then(W::from_word).ok_or(typed))
}

/// One of a closed list of words that are the same in every language.
pub(crate) fn words<W: Word>() -> impl TypedValueParser<Value = W> {
    let known = W::words();
    PossibleValuesParser::new(known).try_map(|word| W::from_word(&word).ok_or_else(|| word.clone()))
}
