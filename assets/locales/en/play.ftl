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
# Said of an option to those who cannot see its place and its signs. $gauges are their names, or what each of them may do.
play-option-place = Option { $number } of { $count }.
play-option-moves = May move at once: { $gauges }.
play-hint = { $gauge } { $way ->
    [up] up
    [up-far] up more
    [down] down
   *[down-far] down more
}
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

play-wishes = Since you ask, { $name } says
play-worked = It worked.
play-failed = It didn’t quite work.
play-odds = About { $times } times in 10 it would have. { $weakest }
play-bad-luck = Bad luck: like this it works about { $times } times in 10.
play-good-luck = Good luck: like this it works about { $times ->
    [one] once
   *[other] { $times } times
} in 10. { $weakest }
play-went-well = Like this it works about { $times } times in 10.
# After a choice that moved no gauge by a point.
play-still = The gauges stay where they are for now.
play-weakest-knowledge = What there was least of was knowledge: too little was known about what would work.
play-weakest-commitment = What there was least of was commitment: people had too little part in it to make it theirs.
play-weakest-time = What there was least of was time: this way of deciding took long for how urgent it was.

board-heading = On the board
board-to-do = to do
board-put-off = put off
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
# A share of the work that fell: because a decision did not work out, or because there is more to do than was known.
remark-again = That sets the work back: { $item }, { $now } instead of { $was }
remark-more = There is more to do than it looked: { $item }, { $now } instead of { $was }
# $by has its sign.
remark-date-moved = The date moves by { $by } { $days ->
    [one] day
   *[other] days
}: { $item }
remark-shelved = Put off: { $item }
remark-resumed = Taken up again: { $item }
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

# While days pass without a scene.
day-passes = { $day } passes.

# What people did while days passed: a sentence on the work, one on people. $turn takes turns, so that two weeks in a row
# do not read alike.
passed-week = Week { $week }
# A share of a piece of work. $role is `from` behind “from”, `to` behind “to”, and `now` where it stands by itself.
passed-share = { $role ->
   *[other] { $share ->
        [none] nothing
        [tenth] a tenth
        [fifth] a fifth
        [quarter] a quarter
        [third] a third
        [two-fifths] two fifths
        [half] half
        [three-fifths] three fifths
        [two-thirds] two thirds
        [three-quarters] three quarters
        [four-fifths] four fifths
        [nine-tenths] nine tenths
       *[all] nearly all
    }
}
# $from and $to are passed-share; so are $was and $now, where they stand by themselves.
passed-work = { $turn ->
    [0] The team works on “{ $work }” and gets from { $from } to { $to }.
    [1] “{ $work }”: { $was } before, { $now } by now.
   *[2] It goes on with “{ $work }”, from { $from } to { $to }.
}
passed-work-begun = { $turn ->
    [0] The team turns to “{ $work }” and gets to { $to }.
   *[1] Now it is “{ $work }”: { $now } so far.
}
passed-work-nearly = { $turn ->
    [0] The team has all but finished “{ $work }”.
   *[1] There is little left to do on “{ $work }”.
}
# $names are those it is about, $count how many they are for the verb; the whole team counts as one.
passed-team = the whole team
passed-team-most = the whole team ({ $name } most of all)
passed-others = { $names } and { $others ->
    [one] one other
    [2] two others
    [3] three others
    [4] four others
   *[other] { $others } others
}
passed-morale = { $way ->
    [more] { $turn ->
        [0] { $Names } { $count ->
            [one] is
           *[other] are
        } in better spirits.
       *[1] { $Names } { $count ->
            [one] has
           *[other] have
        } cheered up.
    }
   *[less] { $turn ->
        [0] { $Names } { $count ->
            [one] is
           *[other] are
        } in lower spirits.
       *[1] { $Names } { $count ->
            [one] is
           *[other] are
        } a little quieter than before.
    }
}
passed-energy = { $way ->
    [more] { $turn ->
        [0] { $Names } { $count ->
            [one] is
           *[other] are
        } more rested.
       *[1] { $Names } { $count ->
            [one] has
           *[other] have
        } got some strength back.
    }
   *[less] { $turn ->
        [0] { $Names } { $count ->
            [one] is
           *[other] are
        } more tired than before.
       *[1] The days have told on { $names }.
    }
}
passed-worn = { $turn ->
    [0] { $Names } { $count ->
        [one] is
       *[other] are
    } worn out.
   *[1] There is not much strength left in { $names }.
}
passed-trust = { $way ->
    [more] { $turn ->
        [0] { $Names } { $count ->
            [one] trusts
           *[other] trust
        } you more.
       *[1] You have more of the trust of { $names } than before.
    }
   *[less] { $turn ->
        [0] { $Names } { $count ->
            [one] trusts
           *[other] trust
        } you less.
       *[1] You have lost some of the trust of { $names }.
    }
}
passed-clarity = { $way ->
    [more] { $turn ->
        [0] { $Names } { $count ->
            [one] knows
           *[other] know
        } better what is expected.
       *[1] It is clearer to { $names } what is expected.
    }
   *[less] { $turn ->
        [0] { $Names } { $count ->
            [one] is
           *[other] are
        } less sure what is expected.
       *[1] It is less clear to { $names } what is expected.
    }
}
passed-bench = { $way ->
    [more] { $turn ->
        [0] { $Names } { $count ->
            [one] is
           *[other] are
        } readier to take the lead.
       *[1] More can be left to { $names } than before.
    }
   *[less] { $Names } { $count ->
        [one] is
       *[other] are
    } less ready to take the lead.
}
passed-skill = { $way ->
    [more] { $turn ->
        [0] { $Names } can do more than before.
       *[1] { $Names } { $count ->
            [one] has
           *[other] have
        } got better at the work.
    }
   *[less] { $Names } { $count ->
        [one] is
       *[other] are
    } getting out of practice.
}
choice-chosen = { $what }, chosen
guess-head = What will it do at once?
guess-down = Down
guess-same = The same
guess-up = Up
guess-button = { $gauge }: { $way }
guess-back = Back to the options
guess-see = See what happens
guess-came = { $gauge }: you said { $said ->
    [down] down
    [up] up
   *[same] the same
}; it { $came ->
    [down] went down
    [up] went up
   *[same] stayed
}. In this model that had a chance of { $percent }.
