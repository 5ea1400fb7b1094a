# Der Bericht, eine Seite zum Lesen und Drucken. Was er mit dem Bildschirm teilt, steht in debrief.ftl.

report-heading = { $scenario }: Rückblick
report-goes-round = Nicht jedes Spiel hinter den anderen Wegen kommt zu einem Ende: Nach { $decisions } Entscheidungen dreht sich eines noch im Kreis, durch: { $scenes }. Wo es verlassen wurde, zählt als sein Ende.
report-odds = Woraus die Chance bestand: Wissen { $knowledge }, Rückhalt { $commitment }, Zeit { $time }.
report-people = Die Menschen, am ersten Morgen und am Ende
report-end = Das Ende
report-origin-scenario = Szenario
report-origin-seed = Zufallszahl { $seed }
report-origin-state = Zustand
report-decisions = Die Entscheidungen
