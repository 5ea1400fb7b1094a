# The workshop: a room plays together. What the wall, phones and the facilitator are told.

room-count = { $present ->
    [0] { $voted } have voted
   *[other] { $voted } of { $present } present have voted
}
room-sure = Only { $voted } of { $present } present have voted. Once more, if you mean it.
room-sure-end = That ends it for good. Once more, if you mean it.
room-check = Room check: { $phones } of the phones are pretended. Nothing of this is kept.
room-check-hands = Room check: nothing of this is kept.
room-check-title = { $title } (room check)
room-check-name = pretended { $number }
room-as-boss = as the boss
room-as-led = as one of the team
room-none = None of these
room-no-votes = Nobody voted.
room-votes = { $votes ->
    [one] 1 vote
   *[other] { $votes } votes
}
room-votes-rounded = { $votes ->
    [one] 1 vote
   *[other] { $votes } votes
}; percentages are rounded
room-phones-few = { $phones ->
    [one] Only one voted by phone: the hands would give it away. Begin anew, all with hands
   *[other] Only { $phones } voted by phone: the hands would give them away. Begin anew, all with hands
}
room-too-few = { $votes ->
    [one] 1 vote
   *[other] { $votes } votes
}: too few to show without showing who
room-discuss = Two minutes: find somebody who chose otherwise. Each says why; then try to say what the other one meant.
room-closed-first = The vote was closed first.
room-more-hands = { $hands } hands, and { $people } people: one of the two is miscounted. N corrects the people.
room-commitments = { $commitments ->
    [one] One commitment is kept for the report.
   *[other] { $commitments } commitments are kept for the report.
}
room-predict = By the next decision: does each of these go down, stay, or go up?
room-by-votes = Decided by most votes.
room-by-tie = Equally many votes; the facilitator decided: { $reason }
room-by-nobody = Nobody voted; the facilitator decided.
room-by-nobody-reason = Nobody voted; the facilitator decided: { $reason }
room-by-override = Decided against most votes, by the facilitator: { $reason }
room-finished = The workshop is over. Totals are kept on this computer; who voted what is deleted.
room-privacy = No name and no account needed. Your votes are kept on the facilitator’s computer until the end of the workshop; after that, only totals are.

# Why a command was not done.
room-not-now = That cannot be done now.
room-still-open = The vote is still open: close it first (C).
room-nothing-before = There is no step before this one.
room-tie = Equally many votes for { $options }. Choose one of them, and say why in a few words.
room-nobody = Nobody has voted. Choose an option yourself: close the vote (C), then its digit.
room-reason = Say why in a few words: the room will see it.
room-no-such-option = There is no such option to choose.

# The form before and after: from 1, not at all, to 5, wholly.
room-form-read = I can tell what a situation at work needs from whoever leads.
room-form-ask = I ask before I decide when others know more than I do.
room-form-tell = I say clearly what has to be done, by whom and when.
room-form-cost = I know what my usual way of leading costs.
room-form-mind = I change my way of leading when the situation changes.

# What is going on.
room-phase-lobby = People come in
room-phase-read = The story
room-phase-vote = Vote { $round } is open
room-phase-closed = Vote { $round } is closed, its result hidden
room-phase-revealed = Result of vote { $round }
room-phase-discuss = People talk
room-phase-decided = The decision
room-phase-predict = The room guesses
room-phase-outcome = How it came out
room-phase-why = What moved, and why
room-phase-days = The days went by: what moved, and why
room-phase-road = The road not taken
room-phase-debrief = Looking back
room-phase-finished = It is over

# What the next key does.
room-next-begin = Begin the story
room-next-turn = Next page
room-next-on = On with the story
room-next-open = Open vote { $round }
room-next-close = Close the vote
room-next-reveal = Show the result
room-next-discuss = Let them talk
room-next-decide = Decide for most votes
room-next-predict = Let them guess what will move
room-next-tell = How it comes out
room-next-why = What moved, and why
room-next-return = Back to where the room stands
room-next-debrief = Look back
room-next-finish = End the workshop
room-next-nothing = Nothing comes after this

# What the facilitator may say.
room-say-lobby = Welcome. Scan the code or type the address; no name, no account. Whoever has no phone raises a hand later. We will lead a team together, one decision after another, and look each time at what it did.
room-say-lobby-hands = Welcome. Nobody needs a phone: you vote with raised hands. We will lead a team together, one decision after another, and look each time at what it did.
room-say-read = Read this aloud, or let somebody read it. Give them time before you go on.
room-say-vote = Everybody decides for themselves first, without a word. You may change your vote until I close it.
room-say-vote-hands = Everybody decides for themselves first, without a word. Then I call one option after the other: hands up for one of them, once.
room-say-again = Now vote again. Stay with your vote or change it, both are fine: touch it again either way.
room-say-again-hands = Now vote again, with your hands. Stay with your vote or change it, both are fine.
room-say-closed = The vote is closed. Before we see it: what do you think the others chose?
room-say-revealed = Look at it for a moment. Who would like to say what spoke for their choice?
room-say-discuss = Find somebody who chose otherwise. Two minutes: each says why, then try to say what the other one meant.
room-say-decided = This is what we do. What do we expect to happen?
room-say-predict = Guess for each of the three: down, the same, or up?
room-say-outcome = Read on. Chance has a part in it: the same decision can come out otherwise.
room-say-why = These are the reasons in this model. Does that fit what you know from work? Where does it not?
room-say-days = This is what ordinary days did, after the decision: work, rest and how people take to each other. Does that fit what you know?
room-say-road = This is what the other way would have brought, with the same luck.
room-say-debrief = What surprised you? What would you do again? What will you do differently tomorrow?
