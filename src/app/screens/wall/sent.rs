//! What people sent and the facilitator let through, below a result: as much of it as there is room for.

use bevy::prelude::*;

use super::parts::{Letters, horizontal};
use crate::app::theme::{self, text};
use crate::words::Words;

/// Words shown below a result, and reasons.
const WORDS: usize = 12;
const REASONS: usize = 3;
/// Letters between two words.
const BETWEEN: &str = "   ";
/// Lines of air around them.
const AROUND: f32 = 0.8;

/// What of it is shown.
pub(super) struct Sent {
    words: Vec<String>,
    reasons: Vec<String>,
    /// Lines that it takes.
    pub(super) lines: f32,
}

impl Sent {
    /// The words first, then one reason after the other, as far as these lines reach.
    pub(super) fn of(
        words: &Words,
        cloud: &[(String, u32)],
        reasons: &[(String, u32)],
        (letters, room): (Letters, f32),
    ) -> Self {
        let mut sent = Self {
            words: Vec::new(),
            reasons: Vec::new(),
            lines: 0.0,
        };
        let often = |text: &str, times: u32| match times {
            2.. => format!("{text} ×{times}"),
            _ => text.to_owned(),
        };
        for word in cloud.iter().take(WORDS).map(|(word, times)| often(word, *times)) {
            sent.words.push(word);
            let lines = letters.lines(0.0, [sent.words.join(BETWEEN).as_str()]) + AROUND;
            if lines > room {
                sent.words.pop();
                break;
            }
            sent.lines = lines;
        }
        for (reason, times) in reasons.iter().take(REASONS) {
            let said = words.fill("wall-said", &[("text", reason.as_str().into())]);
            let said = often(&said, *times);
            // What is short stands beside what was there before.
            let beside = [sent.words.join(BETWEEN), said.clone()].join(BETWEEN);
            let beside = sent.reasons.is_empty()
                && !sent.words.is_empty()
                && beside.chars().count() as f32 <= letters.line;
            let lines = match beside {
                true => sent.lines,
                false => sent.lines.max(AROUND) + letters.lines(0.0, [said.as_str()]),
            };
            if lines > room {
                break;
            }
            sent.reasons.push(said);
            sent.lines = lines;
        }
        sent
    }

    /// Spawns it, when there is any.
    pub(super) fn spawn(&self, place: &mut ChildSpawnerCommands) {
        if self.words.is_empty() && self.reasons.is_empty() {
            return;
        }
        let node = Node {
            padding: UiRect::axes(vh(3), vh(1.6)),
            flex_wrap: FlexWrap::Wrap,
            row_gap: vh(0.6),
            flex_shrink: 0.0,
            ..horizontal(2.4)
        };
        place
            .spawn((node, BackgroundColor(theme::PANEL), Pickable::IGNORE))
            .with_children(|line| {
                for word in &self.words {
                    line.spawn(text(theme::WALL_STRONG.color(theme::FOCUS), word));
                }
                for reason in &self.reasons {
                    line.spawn((
                        text(theme::WALL, reason),
                        TextLayout::linebreak(LineBreak::WordOrCharacter),
                    ));
                }
            });
    }
}
