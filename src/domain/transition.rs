//! Transitional arrangements of specialist training: they hold for the whole country, whatever agreement binds.

use chrono::NaiveDate;

/// What the rules know of them; a day that no source states gives no deadline.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Transition {
    /// The last application for approval under the old scheme.
    pub(crate) old_scheme: Option<LastDay>,
}

/// A last day with its source.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct LastDay {
    pub(crate) day: NaiveDate,
    pub(crate) source: String,
    pub(crate) clause: String,
}
