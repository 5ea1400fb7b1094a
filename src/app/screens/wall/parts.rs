//! Parts the pictures share: sizes in shares of the window's height, numbers, hats, gauges, bars.

use bevy::prelude::*;

use crate::app::raster::Drawing;
use crate::app::theme::{self, Type, text};
use crate::app::widgets::icon::{gauge_icon, hat_drawing};
use crate::app::widgets::panel::row;
use crate::numeral::Plain;
use crate::sim::vocabulary::Hat;
use crate::story::far;

/// How many letters stand on a line of the picture, and how many lines in it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Letters {
    /// On a whole line.
    pub(super) line: f32,
    /// Lines of a question with its options.
    pub(super) room: f32,
}

/// Width of a letter as a share of its size, on average.
const LETTER: f32 = 0.53;

impl Letters {
    /// For a window of this size, with the way in beside the picture or without, and what stands below it.
    pub(super) fn of((width, height): (f32, f32), beside: bool, below: Option<&str>) -> Self {
        let share = if beside {
            1.0 - super::frame::SIDE / 100.0
        } else {
            1.0
        };
        let size = theme::wall_letter(height);
        let letters = |share: f32| ((width * share - height * 0.06) / (size * LETTER)).max(10.0);
        // A line below has air around it.
        let below = below.map_or(0.0, |said| {
            (said.chars().count() as f32 / letters(1.0)).ceil() + 0.6
        });
        Self {
            line: letters(share),
            room: far::ASK_LINES - below,
        }
    }

    /// Lines that these texts take, each beginning anew, when so many letters of each line are taken already.
    pub(super) fn lines<'a>(self, taken: f32, texts: impl IntoIterator<Item = &'a str>) -> f32 {
        let line = (self.line - taken).max(10.0);
        let lines = texts
            .into_iter()
            .map(|text| (text.chars().count() as f32 / line).ceil());
        lines.sum()
    }

    /// How many of so many lines each of these texts gets: one, and more in turn as far as they need them.
    pub(super) fn shared<'a>(
        self,
        taken: f32,
        lines: f32,
        texts: impl IntoIterator<Item = &'a str>,
    ) -> Vec<f32> {
        let needs: Vec<f32> = texts.into_iter().map(|text| self.lines(taken, [text])).collect();
        let mut shares = vec![1.0; needs.len()];
        let mut left = lines - needs.len() as f32;
        while left >= 1.0 {
            let missing = |at: &usize| needs[*at] - shares[*at];
            let most = (0..needs.len())
                .rev()
                .max_by(|one, other| missing(one).total_cmp(&missing(other)));
            let Some(most) = most.filter(|most| missing(most) > 0.0) else {
                break;
            };
            shares[most] += 1.0;
            left -= 1.0;
        }
        shares
    }

    /// As many words as stand on so many lines, at least one, when so many letters of each are taken already.
    pub(super) fn in_lines(self, taken: f32, lines: f32, text: &str) -> String {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "some ten to a thousand letters"
        )]
        // Words end before the line does.
        let most =
            ((self.line - taken).max(10.0) * lines.max(1.0) * if lines > 1.0 { 0.9 } else { 1.0 }) as usize;
        let Some((end, _)) = text.char_indices().nth(most) else {
            return text.to_owned();
        };
        let whole = text[..end].rfind(' ').unwrap_or(end);
        format!("{}…", text[..whole].trim_end_matches([',', ';', ':', ' ']))
    }

    /// The end of a path or a name, as much of it as stands on so many whole lines.
    pub(super) fn last_lines(self, lines: f32, path: &str) -> String {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "some ten to a thousand letters"
        )]
        // Capitals are wider than most letters.
        let most = (self.line * lines * 0.85) as usize;
        let over = path.chars().count().saturating_sub(most);
        if over == 0 {
            return path.to_owned();
        }
        let end: String = path.chars().skip(over + 1).collect();
        format!("…{end}")
    }
}

