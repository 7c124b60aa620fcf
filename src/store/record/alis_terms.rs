//! The shape of the built-in terms of the ALIS-avtale (`store/alis_avtale.toml`).

use super::keys::{Keys, schema_key};
use super::profile::{clauses, wording};
use super::value::{Bounded, WholePercent};
use crate::domain::alis_agreement::{AlisTerms, Duration, ElementTerm};
use crate::domain::terms::cited_as;

pub(crate) fn alis_terms<K: Keys>(keys: &mut K) -> AlisTerms {
    schema_key(keys);
    keys.req::<String>("title");
    let source: String = keys.req("source");
    AlisTerms {
        cited_as: cited_as(&source).unwrap_or_default().to_owned(),
        duration: keys.table("duration", |keys| Duration {
            years: keys.req::<Bounded<1, 100>>("years").0,
            clause: keys.req("clause"),
            words: wording(keys),
        }),
        elements: keys.tables("element", |keys| ElementTerm {
            element: keys.req("element"),
            clause: keys.req("clause"),
            required: keys.or("required", false),
            not_for: keys.list("not_for"),
            compensates: keys.or("compensates", false),
            max_percent: keys.opt("max_percent").map(|percent: WholePercent| percent.0),
            centrality: keys.opt("centrality").map(|Bounded::<1, 6>(class)| class),
            words: wording(keys),
        }),
        clauses: clauses(keys),
    }
}
