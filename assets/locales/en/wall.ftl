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
setup-none-about = Counted apart, and never wins; on phones people may write another option.
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
setup-fewest = Nobody told apart
setup-fewest-about = Of fewer voters no split is shown or written.
setup-fewest-now = From { $fewest } voters
setup-open = Open the room
setup-check = Room check
setup-resume = Go on with the last workshop
setup-network = Wi-Fi
setup-network-about = Its name stands on the wall, with a code that joins it.
setup-password = Its password
setup-password-about = In that code only; it is written nowhere.
setup-open-about = Only now can phones on this network reach this computer, and only until the workshop ends. A room check has twelve pretended phones, and nothing of it is kept. If the system asks whether Two Hats may be reached, allow it: Cancel may block it for good.
setup-open-about-hands = In this workshop nobody needs a phone, and no other computer can reach this one. A room check goes through everything, and nothing of it is kept.

wall-vote = Vote { $round }
wall-decision-vote = Decision { $number } · vote { $round }
wall-votes = { $votes } · { $percent } %
wall-closed = The vote is closed
wall-phones = { $phones ->
    [one] 1 phone is here
   *[other] { $phones } phones are here
}
wall-network = Wi-Fi: { $name }
wall-step-network = 1. Join the Wi-Fi “{ $name }”.
wall-step-address = Scan the code, or type { $address }
wall-step-address-then = 2. Then scan the code at the far right, or type { $address }
wall-wifi-code = 1. Wi-Fi
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
wall-report = F opens the report. Esc, then “Close the room”, ends it.
wall-thanks = Thank you.
wall-votes-twice = Votes { $one } and { $other }, { $seat }
wall-said = “{ $text }”
wall-type-hands = Hands for option { $option }: { $hands }  (Enter counts them, Esc leaves it)
wall-type-hands-twice = Hands for option { $option }, { $seat }: { $hands }  (Enter counts them, Tab is { $other }, Esc leaves it)
wall-type-guess = Hands for “{ $gauge }: { $way }”: { $hands }  (Enter counts them, Esc leaves it)
wall-type-people = People here without a phone: { $people }  (Enter counts them, Esc leaves it)
wall-type-card = From the room: { $text }  (Enter takes it, Esc leaves it)
wall-type-page = Everybody sees this screen. Enter opens the presenter’s page here all the same, Esc leaves it.
wall-type-reason = The room goes with { $option }, because: { $reason }  (Enter decides, Esc leaves it)
wall-option-closed = Option { $option } is closed.
wall-trouble = Something may be in the way of the phones: Esc says what.
wall-no-page = This computer gives no port for the presenter’s page. Everything can be done with the keys here: Esc lists them.
wall-no-browser = No browser could be opened: { $why }

wall-menu = The workshop
wall-menu-back = Back to the picture
wall-menu-presenter = Open the presenter’s page
wall-menu-presenter-here = Open the presenter’s page here (everybody sees this screen)
wall-menu-report = Open the report (F)
wall-menu-display = Next display (F6)
wall-menu-lock = Lock the room (L)
wall-menu-unlock = Let people in again (L)
wall-menu-address = Next network address (A)
wall-menu-debrief = Look back now
wall-menu-leave = Close the room; it can be gone on with
wall-menu-leave-check = Close the room check; nothing of it is kept
wall-menu-leave-over = Close the room
wall-keys =
    Space, →, ↓, PageDown, Enter | on
    ←, ↑, PageUp, Backspace | takes the latest step back
    B, . | black picture, and back
    F5 | begins, while people come in
    1, 2, 3, 4, 5, 6, 7, 8, 9, 0 | hands for an option, or for a guess; after the vote the option the room goes with
    Tab | while hands are typed in and people vote twice: as the boss, as one of the team
    N | how many people are here without a phone
    W | what somebody says, or wrote on a card
    C, O, Delete, K | closes the vote, opens it again, begins it anew, cancels it
    R, H | shows the result, hides it
    T, V | lets them talk, vote again
    D | most votes decide
    +, =, - | more time, no countdown
    X, Q | the road not taken, and back
    L | locks the room, and unlocks it
    P | the presenter’s page, from the game’s window
    A | another network address of this computer, while no phone gets in
    F | when it is over, the report
    M | sound in the game’s window on, and off
    F6 | the game’s window to the next display, full screen, and back
    Esc | this list; a black picture comes back
