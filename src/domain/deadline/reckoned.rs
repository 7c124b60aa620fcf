//! A day with the way it was reckoned, so that it can be explained.

use chrono::NaiveDate;

use crate::domain::calendar;

/// A day that other days are counted from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::IntoStaticStr, strum::VariantArray)]
#[strum(serialize_all = "kebab-case", const_into_str)]
pub(crate) enum Anchor {
    PracticeStarted,
    TrainingStarted,
    /// The prior service that the terms ask for is reached.
    PriorServiceReached,
    /// The return to the specialisation.
    Resumed,
    Requested,
    Asked,
    Answered,
    Offered,
    /// The hospital took its offer back.
    OfferEnded,
    Accepted,
    Declined,
    AnswerBy,
    Start,
    LastContact,
    End,
    Completed,
    /// No place that was wished is open any more.
    PlaceClosed,
    /// The wish was withdrawn.
    Withdrawn,
    /// The wish was withdrawn for a position at another trust (HSYK 5.3).
    PositionElsewhere,
    PlanRevised,
    /// The last day on which something can be applied for.
    LastApplication,
    /// The last of a case was closed.
    Closed,
    /// The day of the yearly purge.
    YearlyPurge,
    /// Somebody asked what is stored about them.
    AccessRequested,
    /// A position was published.
    Published,
    /// The later of two entries that cannot both be.
    LaterEntry,
    ConsultationOpened,
    /// The last day for replies to a hearing.
    ConsultationDue,
    /// A committee's meeting was planned.
    MeetingPlanned,
    Meeting,
    /// The agreement that it was asked under was replaced, ran out or was rejected.
    AgreementEnded,
    /// An agreement came into force.
    InForce,
    Reviewed,
    Terminated,
    AlisAgreementEnd,
    /// The first day of a grant round's period.
    PeriodStart,
    /// The last day of a grant round's period.
    PeriodEnd,
    ApplyBy,
    /// The first award of a round.
    Awarded,
    ReportBy,
}

/// How far a day lies from its anchor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Offset {
    SameDay,
    MonthsBefore(u32),
    MonthsAfter(u32),
    DaysAfter(u32),
}

/// A day with the way it was reckoned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Reckoned {
    pub(crate) anchor: Anchor,
    /// The day of the anchor.
    pub(crate) from: NaiveDate,
    pub(crate) step: Offset,
    /// Whole months between the day reckoned and the first day on which the act makes sense.
    pub(crate) lead_months: u32,
}

impl Anchor {
    /// The day of the anchor itself, to be counted from.
    pub(crate) fn on(self, day: NaiveDate) -> Reckoned {
        Reckoned { anchor: self, from: day, step: Offset::SameDay, lead_months: 0 }
    }
}

impl Reckoned {
    pub(crate) fn months_before(self, months: u32) -> Reckoned {
        Reckoned { step: Offset::MonthsBefore(months), ..self }
    }

    pub(crate) fn months_after(self, months: u32) -> Reckoned {
        Reckoned { step: Offset::MonthsAfter(months), ..self }
    }

    pub(crate) fn days_after(self, days: u32) -> Reckoned {
        Reckoned { step: Offset::DaysAfter(days), ..self }
    }

    /// The day that this comes to; months are clamped at a month's end.
    pub(crate) fn day(self) -> NaiveDate {
        let day = match self.step {
            Offset::SameDay => self.from,
            Offset::MonthsBefore(months) => calendar::sub_months(self.from, months),
            Offset::MonthsAfter(months) => calendar::add_months(self.from, months),
            Offset::DaysAfter(days) => calendar::add_days(self.from, i64::from(days)),
        };
        calendar::sub_months(day, self.lead_months)
    }
}
