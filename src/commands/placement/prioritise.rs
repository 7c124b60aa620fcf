//! `alis prioritise MUNICIPALITY`: the order among the municipality's own candidates (HSYK 6.4), proposed and decided.

use std::collections::BTreeMap;
use std::path::PathBuf;

use crate::acts;
use crate::context::Context;
use crate::domain::fold;
use crate::domain::hpr::Hpr;
use crate::domain::id::MunicipalityNumber;
use crate::domain::municipality::{Municipality, MunicipalityEntry, MunicipalityEvent};
use crate::domain::placement::Stage;
use crate::domain::prioritisation::{self, Contender};
use crate::domain::register::Register;
use crate::domain::trainee::Trainee;
use crate::domain::word::Word;
use crate::error::{Error, Exit};
use crate::i18n::{Msg, label, shown};
use crate::options::Format;
use crate::render::csv;
use crate::render::output::{GoneRow, PrioritiseCsv, PrioritiseOutput, PrioritiseRow};
use crate::steps::listing::{LISTS, Listing, headed};
use crate::steps::named;
use crate::steps::{entry, reading};
use crate::store::Store;
use crate::store::layout::Kind;
use crate::store::problem::Problem;
use crate::store::record::nearest;

#[derive(Debug, clap::Args)]
pub(crate) struct PrioritiseArgs {
    municipality: String,
    #[arg(long, value_name = "HPR,HPR")]
    order: Option<String>,
    #[arg(long, value_name = "TEXT")]
    reason: Option<String>,
    #[arg(long, value_name = "DATE")]
    on: Option<String>,
    #[arg(long, value_name = "TEXT")]
    note: Option<String>,
}

pub(crate) fn run(ctx: &mut Context<'_>, args: PrioritiseArgs) -> Result<Exit, Error> {
    let format = ctx.format_of_one(&LISTS)?;
    let store = ctx.store()?;
    let (file, number) = municipality(ctx, &store, &args.municipality)?;
    let mut problems = Vec::new();
    let standing = PriorityStanding::gather(ctx, &store, number, &mut problems)?;
    ctx.ui.problems(&problems);
    let order = match &args.order {
        Some(order) => understood(ctx, &standing, order)?,
        None => {
            show(ctx, &standing, format)?;
            let several = standing.proposed.len() > 1;
            if format != Format::Table || !several || !ctx.ui.asks() {
                if format == Format::Table && several {
                    ctx.ui.say(&Msg::PrioritiseRecordWith { number: number.to_string() });
                }
                return Ok(Exit::Done);
            }
            moved(ctx, &standing)?
        }
    };
    let reason = ctx.asked_text_if_any(acts::ORDER_REASON, args.reason)?;
    let on = ctx.on(args.on.as_ref())?;
    if on > ctx.today {
        ctx.ui.warn(&Msg::WarnFuture { on });
    }
    let left: Vec<String> = standing
        .proposed
        .iter()
        .filter(|one| !order.contains(&one.hpr))
        .map(|one| standing.who(ctx, one.hpr))
        .collect();
    if !left.is_empty() {
        ctx.ui.warn(&Msg::PrioritiseOutside { people: left.join(", ") });
    }
    let names: Vec<String> = order.iter().map(|hpr| standing.who(ctx, *hpr)).collect();
    let event = MunicipalityEvent::Prioritised { order, reason };
    let decision = MunicipalityEntry { on, note: args.note, event };
    let message = format!("{number}: prioritised on {on}");
    if entry::record(ctx, &store, &file, &message, |_: &Municipality| Ok(decision))? {
        let (name, order) = (standing.municipality.name.clone(), names.join(", "));
        ctx.ui.say(&Msg::Prioritised { name, order, on });
    }
    Ok(Exit::Done)
}

/// The municipality's file, by its number or its name.
fn municipality(ctx: &mut Context<'_>, store: &Store, wanted: &str) -> Result<(PathBuf, MunicipalityNumber), Error> {
    let register = reading::register(ctx, store);
    // Whoever decides does so as it stands today; a record that cannot be read is told by its file.
    let known = named::municipality_on(&register, wanted, ctx.today).ok().map(|number| number.to_string());
    let typed = known.as_deref().unwrap_or(wanted);
    let (id, file) = named::id_and_file(store, Kind::Municipality, "municipality", typed)?;
    let number = id.parse().map_err(|_| Error::usage(Msg::ProblemInvalidId { found: id }))?;
    Ok((file, number))
}

/// Where the municipality's trainees stand, and what was decided of them.
struct PriorityStanding {
    municipality: Municipality,
    /// Those who wait, in the order that is proposed.
    proposed: Vec<Contender>,
    /// All of the municipality's trainees.
    own: BTreeMap<Hpr, OwnTrainee>,
    /// Everybody else in the register.
    others: Vec<Hpr>,
    decided: Vec<Hpr>,
}

struct OwnTrainee {
    /// Not of a restricted record.
    name: Option<String>,
    /// Where somebody stands who does not wait.
    gone: Option<Stage>,
}

