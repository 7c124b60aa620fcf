//! What happened to records, in words: for `log`, for what `sync` brings, for what `undo` takes back.

use std::path::{Path, PathBuf};

use crate::context::Context;
use crate::domain::word::Word;
use crate::error::Error;
use crate::i18n::{Msg, key, label, shown};
use crate::render::output::{LogEvent, LogRow};
use crate::store::Store;
use crate::store::git::log::Touched;
use crate::store::git::objects::Reader;
use crate::store::history::{self, Happened};
use crate::store::layout::shown;

/// A file of the store, and what happened to it.
pub(crate) struct Happening {
    pub(crate) file: PathBuf,
    /// The name of whom it is about, else the id.
    pub(crate) subject: String,
    pub(crate) what: Vec<Happened>,
}

/// What happened to the files that changed between two commits; files of which only the looks changed are left out.
///
/// # Errors
/// Git's.
pub(crate) fn of_files(store: &Store, reader: &mut Reader, files: &[Touched]) -> Result<Vec<Happening>, Error> {
    let mut out = Vec::new();
    // The same record under another path was moved there, or bears another number.
    let mut come: Vec<(&Touched, String)> = Vec::new();
    let gone: Vec<&Touched> =
        files.iter().filter(|touched| touched.after.is_none() && history::is_record(&touched.file)).collect();
    if !gone.is_empty() {
        for touched in files.iter().filter(|touched| touched.before.is_none() && history::is_record(&touched.file)) {
            let text = touched.after.as_ref().map(|oid| reader.text(oid)).transpose()?;
            come.push((touched, text.unwrap_or_default()));
        }
    }
    let is_pair = |gone: &Touched, other: &Touched| {
        let same = || history::is_same_record(&gone.file, &other.file);
        let text = || come.iter().find(|(touched, _)| touched.file == other.file).map(|(_, text)| text.as_str());
        gone.after.is_none()
            && other.before.is_none()
            && (same() || text().is_some_and(|text| history::is_renamed(&gone.file, &other.file, text)))
    };
    // A letter that goes along with its record is what it was.
    let goes_along = |touched: &Touched| {
        let twin = |other: &Touched| {
            let moved = (touched.before.is_none() && other.before == touched.after)
                || (touched.after.is_none() && other.after == touched.before);
            moved && history::is_same_letter(&touched.file, &other.file)
        };
        files.iter().any(twin)
    };
    for touched in files {
        if goes_along(touched) || files.iter().any(|come| is_pair(touched, come)) {
            continue;
        }
        let from = files.iter().find(|gone| is_pair(gone, touched));
        let mut text = |oid: &Option<String>| match oid {
            Some(oid) => reader.text(oid).map(Some),
            None => Ok(None),
        };
        let before = from.map_or(&touched.before, |from| &from.before);
        let (before, after) = (text(before)?, text(&touched.after)?);
        let happening = of_file(store, &touched.file, before.as_deref(), after.as_deref());
        let is_moved = from.is_some_and(|from| history::is_same_record(&from.file, &touched.file));
        out.extend(if is_moved { Some(moved(touched, happening)) } else { happening });
    }
    Ok(out)
}

/// A record that lies in another folder now, and what happened to it besides.
fn moved(touched: &Touched, happening: Option<Happening>) -> Happening {
    let to = touched.file.parent().map(shown).unwrap_or_default();
    let mut happening = happening.unwrap_or_else(|| Happening {
        file: touched.file.clone(),
        subject: history::id(&touched.file),
        what: Vec::new(),
    });
    happening.what.insert(0, Happened::Moved { to });
    happening
}

