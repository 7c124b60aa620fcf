//! The day for people: how much there is, then what burns, a line each, by whose it is.

use anstyle::Style;
use chrono::NaiveDate;
use unicode_width::UnicodeWidthStr;

use super::deadlines::{counts, day, style, who};
use super::item::{GAP, cut, padded};
use crate::domain::call::Call;
use crate::domain::deadline::{Deadline, Responsible, Status};
use crate::i18n::{Lang, Msg, label};
use crate::render::clean::clean;

/// Below this width whom to call stands on a line of its own.
const WIDTH_FOR_ONE_LINE: usize = 64;
/// What the columns keep where the line is too narrow for all: whom to call, who.
const KEPT: (usize, usize) = (19, 20);

/// One of the deadlines that burn.
pub(crate) struct Burning<'a> {
    pub(crate) deadline: &'a Deadline,
    /// It is for those who keep the store, of several parties.
    pub(crate) ours: bool,
    pub(crate) call: Option<Call>,
}

impl Burning<'_> {
    /// Whose it is: ours first, then by party; what keeping the store itself asks for comes last.
    pub(crate) fn whose(&self) -> (bool, Responsible) {
        let responsible = self.deadline.responsible;
        (!self.ours || responsible == Responsible::Owner, responsible)
    }
}

/// How much there is, in one line: of which store, on which day.
pub(crate) fn head(store: &str, all: &[Deadline], today: NaiveDate, lang: Lang) -> String {
    let counts = counts(all, today, lang);
    let store = clean(store);
    let day = today;
    let msg =
        if counts.is_empty() { Msg::TodayNothing { store, day } } else { Msg::TodayCounts { store, day, counts } };
    msg.text(lang).into_owned()
}

/// The heading of a group: whose it is.
pub(crate) fn whose((others, responsible): (bool, Responsible), lang: Lang) -> String {
    let party = label::party(responsible).text(lang);
    if others { capital(&party) } else { Msg::TodayOurs { party: party.into_owned() }.text(lang).into_owned() }
}

/// What burns, sorted by whose it is.
pub(crate) fn text(burning: &[Burning<'_>], today: NaiveDate, lang: Lang, width: usize) -> String {
    let mut rows: Vec<[String; 4]> = burning.iter().map(|one| row(one, lang)).collect();
    let widest = |rows: &[[String; 4]]| {
        [0, 1, 2, 3].map(|column| rows.iter().map(|row| row[column].width()).max().unwrap_or_default())
    };
    let is_narrow = width < WIDTH_FOR_ONE_LINE;
    if !is_narrow && widest(&rows).iter().sum::<usize>() + 4 * GAP > width {
        for (row, one) in rows.iter_mut().zip(burning) {
            row[3] = one.call.as_ref().map(|call| called(call, one.deadline, lang, true)).unwrap_or_default();
        }
    }
    let [due, mut who, mut what, mut call] = widest(&rows);
    let excess = |who: usize, what: usize, call: usize| (GAP + due + who + what + call + 3 * GAP).saturating_sub(width);
    if !is_narrow {
        call = call.saturating_sub(excess(who, what, call)).max(KEPT.0.min(call));
        who = who.saturating_sub(excess(who, what, call)).max(KEPT.1.min(who));
        what = what.saturating_sub(excess(who, what, call));
    }
    let mut out = String::new();
    let both: Vec<(&Burning<'_>, &[String; 4])> = burning.iter().zip(&rows).collect();
    for group in both.chunk_by(|(a, _), (b, _)| a.whose() == b.whose()) {
        let bold = Style::new().bold();
        out += &format!("\n{bold}{}{bold:#} ({})\n", whose(group[0].0.whose(), lang), group.len());
        for (one, [due, name, task, to_call]) in group {
            let status = one.deadline.status(today);
            let style = style(status);
            // Seen without colour, too.
            let mark = if status == Status::Overdue { "!" } else { " " };
            let due = format!("{style}{mark} {due}{style:#}");
            let line = if is_narrow {
                let rest = width.saturating_sub(4);
                let first = cut(name, width.saturating_sub(2 + due_width(one, lang) + GAP));
                format!("{due}  {first}\n    {}\n    {}", cut(task, rest), cut(to_call, rest))
            } else {
                let (name, task) = (padded(&cut(name, who), who), padded(&cut(task, what), what));
                format!("{due}  {name}  {task}  {}", cut(to_call, call))
            };
            out += line.trim_end();
            out.push('\n');
        }
    }
    out
}

fn due_width(one: &Burning<'_>, lang: Lang) -> usize {
    day(one.deadline.due_on(), lang).width()
}

/// By when, who, what, whom to call.
pub(crate) fn row(one: &Burning<'_>, lang: Lang) -> [String; 4] {
    let call = one.call.as_ref().map(|call| called(call, one.deadline, lang, false)).unwrap_or_default();
    [day(one.deadline.due_on(), lang), who(one.deadline), label::task(one.deadline, lang), call]
}

/// The telephone first, then whose it is, where there is little room by the first name alone; without one, the address; where
/// nothing is recorded, the party alone.
fn called(call: &Call, deadline: &Deadline, lang: Lang, is_short: bool) -> String {
    let contact = &call.contact;
    let reached = contact.phone.as_deref().map(short).or_else(|| contact.email.clone());
    let party = || label::party(call.party.into()).text(lang).into_owned();
    let name = contact.name.clone().or_else(|| call.of.clone()).unwrap_or_else(party);
    match reached {
        // The name stands on the line already.
        Some(reached) if name == deadline.subject => reached,
        Some(reached) if is_short => {
            let first = name.split_whitespace().next().unwrap_or_default();
            format!("{reached} {first}")
        }
        Some(reached) => format!("{reached} {name}"),
        None if name == deadline.subject => party(),
        None => name,
    }
}

/// A Norwegian number as it is dialled in Norway.
fn short(phone: &str) -> String {
    let phone = phone.trim();
    phone.strip_prefix("+47").or_else(|| phone.strip_prefix("0047")).unwrap_or(phone).trim().to_owned()
}

fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_written_as_it_is_dialled() {
        for (phone, expected) in
            [("+47 900 00 031", "900 00 031"), ("004790000031", "90000031"), ("+46 8 1", "+46 8 1"), (" 113 ", "113")]
        {
            assert_eq!(short(phone), expected);
        }
        assert_eq!(capital("åpne"), "Åpne");
        assert_eq!(capital(""), "");
    }
}
