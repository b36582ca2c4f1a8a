import type { Language } from './language.ts';

export const italian: Language = {
  code: 'it',
  stopWords:
    'il lo la i gli le un uno una e è sono di del della dei delle che con per non si al alla come più ma suo sua questo questa quando molto senza su nel nella in',
  defines: [
    /^(?:(?:il|lo|la|gli|le|un[oa]?|i)\s+|(?:l|un)['’]\s?)?(?<term>[\p{L}\d][^.:;,()]{1,50}?)\s+(?:è|sono|significa)\s+(?<meaning>(?:un[oa]?\s|un['’]|quando\s)\S.*)$/iu,
  ],
  months:
    'gennaio|gen,febbraio|feb,marzo,aprile|apr,maggio|mag,giugno|giu,luglio|lug,agosto|ago,settembre|set,ottobre|ott,novembre|nov,dicembre|dic'.split(
      ',',
    ),
  labels: {
    speakers:
      'relatore,relatrice,relatori,relatrici,oratore,oratrice,presentatore,presentatrice,presentato da'.split(
        ',',
      ),
    event: 'evento,conferenza,convegno,incontro'.split(','),
    date: 'data,giorno,quando'.split(','),
    title: 'titolo,intervento'.split(','),
    location: 'luogo,città,sede'.split(','),
    topics: 'argomenti,temi,etichette,categorie,parole chiave'.split(','),
    type: 'tipo'.split(','),
  },
};
