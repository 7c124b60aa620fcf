//! What `alis avtale show` gives.

use super::day::Day;
use super::hundredths::Hundredths;
#[cfg(test)]
use schemars::JsonSchema;
use serde::Serialize;

/// `alis avtale show --format json`. Without an agreement `signed` and `end` are null.
#[derive(Clone, Debug, Default, Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(crate) struct AvtaleOutput {
    pub(crate) hpr: u32,
    /// The last signing: what it says holds.
    pub(crate) signed: Option<Day>,
    /// The last day on which the agreement holds; null where the practice that is known never reaches it.
    pub(crate) end: Option<Day>,
    /// Whole days at full time that were counted by today.
    pub(crate) service_days: i64,
    pub(crate) paused: Vec<PausedRow>,
    /// Whom it is signed with.
    pub(crate) municipality: Option<String>,
    /// The first signing, from which the time is counted.
    pub(crate) concluded: Option<Day>,
    /// The later of the first signing and the start of training.
    pub(crate) from: Option<Day>,
    /// duration, specialised, discontinued, grant-refused or position-ended.
    pub(crate) ended_by: Option<String>,
    /// Days at full time that make up the whole.
    pub(crate) target_days: Option<i64>,
    pub(crate) counted: Vec<CountedRow>,
    pub(crate) elements: Vec<ElementRow>,
    /// The first and last day of each agreement before.
    pub(crate) earlier: Vec<EarlierAvtaleRow>,
}

/// Days on which nothing is counted, both inclusive.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(crate) struct PausedRow {
    pub(crate) from: Day,
    pub(crate) to: Day,
    /// absence or hospital-service.
    pub(crate) why: String,
}

/// Days on end that each count the same, both inclusive; `to` is null where they run on.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(crate) struct CountedRow {
    pub(crate) from: Day,
    pub(crate) to: Option<Day>,
    /// At most two decimals.
    pub(crate) percent: Hundredths,
}

/// One element of the ALIS-avtale, as in the record.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(crate) struct ElementRow {
    pub(crate) element: String,
    pub(crate) clause: Option<String>,
    pub(crate) to: Option<String>,
    pub(crate) share_percent: Option<u32>,
    pub(crate) text: Option<String>,
}

#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(crate) struct EarlierAvtaleRow {
    pub(crate) from: Day,
    pub(crate) end: Option<Day>,
    pub(crate) ended_by: Option<String>,
    /// Whom it was signed with.
    pub(crate) municipality: String,
    /// Whole days at full time that were counted of it.
    pub(crate) service_days: i64,
}
