//! A weir and lock on a river: boards and windlass, the gate, the lock-house, the other bank.

use super::super::palette::mix;
use super::kit::{block, line, rect, shape};
use super::light::Light;
use super::parts::plant;

pub(super) fn weir(light: &Light, growth: f64) -> String {
    let all = (0.0, 0.0, 1920.0, 620.0);
    let white = light.is_white();
    let bank = if white {
        "#eef3f9".to_owned()
    } else {
        mix(&light.leaf(), "#5f7d4c", 0.5)
    };
    let shore = "M0 296q220 -46 470 -24t520 -10t470 14t460 -16V340H0Z";
    light.sky("a", all)
        + &shape(shore, &mix(&mix(&bank, "#6c8060", 0.25), &light.low, 0.35))
        + &trees(light)
        + &bridge(light)
        + &light.water(0.0, 326.0, 1920.0, 150.0)
        + &fall(light)
        + &sluice()
        + &shape("M1060 470V372l40 -22H1920V470Z", "#8d8780")
        + &line("M1100 352H1920M1064 400H1920M1064 436H1920", "#6f6a66", 4.0)
        + &house(light)
        + &gate()
        + &plant(1470.0, 470.0, 0.8, growth, "#8d5a3c")
}

/// Trees on the other bank: leaves by the season, or branches.
fn trees(light: &Light) -> String {
    let bare = light.is_white() || light.season == Some(super::super::sky::Season::Winter);
    let leaf = light.leaf();
    [60.0, 190.0, 640.0, 760.0, 1010.0]
        .iter()
        .enumerate()
        .map(|(i, x)| {
            let high = 84.0 + 14.0 * (i % 3) as f64;
            let trunk = line(
                &format!(
                    "M{x:.0} 290v-{high:.0}M{x:.0} {:.0}l-22 -34M{x:.0} {:.0}l24 -30M{x:.0} {:.0}l-14 -30",
                    290.0 - high * 0.5,
                    290.0 - high * 0.62,
                    290.0 - high * 0.8
                ),
                if light.is_white() { "#8a8d98" } else { "#5f4a3c" },
                6.0,
            );
            if bare {
                return trunk;
            }
            format!(
                "{trunk}<g fill=\"{leaf}\"><circle cx=\"{x:.0}\" cy=\"{:.0}\" r=\"44\"/><circle cx=\"{:.0}\" cy=\"{:.0}\" r=\"32\"/><circle cx=\"{:.0}\" cy=\"{:.0}\" r=\"34\"/></g>",
                290.0 - high,
                x - 34.0,
                310.0 - high,
                x + 36.0,
                308.0 - high
            )
        })
        .collect()
}

/// A bridge far off.
fn bridge(light: &Light) -> String {
    let stone = mix("#8b8790", &light.low, 0.35);
    shape(
        "M300 330v-70H860v70h-40q-10 -44 -60 -44t-60 44h-60q-10 -44 -60 -44t-60 44h-60q-10 -44 -60 -44t-60 44Z",
        &stone,
    ) + &line("M300 256H860", &mix(&stone, "#ffffff", 0.3), 7.0)
}

/// The water that goes over the boards.
fn fall(light: &Light) -> String {
    let foam = mix("#f4fafc", "#8fa0d0", light.night);
    let mut d = String::new();
    for i in 0..22 {
        let x = 150.0 + 24.0 * f64::from(i);
        d += &format!("M{x:.0} 392v{:.0}", 44.0 + 8.0 * f64::from(i % 3));
    }
    rect(
        136.0,
        384.0,
        540.0,
        90.0,
        &mix(&mix("#3f7f96", &light.low, 0.3), "#1b2450", light.night * 0.6),
    ) + &line(&d, &foam, 7.0)
        + &shape(
            "M120 476q30 -26 64 -8t70 -8t70 8t72 -10t70 10t74 -8t70 8t80 8Z",
            &foam,
        )
}

/// The weir: posts, boards, a walkway, the windlass.
fn sluice() -> String {
    let mut out = String::new();
    for i in 0..4 {
        let x = 150.0 + 135.0 * f64::from(i);
        out += &rect(x, 330.0, 112.0, 62.0, ["#8a5f3c", "#95683f"][i as usize % 2]);
        out += &line(&format!("M{x:.0} 350h112M{x:.0} 370h112"), "#5f3f28", 3.0);
    }
    out + &line(
        "M140 300V440M275 300V440M410 300V440M545 300V440M680 300V440",
        "#4a4f5c",
        13.0,
    ) + &rect(90.0, 302.0, 980.0, 16.0, "#6d7380")
        + &line(
            "M100 300V246M260 300V246M420 300V246M580 300V246M740 300V246M900 300V246M1050 300V246M100 246H1050",
            "#565d6b",
            6.0,
        )
        + &block(476.0, 230.0, 76.0, 72.0, "#3d4656")
        + "<circle cx=\"514\" cy=\"252\" r=\"34\" fill=\"none\" stroke=\"#c4473c\" stroke-width=\"9\"/><path d=\"M480 252h68M514 218v68\" stroke=\"#c4473c\" stroke-width=\"7\"/>"
}

/// The lock-house on the near bank.
fn house(light: &Light) -> String {
    let lit = mix("#7f94a6", "#ffd98a", 0.15 + 0.85 * light.evening);
    let roof = if light.is_white() { "#f4f8fc" } else { "#8f4a3c" };
    rect(1570.0, 170.0, 350.0, 300.0, "#d9c6a2")
        + &shape("M1540 178L1620 70H1920V178Z", roof)
        + &rect(1760.0, 40.0, 46.0, 60.0, "#7d5a4c")
        + &rect(1604.0, 214.0, 96.0, 96.0, "#f4ecdc")
        + &rect(1612.0, 222.0, 80.0, 80.0, &lit)
        + &line("M1652 222v80M1612 262h80", "#f4ecdc", 6.0)
        + &rect(1750.0, 236.0, 104.0, 234.0, "#3f6b5c")
        + &line("M1838 352h-14", "#e8dcc0", 7.0)
}

/// The gate of the lock: a beam to lean on, and its leaf.
fn gate() -> String {
    rect(930.0, 352.0, 130.0, 118.0, "#5f4633")
        + &line("M930 384h130M930 420h130M930 356l130 110", "#3f2c20", 6.0)
        + &shape("M900 330h640v24H900Z", "#e9e2d0")
        + &shape("M1500 330h40v24h-40Z", "#2a2f3a")
}
