//! `alis document KIND ID…`: issues letters from the records.

mod issue;
mod list;
pub(in crate::commands) mod prepare;

use crate::acts;
use crate::context::Context;
use crate::domain::id::MunicipalityNumber;
use crate::domain::letter::{LetterAbout, LetterKind};
use crate::domain::word::Word;
use crate::error::{Error, Exit};
use crate::i18n::{Msg, label, names};
use crate::letters::furniture::Furniture;
use crate::letters::template;
use crate::options::{FactArgs, Format, choice};
use crate::render::json;
use crate::steps::filed::Filed;
use crate::steps::named;
use crate::store::transaction::NotWritten;
use crate::store::write;
use crate::store::{Store, layout};

use prepare::{Letters, Ready};

#[derive(Debug, clap::Args)]
pub(crate) struct DocumentArgs {
    #[arg(value_parser = choice::<LetterKind>(names::LETTER_KIND))]
    kind: Option<LetterKind>,
    #[arg(value_name = "ID")]
    ids: Vec<String>,
    #[arg(long, value_name = "ID", num_args = 0..=1, default_missing_value = "", conflicts_with_all = ["kind", "all", "preview", "stdout", "values", "template_of", "record", "no_event"])]
    list: Option<String>,
    #[arg(long, conflicts_with = "ids")]
    all: bool,
    #[arg(long, value_name = "FILE", conflicts_with_all = ["record", "no_event"])]
    preview: Option<String>,
    #[arg(long, conflicts_with_all = ["preview", "record", "no_event"])]
    stdout: bool,
    #[arg(long, conflicts_with = "no_event")]
    record: bool,
    #[arg(long)]
    no_event: bool,
    #[arg(long, value_name = "KIND", value_parser = choice::<LetterKind>(names::LETTER_KIND), conflicts_with_all = ["kind", "all", "preview", "stdout"])]
    template_of: Option<LetterKind>,
    #[arg(long, conflicts_with_all = ["template_of", "preview", "stdout", "record", "no_event"])]
    values: bool,
    #[command(flatten)]
    furniture: FurnitureArgs,
    #[arg(long, value_name = "MUNICIPALITY")]
    municipality: Option<String>,
    #[command(flatten)]
    fact: FactArgs,
}

/// What stands around the letter, beside what the records hold.
#[derive(Debug, clap::Args)]
struct FurnitureArgs {
    #[arg(long, value_name = "TEXT")]
    our_reference: Option<String>,
    #[arg(long, value_name = "TEXT")]
    your_reference: Option<String>,
    #[arg(long, value_name = "TEXT")]
    enclosure: Vec<String>,
    #[arg(long, value_name = "TEXT")]
    copy_to: Vec<String>,
    #[arg(long, value_name = "TEXT")]
    exempt: Option<String>,
}

impl From<FurnitureArgs> for Furniture {
    fn from(args: FurnitureArgs) -> Self {
        let FurnitureArgs { our_reference, your_reference, enclosure, copy_to, exempt } = args;
        Furniture { our_reference, your_reference, enclosures: enclosure, copy_to, exempt, exempt_persons: None }
    }
}

/// What a letter is written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::commands) enum Form {
    Pdf,
    Html,
    Txt,
}

impl Form {
    fn ending(self) -> &'static str {
        match self {
            Form::Pdf => "pdf",
            Form::Html => "html",
            Form::Txt => "txt",
        }
    }
}

pub(crate) fn run(ctx: &mut Context<'_>, args: DocumentArgs) -> Result<Exit, Error> {
    if let Some(kind) = args.template_of {
        ctx.ui.result(template::built_in(kind, ctx.lang))?;
        return Ok(Exit::Done);
    }
    let form = if args.values { Form::Txt } else { form(ctx, args.preview.as_deref())? };
    let store = ctx.store()?;
    let unknown = store.unknown_settings(&["name", "language"]);
    if !unknown.is_empty() {
        return Err(NotWritten::Unsettled(unknown).into());
    }
    if let Some(typed) = &args.list {
        return list::run(ctx, &store, typed.trim());
    }
    let kind = ctx.asked_word(acts::LETTER_KIND, args.kind, label::letter)?;
    let mut ids = args.ids;
    if ids.is_empty() && !args.all {
        ids.push(ctx.asked_text(acts::LETTER_ABOUT, None)?);
    }
    let on = ctx.on(args.fact.on.as_ref())?;
    let (placement, lang) = (args.fact.placement, ctx.options.lang);
    let furniture = args.furniture.into();
    let municipality = args.municipality.as_deref().map(|typed| whose(&store, kind, typed)).transpose()?;
    let looks = args.values || args.stdout || args.preview.is_some();
    let (all, issues) = (args.all, !looks);
    let order = prepare::LetterOrder { kind, ids, all, placement, municipality, on, lang, furniture, issues };
    if looks {
        let mut letters = prepare::prepare(ctx, &store, &order)?;
        let exit = letters.tell(ctx, args.preview.is_some() && only(&letters).is_ok());
        if args.values {
            let values: Vec<_> = letters.letters.iter().map(Ready::values).collect();
            let text = json::text(&values)?;
            ctx.ui.result(&text)?;
        } else if letters.letters.is_empty() {
            ctx.ui.say(&Msg::NoLetters);
        } else {
            match args.preview.as_deref().filter(|file| *file != "-") {
                Some(file) => preview(ctx, &letters, form, file)?,
                None => to_stdout(ctx, &letters, form)?,
            }
        }
        return Ok(exit);
    }
    // Asked before the store is locked: who thinks it over holds up nobody.
    let mut asked = None;
    let mut with_event = !args.no_event;
    if ctx.ui.asks() && !ctx.options.dry_run {
        let mut letters = prepare::prepare(ctx, &store, &order)?;
        let exit = letters.tell(ctx, true);
        asked = Some(exit);
        if !args.no_event && !args.record {
            with_event = records_event(ctx, &letters)?;
        }
        let count = letters.letters.len() as i64;
        if args.all && count > 0 && !ctx.ui.confirm(&Msg::AskIssueAll { count }, "--yes")? {
            return Ok(exit);
        }
    }
    let way = issue::IssuingWay { form, with_event, note: args.fact.note, overridden: args.fact.overridden, asked };
    issue::issue(ctx, &store, &order, &way)
}

