# Das Bild des Workshops an der Wand, sein Menü, und was vorher gewählt wird.

title-room = Mit einer Gruppe spielen
briefing-room = Mit einer Gruppe spielen

setup-heading = Ein Workshop mit „{ $title }“
setup-minutes = Dauer
setup-minutes-about = Der Ablauf teilt diese Minuten auf.
setup-mode = Wie abgestimmt wird
setup-mode-about = Handzeichen lassen sich eintippen; Handys kommen über dieses Netz herein.
setup-mode-phones = Handys
setup-mode-hands = Handzeichen, ohne Netz
setup-mode-both = Handys und Handzeichen
setup-again = Abstimmen, reden, noch einmal abstimmen
setup-again-about = Beide Ergebnisse stehen nebeneinander.
setup-countdown = Countdown
setup-countdown-about = Für jede Abstimmung; er lässt sich verlängern und anhalten.
setup-seconds = { $seconds } Sekunden
setup-none = „Nichts davon“
setup-none-about = Wird eigens gezählt und gewinnt nie; auf dem Handy lässt sich eine andere Möglichkeit schreiben.
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
setup-fewest = Niemand erkennbar
setup-fewest-about = Von weniger Stimmen wird keine Aufteilung gezeigt oder geschrieben.
setup-fewest-now = Ab { $fewest } Stimmen
setup-open = Den Raum öffnen
setup-check = Raum prüfen
setup-resume = Mit dem letzten Workshop weitermachen
setup-network = WLAN
setup-network-about = Sein Name steht an der Wand, mit einem Code, der hineinführt.
setup-password = Sein Passwort
setup-password-about = Nur in diesem Code; es wird nirgends aufgeschrieben.
setup-open-about = Erst jetzt erreichen Handys in diesem Netz diesen Computer, und nur bis zum Ende des Workshops. Ein geprüfter Raum hat zwölf gedachte Handys, und nichts davon bleibt. Fragt das System, ob Two Hats erreichbar sein darf, dann erlauben Sie es: Abbrechen kann es auf Dauer sperren.
setup-open-about-hands = In diesem Workshop braucht niemand ein Handy, und kein anderes Gerät erreicht diesen Rechner. Eine Raumprobe geht alles durch, und nichts davon bleibt.

wall-vote = Abstimmung { $round }
wall-decision-vote = Entscheidung { $number } · Abstimmung { $round }
wall-votes = { $votes } · { $percent } %
wall-closed = Die Abstimmung ist geschlossen
wall-phones = { $phones ->
    [one] 1 Handy ist da
   *[other] { $phones } Handys sind da
}
wall-network = WLAN: { $name }
wall-step-network = 1. Ins WLAN „{ $name }“ gehen.
wall-step-address = Den Code scannen oder { $address } eintippen
wall-step-address-then = 2. Dann den Code ganz rechts scannen oder { $address } eintippen
wall-wifi-code = 1. WLAN
wall-no-account = Kein Konto, kein Name, keine App.
wall-hands = Niemand braucht ein Handy: Abgestimmt wird mit der Hand.
wall-twice = Zweimal abstimmen: { $one } und { $other }.
wall-guessed = { $people ->
    [one] 1 Person hat geschätzt
   *[other] { $people } Personen haben geschätzt
}
wall-had-guessed = Geschätzt wurde: { $down } runter, { $same } gleich, { $up } rauf
wall-moved = { $from } auf { $to } ({ $change })
wall-road = Der andere Weg: { $option }
wall-report = F öffnet den Bericht. Esc, dann „Den Raum schließen“, beendet alles.
wall-thanks = Danke.
wall-votes-twice = Abstimmung { $one } und { $other }, { $seat }
wall-said = „{ $text }“
wall-type-hands = Hände für { $option }: { $hands }  (Eingabe zählt sie, Esc lässt es)
wall-type-hands-twice = Hände für { $option }, { $seat }: { $hands }  (Eingabe zählt sie, Tab ist { $other }, Esc lässt es)
wall-type-guess = Hände für „{ $gauge }: { $way }“: { $hands }  (Eingabe zählt sie, Esc lässt es)
wall-type-people = Menschen hier ohne Handy: { $people }  (Eingabe zählt sie, Esc lässt es)
wall-type-card = Aus dem Raum: { $text }  (Eingabe nimmt es, Esc lässt es)
wall-type-page = Alle sehen diesen Bildschirm. Eingabe öffnet die Seite der Moderation trotzdem hier, Esc lässt es.
wall-type-reason = Der Raum nimmt { $option }, weil: { $reason }  (Eingabe entscheidet, Esc lässt es)
wall-option-closed = Möglichkeit { $option } ist nicht offen.
wall-trouble = Den Handys ist vielleicht etwas im Weg: Esc sagt, was.
wall-no-page = Dieser Rechner gibt keinen Port für die Seite der Moderation her. Alles geht mit den Tasten hier: Esc zählt sie auf.
wall-no-browser = Es ließ sich kein Browser öffnen: { $why }

wall-menu = Der Workshop
wall-menu-back = Zurück zum Bild
wall-menu-presenter = Die Seite der Moderation öffnen
wall-menu-presenter-here = Die Seite der Moderation hier öffnen (alle sehen diesen Bildschirm)
wall-menu-report = Den Bericht öffnen (F)
wall-menu-display = Nächster Bildschirm (F6)
wall-menu-lock = Raum abschließen (L)
wall-menu-unlock = Wieder hereinlassen (L)
wall-menu-address = Nächste Netzadresse (A)
wall-menu-debrief = Jetzt zurückblicken
wall-menu-leave = Den Raum schließen; es kann weitergehen
wall-menu-leave-check = Die Raumprobe schließen; nichts davon bleibt
wall-menu-leave-over = Den Raum schließen
wall-keys =
    Leertaste, →, ↓, Bild ab, Eingabe | weiter
    ←, ↑, Bild auf, Rücktaste | nimmt den letzten Schritt zurück
    B, . | schwarzes Bild, und zurück
    F5 | beginnt, solange Leute hereinkommen
    1, 2, 3, 4, 5, 6, 7, 8, 9, 0 | Hände für eine Möglichkeit oder eine Schätzung; nach der Abstimmung die, die der Raum nimmt
    Tab | während Hände eingetippt werden und zweimal abgestimmt wird: als Chefin oder Chef, als jemand aus dem Team
    N | wie viele Menschen ohne Handy hier sind
    W | was jemand sagt oder auf eine Karte geschrieben hat
    C, O, Entf, K | schließt die Abstimmung, öffnet sie wieder, beginnt sie neu, streicht sie
    R, H | zeigt das Ergebnis, verbirgt es
    T, V | lässt reden, noch einmal abstimmen
    D | die meisten Stimmen entscheiden
    +, =, - | mehr Zeit, kein Countdown
    X, Q | der andere Weg, und zurück
    L | schließt den Raum ab und wieder auf
    P | die Seite der Moderation, vom Fenster des Spiels aus
    A | eine andere Netzadresse dieses Computers, solange kein Handy hereinkommt
    F | wenn es vorbei ist, den Bericht
    M | Ton im Fenster des Spiels an, und aus
    F6 | das Fenster des Spiels auf den nächsten Bildschirm, ganz groß, und zurück
    Esc | diese Liste; ein schwarzes Bild kommt zurück
