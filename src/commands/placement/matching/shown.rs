//! A matching in words: tables for people, rows for programs.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::context::Context;
use crate::domain::hpr::Hpr;
use crate::domain::matching::candidate::Candidate;
use crate::domain::matching::explanation::{Ahead, Explanation, Merit, NotMatched, Reason, Remedy, TOLD};
use crate::domain::matching::preference::Unfit;
use crate::domain::matching::{self, CandidateIndex, Displacement, Market, MatchOutcome, OpeningIndex};
use crate::domain::register::Register;
use crate::domain::word::Word;
use crate::i18n::shown::in_table;
use crate::i18n::{Msg, label};
use crate::render::json::Streamed;
use crate::render::matching::{Person, Section};
use crate::render::output::{LineRow, MatchCsv, MatchOutput, MatchedRow, MoveRow, ReasonRow, RemedyRow, UnmatchedRow};
use crate::steps::listing::headed;

/// A matching on its way to the user.
pub(super) struct MatchingShown<'s, 'c, 'a> {
    pub(super) ctx: &'s Context<'c>,
    pub(super) register: &'s Register,
    pub(super) market: &'s Market<'a>,
    pub(super) explained: &'s Explanation<'s, 'a>,
    /// The one trainee whose whole explanation is asked for; nobody else is shown.
    pub(super) only: Option<Hpr>,
}

/// What a candidate did not get, as far as it is shown.
struct ShownReasons<'s> {
    reasons: Vec<Reason>,
    more: usize,
    /// Who waits and goes ahead, where all is asked for.
    lines: Option<BTreeMap<OpeningIndex, Vec<Ahead<'s>>>>,
}

