//! The threads on which records are read: made before they are needed, so that a system that gives none is told of, and no panic.

use std::error::Error;
use std::io;
use std::sync::OnceLock;

static READY: OnceLock<Option<String>> = OnceLock::new();

/// Sees to it that there are threads, one for each core. Asked for once: what could not be made then is not made later.
///
/// # Errors
/// The system does not give them.
pub(crate) fn ready() -> Result<(), io::Error> {
    match READY.get_or_init(|| made().err().map(|err| err.to_string())) {
        None => Ok(()),
        Some(reason) => Err(io::Error::other(reason.clone())),
    }
}

fn made() -> Result<(), io::Error> {
    match rayon::ThreadPoolBuilder::new().build_global() {
        // Where they are there already no cause is named.
        Err(err) => match err.source().and_then(|cause| cause.downcast_ref::<io::Error>()) {
            Some(cause) => Err(io::Error::new(cause.kind(), cause.to_string())),
            None => Ok(()),
        },
        Ok(()) => Ok(()),
    }
}
