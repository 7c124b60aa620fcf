//! What is typed, in three languages: commands, flags and the words of closed lists.
//!
//! `names/*.toml` say it, a file a language; `build.rs` makes tables of them, sorted by the English word. The English word
//! always goes, and every name goes whatever the language; the first name in the user's language is the one that is shown.

use super::Lang;

/// One word with its names.
#[derive(Debug)]
pub(crate) struct Called {
    /// The English word, of a command below another with that one's before it: `agreement add`.
    pub(crate) word: &'static str,
    /// The names in nb, nn and en, the main one first.
    shown: [&'static [&'static str]; 3],
    /// Everything that is accepted beside the English word, in all languages, with and without æ, ø and å.
    pub(crate) typed: &'static [&'static str],
    /// What it was called once: accepted, and told.
    pub(crate) former: &'static [&'static str],
}

include!(concat!(env!("OUT_DIR"), "/names.rs"));

impl Called {
    /// The English word alone.
    pub(crate) fn own(&self) -> &'static str {
        self.word.rsplit(' ').next().unwrap_or(self.word)
    }

    /// The name that is shown.
    pub(crate) fn name(&self, lang: Lang) -> &'static str {
        self.shown[lang.index()].first().copied().unwrap_or(self.word)
    }

    /// The names in one language, the main one first.
    pub(crate) fn names(&self, lang: Lang) -> &'static [&'static str] {
        self.shown[lang.index()]
    }

    /// Everything that is accepted beside the name that is shown in a language.
    pub(crate) fn beside(&self, lang: Lang) -> impl Iterator<Item = &'static str> {
        let main = self.name(lang);
        [self.own()].into_iter().chain(self.typed.iter().copied()).filter(move |name| *name != main)
    }

    /// Whether it is what was typed.
    pub(crate) fn is(&self, typed: &str) -> bool {
        self.own() == typed || self.typed.contains(&typed)
    }
}

/// The names of a word in one of the tables.
pub(crate) fn find(table: &'static [Called], word: &str) -> Option<&'static Called> {
    let place = table.binary_search_by(|named| named.word.cmp(word)).ok()?;
    table.get(place)
}

/// The names of a command, by the English words that lead to it: `agreement add`.
pub(crate) fn command(path: &str) -> Option<&'static Called> {
    find(COMMANDS, path)
}

/// The English words that lead to the command above: nothing for one that stands at the top.
pub(crate) fn above(path: &str) -> &str {
    path.rsplit_once(' ').map_or("", |(above, _)| above)
}

/// The names of a flag, without its dashes; where a command has names of its own for it, those.
pub(crate) fn flag(path: &str, flag: &str) -> Option<&'static Called> {
    find(FLAGS, &format!("{path} {flag}")).or_else(|| find(FLAGS, flag))
}

/// The English word of a closed list for what was typed.
pub(crate) fn word(list: &'static [Called], typed: &str) -> Option<&'static str> {
    list.iter().find(|named| named.is(typed)).map(Called::own)
}

/// What a word of a closed list is typed as.
pub(crate) fn shown(list: &'static [Called], word: &'static str, lang: Lang) -> &'static str {
    find(list, word).map_or(word, |named| named.name(lang))
}

/// The closed list whose words stand at a place: `reconfirm --answer`, `document 1`.
pub(crate) fn taken(place: &str) -> Option<&'static [Called]> {
    let found = TAKES.binary_search_by(|(known, _)| (*known).cmp(place)).ok()?;
    TAKES.get(found).map(|(_, list)| *list)
}
