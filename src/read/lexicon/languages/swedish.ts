import { STOP_WORDS } from '../../../model/words/stop-words.ts';
import { definingSentences } from './defining-sentences.ts';
import type { LanguageTable } from './language.ts';

export const swedish: LanguageTable = {
  code: 'sv',
  stopWords: STOP_WORDS.sv,
  ...definingSentences({
    articles: 'en|ett|den|det|de',
    is: 'är',
    a: 'en|ett|när|varje',
    the: 'den|det|de',
    tells:
      'som|där|då|av|i|med|utan|för|mellan|på|till|från|när|vars|vid|efter|innan|under|hur|att',
    apart: 'som|för|av|med',
    evaluates:
      'bästa|sämsta|största|viktigaste|snabbaste|enklaste|flesta|första|sista|nästa|enda|samma|rätta|andra|nya|mer|mindre|mycket|ingen|inte|också|alltid',
    means: 'betyder|innebär|avser|står för|betecknar|syftar på|beskriver',
    others: [
      /^med\s+(?:(?:en|ett|den|det)\s+)?(?<term>[\p{L}\d][^.:;,()]{1,50}?)\s+(?:menas|avses|menar\s+man|menar\s+vi)\s+(?<meaning>\S.*)$/iu,
    ],
  }),
  signs: 'betyder|avser|menas|avses|ett',
  aThing: 'en,ett',
  vague:
    'problem,problemet,anledningen,skäl,mål,målet,lösning,lösningen,idé,idén,fördel,fördelen,nackdel,nackdelen,fråga,frågan,svar,svaret,resultat,resultatet,ämne,punkt,skillnad,skillnaden,slutsats,slutsatsen,tricket,exempel,följd,orsak,orsaken,regel,notera,tips,källa,se,författare,team,teamet,företag,publik,kostnad,utmaning,fel,felet,steg,del,början,slut,titel,föredrag,viktigt,lärdom,resten,begränsning,krav',
  glossary: {
    names:
      'ordlista,termer,begrepp,förkortningar,definitioner,akronymer,terminologi,ordbok,lexikon',
    terms: 'term,termer,ord,begrepp,förkortning,akronym,uttryck',
    meanings: 'betydelse,definition,förklaring,beskrivning,betyder,står för,utskrivet,vad det är',
    lists: 'kontakter|vem gör vad|ansvariga|deltagare|ingredienser|inköpslista|övningar',
    beside: 'källor|se även',
    see: 'se',
    labels: 'källa|se|exempel',
  },
  months:
    'januari|jan,februari|feb,mars,april|apr,maj,juni|jun,juli|jul,augusti|aug,september|sept|sep,oktober|okt,november|nov,december|dec',
  weekdays: 'måndag,tisdag,onsdag,torsdag,fredag,lördag,söndag',
  dates: { the: 'den', toDay: 'och|till' },
  labels: {
    speakers: 'talare,föredragshållare,presentatör,presenteras av,föreläsare',
    event: 'evenemang,konferens,träff',
    date: 'datum,dag,när',
    title: 'titel,föredrag',
    location: 'plats,ort,stad',
    topics: 'ämnen,nyckelord,taggar,kategorier',
    type: 'typ',
  },
  byline: { a: 'ett', talk: 'föredrag', given: 'presenterat', by: 'av', inTitle: 'av' },
  programme: {
    day: 'dag',
    dayBehind: 'dag',
    holds: 'föredrag',
    breaks:
      '(?:kaffe|lunch|fika)?paus|fika|frukost|middag|registrering|välkommen|öppning|avslutning|mingel|fest|ankomst|avresa|hemresa',
  },
  sections:
    'anteckningar,sammanfattning,slutsats,slutsatser,intryck,idéer,nyckelpunkter,lärdomar,frågor,frågor och svar,diskussion,länkar,källor,referenser,övningar,exempel,inledning,introduktion,bakgrund,innehåll,översikt,talare,tack,tankar,reflektioner,nästa steg',
  reports: { names: 'anteckningar|reserapport|rapport|sammanfattning|referat', of: 'från|om|av' },
  heads: { talk: 'föredrag', title: 'titel|tema' },
  kinds: { recipe: 'recept' },
  people: { attendees: 'deltagare' },
  files: { works: 'böcker|recept', templates: 'mallar' },
  where: 'var',
};
