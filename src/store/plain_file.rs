//! Reading files that a store, or git beside it, brought along: regular ones of a limited size. A link could lead anywhere, a
//! pipe is waited for without end, a device gives bytes without end.

use std::fs;
use std::io;
use std::path::Path;

/// No record, setting or template is larger; anything that is, is none.
pub(crate) const LARGEST_TEXT: u64 = 4 << 20;
/// No other file is: letters, git's own lists, what a command is given to read.
pub(crate) const LARGEST: u64 = 256 << 20;

/// Why something is not read, though it is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum NotPlain {
    #[error("it is a link")]
    Link,
    #[error("it is a folder")]
    Folder,
    /// A pipe, a socket, a device.
    #[error("it is no ordinary file")]
    Special,
    #[error("it is larger than {0} MiB")]
    TooLarge(u64),
}

impl NotPlain {
    /// What an error of this module says.
    pub(crate) fn of(err: &io::Error) -> Option<NotPlain> {
        err.get_ref()?.downcast_ref().copied()
    }

    fn too_large(largest: u64) -> NotPlain {
        NotPlain::TooLarge(largest >> 20)
    }
}

impl From<NotPlain> for io::Error {
    fn from(why: NotPlain) -> io::Error {
        io::Error::other(why)
    }
}

/// The bytes of a file that is no link.
///
/// # Errors
/// It is not there, is no regular file ([`NotPlain`]), is larger than `largest` bytes. The disk's.
pub(crate) fn read(path: &Path, largest: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    read_into(path, largest, &mut bytes)?;
    Ok(bytes)
}

/// As [`read`], of a path that a person typed, or git laid: a link may lead to the file.
///
/// # Errors
/// As [`read`].
pub(crate) fn read_through(path: &Path, largest: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    opened::read(path, true, largest, &mut bytes)?;
    Ok(bytes)
}

/// As [`read`], into what is used again for many files; gives what the system says of the file that was opened.
///
/// # Errors
/// As [`read`].
pub(crate) fn read_into(path: &Path, largest: u64, bytes: &mut Vec<u8>) -> io::Result<fs::Metadata> {
    opened::read(path, false, largest, bytes)
}

/// The folder that was last read from: whoever reads one file after the other looks for it once.
#[derive(Debug, Default)]
pub(crate) struct OpenFolder {
    #[cfg(unix)]
    reached: Option<(std::path::PathBuf, std::os::fd::OwnedFd)>,
}

impl OpenFolder {
    /// As [`read_into`], a file of a folder that may have been reached already.
    ///
    /// # Errors
    /// As [`read`].
    pub(crate) fn read_into(&mut self, path: &Path, largest: u64, bytes: &mut Vec<u8>) -> io::Result<fs::Metadata> {
        opened::read_on(self, path, largest, bytes)
    }
}

/// The text of a file that is no link.
///
/// # Errors
/// As [`read`]; it is not UTF-8.
pub(crate) fn text(path: &Path, largest: u64) -> io::Result<String> {
    String::from_utf8(read(path, largest)?).map_err(|_| io::ErrorKind::InvalidData.into())
}

/// Sees to it that another program which opens the file, where it is there, comes to its end; `through`: a link may lead to it.
///
/// # Errors
/// As [`read`].
pub(crate) fn look(path: &Path, through: bool) -> io::Result<()> {
    let found = if through { fs::metadata(path) } else { fs::symlink_metadata(path) };
    match found {
        Ok(found) => is_plain(&found, LARGEST),
        Err(err) if is_missing(&err) => Ok(()),
        Err(err) => Err(err),
    }
}

/// Whether nothing lies at a path; what leads through a file that is no folder leads nowhere.
pub(crate) fn is_missing(err: &io::Error) -> bool {
    matches!(err.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory)
}

fn is_plain(found: &fs::Metadata, largest: u64) -> io::Result<()> {
    match found.file_type() {
        kind if kind.is_symlink() => Err(NotPlain::Link.into()),
        kind if kind.is_dir() => Err(NotPlain::Folder.into()),
        kind if !kind.is_file() => Err(NotPlain::Special.into()),
        _ if found.len() > largest => Err(NotPlain::too_large(largest).into()),
        _ => Ok(()),
    }
}

#[cfg(unix)]
mod opened {
    use std::fs::{File, Metadata};
    use std::io;
    use std::os::fd::{AsFd, BorrowedFd};
    use std::path::Path;

    use rustix::buffer::spare_capacity;
    use rustix::fs::{CWD, Mode, OFlags, openat};
    use rustix::io::{Errno, retry_on_intr};

    use crate::store::plain_file::{NotPlain, OpenFolder, is_plain};

    pub(super) fn read(path: &Path, through: bool, largest: u64, bytes: &mut Vec<u8>) -> io::Result<Metadata> {
        read_at(CWD, path, through, largest, bytes)
    }

    pub(super) fn read_on(
        open: &mut OpenFolder,
        path: &Path,
        largest: u64,
        bytes: &mut Vec<u8>,
    ) -> io::Result<Metadata> {
        let (Some(folder), Some(name)) = (path.parent(), path.file_name()) else {
            return read(path, false, largest, bytes);
        };
        let reached = match open.reached.take() {
            Some(reached) if reached.0 == folder => reached,
            _ => {
                let flags = OFlags::RDONLY | OFlags::CLOEXEC | OFlags::DIRECTORY | OFlags::NONBLOCK;
                (folder.to_owned(), retry_on_intr(|| openat(CWD, folder, flags, Mode::empty()))?)
            }
        };
        let (_, folder) = open.reached.insert(reached);
        read_at(folder.as_fd(), Path::new(name), false, largest, bytes)
    }

