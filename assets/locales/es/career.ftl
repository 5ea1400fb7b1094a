# Una carrera: varias historias y lo que hay entre ellas. El juego trata de «tú».

career-promise-ask-first = preguntar antes de decidir, donde la gente sabe más que yo
career-promise-say-plainly = decir con claridad lo que hay que hacer, donde no hay tiempo de preguntar
career-promise-let-go = soltar el trabajo de mis propias manos
career-promise-keep-dates = cumplir todas las fechas
career-promise-listen-after = escuchar primero a la gente cuando algo ha salido mal

# Lo que se contó en una parte, se prometiera lo que se prometiera.
career-proof-ask-first = En «{ $title }», la gente sabía más que tú en { $of ->
    [one] una decisión
   *[other] { $of } decisiones
}; en { $kept } de ellas tuvo voz.
career-proof-say-plainly = En «{ $title }», no había tiempo de preguntar en { $of ->
    [one] una decisión
   *[other] { $of } decisiones
}; en { $kept } de ellas dijiste con claridad qué hacer.
career-proof-let-go = En «{ $title }», tuviste el trabajo al alcance de la mano { $of ->
    [one] una vez
   *[other] { $of } veces
}; lo dejaste a otros { $kept ->
    [one] una vez
   *[other] { $kept } veces
}.
career-proof-keep-dates = En «{ $title }», { $of ->
    [0] no venció ninguna fecha
    [one] venció una fecha
   *[other] vencieron { $of } fechas
}; cumplidas: { $kept }.
career-proof-listen-after = En «{ $title }», { $of ->
    [one] una decisión siguió a algo que había salido mal
   *[other] { $of } decisiones siguieron a algo que había salido mal
}; en { $kept } de ellas se escuchó primero a la gente.

career-kept = Cumplida.
career-broken = No cumplida.
career-untested = Nada la puso a prueba.
career-told = Tu promesa: { $promise }. { $outcome } { $proof }
career-gave-way = Cedió primero el día { $day }: «{ $label }».
career-gave-way-work = Cedió primero aquí: { $title }.

career-from-to = De «{ $from }» a «{ $to }»
career-decisions = { $decisions } decisiones en { $days } días de trabajo de «{ $title }». { $worked } salieron bien; las probabilidades que les diste alcanzaban para { $expected }.
career-lifted = Lo que más levantó de golpe, el día { $day }: «{ $label }» ({ $moved }).
career-grew = Quien más creció contigo: { $numbers }.
career-hands = { $times ->
    [one] Una vez
   *[other] { $times } veces
} lo hiciste con tus propias manos, la primera aquí: «{ $label }». En «{ $next }» esas manos son de otros.
career-hat-manager = El sombrero de gestor: lo llevaste en { $worn } de { $of } decisiones. { $better ->
    [0] En ninguna de ellas la gente sabía más que tú. Lo que sienta tan bien cuesta quitárselo cuando deja de sentar bien.
   *[other] En { $better } de ellas, la gente sabía más que tú.
}
career-hat-leader = El sombrero de líder: lo llevaste en { $worn } de { $of } decisiones. { $better ->
    [0] En todas ellas había tiempo de preguntar. Lo que sienta tan bien cuesta quitárselo cuando deja de sentar bien.
   *[other] En { $better } de ellas, no había tiempo de preguntar.
}
career-cost = Lo que más costó de golpe, el día { $day }: «{ $label }» ({ $moved }).
career-lost = Cuya confianza perdiste más: { $numbers }.

# Alguien en números, cada uno de 0 a 100.
career-person = { $name } ({ $numbers })
career-comes = { $name } viene contigo: { $numbers }.
career-left = { $name } se había ido antes del final y no viene: { $numbers }.
career-says-no = Se lo preguntaste a { $name } y la respuesta fue que no: { $numbers }.
career-stays = { $name } se queda. Os despedisteis bien, y no habíais hecho mucho el uno por el otro: { $numbers }.

career-ask-manager = ¿Qué cuesta más dejar atrás cuando ya no haces el trabajo y empiezas a responder de él, y qué te ayudó a superarlo, o podría?
career-ask-leader = Hasta ahora otros podían contar contigo. ¿Qué tendrás que dejar de llevar tú para que ocurra algo que sin ti no ocurriría?
career-ask-same = El mismo rango, en otro lugar. De todo lo que funcionó, ¿qué te va a estorbar aquí?

