# Looking back: the screen and the report.

debrief-looking-back = Looking back
debrief-workdays = { $days ->
    [one] 1 workday
   *[other] { $days } workdays
}
debrief-decisions = { $count ->
    [one] 1 decision
   *[other] { $count } decisions
}
debrief-seed = luck number { $seed }
debrief-from = from { $from }
debrief-chart = The three gauges over the days, with your decisions on them

debrief-parts = Choice and luck
debrief-parts-about = In points, from the first morning to the end. The story: what it does to a team where somebody chooses at random. Your choices: what yours added to that. Luck: how decisions turned out and how the days went; nobody’s merit and nobody’s fault. Together they are the change at the top of the page.
parts-start = First morning
parts-story = The story
parts-choices = Your choices
parts-luck = Luck
debrief-searching = Trying the other roads: { $percent }

debrief-your-decisions-about = Each can be taken again: the story goes back to that moment.
debrief-worked = Worked out
debrief-failed = Did not work out
debrief-odds = odds { $odds }
debrief-other-road = Try the other road
debrief-other-road-at = Try the other road at decision { $number }
debrief-why = Why?
debrief-why-at = Why, decision { $number }
debrief-odds-made-of = What the odds were made of
debrief-moved-at-once = What moved at once
debrief-moved-nothing = No gauge moved by a point.
debrief-roads = The roads not taken
debrief-spreads = Where the story ended when the rest of it was played many times with each option, later choices at random. The wide bar holds half of those times, the thin one nine in ten.
debrief-closed = Closed: { $label } ({ $reason })

debrief-swings = What moved most, and why
debrief-swing-way = { $from } to { $to } { $when }
debrief-swing-way-after = { $from } to { $to } { $when }, after decision { $number }
debrief-swing-way-over = { $from } to { $to } { $when }, { $first ->
    [0] from before your first decision to decision { $last }
   *[other] over decisions { $first } to { $last }
}
debrief-within = { $days ->
    [0] at once
    [one] within a day
   *[other] within { $days } workdays
}
debrief-before = Before your first decision

debrief-led = How you led

debrief-people = The people
debrief-people-about = On the first morning and now. The white mark is where each began.
debrief-trait-morale = Morale
debrief-trait-trust = Trust in you
debrief-trait-clarity = Knows what is expected
debrief-trait-bench = Ready to lead

debrief-ahead = A look ahead
debrief-ahead-about = The model’s outlook: two hundred possible futures with a week’s ordinary work every week, led the way you led on average. The lines are their mean.
debrief-questions = To think about
debrief-honest = These are the odds in this model, not a judgement of you. What the model holds and leaves out, and the research behind it, is written down in docs/model.md, which comes with the program.

debrief-again = Play again
debrief-reflect = What I take from it
debrief-save = Save report
debrief-open = Open report
debrief-title = Back to title

# The charts.
chart-yours = Yours
chart-at-the-end = { $gauge } at the end of the story
chart-weeks-later = + week { $week }

# How people took part in a decision, as what the lead did.
part-alone = deciding alone
part-asked = asking first
part-together = deciding together
part-left = leaving people to themselves
part-more = asking a little more
part-less = asking a little less
# $way and $other are one of these; $Way is the same with a capital first letter.
verdict-suited-worked = The way suited: { $way } had odds of { $odds }, and it worked out.
verdict-suited-failed = The way suited: { $way } had odds of { $odds }. It did not work out; that part is luck.
verdict-unsuited-worked = It worked out, though { $other } would have had better odds: { $best } instead of { $odds }.
verdict-unsuited-failed = It did not work out: { $way } had odds of { $odds }; { $other } would have had { $best }.

