//! The player's result, split into what they chose and what chance made of it.

use crate::sim::gauges::Gauges;
use crate::story::ids::ChoiceId;

use super::Prospect;
use crate::lab::rollout::End;

/// Why the end was as it was, seen from one decision, in points of each gauge.
///
/// It begins at `baseline`, the mean over the open options, each weighing the same, with a policy deciding later on.
/// `choice` leads from there to the mean of the option taken; `later` to its mean when the player's own later choices
/// are made instead of the policy's; `luck` from there to what was observed. So
/// `baseline + choice + later + luck = observed`, and the luck of many players has mean zero.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Split {
    /// The mean over the open options.
    pub baseline: Gauges,
    /// What this choice added.
    pub choice: Gauges,
    /// What the player's later choices added.
    pub later: Gauges,
    /// What chance added: how decisions turned out, how the days went, which incidents came.
    pub luck: Gauges,
    /// The end as it was.
    pub observed: Gauges,
}

impl Split {
    /// None when the option taken is not among the prospects.
    pub(super) fn of(
        prospects: &[Prospect],
        taken: ChoiceId,
        again: &[End],
        observed: Gauges,
    ) -> Option<Self> {
        let taken = mean_of(prospects.iter().find(|prospect| prospect.choice == taken)?);
        let share = 1.0 / prospects.len() as f64;
        let baseline = prospects.iter().fold(Gauges::default(), |sum, prospect| {
            sum.plus(&mean_of(prospect).times(share))
        });
        let share = 1.0 / again.len().max(1) as f64;
        let as_played = again
            .iter()
            .fold(Gauges::default(), |sum, end| sum.plus(&end.gauges))
            .times(share);
        Some(Self {
            baseline,
            choice: taken.minus(&baseline),
            later: as_played.minus(&taken),
            luck: observed.minus(&as_played),
            observed,
        })
    }
}

fn mean_of(prospect: &Prospect) -> Gauges {
    let [morale, delivery, growth] = prospect.gauges.map(|spread| spread.mean);
    Gauges {
        morale,
        delivery,
        growth,
    }
}
