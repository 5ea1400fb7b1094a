//! The script as a list of blocks: title, briefing, cast, scenes in reading order, endings, debrief.

use crate::story::Scenario;
use crate::story::flow::calls;
use crate::story::ids::SceneId;
use crate::story::model::{Beat, Effect, Next};
use crate::words::Words;

use super::count::Count;
use super::order::Order;
use super::words::{condition, effect, spoken};
use super::{Block, Kind};

/// The whole script of a scenario.
pub(super) fn blocks(words: &Words, scenario: &Scenario) -> Vec<Block> {
    let mut writer = Writer {
        words,
        scenario,
        order: Order::of(scenario),
        blocks: Vec::new(),
    };
    writer.front();
    writer.cast();
    let Order {
        story,
        incidents,
        lost,
    } = Order::of(scenario);
    writer.scenes(words.say("script-story"), story);
    if !incidents.is_empty() {
        writer.add(Block::new(Kind::Part, words.say("script-incidents")));
        writer.deck();
        for scene in incidents {
            writer.scene(scene);
        }
    }
    writer.scenes(words.say("script-lost"), lost);
    writer.endings();
    writer.debrief();
    writer.blocks
}

pub(super) struct Writer<'a> {
    pub(super) words: &'a Words,
    pub(super) scenario: &'a Scenario,
    order: Order,
    blocks: Vec<Block>,
}

