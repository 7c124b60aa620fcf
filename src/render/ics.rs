//! Deadlines as iCalendar (RFC 5545): an all-day event each, which a calendar that follows the file moves and takes away by itself.

use chrono::{NaiveDate, NaiveTime, TimeDelta};
use icalendar::{Alarm, Calendar, Class, Component, Event, EventLike, EventStatus, Property};
use sha2::{Digest, Sha256};

use super::deadlines::{basis, who};
use crate::domain::deadline::{Deadline, Subject};
use crate::domain::feed::FeedItem;
use crate::i18n::{Lang, Msg, label};
use crate::render::clean::clean;

/// An alarm of a day rings at this hour of it.
const HOUR: i64 = 9;
/// Bytes of a line.
const LINE: usize = 75;
/// Hours of a day.
const DAY: i64 = 24;
/// Days before the last one on which the second alarm rings.
const LATE: i64 = 14;
/// After so long a calendar that follows the file reads it again.
const EVERY: &str = "PT6H";

/// How a calendar is made.
#[derive(Clone, Copy, Debug)]
pub(crate) struct CalendarView<'a> {
    /// The store's name: two stores may be followed by one calendar.
    pub(crate) store: &'a str,
    pub(crate) today: NaiveDate,
    pub(crate) lang: Lang,
    /// Neither names nor numbers of people.
    pub(crate) anonymous: bool,
}

/// The calendar; `next` gives the command to type for each.
pub(crate) fn text(items: &[FeedItem], view: CalendarView<'_>, next: impl Fn(&Deadline) -> String) -> String {
    let name = Msg::CalendarName { store: clean(view.store) }.text(view.lang).into_owned();
    let refresh = Property::new("REFRESH-INTERVAL", EVERY).add_parameter("VALUE", "DURATION").done();
    let mut calendar = Calendar::empty();
    calendar
        .append_property(Property::new("VERSION", "2.0"))
        .append_property(Property::new("PRODID", concat!("-//alis//alis ", env!("CARGO_PKG_VERSION"), "//NO")))
        .append_property(Property::new("CALSCALE", "GREGORIAN"))
        .append_property(Property::new("METHOD", "PUBLISH"))
        .name(&name)
        .append_property(refresh)
        .append_property(Property::new("X-PUBLISHED-TTL", EVERY));
    for item in items {
        calendar.push(event(item, view, &next));
    }
    folded(&calendar.to_string())
}

/// Lines of at most 75 bytes (RFC 5545, 3.1): the crate leaves some a byte longer.
fn folded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for mut line in text.split_inclusive("\r\n") {
        while line.trim_end().len() > LINE {
            let (fits, rest) = line.split_at(line.floor_char_boundary(LINE));
            out += fits;
            // The next line begins with a blank that is not the text's.
            out += "\r\n ";
            line = rest;
        }
        out += line;
    }
    out
}

fn event(item: &FeedItem, view: CalendarView<'_>, next: &impl Fn(&Deadline) -> String) -> Event {
    let deadline = &item.deadline;
    let due = deadline.due_on();
    let uid = uid(view.store, &item.key);
    // The same on every machine that makes it on the day.
    let stamp = view.today.and_time(NaiveTime::MIN).and_utc();
    let mut event = Event::new();
    event
        .uid(&uid)
        .sequence(item.sequence)
        .timestamp(stamp)
        .starts(due)
        // The first day that is not of it any more.
        .ends(due.succ_opt().unwrap_or(due))
        .summary(&summary(deadline, view))
        .description(&description(item, view, next))
        .class(if view.anonymous { Class::Public } else { Class::Private })
        // It is no appointment: nobody is busy by it.
        .add_property("TRANSP", "TRANSPARENT")
        .status(if item.is_settled { EventStatus::Cancelled } else { EventStatus::Confirmed });
    if !item.is_settled {
        for days in alarms(deadline) {
            let mut alarm = Alarm::display(&summary(deadline, view), TimeDelta::zero());
            // Its own number (RFC 9074) and day, or the crate takes a random one and the clock's.
            alarm.uid(&format!("{days}-{uid}")).timestamp(stamp).add_property("TRIGGER", trigger(days));
            event.alarm(alarm.done());
        }
    }
    event.done()
}

/// Stable over runs, machines and clones: it is reckoned from what the event is about, and from the name of the store.
fn uid(store: &str, key: &str) -> String {
    let hash = Sha256::digest(format!("{store}\n{key}"));
    let hex: String = hash.iter().take(16).map(|byte| format!("{byte:02x}")).collect();
    format!("{hex}@alis")
}

fn summary(deadline: &Deadline, view: CalendarView<'_>) -> String {
    let task = label::task(deadline, view.lang);
    match about(deadline, view) {
        Some(who) => clean(&format!("{who}: {task}")),
        None => clean(&task),
    }
}

/// Whom or what it is about; nobody where the calendar is for others to see.
fn about(deadline: &Deadline, view: CalendarView<'_>) -> Option<String> {
    let is_person = matches!(deadline.record, Subject::Trainee(_));
    if view.anonymous && is_person { None } else { Some(who(deadline)) }
}

