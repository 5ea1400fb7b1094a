# The workshop's picture on the wall, its menu, and what is chosen before.

title-room = Play with a room
briefing-room = Play with a room

setup-heading = A workshop with “{ $title }”
setup-minutes = Length
setup-minutes-about = The agenda shares these minutes out.
setup-mode = How people vote
setup-mode-about = Hands can be typed in; with phones people join from this network.
setup-mode-phones = Phones
setup-mode-hands = Raised hands, no network
setup-mode-both = Phones and hands
setup-again = Vote, talk, vote again
setup-again-about = Both results are shown side by side.
setup-countdown = Countdown
setup-countdown-about = For each vote; it can be extended or stopped.
setup-seconds = { $seconds } seconds
setup-none = “None of these”
setup-none-about = Counted apart; it never wins.
setup-predict = Guess first
setup-predict-about = The room guesses what will move before it sees it.
setup-double = Vote twice
setup-double-about = As the boss, and as one of the team.
setup-written = Words from the room
setup-written-about = People may write why; you see it first and let it through.
setup-tables = Tables
setup-tables-about = Each table gets a tally of its own.
setup-tables-now = { $tables ->
    [0] None
   *[other] { $tables } tables
}
setup-open = Open the room
setup-open-about = Only now can phones on this network reach this computer, and only until the workshop ends. If the system asks whether Two Hats may be reached, allow it: Cancel may block it for good.

wall-vote = Vote { $round }
wall-votes = { $votes } · { $percent } %
wall-closed = The vote is closed
wall-phones = { $phones ->
    [one] 1 phone is here
   *[other] { $phones } phones are here
}
wall-network = Wi-Fi: { $name }
wall-step-network = 1. Join the Wi-Fi “{ $name }”.
wall-step-address = Scan the code, or type { $address }
wall-no-account = No account, no name, no app.
wall-hands = Nobody needs a phone: you vote with your hands.
wall-twice = Vote twice: { $one }, and { $other }.
wall-guessed = { $people ->
    [one] 1 person has guessed
   *[other] { $people } people have guessed
}
wall-had-guessed = You had guessed: { $down } down, { $same } the same, { $up } up
wall-moved = { $from } to { $to } ({ $change })
wall-road = The road not taken: { $option }
wall-thanks = Thank you.
wall-type-hands = Hands for option { $option }: { $hands }  (Enter counts them, Esc leaves it)
wall-type-reason = The room goes with { $option }, because: { $reason }  (Enter decides, Esc leaves it)
wall-trouble = Something may be in the way of the phones: Esc says what.
wall-no-browser = No browser could be opened: { $why }

wall-menu = The workshop
wall-menu-back = Back to the picture
wall-menu-presenter = Open the presenter’s page
wall-menu-presenter-here = Open the presenter’s page here (everybody sees this screen)
wall-menu-display = Next display (F6)
wall-menu-lock = Let nobody new in
wall-menu-unlock = Let people in again
wall-menu-address = Next network address
wall-menu-debrief = Look back now
wall-menu-leave = Close the room
wall-keys =
    Space, →, ↓, PageDown, Enter | on
    ←, ↑, PageUp, Backspace | takes the latest step back
    B or . | black picture, and back
    1 to 9, 0 | hands for an option while a vote is open; afterwards the option the room goes with
    C, O, Delete | close the vote, open it again, begin it anew
    R, H | show the result, hide it
    T, V | let them talk, vote again
    + and − | more time, no countdown
    X, Q | the road not taken, and back
    L | lock the room, and unlock it
    F6 | to the next display, full screen, and back
    Esc | this list
