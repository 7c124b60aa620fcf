//! What holds for the whole country, built in as data: `national.toml`, which names its sources.

use std::path::PathBuf;
use std::sync::Arc;

use super::problem::Source;
use super::record::profile::wording;
use super::record::value::Bounded;
use super::record::{self, Keys};
use crate::domain::national::{AccessLaw, LastDay, National, NationalRule, RegistrationLaw, WrittenContract};

/// What is built in.
pub(super) fn national() -> National {
    // Read by a test: there is nothing that could be wrong with it here.
    read().unwrap_or_default()
}

fn read() -> record::Read<National> {
    let source = Source { file: PathBuf::from("national.toml"), text: Arc::from(include_str!("national.toml")) };
    record::read(&source, |keys| National {
        old_scheme: keys.table("old_scheme", |keys| LastDay { day: keys.req("last_application"), rule: rule(keys) }),
        plan_review: keys.table("plan_review", rule),
        written_contract: keys.table("written_contract", |keys| {
            let Bounded::<1, 365>(days) = keys.req("days");
            WrittenContract { days, rule: rule(keys) }
        }),
        registration: keys.table("registration", |keys| RegistrationLaw {
            applied_counts_from: keys.req("applied_counts_from"),
            early_before: keys.req("early_before"),
            early_counts_from: keys.req("early_counts_from"),
            rule: rule(keys),
        }),
        trial_period: keys.table("trial_period", rule),
        agency: keys.table("agency", rule),
        access: keys.table("access", |keys| {
            let Bounded::<1, 12>(months) = keys.req("months");
            AccessLaw { months, rule: rule(keys) }
        }),
    })
}

fn rule<K: Keys>(keys: &mut K) -> NationalRule {
    NationalRule { source: keys.req("source"), clause: keys.req("clause"), words: wording(keys) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_built_in_can_be_read_and_says_what_it_rests_on() {
        let national = read().unwrap();
        let old = national.old_scheme.as_ref().unwrap();
        assert_eq!((old.day.to_string().as_str(), old.rule.source.as_str()), ("2026-12-31", "Helsedirektoratet"));
        let rules: Vec<_> = national.rules().collect();
        assert_eq!(rules.len(), 7);
        for (name, rule) in rules {
            assert!(rule.words.says().is_some(), "{name} has neither a quote nor a summary");
            assert!(rule.words.from.is_some(), "{name} does not say from when it holds");
        }
    }
}
