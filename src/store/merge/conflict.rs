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
