//! `issued`: the entry that a letter leaves in the journal of the record it is about.

use super::keys::Keys;
use super::tree::NodeContent;
use super::value::{Value, wrong_type};
use crate::domain::letter::issued::Issued;
use crate::i18n::Msg;
use crate::store::edit::{Block, Written};
use crate::store::problem::{Code, Fault};

pub(super) fn issued<K: Keys>(keys: &mut K) -> Issued {
    Issued {
        kind: keys.req("kind"),
        file: keys.req("file"),
        sha256: keys.req::<Sha256>("sha256").0,
        state: keys.opt("state"),
    }
}

/// The further keys of the entry, as they are written.
pub(super) fn fields(issued: &Issued, block: &mut Block) {
    block.push(("kind", Written::text(&issued.kind)));
    block.push(("file", Written::text(&issued.file)));
    block.push(("sha256", Written::text(&issued.sha256)));
    block.extend(issued.state.as_ref().map(|state| ("state", Written::text(state))));
}

/// The whole entry, in a record whose entries belong to no hospital period.
pub(crate) fn block(on: chrono::NaiveDate, note: Option<&String>, issued: &Issued) -> Block {
    let mut block: Block = vec![("on", Written::Date(on)), ("event", Written::text("issued"))];
    fields(issued, &mut block);
    block.extend(note.map(|note| ("note", Written::text(note))));
    block
}

/// The SHA-256 of an issued letter, 64 hexadecimal digits.
struct Sha256(String);

impl Value for Sha256 {
    fn read(value: &NodeContent<'_>, _: &str) -> Result<Self, Fault> {
        let text = value.as_str().ok_or_else(|| wrong_type(Msg::KindSha256))?;
        if text.len() == 64 && text.bytes().all(|b| b.is_ascii_hexdigit()) {
            return Ok(Sha256(text.to_ascii_lowercase()));
        }
        let message = Msg::ProblemInvalidValue { found: text.to_owned() };
        Err(Fault::new(Code::InvalidValue, message).hint(Msg::KindSha256))
    }

    fn stand_in() -> Self {
        Sha256(String::new())
    }

    fn schema() -> serde_json::Value {
        serde_json::json!({"type": "string", "pattern": "^[0-9a-fA-F]{64}$"})
    }
}
