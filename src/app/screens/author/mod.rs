//! The author's view, F12: where the story stands and why, what can be changed, and ways to any scene. It lies beside
//! the game, so that both can be seen.

use std::process::Child;

use bevy::input_focus::{InputFocus, InputFocusVisible};
use bevy::prelude::*;
use bevy::text::RemSize;

use crate::app::background::Wake;
use crate::app::editor::{self, At};
use crate::app::hot_reload::{Findings, Reload, Spot};
use crate::app::language::Spoken;
use crate::app::motion::Motion;
use crate::app::navigation;
use crate::app::notice::Notices;
use crate::app::session::Session;
use crate::app::session::inspector::Inspector;
use crate::app::settings::Settings;
use crate::app::states::{Overlay, Screen};
use crate::app::widgets::field::Filling;

mod chart;
mod findings;
mod frame;
mod here;
mod jump;
mod log;
mod map;
mod mark;
mod parts;
mod scenes;
mod state;
mod surveyor;
mod team;
mod words;

pub(super) use words::NAME;

use frame::{Page, Panel, Root, Slot};
use jump::Picked;
use scenes::Filter;

/// What is shown.
#[derive(Resource, Clone, Copy, PartialEq, Eq, Default, Debug)]
enum Tab {
    #[default]
    Here,
    State,
    Team,
    Scenes,
    Map,
    Log,
    Findings,
}

impl Tab {
    const ALL: [Self; 7] = [
        Self::Here,
        Self::State,
        Self::Team,
        Self::Scenes,
        Self::Map,
        Self::Log,
        Self::Findings,
    ];
}

/// The part of a page that is made anew while the rest of it stays.
#[derive(Component)]
struct Inner;

/// Opens the file in the author's editor.
#[derive(Message, Clone)]
struct OpenAt {
    /// The name of a file beside the scenario's; without it, the scenario's own.
    file: Option<String>,
    at: At,
}

impl OpenAt {
    /// A place that is known, or the beginning of the scenario's file.
    fn of(place: Option<&Spot>) -> Self {
        Self {
            file: place.map(|spot| spot.file.clone()),
            at: place.map_or(At { line: 1, column: 1 }, |spot| At {
                line: spot.line,
                column: spot.column,
            }),
        }
    }
}

/// Which button of the view has the focus or should have it, by its name: it outlives being made anew.
#[derive(Resource, Default)]
struct Refocus {
    latest: String,
    wanted: bool,
}

impl Refocus {
    fn ask(&mut self, name: &str) {
        name.clone_into(&mut self.latest);
        self.wanted = true;
    }
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Tab>()
        .init_resource::<Filter>()
        .init_resource::<Picked>()
        .init_resource::<Refocus>()
        .init_resource::<chart::Chart>()
        .add_message::<OpenAt>()
        .add_plugins(mark::plugin)
        .add_systems(OnEnter(Overlay::Author), (refresh, frame::spawn).chain())
        .add_systems(OnExit(Overlay::Author), let_go)
        .add_systems(
            PreUpdate,
            refocus
                .before(navigation::forget_the_gone)
                .run_if(in_state(Overlay::Author)),
        )
        .add_systems(Update, (toggle, open_file))
        .add_systems(
            Update,
            (
                keys,
                jump::take_way,
                refresh.run_if(resource_changed::<Session>),
                follow_text_size,
                show_head.run_if(
                    resource_changed::<Inspector>
                        .or_else(resource_changed::<Tab>)
                        .or_else(resource_changed::<Findings>),
                ),
                show_page,
                show_inner,
            )
                .chain()
                .run_if(in_state(Overlay::Author)),
        )
        .add_systems(
            Update,
            (map::keys, map::wheel, map::order, map::show)
                .chain()
                .after(show_inner)
                .run_if(in_state(Overlay::Author).and_then(resource_equals(Tab::Map))),
        );
}

/// F12 opens and closes it wherever a scenario is on the table.
fn toggle(
    keys: Res<ButtonInput<KeyCode>>,
    session: Res<Session>,
    screen: Res<State<Screen>>,
    overlay: Res<State<Overlay>>,
    mut next: ResMut<NextState<Overlay>>,
) {
    if !keys.just_pressed(KeyCode::F12) {
        return;
    }
    let table = matches!(screen.get(), Screen::Briefing | Screen::Play | Screen::Debrief);
    if *overlay.get() == Overlay::Author {
        next.set(Overlay::None);
    } else if table && session.scenario().is_some() {
        next.set(Overlay::Author);
    }
}

