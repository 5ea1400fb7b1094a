//! The ways editors save a file, each as rough as one was seen to be.

use std::fs::{self, File};
use std::io::Write;
use std::path::Path;
use std::thread::sleep;
use std::time::Duration;

/// A way to save: writes the text so that in the end the file holds it. Returns when the last byte is there.
pub(crate) type Save = fn(&Path, &str);

/// All of them, by name.
pub(crate) const SAVES: [(&str, Save); 7] = [
    ("truncate and write", |path, text| {
        fs::write(path, text).expect("written");
    }),
    ("two writes", |path, text| {
        let mut file = File::create(path).expect("cleared");
        let (first, second) = halves(text);
        file.write_all(first).expect("written");
        sleep(Duration::from_millis(20));
        file.write_all(second).expect("written");
    }),
    ("rename over", |path, text| {
        let other = beside(path, "new");
        fs::write(&other, text).expect("written");
        fs::rename(other, path).expect("renamed");
    }),
    ("rename away and create", |path, text| {
        let other = beside(path, "old");
        fs::rename(path, &other).expect("renamed");
        sleep(Duration::from_millis(10));
        fs::write(path, text).expect("written");
        fs::remove_file(other).expect("removed");
    }),
    ("delete and create", |path, text| {
        fs::remove_file(path).expect("removed");
        sleep(Duration::from_millis(10));
        fs::write(path, text).expect("written");
    }),
    ("write and touch", |path, text| {
        fs::write(path, text).expect("written");
        let file = File::options().append(true).open(path).expect("opened");
        file.set_modified(std::time::SystemTime::now()).expect("touched");
    }),
    ("slow write", |path, text| {
        let mut file = File::create(path).expect("cleared");
        let pieces: Vec<&[u8]> = text.as_bytes().chunks(text.len().div_ceil(8)).collect();
        for (index, piece) in pieces.iter().enumerate() {
            if index > 0 {
                sleep(Duration::from_millis(100));
            }
            file.write_all(piece).expect("written");
        }
    }),
];

fn halves(text: &str) -> (&[u8], &[u8]) {
    text.as_bytes().split_at(text.len() / 2)
}

fn beside(path: &Path, ending: &str) -> std::path::PathBuf {
    path.with_extension(ending)
}
