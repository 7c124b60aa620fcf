//! `alis agreement show`: where an agreement stands, what is missing, what is next, what happened, and its terms.

use std::fmt::Write as _;

use anstyle::Style;
use unicode_width::UnicodeWidthStr;

use super::transfer;
use crate::context::Context;
use crate::domain::agreement::standing::{self, Outstanding, Stand};
use crate::domain::agreement::{Agreement, AgreementEntry};
use crate::domain::deadline::Deadline;
use crate::domain::gate::Unrecorded;
use crate::domain::id::{MunicipalityNumber, Slug};
use crate::domain::register::{Agreed, Register};
use crate::domain::rules::{self, AgreementCase};
use crate::domain::terms::{Origin, Stated};
use crate::domain::trainee::Trainee;
use crate::domain::word::Word;
use crate::error::{Error, Exit};
use crate::i18n::{Msg, key, label, shown};
use crate::options::Format;
use crate::render::output::{AgreementJournalRow, AgreementOutput, AgreementRow, CriterionRow, TermRow, WordingRow};
use crate::render::wording::{self, Rested};
use crate::render::{deadlines, json, paragraph, table};
use crate::steps::listing::headed;
use crate::steps::named;
use crate::steps::overview;
use crate::steps::page::{self, Told, heading};
use crate::store::edit::Written;
use crate::store::journal::Journalled;
use crate::store::layout::Kind;

pub(super) fn run(ctx: &mut Context<'_>, id: &str, quotes: bool) -> Result<Exit, Error> {
    let format = ctx.format_of_one(&[Format::Table, Format::Json])?;
    let store = ctx.store()?;
    let id = named::id_of(&store, Kind::Agreement, "agreement", id)?;
    let mut problems = Vec::new();
    let register = store.register(&mut problems);
    let agreed = id.parse().ok().and_then(|id| register.agreements.get(&id));
    let Some(agreed) = agreed else {
        return Err(Error::bad_data(problems));
    };
    ctx.ui.problems(&problems);
    let stand = standing::of(agreed, &register, ctx.today);
    let mut due = rules::of_agreement(&AgreementCase { agreed, stand: &stand, reminders: &register.reminders });
    overview::sort(&mut due, ctx.today);
    let named_by = transfer::left_behind(ctx, &store, &register, &agreed.agreement.id);
    let text = match format {
        Format::Json => json::text(&AgreementOutput {
            named_by: named_by.iter().map(|trainee| trainee.hpr.get()).collect(),
            ..output(ctx, agreed, &stand, &due)
        })?,
        _ => page(ctx, agreed, &stand, &due, &register, &named_by) + &words(ctx, agreed, quotes),
    };
    ctx.ui.result(&text)?;
    Ok(Exit::Done)
}

fn page(
    ctx: &Context<'_>,
    agreed: &Agreed,
    stand: &Stand,
    due: &[Deadline],
    register: &Register,
    named_by: &[Trainee],
) -> String {
    let agreement = &agreed.agreement;
    let bold = Style::new().bold();
    let mut out = format!("{bold}{}{bold:#}  {}\n", crate::render::clean::clean(&agreement.title), agreement.id);
    let parties: Vec<String> = agreement.parties().map(|party| named(register, party)).collect();
    let mut line = |what: &Msg, value: Option<String>| {
        if let Some(value) = value.filter(|value| !value.is_empty()) {
            let what = ctx.text(what);
            let pad = 16usize.saturating_sub(what.width());
            let first = format!("  {what}{}", " ".repeat(pad));
            out += &paragraph::hanging(&first, &crate::render::clean::clean(&value), first.width(), ctx.ui.width());
        }
    };
    line(&Msg::AgreementParties, Some(parties.join(", ")));
    line(&Msg::ColumnProfile, Some(agreement.profile.to_string()));
    line(&Msg::ShowCase, agreement.case.clone());
    if let Some(group) = &agreement.working_group {
        let reports = group.reports_to.as_ref().map(|to| ctx.text(&Msg::AgreementReportsTo { to: to.clone() }));
        let members = group.members.join(", ");
        let both = [Some(members).filter(|members| !members.is_empty()), reports];
        line(&Msg::AgreementWorkingGroup, Some(both.into_iter().flatten().collect::<Vec<_>>().join("; ")));
    }
    line(&Msg::AgreementStanding, Some(stands(ctx, stand)));
    for missing in missing(ctx, agreed, stand, register) {
        line(&Msg::AgreementMissing, Some(missing));
    }
    if !named_by.is_empty() {
        let command = transfer::command(register, &agreement.id, ctx.today);
        let count = named_by.len() as i64;
        line(&Msg::AgreementNames, Some(ctx.text(&Msg::AgreementNamesValue { count, command })));
    }
    line(&Msg::AgreementRunsOut, runs_out(ctx, agreed, stand));
    let older: Vec<String> = agreement.supersedes.iter().map(ToString::to_string).collect();
    line(&Msg::AgreementSupersedes, Some(older.join(", ")));
    for (on, by) in &stand.life.revision_requested {
        let by = named(register, by);
        line(&Msg::AgreementRevision, Some(ctx.text(&Msg::AgreementSinceBy { on: *on, by })));
    }
    line(&Msg::AgreementDispute, stand.life.dispute.map(|on| ctx.text(&Msg::AgreementSince { on })));
    criteria(ctx, &mut out, agreed, stand);
    page::ahead(ctx, &mut out, due, |deadline| self::line(ctx, deadline));
    page::history(ctx, &mut out, agreement.journal.iter().map(|entry| told(ctx, entry, register)));
    heading(ctx, &mut out, &Msg::AgreementTerms);
    let cells = |stated: Stated| {
        let origin = match stated.origin {
            Origin::Profile => agreement.profile.to_string(),
            Origin::Agreement => agreement.id.to_string(),
        };
        let value = key::value(stated.key, &stated.value, ctx.lang);
        [key::of_term(stated.term, stated.key, ctx.lang), value, origin]
    };
    let heads = [Msg::ColumnTerm, Msg::ColumnValue, Msg::ColumnOrigin];
    out += &table::text(&headed(ctx, heads, agreed.terms.stated().into_iter().map(cells)), ctx.ui.width(), ctx.lang);
    out
}

