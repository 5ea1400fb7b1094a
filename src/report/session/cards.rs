//! Cards for the debrief: chosen where the room split, turned, where the option mattered, and where luck did.

use crate::story::Scenario;
use crate::vote::Tally;
use crate::words::Words;
use crate::workshop::Workshop;

use super::{Card, Held, Why};

/// Points from which on the options make a difference worth a card.
const MATTERS: f64 = 3.0;
/// Luck went against the odds when what had less than this chance worked, or what had more than the rest did not.
const AGAINST: f64 = 0.4;
/// Share of those who voted twice from which on it is worth a card that they changed their mind.
const TURNED: f64 = 0.2;

/// At most one card for each reason and for each decision, in the order of the story.
pub(super) fn cards(words: &Words, scenario: &Scenario, workshop: &Workshop, held: &[Held]) -> Vec<Card> {
    let questions: Vec<&[String]> = workshop
        .past()
        .map(|poll| scenario.decision(poll.ask.question.decision).questions.as_slice())
        .collect();
    let reasons: [(Why, fn(&Held) -> Option<f64>, f64); 5] = [
        (Why::Split, split, 0.0),
        (Why::Turned, turned, TURNED),
        (Why::Mattered, |held| held.matters, MATTERS),
        (Why::Luck, against, 1.0 - AGAINST),
        (Why::Seats, seats, TURNED),
    ];
    let mut cards: Vec<Card> = Vec::new();
    for (why, of, least) in reasons {
        // Each about another decision: the next best one, where another card is about the best.
        let free = |held: &&Held| cards.iter().all(|card| card.decision != held.number);
        let Some(one) = most(held.iter().filter(free), of, least) else {
            continue;
        };
        cards.push(Card {
            why,
            decision: one.number,
            words: told(words, why, one),
            questions: asked(words, why, questions.get(one.number - 1).copied().unwrap_or(&[])),
        });
    }
    cards.sort_by_key(|card| card.decision);
    cards
}

/// The decision of which most is so, when it is at least this much.
fn most<'a>(
    held: impl Iterator<Item = &'a Held>,
    of: impl Fn(&Held) -> Option<f64>,
    least: f64,
) -> Option<&'a Held> {
    let all = held.filter_map(|one| of(one).map(|much| (much, one)));
    let most = all
        .filter(|(much, _)| *much > least)
        .reduce(|a, b| if b.0 > a.0 { b } else { a });
    most.map(|(_, one)| one)
}

/// How evenly the first round split, 0 when all wanted the same, 1 when the first two options have equally many.
fn split(held: &Held) -> Option<f64> {
    let tally = held.rounds.first()?.boss.as_ref()?;
    let mut votes: Vec<u32> = tally.rows.iter().map(|row| row.votes).collect();
    votes.sort_unstable_by(|a, b| b.cmp(a));
    let second = votes.get(1).copied().unwrap_or(0);
    Some(f64::from(second) / f64::from(votes.first().copied().unwrap_or(0).max(1)))
}

fn turned(held: &Held) -> Option<f64> {
    let moved = held.moved?;
    Some(f64::from(moved.changed) / f64::from(moved.both.max(1)))
}

/// How much luck went against the odds.
fn against(held: &Held) -> Option<f64> {
    let odds = held.odds?;
    Some(if held.worked? { 1.0 - odds } else { odds })
}

/// How much the room wants as the boss what it does not want as the one being led.
fn seats(held: &Held) -> Option<f64> {
    let last = held.rounds.iter().rev().find(|round| round.led.is_some())?;
    let (boss, led) = (last.boss.as_ref()?, last.led.as_ref()?);
    let share = |tally: &Tally, number: u8| f64::from(tally.votes_of(number)) / f64::from(tally.votes.max(1));
    let differs = boss
        .rows
        .iter()
        .map(|row| (share(boss, row.number) - share(led, row.number)).max(0.0));
    Some(differs.sum())
}

fn told(words: &Words, why: Why, held: &Held) -> String {
    let number = ("number", held.number.into());
    match why {
        Why::Split => words.fill("session-card-split", &[number]),
        Why::Turned => {
            let moved = held.moved.unwrap_or_default();
            let values = [
                number,
                ("changed", moved.changed.into()),
                ("both", moved.both.into()),
            ];
            words.fill("session-card-turned", &values)
        }
        Why::Mattered => {
            let points = held.matters.unwrap_or_default().round();
            words.fill("session-card-mattered", &[number, ("points", points.into())])
        }
        Why::Luck => {
            let odds = words.percent(held.odds.unwrap_or_default());
            let key = [number, ("odds", odds.into())];
            if held.worked == Some(true) {
                words.fill("session-card-lucky", &key)
            } else {
                words.fill("session-card-unlucky", &key)
            }
        }
        Why::Seats => words.fill("session-card-seats", &[number]),
    }
}

/// A question of the card's own, then the author's.
fn asked(words: &Words, why: Why, authors: &[String]) -> Vec<String> {
    let own = match why {
        Why::Split => words.say("session-ask-split"),
        Why::Turned => words.say("session-ask-turned"),
        Why::Mattered => words.say("session-ask-mattered"),
        Why::Luck => words.say("session-ask-luck"),
        Why::Seats => words.say("session-ask-seats"),
    };
    std::iter::once(own).chain(authors.iter().cloned()).collect()
}
