//! Ctrl-C at a question breaks off the question, not the program: the cursor is shown again, and what was typed can be kept.
//! Everywhere else it ends the program, as always.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// As a shell has it: 128 and the signal's number; the same as [`crate::error::Exit::Interrupted`].
#[cfg(unix)]
const INTERRUPTED: i32 = 130;

/// Whether Ctrl-C ends the program. Asked for only where a question is: until then the system's own way holds.
#[derive(Debug, Default)]
pub(super) struct Interrupt {
    ends_the_program: Option<Arc<AtomicBool>>,
}

impl Interrupt {
    /// From now on Ctrl-C is the question's.
    pub(super) fn hold(&mut self) {
        let flag = self.ends_the_program.get_or_insert_with(registered);
        flag.store(false, Ordering::SeqCst);
    }

    /// The question was answered.
    pub(super) fn release(&mut self) {
        if let Some(flag) = &self.ends_the_program {
            flag.store(true, Ordering::SeqCst);
        }
    }
}

#[cfg(unix)]
fn registered() -> Arc<AtomicBool> {
    use signal_hook::{consts::SIGINT, flag};
    let ends = Arc::new(AtomicBool::new(true));
    // Where it cannot be registered Ctrl-C ends the program at a question too.
    let _ = flag::register_conditional_shutdown(SIGINT, INTERRUPTED, Arc::clone(&ends));
    ends
}

#[cfg(not(unix))]
fn registered() -> Arc<AtomicBool> {
    Arc::new(AtomicBool::new(true))
}
