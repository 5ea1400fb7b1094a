//! The way in: the code, the address, the Wi-Fi. On every picture until the room is locked.

use bevy::prelude::*;

use super::parts::{drawing, horizontal, inside, vertical};
use crate::app::raster::Drawing;
use crate::app::theme::{self, text};
use crate::draw::qr::qr;
use crate::server::pattern;
use crate::words::Words;
use crate::workshop::{Body, Picture, Way};

/// Beside the picture.
pub(super) fn beside(place: &mut ChildSpawnerCommands, words: &Words, picture: &Picture) {
    let Some(way) = &picture.way else { return };
    if let Some(svg) = code(&way.url) {
        // With more to read below it, it leaves room for what the facilitator is asked at the foot.
        let high = if way.network.is_some() { 26.0 } else { 34.0 };
        place.spawn(drawing(Drawing::new(svg), high, 1.0));
    }
    for part in broken(&way.short) {
        place.spawn((
            text(theme::WALL_STRONG, part),
            TextLayout::justify(Justify::Center),
        ));
    }
    // While two codes are on the wall the Wi-Fi stands below its own.
    let named = way.wifi.is_some() && matches!(picture.body, Body::Lobby { .. });
    if let Some(network) = way.network.as_ref().filter(|_| !named) {
        let said = words.fill("wall-network", &[("name", network.as_str().into())]);
        // Names of networks are long and without spaces.
        let within = Node {
            width: percent(100),
            ..default()
        };
        place.spawn((
            within,
            text(theme::WALL.color(theme::MUTED), said),
            TextLayout::new(Justify::Center, LineBreak::WordOrCharacter),
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
        let way = picture.way.as_ref();
        // How to come in needs the room when the Wi-Fi has a code of its own; what it is about is said anyway.
        if way.is_none_or(|way| way.wifi.is_none()) {
            place.spawn(theme::told(theme::WALL, summary));
        }
        match way {
            Some(way) => steps(place, words, way),
            None => {
                place.spawn(text(theme::WALL_STRONG, words.say("wall-hands")));
            }
        }
    });
}

fn steps(place: &mut ChildSpawnerCommands, words: &Words, way: &Way) {
    let both = Node {
        margin: UiRect::top(vh(2)),
        ..horizontal(3.0)
    };
    place.spawn((both, Pickable::IGNORE)).with_children(|both| {
        let list = Node {
            flex_shrink: 1.0,
            flex_grow: 1.0,
            flex_basis: px(0),
            ..vertical(1.2)
        };
        both.spawn((list, Pickable::IGNORE)).with_children(|list| {
            if let Some(network) = &way.network {
                let said = words.fill("wall-step-network", &[("name", network.as_str().into())]);
                list.spawn((
                    text(theme::WALL_STRONG, said),
                    TextLayout::linebreak(LineBreak::WordOrCharacter),
                ));
            }
            // With two codes on the wall it is said which is meant.
            let address = [("address", way.short.as_str().into())];
            let said = match &way.network {
                Some(_) => words.fill("wall-step-address-then", &address),
                None => words.fill("wall-step-address", &address),
            };
            list.spawn(text(theme::WALL_STRONG, said));
            list.spawn(text(
                theme::WALL.color(theme::MUTED),
                words.say("wall-no-account"),
            ));
        });
        if let Some(svg) = way.wifi.as_deref().and_then(code) {
            let code = Node {
                align_items: AlignItems::Center,
                flex_shrink: 0.0,
                ..vertical(0.6)
            };
            both.spawn((code, Pickable::IGNORE)).with_children(|place| {
                place.spawn(drawing(Drawing::new(svg), WIFI, 1.0));
                place.spawn(text(theme::WALL_STRONG, words.say("wall-wifi-code")));
            });
        }
    });
}

/// Height of the code that joins the Wi-Fi.
const WIFI: f32 = 26.0;

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
