//! A balance as text for authors and as JSON for programs.

use serde_json::{Value, json};

use crate::lab::balance::{Balance, Finding, STYLES, findings};
use crate::play::playthrough::hex;
use crate::sim::gauges::Gauges;
use crate::story::Scenario;
use crate::story::ids::{ChoiceId, DecisionId};

/// The balance for people.
#[must_use]
pub fn human(scenario: &Scenario, balance: &Balance) -> String {
    let plan = &balance.plan;
    let mut out = format!(
        "{}\nseed {} · scenario {} · Two Hats {} · {} runs, {} situations, then led on by `{}`\n\n",
        scenario.title,
        plan.seed,
        hex(scenario.hash),
        env!("CARGO_PKG_VERSION"),
        plan.runs,
        balance.situations.len(),
        policy(balance),
    );
    for decision in (0..scenario.decisions.len()).map(DecisionId::from) {
        let rows = balance.rows(scenario, decision);
        let seen = balance
            .situations
            .iter()
            .filter(|one| one.decision == decision)
            .count();
        out += &format!("{} ({seen} situations)\n", scenario.decision(decision).id);
        out +=
            "                              points against the other options    best in % of situations for\n";
        out +=
            "                         open   morale delivery  growth         morale delivery growth  all\n";
        for row in rows {
            let choice = scenario.choice(decision, row.choice);
            let name = format!("{} ({:?})", choice.id, choice.hat);
            let best = row.best.map(|share| format!("{:.0}", 100.0 * share));
            out += &format!(
                "  {name:<22} {:>4}   {:>+6.1}   {:>+6.1}  {:>+6.1}         {:>6} {:>8} {:>6} {:>4}\n",
                row.open,
                row.gain.morale,
                row.gain.delivery,
                row.gain.growth,
                best[0],
                best[1],
                best[2],
                best[3],
            );
        }
        out.push('\n');
    }
    let directive = balance
        .directive_best(scenario)
        .map(|share| format!("{:.0} %", 100.0 * share));
    out += &format!(
        "A directive option is best in {} of the situations (morale {}, delivery {}, growth {}).\n\n",
        directive[3], directive[0], directive[1], directive[2]
    );
    out += "style      morale  delivery  growth   mean   best in % of seeds\n";
    for style in &balance.styles {
        let mean = &style.mean;
        out += &format!(
            "{:<10} {:>6.1}  {:>8.1}  {:>6.1}  {:>5.1}   {:>4.0}\n",
            style.name,
            mean.morale,
            mean.delivery,
            mean.growth,
            mean.composite(),
            100.0 * style.best
        );
    }
    out.push('\n');
    let found = findings(scenario, balance);
    for finding in &found {
        out += &format!("{}\n", sentence(scenario, finding));
    }
    if found.is_empty() {
        out += "every decision is a dilemma, and no pure style beats the mixes\n";
    }
    out
}

fn policy(balance: &Balance) -> &'static str {
    let named = STYLES.iter().find(|(_, policy)| *policy == balance.plan.policy);
    named.map_or("", |(name, _)| name)
}

fn sentence(scenario: &Scenario, finding: &Finding) -> String {
    let decision = |id: &DecisionId| scenario.decision(*id).id.as_str();
    let choice = |id: &DecisionId, choice: &ChoiceId| scenario.choice(*id, *choice).id.clone();
    let percent = |share: &f64| format!("{:.0} %", 100.0 * share);
    match finding {
        Finding::NoDilemma(at, best, share) => format!(
            "`{}` is no dilemma: `{}` is best for all three gauges in {} of the situations",
            decision(at),
            choice(at, best),
            percent(share)
        ),
        Finding::NoMatter(at, spread) => format!(
            "`{}` does not matter: its options differ by at most {spread:.1} points on any gauge at the end",
            decision(at)
        ),
        Finding::Dominated(at, worse, over, share) => format!(
            "`{}` of `{}` is hardly ever worth taking: in {} of the situations another option, most often `{}`, is better for all three gauges",
            choice(at, worse),
            decision(at),
            percent(share),
            choice(at, over)
        ),
        Finding::PureWins(style, by) => {
            format!("always playing `{style}` beats every mix by {by:.1} points of the mean of the gauges")
        }
    }
}

/// The balance for programs.
#[must_use]
pub fn machine(scenario: &Scenario, balance: &Balance) -> String {
    let gauges = |of: &Gauges| json!({"morale": of.morale, "delivery": of.delivery, "growth": of.growth});
    let shares = |of: [f64; 4]| json!({"morale": of[0], "delivery": of[1], "growth": of[2], "mean": of[3]});
    let decisions: Vec<Value> = (0..scenario.decisions.len())
        .map(DecisionId::from)
        .map(|decision| {
            let rows = balance.rows(scenario, decision).into_iter().map(|row| {
                let choice = scenario.choice(decision, row.choice);
                json!({
                    "choice": choice.id, "hat": format!("{:?}", choice.hat), "open": row.open,
                    "gain": gauges(&row.gain), "best": shares(row.best),
                })
            });
            json!({"decision": scenario.decision(decision).id, "options": rows.collect::<Vec<_>>()})
        })
        .collect();
    let style = |style: &crate::lab::balance::Style| json!({"style": style.name, "mean": gauges(&style.mean), "composite": style.mean.composite(), "best": style.best});
    let found = findings(scenario, balance);
    let all = json!({
        "version": env!("CARGO_PKG_VERSION"), "scenario": scenario.id, "hash": hex(scenario.hash),
        "seed": balance.plan.seed, "runs": balance.plan.runs, "policy": policy(balance),
        "situations": balance.situations.len(),
        "directive_best": shares(balance.directive_best(scenario)),
        "decisions": decisions,
        "styles": balance.styles.iter().map(style).collect::<Vec<_>>(),
        "findings": found.iter().map(|one| sentence(scenario, one)).collect::<Vec<_>>(),
    });
    format!("{all:#}\n")
}
