//! The table people sit at: its top, its front, and what lies on it between them.

use super::super::palette::mix;
use super::Place;
use super::kit::{line, rect, shape};
use super::parts::{carton, laptop, mug, papers};

/// The table of a place, from and to.
pub(super) fn table(place: Place, (from, to): (f64, f64)) -> String {
    let (top, front) = match place {
        Place::Office => ("#e3b47c", "#a9713f"),
        Place::MeetingRoom => ("#b57a53", "#6f4530"),
        Place::Floor => ("#c3cad1", "#5f6b7a"),
        Place::Kitchen => ("#f1e7d6", "#3d6a65"),
        Place::Canteen => ("#f0dcae", "#7d5a3c"),
        Place::HarbourOffice => ("#b07a4e", "#5f3a26"),
        Place::ControlRoom => ("#93a89c", "#43574d"),
        Place::Dispatch => ("#5f7298", "#2b3856"),
        Place::Lab => ("#e6eef2", "#7f99a8"),
        Place::Station => ("#fbf3e8", "#b9705f"),
        Place::Bakery => ("#f6ead2", "#9a7a58"),
        Place::Laundry => ("#f3f7f8", "#6f8f8a"),
        _ => ("#c99258", "#7b4e2c"),
    };
    let dark = mix(front, "#140f26", 0.4);
    let body = format!(
        "<ellipse cx=\"{:.0}\" cy=\"578\" rx=\"{:.0}\" ry=\"12\" fill=\"#1c1430\" fill-opacity=\".28\"/>",
        (from + to) / 2.0,
        (to - from) / 2.0 + 10.0
    ) + &rect(from + 26.0, 506.0, to - from - 52.0, 60.0, front)
        + &rect(from + 26.0, 506.0, to - from - 52.0, 14.0, &dark)
        + &line(
            &format!("M{:.0} 510V576M{:.0} 510V576", from + 34.0, to - 34.0),
            &dark,
            15.0,
        )
        + &shape(
            &format!("M{:.0} 464H{:.0}L{to:.0} 502H{from:.0}Z", from + 26.0, to - 26.0),
            top,
        )
        + &rect(from, 502.0, to - from, 10.0, &mix(top, front, 0.55))
        + &shape(&format!("M{:.0} 464h240l30 38h-290Z", from + 60.0), "#ffffff2e");
    body + &things(place, from)
}

/// What lies on it: between the seats, so that hands have room.
fn things(place: Place, from: f64) -> String {
    let (a, b) = (842.0, 1078.0);
    match place {
        Place::Office => laptop(a, 492.0) + &papers(b, 494.0) + &mug(b + 66.0, 490.0, "#c4613f"),
        Place::MeetingRoom => {
            papers(a, 494.0)
                + &mug(b, 490.0, "#e8e0d0")
                + &papers(560.0, 494.0)
                + &mug(1350.0, 490.0, "#2f6f7c")
        }
        Place::Floor => carton(a - 40.0, 494.0, 80.0, 54.0) + &papers(b, 494.0),
        Place::Kitchen => mug(a, 490.0, "#c4613f") + &bowl(b),
        Place::Canteen => tray(a) + &mug(b, 490.0, "#e8e0d0") + &tray(570.0) + &mug(1350.0, 490.0, "#c4613f"),
        Place::HarbourOffice | Place::Station => papers(a, 494.0) + &mug(b, 490.0, "#2f6f7c"),
        Place::ControlRoom => laptop(a, 492.0) + &mug(b, 490.0, "#e0a93a"),
        // The island on the left has papers, the other a kettle.
        Place::Dispatch if from < 960.0 => laptop(368.0, 492.0) + &papers(604.0, 494.0),
        Place::Dispatch => kettle(1316.0) + &laptop(1552.0, 492.0),
        Place::Workshop => {
            shape(&format!("M{:.0} 492h70l14 -10l-14 -12h-70Z", a - 40.0), "#8a95a8") + &papers(b, 494.0)
        }
        Place::Bakery => {
            shape(&format!("M{:.0} 492q6 -44 50 -44t50 44Z", a - 50.0), "#d9a866")
                + &shape(&format!("M{:.0} 492q4 -26 30 -26t30 26Z", b - 30.0), "#f3e6cc")
        }
        Place::Laundry => sheets(a - 50.0) + &sheets(b - 40.0),
        _ => papers(a, 494.0) + &mug(b, 490.0, "#6fa7c9"),
    }
}

/// A kettle that has just boiled.
fn kettle(x: f64) -> String {
    format!(
        "<g transform=\"translate({x:.1} 494)\"><ellipse cx=\"2\" cy=\"0\" rx=\"44\" ry=\"7\" fill=\"#1c1430\" fill-opacity=\".28\"/><path d=\"M-34 -6Q-30 -58 -10 -62H12Q30 -58 34 -6Q34 0 28 0H-28Q-34 0 -34 -6Z\" fill=\"#c4473c\"/><path d=\"M14 -61Q30 -56 34 -6Q34 0 28 0H14Z\" fill=\"#231a3a\" fill-opacity=\".2\"/><path d=\"M-30 -34L-56 -52L-50 -58L-26 -46Z\" fill=\"#a83a30\"/><path d=\"M24 -54Q58 -50 44 -16\" fill=\"none\" stroke=\"#26303a\" stroke-width=\"9\" stroke-linecap=\"round\"/><path d=\"M-8 -66H10V-60H-8Z\" fill=\"#26303a\"/><path d=\"M-58 -64q-8 -10 0 -18t0 -16\" stroke=\"#fff\" stroke-opacity=\".5\" stroke-width=\"4\" fill=\"none\" stroke-linecap=\"round\"/></g>"
    )
}

/// Folded sheets.
fn sheets(x: f64) -> String {
    rect(x, 482.0, 104.0, 12.0, "#ffffff")
        + &rect(x + 2.0, 470.0, 100.0, 12.0, "#e6eef2")
        + &rect(x, 458.0, 104.0, 12.0, "#ffffff")
        + &rect(x + 46.0, 458.0, 8.0, 36.0, "#6fa7c9")
}

fn bowl(x: f64) -> String {
    format!(
        "<g transform=\"translate({x:.1} 494)\"><circle cx=\"-18\" cy=\"-34\" r=\"14\" fill=\"#d9483b\"/><circle cx=\"16\" cy=\"-36\" r=\"15\" fill=\"#f0962e\"/><circle cx=\"0\" cy=\"-44\" r=\"14\" fill=\"#a9c04a\"/><path d=\"M-48 -30H48Q44 0 16 0H-16Q-44 0 -48 -30Z\" fill=\"#466a9c\"/></g>"
    )
}

fn tray(x: f64) -> String {
    shape(&format!("M{:.0} 494l12 -16h88l12 16Z", x - 56.0), "#8a9aa0")
        + &shape(&format!("M{:.0} 486q26 -12 52 0Z", x - 36.0), "#fffaf0")
        + &shape(&format!("M{:.0} 484v-18h18v18Z", x + 24.0), "#d8734a")
}
