//! Letters: a Markdown template and values become a [`document::Document`], and that becomes PDF, HTML or plain text.
//!
//! Nothing here opens a record or decides anything about trainees.

pub(crate) mod document;
