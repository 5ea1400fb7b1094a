# El juego de texto en el terminal.

text-origin = número de la suerte { $seed } · escenario { $scenario } · Two Hats { $version }
text-state = estado { $hash }
text-day-over = Termina el { $day }
text-closed = { $label } (cerrada: { $reason })
text-worked = Ha salido bien (probabilidad { $odds }: conocimiento { $knowledge }, implicación { $commitment }, tiempo { $time }).
text-failed = No ha salido bien (probabilidad { $odds }: conocimiento { $knowledge }, implicación { $commitment }, tiempo { $time }).
text-is-closed = `{ $word }` está cerrada en la decisión `{ $decision }`
text-no-such-choice = `{ $decision }` no tiene la opción `{ $word }`; tiene { $choices }
text-wants = Ya que preguntas, { $name } dice: «{ $wants }»
text-hint = Escribe el número de una opción o su nombre; `?` muestra qué más se puede escribir.
text-help =
    Escribe el número de una opción o su nombre.
    `back` deshace la última decisión, `people` muestra cómo está cada cual en números,
    `q` termina, `?` muestra esto.
text-back = De vuelta antes de la decisión { $number }, `{ $decision }`, en el día { $day }.
text-no-way-back = Antes de esta no hay ninguna decisión a la que volver.
text-over = La historia ha terminado. `back` deshace la última decisión; cualquier otra cosa termina.
text-kept = guardado en { $file }; `twohats play { $command } --text --record` sigue con ello
text-taken-up = Retomado de { $file }, tras { $decisions ->
    [0] ninguna decisión
    [one] 1 decisión
   *[other] { $decisions } decisiones
}.
# $change es una oración: en qué se distingue de la grabación.
text-drift = Lo que ahora es distinto: { $change }.
text-edited = Alguien editó a mano el estado en esta grabación, así que no es una partida de la historia, y su suerte y sus probabilidades no prueban nada.
text-not-kept = Lo que se juega ahora no se guarda; con --record sigue en el mismo archivo.

# En qué se distingue una grabación de la historia tal como es ahora: partes de una frase.
drift-engine = se hizo con la versión { $version } del programa
drift-scenario = pertenece al escenario `{ $id }`
drift-content = el escenario ha cambiado desde que se hizo
drift-state = el equipo se aparta del grabado a partir de la jugada { $move }
drift-stopped = se detiene antes de la jugada { $move }: { $why }
drift-carried = de lo que se trae de antes, { $why }
drift-edit = el estado editado del que parte ya no existe: { $why }
