# La pantalla de juego: la barra, las líneas de la historia, la decisión.

play-why = ¿Por qué?
play-menu = Menú
play-next = Siguiente
play-continue = Continuar
play-look-back = Una mirada atrás a la semana
play-space = o pulsa Espacio
# El nombre de una opción para quien no puede ver la tarjeta.
play-option = { $number }. { $label } ({ $hat })
play-option-closed = { $number }. { $label } (cerrada: { $reason })
# Lo que oye de una opción quien no ve su lugar ni sus signos.
play-option-place = Opción { $number } de { $count }.
play-option-moves = Puede mover enseguida: { $gauges }.
play-hint = { $gauge } { $way ->
    [up] sube
    [up-far] sube más
    [down] baja
   *[down-far] baja más
}
play-closed = Ahora no es posible.
play-away = { $count ->
    [one] { $names } no está.
   *[other] { $names } no están.
}
play-you-did = Tú – { $hat ->
    [manager] sombrero de gestor
    [leader] sombrero de líder
    [both] los dos sombreros
   *[neither] sin sombrero
}

play-wishes = Ya que preguntas, { $name } dice
play-worked = Ha salido bien.
play-failed = No ha salido del todo bien.
play-odds = Habría salido bien en torno a { $times } de cada 10 veces. { $weakest }
play-bad-luck = Mala suerte: así funciona en torno a { $times } de cada 10 veces.
play-good-luck = Buena suerte: así funciona en torno a { $times ->
    [one] una
   *[other] { $times }
} de cada 10 veces. { $weakest }
play-went-well = Así funciona en torno a { $times } de cada 10 veces.
# After a choice that moved no gauge by a point.
play-still = Los indicadores se quedan por ahora donde están.
play-weakest-knowledge = Lo que más escaseaba era el conocimiento: se sabía demasiado poco de lo que iba a funcionar.
play-weakest-commitment = Lo que más escaseaba era la implicación: la gente tuvo demasiado poca parte en ello para hacerlo suyo.
play-weakest-time = Lo que más escaseaba era el tiempo: decidir así llevaba mucho para lo que urgía.

board-heading = En la pizarra
board-to-do = por hacer
board-put-off = aplazado
board-in-time = hecho a tiempo
board-late = hecho tarde
board-due = para el { $day }
board-overdue = era para el { $day }

# Lo que le pasa al trabajo y a la gente: en el juego, en el terminal y allí donde se cuente.
remark-new = Nuevo en la pizarra: { $item }
remark-done = Hecho a tiempo: { $item }
remark-done-late = Hecho con { $days ->
    [one] 1 día
   *[other] { $days } días
} de retraso: { $item }
remark-lost = Abandonado: { $item }
remark-again = Eso retrasa el trabajo: { $item }, { $now } en lugar de { $was }
remark-more = Hay más trabajo de lo que parecía: { $item }, { $now } en lugar de { $was }
# $by lleva su signo.
remark-date-moved = La fecha se mueve { $by } { $days ->
    [one] día
   *[other] días
}: { $item }
remark-shelved = Aplazado: { $item }
remark-resumed = Retomado: { $item }
remark-quit = { $name } ha dejado el trabajo; otra persona ocupa su puesto.
remark-left = { $name } deja el equipo.
remark-joined = { $name } se incorpora al equipo.
remark-away = { $name } no está y no se entera de nada.

moved-heading = Por qué se ha movido
moved-nothing = Todavía no se ha movido nada. Cada cambio se explicará aquí.
moved-choice = Tú: { $label }
moved-workday-after = La jornada que siguió a «{ $label }»
moved-workday = Una jornada
moved-way = de { $from } a { $to }

# While days pass without a scene.
day-passes = Pasa el { $day }.

