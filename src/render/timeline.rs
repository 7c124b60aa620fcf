//! Who is where when, drawn: bars in the terminal, or a picture.

use anstyle::{AnsiColor, Style};
use chrono::{Datelike, NaiveDate};
use unicode_width::UnicodeWidthStr;

use super::item::{GAP, cut, padded};
use super::paragraph;
use crate::domain::calendar;
use crate::domain::id::Slug;
use crate::domain::timeline::{Load, Phase, Stay, Ward, WardName};
use crate::i18n::{Lang, Msg};
use crate::render::clean::clean;

/// The names are given so much of a line, if they need it.
const NAMES: usize = 28;
/// The bars keep so many columns, whatever the names need.
const BARS: usize = 24;

/// From which day to which, in how many columns.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Scale {
    pub(crate) from: NaiveDate,
    /// The last day.
    pub(crate) to: NaiveDate,
    pub(crate) columns: usize,
}

impl Scale {
    fn days(self) -> i64 {
        (self.to - self.from).num_days() + 1
    }

    /// The first and the last day of a column; narrower than a day it is that day.
    fn column(self, column: usize) -> (NaiveDate, NaiveDate) {
        let edge = |column: usize| column as i64 * self.days() / self.columns as i64;
        let first = edge(column);
        let last = (edge(column + 1) - 1).max(first);
        (calendar::add_days(self.from, first), calendar::add_days(self.from, last))
    }

    /// The column of a day; none where it lies outside.
    fn of(self, day: NaiveDate) -> Option<usize> {
        let away = (day - self.from).num_days();
        if !(0..self.days()).contains(&away) {
            return None;
        }
        // The column whose days hold it.
        let guess = (away * self.columns as i64 / self.days()) as usize;
        (guess..self.columns).find(|column| day <= self.column(*column).1)
    }

    /// The columns of some days; nothing where none of them lies within.
    fn span(self, (from, to): (NaiveDate, NaiveDate)) -> Option<(usize, usize)> {
        if to < self.from || self.to < from {
            return None;
        }
        self.of(from.max(self.from)).zip(self.of(to.min(self.to)))
    }
}

/// How the bars are drawn.
#[derive(Clone, Copy, Debug)]
pub(crate) struct TimelineView {
    pub(crate) from: NaiveDate,
    pub(crate) to: NaiveDate,
    pub(crate) today: NaiveDate,
    pub(crate) lang: Lang,
    /// Columns of the screen.
    pub(crate) width: usize,
}

/// What a column shows, and how.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct BarMark {
    sign: char,
    style: Style,
}

const BLANK: BarMark = BarMark { sign: ' ', style: Style::new() };
const TODAY: BarMark = BarMark { sign: '│', style: Style::new() };

/// What stands for a phase, seen without colour too.
pub(crate) fn sign(phase: Phase) -> char {
    match phase {
        Phase::Wished => '░',
        Phase::Offered => '▒',
        Phase::Agreed => '▓',
        Phase::Serving => '█',
        Phase::Served => '■',
    }
}

fn style(phase: Phase) -> Style {
    let color = |color: AnsiColor| Style::new().fg_color(Some(color.into()));
    match phase {
        Phase::Wished => Style::new(),
        Phase::Offered => color(AnsiColor::Yellow),
        Phase::Agreed => color(AnsiColor::Cyan),
        Phase::Serving => color(AnsiColor::Green),
        Phase::Served => Style::new().dimmed(),
    }
}

/// A line with its name, a row of bars.
struct BarLine {
    name: String,
    bold: bool,
    marks: Vec<BarMark>,
}

/// A line for each hospital period.
pub(crate) fn by_trainee(stays: &[Stay], view: TimelineView) -> String {
    let names: Vec<String> = stays.iter().map(who).collect();
    let scale = scale(&names, view);
    let lines =
        names.into_iter().zip(stays).map(|(name, stay)| BarLine { name, bold: false, marks: bar(stay, scale, view) });
    drawn(&lines.collect::<Vec<_>>(), scale, view, false)
}

/// Each department with its seats, and below it who is there or wants to be; who is restricted is counted alone. Where there are
/// several hospitals each is named above its own.
pub(crate) fn by_place(
    wards: &[(&WardName, &Ward)],
    hospital: impl Fn(Option<&Slug>) -> String,
    view: TimelineView,
) -> String {
    let shown = |ward: &Ward| -> Vec<Stay> { ward.stays.iter().filter(|stay| !stay.confidential).cloned().collect() };
    let mut names: Vec<String> = Vec::new();
    for (name, ward) in wards {
        names.push(place(name, view.lang));
        names.extend(shown(ward).iter().map(|stay| format!("  {}", who(stay))));
    }
    let scale = scale(&names, view);
    let mut names = names.into_iter();
    let mut lines = Vec::new();
    let mut above = None;
    let has_several = has_several(wards);
    for ((of, ..), ward) in wards {
        if has_several && above != Some(of) {
            lines.push(BarLine { name: hospital(of.as_ref()), bold: true, marks: Vec::new() });
        }
        above = Some(of);
        let marks = (0..scale.columns).map(|column| seats(ward, scale.column(column))).collect();
        lines.push(BarLine {
            name: names.next().unwrap_or_default(),
            bold: true,
            marks: with_today(marks, scale, view),
        });
        let rows = shown(ward).iter().map(|stay| bar(stay, scale, view)).collect::<Vec<_>>();
        lines.extend(names.by_ref().take(rows.len()).zip(rows).map(|(name, marks)| BarLine {
            name,
            bold: false,
            marks,
        }));
    }
    drawn(&lines, scale, view, true)
}

