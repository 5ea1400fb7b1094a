//! The one table of limits. Every file the program opens is held to it; `twohats check --limits` prints it.

const MIB: usize = 1024 * 1024;

/// Calls of scenes inside one another, those of an incident counted with those it breaks into.
pub const CALLS: usize = 8;
/// Rounds of repairing and reading on after an error in the form of the file.
pub const REPAIRS: usize = 100;
/// Bytes read in all those rounds together.
pub const REPAIR_BYTES: usize = 64 * MIB;

/// Limits, each with what it is one of.
macro_rules! limits {
    ($($name:ident = $most:expr, $what:literal;)*) => {
        $(
            #[doc = concat!("The limit of ", $what, ".")]
            pub const $name: usize = $most;
        )*

        /// Every limit an author or player can meet, with its meaning.
        pub const TABLE: &[(&str, usize)] = &[$(($what, $name)),*];
    };
}

limits! {
    SCENARIO_BYTES = 16 * MIB, "bytes in a scenario file";
    SAVE_BYTES = 4 * MIB, "bytes in a saved game or recording";
    SESSION_BYTES = 64 * MIB, "bytes in a workshop's session";
    SETTINGS_BYTES = 256 * 1024, "bytes in a settings file";
    DEPTH = 64, "brackets inside brackets";
    // Every word, number, text and bracket.
    VALUES = 2_000_000, "values in a file";
    ID_BYTES = 64, "bytes in an id";
    PROSE_CHARS = 4_000, "characters in one piece of text";
    CAST_MIN = 3, "people in the cast, at least";
    CAST = 9, "people in the cast, at most";
    OTHERS = 20, "people from outside the team";
    AREAS = 3, "areas of skill";
    WORK = 60, "work items";
    FLAGS = 500, "flags";
    COUNTERS = 200, "counters";
    SCENES = 20_000, "scenes";
    DECISIONS = 20_000, "decisions";
    CHOICES_MIN = 2, "choices in a decision, at least";
    CHOICES = 5, "choices in a decision, at most";
    ACTS = 6, "acts in a choice";
    BEATS = 200, "pieces of text in one body";
    STAGED = 29, "people on stage in one place";
    STANDING = 9, "things standing in one place";
    EFFECTS = 50, "effects in one place";
    ARMS = 50, "arms of a branch, or conditions in one All or Any";
    TEXTS = 200_000, "pieces of text in all";
    INCIDENTS = 200, "incident cards";
    ENDINGS = 50, "endings";
    LINES = 50, "lines in a list of goals, readings or questions";
    FINDINGS = 200, "findings kept for one file";
}
