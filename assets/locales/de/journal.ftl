# Das Tagebuch: aufgehobene Durchgänge, und was sie über Gewohnheiten sagen.

# Ein Kalendertag.
date = { $day }. { $month ->
    [1] Jan.
    [2] Feb.
    [3] März
    [4] Apr.
    [5] Mai
    [6] Juni
    [7] Juli
    [8] Aug.
    [9] Sept.
    [10] Okt.
    [11] Nov.
   *[12] Dez.
} { $year }

journal-empty = Noch ist nichts aufgehoben. Jeder Durchgang wird es, von der ersten Entscheidung an.
journal-none-found = Nichts Aufgehobenes enthält alle diese Wörter.
journal-left = verlassen an Tag { $day }: { $scene }
journal-kept = aufgehobene Stelle, Tag { $day }: { $scene }
journal-newer = Das hat ein neueres Two Hats geschrieben; was diese Version nicht kennt, zeigt sie nicht, und die Datei bleibt, wie sie ist.
journal-unread-newer = { $name }: von einem neueren Two Hats geschrieben (Format { $format }). Es bleibt, wie es ist.
journal-unread = { $name } war nicht zu verstehen ({ $why }). Es bleibt, wie es ist.
journal-branches = { $count ->
    [one] ein Weg, der durch Zurückgehen verlassen wurde
   *[other] { $count } Wege, die durch Zurückgehen verlassen wurden
}
journal-found = { $found } von { $of ->
    [one] einem Ende
   *[other] { $of } Enden
}, zuletzt gespielt am { $date }
journal-commitment = Vorgenommen bis { $date }: { $text }
journal-became = { $how ->
    [done] Getan
    [partly] Zum Teil getan
   *[not] Nicht getan
} ({ $date })
journal-rated = Sicher, wann fragen und wann ansagen: { $before } vorher, { $after } nachher, von { $most }

habits-heading = Über { $runs ->
    [one] einen Durchgang
   *[other] { $runs } Durchgänge
}, { $decisions ->
    [one] eine Entscheidung
   *[other] { $decisions } Entscheidungen
}
habits-asked = Du hast bei { $percent } deiner Entscheidungen gefragt.
habits-known = Wo andere wussten, was du nicht wusstest, hast du { $count } von { $of } Mal gefragt.
habits-haste = Wo die Zeit knapp war, hast du { $count } von { $of } Mal entschieden, ohne zu fragen.
habits-suited = Deine Art passte { $count } von { $of } Mal zur Lage.
habits-kind = Glück hat { $count } von { $of } Arten verdeckt, die nicht passten: Es ging trotzdem gut.
habits-unkind = Pech hat { $count } von { $of } Arten verdeckt, die passten: Es ging trotzdem schief.

journal-heading = Tagebuch
journal-search = Tippen, um einen Durchgang zu finden
journal-more = und { $count } weitere; tippe, um sie zu finden
journal-about = Alles hier liegt auf diesem Computer und wird nirgendwohin geschickt.
journal-undo = „{ $name }“ zurückholen
journal-compare = { $count ->
    [one] Neben andere stellen
   *[other] { $count } nebeneinander
}
journal-run = { $title }, { $date }: { $outcome }
journal-name = Ein eigener Name dafür
journal-open = Auswertung öffnen
journal-go-on = Hier weiterspielen
journal-beside = Nebeneinanderstellen
journal-not-beside = Nicht nebeneinander
journal-export = Aufzeichnung und Bericht speichern
journal-delete = Löschen
journal-delete-sure = Wirklich löschen
journal-deleted = Gelöscht. Das Tagebuch kann es zurückholen, bis das Spiel geschlossen wird.
journal-beside-heading = Nebeneinander

due-question = Am { $date } hast du dir vorgenommen: { $text }. Hast du es getan?
due-done = Ja
due-partly = Zum Teil
due-not = Nein
due-later = In einer Woche fragen

reflect-heading = Was nimmst du mit?
reflect-about = Nichts wird irgendwohin geschickt. Was du schreibst, bleibt in deinem Tagebuch, und jede Frage darf offen bleiben. Die Fragen der Geschichte sind die, die auch im Workshop gestellt werden.
reflect-lucky = „{ $label }“ ging gut, obwohl die Aussichten nur { $odds } waren. Würdest du es wieder tun?
reflect-unfit = Im Rückblick: Was hätte besser zur Lage gepasst als „{ $label }“?
reflect-commitment = Eins, das ich bei der Arbeit tun werde
reflect-commitment-about = Klein genug, um es einmal zu tun, und jemand könnte es sehen.
reflect-last = Das letzte Mal, am { $date }, hast du dir vorgenommen: { $text }.
reflect-last-asked = Danach gefragt wirst du am { $date }.
reflect-when = Wann soll das Spiel fragen, was daraus geworden ist?
reflect-rating = Wie sicher bist du jetzt, wann du fragen und wann du ansagen solltest?
reflect-rating-before = Wie sicher bist du, wann du fragen und wann du ansagen solltest?
reflect-before = Vor der Geschichte hast du { $before } von { $most } gesagt.
reflect-lowest = 1, gar nicht
reflect-highest = 5, sehr
reflect-done = Fertig, zum Tagebuch
reflect-back = Zurück zur Auswertung

roads-heading = Die Karte der Wege
roads-none = Davon gibt es keine Karte: Die Geschichte ist nicht hier, oder es wurde noch nichts entschieden.
roads-this = Dieser Weg
roads-left = Verlassen: { $where }
roads-about = { $found } von { $of ->
    [one] einem Ende
   *[other] { $of } Enden
} gefunden. { $untaken ->
    [0] Du hast jede Möglichkeit gewählt, die offen war.
    [one] Eine Möglichkeit, die offen war, hast du nie gewählt.
   *[other] { $untaken } Möglichkeiten, die offen waren, hast du nie gewählt.
}
roads-elsewhere = Grau: auf einem anderen Durchgang gewählt.
roads-parted = hier trennen sich die Wege
roads-untaken = offen, nie gewählt: { $label }
roads-closed = war hier nicht wählbar
roads-endings = Enden
roads-ending-closed = noch nicht gefunden
roads-open = Karte der Wege

people-heading = Wer spielt?
people-about = Alle haben auf diesem Computer eigene Spielstände, Einstellungen und ein eigenes Tagebuch.
people-first = Erste Person
people-name = Ein neuer Name
people-add = Jemanden hinzufügen
people-rename = { $name } umbenennen
people-delete = { $name } wegnehmen
people-delete-sure = { $name } wirklich wegnehmen? Alles bleibt im Ordner „trash“
people-nameless = Tippe zuerst einen Namen.
people-taken = So heißt schon jemand.
people-full = Mehr Spielende gehen nicht.
people-stays = Die erste Person bleibt.
people-newer = Ein neueres Two Hats hat die Liste der Spielenden geschrieben. Diese Version lässt sie, wie sie ist.
people-open = Wer spielt?
