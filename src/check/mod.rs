//! What an author is told beyond plain errors: one rule per file, and [`RULES`] is the list of them.

use rayon::iter::{IntoParallelRefIterator, ParallelIterator};

use crate::story::diagnostic::Diagnostic;
use crate::story::{self, Kept, Outline, Scenario, Whole};

mod absent_speaker;
mod absent_target;
mod all_closed;
mod allowances;
mod asked_again;
mod both_trivial;
mod call_without_return;
mod can;
pub mod codes;
pub(crate) mod come_to;
pub mod editor;
mod empty_text;
mod ending_text;
mod endless;
mod excerpt;
mod gauge_scale;
mod glyphs;
mod hat_and_acts;
pub mod human;
mod impossible;
mod incident_without_return;
mod look_alike;
pub mod machine;
mod minutes;
mod never_open;
mod no_acts;
mod no_notes;
mod one_hat;
mod presence;
mod reckon;
mod same_acts;
mod staging;
mod text_too_long;
pub mod translation;
mod unreachable;
mod unused;
mod uses;
mod wall_full;

/// Something that is looked for in a scenario that can be played.
pub struct Rule {
    /// Its name, such as `one-hat`.
    pub name: &'static str,
    /// The source of the rule, whose first comment is the explanation.
    source: &'static str,
    /// Whether what it finds can be another when nothing but words has changed.
    reads_words: bool,
    /// Finds it. Spans are filled in; file, line and column are not yet.
    find: fn(&Scenario, &Outline<'_>) -> Vec<Diagnostic>,
}

/// Every rule. A new one is a file, and a line here.
pub const RULES: &[Rule] = &[
    Rule {
        name: "absent-speaker",
        source: include_str!("absent_speaker.rs"),
        reads_words: false,
        find: absent_speaker::find,
    },
    Rule {
        name: "absent-target",
        source: include_str!("absent_target.rs"),
        reads_words: false,
        find: absent_target::find,
    },
    Rule {
        name: "all-closed",
        source: include_str!("all_closed.rs"),
        reads_words: false,
        find: all_closed::find,
    },
    Rule {
        name: "asked-again",
        source: include_str!("asked_again.rs"),
        reads_words: false,
        find: asked_again::find,
    },
    Rule {
        name: "both-trivial",
        source: include_str!("both_trivial.rs"),
        reads_words: false,
        find: both_trivial::find,
    },
    Rule {
        name: "call-without-return",
        source: include_str!("call_without_return.rs"),
        reads_words: false,
        find: call_without_return::find,
    },
    Rule {
        name: "empty-text",
        source: include_str!("empty_text.rs"),
        reads_words: true,
        find: empty_text::find,
    },
    Rule {
        name: "ending-text",
        source: include_str!("ending_text.rs"),
        reads_words: true,
        find: ending_text::find,
    },
    Rule {
        name: "endless",
        source: include_str!("endless.rs"),
        reads_words: false,
        find: endless::find,
    },
    Rule {
        name: "gauge-scale",
        source: include_str!("gauge_scale.rs"),
        reads_words: false,
        find: gauge_scale::find,
    },
    Rule {
        name: "glyphs",
        source: include_str!("glyphs.rs"),
        reads_words: true,
        find: glyphs::find,
    },
    Rule {
        name: "hat-and-acts",
        source: include_str!("hat_and_acts.rs"),
        reads_words: false,
        find: hat_and_acts::find,
    },
    Rule {
        name: "impossible",
        source: include_str!("impossible.rs"),
        reads_words: false,
        find: impossible::find,
    },
    Rule {
        name: "incident-without-return",
        source: include_str!("incident_without_return.rs"),
        reads_words: false,
        find: incident_without_return::find,
    },
    Rule {
        name: "look-alike",
        source: include_str!("look_alike.rs"),
        reads_words: false,
        find: look_alike::find,
    },
    Rule {
        name: "minutes",
        source: include_str!("minutes.rs"),
        reads_words: true,
        find: minutes::find,
    },
    Rule {
        name: "never-open",
        source: include_str!("never_open.rs"),
        reads_words: false,
        find: never_open::find,
    },
    Rule {
        name: "no-acts",
        source: include_str!("no_acts.rs"),
        reads_words: false,
        find: no_acts::find,
    },
    Rule {
        name: "no-notes",
        source: include_str!("no_notes.rs"),
        reads_words: true,
        find: no_notes::find,
    },
    Rule {
        name: "one-hat",
        source: include_str!("one_hat.rs"),
        reads_words: false,
        find: one_hat::find,
    },
    Rule {
        name: "same-acts",
        source: include_str!("same_acts.rs"),
        reads_words: false,
        find: same_acts::find,
    },
    Rule {
        name: "staging",
        source: include_str!("staging.rs"),
        reads_words: false,
        find: staging::find,
    },
    Rule {
        name: "text-too-long",
        source: include_str!("text_too_long.rs"),
        reads_words: true,
        find: text_too_long::find,
    },
    Rule {
        name: "unreachable",
        source: include_str!("unreachable.rs"),
        reads_words: false,
        find: unreachable::find,
    },
    Rule {
        name: "unused",
        source: include_str!("unused.rs"),
        reads_words: true,
        find: unused::find,
    },
    Rule {
        name: "wall-full",
        source: include_str!("wall_full.rs"),
        reads_words: true,
        find: wall_full::find,
    },
];

/// Reads a scenario and, when it can be played, looks for everything the rules know.
///
/// The scenario is there exactly when no finding is an error. Findings the author allowed are left out.
#[must_use]
pub fn read(file: &str, text: &str) -> (Option<Scenario>, Vec<Diagnostic>) {
    let (scenario, mut findings, outline) = story::parse_with_outline(file, text);
    if let Some(scenario) = &scenario {
        findings.extend(look(scenario, &outline, false).0);
        findings = outline.locate(file, findings);
    }
    (scenario, findings)
}

/// The same for a scenario that may have parts. Each finding names its file; they come by file, the main one first.
#[must_use]
pub fn read_whole(whole: &Whole) -> (Option<Scenario>, Vec<Diagnostic>) {
    let mut last = None;
    let findings = read_on(whole, &mut last);
    (last.map(|last| last.scenario), findings)
}

/// A scenario as it last was without errors.
#[derive(Debug)]
pub struct Last {
    /// The scenario.
    pub scenario: Scenario,
    /// Its text, where nothing at all was found when it was read.
    kept: Option<Kept>,
    /// Whether only rules that read words have found anything: the others find nothing either while nothing but words changes.
    in_words: bool,
}

/// The same for whoever reads it again and again while it is written: where only words of one scene have changed since
/// `last`, only that scene is read. `last` becomes what was read, unless that has errors.
#[must_use]
pub fn read_on(whole: &Whole, last: &mut Option<Last>) -> Vec<Diagnostic> {
    let (name, text) = (&whole.main().name, whole.text());
    let plain = !whole.is_split() && whole.findings().is_empty();
    if let Some(Last {
        scenario,
        kept,
        in_words,
    }) = last.as_mut().filter(|_| plain)
        && let Some(outline) = kept.as_mut().and_then(|kept| kept.edited(scenario, text))
    {
        let (found, _) = look(scenario, &outline, *in_words);
        let findings = outline.locate(name, found);
        *kept = Some(Kept::new(outline));
        return whole.spread(findings);
    }
    let (scenario, mut findings, outline) = story::parse_whole_with_outline(whole);
    if let Some(scenario) = scenario {
        let sound = findings.is_empty() && plain;
        let (found, in_words) = look(&scenario, &outline, false);
        findings.extend(found);
        findings = outline.locate(name, findings);
        let kept = sound.then(|| Kept::new(outline));
        *last = Some(Last {
            scenario,
            kept,
            in_words,
        });
    }
    whole.spread(findings)
}

/// The findings of a scenario by file, each file with its name and text; also files without findings, but not parts that
/// cannot be read and have none.
#[must_use]
pub fn by_file<'a>(whole: &'a Whole, findings: &[Diagnostic]) -> Vec<(String, &'a str, Vec<Diagnostic>)> {
    let of = |name: &str| -> Vec<Diagnostic> {
        let own = findings.iter().filter(|finding| finding.file == name);
        own.cloned().collect()
    };
    let files = whole.files().iter();
    let mut all: Vec<(String, &str, Vec<Diagnostic>)> = files
        .map(|file| (file.name.clone(), file.text.as_str(), of(&file.name)))
        .collect();
    for finding in findings {
        if all.iter().all(|(name, ..)| *name != finding.file) {
            all.push((finding.file.clone(), "", of(&finding.file)));
        }
    }
    all
}

