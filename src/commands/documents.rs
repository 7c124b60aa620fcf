//! Letters and other documents.

pub(crate) mod document;
pub(crate) mod verify;
