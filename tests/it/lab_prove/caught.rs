//! What conditions leave to each other: the proof knows it, and no play ever shows otherwise.

use twohats::lab::policy::Policy;
use twohats::lab::prove::{Effort, Verdict, prove};
use twohats::lab::simulate::Guards;
use twohats::play::begin;
use twohats::play::condition::holds;
use twohats::play::step::step_quietly;
use twohats::sim::params::Params;
use twohats::sim::vocabulary::Gauge;
use twohats::story::condition::{Decided, Time};
use twohats::story::logic::caught_by;
use twohats::story::model::{Condition, Is};

use super::{FLOOD, FRIDAY, FULL, SMALL, WINTER};
use crate::support::{parsed, path, scenario};

#[test]
fn what_is_asked_before_leaves_nothing_to_what_is_asked_again() {
    let text = std::fs::read_to_string(path("tests/data/broken/ending_twice.ron")).expect("the scenario");
    let proof = prove(&parsed(&text), Effort { seed: 1, plays: 50 });
    let verdict = |kind: &str, id: &str| {
        let place = proof
            .places
            .iter()
            .find(|judged| (judged.kind, judged.id.as_str()) == (kind, id));
        place.expect("a place").verdict.clone()
    };
    for (kind, id) in [
        ("ending", "in_time"),
        ("ending", "gladder"),
        ("ending", "again"),
        ("ending", "over"),
        ("branch", "tuesday/2/yes"),
        ("branch", "tuesday/3/no"),
    ] {
        assert_eq!(verdict(kind, id), Verdict::Unreachable, "{kind} {id}");
    }
    for (kind, id) in [
        ("ending", "glad"),
        ("branch", "tuesday/1/yes"),
        ("branch", "tuesday/3/yes"),
    ] {
        assert!(matches!(verdict(kind, id), Verdict::Witnessed(_)), "{kind} {id}");
    }
    let why = |what: &str| {
        let finding = proof.findings.iter().find(|finding| finding.what == what);
        finding.expect("a finding").why.clone()
    };
    assert_eq!(
        why("ending `in_time`"),
        "whenever `OnTime(\"shipment\")` holds, an ending before it holds too"
    );
}

#[test]
fn what_conditions_say_of_each_other_holds_in_every_play() {
    let mut claims = 0;
    for name in [FRIDAY, FLOOD, WINTER, SMALL, FULL] {
        let scenario = scenario(name);
        let mut all: Vec<Condition> = Vec::new();
        for guard in Guards::of(&scenario).list {
            all.push(guard.whole.clone());
            all.extend(guard.parts.iter().map(|part| (*part).clone()));
        }
        for item in 0..scenario.work.len() {
            all.extend([Condition::Done(item.into()), Condition::OnTime(item.into())]);
        }
        for (decision, choice) in [(0, 0), (0, 1)] {
            let hat = scenario.decisions[decision].choices[choice].hat;
            for what in [Decided::Chose(choice.into()), Decided::Wore(hat)] {
                all.push(Condition::Decided(decision.into(), Time::Ever, what));
            }
        }
        for bound in [40.0, 50.0, 60.0] {
            all.push(Condition::Gauge(Gauge::Morale, Is::AtLeast(bound)));
        }
        all.dedup();
        let opposites: Vec<Condition> = all
            .iter()
            .map(|one| Condition::Not(Box::new(one.clone())))
            .collect();
        all.extend(opposites);
        let mut pairs = Vec::new();
        for one in &all {
            let caught = all
                .iter()
                .filter(|other| caught_by(&scenario, Some(one), &[other]).is_some());
            pairs.extend(caught.filter(|other| *other != one).map(|other| (one, other)));
        }
        claims += pairs.len();
        for seed in 0..40 {
            let (mut state, _) = begin(&scenario, seed);
            while state.ending().is_none() {
                let action = Policy::Random.action(&scenario, &state);
                step_quietly(&scenario, &mut state, action).expect("a legal action");
                let so = |condition: &Condition| holds(&Params::GAME, &state, condition);
                for (one, other) in &pairs {
                    assert!(!so(one) || so(other), "{name}: {one:?} without {other:?}");
                }
            }
        }
    }
    assert!(claims > 100, "{claims} claims");
}
