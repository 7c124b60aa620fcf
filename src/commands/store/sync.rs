//! `alis sync`: fetches what others did, merges it record by record, and sends what was done here.
//!
//! Each step can be broken off and the command run again: what is committed stays committed, a merge that was begun is
//! gone on with, and what could not be sent is sent the next time.

use std::path::PathBuf;

use crate::commands::store::merge as merging;
use crate::commands::store::settle::{self, Decider, SettledConflicts};
use crate::context::Context;
use crate::error::{Error, Exit};
use crate::i18n::{Msg, label, shown};
use crate::options::Format;
use crate::render::json;
use crate::render::output::SyncOutput;
use crate::steps::contradicted;
use crate::steps::happened::{self, Happening};
use crate::store::change::{Change, Content};
use crate::store::check;
use crate::store::git::log::{self, Touched};
use crate::store::git::objects::Reader;
use crate::store::git::remote::{self, Merge, NoUpstream, Unmerged, Upstream};
use crate::store::git::{self, Busy, GitError, renew};
use crate::store::layout::shown;
use crate::store::merge::{Conflict, MergeSide};
use crate::store::problem::{Code, Problem};
use crate::store::transaction::{NotWritten, Syncing, Transaction};
use crate::store::{self, Store, history, kept, merge};

#[derive(Debug, clap::Args)]
pub(crate) struct SyncArgs {
    #[arg(long = "continue")]
    go_on: bool,
    #[arg(long, conflicts_with = "theirs")]
    ours: bool,
    #[arg(long)]
    theirs: bool,
    #[arg(long)]
    take_new_history: bool,
}

impl SyncArgs {
    /// Who decides where two sides do not agree; none where nobody can be asked: then it stays between markers.
    fn decider(&self, ctx: &Context<'_>) -> Option<Decider> {
        match (self.ours, self.theirs) {
            (true, _) => Some(Decider::Side(MergeSide::Ours)),
            (_, true) => Some(Decider::Side(MergeSide::Theirs)),
            _ => ctx.ui.asks().then_some(Decider::Asked),
        }
    }
}

/// How often others may send something between fetching and sending before this gives up.
const ATTEMPTS: usize = 5;

pub(crate) fn run(ctx: &mut Context<'_>, args: SyncArgs) -> Result<Exit, Error> {
    let format = ctx.format_of_one(&[Format::Table, Format::Json])?;
    let store = ctx.store()?.unkept();
    if !git::is_versioned(&store.root) {
        return Err(Error::refused(Msg::ErrorNoHistory).hint(Msg::HintNoHistory));
    }
    let merging = match remote::busy(&store.root)? {
        Some(Busy::Merge) => true,
        Some(other) => return Err(GitError::Busy(other).into()),
        None => false,
    };
    if args.go_on && !merging {
        return Err(Error::refused(Msg::ErrorNothingToContinue).hint(Msg::HintSyncAgain));
    }
    // Before anything else, so that a mistake here stops nothing halfway.
    let upstream = remote::upstream(&store.root).map_err(no_upstream)?;
    if ctx.options.dry_run {
        return foresee(ctx, &store, &upstream);
    }
    let _syncing = Syncing::begin(&store)?;
    git::driver::ensure(&store.root, &ctx.program)?;
    let mut own = log::head(&store.root)?;
    if merging && let Some(stopped) = conclude(ctx, &store, &args)? {
        return Ok(stopped);
    }
    if !merging {
        commit_edits(ctx, &store)?;
        own = log::head(&store.root)?;
    }
    let mut sent = 0;
    // What was wrong before anything came in.
    let mut known = None;
    for attempt in 1..=ATTEMPTS {
        let theirs = match upstream.fetch(&store.root) {
            Err(stale @ GitError::Stale(_)) => {
                take_new_history(ctx, &store, &upstream, stale, args.take_new_history)?;
                own = log::head(&store.root)?;
                upstream.fetch(&store.root)
            }
            fetched => fetched,
        };
        let theirs = theirs.map_err(unreachable)?;
        if let Some(theirs) = &theirs
            && let Some(stopped) = bring_in(ctx, &store, &upstream, theirs, &args, &mut known)?
        {
            return Ok(stopped);
        }
        let Some(head) = log::head(&store.root)? else { break };
        if theirs.as_ref().is_some_and(|theirs| *theirs == head) {
            break;
        }
        let new = theirs
            .as_ref()
            .map_or_else(|| count(&store, &head), |theirs| remote::ahead(&store.root, theirs, &head))
            .map_err(Error::from)?;
        if upstream.push(&store.root).map_err(unreachable)? {
            sent = new;
            break;
        }
        if attempt == ATTEMPTS {
            return Err(Error::storage(Msg::ErrorSyncBusy).hint(Msg::HintSyncAgain));
        }
    }
    let mut received = Vec::new();
    let told = tell(ctx, &store, own.as_deref(), &mut received)?;
    if format == Format::Json {
        let received = received.iter().map(happened::row).collect();
        let text = json::text(&SyncOutput { received, sent })?;
        ctx.ui.result(&text)?;
    } else {
        ctx.ui.result(&told)?;
    }
    ctx.ui.say(&Msg::SyncDone { received: received.len() as i64, sent: sent as i64 });
    Ok(contradictions(ctx, &store, &received, known))
}

