//! The floors of every folder, as `docs/architecture.md` draws them, and what does not keep to them.

use std::collections::{BTreeMap, BTreeSet};

use super::house::{House, Place};

/// Folder → what stands in it: name → its floor from the top, and which of the neighbours it is joined with.
pub(crate) struct Floors {
    folders: BTreeMap<Place, Vec<(String, Spot)>>,
}

/// A place on a floor; whoever is joined by `=` shares it.
#[derive(Clone, Copy, PartialEq)]
struct Spot {
    floor: usize,
    room: usize,
}

impl Floors {
    /// The blocks of code named `floors`: a folder's path, then its floors from the top, each a line indented by two; what is
    /// indented further goes on with the line above. On one floor nobody knows a neighbour but whom a `=` joins them with.
    pub(crate) fn read(page: &str) -> Floors {
        let mut folders: BTreeMap<Place, Vec<(String, Spot)>> = BTreeMap::new();
        let (mut inside, mut folder, mut spot) = (false, Place::new(), Spot { floor: 0, room: 0 });
        for line in page.lines() {
            match (inside, line.trim_end()) {
                (false, "```floors") => inside = true,
                (true, "```") => inside = false,
                (true, line) => {
                    let depth = line.len() - line.trim_start().len();
                    if depth == 0 {
                        folder = line.split('/').skip(1).map(str::to_owned).collect();
                        folders.entry(folder.clone()).or_default();
                        continue;
                    }
                    spot.floor += usize::from(depth == 2);
                    for room in line.split_whitespace() {
                        spot.room += 1;
                        let names = room.split('=').map(|name| (name.to_owned(), spot));
                        folders.entry(folder.clone()).or_default().extend(names);
                    }
                }
                _ => {}
            }
        }
        Floors { folders }
    }

    fn spot(&self, folder: &[String], name: &str) -> Option<Spot> {
        self.folders.get(folder)?.iter().find(|(own, _)| own == name).map(|(_, spot)| *spot)
    }
}

/// What a folder's items know of each other, with a file and whom it imports as the reason.
type Known<'a> = BTreeMap<Place, BTreeMap<(&'a str, &'a str), (&'a Place, &'a Place)>>;

/// Each import as what it is where the two ways part. A folder's own file and what lies in the folder are not two floors.
fn known<'a>(house: &'a House, imports: &BTreeMap<&'a Place, BTreeSet<&'a Place>>) -> Known<'a> {
    let mut out = Known::new();
    for file in house.files.keys() {
        for length in 0..file.len() {
            out.entry(file[..length].to_vec()).or_default();
        }
    }
    for (from, all) in imports {
        for to in all {
            let shared = from.iter().zip(to.iter()).take_while(|(a, b)| a == b).count();
            if let (Some(a), Some(b)) = (from.get(shared), to.get(shared)) {
                out.entry(from[..shared].to_vec()).or_default().entry((a, b)).or_insert((from, to));
            }
        }
    }
    out
}

/// Where the drawing and the house differ, a line each; a folder that is drawn wrong comes with a drawing that would do.
pub(crate) fn climbs(house: &House, floors: &Floors) -> Vec<String> {
    let imports = house.imports();
    let name = |place: &Place| house.files[place].name.as_str();
    let mut out = Vec::new();
    for (folder, known) in known(house, &imports) {
        let path = std::iter::once("src").chain(folder.iter().map(String::as_str)).collect::<Vec<_>>().join("/");
        let there = items(house, &folder);
        let before = out.len();
        match floors.folders.get(&folder) {
            None if there.len() > 1 => out.push(format!("{path} has no floors")),
            None => {}
            Some(drawn) => {
                let mut seen = BTreeSet::new();
                for (item, _) in drawn {
                    if !there.contains(item.as_str()) {
                        out.push(format!("{path}: `{item}` is drawn and is not there"));
                    }
                    if !seen.insert(item.as_str()) {
                        out.push(format!("{path}: `{item}` is drawn twice"));
                    }
                }
                let missing = there.iter().filter(|item| !seen.contains(*item));
                out.extend(missing.map(|item| format!("{path}: `{item}` stands on no floor")));
                for ((a, b), (from, to)) in &known {
                    if let (Some(own), Some(other)) = (floors.spot(&folder, a), floors.spot(&folder, b))
                        && own.floor >= other.floor
                        && own != other
                    {
                        out.push(format!("{} imports {}, which is not below it", name(from), name(to)));
                    }
                }
            }
        }
        if out.len() > before {
            out.push(format!("what would do:\n{path}\n{}", drawing(&there, &known)));
        }
    }
    let gone = floors.folders.keys().filter(|folder| items(house, folder).is_empty());
    out.extend(gone.map(|folder| format!("src/{} is drawn and is not there", folder.join("/"))));
    out
}