impl Writer<'_> {
    pub(super) fn add(&mut self, block: Block) {
        self.blocks.push(block);
    }

    /// A part of the script with its scenes, if there are any.
    fn scenes(&mut self, title: String, scenes: Vec<SceneId>) {
        if !scenes.is_empty() {
            self.add(Block::new(Kind::Part, title));
            for scene in scenes {
                self.scene(scene);
            }
        }
    }

    pub(super) fn fact(&mut self, lead: String, text: impl Into<String>) {
        self.add(Block::new(Kind::Fact, text).lead(lead));
    }

    fn list(&mut self, lead: String, lines: &[String]) {
        if !lines.is_empty() {
            self.fact(lead, "");
            for line in lines {
                self.add(Block::new(Kind::Item, line.as_str()));
            }
        }
    }

    fn front(&mut self) {
        let (words, scenario) = (self.words, self.scenario);
        self.add(Block::new(Kind::Title, scenario.title.as_str()));
        if !scenario.author.is_empty() {
            self.fact(words.say("script-by"), scenario.author.as_str());
        }
        let count = Count::of(scenario);
        let (scenes, decisions) = (scenario.scenes.len(), scenario.decisions.len());
        let workshop: u32 = scenario.decisions.iter().map(|decision| decision.minutes).sum();
        self.fact(
            words.say("script-size"),
            words.fill(
                "script-size-text",
                &[
                    ("scenes", scenes.into()),
                    ("decisions", decisions.into()),
                    ("endings", scenario.endings.len().into()),
                    ("all", count.all.into()),
                    ("played", count.played.into()),
                    ("reading", count.minutes().into()),
                    ("minutes", scenario.minutes.into()),
                ],
            ),
        );
        if workshop > 0 {
            let text = words.fill("script-workshop-text", &[("minutes", workshop.into())]);
            self.fact(words.say("script-workshop"), text);
        }
        self.fact(
            words.say("script-version"),
            crate::play::playthrough::hex(scenario.hash),
        );
        self.add(Block::new(Kind::Text, scenario.summary.as_str()));
        self.list(words.say("script-teaches"), &scenario.teaches);
        self.list(words.say("script-readings"), &scenario.readings);
        self.add(Block::new(Kind::Part, words.say("script-briefing")));
        self.add(Block::new(Kind::Text, scenario.briefing.as_str()));
    }

    fn cast(&mut self) {
        let words = self.words;
        self.add(Block::new(Kind::Part, words.say("script-cast")));
        for person in &self.scenario.cast {
            let who = [
                ("name", person.name.as_str().into()),
                ("role", person.role.as_str().into()),
            ];
            let head = if person.here {
                words.fill("script-member", &who)
            } else {
                words.fill("script-member-away", &who)
            };
            self.blocks.push(Block::new(Kind::Section, head));
            if !person.about.is_empty() {
                self.blocks.push(Block::new(Kind::Text, person.about.as_str()));
            }
            if !person.wants.is_empty() {
                let wants = Block::new(Kind::Speech, person.wants.as_str());
                self.blocks.push(wants.lead(words.say("script-wants")));
            }
        }
        for other in &self.scenario.others {
            let who = [
                ("name", other.name.as_str().into()),
                ("role", other.role.as_str().into()),
            ];
            let head = words.fill("script-outsider", &who);
            self.add(Block::new(Kind::Section, head));
        }
        self.add(Block::new(Kind::Part, words.say("script-work")));
        for item in &self.scenario.work {
            let due = ("due", words.number(&item.due.to_string()).into());
            let days = ("days", item.due.into());
            let when = match item.arrives {
                Some(0) => words.fill("script-item-first", &[due]),
                Some(day) => words.fill("script-item-arrives", &[("day", (day + 1).into()), due]),
                None => words.fill("script-item-comes", &[due, days]),
            };
            let effort = words.number(&item.effort.to_string());
            let line = words.fill(
                "script-item",
                &[
                    ("title", item.title.as_str().into()),
                    ("effort", effort.into()),
                    ("days", item.effort.into()),
                    ("when", when.into()),
                ],
            );
            self.blocks.push(Block::new(Kind::Item, line));
        }
    }

    fn deck(&mut self) {
        let (words, scenario) = (self.words, self.scenario);
        let percent = words.percent(scenario.incident_chance);
        let text = words.fill("script-chance-text", &[("percent", percent.into())]);
        self.fact(words.say("script-chance"), text);
        for card in &scenario.incidents {
            let place = ("place", self.place(card.scene).into());
            let weight = ("weight", card.weight.into());
            let line = match &card.when {
                None => words.fill("script-card", &[place, weight]),
                Some(when) => {
                    let when = condition(words, scenario, when);
                    words.fill("script-card-if", &[place, weight, ("condition", when.into())])
                }
            };
            self.add(Block::new(Kind::Item, line));
        }
    }

    /// A scene as others speak of it: its number and title.
    fn place(&self, scene: SceneId) -> String {
        format!(
            "{}. {}",
            self.order.number(scene),
            self.scenario.scene(scene).title
        )
    }

    fn scene(&mut self, id: SceneId) {
        let scene = self.scenario.scene(id);
        self.add(Block::new(Kind::Section, self.place(id)));
        let hour = scene.hour.map_or(String::new(), |hour| format!(", {hour:?}"));
        self.fact(
            self.words.say("script-scene"),
            format!("{}, {:?}{hour}", scene.id, scene.place),
        );
        self.effects(&scene.effects, 0);
        self.body(&scene.body, 0);
        self.next(&scene.then, 0);
    }

    pub(super) fn effects(&mut self, effects: &[Effect], depth: usize) {
        if !effects.is_empty() {
            let words = self.words;
            let all: Vec<String> = effects
                .iter()
                .map(|one| effect(words, self.scenario, *one))
                .collect();
            self.add(
                Block::new(Kind::Fact, all.join("; ") + ".")
                    .lead(words.say("script-effect"))
                    .depth(depth),
            );
        }
    }

    pub(super) fn body(&mut self, beats: &[Beat], depth: usize) {
        let (words, scenario) = (self.words, self.scenario);
        for beat in beats {
            match beat {
                Beat::Text(text) => {
                    self.add(Block::new(Kind::Text, scenario.unfilled(scenario.text(*text))).depth(depth));
                }
                Beat::Say(person, text) => self.add(
                    Block::new(Kind::Speech, scenario.unfilled(scenario.text(*text)))
                        .lead(scenario.person(*person).name.as_str())
                        .depth(depth),
                ),
                Beat::Stage(_) | Beat::Elsewhere(_) => {}
                Beat::Either(when, yes, no) => {
                    let case = condition(words, scenario, when);
                    if !yes.is_empty() {
                        self.add(
                            Block::new(Kind::Case, format!("{case}:"))
                                .lead(words.say("script-only-if"))
                                .depth(depth),
                        );
                        self.body(yes, depth + 1);
                    }
                    if !no.is_empty() {
                        let (lead, text) = if yes.is_empty() {
                            (words.say("script-unless"), format!("{case}:"))
                        } else {
                            (words.say("script-otherwise"), ":".to_owned())
                        };
                        self.add(Block::new(Kind::Case, text).lead(lead).depth(depth));
                        self.body(no, depth + 1);
                    }
                }
            }
        }
    }

    pub(super) fn next(&mut self, next: &Next, depth: usize) {
        let (words, scenario) = (self.words, self.scenario);
        let place = |scene: &SceneId| ("place", self.place(*scene).into());
        let said = match next {
            Next::Go(scene) => words.fill("script-next-go", &[place(scene)]),
            Next::Wait(days, scene) => {
                words.fill("script-next-wait", &[("days", (*days).into()), place(scene)])
            }
            Next::Call(scene, then) => {
                let then = ("then", self.place(*then).into());
                words.fill("script-next-call", &[place(scene), then])
            }
            Next::Return if calls(scenario).next().is_some() => words.say("script-next-back"),
            Next::Return => words.say("script-next-return"),
            Next::End(ending) => {
                let title = scenario.unfilled(&scenario.endings[ending.index()].title);
                words.fill("script-next-end", &[("ending", title.into())])
            }
            Next::Endings => words.say("script-next-endings"),
            Next::Decide(decision) => return self.decision(*decision),
            Next::Branch(arms, last) => {
                for (when, next) in arms {
                    let case = format!("{}:", condition(words, scenario, when));
                    let lead = words.say("script-only-if");
                    self.add(Block::new(Kind::Case, case).lead(lead).depth(depth));
                    self.next(next, depth + 1);
                }
                let lead = words.say("script-otherwise");
                self.add(Block::new(Kind::Case, ":").lead(lead).depth(depth));
                return self.next(last, depth + 1);
            }
        };
        let lead = words.say("script-then");
        self.add(Block::new(Kind::Fact, said + ".").lead(lead).depth(depth));
    }

    fn endings(&mut self) {
        let (words, scenario) = (self.words, self.scenario);
        self.add(Block::new(Kind::Part, words.say("script-endings")));
        for ending in &scenario.endings {
            self.add(Block::new(Kind::Section, scenario.unfilled(&ending.title)));
            let id = ("id", spoken(&ending.id).into());
            let text = match &ending.when {
                None => words.fill("script-ending-last", &[id]),
                Some(when) => {
                    let when = condition(words, scenario, when);
                    words.fill("script-ending-if", &[id, ("condition", when.into())])
                }
            };
            self.fact(words.say("script-ending"), text);
            self.body(&ending.body, 0);
        }
    }

    fn debrief(&mut self) {
        let (words, scenario) = (self.words, self.scenario);
        if scenario.questions.is_empty() && scenario.opening.is_empty() {
            return;
        }
        self.add(Block::new(Kind::Part, words.say("script-debrief")));
        if !scenario.opening.is_empty() {
            self.add(Block::new(Kind::Note, scenario.opening.as_str()).lead(words.say("script-open-with")));
        }
        for question in &scenario.questions {
            self.add(Block::new(Kind::Item, question.as_str()));
        }
    }
}
