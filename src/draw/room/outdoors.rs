//! Under the sky: a yard, a quay.

use super::super::palette::mix;
use super::super::sky::Season;
use super::kit::{block, bricks, line, rect, shape};
use super::light::Light;
use super::parts::{carton, plant};

/// Sky and town over the whole width.
fn open(light: &Light, skyline: f64) -> String {
    let all = (0.0, 0.0, 1920.0, 620.0);
    light.sky("a", all)
        + &light.town(-40.0, skyline)
        + &light.town(690.0, skyline)
        + &light.town(1420.0, skyline)
}

pub(super) fn yard(light: &Light, growth: f64, bare: bool) -> String {
    let goods = if bare {
        String::new()
    } else {
        van(560.0) + &carton(1480.0, 470.0, 80.0, 66.0) + &carton(1492.0, 404.0, 60.0, 48.0)
    };
    let lit = mix("#7f94a6", "#ffd98a", 0.2 + 0.8 * light.evening);
    let pane = |x: f64, y: f64| {
        rect(x - 7.0, y - 7.0, 104.0, 84.0, "#e9dcc6")
            + &rect(x, y, 90.0, 70.0, &lit)
            + &line(
                &format!("M{:.0} {y:.0}v70M{x:.0} {:.0}h90", x + 45.0, y + 35.0),
                "#e9dcc6",
                6.0,
            )
    };
    open(light, 440.0)
        + &format!(
            "<g><path d=\"M1130 30H1920V470H1130Z\" fill=\"#a9604a\"/><path d=\"M1110 10H1920V44H1110Z\" fill=\"#5d4a52\"/></g>{}",
            clipped_bricks()
        )
        + &pane(1600.0, 90.0)
        + &pane(1740.0, 90.0)
        + &rect(1590.0, 230.0, 270.0, 240.0, "#3f6b5c")
        + &line("M1725 234v232M1590 300h270M1590 380h270", "#2a4c42", 6.0)
        + &line("M0 340H470M0 380H470M0 420H470", "#6b7480", 6.0)
        + &line(
            "M20 470V310M110 470V310M200 470V310M290 470V310M380 470V310M470 470V310",
            "#59616d",
            9.0,
        )
        + &tree(light, 300.0)
        + &lamp_post(light, 1030.0)
        + &goods
        + &plant(1150.0, 470.0, 0.9, growth, "#c98f5a")
}

fn clipped_bricks() -> String {
    format!(
        "<svg x=\"1130\" y=\"44\" width=\"790\" height=\"426\" viewBox=\"1130 44 790 426\">{}</svg>",
        bricks(44.0, 470.0, "#5f2f26")
    )
}

/// The tree in the yard, its leaves by the season; bare in winter.
fn tree(light: &Light, x: f64) -> String {
    let trunk = shape(
        &format!("M{:.0} 470q14 -90 4 -190h34q-8 100 8 190Z", x - 24.0),
        "#6b4a36",
    );
    let branches = line(
        &format!(
            "M{x:.0} 300V150M{x:.0} 270l-70 -60M{x:.0} 250l66 -70M{x:.0} 220l-44 -70M{x:.0} 200l40 -66M{:.0} 210l-34 -6M{:.0} 180l36 -10",
            x - 70.0,
            x + 66.0
        ),
        "#6b4a36",
        11.0,
    );
    if light.season == Some(Season::Winter) || light.is_white() {
        let snow = if light.is_white() {
            line(
                &format!(
                    "M{:.0} 204l-34 -8M{:.0} 174l36 -12M{:.0} 144l-8 -6M{:.0} 128l8 -6",
                    x - 70.0,
                    x + 66.0,
                    x - 44.0,
                    x + 40.0
                ),
                "#f6f9fd",
                9.0,
            )
        } else {
            String::new()
        };
        return trunk + &branches + &snow;
    }
    let leaf = light.leaf();
    trunk
        + &format!(
            "<g fill=\"{leaf}\"><circle cx=\"{x}\" cy=\"200\" r=\"88\"/><circle cx=\"{:.0}\" cy=\"252\" r=\"66\"/><circle cx=\"{:.0}\" cy=\"246\" r=\"70\"/></g><circle cx=\"{:.0}\" cy=\"180\" r=\"52\" fill=\"#fff6c8\" fill-opacity=\".16\"/>",
            x - 70.0,
            x + 72.0,
            x - 26.0
        )
}

pub(super) fn van(x: f64) -> String {
    format!(
        "<ellipse cx=\"{:.0}\" cy=\"466\" rx=\"210\" ry=\"12\" fill=\"#1c1430\" fill-opacity=\".3\"/>",
        x + 180.0
    ) + &shape(
        &format!("M{x:.0} 446V290q0 -14 14 -14h200q16 0 24 12l58 78q64 8 68 40v40Z"),
        "#f0ece0",
    ) + &shape(&format!("M{:.0} 296h40l50 70h-90Z", x + 196.0), "#9fc3d4")
        + &rect(x, 396.0, 364.0, 18.0, "#c4473c")
        + &format!(
            "<g fill=\"#2a2635\"><circle cx=\"{:.0}\" cy=\"444\" r=\"34\"/><circle cx=\"{:.0}\" cy=\"444\" r=\"34\"/></g><g fill=\"#b9c0cc\"><circle cx=\"{:.0}\" cy=\"444\" r=\"14\"/><circle cx=\"{:.0}\" cy=\"444\" r=\"14\"/></g>",
            x + 80.0,
            x + 290.0,
            x + 80.0,
            x + 290.0
        )
}

