//! The disk that fails, at every point: what stood there before is still whole, and the error says where and what to do.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use twohats::storage::{Failure, Fs, Lock, Op, Why};

use crate::support::scratch;

/// The files and links in a folder, with what they hold; left-over temporary files aside.
pub(crate) fn held(folder: &Path) -> Vec<(String, String)> {
    let mut found: Vec<_> = fs::read_dir(folder)
        .expect("a folder")
        .map(|entry| entry.expect("an entry"))
        .filter(|entry| entry.path().is_file())
        .map(|entry| {
            let name = entry.file_name().to_string_lossy().into_owned();
            (name, fs::read_to_string(entry.path()).expect("text"))
        })
        .filter(|(name, _)| !name.ends_with(".tmp"))
        .collect();
    found.sort();
    found
}

fn left_over(folder: &Path) -> usize {
    let names = fs::read_dir(folder).expect("a folder");
    names
        .filter(|entry| {
            let name = entry.as_ref().expect("an entry").file_name();
            name.to_string_lossy().ends_with(".tmp")
        })
        .count()
}

/// Does something on a disk that fails at its first operation, then at its second, and so on until it works, in each
/// way; `holds` looks at what is there after each failure. Returns the operations of the run that worked.
#[track_caller]
pub(crate) fn at_every_point(
    name: &str,
    before: impl Fn(&Path),
    act: impl Fn(&Fs, &Path) -> Result<(), Failure>,
    holds: impl Fn(&Path, &str),
) -> Vec<Op> {
    let kinds = [
        ErrorKind::StorageFull,
        ErrorKind::PermissionDenied,
        ErrorKind::Other,
    ];
    let disks: [(&str, Box<dyn Fn(usize) -> Fs>); 4] = [
        ("full", Box::new(move |at| Fs::failing(at, kinds[0]))),
        ("not allowed", Box::new(move |at| Fs::failing(at, kinds[1]))),
        ("odd", Box::new(move |at| Fs::failing(at, kinds[2]))),
        ("power cut", Box::new(Fs::dying)),
    ];
    let mut done = Vec::new();
    for (how, disk) in disks {
        for at in 0.. {
            assert!(at < 100, "{name}: it never works");
            let folder = scratch(&format!("storage_{name}"));
            before(&folder);
            let fs = disk(at);
            let ended = act(&fs, &folder);
            let point = format!("{name}, {how} at {at}: {:?}", fs.done());
            let hit = fs.done().len() > at;
            match ended {
                Ok(()) if !hit => {
                    done = fs.done().into_iter().map(|(op, _)| op).collect();
                    break;
                }
                // Clean-up that fails is nobody's trouble, the rest is told.
                Ok(()) => assert!(matches!(fs.done()[at].0, Op::Remove | Op::Rename), "{point}"),
                Err(failure) => {
                    let told = failure.to_string();
                    assert!(told.contains("storage_"), "no path in {told}: {point}");
                    assert!(told.contains("; "), "nothing to do in {told}: {point}");
                    if how == "full" && failure.writing {
                        assert!(told.contains("make room"), "{told}: {point}");
                    }
                    if how == "not allowed" && failure.writing {
                        assert!(told.contains("not allowed to write"), "{told}: {point}");
                    }
                    if how != "power cut" && fs.done()[at].0 != Op::Remove {
                        assert_eq!(left_over(&folder), 0, "a left-over: {point}");
                    }
                }
            }
            holds(&folder, &point);
        }
    }
    done
}

pub(crate) fn put(folder: &Path, name: &str, text: &str) {
    fs::write(folder.join(name), text).expect("a file for the test");
}

fn pair(name: &str, text: &str) -> (String, String) {
    (name.to_owned(), text.to_owned())
}

