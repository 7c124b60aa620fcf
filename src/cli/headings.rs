//! The seven headings of the help. `commands/` has a folder for each.

/// The headings of the help and what stands under them, in their order.
pub(crate) const HEADINGS: [(&str, &[&str]); 7] = [
    ("start", &["init", "demo", "municipality", "hospital", "agreement"]),
    (
        "trainees",
        &[
            "enroll",
            "list",
            "show",
            "edit",
            "move",
            "practice",
            "note",
            "absence",
            "goal",
            "plan",
            "contact",
            "course",
            "discontinue",
            "resume",
        ],
    ),
    (
        "placement",
        &[
            "request",
            "reconfirm",
            "prioritise",
            "position",
            "match",
            "offer",
            "accept",
            "decline",
            "withdraw-offer",
            "contract",
            "start",
            "extend",
            "complete",
            "withdraw",
            "elsewhere",
        ],
    ),
    ("avtale", &["avtale", "grant"]),
    ("documents", &["document", "verify"]),
    ("overview", &["deadlines", "explain", "demand", "compliance", "stats"]),
    ("store", &["check", "log", "undo", "redo", "sync", "merge", "purge", "schema", "completions", "man"]),
];
