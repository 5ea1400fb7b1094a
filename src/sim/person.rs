//! A person of the team, as everybody else sees them: the team keeps them four side by side ([`super::people`]).

use super::clip;
use super::moods::Moods;
use super::team::AREAS;
use super::why::{CAUSES, Causes};

/// A change of one of somebody's states from which on others notice it, 0..1.
pub const FELT: f64 = 0.04;

/// A person. States are 0..1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Person {
    /// M: how they are, without the mood of the moment.
    pub morale: f64,
    /// What the mood of the moment adds; the sum stays within -.2...2.
    pub mood: Moods,
    /// What `morale` is made of, by cause; sums to it.
    pub made_of: Causes,
    /// E: how rested.
    pub energy: f64,
    /// T: trust in the lead.
    pub trust: f64,
    /// L: how clear what is expected is.
    pub clarity: f64,
    /// K: skill by area.
    pub skill: [f64; AREAS],
    /// Skill by area on the first day; most of it never fades.
    pub skill_start: [f64; AREAS],
    /// Workdays since each area was last worked in.
    pub idle: [u32; AREAS],
    /// b: readiness to lead.
    pub bench: f64,
    /// U: how much say over their own work they need, .45...95.
    pub autonomy: f64,
    /// What they bring from outside work: added to where morale settles, about -.5...5.
    pub temper: f64,
    /// Workdays until they are no longer new.
    pub newcomer_days: u32,
    /// How many people have had this seat before them.
    pub predecessors: u32,
    /// Whether they are on the team. Those who are not neither work, count nor feel.
    pub here: bool,
    /// R this morning: able and willing to do the work at hand.
    pub ready: f64,
}

impl Person {
    /// Somebody with the reference model's starting states.
    #[must_use]
    pub fn new(skill: [f64; AREAS], autonomy: f64, temper: f64) -> Self {
        let mut person = Self {
            morale: 0.60,
            mood: Moods::default(),
            made_of: [0.0; CAUSES],
            energy: 0.75,
            trust: 0.50,
            clarity: 0.50,
            skill,
            skill_start: skill,
            idle: [0; AREAS],
            bench: 0.15,
            autonomy,
            temper,
            newcomer_days: 0,
            predecessors: 0,
            here: true,
            ready: 0.0,
        };
        person.settle(0.60);
        person
    }

    /// Sets morale, with no history behind it.
    pub fn settle(&mut self, morale: f64) {
        self.morale = clip(morale);
        self.made_of = [0.0; CAUSES];
        self.made_of[0] = self.morale;
    }

    /// What the mood of the moment adds to morale, -.2...2.
    #[must_use]
    pub fn mood_now(&self) -> f64 {
        self.mood.sum()
    }

    /// Morale as it shows: with the mood of the moment, 0..1.
    #[must_use]
    pub fn shows(&self) -> f64 {
        clip(self.morale + self.mood_now())
    }
}
