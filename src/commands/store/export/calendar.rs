//! `alis export calendar`: the deadlines as a file that a calendar follows.

use crate::context::Context;
use crate::domain::deadline::{Responsible, Rule};
use crate::error::{Error, Exit};
use crate::i18n::{Msg, names};
use crate::options::choice;
use crate::steps::feed::{self, CalendarWanted};
use crate::steps::overview::Narrowing;
use crate::steps::who;
use crate::store::write;

#[derive(Debug, clap::Args)]
pub(crate) struct CalendarArgs {
    #[arg(value_name = "TRAINEE")]
    who: Option<String>,
    #[arg(long = "for", value_name = "WHO", value_parser = choice::<Responsible>(names::PARTY))]
    party: Option<Responsible>,
    #[arg(long)]
    all_parties: bool,
    #[arg(long, value_name = "N")]
    municipality: Option<String>,
    #[arg(long, value_name = "ID")]
    hospital: Option<String>,
    #[arg(long, value_name = "ID")]
    agreement: Option<String>,
    #[arg(long, value_name = "RULE", value_parser = choice::<Rule>(names::RULE))]
    rule: Option<Rule>,
    #[arg(long)]
    anonymous: bool,
    #[arg(long, value_name = "FILE")]
    out: Option<String>,
}

pub(crate) fn run(ctx: &mut Context<'_>, args: CalendarArgs) -> Result<Exit, Error> {
    // Each record is read once anyway: ten thousand texts need not be kept.
    let store = ctx.store()?.unkept();
    let trainee = args.who.as_ref().map(|typed| who::number(ctx, &store, typed)).transpose()?;
    let narrowing = Narrowing {
        municipality: args.municipality,
        hospital: args.hospital,
        agreement: args.agreement,
        trainee,
        all_parties: args.all_parties,
        ..Narrowing::default()
    };
    let wanted = CalendarWanted { narrowing, party: args.party, rule: args.rule, anonymous: args.anonymous };
    let text = feed::calendar(ctx, &store, &wanted)?;
    let Some(file) = args.out.filter(|file| file != "-") else {
        ctx.ui.result(&text)?;
        return Ok(Exit::Done);
    };
    if !ctx.options.dry_run {
        let written = write::replace(&ctx.working_directory.join(&file), text.as_bytes());
        written.map_err(|err| Error::storage(Msg::ErrorCannotWrite { file: file.clone(), reason: err.to_string() }))?;
        ctx.ui.say(&Msg::FileWritten { file });
    }
    Ok(Exit::Done)
}
