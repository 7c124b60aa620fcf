//! The commands: one file each, with its arguments and its story in order, in a folder for each heading of the help. No rule is here: rules are in `domain`.

pub(crate) mod avtale_and_grant;
pub(crate) mod documents;
pub(crate) mod getting_started;
pub(crate) mod overview;
pub(crate) mod placement;
pub(crate) mod store;
pub(crate) mod trainees;
