//! One hospital period of a trainee: the facts that the journal gives for it, its stage, and the dates that count.

use chrono::NaiveDate;

use super::calendar;
use super::id::Slug;
use super::journal::{Answer, ContactBy, EventName, Offered, Wish, WithdrawnReason};

/// Where a placement stands, in the order it is walked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, strum::IntoStaticStr, strum::VariantArray)]
#[strum(serialize_all = "kebab-case", const_into_str)]
pub(crate) enum Stage {
    Enrolled,
    Requested,
    Asked,
    Confirmed,
    Refused,
    Offered,
    Accepted,
    Contracted,
    InService,
    Completed,
    Documented,
    Withdrawn,
    Discontinued,
}

/// The wish that stands: a later request replaces the earlier ones.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Request {
    /// The day it was asked for.
    pub(crate) on: NaiveDate,
    /// The first day of service that is wished for.
    pub(crate) start: NaiveDate,
    /// Calendar months.
    pub(crate) months: u32,
    pub(crate) wishes: Vec<Wish>,
    pub(crate) flexible: bool,
    /// The cooperation agreement that it is asked under; absent in what earlier versions wrote: the header's.
    pub(crate) agreement: Option<Slug>,
}

impl Request {
    /// The last day of the service that is asked for.
    pub(crate) fn end(&self) -> NaiveDate {
        calendar::service_end(self.start, self.months)
    }

    /// Whether the place of an offer was among the wishes; a hospital that one of them does not name is any.
    pub(crate) fn wishes_for(&self, offer: &Offered) -> bool {
        let hospital =
            |wish: &Wish| wish.hospital.is_none() || offer.hospital.is_none() || wish.hospital == offer.hospital;
        let place = |wish: &Wish| wish.site == offer.site && wish.department == offer.department;
        self.wishes.iter().any(|wish| hospital(wish) && place(wish))
    }
}

/// A request that another one followed.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct EarlierRequest {
    pub(crate) request: Request,
    /// The day on which it was given up, else that of the next one.
    pub(crate) over: NaiveDate,
}

/// An answer of the hospital, and when it came.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Answered {
    /// The day of the answer.
    pub(crate) on: NaiveDate,
    pub(crate) answer: Answer,
}

/// What the hospital proposes instead of the wish (HSYK 6.3, 7.6).
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Changed {
    /// The first day of service, where it is another than was wished.
    pub(crate) start: Option<NaiveDate>,
    /// The day of the answer that changed the start.
    pub(crate) start_on: Option<NaiveDate>,
    pub(crate) site: Option<String>,
    pub(crate) department: Option<String>,
}

/// An offer, and what became of it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Offer {
    /// The day it was made.
    pub(crate) on: NaiveDate,
    pub(crate) terms: Offered,
    pub(crate) outcome: Outcome,
    /// The day it was accepted, whatever became of it.
    pub(crate) accepted: Option<NaiveDate>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    Open,
    Accepted(NaiveDate),
    Declined(NaiveDate),
    /// Taken back by the hospital, before or after it was accepted.
    Withdrawn(NaiveDate),
}

/// What the journal says of one hospital period.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Placement {
    /// From 1; a trainee has as many as hospital periods.
    pub(crate) number: u32,
    /// The first request of all: it met the duty to register the need (HSYK 6.2).
    pub(crate) first_requested: Option<NaiveDate>,
    /// The start that the first request of all wished: what UNN's twelve months count back from.
    pub(crate) first_wished: Option<NaiveDate>,
    pub(crate) request: Option<Request>,
    /// The requests before it, in their order.
    pub(crate) earlier: Vec<EarlierRequest>,
    /// When the specialisation was left for a time: from, and the day of the return.
    pub(crate) away: Vec<(NaiveDate, NaiveDate)>,
    /// The days on which the hospital was asked again about the request that stands.
    pub(crate) asked: Vec<NaiveDate>,
    /// Asked, and not answered since.
    pub(crate) awaits_answer: bool,
    pub(crate) answered: Option<Answered>,
    /// What answers have changed since the request; a later answer confirms it or changes it further.
    pub(crate) changed: Changed,
    pub(crate) offers: Vec<Offer>,
    pub(crate) contract_issued: Option<ContractIssued>,
    /// The day both sides had signed (HSYK 8).
    pub(crate) contract_signed: Option<NaiveDate>,
    /// The first day that was served.
    pub(crate) started: Option<NaiveDate>,
    pub(crate) contacts: Vec<(NaiveDate, ContactBy)>,
    /// Whole days of courses in the service (HSYK 8).
    pub(crate) course_days: u32,
    pub(crate) extended: Option<Extension>,
    /// The last day that was served.
    pub(crate) completed: Option<NaiveDate>,
    /// The day the certificate was issued.
    pub(crate) documented: Option<NaiveDate>,
    pub(crate) withdrawn: Option<(NaiveDate, WithdrawnReason)>,
    /// Service at another trust, under no agreement of the store (HSYK 5.3); nothing else of the period happens then.
    pub(crate) elsewhere: Option<Elsewhere>,
    /// The day it was broken off.
    pub(crate) discontinued: Option<NaiveDate>,
    /// What brought it to the stage it is at; nothing for one that nothing was requested for.
    pub(crate) since: Option<Since>,
}

