//! Keys by the names tests give them.

use bevy::input::keyboard::{Key, KeyCode, NativeKey};

/// The key of this name, and what it means to a text.
pub(super) fn named(name: &str) -> (KeyCode, Key) {
    let plain = |code| (code, Key::Unidentified(NativeKey::Unidentified));
    match name {
        "Return" => (KeyCode::Enter, Key::Enter),
        "Escape" => (KeyCode::Escape, Key::Escape),
        "Tab" => (KeyCode::Tab, Key::Tab),
        "space" => (KeyCode::Space, Key::Space),
        "BackSpace" => (KeyCode::Backspace, Key::Backspace),
        "Left" => (KeyCode::ArrowLeft, Key::ArrowLeft),
        "Right" => (KeyCode::ArrowRight, Key::ArrowRight),
        "Up" => (KeyCode::ArrowUp, Key::ArrowUp),
        "Down" => (KeyCode::ArrowDown, Key::ArrowDown),
        "Next" => (KeyCode::PageDown, Key::PageDown),
        "Prior" => (KeyCode::PageUp, Key::PageUp),
        "Home" => (KeyCode::Home, Key::Home),
        "End" => (KeyCode::End, Key::End),
        "F5" => (KeyCode::F5, Key::F5),
        "F6" => (KeyCode::F6, Key::F6),
        "F12" => (KeyCode::F12, Key::F12),
        "shift" => (KeyCode::ShiftLeft, Key::Shift),
        "ctrl" => (KeyCode::ControlLeft, Key::Control),
        _ => match name.chars().next() {
            Some(letter) if name.len() == 1 => (place_of(letter), Key::Character(name.into())),
            _ => plain(KeyCode::F35),
        },
    }
}

/// Where a letter or a digit is on a keyboard.
fn place_of(letter: char) -> KeyCode {
    use KeyCode::*;
    const LETTERS: [KeyCode; 26] = [
        KeyA, KeyB, KeyC, KeyD, KeyE, KeyF, KeyG, KeyH, KeyI, KeyJ, KeyK, KeyL, KeyM, KeyN, KeyO, KeyP, KeyQ,
        KeyR, KeyS, KeyT, KeyU, KeyV, KeyW, KeyX, KeyY, KeyZ,
    ];
    const DIGITS: [KeyCode; 10] = [
        Digit0, Digit1, Digit2, Digit3, Digit4, Digit5, Digit6, Digit7, Digit8, Digit9,
    ];
    let from = |first: char| (letter as usize).wrapping_sub(first as usize);
    let keys = LETTERS.get(from('a')).or(DIGITS.get(from('0')));
    *keys.unwrap_or(&F35)
}
