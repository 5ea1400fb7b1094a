# A career: several stories, and what lies between them.

career-promise-ask-first = ask before I decide, where people know more than I do
career-promise-say-plainly = say plainly what has to be done, where there is no time to ask
career-promise-let-go = let go of the work of my own hands
career-promise-keep-dates = keep every date
career-promise-listen-after = hear people first after something has gone wrong

# What was counted in a part, whatever was promised.
career-proof-ask-first = In “{ $title }”, people knew more than you in { $of ->
    [one] one decision
   *[other] { $of } decisions
}; in { $kept } of them they had a say.
career-proof-say-plainly = In “{ $title }”, there was no time to ask in { $of ->
    [one] one decision
   *[other] { $of } decisions
}; in { $kept } of them you said plainly what to do.
career-proof-let-go = In “{ $title }”, the work lay within reach of your own hands { $of ->
    [one] once
   *[other] { $of } times
}; you left it to others { $kept ->
    [one] once
   *[other] { $kept } times
}.
career-proof-keep-dates = In “{ $title }”, { $of ->
    [0] no date came due
    [one] one date came due
   *[other] { $of } dates came due
}; { $kept } kept.
career-proof-listen-after = In “{ $title }”, { $of ->
    [one] one decision followed something that had gone wrong
   *[other] { $of } decisions followed something that had gone wrong
}; in { $kept } of them people were heard first.

career-kept = Kept.
career-broken = Not kept.
career-untested = Nothing put it to the test.
career-told = Your promise: to { $promise }. { $outcome } { $proof }
career-gave-way = It gave way first on day { $day }: “{ $label }”.
career-gave-way-work = It gave way first here: { $title }.

career-from-to = From “{ $from }” to “{ $to }”
career-decisions = { $decisions } decisions in { $days } working days of “{ $title }”. { $worked } worked out; the odds you gave them were good for { $expected }.
career-lifted = What lifted most at once, on day { $day }: “{ $label }” ({ $moved }).
career-grew = Who grew most under you: { $numbers }.
career-hands = { $times ->
    [one] Once
   *[other] { $times } times
} you did it with your own hands, first here: “{ $label }”. In “{ $next }” those hands belong to other people.
career-hat-manager = The manager’s hat: on your head in { $worn } of { $of } decisions. { $better ->
    [0] In none of those did people know more than you. What fits so well is hard to take off once it doesn’t.
   *[other] In { $better } of those, people knew more than you.
}
career-hat-leader = The leader’s hat: on your head in { $worn } of { $of } decisions. { $better ->
    [0] There was time to ask in all of those. What fits so well is hard to take off once it doesn’t.
   *[other] In { $better } of those, there was no time to ask.
}
career-cost = What cost most at once, on day { $day }: “{ $label }” ({ $moved }).
career-lost = Whose trust you lost most: { $numbers }.

# Somebody in numbers, each 0 to 100.
career-person = { $name } ({ $numbers })
career-comes = { $name } comes along: { $numbers }.
career-left = { $name } had left before the end, and doesn’t come: { $numbers }.
career-says-no = You asked { $name }, who said no: { $numbers }.
career-stays = { $name } stays. You parted well enough, and had not done much for each other: { $numbers }.

career-ask-manager = What is hardest to leave behind when you stop doing the work and begin to answer for it, and what got you over it, or could?
career-ask-leader = So far others could rely on you. What will you have to stop running yourself, so that something can happen that wouldn’t happen without you?
career-ask-same = The same rank, in another place. What of all that worked will be in your way here?

career-head-road = The road
career-road = From “{ $first }” to “{ $last }”: { $days } working days, { $decisions } decisions.
career-road-part = “{ $title }”: { $days } working days, { $decisions } decisions. It ended as “{ $ending }”.
career-head-hats = Which hat where
career-hats = You wore the manager’s hat { $manager ->
    [one] once
   *[other] { $manager } times
} and the leader’s { $leader ->
    [one] once
   *[other] { $leader } times
}.
career-hats-part = “{ $title }”: manager’s { $manager }, leader’s { $leader }, both { $both }, neither { $neither }
career-head-grown = Who was grown
career-all-grown = { $count ->
    [0] Nobody could lead or do clearly more at the end of their story and trusted you then.
    [one] { $names } could lead or do clearly more at the end, and trusted you then.
   *[other] { $count } people could lead or do clearly more at the end, and trusted you then; most of all { $names }.
}
career-head-lost = Who was lost
career-all-lost = { $count ->
    [0] Nobody lost much of their trust, and nobody left with less of it than they had brought.
    [one] { $names } trusted you clearly less at the end than on the first morning, or left with less trust.
   *[other] { $count } people trusted you clearly less at the end than on the first morning, or left with less trust; most of all { $names }.
}
career-person-in = “{ $title }”: { $numbers }
career-head-company = Who came along
career-came-to = { $name } (to “{ $title }”)
career-company = { $count ->
    [0] Nobody came along from one place to the next.
   *[other] { $list }.
}
career-head-dates = Dates
career-dates = { $kept } of { $of } dates kept.
career-head-promises = Promises to yourself
career-promises = { $kept } of { $of } kept.
career-head-known = What you are known for
career-known = People knew more than you in { $ask } decisions, and had a say in { $asked } of them. There was no time to ask in { $tell }, and in { $told } of them you said plainly what to do.
career-known-part = “{ $title }”: structure { $structure } → { $structure_now }, consideration { $consideration } → { $consideration_now }, of 100
career-head-luck = Luck
career-luck = { $worked } decisions worked out; the odds you gave them were good for { $expected }. The rest was luck.
career-luck-part = “{ $title }”: { $worked } of { $of }, odds good for { $expected }
career-head-answers = What you answered
career-answers = In your own words, in order:
career-answer = After “{ $title }”: { $answer }

career-part = Part { $number } of { $count }: { $title }
career-head-told = What you promised
career-head-brought = What got you here
career-head-let-go = What you have to let go of
career-head-along = Who comes along
career-head-before = In between
career-head-question = A question
career-head-promise = One promise, which the next part holds you to
career-type-answer = Your answer, on one line; an empty one is fine; q stops here.
career-type-promise = The number of a promise; q stops here.
career-no-such-promise = “{ $typed }” is no promise. Type a number from 1 to { $count }, or a name: { $names }.
career-kept-in = kept in { $file }; `twohats career continue { $command }` goes on with it
career-numbers = ready to lead { $bench } → { $bench_now }, best skill { $skill } → { $skill_now }, trust in you { $trust } → { $trust_now }
career-hats-most = You told most in “{ $most }”, and least in “{ $least }”.
career-begin = Begin
career-to-promise = Answer, and make a promise
career-begin-part = Begin this part
career-go-on = Go on
career-anew = Begin another career
career-head-begins = How it begins
career-head-people = Who is there
title-career = A Career
debrief-career = On with the career
career-untold = Your career is kept, but it cannot be told now: { $why } Nothing of it is written over.
career-other-campaign = it belongs to the campaign “{ $campaign }”, which does not come with this version.
career-other-part = its part { $number } is “{ $scenario }”, and the campaign has another story there.
career-no-story = its story “{ $id }” is not there, or has errors.
notice-career-away = The career before is kept as { $file }. `twohats career show` tells it.
notice-career-not-begun = No other career was begun, because the one before cannot be kept: { $why }.
notice-career-drift = “{ $title }” has changed since you played it: { $change }.
notice-career-before = What you played of “{ $title }” before it changed is kept as { $file }.
notice-career-stays = The part stays closed, because what you played before cannot be kept: { $why }.
