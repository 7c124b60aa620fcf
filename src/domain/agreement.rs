//! A cooperation agreement (*samarbeidsavtale*, *særavtale*) between municipalities and health trusts.

pub(crate) mod life;
pub(crate) mod standing;

use std::sync::Arc;

use chrono::NaiveDate;

use super::id::{MunicipalityNumber, Slug};
use super::letter::issued::Issued;
use super::municipality::succession::Succession;
use super::terms::Terms;

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Agreement {
    pub(crate) id: Slug,
    pub(crate) title: String,
    pub(crate) municipalities: Vec<MunicipalityNumber>,
    /// Parties that have gone into others since.
    pub(crate) former_municipalities: Vec<MunicipalityNumber>,
    pub(crate) hospitals: Vec<Slug>,
    pub(crate) profile: Slug,
    pub(crate) supersedes: Vec<Slug>,
    /// Archive case number (saksnr.).
    pub(crate) case: Option<String>,
    pub(crate) working_group: Option<WorkingGroup>,
    /// Where the agreement itself departs from its profile.
    pub(crate) terms: Terms,
    pub(crate) journal: Vec<AgreementEntry>,
    /// What the numbers of municipalities meant when; as the store's municipalities say it, never written here.
    pub(crate) succession: Arc<Succession>,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct WorkingGroup {
    pub(crate) reports_to: Option<String>,
    pub(crate) members: Vec<String>,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct AgreementEntry {
    /// The day it happened, as the journal says.
    pub(crate) on: NaiveDate,
    /// Archive case number of this step.
    pub(crate) case: Option<String>,
    pub(crate) note: Option<String>,
    pub(crate) event: AgreementEvent,
}

/// What happens to an agreement; the fields are those of the file.
#[derive(Clone, Debug, PartialEq, strum::EnumDiscriminants, strum::EnumIter)]
#[strum_discriminants(
    name(AgreementEventName),
    doc = "The names of the events, as they are written.",
    derive(strum::IntoStaticStr, strum::VariantArray),
    strum(serialize_all = "kebab-case", const_into_str)
)]
pub(crate) enum AgreementEvent {
    Drafted,
    /// `to` names whom the draft was sent to; empty: the parties. `by` is the party that sent it, who closes the hearing; absent: both
    /// sides do.
    ConsultationOpened {
        due: NaiveDate,
        to: Vec<String>,
        by: Option<String>,
    },
    ConsultationReplied {
        from: String,
    },
    ConsultationClosed,
    Assessed {
        by: String,
        result: Option<String>,
    },
    /// Without a decision the committee has still to decide, in its meeting.
    Committee {
        body: String,
        meeting: Option<NaiveDate>,
        decision: Option<Decision>,
    },
    Signed {
        by: String,
    },
    Reviewed,
    RevisionRequested {
        by: String,
        reason: Option<String>,
    },
    DisputeRaised {
        by: String,
        text: Option<String>,
    },
    DisputeSettled,
    Evaluated,
    Terminated {
        by: String,
    },
    /// Whether a municipal institution meets one of the criteria of its terms.
    CriterionAssessed {
        criterion: String,
        met: bool,
    },
    Issued(Issued),
    Note {
        text: String,
    },
}

impl AgreementEvent {
    /// A committee's meeting, with the day on which it is recorded. One ahead that has decided nothing is a plan: it becomes
    /// known today, and carries its own day.
    pub(crate) fn committee(
        body: String,
        decision: Option<Decision>,
        on: NaiveDate,
        today: NaiveDate,
    ) -> (NaiveDate, AgreementEvent) {
        let plan = decision.is_none() && on > today;
        let (known, meeting) = if plan { (today, Some(on)) } else { (on, None) };
        (known, AgreementEvent::Committee { body, meeting, decision })
    }

    /// Whether an agreement may be over because of it: a notice, a rejection.
    pub(crate) fn may_end(&self) -> bool {
        matches!(
            self,
            AgreementEvent::Terminated { .. } | AgreementEvent::Committee { decision: Some(Decision::Rejected), .. }
        )
    }

