//! The parts of the game: who may use whom, who changes a playthrough, and where everybody's resources come from.

use super::architecture::{in_modules, within};
use super::hold;
use crate::support::source::{File, blank, module_of, paths, tokens};

/// What makes another playthrough out of one, or changes the one there is. Whoever has a `Playthrough` to look at has none
/// of these; `ResMut<Session>` would be the way round.
const CHANGES: &[&str] = &["act", "answer", "rewind", "undo", "what_if"];
const CHANGERS: &[&str] = &[
    "play::step",
    "play::step_quietly",
    "play::begin",
    "play::migrate::carry_over",
    "play::Replay",
    "play::replay",
    "play::Playthrough::new",
];

/// The session is the bridge: everything else in the app sends it an action.
fn only_the_session_steps(file: &File) -> Vec<String> {
    if !in_modules(file, &["app"]) || in_modules(file, &["app::session"]) {
        return Vec::new();
    }
    let code = blank(&file.text);
    let tokens = tokens(&code);
    let named = paths(&file.path, &tokens).into_iter().filter_map(|named| {
        let path = named.path.join("::");
        let path = path.trim_start_matches("crate::").to_owned();
        let made = named
            .path
            .ends_with(&["Playthrough".to_owned(), "new".to_owned()]);
        let changes = made || CHANGERS.iter().any(|changer| within(&path, changer));
        changes.then_some((named.line, path))
    });
    let called = tokens
        .windows(3)
        .filter(|w| w[0].text == "." && CHANGES.contains(&w[1].text) && w[2].text == "(")
        .map(|w| (w[1].line, format!(".{}()", w[1].text)));
    let borrowed = tokens.windows(4).filter_map(|w| {
        let [a, b, c, d] = [w[0].text, w[1].text, w[2].text, w[3].text];
        match (a, b, c, d) {
            ("&", "mut", "Playthrough" | "Session", _) => Some((w[0].line, format!("&mut {c}"))),
            ("mut", _, ":", "Playthrough") => Some((w[0].line, format!("mut {b}: Playthrough"))),
            ("ResMut", "<", "Session", _) => Some((w[0].line, "ResMut<Session>".to_owned())),
            _ => None,
        }
    });
    named
        .chain(called)
        .chain(borrowed)
        .map(|(line, what)| {
            format!(
                "{}:{line}: only src/app/session may use `{what}`, which changes a playthrough: send it an Action",
                file.path
            )
        })
        .collect()
}

/// What somebody owns comes from them, or from the start-up, which shows the order in one place.
fn nobody_hands_in_for_others(file: &File) -> Vec<String> {
    if !in_modules(file, &["app"]) || in_modules(file, &["app::startup"]) {
        return Vec::new();
    }
    let module = module_of(&file.path);
    let own = module.get(1).cloned().unwrap_or_default();
    let code = blank(&file.text);
    let tokens = tokens(&code);
    let named = paths(&file.path, &tokens);
    let foreign = |name: &str| {
        let other = named.iter().find(|other| {
            other.path.last().is_some_and(|last| last == name) && other.path.starts_with(&ours())
        })?;
        let of = other.path.get(2).filter(|of| **of != own)?;
        Some(of.clone())
    };
    let mut found = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        if !matches!(token.text, "init_resource" | "insert_resource") {
            continue;
        }
        let begins = |token: &str| token.starts_with(|first: char| first.is_alphabetic());
        let what = tokens[at + 1..]
            .iter()
            .map(|token| token.text)
            .skip_while(|text| !begins(text))
            .take_while(|text| begins(text) || *text == "::")
            .filter(|text| begins(text));
        found.extend(what.filter_map(&foreign).take(1).map(|of| {
            format!(
                "{}:{}: a resource of `app::{of}` is put in here: let its own plugin do that, or src/app/startup.rs",
                file.path, token.line
            )
        }));
    }
    found
}

/// Saves are written by threads of their own, which nothing else may keep busy.
fn only_saves_take_the_threads_for_the_disk(file: &File) -> Vec<String> {
    let free = ["app::saves", "app::background", "app::headless"];
    if !in_modules(file, &["app"]) || in_modules(file, &free) {
        return Vec::new();
    }
    let code = blank(&file.text);
    let named = paths(&file.path, &tokens(&code)).into_iter();
    let taken = named.filter(|named| {
        let path = named.path.join("::");
        path.ends_with("background::beside") || path.ends_with("IoTaskPool")
    });
    taken
        .map(|named| {
            format!(
                "{}:{}: saves wait behind this: work that touches no disk goes to `background::reckon` or a `Job`",
                file.path, named.line
            )
        })
        .collect()
}

