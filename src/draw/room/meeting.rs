//! The meeting room.

use super::Board;
use super::board::{Award, Surface, awards, board};
use super::light::Light;
use super::parts::{lamp, plant, wall, window};

pub(super) fn back(light: &Light, growth: f64, cards: Board) -> String {
    let slats: String = (0..20).map(|i| format!("M{} 0V470", 1560 + i * 18)).collect();
    let whiteboard = "<rect x=\"786\" y=\"46\" width=\"366\" height=\"226\" rx=\"6\" fill=\"#231a3a\" fill-opacity=\".25\"/><rect x=\"780\" y=\"38\" width=\"366\" height=\"226\" rx=\"6\" fill=\"#fbfaf6\" stroke=\"#aab0bd\" stroke-width=\"8\"/>\
        <path d=\"M826 214V84M826 214H1010\" stroke=\"#39446a\" stroke-width=\"5\" fill=\"none\" stroke-linecap=\"round\"/><path d=\"M836 196C880 186 900 150 930 146S976 110 1000 96\" stroke=\"#d06a3c\" stroke-width=\"6\" fill=\"none\" stroke-linecap=\"round\"/>\
        <g fill=\"none\" stroke=\"#2f7f86\" stroke-width=\"5\" stroke-linecap=\"round\"><circle cx=\"1074\" cy=\"96\" r=\"16\"/><circle cx=\"1044\" cy=\"176\" r=\"16\"/><circle cx=\"1106\" cy=\"176\" r=\"16\"/><path d=\"M1062 116L1052 152M1086 116L1098 152M1066 178H1084\"/></g>\
        <path d=\"M860 240H900M916 240H980\" stroke=\"#8b93ad\" stroke-width=\"5\" stroke-linecap=\"round\"/><rect x=\"880\" y=\"268\" width=\"160\" height=\"10\" rx=\"4\" fill=\"#8a92a5\"/><path d=\"M900 266h30M950 266h24\" stroke=\"#c4473c\" stroke-width=\"6\" stroke-linecap=\"round\"/>";
    let chairs: String = [520.0, 760.0, 1000.0, 1240.0, 1480.0]
        .iter()
        .map(|x| {
            format!(
                "<path d=\"M{:.0} 470V380Q{x:.0} 350 {:.0} 380V470Z\" fill=\"#33506a\" fill-opacity=\".8\"/>",
                x - 60.0,
                x + 60.0
            )
        })
        .collect();
    wall("#e5ebe4", "#b4bcb4")
        + "<path d=\"M1548 0H1920V470H1548Z\" fill=\"#8a6248\"/>"
        + &format!("<path d=\"{slats}\" stroke=\"#5c3d31\" stroke-width=\"5\" stroke-opacity=\".6\"/>")
        + &window(light, "a", 60.0, 50.0, 660.0, 300.0, 4)
        + &light.shaft(90.0, 66.0, 280.0, 404.0)
        + &light.shaft(420.0, 66.0, 280.0, 404.0)
        + whiteboard
        + &board(1192.0, 44.0, cards, Surface::Screen)
        + &awards(1610.0, 90.0, growth, Award::Certificate)
        + "<path d=\"M0 440H1920V470H0Z\" fill=\"#5b4a4a\" fill-opacity=\".35\"/>"
        + &chairs
        + &plant(770.0, 470.0, 1.3, growth, "#d6c7b0")
        + &plant(1500.0, 470.0, 1.2 + 0.3 * growth, growth, "#2f6f7c")
        + &plant(30.0, 470.0, 1.4, growth, "#c4613f")
        + &lamp(light, 560.0, 66.0, "#e8b04a")
        + &lamp(light, 960.0, 52.0, "#e8b04a")
        + &lamp(light, 1532.0, 66.0, "#e8b04a")
}
