//! `twohats calibrate --sensitivity`: which numbers of the model matter, looked at anew.

use std::io::Write;
use std::path::{Path, PathBuf};

use super::progress;
use crate::cli::open::Trouble;
use crate::cli::output::{Form, Output};
use crate::cli::{Here, Outcome};
use crate::lab::calibrate::sensitivity::Study;
use crate::lab::versions::Sets;
use crate::library::LIBRARY;
use crate::report::mark::Made;
use crate::report::sensitivity::{charts, page};
use crate::story::{Scenario, parse};

/// Moves every number from so many versions of the model; prints the page, or writes it with its pictures beside it.
pub(super) fn run(
    here: &Here,
    points: usize,
    out: Option<&Path>,
    pool: &rayon::ThreadPool,
) -> Result<Outcome, Trouble> {
    let open = |form: Made, path: &Path| Output::open(&here.fs, (Form::Made(form), path), &[], "numbers");
    let files = match out {
        None => None,
        Some(path) => {
            let pictures: Vec<Output> = beside(path)
                .iter()
                .map(|path| open(Made::Chart, path))
                .collect::<Result<_, _>>()?;
            Some((open(Made::Sensitivity, path)?, pictures))
        }
    };
    let scenarios: Vec<Scenario> = LIBRARY
        .iter()
        .filter_map(|one| parse(one.id, one.scenario).0)
        .collect();
    let sets = Sets::shipped();
    progress("where the effects begin");
    let mut study = pool.install(|| Study::new(&scenarios, &sets, points));
    while pool.install(|| study.go_on()) {
        let (done, all) = study.done();
        progress(&format!("{done} of {all} numbers"));
    }
    progress("");
    let begun = study.points();
    let effects = study.effects();
    let names: Vec<String> = out
        .map(beside)
        .unwrap_or_default()
        .iter()
        .map(|path| name(path))
        .collect();
    let text = page(&effects, begun, &names);
    match files {
        None => std::io::stdout().lock().write_all(text.as_bytes())?,
        Some((file, pictures)) => {
            file.write(&text)?;
            for (picture, chart) in pictures.iter().zip(charts(&effects)) {
                picture.write(&chart)?;
            }
        }
    }
    Ok(Outcome::Clean)
}

/// The pictures beside the page, one for each gauge.
fn beside(page: &Path) -> [PathBuf; 3] {
    ["morale", "delivery", "growth"].map(|gauge| page.with_extension(format!("{gauge}.svg")))
}

fn name(path: &Path) -> String {
    path.file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}
