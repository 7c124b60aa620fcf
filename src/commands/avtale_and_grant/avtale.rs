//! `alis avtale`: the ALIS-avtale between the municipality and a trainee (AVTALE).

mod end;
pub(crate) mod show;
mod sign;

use crate::context::Context;
use crate::error::{Error, Exit};
use crate::options::FactArgs;

#[derive(Debug, clap::Args)]
#[command(disable_help_subcommand = true)]
pub(crate) struct AvtaleArgs {
    #[command(subcommand)]
    action: AvtaleAction,
}

#[derive(Debug, clap::Subcommand)]
enum AvtaleAction {
    Sign {
        trainee: String,
        #[arg(long = "element", value_name = "NAME[:to=WHO][:share=N][:text=TEXT]")]
        elements: Vec<String>,
        #[arg(long, value_name = "N")]
        municipality: Option<String>,
        #[command(flatten)]
        fact: FactArgs,
    },
    Show {
        trainee: String,
    },
    End {
        trainee: String,
        #[arg(long)]
        specialised: bool,
        #[arg(long, value_name = "N")]
        municipality: Option<String>,
        #[command(flatten)]
        fact: FactArgs,
    },
}

pub(crate) fn run(ctx: &mut Context<'_>, args: AvtaleArgs) -> Result<Exit, Error> {
    match args.action {
        AvtaleAction::Sign { trainee, elements, municipality, fact } => {
            sign::run(ctx, &trainee, &elements, municipality.as_deref(), &fact)
        }
        AvtaleAction::Show { trainee } => show::run(ctx, &trainee),
        AvtaleAction::End { trainee, specialised, municipality, fact } => {
            end::run(ctx, &trainee, specialised, municipality.as_deref(), &fact)
        }
    }
}
