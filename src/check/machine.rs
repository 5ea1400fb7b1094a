//! Findings for programs: a JSON array, and SARIF 2.1.0 for code hosts and editors.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::story::diagnostic::{Diagnostic, Elsewhere, Severity};
use crate::story::span::Lines;

use super::explain;

/// A file with its text and what was found in it. The text is empty when it could not be read.
#[derive(Debug, Clone)]
pub struct Checked {
    /// What the file is called.
    pub file: String,
    /// Its text.
    pub text: String,
    /// What was found.
    pub findings: Vec<Diagnostic>,
}

/// A JSON array of all findings, in the order of the files.
#[must_use]
pub fn json(files: &[Checked]) -> String {
    let found: Vec<Value> = files
        .iter()
        .flat_map(|file| {
            let lines = Lines::new(&file.text);
            file.findings
                .iter()
                .map(move |finding| one(file, &lines, finding))
        })
        .collect();
    format!("{:#}\n", Value::Array(found))
}

fn one(file: &Checked, lines: &Lines, finding: &Diagnostic) -> Value {
    let place = |span: crate::story::Span| {
        let (line, column) = lines.position(&file.text, span.start);
        let (end_line, end_column) = lines.position(&file.text, span.end);
        json!({ "line": line, "column": column, "end_line": end_line, "end_column": end_column,
                "start": span.start, "end": span.end })
    };
    let labels: Vec<Value> = finding
        .labels
        .iter()
        .map(|label| match &label.elsewhere {
            None => json!({ "at": place(label.span), "text": label.text }),
            Some(Elsewhere { file, line, column }) => {
                let at = json!({ "file": file, "line": line, "column": column,
                                 "start": label.span.start, "end": label.span.end });
                json!({ "at": at, "text": label.text })
            }
        })
        .collect();
    let (end_line, end_column) = end(file, lines, finding);
    json!({
        "severity": finding.severity.name(),
        "rule": finding.rule,
        "file": finding.file,
        "line": finding.line,
        "column": finding.column,
        "end_line": end_line,
        "end_column": end_column,
        "path": finding.path,
        "message": finding.message,
        "help": finding.help,
        "labels": labels,
        "fix": finding.fix.as_ref().map(|fix| json!({ "at": place(fix.span), "text": fix.text })),
    })
}

/// Where a finding ends; where it begins when the file could not be read.
fn end(file: &Checked, lines: &Lines, finding: &Diagnostic) -> (usize, usize) {
    let begin = (finding.line, finding.column);
    lines.position(&file.text, finding.span.end).max(begin)
}

/// A SARIF 2.1.0 log of all findings. Columns count Unicode code points, as the log says.
#[must_use]
pub fn sarif(files: &[Checked]) -> String {
    let rules: BTreeSet<&str> = files
        .iter()
        .flat_map(|file| &file.findings)
        .map(|found| found.rule)
        .collect();
    let rule = |name: &&str| {
        let text = explain(name).unwrap_or_default();
        json!({ "id": name, "fullDescription": { "text": text } })
    };
    let results: Vec<Value> = files
        .iter()
        .flat_map(|file| {
            let lines = Lines::new(&file.text);
            file.findings
                .iter()
                .map(move |finding| result(file, &lines, finding))
        })
        .collect();
    let log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "twohats",
                "version": env!("CARGO_PKG_VERSION"),
                "rules": rules.iter().map(rule).collect::<Vec<_>>(),
            } },
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    format!("{log:#}\n")
}

fn result(file: &Checked, lines: &Lines, finding: &Diagnostic) -> Value {
    let level = match finding.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    };
    let help = if finding.help.is_empty() {
        String::new()
    } else {
        format!(" ({})", finding.help)
    };
    let (end_line, end_column) = end(file, lines, finding);
    let artifact = json!({ "uri": uri(&finding.file) });
    let mut result = json!({
        "ruleId": finding.rule,
        "level": level,
        "message": { "text": format!("{}{help}", finding.message) },
        "locations": [{ "physicalLocation": {
            "artifactLocation": artifact,
            "region": { "startLine": finding.line, "startColumn": finding.column,
                        "endLine": end_line, "endColumn": end_column },
        } }],
    });
    if let Some(fix) = &finding.fix {
        let (line, column) = lines.position(&file.text, fix.span.start);
        let (end_line, end_column) = lines.position(&file.text, fix.span.end);
        let region = json!({ "startLine": line, "startColumn": column,
                             "endLine": end_line, "endColumn": end_column });
        let replacement = json!({ "deletedRegion": region, "insertedContent": { "text": fix.text } });
        result["fixes"] = json!([{ "artifactChanges": [
            { "artifactLocation": artifact, "replacements": [replacement] },
        ] }]);
    }
    result
}

/// A path as a URI reference: forward slashes, everything unusual percent-encoded.
fn uri(path: &str) -> String {
    let mut uri = String::new();
    for byte in path.replace('\\', "/").bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'.' | b'-' | b'_' | b'~' => {
                uri.push(char::from(byte));
            }
            _ => uri.push_str(&format!("%{byte:02X}")),
        }
    }
    uri
}
