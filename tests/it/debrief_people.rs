//! The people at the end: what is said of them agrees with what is shown of them, and nobody is left out.

use std::collections::BTreeMap;

use twohats::play::stretch::{Stretch, stretches};
use twohats::report::debrief::{Debrief, debrief};
use twohats::sim::team::{Person, Team};
use twohats::words::Words;

use super::debrief::{FOUR, runs};

/// A share as it is shown.
fn points(share: f64) -> f64 {
    (100.0 * share).round()
}

fn person(team: &Team, who: usize) -> Person {
    team.people.iter().nth(who).expect("everybody has a place")
}

/// What a group says, all of it.
fn all_of(seen: &Debrief, group: usize) -> String {
    let group = &seen.groups[group];
    let named = group
        .people
        .iter()
        .map(|one| format!("{}: {}", one.name, one.reason));
    format!("{} {}", named.collect::<Vec<_>>().join(" | "), group.line)
}

/// Those who were there from the first morning to the end, by their places.
fn stayed(all: &[Stretch]) -> Vec<usize> {
    let (first, last) = (&all[0].before, &all[all.len() - 1].after);
    let there = |who: &usize| {
        let (was, is) = (person(first, *who), person(last, *who));
        was.here && is.here && was.predecessors == is.predecessors
    };
    (0..first.people.len()).filter(there).collect()
}

#[test]
fn whoever_tired_is_told_so_in_both_places() {
    let (mut tired, mut cards) = (0, 0);
    for (name, played) in runs(FOUR, 2) {
        let (seen, all) = (debrief(&Words::english(), &played), stretches(&played));
        let said = all_of(&seen, 1);
        for who in stayed(&all) {
            let of = |team: &Team| points(person(team, who).energy);
            let lost = of(&all[0].before) - of(&all[all.len() - 1].after);
            let cast = &played.scenario().cast[who].name;
            let first = cast.split(' ').next().expect("a name");
            tired += usize::from(lost >= 4.0);
            assert_eq!(said.contains(first), lost >= 4.0, "{name}: {cast} {lost}: {said}");
            let card = seen.people.iter().find(|one| one.name == *cast).expect("a card");
            if card.words.to_lowercase().contains("more tired") {
                assert!(lost >= 4.0, "{name}: {cast} {lost}: {}", card.words);
                cards += 1;
            }
        }
    }
    assert!(tired > 5 && cards > 2, "only {tired}, and on {cards} cards");
}

#[test]
fn everybody_follows_or_does_not_yet_by_the_trust_that_is_shown() {
    let (mut yes, mut no, mut more) = (0, 0, 0);
    for (name, played) in runs(FOUR, 3) {
        let (seen, all) = (debrief(&Words::english(), &played), stretches(&played));
        let group = &seen.groups[2];
        let not = group.line.find("ot yet").or(group.line.find("obody yet"));
        let (also, not_yet) = group.line.split_at(not.unwrap_or(group.line.len()));
        more += also.matches("Also").count();
        for who in stayed(&all) {
            let trust = points(person(&all[all.len() - 1].after, who).trust);
            let cast = &played.scenario().cast[who].name;
            let first = cast.split(' ').next().expect("a name");
            let follows = group.people.iter().any(|one| one.name == *cast) || also.contains(first);
            let waits = not_yet.contains(&format!("{first} (trust {trust:.0})"));
            assert_eq!(
                (follows, waits),
                (trust >= 52.0, trust < 52.0),
                "{name}: {cast} {trust}: {group:?}"
            );
            yes += usize::from(follows);
            no += usize::from(waits);
        }
    }
    assert!(yes > 5 && no > 5 && more > 0, "{yes}, {no} and {more}");
}

#[test]
fn most_of_it_is_more_than_half_of_it() {
    let mut said: BTreeMap<&str, usize> = BTreeMap::new();
    for (name, played) in runs(FOUR, 6) {
        let (seen, all) = (debrief(&Words::english(), &played), stretches(&played));
        for one in seen.groups.iter().flat_map(|group| &group.people) {
            let cast = &played.scenario().cast;
            let who = cast
                .iter()
                .position(|member| member.name == one.name)
                .expect("a name");
            let value = |team: &Team| {
                let person = person(team, who);
                let skill = person.skill.iter().sum::<f64>() / person.skill.len() as f64;
                let all = [
                    ("Skill", skill),
                    ("Energy", person.energy),
                    ("Trust", person.trust),
                ];
                let known = all.iter().find(|(word, _)| one.reason.starts_with(word));
                points(known.map_or(person.bench, |(_, value)| *value))
            };
            let moved = value(&all[all.len() - 1].after) - value(&all[0].before);
            let by = |stretch: &Stretch| (value(&stretch.after) - value(&stretch.before)) * moved.signum();
            let Some((how, end)) = one.reason.split_once(" of it from decision ") else {
                continue;
            };
            let number: usize = end
                .split(' ')
                .next()
                .and_then(|word| word.parse().ok())
                .expect("a number");
            let part = all
                .iter()
                .find(|stretch| stretch.decision == Some(number - 1))
                .map_or(0.0, by);
            assert!(all.iter().all(|other| by(other) <= part), "{name}: {one:?}");
            let most = how.ends_with("most");
            assert_eq!(
                most,
                part >= 0.5 * moved.abs(),
                "{name}: {part} of {moved}: {}",
                one.reason
            );
            *said.entry(if most { "most" } else { "part" }).or_default() += 1;
        }
    }
    assert!(said.len() == 2, "{said:?}");
}
