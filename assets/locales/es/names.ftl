# Cómo se llaman las cosas en todas partes: indicadores, sombreros, días.

language-name = Español
decimal-mark = { "," }
percent = { $value } %
quoted = «{ $text }»
list-and = { $most } y { $last }

gauge-morale = Ánimo
gauge-delivery = Entrega
gauge-growth = Desarrollo
# Lo mismo dentro de una frase.
gauge-inside = { $gauge ->
    [morale] ánimo
    [delivery] entrega
   *[growth] desarrollo
}

factor-knowledge = Conocimiento
factor-commitment = Implicación
factor-time = Tiempo

hat-manager = Sombrero de gestor
hat-leader = Sombrero de líder
hat-both = Los dos sombreros
hat-neither = Sin sombrero
# En breve, para listas.
hat-manager-short = Gestor
hat-leader-short = Líder
hat-both-short = Los dos sombreros
hat-neither-short = Sin sombrero

# En minúscula; donde empiezan una frase, el juego pone la mayúscula.
day-monday = lunes
day-tuesday = martes
day-wednesday = miércoles
day-thursday = jueves
day-friday = viernes
day-saturday = sábado
day-sunday = domingo
day-monday-short = lun
day-tuesday-short = mar
day-wednesday-short = mié
day-thursday-short = jue
day-friday-short = vie
day-of-week = { $day } de la semana { $week }
week-number = Semana { $week }
