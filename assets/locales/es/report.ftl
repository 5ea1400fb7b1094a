# El informe, una página para leer e imprimir. Lo que comparte con la pantalla está en debrief.ftl.

report-heading = { $scenario }: mirada atrás
report-goes-round = No todas las partidas que hay detrás de los caminos no tomados llegan a un final: tras { $decisions } decisiones, una sigue dando vueltas por: { $scenes }. El punto donde se dejó cuenta como su final.
report-odds = De qué se componía la probabilidad: conocimiento { $knowledge }, implicación { $commitment }, tiempo { $time }.
report-people = Las personas, la primera mañana y al final
report-end = El final
report-origin-scenario = escenario
report-origin-seed = número de la suerte { $seed }
report-origin-state = estado
report-decisions = Las decisiones
