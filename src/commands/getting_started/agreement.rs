//! `alis agreement`: the cooperation agreements, their parties, their life and their terms.

mod compare;
mod criteria;
mod show;
mod step;
mod supersede;
mod transfer;

use std::path::Path;

use crate::acts::{self, Question};
use crate::commands::getting_started::hospital::{self, NewKind};
use crate::context::Context;
use crate::domain::agreement::Decision;
use crate::domain::agreement::standing::{self, AgreementStanding};
use crate::domain::id::{MunicipalityNumber, Slug};
use crate::domain::register::{Agreed, Register};
use crate::domain::word::Word;
use crate::error::{Error, Exit};
use crate::i18n::{Msg, label, names};
use crate::options::{Format, TextArgs, choice};
use crate::render::csv;
use crate::render::output::{AgreementCsv, AgreementRow};
use crate::steps::edit::{HowArgs, edit_record};
use crate::steps::listing::{LISTS, Listing, headed};
use crate::steps::named::{self, file_of};
use crate::steps::reading;
use crate::steps::save;
use crate::store::Store;
use crate::store::edit::{Block, Part, Written, new_record};
use crate::store::layout::Kind;
use crate::store::record::{SCHEMA, nearest};

#[derive(Debug, clap::Args)]
#[command(disable_help_subcommand = true)]
pub(crate) struct AgreementArgs {
    #[command(subcommand)]
    action: AgreementAction,
}

#[derive(Debug, clap::Subcommand)]
enum AgreementAction {
    Add(Box<AgreementAddArgs>),
    List,
    Show {
        id: String,
        #[arg(long)]
        quotes: bool,
    },
    Edit {
        id: String,
        #[command(flatten)]
        how: HowArgs,
    },
    Draft(StepArgs),
    Consult {
        #[command(flatten)]
        step: StepArgs,
        #[arg(long, value_name = "DATE")]
        due: Option<String>,
        #[arg(long, value_name = "NAME")]
        to: Vec<String>,
        #[arg(long, value_name = "PARTY")]
        by: Option<String>,
    },
    Reply {
        #[command(flatten)]
        step: StepArgs,
        #[arg(long, value_name = "NAME")]
        from: Option<String>,
    },
    CloseConsultation(StepArgs),
    Assess {
        #[command(flatten)]
        step: StepArgs,
        #[arg(long, value_name = "NAME")]
        by: Option<String>,
        #[arg(long, value_name = "TEXT")]
        result: Option<String>,
    },
    Committee {
        #[command(flatten)]
        step: StepArgs,
        body: Option<String>,
        #[arg(long, value_name = "DECISION", value_parser = choice::<Decision>(names::DECISION))]
        decision: Option<Decision>,
    },
    Sign {
        #[command(flatten)]
        step: StepArgs,
        #[arg(long, value_name = "PARTY")]
        by: Option<String>,
    },
    Review(StepArgs),
    RequestRevision {
        #[command(flatten)]
        step: StepArgs,
        #[arg(long, value_name = "PARTY")]
        by: Option<String>,
        #[arg(long, value_name = "TEXT")]
        reason: Option<String>,
    },
    RaiseDispute {
        #[command(flatten)]
        step: StepArgs,
        #[arg(long, value_name = "PARTY")]
        by: Option<String>,
        #[command(flatten)]
        text: TextArgs,
    },
    SettleDispute(StepArgs),
    Evaluate(StepArgs),
    Terminate {
        #[command(flatten)]
        step: StepArgs,
        #[arg(long, value_name = "PARTY")]
        by: Option<String>,
    },
    Supersede {
        id: String,
        #[arg(required = true)]
        older: Vec<String>,
    },
    Transfer {
        old: String,
        new: String,
        #[arg(long, value_name = "DATE")]
        on: Option<String>,
    },
    Criteria {
        #[command(flatten)]
        step: StepArgs,
        #[arg(long, value_name = "N")]
        met: Vec<usize>,
        #[arg(long, value_name = "N")]
        not_met: Vec<usize>,
    },
    Compare {
        a: String,
        b: String,
    },
}

