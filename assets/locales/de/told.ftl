# Worauf ein Durchgang hinauslief, in wenigen Sätzen, und die Menschen am Ende. $gauge ist eines von morale, delivery, growth.

told-broke = Der größte Rückgang
told-instead = Was dort besser gewesen wäre
told-luck = Was das Glück tat
told-held = Was gehalten hat
told-moved = { $name } { $from } auf { $to }
told-proof = { $over ->
    [yes] { $moved }, am meisten bei Entscheidung { $number } · { $day }
   *[no] Entscheidung { $number } · { $day } · { $moved }
}
told-at = Entscheidung { $number }
told-proof-story = „{ $title }“ · { $moved }
told-proof-before = Vor deiner ersten Entscheidung · { $moved }

# $dates ist told-dates oder nichts, $cause eine der Ursachen unten.
told-held-rose = { $gauge ->
    [morale] Die Stimmung
    [delivery] Die Leistung
   *[growth] Die Entwicklung
} stieg im Ganzen von { $from } auf { $to }. Ihr größter Anstieg ({ $points } { $points ->
    [one] Punkt
   *[other] Punkte
}) { $several ->
    [yes] hatte viele Ursachen; die größte ({ $part }): { $cause }{ $dates }.
   *[no] kam vor allem ({ $part }) durch { $cause }{ $dates }.
}
told-held-crept = { $gauge ->
    [morale] Die Stimmung
    [delivery] Die Leistung
   *[growth] Die Entwicklung
} stieg im Ganzen von { $from } auf { $to }, nach und nach: nie in einem Zug um einen ganzen Punkt{ $dates }.
told-held-even = Nichts ist gestiegen, aber { $gauge ->
    [morale] die Stimmung
    [delivery] die Leistung
   *[growth] die Entwicklung
} hat gehalten: Stand { $to } wie am Anfang{ $dates }.
told-held-least = Keine Anzeige endete über ihrem Anfang; am besten hielt { $gauge ->
    [morale] die Stimmung
    [delivery] die Leistung
   *[growth] die Entwicklung
}, { $from } auf { $to }{ $dates }.
told-dates = { $all ->
    [one] { $kept ->
        [0] ; die eine fällige Arbeit kam nicht pünktlich
       *[other] ; die eine fällige Arbeit kam pünktlich
    }
   *[other] ; von { $all } fälligen Arbeiten { $kept ->
        [0] kam keine
        [one] kam eine
       *[other] kamen { $kept }
    } pünktlich
}

# $whom ist told-whom, told-whom-work oder nichts.
told-broke-most = { $gauge ->
    [morale] Die Stimmung
    [delivery] Die Leistung
   *[growth] Die Entwicklung
} fiel am weitesten: von { $from } auf { $to } ({ $points }), { $when }. { $alone ->
    [yes] Die Ursache ({ $part })
    [two] Zwei Ursachen wiegen etwa gleich viel: zuerst ({ $part })
    [several] Mehrere Ursachen kamen zusammen, die größte ({ $part })
   *[no] Die Hauptursache ({ $part })
}: { $cause }{ $whom }.
# Wo eine Ursache nur die größte von denen ist, die mit einer Entscheidung, in den Tagen danach oder in einer Szene kamen.
told-and-more = { $cause }, und mehr
# Die nächstgrößte Ursache.
told-broke-next = { $alone ->
    [two] Die andere
   *[other] Dann
} ({ $part }): { $cause }.
# Wie das zum ganzen Durchgang passt.
told-run-more = Über den ganzen Durchgang verlor sie noch mehr, von { $from } auf { $to } ({ $points }).
told-run-as-much = Über den ganzen Durchgang verlor sie ebenso viel, von { $from } auf { $to } ({ $points }).
told-run-less = Bis zum Ende kam ein Teil davon zurück: Über den ganzen Durchgang ging sie von { $from } auf { $to } ({ $points }).
told-run-up = Bis zum Ende kam all das zurück: Über den ganzen Durchgang ging sie von { $from } auf { $to } ({ $points }).
told-run-none = Am Ende stand sie nicht höher: Über den ganzen Durchgang ging sie von { $from } auf { $to } ({ $points }).
told-run-other = Über den ganzen Durchgang verlor { $gauge ->
    [morale] die Stimmung
    [delivery] die Leistung
   *[growth] die Entwicklung
} am meisten, in mehreren kleineren Rückgängen: von { $from } auf { $to } ({ $points }).
told-broke-little = Nichts gab nach: Am weitesten fiel { $gauge ->
    [morale] die Stimmung
    [delivery] die Leistung
   *[growth] die Entwicklung
}, { $from } auf { $to }.
told-broke-nothing = Nichts gab nach: Keine Anzeige fiel in einem Zug um einen ganzen Punkt.
told-whom = ; am meisten traf es { $name }
told-whom-work = ; es kostete „{ $work }“ den Termin

