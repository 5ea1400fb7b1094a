//! The team model against the reference model: same luck, same days, every series to 1e-9.

use serde::Deserialize;
use twohats::sim::act::{Question, act};
use twohats::sim::acts::Deed;
use twohats::sim::gauges::gauges;
use twohats::sim::luck::DayLuck;
use twohats::sim::params::Params;
use twohats::sim::team::{Item, Order, Person, Team};
use twohats::sim::workday::{DayReport, workday};

#[derive(Deserialize)]
struct Case {
    name: String,
    n: usize,
    days: u32,
    doing: f64,
    bench: f64,
    neutral: bool,
    skill: Vec<[f64; 3]>,
    autonomy: Vec<f64>,
    temper: Vec<f64>,
    code: f64,
    climate: f64,
    curiosity: f64,
    arrives: Vec<f64>,
    due: Vec<f64>,
    uncertainty: Vec<f64>,
    effort: Vec<f64>,
    area: Vec<f64>,
    need: Vec<f64>,
    difficulty: Vec<f64>,
    stances: Vec<(f64, f64)>,
    away: f64,
    hire_day: Option<u32>,
    succession: Option<u32>,
    noise: Vec<f64>,
    quit: Vec<f64>,
    decisions: Vec<f64>,
    quits: f64,
    series: Series,
}

/// What the reference model says at the end of each day, under its own names.
#[derive(Deserialize)]
#[expect(non_snake_case, reason = "the reference model's names")]
struct Series {
    M: Vec<f64>,
    E: Vec<f64>,
    T: Vec<f64>,
    L: Vec<f64>,
    G: Vec<f64>,
    Q: Vec<f64>,
    Y: Vec<f64>,
    H: Vec<f64>,
    K: Vec<f64>,
    b: Vec<f64>,
    out: Vec<f64>,
    morale: Vec<f64>,
    growth: Vec<f64>,
    delivery: Vec<f64>,
    s: Vec<f64>,
    c: Vec<f64>,
    urg: Vec<f64>,
    rate: Vec<f64>,
}

fn team(case: &Case) -> Team {
    let people = (0..case.n).map(|at| {
        let person = Person::new(case.skill[at], case.autonomy[at], case.temper[at]);
        Person {
            bench: case.bench,
            ..person
        }
    });
    let items = (0..case.due.len()).map(|at| Item {
        uncertainty: case.uncertainty[at],
        need: case.need[at],
        difficulty: case.difficulty[at],
        ..Item::new(
            case.effort[at],
            Some(case.arrives[at] as u32),
            case.due[at],
            case.area[at] as usize,
        )
    });
    let (s, c) = if case.neutral { (0.5, 0.5) } else { case.stances[0] };
    let mut team = Team::new(people.collect(), items.collect(), s, c);
    team.order = Order::Listed;
    team.code = case.code > 0.0;
    team.climate = case.climate;
    team.curiosity = case.curiosity;
    team.lead.doing = case.doing;
    team.lead.away = case.away;
    team
}

fn luck(case: &Case, day: u32) -> DayLuck {
    let mut luck = DayLuck::default();
    let from = day as usize * case.n;
    luck.noise[..case.n].copy_from_slice(&case.noise[from..from + case.n]);
    luck.quit[..case.n].copy_from_slice(&case.quit[from..from + case.n]);
    if case.hire_day == Some(day) {
        luck.quit[0] = -1.0;
    }
    luck
}

fn compare(params: &Params, case: &Case, team: &Team, report: &DayReport) {
    let day = report.day as usize;
    let now = gauges(params, team);
    let want = &case.series;
    let pairs = [
        ("M", team.mean(|one| one.morale), want.M[day]),
        ("E", team.mean(|one| one.energy), want.E[day]),
        ("T", team.mean(|one| one.trust), want.T[day]),
        ("L", team.mean(|one| one.clarity), want.L[day]),
        ("G", team.purpose, want.G[day]),
        ("Q", team.process, want.Q[day]),
        ("Y", team.safety, want.Y[day]),
        ("H", team.record, want.H[day]),
        (
            "K",
            team.mean(|one| (one.skill[0] + one.skill[1] + one.skill[2]) / 3.0),
            want.K[day],
        ),
        ("b", team.mean(|one| one.bench), want.b[day]),
        ("out", report.output, want.out[day]),
        ("morale", now.morale, want.morale[day]),
        ("growth", now.growth, want.growth[day]),
        ("delivery", now.delivery, want.delivery[day]),
        ("s", team.lead.structure, want.s[day]),
        ("c", team.lead.consideration, want.c[day]),
        ("urg", report.urgency, want.urg[day]),
        ("rate", report.rate, want.rate[day]),
    ];
    for (name, got, want) in pairs {
        assert!(
            (got - want).abs() <= 1e-9,
            "{}, day {day}: {name} is {got}, reference {want}",
            case.name
        );
    }
    for person in team.people.iter() {
        let sum: f64 = person.made_of.iter().sum();
        assert!(
            (sum - person.morale).abs() < 1e-9,
            "{}, day {day}: morale is not made of its causes",
            case.name
        );
    }
}

#[test]
fn every_case_of_the_reference_model_is_reproduced_day_by_day() {
    let cases: Vec<Case> =
        serde_json::from_str(include_str!("../data/model/cases.json")).expect("cases.json is well formed");
    assert!(cases.len() >= 20);
    let params = Params::reference();
    for case in &cases {
        let mut team = team(case);
        let mut quits = 0;
        for day in 0..case.days {
            if case.succession == Some(day) {
                let _ = team.lead_leaves(&params);
            }
            if day % 5 == 0 {
                let week = day as usize / 5;
                let (s, c) = case.stances[week.min(case.stances.len() - 1)];
                let deed = Deed::bare(s, c);
                let _ = act(
                    &params,
                    &mut team,
                    &deed,
                    &Question::default(),
                    case.decisions[week],
                );
            }
            let report = workday(&params, &mut team, &luck(case, day));
            quits += report.left.count_ones();
            compare(&params, case, &team, &report);
        }
        assert_eq!(f64::from(quits), case.quits, "{}: people who left", case.name);
    }
}
