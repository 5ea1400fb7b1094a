//! Words on curves: each beside the place it is about, where it covers no curve and no other words.

use super::timeline::Plot;
use super::{Note, Theme, TimelinePoint, fit, list, text_at, width};

/// The size of a note's letters.
const LETTER: f64 = 12.5;
/// From one line of a note to the next.
const LINE: f64 = 15.0;
/// How long a line of a note may be before it becomes two.
const LONG: f64 = 180.0;
/// What stays free between words and curves.
const AIR: f64 = 4.0;
/// From the place to the words, at least.
const CLEAR: f64 = 9.0;
/// The steps by which words are moved away from their place, and how many.
const STEP: f64 = 7.0;
const STEPS: usize = 30;
/// How much further away words stand rather than have the line to them run through a curve, pixels for each.
const THROUGH: f64 = 28.0;

/// Left, top, right, bottom.
type Room = [f64; 4];
type Spot = (f64, f64);

/// The parts of the curves that the notes speak of, broad and pale: they lie under the curves.
pub(super) fn ways(notes: &[Note], plot: &Plot, theme: Theme) -> String {
    let mut out = String::new();
    for note in notes.iter().filter(|note| note.way.len() > 1) {
        let line: Vec<Spot> = note
            .way
            .iter()
            .map(|(at, value)| (plot.x(*at), plot.y(*value)))
            .collect();
        out += &format!(
            "<polyline points=\"{}\" fill=\"none\" stroke=\"{}\" stroke-width=\"13\" stroke-opacity=\".28\" stroke-linejoin=\"round\" stroke-linecap=\"round\"/>",
            list(&line),
            theme.gauges()[note.gauge]
        );
    }
    out
}

/// The words, what matters most first: what finds no room is left out. Nothing is seen through what they stand on: the lines
/// from decisions to their days pass behind them.
pub(super) fn notes(notes: &[Note], points: &[TimelinePoint], plot: &Plot, theme: Theme) -> String {
    let mut taken = Taken::of(notes, points, plot);
    let mut out = String::new();
    for note in notes {
        let lines = lines(&note.words, (plot.right - plot.left) * 0.45);
        let long = lines.iter().map(|line| width(line, LETTER)).fold(0.0, f64::max) + 8.0;
        let spot = (plot.x(note.at), plot.y(note.value));
        let Some((room, lead)) = taken.find(spot, (long, LINE * lines.len() as f64 + 3.0), plot) else {
            continue;
        };
        let color = theme.gauges()[note.gauge];
        out += &format!(
            "<path d=\"M{:.1} {:.1}L{:.1} {:.1}\" stroke=\"{color}\" stroke-width=\"1.2\"/>\
             <circle cx=\"{:.1}\" cy=\"{:.1}\" r=\"4\" fill=\"{}\" stroke=\"{color}\" stroke-width=\"2\"/>\
             <rect x=\"{:.1}\" y=\"{:.1}\" width=\"{long:.1}\" height=\"{:.1}\" rx=\"5\" fill=\"{}\"/>",
            spot.0,
            spot.1,
            lead.0,
            lead.1,
            spot.0,
            spot.1,
            theme.ground(),
            room[0],
            room[1],
            room[3] - room[1],
            theme.ground()
        );
        for (at, line) in lines.iter().enumerate() {
            let y = room[1] + 12.5 + LINE * at as f64;
            out += &text_at(room[0] + 4.0, y, LETTER, 600, "start", color, line);
        }
        taken.words.push(room);
        taken.lines.push((spot, lead));
    }
    out
}

