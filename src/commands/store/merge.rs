//! `alis merge`: three versions of a record made one, for git and for people; and the copies that sync folders make.

use std::path::{Path, PathBuf};

use crate::context::Context;
use crate::domain::national_id;
use crate::error::{Error, Exit};
use crate::i18n::{Lang, Msg, key, shown};
use crate::render::clean;
use crate::steps::happened;
use crate::steps::save::save;
use crate::store::change::Change;
use crate::store::git::remote::Unmerged;
use crate::store::layout::shown;
use crate::store::merge::{self, Conflict, MarkedSides, Merged};
use crate::store::plain_file;
use crate::store::problem::Source;
use crate::store::transaction::Transaction;
use crate::store::{self, copies, git, history, layout, write};

#[derive(Debug, clap::Args)]
pub(crate) struct MergeArgs {
    #[arg(required_unless_present = "copies")]
    base: Option<PathBuf>,
    #[arg(required_unless_present = "copies")]
    ours: Option<PathBuf>,
    #[arg(required_unless_present = "copies")]
    theirs: Option<PathBuf>,
    #[arg(long, value_name = "FILE")]
    path: Option<PathBuf>,
    #[arg(long, conflicts_with_all = ["base", "path"])]
    copies: bool,
}

pub(crate) fn run(ctx: &mut Context<'_>, args: MergeArgs) -> Result<Exit, Error> {
    if args.copies {
        return copies(ctx);
    }
    let place = |file: &Option<PathBuf>| ctx.working_directory.join(file.as_deref().unwrap_or(Path::new("")));
    let files = [place(&args.base), place(&args.ours), place(&args.theirs)];
    let path = layout::within_store(args.path.as_deref().or(args.ours.as_deref()).unwrap_or(&files[1]));
    let [base, ours, theirs] = [text(&files[0])?, text(&files[1])?, text(&files[2])?];
    let merged = match whole(&path, &base, &ours, &theirs) {
        Some(merged) => merged,
        None => by_lines(&files)?,
    };
    if ctx.options.dry_run {
        ctx.ui.result(&merged.text)?;
    } else {
        write::replace(&files[1], merged.text.as_bytes())
            .map_err(|err| Error::storage(Msg::ErrorCannotWrite { file: shown(&files[1]), reason: err.to_string() }))?;
    }
    tell(ctx, &path, &merged.conflicts);
    Ok(if merged.conflicts.is_empty() { Exit::Done } else { Exit::Findings })
}

fn text(file: &Path) -> Result<String, Error> {
    let bytes = plain_file::read_through(file, plain_file::LARGEST_TEXT);
    // What is no text is left to git's own ways.
    let text = bytes.and_then(|bytes| String::from_utf8(bytes).map_err(std::io::Error::other));
    text.map_err(|err| Error::cannot_read(&shown(file), &err))
}

/// The record merged by its facts; `None` where one of the sides cannot be understood.
///
/// What two sides did may fit each of them and not each other (one moved the end of a practice, the other its beginning):
/// then a person has to say what holds.
fn whole(path: &Path, base: &str, ours: &str, theirs: &str) -> Option<Merged> {
    let merged = merge::merge(base, ours, theirs)?;
    let reads = |text: &str| {
        let source = Source { file: path.to_owned(), text: text.into() };
        store::readable(&source).is_ok()
    };
    if merged.conflicts.is_empty() && !reads(&merged.text) && reads(ours) && reads(theirs) {
        return Some(merge::as_two_texts(ours, theirs));
    }
    Some(merged)
}

/// Line by line, as git would, where a side is no record that can be understood.
fn by_lines(files: &[PathBuf; 3]) -> Result<Merged, Error> {
    let (text, clean) = git::merge_lines(&files[0], &files[1], &files[2])?;
    let lines = text.lines().enumerate().filter(|(_, line)| !clean && line.starts_with("<<<<<<< "));
    let conflicts = lines.map(|(at, _)| Conflict::of_lines(at + 1)).collect();
    Ok(Merged { text, conflicts })
}

/// Says of each conflict where it is and what stands against what, and how to end it.
pub(in crate::commands) fn tell(ctx: &mut Context<'_>, path: &Path, conflicts: &[Conflict]) {
    for conflict in conflicts {
        warn(ctx, &format!("{}:{}", shown(path), conflict.line), conflict);
    }
    if !conflicts.is_empty() {
        ctx.ui.say(&Msg::MergeResolve { file: shown(path) });
    }
}

