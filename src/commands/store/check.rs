//! `alis check`: reads everything and reports every fault with its place.

use crate::context::Context;
use crate::domain::national_id;
use crate::domain::word::Word;
use crate::error::{Error, Exit};
use crate::i18n::Msg;
use crate::options::Format;
use crate::render::clean::clean;
use crate::render::json;
use crate::render::output::CheckRow;
use crate::steps::contradicted;
use crate::store::problem::{Problem, Severity};
use crate::store::{Store, check, layout};

#[derive(Debug, clap::Args)]
pub(crate) struct CheckArgs {
    #[arg(long)]
    strict: bool,
}

pub(crate) fn run(ctx: &mut Context<'_>, args: CheckArgs) -> Result<Exit, Error> {
    let format = ctx.format(&[Format::Table, Format::Json])?;
    let store = match ctx.store_untold() {
        Ok(store) => store,
        // Settings that cannot be read are a finding like any other.
        Err(Error { problems, .. }) if format == Format::Json && !problems.is_empty() => {
            return report(ctx, None, &problems, format, args.strict);
        }
        Err(err) => return Err(err),
    };
    let mut problems = check::check(&store, ctx.today);
    problems.extend(crate::steps::template::problems(&store));
    let mut unread = Vec::new();
    let letters = crate::steps::issued::problems(&store, ctx.today, &mut unread);
    // What cannot be read is what the check of the records found already.
    if problems.is_empty() {
        problems.extend(unread);
    }
    problems.extend(letters);
    report(ctx, Some(&store), &problems, format, args.strict)
}

fn report(
    ctx: &mut Context<'_>,
    store: Option<&Store>,
    problems: &[Problem],
    format: Format,
    strict: bool,
) -> Result<Exit, Error> {
    let count = |severity| problems.iter().filter(|problem| problem.severity() == severity).count();
    let (errors, warnings) = (count(Severity::Error), count(Severity::Warning));
    if format == Format::Json {
        let rows: Vec<CheckRow> = problems.iter().map(|problem| row(ctx, store, problem)).collect();
        let text = json::text(&rows)?;
        ctx.ui.result(&text)?;
    } else {
        // The findings are what was asked for: they are the result.
        for problem in problems {
            let text = ctx.ui.drawn(problem);
            let entries = store.map(|store| contradicted::told(ctx, store, problem)).unwrap_or_default();
            let entries: String = entries.iter().map(|entry| format!("  {}\n", clean(&ctx.text(entry)))).collect();
            ctx.ui.result(&format!("{text}\n{entries}"))?;
        }
        let summary = match (errors, warnings) {
            (0, 0) => Msg::CheckClean,
            _ => Msg::CheckSummary { errors: errors as i64, warnings: warnings as i64 },
        };
        ctx.ui.say(&summary);
    }
    Ok(match (errors, warnings) {
        (1.., _) => Exit::BadData,
        (0, 1..) if strict => Exit::Findings,
        _ => Exit::Done,
    })
}

fn row(ctx: &Context<'_>, store: Option<&Store>, problem: &Problem) -> CheckRow {
    let (line, column) = problem.line_column();
    let text = |msg: &Msg| national_id::mask(&ctx.text(msg)).into_owned();
    CheckRow {
        file: national_id::mask(&layout::shown(&problem.file)).into_owned(),
        line,
        column,
        severity: problem.severity().as_str().to_owned(),
        code: problem.fault.code.as_str().to_owned(),
        message: text(&problem.fault.message),
        help: problem.fault.hint.as_ref().map(text),
        entries: store.map(|store| contradicted::rows(store, problem)).filter(|rows| !rows.is_empty()),
    }
}
