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
    /// From when a municipality counts that asked to be registered (spesialistforskriften § 21).
    pub(crate) registration: Option<RegistrationLaw>,
    /// A trial period in a temporary employment is at most half of it (arbeidsmiljøloven § 15-3).
    pub(crate) trial_period: Option<NationalRule>,
    /// Who is attached to an agency gives no grounds for the grant.
    pub(crate) agency: Option<NationalRule>,
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

/// From when a municipality counts as training enterprise that asked to be one.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct RegistrationLaw {
    /// Nobody's application counts from an earlier day, but for those below.
    pub(crate) applied_counts_from: NaiveDate,
    /// Who applied before this day …
    pub(crate) early_before: NaiveDate,
    /// … counts from this one.
    pub(crate) early_counts_from: NaiveDate,
    pub(crate) rule: NationalRule,
}

impl RegistrationLaw {
    /// From when whoever applied on a day counts.
    pub(crate) fn counts_from(&self, applied: NaiveDate) -> NaiveDate {
        if applied < self.early_before { self.early_counts_from } else { applied.max(self.applied_counts_from) }
    }
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
        let registration = self.registration.as_ref().map(|law| ("registration", &law.rule));
        let trial = self.trial_period.as_ref().map(|rule| ("trial_period", rule));
        let agency = self.agency.as_ref().map(|rule| ("agency", rule));
        [old, plan, contract, access, registration, trial, agency].into_iter().flatten()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::day;

    #[test]
    fn an_application_counts_from_its_day_since_there_was_such_a_rule() {
        let law = RegistrationLaw {
            applied_counts_from: day("2022-09-01"),
            early_before: day("2019-06-01"),
            early_counts_from: day("2019-03-01"),
            rule: NationalRule::default(),
        };
        for (applied, counts) in [
            ("2018-01-10", "2019-03-01"),
            ("2019-05-31", "2019-03-01"),
            ("2019-06-01", "2022-09-01"),
            ("2022-08-31", "2022-09-01"),
            ("2022-09-02", "2022-09-02"),
            ("2026-03-10", "2026-03-10"),
        ] {
            assert_eq!(law.counts_from(day(applied)), day(counts), "{applied}");
        }
    }
}
