//! Choice and luck, and how the player led, on the report's page: one sentence each, an example, and how to check it.

use maud::{Markup, PreEscaped, html};

use crate::draw::hats::hat;
use crate::numeral::Plain;
use crate::words::{Words, signed};

use super::debrief::Debrief;
use super::debrief_charts::hat_icon;
use super::debrief_roads::Parts;
use super::html::INKS;
use super::names;

/// What was choice and what luck: in a sentence, at one decision, and in points.
pub(super) fn luck(words: &Words, seen: &Debrief, apart: &Parts) -> Markup {
    html! {
        div.card.chart {
            @if let Some(luck) = seen.choice_and_luck(words) {
                p.say { (luck.said) }
                p { (luck.example) }
                (check(&luck.check, Some(luck.decision)))
            }
            p.quiet { (words.say("debrief-parts-about")) }
            (parts(words, apart))
        }
    }
}

/// How to check something, as the way to the decision it is about.
fn check(said: &str, decision: Option<u32>) -> Markup {
    html! {
        p.quiet {
            @match decision {
                Some(number) => a href={ "#decision-" (number) } { (said) },
                None => (said),
            }
        }
    }
}

fn parts(words: &Words, parts: &Parts) -> Markup {
    html! {
        table {
                tr {
                    th {}
                    th { (words.say("parts-start")) }
                    th { (words.say("parts-story")) }
                    th { (words.say("parts-choices")) }
                    th { (words.say("parts-luck")) }
                    th { (words.say("report-end")) }
                }
                @for (gauge, name) in names::gauges(words).iter().enumerate() {
                    tr {
                        td style={ "color:" (INKS[gauge]) } { b { (name) } }
                        td { (format!("{:.0}", Plain(parts.start[gauge]))) }
                        @for points in parts.points(gauge) { td { (signed(points as f64)) } }
                        td { b { (format!("{:.0}", Plain(parts.end[gauge]))) } }
                    }
                }
        }
    }
}

/// How the player led: the decisions under the way in which each was taken.
pub(super) fn led(seen: &Debrief) -> Markup {
    let led = &seen.stance;
    html! {
        div.card.chart {
            p.say { (led.said) }
            div.ways {
                @for column in &led.columns {
                    div {
                        div.name { b { (column.decisions.len()) } " " (column.title) }
                        div.chips {
                            @for (number, worn, ringed) in &column.decisions {
                                a.chip.ringed[*ringed] href={ "#decision-" (number) } {
                                    span.hat { (PreEscaped(hat(hat_icon(*worn)))) } (number)
                                }
                            }
                        }
                    }
                }
            }
            @if !led.legend.is_empty() { p.quiet { (led.legend) } }
            p { (led.example) }
            (check(&led.check, led.decision))
        }
    }
}
