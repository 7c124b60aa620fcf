//! The basis for an application in a round of the grant *Nasjonal ALIS og veiledning* (AVTALE 4.1): every trainee's months
//! and kroner.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde_json::{Map, Value as Json, json};

use crate::domain::grant::GrantRound;
use crate::domain::grant::claim::{self, Claim, Line};
use crate::domain::id::MunicipalityNumber;
use crate::domain::letter::basis::{GrantBasis, RateUsed};
use crate::domain::municipality::Municipality;
use crate::i18n::{Lang, Msg, label, shown};
use crate::letters::values::{self, Correspondent, LetterDraft, LetterFacts, LetterNeeds, MissingFact};
use crate::letters::wording;
use crate::letters::writer::Writer;

pub(in crate::letters) const WRITER: Writer = Writer::Round(draft);

/// Whom the application is to: a proper name, the same in every language.
pub(in crate::letters) const DIRECTORATE: &str = "Helsedirektoratet";

/// What is not known yet, and what records it.
fn missing(name: &str, basis: &GrantBasis, needs: &mut LetterNeeds) {
    for hpr in &basis.unsound {
        needs.note(Msg::FactSoundRecord { hpr: hpr.to_string() }, "alis check".to_owned());
    }
    for missing in &basis.lacking {
        let (what, command) = match missing {
            claim::Missing::Rate { role, class, classes } => (
                Msg::FactRate { role: (*role).to_owned(), class: class.to_string() },
                format!("alis grant edit {name} --rate {role}:{classes}:…"),
            ),
            claim::Missing::Class { municipality, month } => (
                Msg::FactClass { municipality: municipality.to_string(), month: *month },
                format!("alis municipality edit {municipality}"),
            ),
            claim::Missing::Role { hpr, from } => {
                (Msg::FactRoleOf { hpr: hpr.to_string(), from: *from }, format!("alis edit {hpr}"))
            }
        };
        needs.note(what, command);
    }
    needs.some(basis.claims.first(), Msg::FactGrantMonths, || format!("alis grant show {name}"));
}

fn draft(
    facts: &LetterFacts<'_>,
    (name, round): (&str, &GrantRound),
    only: Option<MunicipalityNumber>,
    lang: Option<Lang>,
) -> Result<LetterDraft, Vec<MissingFact>> {
    let lang = lang.unwrap_or(facts.usual);
    let basis = GrantBasis::of(name, round, only, &facts.stand);
    let mut needs = LetterNeeds::default();
    missing(name, &basis, &mut needs);
    needs.all()?;
    let known = &facts.stand.register.municipalities;
    let municipalities =
        basis.by_municipality().map(|own| municipality(own, known.get(&own[0].municipality), facts.stand.on, lang));
    let day = |day| shown::written_out(day, lang);
    let values = json!({
        "date": day(facts.stand.on),
        "office": facts.office,
        "round": name,
        "from": day(round.period_from),
        "to": day(round.period_to),
        "months": round.months().count(),
        "apply_by": values::day(round.apply_by, lang),
        "report_by": values::day(round.report_by, lang),
        "project": round.project,
        "municipalities": municipalities.collect::<Vec<_>>(),
        "rates": basis.rates().iter().map(|rate| rate_json(rate, lang)).collect::<Vec<_>>(),
        "total": sums(&basis.claims),
    });
    Ok(LetterDraft {
        lang,
        values,
        law: Map::new(),
        sender: sender_of(facts, basis.only_municipality(), lang),
        recipient: Some(Correspondent { id: None, lines: vec![DIRECTORATE.to_owned()] }),
        facts: values::heading(facts, None, lang),
    })
}

/// The municipality, where it is one; else the office that gathers it for several.
pub(in crate::letters) fn sender_of(
    facts: &LetterFacts<'_>,
    only: Option<MunicipalityNumber>,
    lang: Lang,
) -> Correspondent {
    match only.and_then(|number| facts.stand.register.municipalities.get(&number)) {
        Some(municipality) => values::municipality_party(municipality, facts.stand.on, lang),
        None => Correspondent { id: None, lines: vec![facts.office.to_owned()] },
    }
}

/// The number and name that a municipality bears on the letter's day.
pub(in crate::letters) fn of_municipality(
    claim: &Claim,
    found: Option<&Municipality>,
    on: NaiveDate,
) -> (String, String) {
    let borne = found.map(|found| found.borne_on(on));
    let number = borne.map_or(claim.municipality, |(number, _)| number).to_string();
    let name = borne.map_or_else(|| number.clone(), |(_, name)| name.to_owned());
    (number, name)
}

fn municipality(claims: &[Claim], found: Option<&Municipality>, on: NaiveDate, lang: Lang) -> Json {
    let (number, name) = of_municipality(&claims[0], found, on);
    json!({
        "number": number,
        "name": name,
        "trainees": claims.iter().map(|claim| trainee(claim, lang)).collect::<Vec<_>>(),
        "total": sums(claims),
    })
}

/// One trainee; who is restricted by number alone.
fn trainee(claim: &Claim, lang: Lang) -> Json {
    let restricted = || Msg::LetterRestricted.text(lang).into_owned();
    let dates = claim.concluded.iter().map(|day| shown::written_out(*day, lang));
    json!({
        "name": if claim.confidential { restricted() } else { claim.name.clone() },
        "hpr": claim.hpr.to_string(),
        "concluded": wording::list(&dates.collect::<Vec<_>>(), lang),
        "months": claim.months,
        "hospital_months": claim.hospital_months,
        "outside_months": claim.uncovered_months(),
        "absent_months": claim.absent_months,
        "lines": claim.lines.iter().map(|one| line(one, lang)).collect::<Vec<_>>(),
        "amount": claim.amount().map(label::kroner),
        "facilitation_max": claim.facilitation_max().map(label::kroner),
    })
}

fn line(line: &Line, lang: Lang) -> Json {
    json!({
        "role": line.role.map(|role| label::role(role).text(lang)),
        "percent": values::percent(line.percent, lang),
        "class": line.class,
        "months": line.months,
        "rate": line.rate.map(|rate| label::kroner(rate.into())),
        "amount": line.amount.map(label::kroner),
    })
}

fn rate_json(rate: &RateUsed, lang: Lang) -> Json {
    let classes: Vec<String> = rate.classes.iter().map(ToString::to_string).collect();
    json!({
        "role": label::role(rate.role).text(lang),
        "classes": wording::list(&classes, lang),
        "amount": label::kroner(rate.rate.into()),
    })
}

fn sums(claims: &[Claim]) -> Json {
    let sum = |of: fn(&Claim) -> Option<u64>| claims.iter().map(of).sum::<Option<u64>>().map(label::kroner);
    let trainees: BTreeSet<_> = claims.iter().map(|claim| claim.hpr).collect();
    json!({
        "trainees": trainees.len(),
        "amount": sum(Claim::amount),
        "facilitation_max": sum(Claim::facilitation_max),
    })
}