/// Whether the departments are of several hospitals.
pub(crate) fn has_several(wards: &[(&WardName, &Ward)]) -> bool {
    wards.windows(2).any(|pair| pair[0].0.0 != pair[1].0.0)
}

/// Whom it is about, with the number of the hospital period where that is not the first.
pub(crate) fn who(stay: &Stay) -> String {
    let name = clean(&stay.name);
    if stay.placement > 1 { format!("{name} ({})", stay.placement) } else { name }
}

/// Site and department, in one line.
pub(crate) fn place((hospital, site, department): &WardName, lang: Lang) -> String {
    let place: Vec<&str> = [site, department].into_iter().flatten().map(String::as_str).collect();
    match (place.is_empty(), hospital) {
        (false, _) => clean(&place.join(" / ")),
        (true, Some(hospital)) => hospital.to_string(),
        (true, None) => Msg::DemandNoPlace.text(lang).into_owned(),
    }
}

/// The columns that the names leave.
fn scale(names: &[String], view: TimelineView) -> Scale {
    let widest = names.iter().map(|name| name.width()).max().unwrap_or_default();
    let left = widest.min(NAMES).min(view.width.saturating_sub(BARS + GAP));
    Scale { from: view.from, to: view.to, columns: view.width.saturating_sub(left + GAP).max(1) }
}

fn drawn(lines: &[BarLine], scale: Scale, view: TimelineView, has_seats: bool) -> String {
    let left = view.width.saturating_sub(scale.columns + GAP);
    let blank = " ".repeat(left + GAP);
    let mut out = String::new();
    for axis in [years(scale), months(scale, view.lang), marked_today(scale, view)] {
        out += format!("{blank}{axis}").trim_end();
        out.push('\n');
    }
    for BarLine { name, bold, marks } in lines {
        let style = if *bold { Style::new().bold() } else { Style::new() };
        if marks.is_empty() {
            out += &format!("{style}{}{style:#}\n", cut(name, view.width));
            continue;
        }
        let name = padded(&cut(name, left), left);
        out += format!("{style}{name}{style:#}{}{}", " ".repeat(GAP), painted(marks)).trim_end();
        out.push('\n');
    }
    out.push('\n');
    let phase = |phase| sign(phase).to_string();
    let phases = Msg::TimelineLegend {
        mark_wished: phase(Phase::Wished),
        mark_offered: phase(Phase::Offered),
        mark_agreed: phase(Phase::Agreed),
        mark_serving: phase(Phase::Serving),
        mark_served: phase(Phase::Served),
    };
    let windows = Msg::TimelineLegendWindows { mark_open: WINDOW.to_string(), mark_due: DUE.to_string() };
    let [mark_free, mark_full, mark_over] = [FREE, FULL, OVER].map(String::from);
    let seats = has_seats.then_some(Msg::TimelineLegendSeats { mark_free, mark_full, mark_over });
    let legends = [phases, windows].into_iter().chain(seats);
    for legend in legends {
        out += &paragraph::hanging("", &legend.text(view.lang), GAP, view.width);
    }
    out
}

/// A window stands open; the last day of it.
const WINDOW: char = '┄';
const DUE: char = '◆';
/// A seat is free, all are held, more are held than there are.
const FREE: char = '○';
const FULL: char = '●';
const OVER: char = '!';
/// It began before what is drawn, or goes on after it.
const BEFORE: char = '◂';
const AFTER: char = '▸';

/// The windows, and over them the days of the period.
fn bar(stay: &Stay, scale: Scale, view: TimelineView) -> Vec<BarMark> {
    let mut marks = with_today(vec![BLANK; scale.columns], scale, view);
    for window in &stay.windows {
        let late = if window.due < view.today { AnsiColor::Red } else { AnsiColor::Yellow };
        let style = Style::new().fg_color(Some(late.into()));
        if let Some((first, last)) = scale.span((window.opens, window.due)) {
            marks[first..=last].fill(BarMark { sign: WINDOW, style });
        }
        if let Some(due) = scale.of(window.due) {
            marks[due] = BarMark { sign: DUE, style };
        }
    }
    if let Some((first, last)) = scale.span(stay.days) {
        let style = style(stay.phase);
        marks[first..=last].fill(BarMark { sign: sign(stay.phase), style });
        if stay.days.0 < scale.from {
            marks[first].sign = BEFORE;
        }
        if scale.to < stay.days.1 {
            marks[last].sign = AFTER;
        }
    }
    marks
}

