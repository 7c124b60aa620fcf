//! The shape of `profiles/ID.toml`, and of `[terms]` in an agreement.

use super::keys::{Keys, SCHEMA};
use super::value::Bounded;
use crate::domain::terms::{
    ClauseText, ContactTerm, ContractTerm, CoursesTerm, DeclinedTerm, DemandTerm, DepartmentSupervisionTerm,
    DeviationTerm, DocumentationTerm, EmploymentTerm, EvaluationTerm, ExtensionTerm, GateTerm, InstitutionTerm,
    MatchingTerm, NoticeTerm, Origin, Party, PriorServiceOf, PriorServiceTerm, PrioritisationTerm, Profile, PurgeTerm,
    ReconfirmationTerm, RequestTerm, ReviewTerm, ServiceTerm, Sourced, Terms, Wording, with_terms,
};
use crate::i18n::Msg;
use crate::store::problem::{Code, Fault};

pub(crate) fn profile<K: Keys>(keys: &mut K, id: &str) -> Profile {
    // A profile without a schema is of the first form: the contract shows it so.
    keys.opt::<Bounded<1, SCHEMA>>("schema");
    Profile {
        id: id.to_owned(),
        title: keys.req("title"),
        source: keys.req("source"),
        terms: terms(keys, Origin::Profile),
        clauses: clauses(keys),
        whole: keys.opt("whole").unwrap_or_default(),
        blank: keys.opt("blank"),
    }
}

/// What a rule rests on.
pub(in crate::store) fn wording<K: Keys>(keys: &mut K) -> Wording {
    Wording {
        quote: keys.opt("quote"),
        summary: keys.opt("summary"),
        read_in: keys.opt("read_in"),
        url: keys.opt("url"),
        from: keys.opt("from"),
    }
}

/// The clauses of an agreement, whole.
pub(in crate::store) fn clauses<K: Keys>(keys: &mut K) -> Vec<ClauseText> {
    keys.tables("clause", |keys| {
        let clause = ClauseText {
            number: keys.opt("number"),
            heading: keys.opt("heading"),
            about: keys.opt("about"),
            words: wording(keys),
        };
        if clause.name().is_empty() {
            let key = || "number".to_owned();
            let fault = Fault::new(Code::MissingKey, Msg::ProblemMissingKey { key: key() });
            keys.fault("number", fault.hint(Msg::HintMissingKey { key: key() }));
        }
        clause
    })
}

macro_rules! read_terms {
    ($(
        $(#[$doc:meta])*
        $term:ident: $Type:ident { $($key:ident: $value:ty),* }
    )*) => {
        /// The terms of a profile, or what an agreement overrides of them.
        pub(in crate::store) fn terms<K: Keys>(keys: &mut K, origin: Origin) -> Terms {
            Terms {
                $($term: keys.table(stringify!($term), |keys| $Type {
                    $($key: keys.opt::<$value>(stringify!($key)).map(|value| Sourced { value, origin }),)*
                    clause: keys.opt("clause").map(|value| Sourced { value, origin }),
                    strength: keys.opt("strength").map(|value| Sourced { value, origin }),
                    words: Some(wording(keys)).filter(|words| !words.is_empty()).map(|value| Sourced { value, origin }),
                }),)*
            }
        }
    };
}
with_terms!(read_terms);
