//! Numbers and names in texts: filled in at the moment of telling, by the rules of each language, and checked.

use std::collections::BTreeMap;
use std::sync::Arc;

use twohats::check;
use twohats::play::{Action, Playthrough};
use twohats::present;
use twohats::report::text;
use twohats::story::fill::{Values, forms_of};
use twohats::story::ids::ChoiceId;
use twohats::story::{Diagnostic, Scenario, translation};
use twohats::words::Words;

/// A story in which a favour is asked for on each of three days; `said` is what Ines then says.
fn story(said: &str) -> String {
    let scene = |name: &str, next: &str| {
        format!(
            "(id: \"{name}\", title: \"{name}\", body: [Say(\"ines\", \"{said}\")], then: Decide((id: \"{name}_what\", \
             prompt: \"Day {{day}}?\", choices: [(id: \"take\", hat: Manager, label: \"Take one ({{favours}})\", acts: [Assign], \
             effects: [Add(\"favours\", 1)], body: [Text(\"Now {{favours}}.\")]), (id: \"ask\", hat: Leader, label: \"Ask\", \
             acts: [AskHow], when: Counter(\"favours\", AtLeast(9)), locked: \"Only {{favours}}.\")], then: Wait(1, \"{next}\")))),"
        )
    };
    format!(
        "(format: 1, id: \"kiosk\", title: \"Kiosk\", summary: \"s\", briefing: \"b\", minutes: 3, areas: [\"craft\"], cast: [\
         (id: \"ines\", name: \"Ines\", role: \"r\"), (id: \"tarek\", name: \"Tarek\", role: \"r\"), (id: \"wilma\", name: \"Wilma\", \
         role: \"r\")], work: [(id: \"shutter\", title: \"The shutter\", effort: 4.0, arrives: 0, due: 5, area: \"craft\")], \
         counters: [(id: \"favours\", min: -9, max: 9)], start: \"one\", scenes: [{}{}(id: \"end\", title: \"e\", then: Endings)], \
         endings: [(id: \"over\", title: \"Owed {{favours}}\", body: [Text(\"x\")])])",
        scene("one", "two"),
        scene("two", "end")
    )
}

#[track_caller]
fn read(text: &str) -> Arc<Scenario> {
    let (scenario, findings) = check::read("a", text);
    Arc::new(scenario.unwrap_or_else(|| panic!("{findings:#?}")))
}

fn told(scenario: &Arc<Scenario>) -> String {
    let words = Words::english();
    let mut played = Playthrough::new(Arc::clone(scenario), 1);
    let mut out = String::new();
    while played.state().ending().is_none() {
        if let Some(ask) = present::question(&words, scenario, played.state()) {
            out += &text::ask(&words, &ask);
            {
                let first = played.state().answer(ChoiceId(0));
                played.act(first.expect("a decision"))
            }
            .expect("an open choice");
        } else {
            played.act(Action::Continue).expect("a page");
        }
    }
    let again = played.replay().run(Arc::clone(scenario)).0;
    let told = present::all(&words, &again);
    out += &text::cues(&words, &present::cast(scenario), told.iter());
    text::laid_out(&out, 78)
}

#[test]
fn a_line_keeps_the_number_of_its_moment() {
    let out = told(&read(&story(
        "{favours: 0 = nothing | one favour | # favours}, {tarek}, {shutter}, {{day}} {day}",
    )));
    for line in [
        "? Day 1?",
        "[Manager] Take one (0)",
        "Only 0.",
        "? Day 2?",
        "[Manager] Take one (1)",
        "  Ines: nothing, Tarek, The shutter, {day} 1",
        "  Ines: one favour, Tarek, The shutter, {day} 2",
        "Now 1.",
        "Now 2.",
        "══ Owed 2 ══",
    ] {
        assert!(out.contains(line), "{line} in\n{out}");
    }
}

