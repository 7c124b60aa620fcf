//! `alis verify FILE…`: is this the letter that was issued, and do the records behind it still say the same.

use chrono::NaiveDate;

use crate::commands::documents::document::prepare;
use crate::context::Context;
use crate::domain::hpr::Hpr;
use crate::domain::id::MunicipalityNumber;
use crate::domain::letter::LetterKind;
use crate::domain::register::Register;
use crate::domain::trainee::Trainee;
use crate::domain::word::Word;
use crate::error::{Error, Exit};
use crate::i18n::{Msg, label, shown};
use crate::letters::compose;
use crate::options::Format;
use crate::render::json;
use crate::render::output::VerifyRow;
use crate::steps::filed::{self, Filed, FiledRecord};
use crate::steps::issued::{ABOUT, is_letter};
use crate::store::Store;
use crate::store::git::{self, log};
use crate::store::layout::shown;
use crate::store::plain_file;

#[derive(Debug, clap::Args)]
pub(crate) struct VerifyArgs {
    #[arg(required_unless_present = "all", value_name = "FILE")]
    files: Vec<String>,
    #[arg(long, conflicts_with = "files")]
    all: bool,
}

/// Whether a file is a letter of this store.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::IntoStaticStr, strum::VariantArray)]
#[strum(serialize_all = "kebab-case", const_into_str)]
enum Letter {
    /// Byte for byte what was issued.
    Unchanged,
    /// An entry names these bytes, but not the state they were made from: anybody could have written it.
    Unproved,
    /// A letter was issued under this name, and this is not it.
    Changed,
    /// No journal knows it.
    Unknown,
    /// A journal says it was issued, and it does not lie there.
    Missing,
}

/// What the records say now, against what the letter says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::IntoStaticStr, strum::VariantArray)]
#[strum(serialize_all = "kebab-case", const_into_str)]
enum Records {
    Same,
    /// Something happened since; of its own day the letter is still right.
    MovedOn,
    /// What they say of the letter's own day is no longer what it says.
    Rewritten,
    /// The journal does not tell which state the letter was made from, or another program counted it otherwise.
    NotComparable,
}

/// An `issued` entry, and the record it stands in.
struct FoundLetter {
    record: String,
    kind: String,
    on: NaiveDate,
    file: String,
    sha256: String,
    state: Option<String>,
    /// The same letter issued before, which this one took the place of.
    replaces: Option<String>,
    placement: u32,
    /// Of a round, whose.
    municipality: Option<MunicipalityNumber>,
    /// Its place among the records that were read.
    at: usize,
}

pub(crate) fn run(ctx: &mut Context<'_>, args: VerifyArgs) -> Result<Exit, Error> {
    let format = ctx.format(&[Format::Table, Format::Json])?;
    let store = ctx.store()?;
    let counts = |found: &Filed| found.issued().iter().any(|entry| counts_trainees(&entry.issued.kind));
    let (register, filed, trainees, problems) = store.settled(|store| {
        let mut problems = Vec::new();
        let register = store.register(&mut problems);
        let mut filed = Vec::new();
        for about in ABOUT {
            let all = filed::all(store, &register, about, &mut problems);
            filed.extend(all.into_iter().filter(|filed| !filed.issued().is_empty()));
        }
        let trainees = if filed.iter().any(counts) { prepare::trainees(store, &mut problems) } else { Vec::new() };
        (register, filed, trainees, problems)
    });
    let known: Vec<FoundLetter> = filed.iter().enumerate().flat_map(|(at, filed)| found(at, filed)).collect();
    let commits = if args.all && git::is_versioned(&store.root) { Some(of_letters(&store)?) } else { None };
    let around = Around { store: &store, register: &register, trainees: &trainees, commits: commits.as_deref() };
    let mut rows = Vec::new();
    for file in &args.files {
        let path = ctx.working_directory.join(file);
        let bytes =
            plain_file::read_through(&path, plain_file::LARGEST).map_err(|err| Error::cannot_read(file, &err))?;
        rows.push(verified(ctx, &around, (file, &path), &bytes, &filed, &known)?);
    }
    for found in known.iter().filter(|_| args.all) {
        rows.push(where_it_lies(ctx, &around, found, &filed, &known)?);
    }
    ctx.ui.problems(&problems);
    match format {
        Format::Json => {
            let text = json::text(&rows)?;
            ctx.ui.result(&text)?;
        }
        _ if rows.is_empty() => ctx.ui.say(&Msg::VerifyNone),
        _ => {
            for row in &rows {
                let text = told(ctx, row);
                ctx.ui.result(&text)?;
            }
        }
    }
    let bad = |row: &VerifyRow| {
        let sound = [Records::Same, Records::MovedOn].map(|records| Some(records.as_str()));
        // What cannot be told is no proof.
        let nobodys = git::is_versioned(&store.root) && row.commit.is_none();
        row.letter != Letter::Unchanged.as_str() || !sound.contains(&row.records.as_deref()) || nobodys
    };
    Ok(if rows.iter().any(bad) { Exit::NotAllowed } else { Exit::Done })
}