#[test]
fn a_file_is_written_whole_or_not_at_all() {
    let done = at_every_point(
        "write",
        |folder| put(folder, "a", "the old text"),
        |disk, folder| disk.write(&folder.join("a"), "the new text"),
        |folder, point| {
            let held = held(folder);
            assert!(
                held == [pair("a", "the old text")] || held == [pair("a", "the new text")],
                "{point}: {held:?}"
            );
        },
    );
    assert!(
        done.ends_with(&[Op::Permit, Op::Write, Op::Sync, Op::Rename, Op::SyncFolder]),
        "{done:?}"
    );
}

#[test]
fn a_file_that_was_not_there_is_whole_or_not_there() {
    let act = |disk: &Fs, folder: &Path| disk.write(&folder.join("a"), "the new text");
    at_every_point(
        "fresh",
        |_| {},
        act,
        |folder, point| {
            let held = held(folder);
            assert!(
                held.is_empty() || held == [pair("a", "the new text")],
                "{point}: {held:?}"
            );
        },
    );
    at_every_point(
        "new",
        |folder| put(folder, "b", "somebody's"),
        |disk, folder| disk.write_new(&folder.join("a"), "the new text"),
        |folder, point| {
            let held = held(folder);
            let empty = [pair("a", ""), pair("b", "somebody's")];
            let whole = [pair("a", "the new text"), pair("b", "somebody's")];
            assert!(
                held == whole || held == [pair("b", "somebody's")] || held == empty,
                "{point}: {held:?}"
            );
        },
    );
    let folder = scratch("storage_new");
    put(&folder, "a", "somebody's");
    let failure = Fs::default()
        .write_new(&folder.join("a"), "mine")
        .expect_err("it is there");
    assert_eq!(failure.why, Why::Exists);
    assert_eq!(held(&folder), [pair("a", "somebody's")]);
}

#[test]
fn a_file_written_in_pieces_is_whole_or_not_there() {
    let done = at_every_point(
        "pieces",
        |folder| put(folder, "a", "the old text"),
        |disk, folder| {
            let mut draft = disk.draft(&folder.join("a"))?;
            draft.write(b"one ")?;
            draft.write(b"two")?;
            draft.commit()
        },
        |folder, point| {
            let held = held(folder);
            assert!(
                held == [pair("a", "the old text")] || held == [pair("a", "one two")],
                "{point}: {held:?}"
            );
        },
    );
    assert_eq!(done.iter().filter(|op| **op == Op::Write).count(), 2);
    let folder = scratch("storage_pieces");
    let mut draft = Fs::default().draft(&folder.join("a")).expect("a draft");
    draft.write(b"half").expect("it is written");
    drop(draft);
    assert!(held(&folder).is_empty() && left_over(&folder) == 0);
}

#[test]
fn the_generation_before_is_kept() {
    at_every_point(
        "replace",
        |folder| {
            put(folder, "a", "second");
            put(folder, "a.old", "first");
        },
        |disk, folder| disk.replace(&folder.join("a"), "third", &folder.join("a.old")),
        |folder, point| {
            let held = held(folder);
            let good: [&[(String, String)]; 3] = [
                &[pair("a", "second"), pair("a.old", "first")],
                &[pair("a", "third"), pair("a.old", "second")],
                // The power went between the two names, or putting it back failed too: reading tries both.
                &[pair("a.old", "second")],
            ];
            let put_back = [pair("a", "second")];
            assert!(
                good.contains(&held.as_slice()) || held == put_back,
                "{point}: {held:?}"
            );
        },
    );
    let folder = scratch("storage_replace");
    for text in ["first", "second", "third"] {
        let done = Fs::default().replace(&folder.join("a"), text, &folder.join("a.old"));
        done.expect("it is written");
    }
    assert_eq!(held(&folder), [pair("a", "third"), pair("a.old", "second")]);
}

