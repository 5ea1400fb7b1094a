//! Looking back on a playthrough: a playthrough in, everything the screen and the report show out.

use crate::play::ahead;
use crate::play::history::{Made, Part, history};
use crate::play::options::options;
use crate::play::playthrough::hex;
use crate::play::step::step_quietly;
use crate::play::stretch::{Stretch, stretches};
use crate::play::{Action, Event, Playthrough, setup};
use crate::present::beat;
use crate::sim::gauges::Gauges;
use crate::sim::team::Team;
use crate::sim::vocabulary::Hat;
use crate::story::{Scenario, emphasis};
use crate::words::Words;

use super::debrief_bends::{Curves, bends};
use super::debrief_causes::{Change, title};
use super::debrief_led::led;
use super::debrief_runs::{furthest, runs};
use super::debrief_standing::groups;
use super::debrief_told::told;
use super::debrief_turns::turns;
use super::debrief_words as say;

pub use super::debrief_data::{Being, Debrief, Decided, Left, Origin, Outlook, Reason, SUITED, Swing, Three};

/// Swings shown at most.
const SWINGS: usize = 3;
/// Points from which on a change is a swing.
const SWING: i64 = 3;

/// Looks back on a playthrough, in these words.
#[must_use]
pub fn debrief(words: &Words, played: &Playthrough) -> Debrief {
    let (scenario, state) = (played.scenario(), played.state());
    let past = history(played);
    let curves = Curves::of(&past);
    let stretches = stretches(played);
    let runs = runs(&stretches);
    let after = stretches.iter().filter(|one| one.decision.is_some());
    let mut decisions: Vec<Decided> = past
        .decisions
        .iter()
        .zip(after)
        .zip(1..)
        .map(|((made, stretch), number)| decided(words, scenario, (number, made), stretch))
        .collect();
    for (one, others) in decisions.iter_mut().zip(others(played)) {
        one.others = others;
    }
    let before = setup::team(scenario, played.begun());
    Debrief {
        id: scenario.id.clone(),
        language: scenario.language.clone(),
        scenario: scenario.title.clone(),
        ending: state.ending().map_or_else(String::new, |end| {
            let title = &scenario.endings[end.index()].title;
            scenario.filled(title, &state.values()).into_owned()
        }),
        closing: closing(played),
        origin: Origin {
            seed: state.seed,
            content: hex(scenario.hash),
            state: hex(state.hash(scenario)),
            version: env!("CARGO_PKG_VERSION"),
        },
        days: state.team.day,
        start: curves.points.first().map_or([0.0; 3], |point| point.1),
        end: curves.points.last().map_or([0.0; 3], |point| point.1),
        swings: swings(words, scenario, &runs, &decisions),
        turns: turns(words, played, &stretches),
        bends: bends((words, scenario), (&stretches, &runs), &decisions, &curves),
        told: told(words, played, &decisions, (&stretches, &runs)),
        groups: groups(words, scenario, &decisions, &stretches),
        parts: None,
        goes_round: None,
        stance: led(words, &decisions),
        people: people(words, scenario, &before, &state.team),
        ahead: outlook(words, played),
        questions: scenario.questions.clone(),
        points: curves.points,
        decisions,
    }
}

/// The hats of the options that were open and not taken, decision by decision.
fn others(played: &Playthrough) -> Vec<Vec<Hat>> {
    let scenario = played.scenario();
    let mut state = played.start().clone();
    let mut all = Vec::new();
    for one in played.steps() {
        if let Action::Choose { decision, choice } = one.action {
            let open = options(scenario, &state);
            let others = open
                .iter()
                .filter(|option| option.open && option.choice != choice);
            all.push(
                others
                    .map(|option| scenario.choice(decision, option.choice).hat)
                    .collect(),
            );
        }
        // The same actions on the same story cannot be refused.
        if step_quietly(scenario, &mut state, one.action).is_err() {
            break;
        }
    }
    all
}

pub(super) fn three(gauges: &Gauges) -> Three {
    gauges.each().map(|(_, value)| value)
}

/// The text of the ending.
fn closing(played: &Playthrough) -> Vec<String> {
    let scenario = played.scenario();
    let told = played.events().map(|(_, event)| event);
    let after = told.skip_while(|event| !matches!(event, Event::Ended(..)));
    after
        .flat_map(|event| match event {
            Event::Text(text) => beat(scenario, text),
            Event::Said(person, text) => {
                let name = &scenario.person(*person).name;
                vec![format!("{name}: {}", beat(scenario, text).join("\n\n"))]
            }
            _ => Vec::new(),
        })
        .collect()
}

