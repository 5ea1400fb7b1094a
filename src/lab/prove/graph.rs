//! The doors of a story as a graph: circles in which nothing rests, and doors behind which nothing ends.

use std::collections::{BTreeMap, BTreeSet};

use crate::story::ids::SceneId;

use super::explore::{Back, Door, Explored};

/// A shortest circle of scenes through which the story may go without a decision or a day.
#[must_use]
pub(super) fn circle(explored: &Explored) -> Option<Vec<SceneId>> {
    let mut steps: BTreeMap<Door, Vec<Door>> = BTreeMap::new();
    for ((from, to), _) in explored.ways.iter().filter(|(_, rests)| !**rests) {
        steps.entry(*from).or_default().push(*to);
    }
    let none = Vec::new();
    for &start in steps.keys() {
        let mut came: BTreeMap<Door, Door> = BTreeMap::new();
        let mut open = vec![start];
        while let Some(at) = open.pop() {
            for &to in steps.get(&at).unwrap_or(&none) {
                if to == start {
                    let mut way = vec![at.0];
                    let mut at = at;
                    while let Some(&before) = came.get(&at).filter(|_| at != start) {
                        way.push(before.0);
                        at = before;
                    }
                    way.reverse();
                    return Some(way);
                }
                if let std::collections::btree_map::Entry::Vacant(entry) = came.entry(to) {
                    entry.insert(at);
                    open.push(to);
                }
            }
        }
    }
    None
}

/// The scenes where a story that could still end no longer can.
#[must_use]
pub(super) fn traps(explored: &Explored, start: SceneId) -> Vec<SceneId> {
    let mut ending: BTreeSet<Door> = explored.ends.clone();
    let mut grown = true;
    while grown {
        let more: Vec<Door> = explored
            .ways
            .keys()
            .filter(|(from, to)| ending.contains(to) && !ending.contains(from))
            .map(|(from, _)| *from)
            .collect();
        grown = !more.is_empty();
        ending.extend(more);
    }
    if !ending.contains(&(start, Back::default())) {
        return vec![start];
    }
    let mut traps: Vec<SceneId> = explored
        .ways
        .keys()
        .filter(|(from, to)| ending.contains(from) && !ending.contains(to))
        .map(|(_, to)| to.0)
        .collect();
    traps.sort();
    traps.dedup();
    traps
}
