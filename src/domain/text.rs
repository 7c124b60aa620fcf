//! Text by its meaning: what a person takes for the same is the same, however it was typed. The one place that says so.
//!
//! [`folded`] is how it is compared, [`sort_key`] how names are put in order.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The text as it is compared: compatible forms alike (NFKC), without case, marks, what nobody sees, and kinds of dashes and
/// spaces; spaces on end are one, none stand at the ends.
///
/// *Åse Ørnes*, decomposed or not, becomes `ase ornes`; *Čuovga Đáŋŧž* becomes `cuovga dantz`.
pub(crate) fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    text.chars().for_each(|c| push_folded(&mut folded, c));
    folded.truncate(folded.trim_end().len());
    folded
}

/// One more character of a text that is [`folded`] as it is read; nothing for a mark, and for a space behind another.
pub(crate) fn push_folded(folded: &mut String, c: char) {
    if c.is_ascii_alphanumeric() {
        folded.push(c.to_ascii_lowercase());
        return;
    }
    for c in std::iter::once(c).nfkd().filter(|c| !is_combining_mark(*c) && !is_invisible(*c)) {
        if is_space(c) {
            if !folded.is_empty() && !folded.ends_with(' ') {
                folded.push(' ');
            }
        } else if is_dash(c) {
            folded.push('-');
        } else {
            c.to_lowercase().for_each(|c| push_plain(folded, c));
        }
    }
}

/// The text as it is kept: letters and their marks as one character where there is one (NFC).
pub(crate) fn composed(text: &str) -> String {
    text.nfc().collect()
}

/// Whether two texts are the same to whoever reads them.
pub(crate) fn same(a: &str, b: &str) -> bool {
    a == b || folded(a) == folded(b)
}

/// Whether somebody who types `part` may mean the one of this name: a piece of it, or the beginnings of its words in any order.
///
/// So *Nordmann, Kari* is Kari Nordmann.
pub(crate) fn is_part(part: &str, name: &str) -> bool {
    let (part, name) = (folded(part), folded(name));
    let mut words = part.split([' ', ',']).filter(|word| !word.is_empty()).peekable();
    let begins = |word: &str| name.split([' ', '-']).any(|of_name| of_name.starts_with(word));
    name.contains(&part) || (words.peek().is_some() && words.all(begins))
}

/// Whether a typed name is this one and no piece of it: in its order, or the surname first.
pub(crate) fn is_whole(typed: &str, name: &str) -> bool {
    let (typed, name) = (folded(typed), folded(name));
    let in_order = |(surname, first): (&str, &str)| format!("{} {}", first.trim(), surname.trim()) == name;
    let mut words: Vec<&str> = typed.split([' ', ',']).filter(|word| !word.is_empty()).collect();
    let mut of_name: Vec<&str> = name.split(' ').collect();
    words.sort_unstable();
    of_name.sort_unstable();
    typed == name || typed.split_once(',').map_or(words == of_name, in_order)
}

/// How many slips of the hand two folded texts are apart: a letter too many, too few, another, or two turned round.
pub(crate) fn slips(a: &str, b: &str) -> usize {
    strsim::osa_distance(a, b)
}

/// The known name that a typed one is a slip of; none on a weak likeness, nor where two are as near.
pub(crate) fn slip_of<'a>(typed: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let typed = folded(typed);
    let allowed = match typed.chars().count() {
        0..=4 => 0,
        5..=8 => 1,
        _ => 2,
    };
    let near = known.map(|name| (slips(&typed, &folded(name)), name)).filter(|(slips, _)| *slips <= allowed);
    let mut near: Vec<(usize, &str)> = near.collect();
    near.sort_unstable();
    near.dedup();
    match near[..] {
        [(_, only)] => Some(only),
        [(first, nearest), (second, _), ..] if first < second => Some(nearest),
        _ => None,
    }
}

/// Letters whose stroke or ligature is no mark that could be taken off.
fn push_plain(text: &mut String, c: char) {
    match c {
        'æ' => text.push_str("ae"),
        'œ' => text.push_str("oe"),
        'ß' => text.push_str("ss"),
        'þ' => text.push_str("th"),
        'ø' => text.push('o'),
        'đ' | 'ð' => text.push('d'),
        'ŋ' => text.push('n'),
        'ŧ' => text.push('t'),
        'ł' => text.push('l'),
        'ǥ' => text.push('g'),
        'ħ' => text.push('h'),
        'ı' => text.push('i'),
        'ʒ' => text.push('z'),
        '’' | '‘' | 'ʼ' => text.push('\''),
        c if is_combining_mark(c) => {}
        c => text.push(c),
    }
}

/// What sorts names as Norwegians do: A … Z, Æ, Ø, Å; case and other marks count only between names that are else alike.
///
/// *Aa* stands with *Å*, *Ä* with *Æ*, *Ö* with *Ø*, as in the telephone book.
pub(crate) fn sort_key(name: &str) -> impl Ord + use<> {
    let mut letters = Vec::with_capacity(name.len());
    let composed: String = name.nfc().filter(|c| !is_invisible(*c)).flat_map(char::to_lowercase).collect();
    let mut rest = composed.chars().peekable();
    while let Some(c) = rest.next() {
        let after_z = match c {
            'æ' | 'ä' => Some(1),
            'ø' | 'ö' | 'ő' => Some(2),
            'å' => Some(3),
            'a' if rest.next_if_eq(&'a').is_some() => Some(3),
            _ => None,
        };
        match after_z {
            Some(place) => letters.push(char::from(b'z' + place)),
            None if is_space(c) || is_dash(c) => letters.push(' '),
            None => letters.extend(folded(c.encode_utf8(&mut [0; 4])).chars()),
        }
    }
    (letters, name.to_owned())
}

