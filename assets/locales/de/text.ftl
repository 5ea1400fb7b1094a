# Das Spiel im Terminal.

text-origin = Glückszahl { $seed } · Szenario { $scenario } · Two Hats { $version }
text-state = Zustand { $hash }
text-day-over = { $day } ist vorbei
text-new = Neu auf der Tafel: { $item }
text-done = Rechtzeitig fertig: { $item }
text-done-late = { $days ->
    [one] 1 Tag
   *[other] { $days } Tage
} zu spät fertig: { $item }
text-lost = Aufgegeben: { $item }
text-date-moved = Der Termin verschiebt sich um { $by } { $days ->
    [one] Tag
   *[other] Tage
}: { $item }
text-quit = { $name } hat gekündigt; den Platz übernimmt jemand Neues.
text-left = { $name } verlässt das Team.
text-joined = { $name } kommt ins Team.
text-closed = { $label } (nicht möglich: { $reason })
text-worked = Es hat geklappt (Chance { $odds }: Wissen { $knowledge }, Rückhalt { $commitment }, Zeit { $time }).
text-failed = Es hat nicht geklappt (Chance { $odds }: Wissen { $knowledge }, Rückhalt { $commitment }, Zeit { $time }).
text-is-closed = `{ $word }` ist bei der Entscheidung `{ $decision }` nicht möglich
text-no-such-choice = Bei `{ $decision }` gibt es keine Option `{ $word }`; es gibt { $choices }
text-wants = { $name } wünscht sich: „{ $wants }“
