# A qué llegó una partida en pocas frases, y las personas al final. $gauge es uno de morale, delivery, growth.

told-broke = La mayor caída
told-instead = Qué habría sido mejor ahí
told-luck = Lo que hizo la suerte
told-held = Lo que aguantó
told-moved = { $name } de { $from } a { $to }
told-proof = { $over ->
    [yes] { $moved }, sobre todo en la decisión { $number } · { $day }
   *[no] Decisión { $number } · { $day } · { $moved }
}
told-at = Decisión { $number }
told-proof-story = «{ $title }» · { $moved }
told-proof-before = Antes de tu primera decisión · { $moved }

# $dates es told-dates o nada, $cause una de las causas de abajo.
told-held-rose = { $gauge ->
    [morale] El ánimo
    [delivery] La entrega
   *[growth] El desarrollo
} subió en total de { $from } a { $to }. Su mayor subida ({ $points } { $points ->
    [one] punto
   *[other] puntos
}) { $several ->
    [yes] tuvo muchas causas; la mayor ({ $part }): { $cause }{ $dates }.
   *[no] tuvo como causa principal ({ $part }) { $cause }{ $dates }.
}
told-held-crept = { $gauge ->
    [morale] El ánimo
    [delivery] La entrega
   *[growth] El desarrollo
} subió en total de { $from } a { $to }, poco a poco: nunca un punto entero de una vez{ $dates }.
told-held-even = Nada subió, y { $gauge ->
    [morale] el ánimo
    [delivery] la entrega
   *[growth] el desarrollo
} aguantó: está en { $to } como al principio{ $dates }.
told-held-least = Ningún indicador acabó por encima de su comienzo; el que mejor aguantó fue { $gauge ->
    [morale] el ánimo
    [delivery] la entrega
   *[growth] el desarrollo
}, de { $from } a { $to }{ $dates }.
told-dates = { $all ->
    [one] { $kept ->
        [0] ; el único trabajo que vencía no llegó a tiempo
       *[other] ; el único trabajo que vencía llegó a tiempo
    }
   *[other] ; de { $all } trabajos que vencían { $kept ->
        [0] ninguno llegó a tiempo
        [one] uno llegó a tiempo
       *[other] { $kept } llegaron a tiempo
    }
}

# $whom es told-whom, told-whom-work o nada.
told-broke-most = { $gauge ->
    [morale] El ánimo
    [delivery] La entrega
   *[growth] El desarrollo
} fue lo que más cayó: de { $from } a { $to } ({ $points }), { $when }. { $alone ->
    [yes] La causa ({ $part })
    [two] Dos causas pesan más o menos lo mismo: primero ({ $part })
    [several] Tuvo varias causas, la mayor ({ $part })
   *[no] La causa principal ({ $part })
}: { $cause }{ $whom }.
# Cuando una causa es solo la mayor de las que llegaron con una decisión, en los días siguientes o en una escena.
told-and-more = { $cause }, y más
# La segunda causa.
told-broke-next = { $alone ->
    [two] La otra
   *[other] Después
} ({ $part }): { $cause }.
# Cómo encaja eso con la partida entera.
told-run-more = En toda la partida perdió aún más, de { $from } a { $to } ({ $points }).
told-run-as-much = En toda la partida perdió lo mismo, de { $from } a { $to } ({ $points }).
told-run-less = Al final había vuelto parte de eso: en toda la partida fue de { $from } a { $to } ({ $points }).
told-run-up = Al final había vuelto todo eso: en toda la partida fue de { $from } a { $to } ({ $points }).
told-run-none = Al final no había subido de ahí: en toda la partida fue de { $from } a { $to } ({ $points }).
told-run-other = En toda la partida lo que más perdió fue { $gauge ->
    [morale] el ánimo
    [delivery] la entrega
   *[growth] el desarrollo
}, en varias caídas más pequeñas: de { $from } a { $to } ({ $points }).
told-broke-little = Nada cedió: la mayor caída fue { $gauge ->
    [morale] el ánimo
    [delivery] la entrega
   *[growth] el desarrollo
}, de { $from } a { $to }.
told-broke-nothing = Nada cedió: ningún indicador cayó un punto entero de una vez.
told-whom = ; a quien más le dolió fue a { $name }
told-whom-work = ; le costó su fecha a «{ $work }»

