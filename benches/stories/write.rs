//! The graph of `layers.rs` as a story to read: one scenario and one ink story with the same scenes, words and numbers.

use std::fmt::Write;

use super::layers::{CHAPTER, Layers, Option, Picker, To};

/// What the text is made of.
const WORDS: &[&str] = &[
    "the",
    "order",
    "for",
    "Friday",
    "is",
    "late",
    "and",
    "nobody",
    "knows",
    "why",
    "until",
    "somebody",
    "asks",
    "whether",
    "a",
    "carton",
    "was",
    "left",
    "beside",
    "dock",
    "two",
    "people",
    "want",
    "more",
    "time",
    "while",
    "one",
    "has",
    "already",
    "gone",
    "home",
    "so",
    "plan",
    "must",
    "change",
    "before",
    "lunch",
    "because",
    "customer",
    "waits",
    "with",
    "questions",
    "about",
    "quality",
    "budget",
    "trust",
    "training",
    "next",
    "week",
];

/// What the boss can do, one line each: id, hat, label and acts. The first two are at every decision.
const WAYS: [[&str; 4]; 3] = [
    ["ask", "Leader", "Ask the team first", "Listen, AskHow"],
    ["decide", "Manager", "Decide alone and move on", "DecideAlone"],
    ["wait", "Neither", "Wait one more day", "StepBack"],
];

const PLACES: [&str; 5] = ["Office", "MeetingRoom", "Floor", "Dock", "Kitchen"];

/// Layers after which a workday passes, if no check stands there.
const LAYERS_A_DAY: usize = 30;

/// So many words in sentences of eight to twelve.
fn text(random: &mut Picker, words: usize) -> String {
    let mut text = String::new();
    let (mut left, mut sentence) = (words, 0);
    while left > 0 {
        let starts = sentence == 0;
        if starts {
            sentence = (8 + random.below(5)).min(left);
        }
        let word = WORDS[random.below(WORDS.len())];
        let (first, rest) = word.split_at(1);
        let first = if starts {
            first.to_uppercase()
        } else {
            first.to_owned()
        };
        sentence -= 1;
        left -= 1;
        let end = if sentence == 0 { "." } else { "" };
        let space = if text.is_empty() { "" } else { " " };
        write!(text, "{space}{first}{rest}{end}").expect("a string takes all");
    }
    text
}

/// What is read at a node: narration, and on every third something Bo says.
fn told(at: usize, words: usize) -> (String, std::option::Option<String>) {
    let mut random = Picker::from(at as u64);
    let says = if at % 3 == 2 { words / 4 } else { 0 };
    let narration = text(&mut random, words - says);
    (narration, (says > 0).then(|| text(&mut random, says)))
}

/// The check behind the options of a layer, if there is one: its variable, the least it asks for, and both ways on.
fn check(options: &[Option]) -> std::option::Option<(usize, i32, usize, usize)> {
    options.iter().find_map(|option| match option.to {
        To::Check {
            variable,
            least,
            yes,
            no,
        } => Some((variable, least, yes, no)),
        To::Node(_) | To::End => None,
    })
}

/// The number of a node in its name: counted in eights with the digits 2 to 9, as 0 and 1 look like letters.
fn number(at: usize) -> String {
    let digits = format!("{at:o}").into_bytes();
    digits.into_iter().map(|digit| char::from(digit + 2)).collect()
}

/// The layer of each node.
fn layer_of(graph: &Layers) -> Vec<usize> {
    let layers = graph.sizes.iter().enumerate();
    layers
        .flat_map(|(layer, size)| std::iter::repeat_n(layer, *size))
        .collect()
}

/// The graph as a scenario, a line for each choice. Scenes are `n2`, `n3`, ..., with `c2`, `c3`, ... for the checks.
pub(crate) fn scenario(graph: &Layers, words: usize) -> String {
    let layers = layer_of(graph);
    let mut scenes = String::new();
    for (at, options) in graph.nodes.iter().enumerate() {
        let layer = layers[at];
        let (narration, says) = told(at, words);
        let name = number(at);
        let says = says.map_or_else(String::new, |says| format!("\n    Say(\"bo\", \"{says}\"),"));
        write!(
            scenes,
            "  (id: \"n{name}\", title: \"{}, {at}\", place: {}, body: [\n    Text(\"{narration}\"),{says}\n  ], \
             then: Decide((id: \"d{name}\", prompt: \"What now?\", choices: [\n",
            if layer.is_multiple_of(2) { "Morning" } else { "Afternoon" },
            PLACES[at % PLACES.len()],
        )
        .expect("a string takes all");
        for (option, [id, hat, label, acts]) in options.iter().zip(WAYS) {
            let then = match option.to {
                To::Node(node) if layer % LAYERS_A_DAY == LAYERS_A_DAY - 1 => {
                    format!("Wait(1, \"n{}\")", number(node))
                }
                To::Node(node) => format!("Go(\"n{}\")", number(node)),
                To::Check { .. } => format!("Go(\"c{name}\")"),
                To::End => "Endings".to_owned(),
            };
            let adds = option.moves.iter().enumerate();
            let adds: Vec<String> = adds
                .map(|(variable, by)| format!("Add(\"v{}_{variable}\", {by})", number(layer / CHAPTER)))
                .collect();
            writeln!(
                scenes,
                "    (id: \"{id}\", hat: {hat}, label: \"{label}\", acts: [{acts}], effects: [{}], then: {then}),",
                adds.join(", ")
            )
            .expect("a string takes all");
        }
        scenes.push_str("  ]))),\n");
        if let Some((variable, least, yes, no)) = check(options) {
            writeln!(
                scenes,
                "  (id: \"c{name}\", title: \"What came of it, {at}\", then: Branch([\n    \
                 (Counter(\"v{}_{variable}\", AtLeast({least})), Go(\"n{}\")),\n  ], Go(\"n{}\"))),",
                number(layer / CHAPTER),
                number(yes),
                number(no),
            )
            .expect("a string takes all");
        }
    }
    let last = layers.last().map_or(0, |layer| layer / CHAPTER);
    let counters: String = (0..=last)
        .flat_map(|chapter| (0..3).map(move |variable| (chapter, variable)))
        .map(|(chapter, variable)| {
            format!(
                "  (id: \"v{}_{variable}\", min: -999, max: 999),\n",
                number(chapter)
            )
        })
        .collect();
    head(&counters, &scenes, last, words)
}

