# Was ein Workshop ergeben hat, eine Seite zum Lesen und Drucken. Was sie mit dem Bericht teilt, steht in report.ftl und debrief.ftl.

session-heading = { $scenario }: was der Raum entschieden hat
session-people = { $phones ->
    [one] 1 Person mit Handy
   *[other] { $phones } Personen mit Handy
}{ $heads ->
    [0] {""}
   *[other] , { $heads } ohne
}
session-decision = Entscheidung { $number }
session-option = Die Möglichkeit
session-round = Abstimmung { $round }: { $votes } Stimmen
session-otherwise = Wo die Geschichte im Mittel geendet hätte
session-taken = ← gewählt
session-closed = (geschlossen)
session-too-few = Abstimmung { $round }: Weniger als { $smallest } haben abgestimmt, oder weniger als { $smallest } mit dem Handy, darum stehen ihre Stimmen nicht da.
session-moved = { $both } haben zweimal abgestimmt, { $changed } davon anders; { $once } nur einmal.
session-table = Tisch { $table }
session-table-few = zu wenige
session-honest = Das sind die Chancen in diesem Modell, kein Urteil über jemanden. Was das Modell enthält und weglässt und welche Forschung dahintersteht, steht in docs/model.md, das beim Programm liegt.
session-down = runter
session-same = gleich
session-up = rauf
session-expected = Erwartet
session-came = Gekommen
session-covers = Getroffen
session-expected-about = Wie viele was erwartet haben; in Klammern, wie oft es in diesem Modell so geht. „Getroffen“ ist, wie viel davon der Raum als Ganzes erwartet hat.
session-change = Davor und danach
session-change-about = { $people ->
    [one] 1 Person hat
   *[other] { $people } Personen haben
} beide Male geantwortet, von 1 (gar nicht) bis 5 (ganz).
session-change-few = Weniger als { $smallest } haben beide Male geantwortet, darum stehen ihre Antworten nicht da.
session-commitments = Ab morgen
session-privacy = Aus diesem Bericht ist niemand zu erkennen: Er enthält nur Summen, und keine Aufteilung von weniger als { $smallest } Stimmen. Wer was gewählt hat, blieb bis zum Ende des Workshops auf dem Computer der Moderation und ist gelöscht. Namen stehen nur auf Karten, deren Schreiber sie selbst angegeben haben.

session-cards = Für die Nachbesprechung
session-cards-about = Gewählt, wo der Raum geteilt war, wo er sich umentschieden hat, wo die Wahl zählte und wo das Glück.
session-card-split = Bei Entscheidung { $number } war der Raum geteilt.
session-card-turned = Bei Entscheidung { $number } haben sich viele umentschieden: { $changed } von { $both }.
session-card-mattered = Bei Entscheidung { $number } zählte die Wahl: Die Enden liegen im Mittel { $points ->
    [one] 1 Punkt
   *[other] { $points } Punkte
} auseinander.
session-card-lucky = Entscheidung { $number } gelang gegen die Chancen: Sie standen bei { $odds }.
session-card-unlucky = Entscheidung { $number } misslang gegen die Chancen: Sie standen bei { $odds }.
session-card-seats = Bei Entscheidung { $number } wollte der Raum als Führungskraft das eine und als Teil des Teams das andere.
session-ask-split = Was haben die einen gesehen und die anderen nicht?
session-ask-turned = Was war es, das die Meinungen geändert hat?
session-ask-mattered = Wann wussten wir, dass diese zählen wird? Woran hätten wir es gemerkt?
session-ask-luck = Würden wir dasselbe über diese Entscheidung sagen, wäre sie anders ausgegangen?
session-ask-seats = Was verlangen wir von denen, die wir führen, das wir selbst nicht wollten?
