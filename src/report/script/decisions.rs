//! The decisions of the script: the question, the notes for whoever moderates it, the choices and what comes of them.

use crate::report::names::hat_in_short;
use crate::story::ids::DecisionId;
use crate::story::model::{Choice, Outcome};

use super::outline::Writer;
use super::words::{condition, quoted};
use super::{Block, Kind};

impl Writer<'_> {
    pub(super) fn decision(&mut self, id: DecisionId) {
        let words = self.words;
        let decision = self.scenario.decision(id);
        self.add(Block::new(
            Kind::Question,
            self.scenario.unfilled(&decision.prompt),
        ));
        let about = decision
            .about
            .map(|item| self.scenario.work[item.index()].title.as_str());
        let about = match about {
            None => decision.id.clone(),
            Some(title) => words.fill(
                "script-decision-about",
                &[("id", decision.id.as_str().into()), ("title", title.into())],
            ),
        };
        self.fact(words.say("script-decision"), about);
        if !decision.note.is_empty() {
            self.add(Block::new(Kind::Note, decision.note.as_str()).lead(words.say("script-facilitator")));
        }
        if decision.minutes > 0 {
            let text = words.fill("script-minutes-text", &[("minutes", decision.minutes.into())]);
            self.add(Block::new(Kind::Note, text).lead(words.say("script-minutes")));
        }
        for question in &decision.questions {
            self.add(Block::new(Kind::Note, question.as_str()).lead(words.say("script-ask")));
        }
        let alike = decision
            .choices
            .windows(2)
            .all(|pair| pair[0].then == pair[1].then);
        for choice in &decision.choices {
            self.choice(choice);
            if !alike {
                self.next(&choice.then, 1);
            }
        }
        if let Some(first) = decision.choices.first().filter(|_| alike) {
            self.next(&first.then, 0);
        }
    }

    fn choice(&mut self, choice: &Choice) {
        let (words, scenario) = (self.words, self.scenario);
        let hat = hat_in_short(words, choice.hat);
        self.add(
            Block::new(Kind::Choice, scenario.unfilled(&choice.label))
                .lead(hat)
                .hat(choice.hat),
        );
        let fact = |lead: String, text: String| Block::new(Kind::Fact, text).lead(lead).depth(1);
        if let Some(when) = choice.own_when() {
            let case = format!("{}.", condition(words, scenario, when));
            self.add(fact(words.say("script-only-if"), case));
            if choice.hidden {
                self.add(fact(
                    words.say("script-otherwise-hidden"),
                    words.say("script-hidden"),
                ));
            } else {
                let reason = quoted(words, &scenario.unfilled(&choice.locked));
                self.add(fact(words.say("script-otherwise-closed"), reason));
            }
        }
        let acts: Vec<String> = choice
            .acts
            .iter()
            .map(|act| words.fill("act-name", &[("act", format!("{act:?}").into())]))
            .collect();
        if !acts.is_empty() {
            let to = choice.to.iter().map(|id| scenario.person(*id).name.clone());
            let to = to.reduce(|one, other| {
                words.fill(
                    "script-names-and",
                    &[("one", one.into()), ("other", other.into())],
                )
            });
            let acts = acts.join(", ");
            let text = match to {
                None => acts,
                Some(names) => words.fill(
                    "script-acts-to",
                    &[("acts", acts.into()), ("names", names.into())],
                ),
            };
            self.add(fact(words.say("script-acts"), text));
        }
        self.effects(&choice.effects, 1);
        self.body(&choice.body, 1);
        self.outcome(words.say("script-success"), &choice.success);
        self.outcome(words.say("script-failure"), &choice.failure);
    }

    fn outcome(&mut self, lead: String, outcome: &Outcome) {
        if outcome.body.is_empty() && outcome.effects.is_empty() {
            return;
        }
        self.add(Block::new(Kind::Case, ":").lead(lead).depth(1));
        self.effects(&outcome.effects, 2);
        self.body(&outcome.body, 2);
    }
}
