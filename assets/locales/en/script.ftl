# The script: everything a scenario says, on paper, for reviewers and facilitators.

script-heading = { $title }, the script
script-story = The story
script-incidents = Incidents
script-lost = Scenes nothing leads to
script-by = By
script-size = Size
script-size-text = { $scenes ->
    [one] 1 scene
   *[other] { $scenes } scenes
}, { $decisions ->
    [one] 1 decision
   *[other] { $decisions } decisions
}, { $endings ->
    [one] 1 ending
   *[other] { $endings } endings
}, { $all } words. One playthrough reads about { $played } words, { $reading ->
    [one] 1 minute
   *[other] { $reading } minutes
} at 200 words a minute; the file says { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
}.
script-workshop = Workshop
script-workshop-text = { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
} for the decisions in a workshop, if all of them come up.
script-version = Version
script-teaches = It teaches
script-readings = It draws on
script-briefing = Briefing
script-cast = The cast
script-member = { $name }, { $role }
script-member-away = { $name }, { $role } (not there at first)
script-outsider = { $name }, { $role } (not on the team)
script-wants = When asked
script-work = The work
script-item = { $title }: { $days ->
    [one] 1 person-day
   *[other] { $effort } person-days
}, { $when }.
script-item-first = from the first morning, due by the evening of day { $due }
script-item-arrives = arrives on day { $day }, due by the evening of day { $due }
script-item-comes = comes with the story, due { $days ->
    [one] 1 workday
   *[other] { $due } workdays
} later
script-chance = Chance
script-chance-text = { $percent } each workday that passes. Each comes up once at most.
script-card = { $place } (weight { $weight }).
script-card-if = { $place } (weight { $weight }), only if { $condition }.
script-scene = Scene
script-effect = Effect
script-only-if = Only if
script-unless = Unless
script-otherwise = Otherwise
script-then = Then
script-next-go = on to { $place }
script-next-wait = { $days ->
    [one] one workday passes
   *[other] { $days } workdays pass
}, then { $place }
script-next-return = back to the days it interrupted
script-next-call = to { $place }, and back; then to { $then }
script-next-back = back to where it came from
script-next-end = the story ends: { $ending }
script-next-endings = the story ends with the first ending whose condition holds
script-decision = Decision
script-decision-about = { $id }, about “{ $title }”
script-facilitator = Facilitator
script-minutes = Minutes
script-minutes-text = { $minutes } in a workshop
script-ask = Ask the room
script-otherwise-closed = Otherwise closed
script-otherwise-hidden = Otherwise hidden
script-hidden = the player does not see this option
script-acts = Acts
script-acts-to = { $acts } (to { $names })
script-names-and = { $one } and { $other }
script-success = If it works out
script-failure = If it does not
script-endings = Endings
script-ending = Ending
script-ending-last = { $id }, when no other holds.
script-ending-if = { $id }, if { $condition }.
script-debrief = Debrief
script-open-with = Open with

# Conditions are clauses after "if". $so is yes, or no where the opposite is meant.
if-and = { $one } and { $other }
if-or = { $one } or { $other }
if-always = always
if-never = never
if-at-least = { $what } is { $value } or more
if-below = { $what } is below { $value }
if-flag = the story { $so ->
    [yes] remembers
   *[no] does not remember
} { $flag }
count-name = the count { $counter }
if-here = { $name } { $so ->
    [yes] is there
   *[no] is not there
}
if-done = { $item } { $so ->
    [yes] is done
   *[no] is not done
}
if-on-time = { $item } { $so ->
    [yes] is done on time
   *[no] is not done on time
}
if-progress = { $so ->
    [yes] at least
   *[no] less than
} { $percent } of { $item } is done
if-day-from = it is { $day } or later
if-day-before = it is before { $day }
if-chose = the player { $so ->
    [yes] took
   *[no] did not take
} { $label }
if-wore = the player { $so ->
    [yes] wore
   *[no] did not wear
} { $hat ->
    [manager] the manager's hat
    [leader] the leader's hat
    [both] both hats
   *[neither] no hat
} at { $prompt }
if-worked = { $prompt } { $so ->
    [yes] was taken and worked out
   *[no] did not work out or was not taken
}
if-chose-last = the last time, the player { $so ->
    [yes] took
   *[no] did not take
} { $label }
if-wore-last = the last time, the player { $so ->
    [yes] wore
   *[no] did not wear
} { $hat ->
    [manager] the manager's hat
    [leader] the leader's hat
    [both] both hats
   *[neither] no hat
} at { $prompt }
if-worked-last = { $prompt } { $so ->
    [yes] worked out the last time
   *[no] did not work out the last time or was not taken
}
if-visited = the scene { $scene } { $so ->
    [yes] was opened before
   *[no] was not opened before
}
if-mostly = { $hat ->
    [manager] the manager's hat
    [leader] the leader's hat
    [both] both hats
   *[neither] no hat
} { $so ->
    [yes] was worn most so far
   *[no] was not worn most so far
}
trait-of-person = { $name }'s { $trait ->
    [morale] morale
    [energy] energy
    [trust] trust
    [clarity] clarity
   *[bench] readiness to lead
}
trait-of-team = the team's { $trait ->
    [purpose] sense of purpose
    [process] process
    [safety] safety to speak up
   *[record] record of kept dates
}

# Effects.
effect-set = the story remembers { $flag }
effect-clear = the story forgets { $flag }
effect-add = the count { $counter } goes { $way ->
    [down] down
   *[up] up
} by { $by }
effect-arrives = { $item } lands on the desk
effect-more = { $percent } more work is left on { $item }
effect-less = { $percent } less work is left on { $item }
effect-due = the date of { $item } moves by { $by } { $days ->
    [one] workday
   *[other] workdays
}
effect-shelve = { $item } is put off
effect-resume = { $item } is taken up again
effect-give-up = { $item } is given up
effect-leaves = { $name } leaves the team
effect-joins = { $name } joins the team
effect-learns = { $name } gains { $by } of skill in { $area }

# What the boss does in a choice.
act-name = { $act ->
    [Assign] assign
    [PlanTogether] plan together
    [Schedule] schedule
    [AskHow] ask how
    [HoldToAccount] hold to account
    [RemoveObstacles] remove obstacles
    [StayOnTask] stay on task
    [Listen] listen
    [HedgeDate] hedge date
    [PromiseFromEstimate] promise from estimate
    [Coordinate] coordinate
    [AskForSolution] ask for solution
    [GiveDirection] give direction
    [GiveFeedback] give feedback
    [UseAuthority] use authority
    [UseInfluence] use influence
    [TrackProgress] track progress
    [ExplainWhy] explain why
    [EnforceProcess] enforce process
    [InviteIdeas] invite ideas
    [Instruct] instruct
    [Coach] coach
    [Delegate] delegate
    [Recognise] recognise
    [LookAfter] look after
    [DecideAlone] decide alone
    [DecideTogether] decide together
    [DoItYourself] do it yourself
   *[StepBack] step back
}
