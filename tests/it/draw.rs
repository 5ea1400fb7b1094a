//! Pictures: well formed whatever they are given, continuous in the pose, legible, and the same as yesterday.

mod bodies;
mod charts;
mod colours;
mod frames;
mod skies;

use similar_asserts::assert_eq;
use twohats::draw::hats::{HatIcon, hat, logo};
use twohats::draw::icons::{Icon, icon};
use twohats::draw::look::{Age, Beard, Build, ClothColor, Clothes, Hair, HairColor, Look, Skin};
use twohats::draw::person::{Act, Backdrop, Pose, person, portrait, whole};
use twohats::draw::room::{Board, Place, Setting, Shot, room, room_front};
use twohats::draw::staging::{Scenery, Sky};
use twohats::draw::{palette, pen};

const HAIRS: [Hair; 9] = [
    Hair::Short,
    Hair::Bob,
    Hair::Long,
    Hair::Bun,
    Hair::Curly,
    Hair::Afro,
    Hair::Cropped,
    Hair::Bald,
    Hair::Scarf,
];
/// Looks that between them use every word an author has.
fn looks() -> Vec<Look> {
    let skins = [
        Skin::Porcelain,
        Skin::Light,
        Skin::Tan,
        Skin::Brown,
        Skin::Deep,
        Skin::Ebony,
    ];
    let colors = [
        HairColor::Black,
        HairColor::Brown,
        HairColor::Auburn,
        HairColor::Blond,
        HairColor::Grey,
        HairColor::White,
    ];
    let beards = [Beard::None, Beard::Stubble, Beard::Full, Beard::Moustache];
    let ages = [Age::Young, Age::Middle, Age::Older];
    let builds = [Build::Slight, Build::Medium, Build::Broad];
    let clothes = [
        Clothes::Jumper,
        Clothes::Shirt,
        Clothes::Vest,
        Clothes::Jacket,
        Clothes::Hoodie,
        Clothes::Scrubs,
        Clothes::Overalls,
        Clothes::Apron,
        Clothes::Coat,
        Clothes::Uniform,
    ];
    let cloths = [
        ClothColor::Blue,
        ClothColor::Green,
        ClothColor::Rust,
        ClothColor::Mustard,
        ClothColor::Plum,
        ClothColor::Teal,
        ClothColor::Slate,
        ClothColor::Cream,
    ];
    (0..36)
        .map(|i| Look {
            skin: skins[i % 6],
            hair: HAIRS[i % 9],
            hair_color: colors[(i / 2) % 6],
            beard: beards[(i / 3) % 4],
            glasses: i % 4 == 1,
            age: ages[(i / 9) % 3],
            build: builds[i % 3],
            clothes: clothes[i % 10],
            color: cloths[i % 8],
            wheelchair: i % 9 == 4,
            prosthesis: i % 7 == 3,
            expecting: i % 8 == 6,
        })
        .collect()
}

/// Poses at and far past their ranges.
fn poses() -> Vec<Pose> {
    let ends = [
        0.0,
        0.37,
        1.0,
        -4.0,
        9.0,
        f64::NAN,
        f64::INFINITY,
        f64::NEG_INFINITY,
    ];
    ends.iter()
        .map(|v| Pose {
            morale: *v,
            energy: *v,
            mood_shift: *v,
            gaze: *v,
            blink: *v,
            talking: *v,
        })
        .chain([
            Pose::default(),
            Pose {
                blink: 1.0,
                talking: 1.0,
                ..Pose::default()
            },
        ])
        .collect()
}

/// Panics unless `svg` is balanced, quoted, escaped, free of broken numbers, and every id it uses is its own.
#[track_caller]
fn sound(svg: &str) {
    let mut open: Vec<&str> = Vec::new();
    let mut rest = svg;
    while let Some(at) = rest.find('<') {
        let text = &rest[..at];
        assert!(!text.contains('>'), "stray > in {text:?}");
        for part in text.split('&').skip(1) {
            let name = part.split(';').next().unwrap_or_default();
            assert!(
                ["amp", "lt", "gt", "quot", "#39"].contains(&name),
                "bare & before {part:?}"
            );
        }
        let end = rest.find('>').expect("a tag without an end");
        let tag = &rest[at + 1..end];
        assert_eq!(tag.matches('"').count() % 2, 0, "odd quotes in <{tag}>");
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop(), Some(name), "wrong closing tag");
        } else if !tag.ends_with('/') {
            open.push(tag.split(' ').next().unwrap_or_default());
        }
        rest = &rest[end + 1..];
    }
    assert!(open.is_empty(), "left open: {open:?}");
    for bad in ["NaN", "inf", "--", "\u{1}"] {
        assert!(!svg.contains(bad), "{bad:?} in {svg}");
    }
    let ids: Vec<&str> = svg
        .split(" id=\"")
        .skip(1)
        .filter_map(|s| s.split('"').next())
        .collect();
    for used in svg.split("url(#").skip(1).filter_map(|s| s.split(')').next()) {
        assert_eq!(
            ids.iter().filter(|id| **id == used).count(),
            1,
            "id {used} is not there once"
        );
    }
}

