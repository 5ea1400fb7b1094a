//! One team led through its weeks, and the mean of many.

use rayon::prelude::*;

use super::dice::{Dice, Label, Seed};
use super::world::Drawn;
use crate::sim::act::{Question, act};
use crate::sim::acts::Deed;
use crate::sim::decision::{Matter, odds};
use crate::sim::focus::morning;
use crate::sim::gauges::gauges;
use crate::sim::luck::{DayLuck, Luck};
use crate::sim::params::Params;
use crate::sim::stance::Stance;
use crate::sim::team::{Person, Team};
use crate::sim::workday::workday;

/// The acts a policy of the table chooses from: always directive, always mix, always collaborative.
pub(super) const DIRECTIVE: (f64, f64) = (0.90, 0.20);
pub(super) const MIX: (f64, f64) = (0.55, 0.55);
pub(super) const COLLABORATIVE: (f64, f64) = (0.20, 0.90);

/// How much better than the mix an act's odds must be before a lead who reads the situation leans to it.
const MARGIN: f64 = 0.10;

/// How the team is led: one act each Monday.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Style {
    /// Always this point, and known for it.
    Always((f64, f64)),
    /// This point from now on by a lead known for nothing in particular.
    Newly((f64, f64)),
    /// Collaborative and directive, week by week, whatever is going on.
    InTurn,
    /// The act with the best odds, the mix unless another is clearly better.
    Reading,
    /// The act with the worst odds, likewise.
    Misreading,
}

/// What happens besides the work.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(super) struct Plot {
    /// Share of the week the lead is away.
    pub(super) away: f64,
    /// The workday at whose end the first person is replaced by a newcomer.
    pub(super) newcomer: Option<u32>,
    /// The workday on whose morning the lead leaves.
    pub(super) lead_leaves: Option<u32>,
}

/// What is read off a team in the evening.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum See {
    /// The slow gauges, 0..100.
    Morale,
    Delivery,
    Growth,
    Composite,
    /// Means over the people, 0..1.
    Spirits,
    Trust,
    Energy,
    Clarity,
    Skill,
    Bench,
    /// The team, 0..1.
    Safety,
    Purpose,
    Process,
    /// Person-days of the day.
    Output,
}
const SEEN: usize = See::Output as usize + 1;

/// An evening, by `See`.
pub(super) type Evening = [f64; SEEN];

/// A seat of the team over the whole time.
pub(super) struct Seat {
    /// Mean morale of whoever sat there, 0..1.
    pub(super) morale: f64,
    /// How many people left it.
    pub(super) left: u32,
}

/// What became of a team.
pub(super) struct Course {
    /// Every evening.
    pub(super) evenings: Vec<Evening>,
    /// Every seat.
    pub(super) seats: Vec<Seat>,
    /// Decisions, and how many of them worked out.
    pub(super) decisions: (u32, u32),
    /// Days it took to finish the first item.
    pub(super) first_done: Option<u32>,
    /// The team at the end.
    pub(super) team: Team,
}

impl Course {
    /// Mean of the evenings from day `from` to before day `to`.
    pub(super) fn mean(&self, see: See, from: usize, to: usize) -> f64 {
        mean(&self.evenings, see, from, to)
    }
}

/// Leads a team for some workdays.
pub(super) fn lead(params: &Params, drawn: Drawn, days: u32, style: Style, plot: &Plot) -> Course {
    watch(params, drawn, days, style, plot, |_, _| ())
}

/// Leads a team for some workdays; `look` sees it each morning before anything happens, with the luck of the day.
pub(super) fn watch(
    params: &Params,
    drawn: Drawn,
    days: u32,
    style: Style,
    plot: &Plot,
    mut look: impl FnMut(&Team, &DayLuck),
) -> Course {
    let Drawn { mut team, seed, .. } = drawn;
    if let Style::Always(known) = style {
        (team.lead.structure, team.lead.consideration) = known;
    }
    team.lead.away = plot.away;
    let luck = Luck::new(seed);
    let mut today = DayLuck::default();
    let seats = team.people.iter().map(|_| Seat { morale: 0.0, left: 0 });
    let mut course = Course {
        evenings: Vec::with_capacity(days as usize),
        seats: seats.collect(),
        decisions: (0, 0),
        first_done: None,
        team,
    };
    for day in 0..days {
        let team = &mut course.team;
        luck.day(day, team.people.len(), &mut today);
        if plot.newcomer == Some(day) {
            today.quit[0] = -1.0;
        }
        look(team, &today);
        if plot.lead_leaves == Some(day) {
            let _ = team.lead_leaves(params);
        }
        if day.is_multiple_of(5) {
            let (s, c) = style.point(params, team);
            let deed = Deed::bare(s, c);
            let verdict = act(params, team, &deed, &Question::default(), luck.decision(day, 0));
            course.decisions.0 += 1;
            course.decisions.1 += u32::from(verdict.worked);
        }
        let report = workday(params, team, &today);
        if report.finished == Some(0) {
            course.first_done = Some(day + 1);
        }
        let mut means = Means::default();
        for (at, (seat, person)) in course.seats.iter_mut().zip(team.people.iter()).enumerate() {
            seat.morale += person.morale / f64::from(days);
            seat.left += report.left >> at & 1;
            means.add(&person);
        }
        course.evenings.push(evening(params, team, &means, report.output));
    }
    course
}

/// Sums over the people on the team: of all of them in one walk, as putting a person together takes longer than adding.
#[derive(Default)]
struct Means {
    count: f64,
    /// Morale, trust, energy, clarity, skill, bench.
    sums: [f64; 6],
}

