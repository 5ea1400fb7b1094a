//! The debrief as one self-contained HTML page: no script, nothing from elsewhere, made to be read and printed.

use maud::{DOCTYPE, Markup, PreEscaped, html};

use crate::draw::chart::{Theme, spread, timeline};
use crate::draw::hats::{colors, hat};
use crate::draw::icons::{Icon, icon};
use crate::draw::palette;
use crate::draw::person::{Backdrop, portrait};
use crate::language;
use crate::numeral::Plain;
use crate::story::emphasis;
use crate::words::{Words, capital, signed};

use super::debrief::{Debrief, Decided, Left, Reason, Swing};
use super::debrief_charts::{self as charts, hat_icon};
use super::html_opening as opening;
use super::html_sense as sense;
use super::html_tables::tables;
use super::names;
use super::once::{coarse, once};

/// Width of the large charts, in pixels.
const WIDE: f64 = 900.0;
/// Colours of the gauges on light.
pub(super) const INKS: [&str; 3] = [palette::MORALE_DEEP, palette::DELIVERY_DEEP, palette::GROWTH_DEEP];
/// A gauge that moved less is not shown, points.
const LEAST: f64 = 0.5;

/// The whole page, in these words.
#[must_use]
pub fn page(words: &Words, seen: &Debrief) -> String {
    let title = words.fill("report-heading", &[("scenario", seen.scenario.as_str().into())]);
    let page = html! {
        (DOCTYPE)
        html lang=(words.language()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="generator" content={ "Two Hats " (seen.origin.version) };
                title { (title) }
                style { (PreEscaped(include_str!("html.css"))) (PreEscaped(include_str!("debrief.css"))) }
            }
            body { main { (body(words, seen)) } }
        }
    };
    once(&page.into_string())
}

fn body(words: &Words, seen: &Debrief) -> Markup {
    let (lang, dir) = tongue(words, seen);
    html! {
        (top(words, seen))
        (opening::told(words, seen))
        h2 { (words.say("debrief-road")) }
        p.quiet { (words.say("debrief-road-about")) }
        (opening::picture(words, seen))
        @if !seen.closing.is_empty() {
            div.closing lang=[lang] dir=[dir] { @for paragraph in &seen.closing { p { (stressed(paragraph)) } } }
        }
        (opening::matter(words, seen))
        h2 { (words.say("debrief-people")) }
        (opening::groups(&seen.groups))
        h2.rest { (words.say("debrief-rest")) }
        @if let Some(parts) = &seen.parts {
            h2 { (words.say("debrief-parts")) }
            (sense::luck(words, seen, parts))
        }
        @if !seen.decisions.is_empty() {
            h2 { (words.say("debrief-all-decisions")) }
            @if let Some(round) = &seen.goes_round { p.quiet { (round) } }
            @if seen.parts.is_some() { p.quiet { (words.say("debrief-spreads")) } }
            @if seen.asked_versions() { p.quiet { (words.say("debrief-versions")) } }
            div.list { @for one in &seen.decisions { (decision(words, one, tongue(words, seen))) } }
        }
        @if !seen.swings.is_empty() {
            h2 { (words.say("debrief-swings")) }
            div.grid { @for one in &seen.swings { (swing(words, one)) } }
        }
        @if !seen.decisions.is_empty() {
            h2 { (words.say("debrief-led")) }
            (sense::led(seen))
        }
        h2 { (words.say("report-people")) }
        div.grid { @for one in &seen.people { (person(words, one)) } }
        @if let Some(ahead) = &seen.ahead {
            h2 { (words.say("debrief-ahead")) }
            p.quiet { (words.say("debrief-ahead-about")) }
            div.card.chart {
                div.wide.paper { (svg(&timeline(&charts::outlook(words, ahead), WIDE, 230.0, Theme::Light))) }
                p { (ahead.words) }
            }
        }
        @if !seen.questions.is_empty() {
            h2 { (words.say("debrief-questions")) }
            ol { @for question in &seen.questions { li lang=[lang] dir=[dir] { (stressed(question)) div.write {} } } }
        }
        (tables(words, seen))
        (foot(words, seen))
    }
}

/// The language of the story and which way it reads, as attributes of what it says; none where it is that of the page.
pub(super) fn tongue<'a>(words: &Words, seen: &'a Debrief) -> (Option<&'a str>, Option<&'static str>) {
    let own = seen.language.as_str();
    let same = language::base(own) == language::base(words.language());
    let (here, there) = (language::direction(words.language()), language::direction(own));
    ((!same).then_some(own), (here != there).then_some(there))
}

fn top(words: &Words, seen: &Debrief) -> Markup {
    let (lang, dir) = tongue(words, seen);
    let days = words.fill("debrief-workdays", &[("days", seen.days.into())]);
    let decisions = words.fill("debrief-decisions", &[("count", seen.decisions.len().into())]);
    html! {
        div.top {
            div {
                p.quiet lang=[lang] dir=[dir] { (seen.scenario) }
                @if seen.ending.is_empty() {
                    h1 { (words.say("debrief-looking-back")) }
                } @else {
                    h1 lang=[lang] dir=[dir] { (seen.ending) }
                }
                p.quiet { (days) " \u{b7} " (decisions) }
            }
            div.results {
                @for (gauge, name) in names::gauges(words).iter().enumerate() {
                    div {
                        div.name { (gauge_icon(gauge)) (name) }
                        span.figure style={ "color:" (INKS[gauge]) } { (format!("{:.0}", Plain(seen.end[gauge]))) }
                        " " b { (signed(seen.end[gauge].round() - seen.start[gauge].round())) }
                        div.quiet { (words.fill("debrief-from", &[("from", seen.start[gauge].round().into())])) }
                    }
                }
            }
        }
    }
}

