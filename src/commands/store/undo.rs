//! `alis undo`, `alis redo`: a command taken back, whole, as a commit of its own; what came later stays.

use std::collections::BTreeSet;
use std::path::Path;

use crate::commands::store::merge as merging;
use crate::context::Context;
use crate::domain::fold;
use crate::domain::trainee::Trainee;
use crate::error::{Error, Exit};
use crate::i18n::{Lang, Msg, shown};
use crate::render::table;
use crate::steps::happened::{self, Happening};
use crate::steps::reading;
use crate::steps::ripple;
use crate::steps::save::{diff_of, save};
use crate::store::change::{Change, Content};
use crate::store::git::log::{self, Commit, Touched, Which};
use crate::store::git::objects::Reader;
use crate::store::git::{self, remote};
use crate::store::layout::shown;
use crate::store::layout::{self, Kind};
use crate::store::plain_file;
use crate::store::problem::Source;
use crate::store::transaction::Transaction;
use crate::store::{self, Store, history, merge};

#[derive(Debug, clap::Args)]
pub(crate) struct UndoArgs {
    commit: Option<String>,
    #[arg(long, conflicts_with = "commit")]
    list: bool,
}

#[derive(Debug, clap::Args)]
pub(crate) struct RedoArgs {}

/// So far back a command is looked for: first among the latest, as git reads each commit that it has not packed yet from files of
/// its own.
const DEPTHS: [usize; 2] = [40, 500];
/// So many are listed.
const LISTED: usize = 15;

/// Lines of a commit's message that say what it took back.
const UNDOES: &str = "Undoes: ";
const REDOES: &str = "Redoes: ";
/// Of so many records at most it is told one by one what an undoing takes back.
const FEW: usize = 3;

pub(crate) fn run(ctx: &mut Context<'_>, args: UndoArgs) -> Result<Exit, Error> {
    let store = versioned(ctx)?;
    if args.list {
        return list(ctx, &store);
    }
    let target = match &args.commit {
        Some(name) => named(&store, name)?,
        None => {
            let found = commands(&store, |standing, _| !standing.is_empty())?.0.into_iter().next();
            found.ok_or_else(|| Error::refused(Msg::ErrorNothingToUndo).hint(Msg::HintUndoCommit))?
        }
    };
    take_back(ctx, &store, &target, UNDOES)
}

pub(crate) fn redo(ctx: &mut Context<'_>, _: RedoArgs) -> Result<Exit, Error> {
    let store = versioned(ctx)?;
    let undone = commands(&store, |_, undos| !undos.is_empty())?.1.into_iter().next();
    let target = undone.ok_or_else(|| Error::refused(Msg::ErrorNothingToRedo))?;
    take_back(ctx, &store, &target, REDOES)
}

fn versioned(ctx: &mut Context<'_>) -> Result<Store, Error> {
    let store = ctx.store()?;
    if git::is_versioned(&store.root) {
        return Ok(store);
    }
    Err(Error::refused(Msg::ErrorNoHistory).hint(Msg::HintNoHistory))
}

/// The user's own commands that stand, and those of their undos that stand; the newest first, and no more than are enough.
fn commands(store: &Store, are_enough: fn(&[Commit], &[Commit]) -> bool) -> Result<(Vec<Commit>, Vec<Commit>), Error> {
    let own = log::own_email(&store.root)?;
    let mut found = (Vec::new(), Vec::new());
    for depth in DEPTHS {
        let which = Which { limit: Some(depth), ..Which::default() };
        let commits = log::commits(&store.root, &which)?;
        let is_all = commits.len() < depth;
        found = sorted(commits, own.as_deref());
        if is_all || are_enough(&found.0, &found.1) {
            break;
        }
    }
    Ok(found)
}

/// What an undo took back is told by later commits alone: the first of what is found does not change with how much is read.
fn sorted(commits: Vec<Commit>, own: Option<&str>) -> (Vec<Commit>, Vec<Commit>) {
    let (mut standing, mut undos) = (Vec::new(), Vec::new());
    let mut taken_back: BTreeSet<String> = BTreeSet::new();
    for commit in commits {
        if !commit.is_recorded() || taken_back.contains(&commit.oid) {
            continue;
        }
        let mine = own.is_none_or(|own| own == commit.email);
        if let Some(redone) = commit.trailer(REDOES) {
            taken_back.insert(redone.to_owned());
        } else if let Some(undone) = commit.trailer(UNDOES) {
            taken_back.insert(undone.to_owned());
            undos.extend(mine.then_some(commit));
        } else if mine && !commit.files.is_empty() && !makes_the_store(&commit) {
            standing.push(commit);
        }
    }
    (standing, undos)
}

/// Taking back the making of a store would leave none.
fn makes_the_store(commit: &Commit) -> bool {
    commit.files.iter().any(|touched| touched.file == Path::new(layout::SETTINGS) && touched.before.is_none())
}

