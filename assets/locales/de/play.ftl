# Der Spielbildschirm: die Leiste, die Zeilen der Geschichte, die Entscheidung. Hier spricht die Geschichte; das Spiel
# selbst spricht auf diesem Bildschirm niemanden an.

play-why = Warum?
play-menu = Menü
play-next = Weiter
play-continue = Umblättern
play-look-back = Zurückblicken
play-space = oder Leertaste
play-option = { $number }. { $label } ({ $hat })
play-option-closed = { $number }. { $label } (nicht möglich: { $reason })
# Was jemand von einer Möglichkeit hört, der ihren Ort und ihre Zeichen nicht sieht.
play-option-place = Möglichkeit { $number } von { $count }.
play-option-moves = Bewegt vielleicht sofort: { $gauges }.
play-hint = { $gauge } { $way ->
    [up] nach oben
    [up-far] weiter nach oben
    [down] nach unten
   *[down-far] weiter nach unten
}
play-closed = Das ist jetzt nicht möglich.
play-away = { $count ->
    [one] { $names } ist nicht da.
   *[other] { $names } sind nicht da.
}
play-you-did = Gewählt – { $hat ->
    [manager] Manager-Hut
    [leader] Leader-Hut
    [both] beide Hüte
   *[neither] kein Hut
}

play-wishes = Da du fragst, sagt { $name }
play-worked = Es hat geklappt.
play-failed = Es hat nicht ganz geklappt.
play-odds = In etwa { $times } von 10 Fällen hätte es geklappt. { $weakest }
play-bad-luck = Pech gehabt: So klappt es in etwa { $times } von 10 Fällen.
play-good-luck = Glück gehabt: So klappt es in etwa { $times ->
    [one] einem
   *[other] { $times }
} von 10 Fällen. { $weakest }
play-went-well = So klappt es in etwa { $times } von 10 Fällen.
# After a choice that moved no gauge by a point.
play-still = Die Anzeigen bleiben vorerst, wo sie sind.
play-weakest-knowledge = Vor allem fehlte Wissen: Zu wenig war darüber bekannt, was hier hilft.
play-weakest-commitment = Vor allem fehlte Rückhalt: Die Leute hatten zu wenig Anteil daran, um es zu ihrer Sache zu machen.
play-weakest-time = Vor allem fehlte Zeit: Für etwas so Eiliges dauerte es zu lange, so zu entscheiden.

board-heading = Auf der Tafel
board-to-do = noch offen
board-put-off = aufgeschoben
board-in-time = rechtzeitig fertig
board-late = zu spät fertig
board-due = bis { $day }
board-overdue = war fällig: { $day }

remark-new = Neu auf der Tafel: { $item }
remark-done = Rechtzeitig fertig: { $item }
remark-done-late = { $days ->
    [one] 1 Tag
   *[other] { $days } Tage
} zu spät fertig: { $item }
remark-lost = Aufgegeben: { $item }
remark-again = Das wirft die Arbeit zurück: { $item }, { $now } statt { $was }
remark-more = Es ist mehr zu tun, als es aussah: { $item }, { $now } statt { $was }
remark-date-moved = Der Termin verschiebt sich um { $by } { $days ->
    [one] Tag
   *[other] Tage
}: { $item }
remark-shelved = Aufgeschoben: { $item }
remark-resumed = Wieder aufgenommen: { $item }
remark-quit = { $name } hat gekündigt; den Platz übernimmt jemand Neues.
remark-left = { $name } verlässt das Team.
remark-joined = { $name } kommt ins Team.
remark-away = { $name } ist nicht da und bekommt davon nichts mit.

moved-heading = Warum sich etwas bewegt hat
moved-nothing = Noch hat sich nichts bewegt. Jede Veränderung wird hier erklärt.
moved-choice = Entscheidung: { $label }
moved-workday-after = Ein Arbeitstag nach „{ $label }“
moved-workday = Ein Arbeitstag
moved-way = von { $from } auf { $to }

# While days pass without a scene.
day-passes = { $day } vergeht.