fn keys(
    keys: Res<ButtonInput<KeyCode>>,
    filling: Res<Filling>,
    mut visible: ResMut<InputFocusVisible>,
    (inspector, filter, findings): (Res<Inspector>, Res<Filter>, Res<Findings>),
    (session, wake): (Res<Session>, Res<Wake>),
    mut tab: ResMut<Tab>,
    (mut picked, mut refocus): (ResMut<Picked>, ResMut<Refocus>),
    mut next: ResMut<NextState<Overlay>>,
    mut reload: MessageWriter<Reload>,
    mut open: MessageWriter<OpenAt>,
) {
    // Whoever opens pages by key goes on by key.
    if pressed_number(&keys).is_some() || keys.just_pressed(KeyCode::Enter) {
        visible.0 = true;
    }
    let typing = filling.0;
    let control = keys.any_pressed([KeyCode::ControlLeft, KeyCode::ControlRight]);
    if keys.just_pressed(KeyCode::Escape) {
        next.set(Overlay::None);
    } else if keys.just_pressed(KeyCode::F5) {
        reload.write(Reload);
    } else if control && keys.just_pressed(KeyCode::KeyE) {
        open.write(OpenAt::of(frame::place(&inspector, &findings)));
    } else if typing && keys.any_just_pressed([KeyCode::Enter, KeyCode::NumpadEnter]) {
        if let Some((scene, _)) = scenes::fitting(&inspector, &filter.0).next() {
            picked.pick(Some(scene), &session, &wake);
        }
    } else if (!typing || control)
        && let Some(index) = pressed_number(&keys)
    {
        let chosen = Tab::ALL[index];
        // The focus goes along; two pages give it to something of their own.
        if !matches!(chosen, Tab::Scenes | Tab::Map) {
            let name = frame::tab_name(chosen, &findings);
            refocus.ask(&words::tab_name(&name, index));
        }
        tab.set_if_neq(chosen);
    }
}

fn pressed_number(keys: &ButtonInput<KeyCode>) -> Option<usize> {
    const KEYS: [KeyCode; 7] = [
        KeyCode::Digit1,
        KeyCode::Digit2,
        KeyCode::Digit3,
        KeyCode::Digit4,
        KeyCode::Digit5,
        KeyCode::Digit6,
        KeyCode::Digit7,
    ];
    KEYS.iter().position(|key| keys.just_pressed(*key))
}

fn refresh(
    session: Res<Session>,
    spoken: Res<Spoken>,
    mut inspector: ResMut<Inspector>,
    mut picked: ResMut<Picked>,
) {
    let fresh = session.inspector(&spoken);
    if fresh != *inspector {
        // What was found holds for the moment that was.
        *picked = Picked::default();
        *inspector = fresh;
    }
}

fn let_go(mut picked: ResMut<Picked>, mut filter: ResMut<Filter>) {
    *picked = Picked::default();
    filter.0.clear();
}

fn open_file(
    mut wishes: MessageReader<OpenAt>,
    session: Res<Session>,
    settings: Res<Settings>,
    mut notices: ResMut<Notices>,
    mut editors: Local<Vec<Child>>,
) {
    // Those that have ended are seen off.
    editors.retain_mut(|editor| matches!(editor.try_wait(), Ok(None)));
    for OpenAt { file, at } in wishes.read() {
        let own = session.path();
        let path = file
            .as_ref()
            .map_or_else(|| own.to_owned(), |name| own.with_file_name(name));
        match editor::open(&settings.editor, &path, *at) {
            Ok(editor) => editors.push(editor),
            Err(why) => notices.say(words::not_opened(&why)),
        }
    }
}

/// The panel is as wide as its words need; the map takes all there is.
fn follow_text_size(rem: Res<RemSize>, tab: Res<Tab>, mut panels: Query<&mut Node, With<Panel>>) {
    let width = if *tab == Tab::Map {
        percent(100)
    } else {
        px(rem.0 * frame::WIDTH)
    };
    for mut node in &mut panels {
        if node.width != width {
            node.width = width;
        }
    }
}

