//! The yearly report on an agreement (HSYK 9): what happened under it, and how its windows were kept.

use serde_json::{Value as Json, json};

use crate::domain::compliance::{self, Total, Window};
use crate::domain::deadline::Subject;
use crate::domain::letter::review::{RaisedOn, ReviewedYear};
use crate::i18n::{Msg, label};
use crate::letters::values::agreement::{AgreementLetter, AgreementValues};
use crate::letters::values::{Correspondent, LetterNeeds, clause};
use crate::letters::writer::Writer;

pub(in crate::letters) const WRITER: Writer = Writer::Agreement(values);

fn values(letter: &AgreementLetter<'_>, needs: &mut LetterNeeds) -> AgreementValues {
    AgreementValues { own: own(letter, needs), sender: letter.office(), recipient: reports_to(letter) }
}

fn own(letter: &AgreementLetter<'_>, needs: &mut LetterNeeds) -> Option<Json> {
    let agreement = &letter.agreed.agreement;
    let in_force = letter.stand.life.in_force_from;
    needs.some(in_force, Msg::FactInForce, || format!("alis agreement sign {}", agreement.id));
    let in_force = in_force?;
    let year = ReviewedYear::of(letter.agreed, letter.stand, &letter.facts.stand);
    let terms = &letter.agreed.terms;
    let stated = clause(terms.review.as_ref(), letter.lang);
    let evaluation = |(due, done)| json!({"due": letter.day(due), "done": letter.optional(done)});
    let raised = |(on, by, why): RaisedOn<'_>| json!({"on": letter.day(on), "by": letter.name(by), "why": why});
    let counts = year.counts;
    Some(json!({
        "clause": stated.or_else(|| clause(terms.evaluation.as_ref(), letter.lang)),
        "from": letter.day(year.from),
        "to": letter.day(year.to),
        "in_force": letter.day(in_force),
        "ends": letter.optional(letter.stand.runs_out),
        "last_review": letter.optional(year.last_review),
        "review_due": letter.optional(year.review_due),
        "evaluations": year.evaluations.iter().copied().map(evaluation).collect::<Vec<_>>(),
        "counts": {
            "requested": counts.requested,
            "offered": counts.offered,
            "accepted": counts.accepted,
            "declined": counts.declined,
            "started": counts.started,
            "extended": counts.extended,
            "completed": counts.completed,
            "withdrawn": counts.withdrawn,
            "waiting": counts.waiting,
            "in_service": counts.in_service,
        },
        "totals": compliance::totals(&year.windows).iter().map(|total| totalled(letter, total)).collect::<Vec<_>>(),
        "unkept": year.unkept().map(|window| unkept(letter, window)).collect::<Vec<_>>(),
        "revisions": year.revisions.iter().copied().map(raised).collect::<Vec<_>>(),
        "disputes": year.disputes.iter().copied().map(raised).collect::<Vec<_>>(),
    }))
}

/// Whom a joint working group reports to (STOLAV: ASU).
fn reports_to(letter: &AgreementLetter<'_>) -> Option<Correspondent> {
    let body = letter.agreed.agreement.working_group.as_ref()?.reports_to.clone()?;
    Some(Correspondent { id: None, lines: vec![body] })
}

fn totalled(letter: &AgreementLetter<'_>, total: &Total) -> Json {
    json!({
        "what": label::rule(total.rule).text(letter.lang),
        "by": label::party(total.responsible).text(letter.lang),
        "clause": total.basis.clause,
        "reminder": total.basis.reminder,
        "met": total.met,
        "late": total.late,
        "missed": total.missed,
        "worst": total.worst,
    })
}

/// Trainees by number: a report goes round.
fn unkept(letter: &AgreementLetter<'_>, window: &Window) -> Json {
    let deadline = &window.deadline;
    let who = match &deadline.record {
        Subject::Trainee(hpr) => Some(format!("HPR\u{a0}{hpr}")),
        Subject::Municipality(number) => Some(letter.name(number.as_str())),
        Subject::Agreement(_) | Subject::Position(_) | Subject::Grant(_) => None,
    };
    json!({
        "who": who,
        "what": label::rule(deadline.rule).text(letter.lang),
        "due": letter.day(deadline.due_on()),
        "done": letter.optional(window.done_on()),
        "days": window.days_late(),
    })
}
