//! A scenario that is split over several files: read as one, the same however it is split, every place right in its file.

use std::sync::Arc;

use twohats::check;
use twohats::play::{Action, Playthrough, Waiting};
use twohats::story::tree::Tree;
use twohats::story::whole::File;
use twohats::story::{Diagnostic, Scenario, Span, Whole, parse, parse_whole};

use crate::support::{path, root};

/// Takes the elements of a list from this number on out of a file; from 0 on, the whole list. They are written for a part.
pub(crate) fn cut(text: &mut String, section: &str, from: usize) -> String {
    let tree = Tree::tolerant(text);
    let field = tree.field(text, 0, section).expect("the section");
    let list = match section {
        "incidents" => tree.field(text, field, "cards").expect("the cards"),
        _ => field,
    };
    let all: Vec<usize> = tree.children(list).collect();
    let nodes = &tree.nodes;
    let end = nodes[*all.last().expect("an element")].comma();
    let inside = text[nodes[all[from]].span().start..end].to_owned();
    let gone = match from {
        0 => nodes[list].whole().start..nodes[list].comma(),
        _ => nodes[all[from]].span().start..end,
    };
    text.replace_range(gone, "");
    match section {
        "incidents" => format!("    incidents: (cards: [{inside}]),\n"),
        _ => format!("    {section}: [{inside}],\n"),
    }
}

pub(crate) fn part(id: &str, sections: &[String]) -> String {
    format!("// A part.\n(\n    part_of: \"{id}\",\n{})\n", sections.concat())
}

fn library() -> Vec<(String, String)> {
    ["flood_room", "friday_shipment", "winter_rota"]
        .into_iter()
        .map(|id| {
            let file = root().join(path(&format!("scenes/{id}/{id}.scenario.ron")));
            let text = std::fs::read_to_string(file).expect("a scenario");
            (id.to_owned(), text)
        })
        .collect()
}

/// The scenario in three files: its last scenes, the endings and the incidents in the second, flags and people in the third.
fn split(id: &str, text: &str) -> Whole {
    let mut main = text.to_owned();
    let mut second = vec![cut(&mut main, "endings", 0), cut(&mut main, "scenes", 2)];
    let mut third = vec![cut(&mut main, "cast", 2)];
    for (section, into) in [("incidents", &mut second), ("flags", &mut third)] {
        if main.contains(&format!("\n    {section}: ")) {
            into.push(cut(&mut main, section, 0));
        }
    }
    let parts = vec![
        File::new("b.part.ron", part(id, &second)),
        File::new("c.part.ron", part(id, &third)),
    ];
    Whole::new(File::new("a.scenario.ron", main), parts, Vec::new())
}

#[track_caller]
fn sound(whole: &Whole) -> Scenario {
    let (scenario, found) = parse_whole(whole);
    scenario.unwrap_or_else(|| panic!("{:?}\n{}", found.first(), whole.text()))
}

#[test]
fn a_split_scenario_is_the_one_it_was() {
    for (id, text) in library() {
        let (one, whole) = (parse("a", &text).0.expect("it is sound"), split(&id, &text));
        let many = sound(&whole);
        assert_eq!(many.meaning, one.meaning, "{id} says the same");
        assert_eq!(
            (many.texts.len(), many.decisions.len()),
            (one.texts.len(), one.decisions.len())
        );
        // What was recorded of the one goes on with the other, state by state.
        let mut played = Playthrough::new(Arc::new(one), 7);
        while played.state().ending().is_none() {
            let action = match played.state().waiting {
                Waiting::Decision(decision) => {
                    let open = twohats::play::options(played.scenario(), played.state());
                    let choice = open.iter().find(|it| it.open).expect("an open option").choice;
                    Action::Choose { decision, choice }
                }
                _ => Action::Continue,
            };
            played.act(action).expect("it is possible");
        }
        let recording = played.replay();
        assert!(recording.fits(&many));
        let (again, drift) = recording.run(Arc::new(many));
        assert!(drift.is_empty(), "{id}: {drift:?}");
        assert_eq!(again.steps().len(), played.steps().len());
        // Split elsewhere it has the same hash.
        let mut main = text.clone();
        let other = vec![File::new("x.part.ron", part(&id, &[cut(&mut main, "scenes", 1)]))];
        let other = sound(&Whole::new(File::new("a", main), other, Vec::new()));
        assert_eq!(sound(&whole).hash, other.hash, "{id}");
    }
}

