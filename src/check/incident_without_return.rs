//! An incident that goes on into the main story, or ends it, instead of returning.
//!
//! An incident breaks into the days of a `Wait`. `Return` goes back to them; they pass, and then the scene opens to which
//! that `Wait` leads. An incident that goes on with `Go` or `Wait` into the main story never comes back: the days it broke
//! into and the scene behind them are lost, and as the incident still counts as going on, no other card is drawn any
//! more. End the last scene of the incident with `Return`. What it changes for the story later is remembered by a flag.
//!
//! An incident may be meant to end the whole story: name the ending, `End("closed_down")`, and nothing is said. `Endings`
//! there is told of, because it is more often a slip: the story stops on the day the card happens to come up, with
//! whichever ending holds by then.

use crate::story::diagnostic::{Diagnostic, quoted};
use crate::story::flow::level;
use crate::story::ids::{DecisionId, SceneId};
use crate::story::model::Next;
use crate::story::{Outline, Scenario, Span};

const NAME: &str = "incident-without-return";

pub(super) fn find(scenario: &Scenario, outline: &Outline<'_>) -> Vec<Diagnostic> {
    if scenario.incidents.is_empty() {
        return Vec::new();
    }
    let mut main = vec![false; scenario.scenes.len()];
    for scene in level(scenario, [scenario.start]) {
        main[scene.index()] = true;
    }
    let mut search = Search {
        scenario,
        outline,
        main,
        findings: Vec::new(),
    };
    let mut roots = Vec::new();
    for card in &scenario.incidents {
        if search.main[card.scene.index()] {
            search.opens(&card.id, card.scene);
        } else {
            roots.push(card.scene);
        }
    }
    for scene in level(scenario, roots) {
        if !search.main[scene.index()] {
            let place = outline.beside(scenario.scene(scene).at, "then");
            search.follow(scene, &scenario.scene(scene).then, place, true);
        }
    }
    search.findings
}

struct Search<'a> {
    scenario: &'a Scenario,
    outline: &'a Outline<'a>,
    /// By scene: whether the main story comes by it.
    main: Vec<bool>,
    findings: Vec<Diagnostic>,
}

impl Search<'_> {
    /// A card that opens a scene of the main story.
    fn opens(&mut self, card: &str, scene: SceneId) {
        let place = self.outline.place("incidents.cards", card).unwrap_or_default();
        let message = format!(
            "the incident {} opens {}, a scene of the main story, and from there nothing returns",
            quoted(card),
            quoted(&self.scenario.scene(scene).id),
        );
        let help = "give the incident a scene of its own, which ends with `Return`";
        let place = self.outline.beside(place, "scene");
        self.findings
            .push(Diagnostic::warning(NAME, place, message).help(help));
    }

    /// The ways on from a scene of an incident. `whole`: the place is that of `next` itself, not of a branch around it.
    fn follow(&mut self, scene: SceneId, next: &Next, place: Span, whole: bool) {
        match next {
            Next::Go(to) | Next::Wait(_, to) | Next::Call(_, to) if self.main[to.index()] => {
                let to = quoted(&self.scenario.scene(*to).id);
                let what = format!("goes on to {to} in the main story and never returns");
                let help = "end it with `Return`: the days it broke into are lost otherwise, and no other incident comes";
                self.tell(scene, &what, help, place, whole);
            }
            Next::Endings => {
                let help = "end it with `Return`, or name the ending with `End(\"...\")` if the incident is to end the story";
                self.tell(scene, "ends the whole story with `Endings`", help, place, whole);
            }
            Next::Branch(arms, last) => {
                for (_, next) in arms {
                    self.follow(scene, next, place, false);
                }
                self.follow(scene, last, place, false);
            }
            Next::Decide(decision) => self.choices(scene, *decision),
            Next::Go(_) | Next::Wait(..) | Next::Call(..) | Next::Return | Next::End(_) => {}
        }
    }

    fn choices(&mut self, scene: SceneId, decision: DecisionId) {
        let scenario = self.scenario;
        let decision = scenario.decision(decision);
        for choice in &decision.choices {
            let own = self.outline.beside(choice.at, "then");
            // A choice without a `then` has that of its decision.
            let place = if own == choice.at {
                self.outline.beside(decision.at, "then")
            } else {
                own
            };
            self.follow(scene, &choice.then, place, true);
        }
    }

    fn tell(&mut self, scene: SceneId, what: &str, help: &str, place: Span, whole: bool) {
        let scene = quoted(&self.scenario.scene(scene).id);
        let message = format!("the scene {scene} belongs to an incident, but {what}");
        let finding = Diagnostic::warning(NAME, place, message).help(help);
        self.findings.push(if whole {
            finding.fix(place, "Return")
        } else {
            finding
        });
    }
}
