//! `alis show TRAINEE`: the page beside the telephone. Who, where in the course, what is next and why, what happened.

use std::fmt::Write as _;

use anstyle::Style;
use unicode_width::UnicodeWidthStr;

mod goals;

use crate::context::Context;
use crate::domain::course_budget;
use crate::domain::deadline::Deadline;
use crate::domain::eligibility;
use crate::domain::fold::{self, Story};
use crate::domain::handover;
use crate::domain::id::Slug;
use crate::domain::journal::Entry;
use crate::domain::learning_goal::list::GoalList;
use crate::domain::placement::Placement;
use crate::domain::register::Register;
use crate::domain::rules;
use crate::domain::terms::Terms;
use crate::domain::trainee::{Practice, Supervisor, Trainee};
use crate::domain::word::Word;
use crate::error::{Error, Exit};
use crate::i18n::{Msg, entry, label, shown};
use crate::options::Format;
use crate::render::output::{GoalRow, JournalRow, PostRow, ShowOutput, SupervisorRow};
use crate::render::{deadlines as table, json, paragraph};
use crate::steps::page::{self, Told, heading};
use crate::steps::{overview, posts, roster, who};
use crate::store::Store;
use crate::store::journal::Journalled;

#[derive(Debug, clap::Args)]
pub(crate) struct ShowArgs {
    trainee: String,
}

pub(crate) fn run(ctx: &mut Context<'_>, args: ShowArgs) -> Result<Exit, Error> {
    let format = ctx.format_of_one(&[Format::Table, Format::Json])?;
    let store = ctx.store()?;
    let (found, register, problems) = who::with_register(&store, &args.trainee)?;
    let trainee = found.trainee;
    ctx.ui.problems(&problems);
    let story = fold::fold(&trainee.journal, ctx.today);
    ctx.ui.findings(&crate::store::check::of_trainee(&store, &found.source.file, &register, ctx.today));
    let case = register.case(&trainee, &story, &store.settings.reminders);
    let mut deadlines = case.as_ref().map(rules::of_trainee).unwrap_or_default();
    overview::sort(&mut deadlines, ctx.today);
    let text = match format {
        Format::Json => json::text(&output(ctx, &store, &trainee, &story, &register, &deadlines))?,
        _ => page(ctx, &trainee, &story, &register, &deadlines),
    };
    ctx.ui.result(&text)?;
    let faulty = case.is_none() || !story.not_allowed.is_empty();
    Ok(if faulty { Exit::BadData } else { Exit::Done })
}

fn page(ctx: &Context<'_>, trainee: &Trainee, story: &Story, register: &Register, deadlines: &[Deadline]) -> String {
    let bold = Style::new().bold();
    let mut out = format!("{bold}{}{bold:#}  HPR {}", crate::render::clean::clean(&trainee.name), trainee.hpr);
    if trainee.confidential {
        let _ = write!(out, "  [{}]", ctx.text(&Msg::ShowRestricted));
    }
    out.push('\n');
    person(ctx, &mut out, trainee, register);
    course(ctx, &mut out, trainee, story, register);
    for placement in &story.placements {
        let held = handover::held(register, trainee, placement, story.as_of);
        let other = held.last().filter(|under| *under.agreement != trainee.agreement).map(|under| under.agreement);
        let terms = register.agreed_of(trainee, placement, story.as_of).map(|agreed| &agreed.terms);
        service(ctx, &mut out, placement, other, terms);
    }
    page::ahead(ctx, &mut out, deadlines, |deadline| window(ctx, deadline));
    page::history(ctx, &mut out, trainee.journal.iter().map(|entry| told(ctx, entry, &register.goals)));
    out
}

/// A line of the page: what it is, and the value; nothing where there is none.
pub(in crate::commands) fn line(ctx: &Context<'_>, out: &mut String, what: &Msg, value: Option<String>) {
    if let Some(value) = value.filter(|value| !value.is_empty()) {
        let what = ctx.text(what);
        let first = format!("  {what}{}", " ".repeat(24usize.saturating_sub(what.width()).max(2)));
        *out += &paragraph::hanging(&first, &crate::render::clean::clean(&value), first.width(), ctx.ui.width());
    }
}

