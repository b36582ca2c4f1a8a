import type { Language } from './language.ts';

export const portuguese: Language = {
  code: 'pt',
  stopWords:
    'o a os as um uma uns umas e é são em no na nos nas de do da dos das que com por para não se ao mais mas seu sua este esta isso quando muito sem sobre como',
  defines: [
    /^(?:(?:os?|as?|uma?)\s+)?(?<term>[\p{L}\d][^.:;,()]{1,50}?)\s+(?:é|são|significa)\s+(?<meaning>(?:uma?|uns|umas|quando)\s\S.*)$/iu,
  ],
  months:
    'janeiro|jan,fevereiro|fev,março|marco,abril|abr,maio,junho,julho,agosto|ago,setembro|set,outubro|out,novembro|nov,dezembro|dez'.split(
      ',',
    ),
  labels: {
    speakers:
      'palestrante,palestrantes,orador,oradora,oradores,apresentador,apresentadora,apresentado por'.split(
        ',',
      ),
    event: 'evento,conferência,conferencia,encontro'.split(','),
    date: 'data,dia,quando'.split(','),
    title: 'título,titulo,palestra'.split(','),
    location: 'local,lugar,cidade'.split(','),
    topics: 'temas,etiquetas,categorias,palavras-chave'.split(','),
    type: 'tipo'.split(','),
  },
};
