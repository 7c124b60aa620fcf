//! What a command reads to judge by: what of it cannot be read is told, for it may be what the answer hangs on.

use std::sync::Arc;

use crate::context::Context;
use crate::domain::position::Holders;
use crate::domain::register::Register;
use crate::domain::trainee::Trainee;
use crate::steps::market;
use crate::store::Store;

/// Everything but the trainees.
pub(crate) fn register(ctx: &mut Context<'_>, store: &Store) -> Arc<Register> {
    let mut problems = Vec::new();
    let register = store.register(&mut problems);
    ctx.ui.problems(&problems);
    register
}

/// The register as far as one trainee needs it.
pub(crate) fn register_of(ctx: &mut Context<'_>, store: &Store, trainee: &Trainee) -> Register {
    let mut problems = Vec::new();
    let register = store.register_of(trainee, &mut problems);
    ctx.ui.problems(&problems);
    register
}

/// Who holds the seats of all positions today. Somebody who cannot be read may hold one.
pub(crate) fn holders(ctx: &mut Context<'_>, store: &Store) -> Holders {
    let (_, holders, problems) = market::held(store, ctx.today);
    ctx.ui.problems(&problems);
    holders
}
