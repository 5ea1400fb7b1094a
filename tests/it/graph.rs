//! `twohats graph`: the map tells the truth, stays the same, and nothing an author writes breaks out of it.

use std::process::Command;

use twohats::lab::hits::{Goal, hits};
use twohats::report::graph::{Map, dot, mermaid, svg};
use twohats::story::Scenario;

use crate::support::{golden, parsed, path, scenario, scratch};

const SMALL: &str = "tests/data/small.scenario.ron";
const FRIDAY: &str = "scenes/friday_shipment/friday_shipment.scenario.ron";

fn map(scenario: &Scenario, runs: u32) -> Map {
    Map::new(scenario, &hits(scenario, runs, 1), 1)
}

/// The hash changes with every word of the file, and says nothing here.
fn without_hash(text: &str) -> String {
    let Some((before, after)) = text.split_once("scenario ").filter(|(_, after)| after.len() > 16) else {
        return text.to_owned();
    };
    format!("{before}scenario ...{}", &after[16..])
}

#[test]
fn maps_stay_the_same() {
    let small = scenario(SMALL);
    let map = map(&small, 60);
    golden(
        "graph/small.svg",
        &svg::svg(&map).replace(&format!("{:016x}", small.hash), "..."),
    );
    golden("graph/small.dot", &without_hash(&dot(&map)));
    golden("graph/small.mmd", &without_hash(&mermaid(&map)));
}

#[test]
fn hits_add_up() {
    let friday = scenario(FRIDAY);
    let hits = hits(&friday, 120, 7);
    assert_eq!(hits, twohats::lab::hits::hits(&friday, 120, 7));
    assert_eq!(hits.endings.iter().sum::<u32>(), 120, "every play ends");
    assert_eq!(hits.scenes[friday.start.index()], 120);
    let (mut into, mut seen) = (0, 0);
    for (index, scene) in friday.scenes.iter().enumerate() {
        let goal = Goal::Scene(index.into());
        let ways = hits.ways.iter().filter(|((_, _, to), _)| *to == goal);
        let came: u32 = ways.map(|(_, count)| count).sum();
        let by_card = friday.incidents.iter().any(|card| card.scene.index() == index);
        if index != friday.start.index() && !by_card {
            assert_eq!(
                came, hits.scenes[index],
                "{}: each scene is played once at most",
                scene.id
            );
            into += came;
        }
        seen += hits.scenes[index];
    }
    assert!(into > 0 && into < seen);
}

#[test]
fn what_nothing_leads_to_is_red() {
    let text = std::fs::read_to_string(path("tests/data/broken/warnings.ron")).expect("a file");
    let scenario = parsed(&text);
    let map = map(&scenario, 0);
    let picture = svg::svg(&map);
    for title in ["Lost", "Found"] {
        let line = picture
            .lines()
            .find(|line| line.contains(&format!(">{title}</text>")));
        assert!(line.is_some_and(|line| line.contains("#b3261e")), "{title}");
    }
    assert!(dot(&map).contains("[label=\"Lost\", color=\"red\""));
    assert!(mermaid(&map).contains("[\"Lost\"]:::unreached"));
}

/// A locked room, and what stands behind a door of it that is never open: no arrow is missing, yet nobody comes there.
#[test]
fn what_only_a_closed_door_leads_to_is_red() {
    let text = std::fs::read_to_string(path(SMALL)).expect("a file");
    let red = |from: &str, to: &str| {
        assert!(text.contains(from), "{from} is in the file");
        let picture = svg::svg(&map(&parsed(&text.replacen(from, to, 1)), 0));
        let red = |title: &str| {
            let line = picture
                .lines()
                .find(|line| line.contains(&format!(">{title}</text>")));
            line.is_some_and(|line| line.contains("#b3261e"))
        };
        ["Thursday, early", "Incident", "A full van", "Most of a van"].map(red)
    };
    let nothing = "id: \"repair_week\"";
    assert_eq!(red(nothing, nothing), [false; 4]);
    // The arm before it is always taken, the card asks for a day that is never, an ending for more favours than there are.
    let arm = "All([Flag(\"asked_ruth\"), Progress(\"school_bikes\", AtLeast(0.4))])";
    assert_eq!(red(arm, "Day(AtLeast(0))"), [true, false, false, false]);
    assert_eq!(
        red("when: Day(AtLeast(1))", "when: Not(Day(AtLeast(0)))"),
        [false, true, false, false]
    );
    let kept = "when: OnTime(\"school_bikes\")";
    assert_eq!(
        red(kept, "when: Counter(\"favours\", AtLeast(4))"),
        [false, false, true, false]
    );
    assert_eq!(
        red(kept, "when: Counter(\"favours\", AtLeast(0))"),
        [false, false, false, true]
    );
}

/// A way that can never be taken is drawn to where it would lead, also when nothing else leads there.
#[test]
fn a_story_that_never_comes_to_its_endings_has_a_map() {
    let text = std::fs::read_to_string(path(SMALL)).expect("a file");
    let closed = text.replacen(
        "then: Endings",
        "then: Branch([(Not(Day(AtLeast(0))), Endings)], Go(\"monday\"))",
        1,
    );
    assert!(closed != text && !closed.contains("then: Endings"));
    let map = map(&parsed(&closed), 0);
    assert!(svg::svg(&map).contains("<title>endings</title>"));
    for drawn in [dot(&map), mermaid(&map)] {
        assert!(drawn.contains("The first ending that holds"), "{drawn}");
    }
}

#[test]
fn words_of_authors_stay_words() {
    let text = std::fs::read_to_string(path(SMALL)).expect("a file");
    let nasty = "</text><script>x</script> \\\"]; a -> b; %% #quot; ]]> end";
    let text = text.replace(
        "title: \"Forty bicycles\"",
        &format!("title: \"{}\"", nasty.replace('\\', "\\\\").replace('"', "\\\"")),
    );
    let scenario = parsed(&text);
    assert!(
        scenario
            .scenes
            .iter()
            .any(|scene| scene.title.contains("<script>")),
        "planted"
    );
    let map = map(&scenario, 0);
    assert!(!svg::svg(&map).contains("<script"));
    assert!(!mermaid(&map).contains("<script"));
    let dot = dot(&map);
    let line = dot
        .lines()
        .find(|line| line.contains("script"))
        .expect("the card");
    assert!(
        line.contains("\\\\\\\"];"),
        "a backslash and a quote, both escaped: {line}"
    );
}

#[test]
fn a_map_is_written_to_a_file_or_printed() {
    let folder = scratch("graph");
    let run = |arguments: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_twohats"));
        command
            .arg("graph")
            .args(arguments)
            .output()
            .expect("running twohats")
    };
    let file = folder.join("x.svg");
    let small = path(SMALL).display().to_string();
    let done = run(&[&small, "-n", "20", "--out", &file.display().to_string()]);
    assert_eq!(
        done.status.code(),
        Some(0),
        "{}",
        String::from_utf8_lossy(&done.stderr)
    );
    assert!(done.stdout.is_empty());
    let written = std::fs::read_to_string(&file).expect("the map");
    let printed = run(&[&small, "-n", "20"]);
    let map = written.strip_prefix(&*String::from_utf8_lossy(&printed.stdout));
    let mark = map.expect("the map, and behind it the mark that this program made it");
    assert!(
        mark.starts_with("<!-- made by twohats: map, ") && mark.ends_with(" -->\n"),
        "{mark}"
    );
    assert!(written.starts_with("<svg "));
    let missing = run(&["nowhere.scenario.ron"]);
    assert_eq!(missing.status.code(), Some(2));
}