fn description(item: &FeedItem, view: CalendarView<'_>, next: &impl Fn(&Deadline) -> String) -> String {
    let (deadline, lang) = (&item.deadline, view.lang);
    let mut lines = Vec::new();
    let mut line = |heading: Msg, value: &str| lines.push(format!("{}: {value}", heading.text(lang)));
    line(Msg::ColumnBy, &label::party(deadline.responsible).text(lang));
    line(Msg::ColumnBasis, &basis(deadline, lang));
    let command = next(deadline);
    let is_person = matches!(deadline.record, Subject::Trainee(_));
    let is_hidden = item.is_settled || command.is_empty() || (view.anonymous && is_person);
    if !is_hidden {
        line(Msg::ColumnNext, &command);
    }
    let days = match (item.is_settled, deadline.done_on) {
        (true, Some(day)) => vec![Msg::CalendarDone { day }],
        (true, None) => vec![Msg::CalendarOver],
        (false, _) => {
            let opens = deadline.opens_on().map(|day| Msg::CalendarOpens { day });
            let act_by =
                (deadline.act_by() != deadline.due_on()).then(|| Msg::CalendarActBy { day: deadline.act_by() });
            opens.into_iter().chain(act_by).collect()
        }
    };
    lines.extend(days.iter().map(|day| day.text(lang).into_owned()));
    lines.iter().map(|line| clean(line)).collect::<Vec<_>>().join("\n")
}

/// The hour of the day that lies so many days before the last one, counted back from the beginning of that.
fn trigger(days: i64) -> String {
    format!("-P{}DT{}H", days - 1, DAY - HOUR)
}

/// Days before the last one: when the window opens, and two weeks before it closes if it is open by then.
fn alarms(deadline: &Deadline) -> Vec<i64> {
    let window = deadline.opens_on().map(|opens| (deadline.due_on() - opens).num_days()).filter(|days| *days > 0);
    let late = (window.is_none_or(|days| days > LATE)).then_some(LATE);
    window.into_iter().chain(late).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::deadline::{Anchor, Duty, Responsible, Rule};
    use crate::domain::sample::day;

    fn deadline(opens: Option<&str>, due: &str) -> Deadline {
        let record = Subject::Trainee("9144897".parse().unwrap());
        let duty = Duty::own(Responsible::Municipality);
        let due = Anchor::Start.on(day(due));
        let opens = opens.map(|opens| Anchor::Start.on(day(opens)));
        Deadline { opens, ..Deadline::new(Rule::Request, record, "Kari; Nordmann, Å".to_owned(), due, duty) }
    }

    fn written(item: &FeedItem, anonymous: bool) -> String {
        let view = CalendarView { store: "Prøve", today: day("2026-11-30"), lang: Lang::Nb, anonymous };
        text(std::slice::from_ref(item), view, |_| "alis meld-inn 9144897".to_owned())
    }

    fn item(deadline: Deadline, is_settled: bool) -> FeedItem {
        FeedItem { key: "request trainees/9144897 1 ".to_owned(), deadline, is_settled, sequence: 7 }
    }

    #[test]
    fn an_event() {
        insta::assert_snapshot!(written(&item(deadline(Some("2027-01-31"), "2027-02-28"), false), false));
    }

    #[test]
    fn a_calendar_for_others_names_nobody() {
        for is_settled in [false, true] {
            let text = written(&item(deadline(None, "2027-02-28"), is_settled), true).replace("\r\n ", "");
            assert!(!text.contains("Nordmann") && !text.contains("9144897"), "{text}");
            assert!(text.contains("SUMMARY:Meld inn behovet til sykehuset\r\n"), "{text}");
        }
    }

    #[test]
    fn what_is_settled_is_called_off_and_rings_no_more() {
        let done = Deadline { done_on: Some(day("2026-11-01")), ..deadline(None, "2027-02-28") };
        let text = written(&item(done, true), false).replace("\r\n ", "");
        assert!(text.contains("STATUS:CANCELLED") && text.contains("Gjort 1."), "{text}");
        assert!(!text.contains("VALARM") && !text.contains("alis meld-inn"), "{text}");
    }

    #[test]
    fn it_rings_when_the_window_opens_and_two_weeks_before_it_closes() {
        let of = |opens| alarms(&deadline(opens, "2027-02-28"));
        assert_eq!(of(Some("2027-01-31")), [28, 14]);
        assert_eq!(of(Some("2027-02-14")), [14]);
        assert_eq!(of(Some("2027-02-20")), [8]);
        assert_eq!(of(Some("2027-02-28")), [14]);
        assert_eq!(of(None), [14]);
        assert_eq!([trigger(14), trigger(1)], ["-P13DT15H", "-P0DT15H"]);
    }

    #[test]
    fn no_line_is_longer_than_75_bytes_and_nothing_is_lost() {
        for length in 60..240 {
            let name = "åæ øß王 ".chars().cycle().take(length).collect::<String>();
            let about = Deadline { subject: format!("{name}."), ..deadline(None, "2027-02-28") };
            let text = written(&item(about, false), false);
            assert!(text.split("\r\n").all(|line| line.len() <= LINE), "{text}");
            assert!(text.replace("\r\n ", "").contains(&format!("SUMMARY:{name}.: Meld inn")), "{text}");
        }
    }

    #[test]
    fn an_event_is_the_same_whoever_makes_it_and_another_in_another_store() {
        assert_eq!(uid("Prøve", "a"), uid("Prøve", "a"));
        assert_ne!(uid("Prøve", "a"), uid("Annen", "a"));
        assert_ne!(uid("Prøve", "a"), uid("Prøve", "b"));
    }
}
