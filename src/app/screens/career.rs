//! A career between its parts: where it stands, what lies between two parts, the portrait at its end.

use bevy::input_focus::{AutoFocus, FocusCause, InputFocus, InputFocusVisible};
use bevy::prelude::*;
use bevy::text::{EditableText, TextEditChange};
use bevy::ui_widgets::Activate;

use super::briefing::member;
use crate::app::language::Spoken;
use crate::app::luck::Luck;
use crate::app::notice::Notices;
use crate::app::saves::Folders;
use crate::app::session::Do;
use crate::app::session::career::{Around, OnRoad, Step, campaign};
use crate::app::session::catalog::Catalog;
use crate::app::stage::still::still;
use crate::app::states::{Overlay, Screen, escape};
use crate::app::theme::{self, text};
use crate::app::widgets::button::{PRIMARY, QUIET, SECONDARY, button};
use crate::app::widgets::field::field;
use crate::app::widgets::page::{card, page};
use crate::app::widgets::panel::{column, screen};
use crate::career::{LONGEST, Now, Passage, Portrait, Road};
use crate::present::paragraphs;
use crate::story::Scenario;
use crate::words::{Words, capital};

/// The page, wider never; pixels.
const WIDEST: f32 = 920.0;

/// Width by height of a cover.
const COVER: f32 = 3.6;

/// The field of the answer.
#[derive(Component)]
struct Answers;

/// What is typed as an answer.
#[derive(Resource, Default)]
struct Answer(String);

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Answer>()
        .add_systems(OnEnter(Screen::Career), (look, spawn).chain())
        .add_systems(
            Update,
            escape(Screen::Title).run_if(in_state(Screen::Career).and_then(in_state(Overlay::None))),
        );
}

/// In the language of now.
fn look(
    (words, catalog, folders): (Res<Spoken>, Res<Catalog>, Res<Folders>),
    mut on: ResMut<OnRoad>,
    mut notices: ResMut<Notices>,
) {
    let around = Around {
        words: &words,
        catalog: &catalog,
        folders: &folders,
    };
    on.look(&around, &mut notices);
}

fn spawn(mut commands: Commands, words: Res<Spoken>, on: Res<OnRoad>, mut answer: ResMut<Answer>) {
    answer.0.clear();
    commands
        .spawn((DespawnOnExit(Screen::Career), screen()))
        .with_children(|root| {
            page(
                root,
                (WIDEST, 26.0),
                |sheet| tell(sheet, &words, &on),
                |ways| ways_on(ways, &words, &on),
            );
        });
}

/// What there is to tell just now.
fn tell(sheet: &mut ChildSpawnerCommands, words: &Words, on: &OnRoad) {
    let Some(road) = on.road() else {
        if let Some(campaign) = campaign() {
            sheet.spawn(text(theme::TITLE, campaign.title.of(words)));
            if let Some(first) = on.first() {
                cover(sheet, first);
            }
            sheet.spawn(text(theme::BODY, campaign.summary.of(words)));
        }
        if let Some(trouble) = on.trouble(words) {
            sheet.spawn(theme::told(theme::BODY.color(theme::ALARM), &trouble));
        }
        return;
    };
    match road.now() {
        Now::Part(at) => part(sheet, words, road, at),
        Now::Passage(_) => {
            if let Some(shown) = road.passage(words) {
                passage(sheet, words, &shown);
            }
        }
        Now::Over => {
            if let Some(shown) = road.portrait(words) {
                portrait(sheet, &shown);
            }
        }
    }
}

/// A story's cover, as wide as the page.
fn cover(sheet: &mut ChildSpawnerCommands, story: &Scenario) {
    let node = Node {
        width: percent(100),
        aspect_ratio: Some(COVER),
        border_radius: BorderRadius::all(px(16)),
        overflow: Overflow::clip(),
        flex_shrink: 0.0,
        ..default()
    };
    sheet.spawn((node, still(story)));
}

/// Which part comes, who comes along, how it begins, and who is met in it.
fn part(sheet: &mut ChildSpawnerCommands, words: &Words, road: &Road, at: usize) {
    let Some(scenario) = road.scenario(at) else { return };
    let values = [
        ("number", (at + 1).into()),
        ("count", road.campaign().parts.len().into()),
        ("title", scenario.title.as_str().into()),
    ];
    sheet.spawn(text(theme::TITLE, words.fill("career-part", &values)));
    cover(sheet, scenario);
    let along = road.company(words, at);
    if !along.is_empty() {
        section(sheet, &words.say("career-head-along"), &along);
    }
    let told: Vec<String> = paragraphs(&scenario.briefing).map(str::to_owned).collect();
    section(sheet, &words.say("career-head-begins"), &told);
    block(sheet, &words.say("career-head-people"), |card| {
        for person in road.people(at) {
            member(card, words, &person);
        }
    });
}

