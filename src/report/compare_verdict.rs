//! What runs side by side come to, in sentences: where each parted from the first, and how their ends differ.

use crate::words::{Words, signed};

use super::compare::{Compared, Took, letter};
use super::debrief_causes::short;
use super::names::{which_gauge, which_hat};

impl Compared {
    /// For every run but the first, what it comes to against the first, as a few sentences. Of a run alone there is nothing
    /// to say.
    #[must_use]
    pub fn verdicts(&self, words: &Words) -> Vec<String> {
        (1..self.names.len())
            .map(|run| self.verdict(words, run).join(" "))
            .collect()
    }

    fn verdict(&self, words: &Words, run: usize) -> Vec<String> {
        let mut said = vec![self.parting(words, run)];
        let over = [0, run].map(|one| !self.seen[one].ending.is_empty());
        match over {
            [true, true] => said.extend(self.ends_apart(words, run)),
            _ => {
                let which = if over[0] { run } else { 0 };
                said.push(words.fill("verdict-not-over", &[("run", letter(which).into())]));
            }
        }
        if self.seen[0].origin.seed != self.seen[run].origin.seed {
            said.push(words.say("verdict-other-luck"));
        }
        said
    }

    /// Where this run and the first did not do the same for the first time.
    fn parting(&self, words: &Words, run: usize) -> String {
        let runs = [("one", letter(0).into()), ("other", letter(run).into())];
        let choice = |took: &Option<Took>| took.as_ref().map(|took| took.choice.clone());
        let differ = |at: &usize| choice(&self.rows[*at].took[0]) != choice(&self.rows[*at].took[run]);
        let Some(at) = (0..self.rows.len()).find(differ) else {
            return words.fill("verdict-alike", &runs);
        };
        let [one, other] = runs;
        let number = ("number", (at + 1).into());
        let row = &self.rows[at];
        match (&row.took[0], &row.took[run]) {
            (Some(first), Some(second)) => words.fill(
                "verdict-parted",
                &[
                    one,
                    other,
                    number,
                    ("hat", which_hat(first.hat).into()),
                    ("label", short(&first.label).into()),
                    ("otherhat", which_hat(second.hat).into()),
                    ("otherlabel", short(&second.label).into()),
                ],
            ),
            (came, _) => {
                let who = letter(if came.is_some() { 0 } else { run });
                words.fill("verdict-came-to-it", &[one, other, number, ("who", who.into())])
            }
        }
    }

    /// By how much this run ended above the first or below it, and whether either is ahead in everything.
    fn ends_apart(&self, words: &Words, run: usize) -> Vec<String> {
        let apart =
            [0, 1, 2].map(|gauge| self.seen[run].end[gauge].round() - self.seen[0].end[gauge].round());
        let (one, other) = (("one", letter(0).into()), ("other", letter(run).into()));
        if apart.iter().all(|by| *by == 0.0) {
            return vec![words.fill("verdict-ends-alike", &[one, other])];
        }
        let moves: Vec<String> = (0..3)
            .filter(|gauge| apart[*gauge] != 0.0)
            .map(|gauge| {
                let name = words.fill("gauge-inside", &[("gauge", which_gauge(gauge).into())]);
                format!("{name} {}", signed(apart[gauge]))
            })
            .collect();
        let moves = ("moves", words.list(&moves).into());
        let ends = words.fill("verdict-ends", &[one, other, moves]);
        let (up, down) = (apart.iter().any(|by| *by > 0.0), apart.iter().any(|by| *by < 0.0));
        let ahead = match (up, down) {
            (true, true) => words.say("verdict-neither"),
            (true, false) => words.fill("verdict-ahead", &[("run", letter(run).into())]),
            _ => words.fill("verdict-ahead", &[("run", letter(0).into())]),
        };
        vec![ends, ahead]
    }
}
