//! Random teams and their half year of work, as the reference model draws them.

use super::dice::Dice;
use crate::sim::params::Params;
use crate::sim::stance::Stance;
use crate::sim::team::{Item, Order, Person, Team};

/// Workdays in half a year.
pub(super) const HALF_YEAR: u32 = 130;

/// How far a team's frankness goes with its contentment before anybody leads it: both have causes that no lead has a part in. Ours;
/// surveys find safety and satisfaction close together (Frazier et al. 2017).
const TONE: f64 = 0.4;

/// What is held fixed in a random team; the rest is drawn. Everything is drawn in any case and then replaced, so
/// worlds that differ in one thing are alike in all others.
#[derive(Debug, Clone, Copy)]
pub(super) struct World {
    /// Workdays.
    pub(super) days: u32,
    /// People, else 3 to 9.
    pub(super) people: Option<u32>,
    /// Work that lands on the desk over work planned for, else .65 to 1.2.
    pub(super) load: Option<f64>,
    /// Mean skill, else .35 to .75.
    pub(super) skill: Option<f64>,
    /// Whether there is a written code of purpose, else by half.
    pub(super) code: Option<bool>,
    /// Share of the lead's day in an old job.
    pub(super) doing: f64,
    /// Readiness to lead on the first day.
    pub(super) bench: f64,
}

/// A team with the luck that belongs to it.
pub(super) struct Drawn {
    /// The team on its first morning.
    pub(super) team: Team,
    /// The seed of its days.
    pub(super) seed: u64,
    /// Work that lands on the desk over work planned for.
    pub(super) load: f64,
}

impl World {
    /// Any team at any load.
    pub(super) const ANY: Self = Self {
        days: HALF_YEAR,
        people: None,
        load: None,
        skill: None,
        code: None,
        doing: 0.0,
        bench: 0.15,
    };

    /// Any team with the work of experiments: a little less than it can do.
    pub(super) const STEADY: Self = Self {
        load: Some(0.92),
        ..Self::ANY
    };

    /// The same with this many people.
    pub(super) const fn of(people: u32) -> Self {
        Self {
            people: Some(people),
            ..Self::STEADY
        }
    }

    /// The same for this many workdays.
    pub(super) const fn lasting(self, days: u32) -> Self {
        Self { days, ..self }
    }

    /// The same with this mean skill.
    pub(super) const fn skilled(self, skill: f64) -> Self {
        Self {
            skill: Some(skill),
            ..self
        }
    }

    /// The same with this much work.
    pub(super) const fn loaded(self, load: f64) -> Self {
        Self {
            load: Some(load),
            ..self
        }
    }

    /// The same with or without a written code.
    pub(super) const fn coded(self, code: bool) -> Self {
        Self {
            code: Some(code),
            ..self
        }
    }

    /// A team of this world.
    pub(super) fn draw(&self, params: &Params, dice: &mut Dice) -> Drawn {
        let seed = dice.word();
        let drawn = 3 + dice.below(7);
        let people = self.people.unwrap_or(drawn);
        let drawn = dice.between(0.65, 1.2);
        let load = self.load.unwrap_or(drawn);
        let drawn = dice.between(0.35, 0.75);
        let skill = self.skill.unwrap_or(drawn);
        let drawn = dice.share() < 0.5;
        let code = self.code.unwrap_or(drawn);
        let climate = 0.25 * dice.bell();
        let curiosity = (1.0 + 0.60 * dice.bell()).clamp(0.2, 2.0);
        let items = items(params, self.days, load * f64::from(people), dice);
        let temper = 0.22 * (TONE * climate / 0.25 + (1.0 - TONE * TONE).sqrt() * dice.bell());
        let people = (0..people).map(|_| person(skill, temper, self.bench, dice));
        let mut team = Team::new(people.collect(), items, 0.5, 0.5);
        team.order = Order::Listed;
        team.code = code;
        team.climate = climate;
        team.curiosity = curiosity;
        team.lead.doing = self.doing;
        Drawn { team, seed, load }
    }
}

fn person(skill: f64, temper: f64, bench: f64, dice: &mut Dice) -> Person {
    let skill = [(); 3].map(|()| (skill + dice.between(-0.15, 0.15)).clamp(0.05, 0.95));
    let autonomy = dice.between(0.45, 0.95);
    Person {
        bench,
        ..Person::new(skill, autonomy, temper + 0.10 * dice.bell())
    }
}

/// Work for these days at this many people's load.
fn items(params: &Params, days: u32, load: f64, dice: &mut Dice) -> Vec<Item> {
    let slack = dice.between(0.6, 1.4);
    let (mut items, mut day) = (Vec::new(), 0);
    while day < days {
        let gap = 3 + dice.below(6);
        let length = f64::from(gap);
        let due = f64::from(day) + length * dice.between(0.85, 1.7) * slack;
        let uncertainty = dice.clear_cut();
        let size = (1.0 + 0.40 * dice.bell()).clamp(0.4, 2.0);
        let effort = load * params.output.cap * length * size;
        items.push(Item {
            uncertainty,
            need: dice.clear_cut(),
            difficulty: (0.30 + 0.35 * uncertainty + dice.between(0.0, 0.3)).clamp(0.0, 1.0),
            ..Item::new(effort, Some(day), due, dice.below(3) as usize)
        });
        day += gap;
    }
    items
}

/// The Friday shipment: three people, a call on Monday, one item due on the evening of the fifth day.
pub(super) fn friday(params: &Params, dice: &mut Dice) -> Drawn {
    let world = World {
        days: 10,
        people: Some(3),
        load: Some(0.9),
        skill: Some(0.60),
        code: Some(false),
        ..World::ANY
    };
    let mut drawn = world.draw(params, dice);
    let size = 1.0 + 0.10 * (dice.share() - 0.5);
    let team = &mut drawn.team;
    let calmer = |person: Person| Person {
        temper: 0.5 * person.temper,
        ..person
    };
    team.people = team.people.iter().map(calmer).collect();
    for item in &mut team.items[1..] {
        item.arrives = item.arrives.map(|day| day + 20);
        item.due += 20.0;
    }
    let first = &mut team.items[0];
    first.effort = 3.0 * params.output.cap * 5.0 * 0.92 * size;
    first.remaining = first.effort;
    first.due = 5.0;
    first.uncertainty = 0.35;
    first.need = 0.4;
    drawn
}

/// A lead of the population: structure and consideration spread over the map and slightly correlated (about .16).
pub(super) fn leader(dice: &mut Dice) -> Stance {
    let [own, other, both] = [(); 3].map(|()| dice.bell() / 4.0);
    let point = |own: f64| (0.5 + 1.6 * (0.9 * own + 0.4 * both)).clamp(0.0, 1.0);
    Stance::new(point(own), point(other))
}
