//! Cards in layers: every way leads down, except those that close a circle, and few of them cross.

use std::collections::{BTreeMap, BTreeSet};

/// Rounds of untangling.
const ROUNDS: usize = 12;

/// A card or a bend of a way that passes a layer by.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Slot {
    /// The card; none is a bend.
    pub(super) card: Option<usize>,
    pub(super) width: f64,
}

/// A way from one layer to the next.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Step {
    pub(super) from: usize,
    /// How far from the middle of its card it begins.
    pub(super) offset: f64,
    pub(super) to: usize,
}

/// Slots in layers, in order from left to right, and the ways between them.
#[derive(Debug, Default)]
pub(super) struct Layers {
    pub(super) slots: Vec<Slot>,
    pub(super) layers: Vec<Vec<usize>>,
    /// All ways that lead down, by single steps.
    pub(super) steps: Vec<Step>,
    /// The slots each pair of cards is joined through, both ends included.
    pub(super) chains: BTreeMap<(usize, usize), Vec<usize>>,
    /// Ways too long to be drawn among so many.
    pub(super) far: BTreeSet<(usize, usize)>,
}

/// With more bends than this in all, a line that passes many layers says nothing any more.
const BENDS: usize = 20_000;
/// Layers a way may pass then.
const NEAR: usize = 8;

/// Puts cards that hang together into layers. `ways` are pairs of cards with where at the first they begin.
pub(super) fn layers(cards: &[(usize, f64)], ways: &[(usize, usize, f64)], bend: f64) -> Layers {
    let back = circles(cards, ways);
    let down: Vec<_> = ways
        .iter()
        .filter(|way| !back.contains(&(way.0, way.1)))
        .copied()
        .collect();
    let depth = depths(cards, &down);
    let deepest = depth.values().copied().max().unwrap_or(0);
    let mut found = Layers {
        layers: vec![Vec::new(); deepest + 1],
        ..Layers::default()
    };
    let mut slot_of = BTreeMap::new();
    for (card, width) in cards {
        slot_of.insert(*card, found.push(depth[card], Some(*card), *width));
    }
    let passed = |way: &(usize, usize, f64)| depth[&way.1] - depth[&way.0] - 1;
    let crowded = down.iter().map(passed).sum::<usize>() > BENDS;
    for (from, to, offset) in down {
        if crowded && passed(&(from, to, offset)) > NEAR {
            found.far.insert((from, to));
            continue;
        }
        let mut at = slot_of[&from];
        let mut chain = vec![at];
        for layer in depth[&from] + 1..depth[&to] {
            let next = found.push(layer, None, bend);
            found.steps.push(Step {
                from: at,
                offset: if chain.len() == 1 { offset } else { 0.0 },
                to: next,
            });
            chain.push(next);
            at = next;
        }
        let offset = if chain.len() == 1 { offset } else { 0.0 };
        found.steps.push(Step {
            from: at,
            offset,
            to: slot_of[&to],
        });
        chain.push(slot_of[&to]);
        found.chains.insert((from, to), chain);
    }
    found.untangle();
    found
}

/// The ways that would lead up: those that a walk from the first card on finds leading back into itself.
fn circles(cards: &[(usize, f64)], ways: &[(usize, usize, f64)]) -> BTreeSet<(usize, usize)> {
    let mut next: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (from, to, _) in ways {
        next.entry(*from).or_default().push(*to);
    }
    let next_of = |card: usize| next.get(&card).map_or(&[] as &[usize], Vec::as_slice);
    let mut back = BTreeSet::new();
    let (mut seen, mut open) = (BTreeSet::new(), BTreeSet::new());
    for (root, _) in cards {
        if !seen.insert(*root) {
            continue;
        }
        open.insert(*root);
        let mut walk = vec![(*root, 0)];
        while let Some((card, tried)) = walk.last_mut() {
            let card = *card;
            match next_of(card).get(*tried) {
                Some(to) => {
                    *tried += 1;
                    if open.contains(to) {
                        back.insert((card, *to));
                    } else if seen.insert(*to) {
                        open.insert(*to);
                        walk.push((*to, 0));
                    }
                }
                None => {
                    open.remove(&card);
                    walk.pop();
                }
            }
        }
    }
    back
}

/// How many steps the longest way to each card has.
fn depths(cards: &[(usize, f64)], down: &[(usize, usize, f64)]) -> BTreeMap<usize, usize> {
    let mut depth: BTreeMap<usize, usize> = cards.iter().map(|(card, _)| (*card, 0)).collect();
    let mut next: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    let mut waits: BTreeMap<usize, usize> = BTreeMap::new();
    for (from, to, _) in down {
        next.entry(*from).or_default().push(*to);
        *waits.entry(*to).or_insert(0) += 1;
    }
    let free = cards
        .iter()
        .map(|(card, _)| *card)
        .filter(|card| !waits.contains_key(card));
    let mut open: Vec<usize> = free.collect();
    while let Some(card) = open.pop() {
        let below = depth[&card] + 1;
        for to in next.get(&card).into_iter().flatten() {
            if let Some(depth) = depth.get_mut(to) {
                *depth = below.max(*depth);
            }
            if let Some(left) = waits.get_mut(to) {
                *left -= 1;
                if *left == 0 {
                    open.push(*to);
                }
            }
        }
    }
    depth
}