/// The municipality that a letter about a round is of.
///
/// # Errors
/// There is no such municipality, or the letter is about no round.
fn whose(store: &Store, kind: LetterKind, typed: &str) -> Result<MunicipalityNumber, Error> {
    if kind.about() != LetterAbout::Round {
        return Err(Error::usage(Msg::ErrorNoRoundLetter { kind: kind.as_str().to_owned() }));
    }
    let id = named::id_of(store, layout::Kind::Municipality, "municipality", typed)?;
    id.parse().map_err(|_| Error::usage(Msg::ErrorNoRoundLetter { kind: kind.as_str().to_owned() }))
}

/// PDF, unless something else is asked for or the file's ending says so.
fn form(ctx: &Context<'_>, preview: Option<&str>) -> Result<Form, Error> {
    let known = [Format::Pdf, Format::Html, Format::Txt];
    let by_name = |file: &str| match file.rsplit_once('.')?.1 {
        "html" | "htm" => Some(Form::Html),
        "txt" => Some(Form::Txt),
        _ => None,
    };
    let asked = match ctx.options.format {
        None => return Ok(preview.and_then(by_name).unwrap_or(Form::Pdf)),
        Some(_) => ctx.known_format(&known)?,
    };
    Ok(match asked {
        Format::Html => Form::Html,
        Format::Txt => Form::Txt,
        _ => Form::Pdf,
    })
}

/// Whether the fact that issuing is goes into the journal: asked where there is one.
fn records_event(ctx: &mut Context<'_>, letters: &Letters<'_>) -> Result<bool, Error> {
    let Some(event) = letters.letters.iter().find_map(|ready| ready.event(letters.order, "")) else {
        return Ok(true);
    };
    let event = ctx.text(&label::event(event.name()));
    ctx.asked_whether(acts::RECORD_EVENT.saying(Msg::AskRecordEvent { event }), true)
}

/// Written to a file of the user's, and not recorded.
fn preview(ctx: &mut Context<'_>, letters: &Letters<'_>, form: Form, file: &str) -> Result<(), Error> {
    let bytes = issue::rendered(letters, only(letters)?, form)?.0;
    let path = ctx.working_directory.join(file);
    if ctx.options.dry_run {
        return Ok(());
    }
    write::replace(&path, &bytes)
        .map_err(|err| Error::storage(Msg::ErrorCannotWrite { file: file.to_owned(), reason: err.to_string() }))?;
    ctx.ui.say(&Msg::LetterPreviewed { file: file.to_owned() });
    Ok(())
}

/// The one letter there is.
///
/// # Errors
/// There are several.
fn only<'a>(letters: &'a Letters<'_>) -> Result<&'a Ready, Error> {
    match letters.letters.as_slice() {
        [only] => Ok(only),
        all => {
            let count = all.len().to_string();
            Err(Error::usage(Msg::ErrorOneLetter { count }).hint(Msg::HintOneLetter))
        }
    }
}

fn to_stdout(ctx: &mut Context<'_>, letters: &Letters<'_>, form: Form) -> Result<(), Error> {
    if form != Form::Txt {
        only(letters)?;
    }
    if form == Form::Pdf && ctx.ui.is_terminal() {
        return Err(Error::usage(Msg::ErrorPdfOnTerminal).hint(Msg::HintPdfOnTerminal));
    }
    for (place, ready) in letters.letters.iter().enumerate() {
        if place > 0 {
            ctx.ui.bytes("\u{c}\n".as_bytes())?;
        }
        let bytes = issue::rendered(letters, ready, form)?.0;
        ctx.ui.bytes(&bytes)?;
    }
    Ok(())
}

/// Where the letters of a record lie.
fn folder(filed: &Filed) -> std::path::PathBuf {
    std::path::Path::new(layout::LETTERS).join(filed.id())
}
