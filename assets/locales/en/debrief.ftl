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
debrief-parts-about = From the first morning to the end. The story: what it does to a team where choices are random. Your choices: what they added to that. Luck: all of it over the whole run, how decisions turned out and how the days went; it is nobody’s merit and nobody’s fault. Together they are the change at the top of the page. At the top luck is told of one decision and one day, so its number there is another.
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
debrief-spreads = Where the story ended over many paired runs with each option, later choices at random. The wide bar holds half of the runs, the thin one nine in ten.
debrief-closed = Closed: { $label } ({ $reason })

debrief-swings = What moved most, and why
debrief-swing-way = { $from } to { $to } { $when }
debrief-swing-way-after = { $from } to { $to } { $when }, after decision { $number }
debrief-within = { $days ->
    [0] at once
    [one] within a day
   *[other] within { $days } workdays
}
debrief-before = Before your first decision

debrief-led = How you led
debrief-map = The map of structure and consideration, with the way you took
debrief-on-average = On average: { $region } (structure { $structure }, consideration { $consideration }).

debrief-people = The people
debrief-people-about = On the first morning and now. The white mark is where each began.
debrief-trait-morale = Morale
debrief-trait-trust = Trust in you
debrief-trait-clarity = Knows what is expected
debrief-trait-bench = Ready to lead

debrief-ahead = A look ahead
debrief-ahead-about = The model’s outlook: two hundred possible futures with a week’s ordinary work every week, led the way you led on average. The lines are their mean.
debrief-questions = To think about
debrief-honest = These are the odds in this model, not a judgement of you. What the model holds and leaves out, and the research behind it, is written down in docs/model.md.

debrief-again = Play again
debrief-reflect = What I take from it
debrief-save = Save report
debrief-open = Open report
debrief-title = Back to title

# The charts.
chart-structure = Structure given
chart-consideration = Consideration shown
chart-yours = Yours
chart-at-the-end = { $gauge } at the end of the story
chart-weeks-later = + week { $week }

# The corners of the map, and its middle.
region-directing = Directing
region-both = Both hats
region-involving = Involving
region-hands-off = Hands off
region-middle = Near the middle

# How people took part in a decision, as what the lead did.
part-alone = deciding alone
part-asked = asking first
part-together = deciding together
part-left = leaving it to others
part-more = asking a little more
part-less = asking a little less
# $way and $other are one of these; $Way is the same with a capital first letter.
verdict-suited-worked = The way suited: { $way } had odds of { $odds }, and it worked out.
verdict-suited-failed = The way suited: { $way } had odds of { $odds }. It did not work out; that part is luck.
verdict-unsuited-worked = It worked out, though { $other } would have had better odds: { $best } instead of { $odds }.
verdict-unsuited-failed = It did not work out: { $way } had odds of { $odds }; { $other } would have had { $best }.

# How the player led. $gave and $asked are each one of little, some, much.
led-only = You gave { $gave ->
    [little] little
    [some] some
   *[much] much
} structure and asked people { $asked ->
    [little] little
    [some] now and then
   *[much] a lot
}.
led-alike = You gave { $gave ->
    [little] little
    [some] some
   *[much] much
} structure and asked people { $asked ->
    [little] little
    [some] now and then
   *[much] a lot
}, early and late alike.
led-changed = Early on you gave { $gave ->
    [little] little
    [some] some
   *[much] much
} structure and asked people { $asked ->
    [little] little
    [some] now and then
   *[much] a lot
}; later you { $changes }.
led-more-structure = gave more structure
led-less-structure = gave less structure
led-more-asking = asked people more
led-less-asking = asked people less
led-wore = You wore { $hats }.
led-wore-hat = { $hat ->
    [manager] the manager’s hat
    [leader] the leader’s hat
    [both] both hats together
   *[neither] no hat
} { $count ->
    [one] once
    [2] twice
   *[other] { $count } times
}
led-nothing = There was nothing to decide.
led-suited = In { $suited } of { $all } decisions the way of deciding suited the matter.
led-suited-ask = In { $suited } of { $all } decisions the way of deciding suited the matter; { $ask } called for asking people more.
led-suited-tell = In { $suited } of { $all } decisions the way of deciding suited the matter; { $tell } called for deciding with fewer voices.
led-suited-ask-tell = In { $suited } of { $all } decisions the way of deciding suited the matter; { $ask } called for asking people more, { $tell } for deciding with fewer voices.

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
