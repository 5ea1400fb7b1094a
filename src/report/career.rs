//! A career as plain text: what lies between two parts, and the portrait at its end.

use crate::career::{Campaign, Now, Passage, Portrait, Road};
use crate::words::Words;

use super::text::{printable, wrapped};

/// What a campaign is, before it begins.
#[must_use]
pub fn head(words: &Words, campaign: &Campaign) -> String {
    let summary = wrapped(&joined(campaign.summary.of(words)), "", "");
    format!("{}\n{summary}\n", printable(campaign.title.of(words)))
}

/// Which part comes now.
#[must_use]
pub fn part(words: &Words, road: &Road, at: usize) -> String {
    let title = road.scenario(at).map_or("", |scenario| scenario.title.as_str());
    let values = [
        ("number", (at + 1).into()),
        ("count", road.campaign().parts.len().into()),
        ("title", title.into()),
    ];
    heading(&words.fill("career-part", &values))
}

/// What there is of it just now.
#[must_use]
pub fn stand(words: &Words, road: &Road) -> String {
    match road.now() {
        Now::Part(at) => part(words, road, at),
        Now::Passage(_) => road
            .passage(words)
            .map(|shown| passage(words, &shown))
            .unwrap_or_default(),
        Now::Over => road
            .portrait(words)
            .map(|shown| portrait(&shown))
            .unwrap_or_default(),
    }
}

/// What lies between two parts.
#[must_use]
pub fn passage(words: &Words, passage: &Passage) -> String {
    let mut out = heading(&passage.title);
    out += &section(
        &words.say("career-head-told"),
        &passage.told.iter().cloned().collect::<Vec<_>>(),
    );
    out += &section(&words.say("career-head-brought"), &passage.brought);
    out += &section(&words.say("career-head-let-go"), &passage.let_go);
    out += &section(&words.say("career-head-along"), &passage.along);
    out += &section(&words.say("career-head-before"), &passage.before);
    out += &section(
        &words.say("career-head-question"),
        std::slice::from_ref(&passage.question),
    );
    out += &format!("{}\n", words.say("career-head-promise"));
    for (at, offer) in passage.offers.iter().enumerate() {
        out += &wrapped(&offer.words, &format!("  {}. ", at + 1), "     ");
        out += &wrapped(&offer.proof, "     ", "     ");
    }
    out + "\n"
}

/// The portrait.
#[must_use]
pub fn portrait(portrait: &Portrait) -> String {
    let mut out = heading(&portrait.title);
    for paragraph in &portrait.paragraphs {
        out += &format!("{}\n", paragraph.head);
        out += &wrapped(&paragraph.text, "  ", "  ");
        for line in &paragraph.numbers {
            out += &wrapped(line, "    - ", "      ");
        }
        out += "\n";
    }
    out
}

/// Titles come from files; what follows them is made fit for a terminal as it is wrapped.
fn heading(title: &str) -> String {
    format!("=== {}\n\n", printable(title))
}

/// A heading and what stands under it; nothing when nothing does.
fn section(head: &str, lines: &[String]) -> String {
    if lines.is_empty() {
        return String::new();
    }
    let lines = lines.iter().map(|line| wrapped(line, "  ", "  "));
    format!("{head}\n{}\n", lines.collect::<String>())
}

fn joined(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
