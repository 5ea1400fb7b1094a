//! What became of the last commitment: asked on the title screen, and before the next commitment is made, from its day on, in
//! one line, and never twice.

use bevy::prelude::*;
use bevy::ui_widgets::Activate;

use crate::app::clock::Clock;
use crate::app::language::Spoken;
use crate::app::saves::{Folders, Notebook};
use crate::app::session::Session;
use crate::app::states::Screen;
use crate::app::theme::{self, text};
use crate::app::widgets::button::{QUIET, SECONDARY, button};
use crate::app::widgets::panel::{column, panel_node, row, surface};
use crate::journal::{Became, Commitment, Due, How, due_but};
use crate::report::journal as told;
use crate::words::Words;

/// Days after which it is asked again when somebody does not want to say now.
const LATER: u32 = 7;

/// The line.
#[derive(Component)]
struct Line;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(
        Update,
        say.run_if(in_state(Screen::Title).or_else(in_state(Screen::Reflect))),
    );
}

/// Where the line comes.
#[derive(Component)]
pub(crate) struct Place;

/// Fills the place when there is one and something to ask; empties it when that was answered.
fn say(
    mut commands: Commands,
    (words, book, clock): (Res<Spoken>, Res<Notebook>, Res<Clock>),
    (screen, session): (Res<State<Screen>>, Res<Session>),
    places: Query<(Entity, Ref<Place>)>,
    lines: Query<Entity, With<Line>>,
) {
    let Ok((place, added)) = places.single() else {
        return;
    };
    if !added.is_added() && !book.is_changed() {
        return;
    }
    lines.iter().for_each(|line| commands.entity(line).despawn());
    // Whoever is about to make the next one is asked about the last.
    let own = session.run().filter(|_| *screen.get() == Screen::Reflect);
    let own = own.map_or("", |kept| kept.name.as_str());
    if let Some(due) = due_but(&book.journal, clock.now().date(), own) {
        commands
            .entity(place)
            .with_children(|place| line(place, &words, &due));
    }
}

fn line(place: &mut ChildSpawnerCommands, words: &Words, due: &Due<'_>) {
    let (name, commitment) = (due.kept.name.clone(), due.commitment);
    let node = Node {
        max_width: px(860),
        padding: UiRect::axes(px(22), px(14)),
        row_gap: px(8),
        align_items: AlignItems::Center,
        ..panel_node()
    };
    place
        .spawn((Line, node, surface(theme::PANEL), Pickable::IGNORE))
        .with_children(|panel| {
            let values = [
                ("date", told::date(words, commitment.made).into()),
                ("text", commitment.text.as_str().into()),
            ];
            panel.spawn((
                text(theme::BODY, words.fill("due-question", &values)),
                TextLayout::justify(Justify::Center),
            ));
            let ways = Node {
                flex_wrap: FlexWrap::Wrap,
                justify_content: JustifyContent::Center,
                row_gap: px(8),
                ..row(10.0)
            };
            panel.spawn((ways, Pickable::IGNORE)).with_children(|ways| {
                ways.spawn(button(SECONDARY, &words.say("due-done")))
                    .observe(answer(How::Done, &name));
                ways.spawn(button(SECONDARY, &words.say("due-partly")))
                    .observe(answer(How::Partly, &name));
                ways.spawn(button(SECONDARY, &words.say("due-not")))
                    .observe(answer(How::Not, &name));
                ways.spawn(button(QUIET, &words.say("due-later")))
                    .observe(later(&name));
            });
        });
}

fn answer(how: How, run: &str) -> impl Fn(On<Activate>, Res<Clock>, Res<Folders>, ResMut<Notebook>) + use<> {
    let run = run.to_owned();
    move |_, clock, folders, mut book| {
        let on = clock.now().date();
        change(&folders, &mut book, &run, |commitment| {
            commitment.became = Some(Became { how, on });
        });
    }
}

fn later(run: &str) -> impl Fn(On<Activate>, Res<Clock>, Res<Folders>, ResMut<Notebook>) + use<> {
    let run = run.to_owned();
    move |_, clock, folders, mut book| {
        let then = clock.now().date().plus(LATER);
        change(&folders, &mut book, &run, |commitment| commitment.due = then);
    }
}

/// Changes the commitment that is asked about, by the name of its run, and keeps it.
fn change(folders: &Folders, book: &mut Notebook, run: &str, how: impl FnOnce(&mut Commitment)) {
    let Some(mut kept) = book.journal.get(run).cloned() else {
        return;
    };
    if let Some(commitment) = &mut kept.run.reflection.commitment {
        how(commitment);
    }
    folders.write_run(book, kept);
}

/// A place for the line.
pub(crate) fn place() -> impl Bundle {
    let node = Node {
        align_items: AlignItems::Center,
        // Below the faces, above the buttons.
        margin: UiRect::top(Val::Auto),
        ..column(0.0)
    };
    (Place, node, Pickable::IGNORE)
}
