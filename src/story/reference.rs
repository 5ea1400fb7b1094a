//! The reference page of the file format, made from the types of `raw/` and their comments.

use std::collections::{BTreeMap, VecDeque};

use serde_json::{Map, Value};

use super::{caps, raw};

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
    let schema = schemars::schema_for!(raw::Scenario).to_value();
    let empty = Map::new();
    let types = schema.get("$defs").and_then(Value::as_object).unwrap_or(&empty);
    let mut page = HEAD.to_owned();
    section(&mut page, "Scenario", &schema);
    for name in in_order(&schema, types) {
        if let Some(schema) = types.get(&name) {
            section(&mut page, &name, schema);
        }
    }
    let part = schemars::schema_for!(raw::Part).to_value();
    section(&mut page, "Part", &part);
    if let Some(cards) = part.pointer("/$defs/Cards") {
        section(&mut page, "Cards", cards);
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

/// The names of types in the order a reader first meets them.
fn in_order(root: &Value, types: &Map<String, Value>) -> Vec<String> {
    let mut seen: BTreeMap<String, ()> = BTreeMap::new();
    let mut order = Vec::new();
    let mut open: VecDeque<&Value> = VecDeque::from([root]);
    while let Some(schema) = open.pop_front() {
        for name in mentioned(schema) {
            if seen.insert(name.clone(), ()).is_none() {
                open.extend(types.get(&name));
                order.push(name);
            }
        }
    }
    order
}

/// The types a schema refers to, in its own order, without those of `$defs`.
fn mentioned(schema: &Value) -> Vec<String> {
    match schema {
        Value::Object(fields) => {
            let inner = fields
                .iter()
                .filter(|(name, _)| *name != "$defs")
                .flat_map(|(name, value)| {
                    let named = value.as_str().filter(|_| name == "$ref").map(last_part);
                    named.map_or_else(|| mentioned(value), |name| vec![name])
                });
            inner.collect()
        }
        Value::Array(values) => values.iter().flat_map(mentioned).collect(),
        _ => Vec::new(),
    }
}

fn last_part(reference: &str) -> String {
    reference.rsplit('/').next().unwrap_or(reference).to_owned()
}

fn section(page: &mut String, name: &str, schema: &Value) {
    page.push_str(&format!("\n## {}\n\n{}\n", name, description(schema)));
    if let Some(fields) = schema.get("properties").and_then(Value::as_object) {
        page.push_str("\n| Field | Takes | Left out | Meaning |\n|---|---|---|---|\n");
        let needed = schema.get("required").and_then(Value::as_array);
        for (field, about) in fields {
            let needed = needed.is_some_and(|list| list.iter().any(|name| name == field));
            let absent = if needed {
                "*needed*".to_owned()
            } else {
                absent(about)
            };
            let meaning = description(about).replace('\n', " ");
            page.push_str(&format!(
                "| `{field}` | {} | {absent} | {meaning} |\n",
                takes(about)
            ));
        }
    } else if let Some(words) = schema.get("oneOf").and_then(Value::as_array) {
        page.push_str("\n| Word | Meaning |\n|---|---|\n");
        for word in words {
            let meaning = description(word).replace('\n', " ");
            page.push_str(&format!("| {} | {meaning} |\n", written(word)));
        }
    } else {
        page.push_str(&format!("\nWritten as {}.\n", takes(schema)));
    }
}

fn description(schema: &Value) -> String {
    schema
        .get("description")
        .and_then(Value::as_str)
        .unwrap_or("")
        .to_owned()
}

/// A word of an enum as it is written: `Leader`, or `Say(id, text)`.
fn written(schema: &Value) -> String {
    if let Some(word) = schema.get("const").and_then(Value::as_str) {
        return format!("`{word}`");
    }
    let Some((word, inner)) = schema
        .get("properties")
        .and_then(Value::as_object)
        .and_then(|all| all.iter().next())
    else {
        return String::new();
    };
    let inner = takes(inner);
    if inner.starts_with('(') {
        format!("`{word}` {inner}")
    } else {
        format!("`{word}` ({inner})")
    }
}

/// What stands when a field is left out, from the schema of the field.
#[must_use]
pub fn absent(schema: &Value) -> String {
    let is = |key: &str| schema.get(key).is_some();
    match schema.get("default") {
        None if is("items") => "none".to_owned(),
        None | Some(Value::Object(_)) if is("$ref") => "the usual".to_owned(),
        Some(Value::String(word)) if is("$ref") => format!("`{word}`"),
        Some(Value::Null) | None => "nothing".to_owned(),
        Some(Value::String(text)) if text.is_empty() => "nothing".to_owned(),
        Some(Value::Array(list)) if list.is_empty() => "none".to_owned(),
        Some(value) => format!("`{value}`"),
    }
}

/// The values a place takes, in words, from its schema. Types are links to their sections.
#[must_use]
pub fn takes(schema: &Value) -> String {
    if let Some(reference) = schema.get("$ref").and_then(Value::as_str) {
        let name = last_part(reference);
        return format!("[{}](#{})", name, name.to_lowercase());
    }
    let all = |list: &Value| {
        list.as_array()
            .into_iter()
            .flatten()
            .map(takes)
            .collect::<Vec<_>>()
    };
    if let Some(words) = schema.get("oneOf").and_then(Value::as_array) {
        let words: Vec<String> = words.iter().map(written).collect();
        let inner = |word: &String| word.split_once(' ').map(|(_, inner)| inner.to_owned());
        let alike = words.windows(2).all(|pair| inner(&pair[0]) == inner(&pair[1]));
        let names: Vec<&str> = words.iter().filter_map(|word| word.split(' ').next()).collect();
        return match words.last().and_then(inner) {
            Some(inner) if alike => format!("{} {inner}", names.join(" or ")),
            _ => words.join(" or "),
        };
    }
    for key in ["anyOf", "allOf"] {
        if let Some(options) = schema.get(key) {
            return all(options)
                .into_iter()
                .filter(|option| option != "nothing")
                .collect::<Vec<_>>()
                .join(" or ");
        }
    }
    if let Some(parts) = schema.get("prefixItems") {
        return format!("({})", all(parts).join(", "));
    }
    if let Some(items) = schema.get("items") {
        return format!("list of {}", takes(items));
    }
    let bound = |key: &str| schema.get(key).map(Value::to_string).unwrap_or_default();
    let range = || {
        format!(
            "{} to {}",
            bound("minimum").replace(".0", ""),
            bound("maximum").replace(".0", "")
        )
    };
    let kind = schema
        .get("type")
        .map(|kind| kind.as_array().and_then(|kinds| kinds.first()).unwrap_or(kind));
    match (
        kind.and_then(Value::as_str),
        schema.get("format").and_then(Value::as_str),
    ) {
        (Some("string"), Some("id")) => "id".to_owned(),
        (Some("string"), _) => "text".to_owned(),
        (Some("boolean"), _) => "`true` or `false`".to_owned(),
        (Some("integer"), _) if schema.get("maximum").is_some() => format!("whole number, {}", range()),
        (Some("integer"), _) => "whole number".to_owned(),
        (Some("number"), _) => format!("number, {}", range()),
        (Some("null"), _) => "nothing".to_owned(),
        _ => "fields".to_owned(),
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
