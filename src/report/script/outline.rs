//! The script as a list of blocks: title, briefing, cast, scenes in reading order, endings, debrief.

use crate::report::text::hat_name;
use crate::story::Scenario;
use crate::story::ids::{DecisionId, SceneId};
use crate::story::model::{Beat, Choice, Effect, Next, Outcome};

use super::count::Count;
use super::order::Order;
use super::words::{condition, effect, spoken};
use super::{Block, Kind};

/// The whole script of a scenario.
pub(super) fn blocks(scenario: &Scenario) -> Vec<Block> {
    let mut writer = Writer {
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
    for (part, scenes) in [
        ("The story", story),
        ("Incidents", incidents),
        ("Scenes nothing leads to", lost),
    ] {
        if !scenes.is_empty() {
            writer.add(Block::new(Kind::Part, part));
            if part == "Incidents" {
                writer.deck();
            }
            for scene in scenes {
                writer.scene(scene);
            }
        }
    }
    writer.endings();
    writer.debrief();
    writer.blocks
}

struct Writer<'a> {
    scenario: &'a Scenario,
    order: Order,
    blocks: Vec<Block>,
}

impl Writer<'_> {
    fn add(&mut self, block: Block) {
        self.blocks.push(block);
    }

    fn fact(&mut self, lead: &str, text: impl Into<String>) {
        self.add(Block::new(Kind::Fact, text).lead(lead));
    }

    fn list(&mut self, lead: &str, lines: &[String]) {
        if !lines.is_empty() {
            self.fact(lead, "");
            for line in lines {
                self.add(Block::new(Kind::Item, line.as_str()));
            }
        }
    }

    fn front(&mut self) {
        let scenario = self.scenario;
        self.add(Block::new(Kind::Title, scenario.title.as_str()));
        if !scenario.author.is_empty() {
            self.fact("By", scenario.author.as_str());
        }
        let count = Count::of(scenario);
        let (scenes, decisions) = (scenario.scenes.len(), scenario.decisions.len());
        let workshop: u32 = scenario.decisions.iter().map(|decision| decision.minutes).sum();
        self.fact(
            "Size",
            format!(
                "{scenes} scenes, {decisions} decisions, {} endings, {} words. One playthrough reads about {} words, \
                 {} minutes at 200 words a minute; the file says {} minutes.",
                scenario.endings.len(),
                count.all,
                count.played,
                count.minutes(),
                scenario.minutes
            ),
        );
        if workshop > 0 {
            let text = format!("{workshop} minutes for the decisions in a workshop, if all of them come up.");
            self.fact("Workshop", text);
        }
        self.fact("Version", crate::play::playthrough::hex(scenario.hash));
        self.add(Block::new(Kind::Text, scenario.summary.as_str()));
        self.list("It teaches", &scenario.teaches);
        self.list("It draws on", &scenario.readings);
        self.add(Block::new(Kind::Part, "Briefing"));
        self.add(Block::new(Kind::Text, scenario.briefing.as_str()));
    }

    fn cast(&mut self) {
        self.add(Block::new(Kind::Part, "The cast"));
        for person in &self.scenario.cast {
            let away = if person.here { "" } else { " (not there at first)" };
            let head = format!("{}, {}{away}", person.name, person.role);
            self.blocks.push(Block::new(Kind::Section, head));
            if !person.about.is_empty() {
                self.blocks.push(Block::new(Kind::Text, person.about.as_str()));
            }
            if !person.wants.is_empty() {
                self.blocks
                    .push(Block::new(Kind::Speech, person.wants.as_str()).lead("Wants"));
            }
        }
        self.add(Block::new(Kind::Part, "The work"));
        for item in &self.scenario.work {
            let when = match item.arrives {
                Some(0) => format!("from the first morning, due by the evening of day {}", item.due),
                Some(day) => format!(
                    "arrives on day {}, due by the evening of day {}",
                    day + 1,
                    item.due
                ),
                None => format!("comes with the story, due {} workdays later", item.due),
            };
            let line = format!("{}: {} person-days, {when}.", item.title, item.effort);
            self.blocks.push(Block::new(Kind::Item, line));
        }
    }

    fn deck(&mut self) {
        let scenario = self.scenario;
        let chance = scenario.incident_chance * 100.0;
        self.fact(
            "Chance",
            format!("{chance:.0} % each workday that passes. Each comes up once at most."),
        );
        for card in &scenario.incidents {
            let when = card.when.as_ref();
            let when = when.map_or_else(String::new, |when| {
                format!(", only if {}", condition(scenario, when))
            });
            let place = self.place(card.scene);
            self.add(Block::new(
                Kind::Item,
                format!("{place} (weight {}){when}.", card.weight),
            ));
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
        self.fact("Scene", format!("{}, {:?}", scene.id, scene.place));
        self.effects(&scene.effects, 0);
        self.body(&scene.body, 0);
        self.next(&scene.then, 0);
    }

    fn effects(&mut self, effects: &[Effect], depth: usize) {
        if !effects.is_empty() {
            let words: Vec<String> = effects.iter().map(|one| effect(self.scenario, *one)).collect();
            self.add(
                Block::new(Kind::Fact, words.join("; ") + ".")
                    .lead("Effect")
                    .depth(depth),
            );
        }
    }

    fn body(&mut self, beats: &[Beat], depth: usize) {
        let scenario = self.scenario;
        for beat in beats {
            match beat {
                Beat::Text(text) => self.add(Block::new(Kind::Text, scenario.text(*text)).depth(depth)),
                Beat::Say(person, text) => self.add(
                    Block::new(Kind::Speech, scenario.text(*text))
                        .lead(scenario.person(*person).name.as_str())
                        .depth(depth),
                ),
                Beat::Either(when, yes, no) => {
                    let words = condition(scenario, when);
                    if !yes.is_empty() {
                        self.add(
                            Block::new(Kind::Case, format!("{words}:"))
                                .lead("Only if")
                                .depth(depth),
                        );
                        self.body(yes, depth + 1);
                    }
                    if !no.is_empty() {
                        let lead = if yes.is_empty() { "Unless" } else { "Otherwise" };
                        let text = if yes.is_empty() {
                            format!("{words}:")
                        } else {
                            ":".to_owned()
                        };
                        self.add(Block::new(Kind::Case, text).lead(lead).depth(depth));
                        self.body(no, depth + 1);
                    }
                }
            }
        }
    }

    fn next(&mut self, next: &Next, depth: usize) {
        let scenario = self.scenario;
        let words = match next {
            Next::Go(scene) => format!("on to {}", self.place(*scene)),
            Next::Wait(1, scene) => format!("one workday passes, then {}", self.place(*scene)),
            Next::Wait(days, scene) => format!("{days} workdays pass, then {}", self.place(*scene)),
            Next::Return => "back to the days it interrupted".to_owned(),
            Next::End(ending) => format!("the story ends: {}", scenario.endings[ending.index()].title),
            Next::Endings => "the story ends with the first ending whose condition holds".to_owned(),
            Next::Decide(decision) => return self.decision(*decision),
            Next::Branch(arms, last) => {
                for (when, next) in arms {
                    let words = format!("{}:", condition(scenario, when));
                    self.add(Block::new(Kind::Case, words).lead("Only if").depth(depth));
                    self.next(next, depth + 1);
                }
                self.add(Block::new(Kind::Case, ":").lead("Otherwise").depth(depth));
                return self.next(last, depth + 1);
            }
        };
        self.add(Block::new(Kind::Fact, words + ".").lead("Then").depth(depth));
    }

    fn decision(&mut self, id: DecisionId) {
        let decision = self.scenario.decision(id);
        self.add(Block::new(Kind::Question, decision.prompt.as_str()));
        let about = decision
            .about
            .map(|item| self.scenario.work[item.index()].title.as_str());
        let about = about.map_or_else(String::new, |title| format!(", about “{title}”"));
        self.fact("Decision", format!("{}{about}", decision.id));
        if !decision.note.is_empty() {
            self.add(Block::new(Kind::Note, decision.note.as_str()).lead("Facilitator"));
        }
        if decision.minutes > 0 {
            self.add(Block::new(Kind::Note, format!("{} in a workshop", decision.minutes)).lead("Minutes"));
        }
        for question in &decision.questions {
            self.add(Block::new(Kind::Note, question.as_str()).lead("Ask the room"));
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
        let scenario = self.scenario;
        self.add(Block::new(Kind::Choice, choice.label.as_str()).lead(hat_name(choice.hat)));
        let fact = |lead: &str, text: String| Block::new(Kind::Fact, text).lead(lead).depth(1);
        if let Some(when) = &choice.when {
            self.add(fact("Only if", format!("{}.", condition(scenario, when))));
            self.add(fact("Otherwise closed", format!("“{}”", choice.locked)));
        }
        let acts: Vec<String> = choice
            .acts
            .iter()
            .map(|act| unfolded(&format!("{act:?}")))
            .collect();
        if !acts.is_empty() {
            let to: Vec<&str> = choice
                .to
                .iter()
                .map(|id| scenario.person(*id).name.as_str())
                .collect();
            let to = if to.is_empty() {
                String::new()
            } else {
                format!(" (to {})", to.join(" and "))
            };
            self.add(fact("Acts", format!("{}{to}", acts.join(", "))));
        }
        self.effects(&choice.effects, 1);
        self.body(&choice.body, 1);
        self.outcome("If it works out", &choice.success);
        self.outcome("If it does not", &choice.failure);
    }

    fn outcome(&mut self, lead: &str, outcome: &Outcome) {
        if outcome.body.is_empty() && outcome.effects.is_empty() {
            return;
        }
        self.add(Block::new(Kind::Case, ":").lead(lead).depth(1));
        self.effects(&outcome.effects, 2);
        self.body(&outcome.body, 2);
    }

    fn endings(&mut self) {
        let scenario = self.scenario;
        self.add(Block::new(Kind::Part, "Endings"));
        for ending in &scenario.endings {
            self.add(Block::new(Kind::Section, ending.title.as_str()));
            let when = ending.when.as_ref();
            let when = when.map_or_else(
                || "when no other holds".to_owned(),
                |when| format!("if {}", condition(scenario, when)),
            );
            self.fact("Ending", format!("{}, {when}.", spoken(&ending.id)));
            self.body(&ending.body, 0);
        }
    }

    fn debrief(&mut self) {
        let scenario = self.scenario;
        if scenario.questions.is_empty() && scenario.opening.is_empty() {
            return;
        }
        self.add(Block::new(Kind::Part, "Debrief"));
        if !scenario.opening.is_empty() {
            self.add(Block::new(Kind::Note, scenario.opening.as_str()).lead("Open with"));
        }
        for question in &scenario.questions {
            self.add(Block::new(Kind::Item, question.as_str()));
        }
    }
}

/// `AskHow` as "ask how".
fn unfolded(word: &str) -> String {
    let mut out = String::new();
    for c in word.chars() {
        if c.is_uppercase() && !out.is_empty() {
            out.push(' ');
        }
        out.extend(c.to_lowercase());
    }
    out
}
