//! `alis avtale sign`: what municipality and trainee agree on, element by element. A later signing replaces it.

use std::sync::Arc;

use chrono::NaiveDate;

use crate::acts::{self, Asking};
use crate::context::Context;
use crate::domain::alis_agreement::elements::{Situation, is_usual, twice};
use crate::domain::alis_agreement::{AlisTerms, ElementTerm};
use crate::domain::fold;
use crate::domain::id::MunicipalityNumber;
use crate::domain::journal::{Element, ElementKind, Event, Recipient};
use crate::domain::register::Register;
use crate::domain::trainee::Trainee;
use crate::domain::word::Word;
use crate::error::{Error, Exit};
use crate::i18n::names::{self, Called};
use crate::i18n::{Lang, Msg, label};
use crate::options::FactArgs;
use crate::steps::reading;
use crate::steps::{fact, named, posts, who};
use crate::store::record::nearest;

pub(super) fn run(
    ctx: &mut Context<'_>,
    who: &str,
    typed: &[String],
    with: Option<&str>,
    fact: &FactArgs,
) -> Result<Exit, Error> {
    let store = ctx.store()?;
    let found = who::find(ctx, &store, who)?;
    let fact = &dated(ctx, typed, fact)?;
    let on = ctx.on(fact.on.as_ref())?;
    let register = match with {
        // It may be signed before a post there is recorded.
        Some(_) => reading::register(ctx, &store),
        None => Arc::new(reading::register_of(ctx, &store, &found.trainee)),
    };
    let with = with.map(|typed| named::municipality_on(&register, typed, on)).transpose()?;
    let with = match with {
        Some(with) => with,
        None if typed.is_empty() => with_whom(ctx, &register, &found.trainee, on)?,
        None => found.trainee.signs_with_on(on),
    };
    let terms = &register.alis_terms;
    let situation = register.situation(&found.trainee, with, on);
    let elements = if typed.is_empty() {
        ask(ctx, terms, &situation)?
    } else {
        typed.iter().map(|typed| element(typed, ctx.lang)).collect::<Result<_, _>>()?
    };
    if let Some(twice) = twice(&elements) {
        return Err(Error::usage(Msg::ErrorElementTwice { element: twice.as_str().to_owned() }));
    }
    let event =
        Event::AlisAgreementSigned { municipality: Some(with), elements: terms.completed(elements, &situation) };
    let hpr = found.trainee.hpr.to_string();
    let checked = fact::recorded(ctx, &store, &hpr, fact, event)?;
    let story = fold::fold(&checked.after.journal, ctx.today.max(on));
    let agreements = register
        .case(&checked.after, &story, &store.settings.reminders)
        .map(|case| case.alis_agreements())
        .unwrap_or_default();
    let own = agreements.iter().rposition(|one| checked.after.same_on(one.municipality, with, on));
    let (earlier, own) = own.map_or((&[][..], None), |at| (&agreements[..at], agreements.get(at)));
    if !earlier.is_empty() {
        let days = earlier.iter().map(|agreement| agreement.service_days(on)).sum::<i64>().to_string();
        ctx.ui.say(&Msg::AvtaleEarlierUsed { days });
    }
    if let Some(end) = own.and_then(|agreement| agreement.end) {
        let why = ctx.text(&label::ended_by(end.by));
        ctx.ui.say(&Msg::AvtaleEndsSaid { day: end.on, why });
    }
    Ok(Exit::Done)
}

/// The day is asked for first where the elements are: what is open to the trainee hangs on it.
///
/// # Errors
/// The user broke off.
fn dated(ctx: &mut Context<'_>, typed: &[String], fact: &FactArgs) -> Result<FactArgs, Error> {
    let FactArgs { on, note, placement, overridden } = fact;
    let on = match on {
        None if typed.is_empty() && ctx.ui.asks() => Some(ctx.asked_day(acts::ON, None)?.to_string()),
        given => given.clone(),
    };
    Ok(FactArgs { on, note: note.clone(), placement: *placement, overridden: overridden.clone() })
}

/// The municipality that it is signed with: asked for where posts run in several.
///
/// # Errors
/// The user broke off.
fn with_whom(
    ctx: &mut Context<'_>,
    register: &Register,
    trainee: &Trainee,
    on: NaiveDate,
) -> Result<MunicipalityNumber, Error> {
    let usual = trainee.signs_with_on(on);
    let mut numbers = vec![usual];
    for post in trainee.practice.iter().filter(|post| post.from <= on && post.to.is_none_or(|to| on <= to)) {
        let number = trainee.number_of(post);
        if !numbers.contains(&number) {
            numbers.push(number);
        }
    }
    if numbers.len() == 1 || !ctx.ui.asks() {
        return Ok(usual);
    }
    let choices: Vec<String> = numbers.iter().map(|number| posts::named(register, *number)).collect();
    Ok(numbers[ctx.asked_one(acts::SIGNED_WITH, &choices, 0)?])
}

