//! What is stressed in a text, and which stars only are stars.

use twohats::check;
use twohats::present;
use twohats::report::text::unmarked;
use twohats::report::{script, text};
use twohats::story::emphasis::{plain, runs};
use twohats::words::Words;

use super::support::{path, scratch};

/// What is stressed in a text, in brackets.
fn stressed(text: &str) -> String {
    let one = |run: twohats::story::emphasis::Run<'_>| match run.strong {
        true => format!("[{}]", run.words),
        false => run.words.into_owned(),
    };
    runs(text).into_iter().map(one).collect()
}

#[test]
fn stars_around_words_stress_and_others_are_stars() {
    for (text, expected) in [
        ("It is *so* late.", "It is [so] late."),
        ("*Now.* Or never.", "[Now.] Or never."),
        ("“*you* and *me*”, (*us*)!", "“[you] and [me]”, ([us])!"),
        ("*two words*, then", "[two words], then"),
        ("2 * 3 * 4", "2 * 3 * 4"),
        ("2*3*4", "2*3*4"),
        (
            "one * alone, one* more, *another",
            "one * alone, one* more, *another",
        ),
        ("**", "**"),
        ("f***, **loud**", "f***, **loud**"),
        ("*begun\n\nand ended*", "*begun\n\nand ended*"),
        ("\\*so\\*", "*so*"),
        ("*a \\* b*", "[a * b]"),
        ("これは*本*です", "これは[本]です"),
        ("", ""),
        ("*", "*"),
        ("* so *", "* so *"),
    ] {
        assert_eq!(stressed(text), expected, "{text}");
    }
    assert_eq!(plain("It is *so* late, 2 * 3."), "It is so late, 2 * 3.");
}

/// The small scenario with something stressed in its first line.
fn small() -> twohats::story::Scenario {
    let text = std::fs::read_to_string(path("tests/data/small.scenario.ron")).expect("a file");
    let text = text.replacen(
        "body: [\n",
        "body: [\n                Say(\"ines\", \"It is *so* late, 2 * 3.\"),\n",
        1,
    );
    let (scenario, findings) = check::read("a", &text);
    scenario.unwrap_or_else(|| panic!("{findings:#?}"))
}

#[test]
fn it_shows_in_pages_and_in_a_terminal() {
    let (words, scenario) = (Words::english(), small());
    assert!(script::html(&words, &scenario).contains("It is <em>so</em> late, 2 * 3."));
    assert!(script::markdown(&words, &scenario).contains("It is *so* late, 2 \\* 3."));
    let scenario = std::sync::Arc::new(scenario);
    let played = twohats::play::Playthrough::new(scenario.clone(), 1);
    let (cast, cues) = (present::cast(&scenario), present::all(&words, &played));
    let told = text::cues(&words, &cast, cues.iter());
    assert!(
        told.contains("It is \u{1b}[1mso\u{1b}[22m late, 2 * 3."),
        "{told}"
    );
    assert!(unmarked(&told).contains("It is so late, 2 * 3."));
}

/// The template with something stressed at the beginning of every text that can stress.
fn starred() -> String {
    let mut text = include_str!("../../src/cli/new/template.ron").to_owned();
    let speakers = ["greta", "samir", "lou"].map(|who| format!("Say(\"{who}\", \""));
    let fields = [
        "prompt", "label", "locked", "wants", "about", "note", "opening", "briefing", "summary",
    ];
    let fields = fields.map(|field| format!(" {field}: \""));
    let lists = ["questions: [\"", "teaches: [\""].map(str::to_owned);
    let texts = ["Text(\"".to_owned()];
    for begins in texts.iter().chain(&speakers).chain(&fields).chain(&lists) {
        assert!(text.contains(begins), "nothing begins with {begins}");
        text = text.replace(begins, &format!("{begins}*zz* "));
    }
    // What a decision is about is an id.
    text.replace("about: \"*zz* open_day\"", "about: \"open_day\"")
}

