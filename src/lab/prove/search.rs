//! Looks for a playthrough to every place by playing: at random, by policy, toward what is new, and by changing the
//! plays that came closest.

use crate::lab::policy::Policy;
use crate::play::options::is_open;
use crate::play::step::step_quietly;
use crate::play::{Action, Carried, Start, State, Waiting, begin};
use crate::sim::params::Params;
use crate::story::Scenario;
use crate::story::ids::{ChoiceId, DecisionId, SceneId};

use super::assumed::carried;
use super::distance::distance;
use super::locations::{Location, Map};
use super::observe::Observer;

/// The most actions in one play.
const MOST_ACTIONS: usize = 2_000;
/// Actions per play on average over a search, so that stories that never end do not take for ever.
const AVERAGE_ACTIONS: u64 = 120;
/// Plays even when everything is found at once, to see that they end.
const FEWEST: u64 = 200;
/// Plays kept per place that was almost come to.
const CLOSEST: usize = 4;
/// Of so many plays one is by a fixed policy.
const BY_POLICY: u64 = 6;

/// A playthrough as its seed and actions.
#[derive(Debug, Clone, PartialEq)]
pub struct Witness {
    /// The seed, and what was carried in.
    pub start: Start,
    /// What the player did. The last of it came to the place.
    pub actions: Vec<Action>,
}

/// What playing has shown.
#[derive(Debug)]
pub struct Search<'a> {
    map: &'a Map<'a>,
    start: State,
    /// What every play carries in; none to draw it.
    only: Option<Carried>,
    params: Params,
    seed: u64,
    /// For each place the first playthrough that came to it.
    pub witness: Vec<Option<Witness>>,
    /// For each decision a playthrough in which every option was closed.
    pub stuck: Vec<Option<Witness>>,
    /// A playthrough that turns in place, and where.
    pub endless: Option<(SceneId, Witness)>,
    /// A playthrough with any choices that went on and on, and where it was left.
    pub unending: Option<(SceneId, Witness)>,
    close: Vec<Vec<(f64, Witness)>>,
    taken: Vec<[u32; 5]>,
    actions: u64,
    /// Plays so far.
    pub plays: u64,
}

/// Who takes the decisions of a play.
enum Player {
    Policy(Policy),
    New,
    Random,
}

impl<'a> Search<'a> {
    /// Nothing played yet.
    #[must_use]
    pub fn new(map: &'a Map<'a>, seed: u64) -> Self {
        let scenario = map.scenario;
        Self {
            map,
            start: begin(scenario, seed).0,
            only: None,
            params: Params::default(),
            seed,
            witness: vec![None; map.places.len()],
            stuck: vec![None; scenario.decisions.len()],
            endless: None,
            unending: None,
            close: vec![Vec::new(); map.places.len()],
            taken: vec![[0; 5]; scenario.decisions.len()],
            actions: 0,
            plays: 0,
        }
    }

    /// The same with all plays beginning alike but for their luck.
    #[must_use]
    pub fn carrying(mut self, carried: &Carried) -> Self {
        self.only = Some(carried.clone());
        self
    }

    /// Plays until every wanted place (by number) has a witness, or so many plays are over.
    pub fn run(&mut self, wanted: &[usize], stuck: &[usize], plays: u64) {
        for _ in 0..plays {
            let missing: Vec<usize> = wanted
                .iter()
                .copied()
                .filter(|&at| self.witness[at].is_none())
                .collect();
            if self.actions > plays * AVERAGE_ACTIONS {
                return;
            }
            if self.plays >= FEWEST.min(plays)
                && missing.is_empty()
                && stuck.iter().all(|&at| self.stuck[at].is_some())
            {
                return;
            }
            self.one(&missing);
        }
    }

    /// Plays on, whatever is found.
    pub fn wander(&mut self, plays: u64) {
        for _ in 0..plays {
            if self.endless.is_some() {
                return;
            }
            self.one(&[]);
        }
    }

