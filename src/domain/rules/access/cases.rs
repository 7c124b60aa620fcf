//! The month, and what ends it.

use crate::domain::deadline::Rule;
use crate::domain::journal::{Entry, Event};
use crate::domain::letter::issued::Issued;
use crate::domain::rules::sample::check;
use crate::domain::sample::at;

#[test]
fn what_is_stored_is_given_within_a_month_of_the_request() {
    let asked = |on| at(on, Event::AccessRequested);
    let given = |on| at(on, Event::AccessGiven { letter: None });
    let first = || vec![asked("2026-01-31")];
    let and = |more: Vec<Entry>| [first(), more].concat();
    check(Rule::Access, Vec::new(), "2026-02-28", "");
    check(Rule::Access, vec![given("2026-01-31")], "2026-02-28", "");
    check(Rule::Access, first(), "2026-02-28", "2026-01-31..2026-02-28 open art. 12, 15");
    check(Rule::Access, first(), "2026-03-01", "2026-01-31..2026-02-28 overdue art. 12, 15");
    // Asking again gives nobody more time; asking anew after the answer does.
    check(Rule::Access, and(vec![asked("2026-02-10")]), "2026-02-28", "2026-01-31..2026-02-28 open art. 12, 15");
    let answered = and(vec![given("2026-02-20")]);
    check(Rule::Access, answered.clone(), "2026-02-28", "2026-01-31..2026-02-28 done 2026-02-20 art. 12, 15");
    let anew = [answered, vec![asked("2026-05-10")]].concat();
    check(Rule::Access, anew, "2026-05-11", "2026-05-10..2026-06-10 open art. 12, 15");
    let letter = |kind: &str| {
        let (kind, file, sha256) = (kind.to_owned(), "letters/x.pdf".to_owned(), "0".repeat(64));
        at("2026-02-21", Event::Issued(Issued { kind, file, sha256, ..Issued::default() }))
    };
    check(
        Rule::Access,
        and(vec![letter("access")]),
        "2026-02-28",
        "2026-01-31..2026-02-28 done 2026-02-21 art. 12, 15",
    );
    check(Rule::Access, and(vec![letter("offer")]), "2026-02-28", "2026-01-31..2026-02-28 open art. 12, 15");
    // Also of somebody who has left.
    let left = and(vec![at("2026-02-01", Event::Discontinued { reason: None })]);
    check(Rule::Access, left, "2026-02-28", "2026-01-31..2026-02-28 open art. 12, 15");
}
