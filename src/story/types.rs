//! What may stand where in a scenario, as a graph of types made from the schema of `story::raw`.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde_json::{Map, Value};

use super::raw;

/// The types, made when somebody first asks: a file without mistakes is read without them.
pub(super) static TYPES: LazyLock<Types> = LazyLock::new(Types::new);

/// What an id names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// The scenario itself.
    Scenario,
    /// An area of skill.
    Area,
    /// A member of the cast.
    Person,
    /// A work item.
    Item,
    /// A flag.
    Flag,
    /// A counter.
    Counter,
    /// A scene.
    Scene,
    /// A decision.
    Decision,
    /// A choice of a decision.
    Choice,
    /// An incident card.
    Incident,
    /// An ending.
    Ending,
    /// A rule of `twohats check`.
    Rule,
    /// Anything that has an id.
    Any,
}

impl Kind {
    /// Every kind with the word the schema and people know it by.
    pub const NAMED: [(&'static str, Self); 13] = [
        ("scenario", Self::Scenario),
        ("area", Self::Area),
        ("person", Self::Person),
        ("item", Self::Item),
        ("flag", Self::Flag),
        ("counter", Self::Counter),
        ("scene", Self::Scene),
        ("decision", Self::Decision),
        ("choice", Self::Choice),
        ("incident", Self::Incident),
        ("ending", Self::Ending),
        ("rule", Self::Rule),
        ("any", Self::Any),
    ];

    /// Its word.
    #[must_use]
    pub fn word(self) -> &'static str {
        let named = Self::NAMED.iter().find(|(_, kind)| *kind == self);
        named.map_or("", |(word, _)| word)
    }
}

/// A field of a struct.
#[derive(Debug, Clone)]
pub struct Field {
    /// Its name.
    pub name: String,
    /// What it means.
    pub doc: String,
    /// What stands when it is left out; nothing when it is needed.
    pub absent: Option<String>,
    /// The type of its value.
    pub of: usize,
}

/// A word of an enum.
#[derive(Debug, Clone)]
pub struct Word {
    /// The word.
    pub name: String,
    /// What it means.
    pub doc: String,
    /// The types of the values in its brackets.
    pub parts: Vec<usize>,
}

/// How values of a type are written.
#[derive(Debug, Clone)]
pub enum Form {
    /// Fields in round brackets.
    Fields(Vec<Field>),
    /// One of some words.
    Words(Vec<Word>),
    /// A list of a type.
    List(usize),
    /// Values in round brackets.
    Parts(Vec<usize>),
    /// A name in quotes; true where it is given, false where it is used.
    Id(Kind, bool),
    /// The id of something in another file, in quotes.
    Foreign,
    /// Text in quotes.
    Text,
    /// `true` or `false`.
    Truth,
    /// A number between two others, both allowed.
    Number {
        /// The lowest.
        min: f64,
        /// The highest.
        max: f64,
        /// Whether it has no digits after the point.
        whole: bool,
    },
    /// What the schema does not say.
    Other,
}

/// A type.
#[derive(Debug, Clone)]
pub struct Type {
    /// Its name in the reference; empty for those without one.
    pub name: String,
    /// What it is.
    pub doc: String,
    /// How its values are written.
    pub form: Form,
}

/// All types of a scenario file and of its parts.
#[derive(Debug, Clone)]
pub struct Types {
    all: Vec<Type>,
    root: usize,
    part: usize,
}

impl Types {
    /// Reads them from the schema. It takes a few milliseconds, so keep the result.
    #[must_use]
    pub fn new() -> Self {
        let schema = schemars::schema_for!(raw::Scenario).to_value();
        let empty = Map::new();
        let defs = schema.get("$defs").and_then(Value::as_object).unwrap_or(&empty);
        let mut maker = Maker {
            defs,
            named: BTreeMap::new(),
            all: Vec::new(),
        };
        let root = maker.plain("Scenario", &schema);
        let schema = schemars::schema_for!(raw::Part).to_value();
        let defs = schema.get("$defs").and_then(Value::as_object).unwrap_or(&empty);
        let mut maker = Maker { defs, ..maker };
        let part = maker.plain("Part", &schema);
        Self {
            all: maker.all,
            root,
            part,
        }
    }

    /// The type of a whole file.
    #[must_use]
    pub fn root(&self) -> usize {
        self.root
    }

    /// The type of a part of a scenario.
    #[must_use]
    pub fn part(&self) -> usize {
        self.part
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = &Type> {
        self.all.iter()
    }

    /// A type.
    #[must_use]
    pub fn get(&self, of: usize) -> &Type {
        &self.all[of]
    }

    /// The fields of a struct; none of other types.
    #[must_use]
    pub fn fields(&self, of: usize) -> &[Field] {
        match &self.all[of].form {
            Form::Fields(fields) => fields,
            _ => &[],
        }
    }

    /// The words of an enum; none of other types.
    #[must_use]
    pub fn words(&self, of: usize) -> &[Word] {
        match &self.all[of].form {
            Form::Words(words) => words,
            _ => &[],
        }
    }

    /// The type whose fields stand in the brackets of a value of this type, named so: that of the struct itself, or of
    /// the struct a word holds, as in `Decide(id: ...)`.
    #[must_use]
    pub fn fielded(&self, of: usize, name: &str) -> Option<usize> {
        let inner = match &self.all[of].form {
            Form::Fields(_) => return Some(of),
            Form::Words(words) => words.iter().find(|word| word.name == name)?,
            _ => return None,
        };
        match inner.parts[..] {
            [part] if !self.fields(part).is_empty() => Some(part),
            _ => None,
        }
    }

    /// The type expected inside a value of type `of` with this name before its bracket: of a field, or of the value at a
    /// place counted from 0.
    #[must_use]
    pub fn inside(&self, of: usize, name: &str, field: Option<&str>, place: usize) -> Option<usize> {
        if let Some(field) = field {
            let fields = self.fields(self.fielded(of, name)?);
            return fields.iter().find(|it| it.name == field).map(|it| it.of);
        }
        match &self.all[of].form {
            Form::List(element) => Some(*element),
            Form::Parts(parts) => parts.get(place).copied(),
            Form::Words(words) => match words.iter().find(|word| word.name == name) {
                Some(word) => word.parts.get(place).copied(),
                // `Some(x)` is the same as `x`.
                None => (name == "Some").then_some(of),
            },
            _ => (name == "Some").then_some(of),
        }
    }
}

impl Default for Types {
    fn default() -> Self {
        Self::new()
    }
}

struct Maker<'a> {
    defs: &'a Map<String, Value>,
    named: BTreeMap<String, usize>,
    all: Vec<Type>,
}

