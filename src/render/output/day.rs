//! What several outputs write.

/// A day, written `2027-03-01`.
pub(super) type Day = String;
