# A qué llegó un taller, una página para leer e imprimir. Lo que comparte con el informe está en report.ftl y debrief.ftl.

session-heading = { $scenario }: lo que decidió la sala
session-people = { $phones ->
    [one] 1 persona con teléfono
   *[other] { $phones } personas con teléfono
}{ $heads ->
    [0] {""}
   *[other] , { $heads } sin él
}
session-decision = Decisión { $number }
session-option = La opción
session-round = Votación { $round }: { $votes } votos
session-otherwise = Dónde habría acabado la historia, de media
session-taken = ← elegida
session-closed = (cerrada)
session-too-few = Votación { $round }: votaron menos de { $smallest }, o menos de { $smallest } por teléfono, así que sus votos no se cuentan aquí.
session-moved = Votaron dos veces { $both }, de los que cambiaron su voto { $changed }; solo una vez, { $once }.
session-table = Mesa { $table }
session-table-few = demasiado pocos
session-honest = Estas son las probabilidades en este modelo, no un juicio sobre nadie. Qué contiene el modelo y qué deja fuera, y la investigación que hay detrás, está escrito en docs/model.md, que viene con el programa.
session-down = baja
session-same = igual
session-up = sube
session-expected = Esperado
session-came = Ocurrido
session-covers = Acierto
session-expected-about = Cuántos esperaban qué; entre paréntesis, con qué frecuencia va así en este modelo. «Acierto» es cuánto de ello esperaba la sala en conjunto.
session-change = Antes y después
session-change-about = { $people ->
    [one] 1 persona contestó
   *[other] { $people } personas contestaron
} las dos veces, de 1 (nada) a 5 (del todo).
session-change-few = Contestaron las dos veces menos de { $smallest }, así que sus respuestas no se cuentan aquí.
session-commitments = Desde mañana
session-privacy = Por este informe no se puede reconocer a nadie: solo contiene totales, y ningún desglose de menos de { $smallest } votantes. Quién votó qué se guardó en el ordenador de la moderación hasta el final del taller y ya está borrado. Solo hay nombres en las tarjetas en las que alguien puso el suyo.

session-cards = Para la puesta en común
session-cards-about = Elegidas donde la sala se dividió, donde cambió de opinión, donde importó la opción y donde importó la suerte.
session-card-split = La sala se dividió en la decisión { $number }.
session-card-turned = En la decisión { $number } hubo quien cambió de opinión: { $changed } de { $both }.
session-card-mattered = En la decisión { $number } importó la opción: los finales quedan de media a { $points ->
    [one] 1 punto
   *[other] { $points } puntos
} de distancia.
session-card-lucky = La decisión { $number } salió bien contra todo pronóstico: tenía una probabilidad de { $odds }.
session-card-unlucky = La decisión { $number } falló contra todo pronóstico: tenía una probabilidad de { $odds }.
session-card-seats = En la decisión { $number }, la sala quería una cosa como quien manda y otra como parte del equipo.
session-ask-split = ¿Qué vio cada parte que la otra no vio?
session-ask-turned = ¿Qué fue lo que hizo cambiar de opinión?
session-ask-mattered = ¿Cuándo supimos que esta iba a contar? ¿Qué nos lo habría dicho?
session-ask-luck = ¿Diríamos lo mismo de esta decisión si hubiera salido al revés?
session-ask-seats = ¿Qué les pedimos a quienes lideramos que no querríamos para nosotros?