impl MatchingShown<'_, '_, '_> {
    fn candidate(&self, candidate: CandidateIndex) -> &Candidate<'_> {
        &self.market.candidates[candidate as usize]
    }

    fn id(&self, opening: OpeningIndex) -> String {
        self.market.openings[opening as usize].position.id.to_string()
    }

    /// A restricted trainee is matched like any other, and shown by number only.
    fn who(&self, candidate: &Candidate<'_>) -> String {
        let part = if candidate.placement > 1 { format!(" ({})", candidate.placement) } else { String::new() };
        let name = self.name(candidate.hpr.get(), &candidate.name, candidate.confidential);
        if candidate.confidential { format!("{name}{part}") } else { format!("{name}{part}, HPR {}", candidate.hpr) }
    }

    fn name(&self, hpr: u32, name: &str, confidential: bool) -> String {
        if confidential {
            return self.ctx.text(&Msg::MatchRestricted { hpr: hpr.to_string() });
        }
        name.to_owned()
    }

    /// `Mo i Rana / Indremedisin 01.03.2027`.
    fn place(&self, opening: OpeningIndex) -> String {
        let position = self.market.openings[opening as usize].position;
        format!("{} / {} {}", position.site, position.department, in_table(position.start, self.ctx.lang))
    }

    fn ground(&self, candidate: &Candidate<'_>, ground: &Merit) -> String {
        let msg = match ground {
            Merit::Wish(number) => Msg::GroundWish { number: *number as i64 },
            Merit::Proposed => Msg::GroundProposed,
            Merit::Flexible => Msg::GroundFlexible,
            Merit::Days(days) if *days < 0 => Msg::GroundEarlier { days: -days },
            Merit::Days(days) => Msg::GroundLater { days: *days },
            Merit::Rank { place, of } => {
                let found = self.register.municipalities.get(&candidate.municipality);
                let municipality = found.map_or_else(|| candidate.municipality.to_string(), |found| found.name.clone());
                Msg::GroundRank { place: place.to_string(), of: of.to_string(), municipality }
            }
            Merit::PriorService => {
                let clause = candidate.prior_service.as_ref().and_then(|prior| prior.clause.as_ref());
                let clause = clause.map(|clause| format!(" {clause}")).unwrap_or_default();
                Msg::GroundPriorService { clause: format!("{}{clause}", candidate.cited_as) }
            }
        };
        self.ctx.text(&msg)
    }

    fn grounds(&self, candidate: CandidateIndex, opening: OpeningIndex) -> Vec<String> {
        let found = self.candidate(candidate);
        self.explained.grounds(candidate, opening).iter().map(|ground| self.ground(found, ground)).collect()
    }

    fn ahead(&self, ahead: &Ahead<'_>) -> String {
        let name = self.name(ahead.hpr.get(), ahead.name, ahead.confidential);
        format!("{name} ({})", self.ctx.text(&label::criterion(ahead.by)))
    }

    fn is_shown(&self, candidate: CandidateIndex) -> bool {
        self.only.is_none_or(|hpr| self.candidate(candidate).hpr == hpr)
    }

    fn matched(&self) -> impl Iterator<Item = (CandidateIndex, OpeningIndex)> {
        self.explained.matched().filter(|(candidate, _)| self.is_shown(*candidate))
    }

    fn unmatched(&self) -> impl Iterator<Item = CandidateIndex> {
        self.explained.unmatched().filter(|candidate| self.is_shown(*candidate))
    }

    /// The first of a candidate's reasons, or all.
    fn first(&self, candidate: CandidateIndex, mut reasons: Vec<Reason>) -> ShownReasons<'_> {
        let shown = if self.only.is_some() { reasons.len() } else { reasons.len().min(TOLD) };
        let more = reasons.split_off(shown).len();
        let lines = self.only.map(|_| self.explained.in_line(candidate));
        ShownReasons { reasons, more, lines }
    }

    fn preferred(&self, candidate: CandidateIndex) -> ShownReasons<'_> {
        let all = self.explained.preferred(candidate).iter();
        self.first(candidate, all.map(|opening| Reason { opening: *opening, why: NotMatched::Full }).collect())
    }

    fn reasons(&self, candidate: CandidateIndex) -> ShownReasons<'_> {
        self.first(candidate, self.explained.reasons(candidate))
    }

    fn lines(&self, candidate: CandidateIndex, shown: &ShownReasons<'_>) -> Vec<String> {
        let mut lines: Vec<String> =
            shown.reasons.iter().map(|reason| self.reason(candidate, reason, shown.lines.as_ref())).collect();
        if shown.more > 0 {
            let hpr = self.candidate(candidate).hpr.to_string();
            lines.push(self.ctx.text(&Msg::MatchMore { count: shown.more.to_string(), hpr }));
        }
        lines
    }

    fn reason(
        &self,
        candidate: CandidateIndex,
        reason: &Reason,
        lines: Option<&BTreeMap<OpeningIndex, Vec<Ahead<'_>>>>,
    ) -> String {
        let why = self.ctx.text(&label::why_not(reason.why));
        let mut out = format!("{}: {why}", self.place(reason.opening));
        if reason.why == NotMatched::Full {
            let before = self.explained.before(candidate, reason.opening);
            let waiting = lines.and_then(|lines| lines.get(&reason.opening)).into_iter().flatten();
            let before: Vec<String> = before.iter().chain(waiting).map(|ahead| self.ahead(ahead)).collect();
            if !before.is_empty() {
                out += &format!(": {}", before.join(", "));
            }
        }
        out
    }

    fn remedy(&self, change: &Remedy) -> String {
        let place = self.place(change.opening());
        let msg = match change {
            Remedy::Place { .. } => Msg::ChangePlace { place },
            Remedy::Month { .. } => Msg::ChangeMonth { place },
            Remedy::PlaceAndMonth { .. } => Msg::ChangePlaceAndMonth { place },
            Remedy::Months { opening } => {
                let months = self.market.openings[*opening as usize].position.months;
                Msg::ChangeMonths { place, months: months.to_string() }
            }
            Remedy::Seats { seats, .. } => Msg::ChangeSeats { place, seats: (*seats).into() },
        };
        self.ctx.text(&msg)
    }

    pub(super) fn sections(&self, outcome: &MatchOutcome) -> Vec<Section> {
        let matched = |(candidate, opening): (CandidateIndex, OpeningIndex)| {
            let mut lines = vec![self.grounds(candidate, opening).join("; ")];
            let rather = self.lines(candidate, &self.preferred(candidate));
            lines.extend(rather);
            Person { who: self.who(self.candidate(candidate)), position: Some(self.place(opening)), lines }
        };
        let unmatched = |candidate: CandidateIndex| {
            let mut reasons = self.explained.reasons(candidate);
            // A position of another trust was never in question.
            reasons.retain(|reason| reason.why != NotMatched::Unfit(Unfit::OtherAgreement));
            let mut lines = self.lines(candidate, &self.first(candidate, reasons));
            if lines.is_empty() {
                lines.push(self.ctx.text(&Msg::MatchNoPositions));
            }
            lines.extend(self.explained.changes(candidate).iter().map(|change| self.remedy(change)));
            Person { who: self.who(self.candidate(candidate)), position: None, lines }
        };
        let vacant = |opening: OpeningIndex| {
            let seats = self.ctx.text(&Msg::PositionFree { count: outcome.left[opening as usize].into() });
            Person { who: format!("{} ({seats})", self.place(opening)), position: None, lines: vec![self.id(opening)] }
        };
        let moved = |moved: &Displacement| {
            let to = moved.to.map_or_else(|| self.ctx.text(&Msg::MatchNone), |opening| self.place(opening));
            let line = self.ctx.text(&Msg::MatchWouldMove { from: self.place(moved.from), to });
            Person { who: self.who(self.candidate(moved.candidate)), position: None, lines: vec![line] }
        };
        let section = |heading: fn(String) -> Msg, people: Vec<Person>| Section {
            heading: self.ctx.text(&heading(people.len().to_string())),
            people,
        };
        vec![
            section(|count| Msg::MatchHeadingMatched { count }, self.matched().map(matched).collect()),
            section(|count| Msg::MatchHeadingUnmatched { count }, self.unmatched().map(unmatched).collect()),
            section(|count| Msg::MatchHeadingVacant { count }, self.vacant(outcome).map(vacant).collect()),
            section(|count| Msg::MatchHeadingMove { count }, self.would_move(outcome).map(moved).collect()),
        ]
    }

    /// The positions that still have a seat, closed ones left out.
    fn vacant<'o>(&'o self, outcome: &'o MatchOutcome) -> impl Iterator<Item = OpeningIndex> + 'o {
        let openings = (0_u32..).zip(&self.market.openings);
        let vacant =
            |(index, opening): &(u32, &matching::Opening<'_>)| !opening.closed && outcome.left[*index as usize] > 0;
        openings.filter(vacant).map(|(index, _)| index)
    }

    fn would_move<'o>(&'o self, outcome: &'o MatchOutcome) -> impl Iterator<Item = &'o Displacement> + 'o {
        outcome.would_move.iter().filter(|moved| self.is_shown(moved.candidate))
    }

    pub(super) fn output(&self, outcome: &MatchOutcome) -> MatchOutput<impl Serialize, impl Serialize> {
        let matched = move |(candidate, opening): (CandidateIndex, OpeningIndex)| {
            let found = self.candidate(candidate);
            let grounds = self.explained.grounds(candidate, opening);
            let wish = grounds.iter().find_map(|ground| if let Merit::Wish(n) = ground { Some(*n) } else { None });
            let preferred = self.preferred(candidate);
            MatchedRow {
                trainee: found.hpr.get(),
                placement: found.placement,
                position: self.id(opening),
                wish,
                deviation_days: self.market.openings[opening as usize].position.days_from(found.start),
                reasons: grounds.iter().map(|ground| self.ground(found, ground)).collect(),
                more: preferred.more,
                preferred: self.rows_of(candidate, &preferred),
            }
        };
        let unmatched = move |candidate: CandidateIndex| {
            let reasons = self.reasons(candidate);
            UnmatchedRow {
                trainee: self.candidate(candidate).hpr.get(),
                placement: self.candidate(candidate).placement,
                more: reasons.more,
                reasons: self.rows_of(candidate, &reasons),
                changes: self.explained.changes(candidate).iter().map(|change| self.change(change)).collect(),
            }
        };
        let moved = |moved: &Displacement| MoveRow {
            trainee: self.candidate(moved.candidate).hpr.get(),
            placement: self.candidate(moved.candidate).placement,
            from: self.id(moved.from),
            to: moved.to.map(|opening| self.id(opening)),
        };
        MatchOutput {
            matched: Streamed(move || self.matched().map(matched)),
            unmatched: Streamed(move || self.unmatched().map(unmatched)),
            vacant: self.vacant(outcome).map(|opening| self.id(opening)).collect(),
            would_move: self.would_move(outcome).map(moved).collect(),
        }
    }

    fn rows_of(&self, candidate: CandidateIndex, shown: &ShownReasons<'_>) -> Vec<ReasonRow> {
        let rows = shown.reasons.iter().enumerate();
        rows.map(|(place, reason)| self.row(candidate, place, reason, shown.lines.as_ref())).collect()
    }

    fn row(
        &self,
        candidate: CandidateIndex,
        place: usize,
        reason: &Reason,
        lines: Option<&BTreeMap<OpeningIndex, Vec<Ahead<'_>>>>,
    ) -> ReasonRow {
        let full = reason.why == NotMatched::Full;
        let before = if full { self.explained.before(candidate, reason.opening) } else { Vec::new() };
        let waiting = lines.map(|lines| lines.get(&reason.opening).filter(|_| full).map_or(&[][..], Vec::as_slice));
        let ahead = match waiting {
            _ if !full => 0,
            Some(waiting) => (before.len() + waiting.len()) as u32,
            None => self.explained.ahead(candidate, place),
        };
        let line = |ahead: &Ahead<'_>| LineRow { trainee: ahead.hpr.get(), criterion: ahead.by.as_str().to_owned() };
        ReasonRow {
            ahead,
            line: waiting.map(|waiting| waiting.iter().map(line).collect()),
            position: self.id(reason.opening),
            why: reason.why.as_str().to_owned(),
            before: before.iter().map(|ahead| ahead.hpr.get()).collect(),
            criteria: before.iter().map(|ahead| ahead.by.as_str().to_owned()).collect(),
        }
    }

    fn change(&self, change: &Remedy) -> RemedyRow {
        let position = self.market.openings[change.opening() as usize].position;
        RemedyRow {
            change: change.as_str().to_owned(),
            position: position.id.to_string(),
            start: position.start.to_string(),
            months: position.months,
            seats: if let Remedy::Seats { seats, .. } = change { Some(*seats) } else { None },
        }
    }

    /// Each candidate, those who got a position first, with the position and why.
    fn each(&self) -> impl Iterator<Item = (CandidateIndex, Option<OpeningIndex>, String)> {
        let matched = self.matched();
        let matched = matched.map(|(one, opening)| (one, Some(opening), self.grounds(one, opening).join("; ")));
        let unmatched = self
            .unmatched()
            .map(|candidate| (candidate, None, self.lines(candidate, &self.reasons(candidate)).join("; ")));
        matched.chain(unmatched)
    }

    /// The rows of the CSV.
    pub(super) fn records(&self) -> Vec<MatchCsv> {
        let record = |(candidate, opening, reasons): (CandidateIndex, Option<OpeningIndex>, String)| {
            let found = self.candidate(candidate);
            let position = opening.map(|opening| self.market.openings[opening as usize].position);
            let first = opening.and_then(|opening| self.explained.grounds(candidate, opening).into_iter().next());
            MatchCsv {
                trainee: found.hpr.get(),
                placement: found.placement,
                position: position.map(|position| position.id.to_string()),
                start: position.map(|position| position.start.to_string()),
                wish: if let Some(Merit::Wish(number)) = first { Some(number) } else { None },
                deviation_days: position.map(|position| position.days_from(found.start)),
                reasons,
            }
        };
        self.each().map(record).collect()
    }

    /// The rows of the Markdown.
    pub(super) fn cells(&self) -> Vec<Vec<String>> {
        let cells = |(candidate, opening, why): (CandidateIndex, Option<OpeningIndex>, String)| {
            let start = opening.map(|opening| self.market.openings[opening as usize].position.start.to_string());
            let place = opening.map(|opening| self.place(opening)).unwrap_or_default();
            [self.who(self.candidate(candidate)), place, start.unwrap_or_default(), why]
        };
        let heads = [Msg::ColumnWho, Msg::ColumnPosition, Msg::ColumnStart, Msg::ColumnReasons];
        headed(self.ctx, heads, self.each().map(cells))
    }
}
