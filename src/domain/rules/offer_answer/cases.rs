//! Each window from both sides of its edges, and what settles it.

use crate::domain::deadline::Rule;
use crate::domain::rules::sample::{accepted, check, confirmed, offered};

#[test]
fn an_offer_is_answered_by_the_day_it_names() {
    let open = |answer_by| {
        let mut journal = confirmed();
        journal.push(offered("2026-08-01", "2027-03-01", answer_by));
        journal
    };
    check(Rule::OfferAnswer, open(Some("2026-08-15")), "2026-08-15", "2026-08-01..2026-08-15 open 7.6");
    check(Rule::OfferAnswer, open(Some("2026-08-15")), "2026-08-16", "2026-08-01..2026-08-15 overdue 7.6");
    check(Rule::OfferAnswer, open(None), "2026-08-15", "2026-08-01..2026-08-15 open 7.6 reminder");
    check(Rule::OfferAnswer, open(None), "2026-08-16", "2026-08-01..2026-08-15 overdue 7.6 reminder");
    check(Rule::OfferAnswer, accepted(), "2026-09-01", "2026-08-01..2026-08-15 done 2026-08-10 7.6");
}
