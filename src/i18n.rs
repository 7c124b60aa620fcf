//! The texts a user reads, in Bokmål, Nynorsk and English.
//!
//! `build.rs` makes [`Msg`] of `i18n/*.ftl`: a text that one language lacks stops the build, one that nothing uses
//! is named by the compiler.

pub(crate) mod answer;
pub(crate) mod entry;
pub(crate) mod examples;
#[cfg(test)]
mod guard;
pub(crate) mod key;
pub(crate) mod label;
pub(crate) mod names;
pub(crate) mod shown;

#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, strum::IntoStaticStr, strum::VariantArray,
)]
#[strum(serialize_all = "kebab-case", const_into_str)]
pub(crate) enum Lang {
    #[default]
    Nb,
    Nn,
    En,
}

impl Lang {
    /// The language of a locale such as `nn_NO.UTF-8`; any other than Norwegian and English has none.
    pub(crate) fn of_locale(locale: &str) -> Option<Self> {
        match locale.split(['_', '.', '-', '@']).next().unwrap_or_default() {
            "nb" | "no" => Some(Lang::Nb),
            "nn" => Some(Lang::Nn),
            "en" => Some(Lang::En),
            _ => None,
        }
    }

    pub(crate) fn index(self) -> usize {
        self as usize
    }
}

include!(concat!(env!("OUT_DIR"), "/messages.rs"));

/// The help text of a command or option, by its path: `deadlines`, `deadlines-within`.
pub(crate) fn help(path: &str, lang: Lang) -> Option<&'static str> {
    let found = HELP.binary_search_by(|(known, _)| (*known).cmp(path)).ok()?;
    HELP.get(found).map(|(_, texts)| texts[lang.index()])
}
