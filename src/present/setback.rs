//! Work that is further from done than it was: what the board shows never falls without a word.

use super::cue::Line;
use crate::play::{Event, Step};
use crate::sim::team::{Item, Status};
use crate::story::Scenario;
use crate::story::emphasis;
use crate::story::ids::DecisionId;
use crate::words::Words;

/// What is said of each piece of work on the board that fell by a point or more with this step; `before` is how far each
/// was. `items` are how they are now.
pub(super) fn told(
    words: &Words,
    scenario: &Scenario,
    (before, items): (&[f64], &[Item]),
    step: &Step,
) -> Vec<Line> {
    let failed = step.events.iter().find_map(|event| match event {
        Event::Verdict(decision, verdict) if !verdict.worked => Some(*decision),
        _ => None,
    });
    let mut lines = Vec::new();
    for (at, item) in items.iter().enumerate() {
        let (Some(was), Some(now)) = (before.get(at), step.work.get(at)) else {
            continue;
        };
        let open = matches!(item.status, Status::Open | Status::Done { .. });
        if !open || percent(*now) >= percent(*was) {
            continue;
        }
        let title = emphasis::plain(&scenario.work[at].title).into_owned();
        let values = [
            ("item", title.into()),
            ("was", words.percent(*was).into()),
            ("now", words.percent(*now).into()),
        ];
        lines.push(Line::Noted(
            if failed.is_some_and(|one| about(scenario, one, items, at)) {
                words.fill("remark-again", &values)
            } else {
                words.fill("remark-more", &values)
            },
        ));
    }
    lines
}

/// Whether a decision was about this work: the one it names, otherwise the work at hand. Other work is not done again
/// because of it; the story found that there is more to do.
fn about(scenario: &Scenario, decision: DecisionId, items: &[Item], at: usize) -> bool {
    let named = scenario.decision(decision).about;
    named.map_or(items[at].decided > 0.0, |item| item.index() == at)
}

/// A share as it is shown.
fn percent(share: f64) -> i64 {
    #[expect(clippy::cast_possible_truncation, reason = "0 to 100")]
    let whole = (share * 100.0).round() as i64;
    whole
}
