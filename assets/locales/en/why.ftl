# What moves a gauge, as a manager would say it: short noun phrases within a sentence. $way is up or down.

why-mostly = { $why }, mostly { $name }
why-rest = many small things

why-settled = { $way ->
    [up] getting over it
   *[down] settling back to normal
}
why-warmth = { $way ->
    [up] more regard for people
   *[down] less regard for people
}
why-trust = { $way ->
    [up] more trust in the lead
   *[down] less trust in the lead
}
why-say = { $way ->
    [up] more say over their own work
   *[down] less say over their own work
}
why-direction = { $way ->
    [up] direction they were missing
   *[down] nobody showing the way
}
why-clarity = { $way ->
    [up] clearer what is expected
   *[down] less clear what is expected
}
why-record = { $way ->
    [up] dates being kept
   *[down] dates being missed
}
why-rest-energy = { $way ->
    [up] more energy
   *[down] less energy
}
why-purpose = { $way ->
    [up] knowing better what it is for
   *[down] losing sight of what it is for
}
why-temper = { $way ->
    [up] life outside work
   *[down] worries outside work
}
why-others = { $way ->
    [up] the good spirits of the others
   *[down] the low spirits of the others
}
why-outcome = { $way ->
    [up] a decision that worked out
   *[down] a decision that did not work out
}
# In the days after another decision.
why-outcome-felt = { $way ->
    [up] a decision that worked out, still felt
   *[down] a decision that did not work out, still felt
}
why-event = { $way ->
    [up] what came of it
   *[down] what came of it
}
why-passing = { $way ->
    [up] the first annoyance wearing off
   *[down] the first lift wearing off
}
why-limits = { $way ->
    [up] spirits that can hardly sink further
   *[down] spirits that can hardly rise further
}
why-members = { $way ->
    [up] who is on the team
   *[down] who is on the team
}
why-lowest = { $way ->
    [up] whoever stood lowest catching up
   *[down] one person falling behind the others
}
why-help = { $way ->
    [up] help with the work
   *[down] more work than planned
}
why-dates = { $way ->
    [up] a later date
   *[down] an earlier date
}
why-unclear-work = { $way ->
    [up] clearer work
   *[down] less clear work
}
why-unclear-growth = { $way ->
    [up] work that teaches more
   *[down] work that teaches less
}
why-fit = { $way ->
    [up] deciding in a way that fits the situation
   *[down] a way of deciding that fits the situation only in part
}
why-talk = { $way ->
    [up] fewer hours spent talking it over
   *[down] hours spent talking it over
}
why-approach-work = { $way ->
    [up] leading that speeds the work
   *[down] leading that slows the work
}
why-approach-growth = { $way ->
    [up] leading that lets people learn
   *[down] leading that teaches less
}
why-skill-work = { $way ->
    [up] more skill
   *[down] less skill
}
why-skill-growth = { $way ->
    [up] what people learned
   *[down] little learned
}
why-spirits = { $way ->
    [up] better spirits
   *[down] lower spirits
}
why-process = { $way ->
    [up] better habits
   *[down] worse habits
}
why-safety = { $way ->
    [up] safer to speak up
   *[down] less safe to speak up
}
why-bench = { $way ->
    [up] people readier to lead
   *[down] people less ready to lead
}
why-new-work = { $way ->
    [up] new work that looks doable
   *[down] new work that looks hard to keep
}
why-new-growth = { $way ->
    [up] new work to learn from
   *[down] new work that teaches less
}
why-shelved-work = { $way ->
    [up] work put off
   *[down] work put off, or taken up again
}
why-shelved-growth = { $way ->
    [up] work taken up again
   *[down] work put off
}
why-ended-work = { $way ->
    [up] work finished
   *[down] work finished late or dropped
}
why-ended-growth = { $way ->
    [up] a next piece of work that teaches more
   *[down] a next piece of work that teaches less
}
why-days = { $way ->
    [up] work getting done
   *[down] days running out
}
why-else = { $way ->
    [up] other things
   *[down] other things
}
