//! Letters made ready: the records read, what is missing gathered, the template filled in.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde_json::Value as Json;

use crate::context::Context;
use crate::domain::fold;
use crate::domain::id::MunicipalityNumber;
use crate::domain::journal::Event;
use crate::domain::letter::basis;
use crate::domain::letter::day::{self, DayVerdict};
use crate::domain::letter::pending::{self, Sent};
use crate::domain::letter::{LetterAbout, LetterKind, LetterStand};
use crate::domain::register::Register;
use crate::domain::trainee::Trainee;
use crate::error::{Error, Exit};
use crate::i18n::{Lang, Msg, label};
use crate::letters::compose::{self, House};
use crate::letters::document::LetterDocument;
use crate::letters::draft;
use crate::letters::furniture::Furniture;
use crate::letters::template::Template;
use crate::letters::values::{LetterDraft, LetterFacts, MissingFact};
use crate::steps::filed::{self, Filed, FiledRecord};
use crate::steps::{house, template};
use crate::store::Store;
use crate::store::layout;
use crate::store::problem::{Problem, Severity, Source};
use std::sync::Arc;

/// What was asked for.
pub(super) struct LetterOrder {
    pub(super) kind: LetterKind,
    pub(super) ids: Vec<String>,
    pub(super) all: bool,
    pub(super) placement: Option<u32>,
    /// Of a round of the grant: the only one.
    pub(super) municipality: Option<MunicipalityNumber>,
    /// The day the letters carry.
    pub(super) on: NaiveDate,
    pub(super) lang: Option<Lang>,
    pub(super) furniture: Furniture,
    /// Whether they are issued; what is only looked at is never refused for its day.
    pub(super) issues: bool,
}

/// A letter that can be written: whom or what it is about, all facts being there.
pub(super) struct Ready {
    pub(super) filed: Filed,
    pub(super) placement: u32,
    /// Drafted once, and handed on.
    draft: LetterDraft,
    /// What is to be said of its day.
    verdicts: Vec<DayVerdict>,
    /// The same letter that was issued before, and on which day.
    pub(super) replaces: Option<(NaiveDate, String)>,
    /// What stands around a record that was read alone.
    around: Option<Register>,
}

impl Ready {
    /// The values that the letter's template can use.
    pub(super) fn values(&self) -> Json {
        self.draft.for_template()
    }

    /// The fact that issuing it is, where the journal does not have it yet.
    pub(super) fn event(&self, order: &LetterOrder, file: &str) -> Option<Event> {
        let FiledRecord::Trainee(trainee) = &self.filed.what else { return None };
        let story = fold::fold(&trainee.journal, order.on);
        order.kind.event(story.placement(self.placement)?, order.on, file)
    }
}

/// The letters of an order, and all that they are made from.
pub(super) struct Letters<'a> {
    pub(super) store: &'a Store,
    pub(super) order: &'a LetterOrder,
    register: Arc<Register>,
    trainees: Vec<Trainee>,
    house: House,
    /// In the languages of the letters.
    templates: BTreeMap<Lang, Template>,
    pub(super) letters: Vec<Ready>,
    refused: Vec<Error>,
    problems: Vec<Problem>,
    /// Who was left out of a batch.
    restricted: i64,
}

