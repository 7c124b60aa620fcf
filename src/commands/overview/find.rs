//! `alis find`: where something is written: names, notes, texts of entries, places, titles, in every record of the store.

use std::path::Path;

use rayon::prelude::*;

use crate::context::Context;
use crate::domain::letter::LetterKind;
use crate::domain::text;
use crate::domain::word::Word;
use crate::error::{Error, Exit};
use crate::i18n::{Lang, Msg, key, label, shown};
use crate::options::Format;
use crate::render::clean::clean;
use crate::render::output::FindRow;
use crate::render::{csv, json};
use crate::store::layout::{self, Kind, shown};
use crate::store::problem::{Problem, Source};
use crate::store::values::{self, Standing, StandingEntry};
use crate::store::{self, Store};

/// The kinds that are looked through, in the order they are shown.
const KINDS: [Kind; 6] =
    [Kind::Trainee, Kind::Municipality, Kind::Hospital, Kind::Agreement, Kind::Position, Kind::Grant];

/// So much is shown of what stands there, where the width is not known.
const EXCERPT: usize = 200;

#[derive(Debug, clap::Args)]
pub(crate) struct FindArgs {
    #[arg(value_name = "TEXT", required = true)]
    words: Vec<String>,
    #[arg(long)]
    excel: bool,
}

/// What one record gave.
enum Looked {
    Hits(Vec<FindRow>),
    /// Its words are for nobody who does not name it.
    Restricted,
    Unread(Vec<Problem>),
}

pub(crate) fn run(ctx: &mut Context<'_>, args: FindArgs) -> Result<Exit, Error> {
    let format = ctx.format(&[Format::Table, Format::Json, Format::Csv])?;
    let typed = text::folded(&args.words.join(" "));
    let words: Vec<&str> = typed.split([' ', ',']).filter(|word| !word.is_empty()).collect();
    if words.is_empty() {
        return Err(Error::usage(Msg::ErrorNothingToFind));
    }
    // Each record is read once: ten thousand texts need not be kept.
    let store = ctx.store()?.unkept();
    let lang = ctx.lang;
    let (hits, restricted, problems) = store.settled(|store| looked_through(store, &words, lang));
    ctx.ui.problems(&problems);
    let text = match format {
        Format::Json => json::text(&hits)?,
        Format::Csv => csv::records(&hits, args.excel.then_some(ctx.lang))?,
        _ => {
            let width = if ctx.ui.is_terminal() { ctx.ui.width() } else { usize::MAX };
            hits.iter().map(|hit| line(hit, &words, lang, width) + "\n").collect()
        }
    };
    ctx.ui.result(&text)?;
    if hits.is_empty() {
        ctx.ui.say(&Msg::NothingFound);
    }
    if restricted > 0 {
        ctx.ui.say(&Msg::RestrictedLeftOut { count: restricted });
    }
    Ok(Exit::Done)
}

/// All that is found, how many restricted records were left out, and what could not be read.
fn looked_through(store: &Store, words: &[&str], lang: Lang) -> (Vec<FindRow>, i64, Vec<Problem>) {
    let (mut hits, mut restricted, mut problems) = (Vec::new(), 0, Vec::new());
    for kind in KINDS {
        let files = store.files(kind, &mut problems);
        let looked: Vec<Looked> = files.par_iter().map(|file| in_record(store, kind, file, words, lang)).collect();
        for one in looked {
            match one {
                Looked::Hits(found) => hits.extend(found),
                Looked::Restricted => restricted += 1,
                Looked::Unread(found) => problems.extend(found),
            }
        }
    }
    (hits, restricted, problems)
}

fn in_record(store: &Store, kind: Kind, file: &Path, words: &[&str], lang: Lang) -> Looked {
    let source = match store.source(file) {
        Ok(source) => source,
        Err(problem) => return Looked::Unread(vec![problem]),
    };
    let mut words = words.to_vec();
    // What cannot be read may be restricted: nothing of it is shown.
    if kind == Kind::Trainee {
        match store.trainee(&source) {
            Ok(trainee) if trainee.confidential => {
                let number = trainee.hpr.to_string();
                if !words.contains(&number.as_str()) {
                    return Looked::Restricted;
                }
                // Named by number: the other words are looked for in what it says.
                if words.len() > 1 {
                    words.retain(|word| *word != number);
                }
            }
            Ok(_) => {}
            Err(problems) => return Looked::Unread(problems),
        }
    } else if let Err(problems) = store::readable(&source) {
        return Looked::Unread(problems);
    }
    Looked::Hits(hits(&source, &words, lang))
}

