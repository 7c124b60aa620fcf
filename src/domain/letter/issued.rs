//! What the journals say of the letters that were issued.

use crate::domain::id::MunicipalityNumber;

/// A letter that was issued.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Issued {
    /// As `alis document` names it.
    pub(crate) kind: String,
    /// Within the store.
    pub(crate) file: String,
    /// Of the file's bytes, 64 hexadecimal digits.
    pub(crate) sha256: String,
    /// Which state of the records it says, as its footer does; absent where another program wrote the entry.
    pub(crate) state: Option<String>,
    /// Of a round of the grant, the municipality that it is of; absent: of all of them.
    pub(crate) municipality: Option<MunicipalityNumber>,
    /// The file of the same letter that was issued before, where this one takes its place.
    pub(crate) replaces: Option<String>,
}
