# Ein Berufsleben: mehrere Geschichten, und was dazwischen liegt. Das Spiel sagt „du“, wie die Geschichte.

career-promise-ask-first = fragen, bevor ich entscheide, wo andere mehr wissen als ich
career-promise-say-plainly = klar sagen, was zu tun ist, wo zum Fragen keine Zeit ist
career-promise-let-go = loslassen, was meine eigenen Hände können
career-promise-keep-dates = jeden Termin halten
career-promise-listen-after = erst die Leute anhören, wenn etwas schiefgegangen ist

# Was in einem Teil gezählt wurde, ganz gleich, was versprochen war.
career-proof-ask-first = In „{ $title }“ wussten andere bei { $of ->
    [one] einer Entscheidung
   *[other] { $of } Entscheidungen
} mehr als du; bei { $kept } davon konnten sie mitreden.
career-proof-say-plainly = In „{ $title }“ war bei { $of ->
    [one] einer Entscheidung
   *[other] { $of } Entscheidungen
} keine Zeit zum Fragen; bei { $kept } davon hast du klar gesagt, was zu tun ist.
career-proof-let-go = In „{ $title }“ lag die Arbeit { $of ->
    [one] einmal
   *[other] { $of }-mal
} in Reichweite der eigenen Hände; { $kept }-mal hast du sie anderen gelassen.
career-proof-keep-dates = In „{ $title }“ { $of ->
    [0] wurde kein Termin fällig
    [one] wurde ein Termin fällig
   *[other] wurden { $of } Termine fällig
}; gehalten: { $kept }.
career-proof-listen-after = In „{ $title }“ { $of ->
    [one] folgte eine Entscheidung
   *[other] folgten { $of } Entscheidungen
} auf etwas, das schiefgegangen war; bei { $kept } davon wurden zuerst die Leute gehört.

career-kept = Gehalten.
career-broken = Nicht gehalten.
career-untested = Nichts hat es auf die Probe gestellt.
career-told = Dein Vorsatz: { $promise }. { $outcome } { $proof }
career-gave-way = Zuerst gab er an Tag { $day } nach: „{ $label }“.
career-gave-way-work = Zuerst gab er hier nach: { $title }.

career-from-to = Von „{ $from }“ zu „{ $to }“
career-decisions = { $decisions } Entscheidungen an { $days } Arbeitstagen von „{ $title }“. { $worked } klappten; die Chancen, die du ihnen gabst, reichten für { $expected }.
career-lifted = Was am meisten auf einmal hob, an Tag { $day }: „{ $label }“ ({ $moved }).
career-grew = Wer bei dir am meisten gewachsen ist: { $numbers }.
career-hands = { $times ->
    [one] Einmal
   *[other] { $times }-mal
} haben Sie selbst Hand angelegt, zuerst hier: „{ $label }“. In „{ $next }“ gehören diese Hände anderen.
career-hat-manager = Der Manager-Hut: bei { $worn } von { $of } Entscheidungen auf Ihrem Kopf. { $better ->
    [0] Bei keiner davon wussten andere mehr als Sie. Was so gut passt, setzt man schwer ab, wenn es nicht mehr passt.
   *[other] Bei { $better } davon wussten andere mehr als Sie.
}
career-hat-leader = Der Leader-Hut: bei { $worn } von { $of } Entscheidungen auf Ihrem Kopf. { $better ->
    [0] Bei allen davon war Zeit zum Fragen. Was so gut passt, setzt man schwer ab, wenn es nicht mehr passt.
   *[other] Bei { $better } davon war zum Fragen keine Zeit.
}
career-cost = Was am meisten auf einmal kostete, an Tag { $day }: „{ $label }“ ({ $moved }).
career-lost = Wessen Vertrauen du am meisten verloren hast: { $numbers }.

# Jemand in Zahlen, jede von 0 bis 100.
career-person = { $name } ({ $numbers })
career-comes = { $name } kommt mit: { $numbers }.
career-left = { $name } war vor dem Ende gegangen und kommt nicht mit: { $numbers }.
career-says-no = Du hast { $name } gefragt, und die Antwort war nein: { $numbers }.
career-stays = { $name } bleibt. Ihr seid im Guten auseinandergegangen und hattet nicht viel füreinander getan: { $numbers }.

career-ask-manager = Was lässt man am schwersten zurück, wenn man die Arbeit nicht mehr selbst tut, sondern für sie geradesteht, und was hat dir darüber hinweggeholfen oder könnte es?
career-ask-leader = Bisher konnten andere sich auf dich verlassen. Was musst du aus der Hand geben, damit etwas geschieht, das ohne dich nicht geschähe?
career-ask-same = Derselbe Rang, ein anderer Ort. Was von allem, das sich bewährt hat, wird dir hier im Weg sein?

