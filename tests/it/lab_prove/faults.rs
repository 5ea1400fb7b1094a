//! Faults to seed into a good scenario: the slips authors make.

use twohats::story::Scenario;
use twohats::story::ids::{FlagId, SceneId};
use twohats::story::model::{Beat, Condition, Effect, Is, Next};

/// Wrong ways tried per file, spread evenly over all there are.
const MOST_WRONG: usize = 90;

/// A fault: what it is, and the scenario with it.
pub(super) type Fault = (String, Scenario);

/// Every fault of every kind.
pub(super) fn of(clean: &Scenario) -> Vec<Fault> {
    let mut all = Vec::new();
    conditions(clean, "inverted guard", &mut all, |condition| {
        Some(Condition::Not(Box::new(condition.clone())))
    });
    conditions(clean, "impossible threshold", &mut all, impossible);
    conditions(clean, "flag misspelt", &mut all, |condition| match condition {
        // As if another flag were meant, one that is never set: asking both ways at once never holds.
        Condition::Flag(flag) => Some(Condition::All(vec![
            Condition::Flag(*flag),
            Condition::Not(Box::new(Condition::Flag(*flag))),
        ])),
        _ => None,
    });
    flags(clean, &mut all);
    let mut wrong = Vec::new();
    targets(clean, &mut wrong);
    let step = wrong.len().div_ceil(MOST_WRONG).max(1);
    all.extend(wrong.into_iter().step_by(step));
    fallbacks(clean, &mut all);
    all
}

fn push(all: &mut Vec<Fault>, clean: &Scenario, what: String, change: impl FnOnce(&mut Scenario)) {
    let mut broken = clean.clone();
    change(&mut broken);
    broken.settle();
    if broken != *clean {
        all.push((what, broken));
    }
}

/// Changes each condition that stands anywhere, one at a time.
fn conditions(
    clean: &Scenario,
    what: &str,
    all: &mut Vec<Fault>,
    change: impl Fn(&Condition) -> Option<Condition>,
) {
    for number in 0_usize.. {
        let mut broken = clean.clone();
        let mut left = number;
        let mut done = None;
        each_condition(&mut broken, &mut |condition| {
            if left == 0 && done.is_none() {
                done = Some(change(condition).map(|new| *condition = new));
            }
            left = left.saturating_sub(1);
        });
        match done {
            None => return,
            Some(None) => {}
            Some(Some(())) => all.push((format!("{what} {number}"), broken)),
        }
    }
}

fn each_condition(scenario: &mut Scenario, see: &mut impl FnMut(&mut Condition)) {
    fn text(beats: &mut [Beat], see: &mut impl FnMut(&mut Condition)) {
        for beat in beats {
            if let Beat::Either(condition, yes, no) = beat {
                see(condition);
                text(yes, see);
                text(no, see);
            }
        }
    }
    for scene in &mut scenario.scenes {
        text(&mut scene.body, see);
        if let Next::Branch(arms, _) = &mut scene.then {
            arms.iter_mut().for_each(|(condition, _)| see(condition));
        }
    }
    for decision in &mut scenario.decisions {
        for choice in &mut decision.choices {
            choice.when.iter_mut().for_each(&mut *see);
            text(&mut choice.body, see);
            text(&mut choice.success.body, see);
            text(&mut choice.failure.body, see);
        }
        // A branch behind a whole decision stands in each of its choices and is changed in all of them.
        let first = decision.choices[0].then.clone();
        if let Next::Branch(arms, _) = &mut decision.choices[0].then {
            arms.iter_mut().for_each(|(condition, _)| see(condition));
        }
        let changed = decision.choices[0].then.clone();
        decision
            .choices
            .iter_mut()
            .filter(|choice| choice.then == first)
            .for_each(|choice| choice.then = changed.clone());
    }
    scenario
        .incidents
        .iter_mut()
        .filter_map(|card| card.when.as_mut())
        .for_each(&mut *see);
    for ending in &mut scenario.endings {
        ending.when.iter_mut().for_each(&mut *see);
        text(&mut ending.body, see);
    }
}

/// The same condition with its first number out of reach.
fn impossible(condition: &Condition) -> Option<Condition> {
    let never = |is: &Is<f64>, most: f64| match is {
        Is::AtLeast(_) => Is::AtLeast(most),
        Is::Below(_) => Is::Below(0.0),
    };
    Some(match condition {
        Condition::Not(inner) => Condition::Not(Box::new(impossible(inner)?)),
        Condition::All(all) | Condition::Any(all) => {
            let at = all.iter().position(|one| impossible(one).is_some())?;
            let mut new = all.clone();
            new[at] = impossible(&all[at])?;
            if matches!(condition, Condition::All(_)) {
                Condition::All(new)
            } else {
                Condition::Any(new)
            }
        }
        Condition::Counter(id, Is::AtLeast(_)) => Condition::Counter(*id, Is::AtLeast(1_000)),
        Condition::Counter(id, Is::Below(_)) => Condition::Counter(*id, Is::Below(-1_000)),
        Condition::Gauge(gauge, is) => Condition::Gauge(*gauge, never(is, 97.0)),
        Condition::Person(id, what, is) => Condition::Person(*id, *what, never(is, 0.9)),
        Condition::Team(what, is) => Condition::Team(*what, never(is, 0.9)),
        Condition::Day(Is::AtLeast(_)) => Condition::Day(Is::AtLeast(90)),
        Condition::Day(Is::Below(_)) => Condition::Day(Is::Below(0)),
        _ => return None,
    })
}

