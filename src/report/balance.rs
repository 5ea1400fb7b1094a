//! A balance as text for authors and as JSON for programs.

use serde_json::{Value, json};

use crate::lab::balance::{Balance, Finding, Note, Otherwise, STYLES, Sure, findings, notes};
use crate::lab::what_if::Agreement;
use crate::numeral::{self, Plain};
use crate::play::playthrough::hex;
use crate::sim::gauges::Gauges;
use crate::story::Scenario;
use crate::story::ids::{ChoiceId, DecisionId};

use super::balance_when;
use super::plain::count;

/// Who led on, and what was left out.
fn led_on(balance: &Balance) -> String {
    let every = match balance.every {
        1 => String::new(),
        every => format!("The story is long: of the decisions of a run one in {every} was looked at.\n\n"),
    };
    format!("`{}`\n\n{every}", policy(balance))
}

/// The balance for people.
#[must_use]
pub fn human(scenario: &Scenario, balance: &Balance) -> String {
    let plan = &balance.plan;
    let mut out = format!(
        "{}\nseed {} · scenario {} · Two Hats {} · {}, {}, then led on by {}",
        scenario.title,
        plan.seed,
        hex(scenario.hash),
        env!("CARGO_PKG_VERSION"),
        count(plan.runs, "run"),
        count(balance.situations.len() as u64, "situation"),
        led_on(balance),
    );
    let starts = super::starts::said(scenario, "drawn from the seed of each run, out of all that");
    if !starts.is_empty() {
        out += &format!("{starts}\n");
    }
    for decision in (0..scenario.decisions.len()).map(DecisionId::from) {
        out += &decided(scenario, balance, decision);
    }
    let directive = balance
        .directive_best(scenario)
        .map(|share| format!("{:.0} %", 100.0 * share));
    out += &format!(
        "A directive option is best for the mean of the gauges in {} of the situations (morale {}, delivery {}, growth {}).\n\n",
        directive[3], directive[0], directive[1], directive[2]
    );
    out += &balance_when::hats(scenario, balance);
    out += &styles(balance);
    let found = findings(scenario, balance);
    for finding in &found {
        out += &format!("{}\n  help: {}\n", sentence(scenario, finding), remedy(finding));
    }
    if found.is_empty() {
        out += "No fault found: no option is best, or worse than another, on all three gauges everywhere; every decision\n\
                matters; what is guarded is neither free nor out of reach; and no pure style beats the mixes.\n";
    }
    for note in notes(scenario, balance) {
        out += &format!("note: {}\n", noted(scenario, balance, &note));
    }
    out + LEGEND
}

/// A decision: its options as a table, what other versions say, and where each is best.
fn decided(scenario: &Scenario, balance: &Balance, decision: DecisionId) -> String {
    let mut out = String::new();
    let rows = balance.rows(scenario, decision);
    let seen = balance
        .situations
        .iter()
        .filter(|one| one.decision == decision)
        .count();
    out += &format!(
        "{} ({})\n",
        scenario.decision(decision).id,
        count(seen as u64, "situation")
    );
    out += "                         open   points at the end, against   best in % of situations for\n";
    out += "                         in %   the mean of the options      one gauge, and their mean\n";
    out += "                                morale delivery  growth      morale delivery growth mean\n";
    for row in rows {
        let choice = scenario.choice(decision, row.choice);
        let name = format!("{} ({:?})", choice.id, choice.hat);
        let best = row.best.map(|share| format!("{:.0}", 100.0 * share));
        out += &format!(
            "  {name:<22} {:>4.0}   {:>+6.1}   {:>+6.1}  {:>+6.1}      {:>6} {:>8} {:>6} {:>4}\n",
            100.0 * row.open as f64 / seen.max(1) as f64,
            Plain(row.gain.morale),
            Plain(row.gain.delivery),
            Plain(row.gain.growth),
            best[0],
            best[1],
            best[2],
            best[3],
        );
    }
    out += &by_version(scenario, balance, decision);
    out += &balance_when::told(scenario, balance, decision);
    out.push('\n');
    out
}

