//! The terms of a cooperation agreement: numbers and duties, each with its clause, its strength and where it stands.
//!
//! Terms are data (`store/profiles/*.toml`, `profiles/` and `[terms]` of an agreement). A term that a source does
//! not state is absent, and nothing is computed from it.

use chrono::NaiveDate;

use super::word::Word;

/// How binding the source's wording is: *skal* / *bør, anbefales, i hovedsak* / *forbehold, om mulig*.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, strum::IntoStaticStr, strum::VariantArray)]
#[strum(serialize_all = "kebab-case", const_into_str)]
pub(crate) enum Strength {
    #[default]
    Requirement,
    Recommendation,
    Reservation,
}

/// What prior service is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::IntoStaticStr, strum::VariantArray)]
#[strum(serialize_all = "kebab-case", const_into_str)]
pub(crate) enum PriorServiceOf {
    SpecialisationInMunicipality,
    GeneralPractice,
}

/// Who has to act.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, strum::IntoStaticStr, strum::VariantArray)]
#[strum(serialize_all = "kebab-case", const_into_str)]
pub(crate) enum Party {
    Municipality,
    Hospital,
    Trainee,
    Supervisor,
}

/// Where a number of the terms was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Origin {
    Profile,
    /// The agreement itself overrides its profile.
    Agreement,
}

/// A value of the terms and where it was read.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Sourced<T> {
    pub(crate) value: T,
    pub(crate) origin: Origin,
}

/// The words a rule rests on, and where they stand; every part may be unknown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Wording {
    /// The source's own words. What was left out between them is marked `…`.
    pub(crate) quote: Option<String>,
    /// What was read elsewhere than in the source, in words of ours.
    pub(crate) summary: Option<String>,
    /// Where it was read, where that is not the agreement or the law itself. Nothing cites it as a clause.
    pub(crate) read_in: Option<String>,
    /// Where it is public.
    pub(crate) url: Option<String>,
    /// The first day on which it holds. Information: only national rules act on it.
    pub(crate) from: Option<NaiveDate>,
}

impl Wording {
    /// What it says, whosever words they are.
    pub(crate) fn says(&self) -> Option<&str> {
        self.quote.as_deref().or(self.summary.as_deref())
    }

    /// The text without the line ends of its file: paragraphs, which an empty line separates, a line each.
    pub(crate) fn unbroken(text: &str) -> String {
        let paragraphs = text.split("\n\n").map(|paragraph| paragraph.split_whitespace().collect::<Vec<_>>().join(" "));
        paragraphs.filter(|paragraph| !paragraph.is_empty()).collect::<Vec<_>>().join("\n\n")
    }

    pub(crate) fn is_empty(&self) -> bool {
        *self == Wording::default()
    }
}

/// A clause of an agreement, whole, as the source has it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct ClauseText {
    pub(crate) number: Option<String>,
    pub(crate) heading: Option<String>,
    /// A name of ours, where the source has neither; nothing cites it.
    pub(crate) about: Option<String>,
    pub(crate) words: Wording,
}

impl ClauseText {
    /// What it is known by.
    pub(crate) fn name(&self) -> &str {
        [&self.number, &self.heading, &self.about].into_iter().flatten().next().map_or("", String::as_str)
    }
}

/// A term with the words it rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Worded {
    pub(crate) term: &'static str,
    pub(crate) clause: Option<String>,
    pub(crate) words: Wording,
    pub(crate) origin: Origin,
}

/// A term as a list of what it states, for `alis explain` and for comparing agreements.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Stated {
    pub(crate) term: &'static str,
    pub(crate) key: &'static str,
    pub(crate) value: String,
    pub(crate) origin: Origin,
}

/// How a value of the terms is written when it is shown.
pub(crate) trait Shown {
    fn shown(&self) -> String;
}

impl Shown for u32 {
    fn shown(&self) -> String {
        self.to_string()
    }
}

impl Shown for bool {
    fn shown(&self) -> String {
        self.to_string()
    }
}

impl Shown for String {
    fn shown(&self) -> String {
        self.clone()
    }
}

impl Shown for Strength {
    fn shown(&self) -> String {
        self.as_str().to_owned()
    }
}

impl Shown for Party {
    fn shown(&self) -> String {
        self.as_str().to_owned()
    }
}

impl Shown for PriorServiceOf {
    fn shown(&self) -> String {
        self.as_str().to_owned()
    }
}

