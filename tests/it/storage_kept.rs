//! Folders of kept files: read one by one, taken out of sight and back, on a disk that fails at every point.

use std::fs;

use twohats::storage::{Fs, Op};

use super::storage::{at_every_point, held, put};
use crate::support::scratch;

#[test]
fn every_file_is_read_by_itself() {
    let folder = scratch("kept_read");
    assert!(
        Fs::default()
            .kept(&folder.join("none"), ".run.ron", 10)
            .expect("none")
            .is_empty()
    );
    put(&folder, "b.run.ron", "two");
    put(&folder, "a.run.ron", "one");
    put(&folder, "long.run.ron", "far too long");
    put(&folder, "other.ron", "other");
    put(&folder, ".hidden.run.ron", "left over");
    fs::write(folder.join("odd.run.ron"), [0xff, 0xfe]).expect("a file");
    fs::create_dir_all(folder.join("folder.run.ron")).expect("a folder");
    let files = Fs::default().kept(&folder, ".run.ron", 10).expect("a list");
    let told: Vec<(&str, Result<&str, bool>)> = files
        .iter()
        .map(|(name, text)| (name.as_str(), text.as_deref().map_err(|why| why.writing)))
        .collect();
    assert_eq!(
        told,
        [
            ("a", Ok("one")),
            ("b", Ok("two")),
            ("long", Err(false)),
            ("odd", Err(false))
        ]
    );
    for at in 0..Fs::default().kept(&folder, ".run.ron", 10).expect("a list").len() * 4 {
        // A disk that fails anywhere loses one file, or says that nothing is known.
        let disk = Fs::failing(at, std::io::ErrorKind::Other);
        if let Ok(files) = disk.kept(&folder, ".run.ron", 10) {
            let read = files.iter().filter(|(_, text)| text.is_ok()).count();
            assert!(files.len() == 4 && read >= 1, "at {at}: {files:?}");
        }
    }
}

#[test]
fn what_goes_to_the_trash_is_there_or_where_it_was() {
    let done = at_every_point(
        "trash",
        |folder| {
            put(folder, "a.run.ron", "one");
            fs::create_dir_all(folder.join("trash")).expect("a folder");
            put(&folder.join("trash"), "a.run.ron", "an older one");
        },
        |disk, folder| disk.to_trash(&folder.join("a.run.ron")).map(drop),
        |folder, point| {
            let (here, there) = (held(folder), held(&folder.join("trash")));
            let all: Vec<&str> = here.iter().chain(&there).map(|(_, text)| text.as_str()).collect();
            assert!(
                all.contains(&"one") && all.contains(&"an older one") && all.len() == 2,
                "{point}: {here:?} {there:?}"
            );
        },
    );
    assert!(done.ends_with(&[Op::Rename, Op::SyncFolder]), "{done:?}");
}

#[test]
fn what_comes_back_takes_nobodys_place() {
    let folder = scratch("kept_back");
    let (file, fs) = (folder.join("a.run.ron"), Fs::default());
    put(&folder, "a.run.ron", "one");
    let trashed = fs.to_trash(&file).expect("it is moved");
    put(&folder, "a.run.ron", "another");
    assert!(fs.from_trash(&trashed, &file).is_err(), "something is there");
    assert!(fs.remove(&file).expect("removed"));
    fs.from_trash(&trashed, &file).expect("it comes back");
    assert_eq!(held(&folder), [("a.run.ron".to_owned(), "one".to_owned())]);
}