/// `NAME[:to=WHO][:share=N][:text=TEXT]`; the text is the last and may hold colons.
///
/// # Errors
/// A word that is not known, or a share where there is none.
fn element(typed: &str, lang: Lang) -> Result<Element, Error> {
    let (name, mut rest) = typed.split_once(':').map_or((typed, None), |(name, rest)| (name, Some(rest)));
    let name = name.trim();
    let kind: ElementKind = word(names::ELEMENT, name, lang)?;
    let mut out = Element { element: kind, to: None, share_percent: None, text: None };
    while let Some(part) = rest {
        if let Some(text) = part.strip_prefix("text=").or_else(|| part.strip_prefix("tekst=")) {
            out.text = Some(text.trim().to_owned()).filter(|text| !text.is_empty());
            break;
        }
        let (one, more) = part.split_once(':').map_or((part, None), |(one, more)| (one, Some(more)));
        match one.split_once('=') {
            Some(("to" | "til", who)) => out.to = Some(word(names::RECIPIENT, who.trim(), lang)?),
            Some(("share" | "andel" | "del", share)) if kind == ElementKind::Facilitation => {
                out.share_percent = Some(percent(share)?)
            }
            _ => {
                let error = Error::usage(Msg::ErrorBadElement { part: one.to_owned(), element: typed.to_owned() });
                return Err(error.hint(Msg::HintElement));
            }
        }
        rest = more;
    }
    Ok(out)
}

fn percent(typed: &str) -> Result<u32, Error> {
    let number = typed.trim().trim_end_matches('%').trim_end().parse().ok().filter(|percent| *percent <= 100);
    number.ok_or_else(|| Error::usage(Msg::ErrorBadNumber { text: typed.to_owned() }))
}

/// A word of a closed list, by any of its names.
fn word<W: Word>(list: &'static [Called], typed: &str, lang: Lang) -> Result<W, Error> {
    if let Some(word) = names::word(list, typed).and_then(W::from_word) {
        return Ok(word);
    }
    let error = Error::usage(Msg::ProblemInvalidValue { found: typed.to_owned() });
    let known = || W::words().map(|word| names::shown(list, word, lang));
    Err(match nearest(typed, known()) {
        Some(near) => error.hint(Msg::HintDidYouMean { near: near.to_owned() }),
        None => error.hint(Msg::HintOneOf { values: known().collect::<Vec<_>>().join(", ") }),
    })
}

/// Element by element, those that are open to the trainee, in the order of the clauses.
///
/// # Errors
/// There is nobody to ask.
fn ask(ctx: &mut Context<'_>, terms: &AlisTerms, situation: &Situation) -> Result<Vec<Element>, Error> {
    let mut out = Vec::new();
    for term in terms.elements.iter().filter(|term| situation.allows(term)) {
        let name = ctx.text(&label::element(term.element));
        if !term.required {
            let question = Msg::AskElement { element: name.clone(), clause: term.clause.clone() };
            let answers = [ctx.text(&Msg::AnswerYes), ctx.text(&Msg::AnswerNo)];
            let usual = usize::from(!is_usual(term.element));
            if ctx.asked_one(acts::ELEMENTS.saying(question), &answers, usual)? != 0 {
                continue;
            }
        }
        out.push(asked(ctx, term, situation, &name)?);
    }
    Ok(out)
}

fn asked(ctx: &mut Context<'_>, term: &ElementTerm, situation: &Situation, name: &str) -> Result<Element, Error> {
    let mut to = None;
    if term.compensates && situation.recipient(term).is_none() {
        let question = Msg::AskElementTo { element: name.to_owned() };
        let choices: Vec<String> = Recipient::ALL.iter().map(|to| ctx.text(&label::recipient(*to))).collect();
        to = Some(Recipient::ALL[ctx.asked_one(acts::ELEMENTS.saying(question), &choices, 0)?]);
    }
    let mut share_percent = None;
    if let Some(most) = situation.most(term) {
        let question = Msg::AskElementShare { element: name.to_owned(), most: most.to_string() };
        let asking = Asking { usual: Some(most.to_string()), ..acts::ELEMENTS.saying(question) };
        share_percent = Some(ctx.asked(asking, None, |_, typed| percent(typed))?);
    }
    let text = ctx.asked_text_if_any(acts::ELEMENTS.saying(Msg::AskElementText { element: name.to_owned() }), None)?;
    Ok(Element { element: term.element, to, share_percent, text })
}
