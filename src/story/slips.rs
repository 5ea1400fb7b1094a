//! What beginners write instead of what is read, and the words that put it right.

use super::caps;
use super::diagnostic::{Diagnostic, quoted};
use super::repair::Edit;
use super::span::Span;
use super::text::id_problem;
use super::tree::{Shape, Tree};

/// How a thing with several values is written, by its name.
pub(super) fn example(name: &str) -> Option<&'static str> {
    Some(match name {
        "Wait" => "the workdays that pass, then the scene: `Wait(1, \"tuesday\")`",
        "Say" => "who speaks, then what they say: `Say(\"anna\", \"I have an idea.\")`",
        "When" => "a condition, then the text: `When(Flag(\"asked_anna\"), [Text(\"Anna nods.\")])`",
        "Either" => {
            "a condition, then two texts: `Either(Flag(\"asked_anna\"), [Text(\"Yes.\")], [Text(\"No.\")])`"
        }
        "Branch" => {
            "a list of arms, then what comes otherwise: `Branch([(Done(\"shipment\"), Go(\"early\"))], Go(\"late\"))`"
        }
        "Counter" => "the counter, then a bound: `Counter(\"favours\", AtLeast(2))`",
        "Gauge" => "the gauge, then a bound: `Gauge(Morale, AtLeast(60))`",
        "Person" => "who, what, then a bound: `Person(\"john\", Trust, AtLeast(0.5))`",
        "Team" => "what, then a bound: `Team(Process, AtLeast(0.5))`",
        "Progress" => "the item, then a bound: `Progress(\"shipment\", AtLeast(0.5))`",
        "Chose" => "the decision, then its choice: `Chose(\"monday_plan\", \"assign\")`",
        "Wore" => "the decision, then the hat: `Wore(\"monday_plan\", Leader)`",
        "Add" => "the counter, then by how much: `Add(\"favours\", 1)`",
        "Effort" => "the item, then a factor: `Effort(\"shipment\", 1.2)`",
        "Due" => "the item, then workdays: `Due(\"shipment\", -1)`",
        "Nudge" => "who, what, then by how much: `Nudge(\"john\", Trust, 0.05)`",
        "NudgeTeam" => "what, then by how much: `NudgeTeam(Process, 0.05)`",
        "Learns" => "who, the area, then by how much: `Learns(\"john\", \"packing\", 0.05)`",
        _ => return None,
    })
}

/// A thing with too few values: how it is written, and the days a `Wait` most likely meant.
pub(super) fn too_few(text: &str, tree: &Tree, at: usize, finding: Diagnostic) -> Diagnostic {
    let Some(name) = tree.nodes[at].name.map(|name| name.of(text)) else {
        return finding;
    };
    let finding = match example(name) {
        Some(example) => finding.help(format!("`{name}` takes {example}")),
        None => finding,
    };
    let mut children = tree.children(at);
    match (children.next(), children.next()) {
        (Some(only), None) if name == "Wait" && tree.nodes[only].shape == Shape::Text => {
            let start = tree.nodes[only].span.start;
            finding.fix(Span::new(start, start), "1, ")
        }
        _ => finding,
    }
}

/// A single text where several values belong, the first of them a number: the thing around it, and what to say.
pub(super) fn lone(text: &str, tree: &Tree, at: usize, expected: &str) -> Option<(usize, String)> {
    let parent = tree.nodes[at].parent?;
    let name = tree.nodes[parent].name?.of(text);
    example(name)?;
    let alone = tree.children(parent).count() == 1 && tree.nodes[at].shape == Shape::Text;
    (alone && expected.ends_with("number")).then(|| (parent, format!("`{name}` needs more than one value")))
}

/// A value of the wrong kind that is a common slip: what to write instead.
pub(super) fn wrong_type(
    text: &str,
    tree: &Tree,
    at: usize,
    expected: &str,
    finding: Diagnostic,
) -> Diagnostic {
    let node = &tree.nodes[at];
    let written = node.span.of(text);
    let field = node.field.map_or("", |field| field.of(text));
    if expected == "a word without quotes" && node.shape == Shape::Text && in_body(text, tree, at) {
        let help = "a piece of text is `Text(\"...\")`, or `Say(\"anna\", \"...\")` when somebody speaks";
        return finding.help(help).fix(node.span, format!("Text({written})"));
    }
    if node.shape == Shape::Text && written.starts_with('\'') {
        let inner = written.trim_matches('\'').replace('"', "\\\"");
        return finding
            .help("text stands in double quotes")
            .fix(node.span, format!("\"{inner}\""));
    }
    if field == "then" && node.shape == Shape::Text {
        let help = "what follows is `Go(\"a_scene\")`, or `Wait(1, \"a_scene\")` when days pass before it";
        return finding.help(help).fix(node.span, format!("Go({written})"));
    }
    if field == "body" && node.shape == Shape::Text {
        let help = "a body is a list: `[Text(\"...\"), Say(\"anna\", \"...\")]`";
        return finding.help(help).fix(node.span, format!("[Text({written})]"));
    }
    if expected.ends_with("number") && matches!(field, "due" | "arrives") {
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
        return match named {
            Some(day) => finding.fix(node.span, (day + first).to_string()),
            None => finding,
        };
    }
    finding
}