/// Reads the records and finds out which letters can be written; nothing is written, and nothing told.
///
/// # Errors
/// A record or a template cannot be read, or a letter that was asked for by name has not all its facts.
pub(super) fn prepare<'a>(ctx: &Context<'_>, store: &'a Store, order: &'a LetterOrder) -> Result<Letters<'a>, Error> {
    let kind = order.kind;
    let Wanted { register, mut filed, trainees, mut problems } = store.settled(|store| wanted(store, order))?;
    let mut restricted = 0;
    if order.all {
        restricted = filed.iter().filter(|filed| filed.restricted()).count() as i64;
        filed.retain(|filed| !filed.restricted());
    }
    if kind.needs_every_record() && problems.iter().any(|problem| problem.severity() == Severity::Error) {
        return Err(Error::bad_data(problems).hint(Msg::HintNeedsEveryRecord));
    }
    let mut all = Letters {
        store,
        order,
        register,
        trainees,
        house: house::of_store(store, &order.furniture)?,
        templates: BTreeMap::new(),
        letters: Vec::new(),
        refused: Vec::new(),
        problems: Vec::new(),
        restricted,
    };
    let stand = facts(store, &all.register, &all.trainees, order.on, order.on).stand;
    let filed = each_municipality(filed, order, &stand);
    for filed in filed {
        let around = match &filed.what {
            FiledRecord::Trainee(trainee) if all.register.agreements.is_empty() => {
                Some(store.register_of(trainee, &mut problems))
            }
            _ => None,
        };
        let facts = facts(store, around.as_ref().unwrap_or(&all.register), &all.trainees, order.on, order.on);
        match drafted(order, &facts, &filed, ctx.lang)? {
            None => {}
            Some(Err(refusal)) if order.all => all.refused.push(refusal),
            Some(Err(refusal)) => return Err(refusal),
            Some(Ok((placement, draft))) => {
                let verdicts = day::verdicts(kind, &facts.stand, filed.subject(placement), ctx.today);
                if let Some(over) = verdicts.iter().find(|verdict| order.issues && verdict.refuses()) {
                    let refusal = Error::refused(said_of_day(*over, order.on, filed.record(), ctx.lang))
                        .hint(Msg::HintLetterOver);
                    match order.all {
                        true => all.refused.push(refusal),
                        false => return Err(refusal),
                    }
                    continue;
                }
                if let std::collections::btree_map::Entry::Vacant(entry) = all.templates.entry(draft.lang) {
                    entry.insert(template::of_letter(store, kind, draft.lang)?);
                }
                let around_it = around.as_ref().unwrap_or(&all.register);
                let replaces = replaced(order, &filed, placement, |on| {
                    self::facts(store, around_it, &all.trainees, on, order.on.max(on))
                });
                all.letters.push(Ready { filed, placement, draft, verdicts, replaces, around });
            }
        }
    }
    all.problems = problems;
    Ok(all)
}

/// The records that letters are wanted of, and what they stand on, read together.
struct Wanted {
    register: Arc<Register>,
    filed: Vec<Filed>,
    /// Everybody, where the letter counts them.
    trainees: Vec<Trainee>,
    problems: Vec<Problem>,
}

/// In a batch what cannot be read is noted.
///
/// # Errors
/// A record that was asked for by name cannot be read.
fn wanted(store: &Store, order: &LetterOrder) -> Result<Wanted, Error> {
    let about = order.kind.about();
    let mut problems = Vec::new();
    let register = if order.all || about != LetterAbout::Trainee || order.ids.len() > 3 {
        store.register(&mut problems)
    } else {
        Arc::default()
    };
    let mut filed: Vec<Filed> = Vec::new();
    if order.all {
        filed = filed::all(store, &register, about, &mut problems);
    }
    for typed in &order.ids {
        let found = filed::find(store, &register, about, typed, &mut problems)?;
        if !filed.iter().any(|known| known.source.file == found.source.file) {
            filed.push(found);
        }
    }
    let trainees = if order.kind.counts_trainees() { trainees(store, &mut problems) } else { Vec::new() };
    Ok(Wanted { register, filed, trainees, problems })
}

impl Letters<'_> {
    /// Tells what could not be read, was refused or left out, and where it is asked for what is to be said of the letters' day;
    /// gives how the command ends for that.
    pub(super) fn tell(&mut self, ctx: &mut Context<'_>, with_days: bool) -> Exit {
        ctx.ui.problems(&self.problems);
        let mut exit = Exit::Done;
        for refusal in self.refused.drain(..) {
            ctx.ui.failed(&refusal);
            exit = Exit::NotAllowed;
        }
        for ready in self.letters.iter().filter(|_| with_days) {
            let record = ready.filed.record();
            for verdict in &ready.verdicts {
                ctx.ui.warn(&said_of_day(*verdict, self.order.on, record.clone(), ctx.lang));
            }
            if let Some((day, file)) = ready.replaces.clone().filter(|_| self.order.issues) {
                ctx.ui.warn(&Msg::WarnLetterAgain { record, day, file });
            }
        }
        if self.restricted > 0 {
            ctx.ui.say(&Msg::RestrictedLeftOut { count: self.restricted });
        }
        exit
    }

    fn facts<'b>(&'b self, ready: &'b Ready) -> LetterFacts<'b> {
        let around = ready.around.as_ref().unwrap_or(&self.register);
        facts(self.store, around, &self.trainees, self.order.on, self.order.on)
    }

    /// The register around a letter's record.
    pub(super) fn around<'b>(&'b self, ready: &'b Ready) -> &'b Register {
        self.facts(ready).stand.register
    }

    /// What a letter says beside its own record: the store's templates and letterhead, and the records of others.
    pub(super) fn around_it(&self) -> Vec<Source> {
        let mut unread = Vec::new();
        let mut files = self.store.templates(&mut unread);
        files.retain(|file| file.extension().is_some_and(|ending| ending == "md" || ending == "toml"));
        for kind in [layout::Kind::Municipality, layout::Kind::Hospital, layout::Kind::Agreement, layout::Kind::Trainee]
        {
            files.extend(self.store.files(kind, &mut unread));
        }
        files.iter().filter_map(|file| self.store.source(file).ok()).collect()
    }

    /// The letter whole, and which state of the records it says. Made when it is written: a thousand of them need not be
    /// held at once.
    ///
    /// # Errors
    /// The template does not fit the letter.
    pub(super) fn compose(&self, ready: &Ready) -> Result<(LetterDocument, String), Error> {
        let (facts, kind, draft) = (self.facts(ready), self.order.kind, &ready.draft);
        let subject = ready.filed.subject(ready.placement);
        let state = compose::drafted_state(kind, draft);
        let state = state.unwrap_or_else(|| compose::state(kind, &facts, subject).unwrap_or_default());
        let template = match self.templates.get(&draft.lang) {
            Some(template) => template,
            None => &template::of_letter(self.store, kind, draft.lang)?,
        };
        let document = compose::compose(kind, draft, template, &self.house, &ready.filed.record(), &facts, &state)?;
        Ok((document, state))
    }
}