/// What happened to a file, if anything did.
pub(crate) fn of_file(store: &Store, file: &Path, before: Option<&str>, after: Option<&str>) -> Option<Happening> {
    let what = if history::is_record(file) {
        history::happened(before, after)
    } else {
        match (before.is_some(), after.is_some()) {
            (false, _) => vec![Happened::Made],
            (true, false) => vec![Happened::Removed],
            (true, true) => vec![Happened::Changed],
        }
    };
    if what.is_empty() {
        return None;
    }
    // Who is restricted now is restricted in what happened before, too.
    let name = match (store.source(file), after.or(before)) {
        (Ok(now), _) => history::name(file, &now.text),
        // One that cannot be read may be restricted.
        (Err(_), _) if store.root.join(file).exists() => None,
        (Err(_), Some(then)) => history::name(file, then),
        (Err(_), None) => None,
    };
    let subject = name.unwrap_or_else(|| history::id(file));
    Some(Happening { file: file.to_owned(), subject, what })
}

/// One thing that happened, in words.
pub(crate) fn words(ctx: &Context<'_>, happened: &Happened) -> String {
    let msg = match happened {
        Happened::Made => Msg::HappenedMade,
        Happened::Removed => Msg::HappenedRemoved,
        Happened::Changed => Msg::HappenedChanged,
        Happened::Moved { to } => Msg::HappenedMoved { to: to.clone() },
        Happened::Keys(keys) => {
            let words: Vec<String> = keys.iter().map(|key| key::path(key, ctx.lang)).collect();
            Msg::HappenedKeys { keys: words.join(", ") }
        }
        Happened::Entry { added, event, on, meeting } => {
            // A meeting that is planned has not been held, and its day is the news.
            let named = if meeting.is_some() { Some(Msg::CommitteePlanned) } else { label::any_event(event) };
            let event = named.map_or_else(|| event.clone(), |event| ctx.text(&event));
            let on = shown::cell(meeting.as_ref().unwrap_or(on), ctx.lang).into_owned();
            if *added { Msg::HappenedEntry { event, on } } else { Msg::HappenedEntryRemoved { event, on } }
        }
    };
    ctx.text(&msg)
}

/// What became another in a record, in words: the keys of its header, and its entries.
pub(crate) fn kept(ctx: &Context<'_>, happening: &Happening) -> String {
    let of = |happened: &Happened| match happened {
        Happened::Keys(keys) => keys.iter().map(|key| key::path(key, ctx.lang)).collect::<Vec<_>>().join(", "),
        other => words(ctx, other),
    };
    happening.what.iter().map(of).collect::<Vec<_>>().join(", ")
}

/// All that happened to a file, a line each.
pub(crate) fn lines(ctx: &Context<'_>, happening: &Happening) -> String {
    happening.what.iter().map(|happened| words(ctx, happened)).collect::<Vec<_>>().join("\n")
}

/// All that happened to a file, on one line.
pub(crate) fn on_one_line(ctx: &Context<'_>, happening: &Happening) -> String {
    happening.what.iter().map(|happened| words(ctx, happened)).collect::<Vec<_>>().join("; ")
}

/// The same as a row of JSON, without who and when.
pub(crate) fn row(happening: &Happening) -> LogRow {
    let mut row = LogRow {
        commit: None,
        at: None,
        by: None,
        record: shown(&happening.file.with_extension("")),
        subject: happening.subject.clone(),
        change: history::HistoryChange::Changed.as_str().to_owned(),
        events: Vec::new(),
        keys: Vec::new(),
        message: None,
    };
    if !history::is_record(&happening.file) {
        row.record = shown(&happening.file);
    }
    for happened in &happening.what {
        match happened {
            Happened::Made => row.change = history::HistoryChange::Made.as_str().to_owned(),
            Happened::Removed => row.change = history::HistoryChange::Removed.as_str().to_owned(),
            Happened::Changed | Happened::Moved { .. } => {}
            Happened::Keys(keys) => row.keys.clone_from(keys),
            Happened::Entry { added, event, on, .. } => {
                row.events.push(LogEvent { event: event.clone(), on: on.clone(), added: *added });
            }
        }
    }
    row
}
