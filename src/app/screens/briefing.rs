//! The briefing: what awaits the player, who is on the team, and the luck it is played with.

use bevy::input::keyboard::{Key, KeyboardInput};
use bevy::input_focus::{AutoFocus, InputFocus};
use bevy::prelude::*;
use bevy::ui_widgets::Activate;

use super::reflect::rating_words;
use crate::app::access::{Standing, Switched};
use crate::app::language::Spoken;
use crate::app::luck::{Luck, NUMBERS};
use crate::app::session::catalog::Gap;
use crate::app::session::running::Think;
use crate::app::session::{Asked, Do, Session};
use crate::app::settings::Settings;
use crate::app::stage::still::still;
use crate::app::states::{Overlay, Screen, escape};
use crate::app::theme::{self, text};
use crate::app::widgets::button::{PRIMARY, QUIET, SECONDARY, Skin, button, pressable};
use crate::app::widgets::panel::{column, faded, panel_node, row, screen, surface};
use crate::app::widgets::portrait::portrait;
use crate::app::widgets::scroll::{KeyScroll, scrolling};
use crate::draw::person::Pose;
use crate::journal::HIGHEST;
use crate::present::paragraphs;
use crate::story::Scenario;
use crate::story::model::Person;
use crate::words::Words;

/// The seed the playthrough will begin with; the same seed and the same choices give the same week.
#[derive(Resource)]
struct Seed(u64);

/// Where the seed is shown and, while it has the focus, typed.
#[derive(Component)]
struct SeedField;

/// A rating that can be pressed.
#[derive(Component)]
struct Rating(u8);

pub(super) fn plugin(app: &mut App) {
    app.insert_resource(Seed(1))
        .add_systems(OnEnter(Screen::Briefing), (first_seed, spawn).chain())
        .add_systems(
            Update,
            (escape(Screen::Library), type_seed, show_seed)
                .run_if(in_state(Screen::Briefing).and_then(in_state(Overlay::None))),
        );
}

/// A seed to begin with; who comes back to the same screen, in another language perhaps, keeps theirs.
fn first_seed(
    asked: Option<Res<Asked>>,
    before: Option<Res<PreviousState<Screen>>>,
    mut seed: ResMut<Seed>,
    mut luck: ResMut<Luck>,
) {
    if before.is_some_and(|before| *before.get() == Screen::Briefing) {
        return;
    }
    let asked = asked.and_then(|asked| asked.seed);
    seed.0 = asked.unwrap_or_else(|| luck.draw());
}

fn spawn(mut commands: Commands, (words, settings): (Res<Spoken>, Res<Settings>), session: Res<Session>) {
    let Some(scenario) = session.scenario() else {
        return;
    };
    commands
        .spawn((DespawnOnExit(Screen::Briefing), screen()))
        .with_children(|root| {
            head(root, &words, scenario);
            let middle = Node {
                flex_grow: 1.0,
                flex_basis: px(0),
                min_height: px(0),
                padding: UiRect::new(px(56), px(56), px(14), px(0)),
                column_gap: px(40),
                ..default()
            };
            root.spawn((middle, Pickable::IGNORE)).with_children(|middle| {
                let left = Node {
                    width: percent(56),
                    ..column(14.0)
                };
                middle.spawn((scrolling(left), KeyScroll)).with_children(|left| {
                    left.spawn((text(theme::TITLE, &scenario.title), lines()));
                    if let Some(gap) = session.gap() {
                        let note = theme::SMALL.color(theme::FOCUS);
                        left.spawn(text(note, untranslated(&words, gap)));
                    }
                    for paragraph in paragraphs(&scenario.briefing) {
                        left.spawn((theme::told(theme::BODY, paragraph), lines()));
                    }
                });
                let cast = Node {
                    width: percent(44),
                    ..column(10.0)
                };
                middle.spawn(scrolling(cast)).with_children(|cast| {
                    for person in scenario.expected() {
                        member(cast, &words, person);
                    }
                });
            });
            if settings.self_rating {
                rating(root, &words);
            }
            foot(root, &words, scenario);
        });
}

