//! The shape of `grants/ROUND.toml`. The round's name is the file's.

use super::super::problem::{Code, Fault};
use super::Keys;
use super::value::{Bounded, Percent};
use crate::domain::grant::{GrantRound, Rate};
use crate::i18n::Msg;

pub(crate) fn grant<K: Keys>(keys: &mut K) -> GrantRound {
    super::schema_key(keys);
    let round = GrantRound {
        period_from: keys.req("period_from"),
        period_to: keys.req("period_to"),
        apply_by: keys.opt("apply_by"),
        report_by: keys.opt("report_by"),
        facilitation_percent: keys.opt("facilitation_percent").map(|percent: Percent| percent.0),
        rates: keys.tables("rate", |keys| Rate {
            role: keys.req("role"),
            centrality: keys.req_list::<Bounded<1, 6>>("centrality").into_iter().map(|class| class.0).collect(),
            amount: keys.opt("amount"),
        }),
    };
    if round.period_to < round.period_from {
        keys.fault("period_to", Fault::new(Code::EndBeforeStart, Msg::ProblemEndBeforeStart));
    }
    round
}
