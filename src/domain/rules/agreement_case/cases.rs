//! Terms that state nothing.

use crate::domain::agreement::life::cases::{agreement, in_force, terminated};
use crate::domain::rules::agreement_sample::{and, deadlines};
use crate::domain::terms::Terms;

#[test]
fn what_the_terms_do_not_state_gives_no_deadline() {
    let journal = and(in_force("2020-02-01"), vec![terminated("2026-03-31")]);
    assert_eq!(deadlines(vec![agreement("a", journal)], Terms::default(), "2026-08-01"), Vec::new());
}