/// What the rules find in a scenario, or those that read words; and whether none but those has found anything.
fn look(scenario: &Scenario, outline: &Outline<'_>, words: bool) -> (Vec<Diagnostic>, bool) {
    // Beside each other, and in their order afterwards: in a story of 10,000 scenes an author waits for them.
    let found: Vec<Vec<Diagnostic>> = RULES
        .par_iter()
        .map(|rule| match words && !rule.reads_words {
            true => Vec::new(),
            false => (rule.find)(scenario, outline),
        })
        .collect();
    let in_words = RULES
        .iter()
        .zip(&found)
        .all(|(rule, found)| rule.reads_words || found.is_empty());
    let mut findings = found.concat();
    allowances::apply(scenario, outline, &mut findings);
    (findings, in_words)
}

/// The explanation of a rule or an error, for `--explain`; nothing for an unknown name.
#[must_use]
pub fn explain(name: &str) -> Option<String> {
    if let Some(rule) = RULES.iter().find(|rule| rule.name == name) {
        let lines = rule.source.lines().map_while(|line| line.strip_prefix("//!"));
        let lines: Vec<&str> = lines.map(|line| line.strip_prefix(' ').unwrap_or(line)).collect();
        return Some(lines.join("\n"));
    }
    codes::CODES
        .iter()
        .find(|(code, _)| *code == name)
        .map(|(_, text)| (*text).to_owned())
}

/// Every rule an author can allow a finding of.
pub fn rules() -> impl Iterator<Item = &'static str> {
    RULES.iter().map(|rule| rule.name)
}

/// Every name [`explain`] knows, rules first.
pub fn names() -> impl Iterator<Item = &'static str> {
    rules().chain(codes::CODES.iter().map(|(code, _)| *code))
}
