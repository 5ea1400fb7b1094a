//! One vote: its options, one slot per person, hands typed in, and who of those present has voted.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::people::{People, Rules};
use super::settled::Settled;
use super::tally::Tally;
use super::{Millis, NONE, Token};

/// As whom somebody votes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Seat {
    /// As the boss: what they would do.
    #[default]
    Boss,
    /// As the person being led: what they would want.
    Led,
}

/// An option.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// Its number, from 1.
    pub number: u8,
    /// Its words.
    pub label: String,
    /// Whether it can be voted for.
    pub open: bool,
}

/// What became of a vote that came in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cast {
    /// It counts, until another of the same person takes its place or the vote is closed.
    Counted,
    /// A newer one of the same person is there already.
    Older,
    /// The vote was closed before it came.
    TooLate,
    /// There is no such option, or it is closed.
    NoSuchOption,
}

/// How many of those present have voted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Count {
    /// Those present who voted, and hands.
    pub voted: u32,
    /// Those present who could, and heads without a phone.
    pub present: u32,
}

impl Count {
    /// Whether fewer than half of those present have voted.
    #[must_use]
    pub fn few(self) -> bool {
        self.voted.saturating_mul(2) < self.present
    }
}

/// Two rounds compared by those who voted in both.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Moved {
    /// Who voted in both.
    pub both: u32,
    /// Of those, who changed their vote.
    pub changed: u32,
    /// Who voted in only one of the two.
    pub once: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Slot {
    option: u8,
    request: u64,
    table: Option<u8>,
}

/// A vote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ballot {
    /// The options, in order of their numbers.
    pub options: Vec<Choice>,
    /// Whether "none of these" can be voted for.
    pub none: bool,
    /// Whether everybody votes twice: as the boss and as the person being led.
    pub double: bool,
    /// When it was opened.
    pub opened: Millis,
    /// When the countdown ends, if there is one.
    pub ends: Option<Millis>,
    /// When it was last closed, and who had voted then.
    pub closing: Option<(Millis, Count)>,
    /// Whether votes count now.
    pub open: bool,
    slots: BTreeMap<(Token, Seat), Slot>,
    hands: BTreeMap<(Seat, u8), u32>,
    late: Vec<Token>,
    settled: Option<Settled>,
}

impl Ballot {
    /// An open vote.
    #[must_use]
    pub fn new(options: Vec<Choice>, none: bool, double: bool, now: Millis) -> Self {
        Self {
            options,
            none,
            double,
            opened: now,
            ends: None,
            closing: None,
            open: true,
            slots: BTreeMap::new(),
            hands: BTreeMap::new(),
            late: Vec::new(),
            settled: None,
        }
    }

