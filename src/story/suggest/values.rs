//! Values of the wrong kind, too few of them or too many: what they were most likely meant to be.

use super::super::diagnostic::{Diagnostic, quoted};
use super::super::parsed::Parsed;
use super::super::span::Span;
use super::super::tree::Shape;
use super::super::types::TYPES;
use super::example;

/// Values that stand after another where only one can be: what to say, which of them stays, how that is written if not as
/// it is, and which go.
pub(in super::super) type Surplus = (Diagnostic, usize, Option<String>, Vec<usize>);

impl Parsed<'_> {
    /// A thing with too few values: how it is written.
    pub(in super::super) fn with_example(self, at: usize, finding: Diagnostic) -> Diagnostic {
        let name = self.name(at);
        match example(name) {
            Some(example) => finding.help(format!("`{name}` takes {example}")),
            None => finding,
        }
    }

    /// A word where a day is counted: which number it is.
    pub(in super::super) fn day_named(self, at: usize, expected: &str, finding: Diagnostic) -> Diagnostic {
        let (help, first) = match self.label(at) {
            "due" => (
                "workdays are counted: `due: 1` is the first day's evening, `due: 5` Friday's of week one",
                1,
            ),
            "arrives" => (
                "mornings are counted: `arrives: 0` is the first, `arrives: 4` Friday's of week one",
                0,
            ),
            _ => return finding,
        };
        if !expected.ends_with("number") {
            return finding;
        }
        let days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"];
        let named = days
            .iter()
            .position(|day| day.eq_ignore_ascii_case(self.bare(at)));
        let finding = finding.help(help);
        match named {
            Some(day) => finding.fix(self.node(at).span(), (day + first).to_string()),
            None => finding,
        }
    }

    /// `when: Flag("a"), Worked("b")`, at the second: conditions side by side that are meant to hold together. So in a
    /// `When`, an `Either` and an arm of a `Branch`, where the first needs no name.
    pub(in super::super) fn side_by_side(self, at: usize) -> Option<Surplus> {
        let bare = |at: &usize| self.node(*at).field().is_none() && self.node(*at).name().is_some();
        let parent = self
            .node(at)
            .parent()
            .filter(|_| self.node(at).field().is_none())?;
        let siblings = self.children(parent);
        let place = siblings.iter().position(|sibling| *sibling == at)?;
        let (before, many) = if self.begins_with_condition(parent) {
            let condition = |at: &usize| bare(at) && is_condition(self.name(*at));
            let all = siblings.iter().take_while(|at| condition(at)).count();
            (0, all.checked_sub(1).filter(|many| (1..=*many).contains(&place))?)
        } else {
            let before = siblings[..place].iter().rposition(|at| !bare(at))?;
            let many = siblings[before + 1..].iter().take_while(|at| bare(at)).count();
            let when = self.label(siblings[before]) == "when";
            (before, Some(many).filter(|many| when && *many > 0)?)
        };
        let all = &siblings[before..=before + many];
        let [first, extra, last] = [all[0], all[1], all[many]].map(|at| self.node(at).span());
        let written: Vec<&str> = all.iter().map(|at| self.written(*at)).collect();
        let help = "conditions that must hold together are `All([...])`; when one is enough, `Any([...])`";
        let finding = Diagnostic::error("wrong-count", extra, "only one condition can stand here")
            .help(help)
            .fix(
                Span::new(first.start, last.end),
                format!("All([{}])", written.join(", ")),
            );
        Some((finding, all[0], None, all[1..].to_vec()))
    }

    /// Whether the first thing in these brackets is a condition: those of a `When`, an `Either`, an arm of a `Branch`.
    fn begins_with_condition(self, at: usize) -> bool {
        let arm = || {
            let list = self.node(at).parent()?;
            let branch = self.node(list).parent()?;
            Some(self.node(list).shape == Shape::Square && self.name(branch) == "Branch")
        };
        match self.name(at) {
            "" => self.node(at).shape == Shape::Round && arm() == Some(true),
            name => matches!(name, "When" | "Either"),
        }
    }

    /// `0,85`, at the second number: a decimal comma.
    pub(in super::super) fn decimal_comma(self, at: usize) -> Option<Surplus> {
        let node = self.tree.nodes.get(at)?;
        let siblings = self.tree.children(node.parent()?);
        let first = siblings.take_while(|sibling| *sibling < at).last()?;
        let before = self.node(first);
        let numbers = before.shape == Shape::Number && node.shape == Shape::Number && node.field().is_none();
        if !numbers || before.comma() != node.span().start || before.comma() == before.span().end {
            return None;
        }
        let whole = Span::new(before.span().start, node.span().end);
        let point = format!("{}.{}", self.written(first), self.written(at));
        let message = format!(
            "{} has a comma where its point should be",
            quoted(whole.of(self.text))
        );
        let finding =
            Diagnostic::error("number-range", whole, message).help("numbers are written with a point");
        Some((finding.fix(whole, &*point), first, Some(point), vec![at]))
    }
}

fn is_condition(name: &str) -> bool {
    let mut all = TYPES.iter().enumerate().filter(|(_, it)| it.name == "Condition");
    all.any(|(of, _)| TYPES.words(of).iter().any(|word| word.name == name))
}
