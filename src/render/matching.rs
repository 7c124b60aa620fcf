//! A matching for a reader: who got what and why, who got nothing and why, what is left.

use anstyle::Style;

use super::paragraph::hanging;
use crate::render::clean::clean;

/// One candidate as shown.
pub(crate) struct Person {
    pub(crate) who: String,
    /// The position that was given; nothing for one who got none.
    pub(crate) position: Option<String>,
    /// What stands below, each a line that may be wrapped.
    pub(crate) lines: Vec<String>,
}

/// A heading with what stands under it.
pub(crate) struct Section {
    pub(crate) heading: String,
    pub(crate) people: Vec<Person>,
}

/// The sections one after the other; empty ones are left out.
pub(crate) fn text(sections: &[Section], width: usize) -> String {
    let bold = Style::new().bold();
    let mut out = String::new();
    for section in sections.iter().filter(|section| !section.people.is_empty()) {
        if !out.is_empty() {
            out.push('\n');
        }
        out += &format!("{bold}{}{bold:#}\n", section.heading);
        for person in &section.people {
            let title = match &person.position {
                Some(position) => format!("{} → {position}", person.who),
                None => person.who.clone(),
            };
            out += &hanging("", &clean(&title), 2, width);
            for line in &person.lines {
                out += &hanging("  ", &clean(line), 4, width);
            }
        }
    }
    out
}
