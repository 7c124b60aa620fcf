//! `alis enroll`: a new trainee; with wishes, the request in the same step.

use std::path::Path;

use chrono::NaiveDate;

use crate::acts;
use crate::context::Context;
use crate::domain::hpr::Hpr;
use crate::domain::id::{MunicipalityNumber, Slug};
use crate::domain::journal::Entry;
use crate::domain::percent::Percent;
use crate::domain::register::Register;
use crate::domain::text;
use crate::domain::trainee::{Practice, Scheme, Trainee};
use crate::error::{Error, Exit};
use crate::i18n::{Msg, label, names, shown as day};
use crate::options::choice;
use crate::steps::contacts::{self, Reach};
use crate::steps::named;
use crate::steps::posts::PostArgs;
use crate::steps::reading;
use crate::steps::wish::{self, WishArgs};
use crate::steps::{fact, save};
use crate::store::Store;
use crate::store::check;
use crate::store::edit::{Block, Part, Written, new_record};
use crate::store::journal::{self, Journalled};
use crate::store::layout::Kind;
use crate::store::layout::shown;
use crate::store::problem::Source;
use crate::store::record::SCHEMA;
use crate::store::transaction::{NotWritten, trainee_file};

#[derive(Debug, clap::Args)]
pub(crate) struct EnrollArgs {
    #[arg(long, value_name = "N")]
    hpr: Option<String>,
    #[arg(long, value_name = "TEXT")]
    name: Option<String>,
    #[arg(long, value_name = "N")]
    municipality: Option<String>,
    #[arg(long, value_name = "ID")]
    agreement: Option<String>,
    #[arg(long, value_name = "DATE")]
    started: Option<String>,
    #[command(flatten)]
    post: PostArgs,
    #[arg(long, value_name = "MUNICIPALITY/WORKPLACE/PERCENT")]
    second_post: Option<String>,
    #[command(flatten)]
    training: TrainingArgs,
    #[arg(long, value_name = "ADDRESS")]
    email: Option<String>,
    #[arg(long, value_name = "TEXT")]
    phone: Option<String>,
    #[arg(long, value_name = "SCHEME", value_parser = choice::<Scheme>(names::SCHEME))]
    scheme: Option<Scheme>,
    #[arg(long, value_name = "TEXT")]
    case: Option<String>,
    #[command(flatten)]
    wishes: WishArgs,
    #[arg(long, value_name = "DATE")]
    on: Option<String>,
    #[arg(long, value_name = "TEXT")]
    note: Option<String>,
    #[arg(long = "override", value_name = "REASON")]
    overridden: Option<String>,
}

/// What is typed of the training, and of who supervises it.
#[derive(Debug, clap::Args)]
struct TrainingArgs {
    #[arg(long, value_name = "DATE")]
    training_started: Option<String>,
    #[arg(long, value_name = "DATE")]
    expected_completion: Option<String>,
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(acts::PRIOR_MONTHS.numbers()))]
    prior_months: Option<u32>,
    #[arg(long, value_name = "TEXT")]
    supervisor: Option<String>,
    #[arg(long, value_name = "ADDRESS", requires = "supervisor")]
    supervisor_email: Option<String>,
    #[arg(long, value_name = "TEXT", requires = "supervisor")]
    supervisor_phone: Option<String>,
}

pub(crate) fn run(ctx: &mut Context<'_>, args: EnrollArgs) -> Result<Exit, Error> {
    let store = ctx.store()?;
    let register = reading::register(ctx, &store);
    let today = ctx.on(args.on.as_ref())?;
    // Whether anybody can be enrolled at all is known before anything is asked.
    may(ctx, &store, &register, &args)?;
    let hpr = hpr(ctx, &store, args.hpr)?;
    let name = ctx.asked(acts::NAME, args.name, |_, typed| plain(acts::NAME.typed, typed))?;
    let municipality = municipality(ctx, &register, args.municipality)?;
    let agreement = agreement(ctx, &register, args.agreement, municipality)?;
    let started = ctx.asked_day(acts::STARTED, args.started)?;
    let mut posts = vec![post(ctx, args.post, municipality, started)?];
    posts.extend(second_post(ctx, &register, args.second_post, &posts[0])?);
    let training = training(ctx, args.training, started)?;
    let email = contacts::email(ctx, acts::EMAIL, args.email)?;
    let phone = contacts::phone(ctx, acts::PHONE, args.phone)?;
    let case = ctx.asked_text_if_any(acts::CASE, args.case)?;

    let text = |text: &str| Written::text(text);
    let mut header: Block = vec![
        ("schema", Written::Number(SCHEMA.into())),
        ("hpr", Written::Number(hpr.get().into())),
        ("name", text(&name)),
        ("municipality", Written::text(municipality)),
        ("agreement", Written::text(&agreement)),
    ];
    header.extend(email.map(|email| ("email", Written::Text(email))));
    header.extend(phone.map(|phone| ("phone", Written::Text(phone))));
    header.extend(args.scheme.map(|scheme| ("scheme", Written::word(scheme))));
    header.extend(case.map(|case| ("case", Written::Text(case))));
    let mut parts = vec![Part::Header(header)];
    parts.extend(training);
    parts.extend(posts.iter().map(|post| Part::Item("practice", journal::post(post))));
    let file = trainee_file(&store, &hpr.to_string(), municipality.as_str());
    if wants_request(ctx, &args.wishes)? {
        let event = wish::event(ctx, &register, &agreement, args.wishes)?;
        let on = if args.on.is_some() {
            today
        } else {
            ctx.asked_day_if_any(acts::REQUESTED_ON, None, |_, _| Ok(()))?.unwrap_or(today)
        };
        let entry = Entry { note: args.note, ..Entry::new(on, 1, event) };
        let trainee = read_back(&store, &file, &parts)?;
        let (entry, findings) = fact::against_terms(ctx, &register, &trainee, entry, args.overridden.as_ref())?;
        fact::warn_of_departures(ctx, &findings);
        parts.push(Part::Item("journal", Trainee::block(&entry)));
    }
    let trainee = read_back(&store, &file, &parts)?;
    if let Some(other) = check::same_person(&store, &trainee) {
        ctx.ui.warn(&Msg::ProblemSamePerson { other: other.to_string() });
    }
    save::new(ctx, &store, file, new_record(&parts), &format!("{hpr}: enrolled"))
}

