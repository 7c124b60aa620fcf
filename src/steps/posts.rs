//! Posts as they are typed, and a record whose posts change: line by line, its layout kept, in one commit.

use chrono::NaiveDate;

use crate::context::Context;
use crate::domain::alis_agreement::{AvtaleGap, gaps};
use crate::domain::deadline::{Deadline, Rule};
use crate::domain::fold;
use crate::domain::id::MunicipalityNumber;
use crate::domain::percent::Percent;
use crate::domain::posts::{NotChanged, PostSaid, PostsChanged};
use crate::domain::register::Register;
use crate::domain::rules;
use crate::domain::trainee::{Engagement, Practice, Role, Trainee};
use crate::error::Error;
use crate::i18n::{Msg, label, names, shown};
use crate::options::{self, choice};
use crate::steps::ripple;
use crate::steps::save::save;
use crate::steps::who::Found;
use crate::store::Store;
use crate::store::change::Change;
use crate::store::journal;
use crate::store::layout::shown;
use crate::store::posts::rewritten;
use crate::store::problem::Source;
use crate::store::transaction::{NotWritten, Transaction};

/// What is typed of a post.
#[derive(Debug, Default, clap::Args)]
pub(crate) struct PostArgs {
    #[arg(long, value_name = "TEXT")]
    workplace: Option<String>,
    #[arg(long, value_name = "ROLE", value_parser = choice::<Role>(names::ROLE))]
    role: Option<Role>,
    #[arg(long, value_name = "KIND", value_parser = choice::<Engagement>(names::ENGAGEMENT))]
    engagement: Option<Engagement>,
    #[arg(long, value_name = "N", value_parser = options::percent)]
    percent: Option<Percent>,
}

impl PostArgs {
    pub(crate) fn said(self, municipality: Option<MunicipalityNumber>) -> PostSaid {
        let PostArgs { workplace, role, engagement, percent } = self;
        PostSaid { municipality, workplace, role, engagement, percent }
    }
}

/// What a municipality is called, with its number.
pub(crate) fn named(register: &Register, number: MunicipalityNumber) -> String {
    match register.title(number) {
        Some(name) => format!("{number} {name}"),
        None => number.to_string(),
    }
}

