//! A comparison as one self-contained HTML page: no script, nothing from elsewhere, made to be read and printed.

use maud::{DOCTYPE, Markup, PreEscaped, html};

use crate::draw::chart::{Theme, timeline};
use crate::draw::hats::{colors, hat};
use crate::words::{Words, signed};

use super::compare::{Compared, Row, letter, outcome};
use super::debrief_charts::{self as charts, hat_icon};
use super::html::tongue;
use super::names;

/// Size of a group's chart, in pixels.
const CHART: (f64, f64) = (560.0, 260.0);

/// The whole page, in these words.
#[must_use]
pub fn page(words: &Words, compared: &Compared) -> String {
    let title = compared.heading(words);
    html! {
        (DOCTYPE)
        html lang=(words.language()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="generator" content={ "Two Hats " (env!("CARGO_PKG_VERSION")) };
                title { (title) }
                style { (PreEscaped(include_str!("html.css"))) (PreEscaped(include_str!("compare.css"))) }
            }
            body { main.wide { (body(words, compared, &title)) } }
        }
    }
    .into_string()
}

/// The language of the story and which way it reads, where they are not those of the page.
type Tongue<'a> = (Option<&'a str>, Option<&'static str>);

fn body(words: &Words, compared: &Compared, title: &str) -> Markup {
    let tongue = compared
        .seen
        .first()
        .map_or((None, None), |seen| tongue(words, seen));
    html! {
        h1 { (title) }
        @for (group, notes) in compared.notes.iter().enumerate() {
            @for note in notes { p.quiet { b { (compared.called(group)) ": " } (note) } }
        }
        (overview(words, compared))
        h2 { (words.say("compare-curves")) }
        div.charts {
            @for (group, seen) in compared.seen.iter().enumerate() {
                div.card.chart {
                    h3 { (mark(group)) (compared.names[group]) }
                    p.quiet { (compared.about(words, group)) }
                    (PreEscaped(timeline(&charts::timeline(words, seen), CHART.0, CHART.1, Theme::Light)))
                }
            }
        }
        h2 { (words.say("report-decisions")) }
        div.across { table.groups {
            (head(compared))
            @for (number, row) in (1_usize..).zip(&compared.rows) { (question(words, number, row, tongue)) }
        } }
        footer { p.quiet { "Two Hats " (env!("CARGO_PKG_VERSION")) " \u{b7} " (compared.id) } }
    }
}

fn head(compared: &Compared) -> Markup {
    html! {
        thead { tr { th {} @for (group, name) in compared.names.iter().enumerate() { th scope="col" { (mark(group)) (name) } } } }
    }
}

/// The letter of a run.
fn mark(group: usize) -> Markup {
    html! { span.letter { (letter(group)) } " " }
}

/// The end of each group in numbers.
fn overview(words: &Words, compared: &Compared) -> Markup {
    let groups = || 0..compared.names.len();
    html! {
        div.across { table.groups {
            (head(compared))
            tr { th scope="row" { (words.say("report-end")) } @for group in groups() { td { b { (compared.ended(words, group)) } } } }
            @for (gauge, name) in names::gauges(words).iter().enumerate() {
                tr {
                    th scope="row" { (name) }
                    @for seen in &compared.seen {
                        td {
                            b { (format!("{:.0}", seen.end[gauge])) } " "
                            span.quiet { "(" (signed(seen.end[gauge].round() - seen.start[gauge].round())) ")" }
                        }
                    }
                }
            }
            tr { th scope="row" { (words.say("compare-worn")) } @for group in groups() { td { (compared.worn(words, group)) } } }
            tr { th scope="row" { (words.say("compare-voices")) } @for group in groups() { td { (compared.voice(words, group)) } } }
            tr {
                th scope="row" { (words.say("compare-origin")) }
                @for seen in &compared.seen {
                    td.quiet {
                        (words.fill("compare-luck", &[("seed", seen.origin.seed.to_string().into())])) ", "
                        (words.fill("debrief-workdays", &[("days", seen.days.into())]))
                    }
                }
            }
        } }
    }
}

fn question(words: &Words, number: usize, row: &Row, (lang, dir): Tongue<'_>) -> Markup {
    html! {
        tr.parted[row.parted] {
            th scope="row" {
                (number) ". " span lang=[lang] dir=[dir] { (row.prompt) }
                @if row.asking > 1 { " (" (row.asking) ")" }
                @if row.parted { div.quiet { (words.say("compare-parted")) } }
            }
            @for (group, took) in row.took.iter().enumerate() {
                @match took {
                    None => { td.quiet { (mark(group)) (words.say("compare-not-asked")) } }
                    Some(took) => {
                        td style={ "border-left:4px solid " (colors(hat_icon(took.hat)).1) } {
                            span.hat { (PreEscaped(hat(hat_icon(took.hat)))) }
                            div { (mark(group)) b { (names::hat_in_short(words, took.hat)) } }
                            div lang=[lang] dir=[dir] { (took.label) }
                            div.quiet {
                                (outcome(words, took)) ", "
                                (words.fill("debrief-odds", &[("odds", words.percent(took.odds).into())]))
                            }
                        }
                    }
                }
            }
        }
    }
}