/// What every letter is compared with.
struct Around<'a> {
    store: &'a Store,
    register: &'a Register,
    /// Read where a letter counts them.
    trainees: &'a [Trainee],
    /// Those that touched letters, where all of them are asked about.
    commits: Option<&'a [log::Commit]>,
}

fn counts_trainees(kind: &str) -> bool {
    LetterKind::from_word(kind).is_some_and(LetterKind::counts_trainees)
}

/// Every letter of a record's journal: one that is dated ahead was issued as well.
fn found(at: usize, filed: &Filed) -> Vec<FoundLetter> {
    let known = filed.issued().into_iter().filter(|entry| is_letter(&entry.issued.file));
    let one = |entry: filed::IssuedEntry<'_>| FoundLetter {
        record: filed.record(),
        kind: entry.issued.kind.clone(),
        on: entry.on,
        file: entry.issued.file.clone(),
        sha256: entry.issued.sha256.clone(),
        state: entry.issued.state.clone(),
        replaces: entry.issued.replaces.clone(),
        placement: entry.placement,
        municipality: entry.issued.municipality,
        at,
    };
    known.map(one).collect()
}

/// The commits that touched letters, the newest first.
///
/// # Errors
/// Git's.
fn of_letters(store: &Store) -> Result<Vec<log::Commit>, Error> {
    let which = log::Which { file: Some(crate::store::layout::LETTERS.to_owned()), ..log::Which::default() };
    Ok(log::commits(&store.root, &which)?)
}

/// A letter that a journal names, in the place where it names it.
///
/// # Errors
/// It cannot be read; git's.
fn where_it_lies(
    ctx: &Context<'_>,
    around: &Around<'_>,
    found: &FoundLetter,
    filed: &[Filed],
    known: &[FoundLetter],
) -> Result<VerifyRow, Error> {
    let path = around.store.root.join(&found.file);
    match plain_file::read(&path, plain_file::LARGEST) {
        Ok(bytes) => verified(ctx, around, (&found.file, &path), &bytes, filed, known),
        Err(err) if err.kind() == std::io::ErrorKind::NotFound => {
            let brought = brought(around, &found.file, filed.get(found.at))?;
            Ok(row(&found.file, Letter::Missing, Some(found), found.sha256.clone(), brought, known))
        }
        Err(err) => Err(Error::cannot_read(&found.file, &err)),
    }
}

