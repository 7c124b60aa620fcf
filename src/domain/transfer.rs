//! Trainees whose records go from one agreement to another: the header, and what has to be asked for anew.

use chrono::NaiveDate;

use super::departure;
use super::finding::Finding;
use super::fold::{self, Story};
use super::handover;
use super::id::Slug;
use super::journal::{Entry, Event, Wish};
use super::placement::{Placement, Request};
use super::register::{Agreed, Register};
use super::trainee::Trainee;

/// From which agreement to which, and on which day.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Transfer<'a> {
    pub(crate) register: &'a Register,
    pub(crate) old: &'a Agreed,
    pub(crate) new: &'a Agreed,
    pub(crate) on: NaiveDate,
    pub(crate) today: NaiveDate,
}

/// What becomes of one trainee.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Transferred {
    /// None where the record stays with the old agreement.
    pub(crate) after: Option<Trainee>,
    /// What is asked for anew, to be added behind it.
    pub(crate) asked: Vec<Entry>,
    /// What could not be done, of which hospital period; none: of the record.
    pub(crate) left: Vec<(Option<u32>, NotTransferred)>,
}

/// Why something stays where it was.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum NotTransferred {
    /// The new agreement does not bind the municipality that is responsible.
    Municipality,
    /// None of its hospitals is at a place that was wished for.
    Hospital,
    /// An offer is open: it has to be answered or taken back first.
    OpenOffer,
    /// The start that was wished for lies behind.
    StartPassed,
    /// The new terms refuse it.
    Terms(Vec<Finding>),
    /// The journal does not allow it.
    Journal,
}

impl Transfer<'_> {
    /// Whether the new agreement takes over by itself what waits: it replaces the old one, by chain.
    pub(crate) fn hands_over(&self) -> bool {
        handover::replaces(self.register, &self.new.agreement.id, &self.old.agreement.id)
    }

    /// One trainee whose record names the old agreement.
    pub(crate) fn of(&self, trainee: &Trainee) -> Transferred {
        let mut out = Transferred { after: None, asked: Vec::new(), left: Vec::new() };
        if !self.new.agreement.binds(trainee.responsible_on(self.on)) {
            out.left.push((None, NotTransferred::Municipality));
            return out;
        }
        let mut after = trainee.clone().asking_under(self.new.agreement.id.clone());
        let known = self.on.max(self.today);
        let story = fold::fold(&trainee.journal, known);
        for placement in self.waiting(trainee, &story) {
            match self.anew(&after, placement) {
                Ok(entry) => {
                    after.journal.push(entry.clone());
                    out.asked.push(entry);
                }
                Err(why) => out.left.push((Some(placement.number), why)),
            }
        }
        after.journal.truncate(trainee.journal.len());
        out.after = Some(after);
        out
    }

    /// Hospital periods under the old agreement that nothing is accepted for, where the new one does not take them over.
    fn waiting<'b>(&'b self, trainee: &'b Trainee, story: &'b Story) -> impl Iterator<Item = &'b Placement> {
        let open = |placement: &&Placement| placement.waits() || placement.open_offer().is_some();
        let under_old = move |placement: &&Placement| {
            let held = handover::held(self.register, trainee, placement, story.as_of);
            held.last().is_some_and(|under| *under.agreement == self.old.agreement.id)
        };
        let waiting = story.placements.iter().filter(open).filter(under_old);
        waiting.filter(|placement| placement.request.is_some() && !self.hands_over())
    }

    /// The same wishes, under the new agreement.
    fn anew(&self, trainee: &Trainee, placement: &Placement) -> Result<Entry, NotTransferred> {
        if placement.open_offer().is_some() {
            return Err(NotTransferred::OpenOffer);
        }
        let request = placement.request.as_ref().ok_or(NotTransferred::Journal)?;
        if request.start < self.on {
            return Err(NotTransferred::StartPassed);
        }
        let Request { start, months, flexible, .. } = *request;
        let wishes = request.wishes.iter().map(|wish| self.wish(wish)).collect::<Option<Vec<Wish>>>();
        let wishes = wishes.ok_or(NotTransferred::Hospital)?;
        let agreement = Some(self.new.agreement.id.clone());
        let event = Event::Requested { start, months, wishes, flexible, agreement };
        let entry = Entry::new(self.on, placement.number, event);
        fold::may_add(&trainee.journal, &entry).map_err(|_| NotTransferred::Journal)?;
        let held = departure::held_against(self.register, trainee, entry, self.on.max(self.today), None);
        if held.refused {
            return Err(NotTransferred::Terms(held.findings.into_iter().filter(Finding::refuses).collect()));
        }
        Ok(held.entry)
    }

    /// A wish as the new agreement names it: its hospital where that one has several.
    fn wish(&self, wish: &Wish) -> Option<Wish> {
        let (old, new) = (&self.old.agreement.hospitals, &self.new.agreement.hospitals);
        let only = if let [only] = old.as_slice() { Some(only) } else { None };
        let hospital: &Slug = wish.hospital.as_ref().or(only)?;
        let named = new.len() > 1 || wish.hospital.is_some();
        new.contains(hospital).then(|| Wish { hospital: named.then(|| hospital.clone()), ..wish.clone() })
    }
}
