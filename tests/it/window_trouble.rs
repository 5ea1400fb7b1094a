//! A real window in trouble: resized to nothing, no screen at all, nothing to draw with.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use super::window_support::{Game, open_screen};

/// A copy of the scene library that a test may spoil.
fn copied_scenes(name: &str) -> PathBuf {
    let from =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("scenes/friday_shipment/friday_shipment.scenario.ron");
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("scenes_{name}"));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(folder.join("friday_shipment")).expect("a folder");
    let file = folder.join("friday_shipment/friday_shipment.scenario.ron");
    fs::copy(from, &file).expect("a copy");
    folder
}

fn to_play(game: &Game) {
    for (screen, button) in [("Library", "Play"), ("Briefing", "The "), ("Play", "Start")] {
        game.key_on(button, "Return");
        game.wait(|status| status["screen"] == screen);
    }
}

#[test]
fn any_size_is_survived() {
    let scenes = copied_scenes("sizes");
    let mut game = Game::start("sizes", &scenes);
    to_play(&game);
    for (width, height) in [
        (1, 1),
        (40, 900),
        (1280, 2),
        (640, 480),
        (1, 720),
        (1024, 768),
        (2, 2),
        (1280, 720),
    ] {
        let (width, height) = (width.to_string(), height.to_string());
        game.tool(&["search", "--name", "Two Hats", "windowsize", &width, &height]);
        std::thread::sleep(Duration::from_millis(150));
    }
    assert!(game.runs(), "the game ended while being resized");
    game.wait(|status| status["size"][0].as_f64().is_some_and(|width| width > 1000.0));
    game.key("Escape");
    game.wait(|status| status["overlay"] == "Pause");
}

#[test]
fn no_screen_is_a_sentence_and_exit_code_3() {
    let ended = Command::new(env!("CARGO_BIN_EXE_twohats"))
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .output()
        .expect("the game starts");
    let said = String::from_utf8_lossy(&ended.stderr);
    assert_eq!(ended.status.code(), Some(3), "{said}");
    assert!(said.contains("no display"), "{said}");
    assert!(!said.contains("panicked"), "{said}");
}

#[test]
fn no_graphics_adapter_is_a_sentence_and_exit_code_3() {
    // Opened from a menu, nobody reads what it prints: whoever shows sentences on this desktop is asked to.
    let desktop = crate::support::scratch("no_adapter");
    let (mut screen, display) = open_screen(&desktop);
    let asked = desktop.join("asked");
    let teller = desktop.join("zenity");
    let script = format!(
        "#!/bin/sh\nprintf '%s\\n' \"$@\" >'{0}.part'\nmv '{0}.part' '{0}'\n",
        asked.display()
    );
    fs::write(&teller, script).expect("a file");
    fs::set_permissions(&teller, PermissionsExt::from_mode(0o755)).expect("a program");
    let path = std::env::var("PATH").unwrap_or_default();
    let ended = Command::new(env!("CARGO_BIN_EXE_twohats"))
        .env("PATH", format!("{}:{path}", desktop.display()))
        .env("DISPLAY", display)
        .env_remove("WAYLAND_DISPLAY")
        .env("VK_ICD_FILENAMES", "/dev/null")
        .env("VK_DRIVER_FILES", "/dev/null")
        .output()
        .expect("the game starts");
    // The screen has served; it may be gone already.
    let _ = screen.kill().and_then(|()| screen.wait());
    let said = String::from_utf8_lossy(&ended.stderr);
    assert_eq!(ended.status.code(), Some(3), "{said}");
    assert!(
        said.contains("no graphics driver")
            && said.contains("mesa-vulkan-drivers")
            && said.contains("--text"),
        "{said}"
    );
    assert!(!said.contains("panicked"), "{said}");
    let told = || fs::read_to_string(&asked).unwrap_or_default();
    for _ in 0..200 {
        if !told().is_empty() {
            break;
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    assert!(told().contains(said.trim()), "the desktop was told {:?}", told());
}
