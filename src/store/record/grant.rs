//! The shape of `grants/ROUND.toml`. The round's name is the file's.

use super::keys::{Keys, schema_key};
use super::value::{Bounded, Percent};
use crate::domain::grant::{GrantRound, Rate, RoundEntry, RoundEvent, RoundEventName as Name};
use crate::i18n::Msg;
use crate::store::problem::{Code, Fault};

pub(crate) fn grant<K: Keys>(keys: &mut K) -> GrantRound {
    schema_key(keys);
    let round = GrantRound {
        period_from: keys.req("period_from"),
        period_to: keys.req("period_to"),
        apply_by: keys.opt("apply_by"),
        report_by: keys.opt("report_by"),
        facilitation_percent: keys.opt("facilitation_percent").map(|percent: Percent| percent.0),
        project: keys.opt("project"),
        rates: keys.tables("rate", |keys| Rate {
            role: keys.req("role"),
            centrality: keys.req_list::<Bounded<1, 6>>("centrality").into_iter().map(|class| class.0).collect(),
            amount: keys.opt("amount"),
        }),
        journal: keys.tables("journal", entry).into_iter().flatten().collect(),
    };
    if round.period_to < round.period_from {
        keys.fault("period_to", Fault::new(Code::EndBeforeStart, Msg::ProblemEndBeforeStart));
    }
    round
}

fn entry<K: Keys>(keys: &mut K) -> Option<RoundEntry> {
    let on = keys.req("on");
    let note = keys.opt("note");
    let event = keys.shape("event", |keys, name| match name {
        Name::Reported => RoundEvent::Reported { by: keys.opt("by") },
        Name::Issued => RoundEvent::Issued(super::issued::issued(keys)),
        Name::Note => RoundEvent::Note { text: keys.req("text") },
    })?;
    Some(RoundEntry { on, note, event })
}
