//! What could not become a record is put where the user finds it again: nothing that was typed is lost.

use std::io;
use std::path::{Path, PathBuf};

use super::layout::TOOL;
use super::write;

/// Puts a text aside under the name of the record it was meant for; never over an earlier one. Gives its place within the
/// store.
///
/// # Errors
/// The disk's.
pub(crate) fn keep(root: &Path, file: &Path, text: &[u8]) -> io::Result<PathBuf> {
    let place = place(root, file);
    write::replace(&root.join(&place), text)?;
    Ok(place)
}

/// A name that is still free.
pub(super) fn place(root: &Path, file: &Path) -> PathBuf {
    let folder = Path::new(TOOL).join("kept");
    let stem = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let ending = file.extension().map(|ending| format!(".{}", ending.to_string_lossy())).unwrap_or_default();
    let name = |number: u32| if number == 1 { format!("{stem}{ending}") } else { format!("{stem}-{number}{ending}") };
    let free = (1..).map(|number| folder.join(name(number))).find(|place| !root.join(place).exists());
    free.unwrap_or_else(|| folder.join(name(1)))
}