    pub(crate) fn name(&self) -> AgreementEventName {
        self.into()
    }
}

/// What a committee decides of a draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::IntoStaticStr, strum::VariantArray)]
#[strum(serialize_all = "kebab-case", const_into_str)]
pub(crate) enum Decision {
    ToConsultation,
    Supported,
    Adopted,
    Rejected,
}

impl Agreement {
    /// Every party as it signs: municipality numbers and hospital ids.
    pub(crate) fn parties(&self) -> impl Iterator<Item = &str> {
        self.municipalities.iter().map(MunicipalityNumber::as_str).chain(self.hospitals.iter().map(Slug::as_str))
    }

    /// The parties as they stand on a day.
    pub(crate) fn parties_on(&self, day: NaiveDate) -> Vec<&str> {
        let municipalities = self.municipalities_on(day).into_iter().map(MunicipalityNumber::as_str);
        municipalities.chain(self.hospitals.iter().map(Slug::as_str)).collect()
    }

    /// The municipalities that are parties on a day: before one went into others, itself.
    pub(crate) fn municipalities_on<'a>(&'a self, day: NaiveDate) -> Vec<&'a MunicipalityNumber> {
        let stands = |old: &&MunicipalityNumber| self.succession.on(**old, day, &[]) == self.succession.record(**old);
        let as_now = |old: &'a MunicipalityNumber| -> &'a MunicipalityNumber {
            let record = self.succession.record(*old);
            self.municipalities.iter().find(|now| **now == record).unwrap_or(old)
        };
        let mut out: Vec<&MunicipalityNumber> = self.former_municipalities.iter().filter(stands).map(as_now).collect();
        for new in &self.municipalities {
            // Who is a party because others went into it is none before they did.
            let mut before =
                self.former_municipalities.iter().filter(|old| self.succession.leads(**old, *new)).peekable();
            if !out.contains(&new) && (before.peek().is_none() || before.any(|old| !stands(&old))) {
                out.push(new);
            }
        }
        out
    }

    /// Whether somebody's act is a party's own: by its number, one that it bore, or one of a municipality that went into it.
    pub(crate) fn acts_for(&self, by: &str, party: &str) -> bool {
        by == party
            || by.parse().ok().zip(party.parse().ok()).is_some_and(|(by, party)| self.succession.leads(by, party))
    }

    /// Whether it binds a municipality, or did: one that is a party or was until it went into one, bears the number of one, or came of
    /// one.
    pub(crate) fn binds(&self, municipality: MunicipalityNumber) -> bool {
        self.municipalities.contains(&municipality)
            || self.former_municipalities.contains(&municipality)
            || self.municipalities.iter().any(|party| self.succession.leads(*party, municipality))
    }

    /// Whether it binds a municipality on a day, by those that are its parties then.
    pub(crate) fn binds_on(&self, municipality: MunicipalityNumber, day: NaiveDate) -> bool {
        let is = |party: &MunicipalityNumber| self.succession.on(*party, day, &[]) == municipality;
        self.municipalities_on(day).into_iter().any(|party| *party == municipality || is(party))
    }

    /// Whether a municipality is a party, or was one until it went into another.
    pub(crate) fn concerns(&self, municipality: MunicipalityNumber) -> bool {
        let is = |party: &MunicipalityNumber| self.succession.related(*party, municipality);
        self.municipalities.contains(&municipality)
            || self.former_municipalities.contains(&municipality)
            || (self.former_municipalities.is_empty() && self.municipalities.iter().any(is))
    }

    /// Whether a party is one of the municipalities.
    pub(crate) fn is_municipality(&self, party: &str) -> bool {
        self.municipalities.iter().any(|number| number.as_str() == party)
    }

    /// Whether a party sends a draft out to a hearing: the first of the hospitals does.
    pub(crate) fn sends_out(&self, party: &str) -> bool {
        self.hospitals.first().is_some_and(|id| id.as_str() == party)
    }

    /// Every party but one.
    pub(crate) fn other_parties(&self, party: &str) -> Vec<&str> {
        self.parties().filter(|other| *other != party).collect()
    }
}
