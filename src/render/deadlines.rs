//! Deadlines for people: grouped by urgency, an item in two lines, on wide screens in one.

use anstyle::{AnsiColor, Style};
use chrono::NaiveDate;
use rayon::iter::{IntoParallelRefIterator, ParallelIterator};
use unicode_width::UnicodeWidthStr;

use super::item::{self, GAP};
use super::output::basis_with;
use super::paragraph;
use super::table::Layout;
use crate::domain::deadline::{Basis, Deadline, Status, Subject};
use crate::i18n::shown::in_table;
use crate::i18n::{Lang, Msg, label};
use crate::render::clean::clean;

/// From this width on every fact has a column of its own.
const WIDTH_FOR_COLUMNS: usize = 180;
/// From this width on the HPR number and the command to type are told without being asked for.
const WIDTH_FOR_NEXT: usize = 120;
/// Below this width nothing stands at the right.
const WIDTH_FOR_RIGHT: usize = 64;
/// The names are given so much of a line, if they need it.
const WHO: usize = 24;

/// How a list of deadlines is shown.
#[derive(Clone, Copy, Debug)]
pub(crate) struct DeadlineView {
    pub(crate) today: NaiveDate,
    pub(crate) lang: Lang,
    /// Columns of the screen.
    pub(crate) width: usize,
    /// The HPR number and the command, however narrow it is.
    pub(crate) verbose: bool,
}

/// The list, in the order it comes in; `next` gives the command to type for each.
pub(crate) fn text(deadlines: &[Deadline], shown: DeadlineView, next: impl Fn(&Deadline) -> String + Sync) -> String {
    if shown.width >= WIDTH_FOR_COLUMNS { columns(deadlines, shown, next) } else { items(deadlines, shown, next) }
}

fn columns(deadlines: &[Deadline], shown: DeadlineView, next: impl Fn(&Deadline) -> String + Sync) -> String {
    let DeadlineView { today, lang, width, .. } = shown;
    let row = |deadline: &Deadline| {
        let [who, what, due, when, by, basis] = row(deadline, today, lang);
        vec![who, hpr(deadline).unwrap_or_default(), what, due, when, by, basis, next(deadline)]
    };
    let header: Vec<String> = [
        Msg::ColumnWho,
        Msg::ColumnHpr,
        Msg::ColumnWhat,
        Msg::ColumnDue,
        Msg::ColumnWhen,
        Msg::ColumnBy,
        Msg::ColumnBasis,
        Msg::ColumnNext,
    ]
    .iter()
    .map(|column| column.text(lang).into_owned())
    .collect();
    let rows: Vec<Vec<String>> = deadlines.par_iter().map(row).collect();
    let mut all: Vec<&[String]> = rows.iter().map(Vec::as_slice).collect();
    all.push(&header);
    let layout = Layout::fit(&all, width, &[(6, 22), (7, 24), (2, 36), (3, 10), (2, 30), (0, 14), (4, 8)]);
    let mut out = headed(&layout.draw(&[&header]));
    let grouped: Vec<(&Deadline, &Vec<String>)> = deadlines.iter().zip(&rows).collect();
    for group in grouped.chunk_by(|(a, _), (b, _)| a.status(today) == b.status(today)) {
        out += &heading(group[0].0.status(today), group.len(), lang);
        let rows: Vec<&[String]> = group.iter().map(|(_, row)| row.as_slice()).collect();
        out += &layout.draw(&rows);
    }
    out
}

/// What is told of one deadline.
struct DeadlineItem {
    who: String,
    what: String,
    due: String,
    when: String,
    /// From whom, on what basis.
    why: String,
    /// It was done too early to count.
    early: Option<String>,
    /// The HPR number and the command, where they are told.
    next: Option<String>,
}