impl<T: Shown> Shown for Vec<T> {
    fn shown(&self) -> String {
        self.iter().map(Shown::shown).collect::<Vec<_>>().join(", ")
    }
}

/// The terms with their keys: the one list from which their types, reading, overlay and display follow.
///
/// Calls the macro `$then` with it.
macro_rules! with_terms {
    ($then:ident) => {
        $then! {
            /// The enrolment form: the need is registered with the hospital.
            request: RequestTerm { due_months_before: u32, by: Party }
            /// Service before the hospital period, in months at full time.
            prior_service: PriorServiceTerm { months: u32, of: PriorServiceOf }
            /// The hospital period itself.
            service: ServiceTerm { months: u32, same_department: bool, split_allowed: bool }
            /// What has to be in place before a place can be asked for.
            gate: GateTerm { registered: bool, agreement: bool, training_plan: bool, individual_plan: bool, bars: bool }
            /// The municipality asks again.
            reconfirmation: ReconfirmationTerm { opens_months_before: u32, due_months_before: u32 }
            /// The hospital issues the employment contract.
            contract: ContractTerm { opens_months_before: u32, due_months_before: u32 }
            /// The hospital registers the need for positions.
            demand: DemandTerm {}
            /// How far an offer may lie from the wish.
            deviation: DeviationTerm { max_months: u32, other_site_or_department: bool }
            /// What follows a declined offer.
            declined: DeclinedTerm { waits: bool }
            /// Published vacancies and candidates.
            matching: MatchingTerm { advertise_after_months: u32 }
            /// Who decides the order of candidates.
            prioritisation: PrioritisationTerm { by: Party }
            /// Contact with the trainee during service.
            contact: ContactTerm { coordinator: bool, supervisor: bool }
            /// Supervision at the department as for its other doctors in training.
            department_supervision: DepartmentSupervisionTerm { as_for_others: bool }
            /// Course days with pay.
            courses: CoursesTerm { days: u32, per_months: u32 }
            /// Longer service than agreed.
            extension: ExtensionTerm { allowed: bool, except: String }
            /// The employment during service.
            employment: EmploymentTerm { employer_pays: bool, temporary: bool, ends_without_notice: bool }
            /// The certificate of completed service.
            documentation: DocumentationTerm {}
            /// Review of the agreement.
            review: ReviewTerm { every_months: u32 }
            /// Evaluation of the scheme.
            evaluation: EvaluationTerm { after_months: Vec<u32> }
            /// Notice of termination.
            notice: NoticeTerm { months: u32 }
            /// Routine deletion of expired information.
            purge: PurgeTerm { every_months: u32 }
            /// What a municipal institution has to offer.
            institution: InstitutionTerm { criteria: Vec<String> }
        }
    };
}
pub(crate) use with_terms;