/// What other versions of the model say of a decision, in a line; empty when they were not asked.
fn by_version(scenario: &Scenario, balance: &Balance, decision: DecisionId) -> String {
    let Some(otherwise) = balance.otherwise.iter().find(|one| one.decision == decision) else {
        return String::new();
    };
    let name = |choice| scenario.choice(otherwise.decision, choice).id.as_str();
    let counts: Vec<String> = (0..otherwise.best.len())
        .map(|at| (name(ChoiceId::from(at)), otherwise.best[at][3].agree))
        .filter(|(_, agree)| *agree > 0)
        .map(|(name, agree)| format!("`{name}` in {agree}"))
        .collect();
    let favourite = otherwise.favourite();
    let of = favourite.map_or(0, |(_, agreement)| agreement.of);
    let known = match favourite {
        Some((_, agreement)) if agreement.knows() => "",
        _ => "; the model does not know which",
    };
    format!(
        "  of {of} versions of the model, best for the mean: {}{known}\n",
        counts.join(", ")
    )
}

/// The styles over the whole story, a row each.
fn styles(balance: &Balance) -> String {
    let mut out =
        "style played throughout   morale  delivery  growth   mean   best in % of seeds\n".to_owned();
    for style in &balance.styles {
        let mean = &style.mean;
        out += &format!(
            "{:<24}  {:>6.1}  {:>8.1}  {:>6.1}  {:>5.1}   {:>4.0}\n",
            style.name,
            Plain(mean.morale),
            Plain(mean.delivery),
            Plain(mean.growth),
            Plain(mean.composite()),
            100.0 * style.best
        );
    }
    out.push('\n');
    out
}

/// What the tables mean.
const LEGEND: &str = "
How to read this: each situation is a decision as some playthrough came to it. Every open option is tried there and
the story led on to its end, with the same luck for all. `open in %` is the share of the situations that offer it.
Points are those of the gauges (0 to 100) at the end. A row of shares need not be near 50: an option may cost delivery
and be worth it for morale. `directive` is the manager's hat. A version of the model has other numbers wherever nobody
has measured them, and holds the same evidence (docs/model.md).
";

fn policy(balance: &Balance) -> &'static str {
    let named = STYLES.iter().find(|(_, policy)| *policy == balance.plan.policy);
    named.map_or("", |(name, _)| name)
}

/// A share with its interval: "93 % (86 to 97)".
fn percent(share: &Sure) -> String {
    format!(
        "{:.0} % ({:.0} to {:.0})",
        Plain(100.0 * share.value),
        Plain(100.0 * share.low),
        Plain(100.0 * share.high)
    )
}

fn sentence(scenario: &Scenario, finding: &Finding) -> String {
    let decision = |id: &DecisionId| scenario.decision(*id).id.as_str();
    let choice = |id: &DecisionId, choice: &ChoiceId| scenario.choice(*id, *choice).id.clone();
    match finding {
        Finding::NoDilemma(at, best, share) => format!(
            "`{}` is no dilemma: `{}` is best for all three gauges in {} of the situations",
            decision(at),
            choice(at, best),
            percent(share)
        ),
        Finding::NoMatter(at, spread) => format!(
            "`{}` does not matter: on no gauge do its options differ by a point at the end (the most is {:.2}, {:.2} to {:.2})",
            decision(at),
            Plain(spread.value),
            Plain(spread.low),
            Plain(spread.high)
        ),
        Finding::Dominated(at, worse, over, share) => format!(
            "`{}` of `{}` is never worth taking: in {:.0} % of the situations `{}` is better for all three gauges",
            choice(at, worse),
            decision(at),
            100.0 * share,
            choice(at, over)
        ),
        Finding::PureWins(style, by) => format!(
            "always playing `{style}` beats every mix by {:.1} points of the mean of the gauges ({:.1} to {:.1})",
            Plain(by.value),
            Plain(by.low),
            Plain(by.high)
        ),
        Finding::NeverOpen(at, closed, situations) => format!(
            "`{}` of `{}` was open in none of {situations} situations",
            choice(at, closed),
            decision(at)
        ),
        Finding::AlwaysOpen(at, free, share) => format!(
            "`{}` of `{}` is open in {} of the situations: its `when` asks for nothing",
            choice(at, free),
            decision(at),
            percent(share)
        ),
    }
}

