import type { Language } from './language.ts';

export const dutch: Language = {
  code: 'nl',
  stopWords:
    'de het een en is niet van voor op met te dat die aan zijn ook als bij naar maar om door wordt worden er nog uit dan je wat zo',
  defines: [
    /^(?:(?:de|het|een)\s+)?(?<term>[\p{L}\d][^.:;,()]{1,50}?)\s+(?:is|zijn|betekent)\s+(?<meaning>(?:een|als|wanneer)\s\S.*)$/iu,
  ],
  months:
    'januari|jan,februari|feb,maart|mrt,april|apr,mei,juni|jun,juli|jul,augustus|aug,september|sept|sep,oktober|okt,november|nov,december|dec'.split(
      ',',
    ),
  labels: {
    speakers: 'spreker,spreekster,sprekers,presentator,inleider,gepresenteerd door'.split(','),
    event: 'evenement,conferentie,congres,bijeenkomst'.split(','),
    date: 'datum,dag,wanneer'.split(','),
    title: 'titel,lezing,praatje'.split(','),
    location: 'plaats,locatie,stad'.split(','),
    topics: "onderwerpen,thema's,trefwoorden,categorieën".split(','),
    type: 'soort'.split(','),
  },
};
