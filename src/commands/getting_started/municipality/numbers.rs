//! `alis municipality renumber | merge | split`: another number, one of several, several of one; in one change.

use std::collections::BTreeMap;
use std::path::Path;

use crate::acts;
use crate::context::Context;
use crate::domain::hpr::Hpr;
use crate::domain::id::{MunicipalityNumber, Slug};
use crate::domain::register::{RecordKind, Register};
use crate::domain::renumbering::{NotRenumbered, NumberChange, Renumbering};
use crate::domain::trainee::Trainee;
use crate::error::{Error, Exit};
use crate::i18n::Msg;
use crate::steps::named::{file_of, is_unread, unknown};
use crate::steps::posts::{named, tell};
use crate::steps::reading;
use crate::steps::save::save;
use crate::store::change::Change;
use crate::store::layout::Kind;
use crate::store::problem::Source;
use crate::store::transaction::{NotWritten, Transaction};
use crate::store::{Store, numbers, readable};

/// What is typed of a change of numbers, but for the municipalities.
#[derive(Debug, Default)]
pub(super) struct Typed {
    pub(super) on: Option<String>,
    pub(super) names: Vec<String>,
    pub(super) trainees: Vec<String>,
    pub(super) agreements: Vec<String>,
}

pub(super) fn renumber(ctx: &mut Context<'_>, old: &str, new: &str, typed: &Typed) -> Result<Exit, Error> {
    let store = ctx.store()?;
    let register = reading::register(ctx, &store);
    let (old, new) = (known(&register, old)?, number(new)?);
    let on = ctx.asked_day(acts::NUMBERS_ON, typed.on.clone())?;
    let names = names(&typed.names, &[new], &register)?;
    let change = Renumbering { on, how: NumberChange::Renumber { old, new }, names };
    record(ctx, &store, &register, change)
}

pub(super) fn merge(ctx: &mut Context<'_>, old: &[String], into: Option<String>, typed: &Typed) -> Result<Exit, Error> {
    let store = ctx.store()?;
    let register = reading::register(ctx, &store);
    let old = old.iter().map(|text| known(&register, text)).collect::<Result<Vec<_>, _>>()?;
    let into = ctx.asked(acts::NUMBERS_INTO, into, |_, text| number(text))?;
    let on = ctx.asked_day(acts::NUMBERS_ON, typed.on.clone())?;
    let names = names(&typed.names, &[into], &register)?;
    record(ctx, &store, &register, Renumbering { on, how: NumberChange::Merge { old, into }, names })
}

pub(super) fn split(ctx: &mut Context<'_>, old: &str, into: Option<String>, typed: &Typed) -> Result<Exit, Error> {
    let store = ctx.store()?;
    let register = reading::register(ctx, &store);
    let old = known(&register, old)?;
    let into = ctx.asked(acts::NUMBERS_INTO, into, |_, text| numbers_of(text))?;
    let on = ctx.asked_day(acts::NUMBERS_ON, typed.on.clone())?;
    let names = names(&typed.names, &into, &register)?;
    let mut trainees = BTreeMap::new();
    for text in &typed.trainees {
        let (who, to) = pair(text, "--trainee")?;
        let hpr: Hpr = who
            .parse()
            .map_err(|_| Error::usage(Msg::ProblemInvalidHpr { found: who.to_owned() }).hint(Msg::KindHpr))?;
        trainees.insert(hpr, number(to)?);
    }
    let mut agreements = BTreeMap::new();
    for text in &typed.agreements {
        let (id, to) = pair(text, "--agreement")?;
        let found: Option<Slug> = id.parse().ok().filter(|id| register.agreements.contains_key(id));
        let all = register.agreements.keys().map(Slug::as_str);
        agreements.insert(found.ok_or_else(|| unknown(&register, RecordKind::Agreement, id, all))?, numbers_of(to)?);
    }
    let how = NumberChange::Split { old, into, trainees, agreements };
    record(ctx, &store, &register, Renumbering { on, how, names })
}

/// A number as it is typed.
fn number(text: &str) -> Result<MunicipalityNumber, Error> {
    let wrong = || Error::usage(Msg::ProblemInvalidId { found: text.trim().to_owned() });
    text.parse().map_err(|_| wrong().hint(Msg::KindMunicipalityNumber))
}