fn verified(
    ctx: &Context<'_>,
    around: &Around<'_>,
    (file, path): (&str, &std::path::Path),
    bytes: &[u8],
    filed: &[Filed],
    known: &[FoundLetter],
) -> Result<VerifyRow, Error> {
    let sha256 = compose::sha256(bytes);
    let same_bytes = || known.iter().rfind(|found| found.sha256 == sha256);
    // Where the file lies in the store its own entry counts, also where the same bytes were issued twice.
    let inside = path.canonicalize().ok().zip(around.store.root.canonicalize().ok());
    let inside = inside.and_then(|(path, root)| path.strip_prefix(root).map(shown).ok());
    let same_file = || known.iter().rfind(|found| Some(&found.file) == inside.as_ref());
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let same_name = || {
        let mut named = known.iter().filter(|found| found.file.rsplit('/').next() == Some(name.as_str()));
        // Several people's letters have the same name: then it tells nothing.
        named.next().filter(|_| named.next().is_none())
    };
    let exact = same_file().filter(|found| found.sha256 == sha256).or_else(same_bytes);
    let (letter, entry) = match exact {
        Some(found) if found.state.is_none() => (Letter::Unproved, Some(found)),
        Some(found) => (Letter::Unchanged, Some(found)),
        None => match same_file().or_else(same_name) {
            Some(found) => (Letter::Changed, Some(found)),
            None => (Letter::Unknown, None),
        },
    };
    let brought = entry.map(|found| brought(around, &found.file, filed.get(found.at))).transpose()?.flatten();
    let records = entry.and_then(|found| Some((found, filed.get(found.at)?)));
    let compared = records.map(|(found, filed)| compared(ctx, around, found, filed));
    let (records, former) = compared.map_or((None, None), |(records, former)| (Some(records), former));
    Ok(VerifyRow {
        records: records.map(|records| records.as_str().to_owned()),
        former_hpr: former.map(Hpr::get),
        ..row(file, letter, entry, sha256, brought, known)
    })
}

/// What is told of a letter without its records.
fn row(
    file: &str,
    letter: Letter,
    entry: Option<&FoundLetter>,
    sha256: String,
    brought: Option<log::Commit>,
    known: &[FoundLetter],
) -> VerifyRow {
    let replaces = |later: &&FoundLetter| entry.is_some_and(|found| later.replaces.as_ref() == Some(&found.file));
    let later = known.iter().rfind(replaces);
    VerifyRow {
        file: file.to_owned(),
        letter: letter.as_str().to_owned(),
        records: None,
        former_hpr: None,
        kind: entry.map(|found| found.kind.clone()),
        record: entry.map(|found| found.record.clone()),
        issued_on: entry.map(|found| found.on.to_string()),
        issued_as: entry.map(|found| found.file.clone()),
        replaced_by: later.map(|later| later.file.clone()),
        replaced_on: later.map(|later| later.on.to_string()),
        sha256,
        commit: brought.as_ref().map(|commit| commit.oid.clone()),
        by: brought.as_ref().map(|commit| commit.author.clone()),
        at: brought.map(|commit| commit.at),
    }
}

/// The commit that brought the letter; nothing where none did, or where there are no commits.
///
/// # Errors
/// Git's.
fn brought(around: &Around<'_>, file: &str, of: Option<&Filed>) -> Result<Option<log::Commit>, Error> {
    let store = around.store;
    if !git::is_versioned(&store.root) {
        return Ok(None);
    }
    let mut files = vec![file.to_owned()];
    // Under a number that was corrected since, it lay in that folder.
    if let Some(Filed { what: FiledRecord::Trainee(trainee), .. }) = of {
        let own = format!("letters/{}/", trainee.hpr);
        let rest = file.strip_prefix(&own);
        files.extend(
            rest.into_iter().flat_map(|rest| trainee.former_hpr.iter().map(move |old| format!("letters/{old}/{rest}"))),
        );
    }
    let mut found = None;
    for file in files {
        let made = |commit: &&log::Commit| {
            let is_it = |touched: &log::Touched| shown(&touched.file) == file;
            commit.files.iter().any(|touched| touched.after.is_some() && touched.before.is_none() && is_it(touched))
        };
        let first = match around.commits {
            Some(all) => all.iter().find(made).cloned(),
            None => {
                let which = log::Which { file: Some(file.clone()), ..log::Which::default() };
                log::commits(&store.root, &which)?.iter().find(made).cloned()
            }
        };
        found = first.or(found);
    }
    Ok(found)
}

