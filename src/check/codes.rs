//! What each error in the form or sense of a file means, for `twohats check --explain`.

/// Every error `story::parse` and the loader can give, with its explanation.
pub const CODES: &[(&str, &str)] = &[
    (
        "braces",
        "Braces in a text hold a number or a name, such as `{favours}`. This one has no partner. A brace that is to be shown is written twice: `{{` or `}}`.",
    ),
    (
        "bad-id",
        "An id is the name other parts of the file use: small letters, digits and `_`, beginning with a letter, at most 64 characters. People never see ids, so keep them plain: `\"monday_plan\"`.",
    ),
    (
        "bad-language",
        "The language tag says what language the text is in: `\"en\"`, `\"de\"`, `\"pt-BR\"`. Players choose by it, translations are named by it, and a browser reads it; a word such as `\"deutsch\"` is none.",
    ),
    (
        "bad-text",
        "A text holds something it cannot: a control character, a `\\` that begins nothing known, or more characters than one piece of text may have.",
    ),
    (
        "both-hats-free",
        "Wearing both hats at once costs a team something it must have first: habits, a bench of people who can lead. A choice with `hat: Both` therefore needs a `when` and the `locked` words a player reads while it does not hold.",
    ),
    (
        "call-in-itself",
        "`Call` opens a scene that comes back with `Return`. A scene that is called again before it has returned would wait for itself. Let it return first, or lead on with `Go`, which does not come back.",
    ),
    (
        "carried-range",
        "What `carries` takes over lies between a lowest and a highest, in this order: `trust: (0.2, 0.9)`. For a counter both lie within its own `min` and `max`.",
    ),
    (
        "carries-nothing",
        "An entry of `people` in `carries` says of whom something is taken over, but not what. Say it (`trust: (0.2, 0.9)`, `here: true`), or take the entry away.",
    ),
    (
        "counter-bounds",
        "A counter begins between its lowest and its highest: `min <= start <= max`. Left out, `min` and `start` are 0.",
    ),
    (
        "doubtful",
        "A translation was put where it stands by guess, because its text seems to have moved there, or nobody has said which text it is of. Read it: if it fits, delete the `?` before its digits; otherwise mend it first. The game shows it meanwhile.",
    ),
    (
        "due-before-arrival",
        "Work is due after it lands. `arrives` counts mornings from 0, `due` counts evenings from 1: `arrives: 0, due: 5` is Monday morning to Friday evening of the first week.",
    ),
    (
        "duplicate-field",
        "A field may be given once. The finding shows both places; take one away.",
    ),
    (
        "duplicate-id",
        "Two things of one kind have the same id, so nothing can tell them apart. The finding shows both places; rename one.",
    ),
    (
        "empty-file",
        "The file holds no scenario. `twohats new` writes one to begin with.",
    ),
    (
        "extension",
        "A file in this format cannot switch on extensions with `#![enable(...)]`; what it needs is already on.",
    ),
    (
        "extra-comma",
        "There is a comma with nothing before it. Take it away.",
    ),
    (
        "format-version",
        "The field `format` says which version of this format the file is written in. A newer Two Hats reads older files; an older one cannot read newer files.",
    ),
    (
        "hidden-character",
        "The file holds a character nobody can see: a control character, a zero-width character, or a mark that makes text read in another order than it is stored. They usually come with text pasted from elsewhere.",
    ),
    (
        "idle-allowance",
        "An entry of `allow` allows nothing: its `at` is not the id of anything, or what it was for has been put right. Take it out, so that it does not hide a mistake to come.",
    ),
    (
        "last-ending",
        "A story ends with the first ending whose `when` holds. The last must have none, so that there is always one.",
    ),
    (
        "lost-stress",
        "Something in the text is stressed, between stars: `*so*`. In the translation nothing is. Put the stars around the words that carry the stress in your language.",
    ),
    (
        "lost-value",
        "The text holds a number or a name in braces that its translation leaves out. The name in the braces is the same in every language; the forms behind its colon are those of the translation's language.",
    ),
    (
        "missing-comma",
        "Values are parted by commas. One is missing after this value.",
    ),
    (
        "missing-field",
        "This thing cannot do without the field. The format reference says what belongs into it.",
    ),
    (
        "missing-value",
        "A field is named, but nothing stands after its `:`.",
    ),
    (
        "no-locked",
        "A choice with a `when` can be closed to the player, who then reads its `locked` words: why, and what would open it. Without a `when` those words are never shown, and neither are they with `hidden: true`, which leaves the option out while it is closed.",
    ),
    (
        "no-reason",
        "An entry of `allow` says in its `reason` why a finding is meant, for whoever reads the file next: `reason: \"a letter, read aloud\"`.",
    ),
    ("no-text", "This text is shown to the player and cannot be empty."),
    (
        "no-then",
        "Nothing says what happens after this choice. Give it a `then`, or give the decision one for all choices without their own.",
    ),
    ("not-understood", "The file cannot be read at this place."),
    (
        "not-utf8",
        "The file is not UTF-8 text. Open it in a text editor and save it with the encoding UTF-8.",
    ),
    (
        "number-range",
        "The number is outside what its field can take, or is not a number at all. The message names the range.",
    ),
    (
        "return-outside-incident",
        "`Return` goes back to where a scene was called from with `Call`, or to the days an incident interrupted. It belongs at the end of scenes that only calls and incident cards lead to: `Go` to them, and there is nothing to return to.",
    ),
    (
        "no-scenario",
        "A plan, a part or a translation belongs to a scenario in its folder: a part to the one whose id it names by `part_of`, the others to the only one. There is none, there are several, or it has errors; an editor then says so here.",
    ),
    (
        "file-name",
        "A scenario in a folder of its own is called `<id>.scenario.ron`: translations, saves and recordings find it by its id. Rename the file and the folder, or change the `id`, unless people have played it.",
    ),
    (
        "same-id",
        "Two scenarios have the same id. Translations, saves and recordings find a scenario by its id, so one would be taken for the other. Give one of them another id, or move the copy out of the folder.",
    ),
    (
        "translation",
        "The file holds the texts of a scenario in another language, made by `twohats strings`. It is read together with its scenario, so name that one.",
    ),
    (
        "plural-forms",
        "Behind the colon of `{favours: one favour | # favours}` stands one form for each group of numbers that the language tells apart: two in English and German, three in Polish, six in Arabic. The finding lists the numbers of each, in the order in which the forms are written.",
    ),
    (
        "outsider",
        "Somebody in `others` is from outside the team: a customer, the boss's boss. They speak, and have no place in the model, so no act is aimed at them, no condition asks about them, and no effect changes them or lets them come or leave. Whoever can be led belongs into the `cast`.",
    ),
    (
        "plan",
        "A line of a plan cannot be understood: it begins with an unknown word, names something the scenario does not have, or ends too soon. docs/authoring.md lists what a line can say.",
    ),
    (
        "plan-failed",
        "The story came out otherwise than a line of a plan expects. Either the scenario has changed in a way its author did not mean, or the plan is behind the scenario.",
    ),
    (
        "stale",
        "The text has changed since it was translated. Mend the translation, empty the hash before it to `\"\"`, and run `twohats strings` again: it fills in the hash of today.",
    ),
    ("stray-character", "A character stands where none like it can be."),
    ("too-deep", "There are too many brackets inside one another."),
    ("too-few", "There are fewer of these than a scenario needs."),
    ("too-large", "The file is larger than any scenario is."),
    (
        "too-many",
        "There are more of these than a scenario may have. `twohats check --limits` prints all limits.",
    ),
    (
        "trailing-text",
        "The scenario has ended with its closing bracket, but the file goes on.",
    ),
    (
        "unclosed-bracket",
        "A bracket is open that nothing closes, or one closes that nothing opened. The finding shows both places.",
    ),
    ("unclosed-comment", "A comment begun with `/*` ends with `*/`."),
    ("unclosed-text", "A text begun with a quote ends with a quote."),
    (
        "other-scenario",
        "A translation says in `scenario` which scenario it is for, and this is another.",
    ),
    (
        "untranslated",
        "The text has no translation yet; the game shows the original. `twohats strings FILE --lang xx` puts every missing text into the file, with the original above it.",
    ),
    (
        "unfinished-merge",
        "Two people changed the same lines, and the program that brings files together (Git, Mercurial, Jujutsu) left both versions in the file, between `<<<<<<<` and `>>>>>>>`, for a person to decide. The finding shows how each begins. Keep what is right, take the lines with the signs away, and check again: nothing else can be said of the file before. A line of `=======` alone is an ornament and stays.",
    ),
    (
        "unfilled",
        "Numbers and names in braces are filled in where something is told at a moment of the story: in `Text`, `Say`, `prompt`, `label`, `locked` and the titles of endings. Other texts are shown as they are written, with a brace that is written twice as two.",
    ),
    (
        "unknown-value",
        "The braces in a text name no counter, nobody of the cast, no work item and not `day`, so nothing can be filled in. A brace that is to be shown is written twice: `{{player}}`.",
    ),
    (
        "unknown-text",
        "The scenario has no text with this id: it was taken out, or an id of the author has changed.",
    ),
    ("unknown-area", "Nothing in `areas` has this name."),
    ("unknown-choice", "The decision has no choice of this name."),
    ("unknown-counter", "Nothing in `counters` has this name."),
    ("unknown-decision", "No decision in the file has this name."),
    ("unknown-ending", "Nothing in `endings` has this name."),
    (
        "unknown-field",
        "There is no such field here. Field names are exact; the finding names the nearest one.",
    ),
    (
        "unknown-flag",
        "Nothing in `flags` has this name. Flags are declared at the top of the file, so that a misspelt one is found.",
    ),
    ("unknown-item", "Nothing in `work` has this name."),
    (
        "unknown-person",
        "Nobody in the `cast` has this id. It is the id that counts, not the name on screen.",
    ),
    (
        "unknown-rule",
        "An entry of `allow` names a rule that does not exist, or something that cannot be allowed: errors, and what is wrong with `allow` itself.",
    ),
    ("unknown-scene", "Nothing in `scenes` has this name."),
    (
        "unknown-word",
        "This place takes one of a fixed set of words, and this is not among them. The finding names the nearest one, or all of them.",
    ),
    ("unreadable", "The file could not be opened, or is not a file."),
    (
        "wrong-count",
        "There are more or fewer values in the brackets than belong there.",
    ),
    (
        "wrong-type",
        "Another kind of value belongs here: text in quotes, a number, a word, a list in `[...]`, or fields in `(...)`.",
    ),
];
