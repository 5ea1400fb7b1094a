//! What is left of a session when the people have gone: totals, and nothing that says who.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::ballot::{Ballot, Moved, Seat};
use super::guesses::Guesses;
use super::room::Room;
use super::tables::by_table;
use super::tally::Tally;
use super::texts::{Kind, State};

/// A vote in totals. Where fewer voted than may be shown, only how many.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settled {
    /// How many voted, as the boss and as the person being led.
    pub votes: [u32; 2],
    /// Their votes; none where there are too few.
    pub tallies: [Option<Tally>; 2],
    /// Each table's votes as the boss.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tables: Vec<(u8, Option<Tally>)>,
}

/// Something people wrote that was let through, or what somebody committed themselves to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Kept {
    /// What it is for.
    pub kind: Kind,
    /// The name on a commitment, where there is one; empty otherwise.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// The words.
    pub text: String,
    /// The vote it was written in, by its place.
    pub ballot: Option<usize>,
}

/// A session in totals.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Totals {
    /// How many people took part with a phone, observers too.
    pub people: u32,
    /// People without a phone, as the facilitator counted them.
    pub heads: u32,
    /// Every vote.
    pub ballots: Vec<Settled>,
    /// Second rounds, by their place, and how they differ from the first.
    pub moved: Vec<(usize, Moved)>,
    /// Every guess: for each thing down, the same, up.
    pub guesses: Vec<[[u32; 3]; 3]>,
    /// What may be read.
    pub texts: Vec<Kept>,
    /// Who filled in both forms, and the means of each statement before and after; no means when they are too few.
    pub forms: (u32, Vec<(f64, f64)>),
}

impl Settled {
    /// The totals of a vote.
    #[must_use]
    pub fn of(ballot: &Ballot, smallest: u32) -> Self {
        if let Some(settled) = ballot.settled() {
            return settled.clone();
        }
        let seats = [Seat::Boss, Seat::Led];
        let shown = |seat| ballot.shown(seat, smallest);
        Self {
            votes: seats.map(|seat| ballot.votes(seat)),
            tables: by_table(ballot, Seat::Boss, smallest),
            tallies: seats.map(|seat| shown(seat).filter(|tally| tally.votes > 0)),
        }
    }
}

impl Room {
    /// The session in totals. `rounds` are the votes that count, first and second, by their places; of others nothing is kept.
    #[must_use]
    pub fn totals(&self, rounds: &[[Option<usize>; 2]]) -> Totals {
        let smallest = self.rules.smallest;
        let counts = |place: usize| rounds.iter().flatten().any(|one| *one == Some(place));
        let ballots = self.ballots.iter().enumerate().map(|(place, ballot)| {
            if counts(place) {
                Settled::of(ballot, smallest)
            } else {
                Settled::default()
            }
        });
        let moved = rounds.iter().filter_map(|[first, second]| {
            let (first, second) = ((*first)?, (*second)?);
            let moved = self
                .ballots
                .get(second)?
                .since(self.ballots.get(first)?, Seat::Boss);
            (moved.both >= smallest).then_some((second, moved))
        });
        let guesses = |guesses: &Guesses| {
            let seen = guesses.may_be_seen(smallest);
            [0, 1, 2].map(|thing| if seen { guesses.tally(thing) } else { [0; 3] })
        };
        let (people, means) = self.forms.change();
        Totals {
            people: self.people.ever(),
            heads: self.heads,
            ballots: ballots.collect(),
            moved: moved.collect(),
            guesses: self.guesses.iter().map(guesses).collect(),
            texts: self.kept(),
            forms: (people, if people < smallest { Vec::new() } else { means }),
        }
    }

    fn kept(&self) -> Vec<Kept> {
        let kept = self.texts.all().filter(|text| match text.kind {
            Kind::Commitment => text.state != State::Refused,
            _ => text.state == State::Shown,
        });
        let mut kept: Vec<Kept> = kept
            .map(|text| {
                let name = text
                    .from
                    .and_then(|from| self.people.get(from))
                    .and_then(|person| person.name.clone());
                Kept {
                    kind: text.kind,
                    name: name.filter(|_| text.kind == Kind::Commitment).unwrap_or_default(),
                    text: text.text.clone(),
                    ballot: text.ballot,
                }
            })
            .collect();
        // Not in the order in which they came.
        kept.sort_by(|a, b| (a.ballot, a.kind, &a.text).cmp(&(b.ballot, b.kind, &b.text)));
        kept
    }

    /// Nothing but totals is left.
    pub fn settle(&mut self, totals: &Totals) {
        for (ballot, settled) in self.ballots.iter_mut().zip(&totals.ballots) {
            Arc::make_mut(ballot).settle(settled.clone());
        }
        for (guesses, settled) in self.guesses.iter_mut().zip(&totals.guesses) {
            guesses.settle(*settled);
        }
        (self.people, self.texts, self.forms) = Default::default();
    }
}
