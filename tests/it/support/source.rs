//! Reads source code well enough to hold rules about it: the files of a checkout, code without comments, paths in it.

use std::fs;
use std::path::Path;

/// A text file.
pub(crate) struct File {
    /// Path from the root of the checkout, with forward slashes.
    pub(crate) path: String,
    /// What is in it.
    pub(crate) text: String,
}

/// Every text file under `root` that belongs to the project, by path: all but `.git` and what `.gitignore` names.
pub(crate) fn files(root: &Path) -> Vec<File> {
    let ignore = fs::read_to_string(root.join(".gitignore")).unwrap_or_default();
    let mut skip: Vec<&str> = ignore.lines().filter_map(|line| line.strip_prefix('/')).collect();
    skip.push(".git");
    let mut found = Vec::new();
    let mut waiting = vec![String::new()];
    while let Some(folder) = waiting.pop() {
        for entry in fs::read_dir(root.join(&folder)).expect("a folder of the checkout can be listed") {
            let entry = entry.expect("a folder of the checkout can be listed");
            let path = format!("{folder}{}", entry.file_name().to_string_lossy());
            if skip.contains(&path.as_str()) {
                continue;
            }
            if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
                waiting.push(path + "/");
            } else if let Ok(text) = fs::read_to_string(entry.path())
                && !text.contains('\0')
            {
                found.push(File { path, text });
            }
        }
    }
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

/// The same text with comments, strings and character literals turned into spaces; lines stay where they are.
pub(crate) fn blank(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    while at < chars.len() {
        let end = literal_end(&chars, at);
        if end == at {
            out.push(chars[at]);
            at += 1;
        } else {
            out.extend(chars[at..end].iter().map(|&c| if c == '\n' { '\n' } else { ' ' }));
            at = end;
        }
    }
    out
}

/// Where the comment or literal that starts at `at` ends; `at` itself when none starts there.
fn literal_end(chars: &[char], at: usize) -> usize {
    let next = |i: usize| chars.get(i).copied().unwrap_or('\0');
    match (chars[at], next(at + 1)) {
        ('/', '/') => chars[at..]
            .iter()
            .position(|&c| c == '\n')
            .map_or(chars.len(), |n| at + n),
        ('/', '*') => block_comment_end(chars, at),
        ('"', _) => quoted_end(chars, at, '"'),
        ('r', '"' | '#') if at == 0 || !word(chars[at - 1]) || matches!(chars[at - 1], 'b' | 'c') => {
            raw_string_end(chars, at)
        }
        ('\'', '\\') => quoted_end(chars, at, '\''),
        ('\'', _) if next(at + 2) == '\'' => at + 3,
        _ => at,
    }
}

fn block_comment_end(chars: &[char], at: usize) -> usize {
    let (mut end, mut depth) = (at, 0);
    while end < chars.len() {
        match &chars[end..] {
            ['/', '*', ..] => (depth, end) = (depth + 1, end + 2),
            ['*', '/', ..] => (depth, end) = (depth - 1, end + 2),
            _ => end += 1,
        }
        if depth == 0 {
            break;
        }
    }
    end
}

fn quoted_end(chars: &[char], at: usize, quote: char) -> usize {
    let mut end = at + 1;
    while end < chars.len() && chars[end] != quote {
        end += if chars[end] == '\\' { 2 } else { 1 };
    }
    (end + 1).min(chars.len())
}

fn raw_string_end(chars: &[char], at: usize) -> usize {
    let hashes = chars[at + 1..].iter().take_while(|&&c| c == '#').count();
    let open = at + 1 + hashes;
    if chars.get(open) != Some(&'"') {
        return at; // r#name is a name
    }
    let mut closing = vec!['"'];
    closing.resize(1 + hashes, '#');
    let close = chars[open + 1..]
        .windows(closing.len())
        .position(|window| window == closing);
    close.map_or(chars.len(), |n| open + 1 + n + closing.len())
}

fn word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// A word, `::`, or one other character of code.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Token<'a> {
    /// Counted from 1.
    pub(crate) line: usize,
    pub(crate) text: &'a str,
}

/// The tokens of code that went through [`blank`].
pub(crate) fn tokens(code: &str) -> Vec<Token<'_>> {
    let mut found = Vec::new();
    for (line, text) in code.lines().enumerate() {
        let mut rest = text.trim_start();
        while let Some(first) = rest.chars().next() {
            let end = if word(first) {
                rest.find(|c| !word(c)).unwrap_or(rest.len())
            } else if rest.starts_with("::") {
                2
            } else {
                first.len_utf8()
            };
            found.push(Token {
                line: line + 1,
                text: &rest[..end],
            });
            rest = rest[end..].trim_start();
        }
    }
    found
}

/// A path in the code, such as `["std", "fs", "read"]` or, from this crate's root, `["crate", "sim", "team"]`.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Named {
    pub(crate) line: usize,
    pub(crate) path: Vec<String>,
}

