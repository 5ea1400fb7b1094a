# La mirada atrás: la pantalla y el informe.

debrief-looking-back = Mirada atrás
debrief-workdays = { $days ->
    [one] 1 jornada
   *[other] { $days } jornadas
}
debrief-decisions = { $count ->
    [one] 1 decisión
   *[other] { $count } decisiones
}
debrief-seed = número de la suerte { $seed }
debrief-from = desde { $from }
debrief-chart = Los tres indicadores a lo largo de los días, con tus decisiones

debrief-parts = Elección y suerte
debrief-parts-about = Desde la primera mañana hasta el final. La historia: lo que hace con un equipo si se elige al azar. Tus elecciones: lo que añadieron. La suerte: toda, en la partida entera, cómo salieron las decisiones y cómo fueron los días; no es mérito de nadie ni culpa de nadie. Juntas son el cambio de arriba de la página. Arriba se habla de la suerte en una decisión y un día; por eso el número es otro.
parts-start = Primera mañana
parts-story = La historia
parts-choices = Tus elecciones
parts-luck = Suerte
debrief-searching = Probando los otros caminos: { $percent }

debrief-your-decisions-about = Cada una se puede volver a tomar: la historia regresa a ese momento.
debrief-worked = Salió bien
debrief-failed = No salió bien
debrief-odds = probabilidad { $odds }
debrief-other-road = Probar el otro camino
debrief-other-road-at = Probar el otro camino en la decisión { $number }
debrief-why = ¿Por qué?
debrief-why-at = ¿Por qué? Decisión { $number }
debrief-odds-made-of = De qué se componía la probabilidad
debrief-moved-at-once = Lo que se movió al instante
debrief-moved-nothing = Ningún indicador se movió ni un punto.
debrief-roads = Los caminos no tomados
debrief-spreads = Dónde acabó la historia en muchas partidas emparejadas con cada opción, con las elecciones posteriores al azar. La barra ancha abarca la mitad de las partidas; la fina, nueve de cada diez.
debrief-closed = Cerrada: { $label } ({ $reason })

debrief-swings = Lo que más se movió, y por qué
debrief-swing-way = De { $from } a { $to } { $when }
debrief-swing-way-after = De { $from } a { $to } { $when }, tras la decisión { $number }
debrief-within = { $days ->
    [0] al instante
    [one] en una jornada
   *[other] en { $days } jornadas
}
debrief-before = Antes de tu primera decisión

debrief-led = Cómo lideraste
debrief-map = El mapa de la estructura y la consideración, con el camino que seguiste
debrief-on-average = De media: { $region } (estructura { $structure }, consideración { $consideration }).

debrief-people = La gente
debrief-people-about = La primera mañana y ahora. La marca blanca es donde empezó cada cual.
debrief-trait-morale = Ánimo
debrief-trait-trust = Confianza en ti
debrief-trait-clarity = Sabe qué se espera
debrief-trait-bench = Preparación para liderar

debrief-ahead = Una mirada adelante
debrief-ahead-about = La previsión del modelo: doscientos futuros posibles con el trabajo corriente de una semana cada semana, liderados como tú lideraste de media. Las líneas son su media.
debrief-questions = Para pensar
debrief-honest = Estas son las probabilidades en este modelo, no un juicio sobre ti. Qué contiene el modelo y qué deja fuera, y la investigación que hay detrás, está escrito en docs/model.md.

debrief-again = Jugar otra vez
debrief-reflect = Lo que me llevo
debrief-save = Guardar informe
debrief-open = Abrir el informe
debrief-title = Volver al inicio

# Los gráficos.
chart-structure = Estructura dada
chart-consideration = Consideración mostrada
chart-yours = Lo tuyo
chart-at-the-end = { $gauge } al final de la historia
chart-weeks-later = + semana { $week }

# Las esquinas del mapa y su centro.
region-directing = Directivo
region-both = Los dos sombreros
region-involving = Participativo
region-hands-off = Dejar hacer
region-middle = Cerca del centro

# Cómo participó la gente en una decisión, como lo que hizo quien lidera: en infinitivo.
part-alone = decidir a solas
part-asked = preguntar antes
part-together = decidir en común
part-left = dejarlo en manos de otros
part-more = preguntar un poco más
part-less = preguntar un poco menos
# $way y $other son uno de estos; $Way es lo mismo con la primera letra mayúscula.
verdict-suited-worked = La forma encajaba: { $way } tenía una probabilidad de { $odds }, y salió bien.
verdict-suited-failed = La forma encajaba: { $way } tenía una probabilidad de { $odds }. No salió bien; esa parte es suerte.
verdict-unsuited-worked = Salió bien, aunque { $other } habría tenido mejor probabilidad: { $best } en vez de { $odds }.
verdict-unsuited-failed = No salió bien: { $way } tenía una probabilidad de { $odds }; { $other } habría tenido { $best }.

