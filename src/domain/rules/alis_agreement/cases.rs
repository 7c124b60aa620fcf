//! Each window from both sides of its edges, and what settles it.

use crate::domain::deadline::Rule;
use crate::domain::journal::Event;
use crate::domain::rules::sample::{RUNNING, check_alis, refused, signed};
use crate::domain::sample::at;

#[test]
fn an_alis_agreement_is_signed_when_training_starts() {
    let rule = Rule::AlisAgreement;
    check_alis(rule, RUNNING, Vec::new(), "2024-02-29", "2024-03-01..2024-03-31 upcoming - reminder");
    check_alis(rule, RUNNING, Vec::new(), "2024-03-31", "2024-03-01..2024-03-31 open - reminder");
    check_alis(rule, RUNNING, Vec::new(), "2024-04-01", "2024-03-01..2024-03-31 overdue - reminder");
    check_alis(
        rule,
        RUNNING,
        vec![signed("2024-04-01")],
        "2024-04-01",
        "2024-03-01..2024-03-31 done 2024-04-01 - reminder",
    );
    // Nobody signs with whoever has left.
    let left = at("2024-05-01", Event::Discontinued { reason: None });
    check_alis(rule, RUNNING, vec![left], "2024-06-01", "");
    check_alis(rule, RUNNING, vec![at("2024-05-01", Event::Specialised)], "2024-06-01", "");
}

#[test]
fn a_new_position_asks_for_a_new_alis_agreement() {
    let moved = [("2024-02-01", Some("2026-01-31")), ("2026-03-01", None)];
    let rule = Rule::AlisAgreement;
    let first = || vec![signed("2024-04-01")];
    check_alis(rule, &moved, first(), "2026-03-10", "2026-03-01..2026-03-31 open - reminder");
    let again = vec![signed("2024-04-01"), signed("2026-03-05")];
    check_alis(rule, &moved, again, "2026-03-10", "2024-03-01..2024-03-31 done 2024-04-01 - reminder");
    // Nothing follows the position, or the grant was refused: there is nothing to sign.
    check_alis(rule, &moved[..1], first(), "2026-03-10", "2024-03-01..2024-03-31 done 2024-04-01 - reminder");
    let without_grant = vec![signed("2024-04-01"), refused("2025-05-10")];
    check_alis(rule, RUNNING, without_grant, "2026-03-10", "2024-03-01..2024-03-31 done 2024-04-01 - reminder");
}