# Was besser gewesen wäre, wo am meisten verloren ging. $moves gilt am Ende der Geschichte, verglichen mit der Wahl.
instead-before = Es begann vor deiner ersten Entscheidung: Nichts, was du wähltest, hätte daran etwas geändert.
instead-story = Es kam mit der Geschichte, in „{ $title }“, und nicht mit einer Entscheidung kurz davor.
instead-closed = Bei Entscheidung { $number } stand nichts anderes offen.
instead-alike = Kaum etwas: Bei Entscheidung { $number } hätte jede andere Wahl im Schnitt etwa zum gleichen Ende geführt.
instead-luck = Nichts: Bei Entscheidung { $number } endet im Schnitt keine andere Wahl besser. Deiner hatte eine Chance von { $odds } und klappte nicht; das ist Glück.
instead-best = Im Ganzen nichts: Der Fall kam nach Entscheidung { $number }, aber am Ende der Geschichte lässt im Schnitt kein anderer Weg, der dort offen war, mehr übrig, alle drei Anzeigen zusammengenommen.
instead-better = „{ $label }“ bei Entscheidung { $number }, mit { $hat ->
    [manager] dem Manager-Hut
    [leader] dem Leader-Hut
    [both] beiden Hüten
   *[neither] keinem Hut
}: Am Ende der Geschichte macht das im Schnitt, verglichen mit deiner Wahl, { $moves }.

told-luck-gave = Am meisten bei Entscheidung { $number }, „{ $label }“: Die Chance stand bei { $odds }, und es klappte; hätte es nicht geklappt, stünde { $gauge ->
    [morale] die Stimmung
    [delivery] die Leistung
   *[growth] die Entwicklung
} an dem Tag { $points } { $points ->
    [one] Punkt
   *[other] Punkte
} { $way ->
    [higher] höher
   *[lower] tiefer
}.
told-luck-took = Am meisten bei Entscheidung { $number }, „{ $label }“: Die Chance stand bei { $odds }, und es klappte nicht; hätte es geklappt, stünde { $gauge ->
    [morale] die Stimmung
    [delivery] die Leistung
   *[growth] die Entwicklung
} an dem Tag { $points } { $points ->
    [one] Punkt
   *[other] Punkte
} { $way ->
    [higher] höher
   *[lower] tiefer
}.
told-luck-little = Bei Entscheidungen tat das Glück wenig: { $worked } von { $all } Entscheidungen klappten, wo die Chancen etwa { $expected } versprachen, und keine davon brachte eine Anzeige zwei Punkte von dort weg, wo sie zu erwarten war.
told-luck-none = Es wurde nichts entschieden, also konnte auch nichts anders ausgehen.
# Alles Glück des Durchgangs, einen Augenblick später bekannt: dieselben Zahlen wie bei Wahl und Glück.
told-luck-whole = Alles Glück des Durchgangs zusammen, auch das gewöhnlicher Tage: Stimmung { $morale }, Leistung { $delivery }, Entwicklung { $growth }.

# Ursachen, am Ende eines Satzes. $why ist eine aus why.ftl.
cause-outcome = Entscheidung { $number }, „{ $label }“ ({ $worked ->
    [yes] sie klappte
   *[no] sie klappte nicht
})
cause-choice = Entscheidung { $number }, „{ $label }“: { $why }
cause-set-off = das, was Entscheidung { $number }, „{ $label }“, auslöste
cause-days = die Tage nach Entscheidung { $number }, „{ $label }“: { $why }
cause-before = die Tage vor deiner ersten Entscheidung: { $why }
cause-story = „{ $title }“: { $why }
cause-event = das, was in „{ $title }“ geschah
cause-untitled = etwas in der Geschichte: { $why }
# In einer Liste unter der Entscheidung.
cause-after = in den Tagen danach: { $why }
# In einer Liste zu einer Bewegung über mehrere Entscheidungen.
cause-of = Entscheidung { $number }: { $why }
cause-after-of = die Tage nach Entscheidung { $number }: { $why }

# Die Menschen am Ende.
standing-grew = Wer gewachsen ist
standing-grew-none = Niemand nennenswert.
standing-tired = Wer müde wurde
standing-tired-none = Niemand: Alle sind etwa so ausgeruht wie zu Beginn, oder mehr.
standing-also = Außerdem { $names }.
standing-follow = Wer dir wieder folgen würde
standing-follow-none = Noch niemand: { $names }.
standing-follow-others = Noch nicht: { $names }.
standing-not-yet-one = { $name } (Vertrauen { $trust })
standing-ready = Wer bereit ist zu führen
standing-ready-none = Noch niemand; am nächsten ist { $name }. { $reason }
standing-moved = { $what ->
    [skill] Können
    [energy] Kraft
    [trust] Vertrauen in dich
   *[bench] Bereitschaft zu führen
} von { $from } auf { $to }.
standing-same = { $what ->
    [skill] Können
    [energy] Kraft
    [trust] Vertrauen in dich
   *[bench] Bereitschaft zu führen
} { $to }, wie am ersten Morgen.
standing-most = { $what ->
    [skill] Können
    [energy] Kraft
    [trust] Vertrauen in dich
   *[bench] Bereitschaft zu führen
} von { $from } auf { $to }, das meiste davon ab Entscheidung { $number }: „{ $label }“.
# Der größte Teil, und weniger als die Hälfte.
standing-part = { $what ->
    [skill] Können
    [energy] Kraft
    [trust] Vertrauen in dich
   *[bench] Bereitschaft zu führen
} von { $from } auf { $to }, der größte Teil davon ab Entscheidung { $number }: „{ $label }“.

