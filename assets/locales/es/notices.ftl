# Avisos breves en lo alto de la ventana.

notice-second-window = Two Hats ya está abierto. Esta ventana juega sin guardar, para que no se sobrescriba nada.
notice-not-saved = { $what ->
    [settings] No se han podido guardar los ajustes
    [run] No se ha podido guardar la partida en tu diario
    [people] No se ha podido guardar quién juega aquí
    [finished] No se ha podido guardar que has terminado
   *[place] No se ha podido guardar tu partida
} ({ $error }). El juego sigue.
notice-not-understood = No se ha podido entender { $file } ({ $why }). Se conserva como { $kept }.
notice-not-read = No se ha podido leer { $file } ({ $why }).
notice-not-all-understood = { $file }: esta versión no conoce { $why }. Lo demás vale.
notice-save-before = «{ $title }» sigue desde la partida guardada anterior.
notice-not-continued = No se puede continuar «{ $title }»: { $error }
notice-place-found = Tu partida se ha recuperado, hasta donde aún existe: { $change }.
notice-recording-unknown = Esto es una grabación de «{ $id }», y aquí no hay ningún escenario con ese nombre.
notice-late-answer = Eso respondía a una pregunta que ya no está en pie. No ha cambiado nada.
notice-not-possible = Eso no es posible: { $reason }.
notice-sound-on = El sonido está encendido. M lo apaga.
notice-sound-off = El sonido está apagado. M lo enciende.
notice-report-saved = El informe está guardado como { $file }. Pulsa aquí para abrirlo.
notice-recording-saved = La grabación está guardada como { $file }. No hay informe, porque su historia no está aquí.
notice-report-not-saved = No se ha podido guardar el informe ({ $error }).
notice-changed = El escenario ha cambiado. Estás donde estabas.
notice-changed-stopped = El escenario ha cambiado: { $change }.
notice-errors = El escenario tiene errores; se sigue con la última versión buena
notice-translation = La traducción no se puede usar: { $error }
notice-no-home = no hay carpeta personal
notice-other-window = Two Hats está abierto en otra ventana, y esta no guarda nada
notice-stand-in = Two Hats aún no tiene textos propios en este idioma: { $language }. Las historias se cuentan en él hasta donde están traducidas.
notice-no-language = TWOHATS_LANG es «{ $word }», que no es ningún idioma{ $meant ->
    [none] .
   *[other] ; ¿querías decir { $meant }?
}
notice-place-kept = Este lugar queda guardado en el diario.
notice-nothing-kept = Aún no hay nada que guardar: no se ha decidido nada.
