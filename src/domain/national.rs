//! What holds for the whole country, whatever agreement binds: data with its source (`store/national.toml`).

use chrono::NaiveDate;

use super::terms::Wording;

/// The national rules that deadlines rest on; what no source states gives none.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct National {
    /// The last application for approval under the old scheme.
    pub(crate) old_scheme: Option<LastDay>,
    /// The individual training plan is revised (spesialistforskriften § 25).
    pub(crate) plan_review: Option<NationalRule>,
    /// A written contract of employment (arbeidsmiljøloven § 14-5).
    pub(crate) written_contract: Option<WrittenContract>,
    /// Access to one's own data (personvernforordningen art. 12, 15).
    pub(crate) access: Option<AccessLaw>,
}

/// How soon a contract has to be written.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct WrittenContract {
    /// Days after the employment began.
    pub(crate) days: u32,
    pub(crate) rule: NationalRule,
}

/// How soon somebody is given what is stored about them.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct AccessLaw {
    /// Calendar months after the request.
    pub(crate) months: u32,
    pub(crate) rule: NationalRule,
}

/// A last day with its source.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct LastDay {
    /// The last day on which it may be done.
    pub(crate) day: NaiveDate,
    pub(crate) rule: NationalRule,
}

/// Where a national rule stands, and what it says.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct NationalRule {
    /// The law or regulation, or whose rule it is.
    pub(crate) source: String,
    pub(crate) clause: String,
    pub(crate) words: Wording,
}

impl NationalRule {
    /// Whether it holds on a day: not before its first.
    pub(crate) fn holds_on(&self, day: NaiveDate) -> bool {
        self.words.from.is_none_or(|from| from <= day)
    }
}

#[cfg(test)]
impl National {
    /// Each rule that is known, by its name in the data.
    pub(crate) fn rules(&self) -> impl Iterator<Item = (&'static str, &NationalRule)> {
        let old = self.old_scheme.as_ref().map(|last| ("old_scheme", &last.rule));
        let plan = self.plan_review.as_ref().map(|rule| ("plan_review", rule));
        let contract = self.written_contract.as_ref().map(|law| ("written_contract", &law.rule));
        let access = self.access.as_ref().map(|law| ("access", &law.rule));
        old.into_iter().chain(plan).chain(contract).chain(access)
    }
}
