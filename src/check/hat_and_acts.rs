//! A choice whose hat does not fit what it does.
//!
//! The model looks only at the acts; the player, the debrief and `Wore(...)` go by the hat. When all acts of a choice lie on the
//! other side of the map, one of the two is a slip: `hat: Leader, acts: [Assign]`, or `hat: Both` with nothing in it but
//! orders. Write the hat that the acts wear, or the acts you meant; docs/acts.md has them side by side.
//!
//! Acts near the middle fit either hat, and nothing is said of them. An act counts as a manager's when it gives at
//! least 0.6 of structure and at most 0.4 of consideration, and as a leader's the other way round; what lies between
//! belongs to nobody, such as `PlanTogether` (0.41 and 0.70), `DoItYourself` (0.55 and 0.05) or a word of thanks with
//! `Recognise`. One act in the middle, or one of the right side, is enough. `Both` needs an act of either side, or one that
//! has at least 0.4 of both; `Neither` is for stepping back, and is told of when all its acts are a manager's or all
//! a leader's.

use crate::sim::acts::row;
use crate::story::diagnostic::{Diagnostic, quoted};
use crate::story::model::Choice;
use crate::story::raw::{Act, Hat};
use crate::story::{Outline, Scenario};

/// From here on an act has a good deal of structure or consideration, and up to here little. A fifth of the map lies between,
/// so that acts near the middle, of which people may well think differently, are nobody's slip.
const MUCH: f64 = 0.6;
const LITTLE: f64 = 0.4;

pub(super) fn find(scenario: &Scenario, outline: &Outline<'_>) -> Vec<Diagnostic> {
    let choices = scenario.decisions.iter().flat_map(|decision| &decision.choices);
    choices.filter_map(|choice| look(choice, outline)).collect()
}

/// Whose act it clearly is: the manager's or the leader's, or nobody's.
fn side(act: Act) -> Option<Hat> {
    let stance = row(act).stance;
    match (stance.structure, stance.consideration) {
        (structure, consideration) if structure >= MUCH && consideration <= LITTLE => Some(Hat::Manager),
        (structure, consideration) if consideration >= MUCH && structure <= LITTLE => Some(Hat::Leader),
        _ => None,
    }
}

/// The side all acts of a choice that wears both hats lie on; none when something of both is among them.
fn lopsided(acts: &[Act]) -> Option<Hat> {
    let mut points = acts.iter().map(|act| row(*act).stance);
    let mut leaning = [false; 2];
    let even = points.any(|point| {
        leaning[0] |= point.structure > point.consideration;
        leaning[1] |= point.consideration > point.structure;
        point.structure >= LITTLE && point.consideration >= LITTLE
    });
    match leaning {
        _ if even => None,
        [true, false] => Some(Hat::Manager),
        [false, true] => Some(Hat::Leader),
        _ => None,
    }
}

fn look(choice: &Choice, outline: &Outline<'_>) -> Option<Diagnostic> {
    let all = |hat: Hat| choice.acts.iter().all(|act| side(*act) == Some(hat));
    let worn = match choice.hat {
        _ if choice.acts.is_empty() => return None,
        Hat::Both => lopsided(&choice.acts)?,
        hat => {
            let mut sides = [Hat::Manager, Hat::Leader].into_iter();
            sides.find(|side| *side != hat && all(*side))?
        }
    };
    let (whose, other) = match worn {
        Hat::Manager => ("a manager's", "a leader's"),
        _ => ("a leader's", "a manager's"),
    };
    let names: Vec<String> = choice.acts.iter().map(|act| format!("`{act:?}`")).collect();
    let are = match names.as_slice() {
        [_] => format!("is {whose} act"),
        [_, _] => format!("are both {whose} acts"),
        _ => format!("are all {whose} acts"),
    };
    let message = format!(
        "the choice {} has `hat: {:?}`, but {} {are}",
        quoted(&choice.id),
        choice.hat,
        names.join(", ")
    );
    let place = outline.beside(choice.at, "hat");
    let finding = Diagnostic::warning("hat-and-acts", place, message);
    Some(match choice.hat {
        // Which act was forgotten, nobody can know.
        Hat::Both => {
            let pair = choice.acts.first().map(|act| row(*act).pair);
            let such = pair.map_or_else(String::new, |pair| format!(", such as `{pair:?}`"));
            finding.help(format!("add {other} act{such}, or write `hat: {worn:?}`"))
        }
        _ => {
            let help = format!("write `hat: {worn:?}`, or other acts: docs/acts.md has them side by side");
            finding.help(help).fix(place, format!("{worn:?}"))
        }
    })
}