/// What every step in the life of an agreement takes.
#[derive(Debug, clap::Args)]
struct StepArgs {
    id: String,
    #[arg(long, value_name = "DATE")]
    on: Option<String>,
    #[arg(long, value_name = "TEXT")]
    case: Option<String>,
    #[arg(long, value_name = "TEXT")]
    note: Option<String>,
}

#[derive(Debug, clap::Args)]
struct AgreementAddArgs {
    #[arg(long, value_name = "ID")]
    id: Option<String>,
    #[arg(long, value_name = "TEXT")]
    title: Option<String>,
    #[arg(long = "municipality", value_name = "N")]
    municipalities: Vec<String>,
    #[arg(long = "hospital", value_name = "ID")]
    hospitals: Vec<String>,
    #[arg(long, value_name = "PROFILE")]
    profile: Option<String>,
    #[arg(long, value_name = "ID")]
    supersedes: Vec<String>,
    #[arg(long, value_name = "TEXT")]
    case: Option<String>,
}

pub(crate) fn run(ctx: &mut Context<'_>, args: AgreementArgs) -> Result<Exit, Error> {
    match args.action {
        AgreementAction::Add(args) => add(ctx, *args),
        AgreementAction::List => list(ctx),
        AgreementAction::Show { id, quotes } => show::run(ctx, &id, quotes),
        AgreementAction::Edit { id, how } => {
            let store = ctx.store()?;
            let file = file_of(&store, Kind::Agreement, "agreement", &id)?;
            edit_record(ctx, &store, &file, &how)
        }
        AgreementAction::Supersede { id, older } => supersede::run(ctx, &id, &older),
        AgreementAction::Transfer { old, new, on } => transfer::run(ctx, &old, &new, on.as_ref()),
        AgreementAction::Criteria { step, met, not_met } => criteria::run(ctx, step, &met, &not_met),
        AgreementAction::Compare { a, b } => compare::run(ctx, &a, &b),
        step => step::run(ctx, step),
    }
}

const NEW: NewKind = (Kind::Agreement, "agreement");

fn add(ctx: &mut Context<'_>, args: AgreementAddArgs) -> Result<Exit, Error> {
    let store = ctx.store()?;
    if let Some(typed) = &args.id {
        hospital::new_id(&store, NEW, typed)?;
    }
    let register = reading::register(ctx, &store);
    may(ctx, &store, &register, &args)?;
    let municipalities = municipalities(ctx, &register, args.municipalities)?;
    let hospitals = hospitals(ctx, &register, args.hospitals)?;
    let usual = format!("{}-{}", hospitals[0], municipalities[0]);
    // The parties name it, where nobody says otherwise.
    let id = if ctx.ui.converses() { args.id } else { args.id.or_else(|| Some(usual.clone())) };
    let id = hospital::id(ctx, &store, NEW, id, &usual)?;
    let profile = profile(ctx, &store, args.profile, hospitals.first())?;
    let usual = ctx.text(&Msg::UsualAgreementTitle);
    let title = match args.title {
        None if !ctx.ui.converses() => usual,
        given => ctx.asked_text(acts::TITLE.usual(Some(usual)), given)?,
    };
    let supersedes = supersedes(ctx, &register, args.supersedes, &municipalities, &hospitals)?;
    let case = ctx.asked_text_if_any(acts::AGREEMENT_CASE, args.case)?;
    let mut header: Block = vec![
        ("schema", Written::Number(SCHEMA.into())),
        ("title", Written::Text(title)),
        ("municipalities", Written::texts(&municipalities)),
        ("hospitals", Written::texts(&hospitals)),
        ("profile", Written::text(profile)),
    ];
    if !supersedes.is_empty() {
        header.push(("supersedes", Written::texts(supersedes)));
    }
    header.extend(case.map(|case| ("case", Written::Text(case))));
    let file = Path::new(Kind::Agreement.folder()).join(format!("{id}.toml"));
    save::new(ctx, &store, file, new_record(&[Part::Header(header)]), &format!("{id}: agreement added"))
}