impl Layers {
    fn push(&mut self, layer: usize, card: Option<usize>, width: f64) -> usize {
        self.slots.push(Slot { card, width });
        self.layers[layer].push(self.slots.len() - 1);
        self.slots.len() - 1
    }

    /// Orders each layer by the middle of what its slots are joined to, above and below in turn; keeps the best order.
    fn untangle(&mut self) {
        let joined = self.joined();
        let (mut best, mut least) = (self.layers.clone(), self.crossings());
        for round in 0..ROUNDS {
            let mut places = self.places();
            let order: Vec<usize> = match round % 2 {
                0 => (1..self.layers.len()).collect(),
                _ => (0..self.layers.len().saturating_sub(1)).rev().collect(),
            };
            for layer in order {
                self.sort(layer, round % 2 == 0, &joined, &mut places);
            }
            let crossings = self.crossings();
            if crossings < least {
                (best, least) = (self.layers.clone(), crossings);
            }
        }
        self.layers = best;
    }

    /// The steps that end at each slot, and those that begin there.
    fn joined(&self) -> Joined {
        let mut joined = [
            vec![Vec::new(); self.slots.len()],
            vec![Vec::new(); self.slots.len()],
        ];
        for (at, step) in self.steps.iter().enumerate() {
            joined[0][step.to].push(at);
            joined[1][step.from].push(at);
        }
        joined
    }

    /// Where each slot is in its layer.
    fn places(&self) -> Vec<f64> {
        let mut places = vec![0.0; self.slots.len()];
        for layer in &self.layers {
            for (place, slot) in layer.iter().enumerate() {
                places[*slot] = place as f64;
            }
        }
        places
    }

    /// Where a step begins, as a place in its layer: a card's ways stay apart.
    fn begins(&self, step: &Step, places: &[f64]) -> f64 {
        places[step.from] + step.offset / self.slots[step.from].width.max(1.0) * 0.9
    }

    fn sort(&mut self, layer: usize, by_above: bool, joined: &Joined, places: &mut [f64]) {
        let place = |at: &usize| match by_above {
            true => self.begins(&self.steps[*at], places),
            false => places[self.steps[*at].to],
        };
        let middle = |slot: &usize| {
            let steps = &joined[usize::from(!by_above)][*slot];
            match steps.len() {
                0 => places[*slot],
                count => steps.iter().map(place).sum::<f64>() / count as f64,
            }
        };
        let mut keyed: Vec<(f64, usize)> = self.layers[layer]
            .iter()
            .map(|slot| (middle(slot), *slot))
            .collect();
        keyed.sort_by(|a, b| a.0.total_cmp(&b.0));
        self.layers[layer] = keyed.into_iter().map(|(_, slot)| slot).collect();
        for (place, slot) in self.layers[layer].iter().enumerate() {
            places[*slot] = place as f64;
        }
    }

    fn crossings(&self) -> usize {
        let places = self.places();
        let mut layer_of = vec![0; self.slots.len()];
        for (layer, slots) in self.layers.iter().enumerate() {
            for slot in slots {
                layer_of[*slot] = layer;
            }
        }
        let mut between: BTreeMap<usize, Vec<(f64, f64)>> = BTreeMap::new();
        for step in &self.steps {
            let ends = (self.begins(step, &places), places[step.to]);
            between.entry(layer_of[step.from]).or_default().push(ends);
        }
        between.into_values().map(crossings).sum()
    }
}

/// The steps at each slot: those that end there, and those that begin there.
type Joined = [Vec<Vec<usize>>; 2];

/// How many pairs of steps cross that begin and end at these places.
fn crossings(mut ends: Vec<(f64, f64)>) -> usize {
    ends.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1)));
    let mut order: Vec<f64> = ends.into_iter().map(|(_, end)| end).collect();
    let mut merged = order.clone();
    turned(&mut order, &mut merged)
}

/// Sorts, and counts the pairs that stood the other way round.
fn turned(order: &mut [f64], merged: &mut [f64]) -> usize {
    if order.len() < 2 {
        return 0;
    }
    let middle = order.len() / 2;
    let mut count = {
        let (left, right) = order.split_at_mut(middle);
        let (first, second) = merged.split_at_mut(middle);
        turned(left, first) + turned(right, second)
    };
    let (mut left, mut right) = (0, middle);
    for slot in merged.iter_mut() {
        if right == order.len() || (left < middle && order[left] <= order[right]) {
            *slot = order[left];
            left += 1;
        } else {
            *slot = order[right];
            right += 1;
            count += middle - left;
        }
    }
    order.copy_from_slice(merged);
    count
}
