//! What is told of a career, in every language; who counts as grown or burned, and what puts a promise to the test.

use twohats::career::{Fate, Lived, Now, Promise};
use twohats::lab::policy::Policy;
use twohats::words::Words;

use super::career::{begun, play};
use crate::support::scenario;

/// Everything that is told of a career in a language, piece by piece: of what lies between its parts, and at its end.
fn pieces(language: &str) -> Vec<String> {
    let words = Words::of(language);
    let mut road = begun(1);
    let mut out = Vec::new();
    while road.now() != Now::Over {
        if let Some(seen) = road.passage(&words) {
            let first = seen.offers[0].promise;
            out.push(seen.title);
            for list in [seen.brought, seen.let_go, seen.along, seen.before] {
                out.extend(list);
            }
            out.extend(seen.told);
            out.push(seen.question);
            out.extend(
                seen.offers
                    .into_iter()
                    .flat_map(|offer| [offer.words, offer.proof]),
            );
            assert!(road.promise("Yes.", first));
        } else {
            drop(play(&mut road, Policy::Mix));
        }
    }
    let portrait = road.portrait(&words).expect("it is over");
    out.push(portrait.title);
    for paragraph in portrait.paragraphs {
        out.extend([paragraph.head, paragraph.text]);
        out.extend(paragraph.numbers);
    }
    out
}

#[test]
fn every_language_tells_a_career() {
    let english = pieces("en");
    assert!(english.len() > 80, "{english:?}");
    for language in ["de", "es"] {
        let told = pieces(language);
        assert_eq!(told.len(), english.len(), "{language} tells the same");
        for (one, other) in told.iter().zip(&english) {
            assert_ne!(one, other, "{language} has words of its own");
        }
    }
}

/// Everybody a part begins with is met before it, and of those who might come along only who does.
#[test]
fn every_part_introduces_its_people() {
    let mut road = begun(1);
    let mut parts = 0;
    let mut met = 0;
    while road.now() != Now::Over {
        if let Now::Part(at) = road.now() {
            let people = road.people(at);
            let played = road.playthrough().expect("a part to play");
            for (index, person) in played.scenario().cast.iter().enumerate() {
                let there = played.state().team.people.has(index);
                let told = people.iter().any(|one| one.id == person.id && one.here == there);
                let carried = played.scenario().expected().all(|one| one.id != person.id);
                assert!(told || !there && carried, "{} of part {at}", person.id);
                assert!(!person.about.is_empty(), "{} is introduced by words", person.id);
                met += usize::from(there && carried);
            }
            parts += 1;
            drop(play(&mut road, Policy::Read));
        } else {
            assert!(road.promise("Yes.", Promise::KeepDates));
        }
    }
    assert!(parts == 5 && met > 0, "{parts} parts, {met} came along");
}

/// Somebody who learned a lot and lost trust is not both.
#[test]
fn nobody_is_grown_who_was_burned() {
    let fate = |trust: [f64; 2]| Fate {
        id: "romy".to_owned(),
        name: "Romy".to_owned(),
        here: true,
        trust,
        bench: [0.2, 0.6],
        skill: [0.5, 0.5],
    };
    for (trust, grown, burned) in [
        ([0.9, 0.7], false, true),
        ([0.9, 0.85], true, false),
        ([0.4, 0.45], false, false),
    ] {
        let fate = fate(trust);
        assert_eq!((fate.grown(), fate.burned()), (grown, burned), "{trust:?}");
    }
}

#[test]
fn who_grew_most_is_whoever_gained_most_of_either() {
    let played = Policy::Manager.play(scenario("tests/data/small.scenario.ron"), 1);
    let fate = |name: &str, bench: f64, skill: f64| Fate {
        id: name.to_lowercase(),
        name: name.to_owned(),
        here: true,
        trust: [0.6, 0.7],
        bench: [0.2, 0.2 + bench],
        skill: [0.2, 0.2 + skill],
    };
    let most = |people: Vec<Fate>| {
        let lived = Lived {
            people,
            ..Lived::of(&played)
        };
        lived.grew_most().map(|fate| fate.name.clone())
    };
    let (ready, able) = (fate("Ready", 0.2, 0.0), fate("Able", 0.05, 0.4));
    let little = fate("Little", 0.1, 0.1);
    assert_eq!(
        most(vec![ready.clone(), able, little.clone()]),
        Some("Able".to_owned())
    );
    assert_eq!(most(vec![little.clone(), ready]), Some("Ready".to_owned()));
    assert_eq!(most(vec![little]), None);
}

/// A door that is shut is no temptation.
#[test]
fn only_an_open_option_to_do_it_oneself_puts_letting_go_to_the_test() {
    let text =
        std::fs::read_to_string(crate::support::path("tests/data/small.scenario.ron")).expect("a story");
    let shut = text.replacen(
        "id: \"yourself\",",
        "id: \"yourself\", hidden: true, when: Not(Here(\"tom\")),",
        1,
    );
    let count = |text: &str| {
        let played = Policy::Manager.play(crate::support::parsed(text), 1);
        Promise::LetGo.count(&Lived::of(&played)).of
    };
    assert_eq!((count(&text), count(&shut)), (1, 0));
}