# Qué habría sido mejor donde más se perdió. $moves vale al final de la historia, frente a lo elegido.
instead-before = Empezó antes de tu primera decisión: nada de lo que elegiste podía cambiarlo.
instead-story = Llegó con la historia, en «{ $title }», y no con una decisión justo antes.
instead-closed = En la decisión { $number } no había otra cosa abierta.
instead-alike = Casi nada: en la decisión { $number } cualquier camino abierto habría llevado de media más o menos al mismo final.
instead-luck = Nada: en la decisión { $number } ningún otro camino abierto acaba de media mejor. El tuyo tenía una probabilidad del { $odds } y no salió bien; eso es suerte.
instead-best = En conjunto, nada: la caída llegó tras la decisión { $number }, pero al final de la historia ningún otro camino que estaba abierto ahí deja de media más, juntando los tres indicadores.
instead-better = «{ $label }» en la decisión { $number }, con { $hat ->
    [manager] el sombrero de gestor
    [leader] el sombrero de líder
    [both] los dos sombreros
   *[neither] ningún sombrero
}: al final de la historia eso deja de media, frente a lo que elegiste, { $moves }.

told-luck-gave = Sobre todo en la decisión { $number }, «{ $label }»: la probabilidad era del { $odds } y salió bien; si no, { $gauge ->
    [morale] el ánimo
    [delivery] la entrega
   *[growth] el desarrollo
} habría estado ese día { $points } { $points ->
    [one] punto
   *[other] puntos
} más { $way ->
    [higher] arriba
   *[lower] abajo
}.
told-luck-took = Sobre todo en la decisión { $number }, «{ $label }»: la probabilidad era del { $odds } y no salió bien; de haber salido bien, { $gauge ->
    [morale] el ánimo
    [delivery] la entrega
   *[growth] el desarrollo
} habría estado ese día { $points } { $points ->
    [one] punto
   *[other] puntos
} más { $way ->
    [higher] arriba
   *[lower] abajo
}.
told-luck-little = La suerte hizo poco: salieron bien { $worked } de { $all } decisiones, donde las probabilidades prometían unas { $expected }, y ninguna llevó un indicador a dos puntos de donde era de esperar.
told-luck-none = No se decidió nada, así que nada pudo salir de otro modo.
# Toda la suerte de la partida, que se sabe un momento después: los mismos números que en elección y suerte.
told-luck-whole = Toda la suerte de la partida junta, también la de los días corrientes: ánimo { $morale }, entrega { $delivery }, desarrollo { $growth }.

# Causas, al final de una frase. $why es una de why.ftl.
cause-outcome = la decisión { $number }, «{ $label }», que { $worked ->
    [yes] salió bien
   *[no] salió mal
}
cause-choice = la decisión { $number }, «{ $label }»: { $why }
cause-set-off = lo que desencadenó la decisión { $number }, «{ $label }»
cause-days = los días después de la decisión { $number }, «{ $label }»: { $why }
cause-before = los días antes de tu primera decisión: { $why }
cause-story = «{ $title }»: { $why }
cause-event = lo que pasó en «{ $title }»
cause-untitled = algo en la historia: { $why }
# En una lista bajo la decisión.
cause-after = en los días siguientes: { $why }
# En una lista de un cambio que pasa por varias decisiones.
cause-of = la decisión { $number }: { $why }
cause-after-of = los días después de la decisión { $number }: { $why }

# Las personas al final.
standing-grew = Quién creció
standing-grew-none = Nadie de forma apreciable.
standing-tired = Quién se cansó
standing-tired-none = Nadie: todos están más o menos tan descansados como la primera mañana, o más.
standing-also = También { $names }.
standing-follow = Quién volvería a seguirte
standing-follow-none = Nadie todavía: { $names }.
standing-follow-others = Todavía no: { $names }.
standing-not-yet-one = { $name } (confianza { $trust })
standing-ready = Quién está listo para dirigir
standing-ready-none = Nadie todavía; quien más cerca está es { $name }. { $reason }
standing-moved = { $what ->
    [skill] Capacidad
    [energy] Energía
    [trust] Confianza en ti
   *[bench] Preparación para dirigir
}: de { $from } a { $to }.
standing-same = { $what ->
    [skill] Capacidad
    [energy] Energía
    [trust] Confianza en ti
   *[bench] Preparación para dirigir
}: { $to }, como la primera mañana.
standing-most = { $what ->
    [skill] Capacidad
    [energy] Energía
    [trust] Confianza en ti
   *[bench] Preparación para dirigir
}: de { $from } a { $to }, la mitad o más desde la decisión { $number }: «{ $label }».
# La parte mayor, y menos de la mitad.
standing-part = { $what ->
    [skill] Capacidad
    [energy] Energía
    [trust] Confianza en ti
   *[bench] Preparación para dirigir
}: de { $from } a { $to }, la parte más grande desde la decisión { $number }: «{ $label }».

