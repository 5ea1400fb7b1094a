//! How far an answer depends on the model's numbers, in a sentence.

use crate::words::Words;

use super::debrief_roads::Against;
use super::names::which_gauge;

/// Whether something is better on the whole, then gauge by gauge those that are shown to end elsewhere, `moved` marks which; where
/// versions of the model disagree, that it does not know.
pub(super) fn said(words: &Words, against: &Against, moved: [bool; 3]) -> String {
    let better = against.better;
    let of = ("of", better.of.into());
    let whole = if better.knows() {
        words.fill("versions-better", &[("agree", better.agree.into()), of])
    } else if better.against().knows() {
        words.fill("versions-worse", &[("agree", better.against().agree.into()), of])
    } else {
        words.fill("versions-unknown", &[("agree", better.agree.into()), of])
    };
    let gauges: Vec<String> = against
        .higher
        .iter()
        .enumerate()
        // All versions may agree on a difference that nobody is shown.
        .filter(|(gauge, _)| moved[*gauge])
        .map(|(gauge, higher)| {
            let name = words.fill("gauge-inside", &[("gauge", which_gauge(gauge).into())]);
            let name = ("name", name.into());
            if higher.knows() {
                words.fill("versions-higher", &[name, ("agree", higher.agree.into())])
            } else if higher.against().knows() {
                words.fill(
                    "versions-lower",
                    &[name, ("agree", higher.against().agree.into())],
                )
            } else {
                words.fill("versions-open", &[name, ("agree", higher.agree.into())])
            }
        })
        .collect();
    if gauges.is_empty() {
        return whole;
    }
    let gauges = words.fill("versions-gauges", &[("list", gauges.join(", ").into())]);
    format!("{whole} {gauges}")
}
