//! The screen as it is heard, gathered from what is laid out.

use bevy::input_focus::InputFocus;
use bevy::input_focus::tab_navigation::TabGroup;
use bevy::prelude::*;
use bevy::text::EditableText;
use bevy::ui::{InteractionDisabled, UiGlobalTransform};
use bevy::ui_widgets::Button;

use super::{About, Amount, Heading, Leads, Live, Nth, Open, Rests, Standing, Switched};
use crate::app::theme::Type;

/// What something is to whoever hears it.
#[derive(Debug, Clone, PartialEq)]
pub enum Sort {
    /// All of a screen.
    Screen,
    /// What lies over a screen and has to be answered first.
    Dialog,
    /// A part of a screen.
    Part,
    /// A title, 1 is that of the screen.
    Title(usize),
    /// Words.
    Words,
    /// Something to press.
    Button,
    /// Something to switch, and whether it is on.
    Switch(bool),
    /// The way to a page, and whether that is seen.
    Tab(bool),
    /// Somewhere to type, and what is there.
    Field(String),
    /// A picture that says something.
    Picture,
    /// A gauge, 0 to 100.
    Gauge(f32),
}

/// Something that is heard, and what is within it.
#[derive(Debug, Clone, PartialEq)]
pub struct Heard {
    /// What it is for as long as it is there.
    pub id: u64,
    /// What it is.
    pub sort: Sort,
    /// What it is called.
    pub name: String,
    /// What is said after the name.
    pub about: String,
    /// Whether it is said as soon as it is there.
    pub live: bool,
    /// Whether it can be pressed.
    pub closed: bool,
    /// Which it is of how many.
    pub nth: Option<(usize, usize)>,
    /// Whether it is open, of what folds away.
    pub open: Option<bool>,
    /// Where it is: left, top, right, bottom, in pixels.
    pub at: [f32; 4],
    /// Of a field: from where to where something is selected, in bytes of what is typed there; the second is the cursor.
    pub selected: Option<[usize; 2]>,
    /// What is within it, in the order in which it is read.
    pub within: Vec<Heard>,
}

/// All that is heard now, the lowest layer first, and which of it has the focus: what the keyboard has, otherwise the part of
/// the screen on which it rests. What lies behind a dialog is not heard.
pub(crate) fn hear(world: &World) -> (Vec<Heard>, Option<u64>) {
    let mut roots = roots(world);
    let covered = roots
        .iter()
        .filter(|(_, root)| is_modal(world, *root))
        .map(|((layer, _), _)| *layer)
        .max();
    roots.retain(|((layer, _), _)| covered.is_none_or(|covered| *layer >= covered));
    let mut all = Vec::new();
    for (_, root) in roots {
        gather(world, root, false, &mut all);
    }
    let had = world.get_resource::<InputFocus>().and_then(InputFocus::get);
    let focus = had
        .map(Entity::to_bits)
        .filter(|had| all.iter().any(|one| one.has(*had)))
        .or_else(|| rest(world, &all));
    (all, focus)
}

/// What is laid out by itself, by its layer and then by its age.
fn roots(world: &World) -> Vec<((i32, u32), Entity)> {
    let Some(mut query) =
        world.try_query_filtered::<(Entity, Option<&GlobalZIndex>), (With<Node>, Without<ChildOf>)>()
    else {
        return Vec::new();
    };
    let layered = |(entity, layer): (Entity, Option<&GlobalZIndex>)| {
        ((layer.map_or(0, |layer| layer.0), entity.index_u32()), entity)
    };
    let mut roots: Vec<_> = query.iter(world).map(layered).collect();
    roots.sort_by_key(|(order, _)| *order);
    roots
}

fn is_modal(world: &World, root: Entity) -> bool {
    world.get::<TabGroup>(root).is_some_and(|group| group.modal)
}

/// Where the focus rests: on the last dialog, otherwise on a part that says so, otherwise on the screen.
fn rest(world: &World, all: &[Heard]) -> Option<u64> {
    let dialog = all.iter().rfind(|one| one.sort == Sort::Dialog);
    let part = || all.iter().find_map(|one| one.find(&|part| rests(world, part)));
    let screen = || all.iter().find(|one| one.sort == Sort::Screen);
    dialog.or_else(part).or_else(screen).map(|one| one.id)
}

fn rests(world: &World, one: &Heard) -> bool {
    Entity::try_from_bits(one.id).is_some_and(|entity| world.get::<Rests>(entity).is_some())
}

impl Heard {
    fn has(&self, id: u64) -> bool {
        self.find(&|one| one.id == id).is_some()
    }

    /// The first like this, itself or within.
    pub fn find(&self, like: &impl Fn(&Heard) -> bool) -> Option<&Heard> {
        if like(self) {
            return Some(self);
        }
        self.within.iter().find_map(|one| one.find(like))
    }

