//! Weeks that passed: what is said of them in a sentence or two, of what went on and was large enough to be noticed.

use super::cue::Line;
use crate::play::evenings::WEEK;
use crate::play::passed::{Advance, Passed, Shift, Side};
use crate::sim::team::FELT;
use crate::story::Scenario;
use crate::story::emphasis;
use crate::story::ids::PersonId;
use crate::words::Words;

/// Most people who are named in a sentence, ...
const NAMED: usize = 3;
/// ... and how many of them when there are more.
const FIRST: usize = 2;
/// Energy below which somebody is worn out, 0..1.
const WORN: f64 = 0.3;
/// Words for a share by which messages choose what to say: nothing, and nearly all.
const NONE: &str = "none";
const ALL: &str = "all";
/// Shares there are plain words for.
const SHARES: [(f64, &str); 13] = [
    (0.0, NONE),
    (0.1, "tenth"),
    (0.2, "fifth"),
    (0.25, "quarter"),
    (1.0 / 3.0, "third"),
    (0.4, "two-fifths"),
    (0.5, "half"),
    (0.6, "three-fifths"),
    (2.0 / 3.0, "two-thirds"),
    (0.75, "three-quarters"),
    (0.8, "four-fifths"),
    (0.9, "nine-tenths"),
    (1.0, ALL),
];

/// What has moved since it was last spoken of, while days pass one behind the other.
#[derive(Default)]
pub(super) struct Weeks {
    work: Vec<Advance>,
    people: Vec<Shift>,
    /// How many weeks have been spoken of: they take turns in how they say it.
    told: usize,
    /// What was said of people the last time.
    latest: Option<(Side, bool)>,
}

/// A week of which there is something to say.
pub(super) struct Week {
    number: u32,
    /// How many were spoken of before it.
    turn: usize,
    work: Option<Advance>,
    people: Option<Group>,
}

/// People who changed in the same way.
struct Group {
    side: Side,
    more: bool,
    /// Most of all the first.
    who: Vec<PersonId>,
    /// How much the first has changed, and how much the last.
    most: f64,
    least: f64,
    /// Whether all of them are worn out.
    worn: bool,
    /// Whether that is everybody.
    everybody: bool,
}

impl Weeks {
    /// A scene opens: it speaks for itself.
    pub(super) fn open(&mut self) {
        self.work.clear();
        self.people.clear();
    }

    /// Takes in what passed, and chooses what of it is worth a line; none when nothing is.
    pub(super) fn pass(&mut self, passed: &Passed) -> Option<Week> {
        self.take(passed);
        let (work, people) = (self.on_work(), self.on_people(passed));
        if work.is_none() && people.is_none() {
            return None;
        }
        let turn = self.told;
        self.told += 1;
        Some(Week {
            number: passed.to.div_ceil(WEEK),
            turn,
            work,
            people,
        })
    }

    /// What goes on from where it was, adds up. What does not is done, or gone, or somebody else's.
    fn take(&mut self, passed: &Passed) {
        let begun = |now: &Advance| {
            let same = |known: &&Advance| known.item == now.item && known.to == now.from;
            self.work.iter().find(same).map_or(now.from, |known| known.from)
        };
        let work = passed.work.iter().map(|now| Advance {
            from: begun(now),
            ..*now
        });
        self.work = work.collect();
        let was = |now: &Shift| {
            let same =
                |known: &&Shift| (known.person, known.side, known.to) == (now.person, now.side, now.from);
            self.people.iter().find(same).map_or(now.from, |known| known.from)
        };
        let people = passed.people.iter().map(|now| Shift {
            from: was(now),
            ..*now
        });
        self.people = people.collect();
    }

    /// What the team worked on most, and how far it came.
    fn on_work(&mut self) -> Option<Advance> {
        let further = |one: &&Advance| one.to - one.from >= FELT && share(one.from) != share(one.to);
        let most = |a: &&Advance, b: &&Advance| (a.to - a.from).total_cmp(&(b.to - b.from));
        let one = *self.work.iter().filter(further).max_by(most)?;
        self.work.retain(|other| other.item != one.item);
        Some(one)
    }

    /// Who changed most, and in what; not the same as the last time if there is anything else. What is clear to people shifts
    /// with every way of leading, so it comes behind what stays with them.
    fn on_people(&mut self, passed: &Passed) -> Option<Group> {
        let groups = groups(&self.people, passed.heads);
        let fresh = |group: &Group| Some((group.side, group.more)) != self.latest;
        let rank = |group: &Group| (fresh(group), group.side != Side::Clarity);
        let most = groups
            .into_iter()
            .max_by(|a, b| rank(a).cmp(&rank(b)).then(a.most.total_cmp(&b.most)))?;
        self.latest = Some((most.side, most.more));
        self.people.retain(|shift| {
            let spoken = kind(shift.side) == most.side && (shift.to > shift.from) == most.more;
            !(spoken && most.who.contains(&shift.person))
        });
        Some(most)
    }
}

