//! `alis explain RULE`: the rule, its clause and numbers, and where each number comes from.

mod avtale;
mod trainee;

use std::fmt::Write as _;

use anstyle::Style;

use crate::context::Context;
use crate::domain::alis_agreement::AlisTerms;
use crate::domain::deadline::{Deadline, Offset, Reckoned, Rule};
use crate::domain::grant::GrantRound;
use crate::domain::national::NationalRule;
use crate::domain::register::Register;
use crate::domain::rules::Reads;
use crate::domain::terms::{Origin, Profile, Stated, Terms, Worded, Wording};
use crate::domain::word::Word;
use crate::error::{Error, Exit};
use crate::i18n::{Lang, Msg, key, label, names, shown};
use crate::options::Format;
use crate::render::output::{ExplainRow, WordingRow};
use crate::render::wording::{self, Rested};
use crate::render::{deadlines, json, paragraph, table};
use crate::steps::listing::headed;
use crate::steps::reading;
use crate::steps::who;
use crate::store::Store;
use crate::store::record::nearest;

#[derive(Debug, clap::Args)]
pub(crate) struct ExplainArgs {
    what: Option<String>,
    #[arg(long, value_name = "ID")]
    agreement: Option<String>,
}

pub(crate) fn run(ctx: &mut Context<'_>, args: ExplainArgs) -> Result<Exit, Error> {
    let Some(what) = args.what else { return rules(ctx) };
    match names::word(names::RULE, &what).and_then(Rule::from_word) {
        Some(rule) => explain_rule(ctx, rule, args.agreement),
        None => {
            let format = ctx.format_of_one(&[Format::Table, Format::Json])?;
            let store = ctx.store()?;
            let case = who::with_register(&store, &what).map_err(|err| or_rule(err, &what, ctx.lang))?;
            trainee::run(ctx, &store, case, format)
        }
    }
}

/// Nobody has that name; perhaps a rule was meant.
fn or_rule(err: Error, what: &str, lang: Lang) -> Error {
    let err = match &err.message {
        Some(Msg::ErrorNoTrainee { who }) => {
            let message = Msg::ErrorNoRuleNorTrainee { who: who.clone() };
            Error { message: Some(message), hints: vec![Msg::HintListRules], ..err }
        }
        _ => err,
    };
    match nearest(what, Rule::words().map(|rule| names::shown(names::RULE, rule, lang))) {
        Some(near) => err.hint(Msg::HintDidYouMean { near: near.to_owned() }),
        None => err,
    }
}

/// All rules there are.
fn rules(ctx: &mut Context<'_>) -> Result<Exit, Error> {
    let mut rows = vec![[Msg::ColumnRule, Msg::ColumnWhat].map(|head| ctx.text(&head)).to_vec()];
    rows.extend(Rule::ALL.iter().map(|rule| {
        vec![names::shown(names::RULE, rule.as_str(), ctx.lang).to_owned(), ctx.text(&label::rule(*rule))]
    }));
    let text = table::text(&rows, ctx.ui.width(), ctx.lang);
    ctx.ui.result(&text)?;
    Ok(Exit::Done)
}

/// A set of terms under the name it is shown by.
struct Named {
    name: String,
    terms: Terms,
    own: String,
    /// What a basis cites the terms by.
    cited_as: String,
}

/// What a rule rests on: each number and where it stands, and the words.
#[derive(Default)]
struct Rests {
    rows: Vec<ExplainRow>,
    words: Vec<Rested>,
}

impl Rests {
    fn national(&mut self, rule: Rule, term: &'static str, (key, value): (&str, String), on: &NationalRule) {
        self.rows.push(ExplainRow {
            rule: rule.as_str().to_owned(),
            terms: on.source.clone(),
            term: term.to_owned(),
            key: key.to_owned(),
            value,
            origin: "national".to_owned(),
            words: WordingRow::from(&on.words),
        });
        let cited = format!("{} {}", on.source, on.clause);
        self.words.push(Rested { cited, term: term.to_owned(), words: on.words.clone() });
    }

    fn alis(
        &mut self,
        rule: Rule,
        cited_as: &str,
        term: &str,
        clause: &str,
        words: &Wording,
        stated: &[(&str, String)],
    ) {
        let row = |(key, value): &(&str, String)| ExplainRow {
            rule: rule.as_str().to_owned(),
            terms: cited_as.to_owned(),
            term: term.to_owned(),
            key: (*key).to_owned(),
            value: value.clone(),
            origin: "profile".to_owned(),
            words: WordingRow::from(words),
        };
        self.rows.extend(stated.iter().map(row));
        let cited = format!("{cited_as} {clause}");
        self.words.push(Rested { cited, term: term.to_owned(), words: words.clone() });
    }
}