/// The commit that is meant, whoever made it.
fn named(store: &Store, name: &str) -> Result<Commit, Error> {
    let unknown = || Error::refused(Msg::ErrorNoCommit { name: name.to_owned() }).hint(Msg::HintUndoList);
    let oid = remote::rev(&store.root, name)?.ok_or_else(unknown)?;
    let which = Which { limit: Some(1), from: Some(oid.clone()), ..Which::default() };
    // A merge holds nothing of its own: git gives the commit behind it.
    let found = log::commits(&store.root, &which)?.into_iter().find(|commit| commit.oid == oid);
    let found = found.filter(|commit| !makes_the_store(commit));
    found.ok_or_else(|| Error::refused(Msg::ErrorUndoMerge { name: name.to_owned() }).hint(Msg::HintUndoList))
}

fn list(ctx: &mut Context<'_>, store: &Store) -> Result<Exit, Error> {
    let (standing, _) = commands(store, |standing, _| standing.len() >= LISTED)?;
    if standing.is_empty() {
        ctx.ui.say(&Msg::ErrorNothingToUndo);
        return Ok(Exit::Done);
    }
    let heads = [Msg::ColumnCommit, Msg::ColumnAt, Msg::ColumnRecord, Msg::ColumnHappened];
    let mut rows = vec![heads.iter().map(|head| ctx.text(head)).collect::<Vec<_>>()];
    let mut reader = Reader::start(&store.root)?;
    for commit in standing.iter().take(LISTED) {
        let at = shown::moment(&commit.at, ctx.lang);
        let short = commit.oid.get(..8).unwrap_or(&commit.oid).to_owned();
        let (subject, what) = match commit.files.as_slice() {
            [_] => {
                let happened = happened::of_files(store, &mut reader, &commit.files)?;
                let first = happened.first();
                let lines = first.map(|first| happened::lines(ctx, first)).unwrap_or_default();
                (first.map(|first| first.subject.clone()).unwrap_or_default(), lines)
            }
            several => (ctx.text(&Msg::LogFiles { count: several.len() as i64 }), commit.subject().to_owned()),
        };
        rows.push(vec![short, at, subject, what]);
    }
    let text = table::text(&rows, ctx.ui.width(), ctx.lang);
    ctx.ui.result(&text)?;
    Ok(Exit::Done)
}

/// Shows what taking a commit back changes, asks, and does it.
fn take_back(ctx: &mut Context<'_>, store: &Store, target: &Commit, trailer: &str) -> Result<Exit, Error> {
    let changes = reversed(ctx, store, target)?;
    if changes.is_empty() {
        return Err(Error::refused(Msg::ErrorUndoneAlready { what: in_words(ctx, store, target, trailer) }));
    }
    let moves = checked(ctx, store, &changes, trailer)?;
    still_named(ctx, store, &changes)?;
    let letters = changes.iter().filter(|change| is_letter(&change.file) && change.after.is_none());
    let letters: Vec<String> = letters.map(|change| shown(&change.file)).collect();
    if !letters.is_empty() {
        ctx.ui.warn(&Msg::UndoLetters { files: letters.join(", ") });
    }
    if !ctx.options.dry_run {
        // What it does is shown before it is asked for; a dry run shows the same when it comes to writing.
        for change in &changes {
            ctx.ui.result(&diff_of(change))?;
        }
    }
    let what = in_words(ctx, store, target, trailer);
    let question =
        if trailer == REDOES { Msg::AskRedo { what: what.clone() } } else { Msg::AskUndo { what: what.clone() } };
    if !ctx.options.dry_run {
        ctx.ui.result(&moves.join("\n"))?;
        let wanted =
            if trailer == REDOES { ctx.ui.confirm(&question, "--yes") } else { ctx.ui.surely(&question, "--yes") };
        if !wanted? {
            return Ok(Exit::Done);
        }
    }
    let transaction = Transaction::begin(store, ctx.options.dry_run)?;
    let message = format!("{}\n\n{trailer}{}", subject(target, trailer), target.oid);
    if save(ctx, store, transaction, &changes, &message)? {
        ctx.ui.say(&if trailer == REDOES { Msg::Redone { what } } else { Msg::Undone { what } });
    } else {
        ctx.ui.result(&moves.join("\n"))?;
    }
    Ok(Exit::Done)
}

/// What a commit was about, as it is asked and told.
fn told(commit: &Commit) -> String {
    // An undo is told by what it undid: "redo of undo of" helps nobody.
    let subject = commit.subject();
    crate::render::clean::clean(&subject.replacen(": undo of ", ": ", 1).replacen(": redo of ", ": ", 1))
}