career-head-road = El camino
career-road = De «{ $first }» a «{ $last }»: { $days } días de trabajo, { $decisions } decisiones.
career-road-part = «{ $title }»: { $days } días de trabajo, { $decisions } decisiones. Terminó como «{ $ending }».
career-head-hats = Qué sombrero y dónde
career-hats = Llevaste el sombrero de gestor { $manager ->
    [one] una vez
   *[other] { $manager } veces
} y el de líder { $leader ->
    [one] una vez
   *[other] { $leader } veces
}.
career-hats-part = «{ $title }»: gestor { $manager }, líder { $leader }, los dos { $both }, ninguno { $neither }
career-head-grown = Quién creció
career-all-grown = { $count ->
    [0] Nadie podía liderar ni hacer claramente más al final de su historia y confiaba entonces en ti.
    [one] { $names } podía liderar o hacer claramente más al final, y confiaba entonces en ti.
   *[other] { $count } personas podían liderar o hacer claramente más al final, y confiaban entonces en ti; las que más, { $names }.
}
career-head-lost = A quién perdiste
career-all-lost = { $count ->
    [0] Nadie perdió mucha confianza, y nadie se fue con menos de la que trajo.
    [one] { $names } confiaba al final claramente menos en ti que la primera mañana, o se fue con menos confianza.
   *[other] { $count } personas confiaban al final claramente menos en ti que la primera mañana, o se fueron con menos confianza; las que más, { $names }.
}
career-person-in = «{ $title }»: { $numbers }
career-head-company = Quién vino contigo
career-came-to = { $name } (a «{ $title }»)
career-company = { $count ->
    [0] De un lugar al siguiente no vino nadie.
   *[other] { $list }.
}
career-head-dates = Fechas
career-dates = { $kept } de { $of } fechas cumplidas.
career-head-promises = Promesas a ti
career-promises = { $kept } de { $of } cumplidas.
career-head-known = Por qué se te conoce
career-known = En { $ask } decisiones la gente sabía más que tú, y en { $asked } de ellas tuvo voz. En { $tell } no había tiempo de preguntar, y en { $told } de ellas dijiste con claridad qué hacer.
career-known-part = «{ $title }»: estructura { $structure } → { $structure_now }, consideración { $consideration } → { $consideration_now }, de 100
career-head-luck = Suerte
career-luck = { $worked } decisiones salieron bien; las probabilidades que les diste alcanzaban para { $expected }. El resto fue suerte.
career-luck-part = «{ $title }»: { $worked } de { $of }, probabilidades para { $expected }
career-head-answers = Lo que respondiste
career-answers = Con tus propias palabras, en orden:
career-answer = Después de «{ $title }»: { $answer }

career-part = Parte { $number } de { $count }: { $title }
career-head-told = Lo que prometiste
career-head-brought = Lo que te trajo aquí
career-head-let-go = Lo que tienes que soltar
career-head-along = Quién viene contigo
career-head-before = Entre medias
career-head-question = Una pregunta
career-head-promise = Una promesa, y la próxima parte te medirá por ella
career-type-answer = Tu respuesta, en una línea; también puede quedar vacía; q lo deja aquí.
career-type-promise = El número de una promesa; q lo deja aquí.
career-no-such-promise = «{ $typed }» no es una promesa. Escribe un número del 1 al { $count } o un nombre: { $names }.
career-kept-in = guardado en { $file }; `twohats career continue { $command }` sigue con ello
career-numbers = para liderar { $bench } → { $bench_now }, mejor oficio { $skill } → { $skill_now }, confianza en ti { $trust } → { $trust_now }
career-hats-most = Donde más mandaste fue en «{ $most }», y donde menos, en «{ $least }».
career-begin = Empezar
career-to-promise = Responder y hacer una promesa
career-begin-part = Empezar esta parte
career-go-on = Continuar
career-anew = Empezar otra carrera
career-head-begins = Cómo empieza
career-head-people = Quién está
title-career = Una carrera
debrief-career = Seguir con la carrera
career-untold = Tu carrera está guardada, pero ahora no se puede contar: { $why } No se sobrescribe nada de ella.
career-other-campaign = pertenece a la campaña «{ $campaign }», que no viene con esta versión.
career-other-part = su parte { $number } es «{ $scenario }», y la campaña tiene ahí otra historia.
career-no-story = su historia «{ $id }» no está, o tiene errores.
notice-career-away = La carrera anterior queda guardada como { $file }. `twohats career show` la cuenta.
notice-career-not-begun = No se ha empezado otra carrera, porque la anterior no se puede guardar: { $why }.
notice-career-drift = «{ $title }» ha cambiado desde que la jugaste: { $change }.
notice-career-before = Lo que jugaste de «{ $title }» antes de que cambiara queda guardado como { $file }.
notice-career-stays = La parte queda cerrada, porque lo que jugaste antes no se puede guardar: { $why }.
