//! Values of the wrong kind, too few of them or too many: what they were most likely meant to be.

use super::super::diagnostic::{Diagnostic, quoted};
use super::super::span::Span;
use super::super::tree::{Shape, Tree};
use super::super::types::TYPES;
use super::example;

/// A thing with too few values: how it is written.
pub(in super::super) fn too_few(text: &str, tree: &Tree, at: usize, finding: Diagnostic) -> Diagnostic {
    let name = tree.nodes[at].name().map_or("", |name| name.of(text));
    match example(name) {
        Some(example) => finding.help(format!("`{name}` takes {example}")),
        None => finding,
    }
}

/// A value of the wrong kind that is a common slip: what to write instead.
pub(in super::super) fn wrong_type(
    text: &str,
    tree: &Tree,
    at: usize,
    expected: &str,
    finding: Diagnostic,
) -> Diagnostic {
    let node = &tree.nodes[at];
    let written = node.span().of(text);
    let field = node.field().map_or("", |field| field.of(text));
    if !expected.ends_with("number") || !matches!(field, "due" | "arrives") {
        return finding;
    }
    let days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"];
    let named = days
        .iter()
        .position(|day| day.eq_ignore_ascii_case(written.trim_matches('"')));
    let (help, first) = match field {
        "due" => (
            "workdays are counted: `due: 1` is the first day's evening, `due: 5` Friday's of week one",
            1,
        ),
        _ => (
            "mornings are counted: `arrives: 0` is the first, `arrives: 4` Friday's of week one",
            0,
        ),
    };
    let finding = finding.help(help);
    match named {
        Some(day) => finding.fix(node.span(), (day + first).to_string()),
        None => finding,
    }
}

/// Values that stand after another where only one can be: what to say, which of them stays, how that is written if not as
/// it is, and which go.
pub(in super::super) type Surplus = (Diagnostic, usize, Option<String>, Vec<usize>);

/// `when: Flag("a"), Worked("b")`, at the second: conditions side by side that are meant to hold together. So in a
/// `When`, an `Either` and an arm of a `Branch`, where the first needs no name.
pub(in super::super) fn side_by_side(text: &str, tree: &Tree, at: usize) -> Option<Surplus> {
    let bare = |at: &usize| tree.nodes[*at].field().is_none() && tree.nodes[*at].name().is_some();
    let parent = tree.nodes[at]
        .parent()
        .filter(|_| tree.nodes[at].field().is_none())?;
    let siblings: Vec<usize> = tree.children(parent).collect();
    let place = siblings.iter().position(|sibling| *sibling == at)?;
    let (before, many) = if begins_with_condition(text, tree, parent) {
        let condition =
            |at: &usize| bare(at) && is_condition(tree.nodes[*at].name().map_or("", |it| it.of(text)));
        let all = siblings.iter().take_while(|at| condition(at)).count();
        (0, all.checked_sub(1).filter(|many| (1..=*many).contains(&place))?)
    } else {
        let before = siblings[..place].iter().rposition(|at| !bare(at))?;
        let many = siblings[before + 1..].iter().take_while(|at| bare(at)).count();
        let when = tree.nodes[siblings[before]].field()?.of(text) == "when";
        (before, Some(many).filter(|many| when && *many > 0)?)
    };
    let all = &siblings[before..=before + many];
    let [first, extra, last] = [all[0], all[1], all[many]].map(|at| &tree.nodes[at]);
    let written: Vec<&str> = all.iter().map(|at| tree.nodes[*at].span().of(text)).collect();
    let whole = Span::new(first.span().start, last.span().end);
    let help = "conditions that must hold together are `All([...])`; when one is enough, `Any([...])`";
    let finding = Diagnostic::error("wrong-count", extra.span(), "only one condition can stand here")
        .help(help)
        .fix(whole, format!("All([{}])", written.join(", ")));
    Some((finding, all[0], None, all[1..].to_vec()))
}

/// Whether the first thing in these brackets is a condition: those of a `When`, an `Either`, an arm of a `Branch`.
fn begins_with_condition(text: &str, tree: &Tree, at: usize) -> bool {
    let node = &tree.nodes[at];
    let named = |at: usize| tree.nodes[at].name().map(|name| name.of(text));
    let arm = || {
        let list = node.parent()?;
        named(tree.nodes[list].parent()?).filter(|_| tree.nodes[list].shape == Shape::Square)
    };
    match named(at) {
        Some(name) => matches!(name, "When" | "Either"),
        None => node.shape == Shape::Round && arm() == Some("Branch"),
    }
}

fn is_condition(name: &str) -> bool {
    let mut all = TYPES.iter().enumerate().filter(|(_, it)| it.name == "Condition");
    all.any(|(of, _)| TYPES.words(of).iter().any(|word| word.name == name))
}

/// `0,85`, at the second number: a decimal comma.
pub(in super::super) fn decimal_comma(text: &str, tree: &Tree, at: usize) -> Option<Surplus> {
    let node = tree.nodes.get(at)?;
    let first = tree
        .children(node.parent()?)
        .take_while(|sibling| *sibling < at)
        .last()?;
    let before = &tree.nodes[first];
    let numbers = before.shape == Shape::Number && node.shape == Shape::Number && node.field().is_none();
    if !numbers || before.comma() != node.span().start || before.comma() == before.span().end {
        return None;
    }
    let whole = Span::new(before.span().start, node.span().end);
    let point = format!("{}.{}", before.span().of(text), node.span().of(text));
    let message = format!("{} has a comma where its point should be", quoted(whole.of(text)));
    let finding = Diagnostic::error("number-range", whole, message).help("numbers are written with a point");
    Some((finding.fix(whole, &*point), first, Some(point), vec![at]))
}
