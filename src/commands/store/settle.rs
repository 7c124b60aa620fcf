//! The conflicts of a merge that was begun, decided: all for one side, or asked for one by one, both shown with who and when. What is
//! not decided stays between its markers.

use std::path::{Path, PathBuf};

use crate::commands::store::merge::{conflicts_in, value, what};
use crate::context::Context;
use crate::domain::national_id;
use crate::error::{Error, Exit};
use crate::i18n::{Msg, shown};
use crate::render::clean;
use crate::store::git::log::{self, Which};
use crate::store::git::remote::{self, Unmerged};
use crate::store::layout::shown;
use crate::store::merge::{self, Conflict, MergeSide};
use crate::store::problem::Source;
use crate::store::transaction::{NotWritten, Transaction};
use crate::store::{self, Store, history, kept, write};

/// Who decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Decider {
    /// The same for all.
    Side(MergeSide),
    /// Whoever sits at the terminal.
    Asked,
}

/// What was decided.
#[derive(Debug, Default)]
pub(super) struct SettledConflicts {
    /// Files that were decided as a whole: as they lie there now, or gone.
    pub(super) whole: Vec<PathBuf>,
    /// A line each for the commit's message.
    pub(super) told: Vec<String>,
    /// The user broke off: what was decided until then is.
    pub(super) is_broken_off: bool,
}

/// So much of a value is shown beside who wrote it.
const SHOWN: usize = 40;

/// What is said of a side: its last commit that touched the file.
struct Sides {
    ours: String,
    theirs: String,
}

/// Decides what a merge left open. `by_hand` says that a file which one side took out is as the user wants it.
///
/// # Errors
/// Git's, or the disk's.
pub(super) fn settle(
    ctx: &mut Context<'_>,
    store: &Store,
    decider: Decider,
    by_hand: bool,
) -> Result<SettledConflicts, Error> {
    let mut settled = SettledConflicts::default();
    for file in remote::unmerged(&store.root)? {
        let now = store.source(&file.file);
        let is_removed = file.versions[1..].iter().any(Option::is_none);
        let is_asked = decider == Decider::Asked;
        match now {
            _ if is_removed && by_hand && is_asked => {}
            // Of what is no record git leaves one side there, as it is.
            Err(_) if !is_removed && !store.root.join(&file.file).exists() => {}
            Err(_) => whole(ctx, store, &file, decider, &mut settled)?,
            Ok(_) if is_removed => whole(ctx, store, &file, decider, &mut settled)?,
            Ok(source) if merge::is_marked(&source.text) => match merge::sides(&source.text) {
                Some(_) => one_by_one(ctx, store, &file, &source, decider, &mut settled)?,
                None => whole(ctx, store, &file, decider, &mut settled)?,
            },
            Ok(_) => {}
        }
        if settled.is_broken_off {
            break;
        }
    }
    Ok(settled)
}

/// A file whose conflicts stand between markers.
fn one_by_one(
    ctx: &mut Context<'_>,
    store: &Store,
    file: &Unmerged,
    source: &Source,
    decider: Decider,
    settled: &mut SettledConflicts,
) -> Result<(), Error> {
    let conflicts = conflicts_in(file, &source.text);
    let sides = if decider == Decider::Asked { Some(Sides::of(ctx, store, &file.file)?) } else { None };
    let mut choices = vec![None; conflicts.len()];
    for (choice, conflict) in choices.iter_mut().zip(&conflicts) {
        *choice = match (&sides, decider) {
            (Some(sides), _) => match asked(ctx, &file.file, conflict, sides) {
                Ok(choice) => choice,
                Err(error) if error.exit == Exit::Interrupted => {
                    settled.is_broken_off = true;
                    break;
                }
                Err(error) => return Err(error),
            },
            (None, Decider::Side(side)) => Some(side),
            (None, Decider::Asked) => None,
        };
    }
    let Some(text) = merge::settled(&source.text, &choices).filter(|text| *text != *source.text) else {
        return Ok(());
    };
    let is_whole = choices.iter().all(Option::is_some);
    if is_whole && !is_readable(ctx, &file.file, &text) {
        return Ok(());
    }
    if !write(store, source, &text)? {
        return Ok(());
    }
    for (choice, conflict) in choices.iter().zip(&conflicts) {
        let Some(side) = choice else { continue };
        let key = if conflict.key.is_empty() { format!("line {}", conflict.line) } else { conflict.key.clone() };
        settled.told.push(format!("{}: {key}: {}", history::id(&file.file), side.as_str()));
        told(ctx, file, conflict, *side);
    }
    Ok(())
}

/// A file that can only be decided as a whole: one side took it out, or it cannot be understood.
fn whole(
    ctx: &mut Context<'_>,
    store: &Store,
    file: &Unmerged,
    decider: Decider,
    settled: &mut SettledConflicts,
) -> Result<(), Error> {
    let text = |version: &Option<String>| version.as_ref().map(|_| ctx.text(&Msg::ConflictWhole));
    let (ours, theirs) = (text(&file.versions[1]), text(&file.versions[2]));
    let conflict = Conflict { key: String::new(), ours, theirs, line: 0 };
    let side = match decider {
        Decider::Side(side) => Some(side),
        Decider::Asked => {
            let sides = Sides::of(ctx, store, &file.file)?;
            match asked(ctx, &file.file, &conflict, &sides) {
                Ok(side) => side,
                Err(error) if error.exit == Exit::Interrupted => {
                    settled.is_broken_off = true;
                    None
                }
                Err(error) => return Err(error),
            }
        }
    };
    let Some(side) = side else { return Ok(()) };
    let bytes = remote::version(&store.root, file, side)?;
    if let Some(text) = bytes.as_deref().and_then(|bytes| std::str::from_utf8(bytes).ok())
        && !is_readable(ctx, &file.file, text)
    {
        return Ok(());
    }
    put(ctx, store, file, bytes.as_deref())?;
    settled.whole.push(file.file.clone());
    settled.told.push(format!("{}: {}", history::id(&file.file), side.as_str()));
    told(ctx, file, &conflict, side);
    Ok(())
}

