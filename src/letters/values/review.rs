//! The yearly report on an agreement (HSYK 9): what happened under it, and how its windows were kept.

use chrono::NaiveDate;
use serde_json::{Value as Json, json};

use super::agreement::AgreementLetter;
use super::{Correspondent, LetterNeeds};
use crate::domain::agreement::{AgreementEntry, AgreementEvent};
use crate::domain::compliance::{self, Kept, Total, Window};
use crate::domain::deadline::{self, Rule, Subject};
use crate::domain::fold;
use crate::domain::journal::Event;
use crate::domain::placement::Stage;
use crate::domain::rules::{self, AgreementCase};
use crate::domain::trainee::Trainee;
use crate::i18n::{Msg, label};

impl AgreementLetter<'_> {
    /// Whom a joint working group reports to (STOLAV: ASU).
    pub(super) fn reports_to(&self) -> Option<Correspondent> {
        let body = self.agreed.agreement.working_group.as_ref()?.reports_to.clone()?;
        Some(Correspondent { id: None, lines: vec![body] })
    }

    pub(super) fn review(&self, needs: &mut LetterNeeds) -> Option<Json> {
        let agreement = &self.agreed.agreement;
        let in_force = self.stand.life.in_force_from;
        needs.some(in_force, Msg::FactInForce, || format!("alis agreement sign {}", agreement.id));
        let in_force = in_force?;
        let on = self.facts.on;
        let from = compliance::looks_back_to(on);
        let within = |day: NaiveDate| (from..=on).contains(&day);
        let terms = &self.agreed.terms;
        let clause = super::clause(terms.review.as_ref(), self.lang);
        let dues = rules::of_agreement(&AgreementCase { agreed: self.agreed, stand: self.stand });
        let evaluation = |deadline: &&deadline::Deadline| deadline.rule == Rule::Evaluation;
        let review = dues.iter().find(|deadline| deadline.rule == Rule::AgreementReview);
        let windows = self.windows(from);
        let raised = |revision: bool| -> Vec<Json> {
            let row = |entry: &AgreementEntry| {
                let (by, why) = match &entry.event {
                    AgreementEvent::RevisionRequested { by, reason } if revision => (by, reason),
                    AgreementEvent::DisputeRaised { by, text } if !revision => (by, text),
                    _ => return None,
                };
                Some(json!({"on": self.day(entry.on), "by": self.name(by), "why": why}))
            };
            self.known().filter(|entry| within(entry.on)).filter_map(row).collect()
        };
        Some(json!({
            "clause": clause.or_else(|| super::clause(terms.evaluation.as_ref(), self.lang)),
            "from": self.day(from),
            "to": self.day(on),
            "in_force": self.day(in_force),
            "ends": super::day(self.stand.runs_out, self.lang),
            "last_review": super::day(self.stand.life.reviewed.iter().max().copied(), self.lang),
            "review_due": review.map(|deadline| self.day(deadline.due_on())),
            "evaluations": dues.iter().filter(evaluation).map(|deadline| {
                json!({"due": self.day(deadline.due_on()), "done": super::day(deadline.done_on, self.lang)})
            }).collect::<Vec<_>>(),
            "counts": self.counts(within),
            "totals": compliance::totals(&windows).iter().map(|total| self.total(total)).collect::<Vec<_>>(),
            "unkept": windows.iter().filter(|window| window.days_late() > 0).map(|window| self.window(window))
                .collect::<Vec<_>>(),
            "revisions": raised(true),
            "disputes": raised(false),
        }))
    }

    fn trainees(&self) -> impl Iterator<Item = &Trainee> {
        let own = |trainee: &&Trainee| trainee.agreement == self.agreed.agreement.id && !trainee.confidential;
        self.facts.trainees.iter().filter(own)
    }

    /// What happened under the agreement in the year, and where its trainees stand.
    fn counts(&self, within: impl Fn(NaiveDate) -> bool) -> Json {
        let count = |is: fn(&Event) -> bool| {
            let entries = self.trainees().flat_map(|trainee| &trainee.journal);
            entries.filter(|entry| within(entry.on) && is(&entry.event)).count()
        };
        let known = self.facts.known;
        let stages: Vec<Stage> = self
            .trainees()
            .flat_map(|trainee| fold::fold(&trainee.journal, known).placements)
            .map(|placement| placement.stage())
            .collect();
        let standing = |is: &[Stage]| stages.iter().filter(|stage| is.contains(stage)).count();
        json!({
            "requested": count(|event| matches!(event, Event::Requested { .. })),
            "offered": count(|event| matches!(event, Event::Offered(_))),
            "accepted": count(|event| matches!(event, Event::Accepted)),
            "declined": count(|event| matches!(event, Event::Declined { .. })),
            "started": count(|event| matches!(event, Event::Started)),
            "extended": count(|event| matches!(event, Event::Extended { .. })),
            "completed": count(|event| matches!(event, Event::Completed)),
            "withdrawn": count(|event| matches!(event, Event::Withdrawn { .. })),
            "waiting": standing(&[Stage::Requested, Stage::Asked, Stage::Confirmed, Stage::Refused, Stage::Offered]),
            "in_service": standing(&[Stage::InService]),
        })
    }

    /// The windows whose last day lay in the year, as they stood on the letter's day or have come out since.
    fn windows(&self, from: NaiveDate) -> Vec<Window> {
        let Self { facts, agreed, .. } = self;
        let mut all = compliance::windows(agreed, facts.register, facts.trainees, facts.reminders, facts.known);
        // On its last day a window is not missed yet.
        let done = |window: &Window| window.done_on().is_some_and(|done| done <= facts.on);
        all.retain(|window| {
            let due = window.deadline.due_on();
            from <= due && (due < facts.on || due == facts.on && done(window))
        });
        for window in &mut all {
            // That another day went by is no news.
            if let Kept::Missed(until) = &mut window.kept {
                *until = facts.on.min(*until);
            }
        }
        all
    }

    fn total(&self, total: &Total) -> Json {
        json!({
            "what": label::rule(total.rule).text(self.lang),
            "by": label::party(total.responsible).text(self.lang),
            "clause": total.basis.clause,
            "reminder": total.basis.reminder,
            "met": total.met,
            "late": total.late,
            "missed": total.missed,
            "worst": total.worst,
        })
    }

    /// Trainees by number: a report goes round.
    fn window(&self, window: &Window) -> Json {
        let deadline = &window.deadline;
        let who = match &deadline.record {
            Subject::Trainee(hpr) => Some(format!("HPR\u{a0}{hpr}")),
            Subject::Municipality(number) => Some(self.name(number.as_str())),
            Subject::Agreement(_) | Subject::Position(_) | Subject::Grant(_) => None,
        };
        json!({
            "who": who,
            "what": label::rule(deadline.rule).text(self.lang),
            "due": self.day(deadline.due_on()),
            "done": super::day(window.done_on(), self.lang),
            "days": window.days_late(),
        })
    }
}