fn no_upstream(err: NoUpstream) -> Error {
    match err {
        NoUpstream::NoRemote => Error::refused(Msg::ErrorNoRemote).hint(Msg::HintNoRemote),
        NoUpstream::Several(remotes) => {
            Error::refused(Msg::ErrorSeveralRemotes { remotes: remotes.join(", ") }).hint(Msg::HintSeveralRemotes)
        }
        NoUpstream::NoBranch => Error::refused(Msg::ErrorNoBranch).hint(Msg::HintNoBranch),
        NoUpstream::Git(err) => err.into(),
    }
}

/// Takes up the history that the others have written anew, where the user wants it: what was done here since stays, but for what is
/// about the person whom it no longer names.
///
/// # Errors
/// It is not wanted: nothing was changed. Git's, or the disk's.
fn take_new_history(
    ctx: &mut Context<'_>,
    store: &Store,
    upstream: &Upstream,
    stale: GitError,
    wanted: bool,
) -> Result<(), Error> {
    let asks = ctx.ui.asks() && !ctx.options.yes;
    let wanted = wanted || (asks && ctx.ui.surely(&Msg::AskTakeNewHistory, "--take-new-history")?);
    if !wanted {
        return Err(stale.into());
    }
    let transaction = Transaction::begin(store, false)?;
    let renewal = renew::renewal(&store.root, &upstream.tracking())?;
    // First of all what would be lost.
    for (file, bytes) in &renewal.left_out {
        let kept = kept::keep(&store.root, file, bytes);
        let kept = kept.map_err(|err| NotWritten::Io(file.clone(), err))?;
        ctx.ui.warn(&Msg::SyncLeftOut { file: shown(file), kept: shown(&kept) });
    }
    transaction.write(&renewal.changes, "sync: new history", false)?;
    let _lock = Transaction::begin(store, false)?;
    let held = renew::take(&store.root, &renewal)?;
    ctx.ui.say(&Msg::SyncNewHistory { commits: renewal.commits as i64 });
    if !held.is_empty() {
        ctx.ui.warn(&Msg::SyncStillHeld { names: held.join(", ") });
    }
    Ok(())
}

/// What is here stays here, and is sent the next time.
fn unreachable(err: GitError) -> Error {
    let reached = matches!(err, GitError::Erased(_) | GitError::Stale(_) | GitError::Strange { .. });
    let error = Error::from(err);
    if reached { error } else { error.hint(Msg::HintSyncUnreachable) }
}

fn count(store: &Store, head: &str) -> Result<usize, GitError> {
    let which = log::Which { from: Some(head.to_owned()), ..log::Which::default() };
    log::commits(&store.root, &which).map(|all| all.len())
}

/// The records that were changed by hand, or by commands that did not commit.
fn edits(store: &Store) -> Result<Vec<PathBuf>, Error> {
    let mut files = log::uncommitted(&store.root, None)?;
    files.retain(|file| history::is_record(file));
    Ok(files)
}

/// Commits what was changed by hand, where the user wants it: a merge must not mix with it.
fn commit_edits(ctx: &mut Context<'_>, store: &Store) -> Result<(), Error> {
    let files = edits(store)?;
    if files.is_empty() {
        return Ok(());
    }
    let mut changes = Vec::new();
    let mut problems = Vec::new();
    for file in files {
        let after = match store.source(&file) {
            Ok(source) => {
                // What others could not read is not sent to them.
                problems.extend(store::readable(&source).err().into_iter().flatten());
                Some(source.text.as_bytes().to_vec())
            }
            Err(_) if !store.root.join(&file).exists() => None,
            Err(problem) => {
                problems.push(problem);
                continue;
            }
        };
        changes.push(Change { file, before: None, after: after.map(Content::Bytes) });
    }
    if !problems.is_empty() {
        let error = Error { message: Some(Msg::ErrorSyncUnreadable), ..Error::bad_data(problems) };
        return Err(error.hint(Msg::HintSyncUnreadable));
    }
    let list = changes.iter().map(|change| shown(&change.file)).collect::<Vec<_>>().join(", ");
    let (question, refusal) = (Msg::AskCommitEdits { files: list.clone() }, Msg::ErrorEdits { files: list });
    if !ctx.options.yes && !ctx.ui.asks() {
        return Err(Error::usage(refusal).hint(Msg::HintEdits));
    }
    if !ctx.ui.confirm(&question, "--yes")? {
        return Err(Error::refused(refusal).hint(Msg::HintEdits));
    }
    let message = match changes.as_slice() {
        [only] => format!("{}: edited by hand", history::id(&only.file)),
        several => format!("{} records edited by hand", several.len()),
    };
    let _lock = Transaction::begin(store, false)?;
    git::commit(&store.root, &changes, &message)?;
    Ok(())
}

