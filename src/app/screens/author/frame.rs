//! The frame of the author's view: the panel beside the game, its head with the scene, and the tabs.

use bevy::prelude::*;
use bevy::ui_widgets::Activate;

use super::parts::{apart, giving, small};
use super::{OpenAt, Tab, words};
use crate::app::access::{Leads, Nth};
use crate::app::hot_reload::{Findings, Reload, Spot};
use crate::app::session::Do;
use crate::app::session::inspector::{Inspector, Waits};
use crate::app::states::Overlay;
use crate::app::theme::{self, text};
use crate::app::widgets::button::{QUIET, SECONDARY, pressable};
use crate::app::widgets::panel::{column, panel_node, row, surface, veil};
use crate::app::widgets::scroll::{KeyScroll, scrolling};

/// The width of the panel in rem.
pub(super) const WIDTH: f32 = 37.0;

/// Everything.
#[derive(Component)]
pub(super) struct Root;

/// The panel.
#[derive(Component)]
pub(super) struct Panel;

/// Its head.
#[derive(Component)]
pub(super) struct Head;

/// Where the page is.
#[derive(Component)]
pub(super) struct Slot;

/// The page.
#[derive(Component)]
pub(super) struct Page;

/// Spawns the panel; its head and page are made when there is something to show.
pub(super) fn spawn(mut commands: Commands, mut tab: ResMut<Tab>) {
    // Made anew with everything on it.
    tab.set_changed();
    let mut root = commands.spawn((DespawnOnExit(Overlay::Author), Root, veil(60)));
    root.insert(BackgroundColor(Color::srgba(0.02, 0.03, 0.08, 0.25)));
    root.entry::<Node>().and_modify(|mut node| {
        node.justify_content = JustifyContent::FlexEnd;
        node.padding = UiRect::all(px(12));
    });
    root.with_children(|root| {
        let node = Node {
            max_width: percent(100),
            height: percent(100),
            padding: UiRect::axes(px(20), px(16)),
            row_gap: px(12),
            ..panel_node()
        };
        root.spawn((Panel, node, surface(theme::PANEL)))
            .with_children(|panel| {
                let head = Node {
                    flex_shrink: 0.0,
                    ..column(10.0)
                };
                panel.spawn((Head, head, Pickable::IGNORE));
                let slot = Node {
                    flex_grow: 1.0,
                    flex_basis: px(0),
                    min_height: px(0),
                    ..column(0.0)
                };
                panel.spawn((Slot, slot, Pickable::IGNORE));
                panel.spawn((
                    Node {
                        flex_shrink: 0.0,
                        ..default()
                    },
                    children![text(theme::SMALL, words::KEYS)],
                ));
            });
    });
}

/// A page that is as long as it is and scrolls.
pub(super) fn long_page() -> impl Bundle {
    let node = Node {
        flex_grow: 1.0,
        flex_basis: px(0),
        padding: UiRect::axes(px(4), px(4)),
        ..column(9.0)
    };
    (scrolling(node), KeyScroll)
}

/// A page that fills its place.
pub(super) fn whole_page() -> impl Bundle {
    let node = Node {
        flex_grow: 1.0,
        flex_basis: px(0),
        min_height: px(0),
        padding: UiRect::axes(px(4), px(4)),
        ..column(9.0)
    };
    (node, Pickable::IGNORE)
}

/// Where the scene, or the decision that waits, stands.
pub(super) fn place<'a>(inspector: &Inspector, findings: &'a Findings) -> Option<&'a Spot> {
    let scene = findings.places.scenes.get(inspector.scene);
    let decision = match &inspector.waits {
        Waits::Decision(at, ..) => findings.places.decisions.get(*at),
        Waits::Page | Waits::After(..) | Waits::Over(_) => None,
    };
    decision.or(scene)
}