fn items(deadlines: &[Deadline], shown: DeadlineView, next: impl Fn(&Deadline) -> String + Sync) -> String {
    let DeadlineView { today, lang, width, verbose } = shown;
    let told = verbose || width >= WIDTH_FOR_NEXT;
    let made = |deadline: &Deadline| {
        let [who, _, due, when, by, basis] = row(deadline, today, lang);
        let number = hpr(deadline).map(|hpr| format!("{} {hpr} · ", Msg::ColumnHpr.text(lang))).unwrap_or_default();
        DeadlineItem {
            who: clean(&who),
            what: clean(&label::task(deadline, lang)),
            due,
            when,
            why: clean(&format!("{by}, {basis}")),
            early: too_early(deadline, lang),
            next: told.then(|| clean(&format!("{number}{}", next(deadline)))),
        }
    };
    let items: Vec<DeadlineItem> = deadlines.par_iter().map(made).collect();
    let (due, when) = (Msg::ColumnDue.text(lang), Msg::ColumnWhen.text(lang));
    let right = items.iter().flat_map(|item| [item.due.width(), item.when.width()]).max().unwrap_or_default();
    let right = right.max(due.width()).max(when.width());
    let who = items.iter().map(|item| item.who.width()).max().unwrap_or_default().min(WHO);
    let head = format!("{}  {}", item::padded(&Msg::ColumnWho.text(lang), who), Msg::ColumnWhat.text(lang));
    // What is short is not torn apart.
    let natural = |item: &DeadlineItem| {
        let next = item.next.as_ref().map(|next| " · ".width() + next.width()).unwrap_or_default();
        (who.max(item.who.width()) + GAP + item.what.width()).max(GAP + item.why.width() + next)
    };
    let widest = items.iter().map(natural).max().unwrap_or_default().max(head.width());
    let page = ItemLayout { width, who, left: width.saturating_sub(right + GAP).min(widest) };
    let mut out = if width < WIDTH_FOR_RIGHT { headed(&head) } else { headed(&item::line(&head, page.left, &due)) };
    let drawn: Vec<String> = items.par_iter().map(|item| page.drawn(item)).collect();
    let grouped: Vec<(&Deadline, &String)> = deadlines.iter().zip(&drawn).collect();
    for group in grouped.chunk_by(|(a, _), (b, _)| a.status(today) == b.status(today)) {
        out += &heading(group[0].0.status(today), group.len(), lang);
        out.extend(group.iter().map(|(_, drawn)| drawn.as_str()));
    }
    out
}

/// How wide the parts are.
struct ItemLayout {
    width: usize,
    who: usize,
    /// Up to what stands at the right.
    left: usize,
}

impl ItemLayout {
    fn drawn(&self, item: &DeadlineItem) -> String {
        if self.width < WIDTH_FOR_RIGHT {
            let line = format!("{}: {}, {}, {}, {}", item.who, item.what, item.due, item.when, item.why);
            return paragraph::hanging("", &line, GAP, self.width) + &self.more(item, false);
        }
        let mut first = format!("{}  {}", item::padded(&item.who, self.who), item.what);
        let mut second = format!("  {}", item.why);
        if first.width() > self.left {
            first = format!("{}  {}", item.who, item.what);
        }
        if first.width() > self.left {
            first.clone_from(&item.who);
            second = format!("  {} · {}", item.what, item.why);
        }
        // The command goes along where it has room.
        let along = item.next.as_ref().map(|next| format!("{second} · {next}"));
        let along = along.filter(|line| line.width() <= self.left);
        let is_along = along.is_some();
        let second = along.unwrap_or(second);
        let dim = Style::new().dimmed();
        format!(
            "{}\n{dim}{}{dim:#}\n{}",
            item::line(&first, self.left, &item.due),
            item::line(&second, self.left, &item.when),
            self.more(item, is_along)
        )
    }

    /// What has no room in the two lines.
    fn more(&self, item: &DeadlineItem, is_along: bool) -> String {
        let early = item.early.as_ref().map(|early| paragraph::hanging("  ", early, 4, self.width));
        let next = item.next.as_ref().filter(|_| !is_along).map(|next| paragraph::hanging("  ", next, 4, self.width));
        early.into_iter().chain(next).collect()
    }
}

fn headed(head: &str) -> String {
    let bold = Style::new().bold();
    format!("{bold}{}{bold:#}\n", head.trim_end())
}

fn heading(status: Status, count: usize, lang: Lang) -> String {
    let style = style(status);
    format!("\n{style}{} ({count}){style:#}\n", label::status(status).text(lang))
}

/// The colour of an urgency.
pub(crate) fn style(status: Status) -> Style {
    let color = match status {
        Status::Overdue => AnsiColor::Red,
        Status::Open => AnsiColor::Yellow,
        Status::Upcoming => AnsiColor::Cyan,
        Status::Done => AnsiColor::Green,
    };
    Style::new().bold().fg_color(Some(color.into()))
}