# Was die Leute taten, während Tage vergingen: ein Satz zur Arbeit, einer zu Menschen. $turn wechselt ab, damit zwei Wochen
# hintereinander nicht gleich klingen.
passed-week = Woche { $week }
# Ein Anteil an einer Arbeit. $role ist `from` nach „von“, `to` nach „auf“ und `now`, wo er für sich steht.
passed-share = { $role ->
    [from] { $share ->
        [none] nichts
        [tenth] einem Zehntel
        [fifth] einem Fünftel
        [quarter] einem Viertel
        [third] einem Drittel
        [two-fifths] zwei Fünfteln
        [half] der Hälfte
        [three-fifths] drei Fünfteln
        [two-thirds] zwei Dritteln
        [three-quarters] drei Vierteln
        [four-fifths] vier Fünfteln
        [nine-tenths] neun Zehnteln
       *[all] fast allem
    }
   *[other] { $share ->
        [none] nichts
        [tenth] ein Zehntel
        [fifth] ein Fünftel
        [quarter] ein Viertel
        [third] ein Drittel
        [two-fifths] zwei Fünftel
        [half] die Hälfte
        [three-fifths] drei Fünftel
        [two-thirds] zwei Drittel
        [three-quarters] drei Viertel
        [four-fifths] vier Fünftel
        [nine-tenths] neun Zehntel
       *[all] fast alles
    }
}
# $from und $to sind passed-share; ebenso $was und $now, wo sie für sich stehen.
passed-work = { $turn ->
    [0] Das Team arbeitet an „{ $work }“ und kommt von { $from } auf { $to }.
    [1] „{ $work }“: vorher { $was }, jetzt { $now }.
   *[2] Es geht weiter mit „{ $work }“, von { $from } auf { $to }.
}
passed-work-begun = { $turn ->
    [0] Das Team nimmt sich „{ $work }“ vor und kommt auf { $to }.
   *[1] Jetzt ist „{ $work }“ an der Reihe: bisher { $now }.
}
passed-work-nearly = { $turn ->
    [0] Mit „{ $work }“ ist das Team so gut wie fertig.
   *[1] An „{ $work }“ ist nur noch wenig zu tun.
}
# $names sind die, um die es geht, $count ihre Zahl für das Verb; das ganze Team zählt als einer.
passed-team = das ganze Team
passed-team-most = das ganze Team (vor allem { $name })
passed-others = { $names } und { $others ->
    [one] noch jemand
    [2] zwei andere
    [3] drei andere
    [4] vier andere
   *[other] { $others } andere
}
passed-morale = { $way ->
    [more] { $turn ->
        [0] { $Names } { $count ->
            [one] ist
           *[other] sind
        } besser gelaunt.
       *[1] { $Names } { $count ->
            [one] hat
           *[other] haben
        } wieder mehr Mut.
    }
   *[less] { $turn ->
        [0] { $Names } { $count ->
            [one] ist
           *[other] sind
        } schlechter gelaunt.
       *[1] { $Names } { $count ->
            [one] ist
           *[other] sind
        } etwas stiller als zuvor.
    }
}
passed-energy = { $way ->
    [more] { $turn ->
        [0] { $Names } { $count ->
            [one] ist
           *[other] sind
        } ausgeruhter.
       *[1] { $Names } { $count ->
            [one] ist
           *[other] sind
        } wieder mehr bei Kräften.
    }
   *[less] { $turn ->
        [0] { $Names } { $count ->
            [one] ist
           *[other] sind
        } müder als vorher.
       *[1] { $Names } { $count ->
            [one] hat
           *[other] haben
        } Kraft gelassen.
    }
}
passed-worn = { $turn ->
    [0] { $Names } { $count ->
        [one] ist
       *[other] sind
    } erschöpft.
   *[1] { $Names } { $count ->
        [one] hat
       *[other] haben
    } kaum noch Kraft.
}
passed-trust = { $way ->
    [more] { $turn ->
        [0] { $Names } { $count ->
            [one] hat
           *[other] haben
        } mehr Vertrauen gefasst.
       *[1] Das Vertrauen ist gewachsen: { $names }.
    }
   *[less] { $turn ->
        [0] { $Names } { $count ->
            [one] hat
           *[other] haben
        } Vertrauen verloren.
       *[1] Das Vertrauen ist gesunken: { $names }.
    }
}
passed-clarity = { $way ->
    [more] { $turn ->
        [0] { $Names } { $count ->
            [one] weiß
           *[other] wissen
        } besser, was erwartet wird.
       *[1] Was erwartet wird, ist klarer geworden: { $names }.
    }
   *[less] { $turn ->
        [0] { $Names } { $count ->
            [one] weiß
           *[other] wissen
        } weniger genau, was erwartet wird.
       *[1] Was erwartet wird, ist unklarer geworden: { $names }.
    }
}
passed-bench = { $way ->
    [more] { $turn ->
        [0] { $Names } { $count ->
            [one] ist
           *[other] sind
        } eher bereit, die Führung zu übernehmen.
       *[1] Mehr als vorher übernehmen { $count ->
            [one] kann
           *[other] können
        } { $names }.
    }
   *[less] { $Names } { $count ->
        [one] ist
       *[other] sind
    } weniger bereit, die Führung zu übernehmen.
}
passed-skill = { $way ->
    [more] { $turn ->
        [0] { $Names } { $count ->
            [one] kann
           *[other] können
        } mehr als vorher.
       *[1] { $Names } { $count ->
            [one] ist
           *[other] sind
        } in der Arbeit besser geworden.
    }
   *[less] { $Names } { $count ->
        [one] kommt
       *[other] kommen
    } aus der Übung.
}
choice-chosen = { $what }, gewählt
guess-head = Was wird es sofort bewirken?
guess-down = Sinkt
guess-same = Bleibt
guess-up = Steigt
guess-button = { $gauge }: { $way }
guess-back = Zurück zu den Optionen
guess-see = Ansehen, was passiert
guess-came = { $gauge }: Vorhergesagt war „{ $said ->
    [down] sinkt
    [up] steigt
   *[same] bleibt
}“, gekommen ist „{ $came ->
    [down] sinkt
    [up] steigt
   *[same] bleibt
}“. In diesem Modell war das zu { $percent } zu erwarten.
