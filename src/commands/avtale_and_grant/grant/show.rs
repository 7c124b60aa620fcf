//! `alis grant show`: months and kroner of each trainee with the arithmetic; with `--audit`, what an auditor asks for.

use std::collections::{BTreeMap, BTreeSet};

use anstyle::Style;
use chrono::NaiveDate;

use super::claimed::Claimed;
use crate::context::Context;
use crate::domain::grant::claim::{Claim, DayAndAmount, Line, Missing};
use crate::domain::hpr::Hpr;
use crate::domain::id::MunicipalityNumber;
use crate::domain::percent::Percent;
use crate::domain::word::Word;
use crate::error::{Error, Exit};
use crate::i18n::label::kroner as shown;
use crate::i18n::shown::{in_sentence, in_table};
use crate::i18n::{Msg, label};
use crate::options::Format;
use crate::render::output::{GrantCsv, GrantLineRow, GrantOutput, GrantTraineeRow};
use crate::render::paragraph::hanging;
use crate::render::table::Layout;
use crate::render::{csv, json, markdown};
use crate::steps::listing::LISTS;

/// What of a round is shown, and how.
pub(super) struct View {
    pub(super) audit: bool,
    pub(super) excel: bool,
}

pub(super) fn run(
    ctx: &mut Context<'_>,
    round: Option<String>,
    municipality: Option<String>,
    view: View,
) -> Result<Exit, Error> {
    let format = ctx.format_of_one(&LISTS)?;
    let store = ctx.store()?;
    let name = super::round(ctx, &store, round)?;
    let claimed = Claimed::read(ctx, &store, &name)?.only(municipality.as_ref())?;
    ctx.ui.problems(&claimed.problems);
    let text = match format {
        Format::Json => json::text(&output(&name, &claimed))?,
        Format::Csv => {
            csv::records(&records(&claimed, if view.excel { ',' } else { '.' }), view.excel.then_some(ctx.lang))?
        }
        Format::Md => {
            let rows = match view.audit {
                true => audited(ctx, &claimed, &claimed.claims),
                false => reckoned(ctx, &claimed.claims),
            };
            markdown::text(&rows.into_iter().map(|row| row.cells).collect::<Vec<_>>())
        }
        _ => page(ctx, &name, &claimed, view.audit),
    };
    ctx.ui.result(&text)?;
    Ok(Exit::Done)
}

/// What has to be known before there is an amount, each once.
pub(super) fn missing<'a>(claims: impl IntoIterator<Item = &'a Claim>) -> BTreeSet<&'a Missing> {
    claims.into_iter().flat_map(|claim| &claim.missing).collect()
}

fn output(name: &str, claimed: &Claimed) -> GrantOutput {
    let round = &claimed.round;
    let day = |day: Option<NaiveDate>| day.map(|day| day.to_string());
    let sum = |of: fn(&Claim) -> Option<u64>| -> Option<u64> {
        claimed.claims.iter().map(of).sum::<Option<u64>>().filter(|_| claimed.is_complete())
    };
    GrantOutput {
        round: name.to_owned(),
        complete: claimed.is_complete(),
        missing: missing(&claimed.claims).into_iter().map(ToString::to_string).collect(),
        trainees: claimed.claims.iter().map(trainee_row).collect(),
        total: sum(Claim::amount),
        facilitation_max: sum(Claim::facilitation_max),
        period_from: round.period_from.to_string(),
        period_to: round.period_to.to_string(),
        period_months: round.months().count(),
        apply_by: day(round.apply_by),
        report_by: day(round.report_by),
        project: round.project.clone(),
    }
}

fn trainee_row(claim: &Claim) -> GrantTraineeRow {
    let day = |step: Option<DayAndAmount>| step.map(|(on, _)| on.to_string());
    let kroner = |step: Option<DayAndAmount>| step.and_then(|(_, amount)| amount);
    GrantTraineeRow {
        hpr: claim.hpr.get(),
        months: claim.lines.iter().map(line_row).collect(),
        amount: claim.amount(),
        facilitation_max: claim.facilitation_max(),
        name: Some(claim.name.clone()).filter(|_| !claim.confidential),
        municipality: claim.municipality.to_string(),
        concluded: claim.concluded.iter().map(ToString::to_string).collect(),
        whole_months: claim.months,
        hospital_months: claim.hospital_months,
        outside_months: claim.outside_months,
        agency_months: Some(claim.agency_months).filter(|months| *months > 0),
        absent_months: claim.absent_months,
        applied_on: day(claim.settled.applied),
        applied: kroner(claim.settled.applied),
        awarded_on: day(claim.settled.awarded),
        awarded: kroner(claim.settled.awarded),
        refused_on: claim.settled.refused.map(|on| on.to_string()),
    }
}

