# Wie die Dinge überall heißen: Anzeigen, Hüte, Tage.

language-name = Deutsch
decimal-mark = { "," }
percent = { $value } %
quoted = „{ $text }“
list-and = { $most } und { $last }

gauge-morale = Stimmung
gauge-delivery = Leistung
gauge-growth = Entwicklung
gauge-inside = { $gauge ->
    [morale] Stimmung
    [delivery] Leistung
   *[growth] Entwicklung
}

factor-knowledge = Wissen
factor-commitment = Rückhalt
factor-time = Zeit

hat-manager = Manager-Hut
hat-leader = Leader-Hut
hat-both = Beide Hüte
hat-neither = Kein Hut
hat-manager-short = Manager
hat-leader-short = Leader
hat-both-short = Beide Hüte
hat-neither-short = Kein Hut

day-monday = Montag
day-tuesday = Dienstag
day-wednesday = Mittwoch
day-thursday = Donnerstag
day-friday = Freitag
day-saturday = Samstag
day-sunday = Sonntag
day-monday-short = Mo
day-tuesday-short = Di
day-wednesday-short = Mi
day-thursday-short = Do
day-friday-short = Fr
day-of-week = { $day } der { $week }. Woche
week-number = Woche { $week }
