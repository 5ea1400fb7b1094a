# The play screen: the bar, the story's lines, the decision.

play-why = Why?
play-menu = Menu
play-next = Next
play-continue = Continue
play-look-back = Look back on the week
play-space = or press Space
# The name of an option for those who cannot see the card.
play-option = { $number }. { $label } ({ $hat })
play-option-closed = { $number }. { $label } (closed: { $reason })
play-closed = Not possible now.
play-away = { $count ->
    [one] { $names } is not there.
   *[other] { $names } are not there.
}
play-you-did = You – { $hat ->
    [manager] manager’s hat
    [leader] leader’s hat
    [both] both hats
   *[neither] no hat
}

play-wishes = { $name } wants from you
play-worked = It worked.
play-failed = It didn’t quite work.
play-odds = About { $times } times in 10 it would have. { $weakest }
play-weakest-knowledge = What there was least of was knowledge: too little was known about what would work.
play-weakest-commitment = What there was least of was commitment: people had too little part in it to make it theirs.
play-weakest-time = What there was least of was time: this way of deciding took long for how urgent it was.

board-heading = On the board
board-to-do = to do
board-in-time = done in time
board-late = done late
board-due = due { $day }
board-overdue = was due { $day }

# What happens to the work and to people: in the game, in the terminal and wherever else it is told.
remark-new = New on the board: { $item }
remark-done = Done, on time: { $item }
remark-done-late = Done, { $days ->
    [one] 1 day
   *[other] { $days } days
} late: { $item }
remark-lost = Given up: { $item }
# $by has its sign.
remark-date-moved = The date moves by { $by } { $days ->
    [one] day
   *[other] days
}: { $item }
remark-quit = { $name } has quit; somebody new takes the desk.
remark-left = { $name } leaves the team.
remark-joined = { $name } joins the team.
remark-away = { $name } is not there and gets nothing of it.

moved-heading = Why it moved
moved-nothing = Nothing has moved yet. Every change will be explained here.
moved-choice = You: { $label }
moved-workday-after = A workday after “{ $label }”
moved-workday = A workday
moved-way = { $from } to { $to }
