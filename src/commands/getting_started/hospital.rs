//! `alis hospital`: the health trusts, their sites and departments.

mod places;

use std::path::Path;

use chrono::Datelike;

use self::places::{PlaceArgs, PlaceWanted};
use super::parties::{self, WantedParties};
use crate::acts;
use crate::context::Context;
use crate::domain::hospital::{FormerPlace, Hospital};
use crate::domain::id::Slug;
use crate::domain::register::Register;
use crate::error::{Error, Exit};
use crate::i18n::Msg;
use crate::render::output::{FormerPlaceRow, HospitalCsv, HospitalRow, SiteRow};
use crate::steps::contacts::{self, Reach};
use crate::steps::edit::{HowArgs, edit_record};
use crate::steps::named::{file_of, unused};
use crate::steps::save;
use crate::store::Store;
use crate::store::edit::{Block, Part, Written, new_record};
use crate::store::layout::Kind;
use crate::store::record::SCHEMA;

#[derive(Debug, clap::Args)]
#[command(disable_help_subcommand = true)]
pub(crate) struct HospitalArgs {
    #[command(subcommand)]
    action: HospitalAction,
}

#[derive(Debug, clap::Subcommand)]
enum HospitalAction {
    Add(Box<HospitalAddArgs>),
    List,
    Show {
        id: String,
    },
    Edit {
        id: String,
        #[command(flatten)]
        how: HowArgs,
    },
    Rename {
        #[command(flatten)]
        place: PlaceArgs,
        #[arg(long, value_name = "TEXT")]
        to: Option<String>,
    },
    Move {
        #[command(flatten)]
        place: PlaceArgs,
        #[arg(long, value_name = "ID")]
        to_hospital: Option<String>,
    },
    Close {
        #[command(flatten)]
        place: PlaceArgs,
    },
}

#[derive(Debug, clap::Args)]
struct HospitalAddArgs {
    #[arg(long, value_name = "ID")]
    id: Option<String>,
    #[arg(long, value_name = "TEXT")]
    name: Option<String>,
    #[arg(long = "place", value_name = "SITE/DEPARTMENT")]
    places: Vec<String>,
    #[arg(long, value_name = "TEXT")]
    contact: Option<String>,
    #[arg(long, value_name = "ADDRESS")]
    email: Option<String>,
    #[arg(long, value_name = "TEXT")]
    phone: Option<String>,
}

pub(crate) fn run(ctx: &mut Context<'_>, args: HospitalArgs) -> Result<Exit, Error> {
    match args.action {
        HospitalAction::Add(args) => add(ctx, *args),
        HospitalAction::List => list(ctx, None),
        HospitalAction::Show { id } => list(ctx, Some(id)),
        HospitalAction::Edit { id, how } => {
            let store = ctx.store()?;
            let file = file_of(&store, Kind::Hospital, "hospital", &id)?;
            edit_record(ctx, &store, &file, &how)
        }
        HospitalAction::Rename { place, to } => places::run(ctx, place, &PlaceWanted::Rename(to)),
        HospitalAction::Move { place, to_hospital } => places::run(ctx, place, &PlaceWanted::Move(to_hospital)),
        HospitalAction::Close { place } => places::run(ctx, place, &PlaceWanted::Close),
    }
}

fn add(ctx: &mut Context<'_>, args: HospitalAddArgs) -> Result<Exit, Error> {
    let store = ctx.store()?;
    if let Some(typed) = &args.id {
        new_id(&store, NEW, typed)?;
    }
    let name = ctx.asked_text(acts::HOSPITAL_NAME, args.name)?;
    let id = id(ctx, &store, NEW, args.id, &name)?;
    let mut places = args.places.iter().map(|typed| place(typed)).collect::<Result<Vec<_>, Error>>()?;
    if places.is_empty() && ctx.ui.asks() {
        // One site a line, until an empty one.
        while let Some(more) = ctx.asked_if_any(acts::PLACES, None, |_, typed| places_of(typed))? {
            places.extend(more);
        }
    }
    let given = Reach { name: args.contact, email: args.email, phone: args.phone };
    let asked = [acts::HOSPITAL_CONTACT, acts::CONTACT_EMAIL, acts::CONTACT_PHONE];
    let contact = contacts::person(ctx, asked, given)?;
    let header: Block = vec![("schema", Written::Number(SCHEMA.into())), ("name", Written::text(&name))];
    let mut parts = vec![Part::Header(header), Part::Table("contact", contacts::block(contact))];
    parts.extend(sites(places));
    let file = Path::new(Kind::Hospital.folder()).join(format!("{id}.toml"));
    save::new(ctx, &store, file, new_record(&parts), &format!("{id}: hospital added"))
}

