# Das Spiel im Terminal.

text-origin = Zufallszahl { $seed } · Szenario { $scenario } · Two Hats { $version }
text-state = Zustand { $hash }
text-day-over = { $day } ist vorbei
text-closed = { $label } (nicht möglich: { $reason })
text-worked = Es hat geklappt (Chance { $odds }: Wissen { $knowledge }, Rückhalt { $commitment }, Zeit { $time }).
text-failed = Es hat nicht geklappt (Chance { $odds }: Wissen { $knowledge }, Rückhalt { $commitment }, Zeit { $time }).
text-is-closed = `{ $word }` ist bei der Entscheidung `{ $decision }` nicht möglich
text-no-such-choice = Bei `{ $decision }` gibt es keine Option `{ $word }`; es gibt { $choices }
text-wants = Da du fragst, sagt { $name }: „{ $wants }“
text-hint = Nummer oder Name einer Option eingeben; `?` zeigt, was sonst noch geht.
text-help =
    Nummer oder Name einer Option eingeben.
    `back` nimmt die letzte Entscheidung zurück, `people` zeigt, wie es allen geht, in Zahlen,
    `q` hört auf, `?` zeigt das hier.
text-back = Zurück vor Entscheidung { $number }, `{ $decision }`, an Tag { $day }.
text-no-way-back = Vor dieser gibt es keine Entscheidung, zu der es zurückgehen könnte.
text-over = Die Geschichte ist zu Ende. `back` nimmt die letzte Entscheidung zurück, alles andere hört auf.
text-kept = gespeichert in { $file }; `twohats play { $command } --text --record` macht damit weiter
text-taken-up = Fortgesetzt aus { $file }, nach { $decisions ->
    [0] keiner Entscheidung
    [one] 1 Entscheidung
   *[other] { $decisions } Entscheidungen
}.
text-drift = Was jetzt anders ist: { $change }.
text-edited = In dieser Aufnahme wurde der Zustand von Hand geändert; sie ist kein Verlauf der Geschichte, und ihr Glück und ihre Chancen beweisen nichts.
text-not-kept = Was jetzt gespielt wird, wird nicht gespeichert; mit --record geht es in derselben Datei weiter.

# Worin sich eine Aufzeichnung von der Geschichte unterscheidet, wie sie jetzt ist: Teile eines Satzes.
drift-engine = sie entstand mit Version { $version } des Programms
drift-scenario = sie gehört zum Szenario „{ $id }“
drift-content = das Szenario hat sich seither geändert
drift-state = ab Zug { $move } ist das Team anders als aufgezeichnet
drift-stopped = sie endet vor Zug { $move }: { $why }
drift-carried = von dem, was mitgebracht wird: { $why }
drift-edit = den geänderten Stand, von dem sie ausgeht, gibt es nicht mehr: { $why }