fn line_row(line: &Line) -> GrantLineRow {
    GrantLineRow {
        role: line.role.map(|role| role.as_str().to_owned()),
        percent: line.percent.into(),
        months: line.months,
        amount: line.amount,
        centrality: line.class,
        rate: line.rate,
    }
}

/// A row for each line of a claim; one of no months where there is none.
fn records(claimed: &Claimed, point: char) -> Vec<GrantCsv> {
    let mut out = Vec::new();
    for claim in &claimed.claims {
        let nothing =
            [Line { role: None, percent: Percent::NONE, class: None, months: 0, rate: None, amount: Some(0) }];
        let lines = if claim.lines.is_empty() { &nothing[..] } else { &claim.lines };
        out.extend(lines.iter().enumerate().map(|(place, line)| {
            let whole = if place == 0 { whole(claim) } else { GrantCsv::default() };
            GrantCsv { project: claimed.round.project.clone(), ..record(claim, line, point, whole) }
        }));
    }
    out
}

/// What is the trainee's as a whole.
fn whole(claim: &Claim) -> GrantCsv {
    let row = trainee_row(claim);
    GrantCsv {
        trainee_amount: row.amount,
        facilitation_max: row.facilitation_max,
        hospital_months: Some(row.hospital_months),
        outside_months: Some(row.outside_months),
        absent_months: Some(row.absent_months),
        applied_on: row.applied_on,
        applied: row.applied,
        awarded_on: row.awarded_on,
        awarded: row.awarded,
        refused_on: row.refused_on,
        ..GrantCsv::default()
    }
}

fn record(claim: &Claim, line: &Line, point: char, whole: GrantCsv) -> GrantCsv {
    let GrantLineRow { role, percent: _, months, amount, centrality, rate } = line_row(line);
    GrantCsv {
        hpr: claim.hpr.get(),
        name: Some(claim.name.clone()).filter(|_| !claim.confidential),
        municipality: claim.municipality.to_string(),
        concluded: dates(claim),
        role,
        percent: line.percent.text(point),
        centrality,
        months,
        rate,
        amount,
        ..whole
    }
}

fn dates(claim: &Claim) -> String {
    claim.concluded.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}

/// A heading for each municipality, its trainees and its sum; then what is missing, and how it was reckoned.
fn page(ctx: &Context<'_>, name: &str, claimed: &Claimed, audit: bool) -> String {
    let bold = Style::new().bold();
    let width = ctx.ui.width();
    let round = &claimed.round;
    let period = Msg::GrantPeriod {
        round: name.to_owned(),
        from: round.period_from,
        to: round.period_to,
        months: round.months().count() as i64,
    };
    let mut lines = vec![format!("{bold}{}{bold:#}", ctx.text(&period))];
    let or_dash = |day: Option<NaiveDate>| day.map_or_else(|| "–".to_owned(), |day| in_sentence(day, ctx.lang));
    let (apply_by, report_by) = (or_dash(round.apply_by), or_dash(round.report_by));
    lines.push(ctx.text(&Msg::GrantDays { apply_by, report_by }));
    let project = round.project.as_ref().map(|project| crate::render::clean::clean(project));
    lines.extend(project.map(|project| ctx.text(&Msg::GrantProject { project })));
    let mut out = lines.join("\n") + "\n";
    if claimed.claims.is_empty() {
        return out + "\n" + &ctx.text(&Msg::GrantNobody) + "\n";
    }
    let sum = |claims: &[Claim]| match audit {
        true => settled(ctx, claims),
        false => total(ctx, claims, claimed.is_readable()),
    };
    let groups: Vec<&[Claim]> = claimed.claims.chunk_by(|a, b| a.municipality == b.municipality).collect();
    let rows = if audit { audited(ctx, claimed, &claimed.claims) } else { reckoned(ctx, &claimed.claims) };
    let cells: Vec<&[String]> = rows.iter().map(|row| row.cells.as_slice()).collect();
    // Names give way first: the arithmetic is read as a whole.
    let layout = Layout::fit(&cells, width, &[(0, 11), (2, 12)]);
    out += &format!("\n{bold}{}{bold:#}\n", layout.draw(&cells[..1]).trim_end());
    for group in &groups {
        let number = group[0].municipality;
        let known = claimed.register.municipalities.get(&number);
        let title = known.map_or_else(|| number.to_string(), |known| format!("{} ({number})", known.name));
        out += &format!("\n{bold}{}{bold:#}\n", crate::render::clean::clean(&title));
        let own = rows.iter().filter(|row| row.municipality == Some(number));
        out += &layout.draw(&own.map(|row| row.cells.as_slice()).collect::<Vec<_>>());
        if groups.len() > 1 {
            out += &hanging("", &sum(group), 0, width);
        }
    }
    out.push('\n');
    for missing in missing(&claimed.claims) {
        out += &hanging("", &ctx.text(&label::grant_missing(missing, name)), 0, width);
    }
    let bottom = [sum(&claimed.claims), ctx.text(&Msg::GrantRounding)];
    for paragraph in bottom {
        out += &hanging("", &paragraph, 0, width);
    }
    out
}

