use super::*;
use crate::domain::municipality::Former;
use crate::domain::sample::{self, day};

pub(crate) fn number(text: &str) -> MunicipalityNumber {
    text.parse().unwrap()
}

/// Municipalities as `1875`, `1875 was 1849 until 2019-12-31`, `1805 until 2019-12-31 into 1806`.
pub(crate) fn municipality(text: &str) -> Municipality {
    let words: Vec<&str> = text.split(' ').collect();
    let mut out = Municipality { number: number(words[0]), ..sample::municipality(None, Vec::new()) };
    match &words[1..] {
        [] => {}
        ["was", was, "until", until] => {
            let name = "Før".to_owned();
            out.former = vec![Former { number: number(was), name, until: day(until) }];
        }
        ["until", until, "into", into @ ..] => {
            (out.until, out.into) = (Some(day(until)), into.iter().map(|next| number(next)).collect());
        }
        other => panic!("{other:?}"),
    }
    out
}

pub(crate) fn succession(texts: &[&str]) -> Succession {
    let all: Vec<Municipality> = texts.iter().map(|text| municipality(text)).collect();
    Succession::of(all.iter())
}

/// What the reforms of 2020 and 2024 did, as far as it is tested here.
pub(crate) const NORWAY: [&str; 16] = [
    "1875 was 1849 until 2019-12-31",
    "1805 until 2019-12-31 into 1806",
    "1854 until 2019-12-31 into 1806",
    "1850 until 2019-12-31 into 1806 1875",
    "1806",
    "1141 until 2019-12-31 into 1103",
    "1142 until 2019-12-31 into 1103",
    "1103",
    "3107 was 3004 until 2023-12-31",
    "1504 until 2019-12-31 into 1507",
    "1534 until 2019-12-31 into 1507",
    "1507 until 2023-12-31 into 1508 1580",
    "1508",
    "1580",
    "0301",
    "3004",
];

/// `own`: the numbers of the person, blank between them.
#[track_caller]
fn check(typed: &str, on: &str, own: &str, expected: &str) {
    let own: Vec<MunicipalityNumber> = own.split_whitespace().map(number).collect();
    let found = succession(&NORWAY[..15]).on(number(typed), day(on), &own);
    assert_eq!(found.as_str(), expected, "{typed} on {on} for {own:?}");
}

#[test]
fn a_new_number_is_the_same_municipality() {
    check("1849", "2019-12-31", "", "1875");
    check("1849", "2026-01-01", "", "1875");
    check("1875", "2010-01-01", "", "1875");
    check("3004", "2021-06-01", "", "3107");
    check("0301", "2021-06-01", "", "0301");
    check("9999", "2021-06-01", "", "9999");
}

#[test]
fn a_number_means_who_bore_it_on_the_day_and_then_its_successor() {
    check("1805", "2019-12-31", "", "1805");
    check("1805", "2020-01-01", "", "1806");
    check("1141", "2020-01-01", "", "1103");
    check("1103", "2010-01-01", "", "1103");
}

#[test]
fn of_several_a_persons_own_number_says_which() {
    check("1850", "2019-12-31", "1806", "1850");
    check("1850", "2020-01-01", "1806", "1806");
    check("1850", "2020-01-01", "1875", "1875");
    check("1850", "2020-01-01", "1849", "1875");
    // Nothing says so: the number stays where it was.
    check("1850", "2020-01-01", "", "1850");
    check("1850", "2020-01-01", "0301", "1850");
}

#[test]
fn what_is_merged_later_changes_nothing_of_where_somebody_went() {
    let all = [
        "1850 until 2019-12-31 into 1806 1875",
        "1806 until 2022-12-31 into 1875",
        "1875 until 2024-12-31 into 1900",
        "1900",
    ];
    let on =
        |day: &str, own: &str| succession(&all).on(number("1850"), day.parse().unwrap(), &[number(own)]).to_string();
    assert_eq!(
        [on("2021-01-01", "1875"), on("2023-01-01", "1875"), on("2025-01-01", "1875")],
        ["1875", "1875", "1900"]
    );
    assert_eq!([on("2021-01-01", "1806"), on("2023-01-01", "1806")], ["1806", "1875"]);
}

#[test]
fn a_split_after_a_merge_goes_on() {
    check("1534", "2022-01-01", "", "1507");
    check("1534", "2024-01-01", "1580", "1580");
    check("1534", "2024-01-01", "1508 0301", "1508");
    check("1534", "2024-01-01", "", "1507");
}

