//! Habits over runs: when somebody asks, when they tell, and what luck hid from them.

use super::run::{Decision, Run};

/// From this share of the best odds on, a way of deciding suited; as debriefs have it.
pub(super) const SUITED: f64 = 0.8;

/// How often something was so.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Share {
    /// So often.
    pub count: u32,
    /// Out of so many.
    pub of: u32,
}

/// What luck hid: outcomes that say the opposite of how a decision was taken.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Luck {
    /// The way did not suit and it worked out all the same: good luck hid it.
    pub kind: Share,
    /// The way suited and it failed all the same: bad luck hid it.
    pub unkind: Share,
}

/// The habits of several runs. Decisions without acts are nobody's habit and are not counted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Habits {
    /// Runs looked at.
    pub runs: u32,
    /// Decisions looked at.
    pub decisions: u32,
    /// How often they asked at all.
    pub asked: Share,
    /// How often they asked where others knew what they did not.
    pub asked_where_known: Share,
    /// How often they told where there was little time, and nobody knew more.
    pub told_in_haste: Share,
    /// How often their way suited.
    pub suited: Share,
    /// What luck hid.
    pub luck: Luck,
}

impl Share {
    fn of(of: impl Iterator<Item = bool>) -> Self {
        of.fold(Self::default(), |share, so| Self {
            count: share.count + u32::from(so),
            of: share.of + 1,
        })
    }

    /// As a share, 0 to 1; nothing out of nothing.
    #[must_use]
    pub fn share(self) -> Option<f64> {
        (self.of > 0).then(|| f64::from(self.count) / f64::from(self.of))
    }
}

/// The habits of these runs.
#[must_use]
pub fn habits<'a>(runs: impl Iterator<Item = &'a Run>) -> Habits {
    let mut found = Habits::default();
    let mut all: Vec<(&Decision, bool)> = Vec::new();
    for run in runs {
        found.runs += 1;
        let own = run.decisions.iter();
        all.extend(own.filter_map(|one| one.asked.map(|asked| (one, asked))));
    }
    let suits = |one: &Decision| one.fit >= SUITED;
    let share = |which: fn(&Decision) -> bool, so: &dyn Fn(&Decision, bool) -> bool| {
        let them = all.iter().filter(|(one, _)| which(one));
        Share::of(them.map(|(one, asked)| so(one, *asked)))
    };
    found.decisions = u32::try_from(all.len()).unwrap_or(u32::MAX);
    found.asked = share(|_| true, &|_, asked| asked);
    found.asked_where_known = share(|one| one.knew, &|_, asked| asked);
    found.told_in_haste = share(|one| one.short && !one.knew, &|_, asked| !asked);
    found.suited = share(|_| true, &|one, _| suits(one));
    found.luck = Luck {
        kind: share(|one| one.fit < SUITED, &|one, _| one.worked),
        unkind: share(|one| one.fit >= SUITED, &|one, _| !one.worked),
    };
    found
}
