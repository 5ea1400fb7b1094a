# The report, a page to read and print. What it shares with the screen is in debrief.ftl.

report-heading = { $scenario }: looking back
report-goes-round = Not every play behind the roads not taken comes to an end: after { $decisions } decisions one still goes round through: { $scenes }. Where it was left counts as its end.
report-odds = What the odds were made of: knowledge { $knowledge }, commitment { $commitment }, time { $time }.
report-people = The people, first morning and end
report-end = The end
report-origin-scenario = scenario
report-origin-seed = luck number { $seed }
report-origin-state = state
report-decisions = The decisions