/// What a commit did, in the user's words: who, and what happened. In English as the commit says it.
fn in_words(ctx: &Context<'_>, store: &Store, commit: &Commit, trailer: &str) -> String {
    if ctx.lang == Lang::En {
        return told(commit);
    }
    // What is done again was done by what the undoing took back.
    let turned = |touched: &Touched| Touched {
        file: touched.file.clone(),
        before: touched.after.clone(),
        after: touched.before.clone(),
    };
    let files: Vec<Touched> = match trailer == REDOES {
        true => commit.files.iter().map(turned).collect(),
        false => commit.files.clone(),
    };
    let read = || -> Result<Vec<Happening>, Error> {
        let mut reader = Reader::start(&store.root)?;
        happened::of_files(store, &mut reader, &files)
    };
    let lines = |happening: &Happening| {
        let what = happened::lines(ctx, happening).replace('\n', ", ");
        format!("{}: {what}", happening.subject)
    };
    let said = match read().unwrap_or_default().as_slice() {
        [] => told(commit),
        few if few.len() <= FEW => few.iter().map(lines).collect::<Vec<_>>().join("; "),
        many => ctx.text(&Msg::LogFiles { count: many.len() as i64 }),
    };
    crate::render::clean::clean(&said)
}

/// `9144897: undo of note on 2026-08-01`. What somebody wrote above a commit of their own is not repeated.
fn subject(target: &Commit, trailer: &str) -> String {
    let verb = if trailer == REDOES { "redo" } else { "undo" };
    let short = target.oid.get(..8).unwrap_or(&target.oid);
    match told(target).split_once(": ") {
        Some((id, what)) if target.is_recorded() => format!("{id}: {verb} of {what}"),
        _ if target.is_recorded() => format!("{verb} of {}", told(target)),
        _ => format!("{verb} of {short}"),
    }
}

/// The changes that take a commit back, in the files as they are now.
fn reversed(ctx: &mut Context<'_>, store: &Store, target: &Commit) -> Result<Vec<Change>, Error> {
    let mut reader = Reader::start(&store.root)?;
    let mut changes = Vec::new();
    for touched in &target.files {
        let file = &touched.file;
        let mut version = |oid: &Option<String>| match oid {
            Some(oid) => reader.object(oid).map(|object| Some(object.bytes)),
            None => Ok(None),
        };
        let (before, after) = (version(&touched.before)?, version(&touched.after)?);
        if is_letter(file) || [&before, &after].into_iter().flatten().any(|bytes| std::str::from_utf8(bytes).is_err()) {
            changes.extend(as_a_whole(store, file, before, after.as_ref())?);
            continue;
        }
        let there = store.root.join(file).exists();
        let now = if there { Some(store.source(file)?.text.to_string()) } else { None };
        let text = |bytes: &Option<Vec<u8>>| bytes.as_ref().map(|bytes| String::from_utf8_lossy(bytes).into_owned());
        let wanted = match (text(&before), text(&after), &now) {
            (before, after, now) if same(after.as_deref(), now.as_deref()) => before.map(String::into_bytes),
            (before, _, now) if same(before.as_deref(), now.as_deref()) => continue,
            (Some(before), Some(after), Some(now)) => {
                let merged = merge::merge(&after, now, &before);
                match merged {
                    Some(merged) if merged.conflicts.is_empty() => Some(merged.text.into_bytes()),
                    merged => {
                        if let Some(merged) = merged {
                            contradicting(ctx, file, &merged.conflicts);
                        }
                        let error = Error::refused(Msg::ErrorChangedLater { file: shown(file) });
                        return Err(error.hint(Msg::HintChangedLater));
                    }
                }
            }
            _ => return Err(later(store, file)),
        };
        if wanted.as_deref() != now.as_ref().map(String::as_bytes) {
            changes.push(Change {
                file: file.clone(),
                before: now.map(String::into_bytes),
                after: wanted.map(Content::Bytes),
            });
        }
    }
    Ok(changes)
}

/// A letter is what was issued, byte for byte, or something else: it is taken back whole or not at all.
///
/// # Errors
/// It is not what the commit left.
fn as_a_whole(
    store: &Store,
    file: &Path,
    before: Option<Vec<u8>>,
    after: Option<&Vec<u8>>,
) -> Result<Option<Change>, Error> {
    let now = match plain_file::read(&store.root.join(file), plain_file::LARGEST) {
        Ok(now) => Some(now),
        Err(err) if err.kind() == std::io::ErrorKind::NotFound => None,
        Err(err) => return Err(Error::cannot_read(&shown(file), &err)),
    };
    if now == before {
        return Ok(None);
    }
    if now.as_ref() != after {
        return Err(later(store, file));
    }
    Ok(Some(Change { file: file.to_owned(), before: now, after: before.map(Content::from) }))
}

fn is_letter(file: &Path) -> bool {
    file.starts_with(layout::LETTERS)
}