#[test]
fn a_number_that_another_bears_now_means_who_bore_it_on_the_day() {
    let reused = succession(&NORWAY);
    assert_eq!(reused.on(number("3004"), day("2023-12-31"), &[]).as_str(), "3107");
    assert_eq!(reused.on(number("3004"), day("2024-01-01"), &[]).as_str(), "3004");
}

#[test]
fn what_leads_where() {
    let all = succession(&NORWAY[..15]);
    let leads = |from: &str, to: &str| all.leads(number(from), number(to));
    assert!(leads("1805", "1806") && leads("1850", "1875") && leads("1850", "1849") && leads("1534", "1580"));
    assert!(leads("1849", "1875") && leads("1875", "1849") && leads("0301", "0301"));
    assert!(!leads("1806", "1805") && !leads("1805", "1875") && !leads("0301", "1806"));
    assert!(all.related(number("1806"), number("1805")));
    assert!(!all.related(number("1805"), number("1854")));
    assert_eq!(all.at_last(number("1805")).as_str(), "1806");
    assert_eq!(all.at_last(number("1850")).as_str(), "1850");
    assert_eq!(all.open(number("1850"), day("2020-01-01"), &[]).len(), 2);
    assert_eq!(all.open(number("1850"), day("2019-12-31"), &[]).len(), 0);
    assert_eq!(all.open(number("1850"), day("2020-01-01"), &[number("1806")]).len(), 0);
    let before: Vec<_> = all.before(number("1806")).map(|old| old.to_string()).collect();
    assert_eq!(before, ["1805", "1850", "1854"]);
}

#[test]
fn a_circle_ends() {
    let circle = succession(&["1805 until 2019-12-31 into 1806", "1806 until 2020-12-31 into 1805"]);
    assert_eq!(circle.on(number("1805"), day("2026-01-01"), &[]).as_str(), "1806");
    assert!(circle.leads(number("1806"), number("1805")));
}

/// Changes one after the other, a year each: `(kind, which, which)`; the municipalities before and after the last one, and its
/// day.
fn history(changes: &[(u8, usize, usize)]) -> (Vec<Municipality>, Vec<Municipality>, NaiveDate) {
    let mut all: Vec<Municipality> = ["1001", "1002", "1003", "1004"].map(municipality).to_vec();
    let (mut before, mut on) = (all.clone(), day("2000-01-01"));
    for (next, (kind, one, other)) in (2001..).zip(changes) {
        (before, on) = (all.clone(), add_days(on, 366));
        let until = add_days(on, -1);
        let alive: Vec<usize> = (0..all.len()).filter(|at| all[*at].until.is_none()).collect();
        let (one, other) = (alive[one % alive.len()], alive[other % alive.len()]);
        let new = number(&format!("{next}"));
        match kind % 3 {
            0 => {
                let (number, name) = (all[one].number, all[one].name.clone());
                all[one].former.push(Former { number, name, until });
                all[one].number = new;
            }
            1 if one != other => {
                let into = all[other].number;
                (all[one].until, all[one].into) = (Some(until), vec![into]);
            }
            _ => {
                (all[one].until, all[one].into) = (Some(until), vec![new]);
                if one != other {
                    let into = all[other].number;
                    all[one].into.push(into);
                }
                all.push(Municipality { number: new, ..municipality("2000") });
            }
        }
    }
    (before, all, on)
}

proptest::proptest! {
    /// What a number meant on a day before a change it means after it, whatever its record is called since.
    #[test]
    fn no_change_moves_what_a_number_meant_before(
        changes in proptest::collection::vec((0_u8..3, 0_usize..9, 0_usize..9), 1..8),
        back in 1_i64..4000,
    ) {
        let (before, after, on) = history(&changes);
        let (old, new) = (Succession::of(before.iter()), Succession::of(after.iter()));
        let day = add_days(on, -back);
        let numbers = before.iter().flat_map(|known| known.former.iter().map(|former| former.number).chain([known.number]));
        for number in numbers {
            let own: Vec<MunicipalityNumber> = before.iter().map(|known| known.number).take(2).collect();
            // Where nothing said which, something may say it since.
            if old.open(number, day, &own).is_empty() {
                let expected = new.record(old.on(number, day, &own));
                proptest::prop_assert_eq!(new.on(number, day, &own), expected, "{} on {}", number, day);
            }
        }
    }
}
