//! `alis init`: a new store.

use std::path::PathBuf;

use crate::acts;
use crate::context::Context;
use crate::error::{Error, Exit};
use crate::i18n::Msg;
use crate::render::clean::clean;
use crate::store::change::Change;
use crate::store::git::{self, GitError};
use crate::store::{check, exposure, layout, new_store};

#[derive(Debug, clap::Args)]
pub(crate) struct InitArgs {
    dir: Option<PathBuf>,
    #[arg(long, value_name = "TEXT")]
    name: Option<String>,
}

pub(crate) fn run(ctx: &mut Context<'_>, args: InitArgs) -> Result<Exit, Error> {
    let given = args.dir.or_else(|| ctx.options.store.as_ref().map(PathBuf::from)).unwrap_or_default();
    let root = ctx.working_directory.join(given);
    if root.join(layout::SETTINGS).exists() {
        return Err(Error::refused(Msg::ErrorExists { file: root.join(layout::SETTINGS).display().to_string() }));
    }
    let usual = root.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_else(|| "ALIS".to_owned());
    let name = ctx.asked_text_if_any(acts::STORE_NAME.usual(Some(&usual)), args.name)?.unwrap_or(usual);
    if ctx.options.dry_run {
        let text = ctx.text(&Msg::InitWould { dir: clean(&root.display().to_string()) });
        ctx.ui.result(&text)?;
        return Ok(Exit::Done);
    }
    let cannot = |err: std::io::Error| {
        Error::storage(Msg::ErrorCannotWrite { file: root.display().to_string(), reason: err.to_string() })
    };
    let files = new_store::lay(&root, &name, ctx.lang).map_err(cannot)?;
    versioned(ctx, &root, &files)?;
    if let Some(exposure) = exposure::of(&root) {
        ctx.ui.warn(&check::exposure_message(&exposure));
    }
    let text = ctx.text(&Msg::InitDone { dir: clean(&root.display().to_string()) });
    ctx.ui.result(&text)?;
    Ok(Exit::Done)
}

/// Puts a new store under git; one that already lies in a repository that takes it stays in that one.
///
/// # Errors
/// Git's, but for not being installed: a store without it works in everything but history.
pub(in crate::commands) fn versioned(
    ctx: &mut Context<'_>,
    root: &std::path::Path,
    files: &[Change],
) -> Result<(), Error> {
    let outside = match git::has_home(root) {
        Ok(home) => !home,
        Err(GitError::Missing) => {
            ctx.ui.warn(&Msg::WarnNoGit);
            return Ok(());
        }
        Err(err) => return Err(err.into()),
    };
    if outside {
        match git::init(root) {
            Ok(()) => {}
            Err(GitError::Missing) => {
                ctx.ui.warn(&Msg::WarnNoGit);
                return Ok(());
            }
            Err(err) => return Err(err.into()),
        }
    }
    if outside && !ctx.options.no_commit && git::commit(root, files, new_store::MADE)? == git::Committed::AsProgram {
        ctx.ui.warn(&Msg::WarnNoGitIdentity);
    }
    git::driver::ensure(root, &ctx.program)?;
    Ok(())
}