impl PriorityStanding {
    fn gather(
        ctx: &Context<'_>,
        store: &Store,
        number: MunicipalityNumber,
        problems: &mut Vec<Problem>,
    ) -> Result<Self, Error> {
        let one = |register: &Register, read: Result<Trainee, Vec<Problem>>| {
            let trainee = read?;
            let story = fold::fold(&trainee.journal, ctx.today);
            if trainee.responsible_on(ctx.today) != number {
                return Ok((trainee.hpr, None));
            }
            let case = register.case(&trainee, &story, &store.settings.reminders);
            let candidate = case.and_then(|case| Contender::of(&case));
            let own = OwnTrainee {
                // A restricted trainee is ranked like any other, and shown by number only.
                name: (!trainee.confidential).then(|| trainee.name.clone()),
                gone: prioritisation::gone(&story.placements),
            };
            Ok((trainee.hpr, Some((own, candidate))))
        };
        let (register, read, mut found) = store.together(one);
        problems.append(&mut found);
        let Some(municipality) = register.municipalities.get(&number).cloned() else {
            return Err(Error::bad_data(std::mem::take(problems)));
        };
        let (mut own, mut others, mut waiting) = (BTreeMap::new(), Vec::new(), Vec::new());
        for read in read {
            match read {
                Ok((hpr, Some((found, candidate)))) => {
                    own.insert(hpr, found);
                    waiting.extend(candidate);
                }
                Ok((hpr, None)) => others.push(hpr),
                Err(found) => problems.extend::<Vec<Problem>>(found),
            }
        }
        let decided = municipality.prioritised(ctx.today).map(|decided| decided.order.to_vec()).unwrap_or_default();
        let proposed = prioritisation::proposed(waiting, &decided);
        Ok(PriorityStanding { municipality, proposed, own, others, decided })
    }

    fn who(&self, ctx: &Context<'_>, hpr: Hpr) -> String {
        match self.own.get(&hpr) {
            Some(OwnTrainee { name: Some(name), .. }) => format!("{name}, HPR {hpr}"),
            Some(OwnTrainee { name: None, .. }) => ctx.text(&Msg::MatchRestricted { hpr: hpr.to_string() }),
            None => format!("HPR {hpr}"),
        }
    }

    /// Called in the last order, and waiting no more.
    fn gone(&self) -> impl Iterator<Item = (Hpr, Option<Stage>)> {
        let waits = |hpr: &&Hpr| self.proposed.iter().any(|candidate| candidate.hpr == **hpr);
        let gone = self.decided.iter().filter(move |hpr| !waits(hpr));
        gone.map(|hpr| (*hpr, self.own.get(hpr).and_then(|own| own.gone)))
    }

    fn is_new(&self, candidate: &Contender) -> bool {
        !self.decided.is_empty() && !self.decided.contains(&candidate.hpr)
    }
}

/// The order that was typed.
fn understood(ctx: &mut Context<'_>, standing: &PriorityStanding, typed: &str) -> Result<Vec<Hpr>, Error> {
    let mut out: Vec<Hpr> = Vec::new();
    let words = typed.split([',', ' ', ';']).map(str::trim).filter(|word| !word.is_empty());
    for word in words {
        let hpr: Hpr = word
            .parse()
            .map_err(|_| Error::usage(Msg::ProblemInvalidHpr { found: word.to_owned() }).hint(Msg::KindHpr))?;
        if out.contains(&hpr) {
            return Err(Error::usage(Msg::ErrorOrderTwice { hpr: hpr.to_string() }));
        }
        match standing.own.get(&hpr) {
            Some(OwnTrainee { gone: Some(stage), .. }) => {
                let stage = ctx.text(&label::stage(*stage));
                ctx.ui.warn(&Msg::PrioritiseNotWaiting { name: standing.who(ctx, hpr), stage });
            }
            Some(OwnTrainee { gone: None, .. }) => {}
            None if standing.others.contains(&hpr) => {
                let municipality = standing.municipality.name.clone();
                return Err(Error::refused(Msg::ErrorNotTheirs { hpr: hpr.to_string(), municipality }));
            }
            None => {
                let error = Error::refused(Msg::ErrorNoTrainee { who: word.to_owned() });
                let known: Vec<String> = standing.own.keys().map(ToString::to_string).collect();
                return Err(match nearest(word, known.iter().map(String::as_str)) {
                    Some(near) => error.hint(Msg::HintDidYouMean { near: near.to_owned() }),
                    None => error.hint(Msg::HintListTrainees),
                });
            }
        }
        out.push(hpr);
    }
    if out.is_empty() {
        return Err(Error::usage(Msg::ErrorMissingFlag { flag: acts::ORDER.typed.to_owned() }));
    }
    Ok(out)
}

/// The proposal, as the coordinator moves it in the terminal.
fn moved(ctx: &mut Context<'_>, standing: &PriorityStanding) -> Result<Vec<Hpr>, Error> {
    let lines: Vec<String> = standing
        .proposed
        .iter()
        .map(|candidate| {
            let months = ctx.text(&Msg::Months { months: candidate.service_months.into() });
            let start = shown::in_table(candidate.start, ctx.lang);
            format!("{}  {start}  {months}", standing.who(ctx, candidate.hpr))
        })
        .collect();
    ctx.ui.say(&Msg::OrderHow);
    let order = ctx.asked_order(acts::ORDER, &lines)?;
    Ok(order.into_iter().map(|index| standing.proposed[index].hpr).collect())
}

