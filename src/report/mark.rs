//! The last line of what the program makes for people: that it made it, and by its sum whether anybody wrote in it since.

use xxhash_rust::xxh3::xxh3_64;

/// What the program makes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Made {
    /// The page about a playthrough.
    Report,
    /// The page about several playthroughs.
    Comparison,
    /// The page about a workshop.
    Workshop,
    /// What a workshop is led with, to print.
    Kit,
    /// The readable copy of a scenario as a page.
    Script,
    /// The same as Markdown.
    ScriptText,
    /// The map of a scenario as a picture.
    Map,
    /// The same for Graphviz.
    MapDot,
    /// The same for Mermaid.
    MapMermaid,
    /// Other versions of the model.
    Ensemble,
    /// The page about which numbers matter.
    Sensitivity,
    /// A chart of it.
    Chart,
}

impl Made {
    const ALL: [Self; 12] = [
        Self::Report,
        Self::Comparison,
        Self::Workshop,
        Self::Kit,
        Self::Script,
        Self::ScriptText,
        Self::Map,
        Self::MapDot,
        Self::MapMermaid,
        Self::Ensemble,
        Self::Sensitivity,
        Self::Chart,
    ];

    /// In words: `report`, `map`.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Report => "report",
            Self::Comparison => "comparison",
            Self::Workshop => "report of a workshop",
            Self::Kit => "kit for a workshop",
            Self::Script => "script",
            Self::ScriptText => "script in Markdown",
            Self::Map => "map",
            Self::MapDot => "map for Graphviz",
            Self::MapMermaid => "map for Mermaid",
            Self::Ensemble => "ensemble",
            Self::Sensitivity => "page of what matters",
            Self::Chart => "chart",
        }
    }

    /// The usual ending of such a file.
    #[must_use]
    pub fn ending(self) -> &'static str {
        match self {
            Self::Report => ".html",
            Self::Comparison => ".groups.html",
            Self::Workshop => ".workshop.html",
            Self::Kit => ".kit.html",
            Self::Script => ".script.html",
            Self::ScriptText => ".script.md",
            Self::Map | Self::Chart => ".svg",
            Self::MapDot => ".dot",
            Self::MapMermaid => ".mmd",
            Self::Ensemble => ".ensemble.ron",
            Self::Sensitivity => ".md",
        }
    }

    /// What a remark begins and ends with in such a file.
    fn remark(self) -> (&'static str, &'static str) {
        match self {
            Self::Report
            | Self::Comparison
            | Self::Workshop
            | Self::Kit
            | Self::Script
            | Self::ScriptText
            | Self::Map
            | Self::Sensitivity
            | Self::Chart => ("<!-- ", " -->"),
            Self::MapDot | Self::Ensemble => ("// ", ""),
            Self::MapMermaid => ("%% ", ""),
        }
    }

    fn line(self, body: &str) -> String {
        let (begin, end) = self.remark();
        format!("{begin}{BY}{}, {:016x}{end}", self.word(), sum(body))
    }
}

/// What the mark begins with.
const BY: &str = "made by twohats: ";

/// The sum of a text, whatever its line ends are and however many stand behind it.
fn sum(body: &str) -> u64 {
    xxh3_64(body.trim_end().replace("\r\n", "\n").as_bytes())
}

/// A text with the mark behind it, in a remark of its form.
#[must_use]
pub fn marked(made: Made, text: &str) -> String {
    format!("{}\n{}\n", text.trim_end(), made.line(text))
}

/// What a text says it is, and whether it is still as it was made; nothing when it has no mark.
#[must_use]
pub fn made(text: &str) -> Option<(Made, bool)> {
    let at = text.rfind(BY)?;
    let start = text[..at].rfind('\n').map_or(0, |newline| newline + 1);
    let line = text[start..].trim_end();
    let said = text[at + BY.len()..].split_once(", ")?.0;
    let made = Made::ALL.into_iter().find(|made| made.word() == said)?;
    Some((made, line == made.line(&text[..start])))
}