fn ours() -> [String; 2] {
    ["crate".to_owned(), "app".to_owned()]
}

#[test]
fn only_the_session_changes_a_playthrough() {
    let screen = "src/app/screens/play.rs";
    let bad = [
        (screen, "use crate::play::{Action, step};", "`play::step`"),
        (
            "src/app/mod.rs",
            "use crate::play;\nfn f() { play::step(a, b) }",
            "src/app/mod.rs:2",
        ),
        (
            screen,
            "fn f(session: Res<Session>) {\n    session.played().cloned().map(|mut one| one\n.act(Action::Continue)); }",
            "src/app/screens/play.rs:3: only src/app/session may use `.act()`",
        ),
        (screen, "fn f() { played.rewind(0) }", "`.rewind()`"),
        (screen, "fn f() { played.undo() }", "`.undo()`"),
        (screen, "fn f() { played.what_if(&edit) }", "`.what_if()`"),
        (screen, "fn f(played: &mut Playthrough) {}", "`&mut Playthrough`"),
        (
            screen,
            "fn f(mut played: Playthrough) {}",
            "`mut played: Playthrough`",
        ),
        (
            screen,
            "fn f(mut session: ResMut<Session>) {}",
            "`ResMut<Session>`",
        ),
        (screen, "fn f(session: &mut Session) {}", "`&mut Session`"),
        (screen, "use crate::play::migrate::carry_over;", "carry_over"),
        (screen, "use crate::play::Replay;", "`play::Replay`"),
        (
            screen,
            "fn f() { Playthrough::new(scenario, 1) }",
            "`Playthrough::new`",
        ),
    ];
    let good = [
        (
            "src/app/session/mod.rs",
            "use crate::play::step; fn f(session: ResMut<Session>) {}",
        ),
        (
            screen,
            "use crate::play::Action; fn step() {} fn act(played: &Playthrough) {}",
        ),
        (
            screen,
            "fn f(session: Res<Session>) { session.played().is_some() }",
        ),
        (
            "src/lab/what_if.rs",
            "fn f(played: &mut Playthrough) { played.act(a) }",
        ),
    ];
    hold(only_the_session_steps, &bad, &good);
}

#[test]
fn nobody_in_the_app_inserts_the_resources_of_another() {
    let bad = [
        (
            "src/app/saves/mod.rs",
            "use super::notice::Notices;\nfn f() { app.insert_resource(Notices::default()); }",
            "src/app/saves/mod.rs:2: a resource of `app::notice`",
        ),
        (
            "src/app/screens/author/mod.rs",
            "use crate::app::session::inspector::Inspector; fn f() { app.init_resource::<Inspector>(); }",
            "a resource of `app::session`",
        ),
        (
            "src/app/saves/mod.rs",
            "fn f() { app.insert_resource(super::settings::Settings::default()) }",
            "a resource of `app::settings`",
        ),
    ];
    let good = [
        (
            "src/app/startup.rs",
            "use super::notice::Notices; fn f() { app.init_resource::<Notices>(); }",
        ),
        (
            "src/app/screens/debrief/mod.rs",
            "use crate::app::screens::roads; fn f() { commands.insert_resource(roads::Search::begin()) }",
        ),
        (
            "src/app/theme.rs",
            "use bevy::prelude::*; fn f() { app.insert_resource(ClearColor(NIGHT)) }",
        ),
    ];
    hold(nobody_hands_in_for_others, &bad, &good);
}

#[test]
fn nothing_but_saves_takes_the_threads_for_the_disk() {
    let bad = [
        (
            "src/app/sound/output.rs",
            "use crate::app::background::beside;\nfn f() { beside(move || task.make()) }",
            "src/app/sound/output.rs:1",
        ),
        (
            "src/app/raster.rs",
            "use bevy::tasks::IoTaskPool;",
            "src/app/raster.rs:1",
        ),
    ];
    let good = [
        (
            "src/app/saves/writer.rs",
            "use crate::app::background::beside; fn f() { beside(work) }",
        ),
        (
            "src/app/sound/output.rs",
            "use crate::app::background::reckon; fn f() { reckon(work) }",
        ),
        ("src/app/screens/wall/door.rs", "pub(super) fn beside() {}"),
    ];
    hold(only_saves_take_the_threads_for_the_disk, &bad, &good);
}
