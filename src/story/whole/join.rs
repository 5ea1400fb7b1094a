//! The files of a scenario put into one text.

use super::{Piece, Whole};
use crate::story::build::Form;
use crate::story::diagnostic::{Diagnostic, nearest, quoted};
use crate::story::outline::{Outline, declared};
use crate::story::span::Span;
use crate::story::tree::{Shape, Tree};
use crate::story::unmerged;

/// What a part may hold: lists, and `incidents` with its cards. All else stands in the main file.
pub const SECTIONS: [&str; 9] = [
    "cast",
    "others",
    "work",
    "flags",
    "counters",
    "scenes",
    "incidents",
    "endings",
    "allow",
];
/// The field by which a part names its scenario.
const PART_OF: &str = "part_of";
/// The section that is no list but has one.
const DECK: &str = "incidents";
/// That list.
const CARDS: &str = "cards";

/// What of a list in a part is taken over: all between its brackets.
struct Cut {
    file: usize,
    inside: Span,
    /// Where a comma is missing behind its last element.
    comma: Option<usize>,
}

/// Puts the parts of `whole.files` into its text, or finds why that cannot be done.
pub(super) fn join(whole: &mut Whole, tolerant: bool) {
    let forms: Vec<Form> = whole.files.iter().map(|file| Tree::read(&file.text)).collect();
    if !tolerant && !sound(whole, &forms) {
        whole.joined = false;
        return;
    }
    let trees: Vec<Tree> = match tolerant {
        true => whole
            .files
            .iter()
            .map(|file| Tree::tolerant(&file.text))
            .collect(),
        false => forms.iter().map(|form| form.tree.clone()).collect(),
    };
    let mut cuts: [Vec<Cut>; SECTIONS.len()] = Default::default();
    for (file, tree) in trees.iter().enumerate().skip(1) {
        let found = cut(whole, file, tree, &mut cuts);
        tell(whole, file, found);
    }
    let mut out = Out::new(whole);
    out.write(&trees[0], &cuts);
    (whole.text, whole.pieces) = (out.text, out.pieces);
    for (file, form) in forms.into_iter().enumerate().skip(1) {
        // What is inside of what was taken over will be found there.
        let inside = |finding: &Diagnostic| {
            let own = |piece: &Piece| {
                let span = Span::new(piece.from, piece.from + piece.length);
                piece.file == file && span.holds(finding.span)
            };
            whole.pieces.iter().any(own)
        };
        let outside: Vec<Diagnostic> = form.findings.into_iter().filter(|it| !inside(it)).collect();
        tell(whole, file, outside);
    }
}

/// Whether brackets, commas and quotes of all files are sound enough to read on, and none is half merged.
fn sound(whole: &mut Whole, forms: &[Form]) -> bool {
    let mut sound = true;
    for (file, form) in forms.iter().enumerate() {
        let unmerged = unmerged::find(&whole.files[file].text);
        if !unmerged.is_empty() {
            tell(whole, file, unmerged);
            sound = false;
        } else if form.edits.is_none() {
            tell(whole, file, form.findings.clone());
            sound = false;
        }
    }
    sound
}

fn tell(whole: &mut Whole, file: usize, findings: Vec<Diagnostic>) {
    if !findings.is_empty() {
        let file = &whole.files[file];
        let located = Outline::new(&file.text).locate(&file.name, findings);
        whole.findings.extend(located);
    }
}

