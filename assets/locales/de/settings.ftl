# Einstellungen, Pause, Zurückgehen, Verlauf.

settings-heading = Einstellungen
settings-language = Sprache
settings-text-size = Schriftgröße
settings-smaller = Kleiner
settings-larger = Größer
settings-full-screen = Vollbild
settings-full-screen-about = Den ganzen Bildschirm ausfüllen.
settings-motion = Weniger Bewegung
settings-motion-about = Was sich ändert, ist sofort da, statt sich zu bewegen.
settings-hints = Hinweise an den Optionen
settings-hints-about = Kleine Zeichen zeigen, was eine Option mit den Anzeigen vermutlich macht.
settings-at-once = Ganze Szenen auf einmal
settings-at-once-about = Der Text einer Szene ist auf einmal da, nicht Absatz für Absatz.
settings-on = An
settings-off = Aus
settings-done = Fertig

pause-heading = Pause
pause-saved = Der Spielstand ist gesichert. Glückszahl { $seed }.
pause-resume = Weiterspielen
pause-rewind = Zurück zu einer Entscheidung
pause-log = Verlauf lesen
pause-settings = Einstellungen
pause-quit = Zum Titelbild

rewind-heading = Zurück zu …
rewind-about = Was danach kam, ist dann fort. Auf dem anderen Weg wartet dasselbe Glück.
rewind-stay = Hierbleiben
rewind-when = { $day }, Woche { $week }
rewind-name = { $when }: { $prompt } Gewählt: { $label }
rewind-chosen = { $hat }: { $label }

log-heading = Die Woche bis hierher
close = Schließen
