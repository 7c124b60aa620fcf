//! `alis agreement criteria`: which of the criteria of its terms a municipal institution meets.

use super::StepArgs;
use super::step::Stepping;
use crate::context::Context;
use crate::domain::agreement::AgreementEvent;
use crate::error::{Error, Exit};
use crate::i18n::Msg;

/// Records one entry a criterion; without flags asks for each that is not known to be met.
pub(super) fn run(ctx: &mut Context<'_>, step: StepArgs, met: &[usize], not_met: &[usize]) -> Result<Exit, Error> {
    let stepping = Stepping::begin(ctx, step)?;
    let criteria = stepping.agreed().terms.criteria().to_vec();
    if criteria.is_empty() {
        let profile = stepping.agreed().agreement.profile.to_string();
        return Err(Error::refused(Msg::ErrorNoCriteria { profile }));
    }
    let mut assessed: Vec<(usize, bool)> = met.iter().map(|number| (*number, true)).collect();
    assessed.extend(not_met.iter().map(|number| (*number, false)));
    if assessed.is_empty() {
        let life = stepping.life();
        for (index, criterion) in criteria.iter().enumerate() {
            if !life.criterion(criterion).is_some_and(|known| known.met) {
                let question = Msg::AskCriterion { number: (index + 1).to_string(), criterion: criterion.clone() };
                assessed.push((index + 1, ctx.ui.confirm(&question, "--met")?));
            }
        }
    }
    let mut events = Vec::new();
    for (number, met) in assessed {
        let criterion = number.checked_sub(1).and_then(|index| criteria.get(index)).ok_or_else(|| {
            let values = criteria.iter().enumerate().map(|(index, text)| format!("{} {text}", index + 1));
            Error::usage(Msg::ErrorBadNumber { text: number.to_string() })
                .hint(Msg::HintOneOf { values: values.collect::<Vec<_>>().join("; ") })
        })?;
        events.push(AgreementEvent::CriterionAssessed { criterion: criterion.clone(), met });
    }
    if events.is_empty() {
        ctx.ui.say(&Msg::CriteriaAllMet);
    }
    stepping.record_all(ctx, stepping.on, events)
}