/// Whether what the flags say can be enrolled at all.
///
/// # Errors
/// Nothing can be written; there is no municipality or agreement yet; one that is named is not there, or a day is none.
fn may(ctx: &mut Context<'_>, store: &Store, register: &Register, args: &EnrollArgs) -> Result<(), Error> {
    let unknown = store.unknown_settings(&["folders"]);
    if !unknown.is_empty() {
        return Err(NotWritten::Unsettled(unknown).into());
    }
    match &args.municipality {
        Some(typed) => drop(named::municipality_on(register, typed, ctx.today)?),
        None if register.municipalities.values().all(|known| known.until.is_some()) => {
            return Err(none_yet("municipality"));
        }
        None => {}
    }
    match &args.agreement {
        Some(typed) => drop(named::agreement(register, typed)?),
        None if register.agreements.is_empty() => return Err(none_yet("agreement")),
        None => {}
    }
    let typed = [
        (acts::STARTED, &args.started),
        (acts::TRAINING_STARTED, &args.training.training_started),
        (acts::EXPECTED_COMPLETION, &args.training.expected_completion),
        (acts::START, &args.wishes.start),
    ];
    for (what, day) in typed.into_iter().filter(|(_, day)| day.is_some()) {
        ctx.asked_day(what, day.clone())?;
    }
    Ok(())
}

fn none_yet(kind: &str) -> Error {
    let error = Error::refused(Msg::ErrorNoneYet { kind: kind.to_owned() });
    error.hint(Msg::HintMakeRecord { command: format!("alis {kind} add") })
}

fn read_back(store: &Store, file: &Path, parts: &[Part]) -> Result<Trainee, Error> {
    let source = Source { file: file.to_owned(), text: new_record(parts).into() };
    Ok(store.trainee(&source).map_err(NotWritten::WouldNotRead)?)
}

/// With any of its flags the request is part of the enrolment.
fn wants_request(ctx: &mut Context<'_>, wishes: &WishArgs) -> Result<bool, Error> {
    if wishes.start.is_some() || !wishes.wishes.is_empty() {
        return Ok(true);
    }
    ctx.asked_whether(acts::REQUEST_NOW, true)
}

/// A number that nobody in the store has yet.
fn hpr(ctx: &mut Context<'_>, store: &Store, given: Option<String>) -> Result<Hpr, Error> {
    ctx.asked(acts::HPR, given, |_, typed| {
        let wrong = || Error::usage(Msg::ProblemInvalidHpr { found: typed.to_owned() }).hint(Msg::KindHpr);
        let hpr: Hpr = typed.parse().map_err(|_| wrong())?;
        let Some(file) = store.find(Kind::Trainee, &hpr.to_string())? else { return Ok(hpr) };
        let error = Error::refused(Msg::ErrorExists { file: shown(&file) });
        Err(error.hint(Msg::HintExists { command: format!("alis show {hpr}") }))
    })
}

fn municipality(
    ctx: &mut Context<'_>,
    register: &Register,
    given: Option<String>,
) -> Result<MunicipalityNumber, Error> {
    if let Some(typed) = given {
        return named::municipality_on(register, &typed, ctx.today);
    }
    let known: Vec<_> = register.municipalities.values().filter(|known| known.until.is_none()).collect();
    let choices: Vec<String> = known.iter().map(|known| format!("{} {}", known.number, known.name)).collect();
    Ok(known[ctx.asked_found(acts::MUNICIPALITY, &choices, Some(0))?].number)
}

