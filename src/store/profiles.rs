//! The terms that are built in, as data: `profiles/*.toml`, each naming its source.

use std::path::PathBuf;
use std::sync::Arc;

use super::problem::Source;
use super::record;
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
    let source = Source { file: PathBuf::from(format!("{name}.toml")), text: Arc::from(text) };
    record::read(&source, |keys| record::profile::profile(keys, name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_built_in_profile_can_be_read_and_names_its_source() {
        for (name, text) in NAMES.iter().zip(TEXTS) {
            let profile = read(name, text).unwrap_or_else(|problems| panic!("{name}: {problems:?}"));
            assert!(profile.source.ends_with(&format!("({})", profile.short())), "{name}: {}", profile.source);
        }
    }
}