/// The counts of all as the last line, with what else is to be said of them.
pub(crate) fn ending(all: &[Deadline], besides: &[Msg], view: DeadlineView) -> String {
    let counts = counts(all, view.today, view.lang);
    let besides: String = besides.iter().map(|msg| format!("; {}", msg.text(view.lang))).collect();
    paragraph::hanging("", &format!("{counts}{besides}"), GAP, view.width)
}

/// How many of each urgency there are, the most urgent first; what there is none of is left out.
pub(crate) fn counts(deadlines: &[Deadline], today: NaiveDate, lang: Lang) -> String {
    let of = |status| deadlines.iter().filter(|deadline| deadline.status(today) == status).count();
    let [overdue, open, upcoming, done] =
        [Status::Overdue, Status::Open, Status::Upcoming, Status::Done].map(|status| of(status) as i64);
    let counts = [
        (overdue, Msg::CountOverdue { count: overdue }),
        (open, Msg::CountOpen { count: open }),
        (upcoming, Msg::CountUpcoming { count: upcoming }),
        (done, Msg::CountDone { count: done }),
    ];
    let told = counts.iter().filter(|(count, _)| *count > 0).map(|(_, msg)| msg.text(lang).into_owned());
    told.collect::<Vec<_>>().join(", ")
}

fn hpr(deadline: &Deadline) -> Option<String> {
    match &deadline.record {
        Subject::Trainee(hpr) => Some(hpr.to_string()),
        _ => None,
    }
}

/// On what something rests, in words.
pub(crate) fn rests_on(basis: &Basis, lang: Lang) -> String {
    let named = Basis { source: label::source(&basis.source, lang), ..basis.clone() };
    basis_with(&named, &Msg::BasisReminder.text(lang))
}

/// A day as it stands in a list.
pub(crate) fn day(on: NaiveDate, lang: Lang) -> String {
    in_table(on, lang)
}

/// Who, what, due (and the day to act by), how near, from whom, on what basis.
pub(crate) fn row(deadline: &Deadline, today: NaiveDate, lang: Lang) -> [String; 6] {
    let due = deadline.due_on();
    let act_by = deadline.act_by();
    let past = matches!(deadline.status(today), Status::Overdue | Status::Done);
    let due = if act_by == due || past {
        in_table(due, lang)
    } else {
        match lang {
            Lang::En => format!("{due} ({})", act_by.format("%m-%d")),
            Lang::Nb | Lang::Nn => format!("{} ({})", in_table(due, lang), act_by.format("%d.%m.")),
        }
    };
    [
        who(deadline),
        what(deadline, lang),
        due,
        when(deadline, today).text(lang).into_owned(),
        label::party(deadline.responsible).text(lang).into_owned(),
        basis(deadline, lang),
    ]
}

/// Source and clause, and whether the number is the tool's own.
pub(crate) fn basis(deadline: &Deadline, lang: Lang) -> String {
    rests_on(&deadline.basis, lang)
}

/// Whom it is about, with the number of the hospital period where that is not the first.
pub(crate) fn who(deadline: &Deadline) -> String {
    match deadline.placement {
        Some(number) if number > 1 => format!("{} ({number})", deadline.subject),
        _ => deadline.subject.clone(),
    }
}

/// The task; says so where it was done too early to count.
pub(crate) fn what(deadline: &Deadline, lang: Lang) -> String {
    let mut what = label::task(deadline, lang);
    if let Some(early) = too_early(deadline, lang) {
        what += &format!("\n{early}");
    }
    what
}

fn too_early(deadline: &Deadline, lang: Lang) -> Option<String> {
    deadline.too_early.map(|on| Msg::TooEarly { on }.text(lang).into_owned())
}
/// How near it is, in days.
pub(crate) fn when(deadline: &Deadline, today: NaiveDate) -> Msg {
    let left = deadline.days_left(today);
    match deadline.status(today) {
        Status::Overdue => Msg::WhenOverdue { days: -left },
        Status::Open if left == 0 => Msg::WhenToday,
        Status::Open => Msg::WhenOpen { days: left },
        Status::Upcoming => {
            let opens = deadline.opens_on().unwrap_or(today);
            Msg::WhenUpcoming { days: (opens - today).num_days() }
        }
        Status::Done => Msg::WhenDone { on: deadline.done_on.unwrap_or(today) },
    }
}
