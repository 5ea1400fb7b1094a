//! Names in the files of a scenario: where each is given and where it is used, in the scenario, its plans and its translations.

use crate::plan::{self, Asks, Names};
use crate::story::Span;
use crate::story::translation;

use super::values;
use crate::story::types::Kind;

/// A place where a name stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Use {
    /// What it names.
    pub kind: Kind,
    /// The name, without quotes.
    pub at: Span,
    /// Whether it is given here; otherwise it is used.
    pub given: bool,
    /// The decision a choice belongs to: a place in the same text.
    pub of: Option<Span>,
}

/// Something that has a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Symbol {
    /// What it is.
    pub kind: Kind,
    /// Its name.
    pub name: String,
    /// The decision a choice belongs to.
    pub of: Option<String>,
}

impl Use {
    /// What is named here.
    #[must_use]
    pub fn symbol(&self, text: &str) -> Symbol {
        Symbol {
            kind: self.kind,
            name: self.at.of(text).to_owned(),
            of: self.of.map(|of| of.of(text).to_owned()),
        }
    }

    /// Whether this is what is named here. What may name anything names all that is called so.
    #[must_use]
    pub fn is(&self, text: &str, symbol: &Symbol) -> bool {
        if self.at.of(text) != symbol.name {
            return false;
        }
        let of = || self.of.map(|of| of.of(text)) == symbol.of.as_deref();
        match (self.kind, symbol.kind) {
            (Kind::Choice, Kind::Choice) => of(),
            (Kind::Any, kind) | (kind, Kind::Any) => !matches!(kind, Kind::Rule | Kind::Scenario),
            (one, other) => one == other,
        }
    }
}

/// The use whose name touches an offset.
#[must_use]
pub fn at(uses: &[Use], offset: usize) -> Option<&Use> {
    uses.iter()
        .find(|it| it.at.start <= offset && offset <= it.at.end)
}

/// The names in a plan, as far as its lines can be understood with the names of its scenario.
#[must_use]
pub fn in_plan(text: &str, names: &Names<'_>) -> Vec<Use> {
    let mut found: Vec<Use> = Vec::new();
    for asked in plan::asked(text, names) {
        let kind = match asked.what {
            Asks::Person => Kind::Person,
            Asks::Item => Kind::Item,
            Asks::Flag => Kind::Flag,
            Asks::Counter => Kind::Counter,
            Asks::Scene => Kind::Scene,
            Asks::Decision => Kind::Decision,
            Asks::Choice(_) => Kind::Choice,
            Asks::Incident => Kind::Incident,
            Asks::Ending => Kind::Ending,
            Asks::Verb | Asks::Subject | Asks::Word(_) | Asks::Policy | Asks::Trait | Asks::TeamTrait => {
                continue;
            }
        };
        if asked.at.start == asked.at.end {
            continue;
        }
        // The name of a decision is asked for just before that of its choice.
        let decision = found.last().filter(|it| it.kind == Kind::Decision);
        let of = decision.filter(|_| kind == Kind::Choice).map(|it| it.at);
        found.push(Use {
            kind,
            at: asked.at,
            given: false,
            of,
        });
    }
    found
}

/// The names in a translation: those in the ids of its texts, and its scenario, and those in braces in the texts. `names`
/// are those of the scenario.
#[must_use]
pub fn in_translation(text: &str, names: &Names<'_>) -> Vec<Use> {
    let mut found = Vec::new();
    for (kind, at) in translation::names(text) {
        let decision = found.last().filter(|it: &&Use| it.kind == Kind::Decision);
        let of = decision.filter(|_| kind == Kind::Choice).map(|it| it.at);
        found.push(Use {
            kind,
            at,
            given: false,
            of,
        });
    }
    found.extend(values::in_translation(text, names));
    found.sort_by_key(|it| it.at);
    found
}
