# Der erste Bildschirm, die Bibliothek und der Auftakt. Das Spiel sagt „du“, wie die Geschichte.

# Der Name des Spiels, für alle, die sein Zeichen nicht sehen.
title-name = Two Hats
title-motto = Es braucht beide. Die Frage ist, wann.
title-about = Führe ein kleines Team durch eine Woche voller Entscheidungen. Setz den Manager-Hut auf oder den Leader-Hut, und sieh, was das mit Stimmung, Leistung und Entwicklung macht.
title-continue = „{ $title }“ fortsetzen
title-play = Spielen
title-journal = Tagebuch
title-settings = Einstellungen
title-quit = Beenden

back = Zurück

library-question = Was möchtest du leiten?
library-empty = Im Ordner „scenes“ liegt kein Szenario.
library-minutes = { $minutes } Minuten
library-people = { $people } Personen
library-author = von { $author }
library-finished = { $times ->
    [one] einmal
   *[other] { $times }-mal
} durchgespielt, zuletzt: { $ending }
library-broken = { $file } lässt sich noch nicht spielen
library-more-errors = und { $count } weitere; `twohats check` nennt alle
library-same-id = die ID { $id } hat auch { $file }: Spielstände und Aufzeichnungen halten beide für eines
library-only-in = auf { $language }
library-partly = { $percent } übersetzt

briefing-not-yet = { $role } (noch nicht im Team)
briefing-luck = Zufallszahl
briefing-luck-field = Zufallszahl, mit Ziffern änderbar
briefing-other-luck = Neu würfeln
briefing-start = Beginnen
briefing-only-in = Dieses Szenario ist nicht übersetzt; es ist auf { $language }.
briefing-partly = Dieses Szenario ist zu { $percent } übersetzt; der Rest ist auf { $language }.
