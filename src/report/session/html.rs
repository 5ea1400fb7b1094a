//! A workshop as one self-contained page: no script, nothing from elsewhere, made to be read and printed on A4 or Letter.

use maud::{DOCTYPE, Markup, PreEscaped, html as markup};

use super::{Card, Expected, Held, Session, Voted, Way};
use crate::draw::hats::{HatIcon, colors};
use crate::language;
use crate::report::names;
use crate::vote::{NONE, Tally};
use crate::words::{Words, signed};

/// Width of the longest bar, in pixels.
const BAR: f64 = 260.0;

/// The language of the story, as an attribute of what it says; none where it is that of the page.
type Tongue<'a> = Option<&'a str>;

/// The whole page, in these words.
#[must_use]
pub fn html(words: &Words, session: &Session) -> String {
    let title = words.fill(
        "session-heading",
        &[("scenario", session.scenario.as_str().into())],
    );
    let same = language::base(&session.language) == language::base(words.language());
    let tongue = (!same).then_some(session.language.as_str());
    markup! {
        (DOCTYPE)
        html lang=(words.language()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="generator" content={ "Two Hats " (session.version) };
                title { (title) }
                style { (PreEscaped(include_str!("../html.css"))) (PreEscaped(include_str!("session.css"))) }
            }
            body { main { (body(words, session, &title, tongue)) } }
        }
    }
    .into_string()
}

fn body(words: &Words, session: &Session, title: &str, tongue: Tongue<'_>) -> Markup {
    markup! {
        (top(words, session, title, tongue))
        @if !session.cards.is_empty() {
            h2 { (words.say("session-cards")) }
            p.quiet { (words.say("session-cards-about")) }
            div.grid { @for card in &session.cards { (self::card(words, card, tongue)) } }
        }
        h2 { (words.say("report-decisions")) }
        div.list { @for held in &session.decisions { (decision(words, held, session.smallest, tongue)) } }
        @if session.forms > 0 { (change(words, session)) }
        @if !session.commitments.is_empty() {
            h2.apart { (words.say("session-commitments")) }
            div.cut { @for one in &session.commitments {
                div.card { p.label { (one.text) } p.quiet { (one.name) } p.quiet { (session.scenario) } }
            } }
        }
        footer {
            p { (session.privacy) }
            p { (words.say("session-honest")) }
            p.quiet {
                "Two Hats " (session.version) " \u{b7} " (words.say("report-origin-scenario")) " " code { (session.id) } " "
                code { (session.content) } " \u{b7} "
                (words.fill("report-origin-seed", &[("seed", session.seed.to_string().into())]))
            }
        }
    }
}

fn top(words: &Words, session: &Session, title: &str, tongue: Tongue<'_>) -> Markup {
    let people = words.fill(
        "session-people",
        &[("phones", session.people.into()), ("heads", session.heads.into())],
    );
    markup! {
        div.top {
            div {
                p.quiet { (title) }
                @if session.ending.is_empty() {
                    h1 { (words.say("debrief-looking-back")) }
                } @else {
                    h1 lang=[tongue] { (session.ending) }
                }
                p.quiet { (people) }
            }
            div.results {
                @for (gauge, name) in names::gauges(words).iter().enumerate() {
                    div {
                        div.name { (name) }
                        span.figure { (format!("{:.0}", session.end[gauge])) }
                        " " b { (signed(session.end[gauge].round() - session.start[gauge].round())) }
                    }
                }
            }
        }
    }
}

fn card(words: &Words, card: &Card, tongue: Tongue<'_>) -> Markup {
    markup! {
        div.card {
            h3 { (words.fill("session-decision", &[("number", card.decision.into())])) }
            p.label { (card.words) }
            @for (at, question) in card.questions.iter().enumerate() {
                p lang=[tongue.filter(|_| at > 0)] { (question) }
            }
        }
    }
}

