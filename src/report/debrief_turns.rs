//! The picture of the road taken: where it turned, as scenes with faces and quotes, above the curves.

use crate::draw::chart::{Branch, Fall, Note, Road as Chart, Stop};
use crate::draw::look::Look;
use crate::draw::person::{Act, Pose};
use crate::draw::room::{Board, Setting, Shot, Spot, seated};
use crate::draw::tableau::Depicted;
use crate::play::Playthrough;
use crate::play::stretch::Stretch;
use crate::present::{self, Actor, Cue, Line, Member, Stage};
use crate::story::emphasis;
use crate::words::{Words, signed};

use super::debrief::{Being, Debrief, Decided, three};
use super::debrief_charts::{hat_icon, timeline};
use super::debrief_roads::Road;
use super::names;

/// Turns shown in the picture at most.
pub const TURNS: usize = 4;
/// Letters of a quote at most.
const QUOTE: usize = 110;

/// A decision at which the road turned.
#[derive(Debug, Clone, PartialEq)]
pub struct Turn {
    /// The decision, by its place.
    pub at: usize,
    /// The room as it was.
    pub setting: Setting,
    /// Who was in it.
    pub people: Vec<Depicted>,
    /// Who spoke: name, looks, and how they were.
    pub speaker: Option<(String, Look, Pose)>,
    /// What they said; may be empty.
    pub quote: String,
    /// How far the gauges moved until the next decision, all three added up; points.
    pub weight: f64,
}

/// What is seen and heard around a decision.
#[derive(Default)]
struct Moment {
    stage: Stage,
    before: Option<(usize, String)>,
    after: Option<(usize, String)>,
}

/// Every decision as a turn, in their order.
#[must_use]
pub fn turns(words: &Words, played: &Playthrough, stretches: &[Stretch]) -> Vec<Turn> {
    let cast = present::cast(played.scenario());
    let moments = moments(&present::all(words, played));
    let decided = stretches.iter().filter(|one| one.decision.is_some());
    decided
        .zip(moments)
        .enumerate()
        .map(|(at, (stretch, moment))| {
            let said = moment.after.as_ref().or(moment.before.as_ref());
            let speaker = said.and_then(|(who, _)| {
                let member = cast.get(*who)?;
                Some((member.name.clone(), member.look, pose(stretch, *who)))
            });
            let moved = three(&stretch.to.minus(&stretch.from));
            Turn {
                at,
                setting: setting(&moment, stretch),
                people: people(&moment, &cast, stretch),
                speaker,
                quote: said.map_or_else(String::new, |(_, text)| {
                    present::sentences(&emphasis::plain(text), QUOTE)
                }),
                weight: moved.iter().map(|by| by.abs()).sum(),
            }
        })
        .collect()
}

/// What was on stage at each decision, who spoke last before it, and first after it.
fn moments(cues: &[Cue]) -> Vec<Moment> {
    let (mut stage, mut last) = (Stage::default(), None);
    let mut all: Vec<Moment> = Vec::new();
    let mut waits = false;
    for cue in cues {
        match cue {
            Cue::Scene(fresh) => {
                last = None;
                waits = waits && !fresh.ending;
            }
            Cue::Stage(fresh) => stage = fresh.clone(),
            Cue::Line(Line::Said { who, text }) => {
                let said = (*who, text.join(" "));
                if waits && let Some(moment) = all.last_mut() {
                    moment.after = Some(said.clone());
                    waits = false;
                }
                last = Some(said);
            }
            Cue::Line(Line::Did { .. }) => {
                all.push(Moment {
                    stage: stage.clone(),
                    before: last.clone(),
                    after: None,
                });
                waits = true;
            }
            Cue::DayEnded(_) => waits = false,
            _ => {}
        }
    }
    all
}

/// How somebody of the cast was right after the decision; those from outside the team are as they are.
fn pose(stretch: &Stretch, who: usize) -> Pose {
    let person = stretch.decided.people.iter().nth(who);
    person.map_or_else(Pose::default, |person| Being::of(&person).pose())
}

