# El guion: todo lo que dice un escenario, en papel, para quien lo revisa o lo modera.

script-heading = { $title }, el guion
script-story = La historia
script-incidents = Imprevistos
script-lost = Escenas a las que no lleva nada
script-by = De
script-size = Tamaño
script-size-text = { $scenes ->
    [one] 1 escena
   *[other] { $scenes } escenas
}, { $decisions ->
    [one] 1 decisión
   *[other] { $decisions } decisiones
}, { $endings ->
    [one] 1 final
   *[other] { $endings } finales
}, { $all } palabras. En una partida se leen unas { $played } palabras, { $reading ->
    [one] 1 minuto
   *[other] { $reading } minutos
} a 200 palabras por minuto; el archivo dice { $minutes ->
    [one] 1 minuto
   *[other] { $minutes } minutos
}.
script-workshop = Taller
script-workshop-text = { $minutes ->
    [one] 1 minuto
   *[other] { $minutes } minutos
} para las decisiones en un taller, si aparecen todas.
script-version = Versión
script-teaches = Qué enseña
script-readings = En qué se basa
script-briefing = Presentación
script-cast = El reparto
script-member = { $name }, { $role }
script-member-away = { $name }, { $role } (al principio no está)
script-outsider = { $name }, { $role } (fuera del equipo)
script-wants = Si se le pregunta
script-work = El trabajo
script-item = { $title }: { $days ->
    [one] 1 jornada de trabajo
   *[other] { $effort } jornadas de trabajo
}, { $when }.
script-item-first = desde la primera mañana, para la tarde del día { $due }
script-item-arrives = llega el día { $day }, para la tarde del día { $due }
script-item-comes = llega con la historia, con un plazo de { $days ->
    [one] 1 jornada
   *[other] { $due } jornadas
}
script-chance = Azar
script-chance-text = { $percent } en cada jornada que pasa. Cada uno sale como mucho una vez.
script-card = { $place } (peso { $weight }).
script-card-if = { $place } (peso { $weight }), solo si { $condition }.
script-scene = Escena
script-effect = Efecto
script-only-if = Solo si
script-unless = Salvo si
script-otherwise = Si no
script-then = Después
script-next-go = se pasa a { $place }
script-next-wait = { $days ->
    [one] pasa una jornada
   *[other] pasan { $days } jornadas
}, después { $place }
script-next-return = se vuelve a los días que interrumpió
script-next-call = se pasa a { $place } y se vuelve; después a { $then }
script-next-back = se vuelve al sitio de donde vino
script-next-end = la historia termina: { $ending }
script-next-endings = la historia termina con el primer final cuya condición se cumple
script-decision = Decisión
script-decision-about = { $id }, sobre «{ $title }»
script-facilitator = Moderación
script-minutes = Minutos
script-minutes-text = { $minutes } en un taller
script-ask = Pregunta a la sala
script-otherwise-closed = Si no, cerrada
script-otherwise-hidden = Si no, oculta
script-hidden = quien juega no ve esta opción
script-acts = Actos
script-acts-to = { $acts } (con { $names })
script-names-and = { $one } y { $other }
script-success = Si sale bien
script-failure = Si no sale bien
script-endings = Finales
script-ending = Final
script-ending-last = { $id }, cuando no se cumple ningún otro.
script-ending-if = { $id }, si { $condition }.
script-debrief = Puesta en común
script-open-with = Para empezar

