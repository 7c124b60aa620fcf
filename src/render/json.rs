//! JSON, indented, with a newline at the end; an empty list is `[]`.

use serde::Serialize;

pub(crate) fn text(value: &impl Serialize) -> serde_json::Result<String> {
    let mut out = serde_json::to_string_pretty(value)?;
    out.push('\n');
    Ok(out)
}