/// A column with gaps in shares of the height.
pub(super) fn vertical(gap: f32) -> Node {
    Node {
        flex_direction: FlexDirection::Column,
        row_gap: vh(gap),
        ..default()
    }
}

/// A row with gaps in shares of the height.
pub(super) fn horizontal(gap: f32) -> Node {
    Node {
        column_gap: vh(gap),
        align_items: AlignItems::Center,
        ..default()
    }
}

/// The inside of a picture, with air around it.
pub(super) fn inside(gap: f32) -> Node {
    Node {
        width: percent(100),
        flex_grow: 1.0,
        min_height: px(0),
        padding: UiRect::axes(vh(3), vh(2.4)),
        ..vertical(gap)
    }
}

/// A drawing, so high.
pub(super) fn drawing(drawing: Drawing, height: f32, aspect: f32) -> impl Bundle {
    let node = Node {
        width: vh(height * aspect),
        max_width: percent(100),
        aspect_ratio: Some(aspect),
        flex_shrink: 0.0,
        ..default()
    };
    (node, drawing, Pickable::IGNORE)
}

/// Words that take what room there is.
pub(super) fn words_in(place: &mut ChildSpawnerCommands, kind: Type, words: impl Into<String>) {
    let node = Node {
        flex_shrink: 1.0,
        flex_grow: 1.0,
        flex_basis: px(0),
        min_width: px(0),
        ..default()
    };
    place.spawn((node, Pickable::IGNORE, children![text(kind, words)]));
}

/// An option's number and its hat: shape, not colour alone.
pub(super) fn sign(place: &mut ChildSpawnerCommands, number: u8, hat: Hat) {
    let node = Node {
        width: vh(3.4),
        flex_shrink: 0.0,
        justify_content: JustifyContent::Center,
        ..default()
    };
    let ink = theme::hat_ink(hat);
    place.spawn((
        node,
        Pickable::IGNORE,
        children![text(theme::WALL_STRONG.color(ink), number.to_string())],
    ));
    place.spawn(drawing(Drawing::sign(hat_drawing(hat)), 6.0, 1.0));
}

/// A gauge's sign and value.
pub(super) fn gauge(place: &mut ChildSpawnerCommands, which: usize, value: f32) {
    place
        .spawn((horizontal(1.0), Pickable::IGNORE))
        .with_children(|one| {
            one.spawn(drawing(Drawing::sign(gauge_icon(which)), 4.2, 1.0));
            let value = format!("{:.0}", Plain(value.into()));
            one.spawn(text(theme::WALL_STRONG.color(theme::GAUGES[which]), value));
        });
}

/// A bar with its words beside it, in a row.
pub(super) fn bar(line: &mut ChildSpawnerCommands, share: f32, value: &str, color: Color) {
    let track = Node {
        flex_grow: 1.0,
        flex_basis: px(0),
        height: vh(3.2),
        border_radius: BorderRadius::all(vh(1)),
        overflow: Overflow::clip(),
        ..row(0.0)
    };
    line.spawn((
        track,
        BackgroundColor(theme::LINE.with_alpha(0.5)),
        Pickable::IGNORE,
    ))
    .with_children(|track| {
        let fill = Node {
            width: percent(share.clamp(0.0, 1.0) * 100.0),
            height: percent(100),
            ..default()
        };
        track.spawn((fill, BackgroundColor(color), Pickable::IGNORE));
    });
    let number = Node {
        width: vh(24),
        flex_shrink: 0.0,
        ..default()
    };
    line.spawn((
        number,
        Pickable::IGNORE,
        children![(text(theme::WALL_STRONG, value), TextLayout::no_wrap())],
    ));
}

/// Minutes and seconds.
pub(super) fn clock(milliseconds: u64) -> String {
    // A countdown ends at nought, not a second before.
    let seconds = milliseconds.div_ceil(1000);
    format!("{}:{:02}", seconds / 60, seconds % 60)
}
