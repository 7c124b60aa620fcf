//! Putting bytes on the disk, whole or not at all: the only place that writes files.

use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, Write};
use std::path::Path;

/// Replaces a file's content, or makes it: written beside, synced, then renamed.
///
/// # Errors
/// The disk's; the file is then as it was.
pub(crate) fn replace(path: &Path, content: &[u8]) -> io::Result<()> {
    let folder = folder_of(path)?;
    // Made with mode 0600 where the system has modes.
    let mut beside = tempfile::Builder::new().prefix(".alis-").suffix(".tmp").tempfile_in(folder).map_err(plain)?;
    beside.as_file_mut().write_all(content)?;
    beside.as_file().sync_all()?;
    beside.persist(path).map_err(|err| err.error)?;
    sync_folder(folder)
}

/// The kind alone: a message names the store's file, not the temporary one and where it lies on this machine.
fn plain(err: io::Error) -> io::Error {
    err.kind().into()
}

/// Makes a file where a half-written one hurts nobody; neither it nor its folder is synced.
///
/// # Errors
/// The disk's.
pub(super) fn put(path: &Path, content: &[u8]) -> io::Result<()> {
    folder_of(path)?;
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    private(&mut options);
    options.open(path)?.write_all(content)
}

/// Syncs a file that was put.
///
/// # Errors
/// The disk's.
pub(super) fn sync(path: &Path) -> io::Result<()> {
    OpenOptions::new().append(true).open(path)?.sync_all()
}

/// Moves a file to where another may stand; neither folder is synced.
///
/// # Errors
/// The disk's; the file is then where it was.
pub(super) fn move_into(from: &Path, to: &Path) -> io::Result<()> {
    folder_of(to)?;
    #[expect(clippy::disallowed_methods, reason = "the one place that moves files")]
    match fs::rename(from, to) {
        // A folder of the store may lie on another disk.
        Err(err) if err.kind() == io::ErrorKind::CrossesDevices => {
            replace(to, &fs::read(from)?)?;
            fs::remove_file(from)
        }
        moved => moved,
    }
}

/// Removes a file; its folder is not synced.
///
/// # Errors
/// The disk's; the file is then still there.
pub(crate) fn remove(path: &Path) -> io::Result<()> {
    #[expect(clippy::disallowed_methods, reason = "the one place that removes files")]
    fs::remove_file(path)
}

/// Removes a folder in which nothing lies any more; any other stays.
pub(super) fn remove_if_empty(path: &Path) {
    let _ = fs::remove_dir(path);
}

/// Removes a folder with all that lies in it.
///
/// # Errors
/// The disk's; some of it may be gone.
pub(super) fn remove_tree(path: &Path) -> io::Result<()> {
    fs::remove_dir_all(path)
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
///
/// # Errors
/// The disk's.
pub(super) fn sync_folder(folder: &Path) -> io::Result<()> {
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}

/// The folder a file lies in, made where it is not there.
fn folder_of(path: &Path) -> io::Result<&Path> {
    let folder = path.parent().ok_or(io::ErrorKind::InvalidInput)?;
    if !folder.is_dir() {
        private_folder(folder)?;
    }
    Ok(folder)
}
