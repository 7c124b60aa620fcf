//! One step in the life of an agreement: asked for, checked against what stands before it, appended to its journal.

use std::path::PathBuf;

use chrono::NaiveDate;

use super::transfer;
use super::{AgreementAction, StepArgs};
use crate::acts::{self, Question};
use crate::context::Context;
use crate::domain::agreement::life::{self, AgreementNeeds, Life, Unexpected};
use crate::domain::agreement::standing;
use crate::domain::agreement::{Agreement, AgreementEntry, AgreementEvent, Decision};
use crate::domain::deadline::Subject;
use crate::domain::id::Slug;
use crate::domain::register::{Agreed, Register};
use crate::domain::rules;
use crate::domain::text;
use crate::domain::word::Word;
use crate::error::{Error, Exit};
use crate::i18n::{Msg, answer, label};
use crate::steps::named;
use crate::steps::ripple;
use crate::steps::save::save;
use crate::store::Store;
use crate::store::change::Change;
use crate::store::journal::{self, Journalled};
use crate::store::layout::Kind;
use crate::store::transaction::Transaction;
use std::sync::Arc;

/// An agreement that a step is to be recorded of, as it stands now.
pub(super) struct Stepping {
    store: Store,
    file: PathBuf,
    register: Arc<Register>,
    id: Slug,
    pub(super) on: NaiveDate,
    case: Option<String>,
    note: Option<String>,
}

impl Stepping {
    /// # Errors
    /// There is no such agreement, or it cannot be read; the day is none.
    pub(super) fn begin(ctx: &mut Context<'_>, step: StepArgs) -> Result<Self, Error> {
        let store = ctx.store()?;
        let (id, file) = named::id_and_file(&store, Kind::Agreement, "agreement", &step.id)?;
        let mut problems = Vec::new();
        let register = store.register(&mut problems);
        let id = id.parse().ok().filter(|id| register.agreements.contains_key(id));
        let Some(id) = id else { return Err(Error::bad_data(problems)) };
        ctx.ui.problems(&problems);
        let on = ctx.on(step.on.as_ref())?;
        Ok(Stepping { store, file, register, id, on, case: step.case, note: step.note })
    }

    pub(super) fn agreed(&self) -> &Agreed {
        &self.register.agreements[&self.id]
    }

    fn agreement(&self) -> &Agreement {
        &self.agreed().agreement
    }

    pub(super) fn life(&self) -> Life {
        life::life(self.agreement(), self.on)
    }

    /// Records what happened and says what it moves.
    ///
    /// # Errors
    /// What stands before it does not lead to it, or it could not be written.
    fn record(&self, ctx: &mut Context<'_>, event: AgreementEvent) -> Result<Exit, Error> {
        self.record_all(ctx, self.on, vec![event])
    }

    /// Records what happened on a day, all of it or nothing.
    ///
    /// # Errors
    /// As for one.
    pub(super) fn record_all(
        &self,
        ctx: &mut Context<'_>,
        on: NaiveDate,
        events: Vec<AgreementEvent>,
    ) -> Result<Exit, Error> {
        let Some(name) = events.first().map(AgreementEvent::name) else { return Ok(Exit::Done) };
        let transaction = Transaction::begin(&self.store, ctx.options.dry_run)?;
        // Read under the lock: what was there when the user was asked may have changed since.
        let before = self.store.source(&self.file)?;
        let mut source = before.clone();
        let mut agreement = Agreement::read(&self.store, &source)?;
        let mut answers = Vec::new();
        for event in events {
            let entry = AgreementEntry { on, case: self.case.clone(), note: self.note.clone(), event };
            answers.push(answer::of_agreement(&entry, self.id.to_string(), |party| self.party_name(party), ctx.lang));
            life::may_add(&agreement, &entry).map_err(|fault| refused(&fault, &agreement))?;
            let appended = journal::appended(&self.store, &source, &agreement, &entry)?;
            (agreement, source.text) = (appended.record, appended.text.into());
        }
        let change = Change::of_text(source.file, &before.text, source.text.to_string());
        let message = format!("{}: {} on {on}", self.id, name.as_str());
        let written = save(ctx, &self.store, transaction, &[change], &message)?;
        let mut said = self.moves(ctx, agreement.clone());
        let mut register = Register::clone(&self.register);
        if let Some(agreed) = register.agreements.get_mut(&self.id) {
            agreed.agreement = agreement;
        }
        said.extend(transfer::of_change(ctx, &self.store, &self.register, &register));
        if !written {
            let lines: Vec<String> = said.iter().map(|message| ctx.text(message)).collect();
            ctx.ui.result(&lines.join("\n"))?;
            return Ok(Exit::Done);
        }
        if on > ctx.today {
            ctx.ui.warn(&Msg::WarnFuture { on });
        }
        for answer in answers {
            ctx.ui.say(&answer);
        }
        for message in said {
            ctx.ui.say(&message);
        }
        Ok(Exit::Done)
    }