#[test]
fn setting_aside_and_removing_lose_nothing_else() {
    at_every_point(
        "aside",
        |folder| {
            put(folder, "a", "broken");
            put(folder, "a.bad", "broken before");
        },
        |disk, folder| disk.set_aside(&folder.join("a"), ".bad").map(drop),
        |folder, point| {
            let texts: Vec<_> = held(folder).into_iter().map(|(_, text)| text).collect();
            assert_eq!(texts.len(), 2, "{point}: {texts:?}");
            assert!(texts.contains(&"broken".to_owned()), "{point}");
            assert!(texts.contains(&"broken before".to_owned()), "{point}");
        },
    );
    at_every_point(
        "remove",
        |folder| {
            put(folder, "a", "done with");
            put(folder, "b", "somebody's");
        },
        |disk, folder| disk.remove(&folder.join("a")).map(drop),
        |folder, point| assert!(held(folder).contains(&pair("b", "somebody's")), "{point}"),
    );
    let folder = scratch("storage_remove");
    assert_eq!(Fs::default().remove(&folder.join("a")), Ok(false));
}

#[test]
fn folders_are_made_and_reading_says_why_it_fails() {
    at_every_point(
        "folder",
        |folder| put(folder, "b", "somebody's"),
        |disk, folder| disk.create_folder(&folder.join("one/two")),
        |folder, point| assert_eq!(held(folder), [pair("b", "somebody's")], "{point}"),
    );
    let done = at_every_point(
        "read",
        |folder| put(folder, "a", "text"),
        |disk, folder| {
            let read = disk.read_plain(&folder.join("a"), 100);
            read.map(|text| assert_eq!(text, "text"))
        },
        |_, _| {},
    );
    assert_eq!(done, [Op::Look, Op::Read, Op::Read]);
    let folder = scratch("storage_read");
    put(&folder, "a", "text");
    let disk = Fs::default();
    let why = |name: &str, most| {
        disk.read(&folder.join(name), most)
            .expect_err("it cannot be read")
            .why
    };
    assert_eq!(why("a", 3), Why::TooLarge(3));
    assert_eq!(why("b", 3), Why::Missing);
    assert_eq!(why("", 3), Why::Folder);
    let blocked = disk
        .create_folder(&folder.join("a"))
        .expect_err("a file is in the way");
    assert_eq!(blocked.why, Why::NotAFolder);
}

#[test]
fn a_folder_is_held_by_one() {
    let folder = scratch("storage_lock").join("deep");
    let disk = Fs::default();
    let held = disk.lock(&folder);
    assert!(matches!(held, Lock::Held(_)));
    assert!(matches!(disk.lock(&folder), Lock::Taken));
    drop(held);
    assert!(matches!(disk.lock(&folder), Lock::Held(_)));
    for at in 0..2 {
        assert!(matches!(
            Fs::failing(at, ErrorKind::Other).lock(&folder),
            Lock::Unknown
        ));
    }
}

#[cfg(unix)]
#[test]
fn links_stay_links_and_modes_stay() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let folder = scratch("storage_links");
    put(&folder, "behind", "old");
    fs::set_permissions(folder.join("behind"), fs::Permissions::from_mode(0o640)).expect("a mode");
    symlink("behind", folder.join("link")).expect("a link");
    symlink("nowhere", folder.join("dead")).expect("a link");
    let disk = Fs::default();
    disk.write(&folder.join("link"), "new").expect("it is written");
    assert!(
        fs::symlink_metadata(folder.join("link"))
            .expect("there")
            .is_symlink()
    );
    let about = fs::metadata(folder.join("behind")).expect("there");
    assert_eq!(about.permissions().mode() & 0o777, 0o640);
    assert_eq!(fs::read_to_string(folder.join("behind")).expect("text"), "new");
    let why = |path: PathBuf| disk.write(&path, "new").expect_err("it cannot be written").why;
    assert_eq!(why(folder.join("dead")), Why::DeadLink);
    assert_eq!(why(folder.clone()), Why::Folder);
    assert_eq!(why(folder.join("no/such")), Why::Missing);
    assert_eq!(why("/dev/null".into()), Why::NotAFile);
    fs::set_permissions(folder.join("behind"), fs::Permissions::from_mode(0o440)).expect("a mode");
    assert_eq!(why(folder.join("behind")), Why::ReadOnly);
    let full = folder.join("n".repeat(255));
    disk.write(&full, "a name as long as can be")
        .expect("it is written");
}