fn items<'a>(house: &'a House, folder: &[String]) -> BTreeSet<&'a str> {
    house
        .files
        .keys()
        .filter(|place| place.starts_with(folder))
        .filter_map(|place| place.get(folder.len()))
        .map(String::as_str)
        .collect()
}

/// The floors that the imports ask for: each item just above the highest that it knows.
fn drawing(items: &BTreeSet<&str>, known: &BTreeMap<(&str, &str), (&Place, &Place)>) -> String {
    let mut graph: BTreeMap<&str, BTreeSet<&str>> = items.iter().map(|item| (*item, BTreeSet::new())).collect();
    for (a, b) in known.keys() {
        graph.entry(a).or_default().insert(b);
    }
    let mut heights: BTreeMap<&str, usize> = BTreeMap::new();
    let mut floors: BTreeMap<usize, BTreeSet<String>> = BTreeMap::new();
    // What is known comes before who knows it.
    for circle in components(&graph) {
        let below = circle.iter().flat_map(|item| &graph[item]).filter_map(|other| heights.get(other));
        let height = below.max().map_or(0, |highest| highest + 1);
        heights.extend(circle.iter().map(|item| (*item, height)));
        floors.entry(height).or_default().insert(circle.join("="));
    }
    let line = |rooms: BTreeSet<String>| {
        let mut lines = vec![String::from(" ")];
        for room in rooms {
            let full = lines.last().is_some_and(|line| !line.trim().is_empty() && line.len() + room.len() > 110);
            if full {
                lines.push(String::from("   "));
            }
            if let Some(line) = lines.last_mut() {
                *line += &format!(" {room}");
            }
        }
        lines.join("\n") + "\n"
    };
    floors.into_values().rev().map(line).collect()
}

/// Files that import one another, two and more.
pub(crate) fn circles<'a>(imports: &BTreeMap<&'a Place, BTreeSet<&'a Place>>) -> Vec<Vec<&'a Place>> {
    components(imports).into_iter().filter(|circle| circle.len() > 1).collect()
}

/// Does a circle stay in one folder, counting its own file, and has at most so many files?
pub(crate) fn is_small(circle: &[&Place], house: &House, most: usize) -> bool {
    let has_folder =
        |place: &Place| house.files.keys().any(|other| other.len() > place.len() && other.starts_with(place));
    let room = |place: &&Place| if has_folder(place) { place.to_vec() } else { place[..place.len() - 1].to_vec() };
    let rooms: Vec<Place> = circle.iter().map(room).collect();
    let shared = rooms.iter().skip(1).fold(rooms[0].clone(), |shared, room| {
        shared.iter().zip(room).take_while(|(a, b)| a == b).map(|(a, _)| a.clone()).collect()
    });
    circle.len() <= most && !shared.is_empty() && rooms.contains(&shared)
}

/// Tarjan's strongly connected components: what is known comes before who knows it.
fn components<N: Copy + Ord>(graph: &BTreeMap<N, BTreeSet<N>>) -> Vec<Vec<N>> {
    struct Walk<'a, N> {
        graph: &'a BTreeMap<N, BTreeSet<N>>,
        index: BTreeMap<N, usize>,
        stack: Vec<N>,
        out: Vec<Vec<N>>,
    }
    fn visit<N: Copy + Ord>(walk: &mut Walk<'_, N>, node: N) -> usize {
        let own = walk.index.len();
        walk.index.insert(node, own);
        walk.stack.push(node);
        let mut lowest = own;
        for next in walk.graph.get(&node).into_iter().flatten().copied() {
            match walk.index.get(&next) {
                None => lowest = lowest.min(visit(walk, next)),
                Some(index) if walk.stack.contains(&next) => lowest = lowest.min(*index),
                Some(_) => {}
            }
        }
        if lowest == own {
            let at = walk.stack.iter().position(|other| *other == node).unwrap_or_default();
            let mut circle = walk.stack.split_off(at);
            circle.sort();
            walk.out.push(circle);
        }
        lowest
    }
    let mut walk = Walk { graph, index: BTreeMap::new(), stack: Vec::new(), out: Vec::new() };
    for node in graph.keys().copied() {
        if !walk.index.contains_key(&node) {
            visit(&mut walk, node);
        }
    }
    walk.out
}
