//! `alis move`: to another municipality on a day, in one change; what was before stays with the municipality of its day.

use chrono::NaiveDate;

use crate::acts;
use crate::context::Context;
use crate::domain::id::{MunicipalityNumber, Slug};
use crate::domain::posts;
use crate::domain::register::Register;
use crate::domain::trainee::Trainee;
use crate::error::{Error, Exit};
use crate::i18n::{Msg, label};
use crate::steps::named::municipality_on;
use crate::steps::posts::{PostArgs, PostsTold, owed, refused, tell, write};
use crate::steps::{named, posts as step, reading, who};
use crate::store::transaction::Transaction;

#[derive(Debug, clap::Args)]
pub(crate) struct MoveArgs {
    trainee: String,
    #[arg(long, value_name = "N")]
    to: Option<String>,
    #[arg(long, value_name = "DATE")]
    on: Option<String>,
    #[command(flatten)]
    post: PostArgs,
    #[arg(long, value_name = "ID")]
    agreement: Option<String>,
}

pub(crate) fn run(ctx: &mut Context<'_>, args: MoveArgs) -> Result<Exit, Error> {
    let store = ctx.store()?;
    let register = reading::register(ctx, &store);
    who::find(ctx, &store, &args.trainee)?;
    let known = |typed: &str| municipality_on(&register, typed, NaiveDate::MIN).map(|_| typed.to_owned());
    let typed = ctx.asked(acts::MOVE_TO, args.to, |_, typed| known(typed))?;
    let on = ctx.asked_day(acts::MOVE_ON, args.on)?;
    let to = municipality_on(&register, &typed, on)?;
    let asked = agreement(ctx, &register, args.agreement, to)?;
    let transaction = Transaction::begin(&store, ctx.options.dry_run)?;
    let found = who::find(ctx, &store, &args.trainee)?;
    let before = &found.trainee;
    let changed = posts::moved(before, to, on, &args.post.said(None)).map_err(|why| refused(before, why, on))?;
    let entries = step::entries_told(ctx, &found, &changed);
    let kept = changed.after.agreement.clone();
    let after = changed.after.asking_under(asked.clone().unwrap_or(kept));
    let (from, to) = (step::named(&register, before.municipality), step::named(&register, to));
    let name = if before.confidential { before.hpr.to_string() } else { before.name.clone() };
    let first = if changed.corrects {
        Msg::MoveCorrected { name, from, to: to.clone() }
    } else {
        Msg::MoveTold { name, from, to: to.clone(), on }
    };
    let message = format!("{}: moved from {} to {} on {on}", before.hpr, before.municipality, after.municipality);
    let mut lines = vec![first];
    lines.extend(entries);
    if changed.ended.is_empty() && !changed.corrects {
        lines.push(Msg::MoveNothingRan { from: step::named(&register, before.municipality) });
    }
    lines.push(under(&register, before, &after, asked.is_some()));
    let written = write(ctx, &store, transaction, &register, &found, &after, &PostsTold { message, lines })?;
    let owed = owed(ctx, &store, &register, &after);
    let head =
        if owed.is_empty() { Msg::MoveOwesNothing { municipality: to } } else { Msg::MoveOwes { municipality: to } };
    tell(ctx, written, &head)?;
    for deadline in owed {
        let task = label::task(&deadline, ctx.lang);
        tell(ctx, written, &Msg::MoveOwed { task, due: deadline.due_on() })?;
    }
    Ok(Exit::Done)
}

/// The agreement that hospital service is asked under from now on: the given one, else the one that binds the
/// municipality; where none or several do it is asked for. `None`: the header's is kept.
fn agreement(
    ctx: &mut Context<'_>,
    register: &Register,
    given: Option<String>,
    to: MunicipalityNumber,
) -> Result<Option<Slug>, Error> {
    if let Some(typed) = given {
        return named::agreement(register, &typed).map(Some);
    }
    let binding = register.binding(to);
    if let [only] = binding.as_slice() {
        return Ok(Some((*only).clone()));
    }
    if !ctx.ui.converses() {
        return Ok(None);
    }
    let of: Vec<&Slug> = if binding.is_empty() { register.agreements.keys().collect() } else { binding };
    let choices: Vec<String> = of.iter().map(ToString::to_string).collect();
    if choices.is_empty() {
        return Ok(None);
    }
    let chosen = ctx.asked_one(acts::AGREEMENT, &choices, 0)?;
    Ok(Some(of[chosen].clone()))
}

/// What is told of the agreement.
fn under(register: &Register, before: &Trainee, after: &Trainee, settled: bool) -> Msg {
    let agreement = after.agreement.to_string();
    let binds = register.agreements.get(&after.agreement);
    let binds = binds.is_some_and(|agreed| agreed.agreement.binds(after.municipality));
    let municipality = step::named(register, after.municipality);
    match (settled, after.agreement == before.agreement) {
        (true, false) => Msg::MoveAgreement { agreement },
        (_, true) if binds => Msg::MoveAgreementStays { agreement },
        _ => {
            let command = format!("alis edit {} --set agreement=…", after.hpr);
            Msg::MoveAgreementKept { agreement, municipality, command }
        }
    }
}