impl Maker<'_> {
    /// The type of a place: a reference to a named type, that or nothing, or a type of its own.
    fn make(&mut self, schema: &Value) -> usize {
        let options = schema.get("anyOf").and_then(Value::as_array);
        let some = options.and_then(|all| all.iter().find(|it| it.get("$ref").is_some()));
        let schema = some.unwrap_or(schema);
        let Some(reference) = schema.get("$ref").and_then(Value::as_str) else {
            return self.plain("", schema);
        };
        let name = reference.rsplit('/').next().unwrap_or(reference);
        match (self.named.get(name), self.defs.get(name)) {
            (Some(known), _) => *known,
            (None, Some(schema)) => self.plain(name, schema),
            (None, None) => self.plain(name, &Value::Null),
        }
    }

    fn plain(&mut self, name: &str, schema: &Value) -> usize {
        let at = self.all.len();
        self.all.push(Type {
            name: name.to_owned(),
            doc: text(schema, "description"),
            form: Form::Other,
        });
        if !name.is_empty() {
            self.named.insert(name.to_owned(), at);
        }
        self.all[at].form = self.form(schema);
        at
    }

    fn form(&mut self, schema: &Value) -> Form {
        if let Some(words) = schema.get("oneOf").and_then(Value::as_array) {
            return Form::Words(words.iter().map(|word| self.word(word)).collect());
        }
        if let Some(fields) = schema.get("properties").and_then(Value::as_object) {
            return Form::Fields(self.fields(schema, fields));
        }
        if let Some(parts) = schema.get("prefixItems").and_then(Value::as_array) {
            return Form::Parts(parts.iter().map(|part| self.make(part)).collect());
        }
        if let Some(items) = schema.get("items") {
            let mut items = items.clone();
            // What a list of ids is about is said of the list.
            for key in ["names", "declares"] {
                if let (Some(kind), Some(items)) = (schema.get(key), items.as_object_mut()) {
                    items.insert(key.to_owned(), kind.clone());
                }
            }
            return Form::List(self.make(&items));
        }
        for (key, given) in [("declares", true), ("names", false)] {
            let word = text(schema, key);
            if let Some((_, kind)) = Kind::NAMED.iter().find(|(known, _)| *known == word) {
                return Form::Id(*kind, given);
            }
        }
        match schema.get("type").map(|kind| kind.get(0).unwrap_or(kind)) {
            Some(Value::String(kind)) if kind == "string" => match text(schema, "format").as_str() {
                "id" => Form::Foreign,
                _ => Form::Text,
            },
            Some(Value::String(kind)) if kind == "boolean" => Form::Truth,
            Some(Value::String(kind)) => number(schema, kind).unwrap_or(Form::Other),
            _ => Form::Other,
        }
    }

    fn fields(&mut self, schema: &Value, fields: &Map<String, Value>) -> Vec<Field> {
        let needed = schema.get("required").and_then(Value::as_array);
        let is_needed = |name: &str| needed.is_some_and(|list| list.iter().any(|it| it == name));
        let one = |(name, about): (&String, &Value)| Field {
            name: name.clone(),
            doc: text(about, "description"),
            absent: (!is_needed(name)).then(|| absent(about)),
            of: self.make(about),
        };
        fields.iter().map(one).collect()
    }

    fn word(&mut self, schema: &Value) -> Word {
        let doc = text(schema, "description");
        let inner = schema.get("properties").and_then(Value::as_object);
        let Some((name, inner)) = inner.and_then(|all| all.iter().next()) else {
            return Word {
                name: text(schema, "const"),
                doc,
                parts: Vec::new(),
            };
        };
        let parts = match inner.get("prefixItems").and_then(Value::as_array) {
            Some(parts) => parts.iter().map(|part| self.make(part)).collect(),
            None => vec![self.make(inner)],
        };
        Word {
            name: name.clone(),
            doc,
            parts,
        }
    }
}

/// A number with its range.
fn number(schema: &Value, kind: &str) -> Option<Form> {
    let bound = |key: &str| schema.get(key).and_then(Value::as_f64);
    Some(Form::Number {
        min: bound("minimum")?,
        max: bound("maximum")?,
        whole: kind == "integer",
    })
}

fn text(schema: &Value, key: &str) -> String {
    schema.get(key).and_then(Value::as_str).unwrap_or("").to_owned()
}

/// What stands when a field is left out, from the schema of the field.
fn absent(schema: &Value) -> String {
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
