//! The keys of a workshop; letters mean the same on the presenter's page (`assets/room/presenter.js`). What a clicker sends goes on, back, and to black; digits
//! are hands while a vote is open, and the option to decide for afterwards.

use bevy::input::ButtonState;
use bevy::input::keyboard::{Key, KeyboardInput};
use bevy::prelude::*;

use crate::app::hosting::{Hosting, Steer, Wall};
use crate::app::states::{Overlay, Screen};
use crate::vote::Seat;
use crate::words::Words;
use crate::workshop::{Body, Command, Mode, Picture};

/// What the facilitator is typing.
#[derive(Resource, Default, PartialEq, Eq, Clone, Debug)]
pub(super) enum Typing {
    /// Nothing.
    #[default]
    Nothing,
    /// Hands counted for an option.
    Hands {
        /// The option's number.
        option: u8,
        /// The digits so far.
        digits: String,
    },
    /// Why the room goes with an option.
    Reason {
        /// The option's number.
        option: u8,
        /// The words so far.
        reason: String,
    },
}

/// Digits of a count of hands.
const DIGITS: usize = 4;
/// Letters of a reason.
const LETTERS: usize = 160;
/// Seconds that one key adds to the countdown.
const MORE: u32 = 30;

impl Typing {
    /// What stands below the picture meanwhile; none when nothing is typed.
    pub(super) fn said(&self, words: &Words) -> Option<String> {
        match self {
            Self::Nothing => None,
            Self::Hands { option, digits } => {
                let values = [
                    ("option", (*option).into()),
                    ("hands", format!("{digits}_").into()),
                ];
                Some(words.fill("wall-type-hands", &values))
            }
            Self::Reason { option, reason } => {
                let values = [
                    ("option", (*option).into()),
                    ("reason", format!("{reason}_").into()),
                ];
                Some(words.fill("wall-type-reason", &values))
            }
        }
    }

    /// The command that is typed.
    fn done(&self) -> Option<Command> {
        match self {
            Self::Nothing => None,
            Self::Hands { option, digits } => Some(Command::Hands {
                seat: Seat::default(),
                option: *option,
                hands: digits.parse().ok()?,
            }),
            Self::Reason { option, reason } => Some(Command::Decide {
                option: Some(*option),
                reason: reason.trim().to_owned(),
                by: None,
            }),
        }
    }

    /// Takes a key; false when it is for somebody else.
    fn takes(&mut self, key: &KeyboardInput) -> bool {
        let (text, most, digits) = match self {
            Self::Nothing => return false,
            Self::Hands { digits, .. } => (digits, DIGITS, true),
            Self::Reason { reason, .. } => (reason, LETTERS, false),
        };
        match &key.logical_key {
            Key::Backspace => {
                text.pop();
            }
            Key::Escape => *self = Self::Nothing,
            _ => {
                let typed = key.text.as_deref().unwrap_or_default().chars();
                let kept = typed.filter(|letter| {
                    if digits {
                        letter.is_ascii_digit()
                    } else {
                        !letter.is_control()
                    }
                });
                let free = most.saturating_sub(text.chars().count());
                text.extend(kept.take(free));
            }
        }
        true
    }
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Typing>().add_systems(
        Update,
        press
            .before(crate::app::hosting::Follow)
            .run_if(in_state(Screen::Wall).and_then(in_state(Overlay::None))),
    );
}

fn press(
    mut inputs: MessageReader<KeyboardInput>,
    wall: Res<Wall>,
    hosting: Res<Hosting>,
    mut typing: ResMut<Typing>,
    mut steer: MessageWriter<Steer>,
    mut overlay: ResMut<NextState<Overlay>>,
) {
    let (Some(picture), Some(room)) = (&wall.0, hosting.room()) else {
        inputs.clear();
        return;
    };
    let hands = room.workshop().settings().mode != Mode::Phones;
    for key in inputs.read() {
        if key.state != ButtonState::Pressed {
            continue;
        }
        if key.logical_key == Key::Enter
            && let Some(command) = typing.done()
        {
            *typing = Typing::Nothing;
            steer.write(Steer(command));
            continue;
        }
        if typing.takes(key) || key.repeat {
            continue;
        }
        match asked(key, picture, hands) {
            Some(Asked::Command(command)) => {
                steer.write(Steer(command));
            }
            Some(Asked::Type(what)) => *typing = what,
            Some(Asked::Menu) => overlay.set(Overlay::Room),
            None => {}
        }
    }
}

/// What a key asks for.
enum Asked {
    Command(Command),
    Type(Typing),
    Menu,
}

fn asked(key: &KeyboardInput, picture: &Picture, hands: bool) -> Option<Asked> {
    let command = match &key.logical_key {
        Key::Space | Key::Enter | Key::ArrowRight | Key::ArrowDown | Key::PageDown => Command::Next,
        Key::ArrowLeft | Key::ArrowUp | Key::PageUp | Key::Backspace => Command::Back,
        Key::F5 if matches!(picture.body, Body::Lobby { .. }) => Command::Next,
        // A clicker sends Escape and F5 in turn: it takes black away, and otherwise shows what changes nothing.
        Key::Escape if picture.black => Command::Black,
        Key::Escape => return Some(Asked::Menu),
        Key::Delete => Command::Reset,
        Key::Character(typed) => return letter(typed, picture, hands),
        _ => return None,
    };
    Some(Asked::Command(command))
}

fn letter(typed: &str, picture: &Picture, hands: bool) -> Option<Asked> {
    let command = match typed.to_lowercase().as_str() {
        "b" | "." => Command::Black,
        "c" => Command::Close,
        "r" => Command::Reveal,
        "h" => Command::Hide,
        "o" => Command::Reopen,
        "t" => Command::Discuss,
        "v" => Command::VoteAgain,
        "x" => Command::Road { option: None },
        "q" => Command::Return,
        "+" | "=" => Command::Extend { seconds: MORE },
        "-" => Command::CountdownOff,
        "l" => Command::Lock {
            locked: picture.way.is_some(),
        },
        number => return numbered(number.parse().ok()?, picture, hands),
    };
    Some(Asked::Command(command))
}

/// A digit: hands while a vote is before the room, afterwards the option to decide for.
fn numbered(option: u8, picture: &Picture, hands: bool) -> Option<Asked> {
    let there = |options: &[crate::workshop::Answer]| {
        options
            .iter()
            .any(|one| one.number == option && one.closed.is_none())
    };
    match &picture.body {
        Body::Vote { poll } if hands && (there(&poll.options) || (option == 0 && poll.none.is_some())) => {
            Some(Asked::Type(Typing::Hands {
                option,
                digits: String::new(),
            }))
        }
        Body::Result { poll, .. } if there(&poll.options) => Some(Asked::Type(Typing::Reason {
            option,
            reason: String::new(),
        })),
        Body::Discuss { options, .. } if there(options) => Some(Asked::Type(Typing::Reason {
            option,
            reason: String::new(),
        })),
        _ => None,
    }
}
