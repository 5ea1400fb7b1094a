//! The same few statements before and after, each answered from 1 (not at all) to 5 (wholly).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Token;

/// When a form is filled in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum When {
    /// Before the first scene.
    Before,
    /// After the debrief.
    After,
}

/// All forms of a session.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Forms(BTreeMap<(Token, When), Vec<u8>>);

impl Forms {
    /// The most statements.
    pub const MOST: usize = 12;

    /// A form comes in, in place of the one before; whether it was taken.
    pub fn hand_in(&mut self, token: Token, when: When, answers: &[u8]) -> bool {
        let fits =
            (1..=Self::MOST).contains(&answers.len()) && answers.iter().all(|one| (1..=5).contains(one));
        if fits {
            self.0.insert((token, when), answers.to_vec());
        }
        fits
    }

    /// Somebody's form.
    #[must_use]
    pub fn of(&self, token: Token, when: When) -> Option<&[u8]> {
        self.0.get(&(token, when)).map(Vec::as_slice)
    }

    /// The means of each statement before and after, by those who filled in both, and how many they are.
    #[must_use]
    pub fn change(&self) -> (u32, Vec<(f64, f64)>) {
        let mut sums: Vec<(u32, u32)> = Vec::new();
        let mut people = 0;
        for ((token, when), before) in &self.0 {
            let (When::Before, Some(after)) = (when, self.of(*token, When::After)) else {
                continue;
            };
            people += 1;
            sums.resize(sums.len().max(before.len().min(after.len())), (0, 0));
            for (sum, (before, after)) in sums.iter_mut().zip(before.iter().zip(after)) {
                *sum = (sum.0 + u32::from(*before), sum.1 + u32::from(*after));
            }
        }
        let mean = |sum: u32| f64::from(sum) / f64::from(people.max(1));
        let means = sums
            .into_iter()
            .map(|(before, after)| (mean(before), mean(after)));
        (people, means.collect())
    }
}
