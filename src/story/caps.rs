//! The one table of limits. Every file the program opens is held to it; `twohats check --limits` prints it.

/// Bytes in a scenario file.
pub const SCENARIO_BYTES: usize = 16 * MIB;
/// Bytes in a saved game or a recording.
pub const SAVE_BYTES: usize = 4 * MIB;
/// Bytes in the file of a workshop's session.
pub const SESSION_BYTES: usize = 64 * MIB;
/// Bytes in a settings file.
pub const SETTINGS_BYTES: usize = 256 * 1024;
/// Brackets inside brackets.
pub const DEPTH: usize = 64;
/// Values in a file: every word, number, text and bracket.
pub const VALUES: usize = 2_000_000;
/// Bytes in an id.
pub const ID_BYTES: usize = 64;
/// Characters in one piece of text.
pub const PROSE_CHARS: usize = 4_000;
/// Fewest people in the cast.
pub const CAST_MIN: usize = 3;
/// Most people in the cast.
pub const CAST: usize = 9;
/// People from outside the team.
pub const OTHERS: usize = 20;
/// Most areas of skill; there is at least one.
pub const AREAS: usize = 3;
/// Work items.
pub const WORK: usize = 60;
/// Flags.
pub const FLAGS: usize = 500;
/// Counters.
pub const COUNTERS: usize = 200;
/// Scenes; there is at least one.
pub const SCENES: usize = 20_000;
/// Calls of scenes inside one another, those of an incident counted with those it breaks into.
pub const CALLS: usize = 8;
/// Decisions.
pub const DECISIONS: usize = 20_000;
/// Fewest choices in a decision.
pub const CHOICES_MIN: usize = 2;
/// Most choices in a decision.
pub const CHOICES: usize = 5;
/// Acts in a choice.
pub const ACTS: usize = 6;
/// Pieces of text in one body.
pub const BEATS: usize = 200;
/// People on stage in one place.
pub const STAGED: usize = 29;
/// Large things standing in one place.
pub const STANDING: usize = 9;
/// Effects in one place.
pub const EFFECTS: usize = 50;
/// Arms of a branch, and conditions inside one `All` or `Any`.
pub const ARMS: usize = 50;
/// Pieces of text in all bodies of a file together.
pub const TEXTS: usize = 200_000;
/// Incident cards.
pub const INCIDENTS: usize = 200;
/// Endings; there is at least one.
pub const ENDINGS: usize = 50;
/// Lines in a list of goals, readings or questions.
pub const LINES: usize = 50;
/// Findings kept for one file.
pub const FINDINGS: usize = 200;
/// Rounds of repairing and reading on after an error in the form of the file.
pub const REPAIRS: usize = 100;
/// Bytes read in all those rounds together.
pub const REPAIR_BYTES: usize = 64 * MIB;

const MIB: usize = 1024 * 1024;

/// Every limit an author or player can meet, with its meaning.
pub const TABLE: &[(&str, usize)] = &[
    ("bytes in a scenario file", SCENARIO_BYTES),
    ("bytes in a saved game or recording", SAVE_BYTES),
    ("bytes in a workshop's session", SESSION_BYTES),
    ("bytes in a settings file", SETTINGS_BYTES),
    ("brackets inside brackets", DEPTH),
    ("values in a file", VALUES),
    ("bytes in an id", ID_BYTES),
    ("characters in one piece of text", PROSE_CHARS),
    ("people in the cast, at least", CAST_MIN),
    ("people in the cast, at most", CAST),
    ("people from outside the team", OTHERS),
    ("areas of skill", AREAS),
    ("work items", WORK),
    ("flags", FLAGS),
    ("counters", COUNTERS),
    ("scenes", SCENES),
    ("decisions", DECISIONS),
    ("choices in a decision, at least", CHOICES_MIN),
    ("choices in a decision, at most", CHOICES),
    ("acts in a choice", ACTS),
    ("pieces of text in one body", BEATS),
    ("people on stage in one place", STAGED),
    ("things standing in one place", STANDING),
    ("effects in one place", EFFECTS),
    ("arms of a branch, or conditions in one All or Any", ARMS),
    ("pieces of text in all", TEXTS),
    ("incident cards", INCIDENTS),
    ("endings", ENDINGS),
    ("lines in a list of goals, readings or questions", LINES),
    ("findings kept for one file", FINDINGS),
];