fn explain_rule(ctx: &mut Context<'_>, rule: Rule, agreement: Option<String>) -> Result<Exit, Error> {
    let format = ctx.format(&[Format::Table, Format::Json])?;
    let store = ctx.store()?;
    let declared = rule.declaration();
    let mut rests = Rests::default();
    for set in &sets(ctx, &store, agreement)? {
        let worded = set.terms.worded();
        let stated = set.terms.stated().into_iter().filter(|stated| declared.reads_term(stated.term));
        rests.rows.extend(stated.map(|stated| of_term(rule, set, stated, &worded)));
        let concerned = worded.into_iter().filter(|worded| declared.reads_term(worded.term));
        rests.words.extend(concerned.map(|worded| Rested::of(&set.cited_as, worded)));
    }
    let register = reading::register(ctx, &store);
    declared.reads.iter().for_each(|reads| elsewhere(rule, reads, &store, &register, &mut rests));
    elements(rule, &store.alis_terms(), &mut rests);
    let rows = rests.rows;
    if format == Format::Json {
        let text = json::text(&rows)?;
        ctx.ui.result(&text)?;
        return Ok(Exit::Done);
    }
    let bold = Style::new().bold();
    let mut out = format!(
        "{bold}{}{bold:#}: {}\n\n",
        names::shown(names::RULE, rule.as_str(), ctx.lang),
        ctx.text(&label::rule(rule))
    );
    out += &paragraph::hanging("", &ctx.text(&label::rule_long(rule)), 0, ctx.ui.width());
    out.push('\n');
    let heads = [Msg::ColumnTerms, Msg::ColumnTerm, Msg::ColumnValue, Msg::ColumnOrigin];
    let cells = |row: &ExplainRow| {
        let origin = match row.origin.as_str() {
            "reminder" => ctx.text(&Msg::OriginReminder),
            "agreement" => ctx.text(&Msg::OriginAgreement),
            "national" => ctx.text(&Msg::OriginNational),
            "round" => ctx.text(&Msg::OriginRound),
            _ => ctx.text(&Msg::OriginProfile),
        };
        let (term, value) = (key::of_term(&row.term, &row.key, ctx.lang), key::value(&row.key, &row.value, ctx.lang));
        [row.terms.clone(), term, value, origin]
    };
    // A rule whose date is the case's own (a hearing) rests on no term.
    if !rows.is_empty() {
        out += &table::text(&headed(ctx, heads, rows.iter().map(cells)), ctx.ui.width(), ctx.lang);
    }
    out += &wording::text(&rests.words, ctx.lang, ctx.ui.width());
    ctx.ui.result(&out)?;
    Ok(Exit::Done)
}

/// What a rule reads beside the terms of agreements.
fn elsewhere(rule: Rule, reads: &Reads, store: &Store, register: &Register, rests: &mut Rests) {
    let row = |terms: &str, term: &str, key: &str, value: String, origin: &str| ExplainRow {
        rule: rule.as_str().to_owned(),
        terms: terms.to_owned(),
        term: term.to_owned(),
        key: key.to_owned(),
        value,
        origin: origin.to_owned(),
        words: WordingRow::default(),
    };
    match reads {
        Reads::Term(_) => {}
        Reads::Reminder(key, number) => {
            let number = number(&store.settings.reminders);
            rests.rows.push(row("alis.toml", "reminders", key, number, "reminder"));
        }
        Reads::OldScheme => {
            if let Some(last) = &register.national.old_scheme {
                rests.national(rule, "old_scheme", ("last_application", last.day.to_string()), &last.rule);
            }
        }
        Reads::PlanReview => {
            if let Some(on) = &register.national.plan_review {
                rests.national(rule, "plan_review", ("clause", on.clause.clone()), on);
            }
        }
        Reads::WrittenContract => {
            if let Some(law) = &register.national.written_contract {
                rests.national(rule, "written_contract", ("days", law.days.to_string()), &law.rule);
            }
        }
        Reads::Access => {
            if let Some(law) = &register.national.access {
                rests.national(rule, "access", ("months", law.months.to_string()), &law.rule);
            }
        }
        Reads::Duration => {
            let terms = store.alis_terms();
            if let Some(duration) = &terms.duration {
                let stated = [("years", duration.years.to_string()), ("clause", duration.clause.clone())];
                rests.alis(rule, &terms.cited_as, "duration", &duration.clause, &duration.words, &stated);
            }
        }
        Reads::Round(key, day) => {
            let of_one = |(name, round): (&String, &GrantRound)| {
                Some(row(&format!("grants/{name}"), "round", key, day(round)?.to_string(), "round"))
            };
            rests.rows.extend(register.rounds.iter().filter_map(of_one));
        }
    }
}

