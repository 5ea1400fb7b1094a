//! What the facilitator types below the picture: counts, reasons, what the room says. Nothing of it is done before Enter.

use bevy::input::keyboard::{Key, KeyboardInput};
use bevy::prelude::*;

use crate::present::names;
use crate::vote::{Guess, Seat};
use crate::words::Words;
use crate::workshop::{Answer, Body, Command, Picture};

/// What is being typed.
#[derive(PartialEq, Eq, Clone, Copy, Debug)]
pub(super) enum What {
    /// Hands counted for an option.
    Hands {
        /// As whom they vote.
        seat: Seat,
        /// The option's number.
        option: u8,
        /// Whether people vote twice, so that the other way can be chosen.
        twice: bool,
    },
    /// Hands raised for a guess.
    Guess {
        /// Which gauge.
        thing: usize,
        /// Where it goes.
        guess: Guess,
    },
    /// How many people are here without a phone.
    People,
    /// Why the room goes with an option.
    Reason(u8),
    /// What somebody said or wrote on a card.
    Card,
    /// Nothing: there is no such option to choose, or it is closed. What is typed behind its number, and Enter, do nothing else.
    Nothing {
        /// The number.
        option: u8,
        /// Whether there is one.
        closed: bool,
    },
    /// Nothing but Enter: whether the presenter's page is opened where everybody sees it.
    Page,
}

/// What the facilitator is typing, if anything.
#[derive(Resource, Default, PartialEq, Eq, Clone, Debug)]
pub(in crate::app::screens) struct Typing {
    what: Option<What>,
    text: String,
    /// Enter was pressed without a reason: should one be asked for, what is typed next is it.
    asked: bool,
    /// The vote in which hands were last counted as this one: the next ones are, too.
    seat: (u32, Seat),
}

/// Whether a key is what a clicker sends, and no letter of what is typed: who has typed nothing yet does not want to any more.
fn leads_on(key: &Key, what: What) -> bool {
    match key {
        Key::PageDown
        | Key::PageUp
        | Key::ArrowRight
        | Key::ArrowLeft
        | Key::ArrowDown
        | Key::ArrowUp
        | Key::F5 => true,
        Key::Space => !matches!(what, What::Reason(_) | What::Card),
        Key::Character(letter) => letter == "." && !matches!(what, What::Reason(_) | What::Card),
        _ => false,
    }
}

/// What Enter does.
pub(super) enum Done {
    /// A command.
    Command(Command),
    /// The presenter's page opens.
    Page,
}

/// Digits of a count.
const DIGITS: usize = 4;
/// Letters of a reason.
const LETTERS: usize = 160;

impl Typing {
    /// Begins to type this.
    pub(super) fn begin(&mut self, what: What) {
        (self.what, self.text, self.asked) = (Some(what), String::new(), false);
    }

    /// Whether what is being typed belongs to this picture no more: the room has been taken on without a reason.
    pub(super) fn is_over(&self, picture: &Picture) -> bool {
        let asks = matches!(picture.body, Body::Result { .. } | Body::Discuss { .. });
        matches!(self.what, Some(What::Reason(_))) && !asks
    }

    /// Lets go of what is being typed.
    pub(super) fn drop(&mut self) {
        (self.what, self.text, self.asked) = (None, String::new(), false);
    }

    /// Nothing is typed any more, as when another workshop begins.
    pub(super) fn end(&mut self) {
        *self = Self::default();
    }

    /// What a digit begins with this picture: hands while a vote or guesses are before the room, afterwards the option to
    /// decide for.
    pub(super) fn by_digit(&self, digit: u8, picture: &Picture) -> Option<What> {
        let find = |options: &[Answer]| options.iter().find(|one| one.number == digit).cloned();
        let there = |options: &[Answer]| find(options).is_some_and(|one| one.closed.is_none());
        let nothing = |options: &[Answer]| What::Nothing {
            option: digit,
            closed: find(options).is_some(),
        };
        match &picture.body {
            Body::Vote { poll } if there(&poll.options) || (digit == 0 && poll.none.is_some()) => {
                let (vote, seat) = self.seat;
                Some(What::Hands {
                    seat: if vote == poll.number { seat } else { Seat::Boss },
                    option: digit,
                    twice: poll.seats.len() > 1,
                })
            }
            Body::Predict { .. } => {
                let cell = usize::from(digit.checked_sub(1)?);
                Some(What::Guess {
                    thing: cell / 3,
                    guess: Guess::ALL[cell % 3],
                })
            }
            Body::Result { poll, .. } if there(&poll.options) => Some(What::Reason(digit)),
            Body::Discuss { options, .. } if there(options) => Some(What::Reason(digit)),
            Body::Vote { poll } | Body::Result { poll, .. } => Some(nothing(&poll.options)),
            Body::Discuss { options, .. } => Some(nothing(options)),
            _ => None,
        }
    }

