//! Closed lists of words: one spelling each, the same in files, in JSON and on the command line.

use strum::VariantArray;

/// An enum whose values are written as words.
///
/// The words are made of the variants' names by two derives, so that none can be missing:
///
/// ```ignore
/// #[derive(Clone, Copy, PartialEq, strum::IntoStaticStr, strum::VariantArray)]
/// #[strum(serialize_all = "kebab-case", const_into_str)]
/// ```
pub(crate) trait Word: Copy + PartialEq + Send + Sync + 'static {
    /// Every value, in the order of the docs.
    const ALL: &'static [Self];

    fn as_str(self) -> &'static str;

    fn from_word(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|known| known.as_str() == word)
    }

    /// Every word, in the order of the docs.
    fn words() -> impl Iterator<Item = &'static str> + Clone {
        Self::ALL.iter().map(|known| known.as_str())
    }
}

impl<W> Word for W
where
    W: VariantArray + Into<&'static str> + Copy + PartialEq + Send + Sync,
{
    const ALL: &'static [Self] = W::VARIANTS;

    fn as_str(self) -> &'static str {
        self.into()
    }
}