/// Merges what the remote has, if it is new; gives how to end where a person has to decide.
fn bring_in(
    ctx: &mut Context<'_>,
    store: &Store,
    upstream: &Upstream,
    theirs: &str,
    args: &SyncArgs,
    known: &mut Option<Vec<Problem>>,
) -> Result<Option<Exit>, Error> {
    let head = log::head(&store.root)?;
    if let Some(head) = &head
        && remote::holds(&store.root, head, theirs)?
    {
        return Ok(None);
    }
    known.get_or_insert_with(|| check::check(store, ctx.today));
    let merged = {
        let _lock = Transaction::begin(store, false)?;
        upstream.merge(&store.root, &ctx.program).map_err(|err| Error::from(err).hint(Msg::HintSyncNotMerged))?
    };
    if let Some(head) = &head {
        both_edited(ctx, store, head, theirs)?;
    }
    match merged {
        Merge::Done => Ok(None),
        Merge::Stopped => conclude(ctx, store, args),
    }
}

/// Tells which entries both sides edited, each otherwise: both are kept, and a person takes one out.
fn both_edited(ctx: &mut Context<'_>, store: &Store, ours: &str, theirs: &str) -> Result<(), Error> {
    let Some(base) = remote::merge_base(&store.root, ours, theirs)? else { return Ok(()) };
    let mut reader = Reader::start(&store.root)?;
    let there = log::between(&store.root, &base, theirs)?;
    let is_record = |touched: &&Touched| history::is_record(&touched.file);
    for here in log::between(&store.root, &base, ours)?.iter().filter(is_record) {
        let other = there.iter().find(|other| other.file == here.file && other.after != here.after);
        let Some([base, ours, theirs]) = other.map(|other| [&here.before, &here.after, &other.after]) else {
            continue;
        };
        let (Some(base), Some(ours), Some(theirs)) = (base, ours, theirs) else { continue };
        let [base, ours, theirs] = [reader.text(base)?, reader.text(ours)?, reader.text(theirs)?];
        for (event, on) in history::edited_on_both_sides(&base, &ours, &theirs) {
            let event = label::any_event(&event).map_or(event, |event| ctx.text(&event));
            ctx.ui.warn(&Msg::SyncBothEdited {
                record: history::id(&here.file),
                event,
                on: shown::text_in_sentence(&on, ctx.lang),
            });
            ctx.ui.remember_unread();
        }
    }
    Ok(())
}

/// Ends a merge that was begun, where all of it is decided, now or by hand; else says what is not, and how to end. A record that one
/// side took out and the other changed shows by itself nothing of what was decided: there the user says so.
fn conclude(ctx: &mut Context<'_>, store: &Store, args: &SyncArgs) -> Result<Option<Exit>, Error> {
    let settled = match args.decider(ctx) {
        Some(decider) => settle::settle(ctx, store, decider, args.go_on)?,
        None => SettledConflicts::default(),
    };
    let unmerged = remote::unmerged(&store.root)?;
    let mut problems = Vec::new();
    let mut open = Vec::new();
    for file in &unmerged {
        let is_decided = args.go_on || settled.whole.contains(&file.file);
        match store.source(&file.file) {
            Ok(source) if merge::is_marked(&source.text) => open.push(file),
            Ok(_) if !is_decided && file.versions[1..].iter().any(Option::is_none) => open.push(file),
            Ok(source) => problems.extend(store::readable(&source).err().into_iter().flatten()),
            Err(_) if settled.whole.contains(&file.file) => {}
            // Taken out by hand: that decides it.
            Err(_) if !store.root.join(&file.file).exists() => {}
            Err(problem) => problems.push(problem),
        }
    }
    if !problems.is_empty() {
        return Err(Error { message: Some(Msg::ErrorSyncUnreadable), ..Error::bad_data(problems) });
    }
    if !open.is_empty() {
        for file in open {
            show(ctx, store, file);
        }
        ctx.ui.say(&Msg::SyncResolve);
        return Ok(Some(if settled.is_broken_off { Exit::Interrupted } else { Exit::Findings }));
    }
    let _lock = Transaction::begin(store, false)?;
    let files: Vec<PathBuf> = unmerged.into_iter().map(|unmerged| unmerged.file).collect();
    remote::conclude(&store.root, &files, &settled.told)?;
    Ok(None)
}