fn decision(words: &Words, held: &Held, smallest: u32, tongue: Tongue<'_>) -> Markup {
    markup! {
        div.card {
            div.quiet { (words.fill("session-decision", &[("number", held.number.into())])) }
            div.label lang=[tongue] { (held.prompt) }
            div.across { table.votes {
                thead { tr {
                    th { (words.say("session-option")) }
                    @for round in &held.rounds { th { (heading(words, round)) } }
                    @if held.matters.is_some() { th { (words.say("session-otherwise")) } }
                } }
                @for way in &held.options { (option(words, held, way, tongue)) }
                @if held.rounds.iter().any(|round| round.boss.as_ref().is_some_and(|tally| tally.rows.iter().any(|row| row.number == NONE))) {
                    tr {
                        td { (words.say("room-none")) }
                        @for round in &held.rounds { td { (bar(round.boss.as_ref(), NONE, HatIcon::Neither)) } }
                        @if held.matters.is_some() { td {} }
                    }
                }
            } }
            p.quiet {
                @for round in held.rounds.iter().filter(|round| round.boss.is_none() && round.votes > 0) {
                    (words.fill("session-too-few", &[("round", round.round.into()), ("smallest", smallest.into())])) " "
                }
                @if let Some(moved) = held.moved {
                    (words.fill("session-moved", &[
                        ("both", moved.both.into()), ("changed", moved.changed.into()), ("once", moved.once.into()),
                    ]))
                }
            }
            p { (held.by_words) }
            @let came = came(words, held);
            @if !came.is_empty() { p { (came) } }
            (led(words, held))
            (tables(words, held))
            @if !held.expected.is_empty() { (expected(words, &held.expected)) }
            @if !held.cloud.is_empty() {
                p { @for (at, (word, times)) in held.cloud.iter().enumerate() {
                    @if at > 0 { " \u{b7} " }
                    b { (word) }
                    (often(*times))
                } }
            }
            @if !held.said.is_empty() { ul { @for (text, times) in &held.said { li { (text) (often(*times)) } } } }
        }
    }
}

/// How many wrote the same, when it is more than one.
fn often(times: u32) -> Markup {
    markup! { @if times > 1 { "\u{a0}\u{d7}\u{a0}" (times) } }
}

/// What stands above a round: which, and how many voted.
fn heading(words: &Words, round: &Voted) -> String {
    let values = [("round", round.round.into()), ("votes", round.votes.into())];
    words.fill("session-round", &values)
}

fn option(words: &Words, held: &Held, way: &Way, tongue: Tongue<'_>) -> Markup {
    let icon = icon_of(way.hat);
    let taken = held.taken == way.number;
    markup! {
        tr.taken[taken] {
            td {
                span lang=[tongue] { (way.number) ". " (way.label) }
                @if taken { " " b { (words.say("session-taken")) } }
                @if way.closed { " " span.quiet { (words.say("session-closed")) } }
            }
            @for round in &held.rounds { td { (bar(round.boss.as_ref(), way.number, icon)) } }
            @if held.matters.is_some() {
                td.quiet { @if let Some(end) = way.end {
                    @for (gauge, name) in names::gauges(words).iter().enumerate() {
                        div { (name) " " (format!("{:.0}", end[gauge])) }
                    }
                } }
            }
        }
    }
}

/// Votes as a bar with its number: the number says it without the colour.
fn bar(tally: Option<&Tally>, number: u8, icon: HatIcon) -> Markup {
    let row = tally.and_then(|tally| tally.rows.iter().find(|row| row.number == number));
    // All votes are a whole bar: bars of one vote and of another can be held against each other.
    let all = tally.map_or(1, |tally| tally.votes).max(1);
    markup! {
        @if let Some(row) = row {
            svg width="56" height="10" viewBox=(format!("0 0 {BAR:.0} 26")) preserveAspectRatio="none" aria-hidden="true" {
                rect width=(format!("{:.0}", BAR * f64::from(row.votes) / f64::from(all))) height="26" fill=(colors(icon).1) {}
            }
            // Never a number on one line and its sign on the next.
            b { (row.votes) } "\u{a0}" span.quiet { (row.percent) "\u{a0}%" }
        } @else { "\u{2013}" }
    }
}

