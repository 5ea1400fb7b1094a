//! The way in: the code, the address, the Wi-Fi. On every picture until the room is locked.

use bevy::prelude::*;

use super::parts::{drawing, inside, vertical};
use crate::app::theme::{self, text};
use crate::draw::qr::qr;
use crate::server::pattern;
use crate::words::Words;
use crate::workshop::{Picture, Way};

/// Beside the picture.
pub(super) fn beside(place: &mut ChildSpawnerCommands, words: &Words, picture: &Picture) {
    let Some(way) = &picture.way else { return };
    if let Some(svg) = code(&way.url) {
        place.spawn(drawing(svg, 34.0, 1.0));
    }
    for part in broken(&way.short) {
        place.spawn((
            text(theme::WALL_STRONG, part),
            TextLayout::justify(Justify::Center),
        ));
    }
    if let Some(network) = &way.network {
        let said = words.fill("wall-network", &[("name", network.as_str().into())]);
        place.spawn((
            text(theme::WALL.color(theme::MUTED), said),
            TextLayout::justify(Justify::Center),
        ));
    }
    place.spawn((
        text(theme::WALL.color(theme::MUTED), here(words, picture.phones)),
        TextLayout::justify(Justify::Center),
    ));
}

/// People that are here with a phone.
fn here(words: &Words, phones: u32) -> String {
    words.fill("wall-phones", &[("phones", phones.into())])
}

/// The first picture: how to come in, large, and what it is about.
pub(super) fn lobby(place: &mut ChildSpawnerCommands, words: &Words, picture: &Picture, summary: &str) {
    let node = Node {
        justify_content: JustifyContent::Center,
        ..inside(2.4)
    };
    place.spawn((node, Pickable::IGNORE)).with_children(|place| {
        place.spawn(text(theme::WALL_HUGE, &picture.title));
        place.spawn(theme::told(theme::WALL, summary));
        match &picture.way {
            Some(way) => steps(place, words, way),
            None => {
                place.spawn(text(theme::WALL_STRONG, words.say("wall-hands")));
            }
        }
    });
}

fn steps(place: &mut ChildSpawnerCommands, words: &Words, way: &Way) {
    let list = Node {
        margin: UiRect::top(vh(2)),
        ..vertical(1.2)
    };
    place.spawn((list, Pickable::IGNORE)).with_children(|list| {
        if let Some(network) = &way.network {
            let said = words.fill("wall-step-network", &[("name", network.as_str().into())]);
            list.spawn(text(theme::WALL_STRONG, said));
            if let Some(svg) = way.wifi.as_deref().and_then(code) {
                list.spawn(drawing(svg, 22.0, 1.0));
            }
        }
        let said = words.fill("wall-step-address", &[("address", way.short.as_str().into())]);
        list.spawn(text(theme::WALL_STRONG, said));
        list.spawn(text(
            theme::WALL.color(theme::MUTED),
            words.say("wall-no-account"),
        ));
    });
}

/// Letters of an address that fit beside the picture.
const ONE_LINE: usize = 13;

/// An address in two lines that can be read out: it is longer than the column is wide.
fn broken(address: &str) -> Vec<&str> {
    if address.len() <= ONE_LINE {
        return vec![address];
    }
    let dots: Vec<usize> = address.match_indices('.').map(|(at, _)| at + 1).collect();
    match dots.get(1) {
        Some(at) => vec![&address[..*at], &address[*at..]],
        None => vec![address],
    }
}

/// A text as a code; none when it is too long for one.
fn code(text: &str) -> Option<String> {
    pattern(text).map(|pattern| qr(pattern.side, &pattern.dark))
}
