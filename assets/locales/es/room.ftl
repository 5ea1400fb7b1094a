# El taller: una sala juega junta. Lo que se dice en la pared, en los teléfonos y a la moderación.

room-count = { $present ->
    [0] Han votado { $voted }
   *[other] Han votado { $voted } de { $present } presentes
}
room-sure = Solo han votado { $voted } de { $present } presentes. Otra vez, si lo dices en serio.
room-sure-end = Con eso acaba todo. Otra vez, si es lo que quieres.
room-check = Prueba de la sala: { $phones } de los teléfonos son simulados. No se guarda nada de esto.
room-check-hands = Prueba de sala: nada de esto se guarda.
room-check-title = { $title } (prueba de la sala)
room-check-name = simulado { $number }
room-as-boss = como quien manda
room-as-led = como parte del equipo
room-none = Ninguna de estas
room-no-votes = No ha votado nadie.
room-votes = { $votes ->
    [one] 1 voto
   *[other] { $votes } votos
}
room-votes-rounded = { $votes ->
    [one] 1 voto
   *[other] { $votes } votos
}; los porcentajes están redondeados
room-phones-few = { $phones ->
    [one] Solo un voto por teléfono: las manos delatarían de quién es. Hay que empezar de nuevo, todos a mano alzada
   *[other] Solo { $phones } votos por teléfono: las manos delatarían de quién son. Hay que empezar de nuevo, todos a mano alzada
}
room-too-few = { $votes ->
    [one] 1 voto
   *[other] { $votes } votos
}: demasiado pocos para mostrarlos sin mostrar de quién son
room-discuss = Dos minutos: busca a alguien que haya elegido otra cosa. Cada cual dice por qué; después, intenta decir qué quería decir la otra persona.
room-closed-first = Primero se ha cerrado la votación.
room-more-hands = { $hands } manos y { $people } personas: una de las dos cuentas no es correcta. N corrige las personas.
room-commitments = { $commitments ->
    [one] Un compromiso queda guardado para el informe.
   *[other] { $commitments } compromisos quedan guardados para el informe.
}
room-predict = De aquí a la próxima decisión: ¿cada uno de estos baja, se queda igual o sube?
room-by-votes = Decidido por la opción más votada.
room-by-tie = Empate a votos; ha decidido la moderación: { $reason }
room-by-nobody = No votó nadie; ha decidido la moderación.
room-by-nobody-reason = No votó nadie; ha decidido la moderación: { $reason }
room-by-override = Decidido por la moderación, contra la opción más votada: { $reason }
room-finished = El taller ha terminado. Los totales se guardan en este ordenador; lo que votó cada cual está borrado.
room-privacy = Sin nombre y sin cuenta. Tus votos se guardan en el ordenador de la moderación hasta el final del taller; después solo quedan los totales.

# Por qué no se hizo una orden.
room-not-now = Eso no se puede hacer ahora.
room-still-open = La votación sigue abierta: ciérrala antes (C).
room-nothing-before = No hay ningún paso antes de este.
room-tie = Empate a votos entre { $options }. Elige una y di por qué en pocas palabras.
room-nobody = No ha votado nadie. Elige tú una opción: cierra la votación (C) y pulsa su cifra.
room-reason = Di por qué en pocas palabras: la sala lo verá.
room-no-such-option = Esa opción no existe.

# El cuestionario de antes y después: de 1, nada, a 5, del todo.
room-form-read = Sé ver qué necesita una situación de trabajo de quien lidera.
room-form-ask = Pregunto antes de decidir cuando otros saben más que yo.
room-form-tell = Digo con claridad qué hay que hacer, quién y para cuándo.
room-form-cost = Sé lo que cuesta mi forma habitual de liderar.
room-form-mind = Cambio mi forma de liderar cuando cambia la situación.

# Qué está pasando.
room-phase-lobby = Va entrando la gente
room-phase-read = La historia
room-phase-vote = La votación { $round } está abierta
room-phase-closed = La votación { $round } está cerrada, con el resultado oculto
room-phase-revealed = Resultado de la votación { $round }
room-phase-discuss = La gente habla
room-phase-decided = La decisión
room-phase-predict = La sala hace su pronóstico
room-phase-outcome = Cómo salió
room-phase-why = Qué se movió y por qué
room-phase-days = Pasan los días: qué se movió y por qué
room-phase-road = El camino no tomado
room-phase-debrief = Mirada atrás
room-phase-finished = Ha terminado

# Qué hace la siguiente tecla.
room-next-begin = Empezar la historia
room-next-turn = Página siguiente
room-next-on = Seguir con la historia
room-next-open = Abrir la votación { $round }
room-next-close = Cerrar la votación
room-next-reveal = Mostrar el resultado
room-next-discuss = Dejar que hablen
room-next-decide = Decidir por la opción más votada
room-next-predict = Que pronostiquen qué se moverá
room-next-tell = Cómo sale
room-next-why = Qué se movió y por qué
room-next-return = Volver adonde está la sala
room-next-debrief = Mirar atrás
room-next-finish = Terminar el taller
room-next-nothing = Después de esto no viene nada

# Lo que puede decir la moderación.
room-say-lobby = Hola, y gracias por venir. Escanea el código o teclea la dirección; sin nombre, sin cuenta. Quien no tenga teléfono levantará la mano más tarde. Vamos a liderar un equipo entre todos, una decisión tras otra, y a mirar cada vez qué ha hecho.
room-say-lobby-hands = Bienvenidos. Nadie necesita un teléfono: se vota a mano alzada. Vamos a dirigir un equipo juntos, una decisión tras otra, y cada vez miraremos qué hizo.
room-say-read = Lee esto en voz alta, o deja que lo lea alguien. Dales tiempo antes de seguir.
room-say-vote = Primero, cada cual decide por su cuenta, sin decir palabra. Puedes cambiar tu voto hasta que yo cierre.
room-say-vote-hands = Primero decide cada uno por su cuenta, sin decir nada. Luego nombro una opción tras otra: levanten la mano en una de ellas, una vez.
room-say-again = Ahora, vota otra vez. Mantén tu voto o cámbialo, las dos cosas están bien: toca de nuevo en cualquier caso.
room-say-again-hands = Ahora otra vez, con la mano. Mantengan su voto o cámbienlo, las dos cosas valen.
room-say-closed = La votación está cerrada. Antes de verla: ¿qué crees que han elegido los demás?
room-say-revealed = Míralo un momento. ¿Quién quiere contar qué hablaba a favor de su elección?
room-say-discuss = Busca a alguien que haya elegido otra cosa. Dos minutos: cada cual dice por qué; después, intenta decir qué quería decir la otra persona.
room-say-decided = Esto es lo que hacemos. ¿Qué esperamos que pase?
room-say-predict = Haz tu pronóstico para cada uno de los tres: ¿baja, igual o sube?
room-say-outcome = Sigue leyendo. El azar tiene su parte: la misma decisión puede salir de otra manera.
room-say-why = Estas son las razones en este modelo. ¿Encaja con lo que conoces del trabajo? ¿Dónde no?
room-say-days = Esto lo hicieron los días corrientes, tras la decisión: el trabajo, el descanso y cómo se llevan unos con otros. ¿Encaja con lo que conocen?
room-say-road = Esto es lo que habría traído el otro camino, con la misma suerte.
room-say-debrief = ¿Qué te ha sorprendido? ¿Qué volverías a hacer? ¿Qué harás mañana de otra manera?
