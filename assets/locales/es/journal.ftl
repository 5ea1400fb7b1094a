# El diario: partidas guardadas y lo que dicen de las costumbres de quien juega.

# Un día del calendario.
date = { $day } { $month ->
    [1] ene.
    [2] feb.
    [3] mar.
    [4] abr.
    [5] may.
    [6] jun.
    [7] jul.
    [8] ago.
    [9] sept.
    [10] oct.
    [11] nov.
   *[12] dic.
} { $year }

journal-empty = Aún no hay nada guardado. Toda partida se guarda desde su primera decisión.
journal-none-found = Nada de lo guardado tiene todas estas palabras.
journal-left = dejada el día { $day }: { $scene }
journal-kept = lugar guardado, día { $day }: { $scene }
journal-newer = Lo escribió un Two Hats más nuevo; lo que esta versión no conoce no se muestra, y el archivo queda como está.
journal-unread-newer = { $name }: lo escribió un Two Hats más nuevo (formato { $format }). Queda como está.
journal-unread = { $name } no se pudo entender ({ $why }). Queda como está.
journal-branches = { $count ->
    [one] un camino dejado al volver atrás
   *[other] { $count } caminos dejados al volver atrás
}
journal-found = { $found } de { $of ->
    [one] un final
   *[other] { $of } finales
}, última partida: { $date }
journal-commitment = Propósito para el { $date }: { $text }
journal-became = { $how ->
    [done] Hecho
    [partly] Hecho en parte
   *[not] No hecho
} ({ $date })
journal-rated = Seguridad sobre cuándo preguntar y cuándo indicar: { $before } antes, { $after } después, de { $most }

habits-heading = En { $runs ->
    [one] una partida
   *[other] { $runs } partidas
}, { $decisions ->
    [one] una decisión
   *[other] { $decisions } decisiones
}
habits-asked = Preguntaste en el { $percent } de tus decisiones.
habits-known = Cuando otros sabían lo que tú no, preguntaste { $count } de { $of } veces.
habits-haste = Cuando faltaba tiempo, decidiste sin preguntar { $count } de { $of } veces.
habits-suited = Tu manera encajó con la situación { $count } de { $of } veces.
habits-kind = La buena suerte tapó { $count } de { $of } maneras que no encajaban: aun así salieron bien.
habits-unkind = La mala suerte tapó { $count } de { $of } maneras que encajaban: aun así fallaron.

journal-heading = Diario
journal-search = Escribe para buscar una partida
journal-more = y { $count } más; escribe para encontrarlas
journal-about = Todo lo de aquí está en este ordenador y no se envía a ninguna parte.
journal-undo = Recuperar «{ $name }»
journal-compare = { $count ->
    [one] Ponerla al lado de otras
   *[other] { $count }, una al lado de otra
}
journal-run = { $title }, { $date }: { $outcome }
journal-name = Un nombre tuyo para ella
journal-open = Abrir la revisión
journal-go-on = Seguir desde aquí
journal-beside = Poner al lado
journal-not-beside = Quitar de al lado
journal-export = Guardar grabación e informe
journal-delete = Borrar
journal-delete-sure = Borrar de verdad
journal-deleted = Borrada. El diario puede recuperarla hasta que se cierre el juego.
journal-beside-heading = Una al lado de otra

due-question = El { $date } te propusiste: { $text }. ¿Lo hiciste?
due-done = Sí
due-partly = En parte
due-not = No
due-later = Pregúntame en una semana

reflect-heading = ¿Qué te llevas?
reflect-about = No se envía nada a ninguna parte. Lo que escribes queda en tu diario, y puedes dejar cualquier pregunta en blanco.
reflect-lucky = «{ $label }» salió bien aunque solo tenía un { $odds } de probabilidades. ¿Lo harías otra vez?
reflect-unfit = Mirando atrás, ¿qué habría encajado mejor con la situación que «{ $label }»?
reflect-commitment = Una cosa que haré en el trabajo
reflect-commitment-about = Lo bastante pequeña para hacerla una vez, y que alguien pueda verla.
reflect-last = La última vez, el { $date }, te propusiste: { $text }.
reflect-last-asked = Se te preguntará por ello el { $date }.
reflect-when = ¿Cuándo quieres que el juego pregunte qué ha sido de ello?
reflect-rating = ¿Qué seguridad tienes ahora sobre cuándo preguntar y cuándo indicar?
reflect-rating-before = ¿Qué seguridad tienes sobre cuándo preguntar y cuándo indicar?
reflect-before = Antes de la historia dijiste { $before } de { $most }.
reflect-lowest = 1, ninguna
reflect-highest = 5, mucha
reflect-done = Listo, al diario
reflect-back = Volver a la revisión

roads-heading = El mapa de caminos
roads-none = De esto no hay mapa: su historia no está aquí, o aún no se ha decidido nada.
roads-this = Este camino
roads-left = Dejado: { $where }
roads-about = { $found } de { $of ->
    [one] un final
   *[other] { $of } finales
}. { $untaken ->
    [0] Has elegido alguna vez todas las opciones que estaban abiertas.
    [one] Una opción que estaba abierta no la has elegido nunca.
   *[other] { $untaken } opciones que estaban abiertas no las has elegido nunca.
}
roads-elsewhere = Gris: elegida en otra partida.
roads-parted = aquí se separan los caminos
roads-untaken = abierta, nunca elegida: { $label }
roads-closed = aquí no se podía elegir
roads-endings = Finales
roads-ending-closed = aún sin encontrar
roads-open = Mapa de caminos

people-heading = ¿Quién juega?
people-about = Cada cual tiene en este ordenador sus partidas, sus ajustes y su diario.
people-first = Primera persona
people-name = Un nombre nuevo
people-add = Añadir a alguien
people-rename = Cambiar el nombre de { $name }
people-delete = Quitar a { $name }
people-delete-sure = ¿Quitar de verdad a { $name }? Todo queda en la carpeta «trash»
people-nameless = Escribe primero un nombre.
people-taken = Alguien ya se llama así.
people-full = No caben más personas.
people-stays = La primera persona se queda.
people-newer = Un Two Hats más nuevo escribió la lista de jugadores. Esta versión la deja como está.
people-open = ¿Quién juega?
