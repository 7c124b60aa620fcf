//! National identity numbers in a file that somebody wrote by hand: a finding, and the record stays in use.

use super::problem::{Code, Fault, Problem, Source};
use crate::domain::national_id::{self, Sighting};
use crate::i18n::Msg;

/// The certain numbers that a change to a file would bring in.
pub(crate) fn that_came(before: &Source, after: &Source) -> Vec<Problem> {
    let certain = |source: &Source| {
        let mut found = findings(source);
        found.retain(|problem| problem.fault.code == Code::NationalId);
        found
    };
    let (there, mut now) = (certain(before).len(), certain(after));
    if now.len() <= there {
        now.clear();
    }
    now
}

/// Every such number in a file, comments too; digits written as escapes are read as what they stand for.
pub(super) fn findings(source: &Source) -> Vec<Problem> {
    let plain = problems(source, &source.text, |at| at);
    if !source.text.contains('\\') {
        return plain;
    }
    let (text, places) = unescaped(&source.text);
    // A number without escapes is seen twice, at the same place.
    let mut all = problems(source, &text, |at| places[at]);
    all.extend(plain);
    all.sort_by_key(|problem| problem.span.as_ref().map(|span| (span.start, span.end)));
    all.dedup_by(|a, b| a.span == b.span && a.fault.code == b.fault.code);
    all
}

fn problems(source: &Source, text: &str, place: impl Fn(usize) -> usize) -> Vec<Problem> {
    let problem = |Sighting { place: span, certain }| {
        let (code, message, hint) = match certain {
            true => (Code::NationalId, Msg::ProblemNationalId, Msg::HintNationalId),
            false => (Code::PossibleNationalId, Msg::ProblemPossibleNationalId, Msg::HintPossibleNationalId),
        };
        Fault::new(code, message).hint(hint).at(source, place(span.start)..place(span.end))
    };
    national_id::sightings(text).map(problem).collect()
}

/// The text with the escapes of a TOML string resolved, and where each of its bytes comes from; its end too.
fn unescaped(text: &str) -> (String, Vec<usize>) {
    let (mut plain, mut places) = (String::with_capacity(text.len()), Vec::with_capacity(text.len() + 1));
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        let (c, length) = escape(&text[at..]).unwrap_or((c, c.len_utf8()));
        plain.push(c);
        places.extend(std::iter::repeat_n(at, c.len_utf8()));
        at += length;
    }
    places.push(text.len());
    (plain, places)
}

/// The character an escape at the beginning of the text stands for, and the escape's length in bytes.
fn escape(text: &str) -> Option<(char, usize)> {
    let after = text.strip_prefix('\\')?;
    let digits = match after.chars().next()? {
        'n' => return Some(('\n', 2)),
        't' => return Some(('\t', 2)),
        'r' => return Some(('\r', 2)),
        'x' => 2,
        'u' => 4,
        'U' => 8,
        _ => return None,
    };
    let code = u32::from_str_radix(after.get(1..1 + digits)?, 16).ok()?;
    Some((char::from_u32(code)?, 2 + digits))
}
