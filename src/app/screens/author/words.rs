//! Every word of the author's view.

use crate::app::hot_reload::Spot;
use crate::app::session::inspector::{Stands, Waits};
use crate::lab::reach::{Reach, Start};

pub(crate) const NAME: &str = "Author's view";
pub(super) const TABS: [&str; 7] = ["Here", "State", "Team", "Scenes", "Map", "Log", "Findings"];
pub(super) const KEYS: &str =
    "F12 close · 1–7 tabs (with Ctrl while you type) · F5 reload · Ctrl+E open the file here";

pub(super) const RELOAD: &str = "Reload";
pub(super) const CLOSE: &str = "Close";
pub(super) const EDITED: &str = "What if: an edited state. Nothing of it is saved.";
pub(super) const UNEDIT: &str = "Back to the story";
pub(super) const BROKEN: &str = "The file has errors. This is the last good version.";
pub(super) const SHOW_FINDINGS: &str = "Show them";
pub(super) const NOT_BEGUN: &str = "Nobody plays yet: this is the first moment, with luck number 1.";

pub(super) const WAITS: &str = "The story waits for";
pub(super) const OPTIONS: &str = "Options";
pub(super) const OPEN: &str = "open";
pub(super) const CLOSED: &str = "closed";

pub(super) const DAY: &str = "Day";
pub(super) const NEXT_DAY: &str = "+1 workday";
pub(super) const COUNTERS: &str = "Counters";
pub(super) const FLAGS: &str = "Flags";
pub(super) const EDIT_HELP: &str =
    "Change anything: the story goes on from here as a “what if”, and you can come back.";
pub(super) const NO_FLAGS: &str = "This scenario has no flags.";
pub(super) const SET: &str = "set";
pub(super) const UNSET: &str = "not set";

pub(super) const GAUGES: &str = "Gauges";
pub(super) const GAUGE_NAMES: [&str; 3] = ["Morale", "Delivery", "Growth"];
pub(super) const TEAM: &str = "The team";
pub(super) const TEAM_TRAITS: [&str; 4] = ["Purpose", "Process", "Safety", "Record"];
pub(super) const PEOPLE: &str = "People";
pub(super) const TRAITS: [&str; 5] = ["Morale", "Energy", "Trust", "Clarity", "Bench"];
pub(super) const AWAY: &str = "not on the team";
pub(super) const WORK: &str = "Work and what is promised";

pub(super) const SEARCH: &str = "Find a scene by id, title or decision";
pub(super) const NO_SCENE: &str = "No scene is called that.";
pub(super) const GO: &str = "Go there";
pub(super) const AS_IS: &str = "Start there as things stand";
pub(super) const LOOKING: &str = "Looking for the shortest legal way…";
pub(super) const UNREACHABLE: &str = "No playthrough comes here: that is proved.";
pub(super) const UNKNOWN: &str = "No way was found. There may be one all the same.";
pub(super) const HERE: &str = "here";
pub(super) const SEEN: &str = "seen";

pub(super) const MAP: &str = "Map of the scenario";
pub(super) const MAP_HELP: &str =
    "Arrows pick a scene · Shift+arrows or drag to move · + and − or the wheel to zoom · 0 for all of it";
pub(super) const ZOOM: [&str; 4] = ["Closer", "Farther", "All of it", "Where I am"];

pub(super) const DECISIONS: &str = "Decided so far";
pub(super) const NOTHING_DECIDED: &str = "Nothing has been decided yet.";
pub(super) const ORIGIN: [&str; 3] = ["Scenario", "Hash", "Luck number"];

pub(super) const ALL_WELL: &str = "Nothing to report: the file can be played, and the checker is content.";
pub(super) const MARK: &str = "What if · nothing is saved · F12";

/// The name of the button that opens the file.
pub(super) fn open_at(file: &str, place: Option<&Spot>) -> String {
    match place {
        Some(Spot { file, line, .. }) => format!("Open {file}:{line}"),
        None => format!("Open {file}"),
    }
}