    /// As whom people vote here.
    #[must_use]
    pub fn seats(&self) -> &'static [Seat] {
        if self.double {
            &[Seat::Boss, Seat::Led]
        } else {
            &[Seat::Boss]
        }
    }

    /// Whether a number can be voted for.
    #[must_use]
    pub fn offers(&self, option: u8) -> bool {
        match option {
            NONE => self.none,
            number => self.options.iter().any(|one| one.number == number && one.open),
        }
    }

    /// A vote comes in. `request` grows with each of a person's, so that one that was overtaken on the way does not win.
    pub fn cast(&mut self, token: Token, table: Option<u8>, seat: Seat, option: u8, request: u64) -> Cast {
        if !self.offers(option) || !self.seats().contains(&seat) {
            return Cast::NoSuchOption;
        }
        let key = (token, seat);
        match self.slots.get(&key) {
            Some(slot) if slot.request > request => return Cast::Older,
            // The same request once more: it is answered as it was.
            Some(slot) if slot.request == request && slot.option == option => return Cast::Counted,
            _ => {}
        }
        if !self.open {
            if !self.late.contains(&token) {
                self.late.push(token);
            }
            return Cast::TooLate;
        }
        let slot = Slot {
            option,
            request,
            table,
        };
        self.slots.insert(key, slot);
        Cast::Counted
    }

    /// Takes somebody's votes out.
    pub fn withdraw(&mut self, token: Token) {
        self.slots.retain(|(of, _), _| *of != token);
    }

    /// Hands counted in the room for an option, in place of what was typed in for it before; whether there is the option. Typed in after
    /// the close they count as well.
    pub fn raise(&mut self, seat: Seat, option: u8, hands: u32) -> bool {
        let there = self.offers(option) && self.seats().contains(&seat);
        if there {
            let before = self.hands.insert((seat, option), hands).unwrap_or(0);
            if let (false, Seat::Boss, Some((_, count))) = (self.open, seat, &mut self.closing) {
                count.voted = count.voted.saturating_sub(before).saturating_add(hands);
                count.present = count.present.max(count.voted);
            }
        }
        there
    }

    /// Hands typed in for an option so far.
    #[must_use]
    pub fn hands(&self, seat: Seat, option: u8) -> u32 {
        self.hands.get(&(seat, option)).copied().unwrap_or(0)
    }

    /// Somebody's vote.
    #[must_use]
    pub fn vote(&self, token: Token, seat: Seat) -> Option<u8> {
        self.slots.get(&(token, seat)).map(|slot| slot.option)
    }

    /// Whether a vote of theirs came after the close.
    #[must_use]
    pub fn came_late(&self, token: Token) -> bool {
        self.late.contains(&token)
    }

    /// Closes it, with this count of who has voted.
    pub fn close(&mut self, now: Millis, count: Count) {
        (self.open, self.closing) = (false, Some((now, count)));
    }

    /// Opens it again, without a countdown: votes are kept.
    pub fn reopen(&mut self) {
        (self.open, self.ends) = (true, None);
        self.late.clear();
    }

    /// How many of those present have voted; `heads` are people without a phone. Those who came after the close are not
    /// counted, for they could not vote.
    #[must_use]
    pub fn count(&self, people: &People, heads: u32, now: Millis, rules: &Rules) -> Count {
        if let (false, Some((_, count))) = (self.open, self.closing) {
            return count;
        }
        let hands: u32 = self.hands_as(Seat::Boss);
        let (mut voted, mut present) = (hands, heads.max(hands));
        for (token, person) in people.here(now, rules) {
            if !person.observer {
                present += 1;
                voted += u32::from(self.has_voted(token));
            }
        }
        Count { voted, present }
    }

    /// Hands typed in so far for all options.
    #[must_use]
    pub fn hands_as(&self, seat: Seat) -> u32 {
        let of = self.hands.iter().filter(|((one, _), _)| *one == seat);
        of.fold(0, |sum, (_, hands)| sum.saturating_add(*hands))
    }

    fn has_voted(&self, token: Token) -> bool {
        self.seats()
            .iter()
            .any(|seat| self.slots.contains_key(&(token, *seat)))
    }

    /// The votes as they stand, of everybody or of a table.
    #[must_use]
    pub fn tally(&self, seat: Seat, table: Option<u8>) -> Tally {
        if let (Some(settled), None) = (&self.settled, table) {
            return settled.tallies[usize::from(seat == Seat::Led)]
                .clone()
                .unwrap_or_default();
        }
        let of_option = |option: u8| {
            let slots = self.slots.iter().filter(|((_, as_whom), slot)| {
                *as_whom == seat && slot.option == option && (table.is_none() || slot.table == table)
            });
            let phones = u32::try_from(slots.count()).unwrap_or(u32::MAX);
            match table {
                None => phones.saturating_add(self.hands(seat, option)),
                Some(_) => phones,
            }
        };
        let mut counts: Vec<(u8, u32)> = Vec::new();
        counts.extend(self.options.iter().map(|one| (one.number, of_option(one.number))));
        if self.none {
            counts.push((NONE, of_option(NONE)));
        }
        Tally::of(&counts)
    }

    /// The same of everybody, when nobody's vote can be worked out from it. Hands everybody has seen: taken from the whole they leave the
    /// votes by phone, so there must be enough of those, or none.
    #[must_use]
    pub fn shown(&self, seat: Seat, smallest: u32) -> Option<Tally> {
        if let Some(settled) = &self.settled {
            return settled.tallies[usize::from(seat == Seat::Led)].clone();
        }
        let (tally, phones) = (self.tally(seat, None), self.by_phone(seat));
        let enough = |votes: u32| votes == 0 || votes >= smallest;
        (enough(tally.votes) && enough(phones)).then_some(tally)
    }

    /// How many voted by phone.
    #[must_use]
    pub fn by_phone(&self, seat: Seat) -> u32 {
        let phones = self.slots.keys().filter(|(_, as_whom)| *as_whom == seat);
        u32::try_from(phones.count()).unwrap_or(u32::MAX)
    }

    /// How many voted: known also where the votes are not shown.
    #[must_use]
    pub fn votes(&self, seat: Seat) -> u32 {
        match &self.settled {
            Some(settled) => settled.votes[usize::from(seat == Seat::Led)],
            None => self.tally(seat, None).votes,
        }
    }

    /// Its totals, when they are all that is left of it.
    #[must_use]
    pub fn settled(&self) -> Option<&Settled> {
        self.settled.as_ref()
    }

    /// Nothing but its totals is left.
    pub fn settle(&mut self, totals: Settled) {
        (self.slots, self.hands, self.late) = Default::default();
        (self.open, self.settled) = (false, Some(totals));
    }

    /// The tables that voted, in order.
    #[must_use]
    pub fn tables(&self) -> Vec<u8> {
        let mut tables: Vec<u8> = self.slots.values().filter_map(|slot| slot.table).collect();
        tables.sort_unstable();
        tables.dedup();
        tables
    }

    /// How this round differs from an earlier one, by those with a phone: hands cannot be told apart.
    #[must_use]
    pub fn since(&self, first: &Self, seat: Seat) -> Moved {
        let mine = self.slots.iter().filter(|((_, as_whom), _)| *as_whom == seat);
        let mut moved = Moved::default();
        for (key, slot) in mine {
            match first.slots.get(key) {
                Some(before) => {
                    moved.both += 1;
                    moved.changed += u32::from(before.option != slot.option);
                }
                None => moved.once += 1,
            }
        }
        let before = first.slots.keys();
        let only_first = before.filter(|key| key.1 == seat && !self.slots.contains_key(key));
        moved.once += u32::try_from(only_first.count()).unwrap_or(u32::MAX);
        moved
    }
}
