//! The debrief as one self-contained HTML page: no script, nothing from elsewhere, made to be read and printed.

use maud::{DOCTYPE, Markup, PreEscaped, html};

use crate::draw::chart::{Theme, spread, stance_map, timeline};
use crate::draw::hats::{colors, hat};
use crate::draw::icons::{Icon, icon};
use crate::draw::palette;
use crate::draw::person::{Backdrop, portrait};

use super::debrief::{Debrief, Decided, Left, Reason, Swing};
use super::debrief_charts::{self as charts, hat_icon};
use super::debrief_roads::Parts;
use super::debrief_words::{AHEAD, FACTORS, GAUGES, HONEST, PARTS, SPREADS, percent, signed, signed_tenths};
use super::text::hat_name;

/// Width of the large charts, in pixels.
const WIDE: f64 = 900.0;
/// Colours of the gauges on light.
const INKS: [&str; 3] = [palette::MORALE_DEEP, palette::DELIVERY_DEEP, palette::GROWTH_DEEP];
/// A gauge that moved less is not shown, points.
const LEAST: f64 = 0.5;

/// The whole page.
#[must_use]
pub fn page(seen: &Debrief) -> String {
    let title = format!("{}: looking back", seen.scenario);
    html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="generator" content={ "Two Hats " (seen.origin.version) };
                title { (title) }
                style { (PreEscaped(include_str!("html.css"))) }
            }
            body { main { (body(seen)) } }
        }
    }
    .into_string()
}

fn body(seen: &Debrief) -> Markup {
    html! {
        (top(seen))
        @if !seen.closing.is_empty() {
            div.closing { @for paragraph in &seen.closing { p { (paragraph) } } }
        }
        div.card.chart { (svg(&timeline(&charts::timeline(seen), WIDE, 330.0, Theme::Light))) }
        @if let Some(parts) = &seen.parts {
            h2 { "Choice and luck" }
            p.quiet { (PARTS) }
            (self::parts(parts))
        }
        h2 { "The decisions" }
        @if seen.parts.is_some() { p.quiet { (SPREADS) } }
        div.list { @for one in &seen.decisions { (decision(one)) } }
        @if !seen.swings.is_empty() {
            h2 { "What moved most, and why" }
            div.grid { @for one in &seen.swings { (swing(one)) } }
        }
        h2 { "How you led" }
        (led(seen))
        h2 { "The people" }
        p.quiet { "On the first morning and at the end." }
        div.grid { @for one in &seen.people { (person(one)) } }
        @if let Some(ahead) = &seen.ahead {
            h2 { "A look ahead" }
            p.quiet { (AHEAD) }
            div.card.chart {
                (svg(&timeline(&charts::outlook(ahead), WIDE, 230.0, Theme::Light)))
                p { (ahead.words) }
            }
        }
        @if !seen.questions.is_empty() {
            h2 { "To think about" }
            ol { @for question in &seen.questions { li { (question) div.write {} } } }
        }
        (foot(seen))
    }
}

fn top(seen: &Debrief) -> Markup {
    html! {
        div.top {
            div {
                p.quiet { (seen.scenario) }
                h1 { @if seen.ending.is_empty() { "Looking back" } @else { (seen.ending) } }
                p.quiet { (seen.days) " workdays \u{b7} " (seen.decisions.len()) " decisions" }
            }
            div.results {
                @for gauge in 0..GAUGES.len() {
                    div {
                        div.name { (gauge_icon(gauge)) (GAUGES[gauge]) }
                        span.figure style={ "color:" (INKS[gauge]) } { (format!("{:.0}", seen.end[gauge])) }
                        " " b { (signed(seen.end[gauge].round() - seen.start[gauge].round())) }
                        div.quiet { "from " (format!("{:.0}", seen.start[gauge])) }
                    }
                }
            }
        }
    }
}

fn decision(one: &Decided) -> Markup {
    let (_, color) = colors(hat_icon(one.hat));
    html! {
        div.card style={ "border-left-color:" (color) } {
            div.row {
                (sized(&hat(hat_icon(one.hat)), 48.0, 48.0))
                div.words {
                    div.quiet { (one.number) " \u{b7} " (hat_name(one.hat)) " \u{b7} " (one.scene) }
                    div.label { (one.label) }
                    div.quiet { (one.prompt) }
                }
                div {
                    div.worked { @if one.worked { "Worked out" } @else { "Did not work out" } " \u{b7} odds " (percent(one.odds)) }
                    div.moves {
                        @for (gauge, by) in one.moved.iter().enumerate().filter(|(_, by)| by.abs() >= LEAST) {
                            span style={ "color:" (INKS[gauge]) } { (GAUGES[gauge]) " " (signed(*by)) }
                        }
                    }
                }
            }
            p { (one.words) }
            p.quiet {
                "The odds: "
                @for (index, (name, value)) in FACTORS.iter().zip(one.factors).enumerate() {
                    @if index > 0 { ", " }
                    (name.to_lowercase()) " " (percent(value))
                }
                "."
            }
            @if let Some(road) = &one.road {
                p { (road.words) }
                (svg(&spread(&road.chart(), 840.0, Theme::Light)))
                @for (label, reason) in &road.closed { p.quiet { "Closed: " (label) " (" (reason) ")" } }
            }
            @for (gauge, all) in one.reasons.iter().enumerate().filter(|(_, all)| !all.is_empty()) {
                p.quiet {
                    b style={ "color:" (INKS[gauge]) } { (GAUGES[gauge]) " " (signed(one.moved[gauge])) ": " }
                    @for (index, reason) in all.iter().enumerate() {
                        @if index > 0 { ", " }
                        (small_first(&reason.words)) " " (signed_tenths(reason.share))
                    }
                }
            }
        }
    }
}

