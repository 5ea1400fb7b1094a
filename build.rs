//! Before the crate is compiled: every folder of `assets/locales` is listed, so that a language is added by adding one.

use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=assets/locales");
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default()).join("assets/locales");
    let mut out = String::from("&[\n");
    for folder in listed(&root)?.iter().filter(|path| path.is_dir()) {
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
