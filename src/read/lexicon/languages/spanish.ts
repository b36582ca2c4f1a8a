import type { Language } from './language.ts';

export const spanish: Language = {
  code: 'es',
  stopWords:
    'el la los las un una unos unas y es son en de del que con por para no se lo al como más pero su sus este esta esto cuando muy sin sobre',
  defines: [
    /^(?:(?:el|la|los|las|una?|unos|unas)\s+)?(?<term>[\p{L}\d][^.:;,()]{1,50}?)\s+(?:es|son|significa)\s+(?<meaning>(?:una?|unos|unas|cuando)\s\S.*)$/iu,
  ],
  months:
    'enero|ene,febrero|feb,marzo,abril|abr,mayo,junio,julio,agosto|ago,septiembre|setiembre|sept,octubre|oct,noviembre|nov,diciembre|dic'.split(
      ',',
    ),
  labels: {
    speakers:
      'ponente,ponentes,orador,oradora,oradores,conferenciante,conferencista,presentador,presentadora,presentado por'.split(
        ',',
      ),
    event: 'evento,conferencia,congreso,encuentro'.split(','),
    date: 'fecha,día,dia,cuándo'.split(','),
    title: 'título,titulo,charla,ponencia'.split(','),
    location: 'lugar,ciudad,sede'.split(','),
    topics: 'temas,etiquetas,categorías,categorias,palabras clave'.split(','),
    type: 'tipo'.split(','),
  },
};
