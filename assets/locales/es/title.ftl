# La primera pantalla, la biblioteca y la presentación. El juego trata de «tú», como la historia.

# El nombre del juego, para quien no ve su signo.
title-name = Two Hats
title-motto = Necesitas los dos. Descubre cuándo.
title-about = Lidera un pequeño equipo durante una semana de decisiones. Ponte el sombrero de gestor o el de líder y mira qué hace con el ánimo, la entrega y el desarrollo.
title-continue = Continuar «{ $title }»
title-play = Jugar
title-journal = Diario
title-settings = Ajustes
title-quit = Salir

back = Atrás

library-question = ¿Qué vas a liderar?
library-empty = No hay escenarios en la carpeta «scenes».
library-minutes = { $minutes } minutos
library-people = { $people } personas
library-author = de { $author }
library-finished = terminado { $times ->
    [one] una vez
   *[other] { $times } veces
}; último final: { $ending }
library-broken = { $file } todavía no se puede jugar
library-more-errors = y { $count } más; `twohats check` los muestra todos
# Un escenario que no está en el idioma de quien juega; `language` es como se llama a sí mismo ese idioma.
library-same-id = su id { $id } es también el de { $file }: las partidas guardadas y las grabaciones los toman por uno solo
library-only-in = en { $language }
library-partly = { $percent } traducido

briefing-not-yet = { $role } (aún fuera del equipo)
briefing-luck = Número de la suerte
briefing-luck-field = Número de la suerte; escribe cifras para cambiarlo
briefing-other-luck = Otra suerte
briefing-start = Empezar
briefing-only-in = Este escenario no está traducido; está en { $language }.
briefing-partly = Este escenario está traducido en un { $percent }; el resto está en { $language }.
