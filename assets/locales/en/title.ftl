# The first screen, the library and the briefing.

# The name of the game, for those who cannot see its sign.
title-name = Two Hats
title-motto = You need both. Find out when.
title-about = Lead a small team through a week of decisions. Wear the manager’s hat or the leader’s, and watch what it does to morale, delivery and growth.
title-continue = Continue “{ $title }”
title-play = Play
title-journal = Journal
title-settings = Settings
title-quit = Quit

back = Back

library-question = What will you lead?
library-empty = There are no scenarios in the folder “scenes”.
library-minutes = { $minutes } minutes
library-people = { $people } people
library-author = by { $author }
library-finished = finished { $times ->
    [one] once
   *[other] { $times } times
}, last: { $ending }
library-broken = { $file } cannot be played yet
library-more-errors = and { $count } more; `twohats check` lists them all
# A scenario that is not in the player's language; `language` is what that language calls itself.
library-same-id = its id { $id } is that of { $file } too: saves and recordings take them for one
library-only-in = in { $language }
library-partly = { $percent } translated

briefing-not-yet = { $role } (not on the team yet)
briefing-luck = Luck number
briefing-luck-field = Luck number, type digits to change it
briefing-other-luck = Other luck
briefing-start = Start
briefing-only-in = This scenario has no translation; it is in { $language }.
briefing-partly = { $percent } of this scenario are translated; the rest is in { $language }.
