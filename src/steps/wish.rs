//! Wishes and start, as the enrolment form has them (HSYK 6.2): typed, or asked for.

use chrono::NaiveDate;

use crate::acts;
use crate::context::Context;
use crate::domain::hospital::{Hospital, UnknownPlace};
use crate::domain::id::Slug;
use crate::domain::journal::{Event, Wish};
use crate::domain::register::{Agreed, Register};
use crate::error::Error;
use crate::i18n::Msg;
use crate::steps::named::{no_agreement, not_among};
use crate::store::record::nearest;

/// The flags of a request; `enroll` takes them too.
#[derive(Debug, Default, clap::Args)]
pub(crate) struct WishArgs {
    #[arg(long, value_name = "DATE")]
    pub(crate) start: Option<String>,
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(acts::MONTHS.numbers()))]
    pub(crate) months: Option<u32>,
    #[arg(long = "wish", value_name = "SITE/DEPARTMENT")]
    pub(crate) wishes: Vec<String>,
    #[arg(long)]
    pub(crate) flexible: bool,
}

/// The request that the flags and, on a terminal, the answers give.
///
/// # Errors
/// Something is missing and nobody can be asked, or names a place the hospital does not have.
pub(crate) fn event(
    ctx: &mut Context<'_>,
    register: &Register,
    agreement: &Slug,
    args: WishArgs,
) -> Result<Event, Error> {
    let agreed = register.agreements.get(agreement).ok_or_else(|| no_agreement(agreement, register))?;
    let hospitals: Vec<&Hospital> =
        agreed.agreement.hospitals.iter().filter_map(|id| register.hospitals.get(id)).collect();
    let start = ctx.asked_day(acts::START, args.start)?;
    let months = months(ctx, agreed, args.months)?;
    let mut wishes = Vec::new();
    for typed in &args.wishes {
        wishes.push(wish(typed, &hospitals, start)?);
    }
    if wishes.is_empty() && ctx.ui.asks() {
        wishes = ask(ctx, &hospitals)?;
    }
    if wishes.is_empty() {
        return Err(Error::usage(Msg::ErrorMissingFlag { flag: acts::WISHES.typed.to_owned() }));
    }
    let flexible = args.flexible || ctx.asked_whether(acts::FLEXIBLE, false)?;
    Ok(Event::Requested { start, months, wishes, flexible, agreement: Some(agreement.clone()) })
}

/// Months of service: what was given, else what is answered, where the agreement's are proposed; they go where nothing is asked.
///
/// # Errors
/// The agreement states none and there is nobody to ask.
pub(crate) fn months(ctx: &mut Context<'_>, agreed: &Agreed, given: Option<u32>) -> Result<u32, Error> {
    let usual = agreed.terms.service_months();
    let given = if ctx.ui.converses() { given } else { given.or(usual) };
    ctx.asked_number(acts::MONTHS.usual(usual), given)
}

/// `SITE/DEPARTMENT`, or `HOSPITAL/SITE/DEPARTMENT` where the agreement has several hospitals.
fn wish(typed: &str, hospitals: &[&Hospital], begins: NaiveDate) -> Result<Wish, Error> {
    let parts: Vec<&str> = typed.split('/').map(str::trim).collect();
    let (named, site, department) = match parts.as_slice() {
        [site, department] => (None, *site, *department),
        [hospital, site, department] => (Some(*hospital), *site, *department),
        _ => return Err(Error::usage(Msg::ErrorBadWish { text: typed.to_owned() }).hint(Msg::HintWish)),
    };
    place(named, site, department, hospitals, begins)
}

/// The place of that name at the agreement's hospitals when service begins there.
///
/// # Errors
/// None has it, or several do.
pub(crate) fn place(
    named: Option<&str>,
    site: &str,
    department: &str,
    hospitals: &[&Hospital],
    begins: NaiveDate,
) -> Result<Wish, Error> {
    let candidates: Vec<&&Hospital> =
        hospitals.iter().filter(|hospital| named.is_none_or(|named| hospital.id.as_str() == named)).collect();
    let fitting: Vec<&&&Hospital> =
        candidates.iter().filter(|hospital| hospital.has_on(site, department, begins).is_ok()).collect();
    match fitting.as_slice() {
        [hospital] => Ok(Wish {
            site: site.to_owned(),
            department: department.to_owned(),
            hospital: if hospitals.len() > 1 { Some(hospital.id.clone()) } else { None },
        }),
        [] => Err(unknown_place(named, site, department, &candidates, hospitals)),
        several => {
            let values = several.iter().map(|hospital| hospital.id.to_string()).collect::<Vec<_>>().join(", ");
            Err(Error::usage(Msg::ProblemHospitalNeeded).hint(Msg::HintOneOf { values }))
        }
    }
}

fn unknown_place(
    named: Option<&str>,
    site: &str,
    department: &str,
    candidates: &[&&Hospital],
    hospitals: &[&Hospital],
) -> Error {
    let Some(hospital) = candidates.first() else {
        let known = hospitals.iter().map(|hospital| hospital.id.as_str());
        return not_among("hospital", named.unwrap_or_default(), known);
    };
    let (message, wanted, known) = match hospital.has(site, Some(department)) {
        Err(UnknownPlace::Department { known }) => {
            let message = Msg::ProblemUnknownDepartment {
                hospital: hospital.name.clone(),
                site: site.to_owned(),
                department: department.to_owned(),
            };
            (message, department, known)
        }
        Err(UnknownPlace::Site { known }) => {
            (Msg::ProblemUnknownSite { hospital: hospital.name.clone(), site: site.to_owned() }, site, known)
        }
        // Another hospital was meant: this one has the place, or it would not have come to this.
        Ok(()) => (Msg::ProblemHospitalNeeded, site, Vec::new()),
    };
    let error = Error::refused(message);
    match nearest(wanted, known.iter().map(String::as_str)) {
        Some(near) => error.hint(Msg::HintDidYouMean { near: near.to_owned() }),
        None => error.hint(Msg::HintOneOf { values: known.join(", ") }),
    }
}

/// Wishes one by one, most wanted first, until none is chosen.
fn ask(ctx: &mut Context<'_>, hospitals: &[&Hospital]) -> Result<Vec<Wish>, Error> {
    let mut left: Vec<Wish> = Vec::new();
    for hospital in hospitals {
        for site in &hospital.sites {
            left.extend(site.departments.iter().map(|department| Wish {
                site: site.name.clone(),
                department: department.clone(),
                hospital: if hospitals.len() > 1 { Some(hospital.id.clone()) } else { None },
            }));
        }
    }
    let mut wishes = Vec::new();
    while !left.is_empty() {
        let mut choices: Vec<String> = left.iter().map(|wish| format!("{} / {}", wish.site, wish.department)).collect();
        if !wishes.is_empty() {
            choices.insert(0, ctx.text(&Msg::AskNoMoreWishes));
        }
        let question = Msg::AskWish { number: (wishes.len() + 1).to_string() };
        let mut chosen = ctx.asked_one(acts::WISHES.saying(question), &choices, 0)?;
        if !wishes.is_empty() {
            if chosen == 0 {
                break;
            }
            chosen -= 1;
        }
        wishes.push(left.remove(chosen));
    }
    Ok(wishes)
}
