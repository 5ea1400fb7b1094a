# Varias partidas, una al lado de otra. Lo que comparten con el informe está en report.ftl y debrief.ftl.

compare-heading = { $scenario }: { $runs ->
    [one] una partida
   *[other] { $runs } partidas, una al lado de otra
}
compare-not-over = Aún sin terminar
compare-luck = número de la suerte { $seed }
compare-hat-share = { $hat ->
    [manager] sombrero de gestor
    [leader] sombrero de líder
    [both] los dos sombreros
   *[neither] ningún sombrero
} { $share }
compare-voice = preguntó en { $asked }, dio indicaciones en { $told }
compare-voices = Preguntar o indicar
compare-worn = Sombreros llevados
compare-origin = Partida
compare-curves = Los indicadores a lo largo de los días
compare-parted = aquí se separan
compare-not-asked = no llegó a esto
compare-drift = la grabación y el escenario no coinciden: { $change }
compare-pure-manager = Siempre el sombrero de gestor
compare-pure-leader = Siempre el sombrero de líder
compare-other-story = { $name } no es una partida de esta historia que se pueda leer.
compare-page = Guardar como página
compare-friend = La partida de otra persona
compare-friend-about = Escribe el archivo de su grabación, o arrástralo a la ventana.
compare-friend-file = El archivo de una grabación
compare-friend-add = Ponerla al lado
compare-best = El mejor camino encontrado
compare-best-about = El mejor de { $tried } caminos, todos probados con esta suerte. Nadie podía saber de antemano cuál sería.
compare-curves-about = Cada línea es una partida, con su letra y su valor final. Donde las líneas coinciden, el indicador estaba igual.
compare-each = Cada partida por separado
compare-course = { $name } { $from } a { $to }
compare-numbers = Los números tras las curvas
compare-numbers-about = Cada indicador como estaba al acabar el día o, en una historia larga, la semana.
compare-start = Al principio

# En qué queda: cada partida frente a la primera. $one y $other son letras.
compare-verdict = En qué queda
verdict-parted = { $number ->
    [1] { $one } y { $other } se separan en la primera pregunta
   *[other] { $one } y { $other } hacen lo mismo hasta la pregunta { $number }
}: { $one } con { $hat ->
    [manager] el sombrero de gestor
    [leader] el sombrero de líder
    [both] los dos sombreros
   *[neither] ningún sombrero
}, «{ $label }»; { $other } con { $otherhat ->
    [manager] el sombrero de gestor
    [leader] el sombrero de líder
    [both] los dos sombreros
   *[neither] ningún sombrero
}, «{ $otherlabel }».
verdict-came-to-it = { $one } y { $other } hacen lo mismo hasta la pregunta { $number }, a la que solo llegó { $who }.
verdict-alike = { $one } y { $other } decidieron igual.
verdict-ends = Al final { $other } queda así frente a { $one }: { $moves }.
verdict-ends-alike = Al final ningún indicador de { $other } queda a un punto entero del de { $one }.
verdict-neither = Ninguna va por delante en todo.
verdict-ahead = { $run } va por delante en todo lo que las distingue.
verdict-not-over = { $run } aún no ha terminado, así que no hay dos finales que comparar.
verdict-other-luck = No tuvieron la misma suerte, así que no todo viene de lo que se decidió.
