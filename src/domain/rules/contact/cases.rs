//! What is reminded of through the service.

use crate::domain::deadline::Rule;
use crate::domain::journal::{ContactBy, Event};
use crate::domain::rules::sample::{accepted, check, in_service};
use crate::domain::sample::at;

#[test]
fn contacts_are_reminded_of_through_the_service() {
    check(Rule::CoordinatorContact, in_service(), "2027-03-02", "2027-03-01..2027-05-01 open 6.5 reminder");
    check(Rule::SupervisorContact, in_service(), "2027-04-02", "2027-03-01..2027-04-01 overdue 6.6 reminder");
    let contacted = |on: &str| {
        let mut journal = in_service();
        journal.push(at(on, Event::Contacted { by: ContactBy::Coordinator, text: None }));
        journal
    };
    check(Rule::CoordinatorContact, contacted("2027-04-15"), "2027-05-02", "2027-04-15..2027-06-15 open 6.5 reminder");
    check(
        Rule::SupervisorContact,
        contacted("2027-04-15"),
        "2027-04-20",
        "2027-03-01..2027-04-01 overdue 6.6 reminder",
    );
    check(Rule::CoordinatorContact, contacted("2026-12-01"), "2027-03-02", "2027-03-01..2027-05-01 open 6.5 reminder");
    // The next one would fall after the end.
    check(Rule::CoordinatorContact, contacted("2027-07-15"), "2027-07-20", "");
    check(Rule::CoordinatorContact, accepted(), "2026-12-01", "");
}
