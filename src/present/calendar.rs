//! Which workday a calendar marks beside a line: never another than the line is of.

use super::cue::Scene;
use super::names::weekday;
use crate::words::Words;

/// How many words of a line are its beginning.
const BEGINNING: usize = 4;
/// Workdays in a week.
const WORKDAYS: usize = 5;

/// The workday to mark in a scene while this is told in it. None where the line begins with another day than the scene's,
/// since it looks ahead or back, none where the scene's title does, since it plays at a weekend, and none behind the end of
/// the story.
#[must_use]
pub fn marked(words: &Words, scene: &Scene, told: Option<&str>) -> Option<u32> {
    if scene.ending {
        return None;
    }
    let other = |text: &str| named(words, text).is_some_and(|day| day != scene.day as usize % WORKDAYS);
    let other = other(&scene.title) || told.is_some_and(other);
    (!other).then_some(scene.day)
}

/// The day of the week that a text begins with, 0 is Monday.
fn named(words: &Words, text: &str) -> Option<usize> {
    let mut days: Vec<String> = (0..5).map(|day| weekday(words, day)).collect();
    days.extend([words.say("day-saturday"), words.say("day-sunday")]);
    let beginning = text.split_whitespace().take(BEGINNING);
    let mut at = beginning.map(|word| days.iter().position(|day| is(word, &day.to_lowercase())));
    at.find_map(|day| day)
}

/// Whether a word names this day, also as the beginning of another, such as its evening; not whether it names all such days.
fn is(word: &str, day: &str) -> bool {
    let word = word
        .trim_start_matches(|letter: char| !letter.is_alphabetic())
        .to_lowercase();
    let Some(rest) = word.strip_prefix(day) else {
        return false;
    };
    let letters: String = rest.chars().take_while(|letter| letter.is_alphabetic()).collect();
    letters != "s"
}
