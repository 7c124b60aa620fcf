//! The terms that are built in, as data: `profiles/*.toml`, each naming its source.

use std::path::PathBuf;
use std::sync::Arc;

use super::problem::Source;
use super::record;
use crate::domain::alis_agreement::AlisTerms;
use crate::domain::terms::Profile;

macro_rules! built_in {
    ($($name:literal),*) => {
        /// The names of the built-in profiles.
        pub(super) const NAMES: &[&str] = &[$($name),*];
        const TEXTS: &[&str] = &[$(include_str!(concat!("profiles/", $name, ".toml"))),*];
    };
}
built_in!("hsyk", "helse-vest", "stolav", "bergen", "unn", "nlsh", "fin", "municipal-institution");

/// The built-in profile of that name.
pub(super) fn built_in(name: &str) -> Option<Profile> {
    let index = NAMES.iter().position(|known| *known == name)?;
    read(name, TEXTS[index]).ok()
}

fn read(name: &str, text: &str) -> record::Read<Profile> {
    record::read(&source(name, text), |keys| record::profile::profile(keys, name))
}

/// The terms of the national ALIS-avtale.
pub(super) fn alis_terms() -> AlisTerms {
    // Built in, and read by a test: there is nothing that could be wrong with it here.
    read_alis_terms().unwrap_or_default()
}

fn read_alis_terms() -> record::Read<AlisTerms> {
    let source = source("alis_avtale", include_str!("alis_avtale.toml"));
    record::read(&source, |keys| record::alis_terms::alis_terms(keys))
}

fn source(name: &str, text: &str) -> Source {
    Source { file: PathBuf::from(format!("{name}.toml")), text: Arc::from(text) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::journal::ElementKind;
    use crate::domain::word::Word;

    #[test]
    fn the_alis_avtale_can_be_read_and_says_something_of_every_element() {
        let terms = read_alis_terms().unwrap();
        assert_eq!(terms.cited_as, "AVTALE");
        assert_eq!(terms.duration.as_ref().map(|duration| duration.years), Some(5));
        for (word, element) in ElementKind::ALL {
            assert!(terms.element(*element).is_some(), "{word}");
        }
    }

    #[test]
    fn every_built_in_profile_can_be_read_and_names_its_source() {
        for (name, text) in NAMES.iter().zip(TEXTS) {
            let profile = read(name, text).unwrap_or_else(|problems| panic!("{name}: {problems:?}"));
            assert!(profile.source.ends_with(&format!("({})", profile.short())), "{name}: {}", profile.source);
        }
    }
}
