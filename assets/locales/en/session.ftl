# What a workshop came to, a page to read and print. What it shares with the report is in report.ftl and debrief.ftl.

session-heading = { $scenario }: what the room decided
session-people = { $phones ->
    [one] 1 person with a phone
   *[other] { $phones } people with a phone
}{ $heads ->
    [0] {""}
   *[other] , { $heads } without
}
session-decision = Decision { $number }
session-option = The option
session-round = Vote { $round }: { $votes } voted
session-otherwise = Where the story would have ended, on average
session-taken = ← taken
session-closed = (closed)
session-too-few = Vote { $round }: fewer than { $smallest } voted, or fewer than { $smallest } by phone, so their votes are not told.
session-moved = { $both } voted twice, { $changed } of them changed their vote; { $once } voted only once.
session-table = Table { $table }
session-table-few = too few to tell
session-honest = These are the odds in this model, not a judgement of anybody. What the model holds and leaves out, and the research behind it, is written down in docs/model.md, which comes with the program.
session-down = down
session-same = the same
session-up = up
session-expected = Expected
session-came = Came
session-covers = Met
session-expected-about = How many expected what; in brackets, how often it goes that way in this model. “Met” is how much of that the room as a whole expected.
session-change = Before and after
session-change-about = { $people ->
    [one] 1 person
   *[other] { $people } people
} answered both times, from 1 (not at all) to 5 (wholly).
session-change-few = Fewer than { $smallest } answered both times, so their answers are not told.
session-commitments = From tomorrow
session-privacy = Nobody can be told from this report: it holds totals only, and no split of fewer than { $smallest } voters. Who voted what was kept on the facilitator’s computer until the end of the workshop and is deleted. Names stand only on cards whose writers put them there.

session-cards = For the debrief
session-cards-about = Chosen where the room split, where it changed its mind, where the option mattered and where luck did.
session-card-split = The room split at decision { $number }.
session-card-turned = At decision { $number } people changed their mind: { $changed } of { $both }.
session-card-mattered = At decision { $number } the option mattered: the ends lie { $points ->
    [one] 1 point
   *[other] { $points } points
} apart on average.
session-card-lucky = Decision { $number } worked against the odds: it had a chance of { $odds }.
session-card-unlucky = Decision { $number } failed against the odds: it had a chance of { $odds }.
session-card-seats = At decision { $number } the room wanted one thing as the boss and another as one of the team.
session-ask-split = What did those on either side see that the others did not?
session-ask-turned = What was it that changed minds?
session-ask-mattered = When did we know that this one would count? What would have told us?
session-ask-luck = Would we say the same of this decision had it come out the other way?
session-ask-seats = What do we ask of those we lead that we would not want ourselves?
