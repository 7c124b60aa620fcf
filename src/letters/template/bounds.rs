//! What keeps a template from taking the program down: how long it may be, a stack of its own, and an end where the engine's count
//! of steps sees none.

use std::io;
use std::ops::Range;
use std::path::Path;
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::{Duration, Instant};

use crate::store::plain_file;

/// Bytes of a template; the longest built-in one has eight thousand. No expression nests more deeply than it is long.
const LONGEST: usize = 64 << 10;
/// Bytes of one `{{ … }}` or `{% … %}`: what the engine does to understand one grows with the square of its length.
const LONGEST_TAG: usize = 1000;
/// Room for all that the bounds leave, in a build without optimisation too; only what is used of it is memory.
const STACK: usize = 512 << 20;

/// A letter takes some milliseconds.
const PATIENCE: Duration = Duration::from_secs(5);
/// How often it is looked after.
const TICK: Duration = Duration::from_millis(20);
/// Kibibytes that the program may grow by meanwhile: the steps pay for a tenth of it.
const MOST_MEMORY: u64 = 512 << 10;

/// Does something with a template where there is stack enough. `None` where it takes longer, or more memory, than a letter can:
/// the engine counts its steps, but not what one of them does to a list of lists that each hold the last one twice. What was begun
/// then ends with the program.
///
/// # Errors
/// The thread cannot be started, or did not come to its end.
pub(super) fn bounded<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> io::Result<Option<T>> {
    let (done, waits) = mpsc::channel();
    // Nobody may wait any more.
    let work = move || drop(done.send(work()));
    let working = thread::Builder::new().name("template".to_owned()).stack_size(STACK).spawn(work)?;
    let begun = Instant::now();
    let mut first = None;
    loop {
        match waits.recv_timeout(TICK) {
            Ok(result) => {
                // Its stack is given back before the next template takes one.
                let _ = working.join();
                return Ok(Some(result));
            }
            Err(RecvTimeoutError::Disconnected) => return Err(io::Error::other("template")),
            Err(RecvTimeoutError::Timeout) => {}
        }
        let now = memory().unwrap_or_default();
        let grown = now.saturating_sub(*first.get_or_insert(now));
        if begun.elapsed() > PATIENCE || grown > MOST_MEMORY {
            return Ok(None);
        }
    }
}

/// The kibibytes that the program holds, where the system tells (Linux).
fn memory() -> Option<u64> {
    let status = plain_file::text(Path::new("/proc/self/status"), plain_file::LARGEST_TEXT).ok()?;
    let held = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    held.split_whitespace().next()?.parse().ok()
}

/// Where a text is longer than a template may be, in all or in one tag. A tag is taken to end where one first could: what a text
/// within it hides is left to the other bounds.
pub(super) fn too_long(text: &str) -> Option<Range<usize>> {
    if text.len() > LONGEST {
        return Some(0..0);
    }
    let mut at = 0;
    while let Some(found) = text[at..].find('{').map(|found| at + found) {
        let ends: &[&str] = match text.as_bytes().get(found + 1) {
            Some(b'{' | b'%') => &["}}", "%}"],
            Some(b'#') => &["#}"],
            _ => {
                at = found + 1;
                continue;
            }
        };
        let rest = &text[found + 2..];
        let end = ends.iter().filter_map(|end| rest.find(end)).min().unwrap_or(rest.len());
        if end > LONGEST_TAG && ends.len() > 1 {
            return Some(found..found + 2);
        }
        at = found + 2 + end;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_tag_is_found_and_long_text_is_none() {
        let tag = |count: usize| format!("# T\n{{{{ {}1 }}}}", "-".repeat(count));
        assert_eq!(too_long(&tag(900)), None);
        assert_eq!(too_long(&tag(1100)), Some(4..6));
        assert_eq!(too_long(&format!("{{% if a %}}{}", tag(1100))), Some(14..16));
        assert_eq!(too_long(&format!("{{# {} #}}{}", "x".repeat(5000), tag(900))), None);
        assert_eq!(too_long(&"x".repeat(LONGEST)), None);
        assert_eq!(too_long(&"x".repeat(LONGEST + 1)), Some(0..0));
        assert_eq!(too_long("{"), None);
    }

    #[test]
    fn what_panics_or_never_ends_is_told() {
        assert_eq!(bounded(|| 1).unwrap(), Some(1));
        assert!(bounded(|| panic!("on purpose")).is_err());
        let (_held, never) = mpsc::channel::<()>();
        assert_eq!(bounded(move || never.recv()).unwrap(), None);
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn what_the_program_holds_is_seen() {
        assert!(memory().is_some_and(|held| held > 1000));
    }
}
