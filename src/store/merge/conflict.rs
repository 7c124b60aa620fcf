//! What cannot be made one, and the markers between which it stands in a text.

/// A key that has two values now, or a block that one side changed and the other removed.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Conflict {
    /// `email`, `training.supervisor`, `practice 2024-02-01: percent`.
    pub(crate) key: String,
    /// `None` where that side has it no more.
    pub(crate) ours: Option<String>,
    pub(crate) theirs: Option<String>,
    /// Of the first marker, from 1.
    pub(crate) line: usize,
}

impl Conflict {
    /// Lines that differ and are no key of a record.
    pub(crate) fn of_lines(line: usize) -> Self {
        Conflict { key: String::new(), ours: None, theirs: None, line }
    }
}

/// Two texts between the markers that every tool knows.
pub(super) fn marked(ours: &str, theirs: &str) -> String {
    // A carriage return alone ends no line that a tool looks for a marker in.
    let end = |side: &str| if side.is_empty() || side.ends_with('\n') { "" } else { "\n" };
    format!("<<<<<<< ours\n{ours}{}=======\n{theirs}{}>>>>>>> theirs\n", end(ours), end(theirs))
}

/// Whether a text still holds the markers of a conflict.
pub(crate) fn is_marked(text: &str) -> bool {
    let starts = |mark: &str| text.lines().any(|line| line.starts_with(mark));
    starts("<<<<<<< ") || starts(">>>>>>> ") || text.lines().any(|line| line == "=======")
}

/// A text with the first side of each of its conflicts.
pub(super) fn first_side(text: &str) -> String {
    let mut out = String::new();
    let mut first = true;
    for line in text.split_inclusive('\n') {
        let is = |mark: &str| line.trim_end() == mark || line.starts_with(&format!("{mark} "));
        if is("<<<<<<<") || is(">>>>>>>") {
            first = true;
        } else if is("|||||||") || is("=======") {
            first = false;
        } else if first {
            out.push_str(line);
        }
    }
    out
}

/// Which side of a conflict holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum MergeSide {
    Ours,
    Theirs,
}

impl MergeSide {
    /// As git calls it, for a commit's message.
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            MergeSide::Ours => "ours",
            MergeSide::Theirs => "theirs",
        }
    }
}

/// What stands between one set of markers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct MarkedSides {
    /// Of the first marker, from 1.
    pub(crate) line: usize,
    pub(crate) ours: String,
    pub(crate) theirs: String,
    /// All of it, with the markers.
    whole: String,
}

/// A text cut at its markers.
enum MarkedStretch {
    Plain(String),
    Marked(MarkedSides),
}

/// The conflicts that stand in a text, in their order; `None` where its markers do not belong together: then only the whole can be
/// decided.
pub(crate) fn sides(text: &str) -> Option<Vec<MarkedSides>> {
    let marked = |stretch| match stretch {
        MarkedStretch::Marked(sides) => Some(sides),
        MarkedStretch::Plain(_) => None,
    };
    Some(stretches(text)?.into_iter().filter_map(marked).collect())
}

/// A text with its conflicts decided, in their order; one that is not decided stays between its markers. `None` as for [`sides`].
pub(crate) fn settled(text: &str, choices: &[Option<MergeSide>]) -> Option<String> {
    let mut choices = choices.iter();
    let mut out = String::new();
    for stretch in stretches(text)? {
        match stretch {
            MarkedStretch::Plain(text) => out += &text,
            MarkedStretch::Marked(sides) => {
                out += match choices.next().copied().flatten() {
                    Some(MergeSide::Ours) => &sides.ours,
                    Some(MergeSide::Theirs) => &sides.theirs,
                    None => &sides.whole,
                }
            }
        }
    }
    Some(out)
}

fn stretches(text: &str) -> Option<Vec<MarkedStretch>> {
    #[derive(PartialEq)]
    enum StretchSide {
        Plain,
        Ours,
        Base,
        Theirs,
    }
    let mut at = StretchSide::Plain;
    let mut out = vec![MarkedStretch::Plain(String::new())];
    for (number, line) in text.split_inclusive('\n').enumerate() {
        let is = |mark: &str| line.trim_end() == mark || line.starts_with(&format!("{mark} "));
        let marks = [is("<<<<<<<"), is("|||||||"), is("======="), is(">>>>>>>")];
        match (&at, marks) {
            (StretchSide::Plain, [true, ..]) => {
                out.push(MarkedStretch::Marked(MarkedSides { line: number + 1, ..MarkedSides::default() }));
                at = StretchSide::Ours;
            }
            (StretchSide::Plain | StretchSide::Ours | StretchSide::Theirs, [false, false, false, false])
            | (StretchSide::Base, [false, _, false, false]) => {}
            (StretchSide::Ours, [_, true, ..]) => at = StretchSide::Base,
            (StretchSide::Ours | StretchSide::Base, [_, _, true, _]) => at = StretchSide::Theirs,
            (StretchSide::Theirs, [.., true]) => {
                if let Some(MarkedStretch::Marked(sides)) = out.last_mut() {
                    sides.whole += line;
                }
                out.push(MarkedStretch::Plain(String::new()));
                at = StretchSide::Plain;
                continue;
            }
            _ => return None,
        }
        match out.last_mut()? {
            MarkedStretch::Plain(plain) => *plain += line,
            MarkedStretch::Marked(sides) => {
                sides.whole += line;
                match at {
                    _ if marks.contains(&true) => {}
                    StretchSide::Ours => sides.ours += line,
                    StretchSide::Theirs => sides.theirs += line,
                    StretchSide::Base | StretchSide::Plain => {}
                }
            }
        }
    }
    (at == StretchSide::Plain).then_some(out)
}