/// A flag that is never set, and each single place that forgets to set it.
fn flags(clean: &Scenario, all: &mut Vec<Fault>) {
    let sets =
        |flag: usize| move |effect: &Effect| matches!(effect, Effect::Set(id, true) if id.index() == flag);
    for flag in 0..clean.flags.len() {
        push(
            all,
            clean,
            format!("flag {} never set", clean.flags[flag]),
            |broken| {
                for effects in every_effects(broken) {
                    effects.retain(|effect| !sets(flag)(effect));
                }
            },
        );
        push(
            all,
            clean,
            format!("flag {} set from the start", clean.flags[flag]),
            |broken| {
                let start = broken.start.index();
                broken.scenes[start]
                    .effects
                    .push(Effect::Set(FlagId::from(flag), true));
            },
        );
    }
}

fn every_effects(scenario: &mut Scenario) -> Vec<&mut Vec<Effect>> {
    let scenes = scenario.scenes.iter_mut().map(|scene| &mut scene.effects);
    let choices = scenario
        .decisions
        .iter_mut()
        .flat_map(|decision| &mut decision.choices);
    let choices = choices.flat_map(|choice| {
        [
            &mut choice.effects,
            &mut choice.success.effects,
            &mut choice.failure.effects,
        ]
    });
    scenes.chain(choices).collect()
}

/// Every way that leads to the wrong place, to itself without a rest, or back.
fn targets(clean: &Scenario, all: &mut Vec<Fault>) {
    let count = clean.scenes.len();
    for index in 0..count {
        let own = SceneId::from(index);
        let id = &clean.scenes[index].id;
        let ways = every_next(&mut clean.clone(), index).len();
        for way in 0..ways {
            let mut to = |what: &str, new: &dyn Fn(&Next) -> Option<Next>| {
                push(all, clean, format!("{what}, way {way} of {id}"), |broken| {
                    let mut ways = every_next(broken, index);
                    let old = ways[way].clone();
                    for next in ways.iter_mut().filter(|next| ***next == old) {
                        if let Some(new) = new(next) {
                            **next = new;
                        }
                    }
                });
            };
            let wrong = |by: usize| {
                move |next: &Next| match next {
                    Next::Go(scene) => Some(Next::Go(SceneId::from((scene.index() + by) % count))),
                    Next::Wait(days, scene) => {
                        Some(Next::Wait(*days, SceneId::from((scene.index() + by) % count)))
                    }
                    _ => None,
                }
            };
            to("wrong target, one on", &wrong(1));
            to("wrong target, three on", &wrong(3));
            to("wrong target, ten on", &wrong(10));
            to("wrong target, one back", &wrong(count - 1));
            to("turns in place", &|next| {
                matches!(next, Next::Go(_) | Next::Wait(..)).then_some(Next::Go(own))
            });
            to("waits for itself", &|next| {
                matches!(next, Next::Go(_) | Next::Wait(..)).then_some(Next::Wait(1, own))
            });
        }
    }
}

/// Every single way out of a scene and of its decision.
fn every_next(scenario: &mut Scenario, index: usize) -> Vec<&mut Next> {
    fn leaves<'a>(next: &'a mut Next, found: &mut Vec<&'a mut Next>) {
        match next {
            Next::Branch(arms, last) => {
                arms.iter_mut().for_each(|(_, next)| leaves(next, found));
                leaves(last, found);
            }
            _ => found.push(next),
        }
    }
    let mut found = Vec::new();
    let decision = match scenario.scenes[index].then {
        Next::Decide(decision) => Some(decision),
        _ => None,
    };
    leaves(&mut scenario.scenes[index].then, &mut found);
    if let Some(decision) = decision {
        for choice in &mut scenario.decisions[decision.index()].choices {
            leaves(&mut choice.then, &mut found);
        }
    }
    found
}

/// Decisions in which every option can be closed, and incidents that cannot come.
fn fallbacks(clean: &Scenario, all: &mut Vec<Fault>) {
    for index in 0..clean.decisions.len() {
        let flag = Condition::Flag(FlagId::from(index % clean.flags.len()));
        push(
            all,
            clean,
            format!("no fallback in {}", clean.decisions[index].id),
            |broken| {
                for choice in &mut broken.decisions[index].choices {
                    choice.when.get_or_insert_with(|| flag.clone());
                }
            },
        );
    }
    push(all, clean, "no incidents".to_owned(), |broken| {
        broken.incident_chance = 0.0;
    });
    for index in 0..clean.incidents.len() {
        let what = format!("incident {} without weight", clean.incidents[index].id);
        push(all, clean, what, |broken| broken.incidents[index].weight = 0);
    }
}

/// Faults that show in the text: an id that is there twice, a last ending that may not hold.
pub(super) fn of_text(text: &str) -> Vec<(String, String)> {
    let ids: Vec<&str> = text
        .lines()
        .filter_map(|line| line.strip_prefix("            id: \""))
        .map(|rest| rest.trim_end_matches(['"', ',']))
        .collect();
    let twice = ids.windows(2).map(|pair| {
        let change = |id: &str| format!("\n            id: \"{id}\"");
        (
            format!("{} is there twice", pair[0]),
            text.replacen(&change(pair[1]), &change(pair[0]), 1),
        )
    });
    twice.take(10).collect()
}
