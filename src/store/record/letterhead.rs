//! The shape of `templates/letterhead.toml`: how the parties write, where the records' own lines do not suffice.

use std::path::{Component, Path};

use super::keys::{Keys, schema_key};
use super::tree::NodeContent;
use super::value::{Bounded, Value, wrong_type};
use crate::i18n::Msg;
use crate::store::edit::Written;
use crate::store::problem::{Code, Fault};

/// What a store says of its letters.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Letterhead {
    pub(crate) margins: Margins,
    pub(crate) parties: Vec<LetterParty>,
    /// The legal ground on which letters about a person are exempt from public disclosure.
    pub(crate) exempt: Option<String>,
}

/// Whole millimetres; what is absent is as usual.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Margins {
    pub(crate) top: Option<u32>,
    pub(crate) right: Option<u32>,
    pub(crate) bottom: Option<u32>,
    pub(crate) left: Option<u32>,
}

/// A party's lines, as sender and as address.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct LetterParty {
    /// A municipality's number or a hospital's id.
    pub(crate) id: String,
    /// Empty: those that the record gives.
    pub(crate) lines: Vec<String>,
    /// A file beside this one.
    pub(crate) logo: Option<String>,
}

pub(crate) fn letterhead<K: Keys>(keys: &mut K) -> Letterhead {
    schema_key(keys);
    Letterhead {
        margins: keys.table("margins", margins).unwrap_or_default(),
        parties: keys.tables("party", |keys| LetterParty {
            id: keys.req("id"),
            lines: keys.list("lines"),
            logo: keys.opt("logo").map(|logo: LogoFile| logo.0),
        }),
        exempt: keys.opt("exempt"),
    }
}

fn margins<K: Keys>(keys: &mut K) -> Margins {
    let mut side = |key| keys.opt(key).map(|Bounded::<5, 80>(millimetres)| millimetres);
    Margins { top: side("top"), right: side("right"), bottom: side("bottom"), left: side("left") }
}

/// A picture's file name, PNG or SVG.
struct LogoFile(String);

impl Value for LogoFile {
    fn read(value: &NodeContent<'_>, _: &str) -> Result<Self, Fault> {
        let text = value.as_str().ok_or_else(|| wrong_type(Msg::KindLogo))?;
        let path = Path::new(text);
        // Nothing outside of the folder is read through it.
        let plain = matches!(path.components().collect::<Vec<_>>().as_slice(), [Component::Normal(_)]);
        let picture =
            path.extension().is_some_and(|ext| ext.eq_ignore_ascii_case("png") || ext.eq_ignore_ascii_case("svg"));
        if plain && picture {
            return Ok(LogoFile(text.to_owned()));
        }
        let message = Msg::ProblemInvalidValue { found: text.to_owned() };
        Err(Fault::new(Code::InvalidValue, message).hint(Msg::KindLogo))
    }

    fn stand_in() -> Self {
        LogoFile(String::new())
    }

    fn schema() -> serde_json::Value {
        serde_json::json!({"type": "string", "pattern": "^[^/\\\\]+\\.([pP][nN][gG]|[sS][vV][gG])$"})
    }

    fn written(&self) -> Written {
        Written::text(&self.0)
    }
}
