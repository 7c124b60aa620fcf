//! What a command makes of a file of the store: stands below the transaction that writes it and the commit that holds it.

use std::path::PathBuf;

/// One file's change.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Change {
    /// Within the store.
    pub(crate) file: PathBuf,
    /// `None` for a file that is new.
    pub(crate) before: Option<Vec<u8>>,
    /// `None` for a file that goes.
    pub(crate) after: Option<Content>,
}

/// What a file becomes.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Content {
    Bytes(Vec<u8>),
    /// Already on the disk: many large files need not be held in memory until all of them are there.
    Staged(Staged),
}

impl Content {
    /// Nothing where it is on the disk.
    pub(crate) fn bytes(&self) -> Option<&[u8]> {
        match self {
            Content::Bytes(bytes) => Some(bytes),
            Content::Staged(_) => None,
        }
    }
}

impl<B: Into<Vec<u8>>> From<B> for Content {
    fn from(bytes: B) -> Self {
        Content::Bytes(bytes.into())
    }
}

/// A content put on the disk before anything was decided; swept where nothing is.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Staged {
    /// Within the tool's folder, its parts separated by `/`.
    pub(super) name: String,
}

impl Change {
    /// A record's text becomes another.
    pub(crate) fn of_text(file: PathBuf, before: &str, after: String) -> Self {
        Change { file, before: Some(before.as_bytes().to_owned()), after: Some(after.into()) }
    }

    /// A file that goes.
    pub(crate) fn removal(file: PathBuf, before: Vec<u8>) -> Self {
        Change { file, before: Some(before), after: None }
    }

    /// A file that was not there before, written where it still is not.
    pub(crate) fn new_file(file: PathBuf, content: impl Into<Content>) -> Self {
        Change { file, before: None, after: Some(content.into()) }
    }
}
