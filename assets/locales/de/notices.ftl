# Kurze Hinweise oben im Fenster.

notice-second-window = Two Hats ist schon offen. Dieses Fenster spielt, ohne zu speichern, damit nichts überschrieben wird.
notice-not-saved = { $what ->
    [settings] Die Einstellungen konnten
    [finished] Der Abschluss konnte
   *[place] Der Spielstand konnte
} nicht gespeichert werden ({ $error }). Das Spiel geht weiter.
notice-not-understood = { $file } war nicht zu verstehen ({ $why }). Die Datei bleibt als { $kept } erhalten.
notice-not-read = { $file } war nicht zu lesen ({ $why }).
notice-save-before = „{ $title }“ geht vom vorletzten Spielstand aus weiter.
notice-not-continued = „{ $title }“ lässt sich nicht fortsetzen: { $error }
notice-place-found = Der Spielstand wurde wiedergefunden, soweit es ihn noch gibt: { $change }.
notice-recording-unknown = Das ist eine Aufzeichnung von „{ $id }“, und ein Szenario dieses Namens gibt es hier nicht.
notice-late-answer = Das war die Antwort auf eine Frage, die nicht mehr gestellt ist. Es hat sich nichts geändert.
notice-not-possible = Das geht nicht: { $reason }.
notice-report-saved = Der Bericht ist gespeichert: { $path }
notice-report-not-saved = Der Bericht konnte nicht gespeichert werden ({ $error }).
notice-changed = Das Szenario wurde geändert. Die Stelle ist dieselbe.
notice-changed-stopped = Das Szenario wurde geändert: { $change }.
notice-errors = Das Szenario hat Fehler; die letzte gute Fassung läuft weiter
notice-translation = Die Übersetzung ist nicht zu gebrauchen: { $error }
notice-no-home = es gibt keinen eigenen Ordner
notice-stand-in = Two Hats hat noch keine eigenen Texte in dieser Sprache: { $language }. Geschichten werden darin erzählt, so weit sie übersetzt sind.
notice-no-language = TWOHATS_LANG ist „{ $word }“, und das ist keine Sprache{ $meant ->
    [none] .
   *[other] ; war { $meant } gemeint?
}
