//! Where an option is best, in words and as JSON.

use serde_json::{Value, json};

use crate::lab::balance::{Aspect, Balance, When, Where};
use crate::numeral::Plain;
use crate::sim::vocabulary::Hat;
use crate::story::Scenario;
use crate::story::ids::DecisionId;

/// Options that differ by less than this many points of the mean leave nothing to ask about.
const POINT: f64 = 1.0;
/// What an option that is best in fewer situations is left out of the words for.
const RARE: f64 = 0.005;
/// Sides told of an option; the others are in the JSON.
const TOLD: usize = 2;

/// Where each option of a decision is best, a line each; empty with too few situations.
pub(super) fn told(scenario: &Scenario, balance: &Balance, decision: DecisionId) -> String {
    let all = balance.when(scenario, decision);
    if all.len() < 2 {
        return String::new();
    }
    if let Some(apart) = no_difference(balance, decision) {
        return format!(
            "  which is best for the mean makes no difference here: they end {:.1} points apart\n",
            Plain(apart)
        );
    }
    let mut out = format!(
        "  best for the mean of the gauges{}:\n",
        unlike(balance, decision)
    );
    for (choice, when) in &all {
        let id = &scenario.choice(decision, *choice).id;
        out += &format!("    `{id}` {}\n", sentence(when));
    }
    out
}

/// What sets a decision apart from the others of the story.
fn unlike(balance: &Balance, decision: DecisionId) -> String {
    let all = balance.unlike_others(decision).into_iter();
    let all: Vec<&str> = all.map(|(aspect, more)| words(aspect, more)).collect();
    match all.as_slice() {
        [] => String::new(),
        all => format!(", where {} than elsewhere in the story", all.join(", ")),
    }
}

/// Where each hat is best over the whole story, a line each.
pub(super) fn hats(scenario: &Scenario, balance: &Balance) -> String {
    let mut out = String::new();
    for (hat, when) in by_hat(scenario, balance) {
        out += &format!(
            "An option of `{hat:?}` is best for the mean {}.\n",
            sentence(&when)
        );
    }
    if out.is_empty() { out } else { out + "\n" }
}

/// The same for programs.
pub(super) fn machine(scenario: &Scenario, balance: &Balance, decision: DecisionId) -> Value {
    let one = |(choice, when): &(_, When)| {
        let mut all = plain(when);
        all["choice"] = json!(scenario.choice(decision, *choice).id);
        all
    };
    let options: Vec<Value> = balance.when(scenario, decision).iter().map(one).collect();
    let unlike: Vec<Value> = balance
        .unlike_others(decision)
        .into_iter()
        .map(|(aspect, more)| json!({"aspect": aspect.name(), "more": more}))
        .collect();
    json!({"matters": no_difference(balance, decision).is_none(), "unlike": unlike, "options": options})
}

/// Hats over the whole story, for programs.
pub(super) fn machine_hats(scenario: &Scenario, balance: &Balance) -> Value {
    let one = |(hat, when): (Hat, When)| {
        let mut all = plain(&when);
        all["hat"] = json!(format!("{hat:?}"));
        all
    };
    by_hat(scenario, balance).into_iter().map(one).collect()
}

fn by_hat(scenario: &Scenario, balance: &Balance) -> Vec<(Hat, When)> {
    [Hat::Manager, Hat::Leader, Hat::Both, Hat::Neither]
        .into_iter()
        .filter_map(|hat| balance.when_hat(scenario, hat).map(|when| (hat, when)))
        .collect()
}

/// How far apart the options of a decision end in the mean, where that is next to nothing.
fn no_difference(balance: &Balance, decision: DecisionId) -> Option<f64> {
    let apart = balance.apart(decision)?;
    (apart < POINT).then_some(apart)
}

fn plain(when: &When) -> Value {
    let one = |place: &Where| {
        json!({
            "aspect": place.aspect.name(), "more": place.more,
            "best": place.there, "elsewhere": place.elsewhere,
            "mean": place.like, "mean_elsewhere": place.unlike,
        })
    };
    json!({
        "situations": when.open, "best": when.best,
        "where": when.places.iter().map(one).collect::<Vec<_>>(),
        "words": sentence(when),
    })
}

/// "in 61 % of the situations, above all where people know more of what you do not (74 %, else 48 %)".
fn sentence(when: &When) -> String {
    if when.best < RARE {
        return "in none of the situations".to_owned();
    }
    let whole = format!("in {:.0} % of the situations", Plain(100.0 * when.best));
    let one = |place: &Where| {
        format!(
            "{} ({:.0} %, else {:.0} %)",
            words(place.aspect, place.more),
            Plain(100.0 * place.there),
            Plain(100.0 * place.elsewhere)
        )
    };
    let places: Vec<String> = when.places.iter().take(TOLD).map(one).collect();
    if places.is_empty() {
        return format!("{whole}, whatever the moment is like");
    }
    format!("{whole}, above all where {}", places.join(" and where "))
}

fn words(aspect: Aspect, more: bool) -> &'static str {
    match (aspect, more) {
        (Aspect::Information, true) => "people know more of what you do not",
        (Aspect::Information, false) => "people know less of what you do not",
        (Aspect::Acceptance, true) => "people are more behind it unasked",
        (Aspect::Acceptance, false) => "people are less behind it unasked",
        (Aspect::Time, true) => "there is more time to ask",
        (Aspect::Time, false) => "there is less time to ask",
        (Aspect::Experience, true) => "people are more experienced",
        (Aspect::Experience, false) => "people are less experienced",
    }
}
