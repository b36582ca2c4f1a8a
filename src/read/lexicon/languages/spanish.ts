import { STOP_WORDS } from '../../../model/words/stop-words.ts';
import { definingSentences } from './defining-sentences.ts';
import type { LanguageTable } from './language.ts';

export const spanish: LanguageTable = {
  code: 'es',
  stopWords: STOP_WORDS.es,
  ...definingSentences({
    articles: 'el|la|los|las|una?|unos|unas',
    is: 'es|son',
    a: 'una?|unos|unas|cuando|todo|toda',
    the: 'el|la|los|las|lo',
    tells:
      'que|quien|de|del|en|con|sin|para|por|entre|cuyo|cuya|donde|a|al|tras|sobre|desde|hasta|durante|ante',
    apart: 'que|de|del|para|cuyo|cuya',
    evaluates:
      'mejor|mejores|peor|peores|más|menos|mismo|misma|primero|primera|primer|último|última|único|única|próximo|próxima|principal|mayor|menor|siempre|no|también|mucho',
    means:
      'significa|significan|consiste en|se refiere a|designa|equivale a|representa|quiere decir|(?:ocurre|sucede|se produce)(?= cuando)',
    others: [
      /^(?:se\s+entiende\s+por|por)\s+(?:(?:el|la|los|las|una?)\s+)?(?<term>[\p{L}\d][^.:;,()]{1,50}?)\s+(?:se\s+entiende\s+|entendemos\s+)?(?<meaning>(?:el|la|los|las|una?|todo|toda|aquel|aquella)\s\S.*)$/iu,
      /^(?:se\s+(?:llama|denomina)|llamamos|se\s+conoce\s+como)\s+(?:(?:el|la|los|las|una?)\s+)?(?<term>[\p{L}\d][^.:;,()]{1,50}?)\s+(?<meaning>(?:a|al)\s\S.*)$/iu,
    ],
  }),
  signs: 'es|son|cuando|significa|consiste|designa|representa|una?',
  aThing: 'un,una,unos,unas',
  vague:
    'problema,razón,motivo,objetivo,solución,idea,ventaja,desventaja,pregunta,respuesta,resultado,tema,punto,diferencia,conclusión,truco,ejemplo,consecuencia,causa,regla,nota,consejo,fuente,ver,autor,autora,equipo,empresa,público,coste,costo,reto,error,paso,parte,principio,final,título,charla,importante,lección,clave,límite,requisito,tarea',
  glossary: {
    names:
      'glosario,términos,definiciones,vocabulario,siglas,acrónimos,abreviaturas,terminología,diccionario,léxico,conceptos',
    terms: 'término,términos,palabra,sigla,siglas,acrónimo,abreviatura,concepto,expresión,vocablo',
    meanings:
      'definición,significado,explicación,descripción,qué es,que es,significa,forma completa,sentido,desarrollo',
    lists:
      'contactos?|equipo|quién hace qué|responsables|participantes|asistentes|ingredientes|lista de la compra|ejercicios',
    beside: 'fuentes|referencias|véase también',
    see: 'ver|véase',
    labels: 'ejemplos?|ver|véase|nota|fuente',
    remarks: 'notas?|ejemplo',
  },
  months:
    'enero|ene,febrero|feb,marzo,abril|abr,mayo,junio,julio,agosto|ago,septiembre|setiembre|sept,octubre|oct,noviembre|nov,diciembre|dic',
  weekdays: 'lunes,martes,miércoles,jueves,viernes,sábado,domingo',
  dates: { on: 'el', toDay: 'y|al|a', toMonth: 'al|a', beside: 'el|de|del' },
  labels: {
    speakers:
      'ponente,ponentes,orador,oradora,oradores,conferenciante,conferencista,presentador,presentadora,presentado por,expositor,expositora,disertante',
    event: 'evento,conferencia,congreso,jornadas,encuentro',
    date: 'fecha,día,dia,cuándo,cuando',
    title: 'título,titulo,charla,ponencia',
    location: 'lugar,ciudad,sede',
    topics: 'temas,etiquetas,categorías,categorias,palabras clave',
    type: 'tipo',
  },
  byline: {
    a: 'una?',
    talk: 'charla|ponencia|presentación',
    given: 'presentad[oa]|impartid[oa]',
    by: 'de|por',
    alone: 'por',
    inTitle: 'por',
    at: 'en la|en el',
  },
  programme: {
    day: 'día|dia',
    holds: 'mañana|tarde|charlas|ponencias',
    talk: 'charla|ponencia|sesión',
    room: 'sala',
    breaks:
      '(?:pausa|descanso)(?: (?:para|del?) (?:el |la )?(?:café|comer|comida|almuerzo))?|café|almuerzo|comida|desayuno|cena|merienda|registro|acreditaci(?:ón|ones)|bienvenida|apertura|inauguración|clausura|cierre|fiesta|llegada|salida|regreso|vuelta|viaje',
  },
  sections:
    'notas,apuntes,resumen,conclusión,conclusiones,impresiones,ideas clave,puntos clave,lecciones,aprendizajes,preguntas,preguntas y respuestas,discusión,enlaces,recursos,fuentes,referencias,ejercicios,ejemplos,introducción,contexto,programa,ponentes,agradecimientos,comentarios,reflexiones,próximos pasos',
  reports: {
    names: 'resumen|crónica|apuntes|notas|mis notas|informe',
    of: '(?:del?|en|sobre)(?: (?:las?|los|el))?',
  },
  heads: { talk: 'charla|ponencia', title: 'título|tema', who: 'quién' },
  kinds: {
    talk: 'charla|ponencia',
    event: 'evento|congreso',
    glossary: 'glosario',
    meeting: 'reunión',
    person: 'persona',
    daily: 'diario',
    book: 'libro',
    recipe: 'receta',
    note: 'nota',
  },
  people: {
    and: 'y',
    firstName: 'nombre',
    lastName: 'apellidos?',
    attendees: 'asistentes|participantes',
  },
  files: {
    talks: 'charlas',
    collections: 'libros|citas',
    works: 'libros?|películas|peliculas|música|canciones|recetas|cocina|artículos',
    besideWorks: 'la|mis|los|las|y',
    templates: 'plantillas?',
  },
  where: 'dónde',
  see: 'véase',
};
