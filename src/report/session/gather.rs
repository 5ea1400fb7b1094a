//! From a workshop to what is told of it.

use crate::lab::soon::{soon, ways};
use crate::lab::what_if::WhatIf;
use crate::play::history::{Made, history};
use crate::play::playthrough::hex;
use crate::play::{Playthrough, State};
use crate::present::Offer;
use crate::report::debrief::{plain, three};
use crate::sim::params::Params;
use crate::sim::shown::shown;
use crate::sim::vocabulary::Hat;
use crate::vote::{Kind, Totals, counted, merged};
use crate::words::Words;
use crate::workshop::{Poll, Workshop, statements};

use super::cards::cards;
use super::{Change, Commitment, Expected, Held, Session, Three, Voted, Way};

/// Runs of a step by which guesses are judged.
const RUNS: u32 = 400;

/// What a workshop came to, in its own words. `found` are the roads not taken, as the lab found them, one for each decision in order;
/// without them nothing is told of what the room would have got otherwise.
#[must_use]
pub fn session(workshop: &Workshop, found: &[WhatIf]) -> Session {
    let (words, play) = (workshop.words(), workshop.play());
    let (scenario, past) = (workshop.scenario(), history(play));
    let totals = workshop.totals();
    let decisions: Vec<Held> = workshop
        .past()
        .enumerate()
        .map(|(at, poll)| {
            let made = past.decisions.iter().find(|made| made.actions == poll.actions);
            held(workshop, &totals, at, poll, made, found.get(at))
        })
        .collect();
    let ending = play.state().ending().map_or_else(String::new, |ending| {
        let title = &scenario.endings[ending.index()].title;
        plain(&scenario.filled(title, &play.state().values()))
    });
    let at =
        |point: Option<&crate::play::history::Point>| point.map_or([0.0; 3], |point| three(&point.gauges));
    let change = statements(words).into_iter().zip(&totals.forms.1);
    Session {
        version: env!("CARGO_PKG_VERSION"),
        id: scenario.id.clone(),
        scenario: scenario.title.clone(),
        language: scenario.language.clone(),
        content: hex(scenario.hash),
        seed: play.state().seed,
        people: totals.people,
        heads: totals.heads,
        smallest: workshop.settings().smallest,
        ending,
        start: at(past.points.first()),
        end: at(past.points.last()),
        cards: cards(words, scenario, workshop, &decisions),
        decisions,
        forms: totals.forms.0,
        change: change
            .map(|(statement, (before, after))| Change {
                statement,
                before: *before,
                after: *after,
            })
            .collect(),
        commitments: commitments(&totals),
        privacy: privacy(words, workshop.settings().smallest),
    }
}

fn privacy(words: &Words, smallest: u32) -> String {
    words.fill("session-privacy", &[("smallest", smallest.into())])
}

fn commitments(totals: &Totals) -> Vec<Commitment> {
    let all = totals.texts.iter().filter(|text| text.kind == Kind::Commitment);
    all.map(|text| Commitment {
        name: text.name.clone(),
        text: text.text.clone(),
    })
    .collect()
}

fn held(
    workshop: &Workshop,
    totals: &Totals,
    at: usize,
    poll: &Poll,
    made: Option<&Made>,
    found: Option<&WhatIf>,
) -> Held {
    let verdict = poll.verdict.as_ref();
    let taken = verdict.map_or(0, |verdict| verdict.option);
    let ends = |offer: &Offer| {
        let prospects = found.map(|found| found.options.iter());
        let own = prospects.and_then(|mut all| all.find(|one| one.choice == offer.choice));
        own.map(|own| own.gauges.map(|gauge| gauge.mean))
    };
    let options: Vec<Way> = poll
        .ask
        .offers
        .iter()
        .map(|offer| Way {
            number: u8::try_from(offer.number).unwrap_or(u8::MAX),
            id: offer.id.clone(),
            label: plain(&offer.label),
            hat: hat(offer.hat),
            closed: offer.closed.is_some(),
            end: ends(offer),
        })
        .collect();
    let second = poll.ballots[1];
    let moved = totals.moved.iter().find(|(place, _)| Some(*place) == second);
    Held {
        number: at + 1,
        id: poll.ask.id.clone(),
        prompt: plain(&poll.ask.prompt),
        rounds: rounds(totals, poll),
        moved: moved.map(|(_, moved)| *moved),
        taken,
        by: verdict.map_or(crate::workshop::By::Nobody, |verdict| verdict.by),
        by_words: workshop.how_decided(poll),
        worked: made.map(|made| made.verdict.worked),
        odds: made.map(|made| made.verdict.odds.success),
        matters: apart(&options),
        options,
        expected: expected(workshop.play(), totals, poll),
        said: merged(said(totals, poll, |kind| {
            !matches!(kind, Kind::Word | Kind::Commitment)
        })),
        cloud: counted(said(totals, poll, |kind| kind == Kind::Word)),
    }
}