/// The agreements that bind the municipality; where there is one, it is the one.
fn agreement(
    ctx: &mut Context<'_>,
    register: &Register,
    given: Option<String>,
    municipality: MunicipalityNumber,
) -> Result<Slug, Error> {
    if let Some(typed) = given {
        return named::agreement(register, &typed);
    }
    match register.binding(municipality).as_slice() {
        [] => Err(none_yet("agreement")),
        [only] => Ok((*only).clone()),
        several => {
            let choices: Vec<String> = several.iter().map(ToString::to_string).collect();
            Ok(several[ctx.asked_one(acts::AGREEMENT, &choices, 0)?].clone())
        }
    }
}

/// A name on one line: without spaces at its ends, composed, not blank, and nothing in it that nobody sees.
///
/// # Errors
/// It is blank, or holds a control character.
fn plain(flag: &str, typed: &str) -> Result<String, Error> {
    let name = text::composed(typed.trim());
    if text::folded(&name).is_empty() || name.chars().any(char::is_control) {
        return Err(Error::usage(Msg::ErrorNoName { flag: flag.to_owned() }));
    }
    Ok(name)
}

/// The post in the municipality that is responsible.
fn post(
    ctx: &mut Context<'_>,
    typed: PostArgs,
    municipality: MunicipalityNumber,
    started: NaiveDate,
) -> Result<Practice, Error> {
    let said = typed.said(Some(municipality));
    Ok(Practice {
        workplace: Some(ctx.asked_text(acts::WORKPLACE, said.workplace)?),
        role: Some(ctx.asked_word(acts::ROLE, said.role, label::role)?),
        engagement: Some(ctx.asked_word(acts::ENGAGEMENT, said.engagement, label::engagement)?),
        percent: percent(ctx, said.percent)?,
        municipality: said.municipality,
        ..Practice::new(started)
    })
}

fn percent(ctx: &mut Context<'_>, given: Option<Percent>) -> Result<Percent, Error> {
    if let Some(percent) = given {
        return Ok(percent);
    }
    ctx.asked(acts::PERCENT, None, |_, typed| {
        let bad = |_| Error::usage(Msg::ErrorBadNumber { text: typed.to_owned() }).hint(Msg::UsagePercent);
        Percent::typed(typed).map_err(bad)
    })
}

/// Another post that runs at the same time, in another municipality or in the same one; asked for where the first leaves room for
/// it. Role and engagement are those of the first, which `alis practice change` changes.
fn second_post(
    ctx: &mut Context<'_>,
    register: &Register,
    given: Option<String>,
    first: &Practice,
) -> Result<Option<Practice>, Error> {
    if given.is_none() && first.percent >= Percent::FULL {
        return Ok(None);
    }
    ctx.asked_if_any(acts::SECOND_POST, given, |ctx, typed| {
        let wrong = || Error::usage(Msg::ErrorBadPost { text: typed.to_owned() }).hint(Msg::HintPost);
        let parts: Vec<&str> = typed.split('/').map(str::trim).collect();
        let [municipality, workplace, percent] = parts[..] else { return Err(wrong()) };
        if workplace.is_empty() {
            return Err(wrong());
        }
        Ok(Practice {
            municipality: Some(named::municipality_on(register, municipality, ctx.today)?),
            workplace: Some(workplace.to_owned()),
            percent: Percent::typed(percent.trim_end_matches('%').trim_end()).map_err(|_| wrong())?,
            ..first.clone()
        })
    })
}

/// `[training]`, and the supervisor where there is more to say of them than the name.
fn training(ctx: &mut Context<'_>, typed: TrainingArgs, started: NaiveDate) -> Result<Vec<Part>, Error> {
    let usual = day::in_table(started, ctx.lang);
    let began = ctx.asked_day(acts::TRAINING_STARTED.usual(Some(usual)), typed.training_started)?;
    let is_flag = typed.expected_completion.is_some();
    let completion = ctx.asked_day_if_any(acts::EXPECTED_COMPLETION, typed.expected_completion, |_, day| {
        // What a flag gives is told by the check of the record, as ever.
        let is_possible = is_flag || day > began;
        if is_possible { Ok(()) } else { Err(Error::usage(Msg::ProblemCompletedBefore { started: began })) }
    })?;
    let prior = contacts::number(ctx, acts::PRIOR_MONTHS, typed.prior_months)?;
    let given = Reach { name: typed.supervisor, email: typed.supervisor_email, phone: typed.supervisor_phone };
    let asked = [acts::SUPERVISOR, acts::SUPERVISOR_EMAIL, acts::SUPERVISOR_PHONE];
    let supervisor = contacts::person(ctx, asked, given)?;
    let mut block: Block = vec![("started", Written::Date(began))];
    block.extend(completion.map(|day| ("expected_completion", Written::Date(day))));
    let is_named = supervisor.email.is_none() && supervisor.phone.is_none();
    block.extend(supervisor.name.clone().filter(|_| is_named).map(|name| ("supervisor", Written::Text(name))));
    block.extend(prior.map(|n| ("prior_general_practice_months", Written::Number(n.into()))));
    let mut parts = vec![Part::Table("training", block)];
    if !is_named {
        parts.push(Part::Item("supervisor", contacts::block(supervisor)));
    }
    Ok(parts)
}