/// How sure somebody is before they begin, for those who asked to be asked; whoever presses nothing has said nothing.
fn rating(root: &mut ChildSpawnerCommands, words: &Words) {
    let node = Node {
        padding: UiRect::new(px(56), px(56), px(12), px(0)),
        flex_wrap: FlexWrap::Wrap,
        row_gap: px(8),
        flex_shrink: 0.0,
        ..row(10.0)
    };
    root.spawn((node, Pickable::IGNORE)).with_children(|line| {
        line.spawn(text(theme::SMALL, words.say("reflect-rating-before")));
        for rating in 1..=HIGHEST {
            line.spawn((
                Rating(rating),
                Switched(false),
                button(SECONDARY, &rating_words(words, rating)),
            ))
            .observe(
                move |_: On<Activate>,
                      session: Res<Session>,
                      mut think: MessageWriter<Think>,
                      mut all: Query<(&Rating, &mut Skin, &mut Switched)>| {
                    let said = (session.rated() != Some(rating)).then_some(rating);
                    think.write(Think::Before(said));
                    for (one, mut skin, mut switched) in &mut all {
                        switched.set_if_neq(Switched(said == Some(one.0)));
                        *skin = if said == Some(one.0) {
                            SECONDARY.kept().rim(theme::FOCUS)
                        } else {
                            SECONDARY
                        };
                    }
                },
            );
        }
    });
}

/// The story's cover, and the way back.
fn head(root: &mut ChildSpawnerCommands, words: &Words, scenario: &Scenario) {
    let above = Node {
        width: percent(100),
        height: percent(34),
        flex_shrink: 0.0,
        align_items: AlignItems::FlexStart,
        justify_content: JustifyContent::FlexEnd,
        padding: UiRect::new(px(56), px(56), px(18), px(0)),
        ..default()
    };
    root.spawn((above, Pickable::IGNORE)).with_children(|above| {
        let all = Node {
            position_type: PositionType::Absolute,
            left: px(0),
            top: px(0),
            width: percent(100),
            height: percent(100),
            ..default()
        };
        above.spawn((all, still(scenario)));
        above.spawn(faded());
        let ground = Node {
            border_radius: BorderRadius::all(px(12)),
            ..default()
        };
        let looks = (BackgroundColor(theme::NIGHT.with_alpha(0.86)), Pickable::IGNORE);
        above.spawn((ground, looks)).with_children(|place| {
            place
                .spawn(button(QUIET, &words.say("back")))
                .observe(|_: On<Activate>, mut next: ResMut<NextState<Screen>>| next.set(Screen::Library));
        });
    });
}

fn lines() -> Node {
    Node {
        flex_shrink: 0.0,
        ..default()
    }
}

/// What of the scenario is in another language, in a sentence.
fn untranslated(words: &Words, gap: &Gap) -> String {
    match gap {
        Gap::All(language) => words.fill("briefing-only-in", &[("language", language.into())]),
        Gap::Part(share, language) => {
            let percent = words.percent(*share);
            words.fill(
                "briefing-partly",
                &[("percent", percent.into()), ("language", language.into())],
            )
        }
    }
}

/// Somebody of the cast: their face, what they are, and a few words about them.
pub(super) fn member(cast: &mut ChildSpawnerCommands, words: &Words, person: &Person) {
    let node = Node {
        padding: UiRect::axes(px(14), px(8)),
        flex_direction: FlexDirection::Row,
        column_gap: px(16),
        align_items: AlignItems::Center,
        flex_shrink: 0.0,
        ..panel_node()
    };
    let mut looks = cast.spawn((node, surface(theme::PANEL), Pickable::IGNORE));
    looks.remove::<BoxShadow>().with_children(|card| {
        card.spawn(portrait(&person.look, &Pose::default(), 72.0));
        card.spawn((
            Node {
                flex_shrink: 1.0,
                ..column(3.0)
            },
            Pickable::IGNORE,
        ))
        .with_children(|side| {
            side.spawn(text(theme::STRONG, &person.name));
            let role = if person.here {
                person.role.clone()
            } else {
                words.fill("briefing-not-yet", &[("role", person.role.as_str().into())])
            };
            side.spawn(text(theme::SMALL.color(theme::FOCUS), role));
            side.spawn(theme::told(theme::SMALL.color(theme::PAPER), &person.about));
        });
    });
}

