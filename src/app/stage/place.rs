//! tmp place
use bevy::math::Vec2;
use crate::story::raw::Place;
pub(super) const VIEW: Vec2 = Vec2::new(1600.0, 720.0);
pub(super) struct Anchor { pub(super) at: Vec2, pub(super) scale: f32, pub(super) seated: bool }
pub(super) fn back(_place: Place, daylight: f64) -> String {
    let sky = crate::draw::palette::along(&crate::draw::palette::SKY_HIGH, daylight);
    format!(r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1600 720"><rect width="1600" height="720" fill="#e9dcc3"/><rect x="180" y="80" width="420" height="260" rx="10" fill="{sky}"/><rect x="800" y="90" width="560" height="280" rx="8" fill="#fffaf0"/><rect y="560" width="1600" height="160" fill="#b98a5e"/></svg>"##)
}
pub(super) fn front(_place: Place) -> String {
    r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1600 720"><rect y="600" x="100" width="1400" height="26" rx="8" fill="#8a5a36"/><rect y="626" x="140" width="1320" height="94" fill="#6f4529"/></svg>"##.to_owned()
}
pub(super) fn anchors(_place: Place, count: usize) -> Vec<Anchor> {
    (0..count).map(|i| Anchor { at: Vec2::new(1600.0 * (i as f32 + 1.0) / (count as f32 + 1.0), 600.0), scale: 0.9, seated: true }).collect()
}
pub(super) const TAG_BELOW: f32 = 34.0;
