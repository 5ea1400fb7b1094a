//! Stories made for measuring: a branching graph of 12 decisions, as bare numbers and as a scenario, and a ring of scenes.

use std::fmt::Write;

use twohats::story::Scenario;
use twohats::story::ids::{ChoiceId, DecisionId, SceneId};
use twohats::story::model::Next;

use crate::layers::{Layers, Picker, To};

impl Layers {
    /// Plays it at random as bare numbers; returns which ending.
    pub(crate) fn play(&self, picker: &mut Picker) -> usize {
        let (mut at, mut variables) = (0, [0; 3]);
        loop {
            let options = &self.nodes[at];
            let option = &options[picker.below(options.len())];
            for (variable, by) in variables.iter_mut().zip(option.moves) {
                *variable += by;
            }
            at = match option.to {
                To::Node(node) => node,
                To::Check {
                    variable,
                    least,
                    yes,
                    no,
                } => {
                    if variables[variable] >= least {
                        yes
                    } else {
                        no
                    }
                }
                To::End => {
                    return if variables[1] >= 8 {
                        0
                    } else {
                        1 + usize::from(variables[2] < 8)
                    };
                }
            };
        }
    }

    /// The same graph as a scenario: choices without acts, counters for variables.
    pub(crate) fn scenario(&self) -> String {
        let mut scenes = String::new();
        for (at, options) in self.nodes.iter().enumerate() {
            let mut choices = String::new();
            for (index, option) in options.iter().enumerate() {
                let then = match option.to {
                    To::Node(node) => format!("Go(\"n{node}\")"),
                    To::Check {
                        variable,
                        least,
                        yes,
                        no,
                    } => format!(
                        "Branch([(Counter(\"v{variable}\", AtLeast({least})), Go(\"n{yes}\"))], Go(\"n{no}\"))"
                    ),
                    To::End => "Branch([(Counter(\"v1\", AtLeast(8)), End(\"e0\")), \
                                (Counter(\"v2\", AtLeast(8)), End(\"e1\"))], End(\"e2\"))"
                        .to_owned(),
                };
                let [a, b, c] = option.moves;
                let hat = ["Manager", "Leader", "Neither"][index];
                write!(
                    choices,
                    "(id: \"c{index}\", hat: {hat}, label: \"Go on\", acts: [], \
                     effects: [Add(\"v0\", {a}), Add(\"v1\", {b}), Add(\"v2\", {c})], then: {then}),"
                )
                .expect("a string takes all");
            }
            write!(
                scenes,
                "(id: \"n{at}\", title: \"Here\", place: Office, body: [Text(\"Here we are.\")], \
                 then: Decide((id: \"d{at}\", prompt: \"What now?\", choices: [{choices}]))),"
            )
            .expect("a string takes all");
        }
        let counters = "(id: \"v0\", min: -99, max: 99), (id: \"v1\", min: -99, max: 99), (id: \"v2\", min: -99, max: 99)";
        file("n0", counters, &scenes)
    }
}

/// A scenario in which every scene asks for a decision (one act each way) and leads to another scene, without end.
/// More scenes than a file may hold are made here, by repeating the ten that were read.
pub(crate) fn ring(scenes: usize, parse: fn(&str) -> Scenario) -> Scenario {
    let ten = (0..10).fold(String::new(), |all, at| {
        all + &format!(
            "(id: \"n{at}\", title: \"Here\", place: Office, body: [Text(\"Here we are.\")], \
             then: Decide((id: \"d{at}\", prompt: \"What now?\", then: Go(\"n{}\"), choices: [\
             (id: \"a\", hat: Manager, label: \"Tell\", acts: [GiveDirection]), \
             (id: \"b\", hat: Leader, label: \"Ask\", acts: [Listen])]))),",
            (at + 1) % 10
        )
    });
    let mut scenario = parse(&file("n0", "", &ten));
    for at in 10..scenes {
        scenario.scenes.push(scenario.scenes[at % 10].clone());
        scenario.decisions.push(scenario.decisions[at % 10].clone());
    }
    for at in 0..scenes {
        scenario.scenes[at].then = Next::Decide(DecisionId::from(at));
        scenario.decisions[at].scene = SceneId::from(at);
        // Not the neighbour, so that big scenarios are walked all over.
        let next = SceneId::from((at * 3 + 7) % scenes);
        for choice in &mut scenario.decisions[at].choices {
            choice.then = Next::Go(next);
        }
    }
    scenario
}

/// What the ring does all the time.
pub(crate) const FIRST: ChoiceId = ChoiceId(0);

fn file(start: &str, counters: &str, scenes: &str) -> String {
    let person = |id: &str, name: &str| {
        format!(
            "(id: \"{id}\", name: \"{name}\", role: \"Fitter\", about: \"Calm.\", wants: \"Quiet.\", look: ()),"
        )
    };
    format!(
        "(format: 1, id: \"bench\", title: \"Bench\", summary: \"For measuring.\", briefing: \"Go.\", minutes: 1, \
         author: \"Two Hats\", teaches: [\"Nothing.\"], areas: [\"floor\"], cast: [{}{}{}], organisation: (), \
         work: [(id: \"job\", title: \"Job\", effort: 5.0, arrives: 0, due: 5, area: \"floor\")], \
         counters: [{counters}], start: \"{start}\", scenes: [{scenes}], \
         endings: [(id: \"e0\", title: \"A\", body: [Text(\"A.\")], when: Day(AtLeast(1))), \
         (id: \"e1\", title: \"B\", body: [Text(\"B.\")], when: Day(AtLeast(1))), \
         (id: \"e2\", title: \"C\", body: [Text(\"C.\")])], debrief: (questions: [\"Why?\"]))",
        person("ida", "Ida"),
        person("bo", "Bo"),
        person("mia", "Mia"),
    )
}
