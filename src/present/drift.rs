//! How a recording differs from the story as it is now, in the player's language.

use crate::play::replay::Drift;
use crate::words::Words;

/// A part of a sentence: what differs.
#[must_use]
pub fn drift(words: &Words, drift: &Drift) -> String {
    match drift {
        Drift::Engine(version) => words.fill("drift-engine", &[("version", version.as_str().into())]),
        Drift::Scenario(id) => words.fill("drift-scenario", &[("id", id.as_str().into())]),
        Drift::Content => words.say("drift-content"),
        Drift::State(index) => words.fill("drift-state", &[("move", (index + 1).into())]),
        Drift::Stopped(index, why) => {
            let values = [("move", (index + 1).into()), ("why", why.as_str().into())];
            words.fill("drift-stopped", &values)
        }
        Drift::Carried(why) => words.fill("drift-carried", &[("why", why.as_str().into())]),
        Drift::Edit(why) => words.fill("drift-edit", &[("why", why.as_str().into())]),
    }
}
