//! Letters: a Markdown template and values become a [`document::Document`], and that becomes PDF, HTML or plain text.
//!
//! Nothing here opens a record or decides anything about trainees.

pub(crate) mod document;
pub(crate) mod html;
#[cfg(feature = "letters")]
pub(crate) mod pdf;
#[cfg(not(feature = "letters"))]
#[path = "letters/pdf_left_out.rs"]
pub(crate) mod pdf;
pub(crate) mod text;
#[cfg(test)]
pub(crate) mod sample;
