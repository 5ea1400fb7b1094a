//! The sentences of the debrief, each made from the data it is about. No praise, no blame.

use crate::sim::act::Verdict;
use crate::sim::vocabulary::Hat;
use crate::sim::why::Why;
use crate::story::Scenario;

use super::debrief::{Being, Decided, Part, Reason, SUITED, Three};
use super::debrief_roads::Way;

/// What came before the first decision.
pub(super) const BEFORE: &str = "Before your first decision";
/// The rest of the reasons.
pub(super) const REST: &str = "The rest, bit by bit";
/// The end of every debrief: what all these numbers are.
pub const HONEST: &str = "These are the odds in this model, not a judgement of you. What the model holds and leaves out, \
    and the research behind it, is written down in docs/model.md.";
/// What the look ahead is.
pub const AHEAD: &str = "The model\u{2019}s outlook: two hundred possible futures with a week\u{2019}s ordinary work \
    every week, led the way you led on average. The lines are their mean.";
/// Change of a gauge that is worth a word, in points.
const NOTABLE: f64 = 2.0;
/// Difference of a stance that is worth a word.
const SHIFTED: f64 = 0.08;
/// Change of somebody that is worth a word.
const FELT: f64 = 0.04;

/// The names of the gauges.
pub const GAUGES: [&str; 3] = ["Morale", "Delivery", "Growth"];
/// The names of the three factors of the odds.
pub const FACTORS: [&str; 3] = ["Knowledge", "Commitment", "Time"];

impl Part {
    /// In words: "deciding alone".
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Self::Alone => "deciding alone",
            Self::Asked => "asking first",
            Self::Together => "deciding together",
            Self::Left => "leaving it to others",
        }
    }
}

/// Per cent without decimals.
#[must_use]
pub fn percent(share: f64) -> String {
    format!("{:.0} %", share.clamp(0.0, 1.0) * 100.0)
}

/// Points with their sign, a true minus for losses, no decimals.
#[must_use]
pub fn signed(points: f64) -> String {
    match points.round() {
        up if up > 0.0 => format!("+{up:.0}"),
        down if down < 0.0 => format!("\u{2212}{:.0}", -down),
        _ => "\u{b1}0".to_owned(),
    }
}

/// Points with their sign and one decimal.
#[must_use]
pub fn signed_tenths(points: f64) -> String {
    let sign = if points < 0.0 { "\u{2212}" } else { "+" };
    format!("{sign}{:.1}", points.abs())
}

pub(super) fn reason(scenario: &Scenario, why: &Why) -> Reason {
    let about = why.person.and_then(|person| scenario.cast.get(person));
    let words = match about.and_then(|person| person.name.split(' ').next()) {
        Some(name) => format!("{}, mostly {name}", why.label()),
        None => why.label().to_owned(),
    };
    Reason {
        words: capital(&words),
        share: why.share,
    }
}

fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters
        .next()
        .map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// How long something took, in workdays.
pub(super) fn within(workdays: f64) -> String {
    match workdays.ceil() {
        none if none < 1.0 => "at once".to_owned(),
        one if one < 2.0 => "within a day".to_owned(),
        more => format!("within {more:.0} workdays"),
    }
}

/// How the way of deciding and its outcome go together. Luck is named as luck.
pub(super) fn verdict(verdict: &Verdict, part: Part, best: Part) -> String {
    let (odds, best_odds) = (percent(verdict.odds.success), percent(verdict.best_odds.success));
    let way = part.words();
    let other = match best {
        same if same != part => same.words(),
        _ if verdict.best > verdict.participation => "asking a little more",
        _ => "asking a little less",
    };
    match (verdict.worked, verdict.fit >= SUITED) {
        (true, true) => format!("The way suited: {way} had odds of {odds}, and it worked out."),
        (false, true) => {
            format!("The way suited: {way} had odds of {odds}. It did not work out; that part is luck.")
        }
        (true, false) => {
            format!(
                "It worked out, though {other} would have had better odds: {best_odds} instead of {odds}."
            )
        }
        (false, false) => {
            format!(
                "{} had odds of {odds}; {other} would have had {best_odds}.",
                capital(way)
            )
        }
    }
}

