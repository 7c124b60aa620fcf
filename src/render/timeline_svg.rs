//! The same as a picture (SVG): one file, nothing loaded from elsewhere, light and dark.

use chrono::{Datelike, NaiveDate};
use minijinja::value::Serde;
use minijinja::{AutoEscape, Environment, Value, context};
use serde::Serialize;

use super::not_rendered::NotRendered;
use super::timeline::{TimelineView, has_several, place, who};
use crate::domain::calendar;
use crate::domain::id::Slug;
use crate::domain::timeline::{Phase, Stay, StayWindow, Ward, WardName};
use crate::domain::word::Word;
use crate::i18n::shown::in_table;
use crate::i18n::{Msg, label};

/// Units of the picture: a line is so high, the names are so wide, a day is so wide at least.
const LINE: f64 = 22.0;
const NAMES: f64 = 300.0;
const BARS: f64 = 900.0;
/// The years and months stand above the lines, the legend below.
const HEAD: f64 = 46.0;
const FOOT: f64 = 34.0;

#[derive(Serialize)]
struct Rect {
    x: f64,
    y: f64,
    width: f64,
    class: &'static str,
    /// What is told when it is pointed at.
    title: String,
}

#[derive(Serialize)]
struct Text {
    x: f64,
    y: f64,
    class: &'static str,
    text: String,
}

#[derive(Serialize)]
struct Tick {
    x: f64,
    year: Option<String>,
}

#[derive(Default)]
struct TimelinePicture {
    texts: Vec<Text>,
    rects: Vec<Rect>,
    lines: u32,
    has_seats: bool,
}

/// A line for each hospital period.
///
/// # Errors
/// The picture cannot be made.
pub(crate) fn by_trainee(stays: &[Stay], view: TimelineView) -> Result<String, NotRendered> {
    let mut picture = TimelinePicture::default();
    for stay in stays {
        picture.stay(stay, view, "name");
    }
    picture.drawn(view)
}

/// Each department with its seats, and below it who is there or wants to be.
///
/// # Errors
/// The picture cannot be made.
pub(crate) fn by_place(
    wards: &[(&WardName, &Ward)],
    hospital: impl Fn(Option<&Slug>) -> String,
    view: TimelineView,
) -> Result<String, NotRendered> {
    let mut picture = TimelinePicture { has_seats: true, ..TimelinePicture::default() };
    let mut above = None;
    let has_several = has_several(wards);
    for (name, ward) in wards {
        if has_several && above != Some(&name.0) {
            picture.next_line(hospital(name.0.as_ref()), "name place");
        }
        above = Some(&name.0);
        picture.ward(&place(name, view.lang), ward, view);
        for stay in ward.stays.iter().filter(|stay| !stay.confidential) {
            picture.stay(stay, view, "name inner");
        }
    }
    picture.drawn(view)
}

/// From the left edge of the bars.
fn x(day: NaiveDate, view: TimelineView) -> f64 {
    let days = ((view.to - view.from).num_days() + 1) as f64;
    let away = (day.clamp(view.from, calendar::add_days(view.to, 1)) - view.from).num_days() as f64;
    NAMES + BARS * away / days
}

impl TimelinePicture {
    fn next_line(&mut self, name: String, class: &'static str) -> f64 {
        let y = HEAD + f64::from(self.lines) * LINE;
        self.lines += 1;
        let indent = if class.ends_with("inner") { 14.0 } else { 0.0 };
        self.texts.push(Text { x: 4.0 + indent, y: y + LINE - 7.0, class, text: name });
        y
    }

    fn rect(
        &mut self,
        y: f64,
        (from, to): (NaiveDate, NaiveDate),
        class: &'static str,
        title: String,
        view: TimelineView,
    ) {
        if to < view.from || view.to < from {
            return;
        }
        let (left, right) = (x(from, view), x(calendar::add_days(to, 1), view));
        self.rects.push(Rect { x: left, y, width: right - left, class, title });
    }

