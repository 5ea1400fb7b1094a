//! Carries what is heard to the system's screen reader, and what that asks for back to the screen.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use accesskit::{Action, Live, Node as Told, NodeId, Rect, Role, Toggled, TreeId, TreeUpdate};
use bevy::a11y::{AccessibilityRequested, AccessibilitySystems, ActionRequest};
use bevy::ecs::system::NonSendMarker;
use bevy::input_focus::{FocusCause, InputFocus, InputFocusVisible};
use bevy::prelude::*;
use bevy::text::EditableText;
use bevy::ui::InteractionDisabled;
use bevy::ui_widgets::{Activate, Button, ScrollIntoView};
use bevy::window::PrimaryWindow;
use bevy::winit::accessibility::{
    ACCESS_KIT_ADAPTERS, WinitActionRequestHandler, WinitActionRequestHandlers,
};

use super::tree::{Heard, Sort, hear};
use super::typed;
use super::voice::Voice;
use crate::app::background::{Listening, Wake};
use crate::app::motion::Motion;

/// How often it is looked whether a screen reader has come, and once there is one, whether it asks for something.
const LOOKS: (Duration, Duration) = (Duration::from_millis(250), Duration::from_millis(40));

/// Waits for the screen reader while the window sleeps.
#[derive(Resource, Default)]
struct Ear(Option<Listening<()>>);

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Ear>()
        .add_systems(PreUpdate, obey)
        .add_systems(
            Update,
            listen.run_if(resource_exists::<WinitActionRequestHandlers>),
        )
        .add_systems(PostUpdate, tell.in_set(AccessibilitySystems::Update));
}

/// Starts to listen as soon as there is a window.
fn listen(
    handlers: Res<WinitActionRequestHandlers>,
    windows: Query<Entity, With<PrimaryWindow>>,
    (requested, wake): (Res<AccessibilityRequested>, Res<Wake>),
    (mut ear, mut motion): (ResMut<Ear>, ResMut<Motion>),
) {
    if let Some(ear) = &ear.0 {
        if !ear.heard().is_empty() {
            motion.stir(0.1);
        }
        return;
    }
    let asked = windows.single().ok().and_then(|window| handlers.get(&window));
    let Some(asked) = asked else { return };
    let (asked, requested) = (Arc::clone(asked), requested.clone());
    let started = Listening::start("access", &wake, move |tell| watch(&requested, &asked, tell));
    match started {
        Ok(started) => ear.0 = Some(started),
        Err(error) => warn_once!("a screen reader is answered only while something moves: {error}"),
    }
}

/// Tells when a screen reader has come or wants something: it is served by a frame, and would not be while none is drawn.
fn watch(
    requested: &AccessibilityRequested,
    asked: &Mutex<WinitActionRequestHandler>,
    tell: &dyn Fn(()) -> bool,
) {
    let mut served = false;
    loop {
        std::thread::sleep(if served { LOOKS.1 } else { LOOKS.0 });
        let there = requested.get();
        let wants = !asked.lock().unwrap_or_else(PoisonError::into_inner).is_empty();
        if (there != served || wants) && !tell(()) {
            return;
        }
        served = there;
    }
}

/// Presses and looks at what the screen reader says.
fn obey(
    mut asked: MessageReader<ActionRequest>,
    pressable: Query<Has<InteractionDisabled>, With<Button>>,
    fields: Query<(), With<EditableText>>,
    (mut focus, mut visible): (ResMut<InputFocus>, ResMut<InputFocusVisible>),
    mut motion: ResMut<Motion>,
    mut commands: Commands,
) {
    for ActionRequest(asked) in asked.read() {
        let Some(entity) = Entity::try_from_bits(asked.target_node.0) else {
            continue;
        };
        motion.stir(0.1);
        let closed = pressable.get(entity);
        match asked.action {
            Action::Click if closed == Ok(false) => commands.trigger(Activate { entity }),
            Action::Click | Action::Focus if closed.is_ok() || fields.contains(entity) => {
                focus.set(entity, FocusCause::Navigated);
                visible.0 = true;
            }
            Action::ScrollIntoView => {
                if let Ok(mut entity) = commands.get_entity(entity) {
                    entity.trigger(|entity| ScrollIntoView { entity });
                }
            }
            _ => {}
        }
    }
}

