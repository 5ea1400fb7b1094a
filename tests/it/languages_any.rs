//! Any language: stories told in those the game does not speak, regions, and words that are no tags.

use std::path::Path;

use twohats::language;

use super::languages::{said, twohats};
use crate::support::{path, scenario, scratch};

const LIBRARY: &str = "scenes/friday_shipment/friday_shipment.scenario.ron";

/// A copy of the small scenario in a folder of its own, with translations by their tags: the title in each.
fn with_titles(folder: &str, titles: &[(&str, &str)]) -> String {
    let folder = scratch(folder);
    let file = folder.join("repair_week.scenario.ron");
    std::fs::copy(path("tests/data/small.scenario.ron"), &file).expect("a copy");
    for (tag, texts) in titles {
        let text = format!("(format: 1, scenario: \"repair_week\", language: \"{tag}\", texts: {{{texts}}})");
        std::fs::write(folder.join(format!("repair_week.{tag}.ron")), text).expect("a translation");
    }
    file.to_str().expect("a path in UTF-8").to_owned()
}

#[test]
fn a_story_is_told_in_languages_the_game_does_not_speak() {
    let file = with_titles(
        "languages_any",
        &[
            ("fr", "\"title\": (\"\", \"Quarante vélos\")"),
            ("ar", "\"title\": (\"\", \"أربعون دراجة\")"),
            ("zh-Hant", "\"title\": (\"\", \"四十輛自行車\")"),
        ],
    );
    for (tag, title) in [
        ("fr", "Quarante vélos"),
        ("FR_CA.UTF-8", "Quarante vélos"),
        ("ar-EG", "أربعون دراجة"),
        ("zh_hant_TW", "四十輛自行車"),
        ("fra", "Quarante vélos"),
    ] {
        let (text, told) = said(&twohats(&["play", &file, "--policy", "leader", "--lang", tag]));
        assert!(text.starts_with(title), "{tag}: {text}");
        assert!(text.contains("\nseed 1 · scenario "), "{tag}: {text}");
        assert_eq!(
            told.matches("its own words are in English").count(),
            1,
            "{tag}: {told}"
        );
        assert_eq!(told.matches("not translated into").count(), 1, "{tag}: {told}");
        let before = twohats(&["--lang", tag, "play", &file, "--policy", "leader"]);
        assert_eq!(said(&before).0, text, "the language stands before the command");
    }
    let (_, told) = said(&twohats(&["play", &file, "--policy", "leader", "--lang", "gsw"]));
    assert!(told.contains("its own words are in German"), "{told}");
    let page = scratch("languages_any_page").join("x.html");
    let out = page.to_str().expect("a path");
    for (tag, attributes) in [("ar", "lang=\"ar\" dir=\"rtl\""), ("fr", "lang=\"fr\"")] {
        assert!(
            twohats(&["script", &file, "--lang", tag, "--out", out])
                .status
                .success()
        );
        let html = std::fs::read_to_string(&page).expect("a page");
        assert!(html.contains(attributes), "{tag}: {}", &html[..200]);
    }
}

#[test]
fn a_region_goes_before_its_language_text_by_text() {
    let file = with_titles(
        "languages_region",
        &[
            (
                "de",
                "\"title\": (\"\", \"Vierzig Räder\"), \"summary\": (\"\", \"Eine Woche.\")",
            ),
            (
                "de-AT",
                "\"title\": (\"\", \"Vierzig Radln\"), \"summary\": (\"\", \"\")",
            ),
        ],
    );
    let told = |tag: &str| {
        let small = scenario("tests/data/small.scenario.ron");
        twohats::storage::Fs::default().in_language(Path::new(&file), (*small).clone(), tag)
    };
    let (plain, region, other) = (told("de"), told("de-AT"), told("de-CH"));
    assert_eq!(plain.scenario.title, "Vierzig Räder");
    assert_eq!(region.scenario.title, "Vierzig Radln");
    assert_eq!(region.scenario.summary, "Eine Woche.");
    assert_eq!(region.scenario.language, "de-AT");
    assert_eq!(other.scenario.title, "Vierzig Räder");
    let counted = region.progress.expect("there are translations");
    assert_eq!(counted.done + counted.stale + counted.doubtful, 2);
    // What is not translated is English anyway.
    let british = told("en-GB");
    assert_eq!(british.progress.map(|it| it.missing), Some(0));
    let (text, complaints) = said(&twohats(&[
        "play", &file, "--policy", "leader", "--lang", "en-GB",
    ]));
    assert!(
        text.contains("Forty bicycles") && complaints.is_empty(),
        "{complaints}"
    );
}

