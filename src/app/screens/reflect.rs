//! Thinking about a run: the story's questions and one or two of this run's own, one commitment with its day, and how sure
//! one is now. Whatever is typed is kept with the run at once.

use bevy::input_focus::AutoFocus;
use bevy::prelude::*;
use bevy::text::{EditableText, TextEditChange};
use bevy::ui_widgets::Activate;

use super::choosable::choosable;
use super::debrief::LookingBack;
use super::journal::due as asked_of;
use crate::app::clock::Clock;
use crate::app::language::Spoken;
use crate::app::notice::Notices;
use crate::app::saves::Notebook;
use crate::app::session::Session;
use crate::app::session::running::Think;
use crate::app::states::{Overlay, Screen, escape};
use crate::app::theme::{self, text};
use crate::app::widgets::button::{PRIMARY, SECONDARY, Skin, button};
use crate::app::widgets::field::lines;
use crate::app::widgets::page::{card, page};
use crate::app::widgets::panel::{row, screen};
use crate::journal::{Date, HIGHEST, Reflection, due_but, last_but, questions};
use crate::report::debrief::{Debrief, debrief};
use crate::report::journal as told;
use crate::words::Words;

/// The page, wider never; pixels.
const WIDEST: f32 = 860.0;
/// The most letters of an answer, and of a commitment.
const LETTERS: [usize; 2] = [2_000, 300];
/// Lines of either that are seen at once, and whether one begins a new one: a commitment is one sentence.
const LINES: [(u8, bool); 2] = [(4, true), (2, false)];
/// When one can be asked what became of it: days from today.
const DAYS: [u32; 3] = [7, 14, 30];

/// The question that a field answers.
#[derive(Component)]
struct Answers(String);

/// What one meant to do the last time, and what became of it.
#[derive(Component)]
struct Before;

/// A button of a row of which one is chosen: ratings, or days.
#[derive(Component, Clone, Copy, PartialEq, Eq)]
enum Pick {
    Rating(u8),
    Day(Date),
}

pub(super) fn plugin(app: &mut App) {
    app.add_systems(OnEnter(Screen::Reflect), spawn).add_systems(
        Update,
        (
            escape(Screen::Debrief).run_if(in_state(Overlay::None)),
            (mark, remind).run_if(resource_changed::<Notebook>),
        )
            .run_if(in_state(Screen::Reflect)),
    );
}

fn spawn(
    mut commands: Commands,
    (words, clock): (Res<Spoken>, Res<Clock>),
    (session, looked_back): (Res<Session>, Option<Res<LookingBack>>),
    mut book: ResMut<Notebook>,
) {
    let today = clock.now().date();
    let (Some(played), Some(kept)) = (session.played(), session.run()) else {
        return;
    };
    // What is chosen is marked when it is there.
    book.set_changed();
    let fresh = looked_back.is_none().then(|| debrief(&words, played));
    let Some(seen) = fresh.as_ref().or(looked_back.as_ref().map(|seen| &seen.0)) else {
        return;
    };
    let reflection = &kept.run.reflection;
    let asked = own_questions(&words, seen, questions(&kept.run));
    commands
        .spawn((DespawnOnExit(Screen::Reflect), screen()))
        .with_children(|root| {
            page(
                root,
                (WIDEST, 18.0),
                |sheet| {
                    // What one meant to do the last time is asked before one means to do the next thing.
                    let asks = due_but(&book.journal, today, &kept.name).is_some();
                    tell(sheet, &words, (seen, &asked), (reflection, today, asks));
                },
                |ways| ways_on(ways, &words),
            );
        });
}

/// The questions, the commitment, and how sure one is now.
fn tell(
    sheet: &mut ChildSpawnerCommands,
    words: &Words,
    (seen, asked): (&Debrief, &[String]),
    (reflection, today, asks): (&Reflection, Date, bool),
) {
    sheet.spawn(text(theme::TITLE, words.say("reflect-heading")));
    sheet.spawn(text(theme::SMALL, words.say("reflect-about")));
    let mut first = true;
    for question in seen.questions.iter().chain(asked) {
        card(sheet, 10.0, |card| {
            card.spawn(theme::told(theme::BODY, question));
            let typed = reflection.said_to(question);
            let mut line = card.spawn((
                Answers(question.clone()),
                lines(question, typed, LETTERS[0], LINES[0]),
            ));
            line.observe(answer);
            if std::mem::take(&mut first) {
                line.insert(AutoFocus);
            }
        });
    }
    if asks {
        sheet.spawn(asked_of::place());
    }
    commit(sheet, words, reflection, (first, today));
    card(sheet, 10.0, |card| {
        card.spawn(text(theme::BODY, words.say("reflect-rating")));
        card.spawn((choices(), Pickable::IGNORE))
            .with_children(|line| ratings(line, words));
        if let Some(before) = reflection.before {
            let before = [("before", before.into()), ("most", HIGHEST.into())];
            card.spawn(text(theme::SMALL, words.fill("reflect-before", &before)));
        }
    });
}

/// The way to it, once there is a run to think about: what an author edited is none.
pub(super) fn open(
    _: On<Activate>,
    (words, session): (Res<Spoken>, Res<Session>),
    mut notices: ResMut<Notices>,
    mut next: ResMut<NextState<Screen>>,
) {
    if session.run().is_some() {
        next.set(Screen::Reflect);
    } else {
        notices.say(words.say("notice-nothing-kept"));
    }
}