fn foot(root: &mut ChildSpawnerCommands, words: &Words, scenario: &Scenario) {
    let node = Node {
        padding: UiRect::new(px(56), px(56), px(16), px(24)),
        justify_content: JustifyContent::SpaceBetween,
        flex_shrink: 0.0,
        flex_wrap: FlexWrap::Wrap,
        row_gap: px(12),
        ..row(16.0)
    };
    root.spawn((node, Pickable::IGNORE)).with_children(|foot| {
        foot.spawn((
            Node {
                flex_wrap: FlexWrap::Wrap,
                // All the room there is: a hair too little sends the last of them to a line of its own.
                flex_grow: 1.0,
                ..row(12.0)
            },
            Pickable::IGNORE,
        ))
        .with_children(|luck| {
            luck.spawn(text(theme::SMALL, words.say("briefing-luck")));
            let field = Node {
                padding: UiRect::axes(px(16), px(10)),
                min_width: px(116),
                min_height: px(46),
                border: UiRect::all(px(1)),
                border_radius: BorderRadius::all(px(12)),
                align_items: AlignItems::Center,
                ..default()
            };
            luck.spawn((field, pressable(SECONDARY, words.say("briefing-luck-field"))))
                .with_children(|field| {
                    field.spawn((SeedField, Standing, text(theme::FIGURE, "")));
                });
            luck.spawn(button(QUIET, &words.say("briefing-other-luck")))
                .observe(
                    |_: On<Activate>, mut seed: ResMut<Seed>, mut luck: ResMut<Luck>| {
                        seed.0 = luck.draw();
                    },
                );
            let minutes = words.fill("library-minutes", &[("minutes", scenario.minutes.into())]);
            luck.spawn(text(theme::SMALL, minutes));
        });
        foot.spawn((row(12.0), Pickable::IGNORE)).with_children(|ways| {
            ways.spawn(button(QUIET, &words.say("briefing-room")))
                .observe(|_: On<Activate>, mut next: ResMut<NextState<Screen>>| next.set(Screen::Setup));
            ways.spawn((button(PRIMARY, &words.say("briefing-start")), AutoFocus))
                .observe(
                    |_: On<Activate>, seed: Res<Seed>, mut session: MessageWriter<Do>| {
                        session.write(Do::Start(seed.0));
                    },
                );
        });
    });
}

fn type_seed(
    mut keys: MessageReader<KeyboardInput>,
    focus: Res<InputFocus>,
    fields: Query<&ChildOf, With<SeedField>>,
    mut seed: ResMut<Seed>,
) {
    let focused = fields
        .single()
        .is_ok_and(|field| focus.get() == Some(field.parent()));
    for key in keys.read() {
        if !focused || !key.state.is_pressed() {
            continue;
        }
        match &key.logical_key {
            Key::Backspace => seed.0 /= 10,
            Key::Character(typed) => {
                if let Some(digit) = typed.chars().next().and_then(|letter| letter.to_digit(10)) {
                    seed.0 = (seed.0 * 10 + u64::from(digit)) % NUMBERS;
                }
            }
            _ => {}
        }
    }
}

fn show_seed(seed: Res<Seed>, mut fields: Query<&mut Text, With<SeedField>>) {
    for mut text in &mut fields {
        text.set_if_neq(Text(seed.0.to_string()));
    }
}
