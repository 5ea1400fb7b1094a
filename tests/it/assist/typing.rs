//! What is proposed and what is said, in sound files and in half-typed ones.

use twohats::assist::{Analysis, Form, complete, hover, plans, rename};
use twohats::story::tree::Shape;

use super::{Dice, FULL, ROTA, SMALL, analysis, read, types};

/// Wherever something stands in a sound file, it is among the proposals for its place.
#[test]
fn what_stands_somewhere_is_proposed_there() {
    let types = types();
    let (mut names, mut words, mut fields) = (0, 0, 0);
    for name in [FULL, SMALL, ROTA] {
        let text = read(name);
        let analysis = analysis(&text, &types);
        let offers = |at: usize, label: &str| {
            let found = complete(&analysis, at);
            let good = found.list.iter().any(|it| it.label == label) && found.at.of(&text) == label;
            let labels: Vec<&str> = found.list.iter().map(|it| it.label.as_str()).collect();
            assert!(
                good,
                "{name}: {label} at {at}: {labels:?} for {:?}",
                found.at.of(&text)
            );
        };
        for it in analysis.uses().iter().filter(|it| !it.given) {
            for at in [it.at.start, it.at.start + 1, it.at.end] {
                offers(at, it.at.of(&text));
            }
            names += 1;
        }
        for (at, node) in analysis.tree().nodes.iter().enumerate() {
            let of = analysis.type_of(at).map(|of| &analysis.types().get(of).form);
            if let (Some(Form::Words(_)), Some(word)) = (of, node.name()) {
                offers(word.start, analysis.name(at));
                offers(word.end, analysis.name(at));
                words += 1;
            }
            if let Some(field) = node.field() {
                offers(field.end, field.of(&text));
                fields += 1;
            }
            if node.shape == Shape::Number {
                assert!(complete(&analysis, node.span().start).list.is_empty());
            }
        }
    }
    assert!(
        names > 100 && words > 150 && fields > 400,
        "{names} {words} {fields}"
    );
}

/// The labels proposed where `|` stands, after replacing a part of the full scenario.
#[track_caller]
fn proposed(from: &str, to: &str) -> Vec<String> {
    let text = read(FULL);
    assert!(text.contains(from), "{from}");
    let marked = text.replacen(from, to, 1);
    let at = marked.find('|').expect("a mark");
    let analysis = analysis(&marked.replacen('|', "", 1), &types());
    complete(&analysis, at)
        .list
        .into_iter()
        .map(|it| it.label)
        .collect()
}

