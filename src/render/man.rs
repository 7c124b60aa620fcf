//! Manual pages: roff of `man`, such that `mandoc -T lint` has nothing to say.

use roff::{Inline, Roff, bold, roman};

use crate::render::clean::clean;

/// A line of the source is no longer than this, in bytes as roff writes them.
const LINE: usize = 72;

/// One page of the first section.
#[derive(Debug)]
pub(crate) struct ManPage {
    /// `alis-agreement-add`.
    pub(crate) name: String,
    /// The day it was last gone through.
    pub(crate) date: &'static str,
    /// The program with its version.
    pub(crate) source: String,
    pub(crate) sections: Vec<ManSection>,
}

/// What stands under a heading.
#[derive(Debug)]
pub(crate) struct ManSection {
    pub(crate) heading: String,
    pub(crate) parts: Vec<ManPart>,
}

#[derive(Debug)]
pub(crate) enum ManPart {
    Paragraph(String),
    /// What is typed or looked for, and what it is.
    Entry(String, String),
    /// A line to type, as it is.
    Typed(String),
}

impl ManPage {
    /// The source of the page.
    pub(crate) fn roff(&self) -> String {
        let mut out = Roff::new();
        out.control("TH", [self.name.to_uppercase().as_str(), "1", self.date, self.source.as_str(), "alis"]);
        for section in self.sections.iter().filter(|section| !section.parts.is_empty()) {
            out.control("SH", [section.heading.to_uppercase().as_str()]);
            let mut is_first = true;
            let mut is_typed = false;
            for part in &section.parts {
                if is_typed && !matches!(part, ManPart::Typed(_)) {
                    out.control("fi", []);
                    is_typed = false;
                }
                match part {
                    ManPart::Paragraph(text) => {
                        if !is_first {
                            out.control("PP", []);
                        }
                        filled(&mut out, text, roman);
                    }
                    ManPart::Entry(what, text) => {
                        out.control("TP", []);
                        filled(&mut out, what, bold);
                        filled(&mut out, text, roman);
                    }
                    ManPart::Typed(line) => {
                        if !is_typed {
                            out.control("nf", []);
                            is_typed = true;
                        }
                        out.text([roman(clean(line))]);
                    }
                }
                is_first = false;
            }
            if is_typed {
                out.control("fi", []);
            }
        }
        // Programs read pages in UTF-8 for long; letters that are spelled out are told apart by nobody.
        out.to_roff()
    }
}

/// A text that is set in lines by whoever shows it: the source is broken where it would be long.
fn filled(out: &mut Roff, text: &str, font: impl Fn(String) -> Inline) {
    let text = clean(text);
    let mut line = String::new();
    for word in text.split_whitespace() {
        if !line.is_empty() && spelled(&line) + 1 + spelled(word) > LINE {
            out.text([font(std::mem::take(&mut line))]);
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line += word;
    }
    out.text([font(line)]);
}

/// How many bytes roff needs for a text.
fn spelled(text: &str) -> usize {
    let spelled = |c: char| match c {
        '-' | '\\' | '.' | '\'' => 2,
        c if c.is_ascii() => 1,
        _ => "\\[u00E5]".len(),
    };
    text.chars().map(spelled).sum()
}
