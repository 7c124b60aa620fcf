//! Closed cases counted, so that nobody can be told from the numbers; and so that an erasure does not change them.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::fold::Story;
use super::placement::Stage;
use super::word::Word;

/// Smaller groups are not shown: a number of one to four says something of a person.
pub(crate) const SMALLEST: u32 = 5;

/// How a case ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, strum::IntoStaticStr, strum::VariantArray)]
#[strum(serialize_all = "kebab-case", const_into_str)]
pub(crate) enum Ended {
    Documented,
    Withdrawn,
    Discontinued,
}

/// Why somebody is erased.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::IntoStaticStr, strum::VariantArray)]
#[strum(serialize_all = "kebab-case", const_into_str)]
pub(crate) enum ErasureGround {
    Retention,
    Request,
}

impl Ended {
    /// Of a closed case: by its last hospital period, else by the specialisation that was left. One who became a specialist without
    /// a period here ended in no way that is counted.
    pub(crate) fn of(story: &Story) -> Option<Self> {
        match story.placements.last().map(super::placement::Placement::stage) {
            Some(Stage::Documented) => Some(Ended::Documented),
            Some(Stage::Withdrawn) => Some(Ended::Withdrawn),
            Some(Stage::Discontinued) => Some(Ended::Discontinued),
            _ => story.discontinued.map(|_| Ended::Discontinued),
        }
    }
}

/// What erased cases leave.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Figures {
    /// The days on which somebody was erased.
    pub(crate) erased: Vec<NaiveDate>,
    pub(crate) closed: Vec<Closed>,
}

/// A closed case without a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Closed {
    /// The calendar year in which it was closed.
    pub(crate) year: i32,
    /// The profile of the terms it was under.
    pub(crate) terms: String,
    pub(crate) ended: Ended,
}

/// A number that is shown only where nobody can be told from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Count {
    Shown(u32),
    /// One to four, or a sum that would give such a number away.
    Hidden,
}

impl Count {
    fn of(number: u32) -> Self {
        if (1..SMALLEST).contains(&number) { Count::Hidden } else { Count::Shown(number) }
    }
}

/// The figures of a year under the terms of a profile; or of all, without either.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Row {
    pub(crate) of: Option<(i32, String)>,
    /// By the order of [`Ended`].
    pub(crate) ended: [Count; 3],
    pub(crate) total: Count,
}

/// A row for each year and profile, and one of all of them at the end; none where nothing was closed.
pub(crate) fn rows(closed: &[Closed]) -> Vec<Row> {
    let mut numbers: BTreeMap<(i32, String), [u32; 3]> = BTreeMap::new();
    for case in closed {
        let row = numbers.entry((case.year, case.terms.clone())).or_default();
        for (number, ended) in row.iter_mut().zip(Ended::ALL) {
            *number += u32::from(*ended == case.ended);
        }
    }
    let mut rows: Vec<Row> = numbers
        .iter()
        .map(|(of, numbers)| Row { of: Some(of.clone()), ended: numbers.map(Count::of), total: sum(numbers) })
        .collect();
    if rows.is_empty() {
        return rows;
    }
    let column = |at: usize| sum(&numbers.values().map(|numbers| numbers[at]).collect::<Vec<_>>());
    let ended = [column(0), column(1), column(2)];
    let whole: u32 = numbers.values().flatten().sum();
    // Beside sums that are shown one that is hidden must not follow from the whole.
    let hidden = ended.contains(&Count::Hidden);
    let total = if hidden { Count::Hidden } else { Count::of(whole) };
    rows.push(Row { of: None, ended, total });
    rows
}

/// A sum, unless what is hidden in it could be told from it: one number alone, or several that must all be the least or the most.
fn sum(numbers: &[u32]) -> Count {
    let hidden: Vec<u32> = numbers.iter().copied().filter(|number| Count::of(*number) == Count::Hidden).collect();
    let (many, within) = (hidden.len() as u32, hidden.iter().sum::<u32>());
    let tells = many == 1 || (many > 1 && (within == many || within == many * (SMALLEST - 1)));
    if tells { Count::Hidden } else { Count::of(numbers.iter().sum()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Cases as `year:profile:documented/withdrawn/discontinued`, and the rows as they are shown.
    #[track_caller]
    fn check(cases: &[&str], expected: &[&str]) {
        let mut closed = Vec::new();
        for case in cases {
            let (of, numbers) = case.rsplit_once(':').unwrap();
            let (year, terms) = of.split_once(':').unwrap();
            for (number, ended) in numbers.split('/').zip(Ended::ALL) {
                let one = Closed { year: year.parse().unwrap(), terms: terms.to_owned(), ended: *ended };
                closed.extend(std::iter::repeat_n(one, number.parse().unwrap()));
            }
        }
        let shown = |count: &Count| match count {
            Count::Shown(number) => number.to_string(),
            Count::Hidden => "-".to_owned(),
        };
        let row = |row: &Row| {
            let of = row.of.as_ref().map_or_else(|| "all".to_owned(), |(year, terms)| format!("{year}:{terms}"));
            let ended: Vec<String> = row.ended.iter().map(shown).collect();
            format!("{of}:{}={}", ended.join("/"), shown(&row.total))
        };
        assert_eq!(rows(&closed).iter().map(row).collect::<Vec<_>>(), expected, "{cases:?}");
    }

    #[test]
    fn groups_of_five_are_shown_and_smaller_ones_are_not() {
        check(&[], &[]);
        check(&["2025:hsyk:5/0/0"], &["2025:hsyk:5/0/0=5", "all:5/0/0=5"]);
        check(&["2025:hsyk:4/0/0"], &["2025:hsyk:-/0/0=-", "all:-/0/0=-"]);
        check(&["2025:hsyk:9/1/0"], &["2025:hsyk:9/-/0=-", "all:9/-/0=-"]);
    }

    #[test]
    fn no_sum_gives_away_what_is_hidden() {
        // One alone is what is left of the sum; ones, or fours, are what several must be.
        check(&["2024:a:6/0/0", "2025:a:2/0/0"], &["2024:a:6/0/0=6", "2025:a:-/0/0=-", "all:-/0/0=-"]);
        check(&["2024:a:1/1/0"], &["2024:a:-/-/0=-", "all:-/-/0=-"]);
        check(&["2024:a:4/4/0"], &["2024:a:-/-/0=-", "all:-/-/0=-"]);
        check(&["2024:a:2/3/0"], &["2024:a:-/-/0=5", "all:-/-/0=-"]);
        check(&["2024:a:3/0/0", "2025:a:2/0/0"], &["2024:a:-/0/0=-", "2025:a:-/0/0=-", "all:5/0/0=5"]);
    }
}
