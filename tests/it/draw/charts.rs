//! Charts: sound whatever they are given, labels apart, and the same as yesterday.

use super::{golden, sound};
use twohats::draw::chart::{
    BarRow, Bars, Mark, Spread, SpreadRow, Theme, Timeline, TimelinePoint, bars, sparkline, spread, timeline,
};
use twohats::draw::hats::HatIcon;
use twohats::draw::palette;

fn week() -> Timeline {
    let points = (0..=20).map(|i| {
        let t = f64::from(i) / 4.0;
        TimelinePoint {
            at: t,
            values: [55.0 + 3.0 * t, 70.0 - t * t, 40.0 + 5.5 * t],
        }
    });
    let marks = [
        (0.2, HatIcon::Manager),
        (0.3, HatIcon::Leader),
        (2.5, HatIcon::Both),
        (4.0, HatIcon::Neither),
    ];
    Timeline {
        title: "The week".to_owned(),
        names: ["Morale", "Delivery", "Growth"].map(str::to_owned),
        points: points.collect(),
        marks: marks
            .iter()
            .zip(1..)
            .map(|((at, hat), number)| Mark {
                at: *at,
                number,
                hat: *hat,
            })
            .collect(),
        days: ["Mon", "Tue", "Wed", "Thu", "Fri"].map(str::to_owned).to_vec(),
    }
}

const NASTY: &str = "</text><script>alert('x')</script> & \"\u{0}\n";
const SIZES: [(f64, f64); 3] = [(860.0, 360.0), (40.0, 10.0), (f64::NAN, -5.0)];

#[test]
fn timelines_survive_hostile_words_and_broken_numbers() {
    let mut broken = week();
    broken.title = NASTY.to_owned();
    broken.names = [NASTY, NASTY, NASTY].map(str::to_owned);
    broken.days = vec![NASTY.to_owned(); 200];
    broken
        .points
        .extend([f64::NAN, f64::INFINITY].map(|v| TimelinePoint {
            at: v,
            values: [v, -v, 1e300],
        }));
    broken.marks.extend([f64::NAN, -9.0, 1e300].map(|at| Mark {
        at,
        number: u32::MAX,
        hat: HatIcon::Both,
    }));
    let empty = Timeline {
        points: vec![],
        marks: vec![],
        days: vec![],
        ..week()
    };
    for theme in [Theme::Dark, Theme::Light] {
        for (w, h) in SIZES {
            sound(&timeline(&broken, w, h, theme));
            sound(&timeline(&empty, w, h, theme));
        }
    }
    assert!(!timeline(&broken, 860.0, 360.0, Theme::Dark).contains("<script"));
}

#[test]
fn maps_and_bars_survive_hostile_words_and_broken_numbers() {
    let term = |value| BarRow {
        label: NASTY.to_owned(),
        value,
    };
    let terms = Bars {
        title: NASTY.to_owned(),
        rows: vec![term(f64::NAN), term(-1e300), term(2.0)],
    };
    let odds = SpreadRow {
        label: NASTY.to_owned(),
        number: 3,
        hat: HatIcon::Neither,
        quantiles: [f64::NAN, -1e300, 50.0, 1e300, f64::INFINITY],
        actual: Some(1e9),
    };
    let odds = Spread {
        title: NASTY.to_owned(),
        yours: NASTY.to_owned(),
        rows: vec![odds],
    };
    for theme in [Theme::Dark, Theme::Light] {
        for (w, h) in SIZES {
            sound(&bars(&terms, w, theme));
            sound(&spread(&odds, w, theme));
            sound(&sparkline(
                &[1.0, f64::NAN, f64::INFINITY],
                palette::MORALE,
                "none",
                w,
                h,
            ));
            sound(&sparkline(&[], NASTY, NASTY, w, h));
        }
    }
}

#[test]
fn end_labels_keep_their_distance() {
    let mut data = week();
    for point in &mut data.points {
        point.values = [50.0, 50.4, 99.9];
    }
    let svg = timeline(&data, 860.0, 360.0, Theme::Light);
    let height = |name: &str| -> f64 {
        let before = svg.split(&format!(">{name}</text>")).next().unwrap_or_default();
        before
            .rsplit(" y=\"")
            .next()
            .and_then(|s| s.split('"').next())
            .and_then(|s| s.parse().ok())
            .expect("a height")
    };
    assert!((height("Morale") - height("Delivery")).abs() >= 19.0);
}

#[test]
fn a_timeline_looks_as_before() {
    golden("timeline", &timeline(&week(), 860.0, 360.0, Theme::Light));
}
