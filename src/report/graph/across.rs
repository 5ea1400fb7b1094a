//! Where the middle of each slot of the map lies from left to right.

use super::layers::Layers;
use super::layout::GAP;

/// Where the middle of each slot lies: near what it is joined to, without overlaps.
pub(super) fn across(found: &Layers) -> Vec<f64> {
    const ROUNDS: usize = 24;
    let mut x = vec![0.0; found.slots.len()];
    for layer in &found.layers {
        settle(layer, found, &vec![(0.0, 1.0); layer.len()], &mut x);
    }
    let (above, below) = joined(found);
    for round in 0..ROUNDS {
        let count = found.layers.len();
        for index in 0..count {
            let (layer, ends) = match round % 2 {
                0 => (&found.layers[index], &above),
                _ => (&found.layers[count - 1 - index], &below),
            };
            let wishes: Vec<(f64, f64)> = layer
                .iter()
                .map(|slot| wish(&ends[*slot], x[*slot], &x))
                .collect();
            settle(layer, found, &wishes, &mut x);
        }
    }
    x
}

/// A slot that another is joined to, how far from its middle that one would like to be, and how much.
type End = (usize, f64, f64);

/// What each slot is joined to above and below. Long ways would like to be straight most of all.
fn joined(found: &Layers) -> (Vec<Vec<End>>, Vec<Vec<End>>) {
    let mut above = vec![Vec::new(); found.slots.len()];
    let mut below = above.clone();
    for step in &found.steps {
        let bends = found.slots[step.from].card.is_none() || found.slots[step.to].card.is_none();
        let weight = if bends { 4.0 } else { 1.0 };
        above[step.to].push((step.from, step.offset, weight));
        below[step.from].push((step.to, -step.offset, weight));
    }
    (above, below)
}

/// Where a slot would like to be, and how much.
fn wish(ends: &[End], here: f64, x: &[f64]) -> (f64, f64) {
    let (mut sum, mut count) = (0.0, 0.0);
    for (slot, offset, weight) in ends {
        sum += (x[*slot] + offset) * weight;
        count += weight;
    }
    if count > 0.0 {
        (sum / count, count)
    } else {
        (here, 0.2)
    }
}

/// Puts a layer as near to its wishes as order and width allow (pool adjacent violators).
fn settle(layer: &[usize], found: &Layers, wishes: &[(f64, f64)], x: &mut [f64]) {
    let mut shift = 0.0;
    let mut shifts = Vec::new();
    let mut pools: Vec<(f64, f64, usize)> = Vec::new();
    for (place, slot) in layer.iter().enumerate() {
        if place > 0 {
            shift += (found.slots[layer[place - 1]].width + found.slots[*slot].width) / 2.0 + GAP;
        }
        shifts.push(shift);
        let (wish, weight) = wishes[place];
        let mut pool = (wish - shift, weight, 1);
        while let Some(before) = pools.last().filter(|before| before.0 >= pool.0) {
            let weight = before.1 + pool.1;
            pool = (
                (before.0 * before.1 + pool.0 * pool.1) / weight,
                weight,
                before.2 + pool.2,
            );
            pools.pop();
        }
        pools.push(pool);
    }
    let places = pools
        .iter()
        .flat_map(|(place, _, count)| std::iter::repeat_n(*place, *count));
    for ((slot, shift), place) in layer.iter().zip(shifts).zip(places) {
        x[*slot] = place + shift;
    }
}
