//! Big scenarios: limits at n and n + 1, time and memory that grow with the file and no faster, commands that end.

use std::process::{Command, Output};
use std::sync::OnceLock;
use std::time::{Duration, Instant};

use twohats::check;
use twohats::story::{self, caps};

use crate::support::scratch;

#[expect(dead_code, reason = "the benches use the rest")]
#[path = "../../benches/stories/layers.rs"]
mod layers;
#[expect(dead_code, reason = "the benches use the rest")]
#[path = "../../benches/stories/write.rs"]
mod write;

/// A made-up story with so many decisions, 40 words each.
fn made_up(decisions: usize) -> String {
    write::scenario(&layers::Layers::with_nodes(decisions), 40)
}

/// A scenario with these scenes and nothing else of interest.
fn around(scenes: &str) -> String {
    let empty = write::scenario(&layers::Layers::with_nodes(1), 1);
    let (head, rest) = empty.split_once("scenes: [").expect("scenes");
    let (_, tail) = rest.split_once("],\nendings:").expect("endings");
    format!("{head}scenes: [(id: \"n2\", title: \"Here\", then: Go(\"s0\")), {scenes}],\nendings:{tail}")
}

/// Scenes `s0`, `s1`, ... of which each is followed by what this says.
fn row(scenes: usize, next: impl Fn(usize) -> String) -> String {
    let scene = |at| format!("(id: \"s{at}\", title: \"Here\", then: {}),", next(at));
    around(&(0..scenes).map(scene).collect::<String>())
}

fn on(scenes: usize) -> impl Fn(usize) -> String {
    move |at| match at + 1 {
        next if next == scenes => "Endings".to_owned(),
        next => format!("Go(\"s{next}\")"),
    }
}

/// The rules that errors belong to.
fn errors(text: &str) -> Vec<&'static str> {
    let found = story::parse("x", text).1;
    found
        .iter()
        .filter(|finding| finding.is_error())
        .map(|finding| finding.rule)
        .collect()
}

#[test]
fn a_made_up_story_is_sound_and_clean() {
    let (scenario, found) = check::read("x", &made_up(600));
    assert_eq!(found, []);
    let scenario = scenario.expect("a scenario");
    assert_eq!(scenario.decisions.len(), 600);
    assert!(scenario.scenes.len() > 650, "checks are scenes of their own");
}

#[test]
fn as_many_scenes_as_allowed_and_not_one_more() {
    // One scene is there already.
    let most = caps::SCENES - 1;
    assert_eq!(errors(&row(most, on(most))), [] as [&str; 0]);
    assert_eq!(errors(&row(most + 1, on(most + 1))), ["too-many"]);
}

#[test]
fn as_many_decisions_as_allowed_and_not_one_more() {
    let story = |decisions| {
        let choice = "hat: Manager, label: \"Go on\", acts: []";
        row(decisions, |at| {
            let then = on(decisions)(at);
            format!(
                "Decide(id: \"d{at}\", prompt: \"What?\", then: {then}, choices: [(id: \"a\", {choice}), (id: \"b\", {choice})])"
            )
        })
    };
    // The scenes would be one too many otherwise.
    let within = story(caps::DECISIONS.min(caps::SCENES - 1));
    assert_eq!(errors(&within), [] as [&str; 0]);
    let inside = format!(
        "Decide(id: \"e\", prompt: \"What?\", choices: [{}])",
        ["a", "b"]
            .map(|id| format!("(id: \"{id}\", hat: Leader, label: \"On\", acts: [], then: Endings),"))
            .concat()
    );
    let scenes = caps::SCENES - 1;
    let nested = |more: usize| {
        row(scenes, |at| {
            let decision = inside.replace("\"e\"", &format!("\"d{at}\""));
            match at {
                0 => "Go(\"s1\")".to_owned(),
                at if at <= more => {
                    let inner = inside.replace("\"e\"", &format!("\"i{at}\""));
                    decision.replacen("Endings", &inner, 1)
                }
                _ => decision,
            }
        })
    };
    // All scenes but two decide, so two more are allowed inside others.
    assert!(!errors(&nested(2)).contains(&"too-many"));
    assert!(errors(&nested(3)).contains(&"too-many"));
}

