//! Names of records: short, readable in a file name, the same on every system.

use std::fmt;
use std::str::FromStr;

/// The id of an agreement, hospital or position: lower-case ASCII letters, digits and hyphens; also its file's name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Slug(String);

/// The text is no id: empty, or with other characters than `a`–`z`, `0`–`9` and `-`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct NotASlug;

impl Slug {
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }

    /// Makes an id from words as people write them: `Mo i Rana` → `mo-i-rana`, æ→ae, ø→o, å→a.
    ///
    /// Empty where no letter or digit is left, which is no id.
    pub(crate) fn derive(words: &str) -> Option<Self> {
        let mut out = String::new();
        for c in words.chars().flat_map(char::to_lowercase) {
            match c {
                'a'..='z' | '0'..='9' => out.push(c),
                'æ' | 'ä' => out.push_str("ae"),
                'ø' | 'ö' => out.push('o'),
                'å' | 'á' | 'à' => out.push('a'),
                'é' | 'è' | 'ê' => out.push('e'),
                'č' => out.push('c'),
                'đ' => out.push('d'),
                'ŋ' => out.push('n'),
                'š' => out.push('s'),
                'ŧ' => out.push('t'),
                'ž' => out.push('z'),
                _ if !out.is_empty() && !out.ends_with('-') => out.push('-'),
                _ => {}
            }
        }
        out.trim_end_matches('-').parse().ok()
    }
}

impl FromStr for Slug {
    type Err = NotASlug;

    fn from_str(text: &str) -> Result<Self, NotASlug> {
        let allowed = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
        if text.is_empty() || !text.bytes().all(allowed) || text.starts_with('-') || text.ends_with('-') {
            return Err(NotASlug);
        }
        Ok(Slug(text.to_owned()))
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A municipality's number (kommunenummer): four digits, the leading zero kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct MunicipalityNumber([u8; 4]);

/// The text is not four digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct NotAMunicipalityNumber;

impl MunicipalityNumber {
    pub(crate) fn as_str(&self) -> &str {
        // Only ASCII digits get in, see `from_str`.
        std::str::from_utf8(&self.0).unwrap_or_default()
    }
}

impl FromStr for MunicipalityNumber {
    type Err = NotAMunicipalityNumber;

    fn from_str(text: &str) -> Result<Self, NotAMunicipalityNumber> {
        let digits: [u8; 4] = text.trim().as_bytes().try_into().map_err(|_| NotAMunicipalityNumber)?;
        if digits.iter().all(u8::is_ascii_digit) { Ok(MunicipalityNumber(digits)) } else { Err(NotAMunicipalityNumber) }
    }
}

impl fmt::Display for MunicipalityNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_derive(words: &str, id: &str) {
        assert_eq!(Slug::derive(words).as_ref().map(Slug::as_str), Some(id));
    }

    #[test]
    fn ids_are_derived_from_words() {
        check_derive("Mo i Rana", "mo-i-rana");
        check_derive("Sandnessjøen/Indremedisin", "sandnessjoen-indremedisin");
        check_derive("Brønnøysund Ålesund Færder", "bronnoysund-alesund-faerder");
        check_derive("Kárášjohka", "karasjohka");
        check_derive("--St. Olavs--", "st-olavs");
        assert_eq!(Slug::derive("…"), None);
    }

    #[test]
    fn an_id_never_leaves_its_folder() {
        for bad in ["", "../x", "a/b", "A", "å", "a b", ".", "-a", "a-", "a.b", "a\0"] {
            assert_eq!(bad.parse::<Slug>(), Err(NotASlug), "{bad:?}");
        }
    }

    #[test]
    fn municipality_numbers_keep_their_leading_zero() {
        assert_eq!("0301".parse::<MunicipalityNumber>().map(|n| n.to_string()), Ok("0301".to_owned()));
        for bad in ["301", "18200", "18a0", "", "１８２０"] {
            assert_eq!(bad.parse::<MunicipalityNumber>(), Err(NotAMunicipalityNumber), "{bad:?}");
        }
    }
}
