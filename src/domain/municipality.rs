//! A municipality: the training enterprise (*utdanningsvirksomhet*) that is responsible for its trainees.

pub(crate) mod succession;

use chrono::NaiveDate;

use super::hpr::Hpr;
use super::id::MunicipalityNumber;
use super::letter::issued::Issued;

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Municipality {
    pub(crate) number: MunicipalityNumber,
    pub(crate) name: String,
    /// The numbers and names that it bore before.
    pub(crate) former: Vec<Former>,
    /// The last day of a municipality that is no more.
    pub(crate) until: Option<NaiveDate>,
    /// The municipalities that it went into.
    pub(crate) into: Vec<MunicipalityNumber>,
    pub(crate) language: Option<String>,
    /// Statistics Norway's centrality class, 1 to 6.
    pub(crate) centrality: Option<u32>,
    /// The first day of that class; absent: as far back as anybody asks.
    pub(crate) centrality_valid_from: Option<NaiveDate>,
    /// The classes before.
    pub(crate) earlier_centrality: Vec<EarlierCentrality>,
    /// Registered as training enterprise; absent while it is not.
    pub(crate) registered: Option<NaiveDate>,
    /// The day on which it asked to be registered.
    pub(crate) applied: Option<NaiveDate>,
    /// From when its application counts, by the law ([`crate::domain::register`] fills it).
    pub(crate) counts_by_application: Option<NaiveDate>,
    /// The earliest of those days in the municipalities of which it came about ([`crate::domain::register`] fills it).
    pub(crate) inherited: Option<NaiveDate>,
    pub(crate) training_plan: Option<String>,
    pub(crate) coordinator: Option<Contact>,
    pub(crate) letters: LetterDetails,
    pub(crate) journal: Vec<MunicipalityEntry>,
}

/// A number and name that a municipality bore before.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Former {
    pub(crate) number: MunicipalityNumber,
    pub(crate) name: String,
    /// The last day.
    pub(crate) until: NaiveDate,
}

/// A class of centrality that another one has replaced.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct EarlierCentrality {
    /// 1 to 6.
    pub(crate) class: u32,
    /// Absent: as far back as anybody asks.
    pub(crate) valid_from: Option<NaiveDate>,
}

/// Somebody to write to.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Contact {
    pub(crate) name: Option<String>,
    pub(crate) email: Option<String>,
    pub(crate) phone: Option<String>,
}

/// What a party's letters say of itself, as far as it is recorded.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct LetterDetails {
    /// The postal address, a line each.
    pub(crate) address: Vec<String>,
    /// Who signs for it.
    pub(crate) signatory: Option<String>,
    pub(crate) signatory_title: Option<String>,
    /// Who handles its letters.
    pub(crate) case_officer: Option<String>,
}

impl LetterDetails {
    /// Who signs, with the title where there is one: `Kari Nordmann, kommuneoverlege`.
    pub(crate) fn signs(&self) -> Option<String> {
        let name = self.signatory.as_ref()?;
        Some(self.signatory_title.as_ref().map_or_else(|| name.clone(), |title| format!("{name}, {title}")))
    }
}

/// An entry of a municipality's journal: what it decided, and when.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct MunicipalityEntry {
    pub(crate) on: NaiveDate,
    pub(crate) note: Option<String>,
    pub(crate) event: MunicipalityEvent,
}

#[derive(Clone, Debug, PartialEq, strum::EnumDiscriminants, strum::EnumIter)]
#[strum_discriminants(
    name(MunicipalityEventName),
    doc = "The names of the events, as they are written.",
    derive(strum::IntoStaticStr, strum::VariantArray),
    strum(serialize_all = "kebab-case", const_into_str)
)]
pub(crate) enum MunicipalityEvent {
    /// The order among the municipality's own trainees (HSYK 6.4).
    Prioritised {
        order: Vec<Hpr>,
        reason: Option<String>,
    },
    Issued(Issued),
    Note {
        text: String,
    },
}

/// The order that holds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Prioritised<'a> {
    /// The day of the decision.
    pub(crate) on: NaiveDate,
    pub(crate) order: &'a [Hpr],
    pub(crate) reason: Option<&'a str>,
}

impl Municipality {
    /// The day from which it counts as training enterprise: its own registration or application (spesialistforskriften § 21), else, of one that others went into, the
    /// earliest day on which one of them was registered or had asked to be.
    pub(crate) fn counts_as_registered(&self) -> Option<NaiveDate> {
        self.registered.into_iter().chain(self.counts_by_application).min().or(self.inherited)
    }

    /// The number and the name that it bore on a day.
    pub(crate) fn borne_on(&self, day: NaiveDate) -> (MunicipalityNumber, &str) {
        let then = self.former.iter().filter(|former| day <= former.until).min_by_key(|former| former.until);
        then.map_or((self.number, &self.name), |former| (former.number, &former.name))
    }

    /// The name that it bore under a number.
    pub(crate) fn name_under(&self, number: MunicipalityNumber) -> &str {
        let former = self.former.iter().find(|former| former.number == number && number != self.number);
        former.map_or(&self.name, |former| &former.name)
    }

    /// The class of centrality that was valid on a day: the last that began on or before it.
    pub(crate) fn centrality_on(&self, day: NaiveDate) -> Option<u32> {
        let now = self.centrality.map(|class| (self.centrality_valid_from, class));
        let before = self.earlier_centrality.iter().map(|earlier| (earlier.valid_from, earlier.class));
        let valid = before.chain(now).filter(|(from, _)| from.is_none_or(|from| from <= day));
        valid.max_by_key(|(from, _)| *from).map(|(_, class)| class)
    }

    /// The last order decided by a day; it ranks only those it names.
    pub(crate) fn prioritised(&self, today: NaiveDate) -> Option<Prioritised<'_>> {
        let known = self.journal.iter().filter(|decision| decision.on <= today);
        known
            .filter_map(|decision| match &decision.event {
                MunicipalityEvent::Prioritised { order, reason } => {
                    Some(Prioritised { on: decision.on, order, reason: reason.as_deref() })
                }
                MunicipalityEvent::Issued(_) | MunicipalityEvent::Note { .. } => None,
            })
            .max_by_key(|prioritised| prioritised.on)
    }
}