#[test]
fn each_language_has_its_own_forms() {
    let mut scenario = Scenario::clone(&read(&story("a")));
    let forms = |language: &str| forms_of(language).len();
    let counts = ["en", "de", "fr", "pl", "ar", "ja", "pt-BR", "de-AT", "xx"].map(forms);
    assert_eq!(counts, [2, 2, 2, 3, 6, 1, 2, 2, 2]);
    for (language, text, expected) in [
        (
            "en",
            "{favours: # favour | # favours}",
            "0 favours, 1 favour, 2 favours, 5 favours, 21 favours",
        ),
        (
            "fr",
            "{favours: # service | # services}",
            "0 service, 1 service, 2 services, 5 services, 21 services",
        ),
        ("pl", "{favours: # a | # b | # c}", "0 c, 1 a, 2 b, 5 c, 21 c"),
        ("ru", "{favours: # a | # b | # c}", "0 c, 1 a, 2 b, 5 c, 21 a"),
        (
            "ar",
            "{favours: # z | # o | # t | # f | # m | # x}",
            "0 z, 1 o, 2 t, 5 f, 21 m",
        ),
        ("ja", "{favours: #つ}", "0つ, 1つ, 2つ, 5つ, 21つ"),
        ("en", "{favours: ## || | # ||}", "0 |, # |, 2 |, 5 |, 21 |"),
    ] {
        scenario.language = language.to_owned();
        let one = |number: i32| {
            let now = Values {
                day: 1,
                counters: vec![number],
            };
            scenario.filled(text, &now).into_owned()
        };
        assert_eq!([0, 1, 2, 5, 21].map(one).join(", "), expected, "{language}");
    }
    let now = Values {
        day: 1,
        counters: vec![-3],
    };
    assert_eq!(scenario.filled("{favours}", &now), "\u{2212}3");
}

/// The rule, the words under it and the fix of each finding about braces.
fn found(findings: &[Diagnostic], text: &str) -> Vec<String> {
    let rules = [
        "braces",
        "unknown-value",
        "plural-forms",
        "unfilled",
        "lost-value",
    ];
    let about = findings.iter().filter(|finding| rules.contains(&finding.rule));
    let one = |finding: &Diagnostic| {
        let fix = finding.fix.as_ref().map_or("", |fix| fix.text.as_str());
        format!("{} {} {fix}", finding.rule, finding.span.of(text))
            .trim_end()
            .to_owned()
    };
    about.map(one).collect()
}

#[test]
fn what_is_wrong_in_braces_is_told_where_it_stands() {
    for (said, expected) in [
        ("{favuors}", "unknown-value favuors favours"),
        ("{player}", "unknown-value player {{player}}"),
        (
            "{favours|favour|favours}",
            "unknown-value favours|favour|favours favours: favour|favours",
        ),
        ("{}", "unknown-value  {{}}"),
        ("a { b", "braces { {{"),
        ("a } b", "braces } }}"),
        ("{favours: # favours}", "plural-forms {favours: # favours}"),
        ("{favours: a | b | c}", "plural-forms {favours: a | b | c}"),
        ("{tarek: a | b}", "plural-forms {tarek: a | b}"),
        ("{favours: 0 = no | a | b}", ""),
        ("{{favuors}} \\u{e4} { favours }", ""),
    ] {
        let text = story("a").replacen("\"a\"", &format!("\"{said}\""), 1);
        let (_, findings) = check::read("a", &text);
        assert_eq!(
            found(&findings, &text).join("; "),
            expected,
            "{said}: {findings:#?}"
        );
    }
    let text = story("a").replacen("briefing: \"b\"", "briefing: \"{favours} and {x}\"", 1);
    assert_eq!(found(&check::read("a", &text).1, &text), ["unfilled {favours}"]);
    // Nothing makes one brace of two where nothing is filled in.
    let text = story("a").replacen("briefing: \"b\"", "briefing: \"{{x}} and {\"", 1);
    assert_eq!(
        found(&check::read("a", &text).1, &text),
        ["unfilled {{ {", "unfilled }} }"]
    );
}

#[test]
fn a_counter_that_is_only_shown_is_used() {
    let text = story("{favours}").replace(
        "when: Counter(\"favours\", AtLeast(9)), locked: \"Only {favours}.\"",
        "",
    );
    let unused = |text: &str| {
        check::read("a", text)
            .1
            .iter()
            .any(|it| it.message.contains("`favours`"))
    };
    assert!(!unused(&text));
    assert!(unused(&text.replace("{favours}", "none")));
}

