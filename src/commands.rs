//! The commands: one file each, with its arguments and its story in order. No rule is here: rules are in `domain`.

pub(crate) mod absence;
pub(crate) mod accept;
pub(crate) mod agreement;
pub(crate) mod avtale;
pub(crate) mod check;
pub(crate) mod complete;
pub(crate) mod completions;
pub(crate) mod compliance;
pub(crate) mod contact;
pub(crate) mod contract;
pub(crate) mod course;
pub(crate) mod deadlines;
pub(crate) mod decline;
pub(crate) mod demand;
pub(crate) mod demo;
pub(crate) mod discontinue;
pub(crate) mod document;
pub(crate) mod edit;
pub(crate) mod enroll;
mod entry;
pub(crate) mod explain;
pub(crate) mod extend;
mod fact;
mod filed;
pub(crate) mod goal;
pub(crate) mod grant;
mod happened;
pub(crate) mod hospital;
pub(crate) mod init;
pub(crate) mod list;
pub(crate) mod log;
pub(crate) mod man;
mod market;
pub(crate) mod matching;
pub(crate) mod merge;
pub(crate) mod municipality;
mod next;
pub(crate) mod note;
pub(crate) mod offer;
mod overview;
pub(crate) mod plan;
pub(crate) mod position;
pub(crate) mod prioritise;
pub(crate) mod purge;
pub(crate) mod reconfirm;
pub(crate) mod request;
mod ripple;
mod roster;
mod save;
pub(crate) mod schema;
mod seat;
pub(crate) mod show;
pub(crate) mod start;
pub(crate) mod stats;
pub(crate) mod sync;
pub(crate) mod undo;
pub(crate) mod verify;
mod who;
pub(crate) mod withdraw;
pub(crate) mod withdraw_offer;

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
        Command::Init(args) => init::run(ctx, args),
        Command::Demo(args) => demo::run(ctx, args),
        Command::Municipality(args) => municipality::run(ctx, args),
        Command::Hospital(args) => hospital::run(ctx, args),
        Command::Agreement(args) => agreement::run(ctx, args),
        Command::Enroll(args) => enroll::run(ctx, *args),
        Command::List(args) => list::run(ctx, args),
        Command::Show(args) => show::run(ctx, args),
        Command::Edit(args) => edit::run(ctx, args),
        Command::Note(args) => note::run(ctx, args),
        Command::Absence(args) => absence::run(ctx, args),
        Command::Goal(args) => goal::run(ctx, args),
        Command::Plan(args) => plan::run(ctx, args),
        Command::Contact(args) => contact::run(ctx, args),
        Command::Course(args) => course::run(ctx, args),
        Command::Request(args) => request::run(ctx, args),
        Command::Purge(args) => purge::run(ctx, args),
        Command::Reconfirm(args) => reconfirm::run(ctx, args),
        Command::Avtale(args) => avtale::run(ctx, args),
        Command::Grant(args) => grant::run(ctx, args),
        Command::Position(args) => position::run(ctx, args),
        Command::Offer(args) => offer::run(ctx, *args),
        Command::Accept(args) => accept::run(ctx, args),
        Command::Decline(args) => decline::run(ctx, args),
        Command::WithdrawOffer(args) => withdraw_offer::run(ctx, args),
        Command::Contract(args) => contract::run(ctx, args),
        Command::Start(args) => start::run(ctx, args),
        Command::Extend(args) => extend::run(ctx, args),
        Command::Complete(args) => complete::run(ctx, args),
        Command::Withdraw(args) => withdraw::run(ctx, args),
        Command::Discontinue(args) => discontinue::run(ctx, args),
        Command::Document(args) => document::run(ctx, *args),
        Command::Verify(args) => verify::run(ctx, args),
        Command::Prioritise(args) => prioritise::run(ctx, args),
        Command::Demand(args) => demand::run(ctx, args),
        Command::Stats(args) => stats::run(ctx, args),
        Command::Match(args) => matching::run(ctx, args),
        Command::Deadlines(args) => deadlines::run(ctx, args),
        Command::Explain(args) => explain::run(ctx, args),
        Command::Compliance(args) => compliance::run(ctx, args),
        Command::Check(args) => check::run(ctx, args),
        Command::Log(args) => log::run(ctx, args),
        Command::Undo(args) => undo::run(ctx, args),
        Command::Redo(args) => undo::redo(ctx, args),
        Command::Sync(args) => sync::run(ctx, args),
        Command::Merge(args) => merge::run(ctx, args),
        Command::Schema(args) => schema::run(ctx, args),
        Command::Completions(args) => completions::run(ctx, args),
        Command::Man(args) => man::run(ctx, args),
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
