//! Every number of the model as a page of the documentation.

use std::fmt::Write;

use super::{Doubt, numbers};
use crate::sim::params::Number;

/// `docs/numbers.md`: every number with its plausible range, as Markdown.
#[must_use]
pub fn page() -> String {
    let numbers = numbers();
    let count = |doubt| numbers.iter().filter(|number| number.doubt == doubt).count();
    let [print, prints, study, ours, scale] = [
        Doubt::Print,
        Doubt::Prints,
        Doubt::Study,
        Doubt::Ours,
        Doubt::Scale,
    ]
    .map(count);
    let mut page = format!(
        "# The numbers of the model\n\nAll {} of them. Made from the program; do not edit. [model.md](model.md) says what they \
         do together.\n\n\
         The *range* is how far a number may be off. It follows from what the number *rests on*:\n\n\
         - **print** ({print}): it was set so that a published figure comes out; it may be {} times too large or too small.\n\
         - **prints** ({prints}): two published figures disagree; it was set to one of them, and {} times reaches the other.\n\
         - **study** ({study}): a study says that there is such an effect and which way it goes, and the size is ours; {} times.\n\
         - **ours** ({ours}): nobody has measured it; {} times.\n\
         - **scale** ({scale}): it says how something is counted. Another value would count something else, and no team would be \
         another, so\n  it has no range.\n\n\
         A number below 1 is off by its odds (x / (1 - x)), so that a share stays a share and .99 is as far from 1 as .01 is \
         from 0; any\nother number by itself. The numbers of the single acts are in [acts.md](acts.md) and are not varied.\n",
        numbers.len(),
        Doubt::Print.factor(),
        Doubt::Prints.factor(),
        Doubt::Study.factor(),
        Doubt::Ours.factor(),
    );
    let mut group = "";
    for number in &numbers {
        let (own, name) = number.name.split_once('.').unwrap_or(("", number.name));
        if own != group {
            group = own;
            let _ = write!(
                page,
                "\n## {own}\n\n{}\n\n| number | value | range | rests on | what it is |\n|---|---|---|---|---|\n",
                number.group.trim()
            );
        }
        let _ = writeln!(
            page,
            "| {name} | {} | {} | {} | {} |",
            number.standard,
            range(number),
            number.doubt.word(),
            number.about.trim()
        );
    }
    page
}

fn range(number: &Number) -> String {
    if !number.varies() {
        return "-".to_owned();
    }
    let (low, high) = number.range();
    format!("{} to {}", short(low), short(high))
}

/// Two digits that say something.
fn short(value: f64) -> String {
    let mut digits = 2;
    let mut size = value;
    while size < 1.0 && digits < 8 {
        size *= 10.0;
        digits += 1;
    }
    let digits = if value >= 10.0 { 0 } else { digits - 1 };
    format!("{value:.digits$}")
}
