//! The whole state of a team as bytes, for hashing: equal bytes exactly when equal teams.

use super::team::{Focus, Item, Lead, Order, Past, Person, SLOTS, Status, Team};

/// Collects numbers as little-endian bytes.
struct Bytes<'a>(&'a mut Vec<u8>);

impl Bytes<'_> {
    fn whole(&mut self, x: u64) {
        self.0.extend_from_slice(&x.to_le_bytes());
    }

    fn number(&mut self, x: f64) {
        self.whole(x.to_bits());
    }

    fn numbers(&mut self, all: &[f64]) {
        all.iter().for_each(|x| self.number(*x));
    }

    fn maybe(&mut self, x: Option<u64>) {
        self.whole(u64::from(x.is_some()));
        self.whole(x.unwrap_or(0));
    }
}

impl Team {
    /// Appends the canonical bytes of the whole state.
    pub fn write_bytes(&self, out: &mut Vec<u8>) {
        // No `..` in these patterns: a new field that is forgotten here does not compile.
        let Self {
            people,
            items,
            order,
            day,
            purpose,
            process,
            safety,
            record,
            code,
            climate,
            curiosity,
            load,
            lead,
            history,
            morning,
            begun,
        } = self;
        let mut bytes = Bytes(out);
        bytes.whole(people.len() as u64);
        people.iter().for_each(|one| person(&mut bytes, &one));
        bytes.whole(items.len() as u64);
        items.iter().for_each(|one| item(&mut bytes, one));
        bytes.whole(match order {
            Order::EarliestDue => 0,
            Order::Listed => 1,
        });
        bytes.whole(u64::from(*day) << 2 | u64::from(*code) << 1 | u64::from(*begun));
        bytes.numbers(&[*purpose, *process, *safety, *record, *climate, *curiosity, *load]);
        let Lead {
            structure,
            consideration,
            act_structure,
            act_consideration,
            acts_today,
            fit,
            doing,
            doing_kept,
            away,
            talked,
        } = lead;
        bytes.numbers(&[*structure, *consideration, *act_structure, *act_consideration]);
        bytes.numbers(&[*fit, *doing, *doing_kept, *away, *talked]);
        bytes.whole(u64::from(*acts_today));
        let mut windows = [[0.0; SLOTS]; 3];
        for (slot, past) in history.iter().enumerate() {
            let Past { score, ended, gain } = *past;
            [windows[0][slot], windows[1][slot], windows[2][slot]] = [score, ended, gain];
        }
        windows.iter().for_each(|window| bytes.numbers(window));
        bytes.whole(u64::from(morning.is_some()));
        if let Some(Focus {
            item,
            busy,
            uncertainty,
            need,
            area,
            difficulty,
            rate,
            urgency,
        }) = morning
        {
            bytes.maybe(item.map(|at| at as u64));
            bytes.whole((*area as u64) << 1 | u64::from(*busy));
            bytes.numbers(&[*uncertainty, *need, *difficulty, *rate, *urgency]);
        }
    }
}

fn person(bytes: &mut Bytes<'_>, person: &Person) {
    let Person {
        morale,
        mood,
        made_of,
        energy,
        trust,
        clarity,
        skill,
        skill_start,
        idle,
        bench,
        autonomy,
        temper,
        newcomer_days,
        predecessors,
        here,
        ready,
    } = person;
    bytes.numbers(&[
        *morale, *energy, *trust, *clarity, *bench, *autonomy, *temper, *ready,
    ]);
    bytes.numbers(&mood.by_cause());
    bytes.numbers(made_of);
    bytes.numbers(skill);
    bytes.numbers(skill_start);
    idle.iter().for_each(|days| bytes.whole(u64::from(*days)));
    bytes.whole(u64::from(*newcomer_days) << 33 | u64::from(*predecessors) << 1 | u64::from(*here));
}

fn item(bytes: &mut Bytes<'_>, item: &Item) {
    let Item {
        effort,
        remaining,
        done,
        weight,
        decided,
        helped,
        arrives,
        due,
        uncertainty,
        need,
        area,
        difficulty,
        grace,
        missed,
        status,
    } = item;
    bytes.numbers(&[
        *effort,
        *remaining,
        *done,
        *weight,
        *decided,
        *helped,
        *due,
        *uncertainty,
        *need,
        *difficulty,
        *grace,
        *missed,
    ]);
    bytes.maybe(arrives.map(u64::from));
    bytes.whole(*area as u64);
    match status {
        Status::Waiting => bytes.whole(0),
        Status::Open => bytes.whole(1),
        Status::Shelved => bytes.whole(4),
        Status::Lost { day } => {
            bytes.whole(2);
            bytes.whole(u64::from(*day));
        }
        Status::Done { day, score } => {
            bytes.whole(3);
            bytes.whole(u64::from(*day));
            bytes.number(*score);
        }
    }
}
