//! What a player reads when each act stands alone: the same small team on the same plain day, with every act in turn.

use std::fmt::Write;
use std::sync::Arc;

use twohats::play::{Action, Playthrough};
use twohats::present::{self, Cue, Line};
use twohats::report;
use twohats::sim::acts::{ROWS, Row};
use twohats::sim::vocabulary::Hat;
use twohats::story::Scenario;
use twohats::words::Words;

use crate::support::{golden, parsed};

/// Three people of a repair workshop with a week's work, a lead who is known for neither hat, and one decision.
fn plain_day(row: &Row) -> Arc<Scenario> {
    let hat = match row.hat {
        Hat::Neither => Hat::Leader,
        hat => hat,
    };
    let other = if hat == Hat::Manager {
        Hat::Leader
    } else {
        Hat::Manager
    };
    let text = include_str!("../data/acts/plain_day.ron")
        .replace("HAT_TRIED", &format!("{:?}", row.hat))
        .replace("ACT_TRIED", &format!("{:?}", row.act))
        .replace("HAT_OTHER", &format!("{other:?}"));
    parsed(&text)
}

/// What is told after the act and on the evening of that day, as the terminal prints it, with this luck.
fn told(scenario: &Arc<Scenario>, worked: bool) -> String {
    let words = Words::english();
    for seed in 0.. {
        let mut played = Playthrough::new(scenario.clone(), seed);
        let decision = played.state().open_decision().expect("a decision");
        let choice = 0_usize.into();
        played
            .act(Action::Choose { decision, choice })
            .expect("it is open");
        let mut cues = present::latest(&words, &played);
        let came = cues.iter().find_map(|cue| match cue {
            Cue::Line(Line::Came(outcome)) => Some(outcome.worked),
            _ => None,
        });
        if came != Some(worked) {
            continue;
        }
        while played.state().ending().is_none() {
            played.act(Action::Continue).expect("the page turns");
            cues.extend(present::latest(&words, &played));
        }
        cues.retain(|cue| matches!(cue, Cue::Moved(_) | Cue::Line(Line::Came(_)) | Cue::DayEnded(_)));
        let cast = present::cast(scenario);
        let text = report::text::cues(&words, &cast, cues.iter());
        return report::text::laid_out(&text, 110);
    }
    unreachable!("some luck has it")
}

#[test]
fn every_act_is_told_as_it_was_meant() {
    let mut out = String::from(
        "Every act alone, on the same plain day: what a player reads at once and on the evening, when it works and when not.\n",
    );
    for row in &ROWS {
        let scenario = plain_day(row);
        let _ = writeln!(out, "\n# {:?} ({:?}): {}", row.act, row.hat, row.idea);
        for worked in [true, false] {
            let _ = writeln!(out, "{}", told(&scenario, worked).trim_end());
        }
    }
    golden("acts/told.txt", &out);
}