fn numbers_of(text: &str) -> Result<Vec<MunicipalityNumber>, Error> {
    text.split(',').map(number).collect()
}

/// A municipality that can change. One that bears another number by now is told with it.
fn known(register: &Register, text: &str) -> Result<MunicipalityNumber, Error> {
    let number = number(text)?;
    if register.municipalities.contains_key(&number) {
        return Ok(number);
    }
    match register.numbered(number) {
        Some(now) => {
            let (number, now) = (number.to_string(), named(register, now));
            Err(Error::refused(Msg::ErrorNumberIsNow { number, now }))
        }
        None => Err(unknown(
            register,
            RecordKind::Municipality,
            text.trim(),
            register.municipalities.keys().map(MunicipalityNumber::as_str),
        )),
    }
}

/// The two sides of `WHO=WHERE`.
fn pair<'a>(text: &'a str, flag: &str) -> Result<(&'a str, &'a str), Error> {
    let bad = || Error::usage(Msg::ErrorBadSet { text: text.to_owned() });
    let hint = if flag == "--trainee" { "HPR=N" } else { "ID=N,N" };
    let pair = text.split_once('=').map(|(who, to)| (who.trim(), to.trim()));
    pair.ok_or_else(|| bad().hint(Msg::HintOneOf { values: format!("{flag} {hint}") }))
}

/// The names of new municipalities: `TEXT` where there is one, `N=TEXT` for several.
fn names(
    typed: &[String],
    targets: &[MunicipalityNumber],
    register: &Register,
) -> Result<BTreeMap<MunicipalityNumber, String>, Error> {
    // One that is there and cannot be read is not new; that it cannot be read is told.
    if targets.iter().any(|number| is_unread(register, RecordKind::Municipality, number.as_str())) {
        return Err(Error::silent(Exit::BadData));
    }
    let mut out = BTreeMap::new();
    let new: Vec<_> = targets.iter().filter(|number| !register.municipalities.contains_key(number)).collect();
    for text in typed {
        let numbered = text.split_once('=').and_then(|(number, name)| Some((number.trim().parse().ok()?, name)));
        let (number, name) = match (numbered, &new[..], targets) {
            (Some(numbered), ..) => numbered,
            (None, [only], _) => (**only, text.as_str()),
            (None, [], [only]) => (*only, text.as_str()),
            (None, ..) => {
                let values = new.iter().map(|number| format!("--name {number}=…")).collect::<Vec<_>>().join(", ");
                return Err(Error::usage(Msg::ErrorNameOfWhich).hint(Msg::HintOneOf { values }));
            }
        };
        let name = name.trim();
        if name.is_empty() || name.chars().any(char::is_control) {
            return Err(Error::usage(Msg::ErrorNoName { flag: "--name".to_owned() }));
        }
        out.insert(number, name.to_owned());
    }
    Ok(out)
}

/// Every record that the change touches, as it becomes, in one commit; told with what it does.
fn record(ctx: &mut Context<'_>, store: &Store, register: &Register, mut change: Renumbering) -> Result<Exit, Error> {
    change.check(register, ctx.today).map_err(|why| refused(register, &change, why))?;
    let transaction = Transaction::begin(store, ctx.options.dry_run)?;
    let mut problems = Vec::new();
    // Read under the lock: what was there when the user was asked may have changed since.
    let files = store.files(Kind::Trainee, &mut problems);
    let mut concerned: Vec<(Source, Trainee)> = Vec::new();
    for (file, read) in files.iter().zip(store.each_trainee(&files, |read| read)) {
        match read {
            Ok(trainee) if change.concerns(&trainee) => concerned.push((store.source(file)?, trainee)),
            Ok(_) => {}
            Err(found) => problems.extend(found),
        }
    }
    ctx.ui.problems(&problems);
    let open = assign(ctx, register, &mut change, &concerned)?;
    let mut changes = municipalities(store, register, &change)?;
    let headers = changes.len();
    for (source, trainee) in &concerned {
        let Some(to) = change.header_of(trainee) else { continue };
        let text = numbers::of_trainee(&source.text, trainee, to, change.other_since())
            .ok_or_else(|| cannot("municipality"))?;
        changes.push(rewritten(source, text)?);
    }
    let trainees = changes.len() - headers;
    for agreed in register.agreements.values() {
        let Some(parties) = change.parties_of(&agreed.agreement, register, ctx.today) else { continue };
        let source = store.source(&file_of(store, Kind::Agreement, "agreement", agreed.agreement.id.as_str())?)?;
        let text = numbers::of_agreement(&source.text, &parties).ok_or_else(|| cannot("municipalities"))?;
        changes.push(rewritten(&source, text)?);
    }
    let agreements = changes.len() - headers - trainees;
    let written = save(ctx, store, transaction, &changes, &message(&change))?;
    for line in told(store, register, &change, (trainees, agreements), &open) {
        tell(ctx, written, &line)?;
    }
    Ok(Exit::Done)
}

