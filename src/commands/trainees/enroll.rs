//! `alis enroll`: a new trainee; with wishes, the request in the same step.

use chrono::NaiveDate;

use crate::context::Context;
use crate::domain::hpr::Hpr;
use crate::domain::id::{MunicipalityNumber, Slug};
use crate::domain::journal::Entry;
use crate::domain::percent::Percent;
use crate::domain::register::Register;
use crate::domain::text;
use crate::domain::trainee::{Practice, Scheme, Trainee};
use crate::domain::word::Word;
use crate::error::{Error, Exit};
use crate::i18n::{Msg, label, names};
use crate::options::choice;
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
    #[arg(long, value_name = "DATE")]
    training_started: Option<String>,
    #[arg(long, value_name = "DATE")]
    expected_completion: Option<String>,
    #[arg(long, value_name = "TEXT")]
    supervisor: Option<String>,
    #[arg(long, value_name = "ADDRESS")]
    email: Option<String>,
    #[arg(long, value_name = "TEXT")]
    phone: Option<String>,
    #[arg(long, value_name = "SCHEME", value_parser = choice::<Scheme>(names::SCHEME))]
    scheme: Option<Scheme>,
    #[arg(long, value_name = "TEXT")]
    case: Option<String>,
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(0..=1200))]
    prior_months: Option<u32>,
    #[command(flatten)]
    wishes: WishArgs,
    #[arg(long, value_name = "DATE")]
    on: Option<String>,
    #[arg(long, value_name = "TEXT")]
    note: Option<String>,
    #[arg(long = "override", value_name = "REASON")]
    overridden: Option<String>,
}

pub(crate) fn run(ctx: &mut Context<'_>, args: EnrollArgs) -> Result<Exit, Error> {
    let store = ctx.store()?;
    let register = reading::register(ctx, &store);
    let on = ctx.on(args.on.as_ref())?;
    let hpr = hpr(ctx, &store, args.hpr)?;
    let name = plain("--name", &asked(ctx, args.name, &Msg::AskName, "--name", None)?)?;
    let municipality = municipality(ctx, &register, args.municipality)?;
    let agreement = agreement(ctx, &register, args.agreement, municipality)?;
    let started = ctx.ask_day(args.started, &Msg::AskStarted, "--started", Some(ctx.today))?;
    let said = args.post.said(Some(municipality));
    let workplace = asked(ctx, said.workplace, &Msg::AskWorkplace, "--workplace", None)?;
    let role = word(ctx, said.role, &Msg::AskRole, "--role", label::role)?;
    let engagement = word(ctx, said.engagement, &Msg::AskEngagement, "--engagement", label::engagement)?;
    let percent = percent(ctx, said.percent)?;
    let training = ctx.ask_day(args.training_started, &Msg::AskTrainingStarted, "--training-started", Some(started))?;
    let completion = optional_day(ctx, args.expected_completion, &Msg::AskExpectedCompletion, "--expected-completion")?;
    let supervisor = optional(ctx, args.supervisor, &Msg::AskSupervisor, "--supervisor")?;
    let email = optional(ctx, args.email, &Msg::AskEmail, "--email")?;

    let text = |text: &str| Written::text(text);
    let mut header: Block = vec![
        ("schema", Written::Number(SCHEMA.into())),
        ("hpr", Written::Number(hpr.get().into())),
        ("name", text(&name)),
        ("municipality", Written::text(municipality)),
        ("agreement", Written::text(&agreement)),
    ];
    header.extend(email.map(|email| ("email", Written::Text(email))));
    header.extend(args.phone.map(|phone| ("phone", Written::Text(phone))));
    header.extend(args.scheme.map(|scheme| ("scheme", Written::word(scheme))));
    header.extend(args.case.map(|case| ("case", Written::Text(case))));
    let mut training: Block = vec![("started", Written::Date(training))];
    training.extend(completion.map(|day| ("expected_completion", Written::Date(day))));
    training.extend(supervisor.map(|name| ("supervisor", Written::Text(name))));
    training.extend(args.prior_months.map(|n| ("prior_general_practice_months", Written::Number(n.into()))));
    let post = Practice {
        workplace: Some(workplace),
        role: Some(role),
        engagement: Some(engagement),
        percent,
        municipality: Some(municipality),
        ..Practice::new(started)
    };
    let unknown = store.unknown_settings(&["folders"]);
    if !unknown.is_empty() {
        return Err(NotWritten::Unsettled(unknown).into());
    }
    let file = trainee_file(&store, &hpr.to_string(), municipality.as_str());
    let mut parts =
        vec![Part::Header(header), Part::Table("training", training), Part::Item("practice", journal::post(&post))];
    if wants_request(ctx, &args.wishes)? {
        let event = wish::event(ctx, &register, &agreement, args.wishes)?;
        let entry = Entry { note: args.note, ..Entry::new(on, 1, event) };
        let source = Source { file: file.clone(), text: new_record(&parts).into() };
        let trainee = store.trainee(&source).map_err(NotWritten::WouldNotRead)?;
        let (entry, findings) = fact::against_terms(ctx, &register, &trainee, entry, args.overridden.as_ref())?;
        fact::warn_of_departures(ctx, &findings);
        parts.push(Part::Item("journal", Trainee::block(&entry)));
    }
    let source = Source { file: file.clone(), text: new_record(&parts).into() };
    let trainee = store.trainee(&source).map_err(NotWritten::WouldNotRead)?;
    if let Some(other) = check::same_person(&store, &trainee) {
        ctx.ui.warn(&Msg::ProblemSamePerson { other: other.to_string() });
    }
    save::new(ctx, &store, file, new_record(&parts), &format!("{hpr}: enrolled"))
}

