//! Days that hold for the whole country, built in as data: `national.toml`, which names its sources.

use std::path::PathBuf;
use std::sync::Arc;

use super::problem::Source;
use super::record::{self, Keys};
use crate::domain::transition::{LastDay, Transition};

/// What is built in.
pub(super) fn transition() -> Transition {
    read().unwrap_or_default()
}

fn read() -> record::Read<Transition> {
    let source = Source { file: PathBuf::from("national.toml"), text: Arc::from(include_str!("national.toml")) };
    record::read(&source, |keys| Transition { old_scheme: keys.table("old_scheme", last_day) })
}

fn last_day<K: Keys>(keys: &mut K) -> LastDay {
    LastDay { day: keys.req("last_application"), source: keys.req("source"), clause: keys.req("clause") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_built_in_can_be_read() {
        let old = read().unwrap().old_scheme.unwrap();
        assert_eq!((old.day.to_string().as_str(), old.source.as_str()), ("2026-12-31", "Helsedirektoratet"));
    }
}