/// How full a department is on the fullest of some days.
fn seats(ward: &Ward, (first, last): (NaiveDate, NaiveDate)) -> BarMark {
    let Load { capacity, held } = ward.load(first, last);
    let color = |color: AnsiColor| Style::new().fg_color(Some(color.into()));
    match (capacity, held) {
        (0, 0) => BLANK,
        _ if held > capacity => BarMark { sign: OVER, style: color(AnsiColor::Red) },
        _ if held == capacity => BarMark { sign: FULL, style: Style::new() },
        _ => BarMark { sign: FREE, style: color(AnsiColor::Green) },
    }
}

fn with_today(mut marks: Vec<BarMark>, scale: Scale, view: TimelineView) -> Vec<BarMark> {
    if let Some(column) = scale.of(view.today).filter(|column| marks[*column] == BLANK) {
        marks[column] = TODAY;
    }
    marks
}

/// Marks of one style together; without blanks at the end.
fn painted(marks: &[BarMark]) -> String {
    let end = marks.iter().rposition(|mark| *mark != BLANK).map_or(0, |last| last + 1);
    let painted = |group: &[BarMark]| {
        let style = group[0].style;
        let signs: String = group.iter().map(|mark| mark.sign).collect();
        format!("{style}{signs}{style:#}")
    };
    marks[..end].chunk_by(|a, b| a.style == b.style).map(painted).collect()
}

/// The years, each where it begins, as far as there is room.
fn years(scale: Scale) -> String {
    let starts = (0..scale.columns).filter(|column| {
        let year = |column: usize| scale.column(column).1.year();
        *column == 0 || year(*column) != year(*column - 1)
    });
    written(scale, starts.map(|column| (column, scale.column(column).1.year().to_string())))
}

/// The first month of each quarter, as far as there is room.
fn months(scale: Scale, lang: Lang) -> String {
    let names = Msg::TimelineMonths.text(lang);
    let names: Vec<&str> = names.split(' ').collect();
    let of = |day: NaiveDate| (day.year(), day.month0() / 3);
    let starts = (1..scale.columns).filter(|column| of(scale.column(*column).1) != of(scale.column(*column - 1).1));
    let named = starts.map(|column| (column, scale.column(column).1.month0() as usize / 3 * 3));
    written(scale, named.filter_map(|(column, month)| Some((column, (*names.get(month)?).to_owned()))))
}

fn marked_today(scale: Scale, view: TimelineView) -> String {
    let today = scale.of(view.today).map(|column| (column, format!("▼ {}", Msg::TimelineToday.text(view.lang))));
    written(scale, today.into_iter())
}

/// Each text at its column; one that would touch the one before is left out, and what would stand beyond the last column is too.
fn written(scale: Scale, texts: impl Iterator<Item = (usize, String)>) -> String {
    let mut out = String::new();
    let mut end = 0;
    for (column, text) in texts {
        let touches = end > 0 && column <= end;
        if touches || column + text.width() > scale.columns {
            continue;
        }
        out += &" ".repeat(column - end);
        out += &text;
        end = column + text.width();
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::day;

    fn scale(from: &str, to: &str, columns: usize) -> Scale {
        Scale { from: day(from), to: day(to), columns }
    }

    #[test]
    fn every_day_has_its_column_and_every_column_its_days() {
        for columns in [1, 7, 24, 54, 200, 731, 900] {
            let scale = scale("2026-06-01", "2028-05-31", columns);
            let mut last = 0;
            for away in 0..scale.days() {
                let day = calendar::add_days(scale.from, away);
                let column = scale.of(day).unwrap();
                let (first, end) = scale.column(column);
                assert!(first <= day && day <= end, "{columns}: {day} in {column}");
                assert!(last <= column, "{columns}: {day}");
                last = column;
            }
            assert_eq!(scale.of(day("2026-05-31")), None);
            assert_eq!(scale.of(day("2028-06-01")), None);
        }
    }

    #[test]
    fn what_lies_outside_is_not_drawn_and_what_reaches_beyond_is_cut() {
        let scale = scale("2027-01-01", "2027-12-31", 12);
        assert_eq!(scale.span((day("2026-01-01"), day("2026-12-31"))), None);
        assert_eq!(scale.span((day("2026-01-01"), day("2027-01-01"))), Some((0, 0)));
        assert_eq!(scale.span((day("2027-06-15"), day("2029-01-01"))), Some((5, 11)));
        assert_eq!(scale.span((day("2028-01-01"), day("2029-01-01"))), None);
    }

    #[test]
    fn the_axis_names_years_and_quarters_where_there_is_room() {
        let wide = scale("2026-07-01", "2027-12-31", 54);
        assert_eq!(years(wide), "2026              2027");
        assert_eq!(months(wide, Lang::Nb), "         okt      jan      apr     jul       okt");
        let narrow = scale("2026-07-01", "2027-12-31", 9);
        assert_eq!(years(narrow), "2026");
        assert!(months(narrow, Lang::Nb).chars().count() <= 9);
    }
}