fn head(counters: &str, scenes: &str, last: usize, words: usize) -> String {
    let person = |(id, name): (&str, &str)| {
        format!(
            "  (id: \"{id}\", name: \"{name}\", role: \"Fitter\", about: \"Calm.\", wants: \"Quiet.\"),\n"
        )
    };
    let cast: String = [("ida", "Ida"), ("bo", "Bo"), ("mia", "Mia")]
        .map(person)
        .concat();
    let ending = |(id, title, when): (&str, &str, String)| {
        let mut random = Picker::from(u64::from(id.as_bytes()[1]));
        let body = text(&mut random, words);
        format!(
            "  (id: \"{id}\", title: \"{title}\",{when} body: [Text(\"{body}\"), Say(\"ida\", \"Well.\"), Say(\"mia\", \"So.\")]),\n"
        )
    };
    let when = |variable| format!(" when: Counter(\"v{}_{variable}\", AtLeast(8)),", number(last));
    let endings = [
        ("e0", "On time", when(1)),
        ("e1", "Wiser", when(2)),
        ("e2", "As before", String::new()),
    ];
    format!(
        "(\nformat: 1, id: \"generated\", title: \"A Long Story\", summary: \"Made for measuring.\", briefing: \"Begin.\",\n\
         minutes: 1, author: \"Two Hats\", teaches: [\"Patience.\"], areas: [\"floor\"], organisation: (),\n\
         cast: [\n{cast}],\n\
         work: [(id: \"job\", title: \"The long job\", effort: 200.0, arrives: 0, due: 120, area: \"floor\")],\n\
         counters: [\n{counters}],\nstart: \"n2\",\nscenes: [\n{scenes}],\nendings: [\n{}],\n\
         debrief: (questions: [\"Why?\"]),\n)\n",
        endings.map(ending).concat()
    )
}

/// The same graph in ink, the language of inkle's games: a knot for each scene.
pub(crate) fn ink(graph: &Layers, words: usize) -> String {
    let layers = layer_of(graph);
    let last = layers.last().map_or(0, |layer| layer / CHAPTER);
    let mut ink = String::new();
    for chapter in 0..=last {
        for variable in 0..3 {
            writeln!(ink, "VAR v{chapter}_{variable} = 0").expect("a string takes all");
        }
    }
    ink.push_str("-> n0\n");
    for (at, options) in graph.nodes.iter().enumerate() {
        let chapter = layers[at] / CHAPTER;
        let (narration, says) = told(at, words);
        let says = says.map_or_else(String::new, |says| format!("Bo: {says}\n"));
        write!(ink, "\n=== n{at} ===\n{narration}\n{says}").expect("a string takes all");
        for (option, [_, _, label, _]) in options.iter().zip(WAYS) {
            writeln!(ink, "+ [{label}]").expect("a string takes all");
            for (variable, by) in option.moves.iter().enumerate() {
                let name = format!("v{chapter}_{variable}");
                let sign = if *by < 0 { '-' } else { '+' };
                writeln!(ink, "    ~ {name} = {name} {sign} {}", by.abs()).expect("a string takes all");
            }
            let to = match option.to {
                To::Node(node) => format!("n{node}"),
                To::Check { .. } => format!("c{at}"),
                To::End => "ends".to_owned(),
            };
            writeln!(ink, "    -> {to}").expect("a string takes all");
        }
        if let Some((variable, least, yes, no)) = check(options) {
            write!(
                ink,
                "\n=== c{at} ===\n{{ v{chapter}_{variable} >= {least}:\n    -> n{yes}\n- else:\n    -> n{no}\n}}\n"
            )
            .expect("a string takes all");
        }
    }
    write!(
        ink,
        "\n=== ends ===\n{{\n- v{last}_1 >= 8:\n    -> e0\n- v{last}_2 >= 8:\n    -> e1\n- else:\n    -> e2\n}}\n"
    )
    .expect("a string takes all");
    for ending in 0..3 {
        let body = text(&mut Picker::from(u64::from(b'0') + ending), words);
        write!(ink, "\n=== e{ending} ===\n{body}\n-> END\n").expect("a string takes all");
    }
    ink
}
