//! Writes a big made-up story twice, as a scenario and in ink, for `script/bench-scale`:
//! `cargo bench --no-default-features --bench stories -- FOLDER NODES`.

#![expect(clippy::print_stderr, reason = "says what went wrong where people look")]

#[expect(dead_code, reason = "the other benches use the rest")]
mod layers;
mod write;

use std::path::Path;

/// Words of text at each node.
const WORDS: usize = 40;

fn main() -> std::process::ExitCode {
    // Cargo puts a `--bench` of its own behind what was typed.
    let typed: Vec<String> = std::env::args()
        .skip(1)
        .filter(|word| !word.starts_with("--"))
        .collect();
    let [folder, nodes] = typed.as_slice() else {
        // A plain `cargo bench` has nothing to write.
        return std::process::ExitCode::SUCCESS;
    };
    match write_both(Path::new(folder), nodes) {
        Ok(()) => std::process::ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("stories: {folder}: {error}");
            std::process::ExitCode::from(2)
        }
    }
}

fn write_both(folder: &Path, nodes: &str) -> std::io::Result<()> {
    let nodes = nodes
        .parse()
        .ok()
        .filter(|nodes| (1..=20_000).contains(nodes))
        .ok_or_else(|| std::io::Error::other("the second word is how many decisions, 1 to 20000"))?;
    let graph = layers::Layers::with_nodes(nodes);
    let file = |ending: &str| folder.join(format!("story-{nodes}{ending}"));
    std::fs::write(file(".scenario.ron"), write::scenario(&graph, WORDS))?;
    std::fs::write(file(".ink"), write::ink(&graph, WORDS))
}
