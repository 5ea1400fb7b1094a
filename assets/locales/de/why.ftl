# Was eine Anzeige bewegt, wie eine Führungskraft es sagen würde: kurz, mitten im Satz. $way ist up oder down.

why-mostly = { $why }, vor allem { $name }
why-rest = vieles Kleine

why-settled = { $way ->
    [up] langsam darüber hinweg
   *[down] zurück im Alltag
}
why-warmth = { $way ->
    [up] mehr Rücksicht auf die Leute
   *[down] weniger Rücksicht auf die Leute
}
why-trust = { $way ->
    [up] mehr Vertrauen in die Führung
   *[down] weniger Vertrauen in die Führung
}
why-say = { $way ->
    [up] mehr Mitsprache bei der eigenen Arbeit
   *[down] weniger Mitsprache bei der eigenen Arbeit
}
why-direction = { $way ->
    [up] eine Richtung, die gefehlt hatte
   *[down] niemand, der den Weg zeigt
}
why-clarity = { $way ->
    [up] klarer, was erwartet wird
   *[down] unklarer, was erwartet wird
}
why-record = { $way ->
    [up] gehaltene Termine
   *[down] verpasste Termine
}
why-rest-energy = { $way ->
    [up] mehr Kraft
   *[down] weniger Kraft
}
why-purpose = { $way ->
    [up] besser im Blick, wozu es gut ist
   *[down] aus dem Blick, wozu es gut ist
}
why-temper = { $way ->
    [up] das Leben außerhalb der Arbeit
   *[down] Sorgen außerhalb der Arbeit
}
why-others = { $way ->
    [up] die gute Laune der anderen
   *[down] die schlechte Laune der anderen
}
why-outcome = { $way ->
    [up] eine Entscheidung, die geklappt hat
   *[down] eine Entscheidung, die nicht geklappt hat
}
# In the days after another decision.
why-outcome-felt = { $way ->
    [up] eine Entscheidung, die geklappt hat und nachwirkt
   *[down] eine Entscheidung, die nicht geklappt hat und nachwirkt
}
why-event = { $way ->
    [up] was daraus wurde
   *[down] was daraus wurde
}
why-passing = { $way ->
    [up] der erste Ärger verfliegt
   *[down] die erste Freude verfliegt
}
why-limits = { $way ->
    [up] eine Stimmung, die kaum noch sinken kann
   *[down] eine Stimmung, die kaum noch steigen kann
}
why-members = { $way ->
    [up] wer im Team ist
   *[down] wer im Team ist
}
why-lowest = { $way ->
    [up] wer am tiefsten stand, holt auf
   *[down] jemand fällt hinter die anderen zurück
}
why-help = { $way ->
    [up] Hilfe bei der Arbeit
   *[down] mehr Arbeit als geplant
}
why-dates = { $way ->
    [up] ein späterer Termin
   *[down] ein früherer Termin
}
why-unclear-work = { $way ->
    [up] klarere Arbeit
   *[down] unklarere Arbeit
}
why-unclear-growth = { $way ->
    [up] Arbeit, bei der man mehr lernt
   *[down] Arbeit, bei der man weniger lernt
}
why-fit = { $way ->
    [up] so entschieden, wie es zur Lage passt
   *[down] auf eine Art entschieden, die nur zum Teil zur Lage passt
}
why-talk = { $way ->
    [up] weniger Stunden im Gespräch
   *[down] Stunden, die das Gespräch gekostet hat
}
why-approach-work = { $way ->
    [up] Führung, die die Arbeit voranbringt
   *[down] Führung, die die Arbeit bremst
}
why-approach-growth = { $way ->
    [up] Führung, bei der man lernen kann
   *[down] Führung, bei der man weniger lernt
}
why-skill-work = { $way ->
    [up] mehr Können
   *[down] weniger Können
}
why-skill-growth = { $way ->
    [up] was die Leute gelernt haben
   *[down] wenig gelernt
}
why-spirits = { $way ->
    [up] bessere Laune
   *[down] schlechtere Laune
}
why-process = { $way ->
    [up] bessere Gewohnheiten
   *[down] schlechtere Gewohnheiten
}
why-safety = { $way ->
    [up] leichter, den Mund aufzumachen
   *[down] schwerer, den Mund aufzumachen
}
why-bench = { $way ->
    [up] mehr Leute, die führen könnten
   *[down] Leute, die noch nicht führen könnten
}
why-new-work = { $way ->
    [up] neue Arbeit, die machbar aussieht
   *[down] neue Arbeit, die kaum zu schaffen aussieht
}
why-new-growth = { $way ->
    [up] neue Arbeit, an der man lernt
   *[down] neue Arbeit, die weniger lehrt
}
why-shelved-work = { $way ->
    [up] aufgeschobene Arbeit
   *[down] Arbeit, die aufgeschoben oder wieder aufgenommen wurde
}
why-shelved-growth = { $way ->
    [up] wieder aufgenommene Arbeit
   *[down] aufgeschobene Arbeit
}
why-ended-work = { $way ->
    [up] fertige Arbeit
   *[down] Arbeit, die zu spät fertig oder aufgegeben wurde
}
why-ended-growth = { $way ->
    [up] eine nächste Arbeit, die mehr lehrt
   *[down] eine nächste Arbeit, die weniger lehrt
}
why-days = { $way ->
    [up] die Arbeit geht voran
   *[down] die Tage werden knapp
}
why-else = { $way ->
    [up] anderes
   *[down] anderes
}
