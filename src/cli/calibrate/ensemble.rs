//! `twohats calibrate --ensemble`: other versions of the model that hold the table as well, looked for anew.

use std::io::Write;
use std::path::Path;

use super::progress;
use crate::cli::open::Trouble;
use crate::cli::output::{Form, Output};
use crate::cli::{Here, Outcome};
use crate::lab::calibrate::ensemble::Search;
use crate::lab::versions::Sets;
use crate::report::mark::Made;

/// Looks for so many versions and writes them to a file.
pub(super) fn run(
    here: &Here,
    wanted: usize,
    seed: u64,
    out: &Path,
    pool: &rayon::ThreadPool,
) -> Result<Outcome, Trouble> {
    let out = Output::open(&here.fs, (Form::Made(Made::Ensemble), out), &[], "versions")?;
    progress("looking for worlds on which the standard version holds");
    let search = pool.install(|| Search::new(wanted, seed));
    let Some(mut search) = search else {
        progress("");
        return Err(Trouble::Found(
            "the standard version of the model misses a row on every seed that steps were to be tried on; run `twohats calibrate` \
             and mend the model first"
                .to_owned(),
        ));
    };
    while pool.install(|| search.go_on()) {
        progress(&format!("{} of {wanted} versions", search.found()));
        // Whoever stops it has what was found by then.
        out.write(&search.sets().to_text())?;
    }
    progress("");
    let sets = search.sets();
    let found = sets.sets.len();
    out.write(&sets.to_text())?;
    let to = out.path().display().to_string();
    writeln!(std::io::stdout().lock(), "{}; written to {to}", said(&sets))?;
    if found < wanted {
        return Err(Trouble::Found(format!(
            "only {found} of {wanted} versions were found before every walk gave up; another --seeds may do better"
        )));
    }
    Ok(Outcome::Clean)
}

/// How they were found, in a sentence.
fn said(sets: &Sets) -> String {
    format!(
        "{} versions of the model hold every row; on the way {} of {} steps held ({:.0} %), and {} of the versions they came to \
         were refused when more teams were looked at",
        sets.sets.len(),
        sets.held,
        sets.tried,
        100.0 * sets.held as f64 / sets.tried.max(1) as f64,
        sets.refused,
    )
}
