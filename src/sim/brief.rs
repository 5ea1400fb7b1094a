//! Acts and workdays in brief, for rollouts: as [`super::act::act`] and [`super::workday::workday`] have them, to the last
//! bit, with nobody there who will ask how or why. And the odds of acts, for whoever asks before.
//!
//! So the model's numbers are those of the game, known when the program is built and part of its code, and what a story
//! does not need to go on is not worked out.

use pulp::{Arch, NullaryFnOnce};

use super::act::{self, Outlook, Question, Verdict};
use super::acts::combine;
use super::focus::{about_to_drop, morning};
use super::luck::DayLuck;
use super::params::Params;
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
pub fn act(team: &mut Team, acts: &[Act], question: &Question, luck: f64) -> Brief {
    Arch::new().dispatch(Acting {
        team,
        acts,
        question,
        luck,
    })
}

/// What these acts would look like before luck. Changes nothing.
#[must_use]
pub fn outlook(team: &Team, acts: &[Act], question: &Question) -> Outlook {
    // The act comes after the morning, which may drop work and so change what it is about.
    let begun = about_to_drop(team).then(|| {
        let mut begun = team.clone();
        morning(&Params::UNEXPLAINED, &mut begun);
        begun
    });
    let team = begun.as_ref().unwrap_or(team);
    Arch::new().dispatch(Looking { team, acts, question })
}

/// One workday passes.
pub fn workday(team: &mut Team, luck: &DayLuck) {
    Arch::new().dispatch(Workday { team, luck });
}

struct Acting<'a> {
    team: &'a mut Team,
    acts: &'a [Act],
    question: &'a Question,
    luck: f64,
}

impl NullaryFnOnce for Acting<'_> {
    type Output = Brief;

    #[inline(always)]
    fn call(self) -> Brief {
        let params = &Params::UNEXPLAINED;
        let deed = combine(params, self.team, self.acts);
        let Verdict { worked, felt, .. } = act::carry_out(params, self.team, &deed, self.question, self.luck);
        Brief { worked, felt }
    }
}

struct Looking<'a> {
    team: &'a Team,
    acts: &'a [Act],
    question: &'a Question,
}

impl NullaryFnOnce for Looking<'_> {
    type Output = Outlook;

    #[inline(always)]
    fn call(self) -> Outlook {
        let params = &Params::UNEXPLAINED;
        act::outlook(
            params,
            self.team,
            &combine(params, self.team, self.acts),
            self.question,
        )
    }
}

struct Workday<'a> {
    team: &'a mut Team,
    luck: &'a DayLuck,
}

impl NullaryFnOnce for Workday<'_> {
    type Output = ();

    #[inline(always)]
    fn call(self) {
        workday::pass(&Params::UNEXPLAINED, self.team, self.luck);
    }
}
