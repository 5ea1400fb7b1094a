//! Every claim of the readings has a place where a player meets it, and what proves it exists: `docs/coverage.md`.

use std::fmt::Write;

use twohats::lab::calibrate::ROWS;
use twohats::story::Scenario;

use crate::support::{page, path, scenario};

/// Claims of the five readings, numbered from 1.
const CLAIMS: usize = 80;

/// A line of `tests/data/coverage.txt`.
struct Claim<'a> {
    number: &'a str,
    reading: &'a str,
    says: &'a str,
    places: Vec<&'a str>,
    seen: &'a str,
}

fn claims(text: &str) -> Vec<Claim<'_>> {
    let claim = |line| {
        let fields: Vec<&str> = str::split(line, " | ").collect();
        let [number, reading, says, places, seen] = fields[..] else {
            panic!("five fields with ` | ` between them: {line}");
        };
        Claim {
            number,
            reading,
            says,
            places: places.split(", ").collect(),
            seen,
        }
    };
    text.lines().map(claim).collect()
}

/// Whether a scenario has what is named: a decision, or a scene, an incident, an ending with that word before it.
fn has(story: &Scenario, what: &str) -> bool {
    match what.split_once(':') {
        None => story.decision_named(what).is_some(),
        Some(("scene", id)) => story.scene_named(id).is_some(),
        Some(("incident", id)) => story.incidents.iter().any(|card| card.id == id),
        Some(("ending", id)) => story.endings.iter().any(|ending| ending.id == id),
        Some(_) => false,
    }
}

/// Whether a place exists: `row:C28`, `test:file::function`, or something in a scenario.
fn exists(place: &str) -> bool {
    if let Some(id) = place.strip_prefix("row:") {
        return ROWS.iter().any(|row| row.id == id);
    }
    if let Some(test) = place.strip_prefix("test:") {
        let Some((file, function)) = test.split_once("::") else {
            return false;
        };
        let text = std::fs::read_to_string(path(&format!("tests/it/{file}.rs")));
        return text.is_ok_and(|text| text.contains(&format!("#[test]\nfn {function}()")));
    }
    let Some((story, what)) = place.split_once('/') else {
        return false;
    };
    let file = format!("scenes/{story}/{story}.scenario.ron");
    path(&file).exists() && has(&scenario(&file), what)
}

#[test]
fn every_claim_of_the_readings_has_a_place() {
    let text = std::fs::read_to_string(path("tests/data/coverage.txt")).expect("the list");
    let claims = claims(&text);
    let numbers: Vec<String> = claims.iter().map(|claim| claim.number.to_owned()).collect();
    let all: Vec<String> = (1..=CLAIMS).map(|number| number.to_string()).collect();
    assert_eq!(numbers, all, "each claim once, in order");
    let gone: Vec<String> = claims
        .iter()
        .flat_map(|claim| claim.places.iter().map(move |place| (claim.number, *place)))
        .filter(|(_, place)| !exists(place))
        .map(|(number, place)| format!("claim {number}: there is no {place}"))
        .collect();
    assert!(gone.is_empty(), "{gone:#?}");
    page("docs/coverage.md", &table(&claims));
}

fn table(claims: &[Claim<'_>]) -> String {
    let mut out = String::from(
        "# Where the readings are played\n\nEvery claim of the five readings, and where a player meets it. Made from\n\
         `tests/data/coverage.txt` by `UPDATE=1 cargo nextest run coverage`; a test fails when a claim has no place or\n\
         points to something gone. `row` is a row of the [calibration table](calibration.md).\n\n\
         | | Reading | Claim | Where | What a player sees of it |\n|---|---|---|---|---|\n",
    );
    for claim in claims {
        let places: Vec<String> = claim.places.iter().map(|place| format!("`{place}`")).collect();
        let _ = writeln!(
            out,
            "| {} | {} | {} | {} | {} |",
            claim.number,
            claim.reading,
            claim.says,
            places.join(", "),
            claim.seen
        );
    }
    out
}
