//! A round of the grant *Nasjonal ALIS og veiledning*, as entered from its announcement.

use chrono::NaiveDate;

use super::trainee::Role;

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct GrantRound {
    pub(crate) period_from: NaiveDate,
    pub(crate) period_to: NaiveDate,
    pub(crate) apply_by: Option<NaiveDate>,
    pub(crate) report_by: Option<NaiveDate>,
    /// Percent of the trainee's own maximum.
    pub(crate) facilitation_percent: Option<u32>,
    pub(crate) rates: Vec<Rate>,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Rate {
    pub(crate) role: Role,
    pub(crate) centrality: Vec<u32>,
    /// Whole kroner for 12 months at 100 %; absent while it is not known.
    pub(crate) amount: Option<u32>,
}
