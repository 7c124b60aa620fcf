//! The shape of `profiles/ID.toml`, and of `[terms]` in an agreement.

use super::value::Bounded;
use super::{Keys, SCHEMA};
use crate::domain::terms::{
    ContactTerm, ContractTerm, CoursesTerm, DeclinedTerm, DemandTerm, DeviationTerm, DocumentationTerm, EmploymentTerm,
    EvaluationTerm, ExtensionTerm, GateTerm, InstitutionTerm, MatchingTerm, NoticeTerm, Origin, Party, PriorServiceOf,
    PriorServiceTerm, PrioritisationTerm, Profile, PurgeTerm, ReconfirmationTerm, RequestTerm, ReviewTerm, ServiceTerm,
    Sourced, Terms, with_terms,
};

pub(crate) fn profile<K: Keys>(keys: &mut K, id: &str) -> Profile {
    // A profile without a schema is of the first form: the contract shows it so.
    keys.opt::<Bounded<1, SCHEMA>>("schema");
    Profile {
        id: id.to_owned(),
        title: keys.req("title"),
        source: keys.req("source"),
        terms: terms(keys, Origin::Profile),
    }
}

macro_rules! read_terms {
    ($(
        $(#[$doc:meta])*
        $term:ident: $Type:ident { $($key:ident: $value:ty),* }
    )*) => {
        /// The terms of a profile, or what an agreement overrides of them.
        pub(super) fn terms<K: Keys>(keys: &mut K, origin: Origin) -> Terms {
            Terms {
                $($term: keys.table(stringify!($term), |keys| $Type {
                    $($key: keys.opt::<$value>(stringify!($key)).map(|value| Sourced { value, origin }),)*
                    clause: keys.opt("clause").map(|value| Sourced { value, origin }),
                    strength: keys.opt("strength").map(|value| Sourced { value, origin }),
                }),)*
            }
        }
    };
}
with_terms!(read_terms);
