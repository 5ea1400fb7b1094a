# The text player in the terminal.

text-origin = seed { $seed } · scenario { $scenario } · Two Hats { $version }
text-state = state { $hash }
text-day-over = { $day } is over
text-new = New on the board: { $item }
text-done = Done, on time: { $item }
text-done-late = Done, { $days ->
    [one] 1 day
   *[other] { $days } days
} late: { $item }
text-lost = Given up: { $item }
# $by has its sign.
text-date-moved = The date moves by { $by } { $days ->
    [one] day
   *[other] days
}: { $item }
text-quit = { $name } has quit; somebody new takes the desk.
text-left = { $name } leaves the team.
text-joined = { $name } joins the team.
text-closed = { $label } (closed: { $reason })
text-worked = It worked out (odds { $odds }: knowing what to do { $knowledge }, people behind it { $commitment }, in time { $time }).
text-failed = It did not work out (odds { $odds }: knowing what to do { $knowledge }, people behind it { $commitment }, in time { $time }).
text-is-closed = `{ $word }` is closed at the decision `{ $decision }`
text-no-such-choice = `{ $decision }` has no choice `{ $word }`; it has { $choices }
text-wants = { $name } wants from you: “{ $wants }”