/// Whether what the flags say can be an agreement at all: known before anything is asked.
///
/// # Errors
/// There is no municipality or hospital yet, or one that is named is not there; nor is an agreement, or the profile.
fn may(ctx: &mut Context<'_>, store: &Store, register: &Register, args: &AgreementAddArgs) -> Result<(), Error> {
    let none_yet = |kind: &str| {
        let error = Error::refused(Msg::ErrorNoneYet { kind: kind.to_owned() });
        error.hint(Msg::HintMakeRecord { command: format!("alis {kind} add") })
    };
    if args.municipalities.is_empty() && register.municipalities.is_empty() {
        return Err(none_yet("municipality"));
    }
    if args.hospitals.is_empty() && register.hospitals.is_empty() {
        return Err(none_yet("hospital"));
    }
    args.municipalities.iter().try_for_each(|typed| named::municipality(register, typed).map(drop))?;
    args.hospitals.iter().try_for_each(|typed| named::hospital(register, typed).map(drop))?;
    args.supersedes.iter().try_for_each(|older| file_of(store, Kind::Agreement, "agreement", older).map(drop))?;
    if args.profile.is_some() && ctx.ui.asks() {
        profile(ctx, store, args.profile.clone(), None)?;
    }
    Ok(())
}

fn municipalities(
    ctx: &mut Context<'_>,
    register: &Register,
    typed: Vec<String>,
) -> Result<Vec<MunicipalityNumber>, Error> {
    let known: Vec<String> = register
        .municipalities
        .values()
        .filter(|m| m.until.is_none())
        .map(|m| format!("{} {}", m.number, m.name))
        .collect();
    let typed = some_of(ctx, typed, &known, acts::MUNICIPALITIES, &Msg::AskMoreMunicipalities)?;
    let last = |number| register.succession.at_last(number);
    typed.iter().map(|text| named::municipality(register, text).map(last)).collect()
}

fn hospitals(ctx: &mut Context<'_>, register: &Register, typed: Vec<String>) -> Result<Vec<Slug>, Error> {
    let known: Vec<String> = register.hospitals.values().map(|h| format!("{} {}", h.id, h.name)).collect();
    let typed = some_of(ctx, typed, &known, acts::HOSPITALS, &Msg::AskMoreHospitals)?;
    typed.iter().map(|text| named::hospital(register, text)).collect()
}

/// What was typed, else those that are chosen, one after the other; what stands before a blank is the id.
fn some_of(
    ctx: &mut Context<'_>,
    typed: Vec<String>,
    known: &[String],
    what: Question,
    more: &Msg,
) -> Result<Vec<String>, Error> {
    if !typed.is_empty() {
        return Ok(typed);
    }
    let mut left = known.to_vec();
    let mut chosen = vec![left.remove(ctx.asked_found(what, known, Some(0))?)];
    while !left.is_empty() {
        let choices: Vec<String> = [ctx.text(&Msg::AskNoMore)].into_iter().chain(left.iter().cloned()).collect();
        match ctx.asked_found(what.saying(more.clone()), &choices, Some(0))? {
            0 => break,
            place => chosen.push(left.remove(place - 1)),
        }
    }
    Ok(chosen.iter().filter_map(|one| one.split(' ').next()).map(str::to_owned).collect())
}

/// The agreements that it replaces: those that were typed, else the one chosen of those that have a municipality and a hospital in
/// common with it and that nothing has replaced.
fn supersedes(
    ctx: &mut Context<'_>,
    register: &Register,
    typed: Vec<String>,
    municipalities: &[MunicipalityNumber],
    hospitals: &[Slug],
) -> Result<Vec<String>, Error> {
    let binding: Vec<&Slug> = municipalities.iter().flat_map(|number| register.binding(*number)).collect();
    let shares = |id: &Slug| {
        let agreed = register.agreements.get(id);
        agreed.is_some_and(|own| own.agreement.hospitals.iter().any(|hospital| hospitals.contains(hospital)))
    };
    let mut older: Vec<String> = binding.into_iter().filter(|id| shares(id)).map(ToString::to_string).collect();
    older.dedup();
    if !typed.is_empty() || older.is_empty() || !ctx.wants(acts::SUPERSEDES.need) {
        return Ok(typed);
    }
    let choices: Vec<String> = [ctx.text(&Msg::AskNone)].into_iter().chain(older.iter().cloned()).collect();
    Ok(match ctx.asked_one(acts::SUPERSEDES, &choices, 0)? {
        0 => Vec::new(),
        place => vec![older.swap_remove(place - 1)],
    })
}