# Auf dem Bild des Weges.
bend = { $points }, davon { $part }: { $what }
bend-whole = { $points }: { $what }
bend-outcome = Entscheidung { $number } { $worked ->
    [yes] klappte
   *[no] klappte nicht
}
bend-decision = Entscheidung { $number }: { $why }{ $more ->
    [yes] {" und mehr"}
   *[no] {""}
}
bend-days = Tage nach Entscheidung { $number }: { $why }{ $more ->
    [yes] {" und mehr"}
   *[no] {""}
}
bend-story = „{ $title }“
bend-else = { $why }{ $more ->
    [yes] {" und mehr"}
   *[no] {""}
}
road-drop = Größter Rückgang: { $gauge ->
    [morale] Stimmung
    [delivery] Leistung
   *[growth] Entwicklung
} { $points }
road-drop-see = Was ihn verursacht hat
road-legend = Jede Nummer ist eine Entscheidung, jeder Zweig ein nicht gegangener Weg: nach oben wäre es im Schnitt besser ausgegangen, nach unten schlechter.
road-legend-unknown = Jede Nummer ist eine Entscheidung, jeder Zweig ein Weg, der offen war und nicht gegangen wurde.

# Die Entscheidungen, auf die es ankam.
matter-better = Mit { $hat ->
    [manager] dem Manager-Hut
    [leader] dem Leader-Hut
    [both] beiden Hüten
   *[neither] keinem Hut
}, „{ $label }“, wäre es im Schnitt so ausgegangen, verglichen mit deiner Wahl: { $moves }.
matter-best = Deine Wahl geht im Schnitt am besten aus. Die nächstbeste, mit { $hat ->
    [manager] dem Manager-Hut
    [leader] dem Leader-Hut
    [both] beiden Hüten
   *[neither] keinem Hut
}, „{ $label }“, wäre im Schnitt so ausgegangen, verglichen mit deiner: { $moves }.
matter-as-well = Deine Wahl und die beste der anderen gehen im Schnitt etwa gleich gut aus. Mit { $hat ->
    [manager] dem Manager-Hut
    [leader] dem Leader-Hut
    [both] beiden Hüten
   *[neither] keinem Hut
}, „{ $label }“, wäre es so ausgegangen, verglichen mit deiner: { $moves }.
matter-fell = Daher kam mehr vom größten Rückgang als von irgendetwas sonst ({ $gauge ->
    [morale] Stimmung
    [delivery] Leistung
   *[growth] Entwicklung
} { $points }), er steht oben auf der Seite. Hier zählt, wie die ganze Geschichte endet, nach allen drei Anzeigen.
sure-all = Wie sicher: Alle { $of } Fassungen des Modells, die ebenso gut zur Forschung passen, sagen dasselbe.
sure-most = Wie sicher: { $agree } von { $of } Fassungen des Modells, die ebenso gut zur Forschung passen, sagen dasselbe.
sure-not = Wie sicher: Das Modell weiß es nicht. { $agree } von { $of } Fassungen, die ebenso gut zur Forschung passen, sagen das, die anderen nicht.
fit-weakest = Am schwächsten von dem, woraus die Chance entsteht: { $what ->
    [knowledge] das Wissen um die Sache
    [commitment] die Bereitschaft der Leute
   *[time] die Zeit
}, mit { $share }.

# Überschriften.
matter = Die Entscheidungen, auf die es am meisten ankam
matter-about = Geordnet danach, wie weit die Möglichkeiten im Schnitt auseinanderlagen, am Ende und im Mittel der drei Anzeigen. „Im Schnitt“ heißt: wenn der Rest der Geschichte viele Male gespielt wird, spätere Entscheidungen zufällig.
matter-chose = Entscheidung { $number }: Du wähltest „{ $label }“.
matter-none = Auf keine Entscheidung kam es im Schnitt um einen halben Punkt an: Was auch gewählt wird, die Geschichte endet ähnlich.
debrief-rest = Alles Weitere
debrief-road = Der Weg, den du gingst
debrief-road-about = Wo sich dein Weg entschied, und was die drei Anzeigen veränderte.
debrief-all-decisions = Alle Entscheidungen
debrief-numbers = Die Zahlen hinter den Bildern
numbers-decisions = Wie die Anzeigen bei jeder Entscheidung standen, und wie geführt wurde
numbers-options = Wo die Geschichte mit jeder Option geendet hätte: im Schnitt, wo neun von zehn Durchläufen liegen, und wie weit weg von der gewählten
numbers-ahead = Der Blick voraus
numbers-number = Nr.
numbers-day = Tag
numbers-hat = Hut
numbers-far = Wo ein Schnitt außerhalb dessen liegt, wo neun von zehn endeten, endeten einige der übrigen sehr weit weg.
numbers-option = Option
numbers-end = Ende
numbers-week = Woche
numbers-structure = Struktur
numbers-consideration = Rücksicht