macro_rules! define_terms {
    ($(
        $(#[$doc:meta])*
        $term:ident: $Type:ident { $($key:ident: $value:ty),* }
    )*) => {
        $(
            $(#[$doc])*
            #[derive(Clone, Debug, Default, PartialEq)]
            pub(crate) struct $Type {
                $(pub(crate) $key: Option<Sourced<$value>>,)*
                /// The clause of the source, as it numbers it.
                pub(crate) clause: Option<Sourced<String>>,
                pub(crate) strength: Option<Sourced<Strength>>,
                /// What it rests on, of one origin.
                pub(crate) words: Option<Sourced<Wording>>,
            }

            impl Term for $Type {
                fn clause(&self) -> Option<&Sourced<String>> {
                    self.clause.as_ref()
                }

                fn strength(&self) -> Strength {
                    self.strength.as_ref().map(|strength| strength.value).unwrap_or_default()
                }
            }
        )*

        /// What an agreement demands; every term may be absent.
        #[derive(Clone, Debug, Default, PartialEq)]
        pub(crate) struct Terms {
            $($(#[$doc])* pub(crate) $term: Option<$Type>,)*
        }

        impl Terms {
    /// Calendar months of hospital service that are asked for; none where it is not stated.
    pub(crate) fn service_months(&self) -> Option<u32> {
        Some(self.service.as_ref()?.months.as_ref()?.value)
    }

            /// These terms, with every key that `over` states taken from there.
            pub(crate) fn overlaid(mut self, over: &Terms) -> Terms {
                $(
                    if let Some(over) = &over.$term {
                        let term = self.$term.get_or_insert_with(Default::default);
                        $(if over.$key.is_some() { term.$key = over.$key.clone(); })*
                        // Another clause has other words.
                        if over.clause.is_some() || over.words.is_some() { term.words = over.words.clone(); }
                        if over.clause.is_some() { term.clause = over.clause.clone(); }
                        if over.strength.is_some() { term.strength = over.strength.clone(); }
                    }
                )*
                self
            }

            /// Every key that a term may state, term by term, in their order.
            pub(crate) const KEYS: &[(&'static str, &'static [&'static str])] = &[
                $((stringify!($term), &[$(stringify!($key),)* "clause", "strength"]),)*
            ];

            /// The same, each key with its term.
            pub(crate) fn keys() -> Vec<(&'static str, &'static str)> {
                let of_one = |(term, keys): &(&'static str, &'static [&'static str])| {
                    keys.iter().map(|key| (*term, *key)).collect::<Vec<_>>()
                };
                Self::KEYS.iter().flat_map(of_one).collect()
            }

            /// Every term that is stated, with the words it rests on: none where nobody wrote them down.
            pub(crate) fn worded(&self) -> Vec<Worded> {
                let mut out = Vec::new();
                $(
                    if let Some(term) = &self.$term {
                        let clause = term.clause.as_ref().map(|clause| clause.value.clone());
                        let (words, origin) = match &term.words {
                            Some(Sourced { value, origin }) => (value.clone(), *origin),
                            None => (Wording::default(), term.clause.as_ref().map_or(Origin::Profile, |clause| clause.origin)),
                        };
                        out.push(Worded { term: stringify!($term), clause, words, origin });
                    }
                )*
                out
            }

            /// All that is stated, term by term.
            pub(crate) fn stated(&self) -> Vec<Stated> {
                let mut out = Vec::new();
                $(
                    if let Some(term) = &self.$term {
                        $(push(&mut out, stringify!($term), stringify!($key), term.$key.as_ref());)*
                        push(&mut out, stringify!($term), "clause", term.clause.as_ref());
                        push(&mut out, stringify!($term), "strength", term.strength.as_ref());
                    }
                )*
                out
            }
        }
    };
}
with_terms!(define_terms);

impl Terms {
    /// What a municipal institution has to offer; none where the terms are no institution's.
    pub(crate) fn criteria(&self) -> &[String] {
        let criteria = self.institution.as_ref().and_then(|term| term.criteria.as_ref());
        criteria.map_or(&[], |criteria| criteria.value.as_slice())
    }
}

/// What every term carries.
pub(crate) trait Term {
    fn clause(&self) -> Option<&Sourced<String>>;
    /// The strength stated, else a requirement: the sources' lists of duties open with *skal*.
    fn strength(&self) -> Strength;
}

/// A term as a basis cites it: `HSYK 7.6`, or the source alone where it has no clauses.
pub(crate) fn cited(cited_as: &str, term: &impl Term) -> String {
    match term.clause() {
        Some(clause) => format!("{cited_as} {}", clause.value),
        None => cited_as.to_owned(),
    }
}

fn push<T: Shown>(out: &mut Vec<Stated>, term: &'static str, key: &'static str, value: Option<&Sourced<T>>) {
    if let Some(Sourced { value, origin }) = value {
        out.push(Stated { term, key, value: value.shown(), origin: *origin });
    }
}

/// Terms under the name they are cited by.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Profile {
    pub(crate) id: String,
    pub(crate) title: String,
    /// Where the terms were read.
    pub(crate) source: String,
    pub(crate) terms: Terms,
    /// The clauses, whole, in their order.
    pub(crate) clauses: Vec<ClauseText>,
    /// They are the whole text of the agreement, as it is signed.
    pub(crate) whole: bool,
    /// What stands in the text where the name of the municipality goes.
    pub(crate) blank: Option<String>,
}

impl Profile {
    /// What a basis cites: the abbreviation in brackets at the end of the source, else the id in capitals.
    pub(crate) fn short(&self) -> String {
        cited_as(&self.source).map_or_else(|| self.id.to_uppercase(), str::to_owned)
    }
}

/// The abbreviation in brackets at the end of a source: `… (HSYK)`.
pub(crate) fn cited_as(source: &str) -> Option<&str> {
    let (_, short) = source.trim_end().strip_suffix(')')?.rsplit_once('(')?;
    Some(short.trim()).filter(|short| !short.is_empty())
}
