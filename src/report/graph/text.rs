//! The map as text for other tools: DOT for Graphviz, Mermaid for Markdown pages.

use std::fmt::Write;

use super::{Card, Column, Kind, Map, Port};
use crate::sim::vocabulary::Hat;

/// The longest label of a way, in characters.
const LABEL: usize = 60;

/// The map for Graphviz.
#[must_use]
pub fn dot(map: &Map) -> String {
    let mut out = format!(
        "// {}\ndigraph scenario {{\n  graph [label={}, labelloc=t, fontname=\"sans-serif\"];\n  \
         node [shape=box, style=rounded, fontname=\"sans-serif\"];\n  edge [fontname=\"sans-serif\", fontsize=10];\n",
        one_line(&map.origin),
        quoted(&map.title),
    );
    for (index, card) in map.shown() {
        let look = match (card.kind, card.reached) {
            (_, false) => ", color=\"red\", fontcolor=\"red\"",
            (Kind::Ending, _) => ", style=\"rounded,bold\", peripheries=2",
            (Kind::Incident, _) => ", style=\"rounded,dashed\"",
            (Kind::Endings, _) => ", shape=diamond",
            (Kind::Scene, _) if card.start => ", style=\"rounded,bold\"",
            (Kind::Scene, _) => "",
        };
        let _ = writeln!(out, "  n{index} [label={}{look}];", quoted(&title(card, "\n")));
    }
    for (from, card, column, port) in ways(map) {
        let color = match column.hat {
            Some(Hat::Manager) => ", color=\"#2c4fae\"",
            Some(Hat::Leader) => ", color=\"#a65a0c\"",
            Some(Hat::Both) => ", color=\"#6a4cae\"",
            Some(Hat::Neither) | None => "",
        };
        let style = if card.kind == Kind::Incident {
            ", style=dashed"
        } else {
            ""
        };
        let wide = port.share.map_or(String::new(), |share| {
            format!(", penwidth={:.2}", 1.0 + 4.0 * share)
        });
        let to = port.to.map_or("back".to_owned(), |to| format!("n{to}"));
        let _ = writeln!(
            out,
            "  n{from} -> {to} [label={}{color}{style}{wide}];",
            quoted(&label(column, port))
        );
    }
    if ways(map).any(|(_, _, _, port)| port.to.is_none()) {
        out.push_str("  back [label=\"back to the day\", style=\"rounded,dashed\"];\n");
    }
    out.push_str("}\n");
    out
}

/// The map for Mermaid.
#[must_use]
pub fn mermaid(map: &Map) -> String {
    let mut out = format!(
        "%% {}\nflowchart TD\n",
        one_line(&map.origin).replace(['{', '}'], "")
    );
    for (index, card) in map.shown() {
        let title = plain(&title(card, "\n")).replace('\n', "<br>");
        let (open, close) = match card.kind {
            Kind::Scene => ("[", "]"),
            Kind::Incident => ("[/", "/]"),
            Kind::Endings => ("{", "}"),
            Kind::Ending => ("([", "])"),
        };
        let class = match (card.reached, card.kind) {
            (false, _) => ":::unreached",
            (_, Kind::Ending) => ":::ending",
            _ if card.start => ":::start",
            _ => "",
        };
        let _ = writeln!(out, "  n{index}{open}\"{title}\"{close}{class}");
    }
    let (mut colors, mut count) = (String::new(), 0);
    for (from, card, column, port) in ways(map) {
        let to = port
            .to
            .map_or("back([\"back to the day\"])".to_owned(), |to| format!("n{to}"));
        let arrow = if card.kind == Kind::Incident {
            "-.->"
        } else {
            "-->"
        };
        let label = plain(&label(column, port));
        let label = if label.is_empty() {
            label
        } else {
            format!("|\"{label}\"|")
        };
        let _ = writeln!(out, "  n{from} {arrow}{label} {to}");
        let color = match column.hat {
            Some(Hat::Manager) => Some("#2c4fae"),
            Some(Hat::Leader) => Some("#a65a0c"),
            Some(Hat::Both) => Some("#6a4cae"),
            Some(Hat::Neither) | None => None,
        };
        if let Some(color) = color {
            let _ = writeln!(colors, "  linkStyle {count} stroke:{color}");
        }
        count += 1;
    }
    out.push_str(&colors);
    out.push_str("  classDef unreached stroke:#b3261e,color:#b3261e\n  classDef ending stroke-width:3px\n");
    out.push_str("  classDef start stroke-width:3px\n");
    out
}

fn ways(map: &Map) -> impl Iterator<Item = (usize, &Card, &Column, &Port)> {
    map.shown().flat_map(|(from, card)| {
        let columns = card.columns.iter();
        columns.flat_map(move |column| column.ports.iter().map(move |port| (from, card, column, port)))
    })
}

fn title(card: &Card, line: &str) -> String {
    let mut title = short(&card.title);
    if card.kind == Kind::Incident {
        title = format!("Incident: {}", card.id);
    }
    if !card.note.is_empty() && card.kind != Kind::Incident {
        title = format!("{title}{line}{}", short(&card.note));
    }
    match card.share {
        Some(share) => format!("{title}{line}{:.0} %", share * 100.0),
        None => title,
    }
}

fn label(column: &Column, port: &Port) -> String {
    let days = match port.days {
        0 => String::new(),
        1 => "1 day".to_owned(),
        days => format!("{days} days"),
    };
    let parts = [short(&column.label), short(&port.text), days];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(" · ")
}

fn short(text: &str) -> String {
    match text.char_indices().nth(LABEL) {
        Some((at, _)) => format!("{}…", text[..at].trim_end()),
        None => text.to_owned(),
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A string of DOT: quotes and backslashes kept apart from the language, lines as `\n`.
fn quoted(text: &str) -> String {
    let lines: Vec<String> = text.lines().map(one_line).collect();
    let safe: Vec<String> = lines
        .iter()
        .map(|line| line.replace('\\', "\\\\").replace('"', "\\\""))
        .collect();
    format!("\"{}\"", safe.join("\\n"))
}

/// Text for Mermaid: everything but letters, digits and plain marks as a character number, so that nothing is read as
/// the language or as HTML.
fn plain(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        match c {
            '\n' | ' ' | ',' | '.' | ':' | '-' | '?' | '!' | '\'' | '%' | '’' | '…' | '·' => out.push(c),
            c if c.is_alphanumeric() => out.push(c),
            c if c.is_whitespace() || c.is_control() => out.push(' '),
            c => {
                let _ = write!(out, "#{};", u32::from(c));
            }
        }
    }
    out
}