/// What takes up no room and means nothing: zero-width characters, soft hyphens, marks of direction, variants.
pub(crate) fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
        | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
        | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}')
}

/// What a terminal or a reader obeys instead of showing it: control characters, and what turns, joins or annotates the text
/// around it unseen. It is never printed as it is.
pub(crate) fn is_unseen(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}'
            | '\u{fff9}'..='\u{fffb}' | '\u{fffe}' | '\u{ffff}')
}

/// Every kind of space, a new line too.
pub(crate) fn is_space(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{2800}' | '\u{3164}' | '\u{ffa0}')
}

/// Every kind of dash: hyphens, minus, en and em dash, bars.
pub(crate) fn is_dash(c: char) -> bool {
    matches!(
        c,
        '-' | '\u{58a}' | '\u{2010}'
            ..='\u{2015}'
                | '\u{2043}'
                | '\u{207b}'
                | '\u{208b}'
                | '\u{2212}'
                | '\u{2e3a}'
                | '\u{2e3b}'
                | '\u{fe58}'
                | '\u{fe63}'
                | '\u{ff0d}'
    )
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_reads_the_same_is_the_same() {
        for (a, b) in [
            ("Åse Ørnes", "A\u{30a}se Ørnes"),
            ("Kåre Ågot Øyen", "KARE  AGOT\u{a0}OYEN"),
            ("Čuovga Đáŋŧž", "cuovga dantz"),
            ("Ærlend", "aerlend"),
            ("０１０", "010"),
            ("Anne\u{200b}-Lise", "anne\u{2013}lise"),
            (" Kari \n Nordmann ", "kari nordmann"),
            ("D’Angelo", "d'angelo"),
        ] {
            assert!(same(a, b), "{a:?} {b:?}: {:?} {:?}", folded(a), folded(b));
        }
        assert!(!same("Åse", "Aase") && !same("Kari", "Kåre"));
    }

    #[test]
    fn a_name_as_people_type_it() {
        for part in ["Nordmann, Kari", "nordmann kari", "ordm", "kari n", "NORDMANN,KARI", ""] {
            assert!(is_part(part, "Kari Nordmann"), "{part}");
        }
        for part in ["Nordmann, Ola", "ari ordmann", ",", "Karin"] {
            assert!(!is_part(part, "Kari Nordmann"), "{part}");
        }
        assert!(is_part("ornes", "Åse Ørnes") && is_part("cuovga", "Čuovga Đáŋŧž"));
    }

    #[test]
    fn a_whole_name_is_no_piece_of_a_longer_one() {
        for typed in ["Kari Nordmann", "KARI  nordmann", "Nordmann, Kari", "nordmann kari", "Ka\u{301}ri Nordmann"] {
            assert!(is_whole(typed, "Kari Nordmann"), "{typed}");
            assert!(!is_whole(typed, "Kari Nordmann Hansen") && !is_whole(typed, "Anne Kari Nordmann"), "{typed}");
        }
        assert!(is_whole("Nordmann Hansen, Kari", "Kari Nordmann Hansen"));
        assert!(is_whole("Hansen, Kari Nordmann", "Kari Nordmann Hansen"));
        assert!(!is_whole("Kari", "Kari Nordmann") && !is_whole("Kari, Nordmann", "Kari Nordmann"));
        assert!(is_whole("Oystein Asnes", "Øystein Åsnes") && !is_whole("", "Kari"));
    }

    #[test]
    fn only_a_near_name_is_one_that_was_meant() {
        let names = ["Kari", "Kari Nordmann", "Nordmann", "Karin", "Kåre", "Ola", "Hansen", "Åse", "Aase"];
        for (typed, meant) in [
            ("Karri", Some("Kari")),
            ("Nordman", Some("Nordmann")),
            ("Norman", None),
            ("kari nordman", Some("Kari Nordmann")),
            ("Hanssen", Some("Hansen")),
            ("Hasnen", Some("Hansen")),
            // As near to another, or not near.
            ("Kare", Some("Kåre")),
            ("Kali", None),
            ("Karii", None),
            ("Olaf", None),
            ("Oda", None),
            ("Per", None),
            ("", None),
        ] {
            assert_eq!(slip_of(typed, names.into_iter()), meant, "{typed}");
        }
    }

    #[test]
    fn names_in_norwegian_order() {
        let mut names =
            ["Åse", "Ærlend", "Øyvind", "Zara", "Ánne", "anders", "Aase", "Anne", "A-B", "Ab", "Østen", "Ödegård"];
        names.sort_by_key(|name| sort_key(name));
        let wanted =
            ["A-B", "Ab", "anders", "Anne", "Ánne", "Zara", "Ærlend", "Ödegård", "Østen", "Øyvind", "Aase", "Åse"];
        assert_eq!(names, wanted);
    }

    proptest! {
        #[test]
        fn folding_is_done_once(text in "\\PC{0,30}") {
            let once = folded(&text);
            prop_assert_eq!(folded(&once), once.clone());
            prop_assert!(same(&text, &text.nfc().collect::<String>()));
        }
    }
}
