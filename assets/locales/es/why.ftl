# Qué mueve un indicador, como lo diría quien dirige: grupos nominales breves dentro de una frase. $way es up o down.

why-mostly = { $why }, sobre todo { $name }
why-rest = muchas cosas pequeñas

why-settled = { $way ->
    [up] irlo superando
   *[down] la vuelta a lo normal
}
why-warmth = { $way ->
    [up] más consideración con la gente
   *[down] menos consideración con la gente
}
why-trust = { $way ->
    [up] más confianza en quien lidera
   *[down] menos confianza en quien lidera
}
why-say = { $way ->
    [up] más voz sobre su propio trabajo
   *[down] menos voz sobre su propio trabajo
}
why-direction = { $way ->
    [up] un rumbo que les faltaba
   *[down] nadie que marque el rumbo
}
why-clarity = { $way ->
    [up] más claro qué se espera
   *[down] menos claro qué se espera
}
why-record = { $way ->
    [up] fechas que se cumplen
   *[down] fechas que no se cumplen
}
why-rest-energy = { $way ->
    [up] más energía
   *[down] menos energía
}
why-purpose = { $way ->
    [up] saber mejor para qué es
   *[down] perder de vista para qué es
}
why-temper = { $way ->
    [up] la vida fuera del trabajo
   *[down] preocupaciones fuera del trabajo
}
why-others = { $way ->
    [up] el buen ánimo de los demás
   *[down] el mal ánimo de los demás
}
why-outcome = { $way ->
    [up] una decisión que salió bien
   *[down] una decisión que no salió bien
}
# In the days after another decision.
why-outcome-felt = { $way ->
    [up] una decisión que salió bien y aún se nota
   *[down] una decisión que no salió bien y aún se nota
}
why-event = { $way ->
    [up] lo que resultó
   *[down] lo que resultó
}
why-passing = { $way ->
    [up] el escozor que se va pasando
   *[down] la primera alegría que se va pasando
}
why-limits = { $way ->
    [up] un ánimo que ya apenas puede bajar
   *[down] un ánimo que ya apenas puede subir
}
why-members = { $way ->
    [up] quién está en el equipo
   *[down] quién está en el equipo
}
why-lowest = { $way ->
    [up] quien estaba más abajo, que remonta
   *[down] alguien que se queda por detrás de los demás
}
why-help = { $way ->
    [up] ayuda con el trabajo
   *[down] más trabajo de lo previsto
}
why-dates = { $way ->
    [up] una fecha más tardía
   *[down] una fecha más temprana
}
why-unclear-work = { $way ->
    [up] un trabajo más claro
   *[down] un trabajo menos claro
}
why-unclear-growth = { $way ->
    [up] un trabajo que enseña más
   *[down] un trabajo que enseña menos
}
why-fit = { $way ->
    [up] una forma de decidir que encaja
   *[down] una forma de decidir que solo encaja en parte
}
why-talk = { $way ->
    [up] menos horas hablándolo
   *[down] horas gastadas en hablarlo
}
why-approach-work = { $way ->
    [up] un liderazgo que hace avanzar el trabajo
   *[down] un liderazgo que frena el trabajo
}
why-approach-growth = { $way ->
    [up] una forma de liderar que deja aprender
   *[down] una forma de liderar que enseña menos
}
why-skill-work = { $way ->
    [up] más destreza
   *[down] menos destreza
}
why-skill-growth = { $way ->
    [up] lo que la gente aprendió
   *[down] poco aprendido
}
why-spirits = { $way ->
    [up] mejor ánimo
   *[down] peor ánimo
}
why-process = { $way ->
    [up] mejores costumbres
   *[down] peores costumbres
}
why-safety = { $way ->
    [up] más seguridad para hablar claro
   *[down] menos seguridad para hablar claro
}
why-bench = { $way ->
    [up] gente más preparada para liderar
   *[down] gente menos preparada para liderar
}
why-new-work = { $way ->
    [up] trabajo nuevo que parece factible
   *[down] trabajo nuevo que parece difícil de cumplir
}
why-new-growth = { $way ->
    [up] trabajo nuevo del que aprender
   *[down] trabajo nuevo que enseña menos
}
why-shelved-work = { $way ->
    [up] trabajo aplazado
   *[down] trabajo aplazado o retomado
}
why-shelved-growth = { $way ->
    [up] trabajo retomado
   *[down] trabajo aplazado
}
why-ended-work = { $way ->
    [up] trabajo terminado
   *[down] trabajo terminado tarde o abandonado
}
why-ended-growth = { $way ->
    [up] un siguiente trabajo que enseña más
   *[down] un siguiente trabajo que enseña menos
}
why-days = { $way ->
    [up] trabajo que avanza
   *[down] días que se agotan
}
why-else = { $way ->
    [up] otras cosas
   *[down] otras cosas
}