/// What lies between two parts.
fn passage(sheet: &mut ChildSpawnerCommands, words: &Words, shown: &Passage) {
    sheet.spawn(text(theme::TITLE, &shown.title));
    let told: Vec<String> = shown.told.iter().cloned().collect();
    for (head, lines) in [
        (words.say("career-head-told"), &told),
        (words.say("career-head-brought"), &shown.brought),
        (words.say("career-head-let-go"), &shown.let_go),
        (words.say("career-head-along"), &shown.along),
        (words.say("career-head-before"), &shown.before),
    ] {
        if !lines.is_empty() {
            section(sheet, &head, lines);
        }
    }
    let question = [shown.question.clone()];
    let head = words.say("career-head-question");
    block(sheet, &head, |card| {
        lines(card, &question);
        card.spawn((Answers, field(head.as_str(), "", LONGEST)))
            .observe(typed);
    });
    block(sheet, &words.say("career-head-promise"), |card| {
        for offer in &shown.offers {
            card.spawn(theme::told(theme::SMALL, &offer.proof));
            let promise = offer.promise;
            card.spawn(button(SECONDARY, &capital(&offer.words))).observe(
                move |_: On<Activate>, answer: Res<Answer>, mut session: MessageWriter<Do>| {
                    session.write(Do::Career(Step::Promise(answer.0.clone(), promise)));
                },
            );
        }
    });
}

/// On to the field, behind which the promises stand.
fn to_the_answer(
    _: On<Activate>,
    field: Single<Entity, With<Answers>>,
    mut focus: ResMut<InputFocus>,
    mut visible: ResMut<InputFocusVisible>,
) {
    visible.0 = true;
    focus.set(*field, FocusCause::Navigated);
}

fn typed(change: On<TextEditChange>, fields: Query<&EditableText>, mut answer: ResMut<Answer>) {
    if let Ok(field) = fields.get(change.event_target()) {
        answer.0 = field.value().to_string();
    }
}

/// The story of a career, with the numbers behind it.
fn portrait(sheet: &mut ChildSpawnerCommands, shown: &Portrait) {
    sheet.spawn(text(theme::TITLE, &shown.title));
    for paragraph in &shown.paragraphs {
        block(sheet, &paragraph.head, |card| {
            card.spawn(theme::told(theme::BODY, &paragraph.text));
            for line in &paragraph.numbers {
                card.spawn(theme::told(theme::SMALL, line));
            }
        });
    }
}

fn section(sheet: &mut ChildSpawnerCommands, head: &str, said: &[String]) {
    block(sheet, head, |card| lines(card, said));
}

fn lines(card: &mut ChildSpawnerCommands, said: &[String]) {
    for line in said {
        card.spawn(theme::told(theme::BODY, line));
    }
}

/// A heading, and a raised panel under it.
fn block(sheet: &mut ChildSpawnerCommands, head: &str, body: impl FnOnce(&mut ChildSpawnerCommands)) {
    let place = Node {
        flex_shrink: 0.0,
        ..column(10.0)
    };
    sheet.spawn((place, Pickable::IGNORE)).with_children(|block| {
        block.spawn(text(theme::HEADING, head));
        card(block, 12.0, body);
    });
}

/// Always in sight: on from here.
fn ways_on(ways: &mut ChildSpawnerCommands, words: &Words, on: &OnRoad) {
    let (road, troubled) = (on.road(), on.trouble(words).is_some());
    if let Some((at, road)) = road.and_then(|road| match road.now() {
        Now::Part(at) => Some((at, road)),
        _ => None,
    }) {
        let begun = road.career().parts.len() > at;
        let label = words.say(if begun {
            "career-go-on"
        } else {
            "career-begin-part"
        });
        ways.spawn((button(PRIMARY, &label), AutoFocus)).observe(
            |_: On<Activate>, mut session: MessageWriter<Do>| {
                session.write(Do::Career(Step::Part));
            },
        );
    }
    if road.is_some_and(|road| matches!(road.now(), Now::Passage(_))) {
        // What is to be done here stands at the end of the page: whoever has read it, or not, is led there.
        ways.spawn((button(PRIMARY, &words.say("career-to-promise")), AutoFocus))
            .observe(to_the_answer);
    }
    let over = road.is_some_and(|road| road.now() == Now::Over);
    if road.is_none() || over {
        let another = over || troubled;
        let (skin, label) = match another {
            false => (PRIMARY, words.say("career-begin")),
            true => (SECONDARY, words.say("career-anew")),
        };
        let mut begin = ways.spawn(button(skin, &label));
        begin.observe(
            |_: On<Activate>, mut luck: ResMut<Luck>, mut session: MessageWriter<Do>| {
                session.write(Do::Career(Step::Begin(luck.draw())));
            },
        );
        // Whoever presses Enter once too often keeps what there is.
        if !another {
            begin.insert(AutoFocus);
        }
    }
    let mut back = ways.spawn(button(QUIET, &words.say("debrief-title")));
    back.observe(|_: On<Activate>, mut next: ResMut<NextState<Screen>>| next.set(Screen::Title));
    if troubled {
        back.insert(AutoFocus);
    }
}