/// The same words within a sentence.
fn small_first(words: &str) -> String {
    let mut letters = words.chars();
    letters
        .next()
        .map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

fn swing(one: &Swing) -> Markup {
    html! {
        div.card {
            div.name { (gauge_icon(one.gauge))
                h3 style={ "color:" (INKS[one.gauge]) } { (GAUGES[one.gauge]) " " (signed(one.to - one.from)) }
            }
            div.quiet {
                (format!("{:.0} to {:.0} {}", one.from, one.to, one.when))
                @if let Some(number) = one.decision { ", after decision " (number) }
            }
            p.label { (one.cause) }
            (reasons(&one.reasons))
        }
    }
}

fn parts(parts: &Parts) -> Markup {
    html! {
        div.card.chart {
            table {
                tr { th {} th { "Random choices" } th { "Your choices" } th { "Luck" } th { "The end" } }
                @for gauge in 0..GAUGES.len() {
                    tr {
                        td style={ "color:" (INKS[gauge]) } { b { (GAUGES[gauge]) } }
                        td { (format!("{:.0}", parts.random[gauge])) }
                        td { (signed_tenths(parts.choices[gauge])) }
                        td { (signed_tenths(parts.luck[gauge])) }
                        td { b { (format!("{:.0}", parts.end[gauge])) } }
                    }
                }
            }
        }
    }
}

fn reasons(all: &[Reason]) -> Markup {
    html! { table { @for reason in all { tr { td { (reason.words) } td { (signed_tenths(reason.share)) } } } } }
}

fn led(seen: &Debrief) -> Markup {
    let [structure, consideration] = seen.stance.mean.map(percent);
    html! {
        div.card.chart.split {
            (svg(&stance_map(&charts::stance_map(seen), 420.0, 420.0, Theme::Light)))
            div {
                @for sentence in &seen.stance.words { p { (sentence) } }
                p.quiet { "On average: " (seen.stance.region) " (structure " (structure) ", consideration " (consideration) ")." }
            }
        }
    }
}

fn person(one: &Left) -> Markup {
    let face = |pose, height: f64| {
        sized(
            &portrait(&one.look, &pose, Backdrop::Disc),
            height * crate::draw::person::PORTRAIT_ASPECT,
            height,
        )
    };
    html! {
        div.card {
            div.faces {
                (face(one.was.pose(), 78.0))
                @if one.is.here { (svg(&icon(Icon::Forward, palette::INK_SOFT))) (face(one.is.pose(), 112.0)) }
            }
            div.label { (one.name) }
            div.quiet { (one.role) }
            p { (one.words) }
            @if one.is.here {
                table {
                    @for ((name, was), (_, is)) in one.was.traits().into_iter().zip(one.is.traits()) {
                        tr {
                            td { (name) }
                            td { (format!("{:.0} \u{2192} {:.0}", was * 100.0, is * 100.0)) }
                        }
                    }
                }
            }
        }
    }
}

fn foot(seen: &Debrief) -> Markup {
    let origin = &seen.origin;
    html! {
        footer {
            p { (HONEST) }
            p.quiet {
                "Two Hats " (origin.version) " \u{b7} scenario " code { (seen.id) } " " code { (origin.content) }
                " \u{b7} seed " (origin.seed) " \u{b7} state " code { (origin.state) }
            }
        }
    }
}

/// One of our own drawings; their texts are escaped where they are drawn.
fn svg(drawing: &str) -> Markup {
    PreEscaped(drawing.to_owned())
}

/// A drawing at a size of its own, in pixels.
fn sized(drawing: &str, width: f64, height: f64) -> Markup {
    html! { div style=(format!("width:{width:.0}px;height:{height:.0}px;flex:none")) { (svg(drawing)) } }
}

fn gauge_icon(gauge: usize) -> Markup {
    svg(&icon(
        [Icon::Morale, Icon::Delivery, Icon::Growth][gauge],
        INKS[gauge],
    ))
}
