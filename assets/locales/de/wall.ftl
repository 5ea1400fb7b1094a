# Das Bild des Workshops an der Wand, sein Menü, und was vorher gewählt wird.

title-room = Mit einem Raum spielen
briefing-room = Mit einem Raum spielen

setup-heading = Ein Workshop mit „{ $title }“
setup-minutes = Dauer
setup-minutes-about = Der Ablauf teilt diese Minuten auf.
setup-mode = Wie abgestimmt wird
setup-mode-about = Handzeichen lassen sich eintippen; Telefone kommen über dieses Netz herein.
setup-mode-phones = Telefone
setup-mode-hands = Handzeichen, ohne Netz
setup-mode-both = Telefone und Handzeichen
setup-again = Abstimmen, reden, noch einmal abstimmen
setup-again-about = Beide Ergebnisse stehen nebeneinander.
setup-countdown = Countdown
setup-countdown-about = Für jede Abstimmung; er lässt sich verlängern und anhalten.
setup-seconds = { $seconds } Sekunden
setup-none = „Nichts davon“
setup-none-about = Wird eigens gezählt und gewinnt nie.
setup-predict = Erst schätzen
setup-predict-about = Der Raum schätzt, was sich bewegt, bevor er es sieht.
setup-double = Zweimal abstimmen
setup-double-about = Als Chefin oder Chef, und als jemand aus dem Team.
setup-written = Worte aus dem Raum
setup-written-about = Wer will, schreibt, warum; Sie sehen es zuerst und lassen es durch.
setup-tables = Tische
setup-tables-about = Jeder Tisch bekommt eine eigene Zählung.
setup-tables-now = { $tables ->
    [0] Keine
   *[other] { $tables } Tische
}
setup-open = Den Raum öffnen
setup-open-about = Erst jetzt erreichen Telefone in diesem Netz diesen Computer, und nur bis zum Ende des Workshops. Fragt das System, ob Two Hats erreichbar sein darf, dann erlauben Sie es: Abbrechen kann es auf Dauer sperren.

wall-vote = Abstimmung { $round }
wall-votes = { $votes } · { $percent } %
wall-closed = Die Abstimmung ist geschlossen
wall-phones = { $phones ->
    [one] 1 Telefon ist da
   *[other] { $phones } Telefone sind da
}
wall-network = WLAN: { $name }
wall-step-network = 1. Ins WLAN „{ $name }“ gehen.
wall-step-address = Den Code scannen oder { $address } eintippen
wall-no-account = Kein Konto, kein Name, keine App.
wall-hands = Niemand braucht ein Telefon: Abgestimmt wird mit der Hand.
wall-twice = Zweimal abstimmen: { $one } und { $other }.
wall-guessed = { $people ->
    [one] 1 Person hat geschätzt
   *[other] { $people } Personen haben geschätzt
}
wall-had-guessed = Geschätzt wurde: { $down } runter, { $same } gleich, { $up } rauf
wall-moved = { $from } auf { $to } ({ $change })
wall-road = Der andere Weg: { $option }
wall-thanks = Danke.
wall-type-hands = Hände für { $option }: { $hands }  (Eingabe zählt sie, Esc lässt es)
wall-type-reason = Der Raum nimmt { $option }, weil: { $reason }  (Eingabe entscheidet, Esc lässt es)
wall-trouble = Den Telefonen ist vielleicht etwas im Weg: Esc sagt, was.
wall-no-browser = Es ließ sich kein Browser öffnen: { $why }

wall-menu = Der Workshop
wall-menu-back = Zurück zum Bild
wall-menu-presenter = Die Seite der Moderation öffnen
wall-menu-presenter-here = Die Seite der Moderation hier öffnen (alle sehen diesen Bildschirm)
wall-menu-display = Nächster Bildschirm (F6)
wall-menu-lock = Niemanden mehr hereinlassen
wall-menu-unlock = Wieder hereinlassen
wall-menu-address = Nächste Netzadresse
wall-menu-debrief = Jetzt zurückblicken
wall-menu-leave = Den Raum schließen
wall-keys =
    Leertaste, →, ↓, Bild ab, Eingabe | weiter
    ←, ↑, Bild auf, Rücktaste | nimmt den letzten Schritt zurück
    B oder . | schwarzes Bild, und zurück
    1 bis 9, 0 | Hände für eine Möglichkeit, solange abgestimmt wird; danach die, die der Raum nimmt
    C, O, Entf | Abstimmung schließen, wieder öffnen, neu beginnen
    R, H | Ergebnis zeigen, verbergen
    T, V | reden lassen, noch einmal abstimmen
    + und − | mehr Zeit, kein Countdown
    X, Q | der andere Weg, und zurück
    L | den Raum abschließen und wieder öffnen
    F6 | auf den nächsten Bildschirm, ganz groß, und zurück
    Esc | diese Liste
