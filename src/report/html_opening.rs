//! What a report opens with: what it came to, the road taken, the decisions that mattered, and the people.

use maud::{Markup, PreEscaped, html};

use crate::draw::chart::{Theme, road};
use crate::draw::hats::hat;
use crate::draw::person::{Backdrop, PORTRAIT_ASPECT, portrait};
use crate::draw::tableau::tableau;
use crate::words::Words;

use super::debrief::{Debrief, Decided};
use super::debrief_causes::short;
use super::debrief_charts::hat_icon;
use super::debrief_matter::Matter;
use super::debrief_standing::{Group, Named};
use super::debrief_turns::Turn;
use super::html::tongue;
use super::once::coarse;

/// Turns shown; more would make the page too large to send.
const TURNS: usize = 3;
/// Size of the picture of a turn, in pixels.
const SCENE: (f64, f64) = (320.0, 168.0);
/// Width of the road, in pixels.
const WIDE: f64 = 912.0;

/// What it came to in a few sentences, each with the way to its proof.
pub(super) fn told(words: &Words, seen: &Debrief) -> Markup {
    html! {
        div.told {
            @for (place, one) in seen.opening(words).iter().enumerate() {
                div {
                    div.about { (one.about) }
                    p.say { (one.words) }
                    @match one.decision {
                        // The first is about the largest drop, and what caused that stands by itself.
                        _ if place == 0 && seen.broke() => a.proof href="#largest-drop" { (one.proof(words)) },
                        Some(number) => a.proof href={ "#decision-" (number) } { (one.proof(words)) },
                        None => @if !one.proof.is_empty() { span.proof { (one.proof) } },
                    }
                }
            }
        }
    }
}

/// The road taken: where it turned, and the curves beneath.
pub(super) fn picture(words: &Words, seen: &Debrief) -> Markup {
    let turns = seen.turning_points(TURNS);
    html! {
        div.road {
            div.turns { @for turn in &turns { (self::turn(words, seen, turn)) } }
            div.chart.paper.wide { (svg(&road(&seen.road(words, 0), WIDE, Theme::Light))) }
            p.quiet { (seen.road_legend(words)) }
        }
    }
}

fn turn(words: &Words, seen: &Debrief, turn: &Turn) -> Markup {
    let (lang, dir) = tongue(words, seen);
    let one = &seen.decisions[turn.at];
    html! {
        a.turn href={ "#decision-" (one.number) } {
            (svg(&coarse(&tableau(&turn.setting, &turn.people, SCENE.0, SCENE.1))))
            div.label lang=[lang] dir=[dir] {
                span.hat { (svg(&hat(hat_icon(one.hat)))) }
                (one.number) " \u{b7} " (short(&one.label))
            }
            @if let Some((name, look, pose)) = &turn.speaker {
                div.quote {
                    (face(&portrait(look, pose, Backdrop::Disc), 46.0))
                    div { q lang=[lang] dir=[dir] { (turn.quote) } " " span.quiet { (name) } }
                }
            }
        }
    }
}

/// The decisions that mattered most.
pub(super) fn matter(words: &Words, seen: &Debrief) -> Markup {
    let all = seen.mattered(words);
    html! {
        @if seen.decisions.iter().any(|one| one.road.is_some()) {
            h2 { (words.say("matter")) }
            p.quiet { (words.say("matter-about")) }
            @if all.is_empty() { p { (words.say("matter-none")) } }
            div.list { @for one in &all { (mattered(words, &seen.decisions[one.at], one)) } }
        }
    }
}

fn mattered(words: &Words, one: &Decided, matter: &Matter) -> Markup {
    html! {
        div.card {
            (chose(words, one))
            p { (matter.other) }
            @if !matter.fell.is_empty() { p { (matter.fell) } }
            @if !matter.sure.is_empty() { p.quiet { (matter.sure) } }
            p.quiet { (matter.fit) }
        }
    }
}

/// What was chosen, as a way to all there is about it.
fn chose(words: &Words, one: &Decided) -> Markup {
    let values = [("number", one.number.into()), ("label", short(&one.label).into())];
    html! {
        a.label href={ "#decision-" (one.number) } {
            span.hat { (svg(&hat(hat_icon(one.hat)))) }
            (words.fill("matter-chose", &values))
        }
    }
}

/// Who grew, who tired, who would follow again, who is ready.
pub(super) fn groups(all: &[Group]) -> Markup {
    html! {
        div.grid.people {
            @for group in all {
                div.card {
                    h3 { (group.title) }
                    @for one in &group.people { (named(one)) }
                    @if !group.line.is_empty() { p.quiet { (group.line) } }
                }
            }
        }
    }
}

fn named(one: &Named) -> Markup {
    html! {
        div.quote {
            (face(&portrait(&one.look, &one.pose, Backdrop::Disc), 58.0))
            div { div.label { (one.name) } div.quiet { (one.reason) } }
        }
    }
}

fn face(drawing: &str, height: f64) -> Markup {
    let width = height * PORTRAIT_ASPECT;
    html! { div.face style={ "width:" (format!("{width:.0}")) "px" } { (svg(&coarse(drawing))) } }
}

/// One of our own drawings; their texts are escaped where they are drawn.
fn svg(drawing: &str) -> Markup {
    PreEscaped(drawing.to_owned())
}
