import type { Language } from './language.ts';

export const french: Language = {
  code: 'fr',
  stopWords:
    'le la les un une des du de et est sont dans pour que qui sur avec pas ne ce cette au aux par plus en il elle on nous vous mais ou où se son sa ses',
  defines: [
    /^(?:(?:les?|la|une?|des)\s+|l['’]\s?)?(?<term>[\p{L}\d][^.:;,()]{1,50}?)(?:\s+(?:est|sont)|,\s+c['’]est)\s+(?<meaning>(?:une?|des|du|de la|quand|lorsque)\s\S.*)$/iu,
    /^(?:il s['’]agit\s(?:ici\s)?(?:de\s|d['’]))(?<term>[\p{L}\d][^.:;,()]{1,50}?)\s?:\s+(?<meaning>\S.*)$/iu,
  ],
  months:
    'janvier|janv,février|fevrier|févr|fév,mars,avril|avr,mai,juin,juillet|juil,août|aout,septembre|sept,octobre|oct,novembre|nov,décembre|decembre|déc'.split(
      ',',
    ),
  labels: {
    speakers:
      'conférencier,conférencière,conférenciers,conférencières,conferencier,orateur,oratrice,orateurs,intervenant,intervenante,intervenants,intervenantes,présentateur,présenté par,animé par'.split(
        ',',
      ),
    event: 'événement,évènement,evenement,conférence,rencontre'.split(','),
    date: 'date,jour,quand'.split(','),
    title: 'titre,exposé,présentation'.split(','),
    location: 'lieu,ville,endroit'.split(','),
    topics: 'sujets,thèmes,mots-clés,étiquettes,catégories'.split(','),
    type: 'genre'.split(','),
  },
};
