//! How the gauges moved, and why.

use super::cue::{Moved, Term};
use super::team::{gauges, small};
use super::why_words;
use crate::play::{Cause, Movement};
use crate::sim::vocabulary::Gauge;
use crate::story::Scenario;
use crate::story::emphasis;
use crate::story::fill::Values;
use crate::story::ids::{ChoiceId, DecisionId};
use crate::words::Words;

/// What the player is told of a movement, where choices speak of how things stood `now`. Every reason is there; how many are shown is up to who shows them.
pub(super) fn moved(words: &Words, scenario: &Scenario, now: &Values, movement: &Movement) -> Moved {
    let label = |decision: DecisionId, choice: ChoiceId| {
        let label = scenario.filled(&scenario.choice(decision, choice).label, now);
        ("label", emphasis::plain(&label).into_owned().into())
    };
    let cause = match movement.cause {
        Cause::Choice(decision, choice) => words.fill("moved-choice", &[label(decision, choice)]),
        Cause::Workday(Some((decision, choice))) => {
            words.fill("moved-workday-after", &[label(decision, choice)])
        }
        Cause::Workday(None) => words.say("moved-workday"),
        Cause::Story(scene) => scenario.scene(scene).title.clone(),
    };
    let mut terms = [Vec::new(), Vec::new(), Vec::new()];
    for why in &movement.why {
        terms[place(why.gauge)].push(Term {
            label: why_words::label(words, why),
            who: why.person,
            points: small(why.share),
        });
    }
    Moved {
        from: gauges(&movement.from),
        to: gauges(&movement.to),
        cause,
        terms,
    }
}

fn place(gauge: Gauge) -> usize {
    match gauge {
        Gauge::Morale => 0,
        Gauge::Delivery => 1,
        Gauge::Growth => 2,
    }
}
