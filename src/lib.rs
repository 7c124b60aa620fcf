//! `alis`: case management for the hospital service of Norwegian GP trainees (ALIS).
//!
//! | module | what it is for |
//! |---|---|
//! | [`acts`] | what the words after a command are |
//! | [`cli`] | what was typed |
//! | [`commands`] | one file a command: its arguments, and its story in order; a folder for each heading of the help |
//! | [`steps`] | what several commands do on their way |
//! | [`context`] | which day, which store, which language: what a command stands on |
//! | [`options`] | what many commands take |
//! | [`threads`] | the threads on which records are read |
//! | [`surroundings`] | the only reader of clock and environment |
//! | [`typed`] | what the user typed: what it means, what must not be typed |
//! | [`domain`] | the rules of the trade, pure |
//! | [`store`] | records as files: found, read, edited, written, versioned |
//! | [`render`] | plain data in, text out |
//! | [`import`] | lists that others keep: CSV in, what the store keeps of them out |
//! | [`letters`] | what is sent: Markdown and values → document → PDF, HTML, text |
//! | [`ui`] | the only writer to the terminal |
//! | [`i18n`] | the texts, in three languages |
//! | `fuzzing` | what is thrown at the readers of foreign bytes, for tests alone |
//! | [`error`] | what went wrong, and the exit code |
#![allow(rustdoc::private_intra_doc_links, reason = "the crate's readers are its developers")]

mod acts;
#[cfg(test)]
mod clauses;
mod cli;
mod commands;
mod context;
mod domain;
mod error;
#[cfg(test)]
mod exits;
#[cfg(any(test, feature = "fuzzing"))]
#[doc(hidden)]
pub mod fuzzing;
mod i18n;
mod import;
mod letters;
#[cfg(test)]
mod lives;
mod options;
mod render;
mod steps;
mod store;
mod surroundings;
mod threads;
mod typed;
mod ui;

use std::ffi::OsString;
use std::process::ExitCode;

/// Runs the program on its arguments, the program's name first.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    if let Some(asked) = cli::asked_words(&arguments) {
        return asked_words(&asked);
    }
    let surroundings = surroundings::Surroundings::read(&arguments);
    let mut ui = ui::Ui::new(&surroundings);
    let outcome = outcome(&arguments, surroundings, &mut ui);
    let exit = outcome.unwrap_or_else(|err| ui.failed(&error::Error::at_the_edge(err)));
    exit.into()
}

/// What a shell asks between two keys: nothing is written, and nothing is said but what fits.
fn asked_words(asked: &cli::AskedWords) -> ExitCode {
    let surroundings = surroundings::Surroundings::read(&asked.arguments());
    let mut ui = ui::Ui::new(&surroundings);
    let told = ui.result(&asked.answer(&surroundings, &cli::command(surroundings.lang)));
    told.map_or_else(|err| err.exit, |()| error::Exit::Done).into()
}

fn outcome(
    arguments: &[OsString],
    surroundings: surroundings::Surroundings,
    ui: &mut ui::Ui,
) -> anyhow::Result<error::Exit> {
    let parsed = match cli::parse(arguments, &surroundings, ui.width()) {
        Err(err) => match cli::lacking(arguments) {
            Some(lacking) => return completed(arguments, lacking, err, surroundings, ui),
            None => return Err(err.into()),
        },
        Ok(parsed) => parsed,
    };
    match parsed {
        cli::Parsed::Help(text) => {
            // The options are not understood where help is asked for; what turns the pager off is looked for all the same.
            if !arguments.iter().any(|argument| argument == "--no-pager") {
                ui.page_answers();
            }
            ui.result(&text)?;
            Ok(error::Exit::Done)
        }
        cli::Parsed::Cli(cli) => {
            for doubt in cli::doubts(arguments, surroundings.lang) {
                ui.warn(&doubt);
            }
            let mut context = context::Context::new(*cli.global, surroundings, ui)?;
            context.begin(cli::words(arguments).unwrap_or_default());
            let exit = cli::run(&mut context, cli.command.map(|command| *command))?;
            Ok(context.ui.ending(exit))
        }
    }
}

/// Asks for the record that was not named, and goes on with it.
fn completed(
    arguments: &[OsString],
    lacking: cli::LackingRecord,
    fault: error::Error,
    surroundings: surroundings::Surroundings,
    ui: &mut ui::Ui,
) -> anyhow::Result<error::Exit> {
    let again = surroundings.clone();
    let mut context = context::Context::new(*lacking.global, surroundings, ui)?;
    if !context.ui.asks() {
        return Err(fault.into());
    }
    let store = context.store()?;
    let act = lacking.act;
    context.begin(act.command);
    let Some(what) = act.record() else { return Err(fault.into()) };
    let Some(asked) = steps::asked::record(&mut context, &store, what, act.settles)? else {
        return Err(fault.into());
    };
    let arguments: Vec<OsString> = arguments.iter().cloned().chain([asked.into()]).collect();
    outcome(&arguments, again, ui)
}
