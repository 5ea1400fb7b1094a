//! Predict first: whoever wants to says of each gauge where a choice will take it, before it is seen; and is told beside the
//! result how that was, and how likely it was. There is no score.

use bevy::input_focus::AutoFocus;
use bevy::prelude::*;
use bevy::ui_widgets::Activate;

use crate::app::screens::choosable::choosable;
use crate::app::session::{Do, Session};
use crate::app::settings::Settings;
use crate::app::theme::{self, text};
use crate::app::widgets::button::{PRIMARY, QUIET, button};
use crate::app::widgets::icon::{gauge_icon, icon};
use crate::app::widgets::panel::{column, row};
use crate::play::Question;
use crate::present::{Moved, Three, way};
use crate::report::names;
use crate::story::ids::ChoiceId;
use crate::words::Words;

/// What the player expects of a choice.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) struct Guess {
    question: Question,
    choice: ChoiceId,
    /// Down, the same, up for each gauge; none when nothing was said of it.
    said: [Option<usize>; 3],
    /// How likely each of that is.
    ways: [Three; 3],
    /// The gauge and the way of the button that was pressed last: the focus stays there.
    latest: (usize, usize),
}

/// What is expected.
#[derive(Resource, Default)]
pub(super) enum Foretold {
    /// Nothing.
    #[default]
    Nothing,
    /// It is being said; the choice waits for it.
    Asking(Guess),
    /// It was said, and the choice taken.
    Said(Guess),
}

impl Foretold {
    /// What is being said about an option of this question.
    pub(super) fn of(&self, question: Question) -> Option<Guess> {
        match self {
            Self::Asking(guess) if guess.question == question => Some(*guess),
            _ => None,
        }
    }

    /// What was said before the result that is shown.
    pub(super) fn said(&self) -> Option<Guess> {
        match self {
            Self::Said(guess) if guess.said.iter().any(Option::is_some) => Some(*guess),
            _ => None,
        }
    }
}

/// Another story, or the same from elsewhere: of that nothing was said.
pub(super) fn forget(mut foretold: ResMut<Foretold>) {
    *foretold = Foretold::Nothing;
}

/// An option is taken: at once, or when it was said what is expected of it.
pub(super) fn pick(
    (settings, session): (&Settings, &Session),
    foretold: &mut Foretold,
    (question, choice): (Question, ChoiceId),
    wishes: &mut MessageWriter<Do>,
) {
    let ways = session.ways(choice).filter(|_| settings.predict);
    *foretold = ways.map_or(Foretold::Nothing, |ways| {
        Foretold::Asking(Guess {
            question,
            choice,
            said: [None; 3],
            ways,
            latest: (0, 0),
        })
    });
    if matches!(foretold, Foretold::Nothing) {
        wishes.write(Do::Choose(question, choice));
    }
}

/// Pressing this card takes an option.
pub(super) fn takes(card: &mut EntityCommands<'_>, option: (Question, ChoiceId)) {
    card.observe(
        move |_: On<Activate>,
              settings: Res<Settings>,
              session: Res<Session>,
              mut foretold: ResMut<Foretold>,
              mut wishes: MessageWriter<Do>| {
            pick((&settings, &session), &mut foretold, option, &mut wishes);
        },
    );
}

/// Where a gauge goes, in a word: down, the same, up.
fn word(words: &Words, way: usize) -> String {
    match way {
        0 => words.say("guess-down"),
        1 => words.say("guess-same"),
        _ => words.say("guess-up"),
    }
}

/// Asks for what is expected, in place of the options.
pub(super) fn ask(side: &mut ChildSpawnerCommands, words: &Words, guess: &Guess) {
    side.spawn(text(theme::PROMPT, words.say("guess-head")));
    for (gauge, name) in names::gauges(words).iter().enumerate() {
        let line = Node {
            flex_wrap: FlexWrap::Wrap,
            flex_shrink: 0.0,
            row_gap: px(4),
            ..row(10.0)
        };
        side.spawn((line, Pickable::IGNORE)).with_children(|line| {
            line.spawn(icon(gauge_icon(gauge), 22.0));
            let named = Node {
                flex_grow: 1.0,
                ..default()
            };
            line.spawn((
                named,
                Pickable::IGNORE,
                children![text(theme::LABEL.color(theme::GAUGES[gauge]), name)],
            ));
            for way in 0..3 {
                let word = word(words, way);
                let named = words.fill(
                    "guess-button",
                    &[("gauge", name.as_str().into()), ("way", word.as_str().into())],
                );
                let (look, said) = choosable(words, named, guess.said[gauge] == Some(way));
                let mut one = line.spawn(button(look, &word));
                if guess.latest == (gauge, way) {
                    one.insert(AutoFocus);
                }
                one.insert(AccessibleLabel(said)).observe(
                    move |_: On<Activate>, mut foretold: ResMut<Foretold>| {
                        if let Foretold::Asking(guess) = &mut *foretold {
                            guess.said[gauge] = Some(way);
                            guess.latest = (gauge, way);
                        }
                    },
                );
            }
        });
    }
    let ends = Node {
        flex_wrap: FlexWrap::Wrap,
        flex_shrink: 0.0,
        justify_content: JustifyContent::FlexEnd,
        margin: UiRect::top(px(4)),
        ..row(12.0)
    };
    let (question, choice) = (guess.question, guess.choice);
    side.spawn((ends, Pickable::IGNORE)).with_children(|ends| {
        ends.spawn(button(QUIET, &words.say("guess-back")))
            .observe(|_: On<Activate>, mut foretold: ResMut<Foretold>| *foretold = Foretold::Nothing);
        ends.spawn(button(PRIMARY, &words.say("guess-see"))).observe(
            move |_: On<Activate>, mut foretold: ResMut<Foretold>, mut wishes: MessageWriter<Do>| {
                if let Some(guess) = foretold.of(question) {
                    *foretold = Foretold::Said(guess);
                    wishes.write(Do::Choose(question, choice));
                }
            },
        );
    });
}

/// Beside the result: what was said of each gauge, what it did, and how likely that was.
pub(super) fn tell(side: &mut ChildSpawnerCommands, words: &Words, guess: &Guess, moved: &Moved) {
    let all = Node {
        flex_shrink: 0.0,
        margin: UiRect::top(px(4)),
        ..column(2.0)
    };
    side.spawn((all, Pickable::IGNORE)).with_children(|all| {
        for (gauge, name) in names::gauges(words).iter().enumerate() {
            let Some(said) = guess.said[gauge] else { continue };
            let came = way(moved.from[gauge], moved.to[gauge]);
            let percent = words.whole_percent(guess.ways[gauge][came].into());
            let told = words.fill(
                "guess-came",
                &[
                    ("gauge", name.as_str().into()),
                    ("said", KEYS[said].into()),
                    ("came", KEYS[came].into()),
                    ("percent", percent.into()),
                ],
            );
            all.spawn(text(theme::SMALL.color(theme::PAPER), told));
        }
    });
}

/// What the texts call down, the same and up.
const KEYS: [&str; 3] = ["down", "same", "up"];
