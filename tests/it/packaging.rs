//! What is given away: the manual, the completions, the files of the packages, and what the desktop is told of them.

use std::collections::BTreeSet;
use std::process::Command;

use clap::{CommandFactory, Parser, ValueEnum};
use clap_complete::Shell;
use twohats::cli::{Arguments, completions, man};
use twohats::draw::hats::emblem;
use twohats::words::languages;

use crate::support::{page, root, scratch};

/// The names of all commands.
fn commands() -> Vec<String> {
    let program = Arguments::command();
    program
        .get_subcommands()
        .map(|command| command.get_name().to_owned())
        .collect()
}

fn file(name: &str) -> String {
    std::fs::read_to_string(root().join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

#[test]
fn every_command_has_its_page_and_every_option_stands_on_it() {
    let pages = man::pages().expect("pages");
    let names: Vec<&str> = pages.iter().map(|(name, _)| name.as_str()).collect();
    let own = commands()
        .into_iter()
        .map(|command| format!("twohats-{command}.1"));
    let wanted: Vec<String> = std::iter::once("twohats.1".to_owned()).chain(own).collect();
    assert_eq!(names, wanted);
    for command in Arguments::command().get_subcommands() {
        let name = format!("twohats-{}.1", command.get_name());
        let (_, text) = pages.iter().find(|page| page.0 == name).expect("a page");
        for option in command.get_arguments().filter_map(clap::Arg::get_long) {
            let shown = format!("\\-\\-{}", option.replace('-', "\\-"));
            assert!(text.contains(&shown), "{name} does not tell of --{option}");
        }
    }
}

#[test]
fn pages_are_written_into_a_folder_that_is_made() {
    let folder = scratch("man").join("deep/man1");
    let written = Command::new(env!("CARGO_BIN_EXE_twohats"))
        .arg("man")
        .arg(&folder)
        .output()
        .expect("twohats starts");
    assert!(written.status.success(), "{written:?}");
    let there = std::fs::read_dir(&folder).expect("the folder").count();
    assert_eq!(there, 1 + commands().len());
    let text = std::fs::read_to_string(folder.join("twohats-check.1")).expect("a page");
    assert!(text.contains("twohats check"), "{text}");
}

#[test]
fn every_shell_completes_every_command() {
    for shell in Shell::value_variants() {
        let text = completions::script(*shell);
        for command in commands() {
            assert!(text.contains(&command), "{shell} does not complete {command}");
        }
    }
}

/// The keys of a desktop entry with their values.
fn entry(name: &str) -> Vec<(String, String)> {
    let text = file(&format!("packaging/linux/{name}.desktop"));
    let lines = text.lines().skip_while(|line| *line != "[Desktop Entry]").skip(1);
    let pair = |line: &str| {
        line.split_once('=')
            .map(|(key, value)| (key.to_owned(), value.to_owned()))
    };
    lines
        .map(|line| pair(line).unwrap_or_else(|| panic!("{name}: {line}")))
        .collect()
}

#[test]
fn the_desktop_starts_what_there_is_and_speaks_every_language_of_the_game() {
    for name in ["twohats", "twohats-scenario"] {
        let keys = entry(name);
        let value = |key: &str| keys.iter().find(|pair| pair.0 == key).map(|pair| pair.1.as_str());
        let command = value("Exec").expect("a command").replace("%f", "x.scenario.ron");
        Arguments::try_parse_from(command.split(' ')).unwrap_or_else(|error| panic!("{command}: {error}"));
        assert_eq!(value("Icon"), Some("twohats"));
        let translated = keys.iter().filter_map(|(key, _)| key.split_once('['));
        let translated: BTreeSet<&str> = translated.map(|(key, _)| key).chain(["Comment"]).collect();
        for key in translated {
            for (language, _) in languages().iter().filter(|one| one.0 != "en") {
                assert!(
                    value(&format!("{key}[{language}]")).is_some(),
                    "{name}: {key} in {language}"
                );
            }
        }
    }
    let kind = entry("twohats-scenario")
        .into_iter()
        .find(|pair| pair.0 == "MimeType");
    let kind = kind.expect("a kind of file").1;
    let declared = file("packaging/linux/twohats.xml");
    assert!(declared.contains(&format!("type=\"{}\"", kind.trim_end_matches(';'))));
    assert!(declared.contains(&format!("\"*{}\"", twohats::storage::SCENARIO)));
}

#[test]
fn the_icon_is_the_one_that_is_drawn() {
    page("assets/icon/twohats.svg", &emblem());
}

/// Pixels of the icon in the sizes that systems ask for.
#[cfg(feature = "app")]
#[test]
fn the_icon_has_the_same_pixels_in_every_size() {
    use resvg::{tiny_skia, usvg};
    let tree = usvg::Tree::from_str(&emblem(), &usvg::Options::default()).expect("the icon can be read");
    for size in [48_u16, 128, 256, 512] {
        let scale = f32::from(size) / tree.size().width();
        let mut now = tiny_skia::Pixmap::new(size.into(), size.into()).expect("pixels");
        resvg::render(
            &tree,
            tiny_skia::Transform::from_scale(scale, scale),
            &mut now.as_mut(),
        );
        let path = root().join(format!("assets/icon/twohats-{size}.png"));
        if std::env::var_os("UPDATE").is_some_and(|value| value == "1") {
            now.save_png(&path).expect("the icon can be written");
        }
        let kept = tiny_skia::Pixmap::load_png(&path).expect("an icon; UPDATE=1 writes it");
        // Other processors may round otherwise.
        let apart = kept
            .data()
            .iter()
            .zip(now.data())
            .map(|(one, other)| one.abs_diff(*other));
        assert_eq!(kept.data().len(), now.data().len(), "{size}");
        assert!(apart.max() <= Some(2), "{size}: UPDATE=1 draws it again");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn the_package_holds_these_files() {
    let folder = scratch("package");
    let laid = Command::new(root().join("script/package"))
        .args(["--layout", "--program", env!("CARGO_BIN_EXE_twohats"), "--out"])
        .arg(&folder)
        .output()
        .expect("script/package starts");
    assert!(laid.status.success(), "{}", String::from_utf8_lossy(&laid.stderr));
    let mut names = Vec::new();
    let mut open = vec![folder.clone()];
    while let Some(next) = open.pop() {
        for found in std::fs::read_dir(next).expect("a folder") {
            let path = found.expect("an entry").path();
            if path.is_dir() {
                open.push(path);
            } else {
                names.push(
                    path.strip_prefix(&folder)
                        .expect("below it")
                        .display()
                        .to_string(),
                );
            }
        }
    }
    names.sort();
    crate::support::golden("package/files.txt", &(names.join("\n") + "\n"));
    // It is the largest file of all tests.
    std::fs::remove_dir_all(&folder).expect("it can be removed");
}

#[cfg(unix)]
#[test]
fn usage_is_told_and_a_program_too_large_is_not_packaged() {
    let folder = scratch("package_large");
    let large = folder.join("twohats");
    std::fs::File::create(&large)
        .and_then(|file| file.set_len(40_000_001))
        .expect("a large file");
    let program = std::os::unix::fs::PermissionsExt::from_mode(0o755);
    std::fs::set_permissions(&large, program).expect("a program");
    let script = |arguments: &[&std::ffi::OsStr]| {
        let ended = Command::new("bash")
            .arg(root().join("script/package"))
            .args(arguments)
            .output();
        let ended = ended.expect("bash starts");
        (
            ended.status.code(),
            String::from_utf8_lossy(&ended.stderr).into_owned(),
        )
    };
    let (code, said) = script(&["--no-such".as_ref()]);
    assert!(
        code == Some(2) && said.starts_with("usage: script/package"),
        "{said}"
    );
    let (code, said) = script(&[
        "--program".as_ref(),
        large.as_ref(),
        "--out".as_ref(),
        folder.as_ref(),
    ]);
    assert!(code == Some(2) && said.contains("40000001 bytes"), "{said}");
}
