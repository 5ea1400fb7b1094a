# Der Rückblick: Bildschirm und Bericht.

debrief-looking-back = Rückblick
debrief-workdays = { $days ->
    [one] 1 Arbeitstag
   *[other] { $days } Arbeitstage
}
debrief-decisions = { $count ->
    [one] 1 Entscheidung
   *[other] { $count } Entscheidungen
}
debrief-seed = Zufallszahl { $seed }
debrief-from = von { $from }
debrief-chart = Die drei Anzeigen über die Tage, mit deinen Entscheidungen

debrief-parts = Wahl und Glück
debrief-parts-about = In Punkten, vom ersten Morgen bis zum Ende. Die Geschichte: was sie aus einem Team macht, wo zufällig gewählt wird. Deine Wahl: was sie dazugab. Glück: wie Entscheidungen ausgingen und wie die Tage liefen; niemandes Verdienst und niemandes Schuld. Zusammen sind sie die Änderung oben auf der Seite.
parts-start = Erster Morgen
parts-story = Die Geschichte
parts-choices = Deine Wahl
parts-luck = Glück
debrief-searching = Die anderen Wege werden erprobt: { $percent }

debrief-your-decisions-about = Jede lässt sich noch einmal treffen: Die Geschichte geht dann zu diesem Augenblick zurück.
debrief-worked = Hat geklappt
debrief-failed = Hat nicht geklappt
debrief-odds = Chance { $odds }
debrief-other-road = Den anderen Weg gehen
debrief-other-road-at = Den anderen Weg gehen, Entscheidung { $number }
debrief-why = Warum?
debrief-why-at = Warum, Entscheidung { $number }
debrief-odds-made-of = Woraus die Chance bestand
debrief-moved-at-once = Was sich sofort bewegt hat
debrief-moved-nothing = Keine Anzeige hat sich um einen Punkt bewegt.
debrief-roads = Die nicht gegangenen Wege
debrief-spreads = Wo die Geschichte endete, als der Rest mit jeder Option viele Male gespielt wurde, spätere Entscheidungen zufällig. Der breite Balken umfasst die Hälfte dieser Male, der schmale neun von zehn.
debrief-closed = Nicht möglich: { $label } ({ $reason })

debrief-swings = Was sich am meisten bewegt hat, und warum
debrief-swing-way = Von { $from } auf { $to }, { $when }
debrief-swing-way-after = Von { $from } auf { $to }, { $when }, nach Entscheidung { $number }
debrief-swing-way-over = Von { $from } auf { $to }, { $when }, { $first ->
    [0] von vor deiner ersten Entscheidung bis Entscheidung { $last }
   *[other] über die Entscheidungen { $first } bis { $last }
}
debrief-within = { $days ->
    [0] sofort
    [one] binnen eines Tages
   *[other] binnen { $days } Arbeitstagen
}
debrief-before = Vor deiner ersten Entscheidung

debrief-led = Wie du geführt hast

debrief-people = Die Menschen
debrief-people-about = Am ersten Morgen und jetzt. Der weiße Strich zeigt, wo sie angefangen haben.
debrief-trait-morale = Stimmung
debrief-trait-trust = Vertrauen in dich
debrief-trait-clarity = Weiß, was erwartet wird
debrief-trait-bench = Bereit zu führen

debrief-ahead = Ein Blick voraus
debrief-ahead-about = Die Aussicht des Modells: zweihundert mögliche Zukünfte mit der gewöhnlichen Arbeit einer Woche in jeder Woche, geführt, wie du im Schnitt geführt hast. Die Linien sind ihr Mittel.
debrief-questions = Zum Nachdenken
debrief-honest = Das sind die Chancen in diesem Modell, kein Urteil über dich. Was das Modell enthält und weglässt und welche Forschung dahintersteht, beschreibt die Seite über das Modell (docs/model.md), die beim Programm liegt.

debrief-again = Noch einmal spielen
debrief-reflect = Was ich mitnehme
debrief-save = Bericht speichern
debrief-open = Bericht öffnen
debrief-title = Zum Titelbild

chart-yours = Deines
chart-at-the-end = { $gauge } am Ende der Geschichte
chart-weeks-later = + Woche { $week }

