//! Where everything on the map goes: the size of each card, its place, and the course of each way.

use std::collections::BTreeMap;

use super::across::across;
use super::layers::{Layers, layers};
use super::lines::wrap;
use super::{Card, Column, Map};

/// Space around things, in SVG units.
pub(super) const PAD: f64 = 12.0;
const COLUMN: f64 = 138.0;
const NARROW: f64 = 112.0;
const CARD: f64 = 200.0;
pub(super) const GAP: f64 = 30.0;
const BEND: f64 = 18.0;
const FALL: f64 = 74.0;
/// How much of a way is drawn that leads too far.
const STUB: f64 = 22.0;
/// The widest row of the smaller pieces under the main map.
const SHELF: f64 = 1_500.0;
/// Sizes of type: title, note, label, small print.
pub(super) const TYPE: [f64; 4] = [14.0, 11.5, 11.0, 9.5];
/// The heights of their lines.
pub(super) const LINE: [f64; 4] = [18.0, 15.0, 14.0, 12.0];

/// A column of a card, measured.
#[derive(Debug, Clone)]
pub(super) struct Cell {
    pub(super) x: f64,
    pub(super) width: f64,
    pub(super) label: Vec<String>,
    pub(super) when: Vec<String>,
    /// The middle of each way out, and its words.
    pub(super) ports: Vec<(f64, Vec<String>)>,
}

/// A card, measured. Places inside are from its upper left corner.
#[derive(Debug, Clone)]
pub(super) struct Size {
    pub(super) width: f64,
    pub(super) height: f64,
    pub(super) title: Vec<String>,
    pub(super) note: Vec<String>,
    pub(super) cells: Vec<Cell>,
    /// Where the columns begin.
    pub(super) head: f64,
}

/// A way, drawn from port to card.
#[derive(Debug, Clone)]
pub(super) struct Route {
    pub(super) card: usize,
    pub(super) column: usize,
    pub(super) port: usize,
    pub(super) to: usize,
    /// Points in pairs: straight down within a pair, a curve from pair to pair; the first and last stand alone.
    pub(super) points: Vec<(f64, f64)>,
    pub(super) course: Course,
}

/// How a way runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Course {
    Down,
    /// Up again, beside everything.
    Back,
    /// So far down that only its beginning is drawn, and where it leads is said in words.
    Far,
}

/// The whole map, laid out.
#[derive(Debug, Default)]
pub(super) struct Layout {
    pub(super) width: f64,
    pub(super) height: f64,
    /// Cards with their place.
    pub(super) placed: BTreeMap<usize, (f64, f64, Size)>,
    pub(super) routes: Vec<Route>,
}

/// Lays a map out: what hangs together with the start first, the rest in rows beneath it.
pub(super) fn layout(map: &Map) -> Layout {
    let sizes: Vec<Size> = map.cards.iter().map(measure).collect();
    let mut all = Layout::default();
    let (mut x, mut y, mut low) = (0.0, 0.0, 0.0_f64);
    for (count, piece) in pieces(map).into_iter().enumerate() {
        let part = place(map, &sizes, &piece);
        let full = x > 0.0 && x + part.width > SHELF.max(all.width);
        if count == 1 || full {
            (x, y, low) = (0.0, y + low + GAP * 2.0, 0.0);
        }
        for (card, (left, top, size)) in part.placed {
            all.placed.insert(card, (left + x, top + y, size));
        }
        for mut route in part.routes {
            for point in &mut route.points {
                *point = (point.0 + x, point.1 + y);
            }
            all.routes.push(route);
        }
        all.width = all.width.max(x + part.width);
        low = low.max(part.height);
        all.height = all.height.max(y + low);
        x += part.width + GAP * 2.0;
    }
    all
}

/// Cards that hang together, the piece with the start first.
fn pieces(map: &Map) -> Vec<Vec<usize>> {
    let mut root: Vec<usize> = (0..map.cards.len()).collect();
    fn top(root: &mut [usize], mut at: usize) -> usize {
        while root[at] != at {
            root[at] = root[root[at]];
            at = root[at];
        }
        at
    }
    for (from, to, ..) in ways(map) {
        let (a, b) = (top(&mut root, from), top(&mut root, to));
        root[a.max(b)] = a.min(b);
    }
    let mut pieces: BTreeMap<(bool, usize), Vec<usize>> = BTreeMap::new();
    let start = map.cards.iter().position(|card| card.start).unwrap_or(0);
    let main = top(&mut root, start);
    for (index, _) in map.shown() {
        let top = top(&mut root, index);
        pieces.entry((top != main, top)).or_default().push(index);
    }
    let mut pieces: Vec<Vec<usize>> = pieces.into_values().collect();
    if let Some(first) = pieces.first_mut() {
        first.sort_by_key(|card| (*card != start, *card));
    }
    pieces
}