# Las condiciones son oraciones detrás de «si». $so es yes, o no cuando se quiere decir lo contrario.
if-and = { $one } y { $other }
if-or = { $one } o { $other }
if-always = siempre
if-never = nunca
if-at-least = { $what } es de { $value } o más
if-below = { $what } es de menos de { $value }
if-flag = la historia { $so ->
    [yes] recuerda
   *[no] no recuerda
} { $flag }
count-name = la cuenta { $counter }
if-here = { $name } { $so ->
    [yes] está
   *[no] no está
}
if-done = { $item } { $so ->
    [yes] está hecho
   *[no] no está hecho
}
if-on-time = { $item } { $so ->
    [yes] está hecho a tiempo
   *[no] no está hecho a tiempo
}
if-progress = está hecho { $so ->
    [yes] al menos
   *[no] menos de
} un { $percent } de { $item }
if-day-from = es { $day } o más tarde
if-day-before = es antes del { $day }
if-chose = quien juega { $so ->
    [yes] eligió
   *[no] no eligió
} { $label }
if-wore = quien juega { $so ->
    [yes] decidió
   *[no] no decidió
} { $hat ->
    [manager] con el sombrero de gestor
    [leader] con el sombrero de líder
    [both] con los dos sombreros
   *[neither] sin sombrero
} en { $prompt }
if-worked = { $prompt } { $so ->
    [yes] se decidió y salió bien
   *[no] no salió bien o no se decidió
}
if-chose-last = la última vez, quien juega { $so ->
    [yes] eligió
   *[no] no eligió
} { $label }
if-wore-last = la última vez, quien juega { $so ->
    [yes] decidió
   *[no] no decidió
} { $hat ->
    [manager] con el sombrero de gestor
    [leader] con el sombrero de líder
    [both] con los dos sombreros
   *[neither] sin sombrero
} en { $prompt }
if-worked-last = { $prompt } { $so ->
    [yes] salió bien la última vez
   *[no] no salió bien la última vez o no se decidió
}
if-visited = la escena { $scene } { $so ->
    [yes] ya se abrió antes
   *[no] no se abrió antes
}
if-mostly = decidir { $hat ->
    [manager] con el sombrero de gestor
    [leader] con el sombrero de líder
    [both] con los dos sombreros
   *[neither] sin sombrero
} { $so ->
    [yes] es lo más frecuente hasta ahora
   *[no] no es lo más frecuente hasta ahora
}
trait-of-person = { $trait ->
    [morale] el ánimo de { $name }
    [energy] la energía de { $name }
    [trust] la confianza de { $name }
    [clarity] la claridad de { $name }
   *[bench] la preparación de { $name } para liderar
}
trait-of-team = { $trait ->
    [purpose] el sentido de propósito del equipo
    [process] la forma de trabajar del equipo
    [safety] la seguridad del equipo para hablar claro
   *[record] el historial de fechas cumplidas del equipo
}

# Efectos.
effect-set = la historia recuerda { $flag }
effect-clear = la historia olvida { $flag }
effect-add = la cuenta { $counter } { $way ->
    [down] baja
   *[up] sube
} en { $by }
effect-arrives = { $item } llega a la mesa
effect-more = queda un { $percent } más de trabajo en { $item }
effect-less = queda un { $percent } menos de trabajo en { $item }
effect-due = la fecha de { $item } se mueve { $by } { $days ->
    [one] jornada
   *[other] jornadas
}
effect-shelve = { $item } se aplaza
effect-resume = { $item } se retoma
effect-give-up = { $item } se abandona
effect-leaves = { $name } deja el equipo
effect-joins = { $name } se incorpora al equipo
effect-learns = { $name } gana { $by } de destreza en { $area }

# Lo que hace en una elección quien manda.
act-name = { $act ->
    [Assign] asignar tareas
    [PlanTogether] planificar en común
    [Schedule] fijar fechas
    [AskHow] preguntar cómo
    [HoldToAccount] pedir cuentas
    [RemoveObstacles] quitar obstáculos
    [StayOnTask] mantener a la gente en la tarea
    [Listen] escuchar
    [HedgeDate] dar la fecha con margen
    [PromiseFromEstimate] prometer según la estimación
    [Coordinate] coordinar
    [AskForSolution] pedir una solución
    [GiveDirection] marcar el rumbo
    [GiveFeedback] dar feedback
    [UseAuthority] usar la autoridad
    [UseInfluence] usar la influencia
    [TrackProgress] seguir el avance
    [ExplainWhy] explicar el porqué
    [EnforceProcess] hacer cumplir el proceso
    [InviteIdeas] pedir ideas
    [Instruct] enseñar paso a paso
    [Coach] acompañar
    [Delegate] delegar
    [Recognise] reconocer
    [LookAfter] cuidar
    [DecideAlone] decidir a solas
    [DecideTogether] decidir en común
    [DoItYourself] hacerlo tú
   *[StepBack] hacerse a un lado
}
