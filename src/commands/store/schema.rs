//! `alis schema KIND`: JSON Schema of a record or of an output.

use crate::context::Context;
use crate::error::{Error, Exit};
use crate::i18n::Msg;
use crate::render::{json, output};
use crate::store::record::nearest;
use crate::store::schema;

#[derive(Debug, clap::Args)]
pub(crate) struct SchemaArgs {
    kind: Option<String>,
}

/// Without a kind, lists the kinds there are.
pub(crate) fn run(ctx: &mut Context<'_>, args: SchemaArgs) -> Result<Exit, Error> {
    let known: Vec<String> = schema::RECORDS
        .iter()
        .map(|(name, _)| (*name).to_owned())
        .chain(output::OUTPUTS.iter().map(|(name, _)| format!("output.{name}")))
        .collect();
    let Some(kind) = args.kind else {
        ctx.ui.result(&known.join("\n"))?;
        return Ok(Exit::Done);
    };
    let found = match kind.strip_prefix("output.") {
        Some(name) => output::schema(name).map(str::to_owned),
        None => schema::of_record(&kind).map(|schema| json::text(&schema)).transpose()?,
    };
    let Some(schema) = found else {
        let error = Error::usage(Msg::ErrorNoSchema { kind: kind.clone() });
        return Err(match nearest(&kind, known.iter().map(String::as_str)) {
            Some(near) => error.hint(Msg::HintDidYouMean { near: near.to_owned() }),
            None => error.hint(Msg::HintOneOf { values: known.join(", ") }),
        });
    };
    ctx.ui.result(&schema)?;
    Ok(Exit::Done)
}