/// The state that the letter names, against that of its day and that of today; where it was made while a number was mistyped, with
/// that number.
fn compared(ctx: &Context<'_>, around: &Around<'_>, found: &FoundLetter, filed: &Filed) -> (Records, Option<Hpr>) {
    let kind = LetterKind::from_word(&found.kind);
    let comparable = kind.zip(found.state.as_deref()).filter(|(kind, state)| compose::is_comparable(*kind, state));
    let Some((kind, state)) = comparable else { return (Records::NotComparable, None) };
    let on = |filed: &Filed, trainees: &[Trainee], known: NaiveDate| {
        let facts = prepare::facts(around.store, around.register, trainees, found.on, known);
        compose::state_like(state, kind, &facts, filed.subject(found.placement)).ok()
    };
    let filed = &filed.clone().of_municipality(found.municipality);
    let judged = |filed: &Filed, trainees: &[Trainee]| {
        if on(filed, trainees, found.on).as_deref() != Some(state) {
            return Records::Rewritten;
        }
        let now = on(filed, trainees, ctx.today.max(found.on));
        if now.as_deref() == Some(state) { Records::Same } else { Records::MovedOn }
    };
    let records = judged(filed, around.trainees);
    if records != Records::Rewritten {
        return (records, None);
    }
    let everybody = || filed.trainees().into_iter().chain(around.trainees);
    let corrected = everybody().flat_map(|trainee| trainee.former_hpr.iter().map(|old| (trainee.hpr, *old)));
    let mut corrected: Vec<(Hpr, Hpr)> = corrected.collect();
    corrected.sort_unstable();
    corrected.dedup();
    for (new, old) in corrected {
        let trainees: Vec<Trainee> = around.trainees.iter().map(|one| numbered(one, new, old)).collect();
        let records = judged(&filed.with_number(new, old), &trainees);
        if records != Records::Rewritten {
            return (records, Some(old));
        }
    }
    (Records::Rewritten, None)
}

/// A trainee as the records had them while the number was mistyped.
fn numbered(trainee: &Trainee, new: Hpr, old: Hpr) -> Trainee {
    let hpr = if trainee.hpr == new { old } else { trainee.hpr };
    Trainee { hpr, ..trainee.clone() }
}

/// A line or two for each file.
fn told(ctx: &Context<'_>, row: &VerifyRow) -> String {
    let known = |value: &Option<String>| value.clone().unwrap_or_default();
    let file = row.file.clone();
    let (kind, record, on) =
        (known(&row.kind), known(&row.record), shown::text_in_sentence(&known(&row.issued_on), ctx.lang));
    let kind = LetterKind::from_word(&kind).map_or(kind, |kind| ctx.text(&label::letter(kind)));
    let issued = known(&row.issued_as);
    let letter = match Letter::from_word(&row.letter) {
        Some(Letter::Unchanged) => Msg::VerifyUnchanged { file, kind, record, on },
        Some(Letter::Unproved) => Msg::VerifyUnproved { file, kind, record, on },
        Some(Letter::Missing) => Msg::VerifyMissing { file, kind, record, on },
        Some(Letter::Changed) => Msg::VerifyChanged { file, issued, kind, record, on },
        _ => Msg::VerifyUnknown { file },
    };
    let replaced = row.replaced_by.clone().zip(row.replaced_on.as_ref().and_then(|on| on.parse().ok()));
    let records = row.records.as_deref().and_then(Records::from_word).map(|records| match records {
        Records::Same => Msg::VerifyRecordsSame,
        Records::MovedOn => Msg::VerifyRecordsMovedOn,
        Records::Rewritten => Msg::VerifyRecordsRewritten,
        Records::NotComparable => Msg::VerifyRecordsNotComparable,
    });
    let mut out = crate::render::clean::clean(&ctx.text(&letter));
    if let Some((file, day)) = replaced {
        out += &format!("\n  {}", crate::render::clean::clean(&ctx.text(&Msg::VerifyReplaced { file, day })));
    }
    if let Some(records) = records {
        out += &format!("\n  {}", ctx.text(&records));
        if let Some(old) = row.former_hpr {
            out += &format!("\n  {}", ctx.text(&Msg::VerifyNumberCorrected { old: old.to_string() }));
        }
        let brought = match (&row.commit, &row.by, &row.at) {
            (Some(commit), Some(by), Some(at)) => {
                let commit = commit.get(..12).unwrap_or(commit).to_owned();
                Msg::VerifyBrought {
                    commit,
                    by: by.clone(),
                    on: shown::text_in_sentence(at.get(..10).unwrap_or(at), ctx.lang),
                }
            }
            _ => Msg::VerifyNotBrought,
        };
        out += &format!("\n  {}", crate::render::clean::clean(&ctx.text(&brought)));
    }
    out
}