impl Means {
    fn add(&mut self, one: &Person) {
        if !one.here {
            return;
        }
        self.count += 1.0;
        let skill = (one.skill[0] + one.skill[1] + one.skill[2]) / 3.0;
        let each = [one.morale, one.trust, one.energy, one.clarity, skill, one.bench];
        for (sum, value) in self.sums.iter_mut().zip(each) {
            *sum += value;
        }
    }

    fn each(&self) -> [f64; 6] {
        self.sums.map(|sum| sum / f64::max(self.count, 1.0))
    }
}

fn evening(params: &Params, team: &Team, means: &Means, output: f64) -> Evening {
    let gauges = gauges(params, team);
    let mut evening = [0.0; SEEN];
    let mut set = |see: See, value: f64| evening[see as usize] = value;
    set(See::Morale, gauges.morale);
    set(See::Delivery, gauges.delivery);
    set(See::Growth, gauges.growth);
    set(See::Composite, gauges.composite());
    let [morale, trust, energy, clarity, skill, bench] = means.each();
    set(See::Spirits, morale);
    set(See::Trust, trust);
    set(See::Energy, energy);
    set(See::Clarity, clarity);
    set(See::Skill, skill);
    set(See::Bench, bench);
    set(See::Safety, team.safety);
    set(See::Purpose, team.purpose);
    set(See::Process, team.process);
    set(See::Output, output);
    evening
}

impl Style {
    /// The act of this Monday.
    fn point(self, params: &Params, team: &mut Team) -> (f64, f64) {
        let sign = match self {
            Self::Always(point) | Self::Newly(point) => return point,
            Self::InTurn if (team.day / 5).is_multiple_of(2) => return COLLABORATIVE,
            Self::InTurn => return DIRECTIVE,
            Self::Reading => 1.0,
            Self::Misreading => -1.0,
        };
        let now = morning(params, team);
        let matter = Matter {
            uncertainty: now.uncertainty,
            readiness: team.mean(|person| person.ready),
            need: now.need,
            urgency: now.urgency,
            trust: team.mean(|person| person.trust),
            known: 0.0,
        };
        let suits =
            |(s, c): (f64, f64)| sign * odds(params, Stance::new(s, c).participation(), &matter).success;
        let mut best = (DIRECTIVE, suits(DIRECTIVE));
        for (point, suits) in [(MIX, suits(MIX) + MARGIN), (COLLABORATIVE, suits(COLLABORATIVE))] {
            if suits > best.1 {
                best = (point, suits);
            }
        }
        best.0
    }
}

/// Many teams led alike: the mean of every evening, and what else is counted over them.
pub(super) struct Mean {
    /// Every evening, mean over the teams.
    pub(super) evenings: Vec<Evening>,
    /// Share of decisions that worked out.
    pub(super) worked: f64,
    /// People who left over seats, per year.
    pub(super) quits_a_year: f64,
    /// Share of teams that finished their first item within five days.
    pub(super) on_time: f64,
}

impl Mean {
    /// Mean of the evenings from day `from` to before day `to`.
    pub(super) fn of(&self, see: See, from: usize, to: usize) -> f64 {
        mean(&self.evenings, see, from, to)
    }

    /// One evening.
    pub(super) fn on(&self, see: See, day: usize) -> f64 {
        self.of(see, day, day + 1)
    }

    /// The highest evening from the eleventh day on.
    pub(super) fn peak(&self, see: See) -> f64 {
        let later = self.evenings.iter().skip(10);
        later.fold(0.0, |most: f64, evening| most.max(evening[see as usize]))
    }
}

fn mean(evenings: &[Evening], see: See, from: usize, to: usize) -> f64 {
    let part = &evenings[from.min(evenings.len())..to.min(evenings.len())];
    let sum = part.iter().fold(0.0, |sum, evening| sum + evening[see as usize]);
    sum / part.len().max(1) as f64
}

/// Which teams an experiment takes: the same ones for the same seed and label, so that runs are paired.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sample {
    pub(super) seed: Seed,
    pub(super) label: Label,
    pub(super) teams: u64,
}

impl Sample {
    /// Something of each team, in parallel; the result is in the order of the teams whatever the threads did.
    pub(super) fn each<T: Send>(&self, of: impl Fn(u64, &mut Dice) -> T + Sync) -> Vec<T> {
        let one = |at| of(at, &mut Dice::new(self.seed.number, self.label, at));
        (0..self.seed.of(self.teams)).into_par_iter().map(one).collect()
    }

    /// Leads every team in the same way.
    pub(super) fn lead(
        &self,
        params: &Params,
        days: u32,
        style: Style,
        plot: &Plot,
        draw: impl Fn(&mut Dice) -> Drawn + Sync,
    ) -> Mean {
        let courses = self.each(|_, dice| lead(params, draw(dice), days, style, plot));
        let share = 1.0 / courses.len() as f64;
        let mut evenings = vec![[0.0; SEEN]; days as usize];
        let (mut left, mut seats, mut made, mut worked, mut on_time) = (0, 0, 0, 0, 0.0);
        for course in &courses {
            for (sum, evening) in evenings.iter_mut().zip(&course.evenings) {
                for (sum, value) in sum.iter_mut().zip(evening) {
                    *sum += value * share;
                }
            }
            left += course.seats.iter().map(|seat| seat.left).sum::<u32>();
            seats += course.seats.len();
            made += course.decisions.0;
            worked += course.decisions.1;
            if course.first_done.is_some_and(|day| day <= 5) {
                on_time += share;
            }
        }
        let years = f64::from(days) / 260.0;
        Mean {
            evenings,
            worked: f64::from(worked) / f64::from(made.max(1)),
            quits_a_year: f64::from(left) / (seats.max(1) as f64 * years),
            on_time,
        }
    }
}
