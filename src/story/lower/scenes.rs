//! Scenes, what follows them, and decisions with their choices.

use crate::draw::staging::{Scenery, Sky, Standing};
use crate::story::caps;
use crate::story::diagnostic::Diagnostic;
use crate::story::ids::{DecisionId, SceneId};
use crate::story::model::{Choice, Cover, Decision, Next, Outcome, Scenario, Scene, Staged};
use crate::story::number::Share;
use crate::story::raw::{self, Hat, Stakes};
use crate::story::span::Span;

use super::{Lowering, Spot};

impl Lowering<'_> {
    pub(super) fn scene(&mut self, raw: raw::Scene) -> Scene {
        let at = self.source.span(&raw.id);
        let scene = self.scene_id(&raw.id);
        self.wants_text(&raw.title, "title", Spot::Beside(at, "title"));
        Scene {
            id: raw.id.into(),
            title: raw.title.into(),
            place: raw.place,
            hour: raw.hour,
            scenery: Scenery {
                sky: self.sky(raw.hour, raw.clock, raw.season, raw.weather),
                bare: raw.bare,
                beyond: raw.beyond,
                standing: self.standing(&raw.standing, Spot::Beside(at, "standing")),
            },
            stage: self.staged(&raw.stage, Spot::Beside(at, "stage")),
            effects: self.effects(&raw.effects, Spot::Beside(at, "effects")),
            body: self.body(raw.body, Spot::Beside(at, "body")),
            then: self.next(raw.then, scene, at),
            visit: None,
            at,
        }
    }

    /// A picture by itself, which stands there in the file.
    pub(super) fn cover(&mut self, raw: &raw::Cover, at: Spot) -> Cover {
        Cover {
            place: raw.place,
            hour: raw.hour,
            scenery: Scenery {
                sky: self.sky(raw.hour, raw.clock, raw.season, raw.weather),
                bare: raw.bare,
                beyond: raw.beyond,
                standing: self.standing(&raw.standing, at),
            },
            stage: self.staged(&raw.stage, at),
        }
    }

    /// The sky of a picture, from what its author says of it and of the scenario.
    fn sky(
        &self,
        hour: Option<raw::Hour>,
        clock: Option<raw::Clock>,
        season: Option<raw::Season>,
        weather: raw::Weather,
    ) -> Sky {
        let season = season.or(self.season);
        let hour = clock.map_or_else(|| raw::Hour::on_clock(hour, season), raw::Clock::hours);
        Sky {
            hour,
            season,
            weather,
        }
    }

    fn standing(&mut self, raw: &[Standing], place: Spot) -> Vec<Standing> {
        self.count(
            place,
            "things standing in one place",
            raw.len(),
            0,
            caps::STANDING,
        );
        raw.iter().take(caps::STANDING).copied().collect()
    }

    /// People on stage; those of the team and others alike.
    pub(super) fn staged(&mut self, raw: &[raw::Staged], place: Spot) -> Vec<Staged> {
        self.count(place, "people on stage", raw.len(), 0, caps::STAGED);
        let one = |staged: &raw::Staged| Staged {
            who: self.speaker_id(&staged.who),
            at: staged.at,
            posture: staged.posture,
            doing: staged.doing,
            with: staged.with,
            to: staged.to.as_ref().map(|to| self.speaker_id(to)),
            off: staged.off,
        };
        raw.iter().take(caps::STAGED).map(one).collect()
    }

    fn next(&mut self, raw: raw::Next, scene: SceneId, at: Span) -> Next {
        match raw {
            raw::Next::Go(to) => Next::Go(self.scene_id(&to)),
            raw::Next::Wait(days, to) => {
                if days.get() == 0 {
                    let span = self.source.first_beside(self.source.span(&to));
                    let message = "`Wait` needs at least one day; without a wait it is `Go`";
                    self.error("number-range", span, message);
                }
                Next::Wait(days.get(), self.scene_id(&to))
            }
            raw::Next::Branch(arms, last) => {
                self.count(at, "arms of a branch", arms.len(), 0, caps::ARMS);
                let arm =
                    |raw::Arm(when, next): raw::Arm| (self.condition(&when, at), self.next(next, scene, at));
                Next::Branch(
                    arms.into_iter().map(arm).collect(),
                    Box::new(self.next(*last, scene, at)),
                )
            }
            raw::Next::Decide(decision) => Next::Decide(self.decision(*decision, scene)),
            raw::Next::Call(to, then) => Next::Call(self.scene_id(&to), self.scene_id(&then)),
            raw::Next::Return => Next::Return,
            raw::Next::End(ending) => Next::End(self.ending_id(&ending)),
            raw::Next::Endings => Next::Endings,
        }
    }

    fn decision(&mut self, raw: raw::Decision, scene: SceneId) -> DecisionId {
        let at = self.source.span(&raw.id);
        let index = self.decisions.len();
        self.decisions.push(None);
        self.count(
            Spot::Beside(at, "choices"),
            "choices",
            raw.choices.len(),
            caps::CHOICES_MIN,
            caps::CHOICES,
        );
        self.count(
            Spot::Beside(at, "questions"),
            "questions",
            raw.questions.len(),
            0,
            caps::LINES,
        );
        self.wants_text(&raw.prompt, "prompt", Spot::Beside(at, "prompt"));
        let choices = raw
            .choices
            .into_iter()
            .map(|choice| self.choice(choice, scene))
            .collect::<Vec<_>>();
        let then = raw.then.map(|then| self.next(then, scene, at));
        let mut filled = Vec::with_capacity(choices.len());
        for (choice, next) in choices {
            let next = next.or_else(|| then.clone());
            let wrote = |place| self.source.wrote(place, "then");
            if next.is_none() && !wrote(at) && !wrote(choice.at) {
                let message = format!("nothing follows the choice `{}`", choice.id);
                let finding = Diagnostic::error("no-then", choice.at, message)
                    .label(at, "the decision has no `then` either")
                    .help("give the choice a `then`, or the decision one for all its choices");
                self.findings.push(finding);
            }
            filled.push(Choice {
                then: next.unwrap_or(Next::Endings),
                ..choice
            });
        }
        let decision = Decision {
            id: raw.id.into(),
            prompt: raw.prompt.into(),
            scene,
            // Known once all scenes are.
            again: false,
            about: raw.about.as_ref().map(|item| self.item_id(item)),
            uncertainty: raw.uncertainty.map(Share::get),
            need: raw.need.map(Share::get),
            haste: raw.haste.get(),
            stakes: stakes(raw.stakes),
            knows: raw.knows.iter().map(|person| self.person_id(person)).collect(),
            choices: filled,
            note: raw.note.into(),
            minutes: raw.minutes.get(),
            questions: raw.questions.into_iter().map(String::from).collect(),
            at,
        };
        self.decisions[index] = Some(decision);
        index.into()
    }

    /// A choice, and what follows it when it says so itself.
    fn choice(&mut self, raw: raw::Choice, scene: SceneId) -> (Choice, Option<Next>) {
        let at = self.source.span(&raw.id);
        let beside = |field| Spot::Beside(at, field);
        let (acts, label, body, effects) =
            (beside("acts"), beside("label"), beside("body"), beside("effects"));
        let (hat, locked) = (beside("hat"), beside("locked"));
        self.count(acts, "acts", raw.acts.len(), 0, caps::ACTS);
        self.wants_text(&raw.label, "label", label);
        if raw.when.is_some() && raw.locked.is_empty() && !raw.hidden {
            let message = "this choice can be closed, but nothing says why";
            let help = "add `locked: \"...\"`, the words a player reads when its `when` does not hold, or `hidden: true`";
            self.findings
                .push(Diagnostic::error("no-locked", self.source.find(locked), message).help(help));
        }
        // A condition nobody could read is one all the same.
        let source = self.source;
        let free = || raw.when.is_none() && !source.wrote(at, "when");
        if !raw.locked.is_empty() && !raw.hidden && free() {
            let message = "`locked` is never shown: this choice has no `when`";
            self.findings.push(Diagnostic::warning(
                "no-locked",
                self.source.find(locked),
                message,
            ));
        }
        if raw.hidden && (!raw.locked.is_empty() || (free() && raw.to.is_empty())) {
            let (field, message) = if free() {
                ("hidden", "`hidden` changes nothing: this choice is always open")
            } else {
                (
                    "locked",
                    "`locked` is never shown: this choice is hidden while it is closed",
                )
            };
            let place = self.source.find(beside(field));
            self.findings
                .push(Diagnostic::warning("no-locked", place, message));
        }
        // A hat that was only guessed is no hat to complain about.
        if raw.hat == Hat::Both && free() && self.source.whole(self.source.find(hat)) {
            let message = "wearing both hats at once must be earned: this choice needs a `when`";
            let help =
                "such as `when: Worked(\"an_earlier_decision\")`, with a `locked` that says what is lacking";
            self.findings
                .push(Diagnostic::error("both-hats-free", self.source.find(hat), message).help(help));
        }
        let choice = Choice {
            id: raw.id.into(),
            hat: raw.hat,
            label: raw.label.into(),
            acts: raw.acts,
            to: raw.to.iter().map(|person| self.person_id(person)).collect(),
            when: raw.when.as_ref().map(|when| self.condition(when, at)),
            aimed: false,
            locked: raw.locked.into(),
            hidden: raw.hidden,
            effects: self.effects(&raw.effects, effects),
            body: self.body(raw.body, body),
            success: self.outcome(raw.success, at),
            failure: self.outcome(raw.failure, at),
            then: Next::Endings,
            at,
        };
        (choice, raw.then.map(|then| self.next(then, scene, at)))
    }

    fn outcome(&mut self, raw: raw::Outcome, at: Span) -> Outcome {
        Outcome {
            body: self.body(raw.body, at),
            effects: self.effects(&raw.effects, at),
        }
    }
}

/// The share of the full stakes of the model that rides on a decision.
fn stakes(stakes: Stakes) -> f64 {
    match stakes {
        Stakes::Small => 0.25,
        Stakes::Normal => 0.8,
        Stakes::Large => 2.0,
    }
}

/// An act aimed at people who may all be away is open only while one of them is there.
pub(super) fn aim(scenario: &mut Scenario) {
    let away: Vec<bool> = scenario.may_be_away();
    for choice in scenario
        .decisions
        .iter_mut()
        .flat_map(|decision| &mut decision.choices)
    {
        let may_all = choice
            .to
            .iter()
            .all(|person| away.get(person.index()).is_some_and(|away| *away));
        if !choice.acts.is_empty() && !choice.to.is_empty() && may_all {
            choice.aim();
        }
    }
}
