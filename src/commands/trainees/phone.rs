//! `alis phone`: what is wanted with the receiver in the hand, in three lines: who, their number, what is next and whom to
//! call at the hospital.

use crate::context::Context;
use crate::domain::deadline::Deadline;
use crate::domain::fold;
use crate::domain::hospital::Hospital;
use crate::domain::placement::Placement;
use crate::domain::rules;
use crate::domain::word::Word;
use crate::error::{Error, Exit};
use crate::i18n::{Msg, label};
use crate::options::Format;
use crate::render::clean::clean;
use crate::render::json;
use crate::render::output::{HospitalPhone, PhoneOutput};
use crate::steps::next::next;
use crate::steps::{overview, posts, who};

#[derive(Debug, clap::Args)]
pub(crate) struct PhoneArgs {
    trainee: String,
}

pub(crate) fn run(ctx: &mut Context<'_>, args: PhoneArgs) -> Result<Exit, Error> {
    let format = ctx.format_of_one(&[Format::Table, Format::Json])?;
    let store = ctx.store()?;
    let (found, register, problems) = who::with_register(&store, &args.trainee)?;
    ctx.ui.problems(&problems);
    let trainee = found.trainee;
    let story = fold::fold(&trainee.journal, ctx.today);
    let case = register.case(&trainee, &story, &store.settings.reminders);
    let mut deadlines = case.as_ref().map(rules::of_trainee).unwrap_or_default();
    deadlines.retain(|deadline| deadline.done_on.is_none());
    overview::sort(&mut deadlines, ctx.today);
    let due = deadlines.first();
    // The hospital period that is next; else the last that is not over, else the last.
    let numbered = due.and_then(|due| story.placement(due.placement?));
    let open = || story.placements.iter().rev().find(|placement| !placement.is_closed());
    let nothing_yet = Placement { discontinued: story.discontinued, ..Placement::new(1) };
    let placement = numbered.or_else(open).or(story.placements.last()).unwrap_or(&nothing_yet);
    let hospital = case.as_ref().and_then(|case| case.hospital(Some(placement)));
    let hospital = hospital.and_then(|id| register.hospitals.get(&id));
    let municipality = trainee.responsible_on(ctx.today);
    let text = match format {
        Format::Json => json::text(&PhoneOutput {
            hpr: trainee.hpr.get(),
            name: trainee.name.clone(),
            municipality: municipality.to_string(),
            stage: placement.stage().as_str().to_owned(),
            phone: trainee.phone.clone(),
            email: trainee.email.clone(),
            next_rule: due.map(|due| due.rule.as_str().to_owned()),
            next_due: due.map(|due| due.due_on().to_string()),
            next: due.map(next).unwrap_or_default(),
            hospital: hospital.map(reached),
        })?,
        _ => {
            let stage = ctx.text(&label::stage(placement.stage()));
            let who = format!("{}  HPR {}", trainee.name, trainee.hpr);
            let first = format!("{who}  {}, {stage}", posts::named(&register, municipality));
            let reach: Vec<&str> = [&trainee.phone, &trainee.email].into_iter().flatten().map(String::as_str).collect();
            let second = match (&trainee.phone, reach.join(", ")) {
                (Some(_), reach) => reach,
                (None, reach) => {
                    let none = ctx.text(&Msg::PhoneNone { hpr: trainee.hpr.to_string() });
                    if reach.is_empty() { none } else { format!("{reach}; {none}") }
                }
            };
            let third = [Some(told_next(ctx, due)), hospital.map(|hospital| told_hospital(ctx, hospital))];
            let third: Vec<String> = third.into_iter().flatten().collect();
            [first, second, third.join(". ")].map(|line| clean(&line).replace('\n', " ")).join("\n")
        }
    };
    ctx.ui.result(&text)?;
    Ok(if case.is_none() { Exit::BadData } else { Exit::Done })
}

fn told_next(ctx: &Context<'_>, due: Option<&Deadline>) -> String {
    let Some(due) = due else { return ctx.text(&Msg::NothingDue) };
    let (task, by) = (label::task(due, ctx.lang), ctx.text(&label::party(due.responsible)));
    ctx.text(&Msg::PhoneNext { task, due: due.due_on(), by })
}

fn told_hospital(ctx: &Context<'_>, hospital: &Hospital) -> String {
    let reached = reached(hospital);
    let name = reached.name;
    match [reached.contact, reached.phone.or(reached.email)].into_iter().flatten().collect::<Vec<_>>() {
        said if said.is_empty() => ctx.text(&Msg::PhoneHospitalNone { name, id: reached.id }),
        said => ctx.text(&Msg::PhoneHospital { name, said: said.join(", ") }),
    }
}

fn reached(hospital: &Hospital) -> HospitalPhone {
    let contact = hospital.contact.clone().unwrap_or_default();
    let (id, name) = (hospital.id.to_string(), hospital.name.clone());
    HospitalPhone { id, name, contact: contact.name, phone: contact.phone, email: contact.email }
}
