# Die Mappe für einen Workshop: was man druckt, um ihn zu leiten. Was sie mit der Wand und dem Skript teilt, steht in room.ftl und script.ftl.

kit-heading = { $scenario }: der Workshop
kit-day = Der Ablauf
kit-from = Ab
kit-minutes = Minuten
kit-what = Was
kit-end = Schluss
kit-welcome = Begrüßung
kit-debrief = Rückblick
kit-commitments = Ab morgen
kit-day-about = Die Entscheidungen sind die, zu denen ein Raum gewöhnlich kommt. Ein anderer Weg kann zu anderen führen; sie stehen am Ende der Entscheidungen.
kit-minutes-of = { $minutes ->
    [one] 1 Minute
   *[other] { $minutes } Minuten
}

kit-before = Davor
kit-before-room = Beamer, Laptop und sein Netzteil; Stühle, von denen alle die Wand sehen.
kit-before-check = Am Abend davor: die Raumprobe, im Raum, in seinem Netz, mit einem echten Handy.
kit-before-print = Gedruckt: eine Rollenkarte für alle, die eine wollen, zwei Bögen pro Person, ein Blatt für jeden Beobachter, Karten für Vorsätze.
kit-before-play = Spielen Sie das Szenario einmal selbst; es dauert nicht länger als ein Kaffee.
kit-before-hands = Wenn die Handys nicht wollen: ohne Handys beginnen, Hände zählen, die Summen eintippen. Es geht nichts verloren als etwas Tempo.
kit-welcome-form = Teilen Sie jetzt den ersten Bogen aus, bevor jemand weiß, worum es geht.
kit-read-aloud = Zum Vorlesen

kit-decisions-about = Jede geht denselben Weg:
kit-step-vote = Lesen Sie die Szene vor. Alle stimmen für sich ab, ohne ein Wort. Schließen Sie die Abstimmung und zeigen Sie sie.
kit-step-discuss = Zwei Minuten zu zweit, mit jemandem, der anders gewählt hat. Dann noch einmal abstimmen.
kit-step-decide = Die meisten Stimmen entscheiden. Bei Gleichstand entscheiden Sie: Sagen Sie, warum. Sie dürfen auch anders entscheiden: Sagen Sie, warum.
kit-step-outcome = Fragen Sie, was erwartet wird. Lesen Sie, wie es ausgeht, sehen Sie an, was sich bewegt hat und warum. Wenn Zeit ist: der andere Weg.
kit-others = Entscheidungen auf anderen Wegen
kit-others-about = Sie können kommen, je nachdem, was der Raum davor entscheidet.
kit-hands = Hände
kit-vote = Abstimmung { $round }

kit-debrief-feel = Ein Wort von jedem: Wie war es zu entscheiden, wie war es, wenn andere entscheiden?
kit-debrief-cards = Die Karten für die Nachbesprechung, die das Programm danach wählt, wie dieser Raum abgestimmt hat: wo er geteilt war, wo er sich umentschied, wo die Wahl zählte.
kit-debrief-luck = Eine Entscheidung, die mit Glück gut ausging, und eine, die misslang, obwohl sie gut war. Woran würden wir bei der Arbeit den Unterschied merken?
kit-debrief-work = Wo haben Sie vor dieser Entscheidung gestanden? Was haben Sie getan, und was hat es gekostet?
kit-say-commitments = Schreiben Sie eine Sache auf, die Sie anders machen werden, mit wem und bis wann. Klein genug, um diese Woche anzufangen.

kit-roles = Rollenkarten
kit-roles-about = Für Tische, und um zweimal abzustimmen: als Führungskraft und als Teil des Teams. An den Linien schneiden.
kit-role-boss = Die Führungskraft
kit-role-wants = Sagt, wenn die Führung fragt:
kit-role-task = Bei jeder Entscheidung: Was würden Sie sich wünschen? Sagen Sie es wie diese Person, wenn jemand fragt.
kit-form-before = Davor
kit-form-after = Danach
kit-form-about = Von 1, gar nicht, bis 5, ganz. Niemandes Antworten werden genannt; nur, was sich für alle zusammen geändert hat.
kit-form-code = Ein eigenes Zeichen, damit Ihre beiden Bögen ohne Namen nebeneinander gelegt werden können:
kit-observers = Für Beobachter
kit-observers-about = Sie stimmen nicht ab. Sehen Sie zu, wie der Raum entscheidet, und schreiben Sie auf, was gesagt wurde, nicht, was Sie davon halten.
kit-see-told = Wer hat angesagt, und was?
kit-see-asked = Wer hat gefragt, und was kam dabei heraus?
kit-see-turned = Was hat jemanden umgestimmt?
kit-cards = Karten für Vorsätze
kit-cards-about = Zum Beschreiben und Mitnehmen.
kit-card-will = Ab morgen werde ich
kit-card-when = mit wem und bis wann
kit-card-name = Name, wenn Sie mögen