/// Takes over what a part holds; what it may not hold is told.
fn cut(whole: &Whole, file: usize, tree: &Tree, cuts: &mut [Vec<Cut>; SECTIONS.len()]) -> Vec<Diagnostic> {
    let text = whole.files[file].text.as_str();
    let mut found = Vec::new();
    let Some(root) = tree.nodes.first().filter(|root| root.shape == Shape::Round) else {
        let message = "a part begins with `(` and ends with `)`, as a scenario does";
        return vec![Diagnostic::error("wrong-type", Span::default(), message)];
    };
    for at in tree.children(0) {
        let node = &tree.nodes[at];
        let Some(field) = node.field() else {
            let message = "in a part every value has a name, such as `scenes: [...]`";
            found.push(Diagnostic::error("wrong-type", node.span(), message));
            continue;
        };
        let name = field.of(text);
        match SECTIONS.iter().position(|section| *section == name) {
            None if name == PART_OF => found.extend(named(whole, node.shape, node.span())),
            None => found.push(unknown(field, name, &whole.files[0].name)),
            Some(section) if name == DECK => deck(text, tree, at, &mut found, |list| {
                cuts[section].push(taken(text, tree, list, file));
            }),
            Some(section) if node.shape == Shape::Square => cuts[section].push(taken(text, tree, at, file)),
            Some(_) => {
                let message = format!("{} is a list, in square brackets", quoted(name));
                found.push(Diagnostic::error("wrong-type", node.span(), message));
            }
        }
    }
    if tree.field(text, 0, PART_OF).is_none() {
        let message = "a part says which scenario it is of: `part_of: \"...\"`";
        let open = Span::new(root.span().start, root.span().start + 1);
        let finding = Diagnostic::error("missing-field", open, message);
        let id = declared(&whole.files[0].text, "id").unwrap_or_default();
        let field = format!("part_of: \"{id}\",");
        let finding = finding.help(format!("write `{field}` at its top"));
        found.push(finding.fix(Span::new(open.end, open.end), format!("\n    {field}")));
    }
    found
}

/// What is wrong with the value of `part_of`, in a part that is taken as one all the same.
fn named(whole: &Whole, shape: Shape, value: Span) -> Option<Diagnostic> {
    let id = declared(&whole.files[0].text, "id")?;
    // Two quotes with nothing in them name nothing.
    let text = shape == Shape::Text && value.end > value.start + 2;
    let message = "`part_of` is the id of the scenario, in quotes";
    let finding =
        || Diagnostic::error("wrong-type", value, message).help(format!("write `part_of: \"{id}\"`"));
    (!text).then(|| finding().fix(value, format!("\"{id}\"")))
}

/// The cards of a part's incidents.
fn deck(text: &str, tree: &Tree, at: usize, found: &mut Vec<Diagnostic>, mut take: impl FnMut(usize)) {
    if tree.nodes[at].shape != Shape::Round {
        let message = "the incidents of a part are written `incidents: (cards: [...])`";
        found.push(Diagnostic::error("wrong-type", tree.nodes[at].span(), message));
        return;
    }
    for inner in tree.children(at) {
        let node = &tree.nodes[inner];
        let name = node.field().map_or("", |field| field.of(text));
        if name == CARDS && node.shape == Shape::Square {
            take(inner);
        } else {
            let message = "a part holds only the cards of the incidents: `incidents: (cards: [...])`";
            let finding = Diagnostic::error("unknown-field", node.whole(), message);
            found.push(finding.help("how likely they are, `chance`, is said once, in the main file"));
        }
    }
}

fn unknown(field: Span, name: &str, main: &str) -> Diagnostic {
    let message = format!("a part cannot hold {}", quoted(name));
    let finding = Diagnostic::error("unknown-field", field, message);
    match nearest(name, SECTIONS.into_iter().chain([PART_OF])) {
        Some(near) => finding.help(format!("did you mean `{near}`?")).fix(field, near),
        None => finding.help(format!(
            "it belongs into {main}; a part may hold {}",
            SECTIONS.join(", ")
        )),
    }
}

/// All that stands in a list.
fn taken(text: &str, tree: &Tree, list: usize, file: usize) -> Cut {
    let span = tree.nodes[list].span();
    let open = text[span.range()]
        .find('[')
        .map_or(span.start, |at| span.start + at + 1);
    let inside = Span::new(open, close(text, span));
    let last = tree.children(list).last().map(|at| &tree.nodes[at]);
    Cut {
        file,
        inside,
        comma: last
            .filter(|it| it.comma() == it.span().end)
            .map(|it| it.span().end),
    }
}

