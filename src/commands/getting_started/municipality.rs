//! `alis municipality`: the municipalities whose trainees are in the register.

mod numbers;

use std::path::Path;

use self::numbers::Typed;
use super::parties::{self, WantedParties};
use crate::acts;
use crate::context::Context;
use crate::domain::id::MunicipalityNumber;
use crate::domain::municipality::{Former, Municipality};
use crate::domain::register::Register;
use crate::error::{Error, Exit};
use crate::i18n::Msg;
use crate::render::output::{FormerNumberRow, MunicipalityCsv, MunicipalityRow};
use crate::steps::contacts::{self, Reach};
use crate::steps::edit::{HowArgs, edit_record};
use crate::steps::named::{file_of, unused};
use crate::steps::save;
use crate::store::edit::{Block, Part, Written, new_record};
use crate::store::layout::Kind;
use crate::store::record::SCHEMA;

#[derive(Debug, clap::Args)]
#[command(disable_help_subcommand = true)]
pub(crate) struct MunicipalityArgs {
    #[command(subcommand)]
    action: MunicipalityAction,
}

#[derive(Debug, clap::Subcommand)]
enum MunicipalityAction {
    Add(Box<MunicipalityAddArgs>),
    List,
    Show {
        number: String,
    },
    Edit {
        number: String,
        #[command(flatten)]
        how: HowArgs,
    },
    Renumber {
        #[arg(value_name = "N")]
        old: String,
        #[arg(value_name = "N")]
        new: String,
        #[arg(long, value_name = "DATE")]
        on: Option<String>,
        #[arg(long, value_name = "TEXT")]
        name: Option<String>,
    },
    Merge {
        #[arg(required = true, value_name = "N")]
        numbers: Vec<String>,
        #[arg(long, value_name = "N")]
        into: Option<String>,
        #[arg(long, value_name = "DATE")]
        on: Option<String>,
        #[arg(long, value_name = "TEXT")]
        name: Option<String>,
    },
    Split {
        #[arg(value_name = "N")]
        number: String,
        #[arg(long, value_name = "N,N")]
        into: Option<String>,
        #[arg(long, value_name = "DATE")]
        on: Option<String>,
        #[arg(long = "name", value_name = "N=TEXT")]
        names: Vec<String>,
        #[arg(long = "trainee", value_name = "HPR=N")]
        trainees: Vec<String>,
        #[arg(long = "agreement", value_name = "ID=N,N")]
        agreements: Vec<String>,
    },
}

#[derive(Debug, clap::Args)]
struct MunicipalityAddArgs {
    #[arg(long, value_name = "N")]
    number: Option<String>,
    #[arg(long, value_name = "TEXT")]
    name: Option<String>,
    #[arg(long, value_name = "CLASS", value_parser = clap::value_parser!(u32).range(acts::CENTRALITY.numbers()))]
    centrality: Option<u32>,
    #[arg(long, value_name = "DATE")]
    registered: Option<String>,
    #[arg(long, value_name = "URL")]
    training_plan: Option<String>,
    #[arg(long, value_name = "TEXT")]
    coordinator: Option<String>,
    #[arg(long, value_name = "ADDRESS")]
    email: Option<String>,
    #[arg(long, value_name = "TEXT")]
    phone: Option<String>,
}

pub(crate) fn run(ctx: &mut Context<'_>, args: MunicipalityArgs) -> Result<Exit, Error> {
    match args.action {
        MunicipalityAction::Add(args) => add(ctx, *args),
        MunicipalityAction::List => list(ctx, None),
        MunicipalityAction::Show { number } => list(ctx, Some(number)),
        MunicipalityAction::Edit { number, how } => {
            let store = ctx.store()?;
            let file = file_of(&store, Kind::Municipality, "municipality", &number)?;
            edit_record(ctx, &store, &file, &how)
        }
        MunicipalityAction::Renumber { old, new, on, name } => {
            let typed = Typed { on, names: name.into_iter().collect(), ..Typed::default() };
            numbers::renumber(ctx, &old, &new, &typed)
        }
        MunicipalityAction::Merge { numbers, into, on, name } => {
            let typed = Typed { on, names: name.into_iter().collect(), ..Typed::default() };
            numbers::merge(ctx, &numbers, into, &typed)
        }
        MunicipalityAction::Split { number, into, on, names, trainees, agreements } => {
            numbers::split(ctx, &number, into, &Typed { on, names, trainees, agreements })
        }
    }
}

