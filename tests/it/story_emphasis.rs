//! What is stressed in a text, and which stars only are stars.

use twohats::check;
use twohats::present;
use twohats::report::text::unmarked;
use twohats::report::{script, text};
use twohats::story::emphasis::{plain, runs};
use twohats::words::Words;

use super::support::path;

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