/// Compares with a file in `tests/data/draw`; `UPDATE=1` rewrites it.
#[track_caller]
fn golden(name: &str, svg: &str) {
    let path = format!("{}/tests/data/draw/{name}.svg", env!("CARGO_MANIFEST_DIR"));
    let got = svg.replace("><", ">\n<") + "\n";
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, &got).expect("the data folder can be written");
    }
    let want = std::fs::read_to_string(&path).expect("a golden file; UPDATE=1 writes it");
    assert_eq!(got, want.replace("\r\n", "\n"));
}

#[test]
fn people_are_sound_in_any_pose() {
    for look in looks() {
        for pose in poses() {
            sound(&portrait(&look, &pose, Backdrop::Disc));
            sound(&portrait(&look, &pose, Backdrop::None));
            sound(&whole(&look, &pose, &Act::default()));
            sound(&format!("<g>{}</g>", person(&look, &pose)));
        }
    }
}

#[test]
fn poses_are_held_to_their_range() {
    let look = Look::default();
    let draw = |morale, gaze| {
        portrait(
            &look,
            &Pose {
                morale,
                gaze,
                ..Pose::default()
            },
            Backdrop::Disc,
        )
    };
    assert_eq!(draw(7.0, 3.0), draw(1.0, 1.0));
    assert_eq!(draw(-7.0, -3.0), draw(0.0, -1.0));
    assert!(draw(0.2, 0.0) != draw(0.8, 0.0));
}

/// The numbers of a picture, without the names that depend on its content.
fn numbers(svg: &str) -> Vec<f64> {
    let mut plain = String::new();
    for (i, part) in svg.split("\"p").enumerate() {
        plain += if i > 0 && part.len() > 16 && part[..16].bytes().all(|b| b.is_ascii_hexdigit()) {
            &part[16..]
        } else {
            part
        };
    }
    let plain: String = plain
        .split("url(#p")
        .enumerate()
        .map(|(i, part)| {
            if i > 0 {
                part.get(16..).unwrap_or_default()
            } else {
                part
            }
        })
        .collect();
    plain
        .split(|c: char| !(c.is_ascii_digit() || c == '.' || c == '-'))
        .filter_map(|n| n.parse().ok())
        .collect()
}

#[test]
fn a_small_change_of_mood_is_a_small_change_of_the_drawing() {
    let draw = |look: &Look, act: Act, t: f64| {
        let pose = Pose {
            morale: t,
            energy: t,
            mood_shift: t - 0.5,
            gaze: t,
            blink: t,
            talking: t,
        };
        numbers(&whole(look, &pose, &act))
    };
    let acts = bodies::acts();
    for (n, look) in looks().iter().enumerate() {
        let act = acts[n * 7 % acts.len()];
        let mut before = draw(look, act, 0.0);
        for i in 1..=100 {
            let now = draw(look, act, f64::from(i) / 100.0);
            assert_eq!(
                before.len(),
                now.len(),
                "elements come and go for {look:?}, {act:?}"
            );
            let jump = before
                .iter()
                .zip(&now)
                .map(|(a, b)| (a - b).abs())
                .fold(0.0, f64::max);
            // Six values move at once; less than half a percent of the figure is no jump.
            assert!(jump < 3.0, "a jump of {jump} at {i} for {look:?}, {act:?}");
            before = now;
        }
    }
}

#[test]
fn two_people_can_share_a_page() {
    let (a, b) = (looks()[0], looks()[1]);
    let page = format!(
        "<div>{}{}</div>",
        portrait(&a, &Pose::default(), Backdrop::Disc),
        portrait(&b, &Pose::default(), Backdrop::Disc)
    );
    sound(&page);
}

#[test]
fn rooms_are_sound_at_any_hour_and_size() {
    for place in Place::ALL {
        for (hour, growth, cards) in [
            (0.0, 0.0, 0),
            (12.5, 0.5, 3),
            (24.0, 1.0, u32::MAX),
            (f32::NAN, f64::NAN, 7),
            (-3.0, 9.0, 1),
        ] {
            let setting = Setting {
                place,
                scenery: Scenery {
                    sky: Sky::default().at(hour),
                    ..Scenery::default()
                },
                growth,
                board: Board {
                    waiting: cards,
                    doing: cards,
                    done: cards,
                },
                shot: Shot::default(),
            };
            for (w, h) in [(1920.0, 620.0), (1280.0, 720.0), (f64::NAN, 0.0)] {
                sound(&room(&setting, w, h));
                sound(&room_front(&setting, w, h));
            }
        }
    }
}

#[test]
fn hats_and_icons_are_sound() {
    for which in [HatIcon::Manager, HatIcon::Leader, HatIcon::Both, HatIcon::Neither] {
        sound(&hat(which));
    }
    for which in Icon::ALL {
        sound(&icon(which, palette::PAPER));
    }
    sound(&logo("A <b>line</b> & \"more\""));
}

#[test]
fn escaping_leaves_no_markup() {
    assert_eq!(
        pen::escape("<a b=\"c\">&'\u{7}\n"),
        "&lt;a b=&quot;c&quot;&gt;&amp;&#39;\u{fffd} "
    );
}

#[test]
fn a_person_looks_as_before() {
    golden(
        "person",
        &portrait(
            &looks()[5],
            &Pose {
                morale: 0.3,
                gaze: -0.4,
                ..Pose::default()
            },
            Backdrop::Disc,
        ),
    );
}