#[test]
fn every_place_of_the_one_text_is_found_again_in_its_file() {
    for (id, text) in library() {
        let whole = split(&id, &text);
        let mut seen = vec![0; whole.files().len()];
        for at in (0..whole.text().len()).step_by(3) {
            let (file, place) = whole.find(Span::new(at, at + 1));
            let (one, own) = (&whole.text().as_bytes()[at], whole.files()[file].text.as_bytes());
            if place.start < place.end {
                assert_eq!(own[place.start], *one);
                assert_eq!(
                    whole
                        .offset(file, place.start)
                        .map(|back| whole.text().as_bytes()[back]),
                    Some(*one)
                );
                seen[file] += 1;
            }
        }
        assert!(seen.iter().all(|count| *count > 100), "{id}: {seen:?}");
    }
}

/// The template with its last scenes and its endings in a part, both changed.
fn changed(main: impl Fn(String) -> String, second: impl Fn(String) -> String) -> Whole {
    let text = include_str!("../../src/cli/new/template.ron");
    let mut first = text.to_owned();
    let sections = [cut(&mut first, "scenes", 1), cut(&mut first, "endings", 0)];
    let second = second(part("my_scenario", &sections));
    let parts = vec![File::new("b.part.ron", second)];
    Whole::new(File::new("a.scenario.ron", main(first)), parts, Vec::new())
}

/// `rule file: what stands at the place`, with the line and column checked against the text.
fn told(whole: &Whole, findings: &[Diagnostic]) -> Vec<String> {
    let one = |finding: &Diagnostic| {
        let file = whole.files().iter().find(|file| file.name == finding.file);
        let text = &file.expect("one of the files").text;
        let line = text.lines().nth(finding.line - 1).unwrap_or("");
        let rest: String = line.chars().skip(finding.column - 1).collect();
        let here = finding.span.of(text);
        assert!(
            rest.starts_with(here.lines().next().unwrap_or("")),
            "{}:{}: {rest:?} {here:?}",
            finding.line,
            finding.column
        );
        let short: String = here.chars().take(24).collect();
        format!("{} {}: {short}", finding.rule, finding.file)
    };
    findings
        .iter()
        .filter(|finding| finding.is_error())
        .map(one)
        .collect()
}

#[test]
fn what_is_wrong_is_told_in_its_own_file() {
    let same = |text: String| text;
    let whole = changed(same, same);
    let (scenario, found) = check::read_whole(&whole);
    assert!(scenario.is_some() && found.is_empty(), "{found:?}");
    // A slip in each file, with a fix where it stands.
    let whole = changed(
        |text| text.replacen("minutes:", "minuts:", 1),
        |text| text.replacen("hat: Manager", "hat: Manger", 1),
    );
    let (_, found) = parse_whole(&whole);
    assert_eq!(
        told(&whole, &found),
        [
            "unknown-field a.scenario.ron: minuts",
            "unknown-word b.part.ron: Manger"
        ]
    );
    for finding in &found {
        let file = whole
            .files()
            .iter()
            .find(|it| it.name == finding.file)
            .expect("it");
        let fix = finding.fix.as_ref().expect("a fix");
        assert_eq!(fix.span.of(&file.text), finding.span.of(&file.text));
    }
    // An id that both give: one finding, which names the other place.
    let whole = changed(same, |text| {
        let main = changed(same, same);
        let tree = Tree::tolerant(&main.main().text);
        let scenes = tree.field(&main.main().text, 0, "scenes").expect("scenes");
        let first = tree.children(scenes).next().expect("a scene");
        let id = tree.field(&main.main().text, first, "id").expect("its id");
        let id = tree.nodes[id].span().of(&main.main().text);
        text.replacen(
            "scenes: [",
            &format!("scenes: [(id: {id}, title: \"Twice\", body: [], then: Endings),"),
            1,
        )
    });
    let (_, found) = parse_whole(&whole);
    let twice = found
        .iter()
        .find(|finding| finding.rule == "duplicate-id")
        .expect("it is found");
    let elsewhere = twice
        .labels
        .iter()
        .find_map(|label| label.elsewhere.as_ref())
        .expect("the other place");
    assert_eq!(
        (twice.file.as_str(), elsewhere.file.as_str()),
        ("b.part.ron", "a.scenario.ron")
    );
    let shown = check::human::render_whole(&whole, &found, false);
    let other = format!("a.scenario.ron:{}:{}", elsewhere.line, elsewhere.column);
    assert!(shown.contains(&other) && shown.contains("b.part.ron:"), "{shown}");
    let json = check::machine::json(&[check::machine::Checked {
        file: "b.part.ron".to_owned(),
        text: whole.files()[1].text.clone(),
        findings: found.clone(),
    }]);
    assert!(json.contains("\"file\": \"a.scenario.ron\""), "{json}");
}

