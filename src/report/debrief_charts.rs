//! The debrief as chart data: the same figures for the dark screen and the light page.

use crate::draw::chart::{Mark, Timeline, TimelinePoint};
use crate::draw::hats::HatIcon;
use crate::play::evenings;
use crate::sim::vocabulary::Hat;
use crate::words::Words;

use super::debrief::{Debrief, Outlook, Three};
use super::names;

/// Workdays of a week.
const WEEK: usize = evenings::WEEK as usize;

/// The drawing of a hat.
#[must_use]
pub fn hat_icon(hat: Hat) -> HatIcon {
    match hat {
        Hat::Manager => HatIcon::Manager,
        Hat::Leader => HatIcon::Leader,
        Hat::Both => HatIcon::Both,
        Hat::Neither => HatIcon::Neither,
    }
}

/// The gauges over the days, with the decisions on them.
#[must_use]
pub fn timeline(words: &Words, debrief: &Debrief) -> Timeline {
    let last = debrief.points.last().map_or(0.0, |point| point.0);
    // Whole days are small numbers.
    let days = (last.ceil() as usize).max(1);
    Timeline {
        title: String::new(),
        names: names::gauges(words),
        points: debrief
            .points
            .iter()
            .map(|(at, values)| TimelinePoint {
                at: *at,
                values: *values,
            })
            .collect(),
        marks: debrief
            .decisions
            .iter()
            .map(|one| Mark {
                at: one.time,
                number: one.number,
                hat: hat_icon(one.hat),
            })
            .collect(),
        days: day_labels(words, days),
    }
}

/// The short names of so many workdays.
pub(super) fn day_labels(words: &Words, days: usize) -> Vec<String> {
    (0..days).map(|day| day_label(words, day, days)).collect()
}

/// The short name of a workday; a long story names its weeks.
fn day_label(words: &Words, day: usize, days: usize) -> String {
    if days <= 3 * WEEK {
        // Within a week the cast is exact.
        names::weekday_in_short(words, (day % WEEK) as u32)
    } else if day.is_multiple_of(WEEK) {
        words.fill("week-number", &[("week", (day / WEEK + 1).into())])
    } else {
        String::new()
    }
}

/// The weeks after.
#[must_use]
pub fn outlook(words: &Words, ahead: &Outlook) -> Timeline {
    let days = ahead.days.len().saturating_sub(1).max(1);
    let point = |(at, values): (usize, &Three)| TimelinePoint {
        at: at as f64,
        values: *values,
    };
    let week = |day: usize| {
        if day % WEEK == WEEK / 2 {
            words.fill("chart-weeks-later", &[("week", (day / WEEK + 1).into())])
        } else {
            String::new()
        }
    };
    Timeline {
        title: String::new(),
        names: names::gauges(words),
        points: ahead.days.iter().enumerate().map(point).collect(),
        marks: Vec::new(),
        days: (0..days).map(week).collect(),
    }
}