/// Asks where the trainees of a split go of whom nothing was said; gives those of whom nobody can be asked.
fn assign(
    ctx: &mut Context<'_>,
    register: &Register,
    change: &mut Renumbering,
    concerned: &[(Source, Trainee)],
) -> Result<Vec<Hpr>, Error> {
    let NumberChange::Split { into, trainees, agreements, old } = &mut change.how else { return Ok(Vec::new()) };
    if let Some(stranger) = trainees.keys().find(|hpr| !concerned.iter().any(|(_, trainee)| trainee.hpr == **hpr)) {
        let municipality = named(register, *old);
        return Err(Error::refused(Msg::ErrorNotTheirs { hpr: stranger.to_string(), municipality }));
    }
    let party = |id: &&Slug| register.agreements[*id].agreement.municipalities.contains(old);
    if let Some(stranger) = agreements.keys().find(|id| !party(id)) {
        let (party, agreement) = (old.to_string(), stranger.to_string());
        return Err(Error::refused(Msg::ProblemNotAParty { party, agreement }));
    }
    let mut open = Vec::new();
    let choices: Vec<String> = into.iter().map(|number| named(register, *number)).collect();
    for (_, trainee) in concerned.iter().filter(|(_, trainee)| !trainees.contains_key(&trainee.hpr)).collect::<Vec<_>>()
    {
        if !ctx.ui.asks() {
            open.push(trainee.hpr);
            continue;
        }
        let name = if trainee.confidential { trainee.hpr.to_string() } else { trainee.name.clone() };
        let chosen = ctx.asked_one(acts::WENT_TO.saying(Msg::AskWentTo { name }), &choices, 0)?;
        trainees.insert(trainee.hpr, into[chosen]);
    }
    Ok(open)
}

/// The municipalities' own files.
fn municipalities(store: &Store, register: &Register, change: &Renumbering) -> Result<Vec<Change>, Error> {
    let mut changes = Vec::new();
    for number in change.old() {
        let file = file_of(store, Kind::Municipality, "municipality", number.as_str())?;
        let source = store.source(&file)?;
        match change.how {
            NumberChange::Renumber { new, .. } => {
                let known = &register.municipalities[&number];
                let text = numbers::renumbered(&source.text, known, change, new).ok_or_else(|| cannot("former"))?;
                let file = file.with_file_name(format!("{new}.toml"));
                read_back(&Source { file: file.clone(), text: text.as_str().into() })?;
                changes.push(Change::removal(source.file.clone(), source.text.as_bytes().to_vec()));
                changes.push(Change::new_file(file, text));
            }
            NumberChange::Merge { .. } | NumberChange::Split { .. } => {
                let text = numbers::ended(&source.text, change).ok_or_else(|| cannot("until"))?;
                changes.push(rewritten(&source, text)?);
            }
        }
    }
    for (number, name) in &change.names {
        if change.is_new(register, *number) && !matches!(change.how, NumberChange::Renumber { .. }) {
            let file = Path::new(Kind::Municipality.folder()).join(format!("{number}.toml"));
            changes.push(Change::new_file(file, numbers::begun(*number, name)));
        }
    }
    Ok(changes)
}

/// A record's change, read back before it is written.
fn rewritten(source: &Source, text: String) -> Result<Change, Error> {
    read_back(&Source { file: source.file.clone(), text: text.as_str().into() })?;
    Ok(Change::of_text(source.file.clone(), &source.text, text))
}

