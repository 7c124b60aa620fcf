//! A store, and who is in it beside the trainees.

pub(crate) mod agreement;
pub(crate) mod demo;
pub(crate) mod hospital;
pub(crate) mod init;
pub(crate) mod municipality;
mod parties;