    fn one(&mut self, missing: &[usize]) {
        let number = self.plays;
        self.plays += 1;
        let mut luck = Dice::new(self.seed, number);
        let near: Vec<usize> = missing
            .iter()
            .copied()
            .filter(|&at| !self.close[at].is_empty())
            .collect();
        let drawn = || carried(self.map.scenario, self.seed, number);
        let mut carried = self.only.clone().unwrap_or_else(drawn);
        let (seed, prefix) = if !near.is_empty() && number % 2 == 1 {
            let all = &self.close[near[luck.below(near.len())]];
            let (_, play) = &all[luck.below(all.len())];
            let kept = luck.below(play.actions.len() + 1);
            // The same luck with other choices, or the same choices with other luck.
            let seed = if luck.below(3) == 0 {
                self.seed.wrapping_add(number)
            } else {
                play.start.seed
            };
            // Changed choices or other luck are tried with what was carried in, mostly.
            if self.map.scenario.carries.is_empty() || luck.below(4) > 0 {
                carried = play.start.carried.clone();
            }
            (seed, play.actions[..kept].to_vec())
        } else {
            (self.seed.wrapping_add(number), Vec::new())
        };
        let player = match number % BY_POLICY {
            0 => Player::Policy(Policy::NAMED[(number / BY_POLICY) as usize % Policy::NAMED.len()].1),
            1..=3 => Player::New,
            _ => Player::Random,
        };
        self.play(Start { seed, carried }, &prefix, &player, &mut luck);
    }

    fn play(&mut self, start: Start, prefix: &[Action], player: &Player, luck: &mut Dice) {
        let map = self.map;
        let mut state = if start.carried.is_empty() {
            self.start.clone()
        } else {
            begin(map.scenario, &start).0
        };
        state.seed = start.seed;
        let mut play = Witness {
            start,
            actions: Vec::new(),
        };
        let mut observer = Observer::new(map);
        observer.begin(&state);
        self.note(&observer, &state, &play);
        // When a day last passed or a decision was taken, and a state since then to come back to.
        let (mut moved, mut since, mut rested) = (clock(&state), 0, None);
        let most = map.scenario.scenes.len();
        let mut drawn = state.drawn.clone();
        while play.actions.len() < MOST_ACTIONS && state.ending().is_none() {
            let recorded = prefix.get(play.actions.len()).copied();
            let Some(action) = recorded
                .and_then(|action| self.again(&state, action))
                .or_else(|| self.pick(&state, player, luck))
            else {
                let decision = state.open_decision().map_or(0, DecisionId::index);
                self.stuck[decision].get_or_insert(play);
                return;
            };
            drawn.clone_from(&state.drawn);
            if step_quietly(map.scenario, &mut state, action).is_err() {
                return;
            }
            play.actions.push(action);
            self.actions += 1;
            observer.step(&state, action, &drawn);
            self.note(&observer, &state, &play);
            if clock(&state) != moved {
                (moved, since, rested) = (clock(&state), 0, None);
                continue;
            }
            since += 1;
            if since > most && rested.as_ref() == Some(&state) {
                self.endless.get_or_insert((state.scene, play));
                return;
            }
            // Copying a state costs as much as a step, so only the copies that will be looked at are made.
            if since.is_power_of_two() && since * 2 > most {
                rested = Some(state.clone());
            }
        }
        // Whoever keeps to a policy may go round for ever; whoever takes any option sooner or later would not. A story of
        // very many scenes may simply be longer than a play is here.
        let short = 4 * self.map.scenario.scenes.len() <= MOST_ACTIONS;
        if short && state.ending().is_none() && !matches!(player, Player::Policy(_)) {
            self.unending.get_or_insert((state.scene, play));
        }
    }