/// Lays a version of a file there, or takes the file away; what lay there and is neither side's is kept.
fn put(ctx: &mut Context<'_>, store: &Store, file: &Unmerged, bytes: Option<&[u8]>) -> Result<(), Error> {
    let place = store.root.join(&file.file);
    let failed = |err| NotWritten::Io(file.file.clone(), err);
    let _lock = Transaction::begin(store, false)?;
    if let Ok(source) = store.source(&file.file)
        && !file.versions.iter().flatten().any(|version| *version == *source.text)
    {
        let kept = kept::keep(&store.root, &file.file, source.text.as_bytes()).map_err(failed)?;
        ctx.ui.say(&Msg::ConflictKept { file: shown(&file.file), kept: shown(&kept) });
    }
    match bytes {
        Some(bytes) => write::replace(&place, bytes).map_err(failed)?,
        None if place.exists() => write::remove(&place).map_err(failed)?,
        None => {}
    }
    Ok(())
}

/// Writes what was decided, unless somebody else has changed the file since it was asked about.
fn write(store: &Store, before: &Source, text: &str) -> Result<bool, Error> {
    let _lock = Transaction::begin(store, false)?;
    if store.source(&before.file).map_or(true, |now| now.text != before.text) {
        return Ok(false);
    }
    let written = write::replace(&store.root.join(&before.file), text.as_bytes());
    written.map_err(|err| NotWritten::Io(before.file.clone(), err))?;
    Ok(true)
}

/// Whether a file could be read as it would be; else what is wrong is told, and it stays as it is.
fn is_readable(ctx: &mut Context<'_>, file: &Path, text: &str) -> bool {
    if !history::is_record(file) {
        return true;
    }
    let read = store::readable(&Source { file: file.to_owned(), text: text.into() });
    let Err(problems) = read else { return true };
    ctx.ui.findings(&problems);
    ctx.ui.warn(&Msg::ConflictUnreadable { file: shown(file) });
    false
}

/// Which side holds; none where it is left between its markers.
fn asked(ctx: &mut Context<'_>, file: &Path, conflict: &Conflict, sides: &Sides) -> Result<Option<MergeSide>, Error> {
    let record = history::id(file);
    let question = match conflict {
        Conflict { key, line: 0, .. } if key.is_empty() => Msg::AskConflictFile { file: shown(file) },
        Conflict { key, line, .. } if key.is_empty() => {
            Msg::AskConflictLines { place: format!("{}:{line}", shown(file)) }
        }
        Conflict { key, .. } => Msg::AskConflict { record, what: what(key, ctx.lang) },
    };
    let (ours, theirs) = (brief(&value(ctx, &conflict.ours)), brief(&value(ctx, &conflict.theirs)));
    let choices = [
        Msg::ConflictOurs { value: ours, by: sides.ours.clone() },
        Msg::ConflictTheirs { value: theirs, by: sides.theirs.clone() },
        Msg::ConflictLeave,
    ]
    .map(|choice| ctx.text(&choice));
    // The enter key alone decides nothing.
    Ok(match ctx.ui.choose(&question, "--ours", &choices, choices.len() - 1)? {
        0 => Some(MergeSide::Ours),
        1 => Some(MergeSide::Theirs),
        _ => None,
    })
}

/// Says what was chosen.
fn told(ctx: &mut Context<'_>, file: &Unmerged, conflict: &Conflict, side: MergeSide) {
    let chosen = match side {
        MergeSide::Ours => &conflict.ours,
        MergeSide::Theirs => &conflict.theirs,
    };
    let chosen = value(ctx, chosen);
    let file = shown(&file.file);
    ctx.ui.say(&match (conflict.key.is_empty(), conflict.line) {
        (true, 0) => Msg::ConflictChosen { what: file, value: chosen },
        (true, line) => Msg::ConflictChosen { what: format!("{file}:{line}"), value: brief(&chosen) },
        _ => Msg::ConflictChosen { what: format!("{file}: {}", what(&conflict.key, ctx.lang)), value: chosen },
    });
}

/// On one line, and no longer than a choice may be.
fn brief(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= SHOWN {
        return line;
    }
    format!("{}…", line.chars().take(SHOWN).collect::<String>().trim_end())
}

impl Sides {
    fn of(ctx: &Context<'_>, store: &Store, file: &Path) -> Result<Sides, Error> {
        let by = |range: &str| -> Result<String, Error> {
            let file = Some(shown(file));
            let which = Which { limit: Some(1), from: Some(range.to_owned()), file, ..Which::default() };
            let last = log::commits(&store.root, &which)?.into_iter().next();
            Ok(last.map_or_else(String::new, |commit| {
                let by = format!("{}, {}", commit.author, shown::moment(&commit.at, ctx.lang));
                clean::clean(&national_id::mask(&by))
            }))
        };
        Ok(Sides { ours: by("MERGE_HEAD..HEAD")?, theirs: by("HEAD..MERGE_HEAD")? })
    }
}