/// Hands the tree to the window's adapter, which finds out what has changed.
fn tell(world: &World, _main_thread: NonSendMarker, mut voice: Local<Voice>) {
    let requested = world.get_resource::<AccessibilityRequested>();
    if !requested.is_some_and(|requested| requested.get()) {
        return;
    }
    let windows = world.try_query_filtered::<(Entity, &Window), With<PrimaryWindow>>();
    let Some((window, title)) = windows.and_then(|mut windows| {
        let (window, its) = windows.single(world).ok()?;
        Some((window, its.title.clone()))
    }) else {
        return;
    };
    let (heard, focus) = hear(world);
    voice.listen(&heard, focus);
    ACCESS_KIT_ADAPTERS.with_borrow_mut(|adapters| {
        if let Some(adapter) = adapters.get_mut(&window) {
            adapter.update_if_active(|| told(window.to_bits(), &title, (&heard, focus), &voice));
        }
    });
}

/// The tree in the adapter's words, and after it what is being said.
fn told(window: u64, title: &str, (heard, focus): (&[Heard], Option<u64>), voice: &Voice) -> TreeUpdate {
    let mut root = Told::new(Role::Window);
    root.set_label(title);
    let mut children: Vec<NodeId> = heard.iter().map(|one| NodeId(one.id)).collect();
    let mut nodes = Vec::new();
    for one in heard {
        one.each(&mut |one| add(&mut nodes, one));
    }
    if let Some((id, words)) = voice.says() {
        let mut said = Told::new(Role::Label);
        said.set_value(words);
        said.set_live(Live::Polite);
        children.push(NodeId(id));
        nodes.push((NodeId(id), said));
    }
    root.set_children(children);
    nodes.insert(0, (NodeId(window), root));
    TreeUpdate {
        nodes,
        tree: None,
        tree_id: TreeId::ROOT,
        focus: NodeId(focus.unwrap_or(window)),
    }
}

fn add(nodes: &mut Vec<(NodeId, Told)>, one: &Heard) {
    let mut node = Told::new(match &one.sort {
        Sort::Screen => Role::Pane,
        Sort::Dialog => Role::Dialog,
        Sort::Part => Role::Group,
        Sort::Title(_) => Role::Heading,
        Sort::Words => Role::Label,
        Sort::Button => Role::Button,
        Sort::Switch(_) => Role::Switch,
        Sort::Tab(_) => Role::Tab,
        Sort::Field(_) => Role::TextInput,
        Sort::Picture => Role::Image,
        Sort::Gauge(_) => Role::Meter,
    });
    match &one.sort {
        // These are called by their value.
        Sort::Words => node.set_value(one.name.as_str()),
        _ => node.set_label(one.name.as_str()),
    }
    match &one.sort {
        Sort::Dialog => node.set_modal(),
        Sort::Title(level) => node.set_level(*level),
        Sort::Switch(on) => node.set_toggled(if *on { Toggled::True } else { Toggled::False }),
        Sort::Tab(here) => node.set_selected(*here),
        Sort::Field(typed) => node.set_value(typed.as_str()),
        Sort::Gauge(value) => {
            node.set_numeric_value(f64::from(value.round()));
            node.set_min_numeric_value(0.0);
            node.set_max_numeric_value(100.0);
        }
        _ => {}
    }
    if !one.about.is_empty() {
        node.set_description(one.about.as_str());
    }
    if let Some((which, _)) = one.nth {
        node.set_position_in_set(which.saturating_sub(1));
    }
    // How many there are is asked of what they are in.
    if let Some((_, of)) = one.within.iter().find_map(|one| one.nth) {
        node.set_size_of_set(of);
    }
    if let Some(open) = one.open {
        node.set_expanded(open);
    }
    if matches!(
        one.sort,
        Sort::Button | Sort::Switch(_) | Sort::Tab(_) | Sort::Field(_)
    ) {
        node.add_action(Action::Focus);
        node.add_action(Action::ScrollIntoView);
        match one.closed {
            true => node.set_disabled(),
            false => node.add_action(Action::Click),
        }
    }
    let [left, top, right, bottom] = one.at.map(f64::from);
    node.set_bounds(Rect::new(left, top, right, bottom));
    let mut children: Vec<NodeId> = one.within.iter().map(|one| NodeId(one.id)).collect();
    if let (Sort::Field(text), Some(selected)) = (&one.sort, one.selected) {
        let bounds = Rect::new(left, top, right, bottom);
        let (runs, selection) = typed::runs(one.id, text, selected, bounds);
        children.extend(runs.iter().map(|(id, _)| *id));
        nodes.extend(runs);
        node.set_text_selection(selection);
    }
    node.set_children(children);
    nodes.push((NodeId(one.id), node));
}
