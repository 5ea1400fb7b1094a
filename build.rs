//! Before the crate is compiled: every folder of `assets/locales` is listed, so that a language is added by adding one; and what is
//! large and comes inside the program is packed.

use std::fmt::Write as _;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

use flate2::Compression;
use flate2::write::DeflateEncoder;

fn main() -> io::Result<()> {
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
    locales(&root.join("assets/locales"))?;
    let scenes = listed(&root.join("scenes"))?;
    let scenes = scenes.iter().filter(|path| path.is_dir());
    let scenes: Vec<PathBuf> = scenes
        .map(|folder| listed(folder))
        .collect::<io::Result<Vec<_>>>()?
        .concat();
    pack("scenes", &root, &ending(scenes, &[".ron", ".plan"]))?;
    pack(
        "fonts",
        &root,
        &ending(listed(&root.join("assets/fonts"))?, &[".ttf"]),
    )?;
    println!("cargo::rerun-if-changed=scenes");
    println!("cargo::rerun-if-changed=assets/fonts");
    Ok(())
}

/// The files whose names end so.
fn ending(mut files: Vec<PathBuf>, endings: &[&str]) -> Vec<PathBuf> {
    files.retain(|path| endings.iter().any(|ending| name(path).ends_with(ending)));
    files
}

/// Writes these files one behind the other, packed, and where each of them begins and ends, by its path below the root. What is
/// built to be tried out is not pressed: that takes its time.
fn pack(name: &str, root: &Path, files: &[PathBuf]) -> io::Result<()> {
    let target = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    let small = env::var("PROFILE").is_ok_and(|profile| profile == "release");
    let level = if small {
        Compression::best()
    } else {
        Compression::none()
    };
    let mut packed = DeflateEncoder::new(Vec::new(), level);
    let (mut places, mut from) = (String::from("&[\n"), 0);
    for file in files {
        let bytes = fs::read(file)?;
        packed.write_all(&bytes)?;
        let path = file
            .strip_prefix(root)
            .unwrap_or(file)
            .to_string_lossy()
            .replace('\\', "/");
        // Writing to a string cannot fail.
        let _ = writeln!(places, "({path:?}, {from}..{}),", from + bytes.len());
        from += bytes.len();
    }
    places.push_str("]\n");
    fs::write(target.join(format!("{name}.deflate")), packed.finish()?)?;
    fs::write(target.join(format!("{name}.rs")), places)
}

fn locales(root: &Path) -> io::Result<()> {
    println!("cargo::rerun-if-changed=assets/locales");
    let mut out = String::from("&[\n");
    for folder in listed(root)?.iter().filter(|path| path.is_dir()) {
        // Writing to a string cannot fail.
        let _ = writeln!(out, "({:?}, &[", name(folder));
        for file in listed(folder)?.iter().filter(|path| name(path).ends_with(".ftl")) {
            println!("cargo::rerun-if-changed={}", file.display());
            let _ = writeln!(
                out,
                "({:?}, include_str!({:?})),",
                name(file),
                file.display().to_string()
            );
        }
        out.push_str("]),\n");
    }
    out.push_str("]\n");
    let target = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default()).join("locales.rs");
    fs::write(target, out)
}

/// What is in a folder, by name, so that the order is the same everywhere.
fn listed(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut paths = fs::read_dir(folder)?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<io::Result<Vec<_>>>()?;
    paths.sort();
    Ok(paths)
}

fn name(path: &Path) -> String {
    path.file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}
