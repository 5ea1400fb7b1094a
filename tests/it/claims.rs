//! What the readings claim, shown by the scenarios: two ways through a story, and how far apart they leave the team.

use twohats::lab::policy::Policy;
use twohats::lab::simulate::{Guards, Plan, TRAITS, Tally, simulate};
use twohats::sim::vocabulary::Trait;
use twohats::story::Scenario;
use twohats::story::ids::{ChoiceId, DecisionId};

use crate::support::scenario;

const RUNS: u64 = 600;

/// What is read off the runs of one way.
#[derive(Clone, Copy)]
enum See {
    /// The middle run's end: a person's trait, 0 to 1.
    Person(&'static str, Trait),
    /// The mean of the ends, 0 to 100.
    Morale,
    Delivery,
    Growth,
    /// Share of runs with this ending, this scene, this work on time, 0 to 1.
    Ending(&'static str),
    Scene(&'static str),
    OnTime(&'static str),
}

/// How the first way compares with the second.
#[derive(Clone, Copy)]
enum Than {
    /// At least so many times as much.
    Times(f64),
    /// At least so much more.
    More(f64),
    /// Never, where the second way sometimes comes to it.
    Never,
    /// No further apart than this.
    Like(f64),
}

/// A claim: the scenario, two ways as `decision=choice` with commas between, and what tells them apart.
struct Claim {
    says: &'static str,
    story: &'static str,
    one: &'static str,
    other: &'static str,
    tells: &'static [(See, Than)],
}

use See::{Delivery, Ending, Growth, Morale, OnTime, Person, Scene};
use Than::{Like, More, Never, Times};

const HILL: &str = "desks=plan,bead=book,smoke=hold,evening=split,taxi=words,bridge=order,rota=set,ten_past=sheet,lanes=log,\
                    visit=out,code=page,cut=go,fog=call,county=me";
const WHARF: &str = "desks=let,bead=noon,smoke=yield,evening=ride,taxi=take,bridge=pair,rota=theirs,ten_past=wave,lanes=seven,\
                     visit=watch,code=sunrise,cut=ask,fog=headset,county=room";
const BOTH: &str = "desks=ask,bead=frame,smoke=hold,evening=fixed,taxi=words,bridge=sit,rota=hold,ten_past=bench,lanes=floor,\
                    visit=chair,code=held,cut=hers,fog=hand,county=two";

const KEEPS_THE_TOOLS: &str = "start=bench,knuckle=redo,ruben=cover,deputy=none,phone=go,bench=leave";
const LETS_GO: &str = "start=ask,knuckle=sit,ruben=move,deputy=edda,phone=trust,bench=give";

const CLAIMS: &[Claim] = &[
    Claim {
        says: "who keeps the tools leaves nobody who could follow",
        story: "promoted",
        one: LETS_GO,
        other: KEEPS_THE_TOOLS,
        tells: &[
            (Person("edda", Trait::Bench), Times(1.5)),
            (Person("jory", Trait::Bench), Times(1.5)),
            (Growth, More(6.0)),
            (Morale, More(0.0)),
        ],
    },
    Claim {
        says: "some nights doing it oneself helps oftener than telling others how",
        story: "promoted",
        one: "jam=climb",
        other: "jam=call",
        tells: &[(Scene("falls"), More(0.1))],
    },
    Claim {
        says: "and oftener still than asking them",
        story: "promoted",
        one: "jam=climb",
        other: "jam=ask",
        tells: &[(Scene("falls"), More(0.2))],
    },
    Claim {
        says: "saying that less will come keeps the date, and the one who else gives notice",
        story: "promoted",
        one: "support=less",
        other: "support=keep",
        tells: &[(Scene("notice"), Never), (Delivery, More(2.0))],
    },
    Claim {
        says: "leavers can be replaced",
        story: "promoted",
        one: "support=post",
        other: "support=less",
        tells: &[(Scene("teo"), More(0.25))],
    },
    Claim {
        says: "first in the column of what gets done is not first in the other",
        story: "promoted",
        one: "deputy=edda",
        other: "deputy=nadeem",
        tells: &[(Growth, More(1.0))],
    },
    Claim {
        says: "an order keeps the work and leaves the people behind; both hats keep both",
        story: "two_cultures",
        one: BOTH,
        other: HILL,
        tells: &[
            (Morale, More(12.0)),
            (Growth, More(12.0)),
            (Delivery, Like(8.0)),
            (Person("fenna", Trait::Trust), Times(1.5)),
        ],
    },
    Claim {
        says: "leaving it to people who were never led loses the work and prepares nobody",
        story: "two_cultures",
        one: BOTH,
        other: WHARF,
        tells: &[
            (Delivery, More(15.0)),
            (Morale, More(6.0)),
            (Person("isa", Trait::Bench), Times(3.0)),
        ],
    },
    Claim {
        says: "a rule that is struck out before anybody knows its reason comes back",
        story: "two_cultures",
        one: "bridge=strike,visit=out",
        other: "bridge=strike,visit=chair",
        tells: &[(Scene("jammed"), More(0.9))],
    },
    Claim {
        says: "two leads need a last word and a fixed hour before a code is worth its paper",
        story: "two_cultures",
        one: "bead=three,evening=ride,code=held,fog=hand",
        other: "bead=three,evening=fixed,code=held,fog=hand",
        tells: &[(Ending("two_rooms"), More(0.3))],
    },
    Claim {
        says: "a safe trial grows the people who keep the rule; holding them to it does not",
        story: "the_audit",
        one: "door=try,warm=cool,date=teach,closing=numbers",
        other: "door=keep,warm=key,date=check,closing=accept",
        tells: &[(Person("nuno", Trait::Bench), Times(2.0)), (Growth, More(6.0))],
    },
    Claim {
        says: "looking away delivers as much and leaves a team that has learned nothing",
        story: "the_audit",
        one: "sheet=watch,cover=along,door=try,records=leyla",
        other: "sheet=self,cover=leave,door=wedge,records=blind",
        tells: &[(Growth, More(7.0)), (Delivery, Like(6.0))],
    },
    Claim {
        says: "silencing an alarm pays until the thing it warned of is on a shelf",
        story: "the_audit",
        one: "alarm_quiet=again,alarm_noise=again",
        other: "alarm_quiet=hold,alarm_noise=hold",
        tells: &[(Ending("aisle_six"), More(0.15))],
    },
    Claim {
        says: "somebody must notice: a name on the board makes a lead of the one who had the idea",
        story: "no_title",
        one: "romy=board,thread=front",
        other: "romy=slip,thread=later",
        tells: &[(Person("romy", Trait::Bench), Times(2.0))],
    },
    Claim {
        says: "without a title, what is asked for is given longer than what is ordered from above",
        story: "no_title",
        one: "porters=tea,pause=deal,sick=ring",
        other: "porters=boss,pause=room,sick=above",
        tells: &[
            (Person("rafe", Trait::Trust), More(0.1)),
            (OnTime("six"), More(0.05)),
        ],
    },
    Claim {
        says: "a promise that was kept is remembered, and so is one that was not",
        story: "no_title",
        one: "tile=promise,lift=chain",
        other: "tile=promise,lift=ask",
        tells: &[(Person("paz", Trait::Trust), More(0.08)), (Morale, More(2.0))],
    },
    Claim {
        says: "who works beside the one who leaves, and is asked at night, can follow her",
        story: "retirement_wave",
        one: "passing=hands,gap=pair,night=ask",
        other: "passing=desk,gap=firm,night=cycle",
        tells: &[(Person("ama", Trait::Bench), Times(2.0))],
    },
    Claim {
        says: "what telling costs the first who tells decides what is heard in time",
        story: "retirement_wave",
        one: "first=swap",
        other: "first=drawer",
        tells: &[(OnTime("valves"), More(0.15)), (Scene("told"), More(0.3))],
    },
    Claim {
        says: "with the water at the sill only telling holds the weir",
        story: "retirement_wave",
        one: "flood=order",
        other: "flood=dario",
        tells: &[(OnTime("weir"), More(0.3))],
    },
    Claim {
        says: "and whoever is trusted with it learns from it",
        story: "retirement_wave",
        one: "flood=dario",
        other: "flood=order",
        tells: &[(Person("dario", Trait::Bench), Times(1.1))],
    },
    Claim {
        says: "who may act unasked was decided weeks before the squall",
        story: "turn_of_the_tide",
        one: "stop=chain",
        other: "stop=anyone",
        tells: &[(Scene("leg"), More(0.3))],
    },
    Claim {
        says: "and people who may act unasked are readier to lead",
        story: "turn_of_the_tide",
        one: "stop=anyone",
        other: "stop=chain",
        tells: &[(Person("tamsin", Trait::Bench), Times(1.2))],
    },
    Claim {
        says: "a crane that ships instead of being mended is out when it is wanted",
        story: "turn_of_the_tide",
        one: "blades=decline,crane=ship",
        other: "blades=decline,crane=ring",
        tells: &[(Scene("gearbox"), More(0.9))],
    },
];

/// Played by turns with either hat, but for these options.
fn way(story: &Scenario, options: &str) -> Tally {
    let fixed: Vec<(DecisionId, ChoiceId)> = options
        .split(',')
        .map(|pair| {
            let (decision, choice) = pair.split_once('=').expect("decision=choice");
            let at = story
                .decision_named(decision)
                .unwrap_or_else(|| panic!("{decision}"));
            let choices = &story.decision(at).choices;
            let taken = choices.iter().position(|one| one.id == choice);
            (at, ChoiceId::from(taken.unwrap_or_else(|| panic!("{pair}"))))
        })
        .collect();
    let plan = Plan {
        runs: RUNS,
        seed: 1,
        policy: Policy::Mix,
        fixed: &fixed,
        hashes: false,
    };
    simulate(story, &Guards::of(story), &plan, 0..RUNS)
}

fn seen(story: &Scenario, tally: &Tally, see: See) -> f64 {
    let share = |runs: u64| runs as f64 / RUNS as f64;
    let gauge = |at: usize| tally.gauges()[at].mean;
    match see {
        Morale => gauge(0),
        Delivery => gauge(1),
        Growth => gauge(2),
        Person(id, what) => {
            let who = story.cast.iter().position(|one| one.id == id).expect(id);
            let at = TRAITS.iter().position(|one| *one == what).expect("a trait");
            tally.states.people[who][at].at_end(0.5)
        }
        Ending(id) => {
            let at = story.endings.iter().position(|one| one.id == id).expect(id);
            share(tally.endings(story)[at])
        }
        Scene(id) => share(tally.scenes[story.scene_named(id).expect(id).index()].runs),
        OnTime(id) => {
            let at = story.work.iter().position(|one| one.id == id).expect(id);
            share(tally.states.work[at].on_time)
        }
    }
}

#[test]
fn the_stories_show_what_the_readings_claim() {
    let mut missed = Vec::new();
    for claim in CLAIMS {
        let story = scenario(&format!("scenes/{0}/{0}.scenario.ron", claim.story)).alone();
        let (one, other) = (way(&story, claim.one), way(&story, claim.other));
        for (at, &(see, than)) in claim.tells.iter().enumerate() {
            let (one, other) = (seen(&story, &one, see), seen(&story, &other, see));
            let holds = match than {
                Times(by) => one >= by * other,
                More(by) => one >= other + by,
                Never => one == 0.0 && other > 0.0,
                Like(by) => (one - other).abs() <= by,
            };
            if !holds {
                missed.push(format!(
                    "{}: {} ({at}): {one:.3} and {other:.3}",
                    claim.story, claim.says
                ));
            }
        }
    }
    assert!(missed.is_empty(), "{missed:#?}");
}