/// Whether a node is an entry of a list of text.
fn in_body(text: &str, tree: &Tree, at: usize) -> bool {
    let Some(list) = tree.nodes[at].parent.map(|list| &tree.nodes[list]) else {
        return false;
    };
    let around = list.parent.and_then(|around| tree.nodes[around].name);
    let field = list.field.is_some_and(|field| field.of(text) == "body");
    list.shape == Shape::Square
        && (field || around.is_some_and(|name| matches!(name.of(text), "When" | "Either")))
}

/// A name that is no id: the id that was meant, by the name of somebody in the cast or by its letters.
pub(super) fn bad_id(text: &str, tree: &Tree, at: usize, finding: Diagnostic) -> Diagnostic {
    let node = &tree.nodes[at];
    if node.shape != Shape::Text {
        return finding;
    }
    let written = node.span.of(text).trim_matches('"');
    let declared = node.field.is_some_and(|field| field.of(text) == "id");
    let meant = meant(text, tree, written).filter(|id| !declared && id_problem(id).is_none());
    match meant.map(str::to_owned).or_else(|| plain_id(written)) {
        Some(id) => finding
            .help(format!("did you mean {}?", quoted(&id)))
            .fix(node.span, format!("\"{id}\"")),
        None => finding,
    }
}

/// The good id a bad one was meant to be: in small letters, with `_` for what parts words, and with Latin letters for
/// those of other alphabets that look the same.
pub(super) fn plain_id(name: &str) -> Option<String> {
    if name.len() > caps::ID_BYTES || id_problem(name).is_none() {
        return None;
    }
    let latin = |c: char| match c {
        ' ' | '-' => '_',
        'а' | 'α' => 'a',
        'с' => 'c',
        'е' => 'e',
        'і' | 'ι' => 'i',
        'ј' => 'j',
        'о' | 'ο' => 'o',
        'р' | 'ρ' => 'p',
        'ѕ' => 's',
        'у' => 'y',
        'х' => 'x',
        c => c,
    };
    let id: String = name.chars().flat_map(char::to_lowercase).map(latin).collect();
    id_problem(&id).is_none().then_some(id)
}

/// The id of the person with this name, or else an id of the file that is this name in small letters.
pub(super) fn meant<'t>(text: &'t str, tree: &Tree, name: &str) -> Option<&'t str> {
    let plain = |at: usize| tree.nodes[at].span.of(text).trim_matches('"');
    let of = |at: usize, field: &str| tree.field(text, at, field).map(plain);
    let cast = tree.field(text, 0, "cast")?;
    let same = |full: &str| {
        full.eq_ignore_ascii_case(name)
            || full
                .split_whitespace()
                .any(|part| part.eq_ignore_ascii_case(name))
    };
    let person = tree
        .children(cast)
        .find(|&at| of(at, "name").is_some_and(same))
        .and_then(|at| of(at, "id"));
    let small = name.to_lowercase().replace([' ', '-'], "_");
    let ids = || {
        let nodes = tree.nodes.iter().filter(|node| node.shape == Shape::Text);
        let ids = nodes.filter(|node| node.field.is_some_and(|field| field.of(text) == "id"));
        ids.map(|node| node.span.of(text).trim_matches('"'))
    };
    person.or_else(|| ids().find(|id| *id == small))
}

/// A file that is no scenario but a translation of one: the one thing to say about it.
pub(super) fn translation(text: &str, tree: &Tree) -> Option<Diagnostic> {
    if tree.nodes.is_empty() || tree.field(text, 0, "scenes").is_some() {
        return None;
    }
    let plain = |field: &str| {
        let at = tree.field(text, 0, field)?;
        Some(tree.nodes[at].span.of(text).trim_matches('"'))
    };
    let (scenario, language) = (plain("scenario")?, plain("language")?);
    tree.field(text, 0, "texts")?;
    let message = format!(
        "this is a translation of {} into the language {}, not a scenario",
        quoted(scenario),
        quoted(language)
    );
    let help = format!(
        "name the scenario, `{scenario}.scenario.ron`; `twohats strings {scenario}.scenario.ron --lang {language} --check` \
         looks at the translation"
    );
    Some(Diagnostic::error("translation", Span::new(0, 1), message).help(help))
}