fn read_back(source: &Source) -> Result<(), Error> {
    Ok(readable(source).map_err(NotWritten::WouldNotRead)?)
}

fn cannot(key: &str) -> Error {
    Error::refused(Msg::ErrorCannotSet { key: key.to_owned() }).hint(Msg::HintCannotSet)
}

fn listed(numbers: &[MunicipalityNumber]) -> String {
    numbers.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}

/// In git.
fn message(change: &Renumbering) -> String {
    let (old, into, on) = (listed(&change.old()), listed(change.targets()), change.on);
    match change.how {
        NumberChange::Renumber { .. } => format!("{old}: renumbered to {into} on {on}"),
        NumberChange::Merge { .. } => format!("{into}: merged from {old} on {on}"),
        NumberChange::Split { .. } => format!("{old}: split into {into} on {on}"),
    }
}

/// What was done, what follows from it, and what is left to be said.
fn told(
    store: &Store,
    register: &Register,
    change: &Renumbering,
    (trainees, agreements): (usize, usize),
    open: &[Hpr],
) -> Vec<Msg> {
    let mut told_before = Vec::new();
    let after = store.register(&mut told_before);
    let title = |number: &MunicipalityNumber| match change.names.get(number) {
        Some(name) => format!("{number} {name}"),
        None => named(register, *number),
    };
    let titles = |numbers: &[MunicipalityNumber]| numbers.iter().map(title).collect::<Vec<_>>().join(", ");
    let (old, into, on) = (titles(&change.old()), titles(change.targets()), change.on);
    let mut out = vec![match change.how {
        NumberChange::Renumber { old: number, new } => {
            let name = change.names.get(&new).cloned();
            let name = name.unwrap_or_else(|| register.municipalities[&number].name.clone());
            Msg::NumbersRenumbered { old, new: format!("{new} {name}"), on }
        }
        NumberChange::Merge { .. } => Msg::NumbersMerged { old, into, on },
        NumberChange::Split { .. } => Msg::NumbersSplit { old, into, on },
    }];
    out.push(Msg::NumbersHeaders { trainees: trainees as i64, agreements: agreements as i64 });
    for number in change.targets() {
        let known = after.municipalities.get(number);
        let inherited = known.filter(|known| known.registered.is_none()).and_then(|known| known.inherited);
        out.extend(inherited.map(|on| Msg::NumbersRegistered { municipality: title(number), on }));
    }
    if !open.is_empty() {
        let people = open.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
        out.push(Msg::NumbersOpen { people });
    }
    out
}

/// Why municipalities do not change so, with what to do about it.
fn refused(register: &Register, change: &Renumbering, why: NotRenumbered) -> Error {
    let title = |number| named(register, number);
    match why {
        NotRenumbered::BeforeItsDay => Error::refused(Msg::ErrorNumbersAhead { on: change.on }),
        NotRenumbered::Unknown(number) => {
            let known = register.municipalities.keys().map(MunicipalityNumber::as_str);
            unknown(register, RecordKind::Municipality, number.as_str(), known)
        }
        NotRenumbered::Ended(number) => {
            let into = register.municipalities.get(&number).map(|known| listed(&known.into)).unwrap_or_default();
            Error::refused(Msg::ErrorMunicipalityEnded { number: title(number) }).hint(Msg::HintOneOf { values: into })
        }
        NotRenumbered::Taken(number) => Error::refused(Msg::ErrorNumberTaken { number: title(number) })
            .hint(Msg::HintNumberTaken { number: number.to_string() }),
        NotRenumbered::NameNeeded(number) => Error::usage(Msg::ErrorNameNeeded { number: number.to_string() })
            .hint(Msg::HintNameNeeded { number: number.to_string() }),
        NotRenumbered::NotNew(number) => Error::refused(Msg::ErrorNotNew { municipality: title(number) })
            .hint(Msg::HintNotNew { number: number.to_string() }),
        NotRenumbered::Twice(number) => Error::usage(Msg::ErrorNumberTwice { number: number.to_string() }),
        NotRenumbered::TooFew => Error::usage(Msg::ErrorTooFewNumbers),
        NotRenumbered::NoTarget(number) => Error::usage(Msg::ErrorNoTarget { number: number.to_string() })
            .hint(Msg::HintOneOf { values: listed(change.targets()) }),
    }
}