# How the player led, and what was luck. $times and $best are times-in-ten, $way and $other are parts as above.
times-in-ten = { $times ->
    [0] less than once in 10
    [1] once in 10
    [10] almost always
   *[other] { $times } times in 10
}
led-nothing = There was nothing to decide.
led-said = Of your { $all ->
    [one] one decision
   *[other] { $all } decisions
} you took { $alone } alone, asked first at { $asked } and decided together at { $together }{ $left ->
    [0] .
   *[other] ; at { $left } you left people to themselves.
}
led-column-alone = Decided alone
led-column-asked = Asked first
led-column-together = Decided together
led-column-left = Left to themselves
led-legend = A ring: another way of deciding would have gone well clearly more often.
led-example = On { $day }, at decision { $number } (“{ $label }”): { $way } goes well { $times } there, { $other } { $best }.
led-example-none = At every decision your way of deciding was about as good as any other.
led-check = To check: open decision { $number }. “What the odds were made of” shows what was short there: { $what ->
    [knowledge] knowledge of the matter
    [commitment] people’s commitment
   *[time] time
}, at { $share }.
led-check-none = To check: open any decision. “What the odds were made of” shows how much there was of each.
luck-said-you = Mostly your choices: over the story they moved { $gauge ->
    [morale] morale
    [delivery] delivery
   *[growth] growth
} by { $choices }, luck by { $luck }.
luck-said-luck = Mostly luck: over the story it moved { $gauge ->
    [morale] morale
    [delivery] delivery
   *[growth] growth
} by { $luck }, your choices by { $choices }.
luck-said-both = Both: over the story your choices moved { $gauge ->
    [morale] morale
    [delivery] delivery
   *[growth] growth
} by { $choices }, luck by { $luck }.
luck-said-neither = Neither: whatever you chose and however it turned out, the story ends about like this.
luck-example = On { $day } you chose “{ $label }” (decision { $number }), and it { $worked ->
    [yes] went well
   *[no] did not go well
}. The same choice on the same day goes well { $times }.
luck-check = To check: decision { $number } shows its odds and what they were made of.
luck-again = “Play again” brings other luck: choose the same there, and now and then it comes out the other way.

# What somebody is left with.
left-replaced = Has left; somebody new sits here now.
left-gone = Is no longer on the team.
left-joined = Has joined the team.
left-same = Much as on the first morning.
left-changed = { $Changes }.
left-morale-more = in better spirits
left-morale-less = in lower spirits
left-energy-more = more rested
left-energy-less = more tired
left-trust-more = trusts you more
left-trust-less = trusts you less
left-clarity-more = clearer about what is expected
left-clarity-less = less clear about what is expected
left-bench-more = readier to lead something
left-bench-less = less ready to lead

# The look ahead.
ahead-rises = { $gauge ->
    [morale] morale
    [delivery] delivery
   *[growth] growth
} rises to { $to }
ahead-falls = { $gauge ->
    [morale] morale
    [delivery] delivery
   *[growth] growth
} falls to { $to }
ahead-nothing = Within { $weeks ->
    [one] a week
   *[other] { $weeks } weeks
} nothing moves by more than a point or two.
ahead-one = Within { $weeks ->
    [one] a week
   *[other] { $weeks } weeks
} { $moves }; the rest stays about where it is.
ahead-several = Within { $weeks ->
    [one] a week
   *[other] { $weeks } weeks
} { $moves }.

# How far that depends on the numbers of the model. Each version has other numbers where nobody has measured them.
debrief-versions = A version of this model has other numbers wherever nobody has measured them, and holds everything that this one is held to. Where fewer than three quarters of the versions agree, the model does not know.
versions-better = On the whole that is better in { $agree } of { $of } versions of this model.
versions-worse = On the whole that is worse in { $agree } of { $of } versions of this model.
versions-unknown = Whether that is better on the whole the model does not know: it is in { $agree } of { $of } versions of this model.
versions-gauges = Gauge by gauge: { $list }.
versions-higher = { $name } higher in { $agree }
versions-lower = { $name } lower in { $agree }
versions-open = { $name } not known (higher in { $agree })

# What the other hat would probably have done.
road-no-other = No other hat was open here.
road-same = With { $hat ->
    [manager] the manager’s hat
    [leader] the leader’s hat
    [both] both hats
   *[neither] no hat
} (“{ $label }”) the story would on average have ended about the same.
road-other = With { $hat ->
    [manager] the manager’s hat
    [leader] the leader’s hat
    [both] both hats
   *[neither] no hat
} (“{ $label }”) the story would on average have ended with { $moves } against what you did.
