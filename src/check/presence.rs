//! Who can be there when a scene opens, decided by the ways that lead to it: conditions may rule out more.

use std::collections::BTreeSet;

use crate::story::Scenario;
use crate::story::flow;
use crate::story::ids::{PersonId, SceneId};
use crate::story::model::{Effect, Next};

/// The scenes that open without this person for certain; none when they can be in any.
pub(super) fn without(scenario: &Scenario, person: PersonId) -> Option<BTreeSet<SceneId>> {
    let does = |wanted: Effect| scenario.every_effect().any(|effect| *effect == wanted);
    // Whoever may come from elsewhere as somebody who is there is not certainly away.
    let comes = scenario.person(person).here || scenario.carries.presence(person);
    if comes && !does(Effect::Leaves(person)) {
        return None;
    }
    let cards: Vec<SceneId> = scenario.incidents.iter().map(|card| card.scene).collect();
    let joins = does(Effect::Joins(person));
    let called = flow::calls(scenario).map(|(_, to, _)| to).collect();
    let mut walk = Walk {
        scenario,
        person,
        broken: joins && joined(scenario, person, cards.clone()),
        called: joins && joined(scenario, person, called),
        seen: vec![[false; 2]; scenario.scenes.len()],
        open: vec![(scenario.start, comes)],
    };
    // A card may come up whenever days pass.
    walk.open
        .extend(cards.into_iter().map(|card| (card, comes || joins)));
    while let Some((scene, here)) = walk.open.pop() {
        if !std::mem::replace(&mut walk.seen[scene.index()][usize::from(here)], true) {
            let here = after(&scenario.scene(scene).effects, person, here);
            walk.follow(&scenario.scene(scene).then, here);
        }
    }
    let always_away = |(_, [away, here]): &(usize, &[bool; 2])| *away && !*here;
    let away = walk.seen.iter().enumerate().filter(always_away);
    Some(away.map(|(scene, _)| scene.into()).collect())
}

/// Whether somebody is there after some effects, who was or was not before.
pub(super) fn after(effects: &[Effect], person: PersonId, here: bool) -> bool {
    effects.iter().fold(here, |here, effect| match effect {
        Effect::Leaves(who) if *who == person => false,
        Effect::Joins(who) if *who == person => true,
        _ => here,
    })
}

/// Whether these effects send somebody away.
pub(super) fn leaves(effects: &[Effect], person: PersonId) -> bool {
    effects.contains(&Effect::Leaves(person))
}

/// Whether somebody joins in one of the scenes that these lead to.
fn joined(scenario: &Scenario, person: PersonId, from: Vec<SceneId>) -> bool {
    let reached = flow::reached(scenario, from);
    let joins = |effects: &[Effect]| effects.contains(&Effect::Joins(person));
    let scenes = reached.iter().any(|scene| joins(&scenario.scene(*scene).effects));
    let mut asked = scenario.decisions.iter();
    scenes
        || asked.any(|decision| {
            let mut choices = decision.choices.iter();
            reached.contains(&decision.scene)
                && choices.any(|choice| {
                    let all = [&choice.effects, &choice.success.effects, &choice.failure.effects];
                    all.iter().any(|effects| joins(effects))
                })
        })
}

struct Walk<'a> {
    scenario: &'a Scenario,
    person: PersonId,
    /// Whether they can join while an incident breaks into days, ...
    broken: bool,
    /// ... or in a scene that was called.
    called: bool,
    /// By scene, whether it can open without them, and with them.
    seen: Vec<[bool; 2]>,
    open: Vec<(SceneId, bool)>,
}

impl Walk<'_> {
    /// Goes every way on from somewhere. Who leaves in an incident or a call may not have: on the safe side.
    fn follow(&mut self, next: &Next, here: bool) {
        match next {
            Next::Go(to) => self.open.push((*to, here)),
            Next::Wait(_, to) => self.open.push((*to, here || self.broken)),
            Next::Call(to, then) => self.open.extend([(*to, here), (*then, here || self.called)]),
            Next::Branch(arms, last) => {
                for (_, next) in arms {
                    self.follow(next, here);
                }
                self.follow(last, here);
            }
            Next::Decide(decision) => {
                let scenario = self.scenario;
                for choice in &scenario.decision(*decision).choices {
                    let taken = after(&choice.effects, self.person, here);
                    for outcome in [&choice.success, &choice.failure] {
                        let here = after(&outcome.effects, self.person, taken);
                        self.follow(&choice.then, here);
                    }
                }
            }
            Next::Return | Next::End(_) | Next::Endings => {}
        }
    }
}