/// A note in as few lines of about the same length as there have to be, so that no word is cut off.
fn lines(words: &str, most: f64) -> Vec<String> {
    let whole = width(words, LETTER);
    let long = most.min(LONG);
    let parts = (whole / long).ceil().max(1.0);
    let about = (whole / parts * 1.12).min(long);
    let mut lines: Vec<String> = Vec::new();
    for word in words.split(' ') {
        match lines.last_mut() {
            Some(line) if width(&format!("{line} {word}"), LETTER) <= about => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines.iter().map(|line| fit(line, LETTER, most)).collect()
}

/// What words must not cover.
struct Taken {
    /// Other words, and the places that notes are about.
    words: Vec<Room>,
    /// Curves, and the lines that lead from places to words.
    lines: Vec<(Spot, Spot)>,
}

impl Taken {
    fn of(notes: &[Note], points: &[TimelinePoint], plot: &Plot) -> Self {
        let spots = notes.iter().map(|note| (plot.x(note.at), plot.y(note.value)));
        let on = |point: &TimelinePoint, gauge: usize| (plot.x(point.at), plot.y(point.values[gauge]));
        let curves = points
            .windows(2)
            .flat_map(|two| [0, 1, 2].map(|gauge| (on(&two[0], gauge), on(&two[1], gauge))));
        Self {
            words: spots.map(|(x, y)| [x - 6.0, y - 6.0, x + 6.0, y + 6.0]).collect(),
            lines: curves.collect(),
        }
    }

    /// The nearest room of this size for words about a place, and where the line to them ends.
    fn find(&self, spot: Spot, (long, high): (f64, f64), plot: &Plot) -> Option<(Room, Spot)> {
        let (least, most) = (plot.left + 2.0, (plot.right - long).max(plot.left + 2.0));
        let mut tried: Vec<(f64, Room)> = Vec::new();
        for step in 0..STEPS {
            let away = CLEAR + STEP * step as f64;
            for top in [spot.1 - away - high, spot.1 + away] {
                for share in [0.5, 0.15, 0.85, -0.3, 1.3] {
                    let left = (spot.0 - long * share).clamp(least, most);
                    let aside = (left + long / 2.0 - spot.0).abs();
                    let room = [left, top, left + long, top + high];
                    let through = self.runs_through(spot, lead(spot, &room)) as f64;
                    tried.push((away + 0.25 * aside + THROUGH * through, room));
                }
            }
        }
        tried.sort_by(|a, b| a.0.total_cmp(&b.0));
        let within = |room: &Room| room[1] > plot.top && room[3] < plot.bottom;
        tried
            .into_iter()
            .map(|(_, room)| (room, lead(spot, &room)))
            .find(|(room, lead)| within(room) && self.free(room, spot, *lead))
    }

    /// How many lines the one from a place to its words runs through; its own curve is where it begins.
    fn runs_through(&self, spot: Spot, to: Spot) -> usize {
        let along = |share: f64| (spot.0 + (to.0 - spot.0) * share, spot.1 + (to.1 - spot.1) * share);
        let way = (along(0.2), to);
        self.lines.iter().filter(|line| cross(**line, way)).count()
    }

    fn free(&self, room: &Room, spot: Spot, lead: Spot) -> bool {
        let wide = [room[0] - AIR, room[1] - AIR, room[2] + AIR, room[3] + AIR];
        // Its own place is where the line to it begins.
        let others = || self.words.iter().filter(|other| !holds(other, spot));
        !self.words.iter().any(|other| meet(other, room))
            && !self.lines.iter().any(|line| crosses(*line, &wide))
            && !others().any(|other| crosses((spot, lead), other))
    }
}

/// Where the line from a place to its words ends: at the edge that is nearer.
fn lead(spot: Spot, room: &Room) -> Spot {
    let x = spot.0.clamp(room[0] + 6.0, (room[2] - 6.0).max(room[0] + 6.0));
    (x, if room[3] < spot.1 { room[3] } else { room[1] })
}

fn holds(room: &Room, (x, y): Spot) -> bool {
    room[0] <= x && x <= room[2] && room[1] <= y && y <= room[3]
}

fn meet(one: &Room, other: &Room) -> bool {
    one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3]
}

/// Whether two straight lines cross each other.
fn cross((a, b): (Spot, Spot), (c, d): (Spot, Spot)) -> bool {
    let side = |p: Spot, q: Spot, r: Spot| (q.0 - p.0) * (r.1 - p.1) - (q.1 - p.1) * (r.0 - p.0);
    side(a, b, c) * side(a, b, d) < 0.0 && side(c, d, a) * side(c, d, b) < 0.0
}

/// Whether a straight line runs through a room: it is cut off at each of the four sides, and something is left.
fn crosses(((x, y), (to_x, to_y)): (Spot, Spot), room: &Room) -> bool {
    let (dx, dy) = (to_x - x, to_y - y);
    let (mut from, mut to) = (0.0_f64, 1.0_f64);
    for (along, beyond) in [
        (-dx, x - room[0]),
        (dx, room[2] - x),
        (-dy, y - room[1]),
        (dy, room[3] - y),
    ] {
        if along == 0.0 {
            if beyond < 0.0 {
                return false;
            }
        } else if along < 0.0 {
            from = from.max(beyond / along);
        } else {
            to = to.min(beyond / along);
        }
    }
    from <= to
}