/// Commands whose output tells of a story, each with what it is given.
const TELLING: &[&str] = &[
    "check .",
    "play . --policy manager --people --record a.replay.ron",
    "play . --policy leader --seed 2 --record b.replay.ron",
    "play a.replay.ron --scenario . --text",
    "test .",
    "replay a.replay.ron --scenario . --what-if 2 --versions 0",
    "replay a.replay.ron --scenario . --what-if 2 --versions 0 --format json",
    "report a.replay.ron --scenario . --runs 2 --out -",
    "report a.replay.ron --scenario . --runs 2 --format json",
    "report a.replay.ron --scenario . --runs 2 --format csv",
    "compare a.replay.ron b.replay.ron --scenario .",
    "compare a.replay.ron b.replay.ron --scenario . --out -",
    "compare a.replay.ron b.replay.ron --scenario . --format json",
    "script . --format html",
    "kit .",
    "graph . -n 2",
    "graph . -n 2 --format dot",
    "graph . -n 2 --format mermaid",
];

#[test]
fn no_output_shows_the_stars_and_no_pipe_holds_what_only_a_terminal_obeys() {
    let folder = scratch("emphasis_everywhere");
    std::fs::write(folder.join("my_scenario.scenario.ron"), starred()).expect("a scenario");
    let plan = "seed 1\npolicy manager until wednesday_plan\nexpect open wednesday_plan both\n";
    std::fs::write(folder.join("open.plan"), plan).expect("a plan");
    let run = |command: &str| {
        let out = std::process::Command::new(env!("CARGO_BIN_EXE_twohats"))
            .args(command.split(' '))
            .current_dir(&folder)
            .env_remove("CLICOLOR_FORCE")
            .output()
            .expect("it runs");
        let said = String::from_utf8_lossy(&out.stdout) + String::from_utf8_lossy(&out.stderr);
        assert!(matches!(out.status.code(), Some(0 | 1)), "{command}: {said}");
        said.into_owned()
    };
    let mut stressed = 0;
    for command in TELLING {
        let said = run(command);
        assert!(!said.contains("*zz*"), "{command}: {said}");
        assert!(!said.contains('\u{1b}'), "{command}: {said}");
        stressed += usize::from(said.contains("<em>zz</em>"));
    }
    assert!(stressed >= 3, "only {stressed} pages stress anything");
    assert!(
        run("test .").contains("the player reads “zz "),
        "a closed option is told of"
    );
}

#[test]
fn no_page_of_a_workshop_shows_the_stars() {
    use twohats::vote::{Joining, Token};
    use twohats::workshop::phone::Message;
    use twohats::workshop::{Command, Phase, Reply, Settings, Workshop};

    let (scenario, found) = check::read("a", &starred());
    let scenario = scenario.unwrap_or_else(|| panic!("{found:#?}"));
    let mut room = Workshop::new(std::sync::Arc::new(scenario), Settings::default(), 7);
    let phone = Token(1);
    room.phone(phone, 1, &Message::Join(Joining::default()), 0);
    let (mut now, mut phases) = (0, std::collections::BTreeSet::new());
    while room.phase() != Phase::Finished {
        now += 1_000;
        let hand = serde_json::to_string(&room.hand(phone, now)).expect("JSON");
        let presenter = serde_json::to_string(&room.presenter(now)).expect("JSON");
        for seen in [&hand, &presenter] {
            assert!(!seen.contains("*zz*"), "{:?}: {seen}", room.phase());
        }
        if presenter.contains("zz") {
            phases.insert(format!("{:?}", room.phase()));
        }
        match room.command(Command::Next, now) {
            Reply::Done | Reply::Sure(_) => {}
            Reply::No(_) => {
                // Nobody voted, so the facilitator takes an option.
                let takes = |option: u8| {
                    let take = Command::Decide {
                        option: Some(option),
                        reason: "r".to_owned(),
                        by: None,
                    };
                    // Few have voted, so it is asked about once.
                    let first = room.command(take.clone(), now);
                    first == Reply::Done || room.command(take, now) == Reply::Done
                };
                assert!((1..=5).any(takes), "no option is open");
            }
        }
        assert!(now < 1_000_000, "it does not end: {phases:?}");
    }
    assert!(phases.len() >= 6, "{phases:?}");
}