/// The mean of structure and consideration over some decisions.
pub(super) fn mean(decisions: &[Decided]) -> Option<[f64; 2]> {
    let share = 1.0 / decisions.len() as f64;
    let sum = |axis: usize| decisions.iter().map(|one| one.felt[axis] * share).sum::<f64>();
    (!decisions.is_empty()).then(|| [sum(0), sum(1)])
}

/// The part of the map a stance is in.
pub(super) fn region([structure, consideration]: [f64; 2]) -> &'static str {
    let [directing, both, involving, neither] = REGIONS;
    if (structure - 0.5).abs() < MIDDLE && (consideration - 0.5).abs() < MIDDLE {
        return "Near the middle";
    }
    match (structure >= 0.5, consideration >= 0.5) {
        (true, true) => both,
        (true, false) => directing,
        (false, true) => involving,
        (false, false) => neither,
    }
}

/// Closer than this to the middle of the map is no corner.
const MIDDLE: f64 = 0.08;

/// The corners: structure alone, both, consideration alone, neither.
pub const REGIONS: [&str; 4] = ["Directing", "Both hats", "Involving", "Hands off"];

/// What can be said about how the player led.
pub(super) fn led(decisions: &[Decided], hats: [usize; 4]) -> Vec<String> {
    let (early, late) = decisions.split_at(decisions.len() / 2);
    let mut all = Vec::new();
    if let (Some(early), Some(late)) = (mean(early), mean(late)) {
        all.push(way(early, late));
    } else if let Some(only) = mean(decisions) {
        all.push(format!("You {}.", described(only)));
    }
    all.push(worn(hats));
    let suited = decisions.iter().filter(|one| one.fit >= SUITED).count();
    let asked = decisions
        .iter()
        .filter(|one| one.fit < SUITED && rank(one.part) < rank(one.best))
        .count();
    let told = decisions
        .iter()
        .filter(|one| one.fit < SUITED && rank(one.part) > rank(one.best))
        .count();
    if !decisions.is_empty() {
        let mut fit = format!(
            "In {suited} of {} decisions the way of deciding suited the matter",
            decisions.len()
        );
        match (asked, told) {
            (0, 0) => {}
            (asked, 0) => fit += &format!("; {asked} called for asking people more"),
            (0, told) => fit += &format!("; {told} called for deciding with fewer voices"),
            (asked, told) => {
                fit += &format!(
                    "; {asked} called for asking people more, {told} for deciding with fewer voices"
                );
            }
        }
        fit.push('.');
        all.push(fit);
    }
    all
}

fn rank(part: Part) -> u8 {
    match part {
        Part::Alone | Part::Left => 0,
        Part::Asked => 1,
        Part::Together => 2,
    }
}

/// From the first half of the decisions to the second.
fn way(early: [f64; 2], late: [f64; 2]) -> String {
    let word = |axis: usize, more: &'static str, less: &'static str| match late[axis] - early[axis] {
        up if up >= SHIFTED => Some(more),
        down if down <= -SHIFTED => Some(less),
        _ => None,
    };
    let structure = word(0, "gave more structure", "gave less structure");
    let consideration = word(1, "asked people more", "asked people less");
    let changes: Vec<&str> = [structure, consideration].into_iter().flatten().collect();
    if changes.is_empty() {
        format!("You {}, early and late alike.", described(early))
    } else {
        format!(
            "Early on you {}; later you {}.",
            described(early),
            changes.join(" and ")
        )
    }
}

fn described([structure, consideration]: [f64; 2]) -> String {
    let level = |value: f64, words: [&'static str; 3]| match value {
        low if low < 0.4 => words[0],
        high if high > 0.6 => words[2],
        _ => words[1],
    };
    let gave = level(structure, ["little", "some", "much"]);
    let asked = level(consideration, ["little", "now and then", "a lot"]);
    format!("gave {gave} structure and asked people {asked}")
}

fn worn([manager, leader, both, neither]: [usize; 4]) -> String {
    let all = [
        (manager, "the manager\u{2019}s hat"),
        (leader, "the leader\u{2019}s hat"),
        (both, "both hats together"),
        (neither, "no hat"),
    ];
    let some: Vec<String> = all
        .iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, what)| match count {
            1 => format!("{what} once"),
            2 => format!("{what} twice"),
            _ => format!("{what} {count} times"),
        })
        .collect();
    match some.as_slice() {
        [] => "There was nothing to decide.".to_owned(),
        [one] => format!("You wore {one}."),
        [most @ .., last] => format!("You wore {} and {last}.", most.join(", ")),
    }
}

