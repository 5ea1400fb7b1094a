//! Reading the journal: the texts of its files in, runs and what could not be understood out.

use serde::Deserialize;

use super::date::Date;
use super::run::{FORMAT, Run};
use crate::story::unmerged;

/// The ending of a run's file.
pub const ENDING: &str = ".run.ron";
/// The most bytes of one that are read.
pub const MOST_BYTES: usize = 4 << 20;
/// The most runs that are kept.
pub const MOST_RUNS: usize = 500;

/// A run and the name of its file, without the ending.
#[derive(Debug, Clone, PartialEq)]
pub struct Kept {
    /// The name.
    pub name: String,
    /// The run.
    pub run: Run,
    /// Whether a newer version wrote it: then it is shown as far as it is understood, and never written over.
    pub newer: bool,
}

/// A file that is not understood. It stays as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unread {
    /// Its name, without the ending.
    pub name: String,
    /// Why.
    pub why: Why,
}

/// Why a file is not understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// A newer version wrote it, in this version of the format.
    Newer(u32),
    /// It is broken: how, and where.
    Broken(String),
    /// It cannot be read from the disk, and why.
    Unreadable(String),
}

/// Everything that is kept.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Journal {
    /// The runs, the one played last first.
    pub runs: Vec<Kept>,
    /// What is there and not understood, by name.
    pub unread: Vec<Unread>,
}

/// The version of a file, looked at when the rest cannot be read.
#[derive(Deserialize)]
struct Versioned {
    run: u32,
}

impl Kept {
    /// Reads one. The caller has capped the text's size.
    ///
    /// # Errors
    /// With why it is not understood.
    pub fn read(name: &str, text: &str) -> Result<Self, Unread> {
        let unread = |why| Unread {
            name: name.to_owned(),
            why,
        };
        if let Some((line, message)) = unmerged::said(text) {
            return Err(unread(Why::Broken(format!("{line}: {message}"))));
        }
        let options = ron::Options::default().with_recursion_limit(32);
        match options.from_str::<Run>(text) {
            Ok(run) if run.run == 0 || run.scenario.is_empty() => {
                Err(unread(Why::Broken("it is no run of a story".to_owned())))
            }
            Ok(mut run) => match within(&mut run) {
                true => Ok(Self {
                    name: name.to_owned(),
                    newer: run.run > FORMAT,
                    run,
                }),
                false => Err(unread(Why::Broken(
                    "a gauge or a chance in it is no number".to_owned(),
                ))),
            },
            Err(error) => {
                let format = options.from_str::<Versioned>(text).ok().map(|file| file.run);
                Err(unread(match format.filter(|format| *format > FORMAT) {
                    Some(format) => Why::Newer(format),
                    None => Why::Broken(error.to_string()),
                }))
            }
        }
    }
}

/// Brings every number of a run into its range. False when one is no number at all.
fn within(run: &mut Run) -> bool {
    let left = run.branches.iter_mut().map(|branch| &mut branch.end);
    let gauges = [&mut run.start, &mut run.end].into_iter().chain(left).flatten();
    let shares = run
        .decisions
        .iter_mut()
        .flat_map(|one| [&mut one.odds, &mut one.fit]);
    let mut all = true;
    for (value, most) in gauges
        .map(|value| (value, 100.0))
        .chain(shares.map(|value| (value, 1.0)))
    {
        all &= value.is_finite();
        *value = value.clamp(0.0, most);
    }
    all
}

impl Journal {
    /// Reads all: names without the ending, and what is in them or why that cannot be read.
    #[must_use]
    pub fn read(files: impl IntoIterator<Item = (String, Result<String, String>)>) -> Self {
        let mut journal = Self::default();
        for (name, text) in files {
            let read = match text {
                Ok(text) => Kept::read(&name, &text),
                Err(why) => Err(Unread {
                    name,
                    why: Why::Unreadable(why),
                }),
            };
            match read {
                Ok(kept) => journal.runs.push(kept),
                Err(unread) => journal.unread.push(unread),
            }
        }
        journal.sort();
        journal
    }

    /// The run of this name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Kept> {
        self.runs.iter().find(|kept| kept.name == name)
    }

    /// Puts a run in place of the one that had its name.
    pub fn put(&mut self, kept: Kept) {
        self.runs.retain(|other| other.name != kept.name);
        self.runs.push(kept);
        self.sort();
    }

    /// Takes a run out.
    pub fn take(&mut self, name: &str) -> Option<Kept> {
        let place = self.runs.iter().position(|kept| kept.name == name)?;
        Some(self.runs.remove(place))
    }

    /// Whether a file of this name is there, understood or not.
    #[must_use]
    pub fn has(&self, name: &str) -> bool {
        self.get(name).is_some() || self.unread.iter().any(|unread| unread.name == name)
    }

    /// The names of runs beyond the most that are kept: those played longest ago. What a player gave a name, wrote about or
    /// kept on purpose stays, and so does everything that is not wholly understood.
    #[must_use]
    pub fn surplus(&self, most: usize) -> Vec<String> {
        let plain = |kept: &&Kept| {
            let run = &kept.run;
            !kept.newer && !run.kept && run.name.is_empty() && run.reflection.is_empty()
        };
        let beyond = self.runs.len().saturating_sub(most);
        let oldest = self.runs.iter().rev().filter(plain);
        oldest.take(beyond).map(|kept| kept.name.clone()).collect()
    }

    fn sort(&mut self) {
        let newest = |kept: &Kept| std::cmp::Reverse((kept.run.played, kept.name.clone()));
        self.runs.sort_by_key(newest);
        self.unread.sort_by(|one, other| one.name.cmp(&other.name));
    }
}

/// A name for a run that nobody has: its day, its scenario, its luck, and a number where that is needed.
#[must_use]
pub fn name_for(day: Date, scenario: &str, seed: u64, taken: impl Fn(&str) -> bool) -> String {
    let plain = format!("{day}-{scenario}-{seed}");
    let mut numbered = (2_u32..).map(|number| format!("{plain}-{number}"));
    if taken(&plain) {
        // There are more numbers than files.
        numbered.find(|name| !taken(name)).unwrap_or(plain)
    } else {
        plain
    }
}
