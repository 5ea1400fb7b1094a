//! Colours: text and marks can be read, and the hats are told apart in grey.

use twohats::draw::chart::Theme;
use twohats::draw::palette;
use twohats::draw::scheme::{self, Light, Scheme, apart, light};

/// Relative luminance; the exponent is 2.25 so that square roots suffice.
fn luminance(hex: &str) -> f64 {
    let part = |i: usize| f64::from(u8::from_str_radix(&hex[i..i + 2], 16).expect("a colour")) / 255.0;
    let linear = |c: f64| c * c * c.sqrt().sqrt();
    0.2126 * linear(part(1)) + 0.7152 * linear(part(3)) + 0.0722 * linear(part(5))
}

fn contrast(a: &str, b: &str) -> f64 {
    let (a, b) = (luminance(a) + 0.05, luminance(b) + 0.05);
    a.max(b) / a.min(b)
}

#[test]
fn colours_can_be_read() {
    for ground in [palette::NIGHT, palette::PANEL, palette::RAISED] {
        assert!(contrast(palette::PAPER, ground) > 7.0);
        assert!(contrast(palette::MUTED, ground) > 4.5);
        for color in Theme::Dark.gauges().into_iter().chain([
            palette::LEADER,
            palette::ALARM,
            palette::FOCUS,
            palette::BOTH,
        ]) {
            assert!(contrast(color, ground) > 4.5, "{color} on {ground}");
        }
        assert!(contrast(palette::MANAGER, ground) > 3.0);
    }
    assert!(contrast(palette::INK, palette::SHEET) > 12.0);
    let hats = [palette::MANAGER_DEEP, palette::LEADER_DEEP, palette::BOTH_DEEP];
    for color in Theme::Light
        .gauges()
        .into_iter()
        .chain(hats)
        .chain([palette::INK_SOFT])
    {
        assert!(contrast(color, palette::SHEET) > 4.5, "{color}");
    }
    assert!(
        contrast(palette::MANAGER, palette::LEADER) > 1.6,
        "the hats differ in grey too"
    );
}

/// What eyes without one kind of cones see: Machado, Oliveira and Fernandes, 2009.
const EYES: [(&str, [[f32; 3]; 3]); 4] = [
    ("usual", [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]),
    (
        "no red",
        [
            [0.152_286, 1.052_583, -0.204_868],
            [0.114_503, 0.786_281, 0.099_216],
            [-0.003_882, -0.048_116, 1.051_998],
        ],
    ),
    (
        "no green",
        [
            [0.367_322, 0.860_646, -0.227_968],
            [0.280_085, 0.672_501, 0.047_413],
            [-0.011_820, 0.042_940, 0.968_881],
        ],
    ),
    (
        "no blue",
        [
            [1.255_528, -0.076_749, -0.178_779],
            [-0.078_411, 0.930_809, 0.147_602],
            [0.004_733, 0.691_367, 0.303_900],
        ],
    ),
];

fn through(eyes: &[[f32; 3]; 3], color: Light) -> Light {
    let part = |row: [f32; 3]| {
        row.iter()
            .zip(color)
            .map(|(share, part)| share * part)
            .sum::<f32>()
    };
    eyes.map(|row| part(row).clamp(0.0, 1.0))
}

#[test]
fn in_every_scheme_words_stand_out_from_every_ground() {
    let words = [palette::PAPER, palette::MUTED, palette::FOCUS, palette::ALARM];
    let signs = Theme::Dark.gauges().into_iter().chain([
        palette::MANAGER,
        palette::LEADER,
        palette::BOTH,
        palette::NEITHER,
    ]);
    let grounds = [palette::NIGHT, palette::PANEL, palette::RAISED];
    let pairs: Vec<(&str, &str)> = words
        .into_iter()
        .chain(signs)
        .flat_map(|word| grounds.map(|ground| (word, ground)))
        .chain(
            [palette::PAPER, palette::FOCUS, palette::SHEET, "#ffffff"].map(|ground| (palette::INK, ground)),
        )
        .collect();
    for scheme in Scheme::ALL {
        let least = if scheme.contrast { 7.0 } else { 3.0 };
        for (word, ground) in &pairs {
            let apart = scheme::contrast(scheme.seen(light(word)), scheme.seen(light(ground)));
            assert!(apart >= least, "{word} on {ground}: {apart} in {scheme:?}");
        }
    }
}

#[test]
fn hats_and_gauges_are_told_apart_by_all_eyes_in_every_scheme() {
    let hats = [palette::MANAGER, palette::LEADER, palette::BOTH];
    let verdicts = [palette::GROWTH, palette::ALARM];
    for scheme in Scheme::ALL {
        for (eyes, seen) in &EYES {
            for group in [&hats[..], &Theme::Dark.gauges()[..], &verdicts[..]] {
                for (at, one) in group.iter().enumerate() {
                    for other in &group[at + 1..] {
                        let as_seen = |color: &str| through(seen, scheme.seen(light(color)));
                        let far = apart(as_seen(one), as_seen(other));
                        assert!(far > 0.04, "{one} and {other}: {far} with {eyes} in {scheme:?}");
                    }
                }
            }
        }
    }
}

#[test]
fn a_sign_is_turned_and_nothing_but_its_colours() {
    let svg = "<svg id=\"a#b\"><path fill=\"#f6efe3\" stroke=\"url(#x)\"/></svg>";
    for scheme in Scheme::ALL {
        let turned = scheme.redrawn(svg);
        assert_eq!(
            turned.contains("#f6efe3"),
            scheme == Scheme::default(),
            "{turned}"
        );
        assert!(
            turned.starts_with("<svg id=\"a#b\"><path fill=\"#")
                && turned.ends_with("\" stroke=\"url(#x)\"/></svg>")
        );
    }
}
