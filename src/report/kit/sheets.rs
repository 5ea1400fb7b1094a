//! What goes round on paper: cards for roles, the form before and after, the observers' sheet, cards for commitments.

use maud::{Markup, PreEscaped, html};

use super::{Tongue, question};
use crate::draw::person::{Backdrop, PORTRAIT_ASPECT, Pose, portrait};
use crate::present::paragraphs;
use crate::report::html::stressed;
use crate::story::Scenario;
use crate::words::Words;
use crate::workshop::{Agenda, statements};

/// Height of a face on a card, in pixels.
const FACE: f64 = 96.0;
/// Blank cards for commitments: two sheets.
const BLANK: usize = 8;

/// A card for the boss, and one for each of the team.
pub(super) fn roles(words: &Words, scenario: &Scenario, tongue: Tongue<'_>) -> Markup {
    html! {
        h2.apart { (words.say("kit-roles")) }
        p.quiet { (words.say("kit-roles-about")) }
        div.cut {
            div.card.wide-card {
                h3 { (words.say("kit-role-boss")) }
                div lang=[tongue] { @for paragraph in paragraphs(&scenario.briefing) { p { (stressed(paragraph)) } } }
            }
            @for person in scenario.expected() {
                div.card {
                    div.who {
                        div style=(format!("width:{:.0}px;height:{FACE:.0}px;flex:none", FACE * PORTRAIT_ASPECT)) {
                            (PreEscaped(portrait(&person.look, &Pose::default(), Backdrop::Disc)))
                        }
                        div lang=[tongue] { h3 { (person.name) } p.quiet { (person.role) } }
                    }
                    p lang=[tongue] { (stressed(&person.about)) }
                    @if !person.wants.is_empty() {
                        p { b { (words.say("kit-role-wants")) } " " span lang=[tongue] { (stressed(&person.wants)) } }
                    }
                    p.quiet { (words.say("kit-role-task")) }
                }
            }
        }
    }
}

/// The form, once for before and once for after.
pub(super) fn forms(words: &Words) -> Markup {
    html! {
        @for when in [words.say("kit-form-before"), words.say("kit-form-after")] {
            h2.apart { (when) }
            p { (words.say("kit-form-about")) }
            table.form {
                thead { tr { th {} @for answer in 1..=5 { th { (answer) } } } }
                @for statement in statements(words) {
                    tr { td { (statement) } @for _ in 0..5 { td { span.box {} } } }
                }
            }
            p.quiet { (words.say("kit-form-code")) }
            div.line {}
        }
    }
}

/// For those who watch.
pub(super) fn observers(words: &Words, scenario: &Scenario, agenda: &Agenda, tongue: Tongue<'_>) -> Markup {
    let decisions = agenda.slots.iter().filter_map(|slot| slot.decision);
    html! {
        h2.apart { (words.say("kit-observers")) }
        p { (words.say("kit-observers-about")) }
        table.sheet {
            thead { tr {
                th { (words.say("kit-what")) }
                th { (words.say("kit-see-told")) }
                th { (words.say("kit-see-asked")) }
                th { (words.say("kit-see-turned")) }
            } }
            @for decision in decisions {
                tr { td lang=[tongue] { (stressed(&question(scenario, decision))) } td {} td {} td {} }
            }
        }
    }
}

/// Cards to write on and to take home.
pub(super) fn commitments(words: &Words) -> Markup {
    html! {
        h2.apart { (words.say("kit-cards")) }
        p.quiet { (words.say("kit-cards-about")) }
        div.cut { @for _ in 0..BLANK {
            div.card.blank {
                p { (words.say("kit-card-will")) }
                div.line {} div.line {}
                p { (words.say("kit-card-when")) }
                div.line {}
                p.quiet { (words.say("kit-card-name")) }
            }
        } }
    }
}
