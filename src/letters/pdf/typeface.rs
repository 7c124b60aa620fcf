//! The fonts of a letter: Alis Sans in four styles, embedded in the program.

use std::sync::Arc;

use krilla::text::Font;
use parley::fontique::{Blob, Charmap, Collection, CollectionOptions, SourceCache};
use parley::{FontContext, LayoutContext};

use super::ink::Ink;

/// As the fonts themselves call the family.
pub(super) const FAMILY: &str = "Alis Sans";
/// Stands for a character that the fonts lack, where something is set that no letter would be.
pub(super) const UNKNOWN: char = '□';

const REGULAR: &[u8] = include_bytes!("../fonts/AlisSans-Regular.ttf");
const FONTS: [&[u8]; 4] = [
    REGULAR,
    include_bytes!("../fonts/AlisSans-Italic.ttf"),
    include_bytes!("../fonts/AlisSans-SemiBold.ttf"),
    include_bytes!("../fonts/AlisSans-SemiBoldItalic.ttf"),
];

/// What shapes text: one a thread, since its scratch space is used again by every letter.
pub(super) struct Typesetter {
    pub(super) fonts: FontContext,
    pub(super) layouts: LayoutContext<Ink>,
    /// The same fonts for the PDF, by the id under which the shaper names them.
    embedded: Vec<(u64, Font)>,
    characters: Charmap<'static>,
}

impl Typesetter {
    pub(super) fn new() -> Self {
        let options = CollectionOptions { shared: false, system_fonts: false };
        let mut fonts = FontContext { collection: Collection::new(options), source_cache: SourceCache::default() };
        let mut embedded = Vec::new();
        let mut characters = None;
        for data in FONTS {
            let blob = Blob::new(Arc::new(data));
            let font = Font::new(data.into(), 0).expect("the embedded fonts are whole: every test reads them");
            embedded.push((blob.id(), font));
            let registered = fonts.collection.register_fonts(blob, None);
            let regular = registered.first().and_then(|(_, infos)| infos.first());
            characters = characters.or_else(|| regular.and_then(|info| info.charmap_index().charmap(REGULAR)));
        }
        let characters = characters.expect("the embedded fonts have a character map: every test reads it");
        Typesetter { fonts, layouts: LayoutContext::new(), embedded, characters }
    }

    pub(super) fn embedded(&self, id: u64) -> Option<&Font> {
        self.embedded.iter().find(|(known, _)| *known == id).map(|(_, font)| font)
    }

    /// The text in characters that the fonts have. A character they lack becomes a box; one that is never seen by
    /// itself (a joiner, the variant or the skin of the sign before it) goes with what it belongs to.
    pub(super) fn drawable(&self, text: &str) -> String {
        let mut out = String::with_capacity(text.len());
        for c in text.chars() {
            match c {
                '\n' => out.push(c),
                // A soft hyphen would be drawn as one; words are broken only where they must be.
                '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{fe00}'..='\u{fe0f}' | '\u{1f3fb}'..='\u{1f3ff}' => {}
                '\u{e0000}'..='\u{e0fff}' => {}
                '\u{2028}' | '\u{2029}' => out.push('\n'),
                c if self.has(c) => out.push(c),
                c => out.push(self.substitute(c)),
            }
        }
        out
    }

    /// Those of its characters that would become a box.
    pub(super) fn unprintable(&self, text: &str) -> Vec<char> {
        let is_lacking = |c: &char| *c != UNKNOWN && self.drawable(c.encode_utf8(&mut [0; 4])).starts_with(UNKNOWN);
        text.chars().filter(|c| !c.is_ascii()).filter(is_lacking).collect()
    }

    fn has(&self, c: char) -> bool {
        self.characters.map(c).is_some_and(|glyph| glyph != 0)
    }

    /// Those of the characters that one of the four styles lacks.
    #[cfg(test)]
    pub(super) fn lacking(&mut self, characters: &std::collections::BTreeSet<char>) -> String {
        let maps = FONTS.map(|data| {
            let fonts = self.fonts.collection.register_fonts(Blob::new(Arc::new(data)), None);
            fonts[0].1[0].charmap_index().charmap(data).unwrap()
        });
        let has = |c: char| maps.iter().all(|map| map.map(c).is_some_and(|glyph| glyph != 0));
        characters.iter().filter(|c| !has(**c)).collect()
    }

    fn substitute(&self, c: char) -> char {
        match c {
            // Letters of Skolt Sámi that are drawn as a letter with a caron: the shaper puts them together.
            'Ǩ' | 'ǩ' => c,
            c if c.is_whitespace() => ' ',
            _ => UNKNOWN,
        }
    }
}
