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
