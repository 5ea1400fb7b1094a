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
debrief-parts-about = En puntos, desde la primera mañana hasta el final. La historia: lo que hace con un equipo si alguien elige al azar. Tus elecciones: lo que añadieron. La suerte: cómo salieron las decisiones y cómo fueron los días; mérito de nadie y culpa de nadie. Juntas son el cambio de arriba de la página.
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
debrief-spreads = Dónde acabó la historia cuando el resto se jugó muchas veces con cada opción, con las elecciones posteriores al azar. La barra ancha abarca la mitad de esas veces; la fina, nueve de cada diez.
debrief-closed = Cerrada: { $label } ({ $reason })

debrief-swings = Lo que más se movió, y por qué
debrief-swing-way = De { $from } a { $to } { $when }
debrief-swing-way-after = De { $from } a { $to } { $when }, tras la decisión { $number }
debrief-swing-way-over = De { $from } a { $to } { $when }, { $first ->
    [0] desde antes de tu primera decisión hasta la decisión { $last }
   *[other] de la decisión { $first } a la { $last }
}
debrief-within = { $days ->
    [0] al instante
    [one] en una jornada
   *[other] en { $days } jornadas
}
debrief-before = Antes de tu primera decisión

debrief-led = Cómo lideraste

debrief-people = La gente
debrief-people-about = La primera mañana y ahora. La marca blanca es donde empezó cada cual.
debrief-trait-morale = Ánimo
debrief-trait-trust = Confianza en ti
debrief-trait-clarity = Sabe qué se espera
debrief-trait-bench = Preparación para liderar

debrief-ahead = Una mirada adelante
debrief-ahead-about = La previsión del modelo: doscientos futuros posibles con el trabajo corriente de una semana cada semana, liderados como tú lideraste de media. Las líneas son su media.
debrief-questions = Para pensar
debrief-honest = Estas son las probabilidades en este modelo, no un juicio sobre ti. Qué contiene el modelo y qué deja fuera, y la investigación que hay detrás, está escrito en docs/model.md, que viene con el programa.

debrief-again = Jugar otra vez
debrief-reflect = Lo que me llevo
debrief-save = Guardar informe
debrief-open = Abrir el informe
debrief-title = Volver al inicio

# Los gráficos.
chart-yours = Lo tuyo
chart-at-the-end = { $gauge } al final de la historia
chart-weeks-later = + semana { $week }

# Cómo participó la gente en una decisión, como lo que hizo quien lidera: en infinitivo.
part-alone = decidir a solas
part-asked = preguntar antes
part-together = decidir en común
part-left = dejar sola a la gente
part-more = preguntar un poco más
part-less = preguntar un poco menos
# $way y $other son uno de estos; $Way es lo mismo con la primera letra mayúscula.
verdict-suited-worked = La forma encajaba: { $way } tenía una probabilidad de { $odds }, y salió bien.
verdict-suited-failed = La forma encajaba: { $way } tenía una probabilidad de { $odds }. No salió bien; esa parte es suerte.
verdict-unsuited-worked = Salió bien, aunque { $other } habría tenido mejor probabilidad: { $best } en vez de { $odds }.
verdict-unsuited-failed = No salió bien: { $way } tenía una probabilidad de { $odds }; { $other } habría tenido { $best }.

# Cómo lideraste, y qué fue suerte. $times y $best son times-in-ten; $way y $other, partes de arriba.
times-in-ten = { $times ->
    [0] menos de una de cada 10 veces
    [1] una de cada 10 veces
    [10] casi siempre
   *[other] { $times } de cada 10 veces
}
led-nothing = No había nada que decidir.
led-said = De tus { $all ->
    [one] decisión tomada
   *[other] { $all } decisiones
} tomaste { $alone } a solas, en { $asked } preguntaste antes y { $together } las tomasteis en común{ $left ->
    [0] .
   *[other] ; en { $left } dejaste sola a la gente.
}
led-column-alone = Decidido a solas
led-column-asked = Preguntado antes
led-column-together = Decidido en común
led-column-left = La gente, sola
led-legend = Un anillo: otra forma de decidir habría salido bien claramente más veces.
led-example = El { $day }, en la decisión { $number } («{ $label }»): { $way } sale bien allí { $times }; { $other }, { $best }.
led-example-none = En cada decisión tu forma de decidir fue más o menos tan buena como cualquier otra.
led-check = Para comprobarlo: abre la decisión { $number }. «De qué se componía la probabilidad» muestra qué faltaba allí: { $what ->
    [knowledge] el conocimiento del asunto
    [commitment] el compromiso de la gente
   *[time] el tiempo
}, con un { $share }.
led-check-none = Para comprobarlo: abre cualquier decisión. «De qué se componía la probabilidad» muestra cuánto había de cada cosa.
luck-said-you = Sobre todo tus elecciones: en toda la historia movieron { $gauge ->
    [morale] el ánimo
    [delivery] la entrega
   *[growth] el desarrollo
} { $choices }; la suerte, { $luck }.
luck-said-luck = Sobre todo la suerte: en toda la historia movió { $gauge ->
    [morale] el ánimo
    [delivery] la entrega
   *[growth] el desarrollo
} { $luck }; tus elecciones, { $choices }.
luck-said-both = Las dos cosas: en toda la historia tus elecciones movieron { $gauge ->
    [morale] el ánimo
    [delivery] la entrega
   *[growth] el desarrollo
} { $choices }; la suerte, { $luck }.
luck-said-neither = Ninguna de las dos: elijas lo que elijas y salga como salga, la historia acaba más o menos así.
luck-example = El { $day } elegiste «{ $label }» (decisión { $number }) y { $worked ->
    [yes] salió bien
   *[no] no salió bien
}. La misma elección el mismo día sale bien { $times }.
luck-check = Para comprobarlo: la decisión { $number } muestra su probabilidad y de qué estaba hecha.
luck-again = «Jugar otra vez» trae otra suerte: elige allí lo mismo y de vez en cuando saldrá al revés.

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