/// The kind of a record that is new, and the word for it in messages.
pub(in crate::commands) type NewKind = (Kind, &'static str);

const NEW: NewKind = (Kind::Hospital, "hospital");

/// The id given, or one made of the name; no record has it yet.
///
/// # Errors
/// It is no id, or a record's.
pub(in crate::commands) fn id(
    ctx: &mut Context<'_>,
    store: &Store,
    new: NewKind,
    given: Option<String>,
    name: &str,
) -> Result<Slug, Error> {
    let free = |id: &Slug| unused(store, new.0, new.1, id.as_str()).is_ok();
    let derived = Slug::derive(name);
    // A second one of the same parties is told apart by its year.
    let later = derived.as_ref().and_then(|id| Slug::derive(&format!("{id}-{}", ctx.today.year())));
    let usual = [derived, later].into_iter().flatten().find(free).map(|id| id.to_string());
    ctx.asked(acts::NEW_ID.usual(usual), given, |_, typed| new_id(store, new, typed))
}

/// An id as it is typed for a new record.
///
/// # Errors
/// It is no id, or a record has it.
pub(in crate::commands) fn new_id(store: &Store, (kind, word): NewKind, typed: &str) -> Result<Slug, Error> {
    let wrong = || Error::usage(Msg::ProblemInvalidId { found: typed.to_owned() });
    let id: Slug = typed.parse().map_err(|_| wrong().hint(Msg::KindId))?;
    unused(store, kind, word, id.as_str()).map(|()| id)
}

/// A site and a department, typed as `SITE/DEPARTMENT`.
///
/// # Errors
/// One of the two is missing.
fn place(typed: &str) -> Result<(String, String), Error> {
    let (site, department) = typed.split_once('/').unwrap_or_default();
    let (site, department) = (site.trim(), department.trim());
    if site.is_empty() || department.is_empty() {
        return Err(Error::usage(Msg::ErrorBadWish { text: typed.to_owned() }).hint(Msg::HintPlace));
    }
    Ok((site.to_owned(), department.to_owned()))
}

/// What is answered: a site with its departments, `Mo i Rana/Kirurgi, Indremedisin`.
///
/// # Errors
/// One of the two is missing.
fn places_of(typed: &str) -> Result<Vec<(String, String)>, Error> {
    let Some((site, departments)) = typed.split_once('/') else { return place(typed).map(|place| vec![place]) };
    departments.split(',').map(|department| place(&format!("{site}/{department}"))).collect()
}

/// The places gathered by site, in the order typed.
fn sites(places: Vec<(String, String)>) -> Vec<Part> {
    let mut sites: Vec<(String, Vec<String>)> = Vec::new();
    for (site, department) in places {
        match sites.iter_mut().find(|(known, _)| *known == site) {
            Some((_, departments)) => departments.push(department),
            None => sites.push((site, vec![department])),
        }
    }
    let part = |(site, departments)| {
        Part::Item("site", vec![("name", Written::Text(site)), ("departments", Written::texts(departments))])
    };
    sites.into_iter().map(part).collect()
}

fn list(ctx: &mut Context<'_>, only: Option<String>) -> Result<Exit, Error> {
    let wanted = WantedParties { kind: Kind::Hospital, word: "hospital", only };
    let heads = [Msg::ColumnId, Msg::ColumnName, Msg::ColumnContact, Msg::ColumnEmail, Msg::ColumnSites];
    let is_page = wanted.only.is_some();
    let rows = |register: &Register, is: &dyn Fn(&str) -> bool| {
        register.hospitals.values().filter(|hospital| is(hospital.id.as_str())).map(row).collect()
    };
    parties::list(
        ctx,
        wanted,
        &heads,
        rows,
        |row: &HospitalRow| {
            let sites = row.sites.iter().map(|site| format!("{}: {}", site.name, site.departments.join(", ")));
            let sites = sites.collect::<Vec<_>>().join(if is_page { "\n" } else { "; " });
            let HospitalRow { id, name, contact, email, .. } = row.clone();
            HospitalCsv { id, name, contact, email, sites }
        },
        |row| row.former_places.iter().map(former_line).collect(),
    )
}

fn former_row(former: &FormerPlace) -> FormerPlaceRow {
    let FormerPlace { site, department, until, to, hospital } = former.clone();
    FormerPlaceRow { site, department, until: until.to_string(), to, hospital: hospital.map(|id| id.to_string()) }
}

/// What became of a place: its new name or trust, or nothing where it was closed.
fn former_line(row: &FormerPlaceRow) -> (Msg, String) {
    let place = row.department.as_ref().map_or(row.site.clone(), |department| format!("{} / {department}", row.site));
    let since = row.to.iter().chain(&row.hospital).map(|since| format!(" → {since}")).collect::<String>();
    (Msg::ShowFormerPlace, format!("{place} – {}{since}", row.until))
}

fn row(hospital: &Hospital) -> HospitalRow {
    let contact = hospital.contact.clone().unwrap_or_default();
    let sites = hospital.sites.iter();
    HospitalRow {
        id: hospital.id.to_string(),
        name: hospital.name.clone(),
        contact: contact.name,
        email: contact.email,
        former_places: hospital.former_places.iter().map(former_row).collect(),
        sites: sites.map(|site| SiteRow { name: site.name.clone(), departments: site.departments.clone() }).collect(),
    }
}
