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
compare-curves-about = Jede Linie ist ein Durchgang, mit seinem Buchstaben und dem Wert am Ende. Wo Linien übereinanderliegen, taten die Durchgänge dasselbe.
compare-each = Jeder Durchgang für sich
compare-course = { $name } { $from } bis { $to }
compare-numbers = Die Zahlen hinter den Kurven
compare-numbers-about = Jede Anzeige, wie sie am Ende eines Tages stand, in einer langen Geschichte am Ende einer Woche.
compare-start = Zu Beginn