# Cómo lideró quien juega. $gave y $asked son uno de little, some, much.
led-only = Diste { $gave ->
    [little] poca
    [some] cierta
   *[much] mucha
} estructura y preguntaste { $asked ->
    [little] poco
    [some] de vez en cuando
   *[much] mucho
} a la gente.
led-alike = Diste { $gave ->
    [little] poca
    [some] cierta
   *[much] mucha
} estructura y preguntaste { $asked ->
    [little] poco
    [some] de vez en cuando
   *[much] mucho
} a la gente, tanto al principio como al final.
led-changed = Al principio diste { $gave ->
    [little] poca
    [some] cierta
   *[much] mucha
} estructura y preguntaste { $asked ->
    [little] poco
    [some] de vez en cuando
   *[much] mucho
} a la gente; después { $changes }.
led-more-structure = diste más estructura
led-less-structure = diste menos estructura
led-more-asking = preguntaste más a la gente
led-less-asking = preguntaste menos a la gente
led-wore = Decidiste { $hats }.
led-wore-hat = { $hat ->
    [manager] con el sombrero de gestor
    [leader] con el sombrero de líder
    [both] con los dos sombreros
   *[neither] sin sombrero
} { $count ->
    [one] una vez
    [2] dos veces
   *[other] { $count } veces
}
led-nothing = No hubo nada que decidir.
led-suited = En { $suited } de { $all } decisiones, la forma de decidir encajaba con el asunto.
led-suited-ask = En { $suited } de { $all } decisiones, la forma de decidir encajaba con el asunto; en { $ask } hacía falta preguntar más a la gente.
led-suited-tell = En { $suited } de { $all } decisiones, la forma de decidir encajaba con el asunto; en { $tell } hacía falta decidir con menos voces.
led-suited-ask-tell = En { $suited } de { $all } decisiones, la forma de decidir encajaba con el asunto; en { $ask } hacía falta preguntar más a la gente, en { $tell } decidir con menos voces.

# Con qué se queda cada persona.
left-replaced = Se ha ido; ahora hay otra persona en su puesto.
left-gone = Ya no está en el equipo.
left-joined = Se ha incorporado al equipo.
left-same = Más o menos como la primera mañana.
left-changed = { $Changes }.
left-morale-more = con mejor ánimo
left-morale-less = con peor ánimo
left-energy-more = con más energía
left-energy-less = con más cansancio
left-trust-more = confía más en ti
left-trust-less = confía menos en ti
left-clarity-more = tiene más claro qué se espera
left-clarity-less = tiene menos claro qué se espera
left-bench-more = con más preparación para liderar algo
left-bench-less = con menos preparación para liderar

# La mirada adelante.
ahead-rises = { $gauge ->
    [morale] el ánimo
    [delivery] la entrega
   *[growth] el desarrollo
} sube a { $to }
ahead-falls = { $gauge ->
    [morale] el ánimo
    [delivery] la entrega
   *[growth] el desarrollo
} baja a { $to }
ahead-nothing = En { $weeks ->
    [one] una semana
   *[other] { $weeks } semanas
} nada se mueve más de un punto o dos.
ahead-one = En { $weeks ->
    [one] una semana
   *[other] { $weeks } semanas
} { $moves }; el resto se queda más o menos donde está.
ahead-several = En { $weeks ->
    [one] una semana
   *[other] { $weeks } semanas
} { $moves }.

# Hasta qué punto depende eso de los números del modelo. Cada versión tiene otros allí donde nadie los ha medido.
debrief-versions = Una versión de este modelo tiene otros números allí donde nadie los ha medido, y cumple todo lo que se le exige a este. Donde coinciden menos de tres cuartas partes de las versiones, el modelo no lo sabe.
versions-better = En conjunto, eso es mejor en { $agree } de { $of } versiones de este modelo.
versions-worse = En conjunto, eso es peor en { $agree } de { $of } versiones de este modelo.
versions-unknown = El modelo no sabe si eso es mejor en conjunto: lo es en { $agree } de { $of } versiones de este modelo.
versions-gauges = Indicador por indicador: { $list }.
versions-higher = { $name } mayor en { $agree }
versions-lower = { $name } menor en { $agree }
versions-open = { $name } en duda (mayor en { $agree })

# Lo que probablemente habría hecho el otro sombrero.
road-no-other = Aquí no había otro sombrero posible.
road-same = { $hat ->
    [manager] Con el sombrero de gestor
    [leader] Con el sombrero de líder
    [both] Con los dos sombreros
   *[neither] Sin sombrero
} («{ $label }»), la historia habría acabado de media más o menos igual.
road-other = { $hat ->
    [manager] Con el sombrero de gestor
    [leader] Con el sombrero de líder
    [both] Con los dos sombreros
   *[neither] Sin sombrero
} («{ $label }»), la historia habría acabado de media con { $moves } respecto a lo que hiciste.
