//! The shape of `grants/ROUND.toml`. The round's name is the file's.

use chrono::NaiveDate;

use super::fields::{Fields, filled};
use super::keys::{Keys, schema_key};
use super::value::{Bounded, WholePercent};
use crate::domain::grant::{GrantRound, Rate, RoundEntry, RoundEvent};
use crate::i18n::Msg;
use crate::store::problem::{Code, Fault};

pub(crate) fn grant<K: Keys>(keys: &mut K) -> GrantRound {
    schema_key(keys);
    let round = GrantRound {
        period_from: keys.req("period_from"),
        period_to: keys.req("period_to"),
        apply_by: keys.opt("apply_by"),
        report_by: keys.opt("report_by"),
        facilitation_percent: keys.opt("facilitation_percent").map(|percent: WholePercent| percent.0),
        project: keys.opt("project"),
        rates: keys.tables("rate", |keys| Rate {
            role: keys.req("role"),
            centrality: keys.req_list::<Bounded<1, 6>>("centrality").into_iter().map(|class| class.0).collect(),
            amount: keys.opt("amount"),
        }),
        journal: keys.tables("journal", filled(blank, entry)),
    };
    if round.period_to < round.period_from {
        keys.fault("period_to", Fault::new(Code::EndBeforeStart, Msg::ProblemEndBeforeStart));
    }
    round
}

pub(super) fn blank() -> RoundEntry {
    RoundEntry { on: NaiveDate::MIN, note: None, event: RoundEvent::Note { text: String::new() } }
}

pub(crate) fn entry<F: Fields>(keys: &mut F, entry: &mut RoundEntry) {
    let RoundEntry { on, note, event } = entry;
    keys.req("on", on);
    keys.shape("event", event, |keys, event| match event {
        RoundEvent::Reported { by } => keys.opt("by", by),
        RoundEvent::Issued(issued) => super::issued::issued(keys, issued),
        RoundEvent::Note { text } => keys.req("text", text),
    });
    keys.opt("note", note);
}
