//! Deadlines as a table: grouped by urgency, the person's name first.

use anstyle::{AnsiColor, Style};
use chrono::NaiveDate;
use rayon::iter::{IntoParallelRefIterator, ParallelIterator};

use super::output::basis_with;
use super::table::Layout;
use crate::domain::deadline::{Deadline, Status};
use crate::i18n::{Lang, Msg, label};

/// From this width on every fact has a column of its own; below it, who and why stand under the task.
const WIDTH_FOR_COLUMNS: usize = 116;
/// Below this width the command to type is left to `--format json` and `alis show`.
const WIDTH_FOR_NEXT: usize = 150;

/// The table; `next` gives the command to type for each.
pub(crate) fn text(
    deadlines: &[Deadline],
    today: NaiveDate,
    lang: Lang,
    width: usize,
    next: impl Fn(&Deadline) -> String + Sync,
) -> String {
    let row = |deadline: &Deadline| {
        let mut row = Vec::from(row(deadline, today, lang));
        if width < WIDTH_FOR_COLUMNS {
            let why = row.split_off(4).join(", ");
            row[1] += &format!("\n{why}");
            row[2] = row[2].replace(' ', "\n");
        } else if width >= WIDTH_FOR_NEXT {
            row.push(next(deadline));
        }
        row
    };
    let mut columns = vec![Msg::ColumnWho, Msg::ColumnWhat, Msg::ColumnDue, Msg::ColumnWhen];
    if width >= WIDTH_FOR_COLUMNS {
        columns.extend([Msg::ColumnBy, Msg::ColumnBasis]);
    }
    if width >= WIDTH_FOR_NEXT {
        columns.push(Msg::ColumnNext);
    }
    let header: Vec<String> = columns.iter().map(|column| column.text(lang).into_owned()).collect();
    let rows: Vec<Vec<String>> = deadlines.par_iter().map(row).collect();
    let mut all: Vec<&[String]> = rows.iter().map(Vec::as_slice).collect();
    all.push(&header);
    let layout = Layout::fit(&all, width, &[(5, 22), (6, 24), (1, 36), (2, 10), (1, 30), (0, 14), (3, 8)]);
    let mut out = String::new();
    let bold = Style::new().bold();
    out += &format!("{bold}{}{bold:#}\n", layout.draw(&[&header]).trim_end());
    let grouped: Vec<(&Deadline, &Vec<String>)> = deadlines.iter().zip(&rows).collect();
    for group in grouped.chunk_by(|(a, _), (b, _)| a.status(today) == b.status(today)) {
        let status = group[0].0.status(today);
        let style = heading(status);
        let title = label::status(status).text(lang);
        out += &format!("\n{style}{title} ({}){style:#}\n", group.len());
        let rows: Vec<&[String]> = group.iter().map(|(_, row)| row.as_slice()).collect();
        out += &layout.draw(&rows);
    }
    out
}

fn heading(status: Status) -> Style {
    let color = match status {
        Status::Overdue => AnsiColor::Red,
        Status::Open => AnsiColor::Yellow,
        Status::Upcoming => AnsiColor::Cyan,
        Status::Done => AnsiColor::Green,
    };
    Style::new().bold().fg_color(Some(color.into()))
}

/// Who, what, due (and the day to act by), how near, from whom, on what basis.
pub(crate) fn row(deadline: &Deadline, today: NaiveDate, lang: Lang) -> [String; 6] {
    let due = deadline.due_on();
    let act_by = deadline.act_by();
    let past = matches!(deadline.status(today), Status::Overdue | Status::Done);
    let due = if act_by == due || past { due.to_string() } else { format!("{due} ({})", act_by.format("%m-%d")) };
    let who = match deadline.placement {
        Some(number) if number > 1 => format!("{} ({number})", deadline.subject),
        _ => deadline.subject.clone(),
    };
    [
        who,
        what(deadline, lang),
        due,
        when(deadline, today).text(lang).into_owned(),
        label::party(deadline.responsible).text(lang).into_owned(),
        basis_with(&deadline.basis, &Msg::BasisReminder.text(lang)),
    ]
}

/// The task; says so where it was done too early to count.
pub(crate) fn what(deadline: &Deadline, lang: Lang) -> String {
    let mut what = label::task(deadline, lang);
    if let Some(on) = deadline.too_early {
        what += &format!("\n{}", Msg::TooEarly { on: on.to_string() }.text(lang));
    }
    what
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
        Status::Done => Msg::WhenDone { on: deadline.done_on.map(|on| on.to_string()).unwrap_or_default() },
    }
}
