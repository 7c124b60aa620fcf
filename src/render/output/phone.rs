//! What `alis phone` gives.

use super::day::Day;
#[cfg(test)]
use schemars::JsonSchema;
use serde::Serialize;

/// `alis phone --format json`.
#[derive(Clone, Debug, Default, Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(crate) struct PhoneOutput {
    pub(crate) hpr: u32,
    pub(crate) name: String,
    pub(crate) municipality: String,
    /// That of the hospital period that is next.
    pub(crate) stage: String,
    pub(crate) phone: Option<String>,
    pub(crate) email: Option<String>,
    /// The rule of what is next; null where nothing is.
    pub(crate) next_rule: Option<String>,
    pub(crate) next_due: Option<Day>,
    /// The command to type.
    pub(crate) next: String,
    /// Whom to call at the hospital; null where no agreement names one, or no record has it.
    pub(crate) hospital: Option<HospitalPhone>,
}

/// A hospital, and its contact.
#[derive(Clone, Debug, Default, Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(crate) struct HospitalPhone {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) contact: Option<String>,
    pub(crate) phone: Option<String>,
    pub(crate) email: Option<String>,
}