/// Service at another trust, as it was recorded last.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Elsewhere {
    /// The day of the entry.
    pub(crate) on: NaiveDate,
    pub(crate) at: String,
    pub(crate) department: Option<String>,
    /// The first and the last day.
    pub(crate) from: NaiveDate,
    pub(crate) to: NaiveDate,
}

/// The entry that brought a placement to its stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Since {
    /// The day of that entry.
    pub(crate) on: NaiveDate,
    pub(crate) event: EventName,
}

/// Which entry gives the first day of service.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum StartFrom {
    Request {
        on: NaiveDate,
    },
    /// The hospital's answer changed it.
    Answer {
        on: NaiveDate,
    },
    Offer {
        on: NaiveDate,
        accepted: NaiveDate,
    },
    /// Service at another trust was recorded.
    Elsewhere {
        on: NaiveDate,
    },
}

/// How the last day of service was reckoned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum EndFrom {
    /// Start + months, less one day.
    Months {
        start: NaiveDate,
        months: u32,
    },
    /// The contract names it.
    Contract {
        on: NaiveDate,
    },
    Extension {
        on: NaiveDate,
    },
    Completion,
    /// Service at another trust names it.
    Elsewhere {
        on: NaiveDate,
    },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct ContractIssued {
    /// The day of the letter.
    pub(crate) on: NaiveDate,
    /// The first and the last day of employment, where the letter has others than the offer.
    pub(crate) start: Option<NaiveDate>,
    pub(crate) end: Option<NaiveDate>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Extension {
    /// The day it was decided.
    pub(crate) on: NaiveDate,
    /// The new last day of service.
    pub(crate) until: NaiveDate,
}

impl Placement {
    pub(crate) fn new(number: u32) -> Self {
        Placement { number, ..Placement::default() }
    }

    /// What a discontinuation leaves to be done is only the papers of a service that was completed.
    pub(crate) fn stage(&self) -> Stage {
        if self.documented.is_some() {
            return Stage::Documented;
        }
        if self.completed.is_some() {
            return Stage::Completed;
        }
        if self.discontinued.is_some() {
            return Stage::Discontinued;
        }
        if self.withdrawn.is_some() {
            return Stage::Withdrawn;
        }
        if self.started.is_some() {
            return Stage::InService;
        }
        if self.elsewhere.is_some() {
            return Stage::Accepted;
        }
        if self.accepted().is_some() {
            return if self.contract_issued.is_some() { Stage::Contracted } else { Stage::Accepted };
        }
        if self.open_offer().is_some() {
            return Stage::Offered;
        }
        match (&self.request, &self.answered) {
            (None, _) => Stage::Enrolled,
            (Some(_), _) if self.awaits_answer => Stage::Asked,
            (Some(_), None) => Stage::Requested,
            (Some(_), Some(Answered { answer: Answer::Refused, .. })) => Stage::Refused,
            (Some(_), Some(_)) => Stage::Confirmed,
        }
    }

    /// Nothing more is expected of the hospital period itself.
    pub(crate) fn is_closed(&self) -> bool {
        matches!(self.stage(), Stage::Completed | Stage::Documented | Stage::Withdrawn | Stage::Discontinued)
    }

    /// Requested, with no offer open or accepted: a candidate for a position.
    pub(crate) fn waits(&self) -> bool {
        matches!(self.stage(), Stage::Requested | Stage::Asked | Stage::Confirmed | Stage::Refused)
    }

    /// The service has begun and not ended.
    pub(crate) fn is_in_service(&self) -> bool {
        self.stage() == Stage::InService
    }

    /// A question to the hospital is open: neither an answer nor an offer came since it was asked.
    pub(crate) fn is_asked(&self) -> bool {
        let asked = self.asked.last().filter(|_| self.awaits_answer);
        asked.is_some_and(|asked| !self.is_closed() && !self.offers.iter().any(|offer| offer.on >= *asked))
    }

    pub(crate) fn open_offer(&self) -> Option<&Offer> {
        self.offers.iter().rev().find(|offer| offer.outcome == Outcome::Open)
    }

    /// The offer that stands accepted, with the day of the acceptance.
    pub(crate) fn accepted(&self) -> Option<(&Offer, NaiveDate)> {
        self.offers.iter().rev().find_map(|offer| match offer.outcome {
            Outcome::Accepted(on) => Some((offer, on)),
            Outcome::Open | Outcome::Declined(_) | Outcome::Withdrawn(_) => None,
        })
    }

    /// The first day that both sides last held: the accepted offer's, else the changed answer's, else the request's.
    pub(crate) fn start(&self) -> Option<NaiveDate> {
        if let Some(elsewhere) = &self.elsewhere {
            return Some(elsewhere.from);
        }
        if let Some((offer, _)) = self.accepted() {
            return Some(offer.terms.start);
        }
        self.waiting_start()
    }

    /// Which entry gives [`Placement::start`].
    pub(crate) fn start_from(&self) -> Option<StartFrom> {
        if let Some(Elsewhere { on, .. }) = self.elsewhere {
            return Some(StartFrom::Elsewhere { on });
        }
        if let Some((offer, accepted)) = self.accepted() {
            return Some(StartFrom::Offer { on: offer.on, accepted });
        }
        match self.changed.start_on {
            Some(on) => Some(StartFrom::Answer { on }),
            None => self.request.as_ref().map(|request| StartFrom::Request { on: request.on }),
        }
    }

    /// The start that is waited for, offers left aside.
    pub(crate) fn waiting_start(&self) -> Option<NaiveDate> {
        self.changed.start.or_else(|| self.request.as_ref().map(|request| request.start))
    }

    /// Calendar months of service: the accepted offer's, else the request's; at another trust the whole ones of its days.
    pub(crate) fn months(&self) -> Option<u32> {
        if let Some(Elsewhere { from, to, .. }) = self.elsewhere {
            return Some(calendar::whole_months(from, to));
        }
        match self.accepted() {
            Some((offer, _)) => Some(offer.terms.months),
            None => self.request.as_ref().map(|request| request.months),
        }
    }

    /// The last day of service: completed on, else what the contract or an extension names, else so many months from the day
    /// it began.
    pub(crate) fn end(&self) -> Option<NaiveDate> {
        if let Some(elsewhere) = &self.elsewhere {
            return Some(elsewhere.to);
        }
        if let Some(completed) = self.completed {
            return Some(completed);
        }
        if let Some((_, end)) = self.named_end() {
            return Some(end);
        }
        Some(calendar::service_end(self.begins()?, self.months()?))
    }

    /// The first day of service: the day it began, else the one agreed on.
    fn begins(&self) -> Option<NaiveDate> {
        self.started.or_else(|| self.start())
    }

    /// The last day that a contract or an extension names, the later entry's, with where it stands. The contract of an offer that
    /// was given up before the service began names none.
    fn named_end(&self) -> Option<(EndFrom, NaiveDate)> {
        let stands = self.started.is_some() || self.accepted().is_some();
        let contract = self
            .contract_issued
            .filter(|_| stands)
            .and_then(|issued| Some((issued.on, EndFrom::Contract { on: issued.on }, issued.end?)));
        let extension = self.extended.map(|more| (more.on, EndFrom::Extension { on: more.on }, more.until));
        let last = [contract, extension].into_iter().flatten().max_by_key(|(on, _, _)| *on)?;
        Some((last.1, last.2))
    }

    /// The agreed first day of service, where a day is another.
    pub(crate) fn start_unlike(&self, day: NaiveDate) -> Option<NaiveDate> {
        self.start().filter(|agreed| *agreed != day)
    }

    /// The agreed last day of service, where a day is another.
    pub(crate) fn end_unlike(&self, day: NaiveDate) -> Option<NaiveDate> {
        self.end().filter(|agreed| *agreed != day)
    }

    /// The last day of a service that goes on for a month more than agreed.
    pub(crate) fn end_a_month_later(&self) -> Option<NaiveDate> {
        self.end().map(|end| calendar::service_end(calendar::add_days(end, 1), 1))
    }

    /// How [`Placement::end`] was reckoned.
    pub(crate) fn end_from(&self) -> Option<EndFrom> {
        if let Some(Elsewhere { on, .. }) = self.elsewhere {
            return Some(EndFrom::Elsewhere { on });
        }
        match (self.completed, self.named_end()) {
            (Some(_), _) => Some(EndFrom::Completion),
            (None, Some((from, _))) => Some(from),
            (None, None) => Some(EndFrom::Months { start: self.begins()?, months: self.months()? }),
        }
    }

    /// The days of service, both inclusive: from the day it began, else as the accepted offer says. A mere request or
    /// open offer has none.
    pub(crate) fn service_period(&self) -> Option<(NaiveDate, NaiveDate)> {
        let left = [self.withdrawn.map(|(on, _)| on), self.discontinued].into_iter().flatten().min();
        let (from, to) = match (&self.elsewhere, self.started) {
            (Some(elsewhere), _) => (elsewhere.from, elsewhere.to),
            (None, Some(started)) => (started, self.end()?),
            (None, None) => (self.accepted()?.0.terms.start, self.end()?),
        };
        let to = left.map_or(to, |left| left.min(to));
        Some((from, to)).filter(|(from, to)| from <= to)
    }

    /// Service at another trust begins and ends by its days, unless it was given up before.
    pub(crate) fn by_its_days(&mut self, today: NaiveDate) {
        let Some(Elsewhere { from, to, .. }) = self.elsewhere else { return };
        let left = [self.withdrawn.map(|(on, _)| on), self.discontinued].into_iter().flatten().min();
        let reached = |day: NaiveDate| Some(day).filter(|day| *day <= today && left.is_none_or(|left| *day < left));
        let stood = self.stage();
        (self.started, self.completed) = (reached(from), reached(to));
        let on = self.completed.or(self.started);
        if let Some(on) = on.filter(|_| self.stage() != stood) {
            self.since = Some(Since { on, event: EventName::ServedElsewhere });
        }
    }

    /// Site and department: the accepted or open offer's, else the changed answer's, else the first wish's.
    pub(crate) fn place(&self) -> (Option<&str>, Option<&str>) {
        if let Some(elsewhere) = &self.elsewhere {
            return (Some(&elsewhere.at), elsewhere.department.as_deref());
        }
        if let Some(offer) = self.accepted().map(|(offer, _)| offer).or_else(|| self.open_offer()) {
            return (Some(&offer.terms.site), Some(&offer.terms.department));
        }
        self.waiting_place()
    }

    /// Site and department that are waited for, offers left aside.
    pub(crate) fn waiting_place(&self) -> (Option<&str>, Option<&str>) {
        let wish = self.request.as_ref().and_then(|request| request.wishes.first());
        let site = self.changed.site.as_deref().or_else(|| wish.map(|wish| wish.site.as_str()));
        let department = self.changed.department.as_deref().or_else(|| wish.map(|wish| wish.department.as_str()));
        (site, department)
    }

    /// The service that is offered or agreed.
    pub(crate) fn standing_offer(&self) -> Option<&Offered> {
        self.accepted().map(|(offer, _)| offer).or_else(|| self.open_offer()).map(|offer| &offer.terms)
    }

    /// The hospital named by the offer or the first wish, where one is named.
    pub(crate) fn named_hospital(&self) -> Option<&Slug> {
        if let Some(offer) = self.accepted().map(|(offer, _)| offer).or_else(|| self.open_offer()) {
            return offer.terms.hospital.as_ref();
        }
        self.request.as_ref().and_then(|request| request.wishes.first()).and_then(|wish| wish.hospital.as_ref())
    }

    /// The last contact by one side since the service started, else the start of service.
    pub(crate) fn last_contact(&self, by: ContactBy) -> Option<NaiveDate> {
        let started = self.started?;
        let contacts = self.contacts.iter().filter(|(on, who)| *who == by && *on >= started);
        Some(contacts.map(|(on, _)| *on).max().unwrap_or(started))
    }
}