#[test]
fn as_many_texts_as_allowed_and_not_one_more() {
    let scene = |at: usize, texts: usize| {
        let body = "Text(\"A\"),".repeat(texts);
        let then = on(caps::TEXTS / caps::BEATS + 1)(at);
        format!("(id: \"s{at}\", title: \"Here\", body: [{body}], then: {then}),")
    };
    // The endings hold nine.
    let story = |last: usize| {
        let full = (0..caps::TEXTS / caps::BEATS - 1).map(|at| scene(at, caps::BEATS));
        let scenes: String = full.collect();
        let at = caps::TEXTS / caps::BEATS - 1;
        around(&(scenes + &scene(at, last) + &scene(at + 1, 0)))
    };
    assert_eq!(errors(&story(caps::BEATS - 9)), [] as [&str; 0]);
    assert!(errors(&story(caps::BEATS - 8)).contains(&"too-many"));
}

#[test]
fn as_many_values_as_allowed_and_not_one_more() {
    let too_many = |values: usize| {
        let text = format!("(a: [{}])", "1,".repeat(values - 2));
        let found = story::parse("x", &text).1;
        found.iter().any(|finding| finding.rule == "too-many")
    };
    assert!(!too_many(caps::VALUES));
    assert!(too_many(caps::VALUES + 1));
}

/// Texts that grow with a number: a sound story, and everything that could make looking at it slow.
fn shapes() -> Vec<(&'static str, fn(usize) -> String)> {
    vec![
        ("a sound story", |n| made_up(n / 2)),
        ("a long chain", |n| row(n, on(n))),
        ("a great circle", |n| {
            row(n, |at| format!("Go(\"s{}\")", (at + 1) % n))
        }),
        ("a circle behind a chain", |n| {
            row(n, |at| format!("Go(\"s{}\")", (at + 1).min(n - 2 + at % 2)))
        }),
        ("many circles of two", |n| {
            row(n, |at| format!("Go(\"s{}\")", at ^ 1))
        }),
        ("nothing leads anywhere", |n| row(n, |_| "Endings".to_owned())),
        ("unknown names", |n| row(n, |at| format!("Go(\"t{at}\")"))),
        ("one name for all", |n| {
            row(n, |_| "Endings".to_owned()).replace("\"s1", "\"s")
        }),
        ("wide branches", |n| {
            let arms = "(Day(AtLeast(1)), Go(\"s0\")),".repeat(20);
            row(n / 10, |_| format!("Branch([{arms}], Endings)"))
        }),
        ("long text", |n| {
            let text = "word \\\" ".repeat(n / 2);
            made_up(2).replacen("Text(\"", &format!("Text(\"{text}"), 1)
        }),
        ("empty brackets", |n| around(&"(),".repeat(n))),
        ("missing commas", |n| around(&"() ".repeat(n))),
        ("comments", |n| {
            format!("{}{}", "/* why // not */\n".repeat(n * 4), made_up(2))
        }),
        ("hidden marks", |n| {
            made_up(2).replacen("Text(\"", &format!("Text(\"{}", "\u{2066}".repeat(n)), 1)
        }),
    ]
}

/// Texts full of slips, each of which is understood.
fn slips() -> Vec<(&'static str, fn(usize) -> String)> {
    vec![
        ("a bracket missing", |n| {
            made_up(n / 2).replacen(")),\n", "),\n", 1)
        }),
        ("a bracket too many", |n| {
            let text = row(n, on(n));
            let at = text.len() / 2 + text[text.len() / 2..].find("\"),").expect("a scene");
            format!("{}){}", &text[..at + 1], &text[at + 1..])
        }),
        ("lists without their brackets", |n| {
            around(&"(id: \"x\", title: \"X\", body: Text(\"A\"), then: Endings),\n".repeat(n))
        }),
        ("values out of order", |n| {
            row(n, |at| format!("Wait(\"s{at}\", 1)"))
        }),
        ("titles for ids", |n| {
            row(n, |_| "Go(\"Somewhere Else\")".to_owned())
        }),
        ("words between conditions", |n| {
            let all = "Day(AtLeast(1)) and ".repeat(n);
            row(2, |_| {
                format!("Branch([({all} Day(AtLeast(1)), Go(\"s0\"))], Endings)")
            })
        }),
        ("signs between conditions", |n| {
            row(n, |_| {
                "Branch([(Here(\"a\") && Here(\"b\"), Endings)], Endings)".to_owned()
            })
        }),
        ("words without brackets", |n| row(n, |at| format!("Go \"s{at}\""))),
        ("words without quotes", |n| around(&"word ".repeat(n * 8))),
        ("a text without quotes", |n| {
            made_up(2).replacen("title: \"", &format!("title: {}", "word, word ".repeat(n)), 1)
        }),
        ("quotes inside texts", |n| {
            made_up(2).replacen("Text(\"", &format!("Text(\"{}", "he \"said\" and ".repeat(n)), 1)
        }),
        ("quotes of another sort", |n| {
            around(&"(id: „x“, title: “X”),".repeat(n))
        }),
        ("odd spaces", |n| around(&"\u{A0} \u{200B}".repeat(n * 8))),
    ]
}