fn add(ctx: &mut Context<'_>, args: MunicipalityAddArgs) -> Result<Exit, Error> {
    let store = ctx.store()?;
    if args.registered.is_some() {
        ctx.asked_day(acts::REGISTERED, args.registered.clone())?;
    }
    let number: MunicipalityNumber = ctx.asked(acts::MUNICIPALITY_NUMBER, args.number, |_, typed| {
        let wrong = || Error::usage(Msg::ProblemInvalidId { found: typed.to_owned() });
        let number: MunicipalityNumber = typed.parse().map_err(|_| wrong().hint(Msg::KindMunicipalityNumber))?;
        unused(&store, Kind::Municipality, "municipality", number.as_str()).map(|()| number)
    })?;
    let name = ctx.asked_text(acts::MUNICIPALITY_NAME, args.name)?;
    let centrality = contacts::number(ctx, acts::CENTRALITY, args.centrality)?;
    let registered = ctx.asked_day_if_any(acts::REGISTERED, args.registered, |_, _| Ok(()))?;
    let training_plan = ctx.asked_text_if_any(acts::TRAINING_PLAN, args.training_plan)?;
    let given = Reach { name: args.coordinator, email: args.email, phone: args.phone };
    let asked = [acts::COORDINATOR, acts::COORDINATOR_EMAIL, acts::COORDINATOR_PHONE];
    let coordinator = contacts::person(ctx, asked, given)?;
    let mut header: Block = vec![
        ("schema", Written::Number(SCHEMA.into())),
        ("number", Written::text(number)),
        ("name", Written::text(&name)),
    ];
    header.extend(centrality.map(|class| ("centrality", Written::Number(class.into()))));
    header.extend(registered.map(|day| ("registered", Written::Date(day))));
    header.extend(training_plan.map(|plan| ("training_plan", Written::Text(plan))));
    let text = new_record(&[Part::Header(header), Part::Table("coordinator", contacts::block(coordinator))]);
    let file = Path::new(Kind::Municipality.folder()).join(format!("{number}.toml"));
    save::new(ctx, &store, file, text, &format!("{number}: municipality added"))
}

fn list(ctx: &mut Context<'_>, only: Option<String>) -> Result<Exit, Error> {
    let wanted = WantedParties { kind: Kind::Municipality, word: "municipality", only };
    let heads = [
        Msg::ColumnNumber,
        Msg::ColumnName,
        Msg::ColumnCentrality,
        Msg::ColumnRegistered,
        Msg::ColumnCoordinator,
        Msg::ColumnEmail,
        Msg::ColumnPhone,
    ];
    let rows = |register: &Register, is: &dyn Fn(&str) -> bool| {
        register.municipalities.values().filter(|known| is(known.number.as_str())).map(row).collect()
    };
    parties::list(
        ctx,
        wanted,
        &heads,
        rows,
        |row: &MunicipalityRow| {
            let MunicipalityRow { number, name, centrality, registered, coordinator, email, phone, .. } = row.clone();
            MunicipalityCsv { number, name, centrality, registered, coordinator, email, phone }
        },
        former_lines,
    )
}

fn former_row(former: &Former) -> FormerNumberRow {
    FormerNumberRow { number: former.number.to_string(), name: former.name.clone(), until: former.until.to_string() }
}

/// The numbers that it bore, and what it has gone into.
fn former_lines(row: &MunicipalityRow) -> Vec<(Msg, String)> {
    let line = |former: &FormerNumberRow| {
        (Msg::ShowFormerNumber, format!("{} {} – {}", former.number, former.name, former.until))
    };
    let mut out: Vec<(Msg, String)> = row.former.iter().map(line).collect();
    out.extend(row.until.iter().map(|until| (Msg::ShowWentInto, format!("{} ({until})", row.into.join(", ")))));
    out
}

fn row(municipality: &Municipality) -> MunicipalityRow {
    let coordinator = municipality.coordinator.clone().unwrap_or_default();
    MunicipalityRow {
        number: municipality.number.to_string(),
        name: municipality.name.clone(),
        centrality: municipality.centrality,
        registered: municipality.registered.map(|day| day.to_string()),
        coordinator: coordinator.name,
        email: coordinator.email,
        phone: coordinator.phone,
        former: municipality.former.iter().map(former_row).collect(),
        until: municipality.until.map(|day| day.to_string()),
        into: municipality.into.iter().map(ToString::to_string).collect(),
    }
}