career-head-road = Der Weg
career-road = Von „{ $first }“ bis „{ $last }“: { $days } Arbeitstage, { $decisions } Entscheidungen.
career-road-part = „{ $title }“: { $days } Arbeitstage, { $decisions } Entscheidungen. Es endete mit „{ $ending }“.
career-head-hats = Welcher Hut wo
career-hats = Den Manager-Hut trugst du { $manager ->
    [one] einmal
   *[other] { $manager }-mal
}, den Leader-Hut { $leader ->
    [one] einmal
   *[other] { $leader }-mal
}.
career-hats-part = „{ $title }“: Manager { $manager }, Leader { $leader }, beide { $both }, keiner { $neither }
career-head-grown = Wer gewachsen ist
career-all-grown = { $count ->
    [0] Niemand konnte am Ende der eigenen Geschichte deutlich mehr führen oder tun und vertraute dir dann.
    [one] { $names } konnte am Ende deutlich mehr führen oder tun und vertraute dir dann.
   *[other] { $count } Menschen konnten am Ende deutlich mehr führen oder tun und vertrauten dir dann; am meisten { $names }.
}
career-head-lost = Wer verloren ging
career-all-lost = { $count ->
    [0] Niemand hat viel Vertrauen verloren, und niemand ist mit weniger gegangen als gekommen.
    [one] { $names } hatte am Ende deutlich weniger Vertrauen zu dir als am ersten Morgen oder ging mit weniger.
   *[other] { $count } Menschen hatten am Ende deutlich weniger Vertrauen zu dir als am ersten Morgen oder gingen mit weniger; am meisten { $names }.
}
career-person-in = „{ $title }“: { $numbers }
career-head-company = Wer mitkam
career-came-to = { $name } (zu „{ $title }“)
career-company = { $count ->
    [0] Von einem Ort zum nächsten kam niemand mit.
   *[other] { $list }.
}
career-head-dates = Termine
career-dates = { $kept } von { $of } Terminen gehalten.
career-head-promises = Vorsätze
career-promises = { $kept } von { $of } gehalten.
career-head-known = Wofür du bekannt bist
career-known = Bei { $ask } Entscheidungen wussten andere mehr als du, und bei { $asked } davon konnten sie mitreden. Bei { $tell } war keine Zeit zum Fragen, und bei { $told } davon hast du klar gesagt, was zu tun ist.
career-known-part = „{ $title }“: Struktur { $structure } → { $structure_now }, Rücksicht { $consideration } → { $consideration_now }, von 100
career-head-luck = Glück
career-luck = { $worked } Entscheidungen klappten; die Chancen, die du ihnen gabst, reichten für { $expected }. Der Rest war Glück.
career-luck-part = „{ $title }“: { $worked } von { $of }, Chancen für { $expected }
career-head-answers = Was du geantwortet hast
career-answers = In deinen eigenen Worten, der Reihe nach:
career-answer = Nach „{ $title }“: { $answer }

career-part = Teil { $number } von { $count }: { $title }
career-head-told = Dein Vorsatz
career-head-brought = Was dich hierher gebracht hat
career-head-let-go = Was du loslassen musst
career-head-along = Wer mitkommt
career-head-before = Dazwischen
career-head-question = Eine Frage
career-head-promise = Ein Vorsatz, an dem der nächste Teil dich misst
career-type-answer = Deine Antwort in einer Zeile; leer lassen geht auch, q hört hier auf.
career-type-promise = Die Nummer eines Vorsatzes; q hört hier auf.
career-no-such-promise = „{ $typed }“ ist kein Vorsatz. Tippe eine Zahl von 1 bis { $count } oder einen Namen: { $names }.
career-kept-in = aufgehoben in { $file }; `twohats career continue { $command }` macht damit weiter
career-numbers = bereit zu führen { $bench } → { $bench_now }, bestes Können { $skill } → { $skill_now }, Vertrauen zu dir { $trust } → { $trust_now }
career-hats-most = Am meisten angesagt hast du in „{ $most }“, am wenigsten in „{ $least }“.
career-begin = Beginnen
career-to-promise = Antworten und einen Vorsatz fassen
career-begin-part = Diesen Teil beginnen
career-go-on = Weitermachen
career-anew = Ein anderes Berufsleben beginnen
career-head-begins = Wie es beginnt
career-head-people = Wer da ist
title-career = Ein Berufsleben
debrief-career = Weiter im Berufsleben
career-untold = Dein Berufsleben ist aufgehoben, lässt sich jetzt aber nicht erzählen: { $why } Nichts davon wird überschrieben.
career-other-campaign = Es gehört zur Kampagne „{ $campaign }“, und die gibt es in dieser Version nicht.
career-other-part = Sein Teil { $number } ist „{ $scenario }“, und die Kampagne hat dort eine andere Geschichte.
career-no-story = Seine Geschichte „{ $id }“ ist nicht da oder hat Fehler.
notice-career-away = Das vorige Berufsleben ist aufgehoben als { $file }. `twohats career show` erzählt es.
notice-career-not-begun = Es wurde kein anderes Berufsleben begonnen, denn das vorige lässt sich nicht aufheben: { $why }.
notice-career-drift = „{ $title }“ hat sich geändert, seit du es gespielt hast: { $change }.
notice-career-before = Was du von „{ $title }“ vor der Änderung gespielt hast, ist aufgehoben als { $file }.
notice-career-stays = Der Teil bleibt zu, denn was du bisher gespielt hast, lässt sich nicht aufheben: { $why }.