/// A post on one line: its days, where it is, what it is.
pub(crate) fn line(ctx: &Context<'_>, register: &Register, trainee: &Trainee, post: &Practice) -> String {
    let days = match post.to {
        Some(to) => shown::period(post.from, to, ctx.lang),
        None => format!("{} –", shown::in_table(post.from, ctx.lang)),
    };
    let words = [
        Some(days),
        Some(named(register, trainee.number_of(post))),
        post.workplace.clone(),
        post.role.map(|role| ctx.text(&label::role(role))),
        post.engagement.map(|engagement| ctx.text(&label::engagement(engagement))),
        Some(format!("{}{}%", label::percent(post.percent, ctx.lang), shown::blank(ctx.lang))),
    ];
    words.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// Why posts do not change so, with what to do about it.
pub(crate) fn refused(trainee: &Trainee, why: NotChanged, on: NaiveDate) -> Error {
    let (name, hpr) = (trainee.name.clone(), trainee.hpr);
    let shown = Msg::HintPosts { command: format!("alis show {hpr}") };
    match why {
        NotChanged::SameMunicipality => {
            Error::refused(Msg::ErrorSameMunicipality { name, municipality: trainee.municipality.to_string() })
        }
        NotChanged::BeginsLater { post, from } => {
            let number = (post + 1).to_string();
            let command = format!("alis practice change {hpr} --post {number} --on {from} --municipality …");
            Error::refused(Msg::ErrorPostBeginsLater { number, from }).hint(Msg::HintPostBeginsLater { command })
        }
        NotChanged::NoSuchPost => Error::refused(Msg::ErrorNoSuchPost { name }).hint(shown),
        NotChanged::NotRunning => Error::refused(Msg::ErrorPostNotRunning { name, on }).hint(shown),
        NotChanged::Several(places) => {
            let numbers = places.iter().map(|place| (place + 1).to_string()).collect::<Vec<_>>().join(", ");
            Error::usage(Msg::ErrorSeveralPosts { numbers }).hint(shown)
        }
        NotChanged::OtherMunicipality => Error::refused(Msg::ErrorPostElsewhere)
            .hint(Msg::HintMove { command: format!("alis move {hpr} --to … --on …") }),
        NotChanged::Nothing => Error::usage(Msg::ErrorPostNothing),
    }
}

/// The entries that named a mistyped municipality: those that were corrected with it, and those that are not.
pub(crate) fn entries_told(ctx: &Context<'_>, found: &Found, changed: &PostsChanged) -> Vec<Msg> {
    let said = |places: &[usize]| {
        let one = |place: &usize| {
            let entry = &found.trainee.journal[*place];
            let event = ctx.text(&label::event(entry.event.name()));
            format!(
                "{} {event} ({}:{})",
                shown::in_table(entry.on, ctx.lang),
                shown(found.file()),
                journal::line(&found.source, *place)
            )
        };
        places.iter().map(one).collect::<Vec<_>>().join("; ")
    };
    let (named, doubtful) = (&changed.named, &changed.doubtful);
    let mut out = Vec::new();
    if !named.is_empty() {
        out.push(Msg::PostEntriesCorrected { entries: said(named) });
    }
    if !doubtful.is_empty() {
        out.push(Msg::PostEntriesDoubtful {
            entries: said(doubtful),
            command: format!("alis edit {}", found.trainee.hpr),
        });
    }
    out
}

/// What is said of a change of posts.
pub(crate) struct PostsTold {
    /// In git.
    pub(crate) message: String,
    /// To the user.
    pub(crate) lines: Vec<Msg>,
}

/// Writes a trainee whose header or posts have changed, tells it, and what that moves. True where it was written.
///
/// # Errors
/// The text has something in the way, or it could not be written; the record is then as it was.
pub(crate) fn write(
    ctx: &mut Context<'_>,
    store: &Store,
    transaction: Transaction<'_>,
    register: &Register,
    found: &Found,
    after: &Trainee,
    told: &PostsTold,
) -> Result<bool, Error> {
    let before = &found.trainee;
    let cannot = || Error::refused(Msg::ErrorCannotSet { key: "practice".to_owned() }).hint(Msg::HintCannotSet);
    let text = rewritten(&found.source.text, before, after).ok_or_else(cannot)?;
    let source = Source { file: found.source.file.clone(), text: text.as_str().into() };
    if store.trainee(&source).map_err(NotWritten::WouldNotRead)? != *after {
        return Err(cannot());
    }
    let change = Change::of_text(source.file, &found.source.text, text);
    let written = save(ctx, store, transaction, std::slice::from_ref(&change), &told.message)?;
    if let Some((on, percent)) = after.over_full_time().filter(|over| before.over_full_time() != Some(*over)) {
        ctx.ui.warn(&Msg::WarnOverFullTime { on, percent: label::percent(percent, ctx.lang) });
    }
    let known = gaps_of(ctx, register, before);
    for gap in gaps_of(ctx, register, after).into_iter().filter(|gap| !known.contains(gap)) {
        let (municipality, ended, next) = (named(register, gap.municipality), gap.ended, gap.next);
        ctx.ui.warn(&Msg::WarnAvtaleGap { municipality, ended, next });
    }
    let moved = ripple::of_trainee(ctx, store, register, before, after);
    for message in told.lines.iter().chain(&moved) {
        tell(ctx, written, message)?;
    }
    Ok(written)
}

fn gaps_of(ctx: &Context<'_>, register: &Register, trainee: &Trainee) -> Vec<AvtaleGap> {
    let story = fold::fold(&trainee.journal, ctx.today);
    gaps(trainee, &register.alis_agreements(trainee, &story))
}

/// Says what was done; in a dry run it is the result.
///
/// # Errors
/// Stdout's.
pub(crate) fn tell(ctx: &mut Context<'_>, written: bool, message: &Msg) -> Result<(), Error> {
    if written {
        ctx.ui.say(message);
        return Ok(());
    }
    let line = ctx.text(message);
    ctx.ui.result(&line)
}

/// What a trainee's municipality has to do and has not done, by day.
pub(crate) fn owed(ctx: &Context<'_>, store: &Store, register: &Register, trainee: &Trainee) -> Vec<Deadline> {
    use crate::domain::terms::Party;
    let story = fold::fold(&trainee.journal, ctx.today);
    let case = register.case(trainee, &story, &store.settings.reminders);
    let mut owed = case.map(|case| rules::assess(&case).deadlines).unwrap_or_default();
    // The ALIS-avtale with the municipality that is left is that one's to end.
    let with_another = |deadline: &Deadline| {
        let other = |number| !trainee.same_on(number, trainee.municipality, NaiveDate::MAX);
        matches!(deadline.rule, Rule::AlisAgreement | Rule::AlisAgreementEnd)
            && deadline.municipality.is_some_and(other)
    };
    owed.retain(|deadline| deadline.done_on.is_none() && deadline.responsible.concerns(Party::Municipality));
    owed.retain(|deadline| !with_another(deadline));
    owed.sort_by_key(Deadline::due_on);
    owed
}
