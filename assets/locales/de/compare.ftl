# Mehrere Durchgänge nebeneinander. Was sie mit dem Bericht teilen, steht in report.ftl und debrief.ftl.

compare-heading = { $scenario }: { $runs ->
    [one] ein Durchgang
   *[other] { $runs } Durchgänge nebeneinander
}
compare-not-over = Noch nicht zu Ende
compare-luck = Zufallszahl { $seed }
compare-hat-share = { $hat ->
    [manager] Manager-Hut
    [leader] Leader-Hut
    [both] beide Hüte
   *[neither] kein Hut
} { $share }
compare-voice = gefragt bei { $asked }, angesagt bei { $told }
compare-voices = Gefragt oder angesagt
compare-worn = Getragene Hüte
compare-origin = Gespielt
compare-curves = Die Anzeigen über die Tage
compare-parted = hier trennen sich die Wege
compare-not-asked = kam nicht dazu
compare-drift = Aufzeichnung und Szenario sind verschieden: { $change }
compare-pure-manager = Immer der Manager-Hut
compare-pure-leader = Immer der Leader-Hut
compare-other-story = { $name } ist kein lesbarer Durchgang dieser Geschichte.
compare-page = Als Seite speichern
compare-friend = Der Durchgang von jemand anderem
compare-friend-about = Nenne die Datei der Aufzeichnung, oder zieh sie auf das Fenster.
compare-friend-file = Die Datei einer Aufzeichnung
compare-friend-add = Danebenstellen
compare-best = Der beste gefundene Weg
compare-best-about = Der beste von { $tried } Wegen, alle mit diesem Zufall versucht. Vorher konnte niemand wissen, welcher das sein würde.
compare-curves-about = Jede Linie ist ein Durchgang, mit seinem Buchstaben und dem Wert am Ende. Wo Linien übereinanderliegen, stand die Anzeige gleich.
compare-each = Jeder Durchgang für sich
compare-course = { $name } { $from } bis { $to }
compare-numbers = Die Zahlen hinter den Kurven
compare-numbers-about = Jede Anzeige, wie sie am Ende eines Tages stand, in einer langen Geschichte am Ende einer Woche.
compare-start = Zu Beginn

# Worauf es hinausläuft: jeder Durchgang gegen den ersten. $one und $other sind Buchstaben.
compare-verdict = Worauf es hinausläuft
verdict-parted = { $number ->
    [1] { $one } und { $other } trennen sich bei der ersten Frage
   *[other] { $one } und { $other } tun bis Frage { $number } dasselbe
}: { $one } mit { $hat ->
    [manager] dem Manager-Hut
    [leader] dem Leader-Hut
    [both] beiden Hüten
   *[neither] keinem Hut
}, „{ $label }“; { $other } mit { $otherhat ->
    [manager] dem Manager-Hut
    [leader] dem Leader-Hut
    [both] beiden Hüten
   *[neither] keinem Hut
}, „{ $otherlabel }“.
verdict-came-to-it = { $one } und { $other } tun bis Frage { $number } dasselbe; zu dieser kam nur { $who }.
verdict-alike = { $one } und { $other } haben gleich entschieden.
verdict-ends = Am Ende steht { $other } gegenüber { $one } so: { $moves }.
verdict-ends-alike = Am Ende steht keine Anzeige von { $other } einen ganzen Punkt anders als die von { $one }.
verdict-neither = Keiner von beiden liegt überall vorn.
verdict-ahead = { $run } liegt überall vorn, wo sie sich unterscheiden.
verdict-not-over = { $run } ist noch nicht zu Ende, es gibt also keine zwei Enden zu vergleichen.
verdict-other-luck = Das Glück war nicht dasselbe; nicht alles davon kommt also von den Entscheidungen.
