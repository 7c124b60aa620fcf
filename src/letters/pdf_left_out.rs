//! What stands in for the typesetter where it is left out of the build.

use super::document::{CannotTypeset, LetterDocument};

/// # Errors
/// Always: nothing sets a letter here.
pub(crate) fn render(_: &LetterDocument) -> Result<Vec<u8>, CannotTypeset> {
    Err(CannotTypeset::LeftOut)
}