fn decision(words: &Words, one: &Decided, (lang, dir): (Option<&str>, Option<&str>)) -> Markup {
    let gauges = names::gauges(words);
    let worked = if one.worked {
        words.say("debrief-worked")
    } else {
        words.say("debrief-failed")
    };
    let odds = words.fill("debrief-odds", &[("odds", words.percent(one.odds).into())]);
    let (_, color) = colors(hat_icon(one.hat));
    html! {
        div.card id={ "decision-" (one.number) } style={ "border-left-color:" (color) } {
            div.row {
                (sized(&hat(hat_icon(one.hat)), 48.0, 48.0))
                div.words {
                    div.quiet { (one.number) " \u{b7} " (names::hat_in_short(words, one.hat)) " \u{b7} " (one.scene) }
                    div.label lang=[lang] dir=[dir] { (one.label) }
                    div.quiet lang=[lang] dir=[dir] { (one.prompt) }
                }
                div {
                    div.worked { (worked) " \u{b7} " (odds) }
                    div.moves {
                        @for (gauge, by) in one.shown.iter().enumerate().filter(|(_, by)| by.abs() >= LEAST) {
                            span style={ "color:" (INKS[gauge]) } { (gauges[gauge]) " " (signed(*by)) }
                        }
                    }
                }
            }
            p { (one.words) }
            p.quiet { (made_of(words, one)) }
            @if let Some(road) = &one.road {
                p { (road.words) }
                @if !road.versions.is_empty() { p { (road.versions) } }
                div.wide.paper { (svg(&spread(&road.chart(words), 840.0, Theme::Light))) }
                @for (label, reason) in &road.closed { p.quiet { (closed(words, label, reason)) } }
            }
            @for (gauge, all) in one.reasons.iter().enumerate().filter(|(_, all)| !all.is_empty()) {
                p.quiet {
                    b style={ "color:" (INKS[gauge]) } { (gauges[gauge]) " " (signed(one.shown[gauge])) ": " }
                    @for (index, reason) in all.iter().filter(|one| one.points != 0).enumerate() {
                        @if index > 0 { ", " }
                        (reason.words) " " (signed(reason.points as f64))
                    }
                }
            }
        }
    }
}

/// What the odds were made of.
fn made_of(words: &Words, one: &Decided) -> String {
    let [knowledge, commitment, time] = one.factors.map(|value| words.percent(value));
    words.fill(
        "report-odds",
        &[
            ("knowledge", knowledge.into()),
            ("commitment", commitment.into()),
            ("time", time.into()),
        ],
    )
}

fn closed(words: &Words, label: &str, reason: &str) -> String {
    words.fill(
        "debrief-closed",
        &[("label", label.into()), ("reason", reason.into())],
    )
}

fn swing(words: &Words, one: &Swing) -> Markup {
    let gauge = &names::gauges(words)[one.gauge];
    html! {
        div.card id=[one.falls.then_some("largest-drop")] {
            @if one.falls { div.about { (words.say("told-broke")) } }
            div.name { (gauge_icon(one.gauge))
                h3 style={ "color:" (INKS[one.gauge]) } { (gauge) " " (signed(one.shown())) }
            }
            div.quiet { (one.way(words)) }
            p.label { (one.cause) }
            (reasons(&one.reasons))
        }
    }
}

fn reasons(all: &[Reason]) -> Markup {
    html! {
        table {
            @for reason in all.iter().filter(|one| one.points != 0) {
                tr { td { (capital(&reason.words)) } td { (signed(reason.points as f64)) } }
            }
        }
    }
}

fn person(words: &Words, one: &Left) -> Markup {
    let drawn = coarse(&portrait(&one.look, &one.is.pose(), Backdrop::Disc));
    html! {
        div.card {
            @if one.is.here {
                div.faces { (sized(&drawn, 112.0 * crate::draw::person::PORTRAIT_ASPECT, 112.0)) }
            }
            div.label { (one.name) }
            div.quiet { (one.role) }
            p { (one.words) }
            @if one.is.here {
                table {
                    @for ((name, was), (_, is)) in one.was.traits(words).into_iter().zip(one.is.traits(words)) {
                        tr {
                            td { (name) }
                            td { (format!("{:.0} \u{2192} {:.0}", Plain(was * 100.0), Plain(is * 100.0))) }
                        }
                    }
                }
            }
        }
    }
}

fn foot(words: &Words, seen: &Debrief) -> Markup {
    let origin = &seen.origin;
    let seed = words.fill("report-origin-seed", &[("seed", origin.seed.to_string().into())]);
    html! {
        footer {
            p { (words.say("debrief-honest")) }
            p.quiet {
                "Two Hats " (origin.version) " \u{b7} " (words.say("report-origin-scenario")) " "
                code { (seen.id) } " " code { (origin.content) }
                " \u{b7} " (seed) " \u{b7} " (words.say("report-origin-state")) " " code { (origin.state) }
            }
        }
    }
}

/// A text with what is stressed as such.
pub(super) fn stressed(text: &str) -> Markup {
    html! { @for run in emphasis::runs(text) { @if run.strong { em { (run.words) } } @else { (run.words) } } }
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