/// Every way: from card, to card, column, port.
fn ways(map: &Map) -> impl Iterator<Item = (usize, usize, usize, usize)> + '_ {
    map.cards.iter().enumerate().flat_map(|(from, card)| {
        card.columns.iter().enumerate().flat_map(move |(column, it)| {
            let ports = it.ports.iter().enumerate();
            ports.filter_map(move |(port, it)| it.to.map(|to| (from, to, column, port)))
        })
    })
}

fn measure(card: &Card) -> Size {
    let widths: Vec<f64> = card.columns.iter().map(column_width).collect();
    let room = widths.iter().sum::<f64>() + PAD * 0.5 * widths.len().saturating_sub(1) as f64;
    let width = (room + PAD * 2.0).max(CARD);
    let inner = width - PAD * 2.0;
    // The share of playthroughs stands at the end of the first line.
    let title = wrap(&card.title, inner - 44.0, TYPE[0] * 1.04, 4);
    let note = wrap(&card.note, inner, TYPE[1], 5);
    let head = PAD + title.len() as f64 * LINE[0] + note.len() as f64 * LINE[1] + 6.0;
    let mut x = PAD + (inner - room) / 2.0;
    let mut cells = Vec::new();
    for (column, width) in card.columns.iter().zip(widths) {
        cells.push(cell(column, x, width));
        x += width + PAD * 0.5;
    }
    let deep = cells
        .iter()
        .zip(&card.columns)
        .map(|(cell, column)| cell.height(column));
    let deep = deep.fold(0.0, f64::max);
    Size {
        width,
        height: head + deep + 8.0,
        title,
        note,
        cells,
        head,
    }
}

fn column_width(column: &Column) -> f64 {
    let words = column.ports.iter().any(|port| !port.text.is_empty());
    let ports = column.ports.len() as f64;
    match (column.label.is_empty(), words || column.ports.len() > 1) {
        (false, true) => COLUMN.max(ports * NARROW * 0.86),
        (false, false) => COLUMN,
        (true, true) => NARROW * ports,
        (true, false) => NARROW * 0.6,
    }
}

fn cell(column: &Column, x: f64, width: f64) -> Cell {
    let room = width / column.ports.len().max(1) as f64;
    let port = |(at, port): (usize, &super::Port)| {
        (
            x + room * (at as f64 + 0.5),
            wrap(&port.text, room - 10.0, TYPE[3], 5),
        )
    };
    let when = if column.when.is_empty() {
        String::new()
    } else {
        format!("needs {}", column.when)
    };
    Cell {
        x,
        width,
        label: wrap(&column.label, width - 14.0, TYPE[2], 6),
        when: wrap(&when, width - 14.0, TYPE[3], 3),
        ports: column.ports.iter().enumerate().map(port).collect(),
    }
}

impl Cell {
    /// How high the words above the ways out are.
    pub(super) fn words(&self, column: &Column) -> f64 {
        let hat = if column.hat.is_some() { LINE[3] + 4.0 } else { 0.0 };
        hat + self.label.len() as f64 * LINE[2] + self.when.len() as f64 * LINE[3] + 4.0
    }

    fn height(&self, column: &Column) -> f64 {
        let lines = self.ports.iter().map(|(_, lines)| lines.len()).max().unwrap_or(0);
        let pill = column.ports.iter().any(|port| port.days > 0 || port.to.is_none());
        let words = if column.hat.is_some() {
            self.words(column)
        } else {
            0.0
        };
        words + lines as f64 * LINE[3] + if pill { 25.0 } else { 6.0 }
    }
}

