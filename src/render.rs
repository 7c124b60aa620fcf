//! Plain data in, text out. Nothing here opens a file or knows a rule.

pub(crate) mod clean;
pub(crate) mod csv;
pub(crate) mod deadlines;
pub(crate) mod diff;
pub(crate) mod ics;
pub(crate) mod item;
pub(crate) mod json;
pub(crate) mod man;
pub(crate) mod markdown;
pub(crate) mod matching;
pub(crate) mod not_rendered;
pub(crate) mod output;
pub(crate) mod paragraph;
pub(crate) mod table;
pub(crate) mod timeline;
pub(crate) mod timeline_svg;
pub(crate) mod today;
pub(crate) mod wording;