    fn stay(&mut self, stay: &Stay, view: TimelineView, class: &'static str) {
        let y = self.next_line(who(stay), class);
        for window in &stay.windows {
            self.window(y, window, view);
        }
        let days =
            |(from, to): (NaiveDate, NaiveDate)| format!("{} – {}", in_table(from, view.lang), in_table(to, view.lang));
        let phase = label::phase(stay.phase).text(view.lang);
        let name = (stay.hospital.clone(), stay.site.clone(), stay.department.clone());
        let title = format!("{}: {phase}, {}, {}", who(stay), days(stay.days), place(&name, view.lang));
        self.rect(y + 4.0, stay.days, stay.phase.into(), title, view);
    }

    fn window(&mut self, y: f64, window: &StayWindow, view: TimelineView) {
        let (from, to) = (in_table(window.opens, view.lang), in_table(window.due, view.lang));
        let title = format!("{}: {from} – {to}", label::rule(window.rule).text(view.lang));
        let class = if window.due < view.today { "window late" } else { "window" };
        self.rect(y + 4.0, (window.opens, window.due), class, title, view);
    }

    /// A department's seats: one stretch for each number of seats and holders.
    fn ward(&mut self, name: &str, ward: &Ward, view: TimelineView) {
        let y = self.next_line(name.to_owned(), "name place");
        let mut day = view.from;
        while day <= view.to {
            let load = ward.load(day, day);
            let mut last = day;
            while last < view.to && ward.load(calendar::add_days(last, 1), calendar::add_days(last, 1)) == load {
                last = calendar::add_days(last, 1);
            }
            let class = match (load.capacity, load.held) {
                (0, 0) => "",
                (capacity, held) if held > capacity => "seats over",
                (capacity, held) if held == capacity => "seats full",
                _ => "seats free",
            };
            if !class.is_empty() {
                let seats = Msg::TimelineSeats { held: load.held.to_string(), capacity: load.capacity.to_string() };
                let title = format!("{name}: {}", seats.text(view.lang));
                self.rect(y + 4.0, (day, last), class, title, view);
            }
            day = calendar::add_days(last, 1);
        }
    }

    fn drawn(self, view: TimelineView) -> Result<String, NotRendered> {
        let height = HEAD + f64::from(self.lines) * LINE;
        let mut ticks = Vec::new();
        let mut day = view.from;
        while day <= view.to {
            let year = (day.month() == 1 || day == view.from).then(|| day.year().to_string());
            if day == view.from || (day.day() == 1 && day.month0().is_multiple_of(3)) {
                ticks.push(Tick { x: x(day, view), year });
            }
            day = calendar::add_days(day, 1);
        }
        let phases = [Phase::Wished, Phase::Offered, Phase::Agreed, Phase::Serving, Phase::Served];
        let mut legend: Vec<(&str, Msg)> = phases.iter().map(|one| (one.as_str(), label::phase(*one))).collect();
        legend.push(("window", Msg::TimelineWindow));
        if self.has_seats {
            legend.extend([("free", Msg::TimelineFree), ("full", Msg::TimelineFull), ("over", Msg::TimelineOver)]);
        }
        let legend: Vec<_> = legend.into_iter().map(|(class, word)| (class, word.text(view.lang))).collect();
        let title = Msg::TimelineTitle { from: view.from, to: view.to }.text(view.lang).into_owned();
        let mut pages = Environment::new();
        pages.set_auto_escape_callback(|_| AutoEscape::Html);
        let text = pages.render_str(
            include_str!("timeline.svg.j2"),
            context! {
                title, height, legend, ticks => Value::from(Serde(&ticks)),
                lang => view.lang.as_str(), width => NAMES + BARS, head => HEAD, foot => FOOT, line => LINE,
                today => (view.from <= view.today && view.today <= view.to).then(|| x(view.today, view)),
                today_word => Msg::TimelineToday.text(view.lang),
                texts => Value::from(Serde(&self.texts)), rects => Value::from(Serde(&self.rects)),
            },
        );
        text.map(|svg| svg + "\n").map_err(NotRendered::because)
    }
}