impl Week {
    /// Which week it is, 1 is the first.
    pub(super) fn number(&self) -> u32 {
        self.number
    }

    /// The line it is told in.
    pub(super) fn line(&self, words: &Words, scenario: &Scenario) -> Line {
        let work = self.work.map(|work| self.on_work(words, scenario, work));
        let people = self.people.as_ref();
        let people = people.map(|group| self.on_people(words, scenario, group));
        Line::Passed {
            when: words.fill("passed-week", &[("week", self.number.into())]),
            said: work.into_iter().chain(people).collect(),
        }
    }

    fn on_work(&self, words: &Words, scenario: &Scenario, work: Advance) -> String {
        let title = emphasis::plain(&scenario.work[work.item.index()].title).into_owned();
        let (from, to) = (share(work.from), share(work.to));
        let share = |share: &'static str, role: &'static str| {
            words.fill("passed-share", &[("share", share.into()), ("role", role.into())])
        };
        words.fill(
            match (from, to) {
                (_, ALL) => "passed-work-nearly",
                (NONE, _) => "passed-work-begun",
                _ => "passed-work",
            },
            &[
                ("turn", (self.turn % 3).into()),
                ("work", title.into()),
                ("from", share(from, "from").into()),
                ("was", share(from, "now").into()),
                ("to", share(to, "to").into()),
                ("now", share(to, "now").into()),
            ],
        )
    }

    fn on_people(&self, words: &Words, scenario: &Scenario, group: &Group) -> String {
        let (names, count) = names(words, scenario, group);
        let way = if group.more { "more" } else { "less" };
        words.fill(
            match group.side {
                Side::Morale => "passed-morale",
                Side::Energy if group.worn && !group.more => "passed-worn",
                Side::Energy => "passed-energy",
                Side::Trust => "passed-trust",
                Side::Clarity => "passed-clarity",
                Side::Bench => "passed-bench",
                Side::Skill(_) => "passed-skill",
            },
            &[
                ("turn", (self.turn % 2).into()),
                ("way", way.into()),
                ("names", names.into()),
                ("count", count.into()),
            ],
        )
    }
}

/// The side without where exactly: whoever can do more, can do more.
fn kind(side: Side) -> Side {
    match side {
        Side::Skill(_) => Side::Skill(0),
        other => other,
    }
}

/// People by what they changed in, as far as it is large enough to be noticed; each once in a group.
fn groups(shifts: &[Shift], heads: usize) -> Vec<Group> {
    let mut felt: Vec<&Shift> = shifts.iter().filter(|one| change(one) >= FELT).collect();
    felt.sort_by(|a, b| change(b).total_cmp(&change(a)));
    let mut groups: Vec<Group> = Vec::new();
    for shift in felt {
        let (side, more) = (kind(shift.side), shift.to > shift.from);
        let at = groups
            .iter()
            .position(|group| (group.side, group.more) == (side, more));
        let at = at.unwrap_or_else(|| {
            groups.push(Group {
                side,
                more,
                who: Vec::new(),
                most: change(shift),
                least: change(shift),
                worn: true,
                everybody: false,
            });
            groups.len() - 1
        });
        let group = &mut groups[at];
        if !group.who.contains(&shift.person) {
            group.who.push(shift.person);
            group.least = change(shift);
            group.worn &= shift.to <= WORN;
            group.everybody = group.who.len() == heads && heads >= NAMED;
        }
    }
    groups
}

fn change(shift: &Shift) -> f64 {
    (shift.to - shift.from).abs()
}

/// Who it is, and how many of them for the verb: everybody is one team.
fn names(words: &Words, scenario: &Scenario, group: &Group) -> (String, usize) {
    let name = |person: &PersonId| scenario.person(*person).name.clone();
    match &group.who[..] {
        [most, ..] if group.everybody && group.most - group.least >= FELT => {
            let values = [("name", name(most).into())];
            return (words.fill("passed-team-most", &values), 1);
        }
        _ if group.everybody => return (words.say("passed-team"), 1),
        _ => {}
    }
    let count = group.who.len();
    let named = if count <= NAMED { count } else { FIRST };
    let first = group.who[..named].iter();
    let first: Vec<String> = first.map(name).collect();
    if named == count {
        return (words.list(&first), count);
    }
    let values = [
        ("names", first.join(", ").into()),
        ("others", (count - named).into()),
    ];
    (words.fill("passed-others", &values), count)
}

/// The word for a share: the nearest there is.
fn share(of: f64) -> &'static str {
    let nearest = SHARES
        .iter()
        .min_by(|a, b| (a.0 - of).abs().total_cmp(&(b.0 - of).abs()));
    nearest.map_or(NONE, |(_, word)| word)
}
