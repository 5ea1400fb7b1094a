# The text player in the terminal.

text-origin = seed { $seed } · scenario { $scenario } · Two Hats { $version }
text-state = state { $hash }
text-day-over = { $day } is over
text-closed = { $label } (closed: { $reason })
text-worked = It worked out (odds { $odds }: knowing what to do { $knowledge }, people behind it { $commitment }, in time { $time }).
text-failed = It did not work out (odds { $odds }: knowing what to do { $knowledge }, people behind it { $commitment }, in time { $time }).
text-is-closed = `{ $word }` is closed at the decision `{ $decision }`
text-no-such-choice = `{ $decision }` has no choice `{ $word }`; it has { $choices }
text-wants = Since you ask, { $name } says: “{ $wants }”
text-hint = Type the number of an option or its name; `?` shows what else can be typed.
text-help =
    Type the number of an option or its name.
    `back` takes the latest decision back, `people` shows how everybody is in numbers,
    `q` stops, `?` shows this.
text-back = Back before decision { $number }, `{ $decision }`, on day { $day }.
text-no-way-back = There is no decision before this one to go back to.
text-over = The story is over. `back` takes the latest decision back; anything else stops.
text-kept = kept in { $file }; `twohats play { $command } --text --record` goes on with it
text-taken-up = Taken up from { $file }, after { $decisions ->
    [0] no decision
    [one] 1 decision
   *[other] { $decisions } decisions
}.
# $change is a clause, in English: what differs from the recording.
text-drift = What is different now: { $change }.
text-edited = An author edited the state in this recording, so it is no playthrough of the story, and its luck and odds prove nothing.
text-not-kept = What is played now is not kept; with --record it goes on in the same file.

# How a recording differs from the story as it is now: parts of a sentence.
drift-engine = it was made with version { $version } of the program
drift-scenario = it belongs to the scenario `{ $id }`
drift-content = the scenario has changed since it was made
drift-state = the team differs from the recorded one from move { $move } on
drift-stopped = it stops before move { $move }: { $why }
drift-carried = of what is carried in, { $why }
drift-edit = the edited state it goes on from is gone: { $why }