/// Which hospital period the letter about a record is about, and its values, or why it cannot be written; nothing where it
/// is not pending in a batch.
#[expect(clippy::type_complexity, reason = "a letter there is none of, one that is refused, or one that is drafted")]
fn drafted(
    order: &LetterOrder,
    facts: &LetterFacts<'_>,
    filed: &Filed,
    lang: Lang,
) -> Result<Option<Result<(u32, LetterDraft), Error>>, Error> {
    let kind = order.kind;
    let mut numbers = match order.placement {
        Some(number) => vec![number],
        None => filed.placements(kind, facts.stand.known),
    };
    let sent: Vec<Sent> = sent(filed, kind);
    if order.all {
        numbers.retain(|number| pending::is_pending(kind, &facts.stand, filed.subject(*number), &sent));
    } else if numbers.len() > 1 {
        return fitting(order, facts, filed, &numbers, &sent)
            .map(|found| found.map(|found| named(found, kind, filed, lang)));
    }
    let Some(number) = numbers.last().copied() else { return Ok(None) };
    let draft = draft::draft(kind, facts, filed.subject(number), order.lang);
    Ok(Some(named((number, draft), kind, filed, lang)))
}

/// A hospital period with its letter, or with what is missing for it.
type Attempt = (u32, Result<LetterDraft, Vec<MissingFact>>);

fn named((number, draft): Attempt, kind: LetterKind, filed: &Filed, lang: Lang) -> Result<(u32, LetterDraft), Error> {
    draft.map(|draft| (number, draft)).map_err(|missing| refusal(kind, filed, &missing, lang))
}

/// Every trainee that can be read; what cannot be is noted.
pub(in crate::commands) fn trainees(store: &Store, problems: &mut Vec<Problem>) -> Vec<Trainee> {
    let files = store.files(layout::Kind::Trainee, problems);
    let mut out = Vec::new();
    for read in store.each_trainee(&files, |read| read) {
        match read {
            Ok(trainee) => out.push(trainee),
            Err(found) => problems.extend(found),
        }
    }
    out
}

/// A round of the grant once for each municipality that has a part in it: nobody sees another's doctors.
fn each_municipality(filed: Vec<Filed>, order: &LetterOrder, stand: &LetterStand<'_>) -> Vec<Filed> {
    let each = |filed: Filed| {
        let numbers: Vec<Option<MunicipalityNumber>> = match (&filed.what, order.municipality) {
            (FiledRecord::Round(..), Some(only)) => vec![Some(stand.register.succession.record(only))],
            (FiledRecord::Round(name, round, _), None) => {
                basis::municipalities(order.kind, (name, round), stand).into_iter().map(Some).collect()
            }
            _ => Vec::new(),
        };
        if numbers.is_empty() {
            return vec![filed];
        }
        numbers.into_iter().map(|number| filed.clone().of_municipality(number)).collect()
    };
    filed.into_iter().flat_map(each).collect()
}

/// What a letter of a day stands on.
pub(in crate::commands) fn facts<'a>(
    store: &'a Store,
    register: &'a Register,
    trainees: &'a [Trainee],
    on: NaiveDate,
    known: NaiveDate,
) -> LetterFacts<'a> {
    LetterFacts {
        stand: LetterStand { register, trainees, reminders: &store.settings.reminders, on, known },
        office: &store.settings.name,
        usual: store.settings.language.unwrap_or_default(),
    }
}

