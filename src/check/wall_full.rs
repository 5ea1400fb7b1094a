//! A question whose options do not all fit the wall of a workshop.
//!
//! There the smallest capitals are a thirtieth of the picture's height, and the way in stands beside it. On the usual projector, of 16 to
//! 9, that leaves a question and its options 12.5 lines: 43 letters on a line of an option, 40 on a line of the prompt,
//! which counts for 1.2. Where they take more, the options are shortened; phones show them whole, and somebody has to read
//! them out. Shorten the longest option by a line, or part the decision in two.

use crate::story::diagnostic::{Diagnostic, quoted};
use crate::story::text::Prose;
use crate::story::{Outline, Scenario};
use crate::story::{emphasis, far, fill};

pub(super) fn find(scenario: &Scenario, _: &Outline<'_>) -> Vec<Diagnostic> {
    let mut findings = Vec::new();
    for decision in &scenario.decisions {
        let options = decision.choices.iter().map(|choice| letters(&choice.label));
        let lines = far::asked(letters(&decision.prompt), options);
        if lines > far::ASK_LINES {
            let (id, most) = (quoted(&decision.id), far::ASK_LINES);
            let message = format!(
                "the decision {id} takes {lines:.1} lines of the wall, which has {most}: its options are shortened there"
            );
            findings.push(Diagnostic::warning("wall-full", decision.at, message));
        }
    }
    findings
}

/// Letters of a text at its longest.
fn letters(text: &str) -> usize {
    let text = Prose::new(emphasis::plain(&fill::longest(text)));
    text.map_or(0, |text| text.as_str().chars().count())
}