/// Spawns the head.
pub(super) fn head(head: &mut ChildSpawnerCommands, inspector: &Inspector, findings: &Findings, tab: Tab) {
    let (id, title) = inspector.here();
    head.spawn((apart(), Pickable::IGNORE)).with_children(|line| {
        line.spawn((giving(), Pickable::IGNORE)).with_children(|about| {
            about.spawn(text(theme::HEADING, title));
            about.spawn(text(theme::SMALL, words::at(id, inspector.day)));
        });
        line.spawn(row(8.0)).with_children(|buttons| {
            let place = place(inspector, findings);
            let name = words::open_at(&inspector.file, place);
            let place = OpenAt::of(place);
            let short = words::open_short(place.at.line);
            buttons
                .spawn(small(SECONDARY, &short))
                .insert(AccessibleLabel(name))
                .observe(move |_: On<Activate>, mut open: MessageWriter<OpenAt>| {
                    open.write(place.clone());
                });
            buttons.spawn(small(SECONDARY, words::RELOAD)).observe(
                |_: On<Activate>, mut reload: MessageWriter<Reload>| {
                    reload.write(Reload);
                },
            );
            buttons
                .spawn(small(QUIET, words::CLOSE))
                .observe(|_: On<Activate>, mut next: ResMut<NextState<Overlay>>| next.set(Overlay::None));
        });
    });
    if findings.broken {
        strip(head, theme::ALARM, words::BROKEN, |strip| {
            strip
                .spawn(small(SECONDARY, words::SHOW_FINDINGS))
                .observe(|_: On<Activate>, mut tab: ResMut<Tab>| *tab = Tab::Findings);
        });
    }
    if inspector.edited {
        strip(head, theme::LEADER, words::EDITED, |strip| {
            strip.spawn(small(SECONDARY, words::UNEDIT)).observe(
                |_: On<Activate>, mut session: MessageWriter<Do>| {
                    session.write(Do::Unedit);
                },
            );
        });
    } else if !inspector.begun {
        strip(head, theme::MUTED, words::NOT_BEGUN, |_| {});
    }
    tabs(head, findings, tab);
}

fn strip(
    head: &mut ChildSpawnerCommands,
    color: Color,
    words: &str,
    more: impl FnOnce(&mut ChildSpawnerCommands),
) {
    let node = Node {
        padding: UiRect::axes(px(12), px(7)),
        border: UiRect::left(px(4)),
        border_radius: BorderRadius::all(px(8)),
        ..apart()
    };
    head.spawn((
        node,
        BackgroundColor(color.with_alpha(0.13)),
        BorderColor::all(color),
        Pickable::IGNORE,
    ))
    .with_children(|line| {
        line.spawn((
            giving(),
            Pickable::IGNORE,
            children![text(theme::SMALL.color(theme::PAPER), words)],
        ));
        more(line);
    });
}

/// What a tab is called.
pub(super) fn tab_name(tab: Tab, findings: &Findings) -> String {
    match Tab::ALL.iter().position(|one| *one == tab) {
        Some(at) if tab != Tab::Findings => words::TABS[at].to_owned(),
        _ => words::findings_tab(findings.all.len()),
    }
}

fn tabs(head: &mut ChildSpawnerCommands, findings: &Findings, now: Tab) {
    let line = Node {
        column_gap: px(2),
        border: UiRect::bottom(px(1)),
        flex_wrap: FlexWrap::Wrap,
        ..default()
    };
    head.spawn((line, BorderColor::all(theme::LINE), Pickable::IGNORE))
        .with_children(|line| {
            for (index, tab) in Tab::ALL.into_iter().enumerate() {
                let chosen = tab == now;
                let name = tab_name(tab, findings);
                let alarm = tab == Tab::Findings && findings.broken;
                let ink = match (chosen, alarm) {
                    (_, true) => theme::ALARM,
                    (true, _) => theme::PAPER,
                    (false, false) => theme::MUTED,
                };
                let node = Node {
                    padding: UiRect::axes(px(11), px(7)),
                    border: UiRect::bottom(px(3)),
                    border_radius: BorderRadius::top(px(8)),
                    ..default()
                };
                let skin = if chosen {
                    QUIET.rim(theme::FOCUS).kept()
                } else {
                    QUIET
                };
                line.spawn((
                    node,
                    pressable(skin, words::tab_name(&name, index)),
                    (Leads(chosen), Nth(index + 1, Tab::ALL.len())),
                    children![(text(theme::LABEL.color(ink), name), TextLayout::no_wrap())],
                ))
                .observe(move |_: On<Activate>, mut shown: ResMut<Tab>| {
                    shown.set_if_neq(tab);
                });
            }
        });
}
