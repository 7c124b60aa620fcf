//! What stands in for the typesetter where it is left out of the build.

use super::document::{CannotTypeset, Document};

pub(crate) fn render(_: &Document) -> Result<Vec<u8>, CannotTypeset> {
    Err(CannotTypeset::LeftOut)
}
