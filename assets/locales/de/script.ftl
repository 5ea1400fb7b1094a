# Das Textbuch: alles, was ein Szenario sagt, auf Papier, zum Gegenlesen und Moderieren.

script-heading = { $title }, das Textbuch
script-story = Die Geschichte
script-incidents = Zwischenfälle
script-lost = Szenen, zu denen nichts führt
script-by = Von
script-size = Umfang
script-size-text = { $scenes ->
    [one] 1 Szene
   *[other] { $scenes } Szenen
}, { $decisions ->
    [one] 1 Entscheidung
   *[other] { $decisions } Entscheidungen
}, { $endings ->
    [one] 1 Ende
   *[other] { $endings } Enden
}, { $all } Wörter. Ein Durchgang liest etwa { $played } Wörter, { $reading ->
    [one] 1 Minute
   *[other] { $reading } Minuten
} bei 200 Wörtern je Minute; die Datei sagt { $minutes ->
    [one] 1 Minute
   *[other] { $minutes } Minuten
}.
script-workshop = Workshop
script-workshop-text = { $minutes ->
    [one] 1 Minute
   *[other] { $minutes } Minuten
} für die Entscheidungen in einem Workshop, wenn alle vorkommen.
script-version = Fassung
script-teaches = Was es lehrt
script-readings = Worauf es beruht
script-briefing = Auftakt
script-cast = Die Personen
script-member = { $name }, { $role }
script-member-away = { $name }, { $role } (anfangs nicht da)
script-outsider = { $name }, { $role } (nicht im Team)
script-wants = Auf Nachfrage
script-work = Die Arbeit
script-item = { $title }: { $days ->
    [one] 1 Personentag
   *[other] { $effort } Personentage
}, { $when }.
script-item-first = vom ersten Morgen an, fällig am Abend von Tag { $due }
script-item-arrives = kommt an Tag { $day }, fällig am Abend von Tag { $due }
script-item-comes = kommt mit der Geschichte, fällig { $days ->
    [one] 1 Arbeitstag
   *[other] { $due } Arbeitstage
} später
script-chance = Chance
script-chance-text = { $percent } an jedem Arbeitstag, der vergeht. Jeder kommt höchstens einmal.
script-card = { $place } (Gewicht { $weight }).
script-card-if = { $place } (Gewicht { $weight }), nur wenn { $condition }.
script-scene = Szene
script-effect = Wirkung
script-only-if = Nur wenn
script-unless = Außer wenn
script-otherwise = Sonst
script-then = Dann
script-next-go = weiter zu { $place }
script-next-wait = { $days ->
    [one] ein Arbeitstag vergeht
   *[other] { $days } Arbeitstage vergehen
}, dann { $place }
script-next-return = zurück zu den unterbrochenen Tagen
script-next-call = zu { $place } und zurück; dann zu { $then }
script-next-back = zurück dorthin, woher es kam
script-next-end = die Geschichte endet: { $ending }
script-next-endings = die Geschichte endet mit dem ersten Ende, dessen Bedingung gilt
script-decision = Entscheidung
script-decision-about = { $id }, zu „{ $title }“
script-facilitator = Moderation
script-minutes = Minuten
script-minutes-text = { $minutes } in einem Workshop
script-ask = Frage an den Raum
script-otherwise-closed = Sonst nicht möglich
script-otherwise-hidden = Sonst verborgen
script-hidden = der Spieler sieht diese Option nicht
script-acts = Handlungen
script-acts-to = { $acts } (an { $names })
script-names-and = { $one } und { $other }
script-success = Wenn es klappt
script-failure = Wenn nicht
script-endings = Enden
script-ending = Ende
script-ending-last = { $id }, wenn kein anderes gilt.
script-ending-if = { $id }, wenn { $condition }.
script-debrief = Rückblick
script-open-with = Zum Einstieg

