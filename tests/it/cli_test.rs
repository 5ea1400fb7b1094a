//! `twohats test`: plans say what differs and where, the shipped ones pass, and exit codes hold.

use std::path::PathBuf;
use std::process::{Command, Output};

use crate::support::{golden, root, scratch};

const TEMPLATE: &str = include_str!("../../src/cli/new/template.ron");

fn test(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_twohats"))
        .current_dir(root())
        .arg("test")
        .args(arguments)
        .output()
        .expect("the binary starts")
}

/// A scenario with this plan beside it; the plan's path.
fn planned(name: &str, plan: &str) -> PathBuf {
    let folder = scratch(name);
    std::fs::write(folder.join("my_scenario.scenario.ron"), TEMPLATE).expect("writing");
    let path = folder.join("a.plan");
    std::fs::write(&path, plan).expect("writing");
    path
}

#[track_caller]
fn run(name: &str, plan: &str, code: i32) -> String {
    let path = planned(name, plan);
    let output = test(&[&path.display().to_string()]);
    let told = String::from_utf8_lossy(&output.stdout) + String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(code), "{told}");
    assert!(!told.contains("panicked"), "{told}");
    told.replace(&path.display().to_string(), "a.plan")
}

#[test]
fn the_plans_of_every_shipped_scenario_pass() {
    let output = test(&["scenes"]);
    let told = String::from_utf8_lossy(&output.stdout);
    assert_eq!(output.status.code(), Some(0), "{told}");
    for plan in [
        "check_in/both.plan",
        "friday_shipment/manager.plan",
        "friday_shipment/leader.plan",
        "winter_rota/leader.plan",
        "flood_room/hats.plan",
        "promoted/hands.plan",
    ] {
        assert!(told.replace('\\', "/").contains(plan), "{told}");
    }
}

#[test]
fn every_error_of_a_plan_is_shown_with_its_place_and_a_suggestion() {
    let plan = "# every line is wrong\nseed\nseed 7 8\nseed -1\nchose monday_start ask\nchoose monday ask\n\
                choose monday_start aks\npolicy leadr\npolicy leader until fryday\nexpect\nexpect Moral at least 5\n\
                expect Morale about 50\nexpect Morale at most 5\nexpect Morale at least fifty\nexpect Morale at least NaN\n\
                expect line hello\nexpect line \"\"\nexpect scene teusday\nexpect ending half\nexpect lou Trusst below 1\n\
                expect flag asked_gretta\nexpect counter thank at least 1\nexpect done open_day on tim\n\
                expect lou Morale below 50\nexpect Morale below 500\nexpect team Safety at least 2\nexpect day below 999\n\
                choose \"monday_start\" \"ask\"\nchoose monday_start \"aks\"\n// a remark\nexpect day below 3 // so far\n\
                expect counter thanks 2\nexpect Morale >= 50\nexpect Morale at least 0.6\nexpect ending Mind the hose\n\
                expect scene tuesday, four hundred labels\nexpect Lou Trust below 1\n";
    let told = run("plan_errors", plan, 1);
    golden("plans/errors.txt", &told);
    assert_eq!(told.matches("error[plan]").count(), 31, "{told}");
    assert!(run("plan_empty", "# nothing\nseed 3\n", 1).contains("plays nothing"));
}

#[test]
fn what_differs_is_shown_with_what_happened_instead() {
    let plan = "seed 3\nchoose monday_start ask # said aloud: \"#\"\nexpect line \"a brass band\"\nexpect no line \"Greta has left\"\n\
                expect Morale at least 99\nexpect Morale at least 10 and below 20\nexpect failed monday_start\n\
                expect scene evening\nexpect no flag asked_greta\nexpect counter thanks at least 1\nexpect day below 1\n\
                expect done open_day\nexpect not here lou\nexpect chose monday_start assign\nexpect ending full_gate\n\
                expect closed tuesday_lou show\nexpect worked tuesday_lou\nexpect lou Trust below 0.1\nexpect team Safety below 0.1\n\
                choose wednesday_plan both\nexpect line \"never reached\"\nseed 1\nchoose monday_start assign\nchoose tuesday_lou show\n\
                choose wednesday_plan both\nseed 1\npolicy leader until monday_start\npolicy leader until wednesday_plan\n\
                policy leader until monday_start\nexpect ending full_gate\n";
    golden("plans/differs.txt", &run("plan_differs", plan, 1));
}

#[test]
fn an_ending_that_did_not_come_says_why() {
    let ends = |endings: &str, plan: &str| {
        let path = planned("plan_endings", plan);
        let before = TEMPLATE.find("    endings: [").expect("the endings");
        let after = TEMPLATE.find("    debrief: (").expect("the debrief");
        let text = format!(
            "{}    endings: [{endings}],\n{}",
            &TEMPLATE[..before],
            &TEMPLATE[after..]
        );
        std::fs::write(path.with_file_name("my_scenario.scenario.ron"), text).expect("writing");
        let output = test(&[&path.display().to_string()]);
        let told = String::from_utf8_lossy(&output.stdout) + String::from_utf8_lossy(&output.stderr);
        told.replace(&path.display().to_string(), "a.plan")
    };
    let told = ends(
        "(id: \"a\", title: \"A\", body: [Text(\"a\")], when: All([Counter(\"thanks\", AtLeast(3)), Gauge(Morale, AtLeast(99)), Not(Flag(\"asked_greta\"))])),
         (id: \"b\", title: \"B\", body: [Text(\"b\")], when: Day(AtLeast(2))), (id: \"c\", title: \"C\", body: [Text(\"c\")], when: Any([Day(AtLeast(3)), Done(\"open_day\")])),
         (id: \"d\", title: \"D\", body: [Text(\"d\")])",
        "seed 1\npolicy leader\nexpect ending a\nexpect ending c\nexpect ending d\nexpect no ending b\n",
    );
    golden("plans/endings.txt", &told);
}

#[test]
fn expectations_that_hold_pass() {
    let plan = "expect decision monday_start\nexpect line \"Greta: It did this in May once.\"\nexpect scene monday\nseed 1\n\
                choose monday_start ask\nexpect worked monday_start\nexpect no scene monday\nexpect flag asked_greta\nexpect day at least 1\n\
                expect open tuesday_lou coach\nexpect here lou\nexpect chose monday_start ask\nexpect Morale at least 40 and below 90\n\
                policy leader until thursday_gate\nexpect scene wednesday\npolicy mix\nexpect done open_day on time\nexpect ending full_gate\n";
    assert!(run("plan_passes", plan, 0).contains("1 plan: the story goes as expected"));
}

#[test]
fn windows_line_ends_and_curly_quotes_are_fine() {
    let plan = "seed 3\r\nchoose monday_start ask\r\nexpect line “Greta has left the front house open”\r\n";
    run("plan_crlf", plan, 0);
}

#[test]
fn json_has_the_place_and_codes_are_kept() {
    let path = planned("plan_json", "expect Morale at least 99\n");
    let output = test(&["--format", "json", &path.display().to_string()]);
    assert_eq!(output.status.code(), Some(1));
    let found: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(
        (&found[0]["rule"], &found[0]["line"]),
        (&"plan-failed".into(), &1.into())
    );
    let nothing = test(&["no/such.plan"]);
    assert_eq!(nothing.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&nothing.stderr).contains("there is no such file"));
    assert_eq!(test(&["docs"]).status.code(), Some(2), "no plan there");
    std::fs::write(path.with_file_name("two.scenario.ron"), TEMPLATE).expect("writing");
    assert_eq!(
        test(&[&path.display().to_string()]).status.code(),
        Some(2),
        "two scenarios"
    );
}
