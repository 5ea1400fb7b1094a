//! docs/facilitating.md says nothing that does not work: every command in it is run.

use std::process::Command;

use super::report::twelve;
use crate::support::{root, scratch};

#[test]
fn every_command_for_those_who_lead_a_workshop_runs() {
    let page = std::fs::read_to_string(root().join("docs/facilitating.md")).expect("the page");
    let folder = scratch("workshop_page");
    let played = twelve();
    std::fs::write(
        folder.join("winter_rota-1.workshop"),
        played.workshop.settled_log(),
    )
    .expect("writing");
    for table in ["table1", "table2"] {
        let replay = played.workshop.play().replay().to_text();
        std::fs::write(folder.join(format!("{table}.replay.ron")), replay).expect("writing");
    }
    let commands: Vec<&str> = page
        .lines()
        .filter_map(|line| line.trim_start().strip_prefix("twohats "))
        .collect();
    // What takes a window or waits for people is tried elsewhere.
    let runs = commands.iter().filter(|command| !command.starts_with("workshop"));
    let mut count = 0;
    for command in runs {
        let mut run = Command::new(env!("CARGO_BIN_EXE_twohats"));
        run.current_dir(&folder).args(command.split_whitespace());
        if command.starts_with("report") {
            run.args(["--runs", "0"]);
        }
        let done = run.output().expect("it runs");
        assert_eq!(done.status.code(), Some(0), "twohats {command}: {done:?}");
        count += 1;
    }
    assert!(count >= 6, "{commands:?}");
}