#[test]
fn half_typed_files_get_proposals() {
    let scenes = ["monday", "tuesday", "rain", "roof"];
    // Calls that lack their end, with and without a quote.
    assert_eq!(proposed("Go(\"tuesday\")", "Go(\"|\")"), scenes);
    assert_eq!(proposed("Go(\"tuesday\")", "Go(|)"), scenes);
    assert_eq!(proposed("Go(\"tuesday\"),", "Go(\"|"), scenes);
    assert_eq!(proposed("Go(\"tuesday\"),", "Go(|"), scenes);
    assert_eq!(proposed("Wait(1, \"tuesday\")", "Wait(1, \"tu|"), scenes);
    assert_eq!(proposed("start: \"monday\",", "start: \"|"), scenes);
    assert_eq!(proposed("start: \"monday\",", "start: |"), scenes);
    assert_eq!(
        proposed("Say(\"anna\", \"Morning.\")", "Say(\"|"),
        ["anna", "john", "mia", "customer"]
    );
    assert_eq!(proposed("to: [\"anna\"]", "to: [|]"), ["anna", "john", "mia"]);
    // On stage, and turned to, as well.
    for typed in ["(who: \"|", "(who: |),", "(who: \"anna\", to: \"|"] {
        assert_eq!(
            proposed(
                "(who: \"anna\", at: HalfLeft, posture: Sit, doing: Write, to: \"john\"),",
                typed
            ),
            ["anna", "john", "mia", "customer"],
            "{typed}"
        );
    }
    assert_eq!(
        proposed("about: \"shipment\"", "about: \"|\""),
        ["shipment", "audit"]
    );
    assert_eq!(
        proposed("Chose(\"plan\", \"assign\")", "Chose(\"plan\", \"|\")"),
        ["assign", "ask", "leave"]
    );
    assert_eq!(proposed("Chose(\"plan\", \"assign\")", "Chose(\"|"), ["plan"]);
    assert_eq!(proposed("End(\"over\")", "End(\"|\")"), ["early", "over"]);
    assert_eq!(proposed("Add(\"favours\", -1)", "Add(|"), ["favours"]);
    assert_eq!(proposed("Clear(\"told\")", "Clear(\"t|\")"), ["asked", "told"]);
    assert_eq!(
        proposed("Learns(\"anna\", \"packing\", 0.05)", "Learns(\"anna\", \"|"),
        ["packing", "paperwork"]
    );
    // Words.
    assert_eq!(
        proposed("hat: Manager,", "hat: |"),
        ["Manager", "Leader", "Both", "Neither"]
    );
    assert_eq!(
        proposed("hat: Manager,", "hat: Ma|"),
        ["Manager", "Leader", "Both", "Neither"]
    );
    assert_eq!(proposed("place: MeetingRoom,", "place: |").len(), 26);
    assert_eq!(proposed("glasses: true", "glasses: |"), ["true", "false"]);
    assert!(proposed("acts: [AskHow, Listen]", "acts: [AskHow, |").contains(&"Coach".to_owned()));
    assert!(proposed("Person(\"anna\", Trust", "Person(\"anna\", |").contains(&"Energy".to_owned()));
    assert_eq!(
        proposed("Gauge(Morale, Below(90))", "Gauge(Morale, |"),
        ["AtLeast", "Below"]
    );
    assert!(proposed("Text(\"Morning.\"),", "|\n").contains(&"Either".to_owned()));
    // Fields: those that are not there yet.
    let person = proposed("(id: \"john\", ", "(|\n id: \"john\", ");
    assert!(
        person.contains(&"look".to_owned()) && !person.contains(&"name".to_owned()),
        "{person:?}"
    );
    let scene = proposed("place: MeetingRoom,", "pl|");
    assert_eq!(scene, ["place"], "the scene has its stage already");
    assert_eq!(proposed("stakes: Small,", "sta|"), ["stakes"]);
    // Names that are used and not given yet.
    assert_eq!(proposed("id: \"tuesday\"", "id: \"|\""), ["tuesday"]);
    // Nothing in remarks and in running text.
    assert!(proposed("// Every", "// Ev|ery").is_empty());
    assert!(proposed("\"Morning.\"", "\"Mor|ning.\"").is_empty());
    assert!(proposed("\"text-too-long\"", "\"|\"").contains(&"one-hat".to_owned()));
}

/// Whatever somebody has typed so far, what they wrote before and after stays known.
#[test]
fn a_slip_of_the_pen_loses_few_names() {
    let types = types();
    let text = read(SMALL);
    let whole = analysis(&text, &types);
    let count = |analysis: &Analysis| analysis.uses().len();
    let slips = [
        "(", ")", "[", "]", "\"", ",", ":", "Go(\"", "then: ", "Text(\"x", "{", "//",
    ];
    let mut dice = Dice(3);
    let (mut worst, mut lost, mut tries) = (0, 0, 0);
    for slip in slips {
        for _ in 0..60 {
            let mut at = dice.below(text.len());
            while !text.is_char_boundary(at) {
                at -= 1;
            }
            let mut typed = text.clone();
            typed.insert_str(at, slip);
            let gone = count(&whole).saturating_sub(count(&analysis(&typed, &types)));
            (worst, lost, tries) = (worst.max(gone), lost + gone, tries + 1);
        }
    }
    let all = count(&whole);
    assert!(
        lost * 100 <= all * tries * 6,
        "of {all} names {} are lost on average, {worst} at worst",
        lost / tries
    );
}