/// Says what of a record two sides do not agree on.
fn show(ctx: &mut Context<'_>, store: &Store, file: &Unmerged) {
    if file.versions[1..].iter().any(Option::is_none) {
        let is_gone_here = file.versions[1].is_none();
        let file = shown(&file.file);
        ctx.ui.warn(&if is_gone_here { Msg::SyncRemovedHere { file } } else { Msg::SyncRemovedThere { file } });
        return;
    }
    // The lines are those of the file as it lies there now.
    let now = store.source(&file.file).map(|source| source.text.to_string()).unwrap_or_default();
    let mut conflicts = merging::conflicts_in(file, &now);
    if conflicts.is_empty() {
        let lines = now.lines().enumerate().filter(|(_, line)| line.starts_with("<<<<<<< "));
        conflicts = lines.map(|(at, _)| Conflict::of_lines(at + 1)).collect();
    }
    merging::tell(ctx, &file.file, &conflicts);
}

/// What came in, in words; fills `received`.
fn tell(ctx: &Context<'_>, store: &Store, own: Option<&str>, received: &mut Vec<Happening>) -> Result<String, Error> {
    let Some(head) = log::head(&store.root)? else { return Ok(String::new()) };
    let files = match own {
        Some(own) => log::between(&store.root, own, &head)?,
        None => Vec::new(),
    };
    let mut reader = Reader::start(&store.root)?;
    *received = happened::of_files(store, &mut reader, &files)?;
    let line = |happening: &Happening| {
        let what = happened::on_one_line(ctx, happening);
        let id = history::id(&happening.file);
        let who = if id == happening.subject { id } else { format!("{id} {}", happening.subject) };
        format!("{}\n", crate::render::clean::clean(&format!("{who}: {what}")))
    };
    Ok(received.iter().map(line).collect())
}

/// What cannot be and could before: two people acted on the same, and neither knew of the other. Where nobody knows how it was before
/// (a merge that was begun earlier), all that is wrong in what came in.
fn contradictions(ctx: &mut Context<'_>, store: &Store, received: &[Happening], known: Option<Vec<Problem>>) -> Exit {
    if received.is_empty() {
        return Exit::Done;
    }
    let mut new = check::new_of(known.as_deref().unwrap_or_default(), check::check(store, ctx.today));
    if known.is_none() {
        new.retain(|problem| received.iter().any(|happening| happening.file == problem.file));
    }
    // What came in by way of the other clone's files, not of what two people did.
    new.retain(|problem| !matches!(problem.fault.code, Code::FutureEntry | Code::StrayFile));
    let refused = new.iter().any(|problem| problem.fault.code.is_refused());
    for problem in &new {
        ctx.ui.problems(std::slice::from_ref(problem));
        for entry in contradicted::told(ctx, store, problem) {
            ctx.ui.say(&entry);
        }
    }
    if refused { Exit::BadData } else { Exit::Done }
}

/// What a sync would do: what would be committed, come in and be sent. Only git's view of the remote is brought up to date.
fn foresee(ctx: &mut Context<'_>, store: &Store, upstream: &Upstream) -> Result<Exit, Error> {
    let theirs = upstream.fetch(&store.root).map_err(unreachable)?;
    let head = log::head(&store.root)?;
    let mut out = String::new();
    for file in edits(store)? {
        out += &format!("{}\n", ctx.text(&Msg::SyncWouldCommit { file: shown(&file) }));
    }
    let mut received = 0;
    if let (Some(theirs), Some(head)) = (&theirs, &head)
        && let Some(base) = remote::merge_base(&store.root, head, theirs).map_err(Error::from)?
    {
        let mut reader = Reader::start(&store.root)?;
        let files = log::between(&store.root, &base, theirs)?;
        let coming = happened::of_files(store, &mut reader, &files)?;
        received = coming.len();
        for happening in &coming {
            let what = happened::on_one_line(ctx, happening);
            out += &format!("{}\n", crate::render::clean::clean(&format!("{}: {what}", history::id(&happening.file))));
        }
    }
    let sent = match (&theirs, &head) {
        (Some(theirs), Some(head)) => remote::ahead(&store.root, theirs, head).map_err(Error::from)?,
        (None, Some(head)) => count(store, head).map_err(Error::from)?,
        (_, None) => 0,
    };
    ctx.ui.result(&out)?;
    ctx.ui.say(&Msg::SyncWould { received: received as i64, sent: sent as i64 });
    Ok(Exit::Done)
}