/// The sum of some claims, or that there is none.
fn total(ctx: &Context<'_>, claims: &[Claim], readable: bool) -> String {
    let sum = |of: fn(&Claim) -> Option<u64>| claims.iter().map(of).sum::<Option<u64>>().filter(|_| readable);
    // Who served in two municipalities is counted once.
    let counted: BTreeSet<_> = claims.iter().filter(|claim| claim.months > 0).map(|claim| claim.hpr).collect();
    let count = counted.len() as i64;
    match (sum(Claim::amount), sum(Claim::facilitation_max)) {
        (Some(total), Some(most)) => {
            ctx.text(&Msg::GrantTotalFacilitation { count, total: shown(total), most: shown(most) })
        }
        (Some(total), None) => ctx.text(&Msg::GrantTotal { count, total: shown(total) }),
        (None, _) => ctx.text(&Msg::GrantNoTotal),
    }
}

/// What was applied for and what was awarded, in all. A trainee who served two municipalities is counted once.
fn settled(ctx: &Context<'_>, claims: &[Claim]) -> String {
    let sum = |of: fn(&Claim) -> Option<DayAndAmount>| {
        let kroner = |claim: &Claim| {
            let (_, amount) = of(claim)?;
            let one = Some(claim.municipality).filter(|_| !claim.settled.undivided);
            Some(((claim.hpr, one), u64::from(amount.unwrap_or_default())))
        };
        let each: BTreeMap<(Hpr, Option<MunicipalityNumber>), u64> = claims.iter().filter_map(kroner).collect();
        let trainees: BTreeSet<Hpr> = each.keys().map(|(hpr, _)| *hpr).collect();
        (trainees.len() as i64, shown(each.values().sum()))
    };
    let (applied, awarded) = (sum(|claim| claim.settled.applied), sum(|claim| claim.settled.awarded));
    ctx.text(&Msg::GrantSettled { count: applied.0, applied: applied.1, answered: awarded.0, awarded: awarded.1 })
}

/// Whom a claim is of: restricted records by their number only.
fn who(ctx: &Context<'_>, claim: &Claim) -> String {
    let name = if claim.confidential { ctx.text(&Msg::ShowRestricted) } else { claim.name.clone() };
    format!("{name}\n{}", claim.hpr)
}

/// A row of the page: the heading, or a municipality's.
struct AmountRow {
    municipality: Option<MunicipalityNumber>,
    cells: Vec<String>,
}

impl AmountRow {
    fn heads(ctx: &Context<'_>, heads: &[Msg]) -> AmountRow {
        AmountRow { municipality: None, cells: heads.iter().map(|head| ctx.text(head)).collect() }
    }

    fn of(claim: &Claim, cells: Vec<String>) -> AmountRow {
        AmountRow { municipality: Some(claim.municipality), cells }
    }
}

/// Numbers of a column, the last digits under each other.
fn right(rows: &mut [AmountRow], column: usize) {
    let lines = rows.iter().flat_map(|row| row.cells[column].lines()).map(unicode_width::UnicodeWidthStr::width);
    let widest = lines.max().unwrap_or_default();
    for row in rows {
        let lines = row.cells[column].lines().map(|line| format!("{line:>widest$}"));
        row.cells[column] = lines.collect::<Vec<_>>().join("\n");
    }
}

/// What was not counted, or is to be looked at, in words.
fn remarks(ctx: &Context<'_>, claim: &Claim) -> Vec<String> {
    let mut out = Vec::new();
    if claim.months == 0 {
        out.push(ctx.text(&Msg::GrantNoMonths));
    }
    let mut remark = |count: u32, msg: fn(String) -> Msg| {
        if count > 0 {
            // Read as one, and broken as one.
            out.push(ctx.text(&msg(count.to_string())).replace(' ', "\u{a0}"));
        }
    };
    remark(claim.hospital_months, |months| Msg::GrantHospital { months });
    remark(claim.outside_months, |months| Msg::GrantOutside { months });
    remark(claim.agency_months, |months| Msg::GrantAgency { months });
    remark(claim.absent_months, |months| Msg::GrantAbsent { months });
    out
}