    /// A party by its name, anybody else as typed.
    fn party_name(&self, party: &str) -> String {
        let municipality = party.parse().ok().and_then(|number| self.register.title(number));
        let hospital = party.parse().ok().and_then(|id| self.register.hospitals.get(&id));
        municipality.or(hospital.map(|known| known.name.as_str())).unwrap_or(party).to_owned()
    }

    /// Where it stands now, if that has changed, and which deadlines appear, move or vanish.
    fn moves(&self, ctx: &Context<'_>, after: Agreement) -> Vec<Msg> {
        let mut register = Register::clone(&self.register);
        if let Some(agreed) = register.agreements.get_mut(&self.id) {
            agreed.agreement = after;
        }
        let stand = |register: &Register| standing::of(&register.agreements[&self.id], register, ctx.today).standing;
        let mut out = Vec::new();
        if stand(&register) != stand(&self.register) {
            let standing = ctx.text(&label::agreement_standing(stand(&register)));
            out.push(Msg::AgreementStands { id: self.id.to_string(), standing });
        }
        let (before, after) =
            (rules::of_agreements(&self.register, ctx.today), rules::of_agreements(&register, ctx.today));
        out.extend(ripple::of_record(ctx, &Subject::Agreement(self.id.clone()), before, after));
        out
    }

    /// A party as it signs, by its number, id or name; asked for among `known` where it is not said.
    ///
    /// # Errors
    /// It is no party.
    fn party(
        &self,
        ctx: &mut Context<'_>,
        given: Option<String>,
        known: &[String],
        asking: Question,
    ) -> Result<String, Error> {
        let typed = match given {
            Some(typed) => typed,
            None => {
                let all: Vec<String> = self.agreement().parties().map(str::to_owned).collect();
                let known = if known.is_empty() { &all } else { known };
                let choices: Vec<String> = known.iter().map(|party| self.named(party)).collect();
                known[ctx.asked_one(asking, &choices, 0)?].clone()
            }
        };
        let party = self.id_of(&typed);
        // Any number that a party bears or bore is its own.
        let own: Vec<&str> =
            self.agreement().parties().filter(|known| self.agreement().acts_for(&party, known)).collect();
        if let [only] = own[..] {
            return Ok(only.to_owned());
        }
        Err(not_a_party(&party, self.agreement()))
    }

    /// What a party is called: its number or id, and its name.
    fn named(&self, party: &str) -> String {
        let municipality = party.parse().ok().and_then(|number| self.register.title(number));
        let hospital = party.parse().ok().and_then(|id| self.register.hospitals.get(&id));
        match municipality.or(hospital.map(|known| known.name.as_str())) {
            Some(name) => format!("{party} {name}"),
            None => party.to_owned(),
        }
    }

    /// The number or id of a municipality or hospital that is named; anything else as it was typed.
    fn id_of(&self, typed: &str) -> String {
        let same = |name: &str| text::same(name, typed);
        let municipality =
            self.register.municipalities.values().find(|known| known.until.is_none() && same(&known.name));
        let hospital = self.register.hospitals.values().find(|known| same(&known.name));
        let id = municipality.map(|known| known.number.to_string()).or(hospital.map(|known| known.id.to_string()));
        id.unwrap_or_else(|| typed.trim().to_owned())
    }
}

fn not_a_party(party: &str, agreement: &Agreement) -> Error {
    let values = agreement.parties().collect::<Vec<_>>().join(", ");
    let message = Msg::ProblemNotAParty { party: party.to_owned(), agreement: agreement.id.to_string() };
    Error::refused(message).hint(Msg::HintOneOf { values })
}

fn refused(fault: &Unexpected, agreement: &Agreement) -> Error {
    match &fault.why {
        AgreementNeeds::NotAParty(party) => not_a_party(party, agreement),
        why => {
            let happened = Box::new(label::agreement_event(fault.event));
            Error::refused(Msg::ProblemEventUnexpected { happened }).hint(label::why(why))
        }
    }
}