fn setting(moment: &Moment, stretch: &Stretch) -> Setting {
    Setting {
        place: moment.stage.place,
        scenery: moment.stage.scenery.clone(),
        growth: stretch.from.growth / 100.0,
        board: Board::default(),
        shot: Shot::default(),
    }
}

fn people(moment: &Moment, cast: &[Member], stretch: &Stretch) -> Vec<Depicted> {
    let somebody = |actor: &Actor| {
        let member = cast.get(actor.who)?;
        let spot = Spot {
            mark: actor.mark,
            posture: actor.posture,
            behind: actor.behind,
        };
        let (table, seat) = seated(moment.stage.place_at(spot.mark), spot);
        Some(Depicted {
            spot,
            look: member.look,
            pose: pose(stretch, actor.who),
            act: Act {
                posture: actor.posture,
                doing: actor.doing,
                with: actor.with,
                table,
                seat,
                ..Act::default()
            },
        })
    };
    moment.stage.actors.iter().filter_map(somebody).collect()
}

impl Debrief {
    /// The turns that moved most, at most so many, in the order of the story.
    #[must_use]
    pub fn turning_points(&self, most: usize) -> Vec<&Turn> {
        let mut all: Vec<&Turn> = self.turns.iter().collect();
        all.sort_by(|a, b| b.weight.total_cmp(&a.weight).then(a.at.cmp(&b.at)));
        all.truncate(most);
        all.sort_by_key(|turn| turn.at);
        all
    }

    /// The road taken, under so many columns of turns; 0 leaves out what leads to them.
    #[must_use]
    pub fn road(&self, words: &Words, columns: usize) -> Chart {
        let shown: Vec<usize> = self.turning_points(columns).iter().map(|turn| turn.at).collect();
        let line = timeline(words, self);
        let stop = |(at, one): (usize, &Decided)| Stop {
            at: one.time,
            number: one.number,
            hat: hat_icon(one.hat),
            column: shown.iter().position(|turn| *turn == at),
            branches: match &one.road {
                Some(road) => branches(road),
                None => one
                    .others
                    .iter()
                    .map(|hat| Branch {
                        hat: hat_icon(*hat),
                        lift: None,
                    })
                    .collect(),
            },
        };
        Chart {
            names: names::gauges(words),
            points: line.points,
            stops: self.decisions.iter().enumerate().map(stop).collect(),
            notes: self
                .bends
                .iter()
                .map(|bend| Note {
                    at: bend.at,
                    gauge: bend.gauge,
                    value: bend.value,
                    way: bend.way.clone(),
                    words: bend.words.clone(),
                })
                .collect(),
            days: line.days,
            columns: shown.len(),
            fall: self.marked(words),
        }
    }

    /// What numbers and branches of the road are.
    #[must_use]
    pub fn road_legend(&self, words: &Words) -> String {
        match self.decisions.iter().any(|one| one.road.is_some()) {
            true => words.say("road-legend"),
            false => words.say("road-legend-unknown"),
        }
    }

    /// The largest fall as it is marked on the curves; none where nothing broke.
    #[must_use]
    pub fn marked(&self, words: &Words) -> Option<Fall> {
        let bend = self.bends.iter().find(|bend| bend.falls)?;
        let values = [
            ("gauge", names::which_gauge(bend.gauge).into()),
            ("points", signed(bend.by as f64).into()),
        ];
        Some(Fall {
            gauge: bend.gauge,
            from: bend.way.first()?.0,
            to: bend.way.last()?.0,
            words: words.fill("road-drop", &values),
            leads: "#largest-drop".to_owned(),
        })
    }
}

/// The ways that were not taken, with how much better the story would on average have ended.
fn branches(road: &Road) -> Vec<Branch> {
    let Some(taken) = road.options.iter().find(|way| way.taken) else {
        return Vec::new();
    };
    let others = road.options.iter().filter(|way| !way.taken);
    others
        .map(|way| Branch {
            hat: hat_icon(way.hat),
            lift: Some(way.mean() - taken.mean()),
        })
        .collect()
}