#[test]
fn words_that_are_no_tags_get_the_nearest() {
    for (written, meant) in [
        ("deutsch", "`de` (German)"),
        ("German", "`de` (German)"),
        ("Germann", "`de` (German)"),
        ("français", "`fr` (French)"),
        ("Brazilian Portuguese", "`pt-BR` (Portuguese)"),
        ("jp", "`ja` (Japanese)"),
        ("ger-AT", "`de` (German)"),
    ] {
        for arguments in [
            ["play", LIBRARY, "--lang", written].as_slice(),
            &["--lang", written, "check", LIBRARY],
            &["strings", LIBRARY, "--lang", written],
        ] {
            let out = twohats(arguments);
            assert_eq!(out.status.code(), Some(2), "{written}");
            assert!(
                said(&out).1.contains(&format!("did you mean {meant}?")),
                "{}",
                said(&out).1
            );
        }
    }
    for written in ["../x", "12", "xx", "de-", "x", "qwertzuiop"] {
        let out = twohats(&["play", LIBRARY, "--lang", written]);
        assert_eq!(out.status.code(), Some(2), "{written}");
    }
    let tags = [
        ("FR", "fr"),
        ("de_AT.UTF-8", "de-AT"),
        ("EN-us", "en-US"),
        ("ZH_hant", "zh-Hant"),
        ("es-419", "es-419"),
        ("deu", "de"),
        ("tlh", "tlh"),
        ("ca-valencia", "ca-valencia"),
        ("sr_RS.UTF-8@latin", "sr-Latn-RS"),
        ("uz@cyrillic", "uz-Cyrl"),
        ("de_DE@euro", "de-DE"),
    ];
    for (written, tag) in tags {
        assert_eq!(language::tag(written), Ok(tag.to_owned()));
    }
}

#[test]
fn the_language_a_scenario_says_it_is_in_is_held_to_the_same() {
    let small = std::fs::read_to_string(path("tests/data/small.scenario.ron")).expect("a file");
    for (written, severity, fix) in [
        ("deutsch", "warning", Some("\"de\"")),
        ("EN-us", "warning", Some("\"en-US\"")),
        ("de_AT", "warning", Some("\"de-AT\"")),
        ("english (us)", "error", Some("\"en\"")),
        ("xx", "warning", None),
        ("?", "error", None),
    ] {
        let text = small.replacen("minutes:", &format!("language: \"{written}\", minutes:"), 1);
        let (scenario, findings) = twohats::check::read("x", &text);
        let found = findings
            .iter()
            .find(|it| it.rule == "bad-language")
            .expect(written);
        assert_eq!(found.severity.name(), severity, "{written}");
        assert_eq!(scenario.is_some(), severity == "warning", "{written}");
        assert_eq!(found.fix.as_ref().map(|fix| fix.text.as_str()), fix, "{written}");
        if let Some(fix) = &found.fix {
            let mended = format!("{}{}{}", &text[..fix.span.start], fix.text, &text[fix.span.end..]);
            let (_, findings) = twohats::check::read("x", &mended);
            assert!(
                findings.iter().all(|it| it.rule != "bad-language"),
                "{written}: {mended}"
            );
        }
    }
}

#[test]
fn names_of_translations_are_held_to_tags() {
    let file = with_titles(
        "languages_names",
        &[
            ("DE", "\"title\": (\"\", \"x\")"),
            ("deutsch", "\"title\": (\"\", \"x\")"),
            ("de_AT", "\"title\": (\"\", \"x\")"),
            ("fr", "\"title\": (\"\", \"x\")"),
        ],
    );
    let french = Path::new(&file).with_file_name("repair_week.fr.ron");
    let text = std::fs::read_to_string(&french).expect("a file");
    std::fs::write(&french, text.replace("\"fr\"", "\"it\"")).expect("writing");
    // What a program that keeps folders in step makes of a file in `de` has the form of a tag, and is a copy.
    let copy = Path::new(&file).with_file_name("repair_week.de-LAPTOP.ron");
    std::fs::write(copy, text.replace("\"fr\"", "\"de\"")).expect("writing");
    let (out, _) = said(&twohats(&["check", &file]));
    for (named, told) in [
        ("repair_week.DE.ron", "call the file `repair_week.de.ron`"),
        ("repair_week.deutsch.ron", "call the file `repair_week.de.ron`"),
        ("repair_week.de_AT.ron", "call the file `repair_week.de-AT.ron`"),
        (
            "repair_week.de-LAPTOP.ron",
            "call the file `repair_week.de.ron`; if it is a copy of that, move it elsewhere",
        ),
        (
            "repair_week.fr.ron",
            "call the file `repair_week.it.ron`, or write the other language here",
        ),
    ] {
        let about = out
            .split("warning[")
            .filter(|part| part.starts_with("file-name") && part.contains(named));
        assert!(about.clone().any(|part| part.contains(told)), "{named}: {out}");
    }
    assert!(out.contains("this language is written `de-AT`"), "{out}");
}

#[test]
fn a_region_is_complete_with_what_its_language_has() {
    let file = with_titles("languages_complete", &[]);
    for tag in ["de", "de-AT"] {
        assert!(twohats(&["strings", &file, "--lang", tag]).status.success());
    }
    let german = Path::new(&file).with_file_name("repair_week.de.ron");
    let text = std::fs::read_to_string(&german).expect("a file");
    let rest = text.matches("\"\"),").count();
    std::fs::write(&german, text.replace("\"\"),", "\"x\"),")).expect("writing");
    let out = twohats(&["strings", &file, "--lang", "de_at", "--check"]);
    let (out, code) = (said(&out).0, out.status.code());
    assert_eq!(code, Some(0), "{out}");
    assert!(
        out.ends_with(&format!(
            "complete, {rest} as in the language without its region\n"
        )),
        "{out}"
    );
}
