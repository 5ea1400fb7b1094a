//! For each decision what is led with: what to say, the options, the author's notes and questions, and what goes round in the room.

use maud::{Markup, html};

use super::{Tongue, clock, question, say};
use crate::present::names;
use crate::report::html::stressed;
use crate::story::Scenario;
use crate::story::ids::DecisionId;
use crate::words::Words;
use crate::workshop::{Agenda, Slot};

/// Every decision: those of the usual way in their order, then those that other ways come to.
pub(super) fn all(words: &Words, scenario: &Scenario, agenda: &Agenda, tongue: Tongue<'_>) -> Markup {
    let usual: Vec<(DecisionId, &Slot)> = {
        let slots = agenda.slots.iter();
        slots.filter_map(|slot| Some((slot.decision?, slot))).collect()
    };
    let others = (0..scenario.decisions.len()).map(DecisionId::from);
    let others: Vec<DecisionId> = others
        .filter(|id| usual.iter().all(|(known, _)| known != id))
        .collect();
    html! {
        h2.apart { (words.say("report-decisions")) }
        p.quiet { (words.say("kit-decisions-about")) }
        ol.steps {
            li { (words.say("kit-step-vote")) }
            li { (words.say("kit-step-discuss")) }
            li { (words.say("kit-step-decide")) }
            li { (words.say("kit-step-outcome")) }
        }
        @for (number, (decision, slot)) in (1_usize..).zip(&usual) {
            (one(words, scenario, *decision, Some((number, slot)), tongue))
        }
        @if !others.is_empty() {
            h2.apart { (words.say("kit-others")) }
            p.quiet { (words.say("kit-others-about")) }
            @for decision in others { (one(words, scenario, decision, None, tongue)) }
        }
    }
}

fn one(
    words: &Words,
    scenario: &Scenario,
    id: DecisionId,
    slot: Option<(usize, &&Slot)>,
    tongue: Tongue<'_>,
) -> Markup {
    let decision = scenario.decision(id);
    html! {
        div.card.decision {
            div.quiet {
                span lang=[tongue] { (scenario.scene(decision.scene).title) }
                @if let Some((_, slot)) = slot {
                    " \u{b7} " (clock(slot.begins)) "\u{2013}" (clock(slot.begins + slot.minutes)) " \u{b7} "
                    (words.fill("kit-minutes-of", &[("minutes", slot.minutes.into())]))
                }
            }
            h3 lang=[tongue] { @if let Some((number, _)) = slot { (number) ". " } (stressed(&question(scenario, id))) }
            ol lang=[tongue] { @for choice in &decision.choices {
                li {
                    (stressed(&scenario.unfilled(&choice.label)))
                    " " span.quiet lang=(words.language()) { (names::hat_in_short(words, choice.hat)) }
                    @if choice.when.is_some() && !choice.locked.is_empty() {
                        div.quiet { (stressed(&scenario.unfilled(&choice.locked))) }
                    }
                }
            } }
            @if slot.is_some_and(|(number, _)| number == 1) { (say(&words.say("room-say-vote"))) }
            @if !decision.note.is_empty() { p.note lang=[tongue] { (stressed(&decision.note)) } }
            @if !decision.questions.is_empty() {
                ul lang=[tongue] { @for question in &decision.questions { li { (stressed(question)) } } }
            }
            table.hands { tr {
                th { (words.say("kit-hands")) }
                @for number in 1..=decision.choices.len() { td { (number) } }
                td { (words.say("room-none")) }
            } @for round in [1_u8, 2] { tr {
                th { (words.fill("kit-vote", &[("round", round.into())])) }
                @for _ in 0..=decision.choices.len() { td {} }
            } } }
        }
    }
}
