//! `alis agreement transfer`: the records of trainees go from an agreement to another, in one change.

use crate::context::Context;
use crate::domain::agreement::standing::{self, AgreementStanding};
use crate::domain::fold;
use crate::domain::handover;
use crate::domain::id::Slug;
use crate::domain::register::Register;
use crate::domain::trainee::Trainee;
use crate::domain::transfer::{NotTransferred, Transfer};
use crate::error::{Error, Exit};
use crate::i18n::{Msg, label};
use crate::steps::save::save;
use crate::steps::{named, posts, reading};
use crate::store::change::Change;
use crate::store::journal::{self, Appended};
use crate::store::layout::Kind;
use crate::store::posts::rewritten;
use crate::store::problem::{Problem, Source};
use crate::store::transaction::{NotWritten, Transaction};
use crate::store::{Store, layout};

pub(super) fn run(ctx: &mut Context<'_>, old: &str, new: &str, on: Option<&String>) -> Result<Exit, Error> {
    let store = ctx.store()?;
    let on = ctx.on(on)?;
    let transaction = Transaction::begin(&store, ctx.options.dry_run)?;
    let register = reading::register(ctx, &store);
    let (old, new) = (named::agreement(&register, old)?, named::agreement(&register, new)?);
    // That it cannot be read is told.
    let agreed = |id: &Slug| register.agreements.get(id).ok_or_else(|| Error::silent(Exit::BadData));
    let (from, to) = (agreed(&old)?, agreed(&new)?);
    let stand = standing::of(to, &register, on);
    if old == new || stand.is_over() || stand.standing == AgreementStanding::Rejected {
        let standing = ctx.text(&label::agreement_standing(stand.standing));
        return Err(Error::refused(Msg::ErrorTransferTo { id: new.to_string(), standing }));
    }
    let transfer = Transfer { register: &register, old: from, new: to, on, today: ctx.today };
    let mut problems = Vec::new();
    let trainees = named_by(&store, &old, &mut problems);
    ctx.ui.problems(&problems);
    let (mut changes, mut told, mut asked) = (Vec::new(), Vec::new(), 0);
    for trainee in &trainees {
        let found = transfer.of(trainee);
        let name = if trainee.confidential { trainee.hpr.to_string() } else { trainee.name.clone() };
        let who = |placement: Option<u32>| match placement {
            Some(number) if number > 1 => format!("{name} ({number})"),
            _ => name.clone(),
        };
        told.extend(found.left.iter().map(|(number, why)| left(ctx, who(*number), why)));
        let Some(after) = found.after else { continue };
        asked += found.asked.len();
        let Some(file) = store.find(Kind::Trainee, &trainee.hpr.to_string())? else { continue };
        let source = store.source(&file)?;
        let cannot = || {
            let key = format!("{}: agreement", layout::shown(&file));
            Error::refused(Msg::ErrorCannotSet { key }).hint(Msg::HintCannotSet)
        };
        let text = rewritten(&source.text, trainee, &after).ok_or_else(cannot)?;
        let mut now = Source { file: file.clone(), text: text.as_str().into() };
        let mut record = store.trainee(&now).map_err(NotWritten::WouldNotRead)?;
        for entry in &found.asked {
            let appended: Appended<Trainee> = journal::appended(&store, &now, &record, entry)?;
            (record, now.text) = (appended.record, appended.text.into());
        }
        changes.push(Change::of_text(file, &source.text, now.text.to_string()));
    }
    if trainees.is_empty() {
        ctx.ui.say(&Msg::TransferNobody { id: old.to_string() });
        return Ok(Exit::Done);
    }
    let count = changes.len();
    let message = format!("{old}: {count} trainees ask under {new}");
    let written = changes.is_empty() || save(ctx, &store, transaction, &changes, &message)?;
    posts::tell(ctx, written, &Msg::TransferDone { count: count as i64, old: old.to_string(), new: new.to_string() })?;
    if transfer.hands_over() {
        posts::tell(ctx, written, &Msg::TransferHandsOver { new: new.to_string() })?;
    } else if asked > 0 {
        posts::tell(ctx, written, &Msg::TransferAsked { count: asked as i64 })?;
    }
    for line in told {
        ctx.ui.warn(&line);
    }
    Ok(Exit::Done)
}

fn left(ctx: &Context<'_>, who: String, why: &NotTransferred) -> Msg {
    match why {
        NotTransferred::Municipality => Msg::TransferLeftMunicipality { who },
        NotTransferred::Hospital => Msg::TransferLeftHospital { who },
        NotTransferred::OpenOffer => Msg::TransferLeftOffer { who },
        NotTransferred::StartPassed => Msg::TransferLeftStart { who },
        NotTransferred::Journal => Msg::TransferLeftJournal { who },
        NotTransferred::Terms(findings) => {
            let findings: Vec<String> = findings.iter().map(|finding| label::finding(finding, ctx.lang)).collect();
            Msg::TransferLeftTerms { who, findings: findings.join("; ") }
        }
    }
}

/// The trainees whose records name an agreement.
fn named_by(store: &Store, id: &Slug, problems: &mut Vec<Problem>) -> Vec<Trainee> {
    let files = store.files(Kind::Trainee, problems);
    let mut out = Vec::new();
    for read in store.each_trainee(&files, |read| read) {
        match read {
            Ok(trainee) if trainee.agreement == *id => out.push(trainee),
            Ok(_) => {}
            Err(found) => problems.extend::<Vec<Problem>>(found),
        }
    }
    out
}

/// Those of them who may still ask, where the agreement is over: they are in training.
pub(super) fn left_behind(ctx: &mut Context<'_>, store: &Store, register: &Register, id: &Slug) -> Vec<Trainee> {
    let over = register.agreements.get(id).and_then(|agreed| handover::ended(register, agreed, ctx.today));
    if over.is_none() {
        return Vec::new();
    }
    let mut problems = Vec::new();
    let mut out = named_by(store, id, &mut problems);
    ctx.ui.problems(&problems);
    out.retain(|trainee| !fold::fold(&trainee.journal, ctx.today).left_training());
    out.sort_by_key(|trainee| trainee.hpr);
    out
}

/// What is to be typed for them.
pub(super) fn command(register: &Register, id: &Slug, today: chrono::NaiveDate) -> String {
    let agreed = register.agreements.get(id);
    let superseded = agreed.and_then(|agreed| standing::of(agreed, register, today).superseded);
    let new = superseded.map_or_else(|| "…".to_owned(), |(_, new)| new.to_string());
    format!("alis agreement transfer {id} {new}")
}

/// What a change of agreements leaves behind: those whose records name one that was over by it.
pub(super) fn of_change(ctx: &mut Context<'_>, store: &Store, before: &Register, after: &Register) -> Vec<Msg> {
    let is_over = |register: &Register, id: &Slug| {
        register.agreements.get(id).and_then(|agreed| handover::ended(register, agreed, ctx.today)).is_some()
    };
    let newly: Vec<Slug> =
        after.agreements.keys().filter(|id| is_over(after, id) && !is_over(before, id)).cloned().collect();
    let mut out = Vec::new();
    for id in newly {
        let left = left_behind(ctx, store, after, &id);
        if !left.is_empty() {
            let command = command(after, &id, ctx.today);
            out.push(Msg::AgreementNamedBy { id: id.to_string(), count: left.len() as i64, command });
        }
    }
    out
}
