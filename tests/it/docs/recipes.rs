//! The patterns of the cookbook, put where the page puts them and proved: everything in them can happen.

use twohats::lab::prove::{Effort, Problem, prove};

use super::fences::{Fence, fences};
use super::merge::merge;
use super::{TEMPLATE, page, sound};
use crate::support::parsed;

/// Plays that look for witnesses; most patterns need a few hundred.
const EFFORT: Effort = Effort {
    seed: 1,
    plays: 8_000,
};

/// The scenario with a snippet in it: a `choice` in the decisions named by `in=`, text in the `body` of that scene,
/// anything else merged by id, with the decision named by `after=` leading to its first scene.
#[track_caller]
pub(super) fn woven(base: &str, fence: &Fence) -> String {
    let inside = |list: &str| {
        let places = fence.names("in").into_iter();
        places.fold(merge(base, ""), |text, place| {
            into(&text, place, list, &fence.text)
        })
    };
    if fence.has("choice") {
        inside("choices: [")
    } else if fence.has("body") {
        inside("body: [")
    } else {
        let merged = merge(base, &fence.text);
        fence.names("after").into_iter().fold(merged, |text, decision| {
            let scenes = fence.text.find("scenes:").expect("a snippet with scenes");
            let first = fence.text[scenes..]
                .split("id: \"")
                .nth(1)
                .expect("a scene with an id");
            let first = first.split('"').next().unwrap_or_default();
            let at = text
                .find(&format!("id: \"{decision}\""))
                .expect("the decision is there");
            let at = at
                + text[at..]
                    .find("then: Wait(1, \"")
                    .expect("a day passes after it");
            let end = at + text[at..].find(')').expect("a bracket");
            format!("{}then: Wait(1, \"{first}\"{}", &text[..at], &text[end..])
        })
    }
}

/// Puts `piece` at the beginning of a list of the thing with this id.
#[track_caller]
pub(super) fn into(base: &str, id: &str, list: &str, piece: &str) -> String {
    let at = base.find(&format!("id: \"{id}\"")).expect("the place is there");
    let at = at + base[at..].find(list).expect("its list") + list.len();
    format!("{}{piece}{}", &base[..at], &base[at..])
}

/// What a prover has against the scenario of `twohats new` with this pattern in it.
fn findings(pattern: &str) -> Vec<(Problem, String)> {
    let title = pattern.lines().next().unwrap_or_default();
    let blocks = fences(pattern);
    assert!(!blocks.is_empty(), "{title} has no snippet");
    let mut scenario = TEMPLATE.to_owned();
    for fence in &blocks {
        assert_eq!(fence.word(0), "ron", "{title}");
        let before = scenario.clone();
        scenario = woven(&scenario, fence);
        assert_ne!(
            before, scenario,
            "{title}: nothing says where line {} goes",
            fence.line
        );
    }
    if let Some(last) = blocks.last() {
        sound(&scenario, last);
    }
    let proof = prove(&parsed(&scenario), EFFORT);
    proof
        .findings
        .into_iter()
        .map(|finding| {
            (
                finding.problem,
                format!("{title}: {}: {}", finding.what, finding.why),
            )
        })
        .collect()
}

#[test]
fn everything_in_every_pattern_of_the_cookbook_can_happen() {
    let page = page("cookbook.md");
    let patterns: Vec<&str> = page.split("\n## ").skip(1).collect();
    assert_eq!(patterns.len(), 23, "the cookbook has twenty-three patterns");
    for pattern in patterns {
        let found = findings(pattern);
        if pattern.starts_with("3. ") {
            // Who quits is silent from then on, and the page says so.
            let [(Problem::Absent, what)] = found.as_slice() else {
                panic!("{found:#?}");
            };
            assert!(what.contains("a line of Samir in scene `thursday`"), "{what}");
        } else {
            assert!(found.is_empty(), "{found:#?}");
        }
    }
}

#[test]
fn a_pattern_that_cannot_happen_is_noticed() {
    let pattern = "0. Never\n```ron choice in=thursday_gate\n(id: \"never\", hat: Both, label: \"Never\", acts: [Assign, Listen],
        when: Team(Process, AtLeast(0.5)), locked: \"No.\"),\n```\n";
    let found = findings(pattern);
    assert!(
        found
            .iter()
            .any(|(problem, what)| *problem == Problem::Unreachable && what.contains("`never`")),
        "{found:#?}"
    );
}