/// What changed most in somebody.
pub(super) fn left(was: &Being, is: &Being, new: bool) -> String {
    match (was.here, is.here, new) {
        (_, _, true) => return "Has left; somebody new sits here now.".to_owned(),
        (true, false, _) => return "Is no longer on the team.".to_owned(),
        (false, true, _) => return "Has joined the team.".to_owned(),
        _ => {}
    }
    let mut changes = [
        (is.morale - was.morale, "in better spirits", "in lower spirits"),
        (is.energy - was.energy, "more rested", "more tired"),
        (is.trust - was.trust, "trusts you more", "trusts you less"),
        (
            is.clarity - was.clarity,
            "clearer about what is expected",
            "less clear about what is expected",
        ),
        (
            is.bench - was.bench,
            "readier to lead something",
            "less ready to lead",
        ),
    ];
    changes.sort_by(|a, b| b.0.abs().total_cmp(&a.0.abs()));
    let notable = changes.iter().filter(|(by, ..)| by.abs() >= FELT).take(3);
    let words: Vec<&str> = notable
        .map(|(by, more, less)| if *by > 0.0 { *more } else { *less })
        .collect();
    match words.as_slice() {
        [] => "Much as on the first morning.".to_owned(),
        [one] => capital(&format!("{one}.")),
        [most @ .., last] => capital(&format!("{} and {last}.", most.join(", "))),
    }
}

/// Where the look ahead leads.
pub(super) fn outlook(days: &[Three]) -> String {
    let (Some(first), Some(last)) = (days.first(), days.last()) else {
        return String::new();
    };
    let moves: Vec<String> = (0..3)
        .filter(|gauge| (last[*gauge] - first[*gauge]).abs() >= NOTABLE)
        .map(|gauge| {
            let verb = if last[gauge] > first[gauge] {
                "rises"
            } else {
                "falls"
            };
            format!("{} {verb} to {:.0}", GAUGES[gauge].to_lowercase(), last[gauge])
        })
        .collect();
    let weeks = (days.len() - 1).div_ceil(5);
    let span = if weeks == 1 {
        "Within a week".to_owned()
    } else {
        format!("Within {weeks} weeks")
    };
    match moves.as_slice() {
        [] => format!("{span} nothing moves by more than a point or two."),
        [one] => format!("{span} {one}; the rest stays about where it is."),
        [most @ .., last] => format!("{span} {} and {last}.", most.join(", ")),
    }
}

/// What the choices and the luck are.
pub const PARTS: &str = "Where random choices end on average, what your choices added to that, and what luck did: \
    how decisions turned out, how the days went. Luck is nobody\u{2019}s merit and nobody\u{2019}s fault.";
/// What the spreads are.
pub const SPREADS: &str = "Where the story ended over many paired runs with each option, later choices at random. The \
    wide bar holds half of the runs, the thin one nine in ten.";

/// What the other hat would probably have done: the likeliest option of another hat against the one taken.
pub(super) fn other_hat(options: &[Way]) -> String {
    let sum = |way: &Way| way.ends.iter().map(|spread| spread.mean).sum::<f64>();
    let Some(taken) = options.iter().find(|way| way.taken) else {
        return String::new();
    };
    let others = options.iter().filter(|way| way.hat != taken.hat);
    let Some(other) = others.max_by(|a, b| sum(a).total_cmp(&sum(b))) else {
        return "No other hat was open here.".to_owned();
    };
    let by = [0, 1, 2].map(|gauge: usize| other.ends[gauge].mean - taken.ends[gauge].mean);
    let moves: Vec<String> = (0..3)
        .filter(|gauge| by[*gauge].abs() >= 0.5)
        .map(|gauge| format!("{} {}", GAUGES[gauge].to_lowercase(), signed(by[gauge])))
        .collect();
    let name = match other.hat {
        Hat::Manager => "the manager\u{2019}s hat",
        Hat::Leader => "the leader\u{2019}s hat",
        Hat::Both => "both hats",
        Hat::Neither => "no hat",
    };
    if moves.is_empty() {
        return format!(
            "With {name} (\u{201c}{}\u{201d}) the story would on average have ended about the same.",
            other.label
        );
    }
    format!(
        "With {name} (\u{201c}{}\u{201d}) the story would on average have ended with {} against what you did.",
        other.label,
        moves.join(", ")
    )
}
