# Kurze Hinweise oben im Fenster.

notice-second-window = Two Hats ist schon offen. Dieses Fenster spielt, ohne zu speichern, damit nichts überschrieben wird.
notice-not-saved = { $what ->
    [settings] Die Einstellungen konnten
    [run] Der Durchgang im Tagebuch konnte
    [people] Wer hier spielt, konnte
    [finished] Der Abschluss konnte
   *[place] Der Spielstand konnte
} nicht gespeichert werden ({ $error }). Das Spiel geht weiter.
notice-not-understood = { $file } war nicht zu verstehen ({ $why }). Die Datei bleibt als { $kept } erhalten.
notice-not-read = { $file } war nicht zu lesen ({ $why }).
notice-not-all-understood = { $file }: Diese Version kennt { $why } nicht. Alles andere darin gilt.
notice-save-before = „{ $title }“ geht vom vorletzten Spielstand aus weiter.
notice-not-continued = „{ $title }“ lässt sich nicht fortsetzen: { $error }
notice-place-found = Der Spielstand wurde wiedergefunden, soweit es ihn noch gibt: { $change }.
notice-recording-unknown = Das ist eine Aufzeichnung von „{ $id }“, und ein Szenario dieses Namens gibt es hier nicht.
notice-late-answer = Das war die Antwort auf eine Frage, die nicht mehr gestellt ist. Es hat sich nichts geändert.
notice-not-possible = Das geht nicht: { $reason }.
notice-sound-on = Der Ton ist an. M schaltet ihn aus.
notice-sound-off = Der Ton ist aus. M schaltet ihn an.
notice-report-saved = Der Bericht ist gespeichert als { $file }. Ein Druck hierauf öffnet ihn.
notice-recording-saved = Die Aufzeichnung ist gespeichert als { $file }. Einen Bericht gibt es nicht, weil die Geschichte hier nicht da ist.
notice-report-not-saved = Der Bericht konnte nicht gespeichert werden ({ $error }).
notice-changed = Das Szenario wurde geändert. Die Stelle ist dieselbe.
notice-changed-stopped = Das Szenario wurde geändert: { $change }.
notice-errors = Das Szenario hat Fehler; die letzte gute Fassung läuft weiter
notice-translation = Die Übersetzung ist nicht zu gebrauchen: { $error }
notice-no-home = es gibt keinen eigenen Ordner
notice-other-window = Two Hats ist in einem anderen Fenster offen, und dieses speichert nichts
notice-stand-in = Two Hats hat noch keine eigenen Texte in dieser Sprache: { $language }. Geschichten werden darin erzählt, so weit sie übersetzt sind.
notice-no-language = TWOHATS_LANG ist „{ $word }“, und das ist keine Sprache{ $meant ->
    [none] .
   *[other] ; war { $meant } gemeint?
}
notice-place-kept = Diese Stelle ist im Tagebuch aufgehoben.
notice-nothing-kept = Es gibt noch nichts aufzuheben: Es wurde nichts entschieden.