/// What each term rests on, where it was asked for.
fn words(ctx: &Context<'_>, agreed: &Agreed, quotes: bool) -> String {
    if !quotes {
        return String::new();
    }
    let rested = |worded| Rested::of(&agreed.cited_as, worded);
    let all: Vec<Rested> = agreed.terms.worded().into_iter().map(rested).collect();
    wording::text(&all, ctx.lang, ctx.ui.width())
}

fn named(register: &Register, party: &str) -> String {
    let municipality = party.parse().ok().and_then(|number| register.title(number));
    let hospital = party.parse().ok().and_then(|id| register.hospitals.get(&id));
    match municipality.or(hospital.map(|known| known.name.as_str())) {
        Some(name) => format!("{name} ({party})"),
        None => party.to_owned(),
    }
}

fn stands(ctx: &Context<'_>, stand: &Stand) -> String {
    let word = ctx.text(&label::agreement_standing(stand.standing));
    let day = stand.since();
    let by = stand.superseded.as_ref().map(|(_, by)| by.to_string());
    match (day, by) {
        (Some(day), Some(by)) => ctx.text(&Msg::StandsByFrom { standing: word, by, day }),
        (Some(day), None) => ctx.text(&Msg::StandsFrom { standing: word, day }),
        _ => word,
    }
}

/// What is still to come before it is in force, and who has to do it.
fn missing(ctx: &Context<'_>, agreed: &Agreed, stand: &Stand, register: &Register) -> Vec<String> {
    let names = |parties: Vec<&str>| parties.iter().map(|party| named(register, party)).collect::<Vec<_>>().join(", ");
    let told = |outstanding| match outstanding {
        Outstanding::Replies { due, from } => Msg::MissingReplies { due, parties: names(from) },
        Outstanding::Decision { body, meeting } => Msg::MissingDecision { body: body.to_owned(), meeting },
        Outstanding::Signatures(parties) => Msg::MissingSignatures { parties: names(parties) },
        Outstanding::Criteria { open, of } => Msg::MissingCriteria { open: open as i64, all: of.to_string() },
    };
    let outstanding = stand.outstanding(&agreed.terms).into_iter().map(told);
    let unrecorded = if stand.is_over() { Unrecorded::default() } else { Unrecorded::of(agreed, register) };
    let ids = |numbers: &[MunicipalityNumber]| names(numbers.iter().map(MunicipalityNumber::as_str).collect());
    let contact = names(unrecorded.contact.iter().map(Slug::as_str).collect());
    let unrecorded = [
        (ids(&unrecorded.training_plan), (|parties| Msg::MissingTrainingPlan { parties }) as fn(String) -> Msg),
        (ids(&unrecorded.coordinator), |parties| Msg::MissingCoordinator { parties }),
        (contact, |parties| Msg::MissingContact { parties }),
    ];
    let unrecorded = unrecorded.into_iter().filter(|(parties, _)| !parties.is_empty());
    outstanding.chain(unrecorded.map(|(parties, told)| told(parties))).map(|msg| ctx.text(&msg)).collect()
}

