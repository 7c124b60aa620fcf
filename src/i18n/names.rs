//! What is typed, in three languages: commands, flags and the words of closed lists.
//!
//! `names/*.toml` say it, a file a language; `build.rs` makes tables of them, sorted by the English word. The English word
//! always goes, and every name goes whatever the language; the first name in the user's language is the one that is shown.

use super::{Lang, Msg};

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

/// A command line in the words of the user's language: what is printed for a user to type. What is said to programs (JSON,
/// CSV) stays as it is written in the source, in English.
///
/// `alis reconfirm 9144897 --answer confirmed` is `alis forespør 9144897 --svar bekreftet` in bokmål.
pub(crate) fn line(english: &str, lang: Lang) -> String {
    let Some(words) = english.strip_prefix("alis ").filter(|_| lang != Lang::En) else { return english.to_owned() };
    let mut out = vec!["alis".to_owned()];
    let mut path = "";
    let mut number = 0;
    let mut is_command = true;
    let mut value: Option<&'static [Called]> = None;
    // The command that is asked about.
    let mut about = "";
    for word in words.split(' ') {
        if let Some(list) = value.take() {
            out.push(of_list(Some(list), word, lang));
        } else if let Some(typed) = word.strip_prefix("--") {
            let (english, given) = typed.split_once('=').map_or((typed, None), |(flag, given)| (flag, Some(given)));
            let name = flag(path, english).map_or(english, |called| called.name(lang));
            let list = taken(format!("{path} --{english}").trim_start());
            out.push(match given {
                Some(given) => format!("--{name}={}", of_list(list, given, lang)),
                None => format!("--{name}"),
            });
            value = list.filter(|_| given.is_none());
        } else if let Some(called) = find(COMMANDS, &joined(path, word)).filter(|_| is_command) {
            path = called.word;
            out.push(called.name(lang).to_owned());
        } else if let Some(called) = find(COMMANDS, &joined(about, word)).filter(|_| ["help", "man"].contains(&path)) {
            about = called.word;
            out.push(called.name(lang).to_owned());
        } else {
            is_command = false;
            number += 1;
            out.push(of_list(taken(&format!("{path} {number}")), word, lang));
        }
    }
    out.join(" ")
}

/// What is to be typed where something is missing, in the words of the user's language: `--answer`, `TRAINEE`, `yes|no`.
pub(crate) fn asked_for(english: &str, lang: Lang) -> String {
    match english.strip_prefix("--") {
        Some(name) => flag("", name).map_or_else(|| english.to_owned(), |called| format!("--{}", called.name(lang))),
        None => english.split('|').map(|word| of_list(Some(REPLY), word, lang)).collect::<Vec<_>>().join("|"),
    }
}

/// The English words that lead to a command below another.
fn joined(above: &str, word: &str) -> String {
    if above.is_empty() { word.to_owned() } else { format!("{above} {word}") }
}

/// A word of a list, or what stands for a value.
fn of_list(list: Option<&'static [Called]>, word: &str, lang: Lang) -> String {
    let called = list.and_then(|list| find(list, word)).or_else(|| find(PLACEHOLDERS, word));
    called.map_or_else(|| of_time(word, lang), |called| called.name(lang).to_owned())
}

/// A day, or a stretch of weeks, as it is typed in a language: `today`, `+6w`.
fn of_time(word: &str, lang: Lang) -> String {
    let named = [("today", Msg::WordToday), ("yesterday", Msg::WordYesterday), ("tomorrow", Msg::WordTomorrow)];
    if let Some((_, msg)) = named.into_iter().find(|(known, _)| *known == word) {
        return msg.text(lang).into_owned();
    }
    let weeks = word.strip_suffix('w').filter(|weeks| {
        weeks
            .strip_prefix(['+', '-'])
            .is_some_and(|count| !count.is_empty() && count.bytes().all(|b| b.is_ascii_digit()))
    });
    match (weeks, lang) {
        (Some(weeks), Lang::Nb) => format!("{weeks}u"),
        (Some(weeks), Lang::Nn) => format!("{weeks}v"),
        _ => word.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(english: &str, nb: &str, nn: &str) {
        assert_eq!(line(english, Lang::Nb), nb);
        assert_eq!(line(english, Lang::Nn), nn);
        assert_eq!(line(english, Lang::En), english);
    }

    #[test]
    fn a_command_that_is_printed_is_in_the_words_of_the_language() {
        check(
            "alis reconfirm 9144897 --answer confirmed --placement 2",
            "alis forespør 9144897 --svar bekreftet --tjeneste 2",
            "alis forespør 9144897 --svar stadfesta --teneste 2",
        );
        check(
            "alis help agreement add",
            "alis hjelp samarbeidsavtale legg-til",
            "alis hjelp samarbeidsavtale legg-til",
        );
        check("alis man deadlines", "alis manual frister", "alis manual fristar");
        check(
            "alis absence Kari --from -2w --to today",
            "alis fravær Kari --fra -2u --til i-dag",
            "alis fråvær Kari --frå -2v --til i-dag",
        );
        check("alis answer 9144897 yes", "alis svar 9144897 ja", "alis svar 9144897 ja");
        check(
            "alis agreement close-consultation hsyk-1820",
            "alis samarbeidsavtale avslutt-høring hsyk-1820",
            "alis samarbeidsavtale avslutt-høyring hsyk-1820",
        );
        check(
            "alis position add --hospital=hsyk",
            "alis stilling meld-ledig --sykehus=hsyk",
            "alis stilling meld-ledig --sjukehus=hsyk",
        );
        check("alis list --stage=in-service", "alis liste --trinn=i-tjeneste", "alis liste --trinn=i-teneste");
        check("alis document enrolment HPR", "alis brev innmeldingsskjema HPR", "alis brev innmeldingsskjema HPR");
        check("alis ask --due", "alis spør --aktuelle", "alis spør --aktuelle");
        check(
            "alis grant report 'Runde 2026'",
            "alis tilskudd rapporter 'Runde 2026'",
            "alis tilskot rapporter 'Runde 2026'",
        );
        check(
            "alis edit 9144897 --set scheme=converted",
            "alis rediger 9144897 --sett scheme=converted",
            "alis rediger 9144897 --set scheme=converted",
        );
        // Words of the user's that are also a command's.
        check("alis show list", "alis vis list", "alis vis list");
        check("what nobody types", "what nobody types", "what nobody types");
    }

    #[test]
    fn what_is_missing_is_named_as_it_is_typed() {
        assert_eq!(asked_for("--answer-by", Lang::Nn), "--svarfrist");
        assert_eq!(asked_for("TRAINEE", Lang::Nb), "ALIS");
        assert_eq!(asked_for("yes|no|changed", Lang::Nb), "ja|nei|endret");
        assert_eq!(asked_for("--answer-by", Lang::En), "--answer-by");
    }
}
