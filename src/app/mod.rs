//! The game. The only place that knows Bevy: one plugin per file, screens that send actions, a session that answers.
#![expect(
    elided_lifetimes_in_paths,
    reason = "the parameters of systems all have lifetimes that nobody writes"
)]

use std::io::IsTerminal;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::process::ExitCode;

use bevy::prelude::*;
use bevy::window::WindowResolution;

mod access;
mod background;
mod clock;
mod displays;
mod editor;
mod frames;
mod gamepad;
mod gpu;
pub mod headless;
mod hosting;
mod hot_reload;
mod language;
mod luck;
mod motion;
mod navigation;
mod notice;
mod outside;
mod playback;
mod pointer;
mod raster;
mod saves;
mod scheme;
mod screens;
mod session;
mod settings;
mod sound;
mod stage;
mod startup;
mod states;
mod status;
mod strokes;
mod theme;
mod widgets;

pub use states::Room;

/// The exit code when no window can be opened here.
const NO_WINDOW: u8 = 3;

/// Opens the game and returns when its window is closed: 0, or 3 when no window can be opened here.
///
/// With a scenario file, or a folder of them, the game begins at the briefing of the first of them; with a seed, that
/// is the luck number suggested there. A language named here goes before the player's settings,
/// and a folder of scenarios before `TWOHATS_SCENES`. With `room` it begins where a workshop is set up.
#[must_use]
pub fn open(
    (scenario, room): (Option<(PathBuf, Option<u64>)>, Option<Room>),
    language: Option<String>,
    scenes: Option<PathBuf>,
) -> ExitCode {
    if let Err(reason) = gpu::probe() {
        return no_window(&reason);
    }
    let window = WindowPlugin {
        primary_window: Some(window()),
        ..default()
    };
    // Where a library of the window system is missing, it is Bevy that ends here.
    let begun = catch_unwind(AssertUnwindSafe(|| {
        let mut app = App::new();
        app.add_plugins(DefaultPlugins.set(background::pools()).set(window));
        app
    }));
    let Ok(mut app) = begun else {
        return no_window(gpu::NO_LIBRARY);
    };
    app.set_error_handler(bevy::ecs::error::warn).add_plugins((
        raster::plugin,
        gamepad::plugin,
        frames::plugin,
    ));
    startup::wire(&mut app, startup::Given::here((scenario, room), language, scenes));
    match app.run() {
        AppExit::Success => ExitCode::SUCCESS,
        AppExit::Error(code) => ExitCode::from(code.get()),
    }
}

/// Says why there is no window: in the terminal and, where nobody sees one, in whatever window the system has for it.
fn no_window(reason: &str) -> ExitCode {
    #[expect(clippy::print_stderr, reason = "there is no window to say it in")]
    {
        eprintln!("{reason}");
    }
    if !std::io::stderr().is_terminal() {
        outside::tell(reason);
    }
    ExitCode::from(NO_WINDOW)
}

fn window() -> Window {
    Window {
        title: "Two Hats".into(),
        name: Some("twohats".into()),
        resolution: resolution(),
        ..default()
    }
}

/// 1280 x 720, or what `TWOHATS_WINDOW=WIDTHxHEIGHT` asks for.
fn resolution() -> WindowResolution {
    let asked = std::env::var("TWOHATS_WINDOW").ok();
    let asked = asked.as_deref().and_then(|text| text.split_once('x'));
    let asked = asked.and_then(|(width, height)| Some((width.parse().ok()?, height.parse().ok()?)));
    let (width, height): (u32, u32) = asked.unwrap_or((1280, 720));
    WindowResolution::new(width.clamp(320, 7680), height.clamp(240, 4320)).with_scale_factor_override(1.0)
}