#[test]
fn nonsense_is_survived() {
    let types = types();
    let text = read(FULL);
    let mut dice = Dice(11);
    for round in 0..300 {
        let mut bytes = text.clone().into_bytes();
        for _ in 0..=round % 20 {
            let at = dice.below(bytes.len());
            bytes[at] = b"()[]{}\",:/*x\\ \n"[dice.below(15)];
        }
        let broken = String::from_utf8_lossy(&bytes).into_owned();
        let analysis = analysis(&broken, &types);
        for _ in 0..5 {
            let at = dice.below(broken.len() + 9);
            drop(complete(&analysis, at));
            drop(hover::hover(&analysis, at));
            drop(rename::target(&analysis, &broken, analysis.uses(), at));
        }
        drop(twohats::assist::outline::outline(&analysis));
        assert_eq!(
            analysis.tree().nodes.first().map_or(0, |node| node.last()),
            analysis
                .tree()
                .children(0)
                .last()
                .map_or(1, |at| analysis.node(at).last())
                .min(analysis.tree().nodes.len())
        );
    }
    for nothing in [
        "", "\"", "(", ")", "//", "/*", "((((((", "\u{FEFF}", "a:", "(a:", "(a:,",
    ] {
        let analysis = analysis(nothing, &types);
        drop((
            complete(&analysis, 0),
            complete(&analysis, 1),
            hover::hover(&analysis, 0),
        ));
    }
}

#[test]
fn meanings() {
    let types = types();
    let text = read(FULL);
    let analysis = analysis(&text, &types);
    let said = |what: &str, into: usize| {
        let at = text.find(what).unwrap_or_else(|| panic!("{what}")) + into;
        hover::hover(&analysis, at).map_or_else(String::new, |(_, text)| text)
    };
    assert!(said("autonomy: 0.8", 3).contains("How much say over their own work"));
    assert!(said("autonomy: 0.8", 11).contains("How much say over their own work"));
    assert!(said("hat: Manager", 6).contains("Directive"));
    let act = said("acts: [Assign]", 8);
    assert!(
        act.contains("Give each person a task") && act.contains("counterpart: `PlanTogether`"),
        "{act}"
    );
    assert!(said("Say(\"anna\"", 6).contains("person `anna`\n\n- name: Anna\n- role: Packer"));
    assert!(said("Go(\"tuesday\")", 5).contains("scene `tuesday`\n\n- title: Tuesday"));
    assert!(
        said("Flag(\"told\")", 7).contains("flag `told`\n\nUsed 4 times."),
        "{}",
        said("Flag(\"told\")", 7)
    );
    assert!(said("Say(\"anna\"", 1).contains("Somebody speaks"));
    assert!(said("rule: \"text-too-long\"", 8).contains("rule `text-too-long`"));
    assert!(said("Chose(\"plan\", \"assign\")", 17).contains("of the decision `plan`"));
}

#[test]
fn plans_get_proposals() {
    let analysis = analysis(&read(FULL), &types());
    let proposed = |text: &str| -> Vec<String> {
        let at = text.find('|').expect("a mark");
        let found = plans::complete(&analysis, &text.replace('|', ""), at);
        found.list.into_iter().map(|it| it.label).collect()
    };
    assert_eq!(proposed("|"), ["seed", "choose", "policy", "expect"]);
    assert_eq!(proposed("seed 3\nch|"), ["seed", "choose", "policy", "expect"]);
    assert_eq!(proposed("choose |"), ["plan"]);
    assert_eq!(proposed("choose plan a|"), ["assign", "ask", "leave"]);
    assert_eq!(proposed("policy |").len(), 6);
    assert_eq!(proposed("policy leader |"), ["until"]);
    assert_eq!(proposed("policy leader until |"), ["plan"]);
    assert_eq!(proposed("expect ending |"), ["early", "over"]);
    assert_eq!(proposed("expect no flag |"), ["asked", "told"]);
    assert_eq!(
        proposed("expect anna |"),
        ["Morale", "Energy", "Trust", "Clarity", "Bench"]
    );
    assert_eq!(proposed("expect team |").len(), 4);
    assert_eq!(proposed("expect Morale |"), ["at", "below"]);
    assert!(proposed("expect |").iter().any(|it| it == "anna"));
    assert!(proposed("expect line \"|").is_empty() && proposed("# |").is_empty());
}