# Lo que hizo la gente mientras pasaban días: una frase sobre el trabajo, otra sobre las personas. $turn se turna, para que
# dos semanas seguidas no suenen igual.
passed-week = Semana { $week }
# Una parte de un trabajo. $role es `from` tras «de», `to` tras «a» y `now` donde va sola.
passed-share = { $role ->
   *[other] { $share ->
        [none] nada
        [tenth] un décimo
        [fifth] un quinto
        [quarter] un cuarto
        [third] un tercio
        [two-fifths] dos quintos
        [half] la mitad
        [three-fifths] tres quintos
        [two-thirds] dos tercios
        [three-quarters] tres cuartos
        [four-fifths] cuatro quintos
        [nine-tenths] nueve décimos
       *[all] casi todo
    }
}
# $from y $to son passed-share; también $was y $now, donde van solas.
passed-work = { $turn ->
    [0] El equipo trabaja en «{ $work }» y pasa de { $from } a { $to }.
    [1] «{ $work }»: antes { $was }, ahora { $now }.
   *[2] Se sigue con «{ $work }», de { $from } a { $to }.
}
passed-work-begun = { $turn ->
    [0] El equipo se pone con «{ $work }» y llega a { $to }.
   *[1] Ahora toca «{ $work }»: de momento, { $now }.
}
passed-work-nearly = { $turn ->
    [0] El equipo casi ha terminado «{ $work }».
   *[1] Queda poco por hacer en «{ $work }».
}
# $names son las personas de las que se trata, $count cuántas son para el verbo; el equipo entero cuenta como una.
passed-team = todo el equipo
passed-team-most = todo el equipo (sobre todo { $name })
passed-others = { $names } y { $others ->
    [one] alguien más
    [2] dos personas más
    [3] tres personas más
    [4] cuatro personas más
   *[other] { $others } personas más
}
passed-morale = { $way ->
    [more] { $turn ->
        [0] { $Names } { $count ->
            [one] está
           *[other] están
        } de mejor ánimo.
       *[1] { $Names } { $count ->
            [one] se ha animado
           *[other] se han animado
        }.
    }
   *[less] { $turn ->
        [0] { $Names } { $count ->
            [one] está
           *[other] están
        } de peor ánimo.
       *[1] { $Names } { $count ->
            [one] habla
           *[other] hablan
        } algo menos que antes.
    }
}
passed-energy = { $way ->
    [more] { $turn ->
        [0] { $Names } { $count ->
            [one] ha
           *[other] han
        } descansado.
       *[1] { $Names } { $count ->
            [one] ha
           *[other] han
        } recobrado fuerzas.
    }
   *[less] { $turn ->
        [0] { $Names } { $count ->
            [one] acusa
           *[other] acusan
        } más cansancio que antes.
       *[1] { $Names } { $count ->
            [one] ha
           *[other] han
        } perdido fuerzas.
    }
}
passed-worn = { $turn ->
    [0] { $Names } ya no { $count ->
        [one] puede
       *[other] pueden
    } más.
   *[1] Quedan pocas fuerzas: { $names }.
}
passed-trust = { $way ->
    [more] { $turn ->
        [0] { $Names } { $count ->
            [one] confía
           *[other] confían
        } más en ti.
       *[1] Ha crecido la confianza de { $names } en ti.
    }
   *[less] { $turn ->
        [0] { $Names } { $count ->
            [one] confía
           *[other] confían
        } menos en ti.
       *[1] Ha bajado la confianza de { $names } en ti.
    }
}
passed-clarity = { $way ->
    [more] { $turn ->
        [0] { $Names } { $count ->
            [one] sabe
           *[other] saben
        } mejor qué se espera.
       *[1] { $Names } { $count ->
            [one] tiene
           *[other] tienen
        } más claro qué se espera.
    }
   *[less] { $turn ->
        [0] { $Names } { $count ->
            [one] sabe
           *[other] saben
        } peor qué se espera.
       *[1] { $Names } { $count ->
            [one] tiene
           *[other] tienen
        } menos claro qué se espera.
    }
}
passed-bench = { $way ->
    [more] { $turn ->
        [0] { $Names } { $count ->
            [one] tiene
           *[other] tienen
        } más disposición para liderar.
       *[1] { $Names } { $count ->
            [one] puede
           *[other] pueden
        } encargarse de más cosas que antes.
    }
   *[less] { $Names } { $count ->
        [one] tiene
       *[other] tienen
    } menos disposición para liderar.
}
passed-skill = { $way ->
    [more] { $turn ->
        [0] { $Names } { $count ->
            [one] sabe
           *[other] saben
        } hacer más que antes.
       *[1] { $Names } { $count ->
            [one] ha
           *[other] han
        } mejorado en el oficio.
    }
   *[less] { $Names } { $count ->
        [one] pierde
       *[other] pierden
    } práctica.
}
choice-chosen = { $what }, elegido
guess-head = ¿Qué hará enseguida?
guess-down = Baja
guess-same = Igual
guess-up = Sube
guess-button = { $gauge }: { $way }
guess-back = Volver a las opciones
guess-see = Ver qué pasa
guess-came = { $gauge }: dijiste «{ $said ->
    [down] baja
    [up] sube
   *[same] igual
}» y resultó «{ $came ->
    [down] baja
    [up] sube
   *[same] igual
}». En este modelo eso tenía una probabilidad de { $percent }.
