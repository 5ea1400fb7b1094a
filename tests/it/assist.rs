//! Help while writing: names are found wherever they stand, renamed without loss, proposed where they fit, also in half-typed files.

mod typing;

use std::sync::Arc;

use twohats::assist::{Analysis, Kind, Position, TextBuffer, Types, Units, layout, rename, uses};
use twohats::report::translators::notes;
use twohats::story::translation;
use twohats::story::{self, Span, caps};
use twohats::{check, plan};

use crate::support::{parsed, path};

const FULL: &str = "tests/data/full.scenario.ron";
const SMALL: &str = "tests/data/small.scenario.ron";
const FRIDAY: &str = "scenes/friday_shipment/friday_shipment.scenario.ron";
const ROTA: &str = "scenes/winter_rota/winter_rota.scenario.ron";

fn read(name: &str) -> String {
    std::fs::read_to_string(path(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

fn analysis(text: &str, types: &Arc<Types>) -> Analysis {
    Analysis::new(Arc::new(text.to_owned()), Arc::clone(types))
}

fn types() -> Arc<Types> {
    Arc::new(Types::new())
}

/// Numbers that look random and are the same in every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        usize::try_from(self.0 >> 33).expect("32 bits") % most.max(1)
    }
}

#[test]
fn a_text_edited_piece_by_piece_is_the_text_read_at_once() {
    let mut dice = Dice(7);
    let pieces = ["", "a", "\n", "\r", "\r\n", "é", "\u{1F600}", "x\ny\r\nz\r", "ab"];
    let mut buffer = TextBuffer::new("one\r\ntwo\n\u{1F600}é\r".to_owned());
    for _ in 0..4000 {
        let length = buffer.text().len();
        let (from, size) = (dice.below(length + 2), dice.below(4));
        let span = if length > 60 {
            Span::new(0, 40)
        } else {
            Span::new(from, from + size)
        };
        buffer.replace(span, pieces[dice.below(pieces.len())]);
        let fresh = TextBuffer::new(buffer.text().as_str().to_owned());
        assert_eq!(buffer, fresh);
        for units in [Units::Utf8, Units::Utf16, Units::Utf32] {
            for (at, _) in fresh.text().char_indices() {
                let place = fresh.position(at, units);
                let line_end = fresh.text()[at..].starts_with('\n') && fresh.text()[..at].ends_with('\r');
                assert!(
                    line_end || fresh.offset(place, units) == at,
                    "{at} in {:?}",
                    fresh.text()
                );
            }
        }
    }
}

#[test]
fn places_outside_a_text_are_brought_inside() {
    let buffer = TextBuffer::new("a\u{1F600}b\r\nc".to_owned());
    let offset = |line, column| buffer.offset(Position { line, column }, Units::Utf16);
    assert_eq!(
        [offset(0, 0), offset(0, 1), offset(0, 3), offset(0, 4)],
        [0, 1, 5, 6]
    );
    assert_eq!(offset(0, 2), 1, "inside a character");
    assert_eq!([offset(0, 99), offset(1, 99), offset(9, 0)], [6, 9, 9]);
    assert_eq!(buffer.position(3, Units::Utf16), Position { line: 0, column: 1 });
    assert_eq!(buffer.position(999, Units::Utf8), Position { line: 1, column: 1 });
}

/// Every id of every file is known to be one, and what it names is what the reader of scenarios thinks too.
#[test]
fn the_schema_says_what_every_id_names() {
    let types = types();
    for name in [FULL, SMALL, ROTA] {
        let text = read(name);
        let analysis = analysis(&text, &types);
        for it in analysis.uses().iter().filter(|it| !it.given) {
            let rule = match it.kind {
                Kind::Rule | Kind::Any => continue,
                kind => format!("unknown-{}", kind.word()),
            };
            let mut broken = text.clone();
            broken.replace_range(it.at.range(), "zzzzzzzz");
            let (_, found) = story::parse(name, &broken);
            let here = found.iter().find(|finding| finding.span.start == it.at.start);
            assert_eq!(
                here.map(|it| it.rule),
                Some(rule.as_str()),
                "{name}, {}",
                it.at.of(&text)
            );
        }
        // ... and there is no id the schema says nothing about.
        let known: Vec<Span> = analysis.uses().iter().map(|it| it.at).collect();
        for (at, node) in analysis.tree().nodes.iter().enumerate() {
            let Some(of) = analysis.type_of(at) else {
                panic!("{name}: nothing is known of {:?}", node.span().of(&text));
            };
            let is_id = analysis.types().takes(of, false) == "id";
            let inner = Span::new(node.span().start + 1, node.span().end.saturating_sub(1));
            assert!(
                !is_id || known.contains(&inner),
                "{name}: {}",
                node.span().of(&text)
            );
        }
    }
}

#[test]
fn every_name_leads_to_where_it_is_given() {
    let types = types();
    for name in [FULL, SMALL, FRIDAY, ROTA] {
        let text = read(name);
        let analysis = analysis(&text, &types);
        for it in analysis.uses().iter().filter(|it| it.kind != Kind::Rule) {
            let symbol = it.symbol(&text);
            let given = analysis
                .given(&symbol)
                .unwrap_or_else(|| panic!("{name}: {symbol:?}"));
            let node = analysis.node(given).span();
            assert_eq!(node.of(&text).trim_matches('"'), symbol.name);
            assert_eq!(uses::at(analysis.uses(), it.at.start), Some(it));
        }
    }
}

/// The files of a scenario: itself, its plans, and a translation made for the test.
fn family(name: &str) -> Vec<String> {
    let text = read(name);
    let scenario = parsed(&text);
    let mut files = vec![text, translation::begin(&scenario, "de", &notes(&scenario)).0];
    let folder = path(name).parent().expect("a folder").to_owned();
    for entry in std::fs::read_dir(folder).expect("a folder").flatten() {
        if entry.path().extension().is_some_and(|ending| ending == "plan") {
            files.push(std::fs::read_to_string(entry.path()).expect("a plan"));
        }
    }
    files
}

fn renamed(files: &[String], types: &Arc<Types>, at: usize, new: &str) -> Vec<String> {
    let analysis = analysis(&files[0], types);
    let (_, symbol) = rename::target(&analysis, &files[0], analysis.uses(), at).expect("it can be renamed");
    rename::allowed(&analysis, &symbol, new).expect("the name is free");
    let names = analysis.names();
    let one = |(place, text): (usize, &String)| {
        let found = match place {
            0 => analysis.uses().to_vec(),
            1 => uses::in_translation(text, &names),
            _ => uses::in_plan(text, &names),
        };
        let mut text = text.clone();
        let mut places = rename::places(&analysis, &text, &found, &symbol);
        places.sort();
        for span in places.into_iter().rev() {
            text.replace_range(span.range(), new);
        }
        text
    };
    files.iter().enumerate().map(one).collect()
}

#[track_caller]
fn sound(files: &[String], what: &str) {
    let (scenario, found) = check::read("x", &files[0]);
    assert!(found.is_empty(), "{what}: {found:#?}");
    let scenario = scenario.expect("no errors");
    let (_, found) = translation::read("x", &files[1], &scenario);
    assert!(
        found.iter().all(|it| it.rule == "untranslated"),
        "{what}: {found:#?}"
    );
    for text in &files[2..] {
        let (_, found) = plan::read("x", text, &scenario);
        assert!(found.is_empty(), "{what}: {found:#?}");
    }
}

#[test]
fn every_name_can_be_changed_and_changed_back() {
    let types = types();
    for name in [SMALL, FRIDAY, ROTA] {
        let files = family(name);
        sound(&files, name);
        let analysis = analysis(&files[0], &types);
        for (it, _) in analysis.givers().filter(|(it, _)| it.kind != Kind::Scenario) {
            let old = it.at.of(&files[0]);
            let new = renamed(&files, &types, it.at.start, "brand_new_name");
            assert_ne!(new[0], files[0]);
            sound(&new, old);
            let at = new[0].find("\"brand_new_name\"").expect("the new name") + 1;
            let back = renamed(&new, &types, at, old);
            assert!(back == files, "{name}: {old} came back changed");
        }
    }
}

#[test]
fn what_cannot_be_renamed_says_why() {
    let types = types();
    let text = read(FULL);
    let of = |text: &str, what: &str, into: usize| {
        let analysis = analysis(text, &types);
        let at = text.find(what).unwrap_or_else(|| panic!("{what}")) + into;
        rename::target(&analysis, text, analysis.uses(), at)
            .and_then(|(_, symbol)| rename::allowed(&analysis, &symbol, "tuesday").map(|()| symbol))
    };
    let refused = |text: &str, what: &str, into| of(text, what, into).expect_err(what);
    assert!(refused(&text, "\"everything\"", 3).contains("saved games"));
    assert!(refused(&text, "format: 1", 2).contains("no id here"));
    assert!(refused(&text, "\"text-too-long\"", 2).contains("rule"));
    assert!(refused(&text, "\"monday\"", 2).contains("already a scene called `tuesday`"));
    assert!(
        of(&text, "\"anna\"", 2).is_ok(),
        "a person may be called like a scene"
    );
    let broken = text.replace("then: Return", "then: Return(");
    assert!(refused(&broken, "\"anna\"", 2).contains("put that right first"));
    let unknown = text.replacen("Flag(\"told\")", "Flag(\"tolled\")", 1);
    assert!(refused(&unknown, "\"tolled\"", 2).contains("no flag called `tolled`"));
    let analysis = analysis(&text, &types);
    let anna = analysis
        .uses()
        .iter()
        .find(|it| it.at.of(&text) == "anna")
        .expect("a name")
        .symbol(&text);
    for bad in ["", "Anna", "an-na", "1a", &"a".repeat(caps::ID_BYTES + 1)] {
        assert!(
            rename::allowed(&analysis, &anna, bad)
                .expect_err(bad)
                .contains("an id is")
        );
    }
}

#[test]
fn laying_out_changes_only_the_lines_it_must() {
    let text = story::format(&read(SMALL)).expect("sound");
    assert_eq!(layout(&text), Ok(None));
    let messy = text.replacen("    start:", "  start :", 1);
    let (span, new) = layout(&messy).expect("sound").expect("a change");
    assert!(new.lines().count() == 1 && new.contains("start:"), "{new:?}");
    let mut mended = messy.clone();
    mended.replace_range(span.range(), &new);
    assert_eq!(mended, text);
    assert!(layout("(a: ").is_err());
}
