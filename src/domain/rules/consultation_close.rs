//! A hearing whose day has passed is closed, and what was heard assessed, by the sides that opened it; nobody invited is
//! late (STOLAV: *høringsfrist*; BERGEN: *vurderer/innarbeider innspill*).
//!
//! - responsible: its opener (`by`); where it is not said, both sides
//! - opens: its own `due`
//! - due: + `consultation_close_days`
//! - done by: closed, assessed, decided on or signed, after it opened

use chrono::NaiveDate;

use super::agreement_case::AgreementCase;
use super::declaration::{Declaration, Reads, Walk};
use crate::domain::agreement::life::{Consultation, Life};
use crate::domain::deadline::{Anchor, Deadline, Responsible, Rule};
use crate::domain::id::{MunicipalityNumber, Slug};

pub(super) const RULE: Declaration = Declaration {
    word: "consultation-close",
    reads: &[
        Reads::Term("notice"),
        Reads::Reminder("consultation_close_days", |own| own.consultation_close_days.to_string()),
    ],
    done_by: &[],
    walk: Walk::Agreement(deadlines),
};

/// One for each hearing whose day has passed, until what was heard has come into force.
fn deadlines(case: &AgreementCase<'_>) -> Vec<Deadline> {
    if case.stand.is_over() {
        return Vec::new();
    }
    let past = case.stand.life.consultations.iter().filter(|hearing| hearing.due < case.stand.on);
    let standing = past.filter(|hearing| case.came_into_force_since(hearing.opened).is_none());
    standing.map(|hearing| deadline(case, hearing)).collect()
}

fn deadline(case: &AgreementCase<'_>, hearing: &Consultation) -> Deadline {
    let opens = Anchor::ConsultationDue.on(hearing.due);
    let due = opens.days_after(case.reminders.consultation_close_days);
    let (by, municipality, hospital) = opener(hearing);
    let duty = case.in_case(by, hearing.case.as_ref()).reminded();
    let whole = case.deadline(Rule::ConsultationClose, due, duty);
    Deadline {
        opens: Some(opens),
        done_on: settled(&case.stand.life, hearing),
        municipality: municipality.or(whole.municipality),
        hospital: hospital.or(whole.hospital),
        ..whole
    }
}

/// Who opened it: a municipality by its number, a hospital by its id; both sides where that is not said.
fn opener(hearing: &Consultation) -> (Responsible, Option<MunicipalityNumber>, Option<Slug>) {
    match hearing.by.as_deref() {
        None => (Responsible::Both, None, None),
        Some(by) => match by.parse::<MunicipalityNumber>() {
            Ok(number) => (Responsible::Municipality, Some(number), None),
            Err(_) => (Responsible::Hospital, None, by.parse().ok()),
        },
    }
}

/// The first day on which somebody took it further.
fn settled(life: &Life, hearing: &Consultation) -> Option<NaiveDate> {
    let assessed = life.assessed.iter().map(|(on, _)| *on);
    let decided = life.handlings.iter().filter_map(|handling| handling.decided).map(|(on, _)| on);
    let signed = life.signed.iter().map(|(_, on)| *on);
    assessed.chain(decided).chain(signed).filter(|on| *on > hearing.opened).chain(hearing.closed).min()
}
