//! The store's own settings (`alis.toml`): its name, its language, and the tool's reminders where an agreement
//! gives a duty but no number.

/// The numbers of `[reminders]`, and of `[retention]`: the store's own; every key has the default shown in `docs/records.md`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Reminders {
    /// Days after the trainee started in the municipality.
    pub(crate) enrolment_days: u32,
    /// Days after the hospital was asked again.
    pub(crate) reconfirmation_answer_days: u32,
    /// Months, during hospital service.
    pub(crate) coordinator_contact_months: u32,
    /// Months, during hospital service.
    pub(crate) supervisor_contact_months: u32,
    /// Months before the end of service.
    pub(crate) goal_review_months: u32,
    /// Days after the end of service.
    pub(crate) documentation_days: u32,
    /// Months after the plan was last revised.
    pub(crate) plan_review_months: u32,
    /// Days after a refusal, a start that passed, a withdrawal or a completion that leaves goals owed.
    pub(crate) request_again_days: u32,
    /// Months that a request lies still.
    pub(crate) follow_up_months: u32,
    /// Days for the answer to an offer that names none.
    pub(crate) offer_answer_days: u32,
    /// Days after the last day for replies.
    pub(crate) consultation_close_days: u32,
    /// How long closed cases are kept (`[retention]`).
    pub(crate) retention: Retention,
}

impl Default for Reminders {
    fn default() -> Self {
        Reminders {
            enrolment_days: 30,
            reconfirmation_answer_days: 30,
            coordinator_contact_months: 2,
            supervisor_contact_months: 1,
            goal_review_months: 2,
            documentation_days: 30,
            plan_review_months: 12,
            request_again_days: 30,
            follow_up_months: 2,
            offer_answer_days: 14,
            consultation_close_days: 30,
            retention: Retention::default(),
        }
    }
}

/// Where new trainee records go.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, strum::IntoStaticStr, strum::VariantArray)]
#[strum(serialize_all = "kebab-case", const_into_str)]
pub(crate) enum Folders {
    #[default]
    Flat,
    Municipality,
}

/// How long closed cases are kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Retention {
    /// Calendar months after the case was closed.
    pub(crate) months: u32,
    /// The yearly purge: month and day.
    pub(crate) purge: (u32, u32),
}

impl Default for Retention {
    fn default() -> Self {
        Retention { months: 12, purge: (1, 31) }
    }
}