pub(super) fn run(ctx: &mut Context<'_>, action: AgreementAction) -> Result<Exit, Error> {
    match action {
        AgreementAction::Draft(step) => plain(ctx, step, AgreementEvent::Drafted),
        AgreementAction::CloseConsultation(step) => plain(ctx, step, AgreementEvent::ConsultationClosed),
        AgreementAction::Review(step) => plain(ctx, step, AgreementEvent::Reviewed),
        AgreementAction::SettleDispute(step) => plain(ctx, step, AgreementEvent::DisputeSettled),
        AgreementAction::Evaluate(step) => plain(ctx, step, AgreementEvent::Evaluated),
        AgreementAction::Consult { step, due, to, by } => consult(ctx, step, due, &to, by.as_deref()),
        AgreementAction::Reply { step, from } => reply(ctx, step, from),
        AgreementAction::Assess { step, by, result } => {
            let stepping = Stepping::begin(ctx, step)?;
            let by = ctx.asked_text(acts::ASSESSED_BY, by)?;
            stepping.record(ctx, AgreementEvent::Assessed { by, result })
        }
        AgreementAction::Committee { step, body, decision } => committee(ctx, step, body, decision),
        AgreementAction::Sign { step, by } => {
            let stepping = Stepping::begin(ctx, step)?;
            let unsigned = stepping.life().unsigned;
            let by = stepping.party(ctx, by, &unsigned, acts::SIGNED_BY)?;
            stepping.record(ctx, AgreementEvent::Signed { by })
        }
        AgreementAction::RequestRevision { step, by, reason } => {
            let stepping = Stepping::begin(ctx, step)?;
            let by = stepping.party(ctx, by, &[], acts::PARTY)?;
            let reason = ctx.asked_text(acts::REVISION_REASON, reason)?;
            stepping.record(ctx, AgreementEvent::RevisionRequested { by, reason: Some(reason) })
        }
        AgreementAction::RaiseDispute { step, by, text } => {
            let stepping = Stepping::begin(ctx, step)?;
            let by = stepping.party(ctx, by, &[], acts::PARTY)?;
            let text = ctx.said(text)?;
            stepping.record(ctx, AgreementEvent::DisputeRaised { by, text })
        }
        AgreementAction::Terminate { step, by } => {
            let stepping = Stepping::begin(ctx, step)?;
            let by = stepping.party(ctx, by, &[], acts::PARTY)?;
            ctx.surely(&Msg::AskTerminate { id: stepping.agreement().id.to_string() })?;
            stepping.record(ctx, AgreementEvent::Terminated { by })
        }
        AgreementAction::Add(_)
        | AgreementAction::List
        | AgreementAction::Show { .. }
        | AgreementAction::Edit { .. }
        | AgreementAction::Supersede { .. }
        | AgreementAction::Transfer { .. }
        | AgreementAction::Criteria { .. }
        | AgreementAction::Compare { .. } => unreachable!("no step: `agreement::run` has taken it"),
    }
}

fn plain(ctx: &mut Context<'_>, step: StepArgs, event: AgreementEvent) -> Result<Exit, Error> {
    Stepping::begin(ctx, step)?.record(ctx, event)
}

/// The draft is sent out; whom it went to is kept, the parties where nobody else is named.
fn consult(
    ctx: &mut Context<'_>,
    step: StepArgs,
    due: Option<String>,
    to: &[String],
    by: Option<&str>,
) -> Result<Exit, Error> {
    let stepping = Stepping::begin(ctx, step)?;
    let due = ctx.asked_day(acts::CONSULTATION_DUE, due)?;
    let to = match to {
        [] => stepping.agreement().parties().map(str::to_owned).collect(),
        named => named.iter().map(|name| stepping.id_of(name)).collect(),
    };
    let by = by.map(|name| stepping.id_of(name));
    stepping.record(ctx, AgreementEvent::ConsultationOpened { due, to, by })
}

/// Anybody may reply, also who was not asked.
fn reply(ctx: &mut Context<'_>, step: StepArgs, from: Option<String>) -> Result<Exit, Error> {
    let stepping = Stepping::begin(ctx, step)?;
    let from = match from {
        Some(from) => stepping.id_of(&from),
        None => {
            let life = stepping.life();
            let missing: Vec<String> = life
                .consultations
                .last()
                .into_iter()
                .flat_map(|hearing| hearing.missing())
                .map(str::to_owned)
                .collect();
            if missing.is_empty() {
                ctx.asked_text(acts::REPLY_FROM, None)?
            } else {
                let choices: Vec<String> = missing.iter().map(|party| stepping.named(party)).collect();
                missing[ctx.asked_one(acts::REPLY_FROM, &choices, 0)?].clone()
            }
        }
    };
    stepping.record(ctx, AgreementEvent::ConsultationReplied { from })
}

/// What a committee decided, or, without a decision, in which meeting it is to decide.
fn committee(
    ctx: &mut Context<'_>,
    step: StepArgs,
    body: Option<String>,
    decision: Option<Decision>,
) -> Result<Exit, Error> {
    let stepping = Stepping::begin(ctx, step)?;
    let body = match body {
        Some(body) => body,
        None => {
            let reports_to = stepping.agreement().working_group.as_ref().and_then(|group| group.reports_to.clone());
            ctx.asked_text(acts::COMMITTEE.usual(reports_to), None)?
        }
    };
    let decision = match decision {
        None if ctx.ui.converses() => {
            let mut choices = vec![ctx.text(&Msg::AskNotDecided)];
            choices.extend(Decision::ALL.iter().map(|decision| ctx.text(&label::decision(*decision))));
            let chosen = ctx.asked_one(acts::DECISION, &choices, 0)?;
            chosen.checked_sub(1).map(|index| Decision::ALL[index])
        }
        given => given,
    };
    let (known, event) = AgreementEvent::committee(body, decision, stepping.on, ctx.today);
    stepping.record_all(ctx, known, vec![event])
}