    /// Opening waits for nobody (`NONBLOCK`: a pipe), and what was opened is looked at, so that nothing can be put in its place
    /// between.
    fn read_at(
        folder: BorrowedFd<'_>,
        path: &Path,
        through: bool,
        largest: u64,
        bytes: &mut Vec<u8>,
    ) -> io::Result<Metadata> {
        let link = if through { OFlags::empty() } else { OFlags::NOFOLLOW };
        let flags = OFlags::RDONLY | OFlags::CLOEXEC | OFlags::NONBLOCK | OFlags::NOCTTY | link;
        let file = match retry_on_intr(|| openat(folder, path, flags, Mode::empty())) {
            Err(Errno::LOOP) => return Err(NotPlain::Link.into()),
            Err(Errno::NXIO) => return Err(NotPlain::Special.into()),
            opened => File::from(opened?),
        };
        let found = file.metadata()?;
        is_plain(&found, largest)?;
        bytes.clear();
        // One more than it holds: then one call tells its end too.
        bytes.reserve(usize::try_from(found.len()).map_err(io::Error::other)? + 1);
        loop {
            let room = bytes.capacity() - bytes.len();
            let got = retry_on_intr(|| rustix::io::read(&file, spare_capacity(bytes)))?;
            if bytes.len() as u64 > largest {
                return Err(NotPlain::too_large(largest).into());
            }
            if got < room {
                return Ok(found);
            }
            bytes.reserve(8 << 10);
        }
    }
}

#[cfg(not(unix))]
mod opened {
    use std::fs;
    use std::io::{self, Read};
    use std::path::Path;

    use crate::store::plain_file::{NotPlain, OpenFolder, is_plain};

    pub(super) fn read_on(
        _: &mut OpenFolder,
        path: &Path,
        largest: u64,
        bytes: &mut Vec<u8>,
    ) -> io::Result<fs::Metadata> {
        read(path, false, largest, bytes)
    }

    pub(super) fn read(path: &Path, through: bool, largest: u64, bytes: &mut Vec<u8>) -> io::Result<fs::Metadata> {
        let found = if through { fs::metadata(path)? } else { fs::symlink_metadata(path)? };
        is_plain(&found, largest)?;
        bytes.clear();
        fs::File::open(path)?.take(largest + 1).read_to_end(bytes)?;
        if bytes.len() as u64 > largest { Err(NotPlain::too_large(largest).into()) } else { Ok(found) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_read_whole_whatever_its_size() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a");
        for size in [0, 1, 8191, 8192, 8193, 100_000] {
            let content: Vec<u8> = (0..size).map(|at: u32| at as u8).collect();
            crate::store::write::replace(&file, &content).unwrap();
            assert_eq!(read(&file, LARGEST).unwrap(), content);
            let mut used = vec![7; 20_000];
            read_into(&file, LARGEST, &mut used).unwrap();
            assert_eq!(used, content);
        }
        assert_eq!(NotPlain::of(&read(&file, 99_999).unwrap_err()), Some(NotPlain::TooLarge(0)));
        assert_eq!(NotPlain::of(&read(folder.path(), LARGEST).unwrap_err()), Some(NotPlain::Folder));
        assert!(is_missing(&read(&file.join("b"), LARGEST).unwrap_err()));
        assert!(is_missing(&read(&folder.path().join("b"), LARGEST).unwrap_err()));
    }

    #[test]
    fn on_the_way_to_a_folder_each_file_is_read() {
        let root = tempfile::tempdir().unwrap();
        let (mut open, mut bytes) = (OpenFolder::default(), Vec::new());
        for file in ["a/1", "a/2", "b/1", "a/1"] {
            let path = root.path().join(file);
            crate::store::write::private_folder(path.parent().unwrap()).unwrap();
            crate::store::write::replace(&path, file.as_bytes()).unwrap();
            open.read_into(&path, LARGEST, &mut bytes).unwrap();
            assert_eq!(bytes, file.as_bytes());
            assert!(is_missing(&open.read_into(&root.path().join("a/3"), LARGEST, &mut bytes).unwrap_err()));
        }
        assert!(is_missing(&open.read_into(&root.path().join("c/1"), LARGEST, &mut bytes).unwrap_err()));
        let folder = open.read_into(&root.path().join("a"), LARGEST, &mut bytes).unwrap_err();
        assert_eq!(NotPlain::of(&folder), Some(NotPlain::Folder));
    }

    #[cfg(unix)]
    #[test]
    fn a_link_is_followed_only_where_a_person_laid_it() {
        let folder = tempfile::tempdir().unwrap();
        let (file, link) = (folder.path().join("a"), folder.path().join("b"));
        crate::store::write::replace(&file, b"x").unwrap();
        std::os::unix::fs::symlink(&file, &link).unwrap();
        assert_eq!(NotPlain::of(&read(&link, LARGEST).unwrap_err()), Some(NotPlain::Link));
        assert_eq!(read_through(&link, LARGEST).unwrap(), b"x");
        std::os::unix::fs::symlink("/dev/zero", folder.path().join("c")).unwrap();
        let zero = folder.path().join("c");
        assert_eq!(NotPlain::of(&read_through(&zero, LARGEST).unwrap_err()), Some(NotPlain::Special));
        assert_eq!(NotPlain::of(&look(&zero, true).unwrap_err()), Some(NotPlain::Special));
        assert_eq!(NotPlain::of(&look(&zero, false).unwrap_err()), Some(NotPlain::Link));
    }
}
