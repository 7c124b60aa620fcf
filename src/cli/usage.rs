//! What clap found wrong with the words, said in the user's language.

use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::help::HelpPage;
use super::localise::{in_language, marked_path};
use super::meant;
use crate::domain::text;
use crate::error::Error;
use crate::i18n::names::{self, Called};
use crate::i18n::{Lang, Msg};
use crate::options::BadPercent;

/// The help or the version that was asked for; `all` is the command line as it is called in the language, `above` the command
/// below which a word was looked for.
///
/// # Errors
/// What is wrong with the words; asking for help is nothing wrong.
pub(super) fn help_or_fault(
    err: &clap::Error,
    page: HelpPage,
    all: &clap::Command,
    above: &str,
) -> Result<String, Error> {
    let lang = page.lang;
    let rendered = err.render().to_string();
    let shown = marked_path(&rendered).map(|path| page.of(all, path));
    let told = |kind| match err.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        Some(ContextValue::Number(number)) => number.to_string(),
        Some(ContextValue::StyledStr(text)) => text.to_string(),
        _ => String::new(),
    };
    let argument = told(ContextKind::InvalidArg);
    let value = told(ContextKind::InvalidValue);
    let message = match err.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            return Ok(shown.unwrap_or(rendered));
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand | ErrorKind::MissingSubcommand => {
            // Where an option was typed besides, clap has no help to show but its own sentence.
            let help = shown.unwrap_or_else(|| page.of(all, above));
            let help = anstream::adapter::strip_str(&help).to_string();
            Msg::UsageNoCommand { help: help.trim_end().to_owned() }
        }
        ErrorKind::UnknownArgument => Msg::UsageUnknownArgument { argument: argument.clone() },
        ErrorKind::InvalidSubcommand => Msg::UsageUnknownCommand { command: told(ContextKind::InvalidSubcommand) },
        ErrorKind::InvalidValue | ErrorKind::NoEquals if value.is_empty() => {
            Msg::UsageNoValue { argument: argument.clone() }
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            Msg::UsageInvalidValue { argument: argument.clone(), value: value.clone() }
        }
        ErrorKind::MissingRequiredArgument => Msg::UsageMissing { arguments: argument.clone() },
        ErrorKind::ArgumentConflict => {
            Msg::UsageConflict { argument: argument.clone(), other: told(ContextKind::PriorArg) }
        }
        ErrorKind::TooManyValues | ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => {
            Msg::UsageNumberOfValues { argument: argument.clone() }
        }
        ErrorKind::InvalidUtf8 => Msg::UsageNotUtf8,
        _ => Msg::UsageOther { said: first_line(err) },
    };
    let mut error = Error::usage(message);
    let nearest = |kind| match err.get(kind)? {
        // The likeliest comes last.
        ContextValue::Strings(texts) => texts.last().cloned(),
        ContextValue::String(text) => Some(text.clone()),
        _ => None,
    };
    if std::error::Error::source(err).is_some_and(|why| why.is::<BadPercent>()) {
        error = error.hint(Msg::UsagePercent);
    }
    let typed = if value.is_empty() { &argument } else { &value };
    let begins = |near: &str| typed.chars().count() > 3 && text::folded(near).starts_with(&text::folded(typed));
    let is_near = |near: &str| begins(near) || text::slip_of(typed, std::iter::once(near)).is_some();
    // Which command is near is decided here: clap would name one that writes on a weak likeness.
    let near = [ContextKind::SuggestedArg, ContextKind::SuggestedValue];
    if err.kind() == ErrorKind::InvalidSubcommand {
        let typed = told(ContextKind::InvalidSubcommand);
        let said = meant::said(above, &typed, lang).map(|commands| Msg::HintSaidFor { commands });
        let near = || meant::near(above, &typed, lang).map(|near| Msg::HintDidYouMean { near: near.to_owned() });
        error = said.or_else(near).into_iter().fold(error, Error::hint);
    } else if let Some(near) = near.into_iter().find_map(nearest).filter(|near| is_near(near)) {
        error = error.hint(Msg::HintDidYouMean { near: in_words_of(lang, near) });
    } else {
        let values = told(ContextKind::ValidValue);
        if !values.is_empty() {
            error = error.hint(Msg::HintOneOf { values });
        }
    }
    if !matches!(err.kind(), ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand | ErrorKind::MissingSubcommand) {
        let usage = in_language(&told(ContextKind::Usage), lang);
        if let Some((_, usage)) = usage.split_once(' ').filter(|(_, usage)| !usage.is_empty()) {
            let heading = Msg::LabelUsage.text(lang);
            error = error.hint(Msg::HintUsage { heading: heading.into_owned(), usage: usage.to_owned() });
        }
    }
    Err(error)
}

/// The name in the user's language of a flag that clap found near, by whatever name; a value stays as it is.
fn in_words_of(lang: Lang, near: String) -> String {
    let named =
        |table: &'static [Called], near: &str| table.iter().find(|called| called.is(near)).map(|c| c.name(lang));
    match near.strip_prefix("--") {
        Some(flag) => named(names::FLAGS, flag).map_or(near, |name| format!("--{name}")),
        None => near,
    }
}

fn first_line(err: &clap::Error) -> String {
    let text = err.to_string();
    text.lines().next().unwrap_or_default().trim_start_matches("error: ").to_owned()
}
