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
enum Stretch {
    Plain(String),
    Marked(MarkedSides),
}

/// The conflicts that stand in a text, in their order; `None` where its markers do not belong together: then only the whole can be
/// decided.
pub(crate) fn sides(text: &str) -> Option<Vec<MarkedSides>> {
    let marked = |stretch| match stretch {
        Stretch::Marked(sides) => Some(sides),
        Stretch::Plain(_) => None,
    };
    Some(stretches(text)?.into_iter().filter_map(marked).collect())
}

/// A text with its conflicts decided, in their order; one that is not decided stays between its markers. `None` as for [`sides`].
pub(crate) fn settled(text: &str, choices: &[Option<MergeSide>]) -> Option<String> {
    let mut choices = choices.iter();
    let mut out = String::new();
    for stretch in stretches(text)? {
        match stretch {
            Stretch::Plain(text) => out += &text,
            Stretch::Marked(sides) => {
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

fn stretches(text: &str) -> Option<Vec<Stretch>> {
    #[derive(PartialEq)]
    enum At {
        Plain,
        Ours,
        Base,
        Theirs,
    }
    let mut at = At::Plain;
    let mut out = vec![Stretch::Plain(String::new())];
    for (number, line) in text.split_inclusive('\n').enumerate() {
        let is = |mark: &str| line.trim_end() == mark || line.starts_with(&format!("{mark} "));
        let marks = [is("<<<<<<<"), is("|||||||"), is("======="), is(">>>>>>>")];
        match (&at, marks) {
            (At::Plain, [true, ..]) => {
                out.push(Stretch::Marked(MarkedSides { line: number + 1, ..MarkedSides::default() }));
                at = At::Ours;
            }
            (At::Plain | At::Ours | At::Theirs, [false, false, false, false])
            | (At::Base, [false, _, false, false]) => {}
            (At::Ours, [_, true, ..]) => at = At::Base,
            (At::Ours | At::Base, [_, _, true, _]) => at = At::Theirs,
            (At::Theirs, [.., true]) => {
                if let Some(Stretch::Marked(sides)) = out.last_mut() {
                    sides.whole += line;
                }
                out.push(Stretch::Plain(String::new()));
                at = At::Plain;
                continue;
            }
            _ => return None,
        }
        match out.last_mut()? {
            Stretch::Plain(plain) => *plain += line,
            Stretch::Marked(sides) => {
                sides.whole += line;
                match at {
                    _ if marks.contains(&true) => {}
                    At::Ours => sides.ours += line,
                    At::Theirs => sides.theirs += line,
                    At::Base | At::Plain => {}
                }
            }
        }
    }
    (at == At::Plain).then_some(out)
}
