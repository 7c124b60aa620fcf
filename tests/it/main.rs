//! Commands through the binary, in a sealed room. One module a command or topic.
#![expect(clippy::unwrap_used, reason = "a test that cannot set its scene fails")]
#![expect(clippy::disallowed_methods, reason = "tests make files, run programs and hand on the environment")]

mod agreement;
mod another_trust;
mod apart;
mod as_it_would_be;
mod avtale;
mod broken_git;
mod by_hand;
mod calendar;
mod check;
mod commit;
mod completions;
mod compliance;
mod copies;
mod corrected;
#[cfg(unix)]
mod crash;
mod damage;
mod deadlines;
mod demand;
mod demo;
mod docs;
mod document;
mod enroll;
mod explain;
mod facts;
mod find;
mod furniture;
mod goals;
mod golden;
mod grant;
#[cfg(target_os = "linux")]
mod growth;
mod harness;
mod help;
mod hiding;
mod hostile;
mod kinds;
mod layering;
#[cfg(feature = "letters")]
mod letters;
#[cfg(not(feature = "letters"))]
mod letters_left_out;
mod log;
mod matching;
mod merge;
mod moves;
mod numbers;
mod overview;
#[cfg(target_os = "linux")]
mod pager;
mod parallel;
mod parties;
mod percent;
mod placement;
mod places;
#[cfg(target_os = "linux")]
mod plain_files;
mod position;
mod prioritise;
mod profiles;
mod purge;
#[cfg(feature = "letters")]
mod purge_letters;
mod put_right;
mod read_once;
mod readme;
mod records;
mod refusals;
mod regimes;
mod roads;
mod said;
mod seed_bergen;
mod seed_hsyk;
mod seed_stolav;
mod seed_vest;
mod settled;
mod shell;
mod sourced;
mod states;
mod stats;
mod steps;
mod story;
mod surroundings;
mod sync;
mod terminal;
mod timeline;
mod today;
mod typed;
mod under;
mod undo;
mod unread;
mod verify;
mod writes;
mod year;
mod zz_skipped;
