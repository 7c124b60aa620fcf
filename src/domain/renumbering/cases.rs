use std::collections::BTreeMap;

use super::*;
use crate::domain::agreement::life::cases::{agreement, in_force};
use crate::domain::municipality::succession::cases::{municipality, number};
use crate::domain::register::Agreed;
use crate::domain::sample::{self, day};

fn register(municipalities: &[&str], parties: &[&str]) -> Register {
    let known = municipalities.iter().map(|text| municipality(text)).map(|known| (known.number, known));
    let mut agreement = agreement("a", in_force("2018-01-01"));
    agreement.municipalities = parties.iter().map(|party| number(party)).collect();
    let agreed =
        Agreed { agreement, terms: crate::domain::terms::Terms::default(), cited_as: String::new(), text: None };
    let agreements = BTreeMap::from([(agreed.agreement.id.clone(), agreed)]);
    Register { municipalities: known.collect(), agreements, ..Register::default() }
}

/// `1849 -> 1875`, `1805 1854 => 1806`, `1850 / 1806 1875`; each new one named.
fn change(text: &str, names: &[&str]) -> Renumbering {
    let numbers = |text: &str| text.split_whitespace().map(number).collect::<Vec<_>>();
    let how = if let Some((old, new)) = text.split_once("->") {
        NumberChange::Renumber { old: numbers(old)[0], new: numbers(new)[0] }
    } else if let Some((old, into)) = text.split_once("=>") {
        NumberChange::Merge { old: numbers(old), into: numbers(into)[0] }
    } else {
        let (old, into) = text.split_once('/').unwrap();
        let (trainees, agreements) = (BTreeMap::new(), BTreeMap::new());
        NumberChange::Split { old: numbers(old)[0], into: numbers(into), trainees, agreements }
    };
    let names = names.iter().map(|new| (number(new), "Ny".to_owned())).collect();
    Renumbering { on: day("2020-01-01"), how, names }
}

const BEFORE: [&str; 6] = ["1849", "1805", "1854", "1850", "1103", "1141"];

#[track_caller]
fn check(text: &str, names: &[&str], expected: Result<(), NotRenumbered>) {
    let found = change(text, names).check(&register(&BEFORE, &["1805"]), day("2020-01-01"));
    assert_eq!(found, expected, "{text} {names:?}");
}

#[test]
fn what_can_be_recorded() {
    use NotRenumbered as No;
    check("1849 -> 1875", &[], Ok(()));
    check("1849 -> 1875", &["1875"], Ok(()));
    check("1805 1854 => 1806", &["1806"], Ok(()));
    check("1805 1854 => 1806", &[], Err(No::NameNeeded(number("1806"))));
    check("1141 => 1103", &[], Ok(()));
    check("1141 1103 => 1103", &[], Ok(()));
    check("1141 => 1103", &["1103"], Err(No::NotNew(number("1103"))));
    check("1850 / 1806 1849", &["1806"], Ok(()));
    check("1850 / 1806 1875", &["1806"], Err(No::NameNeeded(number("1875"))));
    check("1805 => 1806", &["1806"], Err(No::TooFew));
    check("1103 => 1103", &[], Err(No::TooFew));
    check("1850 / 1806", &["1806"], Err(No::TooFew));
    check("1849 -> 1103", &[], Err(No::Taken(number("1103"))));
    check("1849 -> 1849", &[], Err(No::Twice(number("1849"))));
    check("1805 1805 => 1103", &[], Err(No::Twice(number("1805"))));
    check("1850 / 1850 1103", &[], Err(No::Twice(number("1850"))));
    check("9999 -> 1875", &[], Err(No::Unknown(number("9999"))));
    let early = change("1849 -> 1875", &[]).check(&register(&BEFORE, &[]), day("2019-12-31"));
    assert_eq!(early, Err(No::BeforeItsDay));
}

#[test]
fn what_has_ended_or_was_borne_is_not_used_again() {
    use NotRenumbered as No;
    let register =
        register(&["1806", "1805 until 2018-12-31 into 1806", "1875 was 1849 until 2020-06-30", "1850"], &[]);
    let check = |text: &str, names: &[&str]| change(text, names).check(&register, day("2026-01-01"));
    assert_eq!(check("1805 -> 1807", &[]), Err(No::Ended(number("1805"))));
    assert_eq!(check("1850 => 1805", &[]), Err(No::Ended(number("1805"))));
    assert_eq!(check("1850 -> 1849", &[]), Err(No::Taken(number("1849"))));
}

/// Parties before, the change, parties after and those that are kept.
#[track_caller]
fn check_parties(before: &str, text: &str, after: &str, former: &str) {
    let parties: Vec<&str> = before.split_whitespace().collect();
    let register = register(&BEFORE, &parties);
    let agreement = &register.agreements.values().next().unwrap().agreement;
    let changed = change(text, &[]).parties_of(agreement, &register, day("2020-01-01"));
    let told = |numbers: &[MunicipalityNumber]| numbers.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ");
    let found = changed.map(|changed| (told(&changed.municipalities), told(&changed.former)));
    let expected = Some((after.to_owned(), former.to_owned())).filter(|(after, _)| !after.is_empty());
    assert_eq!(found, expected, "{before}: {text}");
}

#[test]
fn merged_parties_become_one_and_those_of_before_are_kept() {
    check_parties("1820 1849", "1849 -> 1875", "1820 1875", "");
    check_parties("1820 1805 1854", "1805 1854 => 1806", "1820 1806", "1820 1805 1854");
    check_parties("1805", "1805 1854 => 1806", "1806", "1805");
    check_parties("1850 1849", "1850 / 1806 1849", "1806 1849", "1850 1849");
    check_parties("1820", "1805 1854 => 1806", "", "");
}

#[test]
fn of_a_split_each_goes_where_it_is_said() {
    let mut split = change("1850 / 1806 1875", &["1806", "1875"]);
    let kari = Trainee { municipality: number("1850"), ..sample::trainee() };
    assert_eq!((split.concerns(&kari), split.header_of(&kari)), (true, None));
    let NumberChange::Split { trainees, agreements, .. } = &mut split.how else { panic!() };
    trainees.insert(kari.hpr, number("1875"));
    agreements.insert("a".parse().unwrap(), vec![number("1806")]);
    assert_eq!(split.header_of(&kari), Some(number("1875")));
    assert_eq!(split.header_of(&sample::trainee()), None);
    let register = register(&BEFORE, &["1850"]);
    let agreement = &register.agreements.values().next().unwrap().agreement;
    let changed = split.parties_of(agreement, &register, day("2020-01-01")).unwrap();
    assert_eq!(changed.municipalities, [number("1806")]);
    let NumberChange::Split { trainees, .. } = &mut split.how else { panic!() };
    trainees.insert(kari.hpr, number("1820"));
    assert_eq!(split.check(&register, day("2020-01-01")), Err(NotRenumbered::NoTarget(number("1820"))));
}
