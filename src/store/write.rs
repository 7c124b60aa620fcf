//! Putting bytes on the disk, whole or not at all: the only place that writes files.

use std::fs::{DirBuilder, File, OpenOptions};
use std::io::{self, Write};
use std::path::Path;

/// Replaces a file's content, or makes it: written beside, synced, then renamed.
///
/// # Errors
/// The disk's; the file is then as it was.
pub(crate) fn replace(path: &Path, content: &[u8]) -> io::Result<()> {
    let folder = path.parent().ok_or(io::ErrorKind::InvalidInput)?;
    if !folder.is_dir() {
        private_folder(folder)?;
    }
    // Made with mode 0600 where the system has modes.
    let mut beside = tempfile::Builder::new().prefix(".alis-").suffix(".tmp").tempfile_in(folder)?;
    beside.write_all(content)?;
    beside.as_file().sync_all()?;
    beside.persist(path).map_err(|err| err.error)?;
    sync_folder(folder)
}

/// Removes a file.
///
/// # Errors
/// The disk's; the file is then still there.
pub(crate) fn remove(path: &Path) -> io::Result<()> {
    #[expect(clippy::disallowed_methods, reason = "the one place that removes files")]
    std::fs::remove_file(path)?;
    sync_folder(path.parent().ok_or(io::ErrorKind::InvalidInput)?)
}

/// A folder, and those above it, that only the user may enter.
///
/// # Errors
/// The disk's.
pub(crate) fn private_folder(path: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)
}

/// Makes the file that is opened readable by the user alone, where the system has modes.
pub(super) fn private(options: &mut OpenOptions) {
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(options, 0o600);
    #[cfg(not(unix))]
    let _ = options;
}

/// A rename is only safe on the disk once its folder is.
fn sync_folder(folder: &Path) -> io::Result<()> {
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}
