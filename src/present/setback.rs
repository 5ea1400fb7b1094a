//! Work that is further from done than it was: what the board shows never falls without a word.

use super::cue::Line;
use crate::play::{Event, Step};
use crate::sim::team::{Item, Status};
use crate::story::Scenario;
use crate::story::emphasis;
use crate::words::Words;

/// What is said of each piece of work on the board that fell by a point or more with this step; `before` is how far each
/// was. `items` are how they are now.
pub(super) fn told(
    words: &Words,
    scenario: &Scenario,
    (before, items): (&[f64], &[Item]),
    step: &Step,
) -> Vec<Line> {
    let failed = |event: &Event| matches!(event, Event::Verdict(_, verdict) if !verdict.worked);
    let again = step.events.iter().any(failed);
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
        lines.push(Line::Noted(if again {
            words.fill("remark-again", &values)
        } else {
            words.fill("remark-more", &values)
        }));
    }
    lines
}

/// A share as it is shown.
fn percent(share: f64) -> i64 {
    #[expect(clippy::cast_possible_truncation, reason = "0 to 100")]
    let whole = (share * 100.0).round() as i64;
    whole
}
