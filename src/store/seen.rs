//! What `deadlines --changed` has shown on this machine: outside the store, for it is nobody else's.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::plain_file::{self, LARGEST};
use super::write;
use crate::domain::hpr::Hpr;

/// The last run with `--changed`: its day, and what was open or overdue then.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Seen {
    pub(crate) day: NaiveDate,
    /// Rule, record and placement → status and due date.
    pub(crate) shown: BTreeMap<String, String>,
}

/// The file for one store and one choice of what is shown: both, made a name.
fn file(state: &Path, store: &Path, choice: &str) -> PathBuf {
    let path = store.canonicalize().unwrap_or_else(|_| store.to_owned());
    let name: String =
        format!("{}_{choice}", path.display()).chars().map(|c| if c.is_alphanumeric() { c } else { '-' }).collect();
    // Long paths would not fit a file name: their end tells them apart, with their length.
    let tail: String = name.chars().rev().take(120).collect::<Vec<_>>().into_iter().rev().collect();
    state.join("seen").join(format!("{}-{tail}.json", name.chars().count()))
}

/// What was shown last; nothing on the first run, or where it cannot be read: then all is shown again.
pub(crate) fn read(state: &Path, store: &Path, choice: &str) -> Option<Seen> {
    serde_json::from_str(&plain_file::text(&file(state, store, choice), LARGEST).ok()?).ok()
}

/// # Errors
/// The disk's.
pub(crate) fn remember(state: &Path, store: &Path, choice: &str, seen: &Seen) -> io::Result<()> {
    let text = serde_json::to_string_pretty(seen).map_err(io::Error::other)?;
    write::replace(&file(state, store, choice), text.as_bytes())
}

/// Takes a trainee out of everything that was remembered on this machine. What cannot be read remembers nobody.
pub(crate) fn forget(state: &Path, hpr: Hpr) {
    let Ok(entries) = fs::read_dir(state.join("seen")) else { return };
    let record = format!("trainees/{hpr}");
    for file in entries.flatten().map(|entry| entry.path()) {
        let Some(mut seen) =
            plain_file::text(&file, LARGEST).ok().and_then(|text| serde_json::from_str::<Seen>(&text).ok())
        else {
            continue;
        };
        let before = seen.shown.len();
        seen.shown.retain(|key, _| key.split(' ').nth(1) != Some(record.as_str()));
        if let (true, Ok(text)) = (seen.shown.len() < before, serde_json::to_string_pretty(&seen)) {
            // The next run writes it anew in any case.
            let _ = write::replace(&file, text.as_bytes());
        }
    }
}