# Bedingungen sind Nebensätze nach „wenn“, das Verb steht also hinten.
if-and = { $one } und { $other }
if-or = { $one } oder { $other }
if-always = immer
if-never = nie
if-at-least = { $what } mindestens { $value } beträgt
if-below = { $what } unter { $value } liegt
if-flag = die Geschichte sich { $so ->
    [yes] an { $flag } erinnert
   *[no] nicht an { $flag } erinnert
}
count-name = die Zahl { $counter }
if-here = { $name } { $so ->
    [yes] da ist
   *[no] nicht da ist
}
if-done = { $item } { $so ->
    [yes] fertig ist
   *[no] nicht fertig ist
}
if-on-time = { $item } { $so ->
    [yes] rechtzeitig fertig ist
   *[no] nicht rechtzeitig fertig ist
}
if-progress = { $so ->
    [yes] mindestens
   *[no] weniger als
} { $percent } von { $item } fertig sind
if-day-from = es { $day } oder später ist
if-day-before = es vor { $day } ist
if-chose = { $label } { $so ->
    [yes] gewählt wurde
   *[no] nicht gewählt wurde
}
if-wore = bei { $prompt } { $hat ->
    [manager] der Manager-Hut
    [leader] der Leader-Hut
    [both] beide Hüte
   *[neither] kein Hut
} { $so ->
    [yes] getragen wurde
   *[no] nicht getragen wurde
}
if-worked = { $prompt } { $so ->
    [yes] entschieden wurde und es geklappt hat
   *[no] nicht entschieden wurde oder es nicht geklappt hat
}
if-chose-last = { $label } beim letzten Mal { $so ->
    [yes] gewählt wurde
   *[no] nicht gewählt wurde
}
if-wore-last = beim letzten Mal bei { $prompt } { $hat ->
    [manager] der Manager-Hut
    [leader] der Leader-Hut
    [both] beide Hüte
   *[neither] kein Hut
} { $so ->
    [yes] getragen wurde
   *[no] nicht getragen wurde
}
if-worked-last = { $prompt } { $so ->
    [yes] beim letzten Mal geklappt hat
   *[no] beim letzten Mal nicht geklappt hat oder nicht entschieden wurde
}
if-visited = die Szene { $scene } { $so ->
    [yes] schon einmal da war
   *[no] noch nicht da war
}
if-mostly = bisher { $so ->
    [yes] meist
   *[no] nicht meist
} { $hat ->
    [manager] der Manager-Hut
    [leader] der Leader-Hut
    [both] beide Hüte
   *[neither] kein Hut
} getragen wurde
trait-of-person = { $trait ->
    [morale] die Stimmung
    [energy] die Kraft
    [trust] das Vertrauen
    [clarity] die Klarheit
   *[bench] die Bereitschaft zu führen
} von { $name }
trait-of-team = { $trait ->
    [purpose] der Sinn für das Wozu im Team
    [process] die Abläufe des Teams
    [safety] der Mut zum offenen Wort im Team
   *[record] die Termintreue des Teams
}

effect-set = die Geschichte merkt sich { $flag }
effect-clear = die Geschichte vergisst { $flag }
effect-add = die Zahl { $counter } { $way ->
    [down] sinkt
   *[up] steigt
} um { $by }
effect-arrives = { $item } kommt auf den Tisch
effect-more = { $percent } mehr Arbeit bleibt an { $item }
effect-less = { $percent } weniger Arbeit bleibt an { $item }
effect-due = der Termin von { $item } verschiebt sich um { $by } { $days ->
    [one] Arbeitstag
   *[other] Arbeitstage
}
effect-shelve = { $item } wird aufgeschoben
effect-resume = { $item } wird wieder aufgenommen
effect-give-up = { $item } wird aufgegeben
effect-leaves = { $name } verlässt das Team
effect-joins = { $name } kommt ins Team
effect-learns = { $name } gewinnt { $by } an Können in { $area }

act-name = { $act ->
    [Assign] Aufgaben zuteilen
    [PlanTogether] gemeinsam planen
    [Schedule] Termine setzen
    [AskHow] nach dem Wie fragen
    [HoldToAccount] in die Pflicht nehmen
    [RemoveObstacles] Hindernisse wegräumen
    [StayOnTask] bei der Sache halten
    [Listen] zuhören
    [HedgeDate] Termin mit Puffer zusagen
    [PromiseFromEstimate] nach der Schätzung des Teams zusagen
    [Coordinate] selbst koordinieren
    [AskForSolution] nach der besten Lösung fragen
    [GiveDirection] vorgeben, wie
    [GiveFeedback] Rückmeldung geben
    [UseAuthority] Amt einsetzen
    [UseInfluence] Einfluss einsetzen
    [TrackProgress] Fortschritt verfolgen
    [ExplainWhy] das Warum erklären
    [EnforceProcess] den Ablauf durchsetzen
    [InviteIdeas] Ideen einladen
    [Instruct] anleiten
    [Coach] begleiten
    [Delegate] übertragen
    [Recognise] danken
    [LookAfter] für jemanden da sein
    [DecideAlone] allein entscheiden
    [DecideTogether] gemeinsam entscheiden
    [DoItYourself] selbst machen
   *[StepBack] sich heraushalten
}