/// Every path the code of the file at `path` names, `use` trees taken apart, `self` and `super` resolved.
pub(crate) fn paths(path: &str, tokens: &[Token<'_>]) -> Vec<Named> {
    let mut module = module_of(path);
    let mut depth = 0;
    let mut inline = Vec::new(); // depths at which `mod name {` opened
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let text = |i: usize| tokens.get(i).map_or("", |token| token.text);
        let before = if at == 0 { "" } else { text(at - 1) };
        let mut next = at + 1;
        match text(at) {
            "{" => {
                depth += 1;
                if at >= 2 && text(at - 2) == "mod" {
                    inline.push(depth);
                    module.push(before.to_owned());
                }
            }
            "}" => {
                if inline.last() == Some(&depth) {
                    inline.pop();
                    module.pop();
                }
                depth -= 1;
            }
            "use" => next = tree(tokens, next, &[], &mut found, &module),
            start if start.starts_with(word) && before != "::" && text(next) == "::" => {
                next = tree(tokens, at, &[], &mut found, &module);
            }
            _ => {}
        }
        at = next;
    }
    found
}

/// Reads one path or `use` tree starting at `at` and returns where it ended.
fn tree(
    tokens: &[Token<'_>],
    mut at: usize,
    prefix: &[String],
    found: &mut Vec<Named>,
    module: &[String],
) -> usize {
    let mut path = prefix.to_vec();
    let mut line = tokens.get(at).map_or(0, |token| token.line);
    while let Some(token) = tokens.get(at) {
        match token.text {
            "::" => at += 1,
            "{" => {
                at += 1;
                while tokens.get(at).is_some_and(|token| token.text != "}") {
                    at = tree(tokens, at, &path, found, module);
                    while tokens
                        .get(at)
                        .is_some_and(|token| !matches!(token.text, "," | "}"))
                    {
                        at += 1; // `as name`
                    }
                    at += usize::from(tokens.get(at).is_some_and(|token| token.text == ","));
                }
                return at + 1;
            }
            text if text == "*" || text.starts_with(word) => {
                line = token.line;
                path.push(text.to_owned());
                at += 1;
                if tokens.get(at).is_none_or(|token| token.text != "::") {
                    break;
                }
            }
            _ => break,
        }
    }
    found.push(Named {
        line,
        path: resolve(path, module),
    });
    at
}

/// Turns `self::` and `super::` into `crate::`, and drops the `self` at the end of a `use` tree's branch.
fn resolve(path: Vec<String>, module: &[String]) -> Vec<String> {
    let mut absolute = Vec::new();
    if matches!(path.first().map(String::as_str), Some("self" | "super")) {
        absolute.push("crate".to_owned());
        absolute.extend_from_slice(module);
    }
    for name in path {
        match name.as_str() {
            "self" => {}
            "super" => absolute.truncate((absolute.len() - 1).max(1)),
            _ => absolute.push(name),
        }
    }
    absolute
}

/// The module a source file holds: `src/vote/tally.rs` is `["vote", "tally"]`, the crate's root is `[]`.
pub(crate) fn module_of(path: &str) -> Vec<String> {
    let inner = path.strip_prefix("src/").unwrap_or(path);
    let inner = inner.strip_suffix(".rs").unwrap_or(inner);
    let inner = inner.strip_suffix("/mod").unwrap_or(inner);
    if matches!(inner, "lib" | "main") {
        Vec::new()
    } else {
        inner.split('/').map(str::to_owned).collect()
    }
}

#[test]
fn code_is_told_from_comments_and_text() {
    let code = blank("a // b\n/* c /* d */ e */ f \"g \\\" h\" 'i' '\\'' j<'k>(r#\"l\" m\"#, br\"n\", r#o)");
    let tokens = tokens(&code);
    let left: Vec<&str> = tokens.iter().map(|token| token.text).collect();
    assert_eq!(left.join(" "), "a f j < ' k > ( , b , r # o )");
    assert_eq!(tokens[1].line, 2);
}

#[test]
fn paths_are_taken_apart() {
    let code = "use super::{a, super::b::{self as me, C as D}, e};\nmod t { use super::*; fn f() -> crate::x::Y::<self::Z> {} }\nfn g(q: std::fs::File) {}";
    let named: Vec<(usize, String)> = paths("src/one/two.rs", &tokens(&blank(code)))
        .into_iter()
        .map(|named| (named.line, named.path.join("::")))
        .collect();
    let expect = [
        (1, "crate::one::a"),
        (1, "crate::b"),
        (1, "crate::b::C"),
        (1, "crate::one::e"),
        (2, "crate::one::two::*"),
        (2, "crate::x::Y"),
        (2, "crate::one::two::t::Z"),
        (3, "std::fs::File"),
    ];
    assert_eq!(named, expect.map(|(line, path)| (line, path.to_owned())));
}
