//! The catalog of scenarios goes by the ids that files give themselves, and tells of one that two files have.

use std::fs;

use twohats::play::{Playthrough, Start};
use twohats::storage::Fs;
use twohats::story::parse;

use crate::support::scratch;

const STORY: &str = include_str!("../../src/cli/new/template.ron");

#[test]
fn a_catalog_goes_by_ids_and_names_the_twin() {
    let folder = scratch("places");
    let put = |name: &str, text: &str| {
        let path = folder.join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, text).expect("a file");
    };
    put("mine/my_scenario.scenario.ron", STORY);
    // A copy in the same folder under another name is the same scenario twice.
    put("mine/second_try.scenario.ron", STORY);
    // A file of this name further on is hidden by the first only when it says that it is the same.
    put(
        "theirs/second_try.scenario.ron",
        &STORY.replace("\"my_scenario\"", "\"other\""),
    );
    put("theirs/renamed.scenario.ron", STORY);
    put("theirs/broken.scenario.ron", "(");
    let folders = [folder.join("mine"), folder.join("theirs")];
    let fs = Fs::default();
    let told = |asked: Option<&str>| -> (Vec<String>, usize) {
        let (all, first) = fs.list_scenarios(asked.map(|it| folder.join(it)).as_deref(), &folders);
        let short = |path: &std::path::Path| {
            let inside = path.strip_prefix(&folder).expect("inside").display().to_string();
            inside.replace('\\', "/").replace(".scenario.ron", "")
        };
        let line = |one: twohats::storage::Listed| {
            let id = one.id.unwrap_or_else(|| "?".to_owned());
            let twin = one
                .twin
                .map_or(String::new(), |twin| format!(" as {}", short(&twin)));
            format!("{} {id}{twin}", short(&one.file))
        };
        (all.into_iter().map(line).collect(), first)
    };
    let library = [
        "mine/my_scenario my_scenario",
        "mine/second_try my_scenario as mine/my_scenario",
        "theirs/broken ?",
        "theirs/second_try other",
    ];
    assert_eq!(told(None), (library.map(str::to_owned).to_vec(), 0));
    // What is asked for comes first and only once; what cannot be read is there as well.
    let (asked, first) = told(Some("theirs/second_try.scenario.ron"));
    assert_eq!(
        (asked[0].as_str(), asked.len(), first),
        ("theirs/second_try other", 4, 1)
    );
    let (asked, first) = told(Some("nowhere.scenario.ron"));
    assert_eq!((asked[0].as_str(), asked.len(), first), ("nowhere ?", 5, 1));
}

#[test]
fn a_recording_belongs_to_the_scenario_it_was_made_with_wherever_that_stands() {
    let read = |text: &str| parse("a", text).0.expect("it is sound");
    let (first, changed) = (
        read(STORY),
        read(&STORY.replace("title: \"My Scenario\"", "title: \"Another\"")),
    );
    let other = read(&STORY.replace("\"my_scenario\"", "\"other\""));
    assert_ne!(first.meaning, changed.meaning);
    let begun = Playthrough::new(std::sync::Arc::new(first.clone()), Start::from(1_u64));
    let recording = begun.replay();
    assert_eq!(recording.own([&other, &changed, &first].into_iter()), Some(2));
    assert_eq!(
        recording.own([&other, &changed].into_iter()),
        Some(1),
        "then by its id"
    );
    assert_eq!(recording.own([&other].into_iter()), None);
}
