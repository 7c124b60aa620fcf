//! `issued`: the entry that a letter leaves in the journal of the record it is about.

use super::fields::Fields;
use super::tree::NodeContent;
use super::value::{Value, wrong_type};
use crate::domain::letter::issued::Issued;
use crate::i18n::Msg;
use crate::store::edit::Written;
use crate::store::problem::{Code, Fault};

pub(super) fn issued<F: Fields>(keys: &mut F, issued: &mut Issued) {
    let Issued { kind, file, sha256, state, municipality, replaces } = issued;
    keys.req("kind", kind);
    keys.req("file", file);
    keys.req_as::<Sha256, _>("sha256", sha256);
    keys.opt("state", state);
    keys.opt("municipality", municipality);
    keys.opt("replaces", replaces);
}

/// The SHA-256 of an issued letter, 64 hexadecimal digits.
struct Sha256(String);

impl From<String> for Sha256 {
    fn from(text: String) -> Self {
        Sha256(text)
    }
}

impl From<Sha256> for String {
    fn from(digest: Sha256) -> Self {
        digest.0
    }
}

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

    fn written(&self) -> Written {
        Written::text(&self.0)
    }
}
