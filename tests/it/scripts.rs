//! What people type: on a system that lacks something, and with a game that does not answer, scripts end and say so.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use crate::support::{root, scratch};

/// A folder of commands that stand for those of a system.
struct System(PathBuf);

impl System {
    /// With the real commands of these names alone.
    fn of(name: &str, real: &[&str]) -> Self {
        let folder = scratch(&format!("system_{name}"));
        for command in real {
            let found = std::env::var_os("PATH")
                .iter()
                .flat_map(std::env::split_paths)
                .map(|folder| folder.join(command))
                .find(|path| path.is_file());
            let found = found.unwrap_or_else(|| panic!("{command} is on the path"));
            std::os::unix::fs::symlink(found, folder.join(command)).expect("a link");
        }
        Self(folder)
    }

    /// And a command of this name that does this.
    fn command(self, name: &str, script: &str) -> Self {
        let path = self.0.join(name);
        let _ = fs::remove_file(&path);
        fs::write(&path, format!("#!/usr/bin/env bash\n{script}\n")).expect("a script");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).expect("a program");
        self
    }

    fn run(&self, script: &str, arguments: &[&Path], variables: &[(&str, &Path)]) -> Output {
        let mut command = Command::new("bash");
        command
            .arg(root().join(script))
            .args(arguments)
            .env("PATH", &self.0)
            .env("CARGO_TARGET_DIR", self.0.join("target"))
            .env_remove("RUSTFLAGS")
            .env_remove("CARGO_ENCODED_RUSTFLAGS");
        for (name, value) in variables {
            command.env(name, value);
        }
        command.output().expect("bash starts")
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.0.join(name)).unwrap_or_default()
    }
}

/// Both streams.
fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr)
}

/// What `script/package` needs before it builds.
const TOOLS: &[&str] = &[
    "bash", "cut", "date", "dirname", "env", "git", "grep", "head", "id", "mkdir", "sed", "sort",
];

/// A system with Rust, whose cargo only tells what it was asked for.
fn with_rust(name: &str) -> System {
    System::of(name, TOOLS)
        .command("uname", "[[ $1 == -m ]] && echo x86_64 || echo Linux")
        .command("rustc", "echo 'rustc 1.99.0 (abc 2026-01-01)'")
        .command(
            "cargo",
            "printf '%s' \"$CARGO_ENCODED_RUSTFLAGS\" >\"${0%/*}/flags\"; exit 1",
        )
}

#[test]
fn a_packager_without_a_linker_gets_one_or_is_told_of_it() {
    let system = with_rust("linker").command("apt-get", "echo \"$*\" >>\"${0%/*}/asked\"");
    let ended = system.run("script/package", &[], &[]);
    let said = said(&ended);
    assert!(!ended.status.success(), "{said}");
    // Whoever may not install is told what to type.
    let all = said.clone() + &system.read("asked");
    assert!(all.contains("gcc libc6-dev"), "{all}");
}

#[test]
fn flags_of_a_package_hold_together_wherever_sources_lie() {
    let sources = Path::new("/somebody's own/cargo home");
    let system = with_rust("flags").command("cc", "echo /usr/lib/crt1.o");
    system.run("script/package", &[], &[("CARGO_HOME", sources)]);
    let remap = "--remap-path-prefix=/somebody's own/cargo home/registry/src=";
    // How it is linked, which differs by system and processor.
    let linked: &[&str] = match (cfg!(target_os = "linux"), cfg!(target_arch = "x86_64")) {
        (true, true) => &[
            "-Clink-arg=-Wl,-z,pack-relative-relocs",
            "-Clink-arg=-Wl,--icf=all",
        ],
        (true, false) => &["-Clink-arg=-Wl,-z,pack-relative-relocs"],
        (false, _) => &[],
    };
    let flags = || {
        system
            .read("flags")
            .split('\x1f')
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    assert_eq!(flags(), [linked, &[remap]].concat());
    system.run(
        "script/package",
        &[],
        &[("CARGO_HOME", sources), ("RUSTFLAGS", Path::new("-C a=b"))],
    );
    assert_eq!(flags(), [linked, &["-C", "a=b", remap]].concat());
    // On Windows the compiler knows folders by other names than the shell.
    let windows = with_rust("windows")
        .command("uname", "[[ $1 == -m ]] && echo x86_64 || echo MINGW64_NT-10.0")
        .command("cygpath", "[[ $1 == -w ]] && echo \"C:\\\\Some Body\\\\src\"");
    windows.run("script/package", &[], &[("CARGO_HOME", sources)]);
    assert_eq!(windows.read("flags"), "--remap-path-prefix=C:\\Some Body\\src=");
}

#[test]
fn pictures_of_a_game_that_ends_or_never_rests_are_given_up() {
    let tools = [
        "bash", "cat", "cp", "cut", "dirname", "grep", "mkdir", "mktemp", "rm", "sed", "sleep", "sort",
        "stat", "tail", "env",
    ];
    let system = |name: &str, game: &str| {
        let mut system = System::of(name, &tools)
            .command("uname", "echo Linux")
            .command("game", game);
        for tool in ["xdotool", "import", "convert"] {
            system = system.command(tool, "exit 0");
        }
        system.command("Xvfb", "exec sleep 60")
    };
    for (name, game, patience, words) in [
        ("ends", "exit 0", "2", "The game has ended"),
        // As long as a busy machine may take to come to what never rests.
        (
            "moves",
            "echo '{\"settled\":false}' >\"$TWOHATS_STATUS_FILE\"; exec sleep 60",
            "10",
            "a picture that stands still",
        ),
    ] {
        let system = system(name, game);
        let program = system.0.join("game");
        let ended = system.run(
            "script/pictures",
            &[&program],
            &[("PICTURES_PATIENCE", Path::new(patience))],
        );
        let said = said(&ended);
        assert!(
            ended.status.code() == Some(2) && said.contains(words),
            "{name}: {said}"
        );
    }
}

#[test]
fn on_ubuntu_nobody_waits_for_a_browser_that_is_no_package() {
    let system = with_rust("ubuntu");
    let release = system.0.join("os-release");
    fs::write(&release, "NAME=\"Ubuntu\"\nID=ubuntu\n").expect("a file");
    let system = system.command("cargo", "exit 0");
    let ended = system.run("script/test", &[], &[("OS_RELEASE", &release)]);
    let said = said(&ended);
    assert!(
        ended.status.code() == Some(2) && said.contains("only as a snap") && said.contains("--quick"),
        "{said}"
    );
}

#[test]
fn workflows_cache_what_is_built_and_name_who_a_release_is_from() {
    let workflow =
        |name: &str| fs::read_to_string(root().join(".github/workflows").join(name)).expect("a workflow");
    for name in ["check.yml", "package.yml"] {
        // In a container the checkout has another name than the expression gives.
        assert!(
            !workflow(name).contains("github.workspace }}"),
            "{name}: in a container use $GITHUB_WORKSPACE"
        );
    }
    let check = workflow("check.yml");
    // The other systems have caches of their own, which say nothing of the container's.
    let (container, _) = check.split_once("  elsewhere:").expect("another job");
    assert!(container.contains("CARGO_TARGET_DIR=$GITHUB_WORKSPACE/target\" >>\"$GITHUB_ENV\""));
    assert!(
        container.contains("            target\n"),
        "what is cached is what is built"
    );
    assert!(workflow("package.yml").contains("TWOHATS_MAINTAINER: ${{ vars.TWOHATS_MAINTAINER }}"));
}
