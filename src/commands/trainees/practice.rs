//! `alis practice`: a post that begins beside others, changes or ends; `alis show` numbers them.

use crate::acts;
use crate::context::Context;
use crate::domain::posts::{self, NotChanged, PostSaid, PostsChanged};
use crate::domain::trainee::Trainee;
use crate::error::{Error, Exit};
use crate::i18n::Msg;
use crate::steps::named::municipality_on;
use crate::steps::posts::{PostArgs, PostsTold, entries_told, line, refused, write};
use crate::steps::{reading, who};
use crate::store::transaction::Transaction;
use chrono::NaiveDate;

#[derive(Debug, clap::Args)]
#[command(disable_help_subcommand = true)]
pub(crate) struct PracticeArgs {
    #[command(subcommand)]
    action: PracticeAction,
}

#[derive(Debug, clap::Subcommand)]
enum PracticeAction {
    Add {
        trainee: String,
        #[arg(long, value_name = "DATE")]
        on: Option<String>,
        #[arg(long, value_name = "N")]
        municipality: Option<String>,
        #[command(flatten)]
        post: PostArgs,
    },
    Change {
        trainee: String,
        #[arg(long, value_name = "DATE")]
        on: Option<String>,
        #[arg(id = "post", long = "post", value_name = "N")]
        number: Option<usize>,
        #[arg(long, value_name = "N")]
        municipality: Option<String>,
        #[command(flatten)]
        post: PostArgs,
    },
    End {
        trainee: String,
        #[arg(long, value_name = "DATE")]
        on: Option<String>,
        #[arg(id = "post", long = "post", value_name = "N")]
        number: Option<usize>,
    },
}

/// What becomes of the posts.
enum PostChange {
    Begins(PostSaid),
    Becomes(Option<usize>, PostSaid),
    Ends(Option<usize>),
}

pub(crate) fn run(ctx: &mut Context<'_>, args: PracticeArgs) -> Result<Exit, Error> {
    let store = ctx.store()?;
    let register = reading::register(ctx, &store);
    let (PracticeAction::Add { on, .. } | PracticeAction::Change { on, .. } | PracticeAction::End { on, .. }) =
        &args.action;
    let (PracticeAction::Add { trainee, .. }
    | PracticeAction::Change { trainee, .. }
    | PracticeAction::End { trainee, .. }) = &args.action;
    who::find(ctx, &store, trainee)?;
    let on = ctx.asked_day(acts::POST_ON, on.clone())?;
    let known = |typed: Option<String>| typed.map(|typed| municipality_on(&register, &typed, on)).transpose();
    let (trainee, change) = match args.action {
        PracticeAction::Add { trainee, municipality, post, .. } => {
            (trainee, PostChange::Begins(post.said(known(municipality)?)))
        }
        PracticeAction::Change { trainee, number, municipality, post, .. } => {
            (trainee, PostChange::Becomes(place(number)?, post.said(known(municipality)?)))
        }
        PracticeAction::End { trainee, number, .. } => (trainee, PostChange::Ends(place(number)?)),
    };
    let transaction = Transaction::begin(&store, ctx.options.dry_run)?;
    let found = who::find(ctx, &store, &trainee)?;
    let before = &found.trainee;
    let changed = change.of(before, on).map_err(|why| refused(before, why, on))?;
    let name = if before.confidential { before.hpr.to_string() } else { before.name.clone() };
    let after = &changed.after;
    let post = |place: usize| line(ctx, &register, after, &after.practice[place]);
    let last = || post(after.practice.len() - 1);
    let (word, told) = match &change {
        PostChange::Begins(_) => ("begins", Msg::PostBegins { name, post: last() }),
        PostChange::Becomes(..) if changed.corrects => {
            let place = (0..after.practice.len()).find(|place| after.practice[*place] != before.practice[*place]);
            ("corrected", Msg::PostCorrected { name, post: post(place.unwrap_or_default()) })
        }
        PostChange::Becomes(..) => ("changes", Msg::PostChanges { name, post: last() }),
        PostChange::Ends(_) => ("ends", Msg::PostEnds { name, post: post(changed.ended[0]) }),
    };
    let message = format!("{}: practice {word} on {on}", before.hpr);
    let lines = [vec![told], entries_told(ctx, &found, &changed)].concat();
    write(ctx, &store, transaction, &register, &found, after, &PostsTold { message, lines })?;
    Ok(Exit::Done)
}

impl PostChange {
    fn of(&self, trainee: &Trainee, on: NaiveDate) -> Result<PostsChanged, NotChanged> {
        match self {
            PostChange::Begins(said) => Ok(posts::begun(trainee, on, said)),
            PostChange::Becomes(post, said) => posts::changed(trainee, *post, on, said),
            PostChange::Ends(post) => posts::ended(trainee, *post, on),
        }
    }
}

/// The place of a post, from its number as `alis show` tells it.
///
/// # Errors
/// Numbers begin with 1.
fn place(number: Option<usize>) -> Result<Option<usize>, Error> {
    let place = |number: usize| number.checked_sub(1);
    let bad = || Error::usage(Msg::ErrorBadNumber { text: "0".to_owned() });
    number.map(|number| place(number).ok_or_else(bad)).transpose()
}
