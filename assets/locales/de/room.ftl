# Der Workshop: Ein Raum spielt zusammen. Was an der Wand, auf den Handys und bei der Moderation steht.

room-count = { $present ->
    [0] { $voted } haben abgestimmt
   *[other] { $voted } von { $present } Anwesenden haben abgestimmt
}
room-sure = Erst { $voted } von { $present } Anwesenden haben abgestimmt. Noch einmal, wenn Sie es so meinen.
room-sure-end = Damit ist alles zu Ende. Noch einmal, wenn ja.
room-check = Raumprobe: { $phones } der Handys sind nur vorgestellt. Nichts davon wird aufgehoben.
room-check-hands = Raumprobe: Nichts davon wird aufbewahrt.
room-check-title = { $title } (Raumprobe)
room-check-name = vorgestellt { $number }
room-as-boss = als Führungskraft
room-as-led = als Teil des Teams
room-none = Nichts davon
room-no-votes = Niemand hat abgestimmt.
room-votes = { $votes ->
    [one] 1 Stimme
   *[other] { $votes } Stimmen
}
room-votes-rounded = { $votes ->
    [one] 1 Stimme
   *[other] { $votes } Stimmen
}; Prozente gerundet
room-phones-few = { $phones ->
    [one] Nur eine Stimme vom Handy: Die Hände würden verraten, von wem. Bitte neu beginnen, alle mit Handzeichen
   *[other] Nur { $phones } Stimmen vom Handy: Die Hände würden verraten, von wem. Bitte neu beginnen, alle mit Handzeichen
}
room-too-few = { $votes ->
    [one] 1 Stimme
   *[other] { $votes } Stimmen
}: zu wenige, um sie zu zeigen, ohne jemanden zu zeigen
room-discuss = Zwei Minuten: Suchen Sie jemanden, der anders gewählt hat. Jeder sagt, warum; dann versuchen Sie zu sagen, was der andere gemeint hat.
room-closed-first = Zuerst wurde die Abstimmung geschlossen.
room-more-hands = { $hands } Hände, aber { $people } Personen: Eins von beiden ist verzählt. N berichtigt die Personen.
room-commitments = { $commitments ->
    [one] Eine Karte „Ab morgen“ kommt in den Bericht.
   *[other] { $commitments } Karten „Ab morgen“ kommen in den Bericht.
}
room-predict = Bis zur nächsten Entscheidung: Geht jedes davon runter, bleibt es, oder geht es rauf?
room-by-votes = Die meisten Stimmen haben entschieden.
room-by-tie = Gleich viele Stimmen; die Moderation hat entschieden: { $reason }
room-by-nobody = Niemand hat abgestimmt; die Moderation hat entschieden.
room-by-nobody-reason = Niemand hat abgestimmt; die Moderation hat entschieden: { $reason }
room-by-override = Gegen die meisten Stimmen entschieden, von der Moderation: { $reason }
room-finished = Der Workshop ist zu Ende. Summen bleiben auf diesem Computer; wer was gewählt hat, ist gelöscht.
room-privacy = Ohne Namen und ohne Konto. Ihre Stimmen bleiben bis zum Ende des Workshops auf dem Computer der Moderation; danach bleiben nur Summen.

# Warum etwas nicht getan wurde.
room-not-now = Das geht jetzt nicht.
room-still-open = Die Abstimmung läuft noch: Schließen Sie sie zuerst (C).
room-nothing-before = Davor gibt es keinen Schritt.
room-tie = Gleich viele Stimmen für { $options }. Wählen Sie eine davon, und sagen Sie in wenigen Worten, warum.
room-nobody = Niemand hat abgestimmt. Wählen Sie selbst: Abstimmung schließen (C), dann die Ziffer.
room-reason = Sagen Sie in wenigen Worten, warum: Der Raum wird es sehen.
room-no-such-option = Diese Möglichkeit gibt es nicht.

# Der Bogen davor und danach: von 1, gar nicht, bis 5, ganz.
room-form-read = Ich erkenne, was eine Lage bei der Arbeit von der Führung braucht.
room-form-ask = Ich frage, bevor ich entscheide, wenn andere mehr wissen als ich.
room-form-tell = Ich sage klar, was zu tun ist, von wem und bis wann.
room-form-cost = Ich weiß, was meine gewohnte Art zu führen kostet.
room-form-mind = Ich führe anders, wenn die Lage eine andere ist.

