# La imagen del taller en la pared, su menú y lo que se elige antes.

title-room = Jugar con una sala
briefing-room = Jugar con una sala

setup-heading = Un taller con «{ $title }»
setup-minutes = Duración
setup-minutes-about = El programa reparte estos minutos.
setup-mode = Cómo se vota
setup-mode-about = Las manos se pueden teclear; con teléfonos, la gente entra desde esta red.
setup-mode-phones = Teléfonos
setup-mode-hands = A mano alzada, sin red
setup-mode-both = Teléfonos y manos
setup-again = Votar, hablar, votar otra vez
setup-again-about = Los dos resultados se muestran uno junto al otro.
setup-countdown = Cuenta atrás
setup-countdown-about = Para cada votación; se puede alargar o parar.
setup-seconds = { $seconds } segundos
setup-none = «Ninguna de estas»
setup-none-about = Se cuenta aparte y nunca gana; en el teléfono se puede escribir otra opción.
setup-predict = Antes, un pronóstico
setup-predict-about = La sala pronostica qué se moverá antes de verlo.
setup-double = Votar dos veces
setup-double-about = Como quien manda y como parte del equipo.
setup-written = Palabras de la sala
setup-written-about = La gente puede escribir por qué; tú lo ves antes y lo dejas pasar.
setup-tables = Mesas
setup-tables-about = Cada mesa tiene su propio recuento.
setup-tables-now = { $tables ->
    [0] Ninguna
   *[other] { $tables } mesas
}
setup-fewest = Nadie reconocible
setup-fewest-about = Con menos votos no se muestra ni se escribe ningún desglose.
setup-fewest-now = Desde { $fewest } votos
setup-open = Abrir la sala
setup-check = Prueba de sala
setup-resume = Seguir con el último taller
setup-network = Wi-Fi
setup-network-about = Su nombre está en la pared, con un código que conecta con ella.
setup-password = Su contraseña
setup-password-about = Solo en ese código; no se escribe en ninguna parte.
setup-open-about = Solo a partir de ahora pueden los teléfonos de esta red llegar a este ordenador, y solo hasta que termine el taller. Una prueba de sala tiene doce teléfonos fingidos, y nada de ella se guarda. Si el sistema pregunta si se puede llegar a Two Hats, permítelo: Cancelar puede bloquearlo para siempre.
setup-open-about-hands = En este taller nadie necesita un teléfono y ningún otro aparato llega a este ordenador. Una prueba de sala lo recorre todo, y no queda nada.

wall-vote = Votación { $round }
wall-decision-vote = Decisión { $number } · votación { $round }
wall-votes = { $votes } · { $percent } %
wall-closed = La votación está cerrada
wall-phones = { $phones ->
    [one] 1 teléfono en la sala
   *[other] { $phones } teléfonos en la sala
}
wall-network = Wifi: { $name }
wall-step-network = 1. Únete a la red wifi «{ $name }».
wall-step-address = Escanea el código o teclea { $address }
wall-step-address-then = 2. Luego escanea el código del extremo derecho o teclea { $address }
wall-wifi-code = 1. Wifi
wall-no-account = Sin cuenta, sin nombre, sin aplicación.
wall-hands = Nadie necesita un teléfono: se vota con la mano.
wall-twice = Vota dos veces: { $one }, y { $other }.
wall-guessed = { $people ->
    [one] 1 persona ha hecho su pronóstico
   *[other] { $people } personas han hecho su pronóstico
}
wall-had-guessed = El pronóstico era: { $down } baja, { $same } igual, { $up } sube
wall-moved = { $from } a { $to } ({ $change })
wall-road = El camino no tomado: { $option }
wall-report = F abre el informe. Esc y luego «Cerrar la sala» lo termina.
wall-thanks = Gracias.
wall-votes-twice = Votaciones { $one } y { $other }, { $seat }
wall-said = «{ $text }»
wall-type-hands = Manos para la opción { $option }: { $hands }  (Intro las cuenta, Esc lo deja)
wall-type-hands-twice = Manos para la opción { $option }, { $seat }: { $hands }  (Intro las cuenta, Tab es { $other }, Esc lo deja)
wall-type-guess = Manos para «{ $gauge }: { $way }»: { $hands }  (Intro las cuenta, Esc lo deja)
wall-type-people = Personas aquí sin teléfono: { $people }  (Intro las cuenta, Esc lo deja)
wall-type-card = De la sala: { $text }  (Intro lo toma, Esc lo deja)
wall-type-page = Todo el mundo ve esta pantalla. Intro abre la página de moderación aquí de todos modos, Esc lo deja.
wall-type-reason = La sala va con { $option }, porque: { $reason }  (Intro decide, Esc lo deja)
wall-option-closed = La opción { $option } está cerrada.
wall-trouble = Puede que algo estorbe a los teléfonos: Esc dice qué.
wall-no-page = Este ordenador no da ningún puerto para la página de moderación. Todo se puede hacer aquí con las teclas: Esc las muestra.
wall-no-browser = No se ha podido abrir ningún navegador: { $why }

wall-menu = El taller
wall-menu-back = Volver a la imagen
wall-menu-presenter = Abrir la página de moderación
wall-menu-presenter-here = Abrir la página de moderación aquí (todo el mundo ve esta pantalla)
wall-menu-report = Abrir el informe (F)
wall-menu-display = Pantalla siguiente (F6)
wall-menu-lock = Cerrar la entrada (L)
wall-menu-unlock = Volver a abrir la entrada (L)
wall-menu-address = Siguiente dirección de red (A)
wall-menu-debrief = Mirar atrás ahora
wall-menu-leave = Cerrar la sala; se puede seguir
wall-menu-leave-check = Cerrar la prueba de sala; no queda nada
wall-menu-leave-over = Cerrar la sala
wall-keys =
    Espacio, →, ↓, Av Pág, Intro | adelante
    ←, ↑, Re Pág, Retroceso | deshace el último paso
    B, . | imagen en negro, y vuelta
    F5 | empieza, mientras entra la gente
    1, 2, 3, 4, 5, 6, 7, 8, 9, 0 | manos para una opción o para un pronóstico; tras la votación, la opción con la que va la sala
    Tab | mientras se teclean manos y se vota dos veces: como quien manda, como alguien del equipo
    N | cuántas personas hay aquí sin teléfono
    W | lo que alguien dice o ha escrito en una tarjeta
    C, O, Supr, K | cierra la votación, la abre otra vez, la empieza de nuevo, la anula
    R, H | muestra el resultado, lo oculta
    T, V | deja que hablen, votar otra vez
    D | deciden los más votos
    +, =, - | más tiempo, sin cuenta atrás
    X, Q | el camino no tomado, y vuelta
    L | cierra la entrada, la vuelve a abrir
    P | la página de moderación, desde la ventana del juego
    A | otra dirección de red de este ordenador, mientras no entre ningún teléfono
    F | cuando ha terminado, el informe
    M | sonido en la ventana del juego, y sin él
    F6 | la ventana del juego a la pantalla siguiente, pantalla completa, y vuelta
    Esc | esta lista; una imagen en negro vuelve