/// Where the closing bracket of a value stands, or its end when it has none.
fn close(text: &str, span: Span) -> usize {
    let closed = span.of(text).ends_with([')', ']']);
    span.end - usize::from(closed && span.end > span.start + 1)
}

/// What is put into the main file at one place.
enum Insert {
    Glue(String),
    Cut(usize, usize),
}

/// The text as it is made.
struct Out<'a> {
    whole: &'a Whole,
    text: String,
    pieces: Vec<Piece>,
}

impl<'a> Out<'a> {
    fn new(whole: &'a Whole) -> Self {
        Self {
            whole,
            text: String::with_capacity(whole.files.iter().map(|file| file.text.len() + 64).sum()),
            pieces: Vec::new(),
        }
    }

    fn slice(&mut self, file: usize, span: Span) {
        let text = span.of(&self.whole.files[file].text);
        if !text.is_empty() {
            self.pieces.push(Piece {
                at: self.text.len(),
                file,
                from: span.start,
                length: text.len(),
            });
            self.text.push_str(text);
        }
    }

    fn cut(&mut self, cut: &Cut) {
        let Cut { file, inside, comma } = cut;
        match comma {
            Some(at) => {
                self.slice(*file, Span::new(inside.start, *at));
                self.text.push(',');
                self.slice(*file, Span::new(*at, inside.end));
            }
            None => self.slice(*file, *inside),
        }
        self.text.push('\n');
    }

    /// The main file, with what was taken over at the end of its lists.
    fn write(&mut self, tree: &Tree, cuts: &[Vec<Cut>; SECTIONS.len()]) {
        let text = self.whole.files[0].text.as_str();
        let inserts = inserts(text, tree, cuts);
        let mut at = 0;
        for (place, insert) in inserts {
            self.slice(0, Span::new(at, place));
            at = place;
            match insert {
                Insert::Glue(glue) => self.text.push_str(&glue),
                Insert::Cut(section, number) => self.cut(&cuts[section][number]),
            }
        }
        self.slice(0, Span::new(at, text.len()));
    }
}

/// What goes where into the main file, in the order of its text.
fn inserts(text: &str, tree: &Tree, cuts: &[Vec<Cut>; SECTIONS.len()]) -> Vec<(usize, Insert)> {
    let mut all: Vec<(usize, Insert)> = Vec::new();
    // A comma behind the last value in a bracket, where none is; once for each bracket.
    let mut ended: Vec<usize> = Vec::new();
    let mut end = |all: &mut Vec<(usize, Insert)>, bracket: usize| {
        let last = tree.children(bracket).last().map(|at| &tree.nodes[at]);
        let bare = last.filter(|it| it.comma() == it.span().end && !ended.contains(&bracket));
        if let Some(last) = bare {
            all.push((last.span().end, Insert::Glue(",".to_owned())));
            ended.push(bracket);
        }
    };
    let Some(root) = tree.nodes.first() else {
        return all;
    };
    for (section, found) in cuts.iter().enumerate().filter(|(_, found)| !found.is_empty()) {
        let name = SECTIONS[section];
        let field = tree.field(text, 0, name);
        let list = match field {
            Some(deck) if name == DECK => tree.field(text, deck, CARDS),
            other => other,
        };
        let (bracket, before, after) = match (field, list) {
            (_, Some(list)) => (list, String::new(), ""),
            (Some(deck), None) => (deck, format!(" {CARDS}: ["), "],"),
            (None, None) if name == DECK => (0, format!(" {name}: ({CARDS}: ["), "]),\n"),
            (None, None) => (0, format!(" {name}: ["), "],\n"),
        };
        end(&mut all, bracket);
        let place = close(
            text,
            if bracket == 0 {
                root.span()
            } else {
                tree.nodes[bracket].span()
            },
        );
        all.push((place, Insert::Glue(before)));
        all.extend((0..found.len()).map(|number| (place, Insert::Cut(section, number))));
        all.push((place, Insert::Glue(after.to_owned())));
    }
    // What goes to the same place stays in its order.
    all.sort_by_key(|(place, _)| *place);
    all
}
