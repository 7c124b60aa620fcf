//! Letters as the records know them: their kinds, what each is about and stands on, when it is due, the fact that issuing
//! it is, and what the journals say of those that were issued.
//!
//! What a letter says of a rule is decided here or where the rule stands, never in the letter.

pub(crate) mod basis;
pub(crate) mod committee;
pub(crate) mod day;
pub(crate) mod issued;
pub(crate) mod municipal_service;
pub(crate) mod need;
pub(crate) mod order;
pub(crate) mod pending;
pub(crate) mod review;
pub(crate) mod service;
pub(crate) mod standing;

use chrono::NaiveDate;

use super::grant::GrantRound;
use super::hospital::Hospital;
use super::id::MunicipalityNumber;
use super::journal::Event;
use super::municipality::Municipality;
use super::placement::Placement;
use super::register::{Agreed, Register};
use super::settings::Reminders;
use super::trainee::Trainee;

/// What every letter stands on.
#[derive(Clone, Copy)]
pub(crate) struct LetterStand<'a> {
    pub(crate) register: &'a Register,
    pub(crate) reminders: &'a Reminders,
    /// All trainees, for the letters that count them.
    pub(crate) trainees: &'a [Trainee],
    /// The day the letter carries.
    pub(crate) on: NaiveDate,
    /// What happened after this day is not known.
    pub(crate) known: NaiveDate,
}

/// Whom or what a letter is about.
#[derive(Clone, Copy)]
pub(crate) enum LetterSubject<'a> {
    Trainee {
        trainee: &'a Trainee,
        /// The number of the hospital period.
        placement: u32,
    },
    /// With those of its trainees whom its order names.
    Municipality(&'a Municipality, &'a [Trainee]),
    Agreement(&'a Agreed),
    Hospital(&'a Hospital),
    /// A round, of one municipality where it is said.
    Round(&'a str, &'a GrantRound, Option<MunicipalityNumber>),
}

/// The record that a letter is about, and is filed under.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum LetterAbout {
    Trainee,
    Municipality,
    Agreement,
    Hospital,
    Round,
}

/// Hands the one list of letters to a macro: the kind, its folder in `letters/kinds`, its word, and what it is about.
macro_rules! with_letter_kinds {
    ($take:ident) => {
        $take! {
            /// The enrolment form, *innmeldingsskjema* (HSYK 6.2).
            Enrolment, enrolment, "enrolment", Trainee;
            /// The municipality asks again (HSYK 6.3).
            Reconfirmation, reconfirmation, "reconfirmation", Trainee;
            /// The municipality's order among its own (HSYK 6.4).
            PriorityList, priority_list, "priority-list", Municipality;
            /// The hospital offers a place (HSYK 7.6).
            Offer, offer, "offer", Trainee;
            /// Temporary employment for the period (HSYK 8; arbeidsmiljøloven § 14-6).
            Contract, contract, "contract", Trainee;
            /// Longer service (HSYK 8).
            Extension, extension, "extension", Trainee;
            /// Documentation of completed service (HSYK 7.3).
            Completion, completion, "completion", Trainee;
            /// The municipality confirms service in it.
            ServiceConfirmation, service_confirmation, "service-confirmation", Trainee;
            /// The place is no longer needed (HSYK 5.3).
            Withdrawal, withdrawal, "withdrawal", Trainee;
            /// The hospital's answer to the question (HSYK 6.3).
            HospitalAnswer, hospital_answer, "hospital-answer", Trainee;
            /// The hospital takes an offer back.
            OfferWithdrawal, offer_withdrawal, "offer-withdrawal", Trainee;
            /// Where the case stands, told to the trainee.
            Notice, notice, "notice", Trainee;
            /// To whoever is late, with clause and days.
            Reminder, reminder, "reminder", Trainee;
            /// What the receiving hospital needs of a trainee.
            Passport, passport, "passport", Trainee;
            /// The individual training plan (spesialistforskriften § 25).
            TrainingPlan, training_plan, "training-plan", Trainee;
            /// Access to one's own data (personvernforordningen art. 15).
            Access, access, "access", Trainee;
            /// Confirmation of erasure (personvernforordningen art. 17).
            Erasure, erasure, "erasure", Trainee;
            /// The ALIS-avtale between municipality and trainee (AVTALE).
            AlisAgreement, alis_agreement, "alis-agreement", Trainee;
            /// The cooperation agreement, for signature.
            Agreement, agreement, "agreement", Agreement;
            /// The hearing letter on a draft (STOLAV).
            Consultation, consultation, "consultation", Agreement;
            /// Those who have not replied to a hearing are invited to (STOLAV).
            Invitation, invitation, "invitation", Agreement;
            /// The case paper for a committee (BERGEN).
            CommitteeCase, committee_case, "committee-case", Agreement;
            /// Notice of termination (HSYK 9).
            Termination, termination, "termination", Agreement;
            /// The yearly report on an agreement (HSYK 9; VEST's evaluations).
            Review, review, "review", Agreement;
            /// The hospital's register of needs (HSYK 7.5).
            Need, need, "need", Hospital;
            /// The basis for an application in a round of the grant (AVTALE 4.1).
            Grant, grant, "grant", Round;
            /// The report on the use of what was awarded in a round.
            GrantReport, grant_report, "grant-report", Round;
        }
    };
}