/// What is signed with an ALIS-avtale moves no deadline, and is what the signing is about.
fn elements(rule: Rule, terms: &AlisTerms, rests: &mut Rests) {
    for element in terms.elements.iter().filter(|_| rule == Rule::AlisAgreement) {
        let stated = [("clause", element.clause.clone())];
        rests.alis(rule, &terms.cited_as, element.element.as_str(), &element.clause, &element.words, &stated);
    }
}

/// The terms of one agreement, or of every profile that can be named.
fn sets(ctx: &mut Context<'_>, store: &Store, agreement: Option<String>) -> Result<Vec<Named>, Error> {
    let mut problems = Vec::new();
    let Some(typed) = agreement else {
        let of = |profile: Profile| {
            let cited_as = profile.short();
            Named { name: profile.id.clone(), terms: profile.terms, own: profile.id, cited_as }
        };
        let sets = store.profiles(&mut problems).into_iter().map(of).collect();
        ctx.ui.problems(&problems);
        return Ok(sets);
    };
    let id = crate::steps::named::id_of(store, crate::store::layout::Kind::Agreement, "agreement", &typed)?;
    let register = store.register(&mut problems);
    let found = id.parse().ok().and_then(|id| register.agreements.get(&id));
    let Some(agreed) = found else { return Err(Error::bad_data(problems)) };
    ctx.ui.problems(&problems);
    let own = agreed.agreement.profile.to_string();
    Ok(vec![Named { name: id, terms: agreed.terms.clone(), own, cited_as: agreed.cited_as.clone() }])
}

fn of_term(rule: Rule, set: &Named, stated: Stated, worded: &[Worded]) -> ExplainRow {
    let words = worded.iter().find(|worded| worded.term == stated.term);
    ExplainRow {
        rule: rule.as_str().to_owned(),
        terms: if stated.origin == Origin::Agreement { set.name.clone() } else { set.own.clone() },
        term: stated.term.to_owned(),
        key: stated.key.to_owned(),
        value: stated.value,
        origin: if stated.origin == Origin::Agreement { "agreement" } else { "profile" }.to_owned(),
        words: words.map(|worded| WordingRow::from(&worded.words)).unwrap_or_default(),
    }
}

/// One deadline with the arithmetic of both its days.
fn reckoned(ctx: &Context<'_>, deadline: &Deadline) -> String {
    let bold = Style::new().bold();
    let mut out = format!("\n{bold}{}{bold:#}", label::task(deadline, ctx.lang));
    let when = ctx.text(&deadlines::when(deadline, ctx.today));
    let basis = deadlines::rests_on(&deadline.basis, ctx.lang);
    let _ = writeln!(out, " – {when} ({basis})");
    if let Some(opens) = deadline.opens.filter(|opens| opens.day() != deadline.due_on()) {
        let _ = writeln!(out, "  {}", ctx.text(&Msg::ExplainOpens { sum: sum(ctx, opens), day: opens.day() }));
    }
    let _ = writeln!(out, "  {}", ctx.text(&Msg::ExplainDue { sum: sum(ctx, deadline.due), day: deadline.due_on() }));
    if deadline.act_by() != deadline.due_on() {
        let _ = writeln!(out, "  {}", ctx.text(&Msg::ShowActBy { day: deadline.act_by() }));
    }
    if let Some(on) = deadline.too_early {
        let _ = writeln!(out, "  {}", ctx.text(&Msg::TooEarly { on }));
    }
    out
}

/// `start 2027-03-01 − 9 months`.
fn sum(ctx: &Context<'_>, day: Reckoned) -> String {
    let anchor = ctx.text(&label::anchor(day.anchor));
    let mut out = format!("{anchor} {}", shown::in_table(day.from, ctx.lang));
    match day.step {
        Offset::SameDay => {}
        Offset::MonthsBefore(months) => out += &format!(" − {}", ctx.text(&Msg::Months { months: months.into() })),
        Offset::MonthsAfter(months) => out += &format!(" + {}", ctx.text(&Msg::Months { months: months.into() })),
        Offset::DaysAfter(days) => out += &format!(" + {}", ctx.text(&Msg::Days { days: days.into() })),
    }
    if day.lead_months > 0 {
        out += &format!(" − {}", ctx.text(&Msg::Months { months: day.lead_months.into() }));
    }
    out
}
