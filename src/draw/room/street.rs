//! Where people are on the way: a street with its bus stop, the inside of a car.

use super::super::palette::mix;
use super::kit::{block, line, rect, shape};
use super::light::{Light, Outside};
use super::parts::plant;

/// A street of shops, with a bench under the sign of a bus stop.
pub(super) fn street(light: &Light, growth: f64, bare: bool) -> String {
    let all = (0.0, 0.0, 1920.0, 620.0);
    light.sky("a", all)
        + &light.town(-60.0, 210.0)
        + &light.town(640.0, 210.0)
        + &light.town(1340.0, 210.0)
        + &front(light, 0.0, 360.0, 60.0, ("#b5654f", "#c9a441"))
        + &front(light, 372.0, 330.0, 110.0, ("#5d7f8f", "#a4432f"))
        + &front(light, 714.0, 380.0, 40.0, ("#d0b184", "#2f6f7c"))
        + &front(light, 1106.0, 420.0, 20.0, ("#8a5a63", "#4f6f4a"))
        + &front(light, 1538.0, 382.0, 80.0, ("#6f7f5d", "#7a4f8a"))
        + &rect(0.0, 452.0, 1920.0, 20.0, "#8d8a88")
        + &stop(light, 240.0, bare)
        + &street_lamp(light, 900.0)
        + &street_lamp(light, 1730.0)
        + &plant(1096.0, 470.0, 0.9, growth, "#c98f5a")
}

/// A shop: its wall, its window, an awning over it.
fn front(light: &Light, x: f64, w: f64, top: f64, (wall, awning): (&str, &str)) -> String {
    let lit = mix("#93a7b5", "#ffdf9a", 0.15 + 0.85 * light.evening);
    let snow = if light.is_white() {
        rect(x - 4.0, top - 12.0, w + 8.0, 14.0, "#f3f7fc")
    } else {
        String::new()
    };
    let mut panes = String::new();
    let mut at = x + 34.0;
    while at + 60.0 < x + w - 20.0 && top < 100.0 {
        panes +=
            &(rect(at - 5.0, top + 33.0, 66.0, 90.0, "#efe6d6") + &rect(at, top + 38.0, 56.0, 80.0, &lit));
        at += 110.0;
    }
    let mut stripes = String::new();
    let mut at = x + 14.0;
    while at < x + w - 40.0 {
        stripes += &format!("M{at:.0} 262h24l6 40h-36Z");
        at += 48.0;
    }
    rect(x, top, w, 470.0 - top, wall)
        + &rect(x, top, w, 12.0, &mix(wall, "#1c1430", 0.35))
        + &snow
        + &panes
        + &rect(x + 20.0, 290.0, w - 40.0, 150.0, &mix(wall, "#1c1430", 0.45))
        + &rect(x + 30.0, 300.0, w - 150.0, 132.0, &lit)
        + &shape(&format!("M{:.0} 300h60l-60 100Z", x + 30.0), "#ffffff40")
        + &rect(x + w - 104.0, 300.0, 66.0, 170.0, &mix(awning, "#1c1430", 0.4))
        + &rect(x + w - 96.0, 312.0, 50.0, 70.0, &lit)
        + &shape(
            &format!("M{:.0} 262h{:.0}l12 42h-{:.0}Z", x + 12.0, w - 24.0, w),
            awning,
        )
        + &shape(&stripes, "#fffaf0")
}