/// The same text, whatever its line ends.
fn same(one: Option<&str>, other: Option<&str>) -> bool {
    let plain = |text: Option<&str>| text.map(|text| text.replace("\r\n", "\n"));
    plain(one) == plain(other)
}

/// A file that came or went is another by now: what changed it later is named, where git tells.
fn later(store: &Store, file: &Path) -> Error {
    let error = Error::refused(Msg::ErrorChangedLater { file: shown(file) });
    let which = Which { limit: Some(1), file: Some(shown(file)), ..Which::default() };
    match log::commits(&store.root, &which).ok().and_then(|commits| commits.into_iter().next()) {
        Some(commit) => error.hint(Msg::HintChangedLaterBy {
            what: told(&commit),
            commit: commit.oid.get(..8).unwrap_or(&commit.oid).to_owned(),
        }),
        None => error.hint(Msg::HintChangedLater),
    }
}

/// Municipalities whose records go, and that something names which was written since.
///
/// # Errors
/// The first place of them.
fn still_named(ctx: &mut Context<'_>, store: &Store, changes: &[Change]) -> Result<(), Error> {
    let goes = |change: &&Change| change.after.is_none() && layout::kind(&change.file) == Some(Kind::Municipality);
    let numbers: Vec<String> =
        changes.iter().filter(goes).map(|change| format!("\"{}\"", layout::id(&change.file))).collect();
    if numbers.is_empty() {
        return Ok(());
    }
    for kind in [Kind::Trainee, Kind::Agreement, Kind::Municipality, Kind::Grant] {
        let mut unlisted = Vec::new();
        let files = store.files(kind, &mut unlisted);
        ctx.ui.problems(&unlisted);
        for file in files {
            let text = match changes.iter().find(|change| change.file == file) {
                Some(Change { after: None, .. }) => continue,
                Some(Change { after: Some(after), .. }) => {
                    String::from_utf8_lossy(after.bytes().unwrap_or_default()).into_owned()
                }
                None => store.source(&file).map(|source| source.text.to_string()).unwrap_or_default(),
            };
            let names =
                |line: &str| !line.trim_start().starts_with('#') && numbers.iter().any(|number| line.contains(number));
            if let Some(line) = text.lines().position(names) {
                let place = format!("{}:{}", shown(&file), line + 1);
                return Err(Error::refused(Msg::ErrorNumberNamed {
                    place,
                    number: numbers.join(", ").replace('"', ""),
                })
                .hint(Msg::HintChangedLater));
            }
        }
    }
    Ok(())
}

/// Says which keys were changed again: now, and what they would go back to.
fn contradicting(ctx: &mut Context<'_>, file: &Path, conflicts: &[merge::Conflict]) {
    for conflict in conflicts {
        merging::warn(ctx, &shown(file), conflict);
    }
}

/// Refuses what would leave records that cannot be read, or facts that later ones rest on; tells what else it moves.
fn checked(ctx: &mut Context<'_>, store: &Store, changes: &[Change], trailer: &str) -> Result<Vec<String>, Error> {
    let mut moves = Vec::new();
    for change in changes {
        let Some(after) = change.after.as_ref().and_then(|after| String::from_utf8(after.bytes()?.to_owned()).ok())
        else {
            continue;
        };
        if !history::is_record(&change.file) {
            continue;
        }
        let source = |text: &str| Source { file: change.file.clone(), text: text.into() };
        store::readable(&source(&after))?;
        if layout::kind(&change.file) != Some(Kind::Trainee) {
            continue;
        }
        let before = change.before.as_deref().and_then(|before| std::str::from_utf8(before).ok());
        let now = before.and_then(|before| store.trainee(&source(before)).ok());
        let then = store.trainee(&source(&after))?;
        let Some(now) = now else { continue };
        if let Some(fault) = rests_on_it(&now, &then) {
            return Err(Error::from(fault).hint(Msg::HintChangedLater));
        }
        let register = reading::register_of(ctx, store, &then);
        let moved = ripple::of_trainee(ctx, store, &register, &now, &then).into_iter().map(|message| match message {
            // Nothing is done by taking something back.
            Msg::MoveDone { task, due } if trailer != REDOES => Msg::MoveVanishes { task, due },
            message => message,
        });
        moves.extend(moved.map(|message| ctx.text(&message)));
    }
    Ok(moves)
}

/// An entry that was allowed and would no more be.
fn rests_on_it(now: &Trainee, then: &Trainee) -> Option<fold::NotAllowed> {
    let faults = |trainee: &Trainee| fold::fold(&trainee.journal, chrono::NaiveDate::MAX).not_allowed;
    let (before, after) = (faults(now), faults(then));
    (after.len() > before.len()).then(|| after.into_iter().next_back()).flatten()
}
