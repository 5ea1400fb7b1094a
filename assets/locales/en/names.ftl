# What things are called everywhere: gauges, hats, days.

language-name = English
# How decimals are written: { "." } or { "," }.
decimal-mark = { "." }
percent = { $value } %
quoted = “{ $text }”
list-and = { $most } and { $last }

gauge-morale = Morale
gauge-delivery = Delivery
gauge-growth = Growth
# The same within a sentence.
gauge-inside = { $gauge ->
    [morale] morale
    [delivery] delivery
   *[growth] growth
}

factor-knowledge = Knowledge
factor-commitment = Commitment
factor-time = Time

hat-manager = Manager’s hat
hat-leader = Leader’s hat
hat-both = Both hats
hat-neither = No hat
# Short, in lists.
hat-manager-short = Manager
hat-leader-short = Leader
hat-both-short = Both hats
hat-neither-short = No hat

day-monday = Monday
day-tuesday = Tuesday
day-wednesday = Wednesday
day-thursday = Thursday
day-friday = Friday
day-saturday = Saturday
day-sunday = Sunday
day-monday-short = Mon
day-tuesday-short = Tue
day-wednesday-short = Wed
day-thursday-short = Thu
day-friday-short = Fri
day-of-week = { $day } of week { $week }
week-number = Week { $week }
