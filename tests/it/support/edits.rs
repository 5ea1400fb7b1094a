//! Random edits of a scenario file, as an author makes them: words, beats, choices, scenes, people, conditions, ids.

use std::ops::Range;

use twohats::story::Scenario;
use twohats::story::flow::{Exit, exits};
use twohats::story::ids::SceneId;

/// Numbers that look random, the same every time.
pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    /// Below `bound`, which is not 0.
    pub(crate) fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut x = self.0;
        x = (x ^ (x >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        x = (x ^ (x >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((x ^ (x >> 31)) % bound as u64) as usize
    }

    fn of<T: Clone>(&mut self, all: &[T]) -> Option<T> {
        (!all.is_empty()).then(|| all[self.below(all.len())].clone())
    }
}

/// A way to edit.
pub(crate) type Edit = fn(&File<'_>, &mut Dice) -> Option<String>;

/// Every way to edit, by name.
pub(crate) const EDITS: [(&str, Edit); 16] = [
    ("reword", |file, dice| file.reword(dice)),
    ("insert a beat", |file, dice| file.insert_beat(dice)),
    ("delete a beat", |file, dice| file.delete_beat(dice)),
    ("insert a scene", |file, dice| file.insert_scene(dice)),
    ("delete a scene", |file, dice| file.delete_scene(dice)),
    ("reorder scenes", |file, dice| file.swap_scenes(dice)),
    ("insert a choice", |file, dice| file.insert_choice(dice)),
    ("delete a choice", |file, dice| file.delete_choice(dice)),
    ("reorder choices", |file, dice| file.swap_choices(dice)),
    ("change a person", |file, dice| {
        file.number(
            dice,
            &["autonomy: ", "trust: ", "clarity: ", "morale: ", "bench: "],
            |n| (n + 0.17).min(0.9),
        )
    }),
    ("change the work", |file, dice| {
        file.number(dice, &["effort: ", "uncertainty: ", "need: "], |n| n * 0.8)
    }),
    ("change a bound", |file, dice| {
        file.number(dice, &["AtLeast(", "Below("], |n| (n * 0.9).trunc())
    }),
    ("change a condition", |file, dice| file.negate(dice)),
    ("rename an id", |file, dice| file.rename(dice)),
    ("insert a decision", |file, dice| file.insert_decision(dice)),
    ("change the days", |file, dice| {
        file.number(dice, &["Wait("], |n| n + 1.0)
    }),
];

/// A scenario and its text.
pub(crate) struct File<'a> {
    pub(crate) text: &'a str,
    pub(crate) scenario: &'a Scenario,
    /// Pairs of brackets outside of strings and comments.
    pairs: Vec<Range<usize>>,
    /// Whether a byte is part of a string or a comment.
    quoted: Vec<bool>,
}

impl<'a> File<'a> {
    pub(crate) fn new(text: &'a str, scenario: &'a Scenario) -> Self {
        let (mut pairs, mut open, mut quoted) = (Vec::new(), Vec::new(), vec![false; text.len()]);
        let bytes = text.as_bytes();
        let mut at = 0;
        while at < bytes.len() {
            let start = at;
            match bytes[at] {
                b'"' => {
                    at += 1;
                    while at < bytes.len() && bytes[at] != b'"' {
                        at += 1 + usize::from(bytes[at] == b'\\');
                    }
                }
                b'/' if bytes.get(at + 1) == Some(&b'/') => {
                    while at < bytes.len() && bytes[at] != b'\n' {
                        at += 1;
                    }
                }
                b'(' | b'[' => open.push(at),
                b')' | b']' => pairs.extend(open.pop().map(|from| from..at + 1)),
                _ => {}
            }
            for inside in &mut quoted[start + 1..at.max(start + 1).min(bytes.len())] {
                *inside = true;
            }
            at += 1;
        }
        Self {
            text,
            scenario,
            pairs,
            quoted,
        }
    }

    /// The brackets next around a place.
    fn around(&self, at: usize) -> Option<Range<usize>> {
        let holding = self.pairs.iter().filter(|pair| pair.contains(&at));
        holding.min_by_key(|pair| pair.len()).cloned()
    }

    /// Every place where this stands as code.
    fn places(&self, what: &str) -> Vec<usize> {
        let found = self.text.match_indices(what).map(|(at, _)| at);
        found.filter(|at| !self.quoted[*at]).collect()
    }

    fn places_in(&self, range: &Range<usize>, what: &str) -> Vec<usize> {
        self.places(what)
            .into_iter()
            .filter(|at| range.contains(at))
            .collect()
    }

    fn with(&self, range: Range<usize>, new: &str) -> String {
        format!("{}{new}{}", &self.text[..range.start], &self.text[range.end..])
    }

    fn insert(&self, at: usize, new: &str) -> String {
        self.with(at..at, new)
    }

    /// A block and the comma behind it.
    fn with_comma(&self, block: Range<usize>) -> Range<usize> {
        let rest = &self.text[block.end..];
        let comma = rest.len() - rest.trim_start().len();
        let end = if rest[comma..].starts_with(',') {
            block.end + comma + 1
        } else {
            block.end
        };
        block.start..end
    }

    fn swap(&self, a: &Range<usize>, b: &Range<usize>) -> Option<String> {
        let (a, b) = if a.start < b.start { (a, b) } else { (b, a) };
        (a.end <= b.start).then(|| {
            let text = self.text;
            format!(
                "{}{}{}{}{}",
                &text[..a.start],
                &text[b.clone()],
                &text[a.end..b.start],
                &text[a.clone()],
                &text[b.end..]
            )
        })
    }

    fn reword(&self, dice: &mut Dice) -> Option<String> {
        let marks = [
            "Text(\"",
            "label: \"",
            "title: \"",
            "prompt: \"",
            "locked: \"",
            "name: \"",
        ];
        let mark = marks[dice.below(marks.len())];
        let at = dice.of(&self.places(mark))?;
        Some(self.insert(at + mark.len(), "Now "))
    }

    fn scene_block(&self, dice: &mut Dice) -> Option<(SceneId, Range<usize>)> {
        let index = dice.below(self.scenario.scenes.len());
        Some((index.into(), self.around(self.scenario.scenes[index].at.start)?))
    }

    fn insert_beat(&self, dice: &mut Dice) -> Option<String> {
        let (_, block) = self.scene_block(dice)?;
        let at = dice.of(&self.places_in(&block, "body: ["))?;
        Some(self.insert(at + 7, "Text(\"A door bangs somewhere.\"), "))
    }

    fn delete_beat(&self, dice: &mut Dice) -> Option<String> {
        let mark = ["Text(", "Say("][dice.below(2)];
        let at = dice.of(&self.places(mark))?;
        let block = self.pairs.iter().find(|pair| pair.start == at + mark.len() - 1)?;
        Some(self.with(self.with_comma(at..block.end), ""))
    }

    fn insert_scene(&self, dice: &mut Dice) -> Option<String> {
        let at = dice.of(&self.places("Go(\""))? + 4;
        let end = at + self.text[at..].find('"')?;
        let (to, place) = (&self.text[at..end], dice.below(self.scenario.scenes.len()));
        let before = self.around(self.scenario.scenes[place].at.start)?.start;
        let scene = format!(
            "(id: \"in_between\", title: \"In between\", place: Kitchen, body: [Text(\"Somebody waters the plant.\")], \
             then: Go(\"{to}\")),\n        "
        );
        let (first, second) = if at < before {
            ((at, end), before)
        } else {
            ((before, before), at)
        };
        Some(if at < before {
            format!(
                "{}in_between{}{scene}{}",
                &self.text[..first.0],
                &self.text[first.1..second],
                &self.text[second..]
            )
        } else {
            format!(
                "{}{scene}{}in_between{}",
                &self.text[..before],
                &self.text[before..at],
                &self.text[end..]
            )
        })
    }

    fn first_exit(&self, scene: SceneId) -> Option<&str> {
        exits(self.scenario, scene)
            .into_iter()
            .find_map(|exit| match exit {
                Exit::Scene { to, .. } if to != scene => Some(self.scenario.scene(to).id.as_str()),
                _ => None,
            })
    }

    fn delete_scene(&self, dice: &mut Dice) -> Option<String> {
        let (scene, block) = self.scene_block(dice)?;
        let (to, id) = (self.first_exit(scene)?, &self.scenario.scene(scene).id);
        let gone = self.with(self.with_comma(block), "");
        Some(gone.replace(&format!("\"{id}\""), &format!("\"{to}\"")))
    }

    fn swap_scenes(&self, dice: &mut Dice) -> Option<String> {
        let ((_, a), (_, b)) = (self.scene_block(dice)?, self.scene_block(dice)?);
        self.swap(&a, &b)
    }

    fn choice_blocks(&self, dice: &mut Dice) -> Option<(SceneId, Vec<Range<usize>>)> {
        let decision = &self.scenario.decisions[dice.below(self.scenario.decisions.len())];
        let blocks = decision.choices.iter().map(|choice| self.around(choice.at.start));
        Some((decision.scene, blocks.collect::<Option<_>>()?))
    }

    fn insert_choice(&self, dice: &mut Dice) -> Option<String> {
        let (scene, blocks) = self.choice_blocks(dice)?;
        let (to, at) = (self.first_exit(scene)?, blocks[dice.below(blocks.len())].start);
        let choice = format!(
            "(id: \"new_choice\", hat: Leader, label: \"Ask them what they would do\", acts: [AskHow], then: Go(\"{to}\")), "
        );
        Some(self.insert(at, &choice))
    }

    fn delete_choice(&self, dice: &mut Dice) -> Option<String> {
        let (_, blocks) = self.choice_blocks(dice)?;
        let block = dice.of(&blocks)?;
        Some(self.with(self.with_comma(block), ""))
    }

    fn swap_choices(&self, dice: &mut Dice) -> Option<String> {
        let (_, blocks) = self.choice_blocks(dice)?;
        let (a, b) = (dice.of(&blocks)?, dice.of(&blocks)?);
        self.swap(&a, &b)
    }

    fn number(&self, dice: &mut Dice, marks: &[&str], to: fn(f64) -> f64) -> Option<String> {
        let all: Vec<usize> = marks
            .iter()
            .flat_map(|mark| self.places(mark).into_iter().map(|at| at + mark.len()))
            .collect();
        let at = dice.of(&all)?;
        let digits = |c: char| c.is_ascii_digit() || c == '.';
        let end = at + self.text[at..].find(|c| !digits(c))?;
        let old = &self.text[at..end];
        let new = to(old.parse().ok()?);
        let whole = !old.contains('.');
        Some(self.with(
            at..end,
            &if whole {
                format!("{new:.0}")
            } else {
                format!("{new:.2}")
            },
        ))
    }

    fn negate(&self, dice: &mut Dice) -> Option<String> {
        let at = dice.of(&self.places("Flag(\""))?;
        let block = self.pairs.iter().find(|pair| pair.start == at + 4)?;
        Some(self.with(at..block.end, &format!("Not({})", &self.text[at..block.end])))
    }

    fn rename(&self, dice: &mut Dice) -> Option<String> {
        let scenario = self.scenario;
        let scenes = scenario.scenes.iter().map(|scene| &scene.id);
        let decisions = scenario
            .decisions
            .iter()
            .flat_map(|one| std::iter::once(&one.id).chain(one.choices.iter().map(|choice| &choice.id)));
        let people = scenario.cast.iter().map(|person| &person.id);
        let ids: Vec<&String> = scenes
            .chain(decisions)
            .chain(people)
            .chain(&scenario.flags)
            .collect();
        let id = dice.of(&ids)?;
        Some(
            self.text
                .replace(&format!("\"{id}\""), &format!("\"{id}_renamed\"")),
        )
    }

    fn insert_decision(&self, dice: &mut Dice) -> Option<String> {
        let plain: Vec<usize> = self.places("then: Go(\"");
        let at = dice.of(&plain)? + 6;
        let block = self.pairs.iter().find(|pair| pair.start == at + 2)?;
        let go = &self.text[at..block.end];
        let decision = format!(
            "Decide((id: \"new_decision\", prompt: \"And now?\", choices: [\
             (id: \"tell\", hat: Manager, label: \"Tell them\", acts: [Assign]), \
             (id: \"listen\", hat: Leader, label: \"Listen to them\", acts: [Listen])], then: {go}))"
        );
        Some(self.with(at..block.end, &decision))
    }
}
