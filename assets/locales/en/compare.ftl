# Several playthroughs side by side. What it shares with the report is in report.ftl and debrief.ftl.

compare-heading = { $scenario }: { $runs ->
    [one] one run
   *[other] { $runs } runs side by side
}
compare-not-over = Not over yet
compare-luck = luck number { $seed }
compare-hat-share = { $hat ->
    [manager] manager’s hat
    [leader] leader’s hat
    [both] both hats
   *[neither] no hat
} { $share }
compare-voice = asked at { $asked }, told at { $told }
compare-voices = Asked or told
compare-worn = Hats worn
compare-origin = Played
compare-curves = The gauges over the days
compare-parted = here they part
compare-not-asked = did not come to it
compare-drift = the recording and the scenario differ: { $change }
compare-pure-manager = Always the manager’s hat
compare-pure-leader = Always the leader’s hat
compare-other-story = { $name } is not a run of this story that can be read.
compare-page = Save as a page
compare-friend = Somebody else’s run
compare-friend-about = Name the file of their recording, or drop it onto the window.
compare-friend-file = The file of a recording
compare-friend-add = Put it beside
compare-best = The best way found
compare-best-about = The best of { $tried } ways to decide, all tried with this luck. Nobody could have known beforehand which it would be.
compare-curves-about = Each line is a run, with its letter and where it ended. Where lines lie over one another, the gauge stood the same.
compare-each = Each run by itself
compare-course = { $name } { $from } to { $to }
compare-numbers = The numbers behind the curves
compare-numbers-about = Each gauge as it stood when a day, or in a long story a week, was over.
compare-start = At the start

# What it comes to: every run against the first. $one and $other are letters.
compare-verdict = What it comes to
verdict-parted = { $number ->
    [1] { $one } and { $other } part at the first question
   *[other] { $one } and { $other } do the same until question { $number }
}: { $one } with { $hat ->
    [manager] the manager’s hat
    [leader] the leader’s hat
    [both] both hats
   *[neither] no hat
}, “{ $label }”; { $other } with { $otherhat ->
    [manager] the manager’s hat
    [leader] the leader’s hat
    [both] both hats
   *[neither] no hat
}, “{ $otherlabel }”.
verdict-came-to-it = { $one } and { $other } do the same until question { $number }, to which only { $who } came.
verdict-alike = { $one } and { $other } decided alike.
verdict-ends = { $other } ended with { $moves } against { $one }.
verdict-ends-alike = In the end no gauge of { $other } stands a whole point from that of { $one }.
verdict-neither = Neither is ahead in everything.
verdict-ahead = { $run } is ahead wherever they differ.
verdict-not-over = { $run } is not over yet, so there are no ends to hold against each other.
verdict-other-luck = They did not have the same luck, so not all of it comes of what was decided.