    /// Calls `see` on itself and on all within, in the order in which it is read.
    pub fn each(&self, see: &mut impl FnMut(&Heard)) {
        see(self);
        for one in &self.within {
            one.each(see);
        }
    }
}

/// Whether something is laid out and seen.
fn is_there(world: &World, entity: Entity) -> bool {
    let shown = world.get::<InheritedVisibility>(entity);
    let node = world.get::<Node>(entity);
    node.is_some_and(|node| node.display != Display::None) && shown.is_none_or(|shown| shown.get())
}

/// Adds what is heard of an entity and of all below it.
fn gather(world: &World, entity: Entity, live: bool, all: &mut Vec<Heard>) {
    if !is_there(world, entity) {
        return;
    }
    let live = live || world.get::<Live>(entity).is_some();
    if let Some(one) = heard(world, entity, live) {
        all.push(one);
    } else {
        below(world, entity, live, all);
    }
}

fn below(world: &World, entity: Entity, live: bool, all: &mut Vec<Heard>) {
    for child in world.get::<Children>(entity).into_iter().flatten() {
        gather(world, *child, live, all);
    }
}

/// What an entity itself is to whoever hears it; nothing for what only holds other things together.
fn heard(world: &World, entity: Entity, live: bool) -> Option<Heard> {
    if let Some(group) = world.get::<TabGroup>(entity) {
        let sort = if group.modal { Sort::Dialog } else { Sort::Screen };
        return Some(part(world, entity, sort, live));
    }
    if world.get::<Rests>(entity).is_some() {
        return Some(part(world, entity, Sort::Part, live));
    }
    if let Some(words) = words(world, entity) {
        let sort = title(world, entity, &words).map_or(Sort::Words, Sort::Title);
        return (!words.trim().is_empty()).then(|| one(world, entity, (sort, words), live));
    }
    if let Some(field) = world.get::<EditableText>(entity) {
        let sort = Sort::Field(field.value().to_string());
        let selection = field.editor().raw_selection();
        let mut typed = one(world, entity, (sort, label(world, entity)), live);
        typed.selected = Some([selection.anchor().index(), selection.focus().index()]);
        return Some(typed);
    }
    if let Some(Amount(value)) = world.get(entity) {
        let mut gauge = one(world, entity, (Sort::Gauge(*value), label(world, entity)), live);
        gauge.about = rest_of(world, entity, &format!("{} {value:.0}", gauge.name));
        return Some(gauge);
    }
    if world.get::<Button>(entity).is_some() {
        return Some(button(world, entity, live));
    }
    let name = label(world, entity);
    if name.is_empty() {
        return line(world, entity).map(|words| one(world, entity, (Sort::Words, words), live));
    }
    // All that is in it is said by its name.
    let picture = world.get::<ImageNode>(entity).is_some();
    let sort = if picture { Sort::Picture } else { Sort::Words };
    Some(one(world, entity, (sort, name), live))
}

/// The most words beside each other that are one thing: who speaks and what, a gauge and by how much.
const BESIDE: usize = 4;

/// What stands side by side is said together, where it is words and nothing but words.
fn line(world: &World, entity: Entity) -> Option<String> {
    let node = world.get::<Node>(entity)?;
    if node.flex_direction != FlexDirection::Row
        || node.display != Display::Flex
        || !only_words(world, entity)
    {
        return None;
    }
    let mut all = Vec::new();
    say(world, entity, &mut |_, words| all.push(words));
    all.retain(|words| !words.is_empty());
    (2..=BESIDE).contains(&all.len()).then(|| joined(&all))
}

/// Whether nothing below is more than words and pictures.
fn only_words(world: &World, entity: Entity) -> bool {
    let below = world.get::<Children>(entity).into_iter().flatten();
    below.filter(|child| is_there(world, **child)).all(|child| {
        let more = world.get::<Button>(*child).is_some()
            || world.get::<EditableText>(*child).is_some()
            || world.get::<Amount>(*child).is_some()
            || world.get::<Rests>(*child).is_some();
        let words = words(world, *child);
        let titled = words.is_some_and(|words| title(world, *child, &words).is_some());
        !more && !titled && only_words(world, *child)
    })
}

/// One after the other, as a voice has them apart.
pub(super) fn joined(all: &[String]) -> String {
    let mut said = String::new();
    for words in all {
        if !said.is_empty() {
            let ended = said.ends_with(['.', '!', '?', ':', ';', '\u{2026}', '\u{201d}', '\u{201c}']);
            said.push_str(if ended { " " } else { ", " });
        }
        said.push_str(words);
    }
    said
}