fn person(ctx: &Context<'_>, out: &mut String, trainee: &Trainee, register: &Register) {
    let listed = |all: Vec<String>| Some(all.join(", ")).filter(|all| !all.is_empty());
    line(ctx, out, &Msg::ShowFormerHpr, listed(trainee.former_hpr.iter().map(ToString::to_string).collect()));
    line(ctx, out, &Msg::ShowFormerNames, listed(trainee.former_names.clone()));
    line(ctx, out, &Msg::ShowMunicipality, Some(posts::named(register, trainee.municipality)));
    let agreed = register.agreements.get(&trainee.agreement);
    let hospitals = agreed.map(|agreed| {
        let names = agreed.agreement.hospitals.iter().map(|id| match register.hospitals.get(id) {
            Some(hospital) => match hospital.contact.as_ref().and_then(|contact| contact.email.as_ref()) {
                Some(email) => format!("{} <{email}>", hospital.name),
                None => hospital.name.clone(),
            },
            None => id.to_string(),
        });
        names.collect::<Vec<_>>().join(", ")
    });
    line(ctx, out, &Msg::ShowAgreement, Some(trainee.agreement.to_string()));
    line(ctx, out, &Msg::ShowHospital, hospitals);
    let reach = [trainee.email.clone(), trainee.phone.clone()];
    line(ctx, out, &Msg::ShowContact, Some(reach.into_iter().flatten().collect::<Vec<_>>().join(", ")));
    line(ctx, out, &Msg::ShowCase, trainee.case.clone());
}

fn course(ctx: &Context<'_>, out: &mut String, trainee: &Trainee, story: &Story, register: &Register) {
    heading(ctx, out, &Msg::ShowCourse);
    let training = &trainee.training;
    line(
        ctx,
        out,
        &Msg::ShowTrainingStarted,
        training
            .started
            .map(|day| format!("{} ({})", shown::in_sentence(day, ctx.lang), ctx.text(&label::scheme(trainee.scheme)))),
    );
    line(
        ctx,
        out,
        &Msg::ShowExpectedCompletion,
        training.expected_completion.map(|day| shown::in_sentence(day, ctx.lang)),
    );
    let supervisor = trainee.supervisor_on(ctx.today).map(|found| {
        let said = [Some(found.name), found.speciality, found.email, found.phone];
        said.into_iter().flatten().collect::<Vec<_>>().join(", ")
    });
    line(ctx, out, &Msg::ShowSupervisor, supervisor);
    for (place, post) in trainee.practice.iter().enumerate() {
        let number = Msg::ShowPost { number: (place + 1).to_string() };
        line(ctx, out, &number, Some(posts::line(ctx, register, trainee, post)));
    }
    let terms = register.agreements.get(&trainee.agreement).map(|agreed| &agreed.terms);
    let facts = register.service_facts(trainee, story);
    if let Some(prior) = terms.and_then(|terms| eligibility::prior_service(&facts, terms, story.asks_for_start())) {
        let (served, needed) = (i64::from(prior.served), prior.needed.to_string());
        let msg = match prior.eligible_from {
            Some(from) => Msg::ShowPriorServiceValue { served, needed, from },
            None if trainee.practice.is_empty() => {
                Msg::ShowPriorServiceNothing { served, needed, command: format!("alis edit {}", trainee.hpr) }
            }
            None => Msg::ShowPriorServiceShort { served, needed },
        };
        line(ctx, out, &Msg::ShowPriorService, Some(ctx.text(&msg)));
    }
    line(ctx, out, &Msg::ShowPlanRevised, story.plan_revised.map(|day| shown::in_sentence(day, ctx.lang)));
    goals::goals(ctx, out, story, register);
    if let Some(agreed) = register.agreements.get(&trainee.agreement) {
        goals::reach(ctx, out, trainee, story, agreed);
    }
}

/// `other` is its agreement where that is not the header's.
fn service(ctx: &Context<'_>, out: &mut String, placement: &Placement, other: Option<&Slug>, terms: Option<&Terms>) {
    heading(ctx, out, &Msg::ShowPlacement { number: placement.number.to_string() });
    line(ctx, out, &Msg::ShowStage, Some(ctx.text(&label::stage(placement.stage()))));
    line(ctx, out, &Msg::ShowAgreement, other.map(Slug::to_string));
    let (site, department) = placement.place();
    line(ctx, out, &Msg::ShowPlace, Some([site, department].into_iter().flatten().collect::<Vec<_>>().join(" / ")));
    if let (Some(start), Some(end), Some(months)) = (placement.start(), placement.end(), placement.months()) {
        let msg = Msg::ShowPeriodValue { start, end, months: i64::from(months) };
        line(ctx, out, &Msg::ShowPeriod, Some(ctx.text(&msg)));
    }
    if let Some(extension) = placement.extended {
        line(ctx, out, &Msg::ShowExtended, Some(shown::in_sentence(extension.on, ctx.lang)));
    }
    if let Some(budget) =
        terms.and_then(|terms| course_budget::of(placement, terms)).filter(|_| placement.started.is_some())
    {
        let msg = Msg::ShowCoursesValue {
            used: budget.used.to_string(),
            budget: label::tenths(budget.tenths, ctx.lang),
            left: label::tenths(budget.left_tenths(), ctx.lang),
        };
        line(ctx, out, &Msg::ShowCourses, Some(ctx.text(&msg)));
    }
    if let Some(request) = &placement.request {
        let wishes: Vec<String> = request
            .wishes
            .iter()
            .enumerate()
            .map(|(place, wish)| format!("{}. {} / {}", place + 1, wish.site, wish.department))
            .collect();
        let mut value = ctx.text(&Msg::EntryFrom { day: request.start });
        if !wishes.is_empty() {
            value += &format!(": {}", wishes.join("; "));
        }
        if request.flexible {
            value += &format!(", {}", ctx.text(&Msg::ShowFlexible));
        }
        line(ctx, out, &Msg::ShowWishes, Some(value));
    }
}

