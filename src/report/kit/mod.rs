//! What a workshop is led with, from the scenario: the day with its minutes, what to say, notes, cards for roles, forms and sheets.
//! One page for a browser, without scripts and without anything from elsewhere; it prints on A4 and on Letter.

mod decisions;
mod sheets;

use std::sync::Arc;

use maud::{DOCTYPE, Markup, PreEscaped, html};

use crate::language;
use crate::present::paragraphs;
use crate::report::html::stressed;
use crate::story::Scenario;
use crate::story::ids::DecisionId;
use crate::words::Words;
use crate::workshop::{Agenda, Slot, What};

/// The language of the story, as an attribute of what it says; none where it is that of the page.
type Tongue<'a> = Option<&'a str>;

/// The whole kit for a workshop of so many minutes, in these words.
#[must_use]
pub fn kit(words: &Words, scenario: &Arc<Scenario>, minutes: u32) -> String {
    let agenda = Agenda::of(scenario, minutes);
    let title = words.fill("kit-heading", &[("scenario", scenario.title.as_str().into())]);
    let same = language::base(&scenario.language) == language::base(words.language());
    let tongue = (!same).then_some(scenario.language.as_str());
    html! {
        (DOCTYPE)
        html lang=(words.language()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="generator" content={ "Two Hats " (env!("CARGO_PKG_VERSION")) };
                title { (title) }
                style { (PreEscaped(include_str!("../html.css"))) (PreEscaped(include_str!("kit.css"))) }
            }
            body { main {
                (first(words, scenario, &agenda, &title, tongue))
                (welcome(words, scenario, &agenda, tongue))
                (decisions::all(words, scenario, &agenda, tongue))
                (after(words, scenario, &agenda, tongue))
                (sheets::roles(words, scenario, tongue))
                (sheets::forms(words))
                (sheets::observers(words, scenario, &agenda, tongue))
                (sheets::commitments(words))
            } }
        }
    }
    .into_string()
}

/// The first page: the day.
fn first(words: &Words, scenario: &Scenario, agenda: &Agenda, title: &str, tongue: Tongue<'_>) -> Markup {
    html! {
        h1 { (title) }
        p lang=[tongue] { (stressed(&scenario.summary)) }
        @if !scenario.teaches.is_empty() {
            h3 { (words.say("script-teaches")) }
            ul lang=[tongue] { @for goal in &scenario.teaches { li { (stressed(goal)) } } }
        }
        h2 { (words.say("kit-day")) }
        table.day {
            thead { tr { th { (words.say("kit-from")) } th { (words.say("kit-minutes")) } th { (words.say("kit-what")) } } }
            @for slot in &agenda.slots {
                tr {
                    td { (clock(slot.begins)) }
                    td { (slot.minutes) }
                    td { (name(words, scenario, slot, tongue)) }
                }
            }
            tr { td { (clock(agenda.minutes)) } td { b { (agenda.minutes) } } td { (words.say("kit-end")) } }
        }
        p.quiet { (words.say("kit-day-about")) }
        h2 { (words.say("kit-before")) }
        ul.boxes {
            li { (words.say("kit-before-room")) }
            li { (words.say("kit-before-check")) }
            li { (words.say("kit-before-print")) }
            li { (words.say("kit-before-play")) }
            li { (words.say("kit-before-hands")) }
        }
    }
}

/// A time of the session: 0:05.
fn clock(minutes: u32) -> String {
    format!("{}:{:02}", minutes / 60, minutes % 60)
}

/// What a part of the day is called.
fn name(words: &Words, scenario: &Scenario, slot: &Slot, tongue: Tongue<'_>) -> Markup {
    let decision = slot.decision.map(|decision| question(scenario, decision));
    html! {
        @match (slot.what, decision) {
            (What::Decision, Some(question)) => { span lang=[tongue] { (stressed(&question)) } }
            (What::Decision, None) => {}
            (What::Welcome, _) => { (words.say("kit-welcome")) }
            (What::Debrief, _) => { (words.say("kit-debrief")) }
            (What::Commitments, _) => { (words.say("kit-commitments")) }
        }
    }
}

/// The question of a decision, where no moment is.
fn question(scenario: &Scenario, decision: DecisionId) -> String {
    scenario
        .unfilled(&scenario.decision(decision).prompt)
        .into_owned()
}

/// The heading of a part of the day, with its time; `apart` on a page of its own.
fn part(title: &str, slot: Option<&Slot>, apart: bool) -> Markup {
    html! {
        h2.apart[apart] {
            (title)
            @if let Some(slot) = slot { " " span.quiet { (clock(slot.begins)) "\u{2013}" (clock(slot.begins + slot.minutes)) } }
        }
    }
}

fn of(agenda: &Agenda, what: What) -> Option<&Slot> {
    agenda.slots.iter().find(|slot| slot.what == what)
}

fn welcome(words: &Words, scenario: &Scenario, agenda: &Agenda, tongue: Tongue<'_>) -> Markup {
    html! {
        (part(&words.say("kit-welcome"), of(agenda, What::Welcome), true))
        (say(&words.say("room-say-lobby")))
        p { (words.say("kit-welcome-form")) }
        h3 { (words.say("kit-read-aloud")) }
        div.closing lang=[tongue] { @for paragraph in paragraphs(&scenario.briefing) { p { (stressed(paragraph)) } } }
    }
}

/// The debrief and the end.
fn after(words: &Words, scenario: &Scenario, agenda: &Agenda, tongue: Tongue<'_>) -> Markup {
    html! {
        (part(&words.say("kit-debrief"), of(agenda, What::Debrief), true))
        @if !scenario.opening.is_empty() { div.closing lang=[tongue] { p { (stressed(&scenario.opening)) } } }
        (say(&words.say("room-say-debrief")))
        ol {
            li { (words.say("kit-debrief-feel")) }
            li { (words.say("kit-debrief-cards")) }
            li { (words.say("kit-debrief-luck")) }
            li { (words.say("kit-debrief-work")) }
        }
        @if !scenario.questions.is_empty() {
            h3 { (words.say("debrief-questions")) }
            ol lang=[tongue] { @for question in &scenario.questions { li { (stressed(question)) } } }
        }
        (part(&words.say("kit-commitments"), of(agenda, What::Commitments), false))
        (say(&words.say("kit-say-commitments")))
    }
}

/// Something to say, in the facilitator's words.
fn say(text: &str) -> Markup {
    html! { p.say { (text) } }
}
