//! The pages for authors say nothing that does not work: every snippet is read, every command is run.

#[path = "docs/fences.rs"]
mod fences;
#[path = "docs/merge.rs"]
mod merge;
#[path = "docs/recipes.rs"]
mod recipes;

use std::path::{Path, PathBuf};
use std::process::Command;

use fences::{Fence, fences};
use merge::merge;
use twohats::check;

use crate::support::{root, scratch};

const TEMPLATE: &str = include_str!("../../src/cli/new/template.ron");

fn page(name: &str) -> String {
    std::fs::read_to_string(root().join("docs").join(name)).expect("the page is there")
}

/// The tutorial as a learner goes through it, in a folder of their own.
struct Learner {
    folder: PathBuf,
    /// The scenario before a block that is broken on purpose.
    before: Option<String>,
}

impl Learner {
    fn scenario(&self) -> PathBuf {
        self.folder.join("scenes/garden_week/garden_week.scenario.ron")
    }

    fn read(&self) -> String {
        std::fs::read_to_string(self.scenario()).expect("the tutorial has made its scenario")
    }

    #[track_caller]
    fn follow(&mut self, fence: &Fence) {
        match fence.word(0) {
            "ron" => {
                let (now, broken) = (self.read(), fence.has("broken"));
                // The choice of step 5 goes into the decision the page names.
                let next = if fence.has("choice") {
                    recipes::into(&now, "friday_list", "choices: [", &fence.text)
                } else {
                    merge(&now, &fence.text)
                };
                std::fs::write(self.scenario(), &next).expect("writing");
                if broken {
                    self.before = Some(now);
                } else {
                    sound(&next, fence);
                }
            }
            "plan" => {
                let path = self.scenario().with_file_name(fence.word(1));
                std::fs::write(path, &fence.text).expect("writing");
            }
            "console" => {
                self.run(fence);
                if let Some(before) = self.before.take() {
                    std::fs::write(self.scenario(), before).expect("writing");
                }
            }
            other => panic!("line {}: a block of `{other}` is tested by nothing", fence.line),
        }
    }

    /// Runs the commands of a block and compares what they print. A line `...` stands for any lines.
    #[track_caller]
    fn run(&self, fence: &Fence) {
        let expected: i32 = (fence.word(1) == "fails").into();
        for command in fence.text.split("$ ").filter(|part| !part.trim().is_empty()) {
            let (command, wanted) = command.split_once('\n').unwrap_or((command, ""));
            let arguments = command
                .strip_prefix("twohats ")
                .expect("only twohats is run")
                .split_whitespace();
            let output = Command::new(env!("CARGO_BIN_EXE_twohats"))
                .args(arguments)
                .current_dir(&self.folder)
                .output()
                .expect("running twohats");
            let told = String::from_utf8_lossy(&output.stdout).replace('\\', "/")
                + String::from_utf8_lossy(&output.stderr).as_ref();
            assert_eq!(
                output.status.code(),
                Some(expected),
                "line {}: {command}\n{told}",
                fence.line
            );
            assert!(
                printed(wanted, &told),
                "line {}: {command}\nthe page says:\n{wanted}\nit printed:\n{told}",
                fence.line
            );
        }
    }
}

/// Whether the lines of `wanted` are those of `told`, where `...` stands for any lines.
fn printed(wanted: &str, told: &str) -> bool {
    let mut told = told.lines().map(str::trim_end);
    let mut skipping = false;
    for line in wanted.lines().map(str::trim_end) {
        if line == "..." {
            skipping = true;
        } else if skipping {
            if !told.any(|other| other == line) {
                return false;
            }
            skipping = false;
        } else if told.next() != Some(line) {
            return false;
        }
    }
    wanted.is_empty() || skipping || told.all(str::is_empty)
}

#[track_caller]
fn sound(text: &str, fence: &Fence) {
    let (scenario, findings) = check::read("snippet.scenario.ron", text);
    let told = || check::human::render(text, &findings, false);
    assert!(
        scenario.is_some(),
        "line {}:\n{}\n{}",
        fence.line,
        fence.text,
        told()
    );
}

#[test]
fn the_tutorial_works_from_top_to_bottom() {
    let mut learner = Learner {
        folder: scratch("tutorial"),
        before: None,
    };
    let page = page("authoring.md");
    let blocks = fences(&page);
    assert!(blocks.len() > 15, "the tutorial has {} blocks", blocks.len());
    for fence in blocks {
        learner.follow(&fence);
    }
}

#[test]
fn what_the_page_on_staging_says_is_read_and_the_checker_has_nothing_against_it() {
    let base = std::fs::read_to_string(root().join("scenes/friday_shipment/friday_shipment.scenario.ron"))
        .expect("a scenario of the library");
    let page = page("staging.md");
    let blocks = fences(&page);
    assert_eq!(blocks.len(), 6);
    for fence in blocks {
        let scene = if fence.text.starts_with('(') {
            fence.text.clone()
        } else {
            format!("(id: \"photograph\", title: \"x\", {} then: Return),", fence.text)
        };
        let piece = if fence.text.starts_with("cover:") {
            fence.text.clone()
        } else {
            format!("scenes: [{scene}]")
        };
        let text = merge(&base, &piece);
        sound(&text, &fence);
        let (_, findings) = check::read("snippet.scenario.ron", &text);
        assert!(
            findings.iter().all(|finding| finding.rule != "staging"),
            "{}",
            check::human::render(&text, &findings, false)
        );
    }
}

#[test]
fn a_snippet_that_is_wrong_is_noticed() {
    let wrong = Fence {
        info: "ron choice in=monday_start".to_owned(),
        text: "(id: \"x\", hat: Manager, label: \"?\", acts: [Asign]),".to_owned(),
        line: 1,
    };
    let text = recipes::woven(TEMPLATE, &wrong);
    assert!(std::panic::catch_unwind(|| sound(&text, &wrong)).is_err());
    assert!(!printed("a\nb\n", "a\nc\n") && !printed("a\n", "a\nb\n") && printed("a\n...\n", "a\nb\n"));
}

#[test]
fn the_reference_links_of_the_pages_lead_somewhere() {
    for name in ["authoring.md", "cookbook.md", "staging.md"] {
        let page = page(name);
        for link in page.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
            let file = link.split('#').next().unwrap_or_default();
            assert!(
                Path::new(&root().join("docs").join(file)).is_file(),
                "{name}: {link}"
            );
        }
    }
}
