//! Where the code says something: every call of `say` and `fill`, its keys and the values its file gives.

use std::collections::BTreeSet;

use crate::support::source::blank;

/// A call.
pub(crate) struct Call {
    /// Counted from 1.
    pub(crate) line: usize,
    /// The keys in it; none when it is not called on `words` with keys written out.
    pub(crate) keys: Option<Vec<String>>,
    /// Every value named in the same file: calls may be given values that were put together before.
    pub(crate) values: BTreeSet<String>,
}

/// Other things of the game that can be told or filled.
const OTHERS: &[&str] = &["notices", "catalog"];

/// All calls in a file.
pub(crate) fn calls(text: &str) -> Vec<Call> {
    let raw: Vec<char> = text.chars().collect();
    let code: Vec<char> = blank(text).chars().collect();
    let values = values(&raw, &code);
    let mut found = Vec::new();
    for at in 0..code.len() {
        let Some(open) = [".say(", ".fill("].iter().find_map(|call| {
            let call: Vec<char> = call.chars().collect();
            code[at..].starts_with(&call).then(|| at + call.len())
        }) else {
            continue;
        };
        let receiver = word_before(&code, at);
        if OTHERS.contains(&receiver.as_str()) {
            continue;
        }
        let keys = texts(&raw, &code, open, end_of_first(&code, open));
        found.push(Call {
            line: code[..at].iter().filter(|c| **c == '\n').count() + 1,
            keys: Some(keys).filter(|keys| receiver == "words" && !keys.is_empty()),
            values: values.clone(),
        });
    }
    found
}

/// The name a call is made on.
fn word_before(code: &[char], at: usize) -> String {
    let before: Vec<char> = code[..at]
        .iter()
        .rev()
        .skip_while(|c| c.is_whitespace())
        .take_while(|c| c.is_alphanumeric() || **c == '_')
        .copied()
        .collect();
    before.into_iter().rev().collect()
}

/// Where the first argument that opens here ends.
fn end_of_first(code: &[char], open: usize) -> usize {
    let mut depth = 0_i32;
    for (at, c) in code.iter().enumerate().skip(open) {
        match c {
            '(' | '[' | '{' => depth += 1,
            ')' | ',' if depth == 0 => return at,
            ')' | ']' | '}' => depth -= 1,
            _ => {}
        }
    }
    code.len()
}

/// The texts written in a stretch of code.
fn texts(raw: &[char], code: &[char], from: usize, to: usize) -> Vec<String> {
    let mut found = Vec::new();
    let mut at = from;
    while at < to {
        if raw[at] == '"' && code[at] == ' ' {
            let text: String = raw[at + 1..to].iter().take_while(|c| **c != '"').collect();
            at += text.chars().count() + 1;
            found.push(text);
        }
        at += 1;
    }
    found
}

/// Every `("name",` of the file.
fn values(raw: &[char], code: &[char]) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for at in (1..raw.len()).filter(|at| raw[*at] == '"' && raw[at - 1] == '(' && code[*at] == ' ') {
        let name: String = raw[at + 1..].iter().take_while(|c| **c != '"').collect();
        if raw.get(at + name.chars().count() + 2) == Some(&',') {
            found.insert(name);
        }
    }
    found
}