/// The bus stop: a sign on its pole, a shelter, a bench for two.
fn stop(light: &Light, x: f64, bare: bool) -> String {
    let bench = if bare {
        String::new()
    } else {
        block(x - 28.0, 408.0, 336.0, 12.0, "#9a6a43")
            + &block(x - 28.0, 372.0, 336.0, 12.0, "#9a6a43")
            + &line(
                &format!(
                    "M{:.0} 420v50M{:.0} 420v50M{:.0} 376v40M{:.0} 376v40",
                    x + 14.0,
                    x + 266.0,
                    x + 14.0,
                    x + 266.0
                ),
                "#3a4152",
                8.0,
            )
    };
    let sign = x + 360.0;
    rect(x - 40.0, 190.0, 360.0, 14.0, "#3f5566")
        + &rect(x - 30.0, 204.0, 340.0, 250.0, "#cfe3ec30")
        + &line(
            &format!("M{:.0} 204v266M{:.0} 204v266", x - 30.0, x + 310.0),
            "#3f5566",
            9.0,
        )
        + &bench
        + &line(&format!("M{sign:.0} 470V150"), "#3a4152", 9.0)
        + &format!(
            "<circle cx=\"{sign:.0}\" cy=\"140\" r=\"40\" fill=\"#f1c232\"/><circle cx=\"{sign:.0}\" cy=\"140\" r=\"31\" fill=\"#2f7f4f\"/>"
        )
        + &rect(sign - 19.0, 124.0, 38.0, 28.0, "#fffaf0")
        + &rect(sign - 15.0, 129.0, 30.0, 9.0, "#2f7f4f")
        + &rect(sign - 16.0, 222.0, 32.0, 62.0, "#fffaf0")
        + &line(
            &format!("M{:.0} 236h20m-20 10h20m-20 10h20m-20 10h14", sign - 10.0),
            "#5b5670",
            3.0,
        )
        + &format!(
            "<path d=\"M{:.0} 204h340l40 260h-420Z\" fill=\"#ffe2a0\" fill-opacity=\"{:.3}\"/>",
            x - 30.0,
            0.24 * light.evening
        )
}

fn street_lamp(light: &Light, x: f64) -> String {
    format!(
        "<circle cx=\"{x:.0}\" cy=\"70\" r=\"130\" fill=\"#ffe2a0\" fill-opacity=\"{:.3}\"/>{}{}",
        0.3 * light.evening,
        line(&format!("M{x:.0} 470V92"), "#2f3646", 9.0),
        shape(&format!("M{:.0} 92l10 -40h24l10 40Z", x - 22.0), "#f3e2be")
    )
}

/// Inside a car or bus, seen from its side: windows all along, the street outside, the backs of seats.
pub(super) fn car(light: &Light) -> String {
    let pane = |name: &str, x: f64, w: f64| {
        light.view(name, (x, 70.0, w, 250.0), Outside::Town)
            + &format!(
                "<rect x=\"{x}\" y=\"70\" width=\"{w}\" height=\"250\" rx=\"26\" fill=\"none\" stroke=\"#232a38\" stroke-width=\"22\"/>"
            )
            + &shape(&format!("M{:.0} 80h90l-120 226h-60Z", x + w * 0.4), "#ffffff22")
    };
    let seat =
        |x: f64| block(x, 250.0, 150.0, 220.0, "#4f6a86") + &block(x + 26.0, 200.0, 98.0, 60.0, "#5f7a96");
    rect(0.0, 0.0, 1920.0, 620.0, "#343d4e")
        + &rect(0.0, 0.0, 1920.0, 46.0, "#4a5468")
        + &pane("a", 70.0, 520.0)
        + &pane("b", 640.0, 640.0)
        + &pane("c", 1330.0, 520.0)
        + &rect(0.0, 332.0, 1920.0, 138.0, "#495468")
        + &line("M0 352H1920", "#6b7890", 8.0)
        + &seat(400.0)
        + &seat(650.0)
        + &seat(1120.0)
        + &seat(1370.0)
        + &format!(
            "<ellipse cx=\"960\" cy=\"40\" rx=\"120\" ry=\"14\" fill=\"#ffe2a0\" fill-opacity=\"{:.3}\"/>",
            0.25 + 0.6 * light.evening
        )
        + &line("M180 60V22H1740V60", "#c9a35c", 6.0)
}
