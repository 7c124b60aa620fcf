//! One line of the roster: where a hospital period stands, and what is next.

use chrono::NaiveDate;

use crate::domain::deadline::Deadline;
use crate::domain::eligibility;
use crate::domain::fold::Story;
use crate::domain::handover;
use crate::domain::placement::{Placement, Stage};
use crate::domain::register::Register;
use crate::domain::rules;
use crate::domain::settings::Reminders;
use crate::domain::trainee::Trainee;
use crate::domain::word::Word;
use crate::render::output::ListRow;

/// A row for each hospital period; one for a trainee who has none yet.
pub(crate) fn rows(
    trainee: &Trainee,
    story: &Story,
    register: &Register,
    reminders: &Reminders,
    today: NaiveDate,
) -> Vec<(Stage, ListRow)> {
    let case = register.case(trainee, story, reminders);
    let mut deadlines = case.as_ref().map(rules::of_trainee).unwrap_or_default();
    deadlines.retain(|deadline| deadline.done_on.is_none());
    crate::steps::overview::sort(&mut deadlines, today);
    let nothing_yet = [Placement { discontinued: story.discontinued, ..Placement::new(1) }];
    let placements = if story.placements.is_empty() { &nothing_yet[..] } else { &story.placements };
    let row = |placement: &Placement| {
        let concerns = |deadline: &&Deadline| deadline.placement.is_none_or(|number| number == placement.number);
        let next = deadlines.iter().find(concerns);
        let (site, department) = placement.place();
        let own = case.as_ref().and_then(|case| case.of(placement));
        let prior = own.and_then(|own| eligibility::prior_service(&own.service_facts(), own.terms, placement.start()));
        let held = handover::held(register, trainee, placement, story.as_of);
        let row = ListRow {
            hpr: trainee.hpr.get(),
            name: trainee.name.clone(),
            municipality: trainee.responsible_on(today).to_string(),
            agreement: held.last().map(|under| under.agreement.to_string()),
            placement: placement.number,
            stage: placement.stage().as_str().to_owned(),
            start: placement.start().map(|day| day.to_string()),
            end: placement.end().map(|day| day.to_string()),
            site: site.map(str::to_owned),
            department: department.map(str::to_owned),
            eligible_from: prior.and_then(|prior| prior.eligible_from).map(|day| day.to_string()),
            next_rule: next.map(|deadline| deadline.rule.as_str().to_owned()),
            next_due: next.map(|deadline| deadline.due_on().to_string()),
        };
        (placement.stage(), row)
    };
    placements.iter().map(row).collect()
}
