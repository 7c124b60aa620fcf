//! Deferred acceptance with seats (D. Gale and L. S. Shapley, 1962): candidates propose, positions hold the best they saw.
//!
//! In which order the candidates come makes no difference to the result.

use std::collections::BinaryHeap;

/// What each candidate would take, most wanted first.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Lists {
    /// All lists behind each other.
    pub(crate) openings: Vec<u32>,
    /// Where each candidate's list ends.
    pub(crate) ends: Vec<u32>,
}

impl Lists {
    pub(crate) fn of(&self, candidate: u32) -> &[u32] {
        let candidate = candidate as usize;
        let start = if candidate == 0 { 0 } else { self.ends[candidate - 1] };
        &self.openings[start as usize..self.ends[candidate] as usize]
    }
}

/// Who holds which seat so far. `K` is what a position orders its candidates by; less goes ahead.
#[derive(Clone, Debug)]
pub(crate) struct Matching<K> {
    pub(crate) assigned: Vec<Option<u32>>,
    /// How far each candidate has come in its list.
    next: Vec<u32>,
    seats: Vec<u32>,
    /// The one who would have to give way first is on top.
    held: Vec<BinaryHeap<(K, u32)>>,
}

impl<K: Ord + Clone> Matching<K> {
    pub(crate) fn new(candidates: usize, seats: &[u32]) -> Self {
        Matching {
            assigned: vec![None; candidates],
            next: vec![0; candidates],
            seats: seats.to_vec(),
            held: vec![BinaryHeap::new(); seats.len()],
        }
    }

    /// Lets one more candidate propose, and whoever has to give way to them.
    pub(crate) fn admit(&mut self, candidate: u32, lists: &Lists, ahead: impl Fn(u32, u32) -> K) {
        let mut proposing = Some(candidate);
        while let Some(candidate) = proposing.take() {
            let list = lists.of(candidate);
            while let Some(&opening) = list.get(self.next[candidate as usize] as usize) {
                self.next[candidate as usize] += 1;
                let held = &mut self.held[opening as usize];
                let key = (ahead(opening, candidate), candidate);
                if held.len() < self.seats[opening as usize] as usize {
                    held.push(key);
                } else if let Some(mut last) = held.peek_mut().filter(|last| key < **last) {
                    let (_, gives_way) = std::mem::replace(&mut *last, key);
                    self.assigned[gives_way as usize] = None;
                    proposing = Some(gives_way);
                } else {
                    continue;
                }
                self.assigned[candidate as usize] = Some(opening);
                break;
            }
        }
    }

    /// The candidates that hold a position's seats.
    pub(crate) fn held_by(&self, opening: u32) -> impl Iterator<Item = u32> {
        self.held[opening as usize].iter().map(|(_, candidate)| *candidate)
    }
}

#[cfg(test)]
mod literature;