#[test]
fn what_a_part_cannot_hold_is_told_and_all_else_is_found_as_well() {
    let same = |text: String| text;
    for (old, new, expected) in [
        (
            "    scenes: [",
            "    debrief: (ahead: 5),\n    scenes: [",
            "unknown-field b.part.ron: debrief",
        ),
        ("    scenes: [", "    scene: [", "unknown-field b.part.ron: scene"),
        (
            "    scenes: [",
            "    incidents: (chance: 0.5, cards: []),\n    scenes: [",
            "unknown-field b.part.ron: chance: 0.5",
        ),
        (
            "    scenes: [",
            "    flags: \"x\",\n    scenes: [",
            "wrong-type b.part.ron: \"x\"",
        ),
        ("part_of: \"my_scenario\",", "", "missing-field b.part.ron: ("),
    ] {
        let whole = changed(
            |text| text.replace("minutes:", "minuts:"),
            |text| text.replacen(old, new, 1),
        );
        let (scenario, found) = parse_whole(&whole);
        assert!(scenario.is_none());
        let told = told(&whole, &found);
        assert!(told.iter().any(|line| line == expected), "{expected}: {told:?}");
        assert!(
            told.iter()
                .any(|line| line.starts_with("unknown-field a.scenario.ron: minuts")),
            "{told:?}"
        );
    }
    // What is half merged or has lost a bracket is told alone: nobody knows what else is in it.
    for (mend, rule) in [
        (
            (|text: String| {
                text.replacen(
                    "    scenes: [",
                    "<<<<<<< HEAD\n    scenes: [\n=======\n    scenes: [ \n>>>>>>> b\n",
                    1,
                )
            }) as fn(String) -> String,
            "unfinished-merge",
        ),
        (
            |text: String| text.replacen("    scenes: [", "    scenes: [(", 1),
            "unclosed-bracket",
        ),
        (|_| String::new(), "empty-file"),
    ] {
        let whole = changed(same, mend);
        let (_, found) = parse_whole(&whole);
        assert!(
            !found.is_empty() && found.iter().all(|it| it.rule == rule && it.file == "b.part.ron"),
            "{found:?}"
        );
    }
    // A comma that is missing at the end of a list, in either file, is none of anybody's mistakes.
    let bare = |text: String| text.replace(",\n    ],", "\n    ],").replace("],\n)", "]\n)");
    let whole = changed(bare, bare);
    assert!(parse_whole(&whole).1.is_empty(), "{:?}", parse_whole(&whole).1);
}

#[test]
fn limits_count_over_all_files() {
    let many = |count: usize| {
        let flags: String = (0..count).map(|at| format!("\"f{at}\",")).collect();
        format!("(part_of: \"my_scenario\", flags: [{flags}])")
    };
    let more = |from: usize, count: usize| many(count).replace("\"f", &format!("\"g{from}_"));
    let text = include_str!("../../src/cli/new/template.ron");
    let whole = |parts: Vec<String>| {
        let parts = parts.into_iter().enumerate();
        let parts = parts.map(|(at, text)| File::new(format!("{at}.part.ron"), text));
        Whole::new(File::new("a", text), parts.collect(), Vec::new())
    };
    assert!(parse_whole(&whole(vec![many(400)])).0.is_some());
    let (_, found) = parse_whole(&whole(vec![many(400), more(1, 400)]));
    assert!(
        found.iter().any(|finding| finding.rule == "too-many"),
        "{found:?}"
    );
    let huge = format!("(part_of: \"my_scenario\", flags: [{}])", " ".repeat(15 << 20));
    let (_, found) = parse_whole(&whole(vec![huge.clone(), huge]));
    assert!(
        found
            .iter()
            .any(|finding| finding.rule == "too-large" && finding.message.contains("together")),
        "{found:?}"
    );
}
