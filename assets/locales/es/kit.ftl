# La carpeta de un taller: lo que imprime quien lo lleva. Lo que comparte con la pared y el guion está en room.ftl y script.ftl.

kit-heading = { $scenario }: el taller
kit-day = El programa
kit-from = Desde
kit-minutes = Minutos
kit-what = Qué
kit-end = El final
kit-welcome = Bienvenida
kit-debrief = Mirada atrás
kit-commitments = Desde mañana
kit-day-about = Las decisiones son las que suelen tocarle a una sala. Otro camino puede llevar a otras; están al final de las decisiones.
kit-minutes-of = { $minutes ->
    [one] 1 minuto
   *[other] { $minutes } minutos
}

kit-before = Antes
kit-before-room = Proyector, portátil y su cargador; sillas desde las que todo el mundo vea la pared.
kit-before-check = La tarde anterior: la prueba de la sala, en la sala, en su red, con un teléfono de verdad.
kit-before-print = Impreso: una tarjeta de rol para quien la quiera, dos cuestionarios por persona, una hoja para cada observador, tarjetas para compromisos.
kit-before-play = Juega el escenario una vez a solas; no lleva más tiempo que un café.
kit-before-hands = Si los teléfonos fallan: empieza sin teléfonos, cuenta manos, teclea los totales. No se pierde nada más que rapidez.
kit-welcome-form = Reparte ahora el primer cuestionario, antes de que nadie sepa de qué va.
kit-read-aloud = Para leer en voz alta

kit-decisions-about = Todas van igual:
kit-step-vote = Lee la escena en voz alta. Cada cual vota por su cuenta, sin decir palabra. Cierra la votación y muéstrala.
kit-step-discuss = Dos minutos por parejas que hayan elegido distinto. Después, se vota otra vez.
kit-step-decide = Decide la opción más votada. Si hay empate, lo resuelves tú: di por qué. Puedes decidir otra cosa: di por qué.
kit-step-outcome = Pregunta qué esperan. Lee cómo salió, mira qué se movió y por qué. Si hay tiempo: el camino no tomado.
kit-others = Decisiones a las que llevan otros caminos
kit-others-about = Pueden aparecer, según lo que la sala decida antes.
kit-hands = Manos
kit-vote = Votación { $round }

kit-debrief-feel = Una palabra por persona: ¿cómo fue decidir, cómo fue que decidieran por ti?
kit-debrief-cards = Las tarjetas para la puesta en común, que el programa elige según lo que votó esta sala: dónde se dividió, dónde cambió de opinión, dónde importó la opción.
kit-debrief-luck = Una decisión que salió bien por suerte y una que falló aunque era sensata. ¿Cómo notaríamos la diferencia en el trabajo?
kit-debrief-work = ¿Dónde te has visto ante esta decisión? ¿Qué hiciste y qué costó?
kit-say-commitments = Escribe una cosa que harás de otra manera, con quién y para cuándo. Lo bastante pequeña para empezar esta semana.

kit-roles = Tarjetas de rol
kit-roles-about = Para mesas, y para votar dos veces: como quien manda y como parte del equipo. Recorta por las líneas.
kit-role-boss = Quien manda
kit-role-wants = Dice, cuando pregunta quien lidera:
kit-role-task = En cada decisión: ¿qué querrías que se hiciera? Dilo como lo diría esta persona, si alguien te pregunta.
kit-form-before = Antes
kit-form-after = Después
kit-form-about = De 1, nada, a 5, del todo. No se cuentan las respuestas de nadie; solo lo que cambió en el conjunto.
kit-form-code = Una señal tuya, para poder juntar tus dos cuestionarios sin tu nombre:
kit-observers = Para quienes observan
kit-observers-about = No votas. Mira cómo decide la sala y apunta lo que se dijo, no lo que te parece.
kit-see-told = ¿Quién dio indicaciones, y cuáles?
kit-see-asked = ¿Quién preguntó, y qué salió de ahí?
kit-see-turned = ¿Qué hizo cambiar de opinión a alguien?
kit-cards = Tarjetas para compromisos
kit-cards-about = Para escribir en ellas y llevárselas a casa.
kit-card-will = Desde mañana voy a
kit-card-when = con quién y para cuándo
kit-card-name = Nombre, si quieres
