//! What fell most in a playthrough: its causes, whom or what it cost, and what became of it over the whole run.

use crate::story::ids::ItemId;
use crate::words::{Words, signed};

use super::debrief::Three;
use super::debrief_causes::{Change, NOTABLE, short};
use super::debrief_contributions::Contribution;
use super::debrief_told::{Sentence, Teller};
use super::debrief_words::{FELT, within};
use super::names::{self, which_gauge};

/// The percentage of a change below which its largest cause is one of several.
pub(super) const MAIN: f64 = 40.0;

/// Two causes whose percentages are no further apart weigh the same to whoever reads of them.
const TIE: f64 = 5.0;

/// The percentage of a fall from which on a second cause of it is named.
const NEXT: f64 = 20.0;

impl Teller<'_> {
    /// What fell most, why, and how that goes together with the whole run.
    pub(super) fn broke(&self, fall: Option<&Change>) -> Sentence {
        let words = self.words;
        let about = words.say("told-broke");
        let Some(change) = fall.filter(|change| change.is_notable()) else {
            let said = match fall.filter(|change| change.shown() < 0) {
                Some(change) => words.fill(
                    "told-broke-little",
                    &[
                        ("gauge", which_gauge(change.gauge).into()),
                        ("from", change.from.round().into()),
                        ("to", change.to.round().into()),
                    ],
                ),
                None => words.say("told-broke-nothing"),
            };
            return self.sentence(about, said, fall.filter(|change| change.shown() < 0));
        };
        let contributions = change.contributions();
        let (most, next) = (
            &contributions[0],
            contributions.get(1).filter(|one| one.percent >= NEXT),
        );
        let tied = next.is_some_and(|next| most.percent - next.percent <= TIE || most.points == next.points);
        let alone = match most.percent {
            99.5.. => "yes",
            _ if tied => "two",
            ..MAIN => "several",
            _ => "no",
        };
        let said = words.fill(
            "told-broke-most",
            &[
                ("gauge", which_gauge(change.gauge).into()),
                ("from", change.from.round().into()),
                ("to", change.to.round().into()),
                ("points", signed(change.shown() as f64).into()),
                ("when", within(words, f64::from(change.within())).into()),
                ("cause", self.told(change, most).into()),
                ("part", signed(most.points as f64).into()),
                ("alone", alone.into()),
                ("whom", self.whom(change).into()),
            ],
        );
        let (start, end) = self.ends();
        let run = over_the_run(words, change, &start, &end);
        let next = next.map_or_else(String::new, |one| self.next(change, one, alone));
        let all = [said, next, run];
        let all: Vec<String> = all.into_iter().filter(|one| !one.is_empty()).collect();
        self.sentence(about, all.join(" "), Some(change))
    }

    /// Where a part of it came from, by the largest cause there, and whether that is all.
    pub(super) fn told(&self, change: &Change, one: &Contribution) -> String {
        let cause = self.named(change, &one.lead());
        if one.is_more() {
            self.words.fill("told-and-more", &[("cause", cause.into())])
        } else {
            cause
        }
    }

    /// What pulled most but for the largest cause, as a sentence.
    fn next(&self, change: &Change, next: &Contribution, alone: &'static str) -> String {
        let cause = self.told(change, next);
        self.words.fill(
            "told-broke-next",
            &[
                ("part", signed(next.points as f64).into()),
                ("alone", alone.into()),
                ("cause", cause.into()),
            ],
        )
    }

    /// Who felt it most, or what work it cost, as the end of a sentence; may be nothing.
    fn whom(&self, change: &Change) -> String {
        let words = self.words;
        let jumps = self.stretches.iter();
        let jumps = jumps.flat_map(|one| one.jumps.iter().map(|jump| (one.decision, jump)));
        let (first, last) = change.span;
        let cause = change.largest();
        let mut felt = vec![0.0; self.scenario.cast.len()];
        let (mut missed, mut began): (Vec<ItemId>, bool) = (Vec::new(), false);
        for (decision, jump) in jumps.take(last + 1).skip(first) {
            felt.iter_mut().zip(&jump.felt).for_each(|(sum, by)| *sum += by);
            // A date that had passed before its cause cost nothing by it.
            began |= cause.is_none_or(|cause| (cause.decision, cause.source) == (decision, jump.source));
            missed.extend(jump.missed.iter().filter(|_| began));
        }
        let named = cause.is_some_and(|cause| cause.person.is_some());
        match change.gauge {
            // Who is named as the cause is not named again.
            0 if !named => {
                let hit = felt.iter().enumerate().min_by(|a, b| a.1.total_cmp(b.1));
                let hit = hit.filter(|(_, by)| -100.0 * **by >= FELT);
                hit.and_then(|(who, _)| self.scenario.cast.get(who))
                    .map_or_else(String::new, |one| {
                        words.fill("told-whom", &[("name", names::first(&one.name).into())])
                    })
            }
            1 => missed
                .first()
                .and_then(|item| self.scenario.work.get(item.index()))
                .map_or_else(String::new, |work| {
                    words.fill("told-whom-work", &[("work", short(&work.title).into())])
                }),
            _ => String::new(),
        }
    }
}

/// How the fall goes together with what stands at the top: where its gauge was at the start and is at the end, and whether
/// another lost more in smaller steps. Nothing where the fall is the whole run.
fn over_the_run(words: &Words, change: &Change, start: &Three, end: &Three) -> String {
    let by = |gauge: usize| (end[gauge].round() - start[gauge].round()) as i64;
    let values = |gauge: usize| {
        [
            ("gauge", which_gauge(gauge).into()),
            ("from", start[gauge].round().into()),
            ("to", end[gauge].round().into()),
            ("points", signed(by(gauge) as f64).into()),
        ]
    };
    let (gauge, fell) = (change.gauge, change.shown());
    let most = (0..3).fold(gauge, |most, one| if by(one) < by(most) { one } else { most });
    if most != gauge && by(most) <= -NOTABLE {
        return words.fill("told-run-other", &values(most));
    }
    let (top, low, last) = (change.from.round(), change.to.round(), end[gauge].round());
    let values = values(gauge);
    match by(gauge) {
        same if same == fell && top == start[gauge].round() => String::new(),
        more if more < fell => words.fill("told-run-more", &values),
        same if same == fell => words.fill("told-run-as-much", &values),
        _ if last >= top => words.fill("told-run-up", &values),
        _ if last > low => words.fill("told-run-less", &values),
        _ => words.fill("told-run-none", &values),
    }
}