    /// What another play did, done here, where it can be. At another decision that is the option in the same place.
    fn again(&self, state: &State, action: Action) -> Option<Action> {
        match (action, state.waiting) {
            (Action::Continue, Waiting::Page | Waiting::PageAfter(..)) => Some(action),
            (Action::Choose { choice, .. }, Waiting::Decision(decision)) => {
                let open = choice.index() < self.map.scenario.decision(decision).choices.len()
                    && is_open(&self.params, self.map.scenario, state, decision, choice);
                open.then_some(Action::Choose { decision, choice })
            }
            _ => None,
        }
    }

    /// The next action; none when every option is closed.
    fn pick(&mut self, state: &State, player: &Player, luck: &mut Dice) -> Option<Action> {
        let Some(decision) = state.open_decision() else {
            return Some(Action::Continue);
        };
        let scenario = self.map.scenario;
        let choices = scenario.decision(decision).choices.len();
        let open: Vec<ChoiceId> = (0..choices)
            .map(ChoiceId::from)
            .filter(|&choice| is_open(&self.params, scenario, state, decision, choice))
            .collect();
        let any = *open.get(luck.below(open.len().max(1)))?;
        let counts = &self.taken[decision.index()];
        let choice = match player {
            Player::Policy(policy) => policy.pick(scenario, state).unwrap_or(any),
            Player::New => open
                .iter()
                .copied()
                .min_by_key(|choice| counts[choice.index().min(4)])
                .unwrap_or(any),
            Player::Random => any,
        };
        self.taken[decision.index()][choice.index().min(4)] += 1;
        Some(Action::Choose { decision, choice })
    }

    fn note(&mut self, observer: &Observer<'_>, state: &State, play: &Witness) {
        for place in &observer.places {
            if let Some(at) = self.map.index(*place)
                && self.witness[at].is_none()
            {
                self.witness[at] = Some(play.clone());
            }
        }
        for asked in &observer.asked {
            let missed = if asked.held { asked.no } else { Some(asked.yes) };
            let Some(at) = missed.and_then(|place| self.map.index(place)) else {
                continue;
            };
            if self.witness[at].is_some() {
                continue;
            }
            let far = distance(&self.params, state, asked.condition, !asked.held);
            let close = &mut self.close[at];
            if close.len() < CLOSEST {
                close.push((far, play.clone()));
            } else if let Some(worst) = close.iter_mut().max_by(|a, b| a.0.total_cmp(&b.0))
                && far <= worst.0
            {
                *worst = (far, play.clone());
            }
        }
    }
}

/// What moves when the story does: decisions taken, and the day.
fn clock(state: &State) -> (usize, u32) {
    (state.taken.len(), state.team.day)
}

/// Plays a witness again and says whether its last action comes to the place.
#[must_use]
pub fn confirm(map: &Map<'_>, witness: &Witness, place: Location) -> bool {
    let mut state = begin(map.scenario, &witness.start).0;
    let mut observer = Observer::new(map);
    observer.begin(&state);
    for &action in &witness.actions {
        let drawn = state.drawn.clone();
        if step_quietly(map.scenario, &mut state, action).is_err() {
            return false;
        }
        observer.step(&state, action, &drawn);
    }
    observer.places.contains(&place)
}

/// Whether every option is closed after this playthrough.
#[must_use]
pub fn confirm_stuck(scenario: &Scenario, witness: &Witness) -> bool {
    let mut state = begin(scenario, &witness.start).0;
    let played = witness
        .actions
        .iter()
        .all(|&action| step_quietly(scenario, &mut state, action).is_ok());
    played
        && state.open_decision().is_some()
        && crate::play::options(scenario, &state).iter().all(|one| !one.open)
}

/// Numbers that look random: a counter through SplitMix64.
struct Dice(u64);

impl Dice {
    fn new(seed: u64, number: u64) -> Self {
        Self(seed ^ number.wrapping_mul(0xd134_2543_de82_ef95))
    }

    /// A whole number below `bound`, which is not 0.
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut x = self.0;
        x = (x ^ (x >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        x = (x ^ (x >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((x ^ (x >> 31)) % bound as u64) as usize
    }
}