/// A decision with its number, and what it did at once.
fn decided(words: &Words, scenario: &Scenario, (number, made): (u32, &Made), stretch: &Stretch) -> Decided {
    let decision = scenario.decision(made.decision);
    let verdict = &made.verdict;
    let at_once = [0, 1, 2].map(|gauge| Change::at_once(stretch, gauge));
    let of = |gauge: usize| {
        at_once[gauge]
            .as_ref()
            .map_or_else(Vec::new, |change| change.reasons(words, scenario, &[]))
    };
    let part = made.part();
    let best = Part::of(verdict.best);
    Decided {
        number,
        scene: scenario.scene(decision.scene).title.clone(),
        time: made.time,
        prompt: plain(&scenario.filled(&decision.prompt, &made.now)),
        label: plain(&scenario.filled(&scenario.choice(made.decision, made.choice).label, &made.now)),
        hat: made.hat,
        worked: verdict.worked,
        odds: verdict.odds.success,
        factors: [
            verdict.odds.information,
            verdict.odds.acceptance,
            verdict.odds.timeliness,
        ],
        part,
        best,
        best_odds: verdict.best_odds.success,
        wants_more: verdict.best > verdict.participation,
        fit: verdict.fit,
        words: say::verdict(words, verdict, part, best),
        moved: three(&made.moved),
        shown: [0, 1, 2].map(|gauge: usize| at_once[gauge].as_ref().map_or(0.0, |one| one.shown() as f64)),
        reasons: [of(0), of(1), of(2)],
        felt: [verdict.felt.structure, verdict.felt.consideration],
        rewind: made.actions,
        others: Vec::new(),
        road: None,
    }
}

/// Without the stars of what is stressed: for charts, tables and lists.
pub(super) fn plain(text: &str) -> String {
    emphasis::plain(text).into_owned()
}

/// The changes that are seen on the curves: the largest fall, and the largest others.
fn swings(words: &Words, scenario: &Scenario, runs: &[Change], decisions: &[Decided]) -> Vec<Swing> {
    let number = |at: Option<usize>| at.and_then(|at| decisions.get(at)).map(|one| one.number);
    let fall = furthest(runs, -1.0);
    let changes = runs.iter().filter(|change| change.shown().abs() >= SWING);
    let mut all: Vec<Swing> = changes
        .map(|change| {
            let decision = change.decided().and_then(|at| decisions.get(at));
            let brought = change.brought().map(|scene| title(scenario, scene));
            Swing {
                gauge: change.gauge,
                from: change.from,
                to: change.to,
                when: say::within(words, f64::from(change.within())),
                falls: Some(change) == fall,
                decision: decision.map(|one| one.number),
                over: change.over.map(number),
                cause: match (decision, brought) {
                    (_, Some(title)) => words.fill("cause-event", &[("title", title.into())]),
                    (Some(one), None) => one.label.clone(),
                    (None, None) => words.say("debrief-before"),
                },
                reasons: change.reasons(words, scenario, decisions),
            }
        })
        .collect();
    let by = |one: &Swing| (one.to - one.from).abs();
    all.sort_by(|a, b| b.falls.cmp(&a.falls).then(by(b).total_cmp(&by(a))));
    all.truncate(SWINGS);
    all
}

fn people(words: &Words, scenario: &Scenario, before: &Team, after: &Team) -> Vec<Left> {
    let both = before.people.iter().zip(after.people.iter());
    let was_there = scenario
        .cast
        .iter()
        .zip(both)
        .filter(|(_, (was, is))| was.here || is.here);
    was_there
        .map(|(cast, (was, is))| {
            let new = is.predecessors > was.predecessors;
            let (was, is) = (Being::of(&was), Being::of(&is));
            let said = say::left(words, &was, &is, new);
            Left {
                name: cast.name.clone(),
                role: cast.role.clone(),
                look: cast.look,
                was,
                is,
                words: said,
            }
        })
        .collect()
}

fn outlook(words: &Words, played: &Playthrough) -> Option<Outlook> {
    let (scenario, state) = (played.scenario(), played.state());
    if scenario.ahead == 0 {
        return None;
    }
    let way = ahead::way(played)?;
    let seen = ahead::ahead(
        &state.team,
        way,
        scenario.ahead,
        scenario.organisation.turnover,
        state.seed,
    );
    let days: Vec<Three> = seen.days.iter().map(three).collect();
    let said = say::outlook(words, &days);
    Some(Outlook {
        days,
        low: three(&seen.low),
        high: three(&seen.high),
        words: said,
    })
}
