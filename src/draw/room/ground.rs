//! Floors: boards, slabs or plain, with the light of the day lying on them.

use super::super::palette::mix;
use super::super::pen::{ID, lerp};
use super::light::Light;

/// How a floor is laid.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Laid {
    /// Boards running away from us.
    Boards,
    /// Slabs or tiles.
    Slabs,
    /// Nothing to see.
    Plain,
}

pub(super) fn floor(base: &str, lit: &str, laid: Laid, light: &Light) -> String {
    let seam = mix(base, "#1c1430", 0.4);
    let mut d = String::new();
    if laid != Laid::Plain {
        for i in 0..=22 {
            // Seams meet far behind the wall, in the middle.
            let far = f64::from(i) * 87.3;
            let near = 960.0 + (far - 960.0) * 1.55;
            d += &format!("M{far:.1} 470L{near:.1} 620");
        }
    }
    if laid == Laid::Slabs {
        d += "M0 492H1920M0 522H1920M0 566H1920";
    }
    format!(
        "<defs><linearGradient id=\"{ID}t\" x1=\"0\" y1=\"0\" x2=\"1\" y2=\"0\"><stop offset=\"0\" stop-color=\"{lit}\"/><stop offset=\".55\" stop-color=\"{}\"/><stop offset=\"1\" stop-color=\"{base}\"/></linearGradient>\
         <linearGradient id=\"{ID}u\" x1=\"0\" y1=\"0\" x2=\"0\" y2=\"1\"><stop offset=\"0\" stop-color=\"#150f26\" stop-opacity=\".3\"/><stop offset=\".3\" stop-color=\"#150f26\" stop-opacity=\"0\"/><stop offset=\"1\" stop-color=\"#150f26\" stop-opacity=\".22\"/></linearGradient></defs>\
         <path d=\"M0 470H1920V620H0Z\" fill=\"url(#{ID}t)\"/><path d=\"{d}\" stroke=\"{seam}\" stroke-width=\"2.5\" stroke-opacity=\".35\" fill=\"none\"/>\
         <path d=\"M{:.1} 470H{:.1}L{:.1} 620H{:.1}Z\" fill=\"#fff6dc\" fill-opacity=\"{:.3}\"/><path d=\"M0 470H1920V620H0Z\" fill=\"url(#{ID}u)\"/>",
        mix(lit, base, 0.6),
        lerp(420.0, 760.0, light.day),
        lerp(760.0, 1180.0, light.day),
        lerp(900.0, 1400.0, light.day),
        lerp(500.0, 860.0, light.day),
        0.16 * (1.0 - light.night),
    )
}
