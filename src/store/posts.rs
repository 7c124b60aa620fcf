//! The text of a trainee's record whose posts or agreement change: each key in its line, a new post behind the last.

use super::edit::{self, Written};
use super::journal::post;
use crate::domain::journal::{Entry, Event};
use crate::domain::trainee::{MovedFrom, Trainee};

/// The text as it says what became of the header's municipality and agreement, of the posts, and of requests that the
/// header implied the agreement of, and of entries that named a mistyped municipality; every other line stays.
/// `None` where something else stands in the way (posts on one line), or more has changed.
pub(crate) fn rewritten(text: &str, before: &Trainee, after: &Trainee) -> Option<String> {
    let mut text = text.to_owned();
    for (place, (old, new)) in before.practice.iter().zip(&after.practice).enumerate() {
        let old = post(old);
        for (key, value) in post(new).into_iter().filter(|pair| !old.contains(pair)) {
            text = edit::set_in_item(&text, "practice", place, key, &value)?;
        }
    }
    for new in after.practice.iter().skip(before.practice.len()) {
        text = edit::insert_item(&text, "practice", &post(new))?;
    }
    if after.municipality != before.municipality {
        text = edit::set(&text, "municipality", &Written::text(after.municipality))?;
    }
    if after.moved_from != before.moved_from {
        let moved = |moved: &MovedFrom| {
            vec![("municipality", Written::text(moved.municipality)), ("until", Written::Date(moved.until))]
        };
        text = edit::set(&text, "moved_from", &Written::Tables(after.moved_from.iter().map(moved).collect()))?;
    }
    if after.went_to != before.went_to {
        text = edit::set(&text, "went_to", &Written::texts(&after.went_to))?;
    }
    if after.agreement != before.agreement {
        text = edit::set(&text, "agreement", &Written::text(&after.agreement))?;
    }
    for (place, (old, new)) in before.journal.iter().zip(&after.journal).enumerate() {
        if let Some(number) = new.event.municipality().filter(|number| old.event.municipality() != Some(*number)) {
            text = edit::set_in_item(&text, "journal", place, "municipality", &Written::text(number))?;
        }
    }
    requests_filled(&text, &before.journal, &after.journal)
}

/// The text with the agreement in each request that did not name it before and does now, in its own line. `None` where
/// something else stands in the way (a journal on one line).
pub(crate) fn requests_filled(text: &str, before: &[Entry], after: &[Entry]) -> Option<String> {
    let mut text = text.to_owned();
    for (place, (old, new)) in before.iter().zip(after).enumerate() {
        if let (Event::Requested { agreement: None, .. }, Event::Requested { agreement: Some(id), .. }) =
            (&old.event, &new.event)
        {
            text = edit::set_in_item(&text, "journal", place, "agreement", &Written::text(id))?;
        }
    }
    Some(text)
}