/// What speaks for a candidate, and against.
fn reasons(ctx: &Context<'_>, standing: &PriorityStanding, candidate: &Contender) -> Vec<String> {
    let mut out = Vec::new();
    if candidate.is_ready() {
        out.push(Msg::OrderReady);
    } else {
        match (candidate.eligible, candidate.eligible_from) {
            (true, _) => {}
            (false, Some(from)) => out.push(Msg::OrderNotEligible { from }),
            (false, None) => out.push(Msg::OrderNeverEligible),
        }
        out.extend((!candidate.confirmed).then_some(Msg::OrderNotConfirmed));
    }
    out.push(Msg::OrderService { months: candidate.service_months.into() });
    out.extend(candidate.expected_completion.map(|on| Msg::OrderCompletes { on }));
    out.push(Msg::OrderRequested { on: candidate.requested_on });
    out.extend(standing.is_new(candidate).then_some(Msg::OrderNew));
    out.iter().map(|reason| ctx.text(reason)).collect()
}

fn show(ctx: &mut Context<'_>, standing: &PriorityStanding, format: Format) -> Result<(), Error> {
    let nobody = standing.proposed.is_empty();
    let name = standing.municipality.name.clone();
    let json = output(ctx, standing);
    let listing =
        Listing { format, json: &json, nothing: nobody.then_some(Msg::PrioritiseNobody { name }), legend: None };
    let records = || json.candidates.iter().cloned().map(PrioritiseCsv::from).collect::<Vec<_>>();
    listing.write(ctx, || csv::records(&records(), None), |ctx| Ok(cells(ctx, standing, &json.candidates)))?;
    if format == Format::Table && !nobody {
        changed(ctx, standing);
    }
    Ok(())
}

/// What changed since the last decision.
fn changed(ctx: &mut Context<'_>, standing: &PriorityStanding) {
    let Some(decided) = standing.municipality.prioritised(ctx.today) else { return };
    let on = decided.on;
    let new: Vec<String> = standing
        .proposed
        .iter()
        .filter(|candidate| standing.is_new(candidate))
        .map(|candidate| standing.who(ctx, candidate.hpr))
        .collect();
    let gone: Vec<String> = standing
        .gone()
        .map(|(hpr, stage)| match stage {
            Some(stage) => format!("{} ({})", standing.who(ctx, hpr), ctx.text(&label::stage(stage))),
            None => standing.who(ctx, hpr),
        })
        .collect();
    if new.is_empty() && gone.is_empty() {
        ctx.ui.say(&Msg::PrioritiseUnchanged { on });
        return;
    }
    if !new.is_empty() {
        ctx.ui.say(&Msg::PrioritiseNew { on, people: new.join(", ") });
    }
    if !gone.is_empty() {
        ctx.ui.say(&Msg::PrioritiseGone { on, people: gone.join(", ") });
    }
}

fn cells(ctx: &Context<'_>, standing: &PriorityStanding, rows: &[PrioritiseRow]) -> Vec<Vec<String>> {
    let heads = [Msg::ColumnRank, Msg::ColumnWho, Msg::ColumnStart, Msg::ColumnDecided, Msg::ColumnReasons];
    let cells = |row: &PrioritiseRow| {
        let who = Hpr::new(row.hpr.into()).map(|hpr| standing.who(ctx, hpr)).unwrap_or_default();
        let decided = row.decided.map(|place| place.to_string()).unwrap_or_default();
        [row.rank.to_string(), who, row.start.clone(), decided, row.reasons.join("; ")]
    };
    headed(ctx, heads, rows.iter().map(cells))
}

fn output(ctx: &Context<'_>, standing: &PriorityStanding) -> PrioritiseOutput {
    let place = |hpr: Hpr| standing.decided.iter().position(|decided| *decided == hpr).map(|place| place + 1);
    let row = |(rank, candidate): (usize, &Contender)| PrioritiseRow {
        hpr: candidate.hpr.get(),
        name: (!candidate.confidential).then(|| candidate.name.clone()),
        rank,
        start: candidate.start.to_string(),
        service_months: candidate.service_months,
        requested_on: candidate.requested_on.to_string(),
        reasons: reasons(ctx, standing, candidate),
        decided: place(candidate.hpr),
    };
    let gone = |(hpr, stage): (Hpr, Option<Stage>)| GoneRow {
        hpr: hpr.get(),
        stage: stage.map(|stage| stage.as_str().to_owned()),
    };
    PrioritiseOutput {
        municipality: standing.municipality.number.to_string(),
        candidates: (1..).zip(&standing.proposed).map(row).collect(),
        decided_on: standing.municipality.prioritised(ctx.today).map(|decided| decided.on.to_string()),
        gone: standing.gone().map(gone).collect(),
    }
}