/// The same where there is little room.
pub(super) fn open_short(line: usize) -> String {
    format!("Open line {line}")
}

/// A tab's name to those who cannot see it, with its key.
pub(super) fn tab_name(name: &str, index: usize) -> String {
    format!("{name}, key {}", index + 1)
}

/// The scene's id and the day.
pub(super) fn at(scene: &str, day: u32) -> String {
    format!("{scene} · {}", self::day(day))
}

pub(super) fn not_opened(why: &str) -> String {
    format!("The editor could not be started: {why}. Set TWOHATS_EDITOR to a command that opens it.")
}

/// The day's name and the week's number (from 1), for so many workdays behind the team.
pub(super) fn weekday(day: u32) -> (&'static str, u32) {
    const NAMES: [&str; 5] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"];
    (NAMES[(day % 5) as usize], day / 5 + 1)
}

/// The day by name and number.
pub(super) fn day(day: u32) -> String {
    let (name, week) = weekday(day);
    format!("{name}, week {week} · day {day}")
}

/// What the story waits for: its id, and a sentence.
pub(super) fn waits(waits: &Waits) -> (String, String) {
    match waits {
        Waits::Page => ("a page".to_owned(), "The reader turns it.".to_owned()),
        Waits::After(decision, choice) => (
            format!("a page after {decision} = {choice}"),
            "The reader turns it.".to_owned(),
        ),
        Waits::Decision(_, id, prompt) => (format!("decision {id}"), prompt.clone()),
        Waits::Over(ending) => (
            format!("nothing: ending {ending}"),
            "The story is over.".to_owned(),
        ),
    }
}

pub(super) fn odds(odds: f32) -> String {
    format!("works out {:.0} %", odds * 100.0)
}

pub(super) fn stands(stands: Stands) -> &'static str {
    match stands {
        Stands::Waiting => "not there yet",
        Stands::Open => "on the desk",
        Stands::PutOff => "put off",
        Stands::InTime => "done in time",
        Stands::Late => "done late",
        Stands::Lost => "given up",
    }
}

/// When something is promised, from the workdays until its evening.
pub(super) fn due(due: f32) -> String {
    let last = (due - 1.0).max(0.0).round();
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "days of a story"
    )]
    let (name, week) = weekday(last as u32);
    format!("due {name}, week {week}")
}

/// A counter's row: its name, value and bounds.
pub(super) fn bounds(min: i32, max: i32) -> String {
    format!("{min} to {max}")
}

/// The id of a scene and of its decision.
pub(super) fn asks(scene: &str, decision: &str) -> String {
    format!("{scene} · asks {decision}")
}

/// Rows that are not shown.
pub(super) fn more_scenes(count: usize) -> String {
    format!("And {count} more. Type to narrow the list.")
}

pub(super) fn findings_tab(count: usize) -> String {
    match count {
        0 => TABS[6].to_owned(),
        count => format!("{} {count}", TABS[6]),
    }
}

/// What a search for a way came to. `names` are the decisions on it.
pub(super) fn way(reach: &Reach, names: &[String]) -> String {
    let way = match reach {
        Reach::Unreachable => return UNREACHABLE.to_owned(),
        Reach::Unknown => return UNKNOWN.to_owned(),
        Reach::Found(way) => way,
    };
    let fewest = if way.shortest {
        "the fewest there are"
    } else {
        "perhaps not the fewest"
    };
    let by = match names {
        [] => "without a decision".to_owned(),
        [one] => format!("by one decision: {one}"),
        many => format!("by {} decisions, {fewest}: {}", many.len(), many.join(", ")),
    };
    match way.start {
        Start::Back(_) => "You came by: it goes back to that moment.".to_owned(),
        Start::Here => format!("On from here {by}."),
        Start::First => format!("From the first moment, with the same luck, {by}."),
        Start::OtherLuck(seed) => {
            format!("Only with other luck: with luck number {seed}, from the first moment, {by}.")
        }
    }
}