#[test]
fn a_translation_has_the_forms_of_its_language_and_loses_nothing() {
    let text = story("{favours: one favour | # favours} on {day}");
    let scenario = read(&text);
    let (file, _) = translation::begin(&scenario, "pl", &BTreeMap::new());
    let id = "\"scene/one.text.1\": (\"";
    let at = file.find(id).expect("an entry") + id.len() + 8;
    let with = |said: &str| {
        format!(
            "{}{}{}",
            &file[..at],
            file[at..].replacen("\"\"", &format!("\"{said}\""), 1),
            ""
        )
    };
    for (said, expected) in [
        ("{favours: # a | # b | # c}, {day}", vec![]),
        (
            "{favours: # a | # b}, {day}",
            vec!["plural-forms {favours: # a | # b}"],
        ),
        (
            "{favour}, {day}",
            vec!["lost-value \"{favour}, {day}\"", "unknown-value favour favours"],
        ),
        ("{favours}", vec!["lost-value \"{favours}\""]),
    ] {
        let translated = with(said);
        let (translation, findings) = check::translation::read("a.pl.ron", &translated, &scenario);
        assert_eq!(found(&findings, &translated), expected, "{findings:#?}");
        let overlaid = Arc::new(translation::overlay(
            &scenario,
            &translation.expect("a translation"),
        ));
        let now = Values {
            day: 4,
            counters: vec![3],
        };
        if expected.is_empty() {
            assert_eq!(overlaid.filled(&overlaid.texts[0], &now), "3 b, 4");
        }
    }
}

#[test]
fn an_editor_knows_the_names_in_braces() {
    use twohats::assist::{Analysis, Types, complete, hover, rename, uses, values};
    let types = Arc::new(Types::new());
    let text = story("{favours: one favour | # favours}, {{favours}}, {tarek} on {day}");
    let analysis = Analysis::new(Arc::new(text.clone()), Arc::clone(&types));
    let at = text.find("{favours: one").expect("the counter") + 3;
    let (place, meaning) = hover::hover(&analysis, at).expect("a meaning");
    assert_eq!(
        (place.of(&text), meaning.starts_with("counter `favours`")),
        ("favours", true)
    );
    let day = text.find("on {day}").expect("the day") + 5;
    assert!(
        hover::hover(&analysis, day)
            .expect("a meaning")
            .1
            .contains("number of the workday")
    );
    let labels = |analysis: &Analysis, offset: usize| -> Vec<String> {
        let found = complete(analysis, offset).list.into_iter();
        found.map(|it| it.label).collect()
    };
    assert_eq!(
        labels(&analysis, at),
        ["favours", "ines", "tarek", "wilma", "shutter", "day"]
    );
    assert!(labels(&analysis, text.find("one favour").expect("a form")).is_empty());

    let (_, symbol) = rename::target(&analysis, &text, analysis.uses(), at).expect("it has a name");
    let renamed = |text: &str, found: &[twohats::assist::Use]| {
        let mut places = rename::places(&analysis, text, found, &symbol);
        places.sort();
        let mut text = text.to_owned();
        for place in places.into_iter().rev() {
            text.replace_range(place.range(), "thanks");
        }
        text
    };
    let new = renamed(&text, analysis.uses());
    assert!(
        new.contains("{thanks: one favour | # favours}, {{favours}}, {tarek}")
            && new.contains("Owed {thanks}"),
        "{new}"
    );
    assert!(check::read("a", &new).0.is_some());
    let translation = "(format: 1, scenario: \"kiosk\", language: \"de\", texts: {\"title\": (\"\", \"{favours} {tarek}\")})";
    let found = uses::in_translation(translation, &analysis.names());
    assert!(renamed(translation, &found).contains("\"{thanks} {tarek}\""));
    let open = translation.find("{favours}").expect("the counter") + 1;
    assert!(values::complete(&analysis, translation, open).is_some_and(|it| it.list.len() == 6));
}
