# What a run came to in a few sentences, and the people at the end. $gauge is one of morale, delivery, growth.

told-broke = The largest drop
told-instead = What would have been better there
told-luck = What luck did
told-held = What held
told-moved = { $name } { $from } to { $to }
told-proof = { $over ->
    [yes] { $moved }, most at decision { $number } · { $day }
   *[no] Decision { $number } · { $day } · { $moved }
}
told-at = Decision { $number }
told-proof-story = “{ $title }” · { $moved }
told-proof-before = Before your first decision · { $moved }

# $dates is told-dates or nothing, $cause one of the causes below.
told-held-rose = { $gauge ->
    [morale] Morale
    [delivery] Delivery
   *[growth] Growth
} rose from { $from } to { $to } over the run. Its largest rise ({ $points } { $points ->
    [one] point
   *[other] points
}) { $several ->
    [yes] had many causes; the largest ({ $part }) was { $cause }{ $dates }.
   *[no] owed most ({ $part }) to { $cause }{ $dates }.
}
told-held-crept = { $gauge ->
    [morale] Morale
    [delivery] Delivery
   *[growth] Growth
} rose from { $from } to { $to } over the run, little by little: never by a whole point in one go{ $dates }.
told-held-even = Nothing rose, and { $gauge ->
    [morale] morale
    [delivery] delivery
   *[growth] growth
} held: it stands at { $to } as at the start{ $dates }.
told-held-least = No gauge ended above its start; { $gauge ->
    [morale] morale
    [delivery] delivery
   *[growth] growth
} held best, { $from } to { $to }{ $dates }.
told-dates = { $all ->
    [one] { $kept ->
        [0] ; the one piece of work that was due did not come on time
       *[other] ; the one piece of work that was due came on time
    }
   *[other] ; of { $all } pieces of work that were due { $kept ->
        [0] none
       *[other] { $kept }
    } came on time
}

# $whom is told-whom, told-whom-work or nothing.
told-broke-most = { $gauge ->
    [morale] Morale
    [delivery] Delivery
   *[growth] Growth
} fell furthest: from { $from } to { $to } ({ $points }), { $when }. { $alone ->
    [yes] The cause ({ $part })
    [two] Two causes weigh about the same: first ({ $part })
    [several] It had several causes, the largest ({ $part })
   *[no] The main cause ({ $part })
}: { $cause }{ $whom }.
# Where a cause is only the largest of those that came with one decision, in the days after it, or in one scene.
told-and-more = { $cause }, and more
# The largest cause but one.
told-broke-next = { $alone ->
    [two] The other
   *[other] Next
} ({ $part }): { $cause }.
# How that goes together with the whole run.
told-run-more = Over the whole run it lost still more, from { $from } to { $to } ({ $points }).
told-run-as-much = Over the whole run it lost as much, from { $from } to { $to } ({ $points }).
told-run-less = By the end part of that had come back: over the whole run it went from { $from } to { $to } ({ $points }).
told-run-up = By the end all of that had come back: over the whole run it went from { $from } to { $to } ({ $points }).
told-run-none = At the end it stood no higher: over the whole run it went from { $from } to { $to } ({ $points }).
told-run-other = Over the whole run { $gauge ->
    [morale] morale
    [delivery] delivery
   *[growth] growth
} lost most, in several smaller drops: from { $from } to { $to } ({ $points }).
told-broke-little = Nothing broke: the largest drop was { $gauge ->
    [morale] morale
    [delivery] delivery
   *[growth] growth
}, { $from } to { $to }.
told-broke-nothing = Nothing broke: no gauge fell by a whole point in one go.
told-whom = ; { $name } felt it most
told-whom-work = ; it cost “{ $work }” its date

# What would have been better where the most was lost. $moves is told against what was chosen, at the end of the story.
instead-before = It began before your first decision: nothing you chose could have changed it.
instead-story = It came with the story, in “{ $title }”, and not with a decision just before it.
instead-closed = Nothing else was open at decision { $number }.
instead-alike = Hardly anything: at decision { $number } every open way would on average have led to about the same end.
instead-luck = Nothing: at decision { $number } no other open way ends better on average. Yours had odds of { $odds } and did not work out; that is luck.
instead-best = Nothing on the whole: the fall came after decision { $number }, but by the end of the story no other way that was open there leaves more on average, the three gauges taken together.
instead-better = “{ $label }” at decision { $number }, with { $hat ->
    [manager] the manager’s hat
    [leader] the leader’s hat
    [both] both hats
   *[neither] no hat
}: by the end of the story that leaves, on average and against what you chose, { $moves }.

told-luck-gave = Most at decision { $number }, “{ $label }”: the odds were { $odds } and it worked out; had it not, { $gauge ->
    [morale] morale
    [delivery] delivery
   *[growth] growth
} would have stood { $points } { $points ->
    [one] point
   *[other] points
} { $way ->
    [higher] higher
   *[lower] lower
} that day.
told-luck-took = Most at decision { $number }, “{ $label }”: the odds were { $odds } and it did not work out; had it done so, { $gauge ->
    [morale] morale
    [delivery] delivery
   *[growth] growth
} would have stood { $points } { $points ->
    [one] point
   *[other] points
} { $way ->
    [higher] higher
   *[lower] lower
} that day.
told-luck-little = At decisions luck did little: { $worked } of { $all } decisions worked out where the odds promised about { $expected }, and none of them carried a gauge two points from where it was likely to stand.
told-luck-none = Nothing was decided, so there was nothing that could have turned out otherwise.
# All luck of the run, known a moment later: the same numbers as in choice and luck.
told-luck-whole = All luck of the run together, that of ordinary days too: morale { $morale }, delivery { $delivery }, growth { $growth }.