# Wie du geführt hast, und was Glück war. $times und $best sind times-in-ten, $way und $other Teile von oben.
times-in-ten = { $times ->
    [0] in weniger als 1 von 10 Fällen
    [10] fast immer
   *[other] in { $times } von 10 Fällen
}
led-nothing = Es gab nichts zu entscheiden.
led-said = Von deinen { $all ->
    [one] einer Entscheidung
   *[other] { $all } Entscheidungen
} hast du { $alone } allein getroffen, bei { $asked } erst gefragt und { $together } gemeinsam getroffen{ $left ->
    [0] .
   *[other] ; bei { $left } hast du die Leute sich selbst überlassen.
}
led-column-alone = Allein entschieden
led-column-asked = Erst gefragt
led-column-together = Gemeinsam entschieden
led-column-left = Sich selbst überlassen
led-legend = Ein Ring: Auf eine andere Art zu entscheiden wäre deutlich öfter gut gegangen.
led-example = Am { $day }, bei Entscheidung { $number } („{ $label }“): { $way } geht dort { $times } gut, { $other } { $best }.
led-example-none = Bei jeder Entscheidung war deine Art zu entscheiden etwa so gut wie jede andere.
led-check = So prüfst du es: Öffne Entscheidung { $number }. „Woraus die Chance bestand“ zeigt, was dort knapp war: { $what ->
    [knowledge] das Wissen um die Sache
    [commitment] die Bereitschaft der Leute
   *[time] die Zeit
}, mit { $share }.
led-check-none = So prüfst du es: Öffne irgendeine Entscheidung. „Woraus die Chance bestand“ zeigt, wie viel wovon da war.
luck-said-you = Vor allem deine Wahl: Über die Geschichte bewegte sie { $gauge ->
    [morale] die Stimmung
    [delivery] die Leistung
   *[growth] die Entwicklung
} um { $choices }, das Glück um { $luck }.
luck-said-luck = Vor allem Glück: Über die Geschichte bewegte es { $gauge ->
    [morale] die Stimmung
    [delivery] die Leistung
   *[growth] die Entwicklung
} um { $luck }, deine Wahl um { $choices }.
luck-said-both = Beides: Über die Geschichte bewegte deine Wahl { $gauge ->
    [morale] die Stimmung
    [delivery] die Leistung
   *[growth] die Entwicklung
} um { $choices }, das Glück um { $luck }.
luck-said-neither = Keines von beiden: Was du auch wählst und wie es auch ausgeht, die Geschichte endet etwa so.
luck-example = Am { $day } hast du „{ $label }“ gewählt (Entscheidung { $number }), und es ging { $worked ->
    [yes] gut
   *[no] nicht gut
}. Dieselbe Wahl am selben Tag geht { $times } gut.
luck-check = So prüfst du es: Entscheidung { $number } zeigt ihre Chance und woraus sie bestand.
luck-again = „Noch einmal spielen“ bringt anderes Glück: Wähle dort dasselbe, und ab und zu geht es andersherum aus.

# Was die Führungskraft tat, als Infinitiv mit „zu“.
part-alone = allein zu entscheiden
part-asked = erst zu fragen
part-together = gemeinsam zu entscheiden
part-left = die Leute sich selbst zu überlassen
part-more = etwas mehr zu fragen
part-less = etwas weniger zu fragen
verdict-suited-worked = Das Vorgehen passte: { $Way } hatte eine Chance von { $odds }, und es hat geklappt.
verdict-suited-failed = Das Vorgehen passte: { $Way } hatte eine Chance von { $odds }. Geklappt hat es nicht; dieser Teil ist Glück.
verdict-unsuited-worked = Es hat geklappt, doch { $other } hätte bessere Chancen gehabt: { $best } statt { $odds }.
verdict-unsuited-failed = Es klappte nicht: { $way } hatte eine Chance von { $odds }; { $other } hätte { $best } gehabt.

left-replaced = Ist gegangen; hier sitzt jetzt jemand Neues.
left-gone = Gehört nicht mehr zum Team.
left-joined = Ist ins Team gekommen.
left-same = Fast wie am ersten Morgen.
left-changed = { $Changes }.
left-morale-more = besser gestimmt
left-morale-less = schlechter gestimmt
left-energy-more = ausgeruhter
left-energy-less = müder
left-trust-more = vertraut dir mehr
left-trust-less = vertraut dir weniger
left-clarity-more = weiß besser, was erwartet wird
left-clarity-less = weiß weniger, was erwartet wird
left-bench-more = eher bereit, etwas zu leiten
left-bench-less = weniger bereit zu führen

ahead-rises = steigt die { $gauge ->
    [morale] Stimmung
    [delivery] Leistung
   *[growth] Entwicklung
} auf { $to }
ahead-falls = fällt die { $gauge ->
    [morale] Stimmung
    [delivery] Leistung
   *[growth] Entwicklung
} auf { $to }
ahead-nothing = Innerhalb { $weeks ->
    [one] einer Woche
   *[other] von { $weeks } Wochen
} bewegt sich nichts um mehr als ein, zwei Punkte.
ahead-one = Innerhalb { $weeks ->
    [one] einer Woche
   *[other] von { $weeks } Wochen
} { $moves }; der Rest bleibt etwa, wo er ist.
ahead-several = Innerhalb { $weeks ->
    [one] einer Woche
   *[other] von { $weeks } Wochen
} { $moves }.

debrief-versions = Eine Fassung dieses Modells hat andere Zahlen, wo niemand gemessen hat, und hält alles ein, woran dieses Modell gemessen wird. Wo weniger als drei Viertel der Fassungen übereinstimmen, weiß das Modell es nicht.
versions-better = Insgesamt ist das in { $agree } von { $of } Fassungen dieses Modells besser.
versions-worse = Insgesamt ist das in { $agree } von { $of } Fassungen dieses Modells schlechter.
versions-unknown = Ob das insgesamt besser ist, weiß das Modell nicht: Es ist es in { $agree } von { $of } Fassungen dieses Modells.
versions-gauges = Anzeige für Anzeige: { $list }.
versions-higher = { $name } höher in { $agree }
versions-lower = { $name } niedriger in { $agree }
versions-open = { $name } ungewiss (höher in { $agree })

road-no-other = Kein anderer Hut war hier möglich.
road-same = Mit { $hat ->
    [manager] dem Manager-Hut
    [leader] dem Leader-Hut
    [both] beiden Hüten
   *[neither] keinem Hut
} („{ $label }“) hätte die Geschichte im Schnitt etwa gleich geendet.
road-other = Mit { $hat ->
    [manager] dem Manager-Hut
    [leader] dem Leader-Hut
    [both] beiden Hüten
   *[neither] keinem Hut
} („{ $label }“) hätte die Geschichte im Schnitt so geendet, verglichen mit deiner Entscheidung: { $moves }.