/// Says what stands against what.
pub(in crate::commands) fn warn(ctx: &mut Context<'_>, place: &str, conflict: &Conflict) {
    let place = place.to_owned();
    if conflict.key.is_empty() {
        ctx.ui.warn(&Msg::MergeConflictLines { place });
        return;
    }
    let (ours, theirs) = (value(ctx, &conflict.ours), value(ctx, &conflict.theirs));
    ctx.ui.warn(&Msg::MergeConflict { place, key: what(&conflict.key, ctx.lang), ours, theirs });
}

/// A value of a side as it may be shown: it comes from a record, so no number that must not be shown, no control character.
pub(super) fn value(ctx: &Context<'_>, side: &Option<String>) -> String {
    side.as_ref().map_or_else(|| ctx.text(&Msg::MergeGone), |value| clean::clean(&national_id::mask(value)))
}

/// What a conflict is about, in words: `email`, `practice 2024-02-01: percent`.
pub(super) fn what(key: &str, lang: Lang) -> String {
    let block = |block: &str| match block.split_once(' ') {
        Some((array, known_by)) => {
            let known_by: Vec<_> = known_by.split(' ').map(|word| shown::cell(word, lang)).collect();
            format!("{} {}", key::path(array, lang), known_by.join(" "))
        }
        None => key::path(block, lang),
    };
    let what = match key.split_once(": ") {
        Some((of, key)) => format!("{}: {}", block(of), key::path(key, lang)),
        None => block(key),
    };
    clean::clean(&national_id::mask(&what))
}

/// The conflicts between the markers of a file as it lies there, with what each side says.
pub(super) fn conflicts_in(file: &Unmerged, now: &str) -> Vec<Conflict> {
    let marked = merge::sides(now).unwrap_or_default();
    let [base, ours, theirs] = file.versions.each_ref().map(|version| version.as_deref().unwrap_or_default());
    let known = merge::merge(base, ours, theirs).map(|merged| merged.conflicts).unwrap_or_default();
    if known.len() == marked.len() {
        return known.into_iter().zip(marked).map(|(known, at)| Conflict { line: at.line, ..known }).collect();
    }
    // Some are decided already, or these are the lines of a text that cannot be understood.
    let side = |text: String| Some(text).filter(|text| !text.is_empty());
    let of_lines =
        |at: MarkedSides| Conflict { ours: side(at.ours), theirs: side(at.theirs), ..Conflict::of_lines(at.line) };
    marked.into_iter().map(of_lines).collect()
}

/// Merges the copies that sync folders have laid beside records, and removes those that are in them then.
fn copies(ctx: &mut Context<'_>) -> Result<Exit, Error> {
    let store = ctx.store()?;
    let transaction = Transaction::begin(&store, ctx.options.dry_run)?;
    let mut problems = Vec::new();
    let found = copies::find(&store, &mut problems);
    ctx.ui.problems(&problems);
    if found.is_empty() {
        ctx.ui.say(&Msg::CopiesNone);
        return Ok(Exit::Done);
    }
    let mut changes = Vec::new();
    let mut done = Vec::new();
    let mut left = false;
    for group in found.chunk_by(|a, b| a.of == b.of) {
        let of = &group[0].of;
        let record = store.source(of)?;
        let mut texts = Vec::new();
        for copy in group {
            match store.source(&copy.file) {
                Ok(source) => texts.push((copy.file.clone(), source.text.to_string())),
                Err(problem) => {
                    ctx.ui.problems(&[problem]);
                    left = true;
                }
            }
        }
        let merged = copies::merged(&store, of, &record.text, &texts)?;
        for (file, conflict) in &merged.conflicts {
            warn(ctx, &shown(file), conflict);
            left = true;
        }
        if merged.text != *record.text {
            changes.push(Change::of_text(of.clone(), &record.text, merged.text.clone()));
        }
        let taken = texts.into_iter().filter(|(file, _)| merged.taken.contains(file));
        changes.extend(taken.map(|(file, text)| Change::removal(file, text.into_bytes())));
        if !merged.taken.is_empty() {
            let what = happened::of_file(&store, of, Some(&record.text), Some(&merged.text));
            let what = what.map(|what| happened::on_one_line(ctx, &what));
            done.push((history::id(of), what.unwrap_or_else(|| ctx.text(&Msg::CopyHadNothing))));
        }
    }
    let message = match done.as_slice() {
        [(id, _)] => format!("{id}: copy merged"),
        several => format!("copies of {} records merged", several.len()),
    };
    if !changes.is_empty() {
        save(ctx, &store, transaction, &changes, &message)?;
        let lines: Vec<String> = done.iter().map(|(id, what)| clean::clean(&format!("{id}: {what}"))).collect();
        ctx.ui.result(&lines.join("\n"))?;
    }
    if left {
        ctx.ui.say(&Msg::CopiesLeft);
    }
    Ok(if left { Exit::Findings } else { Exit::Done })
}