# Causes, as the end of a sentence. $why is one of why.ftl.
cause-outcome = decision { $number }, “{ $label }”, which { $worked ->
    [yes] worked out
   *[no] did not work out
}
cause-choice = decision { $number }, “{ $label }”: { $why }
cause-set-off = what decision { $number }, “{ $label }”, set off
cause-days = the days after decision { $number }, “{ $label }”: { $why }
cause-before = the days before your first decision: { $why }
cause-story = “{ $title }”: { $why }
cause-event = what happened in “{ $title }”
cause-untitled = something in the story: { $why }
# In a list under the decision.
cause-after = in the days after: { $why }
# In a list of a change that runs over several decisions.
cause-of = decision { $number }: { $why }
cause-after-of = the days after decision { $number }: { $why }

# The people at the end.
standing-grew = Who grew
standing-grew-none = Nobody to speak of.
standing-tired = Who tired
standing-tired-none = Nobody: all are about as rested as on the first morning, or more.
standing-also = Also { $names }.
standing-follow = Who would follow you again
standing-follow-none = Nobody yet: { $names }.
standing-follow-others = Not yet: { $names }.
standing-not-yet-one = { $name } (trust { $trust })
standing-ready = Who is ready to lead
standing-ready-none = Nobody yet; nearest is { $name }. { $reason }
standing-moved = { $what ->
    [skill] Skill
    [energy] Energy
    [trust] Trust in you
   *[bench] Readiness to lead
} from { $from } to { $to }.
standing-same = { $what ->
    [skill] Skill
    [energy] Energy
    [trust] Trust in you
   *[bench] Readiness to lead
} { $to }, as on the first morning.
standing-most = { $what ->
    [skill] Skill
    [energy] Energy
    [trust] Trust in you
   *[bench] Readiness to lead
} from { $from } to { $to }, most of it from decision { $number } on: “{ $label }”.
# The largest part, and less than half.
standing-part = { $what ->
    [skill] Skill
    [energy] Energy
    [trust] Trust in you
   *[bench] Readiness to lead
} from { $from } to { $to }, the largest part of it from decision { $number } on: “{ $label }”.

# On the picture of the road.
bend = { $points }, of that { $part }: { $what }
bend-whole = { $points }: { $what }
bend-outcome = decision { $number } { $worked ->
    [yes] worked out
   *[no] did not work out
}
bend-decision = decision { $number }: { $why }{ $more ->
    [yes] {" and more"}
   *[no] {""}
}
bend-days = days after decision { $number }: { $why }{ $more ->
    [yes] {" and more"}
   *[no] {""}
}
bend-story = “{ $title }”
bend-else = { $why }{ $more ->
    [yes] {" and more"}
   *[no] {""}
}
road-drop = Largest drop: { $gauge ->
    [morale] morale
    [delivery] delivery
   *[growth] growth
} { $points }
road-drop-see = What caused it
road-legend = Each number is a decision; each branch a way not taken: upwards it would on average have ended better, downwards worse.
road-legend-unknown = Each number is a decision; each branch a way that was open and not taken.

# The decisions that mattered.
matter-better = With { $hat ->
    [manager] the manager’s hat
    [leader] the leader’s hat
    [both] both hats
   *[neither] no hat
}, “{ $label }”, it would on average have ended with { $moves } against what you chose.
matter-best = Yours ends best on average. The next best, with { $hat ->
    [manager] the manager’s hat
    [leader] the leader’s hat
    [both] both hats
   *[neither] no hat
}, “{ $label }”, would on average have ended with { $moves } against yours.
matter-as-well = Yours and the best of the others end about equally well on average: with { $hat ->
    [manager] the manager’s hat
    [leader] the leader’s hat
    [both] both hats
   *[neither] no hat
}, “{ $label }”, it would have ended with { $moves } against yours.
matter-fell = More of the largest drop came of it than of anything else ({ $gauge ->
    [morale] morale
    [delivery] delivery
   *[growth] growth
} { $points }), at the top of the page. Here it is judged by how the whole story ends, by all three gauges.
sure-all = How sure: all { $of } versions of the model that fit the research equally well say the same.
sure-most = How sure: { $agree } of { $of } versions of the model that fit the research equally well say the same.
sure-not = How sure: the model does not know. { $agree } of { $of } versions of it that fit the research equally well say so, the others do not.
fit-weakest = Weakest of what makes the odds: { $what ->
    [knowledge] knowledge of the matter
    [commitment] people’s commitment
   *[time] time
}, at { $share }.

# Headings.
matter = The decisions that mattered most
matter-about = By how far apart their options would on average have ended, by the mean of the three gauges. “On average” means: when the rest of the story is played many times, later choices at random.
matter-chose = Decision { $number }: you chose “{ $label }”.
matter-none = No decision mattered by half a point on average: whatever was chosen, the story tends to end alike.
debrief-rest = Everything else
debrief-road = The road you took
debrief-road-about = Where it turned most, and what bent the three gauges.
debrief-all-decisions = All decisions
debrief-numbers = The numbers behind the charts
numbers-decisions = The gauges when each decision was taken, and how it was led
numbers-options = Where the story would have ended with each option: on average, where nine in ten runs lie, and how far from what was chosen
numbers-ahead = The look ahead
numbers-number = No.
numbers-day = Day
numbers-hat = Hat
numbers-far = Where an average lies outside of where nine in ten ended, a few of the others ended very far away.
numbers-option = Option
numbers-end = End
numbers-week = Week
numbers-structure = Structure
numbers-consideration = Consideration