/// What this run itself asks: of the choice that luck was kindest to, and of the one whose way suited least.
fn own_questions(words: &Words, seen: &Debrief, which: [Option<usize>; 2]) -> Vec<String> {
    let [lucky, unfit] = which.map(|place| place.and_then(|place| seen.decisions.get(place)));
    let asked = |one: &crate::report::debrief::Decided| {
        let label = crate::story::emphasis::plain(&one.label).into_owned();
        (label, words.percent(one.odds))
    };
    let mut all = Vec::new();
    if let Some(one) = lucky {
        let (label, odds) = asked(one);
        all.push(words.fill("reflect-lucky", &[("label", label.into()), ("odds", odds.into())]));
    }
    if let Some(one) = unfit {
        let (label, _) = asked(one);
        all.push(words.fill("reflect-unfit", &[("label", label.into())]));
    }
    all
}

/// One commitment, and when one is asked about it.
fn commit(
    sheet: &mut ChildSpawnerCommands,
    words: &Words,
    reflection: &Reflection,
    (first, today): (bool, Date),
) {
    let typed = reflection.commitment.as_ref().map_or("", |one| one.text.as_str());
    card(sheet, 10.0, |card| {
        card.spawn((Before, text(theme::SMALL.color(theme::PAPER), "")));
        card.spawn(text(theme::STRONG, words.say("reflect-commitment")));
        card.spawn(text(theme::SMALL, words.say("reflect-commitment-about")));
        let name = words.say("reflect-commitment");
        let mut line = card.spawn(lines(name, typed, LETTERS[1], LINES[1]));
        line.observe(promise);
        if first {
            line.insert(AutoFocus);
        }
        card.spawn(text(theme::SMALL, words.say("reflect-when")));
        card.spawn((choices(), Pickable::IGNORE))
            .with_children(|line| days(line, words, today));
    });
}

/// Says what one meant to do the last time, but for when that is just being asked.
fn remind(
    (words, clock): (Res<Spoken>, Res<Clock>),
    (session, book): (Res<Session>, Res<Notebook>),
    mut lines: Query<(&mut Text, &mut Node), With<Before>>,
) {
    let own = session.run().map_or("", |kept| kept.name.as_str());
    let today = clock.now().date();
    let asked = due_but(&book.journal, today, own).is_some();
    let last = last_but(&book.journal, own).filter(|_| !asked);
    for (mut line, mut node) in &mut lines {
        let said = last.map_or_else(String::new, |last| told::last_time(&words, last.commitment));
        node.display = if said.is_empty() {
            Display::None
        } else {
            Display::Flex
        };
        line.set_if_neq(Text(said));
    }
}

fn choices() -> Node {
    Node {
        flex_wrap: FlexWrap::Wrap,
        row_gap: px(8),
        ..row(10.0)
    }
}

/// A button for every rating.
fn ratings(line: &mut ChildSpawnerCommands, words: &Words) {
    for rating in 1..=HIGHEST {
        let name = rating_words(words, rating);
        line.spawn((Pick::Rating(rating), button(SECONDARY, &name)))
            .observe(rate(rating));
    }
}

/// A button for every day on which one can be asked.
fn days(line: &mut ChildSpawnerCommands, words: &Words, today: Date) {
    for days in DAYS {
        let day = today.plus(days);
        let name = told::date(words, day);
        line.spawn((Pick::Day(day), button(SECONDARY, &name)))
            .observe(until(day));
    }
}

/// The button that is chosen in its row looks it, and says it.
fn mark(
    mut commands: Commands,
    (words, session): (Res<Spoken>, Res<Session>),
    mut picks: Query<(Entity, &Pick, &mut Skin, &AccessibleLabel)>,
) {
    let Some(kept) = session.run() else { return };
    let reflection = &kept.run.reflection;
    for (entity, pick, mut skin, label) in &mut picks {
        let (chosen, name) = match pick {
            Pick::Rating(rating) => (reflection.after == Some(*rating), rating_words(&words, *rating)),
            Pick::Day(day) => (session.asked_from() == Some(*day), told::date(&words, *day)),
        };
        let said;
        (*skin, said) = choosable(&words, name, chosen);
        if label.0 != said {
            commands.entity(entity).insert(AccessibleLabel(said));
        }
    }
}

/// A rating in words; the ends say what they mean.
pub(super) fn rating_words(words: &Words, rating: u8) -> String {
    match rating {
        1 => words.say("reflect-lowest"),
        HIGHEST => words.say("reflect-highest"),
        between => between.to_string(),
    }
}

fn answer(
    change: On<TextEditChange>,
    fields: Query<(&EditableText, &Answers)>,
    mut think: MessageWriter<Think>,
) {
    if let Ok((field, Answers(question))) = fields.get(change.event_target()) {
        think.write(Think::Answer(question.clone(), field.value().to_string()));
    }
}

fn promise(change: On<TextEditChange>, fields: Query<&EditableText>, mut think: MessageWriter<Think>) {
    if let Ok(field) = fields.get(change.event_target()) {
        think.write(Think::Promise(field.value().to_string()));
    }
}

fn rate(rating: u8) -> impl Fn(On<Activate>, MessageWriter<Think>) {
    move |_, mut think| {
        think.write(Think::After(rating));
    }
}

fn until(day: Date) -> impl Fn(On<Activate>, MessageWriter<Think>) {
    move |_, mut think| {
        think.write(Think::Until(day));
    }
}

fn ways_on(ways: &mut ChildSpawnerCommands, words: &Words) {
    ways.spawn(button(PRIMARY, &words.say("reflect-done")))
        .observe(|_: On<Activate>, mut next: ResMut<NextState<Screen>>| next.set(Screen::Journal));
    ways.spawn(button(SECONDARY, &words.say("reflect-back")))
        .observe(|_: On<Activate>, mut next: ResMut<NextState<Screen>>| next.set(Screen::Debrief));
}
