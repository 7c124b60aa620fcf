//! The commands: one file each, with its arguments and its story in order. No rule is here: rules are in `domain`.

pub(crate) mod avtale_and_grant;
pub(crate) mod documents;
pub(crate) mod getting_started;
pub(crate) mod overview;
pub(crate) mod placement;
pub(crate) mod store;
pub(crate) mod trainees;

use crate::cli::Command;
use crate::context::Context;
use crate::error::Exit;
use crate::i18n::Msg;
use crate::store::git;

/// Runs one command.
///
/// # Errors
/// Why it could not be done; nothing is then changed.
pub(crate) fn run(ctx: &mut Context<'_>, command: Command) -> anyhow::Result<Exit> {
    prepare_clone(ctx, &command);
    match command {
        Command::Init(args) => getting_started::init::run(ctx, args),
        Command::Demo(args) => getting_started::demo::run(ctx, args),
        Command::Municipality(args) => getting_started::municipality::run(ctx, args),
        Command::Hospital(args) => getting_started::hospital::run(ctx, args),
        Command::Agreement(args) => getting_started::agreement::run(ctx, args),
        Command::Enroll(args) => trainees::enroll::run(ctx, *args),
        Command::List(args) => trainees::list::run(ctx, args),
        Command::Show(args) => trainees::show::run(ctx, args),
        Command::Edit(args) => trainees::edit::run(ctx, args),
        Command::Note(args) => trainees::note::run(ctx, args),
        Command::Absence(args) => trainees::absence::run(ctx, args),
        Command::Goal(args) => trainees::goal::run(ctx, args),
        Command::Plan(args) => trainees::plan::run(ctx, args),
        Command::Contact(args) => trainees::contact::run(ctx, args),
        Command::Course(args) => trainees::course::run(ctx, args),
        Command::Request(args) => placement::request::run(ctx, args),
        Command::Purge(args) => store::purge::run(ctx, args),
        Command::Reconfirm(args) => placement::reconfirm::run(ctx, args),
        Command::Avtale(args) => avtale_and_grant::avtale::run(ctx, args),
        Command::Grant(args) => avtale_and_grant::grant::run(ctx, args),
        Command::Position(args) => placement::position::run(ctx, args),
        Command::Offer(args) => placement::offer::run(ctx, *args),
        Command::Accept(args) => placement::accept::run(ctx, args),
        Command::Decline(args) => placement::decline::run(ctx, args),
        Command::WithdrawOffer(args) => placement::withdraw_offer::run(ctx, args),
        Command::Contract(args) => placement::contract::run(ctx, args),
        Command::Start(args) => placement::start::run(ctx, args),
        Command::Extend(args) => placement::extend::run(ctx, args),
        Command::Complete(args) => placement::complete::run(ctx, args),
        Command::Withdraw(args) => placement::withdraw::run(ctx, args),
        Command::Discontinue(args) => trainees::discontinue::run(ctx, args),
        Command::Document(args) => documents::document::run(ctx, *args),
        Command::Verify(args) => documents::verify::run(ctx, args),
        Command::Prioritise(args) => placement::prioritise::run(ctx, args),
        Command::Demand(args) => overview::demand::run(ctx, args),
        Command::Stats(args) => overview::stats::run(ctx, args),
        Command::Match(args) => placement::matching::run(ctx, args),
        Command::Deadlines(args) => overview::deadlines::run(ctx, args),
        Command::Explain(args) => overview::explain::run(ctx, args),
        Command::Compliance(args) => overview::compliance::run(ctx, args),
        Command::Check(args) => store::check::run(ctx, args),
        Command::Log(args) => store::log::run(ctx, args),
        Command::Undo(args) => store::undo::run(ctx, args),
        Command::Redo(args) => store::undo::redo(ctx, args),
        Command::Sync(args) => store::sync::run(ctx, args),
        Command::Merge(args) => store::merge::run(ctx, args),
        Command::Schema(args) => store::schema::run(ctx, args),
        Command::Completions(args) => store::completions::run(ctx, args),
        Command::Man(args) => store::man::run(ctx, args),
    }
}

/// A clone that is new does not know yet how records are merged: the first command in it tells it.
fn prepare_clone(ctx: &mut Context<'_>, command: &Command) {
    // Git is in the middle of its work while it has records merged.
    if ctx.options.dry_run || matches!(command, Command::Merge(_)) {
        return;
    }
    let Some(root) = ctx.root() else { return };
    if let Err(err) = git::driver::ensure(root, &ctx.program) {
        // Most commands need no merging; `sync` says what is wrong.
        ctx.ui.detail(&Msg::ErrorGit { said: err.to_string() });
    }
}