/// A screen, a dialog or a part, called by its first title.
fn part(world: &World, entity: Entity, sort: Sort, live: bool) -> Heard {
    let mut whole = one(world, entity, (sort, label(world, entity)), live);
    below(world, entity, live, &mut whole.within);
    if whole.name.is_empty() {
        let title = |one: &Heard| matches!(one.sort, Sort::Title(_) | Sort::Picture);
        let found = whole.within.iter().find_map(|one| one.find(&title));
        whole.name = found.map_or_else(String::new, |title| title.name.clone());
    }
    // A part without a title of its own is called as the whole is.
    for one in &mut whole.within {
        if one.sort == Sort::Part && one.name.is_empty() {
            one.name.clone_from(&whole.name);
        }
    }
    whole
}

fn button(world: &World, entity: Entity, live: bool) -> Heard {
    let sort = match (world.get(entity), world.get(entity)) {
        (Some(Switched(on)), _) => Sort::Switch(*on),
        (None, Some(Leads(here))) => Sort::Tab(*here),
        (None, None) => Sort::Button,
    };
    let mut name = label(world, entity);
    say(world, entity, &mut |one, words| {
        if sort == Sort::Button && world.get::<Standing>(one).is_some() && !words.is_empty() {
            name = format!("{name}: {words}");
        }
    });
    let mut pressed = one(world, entity, (sort, name), live);
    pressed.about = match world.get(entity) {
        Some(About(words)) => words.clone(),
        None => rest_of(world, entity, &pressed.name),
    };
    pressed.closed = world.get::<InteractionDisabled>(entity).is_some();
    pressed.nth = world.get(entity).map(|Nth(which, of)| (*which, *of));
    pressed.open = world.get(entity).map(|Open(open)| *open);
    pressed_within(world, entity, &mut pressed.within);
    pressed
}

/// Whatever can be pressed below something that says all its words itself.
fn pressed_within(world: &World, entity: Entity, all: &mut Vec<Heard>) {
    for child in world.get::<Children>(entity).into_iter().flatten() {
        if !is_there(world, *child) {
            continue;
        }
        if world.get::<Button>(*child).is_some() {
            all.push(button(world, *child, false));
        } else {
            pressed_within(world, *child, all);
        }
    }
}

fn one(world: &World, entity: Entity, (sort, name): (Sort, String), live: bool) -> Heard {
    Heard {
        id: entity.to_bits(),
        sort,
        name,
        about: String::new(),
        live,
        closed: false,
        nth: None,
        open: None,
        at: place(world, entity),
        selected: None,
        within: Vec::new(),
    }
}

fn label(world: &World, entity: Entity) -> String {
    let label = world.get::<AccessibleLabel>(entity);
    label.map_or_else(String::new, |label| label.0.clone())
}

/// The words of a text, those that still come too.
fn words(world: &World, entity: Entity) -> Option<String> {
    let text = world.get::<Text>(entity)?;
    let spans = world.get::<Children>(entity).into_iter().flatten();
    let spans = spans.filter_map(|span| world.get::<TextSpan>(*span));
    Some(spans.fold(text.0.clone(), |words, span| words + &span.0))
}

/// How high a title words are, if they are one. A number in the letters of a title is none.
fn title(world: &World, entity: Entity, words: &str) -> Option<usize> {
    if world.get::<Heading>(entity).is_some() {
        return Some(2);
    }
    let size = world.get::<Type>(entity)?.title()?;
    let level = 1 + HIGH.iter().filter(|least| size < **least).count();
    words.chars().any(char::is_alphabetic).then_some(level)
}

/// Titles at least this large, in rem, are the first of a screen; and those of its parts.
const HIGH: [f32; 2] = [2.0, 1.3];

/// Calls `see` on the words below, those of what has a name by its name; but for something else to press.
fn say(world: &World, entity: Entity, see: &mut impl FnMut(Entity, String)) {
    for child in world.get::<Children>(entity).into_iter().flatten() {
        if !is_there(world, *child) || world.get::<Button>(*child).is_some() {
            continue;
        }
        let name = Some(label(world, *child)).filter(|name| !name.is_empty());
        match words(world, *child).or(name) {
            Some(words) => see(*child, words.trim().to_owned()),
            None => say(world, *child, see),
        }
    }
}

/// The words below that were not said yet.
fn rest_of(world: &World, entity: Entity, said: &str) -> String {
    let (said, mut rest) = (said.to_lowercase(), Vec::new());
    say(world, entity, &mut |one, words| {
        if world.get::<Standing>(one).is_none() && !said.contains(&words.to_lowercase()) {
            rest.push(words);
        }
    });
    joined(&rest)
}

fn place(world: &World, entity: Entity) -> [f32; 4] {
    let (node, at) = (
        world.get::<ComputedNode>(entity),
        world.get::<UiGlobalTransform>(entity),
    );
    let (Some(node), Some(at)) = (node, at) else {
        return [0.0; 4];
    };
    let (least, most) = (at.translation - node.size / 2.0, at.translation + node.size / 2.0);
    [least.x, least.y, most.x, most.y]
}