/// A row for each line: rate × percent × months = kroner; where there are several, the sum.
fn reckoned(ctx: &Context<'_>, claims: &[Claim]) -> Vec<AmountRow> {
    let heads = [Msg::ColumnWho, Msg::ColumnRole, Msg::ColumnReckoned, Msg::ColumnKroner, Msg::ColumnFacilitation];
    let mut out = vec![AmountRow::heads(ctx, &heads)];
    let most = |claim: &Claim| claim.facilitation_max().map(shown).unwrap_or_default();
    for claim in claims {
        let several = claim.lines.len() > 1;
        let lines = claim.lines.iter().map(|line| {
            let class = line.class.map_or_else(|| "?".to_owned(), |class| class.to_string());
            let role = format!("{}\n{}", line.role.map_or("?", Word::as_str), ctx.text(&Msg::GrantClass { class }));
            let rate = line.rate.map_or_else(|| "?".to_owned(), |rate| shown(rate.into()));
            let sum = format!(
                "{rate}\u{a0}×\u{a0}{}\u{a0}%\u{a0}×\u{a0}{}/12",
                label::percent(line.percent, ctx.lang),
                line.months
            );
            [role, sum, line.amount.map_or_else(|| "?".to_owned(), shown)]
        });
        let mut own: Vec<[String; 3]> = lines.collect();
        if several {
            let sum = claim.amount().map_or_else(|| "?".to_owned(), shown);
            own.push([String::new(), ctx.text(&Msg::ColumnSum), sum]);
        }
        if own.is_empty() {
            own.push(["–".to_owned(), String::new(), "0".to_owned()]);
        }
        let last = own.len() - 1;
        for (place, [role, sum, amount]) in own.into_iter().enumerate() {
            let first = if place == 0 { who(ctx, claim) } else { String::new() };
            let (sum, most) = match place == last {
                true => ([vec![sum], remarks(ctx, claim)].concat().join("\n").trim().to_owned(), most(claim)),
                false => (sum, String::new()),
            };
            out.push(AmountRow::of(claim, vec![first, role, sum, amount, most]));
        }
    }
    right(&mut out, 3);
    right(&mut out, 4);
    out
}

/// Per trainee the agreement's date, role, percent, months, project code, and what became of the application.
fn audited(ctx: &Context<'_>, claimed: &Claimed, claims: &[Claim]) -> Vec<AmountRow> {
    let signed = if claimed.round.project.is_some() { Msg::ColumnAgreementProject } else { Msg::ColumnAgreementDate };
    let heads = [
        Msg::ColumnWho,
        signed,
        Msg::ColumnRole,
        Msg::ColumnShare,
        Msg::ColumnMonths,
        Msg::ColumnApplied,
        Msg::ColumnAwarded,
    ];
    let mut out = vec![AmountRow::heads(ctx, &heads)];
    let day = |on: NaiveDate| in_table(on, ctx.lang);
    let dated = |step: Option<DayAndAmount>| match step {
        Some((on, Some(amount))) => format!("{}\n{}", shown(amount.into()), day(on)),
        Some((on, None)) => format!("–\n{}", day(on)),
        None => String::new(),
    };
    for claim in claims {
        let lines = |cell: &dyn Fn(&Line) -> String| claim.lines.iter().map(cell).collect::<Vec<_>>().join("\n");
        let answer = match claim.settled.refused {
            Some(on) => format!("{}\n{}", ctx.text(&Msg::GrantRefused), day(on)),
            None => dated(claim.settled.awarded),
        };
        let mut signed: Vec<String> = claim.concluded.iter().map(|on| day(*on)).collect();
        signed.extend(claimed.round.project.clone());
        let cells = vec![
            who(ctx, claim),
            signed.join("\n"),
            lines(&|line| line.role.map_or("?", Word::as_str).to_owned()),
            lines(&|line| format!("{}\u{a0}%", label::percent(line.percent, ctx.lang))),
            lines(&|line| line.months.to_string()),
            dated(claim.settled.applied),
            answer,
        ];
        out.push(AmountRow::of(claim, cells));
    }
    right(&mut out, 3);
    right(&mut out, 4);
    out
}
