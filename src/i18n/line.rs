//! A line to type in the user's language, from the English one: commands, flags and the words of closed lists.

use super::Lang;
use super::names;

/// The line as it is typed in a language; what is nobody's word stays, as does a line of another program.
pub(crate) fn line(english: &str, lang: Lang) -> String {
    let mut words = words(english).into_iter();
    let Some("alis") = words.next() else { return english.to_owned() };
    let mut out = vec!["alis".to_owned()];
    let mut path = String::new();
    let mut is_command = true;
    // What the next word is the value of.
    let mut flag: Option<String> = None;
    let mut place = 0;
    for word in words {
        let below = if path.is_empty() { word.to_owned() } else { format!("{path} {word}") };
        if let (true, Some(named)) = (is_command, names::command(&below)) {
            out.push(named.name(lang).to_owned());
            path = below;
            continue;
        }
        is_command = false;
        if let Some(typed) = word.strip_prefix("--") {
            let (name, value) = typed.split_once('=').map_or((typed, None), |(name, value)| (name, Some(value)));
            let shown = names::flag(&path, name).map_or(name, |named| named.name(lang));
            let at = format!("{path} --{name}");
            out.push(match value {
                Some(value) => format!("--{shown}={}", said(value, &at, lang)),
                None => format!("--{shown}"),
            });
            flag = Some(at).filter(|_| value.is_none());
            continue;
        }
        let at = flag.take().unwrap_or_else(|| {
            place += 1;
            format!("{path} {place}")
        });
        out.push(said(word, &at, lang));
    }
    out.join(" ")
}

/// A value at a place, in the language where it is of a closed list.
fn said(value: &str, at: &str, lang: Lang) -> String {
    let listed = names::taken(at).and_then(|list| names::find(list, value));
    listed.map_or(value, |named| named.name(lang)).to_owned()
}

/// The words of a line, what is quoted in one.
pub(crate) fn words(line: &str) -> Vec<&str> {
    let mut quoted = false;
    let parts = line.split(|c: char| {
        quoted ^= c == '\'';
        c == ' ' && !quoted
    });
    parts.filter(|word| !word.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_said_in_each_language() {
        for (english, nb, nn) in [
            ("alis deadlines --overdue", "alis frister --forfalt", "alis fristar --forfalne"),
            (
                "alis agreement add --id x",
                "alis samarbeidsavtale legg-til --id x",
                "alis samarbeidsavtale legg-til --id x",
            ),
            ("alis answer Kari yes", "alis svar Kari ja", "alis svar Kari ja"),
            ("alis list --stage in-service", "alis liste --trinn i-tjeneste", "alis liste --trinn i-teneste"),
            (
                "alis note Kari --text 'list it'",
                "alis notat Kari --tekst 'list it'",
                "alis notat Kari --tekst 'list it'",
            ),
            ("git remote add origin x", "git remote add origin x", "git remote add origin x"),
        ] {
            assert_eq!([line(english, Lang::Nb), line(english, Lang::Nn)], [nb, nn], "{english}");
            assert_eq!(line(english, Lang::En), english);
        }
    }
}