/// Values that stand after another where only one can be: what to say, and the change that lets the reader go on.
pub(super) type Surplus = (Diagnostic, Edit);

/// `when: Flag("a"), Worked("b")`, at the second: conditions side by side that are meant to hold together. So in a
/// `When`, an `Either` and an arm of a `Branch`, where the first needs no name.
pub(super) fn side_by_side(text: &str, tree: &Tree, at: usize) -> Option<Surplus> {
    let bare = |at: &usize| tree.nodes[*at].field.is_none() && tree.nodes[*at].name.is_some();
    let parent = tree.nodes[at].parent?;
    let siblings: Vec<usize> = tree.children(parent).collect();
    let place = siblings.iter().position(|sibling| *sibling == at)?;
    let (before, many) = if begins_with_condition(text, tree, parent) {
        let condition =
            |at: &usize| bare(at) && is_condition(tree.nodes[*at].name.map_or("", |it| it.of(text)));
        let all = siblings.iter().take_while(|at| condition(at)).count();
        (0, all.checked_sub(1).filter(|many| (1..=*many).contains(&place))?)
    } else {
        let before = siblings[..place].iter().rposition(|at| !bare(at))?;
        let many = siblings[before + 1..].iter().take_while(|at| bare(at)).count();
        let when = tree.nodes[siblings[before]].field?.of(text) == "when";
        (before, Some(many).filter(|many| when && *many > 0)?)
    };
    let all = &siblings[before..=before + many];
    let [first, extra, last] = [all[0], all[1], all[many]].map(|at| &tree.nodes[at]);
    let written: Vec<&str> = all.iter().map(|at| tree.nodes[*at].span.of(text)).collect();
    let whole = Span::new(first.span.start, last.span.end);
    let help = "conditions that must hold together are `All([...])`; when one is enough, `Any([...])`";
    let finding = Diagnostic::error("wrong-count", extra.span, "only one condition can stand here")
        .help(help)
        .fix(whole, format!("All([{}])", written.join(", ")));
    Some((finding, Edit::new(Span::new(extra.span.start, last.comma), "")))
}

/// Whether the first thing in these brackets is a condition: those of a `When`, an `Either`, an arm of a `Branch`.
fn begins_with_condition(text: &str, tree: &Tree, at: usize) -> bool {
    let node = &tree.nodes[at];
    let named = |at: usize| tree.nodes[at].name.map(|name| name.of(text));
    let arm = || {
        let list = node.parent?;
        named(tree.nodes[list].parent?).filter(|_| tree.nodes[list].shape == Shape::Square)
    };
    match named(at) {
        Some(name) => matches!(name, "When" | "Either"),
        None => node.shape == Shape::Round && arm() == Some("Branch"),
    }
}

fn is_condition(name: &str) -> bool {
    matches!(
        name,
        "Flag"
            | "Not"
            | "All"
            | "Any"
            | "Counter"
            | "Gauge"
            | "Person"
            | "Team"
            | "Here"
            | "Done"
            | "OnTime"
            | "Progress"
            | "Day"
            | "Chose"
            | "Wore"
            | "Worked"
            | "Mostly"
    )
}

/// `0,85`, at the second number: a decimal comma.
pub(super) fn decimal_comma(text: &str, tree: &Tree, at: usize) -> Option<Surplus> {
    let node = &tree.nodes[at];
    let before = tree
        .children(node.parent?)
        .take_while(|sibling| *sibling < at)
        .last()?;
    let before = &tree.nodes[before];
    let numbers = before.shape == Shape::Number && node.shape == Shape::Number && node.field.is_none();
    if !numbers || before.comma != node.span.start || before.comma == before.span.end {
        return None;
    }
    let whole = Span::new(before.span.start, node.span.end);
    let point = format!("{}.{}", before.span.of(text), node.span.of(text));
    let message = format!("{} has a comma where its point should be", quoted(whole.of(text)));
    let finding = Diagnostic::error("number-range", whole, message).help("numbers are written with a point");
    Some((finding.fix(whole, &*point), Edit::new(whole, &point)))
}

/// Whether a guess at a short word is none: half its letters differ, and all the words there are can be listed.
pub(super) fn vague(found: &str, guess: &str, all: &[&str]) -> bool {
    let apart = strsim::damerau_levenshtein(&found.to_lowercase(), &guess.to_lowercase());
    all.len() <= 8 && apart * 2 >= guess.chars().count()
}
