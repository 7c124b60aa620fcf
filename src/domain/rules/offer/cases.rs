//! Each window from both sides of its edges, and what settles it.

use crate::domain::deadline::Rule;
use crate::domain::journal::{Answer, Event};
use crate::domain::rules::sample::{accepted, answered, check, confirmed, offered, requested};
use crate::domain::sample::at;

#[test]
fn an_offer_is_due_with_the_contract_and_opens_again_when_it_is_taken_back() {
    check(Rule::Offer, vec![requested("2024-03-10", "2027-03-01")], "2026-08-01", "");
    check(Rule::Offer, confirmed(), "2026-08-01", "2026-07-20..2026-12-01 open 8");
    check(Rule::Offer, accepted(), "2026-09-01", "2026-07-20..2026-12-01 done 2026-08-01 8");
    let mut declined = confirmed();
    declined.extend([offered("2026-08-01", "2027-03-01", None), at("2026-08-10", Event::Declined { reason: None })]);
    // The trainee waits (7.6): no day runs for the hospital.
    check(Rule::Offer, declined.clone(), "2026-09-01", "");
    declined.push(offered("2026-10-01", "2027-04-01", None));
    check(Rule::Offer, declined, "2026-10-02", "2026-07-20..2026-12-01 done 2026-10-01 8");
    let mut withdrawn = accepted();
    withdrawn.push(at("2026-09-01", Event::OfferWithdrawn { reason: None }));
    check(Rule::Offer, withdrawn, "2026-09-02", "2026-09-01..2026-12-01 open 8");
    let refused = vec![
        requested("2024-03-10", "2027-03-01"),
        at("2026-07-01", Event::ReconfirmationAsked),
        answered("2026-07-20", Answer::Refused),
    ];
    check(Rule::Offer, refused, "2026-08-01", "");
}
