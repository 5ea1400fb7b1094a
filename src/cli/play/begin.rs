//! Where a play begins: at a scenario's first page, at a scene of it, or where a recording stops.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::lab::reach::{Patience, Reach, Start, anew};
use crate::play::replay::Drift;
use crate::play::{self, Playthrough, Replay};
use crate::present;
use crate::report::text;
use crate::storage::Fs;
use crate::story::diagnostic::nearest;
use crate::story::{Scenario, caps};
use crate::words::Words;

use super::{Here, Opened, Play, Trouble, is_one, of_recording, opened, translated};

/// A play that can go on.
pub(super) struct Begun {
    pub(super) played: Playthrough,
    /// The recording that is taken up, and what differs from it now.
    pub(super) from: Option<(PathBuf, Vec<Drift>)>,
}

/// Begins as it was asked for.
pub(super) fn begin(here: &Here, arguments: &Play) -> Result<Begun, Trouble> {
    if let Some(recording) = recording(here, arguments)? {
        return take_up(here, arguments, &recording);
    }
    if arguments.scenario.is_some() {
        return Err(Trouble::said(format!(
            "--scenario says what a recording is about; {} is no recording, so name the scenario in its place",
            arguments.file.display()
        )));
    }
    let scenario = Arc::new(in_language(here, arguments, opened(here, &arguments.file)?)?);
    let start = arguments
        .aids
        .start(here, &scenario, arguments.seed.unwrap_or(1))?;
    let played = match &arguments.from {
        None => Playthrough::new(scenario, start),
        Some(scene) => reach(&scenario, arguments.seed, &start, scene)?,
    };
    Ok(Begun { played, from: None })
}

/// Whether this file is a recording that cannot be read: what is wrong with it is said in the terminal.
pub(super) fn is_broken_recording(fs: &Fs, path: &Path) -> bool {
    let text = fs.read_text(path, caps::SAVE_BYTES);
    text.is_ok_and(|text| is_one(path, &text) && Replay::parse(&text).is_err())
}

/// The recording that was named instead of a scenario. Whatever else it is, opening it as a scenario says.
fn recording(here: &Here, arguments: &Play) -> Result<Option<Replay>, Trouble> {
    let path = &arguments.file;
    let Ok(text) = here.fs.read_text(path, caps::SAVE_BYTES) else {
        return Ok(None);
    };
    match Replay::parse(&text) {
        Ok(recording) => Ok(Some(recording)),
        Err(error) if is_one(path, &text) => Err(Trouble::said(format!("{}:{error}", path.display()))),
        Err(_) => Ok(None),
    }
}

/// A scenario in the language asked for.
fn in_language(here: &Here, arguments: &Play, opened: Opened) -> Result<Scenario, Trouble> {
    match &arguments.lang {
        Some(language) => translated(here, opened, language),
        None => Ok(opened.scenario),
    }
}

/// Goes on where a recording stops.
fn take_up(here: &Here, arguments: &Play, recording: &Replay) -> Result<Begun, Trouble> {
    let path = &arguments.file;
    for (given, name) in [
        (arguments.seed.is_some(), "--seed"),
        (arguments.from.is_some(), "--from"),
        (arguments.aids.carry.is_some(), "--carry"),
    ] {
        if given {
            return Err(Trouble::said(format!(
                "{} is a recording, which goes on where it stops with the luck and all else it has; leave out {name}, or name the \
                 scenario instead",
                path.display()
            )));
        }
    }
    let opened = match &arguments.scenario {
        Some(path) => opened(here, path)?,
        None => of_recording(here, recording, path)?,
    };
    if opened.scenario.id != recording.scenario {
        return Err(Trouble::said(format!(
            "{} is a recording of `{}`; {} is `{}`",
            path.display(),
            text::printable(&recording.scenario),
            opened.file.display(),
            opened.scenario.id
        )));
    }
    let scenario = in_language(here, arguments, opened)?;
    let (played, drift) = recording.run(Arc::new(scenario));
    let lost = drift
        .iter()
        .find(|one| matches!(one, Drift::Stopped(..) | Drift::Edit(_)));
    if let (Some(lost), Some(record)) = (lost, &arguments.aids.record)
        && record.as_ref().is_none_or(|record| here.fs.same(record, path))
    {
        return Err(Trouble::said(format!(
            "{} cannot be played to its end any more ({lost}), and going on in the same file would lose the rest; \
             name another one with --record",
            path.display()
        )));
    }
    Ok(Begun {
        played,
        from: Some((path.clone(), drift)),
    })
}

/// What is said of a recording that is taken up, before its latest page.
pub(super) fn taken_up(words: &Words, begun: &Begun, kept: bool) -> String {
    let Some((path, drift)) = &begun.from else {
        return String::new();
    };
    let played = &begun.played;
    let decisions = played.decision_steps().len();
    let mut lines = vec![words.fill(
        "text-taken-up",
        &[
            ("file", path.display().to_string().into()),
            ("decisions", decisions.into()),
        ],
    )];
    for one in drift {
        let change = present::drift(words, one);
        lines.push(words.fill("text-drift", &[("change", change.into())]));
    }
    if played.is_edited() {
        lines.push(words.say("text-edited"));
    }
    if !kept {
        lines.push(words.say("text-not-kept"));
    }
    let lines: String = lines.iter().map(|line| text::wrapped(line, "", "  ")).collect();
    lines + "\n"
}

/// The playthrough that gets to the scene with the fewest decisions.
fn reach(
    scenario: &Arc<Scenario>,
    seed: Option<u64>,
    begun: &play::Start,
    scene: &str,
) -> Result<Playthrough, Trouble> {
    let unknown = || {
        let ids = scenario.scenes.iter().map(|scene| scene.id.as_str());
        let near = nearest(scene, ids)
            .map(|id| format!("; did you mean `{id}`?"))
            .unwrap_or_default();
        Trouble::said(format!("there is no scene `{scene}`{near}"))
    };
    let wanted = scenario.scene_named(scene).ok_or_else(unknown)?;
    let luck = seed.unwrap_or(1);
    let way = match anew(scenario, begun, wanted, Patience::default()) {
        Reach::Found(way) => way,
        Reach::Unreachable => {
            return Err(Trouble::said(format!(
                "no playthrough comes to the scene `{scene}`: that is proved"
            )));
        }
        Reach::Unknown => {
            return Err(Trouble::said(format!(
                "no way to the scene `{scene}` was found with seed {luck} or any other that was tried"
            )));
        }
    };
    let luck = match (way.start, seed) {
        (Start::OtherLuck(other), Some(asked)) => {
            return Err(Trouble::said(format!(
                "no way to the scene `{scene}` was found with seed {asked}; there is one with --seed {other}"
            )));
        }
        (Start::OtherLuck(other), None) => other,
        _ => luck,
    };
    let mut played = Playthrough::new(scenario.clone(), begun.with_seed(luck));
    for action in &way.actions {
        played
            .act(*action)
            .map_err(|rejected| Trouble::said(rejected.to_string()))?;
    }
    // When nobody listens to stderr, the way is walked all the same.
    let _ = writeln!(std::io::stderr(), "{}", text::way(&played, scene, way.shortest));
    Ok(played)
}
