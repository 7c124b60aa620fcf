//! `alis demand`: need against positions, by half-year, site and department (HSYK 7.5).

use crate::context::Context;
use crate::domain::demand::{self, Balance, HalfYear, Place};
use crate::domain::fold;
use crate::domain::position::{self, Holders};
use crate::error::{Error, Exit};
use crate::i18n::Msg;
use crate::options::NarrowArgs;
use crate::render::csv;
use crate::render::output::DemandRow;
use crate::steps::listing::{LISTS, Listing};
use crate::steps::named;
use crate::store::layout::Kind;
use crate::store::problem::Problem;

#[derive(Debug, clap::Args)]
pub(crate) struct DemandArgs {
    #[command(flatten)]
    narrow: NarrowArgs,
    #[arg(long)]
    excel: bool,
}

/// The marks of a bar: a seat taken, a seat free, a need without a seat.
const MARKS: [&str; 3] = ["█", "░", "!"];
/// Seats that a bar shows; the numbers beside it say the rest.
const LONGEST: u32 = 20;

pub(crate) fn run(ctx: &mut Context<'_>, args: DemandArgs) -> Result<Exit, Error> {
    let format = ctx.format(&LISTS)?;
    // The half-year that runs, and those to come.
    let from = HalfYear::of(args.narrow.from.as_ref().map_or(Ok(ctx.today), |day| ctx.day(day))?);
    let to = args.narrow.to.as_ref().map(|day| ctx.day(day)).transpose()?.map(HalfYear::of);
    let store = ctx.store()?;
    let hospital = args.narrow.hospital.as_ref();
    let hospital = hospital.map(|typed| named::id_of(&store, Kind::Hospital, "hospital", typed)).transpose()?;
    let today = ctx.today;
    let (register, read, mut problems) = store.together(|register, read| {
        let trainee = read?;
        let story = fold::fold(&trainee.journal, today);
        // Restricted trainees are counted: nobody is named here.
        Ok((demand::of_trainee(&trainee, &story, register), position::seats_of(&trainee, &story)))
    });
    let (mut needs, mut seats) = (Vec::new(), Vec::new());
    for one in read {
        match one {
            Ok((wanted, held)) => {
                needs.extend(wanted);
                seats.extend(held);
            }
            Err(found) => problems.extend::<Vec<Problem>>(found),
        }
    }
    let mut balances = demand::balances(needs, register.positions.values(), &Holders::new(seats), today);
    balances.retain(|place, _| {
        from <= place.half_year
            && to.is_none_or(|to| place.half_year <= to)
            && hospital.as_ref().is_none_or(|id| place.hospital.as_ref().is_some_and(|own| own.as_str() == id))
    });
    ctx.ui.problems(&problems);
    let rows: Vec<DemandRow> = balances.iter().map(|(place, balance)| row(place, *balance)).collect();
    let [taken, free, lacking] = MARKS.map(str::to_owned);
    let listing = Listing {
        format,
        json: &rows,
        nothing: rows.is_empty().then_some(Msg::DemandNothing),
        legend: Some(Msg::DemandLegend { taken, free, lacking }),
    };
    let lang = ctx.lang;
    listing.write(ctx, || csv::records(&rows, args.excel.then_some(lang)), |ctx| Ok(shown(ctx, &rows)))
}

fn row(place: &Place, balance: Balance) -> DemandRow {
    DemandRow {
        half_year: place.half_year.to_string(),
        hospital: place.hospital.as_ref().map(ToString::to_string),
        site: place.site.clone(),
        department: place.department.clone(),
        wanted: balance.wanted,
        positions: balance.positions,
        taken: balance.taken,
        gap: balance.gap(),
    }
}

fn shown(ctx: &Context<'_>, rows: &[DemandRow]) -> Vec<Vec<String>> {
    let heads = [
        Msg::ColumnHalfYear,
        Msg::ColumnPlace,
        Msg::ColumnWanted,
        Msg::ColumnPositions,
        Msg::ColumnTaken,
        Msg::ColumnGap,
    ];
    let mut heads = heads.map(|head| ctx.text(&head)).to_vec();
    // The bar needs no name: its legend stands below.
    heads.push(String::new());
    let mut out = vec![heads];
    for row in rows {
        let place: Vec<&str> = [&row.site, &row.department].into_iter().flatten().map(String::as_str).collect();
        let place = if place.is_empty() { ctx.text(&Msg::DemandNoPlace) } else { place.join(" / ") };
        let hospital = row.hospital.clone().unwrap_or_default();
        out.push(vec![
            row.half_year.clone(),
            format!("{place}\n{hospital}").trim_end().to_owned(),
            row.wanted.to_string(),
            row.positions.to_string(),
            row.taken.to_string(),
            row.gap.to_string(),
            bar(row),
        ]);
    }
    out
}

/// A mark for each seat, taken or free, and for each need without one.
fn bar(row: &DemandRow) -> String {
    let free = row.positions.saturating_sub(row.taken);
    let lacking = row.wanted.saturating_sub(row.positions);
    let marks = MARKS.into_iter().zip([row.taken, free, lacking]);
    let all = marks.flat_map(|(mark, count)| std::iter::repeat_n(mark, count as usize));
    let mut out: String = all.clone().take(LONGEST as usize).collect();
    if all.count() > LONGEST as usize {
        out.push('…');
    }
    out
}