/// Places one piece.
fn place(map: &Map, sizes: &[Size], piece: &[usize]) -> Layout {
    let mut here = vec![false; map.cards.len()];
    for card in piece {
        here[*card] = true;
    }
    let inside: Vec<_> = ways(map).filter(|way| here[way.0]).collect();
    let mut middles: BTreeMap<(usize, usize), (f64, f64)> = BTreeMap::new();
    for (from, to, column, port) in &inside {
        let size = &sizes[*from];
        let (sum, count) = middles.entry((*from, *to)).or_insert((0.0, 0.0));
        *sum += size.cells[*column].ports[*port].0 - size.width / 2.0;
        *count += 1.0;
    }
    let pairs: Vec<_> = middles
        .iter()
        .map(|((from, to), (sum, count))| (*from, *to, sum / count))
        .collect();
    let cards: Vec<_> = piece.iter().map(|card| (*card, sizes[*card].width)).collect();
    let found = layers(&cards, &pairs, BEND);
    let x = across(&found);
    let left = (0..x.len())
        .map(|slot| x[slot] - found.slots[slot].width / 2.0)
        .fold(f64::MAX, f64::min);
    let mut tops = Vec::new();
    let mut y = 0.0;
    for layer in &found.layers {
        let cards = layer.iter().filter_map(|slot| found.slots[*slot].card);
        let high = cards.map(|card| sizes[card].height).fold(0.0, f64::max);
        tops.push((y, y + high));
        y += high + FALL;
    }
    let mut done = Layout {
        height: y - FALL,
        ..Layout::default()
    };
    let mut spots = vec![(0.0, 0.0, 0.0); x.len()];
    for (layer, (top, bottom)) in found.layers.iter().zip(&tops) {
        for slot in layer {
            spots[*slot] = (x[*slot] - left, *top, *bottom);
            if let Some(card) = found.slots[*slot].card {
                let corner = spots[*slot].0 - sizes[card].width / 2.0;
                done.placed.insert(card, (corner, *top, sizes[card].clone()));
                done.width = done.width.max(corner + sizes[card].width);
            }
            done.width = done.width.max(spots[*slot].0 + BEND);
        }
    }
    routes(&mut done, &found, &spots, &inside);
    done
}

fn routes(
    done: &mut Layout,
    found: &Layers,
    spots: &[(f64, f64, f64)],
    ways: &[(usize, usize, usize, usize)],
) {
    let mut lanes = 0.0;
    for (from, to, column, port) in ways {
        let (x, y, size) = &done.placed[from];
        let begin = (x + size.cells[*column].ports[*port].0, y + size.height);
        let (tx, ty, target) = &done.placed[to];
        let mut points = vec![begin];
        let mut course = Course::Down;
        if let Some(chain) = found.chains.get(&(*from, *to)) {
            for slot in &chain[1..chain.len() - 1] {
                let (x, top, bottom) = spots[*slot];
                points.extend([(x, top), (x, bottom)]);
            }
        } else if found.far.contains(&(*from, *to)) {
            course = Course::Far;
        } else {
            course = Course::Back;
            lanes += 1.0;
            let lane = done.width + 4.0 + 10.0 * lanes;
            points.extend([(lane, begin.1 + 20.0), (lane, ty - 24.0)]);
        }
        points.push(match course {
            Course::Far => (begin.0, begin.1 + STUB),
            Course::Down | Course::Back => (tx + target.width / 2.0, *ty),
        });
        done.routes.push(Route {
            card: *from,
            column: *column,
            port: *port,
            to: *to,
            points,
            course,
        });
    }
    done.width += 14.0 * lanes;
    arrive_apart(done);
}

/// Ways that end at the same card end beside each other, in the order they come from.
fn arrive_apart(done: &mut Layout) {
    let mut ends: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    let routes = done.routes.iter().enumerate();
    for (at, route) in routes.filter(|(_, route)| route.course != Course::Far) {
        ends.entry(route.to).or_default().push(at);
    }
    for (card, mut arriving) in ends {
        let before = |at: &usize| {
            let points = &done.routes[*at].points;
            points[points.len() - 2].0
        };
        arriving.sort_by(|a, b| before(a).total_cmp(&before(b)));
        let (x, _, size) = &done.placed[&card];
        let step = (size.width * 0.6 / arriving.len() as f64).min(16.0);
        let first = x + size.width / 2.0 - step * (arriving.len() - 1) as f64 / 2.0;
        for (place, at) in arriving.into_iter().enumerate() {
            if let Some(last) = done.routes[at].points.last_mut() {
                last.0 = first + step * place as f64;
            }
        }
    }
}
