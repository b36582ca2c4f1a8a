import type { Language } from './language.ts';

export const swedish: Language = {
  code: 'sv',
  stopWords:
    'och att det som en ett är av för på med den till inte om han de har var men ett från så kan vi när eller hur också',
  defines: [
    /^(?:(?:en|ett|den|det)\s+)?(?<term>[\p{L}\d][^.:;,()]{1,50}?)\s+(?:är|betyder)\s+(?<meaning>(?:en|ett|när)\s\S.*)$/iu,
  ],
  months:
    'januari|jan,februari|feb,mars,april|apr,maj,juni|jun,juli|jul,augusti|aug,september|sept|sep,oktober|okt,november|nov,december|dec'.split(
      ',',
    ),
  labels: {
    speakers: 'talare,föredragshållare,presentatör,föreläsare'.split(','),
    event: 'evenemang,konferens,träff'.split(','),
    date: 'datum,dag,när'.split(','),
    title: 'titel,föredrag'.split(','),
    location: 'plats,ort,stad'.split(','),
    topics: 'ämnen,nyckelord,taggar,kategorier'.split(','),
    type: 'typ'.split(','),
  },
};
