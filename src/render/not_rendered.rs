//! What goes wrong where plain data becomes text.

/// Rows that could not be put into a format, in the words of who could not.
#[derive(Debug)]
pub(crate) struct NotRendered(pub(crate) String);

impl NotRendered {
    pub(crate) fn because(err: impl std::fmt::Display) -> Self {
        NotRendered(err.to_string())
    }
}
