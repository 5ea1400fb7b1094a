//! The runs of a comparison in one picture for each gauge, and the numbers behind it.

use crate::draw::chart::{Beside, Course};
use crate::words::Words;

use super::compare::{Compared, letter};
use super::debrief::Three;
use super::debrief_charts::day_labels;
use super::names;

/// Workdays of a week, and those up to which every one has a row.
const WEEK: usize = 5;
const DAILY: usize = 3 * WEEK;
/// The least of 0 to 100 that is shown: less of it makes a mountain of a point.
const LEAST: f64 = 40.0;
/// What is shown begins and ends at a multiple of this.
const STEP: f64 = 10.0;

/// The gauges of all runs when a day is over; none where a run has ended before.
#[derive(Debug, Clone, PartialEq)]
pub struct DayEnd {
    /// Which.
    pub day: String,
    /// By run.
    pub values: Vec<Option<Three>>,
}

impl Compared {
    /// The picture of this gauge; those of all gauges show the same part of 0 to 100. None of a run alone.
    #[must_use]
    pub fn beside(&self, words: &Words, gauge: usize) -> Option<Beside> {
        let course = |run: usize| Course {
            letter: letter(run),
            name: self.names[run].clone(),
            points: self.seen[run]
                .points
                .iter()
                .map(|(at, values)| (*at, values[gauge]))
                .collect(),
        };
        (self.names.len() > 1).then(|| Beside {
            runs: (0..self.names.len()).map(course).collect(),
            days: day_labels(words, self.days()),
            shown: self.shown(),
        })
    }

    /// The same picture for those who cannot see it: where each run began and ended.
    #[must_use]
    pub fn beside_in_words(&self, words: &Words, gauge: usize) -> String {
        let each = self.seen.iter().enumerate().map(|(run, seen)| {
            words.fill(
                "compare-course",
                &[
                    ("name", self.called(run).into()),
                    ("from", seen.start[gauge].round().into()),
                    ("to", seen.end[gauge].round().into()),
                ],
            )
        });
        let each: Vec<String> = each.collect();
        format!("{}: {}", names::gauges(words)[gauge], each.join("; "))
    }

    /// The numbers behind the pictures: the gauges as they stood at the end of every day, or of every week of a long story.
    #[must_use]
    pub fn day_ends(&self, words: &Words) -> Vec<DayEnd> {
        let days = self.days();
        let every = if days > DAILY { WEEK } else { 1 };
        let upto = |end: f64| {
            let at = |points: &[(f64, Three)]| {
                let over = points.last().is_none_or(|last| last.0.ceil() < end);
                let before = points.iter().take_while(|point| point.0 <= end);
                (!over).then(|| before.last().map(|point| point.1)).flatten()
            };
            self.seen.iter().map(|seen| at(&seen.points)).collect()
        };
        (1..=days.div_ceil(every))
            .map(|row| {
                let day = (row * every).min(days);
                DayEnd {
                    // A story of so many days is none of this world.
                    day: names::day(words, u32::try_from(day - 1).unwrap_or(u32::MAX)),
                    values: upto(day as f64),
                }
            })
            .collect()
    }

    /// The days of the longest run.
    fn days(&self) -> usize {
        let lasts = self.seen.iter().filter_map(|seen| seen.points.last());
        // Whole days are small numbers.
        lasts.fold(1, |most, last| most.max(last.0.ceil() as usize))
    }

    /// What of 0 to 100 any run comes to in any gauge, with room around it.
    fn shown(&self) -> (f64, f64) {
        let all = || {
            self.seen
                .iter()
                .flat_map(|seen| &seen.points)
                .flat_map(|point| point.1)
        };
        let least = all().fold(100.0, f64::min);
        let most = all().fold(0.0, f64::max);
        let mut low = ((least - 2.0) / STEP).floor() * STEP;
        let mut high = ((most + 2.0) / STEP).ceil() * STEP;
        while high - low < LEAST {
            if low > 0.0 {
                low -= STEP;
            }
            if high < 100.0 && high - low < LEAST {
                high += STEP;
            }
        }
        (low.max(0.0), high.min(100.0))
    }
}
