//! Frames: nobody's hands, no name and no board is cut by the edge of a picture, however near it comes.

use twohats::draw::room::{Body, Lens, Shot, Spot, board, slot};
use twohats::draw::staging::{Doing, Mark, Place, Posture, has_table, marks_for};

/// Stages as windows make them: half of a small one, of usual ones, of large ones, of a tall one, and a wall.
const SIZES: [(f64, f64); 7] = [
    (1280.0, 360.0),
    (1024.0, 384.0),
    (1920.0, 540.0),
    (2560.0, 720.0),
    (3840.0, 1080.0),
    (1080.0, 960.0),
    (1920.0, 620.0),
];

/// People as a stage opens with so many of them.
fn people(place: Place, count: usize, doing: Doing) -> Vec<Body> {
    let mut bodies: Vec<Body> = Vec::new();
    for (mark, posture) in marks_for(place, count) {
        let behind = bodies.iter().filter(|body| body.mark == mark).count();
        bodies.push(Body {
            mark,
            behind,
            posture,
            doing,
        });
    }
    bodies
}

/// Whether something from `from` to `to` lies across the edge of a picture this wide.
fn cut(from: f64, to: f64, w: f64) -> bool {
    (from < -1.0 && to > 1.0) || (from < w - 1.0 && to > w + 1.0)
}

/// Where somebody's hands reach and where their head and hands are, seen through a lens.
fn seen(place: Place, body: &Body, lens: Lens, (w, h): (f64, f64)) -> (f64, f64, f64, f64) {
    let spot = Spot {
        mark: body.mark,
        posture: body.posture,
        behind: body.behind,
    };
    let at = slot(place, Shot::default(), spot, w, h);
    let unit = at.w / 440.0;
    let middle = (at.x + at.w / 2.0) * lens.scale + lens.x;
    // Hands hang or rest within 150 units of the middle, and reach 205 when they point or carry.
    let reach = if body.doing == Doing::Point { 205.0 } else { 150.0 } * unit * lens.scale;
    let crown = (at.y + (620.0 - 396.0 - 176.0) * unit) * lens.scale + lens.y;
    let low = if at.table { 185.0 } else { 215.0 };
    let hands = (at.y + (620.0 - 396.0 + low) * unit) * lens.scale + lens.y;
    (middle - reach, middle + reach, crown, hands)
}

#[test]
fn nothing_is_cut_in_any_frame_at_any_size() {
    let mut near = 0;
    for place in Place::ALL {
        for size in SIZES {
            for count in 1..=7 {
                for doing in [Doing::Rest, Doing::Point] {
                    let all = people(place, count, doing);
                    for one in 0..count {
                        for other in one..count {
                            let wanted = [all[one], all[other]];
                            let most = if one == other { 1.45 } else { 1.3 };
                            let shot = Shot::framing(place, &wanted, &all, size, most);
                            let lens = shot.lens(size.0, size.1);
                            near += usize::from(lens.scale > 1.01);
                            holds(place, size, (&all, &wanted), lens);
                        }
                    }
                }
            }
        }
    }
    assert!(near > 1000, "only {near} frames are nearer than all of the place");
}

#[track_caller]
fn holds(place: Place, (w, h): (f64, f64), (all, wanted): (&[Body], &[Body]), lens: Lens) {
    if lens.scale < 1.01 {
        return;
    }
    for body in all {
        let (from, to, crown, hands) = seen(place, body, lens, (w, h));
        assert!(
            !cut(from, to, w),
            "{place:?} {w}x{h}: {body:?} is cut at {from:.0}..{to:.0}, {lens:?}"
        );
        if wanted.contains(body) {
            assert!(
                from > -1.0 && to < w + 1.0,
                "{place:?} {w}x{h}: {body:?} is not in it"
            );
            assert!(
                crown > -1.0 && hands < h + 1.0,
                "{place:?} {w}x{h}: head or hands are cut"
            );
        }
    }
    let Some((x, y)) = board(place) else { return };
    let scale = (w / 1920.0).max(h / 620.0);
    let (left, top) = ((1920.0 - w / scale) / 2.0, (620.0 - h / scale).min(26.0));
    let across = |x: f64| (x - left) * scale * lens.scale + lens.x;
    let (from, to) = (across(x), across(x + 314.0));
    // A narrow window shows only part of the wall, also without a frame.
    let whole = x >= left && x + 314.0 <= left + w / scale;
    assert!(
        !whole || !cut(from, to, w),
        "{place:?} {w}x{h}: the board is cut at the side"
    );
    if whole && to > 1.0 && from < w - 1.0 {
        let above = (y - top) * scale * lens.scale + lens.y;
        assert!(
            above > -2.0,
            "{place:?} {w}x{h}: the board is cut at its top, {above:.0}"
        );
    }
}

#[test]
fn the_board_hangs_where_it_is_said_to() {
    use twohats::draw::room::{Board, Setting, room};
    use twohats::draw::staging::Scenery;
    for place in Place::ALL {
        let setting = Setting {
            place,
            scenery: Scenery::default(),
            growth: 0.5,
            board: Board::default(),
            shot: Shot::default(),
        };
        let svg = room(&setting, 1920.0, 620.0);
        let found =
            board(place).map(|(x, y)| format!("<rect x=\"{x}\" y=\"{y}\" width=\"314\" height=\"186\""));
        match found {
            Some(found) => assert!(svg.contains(&found), "{place:?} has no board at {found}"),
            None => assert!(
                !svg.contains("width=\"314\" height=\"186\""),
                "{place:?} has a board"
            ),
        }
    }
}

#[test]
fn nobody_is_looked_at_more_closely_than_they_can_be() {
    let one = [Body {
        mark: Mark::Middle,
        behind: 0,
        posture: if has_table(Place::Kitchen, Mark::Middle) {
            Posture::Sit
        } else {
            Posture::Stand
        },
        doing: Doing::Rest,
    }];
    let shot = Shot::framing(Place::Kitchen, &one, &one, (1920.0, 540.0), 1.45);
    assert!(shot.near > 1.4, "{shot:?}");
    let nobody = Shot::framing(Place::Kitchen, &[], &one, (1920.0, 540.0), 1.45);
    assert_eq!(nobody, Shot::default());
}
