# Der Spielbildschirm: die Leiste, die Zeilen der Geschichte, die Entscheidung. Die Geschichte sagt „du“; damit sich
# „du“ und „Sie“ hier nicht begegnen, spricht das Spiel auf diesem Bildschirm niemanden an.

play-why = Warum?
play-menu = Menü
play-next = Weiter
play-continue = Umblättern
play-look-back = Auf die Woche zurückblicken
play-space = oder Leertaste
play-option = { $number }. { $label } ({ $hat })
play-option-closed = { $number }. { $label } (nicht möglich: { $reason })
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

play-wishes = { $name } wünscht sich
play-worked = Es hat geklappt.
play-failed = Es hat nicht ganz geklappt.
play-odds = In etwa { $times } von 10 Fällen hätte es geklappt. { $weakest }
play-weakest-knowledge = Am knappsten war das Wissen: Zu wenig war darüber bekannt, was funktioniert.
play-weakest-commitment = Am knappsten war der Rückhalt: Die Leute hatten zu wenig Anteil daran, um es zu ihrer Sache zu machen.
play-weakest-time = Am knappsten war die Zeit: So zu entscheiden dauerte lange für etwas so Dringendes.

board-heading = Auf der Tafel
board-to-do = noch offen
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
remark-date-moved = Der Termin verschiebt sich um { $by } { $days ->
    [one] Tag
   *[other] Tage
}: { $item }
remark-quit = { $name } hat gekündigt; den Platz übernimmt jemand Neues.
remark-left = { $name } verlässt das Team.
remark-joined = { $name } kommt ins Team.
remark-away = { $name } ist nicht da und bekommt davon nichts mit.

moved-heading = Warum sich etwas bewegt hat
moved-nothing = Noch hat sich nichts bewegt. Jede Veränderung wird hier erklärt.
moved-choice = Entscheidung: { $label }
moved-workday-after = Ein Arbeitstag nach „{ $label }“
moved-workday = Ein Arbeitstag
moved-way = { $from } auf { $to }
