//! Letters: a Markdown template and values become a [`document::LetterDocument`], and that becomes PDF, HTML or plain text.
//!
//! Nothing here opens a record or decides anything about trainees.

mod bound;
pub(crate) mod compose;
pub(crate) mod document;
pub(crate) mod draft;
pub(crate) mod furniture;
pub(crate) mod html;
mod kinds;
mod markdown;
#[cfg(feature = "letters")]
pub(crate) mod pdf;
#[cfg(not(feature = "letters"))]
#[path = "letters/pdf_left_out.rs"]
pub(crate) mod pdf;
#[cfg(test)]
pub(crate) mod sample;
pub(crate) mod template;
pub(crate) mod text;
pub(crate) mod values;
pub(crate) mod wording;
mod writer;
