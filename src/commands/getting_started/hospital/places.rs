//! `alis hospital rename | move | close`: a place bears another name, goes to another trust, or is closed; what was keeps its words.

use crate::acts;
use crate::context::Context;
use crate::domain::calendar::add_days;
use crate::domain::hospital::{Hospital, NotMoved, PlaceChange, UnknownPlace};
use crate::domain::id::Slug;
use crate::domain::register::RecordKind;
use crate::error::{Error, Exit};
use crate::i18n::Msg;
use crate::steps::named::{file_of, unknown};
use crate::steps::posts::tell;
use crate::steps::reading;
use crate::steps::save::save;
use crate::store::change::Change;
use crate::store::layout::Kind;
use crate::store::problem::{Code, Source};
use crate::store::record::nearest;
use crate::store::transaction::{NotWritten, Transaction};
use crate::store::{Store, check, places, readable};

/// Which place, and since when.
#[derive(Debug, clap::Args)]
pub(super) struct PlaceArgs {
    pub(super) id: String,
    #[arg(long, value_name = "TEXT")]
    pub(super) site: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub(super) department: Option<String>,
    #[arg(long, value_name = "DATE")]
    pub(super) on: Option<String>,
}

pub(super) fn run(ctx: &mut Context<'_>, args: PlaceArgs, wanted: &PlaceWanted) -> Result<Exit, Error> {
    let store = ctx.store()?;
    let site = ctx.asked_text(acts::PLACE_SITE, args.site)?;
    let change = understood(ctx, wanted)?;
    let on = ctx.asked_day(acts::PLACE_ON, args.on)?;
    let file = file_of(&store, Kind::Hospital, "hospital", &args.id)?;
    if change == PlaceChange::Close {
        let place = args.department.as_ref().map_or(site.clone(), |department| format!("{site}/{department}"));
        ctx.surely(&Msg::AskClosePlace { place })?;
    }
    let transaction = Transaction::begin(&store, ctx.options.dry_run)?;
    // Read under the lock: what was there when the user was asked may have changed since.
    let register = reading::register(ctx, &store);
    let source = store.source(&file)?;
    let known = args.id.trim().parse().ok().and_then(|id: Slug| register.hospitals.get(&id));
    let Some(known) = known else { return Err(Error::bad_data(readable(&source).err().unwrap_or_default())) };
    if let PlaceChange::Move(to) = &change
        && !register.hospitals.contains_key(to)
    {
        return Err(unknown(&register, RecordKind::Hospital, to.as_str(), register.hospitals.keys().map(Slug::as_str)));
    }
    let words = (site.trim(), args.department.as_deref().map(str::trim));
    let former = change.former(&register.hospitals, known, words, add_days(on, -1));
    let former = former.map_err(|why| refused(known, words, why))?;
    let cannot = || Error::refused(Msg::ErrorCannotSet { key: "site".to_owned() }).hint(Msg::HintCannotSet);
    let mut changes = vec![rewritten(&source, places::left(&source.text, known, &former).ok_or_else(cannot)?)?];
    if let PlaceChange::Move(to) = &change {
        let there = store.source(&file_of(&store, Kind::Hospital, "hospital", to.as_str())?)?;
        let text = places::taken_in(&there.text, &register.hospitals[to], known, &former).ok_or_else(cannot)?;
        changes.push(rewritten(&there, text)?);
    }
    let place = words.1.map_or(words.0.to_owned(), |department| format!("{}/{department}", words.0));
    let (message, told) = match &change {
        PlaceChange::Rename(to) => {
            (format!("renamed to {to}"), Msg::PlaceRenamed { place: place.clone(), to: to.clone(), on })
        }
        PlaceChange::Move(to) => {
            let hospital = register.hospitals[to].name.clone();
            (format!("moved to {to}"), Msg::PlaceMoved { place: place.clone(), hospital, on })
        }
        PlaceChange::Close => ("closed".to_owned(), Msg::PlaceClosedOn { place: place.clone(), on }),
    };
    let message = format!("{}: {place} {message} on {on}", known.id);
    let written = save(ctx, &store, transaction, &changes, &message)?;
    tell(ctx, written, &told)?;
    if written {
        concerned(ctx, &store);
    }
    Ok(Exit::Done)
}

/// Positions, wishes and offers that begin when the place is no more under those words.
fn concerned(ctx: &mut Context<'_>, store: &Store) {
    let mut found = check::check(store, ctx.today);
    found.retain(|problem| problem.fault.code == Code::ClosedPlace);
    ctx.ui.problems(&found);
}

/// What is to become of the place, as far as it was typed.
pub(super) enum PlaceWanted {
    Rename(Option<String>),
    Move(Option<String>),
    Close,
}

fn understood(ctx: &mut Context<'_>, wanted: &PlaceWanted) -> Result<PlaceChange, Error> {
    match wanted {
        PlaceWanted::Rename(given) => {
            let to = ctx.asked_text(acts::PLACE_NAME, given.clone())?;
            let to = to.trim();
            if to.is_empty() || to.contains('/') || to.chars().any(char::is_control) {
                return Err(Error::usage(Msg::ErrorNoName { flag: acts::PLACE_NAME.typed.to_owned() }));
            }
            Ok(PlaceChange::Rename(to.to_owned()))
        }
        PlaceWanted::Move(given) => {
            let to = ctx.asked(acts::PLACE_HOSPITAL, given.clone(), |_, typed| {
                let wrong = || Error::usage(Msg::ProblemInvalidId { found: typed.to_owned() });
                typed.trim().parse().map_err(|_| wrong().hint(Msg::KindId))
            })?;
            Ok(PlaceChange::Move(to))
        }
        PlaceWanted::Close => Ok(PlaceChange::Close),
    }
}

fn rewritten(source: &Source, text: String) -> Result<Change, Error> {
    readable(&Source { file: source.file.clone(), text: text.as_str().into() }).map_err(NotWritten::WouldNotRead)?;
    Ok(Change::of_text(source.file.clone(), &source.text, text))
}

/// Why a place does not change so, with what to do about it.
fn refused(of: &Hospital, (site, department): (&str, Option<&str>), why: NotMoved) -> Error {
    let hospital = of.name.clone();
    let near = |error: Error, wanted: &str, known: &[String]| match nearest(wanted, known.iter().map(String::as_str)) {
        Some(near) => error.hint(Msg::HintDidYouMean { near: near.to_owned() }),
        None => error.hint(Msg::HintOneOf { values: known.join(", ") }),
    };
    match why {
        NotMoved::NoSuchPlace(UnknownPlace::Site { known }) => {
            near(Error::refused(Msg::ProblemUnknownSite { hospital, site: site.to_owned() }), site, &known)
        }
        NotMoved::NoSuchPlace(UnknownPlace::Department { known }) => {
            let department = department.unwrap_or_default();
            let (site, named) = (site.to_owned(), department.to_owned());
            near(
                Error::refused(Msg::ProblemUnknownDepartment { hospital, site, department: named }),
                department,
                &known,
            )
        }
        NotMoved::Taken(place) => Error::refused(Msg::ErrorPlaceTaken { place }),
        NotMoved::SameHospital => Error::refused(Msg::ErrorSameHospital { hospital }),
    }
}
