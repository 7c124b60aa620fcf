//! Reading records: TOML text becomes a checked type, or problems at their places; all of them, not only the first.
//!
//! A record's shape is written once, as a function over [`Keys`]. [`Reading`] runs it over a file, and
//! `super::schema` runs the same function to describe the file to editors. What is written into records is a function over
//! [`fields::Fields`], which [`writing::Writing`] runs too.

pub(crate) mod agreement;
pub(crate) mod alis_terms;
mod fields;
pub(crate) mod figures;
pub(crate) mod goals;
pub(crate) mod grant;
pub(crate) mod hospital;
mod issued;
mod keys;
pub(crate) mod letterhead;
pub(crate) mod municipality;
pub(crate) mod newer;
mod place;
mod plain;
pub(crate) mod position;
pub(crate) mod profile;
mod reading;
pub(crate) mod settings;
pub(crate) mod trainee;
mod tree;
pub(crate) mod value;
mod writing;

pub(crate) use keys::{Keys, SCHEMA};
pub(crate) use place::{Step, entry_line, locate};
#[cfg(any(test, feature = "fuzzing"))]
pub(crate) use plain::agrees;
pub(crate) use reading::{Read, Reading, read, read_what_can_be};
pub(crate) use value::{Value, nearest};
pub(crate) use writing::written;

#[cfg(test)]
mod cases;