fn profile(
    ctx: &mut Context<'_>,
    store: &Store,
    given: Option<String>,
    hospital: Option<&Slug>,
) -> Result<String, Error> {
    let mut problems = Vec::new();
    let profiles = store.profiles(&mut problems);
    ctx.ui.problems(&problems);
    let known: Vec<&str> = profiles.iter().map(|profile| profile.id.as_str()).collect();
    let typed = match given {
        Some(profile) => profile,
        None => {
            let choices: Vec<String> =
                profiles.iter().map(|profile| format!("{}: {}", profile.id, profile.title)).collect();
            let usual = known
                .iter()
                .position(|id| hospital.is_some_and(|hospital| *id == hospital.as_str()))
                .unwrap_or_default();
            known[ctx.asked_one(acts::PROFILE, &choices, usual)?].to_owned()
        }
    };
    if known.contains(&typed.as_str()) {
        return Ok(typed);
    }
    let error = Error::refused(Msg::ProblemUnknownProfile { profile: typed.clone() });
    Err(match nearest(&typed, known.iter().copied()) {
        Some(near) => error.hint(Msg::HintDidYouMean { near: near.to_owned() }),
        None => error.hint(Msg::HintOneOf { values: known.join(", ") }),
    })
}

/// From this width on every fact has a column of its own; below it they stand by two.
const WIDTH_FOR_COLUMNS: usize = 116;

fn list(ctx: &mut Context<'_>) -> Result<Exit, Error> {
    let format = ctx.format(&LISTS)?;
    let store = ctx.store()?;
    let mut problems = Vec::new();
    let register = store.register(&mut problems);
    let stand = |agreed: &Agreed| standing::of(agreed, &register, ctx.today);
    let rows: Vec<AgreementRow> =
        register.agreements.values().map(|agreed| AgreementRow::new(agreed, &stand(agreed))).collect();
    ctx.ui.problems(&problems);
    let narrow = format == Format::Table && ctx.ui.width() < WIDTH_FOR_COLUMNS;
    let listing = Listing { format, json: &rows, nothing: None, legend: None };
    let records = || rows.iter().map(AgreementCsv::from).collect::<Vec<_>>();
    listing.write(ctx, || csv::records(&records(), None), |ctx| Ok(cells(ctx, &records(), narrow)))
}

fn cells(ctx: &Context<'_>, rows: &[AgreementCsv], narrow: bool) -> Vec<Vec<String>> {
    let standing = |row: &AgreementCsv| {
        AgreementStanding::from_word(&row.standing)
            .map_or_else(String::new, |known| ctx.text(&label::agreement_standing(known)))
    };
    if narrow {
        let pair = |first: &str, second: &str| format!("{first}\n{second}").trim_end().to_owned();
        let paired = |row: &AgreementCsv| {
            let in_force = row.in_force_from.as_deref().unwrap_or_default();
            [pair(&row.id, &row.title), pair(&row.municipalities, &row.hospitals), pair(&standing(row), in_force)]
        };
        let heads = [Msg::ColumnId, Msg::AgreementParties, Msg::ColumnStanding];
        return headed(ctx, heads, rows.iter().map(paired));
    }
    let heads = [
        Msg::ColumnId,
        Msg::ColumnTitle,
        Msg::ColumnMunicipalities,
        Msg::ColumnHospitals,
        Msg::ColumnProfile,
        Msg::ColumnInForce,
        Msg::ColumnStanding,
    ];
    let cells = |row: &AgreementCsv| {
        let standing = standing(row);
        let AgreementCsv { id, title, municipalities, hospitals, profile, in_force_from, .. } = row.clone();
        [id, title, municipalities, hospitals, profile, in_force_from.unwrap_or_default(), standing]
    };
    headed(ctx, heads, rows.iter().map(cells))
}
