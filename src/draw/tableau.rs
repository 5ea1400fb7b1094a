//! A whole picture at once: a place, its light and its people, for covers. On stage they are layers that move.

use super::look::Look;
use super::pen::{scope, size};
use super::person::{Act, Pose, WHOLE_WIDTH, whole_part};
use super::room::{Setting, Spot, before, painting, slot, view};

/// Somebody in a picture.
#[derive(Debug, Clone, PartialEq)]
pub struct Depicted {
    /// What they look like.
    pub look: Look,
    /// How they are.
    pub pose: Pose,
    /// What they do.
    pub act: Act,
    /// Where they are.
    pub spot: Spot,
}

/// A place with people in it as a whole SVG document of `w` by `h` pixels. Who is nearer is before who is further away.
#[must_use]
pub fn tableau(setting: &Setting, people: &[Depicted], w: f64, h: f64) -> String {
    let (w, h) = (size(w), size(h));
    let (scale, left, top) = view(setting.shot, w, h);
    let mut placed: Vec<_> = people
        .iter()
        .map(|one| {
            let place = setting.scenery.place_at(setting.place, one.spot.mark);
            (slot(place, setting.shot, one.spot, w, h), one)
        })
        .collect();
    placed.sort_by(|(one, _), (other, _)| one.ground.total_cmp(&other.ground));
    let figures: String = placed
        .iter()
        .map(|(at, one)| {
            format!(
                "<g transform=\"translate({:.2} {:.2}) scale({:.4})\">{}</g>",
                at.x,
                at.y,
                at.w / WHOLE_WIDTH,
                whole_part(&one.look, &one.pose, &one.act)
            )
        })
        .collect();
    let layer = |inside: String| {
        scope(&format!(
            "<g transform=\"translate({:.2} {:.2}) scale({scale:.4})\">{inside}</g>",
            -left * scale,
            -top * scale
        ))
    };
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {w:.0} {h:.0}\" width=\"{w:.0}\" height=\"{h:.0}\">{}{figures}{}</svg>",
        layer(painting(setting, w, h)),
        layer(before(setting, w, h)),
    )
}
