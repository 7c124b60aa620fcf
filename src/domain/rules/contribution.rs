//! What one trainee contributes to what others have to do.

use crate::domain::deadline::{Duty, Reckoned};
use crate::domain::hpr::Hpr;
use crate::domain::id::{MunicipalityNumber, Slug};
use chrono::NaiveDate;

/// A trainee who waits for a place, as far as it concerns the order among the municipality's own.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Waiting {
    pub(crate) municipality: MunicipalityNumber,
    pub(crate) agreement: Slug,
    pub(super) hospital: Option<Slug>,
    pub(super) hpr: Hpr,
    pub(super) requested_on: NaiveDate,
    pub(super) start: NaiveDate,
    /// When the municipality has to ask again for this trainee.
    pub(super) ask_by: Reckoned,
    /// Starts within this many months of each other compete; none stated: any do.
    pub(super) deviation_months: Option<u32>,
    pub(super) duty: Duty,
}

/// The day by which a trainee's municipality has to be registered: the request, made or due.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Gate {
    pub(crate) municipality: MunicipalityNumber,
    pub(super) agreement: Slug,
    pub(super) hospital: Option<Slug>,
    /// The first request's own opening.
    pub(super) opens: Reckoned,
    pub(super) by: Reckoned,
    pub(super) duty: Duty,
}