    /// What stands below the picture meanwhile; none when nothing is typed.
    pub(super) fn said(&self, words: &Words) -> Option<String> {
        // Then it stands there why a reason is wanted.
        if self.asked && self.text.is_empty() {
            return None;
        }
        let typed = format!("{}_", self.text);
        Some(match self.what? {
            What::Hands { seat, option, twice } => {
                let mut values = vec![("option", option.into()), ("hands", typed.into())];
                if !twice {
                    return Some(words.fill("wall-type-hands", &values));
                }
                let (boss, led) = (words.say("room-as-boss"), words.say("room-as-led"));
                let (now, other) = match seat {
                    Seat::Boss => (boss, led),
                    Seat::Led => (led, boss),
                };
                values.extend([("seat", now.into()), ("other", other.into())]);
                words.fill("wall-type-hands-twice", &values)
            }
            What::Guess { thing, guess } => {
                let gauge = names::gauges(words)[thing.min(2)].clone();
                let way = match guess {
                    Guess::Down => words.say("phone-down"),
                    Guess::Same => words.say("phone-same"),
                    Guess::Up => words.say("phone-up"),
                };
                let values = [
                    ("gauge", gauge.into()),
                    ("way", way.into()),
                    ("hands", typed.into()),
                ];
                words.fill("wall-type-guess", &values)
            }
            What::People => words.fill("wall-type-people", &[("people", typed.into())]),
            What::Reason(option) => {
                let values = [("option", option.into()), ("reason", typed.into())];
                words.fill("wall-type-reason", &values)
            }
            What::Card => words.fill("wall-type-card", &[("text", typed.into())]),
            What::Nothing { option, closed: true } => {
                words.fill("wall-option-closed", &[("option", option.into())])
            }
            What::Nothing { closed: false, .. } => words.say("room-no-such-option"),
            What::Page => words.say("wall-type-page"),
        })
    }

    /// Takes a key; false when it is for somebody else. What Enter does comes back with it.
    pub(super) fn takes(&mut self, key: &KeyboardInput, picture: &Picture) -> (bool, Option<Done>) {
        let Some(what) = &mut self.what else {
            return (false, None);
        };
        if self.text.is_empty() && leads_on(&key.logical_key, *what) {
            self.what = None;
            return (false, None);
        }
        match &key.logical_key {
            Key::Enter => {
                let unsaid = matches!(what, What::Reason(_)) && self.text.is_empty();
                let done = self.done();
                if unsaid {
                    self.asked = true;
                } else {
                    self.drop();
                }
                return (true, done);
            }
            Key::Escape => self.what = None,
            Key::Backspace => {
                self.text.pop();
            }
            Key::Tab => {
                if let (
                    What::Hands {
                        seat, twice: true, ..
                    },
                    Body::Vote { poll },
                ) = (what, &picture.body)
                {
                    *seat = match *seat {
                        Seat::Boss => Seat::Led,
                        Seat::Led => Seat::Boss,
                    };
                    self.seat = (poll.number, *seat);
                }
            }
            _ => self.typed(key.text.as_deref().unwrap_or_default()),
        }
        (true, None)
    }

    fn typed(&mut self, letters: &str) {
        let words = matches!(self.what, Some(What::Reason(_) | What::Card));
        let most = match self.what {
            Some(What::Page | What::Nothing { .. }) | None => 0,
            Some(What::Reason(_) | What::Card) => LETTERS,
            Some(_) => DIGITS,
        };
        let kept = letters.chars().filter(|letter| {
            if words {
                !letter.is_control()
            } else {
                letter.is_ascii_digit()
            }
        });
        let free = most.saturating_sub(self.text.chars().count());
        self.text.extend(kept.take(free));
    }

    /// What is typed, as a command; none while it is not enough for one.
    fn done(&self) -> Option<Done> {
        let count = || self.text.parse().ok();
        Some(Done::Command(match self.what? {
            What::Hands { seat, option, .. } => Command::Hands {
                seat,
                option,
                hands: count()?,
            },
            What::Guess { thing, guess } => Command::GuessHands {
                thing,
                guess,
                hands: count()?,
            },
            What::People => Command::Heads { people: count()? },
            What::Reason(option) => Command::Decide {
                option: Some(option),
                reason: self.text.trim().to_owned(),
                by: None,
            },
            What::Card => Command::Write {
                text: Some(self.text.trim().to_owned()).filter(|text| !text.is_empty())?,
            },
            What::Page => return Some(Done::Page),
            What::Nothing { .. } => return None,
        }))
    }
}
