//! The loading dock: roller doors, a lorry backed up to one, the yard outside.

use super::super::palette::mix;
use super::super::pen::ID;
use super::Board;
use super::board::{Award, Surface, awards, board};
use super::light::{Light, Outside};
use super::parts::{carton, lamp, plant, wall};

pub(super) fn back(light: &Light, growth: f64, cards: Board, bare: bool) -> String {
    let goods = if bare {
        String::new()
    } else {
        carton(490.0, 470.0, 100.0, 84.0)
            + &carton(510.0, 386.0, 74.0, 60.0)
            + &carton(1130.0, 470.0, 92.0, 74.0)
            + &carton(1480.0, 470.0, 70.0, 56.0)
    };
    wall("#cbb9a6", "#93827c")
        + "<path d=\"M0 70H1920M0 140H1920M0 210H1920M0 280H1920M0 350H1920M0 420H1920\" stroke=\"#6d5a5c\" stroke-width=\"2\" stroke-opacity=\".25\"/>"
        + &door(light, "a", 40.0, if bare { None } else { Some(false) })
        + &door(light, "b", 640.0, if bare { None } else { Some(true) })
        + &light.shaft(60.0, 110.0, 380.0, 360.0)
        + &board(1180.0, 44.0, cards, Surface::Enamel)
        + &awards(1220.0, 258.0, growth, Award::Pennant)
        + "<path d=\"M1560 90H1880V470H1560Z\" fill=\"#8a939c\"/><path d=\"M1560 120H1880M1560 150H1880M1560 180H1880M1560 210H1880M1560 240H1880M1560 270H1880M1560 300H1880M1560 330H1880M1560 360H1880M1560 390H1880M1560 420H1880M1560 450H1880\" stroke=\"#5e6872\" stroke-width=\"4\"/><rect x=\"1552\" y=\"82\" width=\"336\" height=\"396\" fill=\"none\" stroke=\"#e0a93a\" stroke-width=\"12\"/>"
        + &goods
        + &plant(1424.0, 470.0, 1.0, growth, "#c4613f")
        + &lamp(light, 548.0, 80.0, "#e0a93a")
        + &lamp(light, 1120.0, 60.0, "#e0a93a")
        + &lamp(light, 1720.0, 70.0, "#e0a93a")
}

/// An open roller door, 440 wide; with a lorry backed up to it, or the yard with a van, or the empty yard.
fn door(light: &Light, name: &str, x: f64, lorry: Option<bool>) -> String {
    let view = light.view(name, (x, 96.0, 440.0, 330.0), Outside::Town);
    let yard = mix(&light.low, "#4b4a58", 0.72);
    let ground = format!(
        "<path d=\"M{x} 400h440v70h-440Z\" fill=\"{yard}\"/><path d=\"M{:.0} 470L{:.0} 402M{:.0} 470L{:.0} 402\" stroke=\"#f4d98a\" stroke-width=\"6\" stroke-opacity=\".6\"/>",
        x + 90.0,
        x + 150.0,
        x + 340.0,
        x + 300.0
    );
    let inside = match lorry {
        Some(true) => lorry_at(light, x + 50.0),
        Some(false) => van(x + 200.0),
        None => String::new(),
    };
    format!(
        "{view}{ground}{inside}<path d=\"M{x} 60h440v50h-440Z\" fill=\"#7a8490\"/><path d=\"M{x} 76h440M{x} 92h440M{x} 108h440\" stroke=\"#58616e\" stroke-width=\"4\"/><path d=\"M{x} 110h440v12h-440Z\" fill=\"#231a3a\" fill-opacity=\".35\"/>\
         <path d=\"M{a:.0} 54h22V470h-22ZM{b:.0} 54h22V470h-22Z\" fill=\"#e0a93a\"/><path d=\"M{a:.0} 360l22 -22v28l-22 22ZM{a:.0} 410l22 -22v28l-22 22ZM{a:.0} 460l22 -22v28l-22 22ZM{b:.0} 360l22 -22v28l-22 22ZM{b:.0} 410l22 -22v28l-22 22ZM{b:.0} 460l22 -22v28l-22 22Z\" fill=\"#3a3148\"/>",
        a = x - 20.0,
        b = x + 438.0
    )
}

fn lorry_at(light: &Light, x: f64) -> String {
    format!(
        "<defs><linearGradient id=\"{ID}y\" x1=\"0\" y1=\"0\" x2=\"0\" y2=\"1\"><stop offset=\"0\" stop-color=\"#5a4a52\"/><stop offset=\"1\" stop-color=\"#8d7461\"/></linearGradient></defs>\
         <rect x=\"{x}\" y=\"130\" width=\"340\" height=\"320\" rx=\"8\" fill=\"#f1ece2\"/><rect x=\"{:.0}\" y=\"152\" width=\"296\" height=\"276\" fill=\"url(#{ID}y)\"/>{}{}{}{}{}<path d=\"M{x} 446h340v24h-340Z\" fill=\"#3a3f4e\"/>\
         <path d=\"M{:.0} 450h34v12h-34ZM{:.0} 450h34v12h-34Z\" fill=\"{}\"/>",
        x + 22.0,
        carton(x + 40.0, 428.0, 92.0, 80.0),
        carton(x + 136.0, 428.0, 78.0, 96.0),
        carton(x + 218.0, 428.0, 86.0, 70.0),
        carton(x + 48.0, 348.0, 74.0, 62.0),
        carton(x + 222.0, 358.0, 70.0, 64.0),
        x + 18.0,
        x + 288.0,
        mix("#c4473c", "#ff6a4a", light.evening)
    )
}

fn van(x: f64) -> String {
    format!(
        "<g transform=\"translate({x} 424)\"><ellipse cx=\"90\" cy=\"4\" rx=\"118\" ry=\"8\" fill=\"#1c1430\" fill-opacity=\".3\"/><path d=\"M0 -10V-84Q0 -92 8 -92H110Q120 -92 128 -84L164 -50Q190 -46 192 -30V-10Z\" fill=\"#2f6f7c\"/><path d=\"M112 -82H124L152 -50H112Z\" fill=\"#d6ecf5\"/><path d=\"M0 -36H192V-26H0Z\" fill=\"#f5a83c\"/><circle cx=\"42\" cy=\"-8\" r=\"19\" fill=\"#2a2635\"/><circle cx=\"42\" cy=\"-8\" r=\"8\" fill=\"#b9c0cc\"/><circle cx=\"150\" cy=\"-8\" r=\"19\" fill=\"#2a2635\"/><circle cx=\"150\" cy=\"-8\" r=\"8\" fill=\"#b9c0cc\"/></g>"
    )
}