/// How long this thread has worked. Where the system tells, waiting for other programs does not count.
fn worked() -> Duration {
    static BEGIN: OnceLock<Instant> = OnceLock::new();
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let told = told.and_then(|told| told.split(' ').next()?.parse().ok());
    let told = told.filter(|nanoseconds| *nanoseconds > 0);
    told.map_or_else(|| BEGIN.get_or_init(Instant::now).elapsed(), Duration::from_nanos)
}

#[test]
fn time_grows_with_the_file_and_no_faster() {
    const N: usize = 1_500;
    for (name, shape) in shapes().into_iter().chain(slips()) {
        let (small, large) = (shape(N), shape(N * 2));
        // The system counts in steps of milliseconds.
        let once = |text: &str| {
            let start = worked();
            for count in 1..2_000 {
                std::hint::black_box(check::read("x", text));
                let spent = worked().saturating_sub(start);
                if spent >= Duration::from_millis(40) {
                    return spent / count;
                }
            }
            panic!("{name}: nothing takes so little time");
        };
        // Other work on the machine only ever makes it slower, so the fastest of several counts; in turn, and again
        // until it is fast enough or hopeless.
        let (mut one, mut two) = (Duration::MAX, Duration::MAX);
        for _ in 0..8 {
            (one, two) = (one.min(once(&small)), two.min(once(&large)));
            if two < one * 3 {
                break;
            }
        }
        assert!(two < one * 3, "{name}: {one:?}, and {two:?} for twice as much");
    }
}

#[cfg(target_os = "linux")]
fn limited(kibibytes: usize, file: &std::path::Path) -> Output {
    let command = format!("ulimit -d {kibibytes}; exec \"$0\" check \"$1\"");
    Command::new("sh")
        .args(["-c", &command, env!("CARGO_BIN_EXE_twohats")])
        .arg(file)
        .output()
        .expect("a shell")
}

#[cfg(target_os = "linux")]
#[test]
fn memory_grows_with_the_file_and_no_faster() {
    let folder = scratch("memory");
    let file = folder.join("x.scenario.ron");
    for (name, shape) in shapes().into_iter().chain(slips()) {
        let text = shape(20_000);
        std::fs::write(&file, &text).expect("a file");
        // All that can be written to counts, whether it was or not, so memory itself is below.
        let output = limited((64 << 10) + text.len() * 40 / 1024, &file);
        let code = output.status.code();
        assert!(
            code == Some(0) || code == Some(1),
            "{name}: {:?}\n{}",
            output.status,
            String::from_utf8_lossy(&output.stderr)
        );
    }
    // The limit can be felt at all.
    assert!(!limited(8 << 10, &file).status.success());
}

#[test]
fn every_command_comes_to_an_end() {
    let folder = scratch("scale");
    let file = folder.join("long.scenario.ron");
    std::fs::write(&file, made_up(1_000)).expect("a file");
    let name = file.display().to_string();
    let out = |name: &str| folder.join(name).display().to_string();
    let (svg, html) = (out("map.svg"), out("script.html"));
    let runs: &[(&[&str], i32)] = &[
        (&["graph", "-n", "6", "--out", &svg], 0),
        (
            &["graph", "-n", "0", "--format", "dot", "--out", &out("map.dot")],
            0,
        ),
        (
            &[
                "graph",
                "-n",
                "0",
                "--format",
                "mermaid",
                "--out",
                &out("map.mmd"),
            ],
            0,
        ),
        (&["play", "--policy", "random"], 0),
        (&["simulate", "-n", "8"], 0),
        (&["script", "--out", &html], 0),
        (&["balance", "-n", "1", "--seed", "4"], 0),
        (&["fmt"], 0),
        (&["fmt", "--check"], 0),
    ];
    for (arguments, code) in runs {
        let output = Command::new(env!("CARGO_BIN_EXE_twohats"))
            .arg(arguments[0])
            .arg(&name)
            .args(&arguments[1..])
            .output()
            .expect("running twohats");
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(*code), "{arguments:?}: {said}");
        if arguments[0] == "play" {
            let told = String::from_utf8_lossy(&output.stdout);
            let titles = ["On time", "Wiser", "As before"];
            assert!(
                titles.iter().any(|title| told.contains(title)),
                "it was played to an ending"
            );
        }
    }
    let map = std::fs::read_to_string(&svg).expect("a map");
    assert_eq!(map.matches("<title>n").count(), 1_000, "every scene has its card");
}
