//! `alis demo`: a complete example store, about today, and what is due in it.

use std::path::PathBuf;

use crate::commands::getting_started::init;
use crate::commands::overview::deadlines;
use crate::context::Context;
use crate::error::{Error, Exit};
use crate::i18n::Msg;
use crate::render::clean::clean;
use crate::store::{Store, demo, layout, new_store};

/// Where the demo is laid when nothing is said.
const FOLDER: &str = "alis-demo";

#[derive(Debug, clap::Args)]
pub(crate) struct DemoArgs {
    dir: Option<PathBuf>,
}

pub(crate) fn run(ctx: &mut Context<'_>, args: DemoArgs) -> Result<Exit, Error> {
    let dir = args.dir.unwrap_or_else(|| PathBuf::from(FOLDER));
    let root = ctx.working_directory.join(&dir);
    let shown = clean(&dir.display().to_string());
    if root.join(layout::SETTINGS).exists() {
        // What the user has tried there stays.
        ctx.ui.say(&Msg::DemoThere { dir: shown.clone() });
    } else if root.exists() && root.read_dir().is_ok_and(|mut entries| entries.next().is_some()) {
        return Err(Error::refused(Msg::DemoNotEmpty { dir: shown }).hint(Msg::HintDemoDir));
    } else if ctx.options.dry_run {
        let text = ctx.text(&Msg::InitWould { dir: shown });
        ctx.ui.result(&text)?;
        return Ok(Exit::Done);
    } else {
        let mut files = demo::files(ctx.today);
        files.extend(new_store::surroundings());
        let cannot = |err: std::io::Error| {
            Error::storage(Msg::ErrorCannotWrite { file: shown.clone(), reason: err.to_string() })
        };
        let files = new_store::put(&root, files).map_err(cannot)?;
        init::versioned(ctx, &root, &files)?;
        ctx.ui.say(&Msg::DemoDone { dir: shown.clone() });
    }
    let store = Store::open(&root)?;
    deadlines::show_all(ctx, &store)?;
    let text = ctx.text(&Msg::DemoTry { dir: shown });
    ctx.ui.result(&format!("\n{text}"))?;
    Ok(Exit::Done)
}
