# Mehrere Durchgänge nebeneinander. Was sie mit dem Bericht teilen, steht in report.ftl und debrief.ftl.

compare-heading = { $scenario }: { $groups ->
    [one] eine Gruppe
   *[other] { $groups } Gruppen nebeneinander
}
compare-not-over = Noch nicht zu Ende
compare-luck = Glückszahl { $seed }
compare-hats = Manager { $manager }, Leader { $leader }, beide Hüte { $both }, kein Hut { $neither }
compare-voice = gefragt bei { $asked }, angesagt bei { $told }
compare-voices = Gefragt oder angesagt
compare-worn = Getragene Hüte
compare-origin = Gespielt
compare-curves = Die Anzeigen über die Tage
compare-parted = hier trennen sich die Wege
compare-not-asked = kam nicht dazu
compare-drift = Aufzeichnung und Szenario sind verschieden: { $change }