fn lamp_post(light: &Light, x: f64) -> String {
    format!(
        "<circle cx=\"{:.0}\" cy=\"92\" r=\"120\" fill=\"#ffe2a0\" fill-opacity=\"{:.3}\"/>{}{}",
        x + 44.0,
        0.34 * light.evening,
        line(&format!("M{x:.0} 470V110q0 -40 44 -40"), "#3a4152", 10.0),
        shape(&format!("M{:.0} 70h36l10 22h-56Z", x + 26.0), "#f3e2be")
    )
}

pub(super) fn quay(light: &Light, bare: bool) -> String {
    let goods = if bare {
        String::new()
    } else {
        ship(light, 60.0)
            + &container(1580.0, 390.0, "#3f6f8a")
            + &container(1580.0, 310.0, "#b8563c")
            + &container(1640.0, 230.0, "#d9a441")
    };
    let all = (0.0, 0.0, 1920.0, 620.0);
    let far = mix(&light.low, "#4a5f73", 0.5);
    light.sky("a", all)
        + &shape("M0 318q200 -50 420 -30t460 -14t520 20t520 -16V340H0Z", &far)
        + &light.water(0.0, 330.0, 1920.0, 140.0)
        + &goods
        + &crane(930.0)
        + &shape(
            "M700 470v-30q0 -12 22 -12t22 12v30ZM1120 470v-30q0 -12 22 -12t22 12v30Z",
            "#26303e",
        )
        + &line(
            if bare {
                "M722 436Q700 470 640 466"
            } else {
                "M722 436Q560 470 430 420"
            },
            "#d8c49a",
            6.0,
        )
        + &line(
            "M360 96q12 -12 24 0q12 -12 24 0M520 60q10 -10 20 0q10 -10 20 0M1080 120q9 -9 18 0q9 -9 18 0",
            "#fffaf0",
            4.5,
        )
}

fn ship(light: &Light, x: f64) -> String {
    let lit = mix("#55626e", "#ffe2a0", 0.1 + 0.9 * light.evening);
    shape(
        &format!("M{:.0} 320h520l60 -34h80l-70 130H{:.0}Z", x - 60.0, x),
        "#26445c",
    ) + &rect(x - 40.0, 396.0, 570.0, 20.0, "#a4432f")
        + &rect(x + 30.0, 210.0, 150.0, 110.0, "#f4f0e6")
        + &rect(x + 50.0, 150.0, 110.0, 62.0, "#fffaf0")
        + &rect(x + 60.0, 166.0, 90.0, 22.0, &lit)
        + &format!(
            "<g fill=\"{lit}\"><circle cx=\"{:.0}\" cy=\"256\" r=\"11\"/><circle cx=\"{:.0}\" cy=\"256\" r=\"11\"/><circle cx=\"{:.0}\" cy=\"256\" r=\"11\"/></g>",
            x + 62.0,
            x + 104.0,
            x + 146.0
        )
        + &rect(x + 84.0, 96.0, 40.0, 56.0, "#c4473c")
        + &line(
            &format!("M{:.0} 320V130L{:.0} 300", x + 330.0, x + 470.0),
            "#5b6475",
            7.0,
        )
}

/// A portal crane with a load.
fn crane(x: f64) -> String {
    line(
        &format!(
            "M{x:.0} 470L{:.0} 180M{:.0} 470L{:.0} 180M{:.0} 330h176",
            x + 40.0,
            x + 220.0,
            x + 180.0,
            x + 22.0
        ),
        "#e0a93a",
        14.0,
    ) + &rect(x + 20.0, 120.0, 180.0, 66.0, "#e0a93a")
        + &rect(x + 40.0, 132.0, 60.0, 36.0, "#bfe0ee")
        + &line(
            &format!(
                "M{:.0} 128L{:.0} 10M{:.0} 124L{:.0} 10",
                x + 170.0,
                x - 250.0,
                x + 60.0,
                x - 250.0
            ),
            "#c98f2a",
            10.0,
        )
        + &line(&format!("M{:.0} 12V190", x - 244.0), "#3a4152", 4.0)
        + &carton(x - 290.0, 262.0, 92.0, 70.0)
}

/// A ribbed container.
fn container(x: f64, y: f64, color: &str) -> String {
    let mut ribs = String::new();
    for i in 1..9 {
        ribs += &format!("M{:.0} {:.0}v62", x + 30.0 * f64::from(i), y + 10.0);
    }
    block(x, y, 270.0, 80.0, color) + &line(&ribs, &mix(color, "#1c1838", 0.25), 4.0)
}
