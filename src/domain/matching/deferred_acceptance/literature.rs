//! The tables of the literature, and an independent brute force over all matchings of small instances.

use super::*;

/// Who ranks whom, most wanted first; each side by its own numbers. Whoever is not named is not acceptable.
#[derive(Clone, Debug)]
struct Instance {
    candidates: Vec<Vec<u32>>,
    openings: Vec<Vec<u32>>,
    seats: Vec<u32>,
}

impl Instance {
    fn place(list: &[u32], of: u32) -> Option<usize> {
        list.iter().position(|other| *other == of)
    }

    /// Each side names only those who name it.
    fn mutual(mut self) -> Self {
        let openings = self.openings.clone();
        for (candidate, list) in self.candidates.iter_mut().enumerate() {
            list.retain(|opening| openings[*opening as usize].contains(&(candidate as u32)));
        }
        let candidates = self.candidates.clone();
        for (opening, list) in self.openings.iter_mut().enumerate() {
            list.retain(|candidate| candidates[*candidate as usize].contains(&(opening as u32)));
        }
        self
    }

    /// The program's algorithm, the candidates coming in the order given.
    fn candidates_propose(&self, coming: &[u32]) -> Vec<Option<u32>> {
        let mut lists = Lists::default();
        for list in &self.candidates {
            lists.openings.extend(list);
            lists.ends.push(lists.openings.len() as u32);
        }
        let mut matching = Matching::new(self.candidates.len(), &self.seats);
        let ahead = |opening: u32, candidate: u32| Self::place(&self.openings[opening as usize], candidate).unwrap();
        coming.iter().for_each(|candidate| matching.admit(*candidate, &lists, ahead));
        for opening in 0..self.seats.len() as u32 {
            let mut held: Vec<u32> = matching.held_by(opening).collect();
            held.sort_unstable();
            let assigned = (0_u32..).zip(&matching.assigned).filter(|(_, own)| **own == Some(opening));
            assert_eq!(held, assigned.map(|(candidate, _)| candidate).collect::<Vec<_>>(), "both sides say the same");
        }
        matching.assigned
    }

    fn solved(&self) -> Vec<Option<u32>> {
        self.candidates_propose(&(0..self.candidates.len() as u32).collect::<Vec<_>>())
    }

    /// The other side proposes: each position with a free seat asks the next candidate in its order.
    fn openings_propose(&self) -> Vec<Option<u32>> {
        let mut assigned: Vec<Option<u32>> = vec![None; self.candidates.len()];
        let mut next = vec![0; self.openings.len()];
        loop {
            let filled = |opening: u32| assigned.iter().filter(|own| **own == Some(opening)).count() as u32;
            let asks = (0..self.openings.len()).find(|opening| {
                filled(*opening as u32) < self.seats[*opening] && next[*opening] < self.openings[*opening].len()
            });
            let Some(opening) = asks else { return assigned };
            let candidate = self.openings[opening][next[opening]] as usize;
            next[opening] += 1;
            let place = |of: Option<u32>| {
                of.map_or(usize::MAX, |of| Self::place(&self.candidates[candidate], of).unwrap_or(usize::MAX))
            };
            if place(Some(opening as u32)) < place(assigned[candidate]) {
                assigned[candidate] = Some(opening as u32);
            }
        }
    }

    /// The definition, word for word.
    fn is_stable(&self, assigned: &[Option<u32>]) -> bool {
        let place = |candidate: usize, opening: Option<u32>| match opening {
            Some(opening) => Self::place(&self.candidates[candidate], opening),
            None => Some(self.candidates[candidate].len()),
        };
        let holders = |opening: u32| (0..assigned.len()).filter(move |candidate| assigned[*candidate] == Some(opening));
        let acceptable = (0..assigned.len()).all(|candidate| place(candidate, assigned[candidate]).is_some());
        let within = (0_u32..).zip(&self.seats).all(|(opening, seats)| holders(opening).count() as u32 <= *seats);
        let blocks = |candidate: usize, opening: u32| {
            let list = &self.openings[opening as usize];
            let Some(own) = Self::place(list, candidate as u32) else { return false };
            let rather = place(candidate, Some(opening)) < place(candidate, assigned[candidate]);
            let free = (holders(opening).count() as u32) < self.seats[opening as usize];
            let behind = holders(opening).any(|other| Self::place(list, other as u32).is_some_and(|other| own < other));
            place(candidate, Some(opening)).is_some() && rather && (free || behind)
        };
        let pair = |candidate| (0..self.seats.len() as u32).any(|opening| blocks(candidate, opening));
        acceptable && within && !(0..assigned.len()).any(pair)
    }

    /// Every stable matching, found by trying all matchings.
    fn stable_matchings(&self) -> Vec<Vec<Option<u32>>> {
        let mut all = vec![Vec::new()];
        for list in &self.candidates {
            let choices: Vec<Option<u32>> = list.iter().map(|opening| Some(*opening)).chain([None]).collect();
            all = all
                .iter()
                .flat_map(|before: &Vec<Option<u32>>| {
                    choices.iter().map(move |choice| before.iter().copied().chain([*choice]).collect())
                })
                .collect();
        }
        all.retain(|assigned| self.is_stable(assigned));
        all
    }
}

/// The ranking matrix of a marriage problem: rows propose; each cell is the row's rank of the column and the column's of the row.
fn marriages(matrix: &[&[(u32, u32)]]) -> Instance {
    let size = matrix.len() as u32;
    let by = |rank: &dyn Fn(u32) -> u32| {
        let mut list: Vec<u32> = (0..size).collect();
        list.sort_by_key(|other| rank(*other));
        list
    };
    Instance {
        candidates: (0..size).map(|row| by(&|column| matrix[row as usize][column as usize].0)).collect(),
        openings: (0..size).map(|column| by(&|row| matrix[row as usize][column as usize].1)).collect(),
        seats: vec![1; matrix.len()],
    }
}

