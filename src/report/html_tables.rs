//! The numbers behind the charts of a report, as tables.

use maud::{Markup, html};

use crate::numeral::Plain;
use crate::play::evenings;
use crate::words::{Words, signed};

use super::debrief::{Debrief, Decided, Three};
use super::html::tongue;
use super::names;

/// Workdays of a week.
const WEEK: usize = evenings::WEEK as usize;

/// The gauges and the stance by decision; what each option would have led to on average, where nine in ten of its runs lie,
/// and how far that is from the option that was taken; and the look ahead.
pub(super) fn tables(words: &Words, seen: &Debrief) -> Markup {
    html! {
        div.numbers {
            h2 { (words.say("debrief-numbers")) }
            h3 { (words.say("numbers-decisions")) }
            (decisions(words, seen))
            @if seen.decisions.iter().any(|one| one.road.is_some()) {
                h3 { (words.say("numbers-options")) }
                (options(words, seen))
                @if has_far_ends(seen) { p.quiet { (words.say("numbers-far")) } }
            }
            @if let Some(ahead) = &seen.ahead {
                h3 { (words.say("numbers-ahead")) }
                table {
                    thead { tr { th { (words.say("numbers-week")) } @for name in names::gauges(words) { th { (name) } } } }
                    @for (week, day) in ahead.days.iter().step_by(WEEK).enumerate() {
                        tr { td { (week) } (three(day)) }
                    }
                }
            }
        }
    }
}

/// The gauges at a moment: the last point not after it.
fn at(seen: &Debrief, time: f64) -> Three {
    let before = seen.points.iter().take_while(|point| point.0 < time);
    before.last().map_or(seen.start, |point| point.1)
}

fn three(values: &Three) -> Markup {
    html! { @for value in values { td { (format!("{:.0}", Plain(*value))) } } }
}

fn decisions(words: &Words, seen: &Debrief) -> Markup {
    let row = |one: &Decided| {
        html! {
            tr {
                td { (one.number) }
                td { (names::day(words, one.workday())) }
                td { (names::hat_in_short(words, one.hat)) }
                (three(&at(seen, one.time)))
                @for share in one.felt { td { (words.percent(share)) } }
            }
        }
    };
    html! {
        table {
            thead {
                tr {
                    th { (words.say("numbers-number")) }
                    th { (words.say("numbers-day")) }
                    th { (words.say("numbers-hat")) }
                    @for name in names::gauges(words) { th { (name) } }
                    th { (words.say("numbers-structure")) }
                    th { (words.say("numbers-consideration")) }
                }
            }
            @for one in &seen.decisions { (row(one)) }
            tr { td { (words.say("numbers-end")) } td {} td {} (three(&seen.end)) td {} td {} }
        }
    }
}

/// Whether an average is shown outside of where nine in ten plays ended: a few others ended far away.
fn has_far_ends(seen: &Debrief) -> bool {
    let roads = seen.decisions.iter().filter_map(|one| one.road.as_ref());
    let mut ends = roads.flat_map(|road| &road.options).flat_map(|way| way.ends);
    ends.any(|end| end.mean.round() < end.p5.round() || end.mean.round() > end.p95.round())
}

fn options(words: &Words, seen: &Debrief) -> Markup {
    let (lang, dir) = tongue(words, seen);
    html! {
        table {
            thead {
                tr {
                    th { (words.say("numbers-option")) }
                    @for name in names::gauges(words) { th { (name) } }
                }
            }
            @for one in &seen.decisions {
                @if let Some(road) = &one.road {
                    @for way in &road.options {
                        @let taken = road.options.iter().find(|way| way.taken);
                        tr {
                            td lang=[lang] dir=[dir] {
                                (one.number) " \u{b7} " @if way.taken { b { (way.label) } } @else { (way.label) }
                            }
                            @for (gauge, spread) in way.ends.iter().enumerate() {
                                td {
                                    (format!("{:.0} ({:.0}\u{2013}{:.0})", Plain(spread.mean), Plain(spread.p5), Plain(spread.p95)))
                                    @if let (false, Some(taken)) = (way.taken, taken) {
                                        " " (signed(way.above(taken, gauge)))
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
