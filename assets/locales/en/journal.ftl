# The journal: runs that are kept, and what they say of a player's habits.

# A day of the calendar.
date = { $day } { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
} { $year }

journal-empty = Nothing is kept yet. Every run is, from its first decision on.
journal-none-found = Nothing of what is kept has all these words.
journal-left = left on day { $day }: { $scene }
journal-kept = place kept, day { $day }: { $scene }
journal-newer = A newer Two Hats wrote this; what this version does not know is not shown, and the file stays as it is.
journal-unread-newer = { $name }: a newer Two Hats wrote it (format { $format }). It is kept as it is.
journal-unread = { $name } could not be understood ({ $why }). It is kept as it is.
journal-branches = { $count ->
    [one] one road left by going back
   *[other] { $count } roads left by going back
}
journal-found = { $found } of { $of ->
    [one] one ending
   *[other] { $of } endings
}, last played { $date }
journal-commitment = Meant to by { $date }: { $text }
journal-became = { $how ->
    [done] Done
    [partly] Partly done
   *[not] Not done
} ({ $date })
journal-rated = Sure of when to ask and when to tell: { $before } before, { $after } after, of { $most }

habits-heading = Over { $runs ->
    [one] one run
   *[other] { $runs } runs
}, { $decisions ->
    [one] one decision
   *[other] { $decisions } decisions
}
habits-asked = You asked in { $percent } of your decisions.
habits-known = Where others knew what you did not, you asked { $count } of { $of } times.
habits-haste = Where time was short, you decided without asking { $count } of { $of } times.
habits-suited = Your way suited the situation { $count } of { $of } times.
habits-kind = Good luck hid { $count } of { $of } ways that did not suit: they worked out all the same.
habits-unkind = Bad luck hid { $count } of { $of } ways that suited: they failed all the same.

journal-heading = Journal
journal-search = Type to look for a run
journal-more = and { $count } more; type to find them
journal-about = Everything here is on this computer and is sent nowhere.
journal-undo = Bring back “{ $name }”
journal-compare = { $count ->
    [one] Look at it side by side
   *[other] { $count } side by side
}
journal-run = { $title }, { $date }: { $outcome }
journal-name = A name of your own for it
journal-open = Open the debrief
journal-go-on = Go on from here
journal-beside = Put side by side
journal-not-beside = Not side by side
journal-export = Save recording and report
journal-delete = Delete
journal-delete-sure = Really delete
journal-deleted = It is deleted. The journal can bring it back until the game is closed.
journal-beside-heading = Side by side

due-question = On { $date } you meant to: { $text }. Did you?
due-done = Yes
due-partly = Partly
due-not = No
due-later = Ask me in a week

reflect-heading = What do you take from it?
reflect-about = Nothing is sent anywhere. What you write is kept in your journal, and every question can be left out.
reflect-lucky = “{ $label }” worked out although it had odds of { $odds }. Would you do it again?
reflect-unfit = Looking back, what would have suited the situation better than “{ $label }”?
reflect-commitment = One thing I will do at work
reflect-commitment-about = Small enough to be done once, and somebody could see it.
reflect-last = The last time, on { $date }, you meant to: { $text }.
reflect-last-asked = You will be asked about it on { $date }.
reflect-when = When shall the game ask what became of it?
reflect-rating = How sure are you now that you know when to ask and when to tell?
reflect-rating-before = How sure are you that you know when to ask and when to tell?
reflect-before = Before the story you said { $before } of { $most }.
reflect-lowest = 1, not at all
reflect-highest = 5, very
reflect-done = Done, to the journal
reflect-back = Back to the debrief

roads-heading = The map of roads
roads-none = There is no map of this: its story is not here, or nothing was decided yet.
roads-this = This road
roads-left = Left: { $where }
roads-about = { $found } of { $of ->
    [one] one ending
   *[other] { $of } endings
} found. { $untaken ->
    [0] You have taken every option that was open.
    [one] One option that was open you have never taken.
   *[other] { $untaken } options that were open you have never taken.
}
roads-elsewhere = Grey: taken on another run.
roads-parted = here the roads part
roads-untaken = open, never taken: { $label }
roads-closed = could not be chosen here
roads-endings = Endings
roads-ending-closed = not found yet
roads-open = Map of roads

people-heading = Who plays?
people-about = Everybody has saves, settings and a journal of their own on this computer.
people-first = First player
people-name = A new name
people-add = Add somebody
people-rename = Rename { $name }
people-delete = Take away { $name }
people-delete-sure = Really take away { $name }? Everything is kept in the folder “trash”
people-nameless = Type a name first.
people-taken = Somebody has this name.
people-full = There are as many players as there can be.
people-stays = The first player stays.
people-newer = A newer Two Hats wrote the list of players. This version leaves it as it is.
people-open = Who plays?