fn runs_out(ctx: &Context<'_>, agreed: &Agreed, stand: &Stand) -> Option<String> {
    let (on, _) = stand.life.terminated.as_ref()?;
    if stand.superseded.is_some() {
        return None;
    }
    let on = *on;
    Some(match (stand.runs_out, &agreed.terms.notice) {
        (Some(day), Some(notice)) => {
            let clause = notice.clause.as_ref().map_or(String::new(), |clause| format!(" {}", clause.value));
            ctx.text(&Msg::RunsOutOn { day, on, basis: format!("{}{clause}", agreed.cited_as) })
        }
        _ => ctx.text(&Msg::RunsOutNotStated { on }),
    })
}

fn criteria(ctx: &Context<'_>, out: &mut String, agreed: &Agreed, stand: &Stand) {
    let criteria = agreed.terms.criteria();
    if criteria.is_empty() {
        return;
    }
    heading(ctx, out, &Msg::AgreementCriteria);
    for (index, criterion) in criteria.iter().enumerate() {
        let known = match stand.life.criterion(criterion) {
            Some(known) if known.met => Msg::CriterionMet { on: known.on },
            Some(known) => Msg::CriterionNotMet { on: known.on },
            None => Msg::CriterionOpen,
        };
        let _ = writeln!(out, "  {}. {}: {}", index + 1, crate::render::clean::clean(criterion), ctx.text(&known));
    }
}

/// The line of a deadline: what, until when, how near.
fn line(ctx: &Context<'_>, deadline: &Deadline) -> String {
    let when = ctx.text(&deadlines::when(deadline, ctx.today));
    format!("{}  {}  {when}", ctx.text(&label::rule(deadline.rule)), shown::in_table(deadline.due_on(), ctx.lang))
}

fn told(ctx: &Context<'_>, entry: &AgreementEntry, register: &Register) -> Told {
    let block = Agreement::block(entry);
    let shown = block.iter().filter(|(key, _)| !matches!(*key, "on" | "event"));
    let words = shown.map(|(key, value)| match (*key, value) {
        ("case", Written::Text(case)) => ctx.text(&Msg::AgreementCaseNumber { case: case.clone() }),
        ("due", Written::Date(day)) => ctx.text(&Msg::AgreementDue { day: *day }),
        ("meeting", Written::Date(day)) => ctx.text(&Msg::AgreementMeeting { day: *day }),
        ("decision", Written::Text(word)) => crate::domain::agreement::Decision::from_word(word)
            .map_or_else(String::new, |decision| ctx.text(&label::decision(decision))),
        ("met", Written::Flag(met)) => ctx.text(if *met { &Msg::CriterionYes } else { &Msg::CriterionNo }),
        ("by" | "from", Written::Text(party)) => named(register, party),
        (_, Written::Text(text)) => text.clone(),
        (_, Written::List(items)) => items.iter().map(Written::plain).collect::<Vec<_>>().join(", "),
        (_, other) => other.toml(),
    });
    let details = words.collect::<Vec<_>>().join(", ");
    Told { on: entry.on, event: ctx.text(&label::agreement_happened(&entry.event)), details }
}

fn output(ctx: &Context<'_>, agreed: &Agreed, stand: &Stand, due: &[Deadline]) -> AgreementOutput {
    let criterion = |text: &String| {
        let known = stand.life.criterion(text);
        CriterionRow {
            criterion: text.clone(),
            met: known.map(|known| known.met),
            assessed_on: known.map(|known| known.on.to_string()),
        }
    };
    let worded = agreed.terms.worded();
    let words = |term: &str| worded.iter().find(|worded| worded.term == term).map(|worded| &worded.words);
    let term = |stated: Stated| TermRow {
        words: words(stated.term).map(WordingRow::from).unwrap_or_default(),
        term: stated.term.to_owned(),
        key: stated.key.to_owned(),
        value: stated.value,
        origin: match stated.origin {
            Origin::Profile => "profile".to_owned(),
            Origin::Agreement => "agreement".to_owned(),
        },
    };
    let known = agreed.agreement.journal.iter().filter(|entry| entry.on <= ctx.today);
    AgreementOutput {
        row: AgreementRow::new(agreed, stand),
        named_by: Vec::new(),
        criteria: agreed.terms.criteria().iter().map(criterion).collect(),
        deadlines: page::due_rows(ctx, due),
        terms: agreed.terms.stated().into_iter().map(term).collect(),
        journal: known.map(journal_row).collect(),
    }
}

fn journal_row(entry: &AgreementEntry) -> AgreementJournalRow {
    AgreementJournalRow {
        on: entry.on.to_string(),
        event: entry.event.name().as_str().to_owned(),
        fields: page::fields(&Agreement::block(entry)),
    }
}