/// How far the mean ends lie apart in the gauge in which they differ most.
fn apart(options: &[Way]) -> Option<f64> {
    let ends: Vec<Three> = options.iter().filter_map(|way| way.end).collect();
    let of = |gauge: usize| {
        let all = || ends.iter().map(|end| end[gauge]);
        all().fold(0.0, f64::max) - all().fold(100.0, f64::min)
    };
    (ends.len() > 1).then(|| (0..3).map(of).fold(0.0, f64::max))
}

fn rounds(totals: &Totals, poll: &Poll) -> Vec<Voted> {
    let round = |(round, place): (u8, Option<usize>)| {
        let settled = totals.ballots.get(place?)?;
        let [boss, led] = settled.tallies.clone();
        Some(Voted {
            round,
            votes: settled.votes[0],
            boss: boss.filter(|tally| tally.votes > 0),
            led: led.filter(|tally| tally.votes > 0),
            tables: settled.tables.clone(),
        })
    };
    [1, 2].into_iter().zip(poll.ballots).filter_map(round).collect()
}

fn said<'a>(
    totals: &'a Totals,
    poll: &'a Poll,
    of_kind: impl Fn(Kind) -> bool + 'a,
) -> impl Iterator<Item = &'a str> {
    let of = move |place: Option<usize>| place.is_some() && poll.ballots.contains(&place);
    let texts = totals
        .texts
        .iter()
        .filter(move |text| of_kind(text.kind) && of(text.ballot));
    texts.map(|text| text.text.as_str())
}

/// What was guessed of a decision, held against what was to be expected and what came.
fn expected(play: &Playthrough, totals: &Totals, poll: &Poll) -> Vec<Expected> {
    let guessed = poll.guesses.and_then(|place| totals.guesses.get(place));
    let guessed = guessed.filter(|all| all.iter().flatten().any(|count| *count > 0));
    let (Some(guessed), Some(before), Some(after)) =
        (guessed, at(play, poll.actions), at(play, poll.actions + 1))
    else {
        return Vec::new();
    };
    let gauges = |state: &State| shown(&Params::GAME, &state.team);
    let came = ways(&gauges(&before), &gauges(&after));
    let taken = poll.verdict.as_ref().map(|verdict| usize::from(verdict.option));
    let offer = poll.ask.offers.iter().find(|offer| Some(offer.number) == taken);
    let odds = offer.and_then(|offer| soon(play.scenario(), &before, offer.choice, RUNS, 1));
    let one = |gauge: usize| {
        let guessed: [u32; 3] = guessed[gauge];
        let odds = odds.map(|odds| odds[gauge]);
        Expected {
            guessed,
            odds,
            came: came[gauge],
            covers: odds.and_then(|odds| covers(guessed, odds)),
        }
    };
    (0..3).map(one).collect()
}

/// The part of what was to be expected that was expected, 0..1; none when nobody guessed.
fn covers(guessed: [u32; 3], odds: Three) -> Option<f64> {
    let all: u32 = guessed.iter().sum();
    let share = |count: u32| f64::from(count) / f64::from(all);
    let common = guessed
        .iter()
        .zip(odds)
        .map(|(count, odds)| share(*count).min(odds));
    (all > 0).then(|| common.sum())
}

/// The state after so many actions.
fn at(play: &Playthrough, actions: usize) -> Option<State> {
    if actions > play.steps().len() {
        return None;
    }
    let mut then = play.clone();
    then.rewind(actions);
    Some(then.state().clone())
}

/// What machines call a hat.
fn hat(hat: Hat) -> &'static str {
    crate::present::names::which_hat(hat)
}
