# Small notes at the top of the window.

notice-second-window = Two Hats is already open. This window plays without saving, so that nothing is overwritten.
notice-not-saved = { $what ->
    [settings] The settings
    [run] The run in your journal
    [people] Who plays here
    [finished] That you finished
   *[place] Your place
} could not be saved ({ $error }). The game goes on.
notice-not-understood = { $file } could not be understood ({ $why }). It was kept as { $kept }.
notice-not-read = { $file } could not be read ({ $why }).
notice-not-all-understood = { $file }: this version does not know { $why }. The rest of it holds.
notice-save-before = “{ $title }” goes on from the save before it.
notice-not-continued = “{ $title }” cannot be continued: { $error }
notice-place-found = Your place was found again, as far as it still exists: { $change }.
notice-recording-unknown = This is a recording of “{ $id }”, and there is no scenario of that name here.
notice-late-answer = That answered a question that is no longer asked. Nothing has changed.
notice-not-possible = That is not possible: { $reason }.
notice-sound-on = The sound is on. M turns it off.
notice-sound-off = The sound is off. M turns it on.
notice-report-saved = The report is saved as { $file }. Press here to open it.
notice-recording-saved = The recording is saved as { $file }. There is no report, because its story is not here.
notice-report-not-saved = The report could not be saved ({ $error }).
notice-changed = The scenario was changed. You are where you were.
notice-changed-stopped = The scenario was changed: { $change }.
notice-errors = The scenario has errors; the last good version plays on
notice-translation = The translation cannot be used: { $error }
notice-no-home = there is no home folder
notice-other-window = another window of Two Hats is open, and this one keeps nothing
notice-stand-in = Two Hats has no words in this language yet: { $language }. Stories are told in it as far as they are translated.
notice-no-language = TWOHATS_LANG is “{ $word }”, which is no language{ $meant ->
    [none] .
   *[other] ; did you mean { $meant }?
}
notice-place-kept = This place is kept in the journal.
notice-nothing-kept = There is nothing to keep yet: nothing was decided.
