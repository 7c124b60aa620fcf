//! `alis document --list [ID]`: the kinds of letters, and for one record what is missing for each.

use crate::context::Context;
use crate::domain::letter::{LetterAbout, LetterKind};
use crate::domain::word::Word;
use crate::error::{Error, Exit};
use crate::i18n::{Msg, label, names};
use crate::letters::furniture::Furniture;
use crate::render::table;
use crate::steps::{filed, named, who};
use crate::store::Store;
use crate::store::layout::Kind;

use super::prepare::{self, LetterOrder};

/// Records that are not trainees, with the word that each is looked for by.
const OTHERS: [LetterAbout; 4] =
    [LetterAbout::Municipality, LetterAbout::Agreement, LetterAbout::Hospital, LetterAbout::Round];

/// Every kind, with what it is called; of a record those that are about such a one, with what is missing.
///
/// # Errors
/// There is no such record, or a store's own template or letterhead cannot be read.
pub(super) fn run(ctx: &mut Context<'_>, store: &Store, typed: &str) -> Result<Exit, Error> {
    let about = if typed.is_empty() { None } else { Some(about(ctx, store, typed)?) };
    let kinds = LetterKind::ALL.iter().copied().filter(|kind| about.is_none_or(|about| kind.about() == about));
    let mut rows = vec![head(ctx, about)];
    for kind in kinds {
        let name = names::shown(names::LETTER_KIND, kind.as_str(), ctx.lang).to_owned();
        let last = match about {
            None => about_what(ctx, kind.about()),
            Some(_) => stands(ctx, store, kind, typed)?,
        };
        rows.push(vec![name, ctx.text(&label::letter(kind)), last]);
    }
    let text = table::text(&rows, ctx.ui.width(), ctx.lang);
    ctx.ui.result(&text)?;
    Ok(Exit::Done)
}

fn head(ctx: &Context<'_>, about: Option<LetterAbout>) -> Vec<String> {
    let last = if about.is_some() { Msg::ColumnMissing } else { Msg::ColumnAbout };
    [Msg::ColumnKind, Msg::ColumnWhat, last].map(|head| ctx.text(&head)).to_vec()
}

/// What kind of record was typed: a trainee where no other has the id or the name.
fn about(ctx: &mut Context<'_>, store: &Store, typed: &str) -> Result<LetterAbout, Error> {
    let is = |about: &LetterAbout| {
        let (kind, word): (Kind, &str) = filed::record_kind(*about);
        named::file_of(store, kind, word, typed).is_ok()
    };
    if let Some(about) = OTHERS.into_iter().find(is) {
        return Ok(about);
    }
    who::find(ctx, store, typed)?;
    Ok(LetterAbout::Trainee)
}

fn about_what(ctx: &Context<'_>, about: LetterAbout) -> String {
    ctx.text(&match about {
        LetterAbout::Trainee => Msg::AboutTrainee,
        LetterAbout::Municipality => Msg::AboutMunicipality,
        LetterAbout::Agreement => Msg::AboutAgreement,
        LetterAbout::Hospital => Msg::AboutHospital,
        LetterAbout::Round => Msg::AboutRound,
    })
}

/// What is missing for a letter of the day; or that nothing is.
///
/// # Errors
/// Something else stands in the way than a fact: a record or a template cannot be read.
fn stands(ctx: &Context<'_>, store: &Store, kind: LetterKind, typed: &str) -> Result<String, Error> {
    let (placement, municipality, lang) = (None, None, ctx.options.lang);
    let ids = vec![typed.to_owned()];
    let furniture = Furniture::default();
    let (on, issues) = (ctx.today, false);
    let order = LetterOrder { kind, ids, all: false, placement, municipality, on, lang, furniture, issues };
    match prepare::prepare(ctx, store, &order) {
        Ok(_) => Ok(ctx.text(&Msg::LetterNothingMissing)),
        Err(err) if err.problems.is_empty() && matches!(err.exit, Exit::NotAllowed | Exit::Usage) => {
            // The first line says which letter and whom, which the row does already.
            let refused = err.exit == Exit::NotAllowed && !err.hints.is_empty();
            let said = if refused { &err.hints[..] } else { err.message.as_slice() };
            Ok(said.iter().map(|msg| ctx.text(msg)).collect::<Vec<_>>().join("\n"))
        }
        Err(err) => Err(err),
    }
}
