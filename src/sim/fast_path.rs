//! A fast path for rollouts: acts and workdays: as [`super::act::act`] and [`super::workday::workday`] have them, to the last
//! bit, with nobody there who will ask how or why. And the odds of acts, for whoever asks before.
//!
//! What a story does not need to go on is not worked out. The numbers of the standard version of the model are known when the
//! program is built and are part of its code; another version brings its own, which takes a little longer.

use pulp::{Arch, NullaryFnOnce};

use super::act::{self, Outlook, Question, Verdict};
use super::acts::combine;
use super::focus::{about_to_drop, morning};
use super::luck::DayLuck;
use super::params::{Params, Version};
use super::stance::Stance;
use super::team::Team;
use super::vocabulary::Act;
use super::workday;

/// What a story needs to go on after an act.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Brief {
    /// Whether it worked out.
    pub worked: bool,
    /// What people felt of it: (Se, Ce).
    pub felt: Stance,
}

/// The lead puts these acts together and carries them out. `luck` is 0..1; they work out when it is below the odds.
#[inline]
pub fn act(version: Version<'_>, team: &mut Team, acts: &[Act], question: &Question, luck: f64) -> Brief {
    let params = version.params();
    match version {
        Version::Standard => Arch::new().dispatch(Acting::<true> {
            params,
            team,
            acts,
            question,
            luck,
        }),
        Version::Other(_) => Arch::new().dispatch(Acting::<false> {
            params,
            team,
            acts,
            question,
            luck,
        }),
    }
}

/// What these acts would look like before luck. Changes nothing.
#[must_use]
#[inline]
pub fn outlook(version: Version<'_>, team: &Team, acts: &[Act], question: &Question) -> Outlook {
    let params = version.params();
    // The act comes after the morning, which may drop work and so change what it is about.
    let begun = about_to_drop(team).then(|| {
        let mut begun = team.clone();
        morning(params, &mut begun);
        begun
    });
    let team = begun.as_ref().unwrap_or(team);
    match version {
        Version::Standard => Arch::new().dispatch(Looking::<true> {
            params,
            team,
            acts,
            question,
        }),
        Version::Other(_) => Arch::new().dispatch(Looking::<false> {
            params,
            team,
            acts,
            question,
        }),
    }
}

/// One workday passes.
#[inline]
pub fn workday(version: Version<'_>, team: &mut Team, luck: &DayLuck) {
    let params = version.params();
    match version {
        Version::Standard => Arch::new().dispatch(Workday::<true> { params, team, luck }),
        Version::Other(_) => Arch::new().dispatch(Workday::<false> { params, team, luck }),
    }
}

/// The numbers: those that are part of the code where they are `KNOWN`, otherwise those that were brought.
#[inline(always)]
fn numbers<const KNOWN: bool>(brought: &Params) -> &Params {
    if KNOWN { &Params::UNEXPLAINED } else { brought }
}

struct Acting<'a, const KNOWN: bool> {
    params: &'a Params,
    team: &'a mut Team,
    acts: &'a [Act],
    question: &'a Question,
    luck: f64,
}

impl<const KNOWN: bool> NullaryFnOnce for Acting<'_, KNOWN> {
    type Output = Brief;

    #[inline(always)]
    fn call(self) -> Brief {
        let params = numbers::<KNOWN>(self.params);
        let deed = combine(params, self.team, self.acts);
        let Verdict { worked, felt, .. } = act::carry_out(params, self.team, &deed, self.question, self.luck);
        Brief { worked, felt }
    }
}

struct Looking<'a, const KNOWN: bool> {
    params: &'a Params,
    team: &'a Team,
    acts: &'a [Act],
    question: &'a Question,
}

impl<const KNOWN: bool> NullaryFnOnce for Looking<'_, KNOWN> {
    type Output = Outlook;

    #[inline(always)]
    fn call(self) -> Outlook {
        let params = numbers::<KNOWN>(self.params);
        act::outlook(
            params,
            self.team,
            &combine(params, self.team, self.acts),
            self.question,
        )
    }
}

struct Workday<'a, const KNOWN: bool> {
    params: &'a Params,
    team: &'a mut Team,
    luck: &'a DayLuck,
}

impl<const KNOWN: bool> NullaryFnOnce for Workday<'_, KNOWN> {
    type Output = ();

    #[inline(always)]
    fn call(self) {
        workday::pass(numbers::<KNOWN>(self.params), self.team, self.luck);
    }
}
