//! A comparison as one self-contained HTML page: no script, nothing from elsewhere, made to be read and printed.

use maud::{DOCTYPE, Markup, PreEscaped, html};

use crate::draw::chart::{Theme, beside, timeline};
use crate::draw::hats::{colors, hat};
use crate::numeral::Plain;
use crate::words::{Words, signed};

use super::compare::{Compared, Row, letter, outcome};
use super::debrief::Three;
use super::debrief_charts::{self as charts, hat_icon};
use super::html::{INKS, tongue};
use super::names;

/// Size of a run's chart, in pixels.
const CHART: (f64, f64) = (560.0, 260.0);
/// Size of a picture of all runs.
const BESIDE: (f64, f64) = (560.0, 300.0);

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
        @for (run, notes) in compared.notes.iter().enumerate() {
            @for note in notes { p.quiet { b { (compared.called(run)) ": " } (note) } }
        }
        @for verdict in compared.verdicts(words) { p { (verdict) } }
        (overview(words, compared))
        @if compared.names.len() > 1 { (together(words, compared)) }
        h2 { (words.say("compare-each")) }
        div.charts {
            @for (run, seen) in compared.seen.iter().enumerate() {
                div.card.chart {
                    h3 { (mark(run)) (compared.names[run]) }
                    p.quiet { (compared.about(words, run)) }
                    @if !compared.how[run].is_empty() { p.quiet { (compared.how[run]) } }
                    (PreEscaped(timeline(&charts::timeline(words, seen), CHART.0, CHART.1, Theme::Light)))
                }
            }
        }
        h2 { (words.say("report-decisions")) }
        div.across { table.runs {
            (head(compared))
            @for (number, row) in (1_usize..).zip(&compared.rows) { (question(words, number, row, tongue)) }
        } }
        (numbers(words, compared))
        footer { p.quiet { "Two Hats " (env!("CARGO_PKG_VERSION")) " \u{b7} " (compared.id) } }
    }
}

/// One picture for each gauge, with all runs in it.
fn together(words: &Words, compared: &Compared) -> Markup {
    html! {
        h2 { (words.say("compare-curves")) }
        p.quiet { (words.say("compare-curves-about")) }
        div.charts {
            @for (gauge, name) in names::gauges(words).iter().enumerate() {
                @if let Some(data) = compared.beside(words, gauge) {
                    div.card.chart role="img" aria-label=(compared.beside_in_words(words, gauge)) {
                        h3 style={ "color:" (INKS[gauge]) } { (name) }
                        (PreEscaped(beside(&data, BESIDE.0, BESIDE.1, Theme::Light)))
                    }
                }
            }
        }
    }
}

/// The numbers behind the curves: the gauges of every run when a day or a week was over.
fn numbers(words: &Words, compared: &Compared) -> Markup {
    let rows = compared.day_ends(words);
    html! {
        h2 { (words.say("compare-numbers")) }
        p.quiet { (words.say("compare-numbers-about")) }
        @for (gauge, name) in names::gauges(words).iter().enumerate() {
            h3 { (name) }
            div.across { table.runs.numbers {
                thead { tr {
                    th scope="col" { (words.say("numbers-day")) }
                    @for run in 0..compared.names.len() { th scope="col" { (letter(run)) } }
                } }
                @let start = compared.seen.iter().map(|seen| Some(seen.start));
                (ended(&words.say("compare-start"), gauge, start))
                @for row in &rows { (ended(&row.day, gauge, row.values.iter().copied())) }
            } }
        }
    }
}

fn ended(day: &str, gauge: usize, values: impl Iterator<Item = Option<Three>>) -> Markup {
    html! {
        tr {
            th scope="row" { (day) }
            @for value in values { td { @if let Some(value) = value { (format!("{:.0}", Plain(value[gauge]))) } } }
        }
    }
}

fn head(compared: &Compared) -> Markup {
    html! {
        thead { tr { th {} @for (run, name) in compared.names.iter().enumerate() { th scope="col" { (mark(run)) (name) } } } }
    }
}

/// The letter of a run.
fn mark(run: usize) -> Markup {
    html! { span.letter { (letter(run)) } " " }
}

/// The end of each run in numbers.
fn overview(words: &Words, compared: &Compared) -> Markup {
    let runs = || 0..compared.names.len();
    html! {
        div.across { table.runs {
            (head(compared))
            tr { th scope="row" { (words.say("report-end")) } @for run in runs() { td { b { (compared.ended(words, run)) } } } }
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
            tr { th scope="row" { (words.say("compare-worn")) } @for run in runs() { td { (compared.worn(words, run)) } } }
            tr { th scope="row" { (words.say("compare-voices")) } @for run in runs() { td { (compared.voice(words, run)) } } }
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
            @for (run, took) in row.took.iter().enumerate() {
                @match took {
                    None => { td.quiet { (mark(run)) (words.say("compare-not-asked")) } }
                    Some(took) => {
                        td style={ "border-left:4px solid " (colors(hat_icon(took.hat)).1) } {
                            span.hat { (PreEscaped(hat(hat_icon(took.hat)))) }
                            div { (mark(run)) b { (names::hat_in_short(words, took.hat)) } }
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
