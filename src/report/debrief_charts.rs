//! The debrief as chart data: the same figures for the dark screen and the light page.

use crate::draw::chart::{Mark, Regions, StanceMap, StancePoint, Timeline, TimelinePoint};
use crate::draw::hats::HatIcon;
use crate::sim::vocabulary::Hat;

use super::debrief::{Debrief, Outlook, Three};
use super::debrief_words::{GAUGES, REGIONS};

/// Workdays of a week.
const WEEK: usize = 5;

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
pub fn timeline(debrief: &Debrief) -> Timeline {
    let last = debrief.points.last().map_or(0.0, |point| point.0);
    // Whole days are small numbers.
    let days = (last.ceil() as usize).max(1);
    Timeline {
        title: String::new(),
        names: GAUGES.map(str::to_owned),
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
        days: (0..days).map(|day| day_label(day, days)).collect(),
    }
}

/// The short name of a workday; a long story names its weeks.
fn day_label(day: usize, days: usize) -> String {
    const NAMES: [&str; WEEK] = ["Mon", "Tue", "Wed", "Thu", "Fri"];
    if days <= 3 * WEEK {
        NAMES[day % WEEK].to_owned()
    } else if day.is_multiple_of(WEEK) {
        format!("Week {}", day / WEEK + 1)
    } else {
        String::new()
    }
}

/// The weeks after.
#[must_use]
pub fn outlook(ahead: &Outlook) -> Timeline {
    let days = ahead.days.len().saturating_sub(1).max(1);
    let point = |(at, values): (usize, &Three)| TimelinePoint {
        at: at as f64,
        values: *values,
    };
    let week = |day: usize| {
        if day % WEEK == WEEK / 2 {
            format!("+ week {}", day / WEEK + 1)
        } else {
            String::new()
        }
    };
    Timeline {
        title: String::new(),
        names: GAUGES.map(str::to_owned),
        points: ahead.days.iter().enumerate().map(point).collect(),
        marks: Vec::new(),
        days: (0..days).map(week).collect(),
    }
}

/// The way taken over the map of structure and consideration.
#[must_use]
pub fn stance_map(debrief: &Debrief) -> StanceMap {
    let [structure, consideration] = debrief.stance.used_to;
    let start = StancePoint {
        structure,
        consideration,
        number: 0,
        hat: HatIcon::Neither,
    };
    let taken = debrief.decisions.iter().map(|one| StancePoint {
        structure: one.felt[0],
        consideration: one.felt[1],
        number: one.number,
        hat: hat_icon(one.hat),
    });
    let [directing, both, involving, neither] = REGIONS.map(str::to_owned);
    StanceMap {
        title: String::new(),
        structure: "Structure given".to_owned(),
        consideration: "Consideration shown".to_owned(),
        regions: Regions {
            authoritarian: directing,
            both,
            laissez_faire: involving,
            absent: neither,
        },
        path: std::iter::once(start).chain(taken).collect(),
    }
}
