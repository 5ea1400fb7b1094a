//! The reference page of the file format, made from the types of `raw/` and their comments.

use std::collections::{BTreeSet, VecDeque};

use super::caps;
use super::types::{Form, Kind, TYPES, Type, Types, Word};

const HEAD: &str = "# The scenario format

<!-- Made from `src/story/raw/`; `UPDATE=1 cargo test` writes it anew. -->

A scenario is one file called `<id>.scenario.ron`, saved as UTF-8. RON is a plain notation: `name: value` pairs in
round brackets, lists in square brackets, text in double quotes, `//` before a remark. Text may run over several
lines: single line ends become spaces, and a blank line starts a paragraph. A quote inside text is written `\\\"`.

A long one can be split over several files of its folder: [parts](#part) called `<id>.<part>.part.ron`. They are read,
checked and counted as one.

`twohats check FILE` tells everything that is wrong with a file, `twohats check --explain RULE` what a finding means.

Fields marked *needed* must be there; all others may be left out. An *id* is a name other parts of the file use: small
letters, digits and `_`, beginning with a letter.

## In texts

What is told at a moment of the story (`Text`, `Say`, `prompt`, `label`, `locked` and the titles of endings) can hold
numbers and names:

- `{favours}`: how high the counter `favours` stands at this moment, such as 3.
- `{favours: one favour | # favours}`: the form that goes with the number, `#` being the number: 3 favours.
- `{favours: 0 = no favours | one favour | # favours}`: the same, with words of its own for exactly 0.
- `{day}`: the number of the workday, 1 on the first.
- `{greta}`, `{open_day}`: the name of a person, the title of a work item.
- `{{` and `}}`: a brace itself.
- `*so*`: a word or more that is stressed, in `Text`, `Say`, `prompt`, `label`, `locked`,
  `wants`, `about`, the briefing, notes and questions. A star that stands between spaces or
  inside a word, `**` and a single one are stars; where one would stress and should not, it is written `\\\\*`. There is no
  other markup.

There are as many forms as the language of the text has for whole numbers, in the order zero, one, two, few, many,
other: English, German and French have two, Polish has three, Arabic six. `twohats check` says which numbers each is for
when they are too few or too many. `||` and `##` in a form are the characters themselves.
";

/// The page, as Markdown.
#[must_use]
pub fn page() -> String {
    let types = &*TYPES;
    let mut page = HEAD.to_owned();
    for of in types.in_order() {
        section(&mut page, types, types.get(of));
    }
    page.push_str("\n## Limits\n\n| Limit | Most |\n|---|---|\n");
    for (what, most) in caps::TABLE {
        page.push_str(&format!("| {what} | {most} |\n"));
    }
    page.push_str(
        "\nWhat a projector shows is less than that: `twohats check` warns of longer texts, and\n\
         `twohats check --explain text-too-long` has the length for each kind.\n",
    );
    page
}

fn section(page: &mut String, types: &Types, it: &Type) {
    page.push_str(&format!("\n## {}\n\n{}\n", it.name, it.doc));
    match &it.form {
        Form::Fields(fields) => {
            page.push_str("\n| Field | Takes | Left out | Meaning |\n|---|---|---|---|\n");
            for field in fields {
                let absent = field.absent.as_deref().unwrap_or("*needed*");
                let (takes, meaning) = (types.takes(field.of, true), field.doc.replace('\n', " "));
                page.push_str(&format!(
                    "| `{}` | {takes} | {absent} | {meaning} |\n",
                    field.name
                ));
            }
        }
        Form::Words(words) => {
            page.push_str("\n| Word | Meaning |\n|---|---|\n");
            for word in words {
                let meaning = word.doc.replace('\n', " ");
                page.push_str(&format!("| {} | {meaning} |\n", types.written(word, true)));
            }
        }
        form => page.push_str(&format!("\nWritten as {}.\n", types.spelt(form, true))),
    }
}

impl Types {
    /// Those with names in the order a reader first meets them, a whole scenario before a part of one.
    fn in_order(&self) -> Vec<usize> {
        let (mut order, mut seen) = (Vec::new(), BTreeSet::new());
        for root in [self.root(), self.part()] {
            let mut open = VecDeque::from([root]);
            while let Some(of) = open.pop_front() {
                if self.get(of).name.is_empty() {
                    // What it mentions comes where it is mentioned itself.
                    self.inner(of)
                        .into_iter()
                        .rev()
                        .for_each(|it| open.push_front(it));
                } else if seen.insert(of) {
                    order.push(of);
                    open.extend(self.inner(of));
                }
            }
        }
        order
    }

    /// The types of the values in a value of this type.
    fn inner(&self, of: usize) -> Vec<usize> {
        match &self.get(of).form {
            Form::Fields(fields) => fields.iter().map(|field| field.of).collect(),
            Form::Words(words) => words.iter().flat_map(|word| word.parts.clone()).collect(),
            Form::List(element) => vec![*element],
            Form::Parts(parts) => parts.clone(),
            _ => Vec::new(),
        }
    }

    /// The values a place of this type takes, in words. With links, types that have a section of the page lead to it.
    #[must_use]
    pub fn takes(&self, of: usize, linked: bool) -> String {
        let it = self.get(of);
        match it.name.as_str() {
            "" => self.spelt(&it.form, linked),
            name if linked => format!("[{name}](#{})", name.to_lowercase()),
            name => name.to_owned(),
        }
    }

    /// How values of a form are written, in words.
    #[must_use]
    pub fn spelt(&self, form: &Form, linked: bool) -> String {
        match form {
            Form::Words(words) => {
                let words: Vec<String> = words.iter().map(|word| self.written(word, linked)).collect();
                let inner = |word: &String| word.split_once(' ').map(|(_, inner)| inner.to_owned());
                let alike = words.windows(2).all(|pair| inner(&pair[0]) == inner(&pair[1]));
                let names: Vec<&str> = words.iter().filter_map(|word| word.split(' ').next()).collect();
                match words.last().and_then(inner) {
                    Some(inner) if alike => format!("{} {inner}", names.join(" or ")),
                    _ => words.join(" or "),
                }
            }
            Form::Parts(parts) => self.listed(parts, linked),
            Form::List(element) => format!("list of {}", self.takes(*element, linked)),
            // Rules are called by words of the program.
            Form::Text | Form::Id(Kind::Rule, _) => "text".to_owned(),
            Form::Id(..) | Form::Foreign => "id".to_owned(),
            Form::Truth => "`true` or `false`".to_owned(),
            Form::Number { min, max, whole } => {
                let kind = if *whole { "whole number" } else { "number" };
                format!("{kind}, {min} to {max}")
            }
            Form::Fields(_) => "fields".to_owned(),
            Form::Other => "whole number".to_owned(),
        }
    }

    /// A word as it is written: `Leader`, or `Say(id, text)`.
    fn written(&self, word: &Word, linked: bool) -> String {
        match word.parts[..] {
            [] => format!("`{}`", word.name),
            _ => format!("`{}` {}", word.name, self.listed(&word.parts, linked)),
        }
    }

    fn listed(&self, parts: &[usize], linked: bool) -> String {
        let parts: Vec<String> = parts.iter().map(|of| self.takes(*of, linked)).collect();
        match &parts[..] {
            [one] if one.starts_with('(') => one.clone(),
            all => format!("({})", all.join(", ")),
        }
    }
}

/// What has fields, by the name of its type, in words.
#[must_use]
pub fn in_words(name: &str) -> Option<&'static str> {
    Some(match name {
        "Scenario" => "a scenario",
        "Person" => "a person",
        "Other" => "somebody from outside",
        "Look" => "the look of a person",
        "Organisation" => "the organisation",
        "Item" => "a work item",
        "Counter" => "a counter",
        "Carries" => "what is carried",
        "CarriedPerson" => "a carried person",
        "Cover" => "the cover",
        "Scene" => "a scene",
        "Decision" => "a decision",
        "Choice" => "a choice",
        "Staged" => "somebody on stage",
        "Standing" => "a large thing",
        "Beyond" => "a place beyond",
        "Outcome" => "`success` or `failure`",
        "Incidents" => "the incidents",
        "Incident" => "an incident card",
        "Ending" => "an ending",
        "Part" => "a part of a scenario",
        "Cards" => "the incidents of a part",
        "Debrief" => "the debrief",
        "Allowance" => "an allowance",
        _ => return None,
    })
}