macro_rules! letter_kinds {
    ($($(#[$doc:meta])* $Kind:ident, $folder:ident, $word:literal, $About:ident;)*) => {
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, strum::IntoStaticStr, strum::VariantArray,
        )]
        #[strum(const_into_str)]
        pub(crate) enum LetterKind {
            $($(#[$doc])* #[strum(serialize = $word)] $Kind,)*
        }

        impl LetterKind {
            pub(crate) fn about(self) -> LetterAbout {
                match self {
                    $(LetterKind::$Kind => LetterAbout::$About,)*
                }
            }
        }
    };
}
with_letter_kinds!(letter_kinds);
pub(crate) use with_letter_kinds;

impl LetterKind {
    /// Whether it says of all trainees together what it says.
    pub(crate) fn counts_trainees(self) -> bool {
        matches!(self, LetterKind::Review | LetterKind::Need) || self.about() == LetterAbout::Round
    }

    /// Whether it says nothing right as long as one of them cannot be read.
    pub(crate) fn needs_every_record(self) -> bool {
        self.about() == LetterAbout::Round
    }

    /// Whether it is about the person, whatever hospital period there is.
    pub(crate) fn is_about_the_person(self) -> bool {
        matches!(
            self,
            LetterKind::AlisAgreement
                | LetterKind::ServiceConfirmation
                | LetterKind::TrainingPlan
                | LetterKind::Access
                | LetterKind::Erasure
        )
    }

    /// Whether it says something of a person.
    pub(crate) fn names_persons(self) -> bool {
        match self.about() {
            LetterAbout::Trainee | LetterAbout::Municipality | LetterAbout::Round => true,
            LetterAbout::Agreement | LetterAbout::Hospital => false,
        }
    }

    /// The event that sending the letter is, where the journal does not have it yet: to send the question is to ask.
    pub(crate) fn event(self, placement: &Placement, on: NaiveDate, file: &str) -> Option<Event> {
        match self {
            // To write again is to ask again; two letters of a day are one question.
            LetterKind::Reconfirmation if placement.asked.last() != Some(&on) => Some(Event::ReconfirmationAsked),
            LetterKind::Contract if placement.contract_issued.is_none() => {
                Some(Event::ContractIssued { start: placement.start(), end: placement.end() })
            }
            LetterKind::Completion if placement.documented.is_none() => {
                Some(Event::Documented { letter: Some(file.to_owned()) })
            }
            _ => None,
        }
    }
}
