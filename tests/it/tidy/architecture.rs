//! Who may use whom, and what the core never does.

use super::{hold, macros};
use crate::support::source::{File, blank, module_of, paths, tokens};

/// A module, and what of this crate it may name besides itself.
pub(super) type Row = (&'static str, &'static [&'static str]);

/// Who may use whom: a module and what of this crate it may name besides itself. A row names only rows above it, so
/// there are no circles; `lib.rs` and `main.rs` tie everything together and are free.
const ARROWS: &[Row] = &[
    ("numeral", &[]),
    ("language", &[]),
    ("draw", &["numeral"]),
    ("words", &["language", "numeral"]),
    ("packed", &[]),
    ("library", &["packed"]),
    ("vote", &[]),
    ("sim", &[]),
    (
        "story",
        &["sim::vocabulary", "draw::look", "draw::staging", "language"],
    ),
    ("storage", &["story", "language"]),
    // The table of acts as well: a hat is held against where the acts of its choice lie on the map.
    (
        "check",
        &[
            "story",
            "sim::vocabulary",
            "sim::acts",
            "draw::look",
            "draw::staging",
            "language",
        ],
    ),
    ("play", &["story", "sim", "draw::look", "draw::staging"]),
    (
        "present",
        &["play", "story", "sim", "draw::look", "draw::staging", "words"],
    ),
    ("career", &["play", "story", "sim", "words"]),
    ("journal", &["play", "story", "sim"]),
    ("sound", &["present", "draw::staging", "sim::vocabulary"]),
    ("lab", &["play", "story", "sim", "numeral"]),
    ("plan", &["lab", "play", "story", "sim", "numeral"]),
    ("assist", &["plan", "lab::policy", "check", "story", "sim"]),
    (
        "workshop",
        &[
            "vote",
            "lab::policy",
            "present",
            "play",
            "story",
            "sim::vocabulary",
            "words",
        ],
    ),
    (
        "report",
        &[
            "career", "workshop", "vote", "present", "lab", "journal", "check", "play", "story", "sim",
            "draw", "words", "language", "numeral",
        ],
    ),
    (
        "server",
        &["workshop", "vote", "present", "draw", "words", "language"],
    ),
    (
        "room",
        &[
            "server",
            "workshop",
            "report::session",
            "lab::what_if",
            "vote",
            "play",
            "story",
            "storage",
            "words",
        ],
    ),
    (
        "cli",
        &[
            "career", "room", "server", "assist", "report", "present", "plan", "lab", "journal", "play",
            "check", "story", "sim", "draw", "vote", "workshop", "storage", "words", "library", "language",
            "numeral",
        ],
    ),
    // Its parts have rows of their own, in app.rs.
    (
        "app",
        &[
            "cli", "career", "room", "server", "report", "sound", "present", "lab", "journal", "play",
            "check", "story", "sim", "draw", "vote", "storage", "words", "library", "language", "numeral",
        ],
    ),
];

/// Modules that return values and touch nothing else.
const CORE: &[&str] = &[
    "numeral", "language", "draw", "words", "sim", "story", "check", "play", "present", "sound", "career",
    "lab", "plan", "assist", "report", "vote", "workshop", "journal",
];

/// Parts of the standard library that reach outside the program.
const OUTSIDE: &[&str] = &[
    "std::fs",
    "std::net",
    "std::thread",
    "std::env",
    "std::process",
    "std::io::stdin",
    "std::io::stdout",
];

/// Names that stand for the clock or for an order that differs per run.
const UNSTEADY: &[&str] = &["Instant", "SystemTime", "HashMap", "HashSet"];

/// Modules whose numbers must be the same on every machine, and the functions of `f64` that are not.
const EXACT: &[&str] = &["sim", "play", "lab"];
const INEXACT: &[&str] = &[
    "exp", "exp2", "exp_m1", "ln", "ln_1p", "log", "log2", "log10", "powf", "powi", "cbrt", "hypot", "sin",
    "cos", "tan", "sin_cos", "asin", "acos", "atan", "atan2", "sinh", "cosh", "tanh", "asinh", "acosh",
    "atanh", "mul_add",
];

/// The whole table: the parts of the game stand before the row that ties them together.
fn rows() -> impl Iterator<Item = &'static Row> {
    let (all, below) = ARROWS.split_last().expect("there are rows");
    below.iter().chain(super::app_rows::ROWS).chain([all])
}

fn arrows(file: &File) -> Vec<String> {
    let module = module_of(&file.path).join("::");
    if !file.path.starts_with("src/") || module.is_empty() {
        return Vec::new();
    }
    let Some((own, allowed)) = rows()
        .filter(|row| within(&module, row.0))
        .max_by_key(|row| row.0.len())
        // What ties the parts of the game together is that file alone, not whatever is put beside it.
        .filter(|row| row.0 != "app" || module == "app")
    else {
        return vec![format!(
            "{}:1: `{module}` is new: give it a row in ARROWS, tests/it/tidy/architecture.rs",
            file.path
        )];
    };
    let code = blank(&file.text);
    paths(&file.path, &tokens(&code))
        .into_iter()
        .filter(|named| named.path.len() > 1 && named.path[0] == "crate")
        .map(|named| (named.line, named.path[1..].join("::")))
        .filter(|(_, target)| !within(target, own) && !allowed.iter().any(|row| within(target, row)))
        .map(|(line, target)| {
            format!(
                "{}:{line}: `{own}` may not use `{target}`: move the code down, or change ARROWS in tests/it/tidy/architecture.rs and ARCHITECTURE.md",
                file.path
            )
        })
        .collect()
}

fn core_touches_nothing_outside(file: &File) -> Vec<String> {
    if !in_modules(file, CORE) {
        return Vec::new();
    }
    let code = blank(&file.text);
    let tokens = tokens(&code);
    let outside = paths(&file.path, &tokens).into_iter().filter_map(|named| {
        let path = named.path.join("::");
        let reaches =
            OUTSIDE.iter().any(|out| within(&path, out)) || path == "std::*" || path == "std::io::*";
        reaches.then_some((named.line, path))
    });
    let unsteady = tokens
        .iter()
        .filter(|token| UNSTEADY.contains(&token.text))
        .map(|token| (token.line, token.text.to_owned()));
    let prints = macros(&tokens, &["print", "println", "eprint", "eprintln"]);
    outside
        .chain(unsteady)
        .chain(prints)
        .map(|(line, what)| {
            format!(
                "{}:{line}: the core may not name `{what}`: return a value and let cli or app act on it",
                file.path
            )
        })
        .collect()
}

fn only_app_knows_bevy(file: &File) -> Vec<String> {
    if !file.path.starts_with("src/") || in_modules(file, &["app"]) {
        return Vec::new();
    }
    tokens(&blank(&file.text))
        .iter()
        .filter(|token| token.text == "bevy" || token.text.starts_with("bevy_"))
        .map(|token| {
            format!(
                "{}:{}: only src/app may name `{}`: move this there",
                file.path, token.line, token.text
            )
        })
        .collect()
}

fn exact_arithmetic(file: &File) -> Vec<String> {
    if !in_modules(file, EXACT) {
        return Vec::new();
    }
    let code = blank(&file.text);
    let tokens = tokens(&code);
    tokens
        .windows(3)
        .filter(|w| w[1].text == "." || (w[1].text == "::" && matches!(w[0].text, "f64" | "f32")))
        .map(|w| w[2])
        .filter(|token| INEXACT.contains(&token.text))
        .map(|token| {
            format!(
                "{}:{}: `{}` differs between machines: use + - * / sqrt min max",
                file.path, token.line, token.text
            )
        })
        .collect()
}

#[test]
fn arrows_between_modules() {
    for (row, (own, allowed)) in rows().enumerate() {
        for name in *allowed {
            assert!(
                rows()
                    .take(row)
                    .any(|lower| within(name, lower.0) || within(lower.0, name)),
                "ARROWS: `{own}` may only use rows above it, not `{name}`"
            );
        }
    }
    let bad = [
        (
            "src/sim/team.rs",
            "//\nuse crate::{draw, sim::x};",
            "src/sim/team.rs:2: `sim` may not use `draw`",
        ),
        (
            "src/story/raw.rs",
            "use crate::sim::{vocabulary::Act, team};",
            "`story` may not use `sim::team`",
        ),
        (
            "src/story/mod.rs",
            "fn f() { super::play::step() }",
            "`story` may not use `play::step`",
        ),
        (
            "src/vote/tally.rs",
            "use crate::workshop::Workshop;",
            "`vote` may not use `workshop::Workshop`",
        ),
        (
            "src/cli/play.rs",
            "mod t { use super::super::super::app::run; }",
            "`cli` may not use `app::run`",
        ),
        (
            "src/app/widgets/a.rs",
            "use crate::sim::team::Team;",
            "`app::widgets` may not use `sim",
        ),
        (
            "src/app/widgets/a.rs",
            "use crate::app::session::Session;",
            "`app::widgets` may not use `app::session",
        ),
        (
            "src/app/settings.rs",
            "use super::saves::Folders;",
            "`app::settings` may not use `app::saves",
        ),
        (
            "src/app/notice.rs",
            "fn f() { super::Screen::Play }",
            "`app::notice` may not use `app::Screen",
        ),
        ("src/app/smell.rs", "", "`app::smell` is new"),
        ("src/new.rs", "", "`new` is new"),
    ];
    let good = [
        (
            "src/story/raw.rs",
            "use crate::sim::vocabulary::Act; use super::text; // crate::app",
        ),
        ("src/app/mod.rs", "use crate::{cli, play::{self, step}};"),
        ("src/main.rs", "use twohats::cli;"),
    ];
    hold(arrows, &bad, &good);
}

#[test]
fn core_returns_values() {
    let bad = [
        ("src/sim/a.rs", "use std::{cmp, fs::File};", "`std::fs::File`"),
        ("src/check/a.rs", "fn f() { println!(\"x\") }", "`println!`"),
        ("src/play/a.rs", "use std::collections::HashMap;", "`HashMap`"),
        (
            "src/lab/a.rs",
            "fn f() { std::thread::spawn(g); }",
            "`std::thread::spawn`",
        ),
        (
            "src/report/a.rs",
            "fn f() { let now = std::time::Instant::now(); }",
            "`Instant`",
        ),
        ("src/vote/tally.rs", "use std::env;", "`std::env`"),
    ];
    let good = [
        ("src/storage/disk.rs", "use std::fs;"),
        ("src/cli/lsp/a.rs", "use std::net::TcpListener;"),
        (
            "src/draw/a.rs",
            "const V: &str = env!(\"CARGO_PKG_VERSION\"); // no println! here\nuse std::fmt;",
        ),
    ];
    hold(core_touches_nothing_outside, &bad, &good);
}

#[test]
fn only_app_says_bevy() {
    let bad = [
        ("src/cli/mod.rs", "use bevy::prelude::*;", "`bevy`"),
        ("src/lib.rs", "fn f(e: bevy_ecs::E) {}", "`bevy_ecs`"),
    ];
    let good = [
        ("src/app/mod.rs", "use bevy::prelude::*;"),
        ("src/lib.rs", "//! Not bevy."),
    ];
    hold(only_app_knows_bevy, &bad, &good);
}

#[test]
fn arithmetic_is_exact() {
    let bad = [
        ("src/sim/a.rs", "let y = x\n    .exp();", "src/sim/a.rs:2: `exp`"),
        ("src/play/a.rs", "let y = f64::powi(x, 2);", "`powi`"),
        ("src/lab/a.rs", "xs.map(f64::ln)", "`ln`"),
    ];
    let good = [
        ("src/sim/a.rs", "let y = x.sqrt() + odds::exp(x); // x.exp()"),
        ("src/app/a.rs", "x.sin()"),
    ];
    hold(exact_arithmetic, &bad, &good);
}

pub(super) fn within(path: &str, module: &str) -> bool {
    path.strip_prefix(module)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
}

pub(super) fn in_modules(file: &File, modules: &[&str]) -> bool {
    let module = module_of(&file.path).join("::");
    file.path.starts_with("src/") && modules.iter().any(|row| within(&module, row))
}
