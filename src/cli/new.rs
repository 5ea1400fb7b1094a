//! `twohats new`: a scenario to begin with, small and complete or bare, and its first plan.

use std::io::Write;
use std::path::{Path, PathBuf};

use clap::Args;

use super::open::Trouble;
use super::{Here, Outcome};
use crate::library::{Finished, LIBRARY};
use crate::storage::{self, Failure};
use crate::story::format;
use crate::story::text::id_problem;

/// A small scenario with a story, and the least a scenario can be; each with its plan.
const STORY: (&str, &str) = (
    include_str!("new/template.ron"),
    include_str!("new/template.plan"),
);
const BARE: (&str, &str) = (include_str!("new/bare.ron"), include_str!("new/bare.plan"));
/// The id and the title in the templates.
const ID: &str = "my_scenario";
const TITLE: &str = "My Scenario";

/// Names a folder cannot have on Windows.
const RESERVED: [&str; 4] = ["con", "prn", "aux", "nul"];

/// What was typed after `twohats new`.
#[derive(Debug, Args)]
pub struct New {
    /// The scenario's id, such as `night_shift`: small letters, digits and `_`.
    id: String,
    /// The folder in which the scenario gets a folder of its own.
    #[arg(long, value_name = "DIR", default_value = "scenes")]
    dir: PathBuf,
    /// Begin with a copy of a finished scenario instead, such as check_in or friday_shipment.
    #[arg(long, value_name = "SCENARIO", value_parser = finished)]
    from: Option<&'static Finished>,
    /// Begin with next to nothing instead: one scene, one decision, one ending, every line with a remark.
    #[arg(long, conflicts_with = "from")]
    bare: bool,
}

fn finished(name: &str) -> Result<&'static Finished, String> {
    let names = || LIBRARY.iter().map(|one| one.id).collect::<Vec<_>>().join(", ");
    let found = LIBRARY.iter().find(|one| one.id == name);
    found.ok_or_else(|| format!("`{name}` does not come with the program; there are {}", names()))
}

/// Runs the command.
#[must_use]
pub fn run(arguments: &New, here: &Here) -> Outcome {
    match begin(arguments, here) {
        Ok(()) => Outcome::Clean,
        Err(trouble) => trouble.tell(),
    }
}

fn begin(arguments: &New, here: &Here) -> Result<(), Trouble> {
    let id = arguments.id.as_str();
    if let Some(problem) = problem(id) {
        let hint = suggestion(id).map_or_else(String::new, |better| format!("; try `twohats new {better}`"));
        return Err(Trouble::said(format!("{problem}{hint}")));
    }
    let folder = arguments.dir.join(id);
    let told = |failure: Failure| Trouble::said(failure.to_string());
    let fs = &here.fs;
    let there = || {
        Trouble::said(format!(
            "there is already something called {}; nothing was written",
            folder.display()
        ))
    };
    if fs.is_there(&folder) {
        return Err(there());
    }
    fs.create_folder(&folder).map_err(told)?;
    let files = match arguments.from {
        Some(from) => copied(from, id),
        None => begun(if arguments.bare { BARE } else { STORY }, id),
    };
    for (name, text) in &files {
        fs.write_new(&folder.join(name), text).map_err(told)?;
    }
    let paths = files
        .iter()
        .map(|(name, _)| folder.join(name).display().to_string());
    let paths: Vec<String> = paths.collect();
    let plans = paths.iter().filter(|path| storage::is_plan(Path::new(path)));
    let plans: Vec<&str> = plans.map(String::as_str).collect();
    let (scenario, written, plans) = (&paths[0], paths.join("\n         "), plans.join(" "));
    writeln!(
        std::io::stdout().lock(),
        "Written: {written}\n\nIt can be played as it is. Next:\n\
         \x20 twohats play {scenario} --text\n\x20 twohats check {scenario}\n\x20 twohats test {plans}"
    )?;
    Ok(())
}

/// The files of a new scenario, the scenario's own first: their names and texts.
fn begun((template, plan): (&str, &str), id: &str) -> Vec<(String, String)> {
    vec![
        (
            format!("{id}{}", storage::SCENARIO),
            laid_out(filled(template, id)),
        ),
        (format!("{id}{}", storage::PLAN), filled(plan, id)),
    ]
}

/// The files of a copy of a finished scenario under another id, the scenario's own first: their names and texts.
#[must_use]
pub fn copied(from: &Finished, id: &str) -> Vec<(String, String)> {
    let named = |text: &str, field: &str| {
        let written = |id: &str| format!("{field}: \"{id}\"");
        laid_out(text.replacen(&written(from.id), &written(id), 1))
    };
    let main = (format!("{id}{}", storage::SCENARIO), named(from.scenario, "id"));
    let parts = from
        .parts
        .iter()
        .map(|(name, text)| (name.replacen(from.id, id, 1), named(text, "part_of")));
    let plans = from
        .plans
        .iter()
        .map(|(name, text)| ((*name).to_owned(), (*text).to_owned()));
    std::iter::once(main).chain(parts).chain(plans).collect()
}

/// A longer id can be one line too much for its bracket.
fn laid_out(text: String) -> String {
    format(&text).unwrap_or(text)
}

/// A template with the id and a title made from it.
fn filled(template: &str, id: &str) -> String {
    template.replace(TITLE, &title(id)).replace(ID, id)
}

/// `night_shift` as `Night Shift`.
fn title(id: &str) -> String {
    let capital = |word: &str| {
        let mut letters = word.chars();
        let first = letters.next().map(|first| first.to_ascii_uppercase());
        first.into_iter().chain(letters).collect::<String>()
    };
    let words: Vec<String> = id
        .split('_')
        .filter(|word| !word.is_empty())
        .map(capital)
        .collect();
    words.join(" ")
}

/// What is wrong with an id, in words.
fn problem(id: &str) -> Option<String> {
    let reserved = || {
        RESERVED
            .contains(&id)
            .then(|| format!("`{id}` cannot be a folder on Windows"))
    };
    id_problem(id).or_else(reserved)
}

/// The nearest good id, if something of the name can be kept.
fn suggestion(name: &str) -> Option<String> {
    // A path to the file was given: what counts is its last part.
    let name = name.rsplit(['/', '\\']).next().unwrap_or(name);
    let name = name.strip_suffix(storage::SCENARIO).unwrap_or(name);
    let mut better = String::new();
    for c in name.chars().flat_map(char::to_lowercase) {
        match c {
            'a'..='z' | '0'..='9' => better.push(c),
            'ä' => better.push_str("ae"),
            'ö' => better.push_str("oe"),
            'ü' => better.push_str("ue"),
            'ß' => better.push_str("ss"),
            _ if !better.is_empty() && !better.ends_with('_') => better.push('_'),
            _ => {}
        }
    }
    let better: String = better.trim_matches('_').chars().take(40).collect();
    let better = if better.starts_with(|c: char| c.is_ascii_digit()) || RESERVED.contains(&better.as_str()) {
        format!("the_{better}")
    } else {
        better
    };
    problem(&better).is_none().then_some(better)
}
