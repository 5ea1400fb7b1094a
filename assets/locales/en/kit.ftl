# The kit for a workshop: what whoever leads it prints. What it shares with the wall and the script is in room.ftl and script.ftl.

kit-heading = { $scenario }: the workshop
kit-day = The day
kit-from = From
kit-minutes = Minutes
kit-what = What
kit-end = The end
kit-welcome = Welcome
kit-debrief = Looking back
kit-commitments = From tomorrow
kit-day-about = The decisions are those a room usually comes to. Another way may come to others; they are at the end of the decisions.
kit-minutes-of = { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
}

kit-before = Before
kit-before-room = Projector, laptop and its power supply; chairs from which everybody sees the wall.
kit-before-check = The evening before: the room check, in the room, on its network, with one real phone.
kit-before-print = Printed: a card of a role for whoever wants one, two forms a person, a sheet for each observer, cards for commitments.
kit-before-play = Play the scenario once by yourself; it takes no longer than a coffee.
kit-before-hands = If phones fail: start without phones, count hands, type in the totals. Nothing is lost but speed.
kit-welcome-form = Hand out the first form now, before anybody knows what it is about.
kit-read-aloud = To read aloud

kit-decisions-about = Each goes the same way:
kit-step-vote = Read the scene aloud. Everybody votes for themselves, without a word. Close the vote and show it.
kit-step-discuss = Two minutes in pairs of people who chose otherwise. Then vote again.
kit-step-decide = Most votes decide. A tie is yours to break: say why. You may decide otherwise: say why.
kit-step-outcome = Ask what they expect. Read how it came out, look at what moved and why. If there is time: the road not taken.
kit-others = Decisions other ways come to
kit-others-about = They may come up, depending on what the room decides before.
kit-hands = Hands
kit-vote = Vote { $round }

kit-debrief-feel = One word each: how was it to decide, how was it to be decided for?
kit-debrief-cards = The cards for the debrief, which the program chooses from how this room voted: where it split, where it turned, where the option mattered.
kit-debrief-luck = One decision that came out well by luck, and one that failed though it was sound. How would we know the difference at work?
kit-debrief-work = Where have you been in this decision? What did you do, and what did it cost?
kit-say-commitments = Write down one thing you will do differently, with whom, and by when. Small enough to begin this week.

kit-roles = Cards for roles
kit-roles-about = For tables, and for voting twice: as the boss, and as one of the team. Cut along the lines.
kit-role-boss = The boss
kit-role-wants = Says when a lead asks:
kit-role-task = At each decision: what would you want done? Say it as this person would, if somebody asks you.
kit-form-before = Before
kit-form-after = After
kit-form-about = From 1, not at all, to 5, wholly. Nobody’s answers are told; only what changed for all together.
kit-form-code = A sign of your own, so that your two forms can be laid side by side without your name:
kit-observers = For observers
kit-observers-about = You do not vote. Watch how the room decides, and write down what was said, not what you think of it.
kit-see-told = Who told, and what?
kit-see-asked = Who asked, and what came of it?
kit-see-turned = What changed somebody’s mind?
kit-cards = Cards for commitments
kit-cards-about = To write on, and to take home.
kit-card-will = From tomorrow I will
kit-card-when = with whom, and by when
kit-card-name = Name, if you like
