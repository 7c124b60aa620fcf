//! `alis agreement`: the cooperation agreements, their parties and terms.

use std::path::Path;

use super::edit::{self, HowArgs};
use super::{hospital, save};
use crate::cli::Format;
use crate::context::Context;
use crate::domain::id::{MunicipalityNumber, Slug};
use crate::domain::register::{Agreed, Register};
use crate::domain::terms::Origin;
use crate::error::{Error, Exit};
use crate::i18n::Msg;
use crate::render::output::AgreementRow;
use crate::render::{csv, json, markdown, table};
use crate::store::Store;
use crate::store::edit::{Block, Part, Written, new_record};
use crate::store::layout::Kind;
use crate::store::record::{SCHEMA, nearest};

#[derive(Debug, clap::Args)]
#[command(disable_help_subcommand = true)]
pub(crate) struct AgreementArgs {
    #[command(subcommand)]
    action: Action,
}

#[derive(Debug, clap::Subcommand)]
enum Action {
    Add(Box<AddArgs>),
    List,
    Show {
        id: String,
    },
    Edit {
        id: String,
        #[command(flatten)]
        how: HowArgs,
    },
}

#[derive(Debug, clap::Args)]
struct AddArgs {
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

pub(crate) fn run(ctx: &mut Context<'_>, args: AgreementArgs) -> anyhow::Result<Exit> {
    match args.action {
        Action::Add(args) => add(ctx, *args),
        Action::List => list(ctx),
        Action::Show { id } => show(ctx, &id),
        Action::Edit { id, how } => {
            let store = ctx.store()?;
            let file = edit::file_of(&store, Kind::Agreement, "agreement", &id)?;
            edit::edit_record(ctx, &store, &file, &how)
        }
    }
}

fn add(ctx: &mut Context<'_>, args: AddArgs) -> anyhow::Result<Exit> {
    let store = ctx.store()?;
    let register = store.register(&mut Vec::new());
    let municipalities = municipalities(ctx, &register, args.municipalities)?;
    let hospitals = hospitals(ctx, &register, args.hospitals)?;
    let usual = format!("{}-{}", hospitals[0], municipalities[0]);
    let id = hospital::id(ctx, args.id, &usual)?;
    let profile = profile(ctx, &store, args.profile, &hospitals[0])?;
    let title = match args.title {
        Some(title) => title,
        None if ctx.ui.converses() => {
            ctx.ui.ask(&Msg::AskTitle, "--title", Some(ctx.text(&Msg::UsualAgreementTitle)))?
        }
        None => ctx.text(&Msg::UsualAgreementTitle),
    };
    let mut header: Block = vec![
        ("schema", Written::Number(SCHEMA.into())),
        ("title", Written::Text(title)),
        ("municipalities", Written::Texts(municipalities.iter().map(ToString::to_string).collect())),
        ("hospitals", Written::Texts(hospitals.iter().map(ToString::to_string).collect())),
        ("profile", Written::text(profile)),
    ];
    if !args.supersedes.is_empty() {
        for older in &args.supersedes {
            edit::file_of(&store, Kind::Agreement, "agreement", older)?;
        }
        header.push(("supersedes", Written::Texts(args.supersedes)));
    }
    header.extend(args.case.map(|case| ("case", Written::Text(case))));
    let file = Path::new(Kind::Agreement.folder()).join(format!("{id}.toml"));
    save::new(ctx, &store, file, new_record(&[Part::Header(header)]), &format!("{id}: agreement added"))
}

fn municipalities(
    ctx: &mut Context<'_>,
    register: &Register,
    typed: Vec<String>,
) -> anyhow::Result<Vec<MunicipalityNumber>> {
    let known: Vec<String> = register.municipalities.values().map(|m| format!("{} {}", m.number, m.name)).collect();
    let typed = one_of(ctx, typed, &known, &Msg::AskMunicipality, "--municipality", "municipality")?;
    let mut out = Vec::new();
    for text in typed {
        let number = text.parse().ok().filter(|number| register.municipalities.contains_key(number));
        out.push(number.ok_or_else(|| {
            unknown("municipality", &text, register.municipalities.keys().map(MunicipalityNumber::as_str))
        })?);
    }
    Ok(out)
}

fn hospitals(ctx: &mut Context<'_>, register: &Register, typed: Vec<String>) -> anyhow::Result<Vec<Slug>> {
    let known: Vec<String> = register.hospitals.values().map(|h| format!("{} {}", h.id, h.name)).collect();
    let typed = one_of(ctx, typed, &known, &Msg::AskHospital, "--hospital", "hospital")?;
    let mut out = Vec::new();
    for text in typed {
        let id = text.parse().ok().filter(|id| register.hospitals.contains_key(id));
        out.push(id.ok_or_else(|| unknown("hospital", &text, register.hospitals.keys().map(Slug::as_str)))?);
    }
    Ok(out)
}

/// What was typed, else one chosen from those there are; what stands before a blank is the id.
fn one_of(
    ctx: &mut Context<'_>,
    typed: Vec<String>,
    known: &[String],
    question: &Msg,
    flag: &str,
    kind: &str,
) -> anyhow::Result<Vec<String>> {
    if !typed.is_empty() {
        return Ok(typed);
    }
    if known.is_empty() {
        return Err(Error::refused(Msg::ErrorNoneYet { kind: kind.to_owned() })
            .hint(Msg::HintMakeRecord { kind: kind.to_owned() })
            .into());
    }
    let chosen = ctx.ui.choose(question, flag, known, 0)?;
    Ok(known[chosen].split(' ').next().map(str::to_owned).into_iter().collect())
}

pub(super) fn unknown<'a>(kind: &str, id: &str, known: impl Iterator<Item = &'a str>) -> Error {
    let error = Error::refused(Msg::ProblemUnknownRecord { kind: kind.to_owned(), id: id.to_owned() });
    match nearest(id, known) {
        Some(near) => error.hint(Msg::HintDidYouMean { near: near.to_owned() }),
        None => error.hint(Msg::HintMakeRecord { kind: kind.to_owned() }),
    }
}