/// What of a record has all the words in it; words of its name count as said everywhere in it, as long as one more is said
/// there.
fn hits(source: &Source, words: &[&str], lang: Lang) -> Vec<FindRow> {
    let (mut standing, entries) = values::of(&source.text);
    let id = layout::id(&source.file);
    let named = standing.iter().find(|one| matches!(one.key.as_str(), "name" | "title"));
    let subject = named.map_or_else(|| id.clone(), |one| one.text.clone());
    // What a record is called by may stand in its file's name alone.
    if !standing.iter().any(|one| one.text == id) {
        standing.insert(0, Standing { line: 1, key: "id".to_owned(), entry: None, text: id });
    }
    let of_name: Vec<&str> = {
        let name = text::folded(&subject);
        words.iter().copied().filter(|word| name.contains(word)).collect()
    };
    let is_found = |one: &Standing| {
        let mut said = text::folded(&one.text);
        if one.key == "kind" {
            said = titles(&one.text);
        }
        let here = words.iter().filter(|word| said.contains(**word)).count();
        let elsewhere = words.iter().filter(|word| !said.contains(**word) && of_name.contains(word)).count();
        here > 0 && here + elsewhere == words.len()
    };
    let row = |one: Standing| {
        let entry: Option<&StandingEntry> = one.entry.and_then(|entry| entries.get(entry));
        let text = match LetterKind::from_word(&one.text).filter(|_| one.key == "kind") {
            Some(kind) => label::letter(kind).text(lang).into_owned(),
            None => one.text,
        };
        FindRow {
            record: shown(&source.file.with_extension("")),
            file: shown(&source.file),
            line: one.line,
            subject: subject.clone(),
            key: one.key,
            event: entry.map(|entry| entry.event.clone()),
            on: entry.map(|entry| entry.on.clone()),
            text,
        }
    };
    standing.into_iter().filter(is_found).map(row).collect()
}

/// What a kind of letter is called, in every language.
fn titles(kind: &str) -> String {
    let titles = LetterKind::from_word(kind)
        .into_iter()
        .flat_map(|kind| Lang::ALL.iter().map(move |lang| text::folded(&label::letter(kind).text(*lang))));
    std::iter::once(kind.to_owned()).chain(titles).collect::<Vec<_>>().join("\n")
}

/// A hit on one line: where it stands, of whom, in what, and as much of it as there is room for.
fn line(hit: &FindRow, words: &[&str], lang: Lang, width: usize) -> String {
    let what = match (&hit.event, &hit.on) {
        (Some(event), Some(on)) => {
            let event = label::any_event(event).map_or_else(|| event.clone(), |event| event.text(lang).into_owned());
            format!("{event} {}", shown::cell(on, lang))
        }
        _ if hit.key == "id" => String::new(),
        _ => key::path(&hit.key, lang),
    };
    let parts = [format!("{}:{}", hit.file, hit.line), hit.subject.clone(), what];
    let head = clean(&parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("  "));
    if hit.text == hit.subject {
        return head;
    }
    let room = width.saturating_sub(head.chars().count() + 2).clamp(20, EXCERPT);
    format!("{head}  {}", clean(&excerpt(&hit.text, words, room)))
}

/// The words around the first one that was looked for, in about so many characters.
fn excerpt(text: &str, words: &[&str], room: usize) -> String {
    let all: Vec<&str> = text.split_whitespace().collect();
    let is_one = |piece: &&str| words.iter().any(|word| text::folded(piece).contains(word));
    let found = all.iter().position(is_one).unwrap_or_default();
    let (mut from, mut to) = (found, (found + 1).min(all.len()));
    let length = |from: usize, to: usize| all[from..to].iter().map(|word| word.chars().count() + 1).sum::<usize>();
    loop {
        let before = (from, to);
        if to < all.len() && length(from, to + 1) <= room {
            to += 1;
        }
        if from > 0 && length(from - 1, to) <= room {
            from -= 1;
        }
        if (from, to) == before {
            break;
        }
    }
    let open = if from > 0 { "… " } else { "" };
    let close = if to < all.len() { " …" } else { "" };
    format!("{open}{}{close}", all[from..to].join(" "))
}