# En la imagen del camino.
bend = { $points }, de eso { $part }: { $what }
bend-whole = { $points }: { $what }
bend-outcome = la decisión { $number } { $worked ->
    [yes] salió bien
   *[no] salió mal
}
bend-decision = decisión { $number }: { $why }{ $more ->
    [yes] {" y más"}
   *[no] {""}
}
bend-days = días tras la decisión { $number }: { $why }{ $more ->
    [yes] {" y más"}
   *[no] {""}
}
bend-story = «{ $title }»
bend-else = { $why }{ $more ->
    [yes] {" y más"}
   *[no] {""}
}
road-drop = Mayor caída: { $gauge ->
    [morale] ánimo
    [delivery] entrega
   *[growth] desarrollo
} { $points }
road-drop-see = Qué la causó
road-legend = Cada número es una decisión; cada rama, un camino no tomado: hacia arriba habría acabado de media mejor; hacia abajo, peor.
road-legend-unknown = Cada número es una decisión; cada rama, un camino que estaba abierto y no se tomó.

# Las decisiones que importaron.
matter-better = Con { $hat ->
    [manager] el sombrero de gestor
    [leader] el sombrero de líder
    [both] los dos sombreros
   *[neither] ningún sombrero
}, «{ $label }», habría acabado de media, frente a lo que elegiste, con { $moves }.
matter-best = La tuya es la que mejor acaba de media. La siguiente, con { $hat ->
    [manager] el sombrero de gestor
    [leader] el sombrero de líder
    [both] los dos sombreros
   *[neither] ningún sombrero
}, «{ $label }», habría acabado de media con { $moves } frente a la tuya.
matter-as-well = La tuya y la mejor de las otras acaban de media más o menos igual de bien: con { $hat ->
    [manager] el sombrero de gestor
    [leader] el sombrero de líder
    [both] los dos sombreros
   *[neither] ningún sombrero
}, «{ $label }», habría acabado con { $moves } frente a la tuya.
matter-fell = De aquí vino más de la mayor caída que de ninguna otra cosa ({ $gauge ->
    [morale] ánimo
    [delivery] entrega
   *[growth] desarrollo
} { $points }), arriba en la página. Aquí cuenta cómo acaba la historia entera, según los tres indicadores.
sure-all = Con qué seguridad: las { $of } versiones del modelo que encajan igual de bien con la investigación dicen lo mismo.
sure-most = Con qué seguridad: { $agree } de { $of } versiones del modelo que encajan igual de bien con la investigación dicen lo mismo.
sure-not = Con qué seguridad: el modelo no lo sabe. Lo dicen { $agree } de { $of } versiones que encajan igual de bien con la investigación; las demás, no.
fit-weakest = Lo más flojo de lo que forma la probabilidad: { $what ->
    [knowledge] el conocimiento del asunto
    [commitment] el compromiso de la gente
   *[time] el tiempo
}, con un { $share }.

# Títulos.
matter = Las decisiones que más importaron
matter-about = Según cuánto se habrían separado de media sus opciones, según la media de los tres indicadores. «De media» significa: cuando el resto de la historia se juega muchas veces, con las decisiones posteriores al azar.
matter-chose = Decisión { $number }: elegiste «{ $label }».
matter-none = Ninguna decisión importó de media medio punto: se elija lo que se elija, la historia tiende a acabar igual.
debrief-rest = Todo lo demás
debrief-road = El camino que tomaste
debrief-road-about = Dónde giró más, y qué dobló los tres indicadores.
debrief-all-decisions = Todas las decisiones
debrief-numbers = Los números detrás de los gráficos
numbers-decisions = Cómo estaban los indicadores en cada decisión, y cómo se dirigió
numbers-options = Dónde habría acabado la historia con cada opción: de media, dónde están nueve de cada diez partidas, y a cuánto de lo elegido
numbers-ahead = La mirada adelante
numbers-number = N.º
numbers-day = Día
numbers-hat = Sombrero
numbers-far = Cuando una media queda fuera de donde acabaron nueve de cada diez, unas pocas de las demás acabaron muy lejos.
numbers-option = Opción
numbers-end = Final
numbers-week = Semana
numbers-structure = Estructura
numbers-consideration = Consideración
