//! Where a hospital period stands, and so who has the ball: the states of docs/states.md, which a test makes of the rules.

use super::turn::Turn;
use crate::domain::case::TraineeCase;
use crate::domain::deadline::Anchor;
use crate::domain::placement::{Placement, Stage};

/// The states, in the order in which a case is walked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, strum::IntoStaticStr, strum::VariantArray)]
#[strum(serialize_all = "kebab-case", const_into_str)]
pub(crate) enum State {
    NeverRequested,
    /// The window of HSYK 6.3 lies ahead, is open, or was missed.
    ToBeAskedAgain,
    Asked,
    /// The hospital offers a place in time for the contract.
    AwaitsOffer,
    /// No agreement gives a day.
    FollowedUp,
    Refused,
    Offered,
    /// The start that stands passed with nothing accepted.
    StartPassed,
    AgreementOver,
    /// No place that was wished is open any more.
    PlaceClosed,
    Accepted,
    InService,
    Completed,
    /// Service at another trust.
    Elsewhere,
    /// Over, while the goals of hospital service are owed and nothing else is open.
    GoalsOwed,
    /// Over, and both goals are achieved.
    Served,
    /// Over; another period goes on.
    Over,
    /// The specialisation was left, or ended.
    Left,
}

impl State {
    /// Of a hospital period, as known on the day of the case.
    pub(crate) fn of(case: &TraineeCase<'_>, placement: &Placement) -> State {
        let stage = placement.stage();
        if placement.elsewhere.is_some() && !matches!(stage, Stage::Documented | Stage::Withdrawn | Stage::Discontinued)
        {
            return State::Elsewhere;
        }
        match stage {
            Stage::Completed => return State::Completed,
            _ if case.story.left_training() => return State::Left,
            Stage::Discontinued => return State::Left,
            Stage::Documented | Stage::Withdrawn => return closed(case),
            Stage::InService => return State::InService,
            Stage::Accepted | Stage::Contracted => return State::Accepted,
            Stage::Enrolled => return State::NeverRequested,
            Stage::Requested | Stage::Asked | Stage::Confirmed | Stage::Refused | Stage::Offered => {}
        }
        let turn = case.held(placement).last().and_then(|under| Turn::of(&case.under(*under)?, placement));
        match turn {
            Some(Turn::AskAgain) => State::ToBeAskedAgain,
            Some(Turn::Answer) => State::Asked,
            Some(Turn::Offer { .. }) => State::AwaitsOffer,
            Some(Turn::AnswerOffer) => State::Offered,
            Some(Turn::RequestAgain { since }) => match since.anchor {
                Anchor::Start => State::StartPassed,
                Anchor::AgreementEnded => State::AgreementOver,
                Anchor::PlaceClosed => State::PlaceClosed,
                _ => State::Refused,
            },
            Some(Turn::FollowUp { .. }) | None => State::FollowedUp,
        }
    }

    /// The row of the contract of states (docs/states.md) that it stands for.
    pub(crate) fn row(self) -> &'static str {
        match self {
            State::NeverRequested => "1",
            State::ToBeAskedAgain => "3a",
            State::Asked => "4",
            State::AwaitsOffer => "5a, 7b",
            State::FollowedUp => "3b, 5b, 7a, 7b",
            State::Refused => "5c",
            State::Offered => "6",
            State::StartPassed => "7c",
            State::AgreementOver | State::PlaceClosed => "7d",
            State::Accepted => "8",
            State::InService => "9",
            State::Completed => "10",
            State::Elsewhere => "13",
            State::GoalsOwed => "11, 12",
            State::Served => "18",
            State::Over => "–",
            State::Left => "19",
        }
    }
}

fn closed(case: &TraineeCase<'_>) -> State {
    let goes_on = |placement: &Placement| !placement.is_closed();
    match case.story.service_goals_achieved() {
        Some(_) => State::Served,
        None if case.story.placements.iter().any(goes_on) => State::Over,
        None => State::GoalsOwed,
    }
}