/// The line of a deadline: what, from when until when, how near.
fn window(ctx: &Context<'_>, deadline: &Deadline) -> String {
    let when = ctx.text(&table::when(deadline, ctx.today));
    let window = match deadline.opens_on().filter(|opens| *opens != deadline.due_on()) {
        Some(opens) => shown::period(opens, deadline.due_on(), ctx.lang),
        None => shown::in_table(deadline.due_on(), ctx.lang),
    };
    format!("{}  {window}  {when}", table::what(deadline, ctx.lang).replace('\n', ": "))
}

fn told(ctx: &Context<'_>, entry: &Entry, goals: &GoalList) -> Told {
    let placement = if entry.placement > 1 { format!(" ({})", entry.placement) } else { String::new() };
    Told {
        on: entry.on,
        event: ctx.text(&label::event(entry.event.name())) + &placement,
        details: entry::details(entry, goals, ctx.lang),
    }
}

fn output(
    ctx: &Context<'_>,
    store: &Store,
    trainee: &Trainee,
    story: &Story,
    register: &Register,
    deadlines: &[Deadline],
) -> ShowOutput {
    let day = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string());
    let rows = roster::rows(trainee, story, register, &store.settings.reminders, ctx.today);
    let known = trainee.journal.iter().filter(|entry| entry.on <= ctx.today);
    ShowOutput {
        hpr: trainee.hpr.get(),
        former_hpr: trainee.former_hpr.iter().map(|hpr| hpr.get()).collect(),
        name: trainee.name.clone(),
        former_names: trainee.former_names.clone(),
        municipality: trainee.municipality.to_string(),
        agreement: trainee.agreement.to_string(),
        email: trainee.email.clone(),
        phone: trainee.phone.clone(),
        scheme: trainee.scheme.as_str().to_owned(),
        case: trainee.case.clone(),
        confidential: trainee.confidential,
        training_started: day(trainee.training.started),
        expected_completion: day(trainee.training.expected_completion),
        supervisor: trainee.supervisor_on(ctx.today).map(|found| found.name),
        supervisors: trainee.supervisors.iter().map(supervisor_row).collect(),
        practice: trainee.practice.iter().enumerate().map(|(place, post)| post_row(trainee, place, post)).collect(),
        placements: rows.into_iter().map(|(_, row)| row).collect(),
        deadlines: page::due_rows(ctx, deadlines),
        goals: story
            .goals
            .iter()
            .map(|(goal, on)| GoalRow {
                goal: goal.to_string(),
                name: label::goal_name(goal, &register.goals, ctx.lang),
                achieved_on: on.to_string(),
            })
            .collect(),
        goals_owed: goals::owed_row(ctx, story, register),
        goals_reach: register.agreements.get(&trainee.agreement).map(|agreed| goals::reach_row(trainee, story, agreed)),
        journal: known.map(journal_row).collect(),
    }
}

fn supervisor_row(known: &Supervisor) -> SupervisorRow {
    let Supervisor { name, from, to, email, phone, speciality } = known.clone();
    let day = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string());
    SupervisorRow { name, from: day(from), to: day(to), email, phone, speciality }
}

fn post_row(trainee: &Trainee, place: usize, post: &Practice) -> PostRow {
    PostRow {
        number: place + 1,
        from: post.from.to_string(),
        to: post.to.map(|to| to.to_string()),
        municipality: trainee.number_of(post).to_string(),
        workplace: post.workplace.clone(),
        role: post.role.map(|role| role.as_str().to_owned()),
        engagement: post.engagement.map(|engagement| engagement.as_str().to_owned()),
        percent: post.percent.into(),
    }
}

fn journal_row(entry: &Entry) -> JournalRow {
    JournalRow {
        on: entry.on.to_string(),
        event: entry.event.name().as_str().to_owned(),
        placement: entry.placement,
        fields: page::fields(&Trainee::block(entry)),
    }
}