fn icon_of(hat: &str) -> HatIcon {
    match hat {
        "manager" => HatIcon::Manager,
        "leader" => HatIcon::Leader,
        "both" => HatIcon::Both,
        _ => HatIcon::Neither,
    }
}

/// Whether it worked, and the chance it had.
fn came(words: &Words, held: &Held) -> String {
    let (Some(worked), Some(odds)) = (held.worked, held.odds) else {
        return String::new();
    };
    let odds = words.fill("debrief-odds", &[("odds", words.percent(odds).into())]);
    let worked = if worked {
        words.say("debrief-worked")
    } else {
        words.say("debrief-failed")
    };
    format!("{worked}, {odds}.")
}

/// Boss and led side by side.
fn led(words: &Words, held: &Held) -> Markup {
    let last = held.rounds.iter().rev().find(|round| round.led.is_some());
    markup! {
        @if let Some((boss, led)) = last.and_then(|round| round.boss.as_ref().zip(round.led.as_ref())) {
            table.votes.few {
                thead { tr { th {} th { (words.say("room-as-boss")) } th { (words.say("room-as-led")) } } }
                @for row in &boss.rows {
                    tr {
                        td { (short(words, row.number)) }
                        @for seat in [boss, led] {
                            @let own = seat.rows.iter().find(|one| one.number == row.number);
                            td { @if let Some(own) = own { (own.votes) " (" (own.percent) "\u{a0}%)" } }
                        }
                    }
                }
            }
        }
    }
}

fn tables(words: &Words, held: &Held) -> Markup {
    let last = held.rounds.last().filter(|round| !round.tables.is_empty());
    let told = last.and_then(|round| round.tables.iter().find_map(|(_, tally)| tally.as_ref()));
    markup! {
        @if let Some(round) = last {
            table.votes.few {
                @if let Some(tally) = told {
                    thead { tr { th {} @for row in &tally.rows { th { (short(words, row.number)) } } } }
                }
                @for (table, tally) in &round.tables {
                    tr {
                        td { (words.fill("session-table", &[("table", (*table).into())])) }
                        @match (tally, told) {
                            (Some(tally), _) => { @for row in &tally.rows { td { (row.votes) } } }
                            (None, told) => {
                                td colspan=[told.map(|tally| tally.rows.len())] { (words.say("session-table-few")) }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// An option where only its number fits.
fn short(words: &Words, number: u8) -> String {
    match number {
        NONE => words.say("room-none"),
        number => format!("{number}."),
    }
}

fn expected(words: &Words, all: &[Expected]) -> Markup {
    let ways = [
        words.say("session-down"),
        words.say("session-same"),
        words.say("session-up"),
    ];
    markup! {
        table.votes.few {
            thead { tr {
                th { (words.say("session-expected")) }
                @for way in &ways { th { (way) } }
                th { (words.say("session-came")) }
                th { (words.say("session-covers")) }
            } }
            @for (one, name) in all.iter().zip(names::gauges(words)) {
                tr {
                    td { (name) }
                    @for at in 0..3 {
                        td { (one.guessed[at]) @if let Some(odds) = one.odds { span.quiet { " (" (words.percent(odds[at])) ")" } } }
                    }
                    td { (ways[one.came.min(2)]) }
                    td { @if let Some(covers) = one.covers { (words.percent(covers)) } }
                }
            }
        }
        p.quiet { (words.say("session-expected-about")) }
    }
}

fn change(words: &Words, session: &Session) -> Markup {
    markup! {
        h2 { (words.say("session-change")) }
        p.quiet { (words.fill("session-change-about", &[("people", session.forms.into())])) }
        @if session.change.is_empty() {
            p { (words.fill("session-change-few", &[("smallest", session.smallest.into())])) }
        } @else {
            table.votes { @for one in &session.change {
                tr {
                    td { (one.statement) }
                    td { (words.number(&format!("{:.1}", one.before))) " \u{2192} " b { (words.number(&format!("{:.1}", one.after))) } }
                    td { (words.signed_tenths(one.after - one.before)) }
                }
            } }
        }
    }
}