/// What to do about a finding.
fn remedy(finding: &Finding) -> &'static str {
    match finding {
        Finding::NoDilemma(..) => {
            "give the other hat something here: `uncertainty` and `need` up favour asking, `haste` up and both down favour deciding"
        }
        Finding::NoMatter(..) => {
            "raise `stakes`, or let the outcomes move the work (`Effort`, `Due`); moods of the first days pass before the end"
        }
        Finding::Dominated(..) => {
            "change its acts, or the matter (`uncertainty`, `need`, `haste`) so that there are days on which it is right"
        }
        Finding::PureWins(..) => {
            "let the matters differ more: some unclear and in need of people, some clear and in haste; or move `effort`"
        }
        Finding::NeverOpen(..) => {
            "`twohats prove` says whether anybody can open it, `twohats simulate` which part of its `when` never holds"
        }
        Finding::AlwaysOpen(..) => {
            "ask for something the player has to do first: `Worked`, `Chose` or a counter; numbers about people hardly move in a week"
        }
    }
}

fn noted(scenario: &Scenario, balance: &Balance, note: &Note) -> String {
    match note {
        Note::Close(finding) => format!(
            "too close to call, run with -n {}: {}",
            balance.plan.runs.saturating_mul(4),
            sentence(scenario, finding)
        ),
        Note::Leans(decision, choice, share) => format!(
            "`{}` leans to `{}`: best for the mean of the gauges in {} of the situations",
            scenario.decision(*decision).id,
            scenario.choice(*decision, *choice).id,
            percent(share)
        ),
    }
}

/// In how many versions of the model each option is best.
fn versions(scenario: &Scenario, otherwise: &Otherwise) -> Value {
    let favourite = otherwise.favourite();
    let option = |(at, best): (usize, &[Agreement; 4])| {
        let [morale, delivery, growth, mean] = best.map(|one| one.agree);
        json!({
            "choice": scenario.choice(otherwise.decision, ChoiceId::from(at)).id,
            "best": {"morale": morale, "delivery": delivery, "growth": growth, "mean": mean},
        })
    };
    json!({
        "of": favourite.map_or(0, |(_, agreement)| agreement.of),
        "known": favourite.is_some_and(|(_, agreement)| agreement.knows()),
        "options": otherwise.best.iter().enumerate().map(option).collect::<Vec<_>>(),
    })
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
            let mut all = json!({
                "decision": scenario.decision(decision).id, "options": rows.collect::<Vec<_>>(),
                "when": balance_when::machine(scenario, balance, decision),
            });
            if let Some(otherwise) = balance.otherwise.iter().find(|one| one.decision == decision) {
                all["versions"] = versions(scenario, otherwise);
            }
            all
        })
        .collect();
    let style = |style: &crate::lab::balance::Style| json!({"style": style.name, "mean": gauges(&style.mean), "composite": style.mean.composite(), "best": style.best});
    let found = findings(scenario, balance);
    let mut all = json!({
        "version": env!("CARGO_PKG_VERSION"), "scenario": scenario.id, "hash": hex(scenario.hash),
        "seed": balance.plan.seed, "runs": balance.plan.runs, "policy": policy(balance),
        "situations": balance.situations.len(),
        "directive_best": shares(balance.directive_best(scenario)),
        "decisions": decisions,
        "hats": balance_when::machine_hats(scenario, balance),
        "styles": balance.styles.iter().map(style).collect::<Vec<_>>(),
        "findings": found.iter().map(|one| sentence(scenario, one)).collect::<Vec<_>>(),
        "notes": notes(scenario, balance).iter().map(|note| noted(scenario, balance, note)).collect::<Vec<_>>(),
    });
    if let Some(starts) = super::starts::machine(scenario, "drawn") {
        all["beginnings"] = starts;
    }
    format!("{:#}\n", numeral::json(all))
}