/// With any of its flags the request is part of the enrolment.
fn wants_request(ctx: &mut Context<'_>, wishes: &WishArgs) -> Result<bool, Error> {
    if wishes.start.is_some() || !wishes.wishes.is_empty() {
        return Ok(true);
    }
    if !ctx.ui.converses() {
        return Ok(false);
    }
    ctx.ui.confirm(&Msg::AskRequestNow, "--start")
}

/// A number that nobody in the store has yet.
fn hpr(ctx: &mut Context<'_>, store: &Store, given: Option<String>) -> Result<Hpr, Error> {
    let understood = |typed: &str| {
        let hpr: Hpr = typed
            .parse()
            .map_err(|_| Error::usage(Msg::ProblemInvalidHpr { found: typed.to_owned() }).hint(Msg::KindHpr))?;
        let Some(file) = store.find(Kind::Trainee, &hpr.to_string())? else { return Ok(hpr) };
        let error = Error::refused(Msg::ErrorExists { file: shown(&file) });
        Err(error.hint(Msg::HintExists { command: format!("alis show {hpr}") }))
    };
    ctx.answer(given, &Msg::AskHpr, "--hpr", None, |_, typed| understood(typed))
}

fn municipality(
    ctx: &mut Context<'_>,
    register: &Register,
    given: Option<String>,
) -> Result<MunicipalityNumber, Error> {
    let known: Vec<_> = register.municipalities.values().filter(|known| known.until.is_none()).collect();
    let typed = match given {
        Some(number) => number,
        None if known.is_empty() => {
            let kind = "municipality".to_owned();
            return Err(Error::refused(Msg::ErrorNoneYet { kind: kind.clone() })
                .hint(Msg::HintMakeRecord { command: format!("alis {kind} add") }));
        }
        None => {
            let choices: Vec<String> = known.iter().map(|known| format!("{} {}", known.number, known.name)).collect();
            known[ctx.ui.choose(&Msg::AskMunicipality, "--municipality", &choices, 0)?].number.to_string()
        }
    };
    named::municipality_on(register, &typed, ctx.today)
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
    let binding = register.binding(municipality);
    match binding.as_slice() {
        [] => {
            let kind = "agreement".to_owned();
            Err(Error::refused(Msg::ErrorNoneYet { kind: kind.clone() })
                .hint(Msg::HintMakeRecord { command: format!("alis {kind} add") }))
        }
        [only] => Ok((*only).clone()),
        several => {
            let choices: Vec<String> = several.iter().map(ToString::to_string).collect();
            let chosen = ctx.ui.choose(&Msg::AskAgreement, "--agreement", &choices, 0)?;
            Ok(several[chosen].clone())
        }
    }
}

fn asked(
    ctx: &mut Context<'_>,
    given: Option<String>,
    question: &Msg,
    flag: &str,
    usual: Option<String>,
) -> Result<String, Error> {
    match given {
        Some(text) => Ok(text),
        None => ctx.ui.ask(question, flag, usual),
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

/// What may stay unsaid.
fn optional(ctx: &mut Context<'_>, given: Option<String>, question: &Msg, flag: &str) -> Result<Option<String>, Error> {
    match given {
        Some(text) => Ok(Some(text)),
        None if ctx.ui.converses() => ctx.ui.ask_optional(question, flag),
        None => Ok(None),
    }
}

fn optional_day(
    ctx: &mut Context<'_>,
    given: Option<String>,
    question: &Msg,
    flag: &str,
) -> Result<Option<NaiveDate>, Error> {
    if let Some(typed) = given {
        return Ok(Some(ctx.day(&typed)?));
    }
    loop {
        let Some(typed) = optional(ctx, None, question, flag)? else { return Ok(None) };
        match ctx.day(&typed) {
            Ok(day) => return Ok(Some(day)),
            Err(err) => {
                ctx.ui.failed(&err);
            }
        }
    }
}

/// One of a list of words, shown by their names.
fn word<W: Word>(
    ctx: &mut Context<'_>,
    given: Option<W>,
    question: &Msg,
    flag: &str,
    name: fn(W) -> Msg,
) -> Result<W, Error> {
    if let Some(word) = given {
        return Ok(word);
    }
    let choices: Vec<String> = W::ALL.iter().map(|word| ctx.text(&name(*word))).collect();
    Ok(W::ALL[ctx.ui.choose(question, flag, &choices, 0)?])
}

fn percent(ctx: &mut Context<'_>, given: Option<Percent>) -> Result<Percent, Error> {
    if let Some(percent) = given {
        return Ok(percent);
    }
    ctx.answer(None, &Msg::AskPercent, "--percent", Some("100".to_owned()), |_, typed| {
        let bad = |_| Error::usage(Msg::ErrorBadNumber { text: typed.to_owned() }).hint(Msg::UsagePercent);
        Percent::typed(typed).map_err(bad)
    })
}
