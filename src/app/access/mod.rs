//! For whoever hears the screen: what is on it as a tree of names in the order in which it is read, for the system's screen
//! reader; and what that asks for.
//!
//! Bevy has such a tree of its own. It is not used: it has texts in no order and never again after they changed, each picture
//! without a name, what is folded away, and what lies behind an overlay. Most of ours follows from how things look: letters of
//! a title make a heading, what lies over everything a dialog, words on a button its description. The components here say
//! what looks do not.

use bevy::a11y::{ActionRequest, ManageAccessibilityUpdates};
use bevy::prelude::*;

mod carry;
mod tree;
mod typed;
mod voice;

pub(super) use tree::hear;
pub use tree::{Heard, Sort};

/// Words that are a title though they are set like others.
#[derive(Component)]
pub(super) struct Heading;

/// What comes to be here is said at once, wherever the focus is.
#[derive(Component)]
pub(super) struct Live;

/// A part of the screen the focus is said to be on while nothing that can be pressed has it.
#[derive(Component)]
pub(super) struct Rests;

/// Words on a button that say how it stands: they belong to its name.
#[derive(Component)]
pub(super) struct Standing;

/// Said after the name, in place of the words that are seen.
#[derive(Component)]
pub(super) struct About(pub(super) String);

/// Which it is of how many, from 1.
#[derive(Component)]
pub(super) struct Nth(pub(super) usize, pub(super) usize);

/// Something that is on or off.
#[derive(Component, PartialEq)]
pub(super) struct Switched(pub(super) bool);

/// The way to one of several pages, of which one is seen: whether it is this one.
#[derive(Component, PartialEq)]
pub(super) struct Leads(pub(super) bool);

/// Something that folds away, open or not.
#[derive(Component, PartialEq)]
pub(super) struct Open(pub(super) bool);

/// A gauge with its value, 0 to 100. Its name is its label.
#[derive(Component, PartialEq)]
pub(super) struct Amount(pub(super) f32);

pub(super) fn plugin(app: &mut App) {
    let mut managed = ManageAccessibilityUpdates::default();
    managed.set(false);
    app.insert_resource(managed)
        .add_message::<ActionRequest>()
        .add_plugins(carry::plugin);
}
