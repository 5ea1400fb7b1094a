//! Random teams as the reference model draws them, and the policies of its table. Shared by the tests of the team.

use rand::rngs::ChaCha8Rng;
use rand::{Rng, SeedableRng};
use twohats::sim::act::{Question, act};
use twohats::sim::acts::Deed;
use twohats::sim::gauges::{Gauges, gauges};
use twohats::sim::luck::{DayLuck, Luck};
use twohats::sim::params::Params;
use twohats::sim::team::{Item, Order, Person, Team};
use twohats::sim::workday::workday;

/// Uniform numbers, one after the other. Their own, so that the teams of a test stay whatever becomes of luck.
pub(crate) struct Dice {
    source: ChaCha8Rng,
    next: u128,
}

impl Dice {
    pub(crate) fn new(seed: u64) -> Self {
        let mut key = *b"two hats: luck, first edition   ";
        key[24..].copy_from_slice(&seed.to_le_bytes());
        let mut source = ChaCha8Rng::from_seed(key);
        source.set_stream(2 << 32);
        Self { source, next: 0 }
    }

    pub(crate) fn share(&mut self) -> f64 {
        self.next += 1;
        // One draw of each block.
        self.source.set_word_pos(16 * self.next);
        (self.source.next_u64() >> 11) as f64 / 9_007_199_254_740_992.0
    }

    pub(crate) fn between(&mut self, low: f64, high: f64) -> f64 {
        low + (high - low) * self.share()
    }

    /// The reference model's noise: four uniforms less two.
    pub(crate) fn bell(&mut self) -> f64 {
        self.share() + self.share() + self.share() + self.share() - 2.0
    }

    /// Clear-cut situations dominate.
    pub(crate) fn clear_cut(&mut self) -> f64 {
        let x = self.share();
        if x < 0.5 {
            2.0 * x * x
        } else {
            1.0 - 2.0 * (1.0 - x) * (1.0 - x)
        }
    }

    pub(crate) fn below(&mut self, n: u32) -> u32 {
        (self.share() * f64::from(n)) as u32
    }
}

/// The whole of a team, to compare it to the last bit.
pub(crate) fn bytes(team: &Team) -> Vec<u8> {
    let mut out = Vec::new();
    team.write_bytes(&mut out);
    out
}

/// A random team with work for `days`, as the reference model draws it.
pub(crate) fn team(seed: u64, people: Option<u32>, load: f64, days: u32) -> Team {
    let mut dice = Dice::new(seed);
    let n = people.unwrap_or_else(|| 3 + dice.below(7));
    let skill = dice.between(0.35, 0.75);
    let shared_temper = 0.22 * dice.bell();
    let mut cast = Vec::new();
    for _ in 0..n {
        let skill = [(); 3].map(|()| (skill + dice.between(-0.15, 0.15)).clamp(0.05, 0.95));
        let autonomy = dice.between(0.45, 0.95);
        cast.push(Person::new(skill, autonomy, shared_temper + 0.10 * dice.bell()));
    }
    let slack = dice.between(0.6, 1.4);
    let (mut items, mut day) = (Vec::new(), 0);
    while day < days {
        let gap = 3 + dice.below(6);
        let length = f64::from(gap);
        let size = (1.0 + 0.40 * dice.bell()).clamp(0.4, 2.0);
        let due = f64::from(day) + length * dice.between(0.85, 1.7) * slack;
        let effort = load * f64::from(n) * 0.485 * length * size;
        let uncertainty = dice.clear_cut();
        items.push(Item {
            uncertainty,
            need: dice.clear_cut(),
            difficulty: (0.30 + 0.35 * uncertainty + dice.between(0.0, 0.3)).clamp(0.0, 1.0),
            ..Item::new(effort, Some(day), due, dice.below(3) as usize)
        });
        day += gap;
    }
    let mut team = Team::new(cast, items, 0.5, 0.5);
    team.order = Order::Listed;
    team.code = dice.share() < 0.5;
    team.climate = 0.25 * dice.bell();
    team.curiosity = (1.0 + 0.60 * dice.bell()).clamp(0.2, 2.0);
    team
}

/// Leads a team for some days with a decision every Monday; hands the gauges of each evening to `see`.
pub(crate) fn lead(
    params: &Params,
    team: &mut Team,
    seed: u64,
    days: u32,
    policy: impl Fn(&Team) -> Deed,
    mut see: impl FnMut(&Team, Gauges),
) {
    let luck = Luck::new(seed);
    let mut today = DayLuck::default();
    for _ in 0..days {
        if team.day.is_multiple_of(5) {
            let deed = policy(team);
            let _ = act(
                params,
                team,
                &deed,
                &Question::default(),
                luck.decision(team.day, 0),
            );
        }
        luck.day(team.day, team.people.len(), &mut today);
        let _ = workday(params, team, &today);
        see(team, gauges(params, team));
    }
}

/// Always the same point of the map, known for it from the start.
pub(crate) fn constant(
    params: &Params,
    mut team: Team,
    seed: u64,
    days: u32,
    (s, c): (f64, f64),
    see: impl FnMut(&Team, Gauges),
) -> Team {
    (team.lead.structure, team.lead.consideration) = (s, c);
    lead(params, &mut team, seed, days, |_| Deed::bare(s, c), see);
    team
}
