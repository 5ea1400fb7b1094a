//! What the build rests on: locked versions and one test binary.

use super::hold;
use crate::support::source::File;

fn locked_versions(file: &File) -> Vec<String> {
    if file.path != "Cargo.lock" {
        return Vec::new();
    }
    let found: Vec<(&str, &str)> = file
        .text
        .split("\n[[package]]\n")
        .filter_map(|entry| Some((field(entry, "name")?, field(entry, "version")?)))
        .collect();
    let versions = |name| {
        found
            .iter()
            .filter(move |package| package.0 == name)
            .map(|package| package.1)
    };
    let mut wrong = Vec::new();
    if !versions("bevy").eq(["0.19.1"]) {
        wrong.push("Cargo.lock:1: hold `bevy` once, at 0.19.1: a plugin for another Bevy came in".to_owned());
    }
    // Older ones crash or crawl on small hostile files.
    for (name, least) in [("ron", "0.12.3"), ("rand", "0.10.3")] {
        if versions(name).next().is_none() || versions(name).any(|version| number(version) < number(least)) {
            wrong.push(format!(
                "Cargo.lock:1: hold `{name}` at {least} or newer: cargo update -p {name}"
            ));
        }
    }
    for (line, text) in (1..)
        .zip(file.text.lines())
        .filter(|(_, text)| text.starts_with("source = "))
    {
        if text != "source = \"registry+https://github.com/rust-lang/crates.io-index\"" {
            wrong.push(format!("Cargo.lock:{line}: take every package from crates.io"));
        }
    }
    wrong
}

fn one_test_binary(file: &File) -> Vec<String> {
    let second =
        file.path.starts_with("tests/") && file.path.ends_with(".rs") && !file.path.starts_with("tests/it/");
    let several = file.path == "Cargo.toml"
        && (file.text.matches("\n[[test]]\n").count() != 1 || !file.text.contains("\nautotests = false\n"));
    // The library and the program are not built for tests, so a test in there would never run.
    let unseen = file.path.starts_with("src/") && file.path.ends_with(".rs") && file.text.contains("#[test]");
    if second || several || unseen {
        return vec![format!(
            "{}:1: one test binary links once: make it a module of tests/it",
            file.path
        )];
    }
    Vec::new()
}

/// Code in a doc comment is another program to link, and `script/test` runs none of them.
fn no_examples_in_comments(file: &File) -> Vec<String> {
    if !file.path.starts_with("src/") || !file.path.ends_with(".rs") {
        return Vec::new();
    }
    let example = |text: &str| {
        let text = text.trim_start();
        let doc = text.strip_prefix("///").or_else(|| text.strip_prefix("//!"));
        doc.is_some_and(|doc| doc.starts_with("     ") || doc.trim_start().starts_with("```"))
    };
    (1..)
        .zip(file.text.lines())
        .filter(|(_, text)| example(text))
        .map(|(line, _)| {
            format!(
                "{}:{line}: no test runs this example: make it one in tests/it",
                file.path
            )
        })
        .collect()
}

/// Lints see the crate with the window; what only the crate without it has, they would not.
fn the_window_only_adds(file: &File) -> Vec<String> {
    let free = ["src/main.rs", "src/lib.rs"].contains(&file.path.as_str());
    if free || !file.path.starts_with("src/") || !file.path.ends_with(".rs") {
        return Vec::new();
    }
    let without = ["not(", "feature = \"app\")"].concat();
    (1..)
        .zip(file.text.lines())
        .filter(|(_, text)| text.contains(&without))
        .map(|(line, _)| {
            format!(
                "{}:{line}: the lints of script/test never see this: let it be the same with and without the window",
                file.path
            )
        })
        .collect()
}

fn field<'a>(entry: &'a str, name: &str) -> Option<&'a str> {
    entry
        .lines()
        .find_map(|line| line.strip_prefix(name)?.strip_prefix(" = \"")?.strip_suffix('"'))
}

fn number(version: &str) -> Vec<u32> {
    version
        .split(['.', '-', '+'])
        .map_while(|part| part.parse().ok())
        .collect()
}

#[test]
fn versions_are_locked() {
    let lock = |bevy: &str, ron: &str| {
        let package = |name, version| format!("\n[[package]]\nname = \"{name}\"\nversion = \"{version}\"\n");
        package("bevy", bevy) + &package("rand", "0.10.3") + &package("ron", ron)
    };
    let two = lock("0.19.1", "0.12.3") + &lock("0.20.0", "0.12.10");
    let foreign = lock("0.19.1", "0.13.0") + "source = \"git+https://example.org/x\"\n";
    let bad = [
        ("Cargo.lock", two.as_str(), "hold `bevy` once"),
        ("Cargo.lock", &lock("0.19.1", "0.12.2"), "hold `ron` at 0.12.3"),
        (
            "Cargo.lock",
            &foreign,
            "Cargo.lock:13: take every package from crates.io",
        ),
    ];
    hold(
        locked_versions,
        &bad,
        &[("Cargo.lock", &lock("0.19.1", "0.12.10"))],
    );
}

#[test]
fn one_binary_holds_all_tests() {
    let manifest = "[package]\nautotests = false\n\n[[test]]\nname = \"it\"\n";
    let two = format!("{manifest}\n[[test]]\nname = \"b\"\n");
    let bad = [
        ("tests/b.rs", "//! x", "tests/b.rs:1"),
        ("Cargo.toml", two.as_str(), "Cargo.toml:1"),
        ("src/b.rs", "#[test]\nfn b() {}", "src/b.rs:1"),
    ];
    hold(
        one_test_binary,
        &bad,
        &[("Cargo.toml", manifest), ("tests/it/b.rs", "")],
    );
}

#[test]
fn nothing_is_left_to_documentation_tests() {
    let bad = [
        ("src/b.rs", "/// Adds.\n/// ```\n/// assert!(true);", "src/b.rs:2"),
        ("src/b.rs", "//! Adds.\n//!     let one = 1;", "src/b.rs:2"),
    ];
    hold(
        no_examples_in_comments,
        &bad,
        &[
            ("src/b.rs", "/// - One\n///   and two"),
            ("tests/it/b.rs", "/// ```"),
        ],
    );
}

#[test]
fn lints_see_all_code() {
    let only = "#[cfg(not(feature = \"app\"))]\nfn b() {}";
    hold(
        the_window_only_adds,
        &[("src/b.rs", only, "src/b.rs:1")],
        &[("src/main.rs", only), ("src/b.rs", "#[cfg(feature = \"app\")]")],
    );
}
