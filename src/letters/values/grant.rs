//! The basis for an application in a round of the grant *Nasjonal ALIS og veiledning* (AVTALE 4.1): every trainee's months
//! and kroner.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value as Json, json};

use super::{Correspondent, LetterDraft, LetterFacts, LetterNeeds, MissingFact};
use crate::domain::fold;
use crate::domain::grant::GrantRound;
use crate::domain::grant::claim::{self, Claim, Line};
use crate::domain::municipality::Municipality;
use crate::domain::text;
use crate::domain::trainee::{Role, Trainee};
use crate::i18n::{Lang, Msg, label};

/// Whom the application is to: a proper name, the same in every language.
const DIRECTORATE: &str = "Helsedirektoratet";

/// What is not known yet, and what records it.
fn missing(facts: &LetterFacts<'_>, name: &str, claims: &[Claim], needs: &mut LetterNeeds) {
    for trainee in facts.trainees {
        let known = facts.register.agreements.contains_key(&trainee.agreement);
        let story = fold::fold(&trainee.journal, facts.known);
        if !known || !story.not_allowed.is_empty() {
            needs.note(Msg::FactSoundRecord { hpr: trainee.hpr.to_string() }, "alis check".to_owned());
        }
    }
    let lacking: BTreeSet<&claim::Missing> = claims.iter().flat_map(|claim| &claim.missing).collect();
    for missing in lacking {
        let (what, command) = match missing {
            claim::Missing::Rate { role, class, classes } => (
                Msg::FactRate { role: (*role).to_owned(), class: class.to_string() },
                format!("alis grant edit {name} --rate {role}:{classes}:…"),
            ),
            claim::Missing::Class { municipality, month } => (
                Msg::FactClass { municipality: municipality.to_string(), month: month.to_string() },
                format!("alis municipality edit {municipality}"),
            ),
            claim::Missing::Role { hpr, from } => {
                (Msg::FactRoleOf { hpr: hpr.to_string(), from: from.to_string() }, format!("alis edit {hpr}"))
            }
        };
        needs.note(what, command);
    }
    let any = claims.iter().find(|claim| claim.months > 0);
    needs.some(any, Msg::FactGrantMonths, || format!("alis grant show {name}"));
}

pub(super) fn draft(
    facts: &LetterFacts<'_>,
    name: &str,
    round: &GrantRound,
    lang: Option<Lang>,
) -> Result<LetterDraft, Vec<MissingFact>> {
    let lang = lang.unwrap_or(facts.usual);
    let claims = all(facts, name, round);
    let mut needs = LetterNeeds::default();
    missing(facts, name, &claims, &mut needs);
    needs.all()?;
    let counted: Vec<Claim> = claims.into_iter().filter(|claim| claim.months > 0).collect();
    let municipalities: Vec<Json> = counted
        .chunk_by(|a, b| a.municipality == b.municipality)
        .map(|own| {
            let found = facts.register.municipalities.get(&own[0].municipality);
            municipality(own, found, lang)
        })
        .collect();
    let day = |day| super::wording::day(day, lang);
    let values = json!({
        "date": day(facts.on),
        "office": facts.office,
        "round": name,
        "from": day(round.period_from),
        "to": day(round.period_to),
        "months": round.months().count(),
        "apply_by": super::day(round.apply_by, lang),
        "report_by": super::day(round.report_by, lang),
        "project": round.project,
        "municipalities": municipalities,
        "rates": rates(&counted, lang),
        "total": sums(&counted),
    });
    Ok(LetterDraft {
        lang,
        values,
        sender: sender(facts, &counted, lang),
        recipient: Some(Correspondent { id: None, lines: vec![DIRECTORATE.to_owned()] }),
        facts: super::heading(facts, None, lang),
    })
}

/// What every trainee gives grounds for, by municipality, then by name.
fn all(facts: &LetterFacts<'_>, name: &str, round: &GrantRound) -> Vec<Claim> {
    let of_one = |trainee: &Trainee| {
        let story = fold::fold(&trainee.journal, facts.known);
        let case = facts.register.case(trainee, &story, facts.reminders);
        let municipalities = &facts.register.municipalities;
        case.map(|case| claim::claims(&case, &case.alis_agreements(), name, round, municipalities)).unwrap_or_default()
    };
    let mut claims: Vec<Claim> = facts.trainees.iter().flat_map(of_one).collect();
    claims.sort_by_cached_key(|claim| (claim.municipality, text::sort_key(&claim.name), claim.hpr));
    claims
}

/// The municipality, where it is one; else the office that gathers it for several.
fn sender(facts: &LetterFacts<'_>, claims: &[Claim], lang: Lang) -> Correspondent {
    let numbers: BTreeSet<_> = claims.iter().map(|claim| claim.municipality).collect();
    let only = numbers.first().filter(|_| numbers.len() == 1);
    match only.and_then(|number| facts.register.municipalities.get(number)) {
        Some(municipality) => super::municipality_party(municipality, lang),
        None => Correspondent { id: None, lines: vec![facts.office.to_owned()] },
    }
}

fn municipality(claims: &[Claim], found: Option<&Municipality>, lang: Lang) -> Json {
    let number = claims[0].municipality.to_string();
    json!({
        "number": number,
        "name": found.map_or_else(|| number.clone(), |found| found.name.clone()),
        "trainees": claims.iter().map(|claim| trainee(claim, lang)).collect::<Vec<_>>(),
        "total": sums(claims),
    })
}

/// One trainee; who is restricted by number alone.
fn trainee(claim: &Claim, lang: Lang) -> Json {
    let restricted = || Msg::LetterRestricted.text(lang).into_owned();
    let dates = claim.concluded.iter().map(|day| super::wording::day(*day, lang));
    json!({
        "name": if claim.confidential { restricted() } else { claim.name.clone() },
        "hpr": claim.hpr.to_string(),
        "concluded": super::wording::list(&dates.collect::<Vec<_>>(), lang),
        "months": claim.months,
        "hospital_months": claim.hospital_months,
        "outside_months": claim.outside_months,
        "absent_months": claim.absent_months,
        "lines": claim.lines.iter().map(|one| line(one, lang)).collect::<Vec<_>>(),
        "amount": claim.amount().map(label::kroner),
        "facilitation_max": claim.facilitation_max().map(label::kroner),
    })
}

fn line(line: &Line, lang: Lang) -> Json {
    json!({
        "role": line.role.map(|role| label::role(role).text(lang)),
        "percent": line.percent,
        "class": line.class,
        "months": line.months,
        "rate": line.rate.map(|rate| label::kroner(rate.into())),
        "amount": line.amount.map(label::kroner),
    })
}

/// The rates that the lines use, each with the classes it is used for.
fn rates(claims: &[Claim], lang: Lang) -> Vec<Json> {
    use crate::domain::word::Word;
    let place = |role: Role| Role::ALL.iter().position(|(_, known)| *known == role);
    let used = claims.iter().flat_map(|claim| &claim.lines);
    let mut classes: BTreeMap<(usize, u32), BTreeSet<u32>> = BTreeMap::new();
    for (role, class, rate) in used.filter_map(|line| Some((place(line.role?)?, line.class?, line.rate?))) {
        classes.entry((role, rate)).or_default().insert(class);
    }
    let row = |((role, rate), classes): ((usize, u32), BTreeSet<u32>)| {
        let role = label::role(Role::ALL[role].1).text(lang);
        let classes: Vec<String> = classes.iter().map(ToString::to_string).collect();
        json!({"role": role, "classes": super::wording::list(&classes, lang), "amount": label::kroner(rate.into())})
    };
    classes.into_iter().map(row).collect()
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
