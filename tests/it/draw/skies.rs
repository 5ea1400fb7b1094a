//! Light, weather and season: each is seen, inside and outside, and a clock shows what it is told.

use twohats::draw::room::{Board, Place, Setting, Shot, room, room_front};
use twohats::draw::staging::{Beyond, Mark, Piece, Scenery, Season, Sky, Standing, Weather};

use super::sound;

fn picture(place: Place, scenery: Scenery) -> String {
    let setting = Setting {
        place,
        scenery,
        growth: 0.5,
        board: Board::default(),
        shot: Shot::default(),
    };
    let all = room(&setting, 1920.0, 620.0) + &room_front(&setting, 1920.0, 620.0);
    sound(
        all.replace("</svg><svg", "</svg>\n<svg")
            .lines()
            .next()
            .unwrap_or_default(),
    );
    all
}

fn under(place: Place, sky: Sky) -> String {
    picture(
        place,
        Scenery {
            sky,
            ..Scenery::default()
        },
    )
}

/// What of an SVG does not depend on the names in it.
fn plain(svg: &str) -> String {
    let mut out = String::new();
    for part in svg.split('p') {
        let id = part.len() > 16 && part.as_bytes()[..16].iter().all(u8::is_ascii_hexdigit);
        out += if id { &part[16..] } else { part };
    }
    out
}

#[test]
fn every_weather_is_another_picture_inside_and_outside() {
    for place in [
        Place::Yard,
        Place::Quay,
        Place::Street,
        Place::Weir,
        Place::Office,
        Place::Dispatch,
    ] {
        let mut seen: Vec<String> = Weather::ALL
            .into_iter()
            .map(|weather| {
                plain(&under(
                    place,
                    Sky {
                        weather,
                        ..Sky::default()
                    },
                ))
            })
            .collect();
        seen.sort();
        seen.dedup();
        assert_eq!(seen.len(), Weather::ALL.len(), "{place:?}");
    }
}

#[test]
fn the_same_hour_is_dark_in_winter_and_bright_in_summer() {
    let at = |season| {
        under(
            Place::Office,
            Sky {
                hour: 17.5,
                season: Some(season),
                ..Sky::default()
            },
        )
    };
    // Only at night lamps light the middle of a room.
    let lamps = |svg: &str| svg.contains("#ffdf9c\" stop-opacity");
    assert!(lamps(&at(Season::Winter)));
    assert!(!lamps(&at(Season::Summer)));
    let morning = under(
        Place::Office,
        Sky {
            hour: 4.7,
            season: Some(Season::Spring),
            ..Sky::default()
        },
    );
    assert!(lamps(&morning), "twenty to five in March is dark");
}

#[test]
fn a_clock_on_the_wall_shows_the_time() {
    let svg = under(Place::Canteen, Sky::default().at(13.0 + 50.0 / 60.0));
    // The short hand has nearly come to two, the long one stands on ten.
    assert!(svg.contains("rotate(55.0)"), "ten to two");
    assert!(svg.contains("rotate(300.0)"), "ten to two");
}

#[test]
fn what_stands_there_and_what_has_gone_is_seen() {
    let usual = picture(Place::Yard, Scenery::default());
    let mut seen = vec![usual];
    for what in Piece::ALL {
        let standing = vec![Standing {
            what,
            at: Mark::Middle,
        }];
        seen.push(picture(
            Place::Yard,
            Scenery {
                standing,
                ..Scenery::default()
            },
        ));
    }
    for place in [
        Place::Dock,
        Place::Quay,
        Place::Yard,
        Place::Floor,
        Place::Laundry,
        Place::Depot,
    ] {
        let bare = Scenery {
            bare: true,
            ..Scenery::default()
        };
        assert!(
            picture(place, bare).len() < picture(place, Scenery::default()).len(),
            "{place:?} is as full as ever"
        );
    }
    seen.sort();
    seen.dedup();
    assert_eq!(seen.len(), Piece::ALL.len() + 1);
}

#[test]
fn two_places_stand_beside_each_other_and_share_no_names() {
    let beyond = Beyond {
        place: Place::Street,
        from: Mark::HalfRight,
    };
    let svg = picture(
        Place::Office,
        Scenery {
            beyond: Some(beyond),
            ..Scenery::default()
        },
    );
    let mut ids: Vec<&str> = svg
        .split(" id=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect();
    let all = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert!(all > 10);
    // The front is a picture of its own.
    assert!(
        all - ids.len() <= 2,
        "{} names stand for two things",
        all - ids.len()
    );
    let scenery = Scenery {
        beyond: Some(beyond),
        ..Scenery::default()
    };
    assert_eq!(scenery.place_at(Place::Office, Mark::HalfLeft), Place::Office);
    assert_eq!(scenery.place_at(Place::Office, Mark::HalfRight), Place::Street);
}