fn all(places: &[u32]) -> Vec<Option<u32>> {
    places.iter().map(|place| Some(*place)).collect()
}

/// Gale and Shapley 1962, Example 1: three stable sets of marriages, one in which each man has his first choice.
#[test]
fn gale_and_shapley_example_1() {
    let instance = marriages(&[&[(1, 3), (2, 2), (3, 1)], &[(3, 1), (1, 3), (2, 2)], &[(2, 2), (3, 1), (1, 3)]]);
    assert_eq!(instance.stable_matchings().len(), 3);
    assert_eq!(instance.solved(), all(&[0, 1, 2]));
    assert_eq!(instance.openings_propose(), all(&[2, 0, 1]));
}

/// Example 2: a single stable set, in which nobody of the proposing side has the first choice.
#[test]
fn gale_and_shapley_example_2() {
    let instance = marriages(&[
        &[(1, 3), (2, 3), (3, 2), (4, 3)],
        &[(1, 4), (4, 1), (3, 3), (2, 2)],
        &[(2, 2), (1, 4), (3, 4), (4, 1)],
        &[(4, 1), (2, 2), (3, 1), (1, 4)],
    ]);
    assert_eq!(instance.stable_matchings(), [all(&[2, 3, 0, 1])]);
    assert_eq!(instance.solved(), all(&[2, 3, 0, 1]));
    assert_eq!(instance.openings_propose(), all(&[2, 3, 0, 1]));
}

/// A hospital with seats to spare gets the same residents whoever proposes (A. E. Roth, *On the Allocation of Residents
/// to Rural Hospitals*, 1986): here the last one, though the two sides' best matchings differ elsewhere.
#[test]
fn a_rural_hospital_is_not_helped_by_another_way_of_matching() {
    let instance = Instance {
        candidates: vec![vec![0, 1, 2], vec![1, 0, 2], vec![0, 1, 2], vec![2]],
        openings: vec![vec![1, 0, 2], vec![0, 1, 2], vec![2, 3, 0, 1]],
        seats: vec![1, 1, 3],
    };
    assert_eq!(instance.solved(), all(&[0, 1, 2, 2]));
    assert_eq!(instance.openings_propose(), all(&[1, 0, 2, 2]));
}

/// Numbers that look random and are always the same.
struct PseudoRandom(u64);

impl PseudoRandom {
    fn below(&mut self, bound: u32) -> u32 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as u32) % bound
    }

    fn shuffled(&mut self, count: u32) -> Vec<u32> {
        let mut out: Vec<u32> = (0..count).collect();
        for last in (1..out.len()).rev() {
            out.swap(last, self.below(last as u32 + 1) as usize);
        }
        out
    }

    fn instance(&mut self, most: u32) -> Instance {
        let (candidates, openings) = (2 + self.below(most - 1), 2 + self.below(most - 1));
        let some = |numbers: &mut PseudoRandom, count: u32| {
            let mut list = numbers.shuffled(count);
            // Long lists: the sides then differ in what they want.
            list.truncate((count - numbers.below(2)).max(1) as usize);
            list
        };
        Instance {
            candidates: (0..candidates).map(|_| some(self, openings)).collect(),
            openings: (0..openings).map(|_| some(self, candidates)).collect(),
            seats: (0..openings).map(|_| self.below(8).div_ceil(5)).collect(),
        }
        .mutual()
    }
}

/// Whoever comes first, the result is stable, and no candidate does better in any other stable matching; who is matched,
/// and who fills a position with seats to spare, is the same in all of them.
#[test]
fn thousands_of_small_instances_agree_with_a_brute_force() {
    let mut numbers = PseudoRandom(1962);
    let mut several = 0;
    for round in 0..4000 {
        let instance = numbers.instance(4);
        let stable = instance.stable_matchings();
        let solved = instance.solved();
        assert!(stable.contains(&solved), "{round}: {instance:?}");
        let coming = numbers.shuffled(instance.candidates.len() as u32);
        assert_eq!(instance.candidates_propose(&coming), solved, "{round}: the order of coming makes no difference");
        let by_openings = instance.openings_propose();
        assert!(stable.contains(&by_openings), "{round}: {instance:?}");
        several += usize::from(stable.len() > 1);
        for other in &stable {
            for (candidate, list) in instance.candidates.iter().enumerate() {
                let place = |own: Option<u32>| own.map_or(list.len(), |own| Instance::place(list, own).unwrap());
                assert!(place(solved[candidate]) <= place(other[candidate]), "{round}: candidate {candidate}");
                assert!(place(other[candidate]) <= place(by_openings[candidate]), "{round}: candidate {candidate}");
                assert_eq!(solved[candidate].is_some(), other[candidate].is_some(), "{round}: who is matched");
            }
            let filled = |assigned: &[Option<u32>], opening: u32| {
                let holders = (0..assigned.len()).filter(|candidate| assigned[*candidate] == Some(opening));
                holders.collect::<Vec<_>>()
            };
            for (opening, seats) in (0_u32..).zip(&instance.seats) {
                let (one, two) = (filled(&solved, opening), filled(other, opening));
                assert_eq!(one.len(), two.len(), "{round}: seats filled");
                assert!(one.len() == *seats as usize || one == two, "{round}: a rural hospital");
            }
        }
    }
    assert!(several > 100, "only {several} instances had more than one stable matching");
}
