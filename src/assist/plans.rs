//! What could be typed at a place of a plan.

use crate::lab::policy::Policy;
use crate::plan::{self, Asks, SUBJECTS, TEAM_TRAITS, TRAITS, VERBS};
use crate::story::Span;

use super::analysis::Analysis;
use super::hover;
use super::proposal::{Offer, Proposal, Proposals};
use super::uses::Symbol;
use crate::story::types::Kind;

/// What could stand at an offset of a plan beside a scenario: whatever the reader of plans would ask for there.
#[must_use]
pub fn complete(analysis: &Analysis, text: &str, offset: usize) -> Proposals {
    let Some(before) = text.get(..offset) else {
        return Proposals::default();
    };
    let line = before.rfind('\n').map_or(0, |at| at + 1);
    let word = before[line..].trim_end_matches(|c: char| !c.is_whitespace());
    let start = line + word.len();
    let rest = text[offset..].find(char::is_whitespace);
    let at = Span::new(start, rest.map_or(text.len(), |rest| offset + rest));
    // A remark or a text that has begun goes on to the end of the line.
    if before[line..].contains(['#', '"']) {
        return Proposals::default();
    }
    let names = analysis.names();
    let line = &text[line..start];
    let mut list = Vec::new();
    for asked in plan::asked(&format!("{line}\n"), &names) {
        if asked.at.start < asked.at.end {
            continue;
        }
        match asked.what {
            Asks::Verb => words(&mut list, &VERBS),
            Asks::Subject => {
                words(&mut list, &SUBJECTS);
                named(analysis, &mut list, Kind::Person, &names.people);
            }
            Asks::Word(word) => words(&mut list, &[word]),
            Asks::Policy => list.extend(
                Policy::NAMED
                    .iter()
                    .map(|(name, _)| Proposal::plain(name, Offer::Word)),
            ),
            Asks::Trait => list.extend(TRAITS.iter().map(|(name, _)| Proposal::plain(name, Offer::Word))),
            Asks::TeamTrait => {
                list.extend(
                    TEAM_TRAITS
                        .iter()
                        .map(|(name, _)| Proposal::plain(name, Offer::Word)),
                );
            }
            Asks::Person => named(analysis, &mut list, Kind::Person, &names.people),
            Asks::Item => named(analysis, &mut list, Kind::Item, &names.items),
            Asks::Flag => named(analysis, &mut list, Kind::Flag, &names.flags),
            Asks::Counter => named(analysis, &mut list, Kind::Counter, &names.counters),
            Asks::Scene => named(analysis, &mut list, Kind::Scene, &names.scenes),
            Asks::Incident => named(analysis, &mut list, Kind::Incident, &names.incidents),
            Asks::Ending => named(analysis, &mut list, Kind::Ending, &names.endings),
            Asks::Decision => {
                let decisions: Vec<&str> = names.decisions.iter().map(|(name, _)| *name).collect();
                named(analysis, &mut list, Kind::Decision, &decisions);
            }
            Asks::Choice(of) => {
                for (decision, choices) in names.decisions.get(of).iter().copied() {
                    list.extend(
                        choices
                            .iter()
                            .map(|name| one(analysis, Kind::Choice, name, Some(decision))),
                    );
                }
            }
        }
    }
    Proposals { at, list }
}

fn words(list: &mut Vec<Proposal>, words: &[&str]) {
    for word in words {
        if !list.iter().any(|known| known.label == *word) {
            list.push(Proposal::plain(word, Offer::Word));
        }
    }
}

fn named(analysis: &Analysis, list: &mut Vec<Proposal>, kind: Kind, names: &[&str]) {
    list.extend(names.iter().map(|name| one(analysis, kind, name, None)));
}

fn one(analysis: &Analysis, kind: Kind, name: &str, of: Option<&str>) -> Proposal {
    let symbol = Symbol {
        kind,
        name: name.to_owned(),
        of: of.map(str::to_owned),
    };
    Proposal {
        detail: hover::title(analysis, &symbol),
        ..Proposal::plain(name, Offer::Name(kind))
    }
}