/// What is told of a letter's day.
fn said_of_day(verdict: DayVerdict, on: NaiveDate, record: String, lang: Lang) -> Msg {
    match verdict {
        DayVerdict::Ahead => Msg::WarnLetterAhead { record, on },
        DayVerdict::Late { rule, due } => {
            Msg::WarnLetterLate { record, task: label::rule(rule).text(lang).into_owned(), due }
        }
        DayVerdict::ReplyPast { due } => Msg::WarnLetterReplyPast { record, due },
        DayVerdict::ServicePast { end } => Msg::WarnLetterServicePast { record, end },
        DayVerdict::MeetingPast { meeting } => Msg::WarnLetterMeetingPast { record, meeting },
        DayVerdict::AgreementOver { ended } => Msg::WarnLetterAgreementOver { record, ended },
        DayVerdict::ServiceOver { ended } => Msg::LetterServiceOver { record, ended },
        DayVerdict::HearingOver { ended } => Msg::LetterHearingOver { record, ended },
    }
}

/// The same letter that was issued before and that no other has replaced yet: its day and its file.
fn replaced<'a>(
    order: &LetterOrder,
    filed: &Filed,
    placement: u32,
    facts: impl Fn(NaiveDate) -> LetterFacts<'a>,
) -> Option<(NaiveDate, String)> {
    use crate::domain::word::Word;
    let kind = order.kind;
    let issued = filed.issued();
    let of = |entry: &filed::IssuedEntry<'_>| entry.issued.municipality == filed.municipality();
    let is_own = |entry: &&filed::IssuedEntry<'_>| entry.placement == placement && entry.issued.kind == kind.as_str();
    let own = issued.iter().rfind(|entry| is_own(entry) && of(entry))?;
    let state = own.issued.state.as_deref().filter(|state| compose::is_comparable(kind, state))?;
    let now = || compose::state_like(state, kind, &facts(own.on), filed.subject(placement)).ok();
    let same = || now().as_deref() == Some(state);
    let replaces = day::replaces(kind, own.on, order.on) && same();
    replaces.then(|| (own.on, own.issued.file.clone()))
}

fn sent(filed: &Filed, kind: LetterKind) -> Vec<Sent> {
    use crate::domain::word::Word;
    let of = |whose: Option<MunicipalityNumber>| whose.is_none() || whose == filed.municipality();
    let of_kind = filed.issued().into_iter().filter(|entry| entry.issued.kind == kind.as_str());
    let of_kind = of_kind.filter(|entry| of(entry.issued.municipality));
    of_kind.map(|entry| Sent { on: entry.on, placement: entry.placement }).collect()
}

/// Which of several hospital periods a letter is about, where it is not said: the only one whose facts it fits, else the only
/// one it has not been sent for. One that fits none tells what the last lacks.
fn fitting(
    order: &LetterOrder,
    facts: &LetterFacts<'_>,
    filed: &Filed,
    numbers: &[u32],
    sent: &[Sent],
) -> Result<Option<Attempt>, Error> {
    let attempt = |number: &u32| (*number, draft::draft(order.kind, facts, filed.subject(*number), order.lang));
    let mut all: Vec<Attempt> = numbers.iter().map(attempt).collect();
    if all.iter().all(|(_, draft)| draft.is_err()) {
        return Ok(all.pop());
    }
    all.retain(|(_, draft)| draft.is_ok());
    let is_unsent = |number: u32| !sent.iter().any(|sent| sent.placement == number);
    let unsent: Vec<u32> = all.iter().map(|(number, _)| *number).filter(|number| is_unsent(*number)).collect();
    match (all.len(), unsent.as_slice()) {
        (1, _) => Ok(all.pop()),
        (_, [only]) => Ok(all.into_iter().find(|(number, _)| number == only)),
        _ => {
            let numbers = all.iter().map(|(number, _)| number.to_string()).collect::<Vec<_>>().join(", ");
            Err(Error::usage(Msg::ErrorSeveralPlacements { numbers }).hint(Msg::HintPlacement))
        }
    }
}

/// All that is missing, each with the command that records it.
fn refusal(kind: LetterKind, filed: &Filed, missing: &[MissingFact], lang: Lang) -> Error {
    use crate::domain::word::Word;
    let message = Msg::ErrorMissingFacts { kind: kind.as_str().to_owned(), record: filed.record() };
    missing.iter().fold(Error::refused(message), |error, missing| {
        error
            .hint(Msg::HintMissingFact { what: missing.what.text(lang).into_owned(), command: missing.command.clone() })
    })
}