fn show_head(
    inspector: Res<Inspector>,
    findings: Res<Findings>,
    tab: Res<Tab>,
    heads: Query<Entity, With<frame::Head>>,
    mut motion: ResMut<Motion>,
    mut commands: Commands,
) {
    for head in &heads {
        motion.stir(0.2);
        commands.entity(head).despawn_children().with_children(|head| {
            frame::head(head, &inspector, &findings, *tab);
        });
    }
}

/// Makes the page anew: wholly when another one is wanted, otherwise what is on it. A page with an inner part stays.
fn show_page(
    (inspector, findings, tab, filter): (Res<Inspector>, Res<Findings>, Res<Tab>, Res<Filter>),
    slots: Query<Entity, With<Slot>>,
    pages: Query<Entity, With<Page>>,
    mut motion: ResMut<Motion>,
    mut commands: Commands,
) {
    let inner = matches!(*tab, Tab::Scenes | Tab::Map);
    let fill = |page: &mut ChildSpawnerCommands| match *tab {
        Tab::Here => here::spawn(page, &inspector),
        Tab::State => state::spawn(page, &inspector),
        Tab::Team => team::spawn(page, &inspector),
        Tab::Scenes => scenes::spawn(page, &filter.0, true),
        Tab::Map => map::spawn(page),
        Tab::Log => log::spawn(page, &inspector),
        Tab::Findings => findings::spawn(page, &findings),
    };
    if tab.is_changed() || pages.is_empty() {
        for slot in &slots {
            motion.stir(0.2);
            commands.entity(slot).despawn_children().with_children(|slot| {
                if inner {
                    slot.spawn((Page, frame::whole_page())).with_children(fill);
                } else {
                    slot.spawn((Page, frame::long_page())).with_children(fill);
                }
            });
        }
    } else if !inner && (inspector.is_changed() || findings.is_changed()) {
        for page in &pages {
            motion.stir(0.2);
            commands.entity(page).despawn_children().with_children(fill);
        }
    }
}

fn show_inner(
    (inspector, findings, tab, filter, picked): (
        Res<Inspector>,
        Res<Findings>,
        Res<Tab>,
        Res<Filter>,
        Res<Picked>,
    ),
    inners: Query<(Entity, Ref<Inner>)>,
    mut motion: ResMut<Motion>,
    mut commands: Commands,
) {
    let news = inspector.is_changed() || findings.is_changed() || filter.is_changed() || picked.is_changed();
    for (entity, inner) in &inners {
        if !news && !inner.is_added() {
            continue;
        }
        motion.stir(0.2);
        commands
            .entity(entity)
            .despawn_children()
            .with_children(|inner| match *tab {
                Tab::Scenes => scenes::list(inner, &inspector, &filter, &picked, &findings),
                Tab::Map => {
                    if let Some(scene) = picked.scene {
                        jump::headed(inner, scene, &picked, &inspector, &findings);
                    }
                }
                Tab::Here | Tab::State | Tab::Team | Tab::Log | Tab::Findings => {}
            });
    }
}

/// Whatever had the focus has it again after it was made anew, or after the game behind wanted it.
fn refocus(
    mut refocus: ResMut<Refocus>,
    mut focus: ResMut<InputFocus>,
    roots: Query<Entity, With<Root>>,
    parents: Query<&ChildOf>,
    named: Query<(Entity, &AccessibleLabel)>,
) {
    let Ok(root) = roots.single() else { return };
    let inside = |entity: Entity| parents.iter_ancestors(entity).any(|ancestor| ancestor == root);
    let now = focus.get().filter(|entity| inside(*entity));
    if let (Some(entity), false) = (now, refocus.wanted)
        && let Ok((_, name)) = named.get(entity)
    {
        if refocus.latest != name.0 {
            refocus.latest.clone_from(&name.0);
        }
        return;
    }
    let again = named
        .iter()
        .find(|(entity, name)| name.0 == refocus.latest && inside(*entity));
    if let Some((entity, _)) = again {
        focus.set(entity, bevy::input_focus::FocusCause::Navigated);
        refocus.wanted = false;
    }
}
