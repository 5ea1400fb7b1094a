//! What every scenario of the library promises: it comes whole, and nobody in it has been seen elsewhere. `lab_bars` has the rest.

use twohats::draw::look::{Age, Beard, Hair, HairColor, Look, Skin};
use twohats::library::LIBRARY;

use crate::support::{library, path, scenario};

#[test]
fn the_program_brings_every_folder_of_the_library_whole() {
    let files = library();
    assert_eq!(files.len(), LIBRARY.len(), "{files:?}");
    for one in LIBRARY.iter() {
        let folder = format!("scenes/{}", one.id);
        let mut brought = vec![format!("{}.scenario.ron", one.id)];
        brought.extend(
            one.translations
                .iter()
                .map(|(language, _)| format!("{}.{language}.ron", one.id)),
        );
        brought.extend(one.plans.iter().map(|(name, _)| (*name).to_owned()));
        let there = std::fs::read_dir(path(&folder)).expect("its folder");
        let mut there: Vec<_> = there
            .map(|file| file.expect("a file").file_name().into_string().expect("a name"))
            .collect();
        brought.sort();
        there.sort();
        assert_eq!(brought, there, "{folder}");
    }
}

/// What somebody is known by across a room: a shade more or less of skin, grey against white, a few days' beard or other clothes make
/// nobody another person.
fn face(look: &Look) -> String {
    let skin = match look.skin {
        Skin::Porcelain | Skin::Light => "light",
        Skin::Tan | Skin::Brown => "brown",
        Skin::Deep | Skin::Ebony => "dark",
    };
    let beard = match look.beard {
        Beard::None | Beard::Stubble => None,
        beard => Some(beard),
    };
    let hair = match look.hair {
        Hair::Cropped => Hair::Short,
        hair => hair,
    };
    let seen = !(hair == Hair::Scarf || hair == Hair::Bald && beard.is_none());
    let color = seen.then_some(match look.hair_color {
        HairColor::White => HairColor::Grey,
        HairColor::Brown => HairColor::Black,
        color => color,
    });
    let old = look.age == Age::Older;
    format!("{skin} {hair:?} {color:?} {beard:?} {} {old}", look.glasses)
}

#[test]
fn no_two_people_of_the_library_share_a_name_or_a_face() {
    let all: Vec<_> = library().iter().map(|file| scenario(file)).collect();
    let mut seen = std::collections::BTreeMap::new();
    for story in &all {
        for person in story.expected() {
            for mark in [person.name.clone(), face(&person.look)] {
                let before = seen.insert(mark, format!("{} of {}", person.name, story.id));
                assert_eq!(before, None, "{} of {}", person.name, story.id);
            }
        }
    }
}

#[test]
fn who_comes_from_another_story_is_who_they_were_there() {
    let all: Vec<_> = library().iter().map(|file| scenario(file)).collect();
    let mut came = 0;
    for story in &all {
        let expected: Vec<_> = story.expected().map(|person| &person.id).collect();
        for guest in story.cast.iter().filter(|person| !expected.contains(&&person.id)) {
            let others = all.iter().filter(|other| other.id != story.id);
            let was = others.flat_map(|other| other.expected().find(|person| person.id == guest.id));
            let was: Vec<_> = was.collect();
            let [was] = was.as_slice() else {
                panic!("{} of {} comes from {} stories", guest.name, story.id, was.len());
            };
            assert_eq!(
                (&was.name, &was.look),
                (&guest.name, &guest.look),
                "in {}",
                story.id
            );
            came += 1;
        }
    }
    assert!(came > 0, "nobody comes from another story");
}