# Was gerade geschieht.
room-phase-lobby = Die Leute kommen
room-phase-read = Die Geschichte
room-phase-vote = Abstimmung { $round } läuft
room-phase-closed = Abstimmung { $round } ist geschlossen, das Ergebnis verdeckt
room-phase-revealed = Ergebnis der Abstimmung { $round }
room-phase-discuss = Die Leute reden
room-phase-decided = Die Entscheidung
room-phase-predict = Der Raum schätzt
room-phase-outcome = Wie es ausgeht
room-phase-why = Was sich bewegt hat, und warum
room-phase-days = Die Tage vergehen: was sich bewegt hat und warum
room-phase-road = Der andere Weg
room-phase-debrief = Rückblick
room-phase-finished = Es ist zu Ende

# Was die nächste Taste tut.
room-next-begin = Die Geschichte beginnen
room-next-turn = Nächste Seite
room-next-on = Weiter mit der Geschichte
room-next-open = Abstimmung { $round } öffnen
room-next-close = Abstimmung schließen
room-next-reveal = Ergebnis zeigen
room-next-discuss = Reden lassen
room-next-decide = Mit den meisten Stimmen entscheiden
room-next-predict = Schätzen lassen, was sich bewegt
room-next-tell = Wie es ausgeht
room-next-why = Was sich bewegt hat, und warum
room-next-return = Zurück dahin, wo der Raum steht
room-next-debrief = Zurückblicken
room-next-finish = Den Workshop beenden
room-next-nothing = Danach kommt nichts mehr

# Was die Moderation sagen kann.
room-say-lobby = Willkommen. Scannen Sie den Code oder tippen Sie die Adresse; ohne Namen, ohne Konto. Wer kein Handy hat, hebt später die Hand. Wir führen zusammen ein Team, eine Entscheidung nach der anderen, und sehen jedes Mal nach, was sie bewirkt hat.
room-say-lobby-hands = Willkommen. Niemand braucht ein Handy: Abgestimmt wird mit der Hand. Wir führen zusammen ein Team, eine Entscheidung nach der anderen, und sehen jedes Mal nach, was sie bewirkt hat.
room-say-read = Lesen Sie das vor, oder lassen Sie es jemanden lesen. Geben Sie Zeit, bevor Sie weitergehen.
room-say-vote = Erst entscheidet jeder für sich, ohne ein Wort. Sie können Ihre Stimme ändern, bis ich schließe.
room-say-vote-hands = Alle entscheiden zuerst für sich, ohne ein Wort. Dann nenne ich eine Möglichkeit nach der anderen: Heben Sie bei einer davon die Hand, einmal.
room-say-again = Stimmen Sie noch einmal ab. Bleiben Sie dabei oder ändern Sie es, beides ist gut: Tippen Sie so oder so noch einmal.
room-say-again-hands = Jetzt noch einmal, mit der Hand. Bleiben Sie dabei oder ändern Sie Ihre Wahl, beides ist recht.
room-say-closed = Die Abstimmung ist geschlossen. Bevor wir sie sehen: Was, glauben Sie, haben die anderen gewählt?
room-say-revealed = Sehen Sie es sich einen Moment an. Wer mag sagen, was für seine Wahl sprach?
room-say-discuss = Suchen Sie jemanden, der anders gewählt hat. Zwei Minuten: Jeder sagt, warum; dann versuchen Sie zu sagen, was der andere gemeint hat.
room-say-decided = Das machen wir. Was erwarten wir, was geschieht?
room-say-predict = Schätzen Sie für jedes der drei: runter, gleich oder rauf?
room-say-outcome = Lesen Sie weiter. Der Zufall hat seinen Anteil: Dieselbe Entscheidung kann auch anders ausgehen.
room-say-why = Das sind die Gründe in diesem Modell. Passt das zu dem, was Sie von der Arbeit kennen? Wo nicht?
room-say-days = Das haben gewöhnliche Tage bewirkt, nach der Entscheidung: Arbeit, Erholung und wie man miteinander auskommt. Passt das zu dem, was Sie kennen?
room-say-road = Das hätte der andere Weg gebracht, mit demselben Glück.
room-say-debrief = Was hat Sie überrascht? Was würden Sie wieder tun? Was machen Sie morgen anders?
