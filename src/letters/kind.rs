//! The kinds of letter, what each is about, and the fact that issuing it is.

use chrono::NaiveDate;

use crate::domain::journal::Event;
use crate::domain::placement::Placement;
use crate::domain::word::Word;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Kind {
    /// The enrolment form, *innmeldingsskjema* (HSYK 6.2).
    Enrolment,
    /// The municipality asks again (HSYK 6.3).
    Reconfirmation,
    /// The municipality's order among its own (HSYK 6.4).
    PriorityList,
    /// The hospital offers a place (HSYK 7.6).
    Offer,
    /// Temporary employment for the period (HSYK 8; arbeidsmiljøloven § 14-6).
    Contract,
    /// Longer service (HSYK 8).
    Extension,
    /// Documentation of completed service (HSYK 7.3).
    Completion,
    /// The place is no longer needed (HSYK 5.3).
    Withdrawal,
    /// The ALIS-avtale between municipality and trainee (AVTALE).
    AlisAgreement,
    /// The cooperation agreement, for signature.
    Agreement,
    /// The hearing letter on a draft (STOLAV).
    Consultation,
    /// The case paper for a committee (BERGEN).
    CommitteeCase,
    /// Notice of termination (HSYK 9).
    Termination,
    /// The yearly report on an agreement (HSYK 9; VEST's evaluations).
    Review,
    /// The hospital's register of needs (HSYK 7.5).
    Need,
    /// The basis for an application in a round of the grant (AVTALE 4.1).
    Grant,
}

impl Word for Kind {
    const ALL: &'static [(&'static str, Self)] = &[
        ("enrolment", Kind::Enrolment),
        ("reconfirmation", Kind::Reconfirmation),
        ("priority-list", Kind::PriorityList),
        ("offer", Kind::Offer),
        ("contract", Kind::Contract),
        ("extension", Kind::Extension),
        ("completion", Kind::Completion),
        ("withdrawal", Kind::Withdrawal),
        ("alis-agreement", Kind::AlisAgreement),
        ("agreement", Kind::Agreement),
        ("consultation", Kind::Consultation),
        ("committee-case", Kind::CommitteeCase),
        ("termination", Kind::Termination),
        ("review", Kind::Review),
        ("need", Kind::Need),
        ("grant", Kind::Grant),
    ];
}

/// The record that a letter is about, and is filed under.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum About {
    Trainee,
    Municipality,
    Agreement,
    Hospital,
    Round,
}

impl Kind {
    pub(crate) fn about(self) -> About {
        match self {
            Kind::Enrolment
            | Kind::Reconfirmation
            | Kind::Offer
            | Kind::Contract
            | Kind::Extension
            | Kind::Completion
            | Kind::Withdrawal
            | Kind::AlisAgreement => About::Trainee,
            Kind::PriorityList => About::Municipality,
            Kind::Agreement | Kind::Consultation | Kind::CommitteeCase | Kind::Termination | Kind::Review => {
                About::Agreement
            }
            Kind::Need => About::Hospital,
            Kind::Grant => About::Round,
        }
    }

    /// Whether it says of all trainees together what it says.
    pub(crate) fn counts_trainees(self) -> bool {
        matches!(self, Kind::Review | Kind::Need | Kind::Grant)
    }

    /// Whether it says nothing right as long as one of them cannot be read.
    pub(crate) fn needs_every_record(self) -> bool {
        self == Kind::Grant
    }

    /// The event that sending the letter is, where the journal does not have it yet: to send the question is to ask.
    pub(crate) fn event(self, placement: &Placement, on: NaiveDate, file: &str) -> Option<Event> {
        match self {
            // To write again is to ask again; two letters of a day are one question.
            Kind::Reconfirmation if placement.asked.last() != Some(&on) => Some(Event::ReconfirmationAsked),
            Kind::Contract if placement.contract_issued.is_none() => {
                Some(Event::ContractIssued { start: placement.start(), end: placement.end() })
            }
            Kind::Completion if placement.documented.is_none() => {
                Some(Event::Documented { letter: Some(file.to_owned()) })
            }
            _ => None,
        }
    }
}