fn profile(ctx: &mut Context<'_>, store: &Store, given: Option<String>, hospital: &Slug) -> anyhow::Result<String> {
    let profiles = store.profiles(&mut Vec::new());
    let known: Vec<&str> = profiles.iter().map(|profile| profile.id.as_str()).collect();
    let typed = match given {
        Some(profile) => profile,
        None => {
            let choices: Vec<String> =
                profiles.iter().map(|profile| format!("{}: {}", profile.id, profile.title)).collect();
            let usual = known.iter().position(|id| *id == hospital.as_str()).unwrap_or_default();
            known[ctx.ui.choose(&Msg::AskProfile, "--profile", &choices, usual)?].to_owned()
        }
    };
    if known.contains(&typed.as_str()) {
        return Ok(typed);
    }
    let error = Error::refused(Msg::ProblemUnknownProfile { profile: typed.clone() });
    Err(match nearest(&typed, known.iter().copied()) {
        Some(near) => error.hint(Msg::HintDidYouMean { near: near.to_owned() }),
        None => error.hint(Msg::HintOneOf { values: known.join(", ") }),
    }
    .into())
}

fn row(ctx: &Context<'_>, agreed: &Agreed) -> AgreementRow {
    let agreement = &agreed.agreement;
    AgreementRow {
        id: agreement.id.to_string(),
        title: agreement.title.clone(),
        municipalities: agreement.municipalities.iter().map(ToString::to_string).collect(),
        hospitals: agreement.hospitals.iter().map(ToString::to_string).collect(),
        profile: agreement.profile.to_string(),
        case: agreement.case.clone(),
        in_force_from: agreement.in_force_from(ctx.today).map(|day| day.to_string()),
        unsigned: agreement.unsigned(ctx.today).into_iter().map(str::to_owned).collect(),
    }
}

fn list(ctx: &mut Context<'_>) -> anyhow::Result<Exit> {
    let format = ctx.format(&[Format::Table, Format::Json, Format::Csv, Format::Md])?;
    let store = ctx.store()?;
    let mut problems = Vec::new();
    let register = store.register(&mut problems);
    let rows: Vec<AgreementRow> = register.agreements.values().map(|agreed| row(ctx, agreed)).collect();
    ctx.ui.problems(&problems);
    let cells = |row: &AgreementRow| {
        vec![
            row.id.clone(),
            row.title.clone(),
            row.municipalities.join(", "),
            row.hospitals.join(", "),
            row.profile.clone(),
            row.in_force_from.clone().unwrap_or_default(),
        ]
    };
    let heads = match format {
        Format::Csv => ["id", "title", "municipalities", "hospitals", "profile", "in_force_from"].map(str::to_owned),
        _ => [
            Msg::ColumnId,
            Msg::ColumnTitle,
            Msg::ColumnMunicipalities,
            Msg::ColumnHospitals,
            Msg::ColumnProfile,
            Msg::ColumnInForce,
        ]
        .map(|head| ctx.text(&head)),
    };
    let mut all = vec![heads.to_vec()];
    all.extend(rows.iter().map(cells));
    let text = match format {
        Format::Json => json::text(&rows)?,
        Format::Csv => csv::text(&all, false)?,
        Format::Md => markdown::text(&all),
        Format::Table => table::text(&all, ctx.ui.width()),
    };
    ctx.ui.result(&text)?;
    Ok(save::exit_of(&problems))
}

/// One agreement with all its terms and where each of them stands.
fn show(ctx: &mut Context<'_>, id: &str) -> anyhow::Result<Exit> {
    let format = ctx.format(&[Format::Table, Format::Json])?;
    let store = ctx.store()?;
    edit::file_of(&store, Kind::Agreement, "agreement", id)?;
    let mut problems = Vec::new();
    let register = store.register(&mut problems);
    let agreed = id.parse().ok().and_then(|id| register.agreements.get(&id));
    let Some(agreed) = agreed else {
        return Err(Error::bad_data(problems).into());
    };
    ctx.ui.problems(&problems);
    let row = row(ctx, agreed);
    if format == Format::Json {
        let text = json::text(&row)?;
        ctx.ui.result(&text)?;
        return Ok(save::exit_of(&problems));
    }
    let in_force = match &row.in_force_from {
        Some(day) => ctx.text(&Msg::AgreementInForce { day: day.clone() }),
        None => ctx.text(&Msg::AgreementUnsigned { parties: row.unsigned.join(", ") }),
    };
    let mut out = format!(
        "{} ({})\n{}: {} – {}\n{in_force}\n\n",
        row.title,
        row.id,
        row.profile,
        row.municipalities.join(", "),
        row.hospitals.join(", ")
    );
    let mut rows = vec![[Msg::ColumnTerm, Msg::ColumnValue, Msg::ColumnOrigin].map(|head| ctx.text(&head)).to_vec()];
    for stated in agreed.terms.stated() {
        let origin = match stated.origin {
            Origin::Profile => row.profile.clone(),
            Origin::Agreement => row.id.clone(),
        };
        rows.push(vec![format!("{}.{}", stated.term, stated.key), stated.value, origin]);
    }
    out += &table::text(&rows, ctx.ui.width());
    ctx.ui.result(&out)?;
    Ok(save::exit_of(&problems))
}
