import { STOP_WORDS } from '../../../model/words/stop-words.ts';
import { definingSentences } from './defining-sentences.ts';
import type { LanguageTable } from './language.ts';

export const dutch: LanguageTable = {
  code: 'nl',
  stopWords: STOP_WORDS.nl,
  ...definingSentences({
    articles: 'de|het|een',
    is: 'is|zijn',
    a: 'een|als|wanneer|elke?',
    the: 'de|het',
    tells:
      'die|dat|waar\\S*|van|in|met|zonder|voor|tussen|door|op|aan|bij|tot|na|om|wanneer|per|wie|wiens|hoe',
    apart: 'die|dat|van|voor|om|met',
    evaluates:
      'beste|slechtste|grootste|belangrijkste|snelste|eenvoudigste|meeste|eerste|laatste|volgende|enige|zelfde|juiste|andere|nieuwe|meer|minder|veel|geen|niet|ook|altijd',
    means: 'betekent|betekenen|verwijst naar|staat voor|beschrijft|houdt in dat',
    others: [
      /^onder\s+(?:(?:de|het|een)\s+)?(?<term>[\p{L}\d][^.:;,()]{1,50}?)\s+(?:verstaat\s+men|verstaan\s+we|wordt\s+verstaan)\s+(?<meaning>\S.*)$/iu,
    ],
  }),
  signs: 'zijn|is een|is de|is het|betekent|verwijst|een',
  aThing: 'een',
  vague:
    'probleem,reden,doel,oplossing,idee,voordeel,nadeel,vraag,antwoord,resultaat,onderwerp,punt,verschil,conclusie,truc,voorbeeld,gevolg,oorzaak,regel,opmerking,tip,bron,zie,auteur,team,bedrijf,publiek,kosten,uitdaging,fout,stap,deel,begin,einde,titel,lezing,belangrijk,les,rest,beperking,vereiste',
  glossary: {
    names:
      'woordenlijst,verklarende woordenlijst,begrippen,begrippenlijst,afkortingen,afkortingenlijst,termen,definities,terminologie,woordenboek,acroniemen',
    terms: 'begrip,term,termen,woord,afkorting,concept,uitdrukking,acroniem',
    meanings:
      'betekenis,definitie,uitleg,omschrijving,beschrijving,voluit,staat voor,betekent,toelichting,wat is het',
    lists:
      'contacten|contactpersonen|wie doet wat|verantwoordelijken|deelnemers|ingrediënten|boodschappen(?:lijst)?|oefeningen',
    beside: 'bronnen|zie ook',
    see: 'zie',
    labels: 'bron|zie(?: ook)?|voorbeeld',
  },
  months:
    'januari|jan,februari|feb,maart|mrt,april|apr,mei,juni|jun,juli|jul,augustus|aug,september|sept|sep,oktober|okt,november|nov,december|dec',
  weekdays: 'maandag,dinsdag,woensdag,donderdag,vrijdag,zaterdag,zondag',
  dates: { the: 'de', toDay: 'en|t/m', beside: 'op|van|de' },
  labels: {
    speakers: 'spreker,spreekster,sprekers,presentator,presentatoren,inleider,gepresenteerd door',
    event: 'evenement,conferentie,congres,bijeenkomst',
    date: 'datum,dag,wanneer',
    title: 'titel,lezing,praatje',
    location: 'plaats,locatie,stad',
    topics: "onderwerpen,thema's,trefwoorden,categorieën",
    type: 'soort',
  },
  byline: {
    a: 'een',
    talk: 'lezing|praatje|presentatie',
    given: 'gepresenteerd|gegeven',
    by: 'van|door',
    alone: 'door',
    inTitle: 'door',
    at: 'op',
  },
  programme: {
    day: 'dag',
    dayBehind: 'dag',
    holds: 'lezingen',
    talk: 'lezing',
    breaks:
      '(?:koffie|lunch|thee|middag)?pauze|ontbijt|diner|avondeten|borrel|registratie|ontvangst|inloop|welkom|opening|afsluiting|feest|aankomst|vertrek|heenreis|terugreis',
  },
  sections:
    'notities,aantekeningen,samenvatting,conclusie,conclusies,indrukken,ideeën,kernpunten,belangrijkste punten,vragen,vragen en antwoorden,discussie,bronnen,referenties,oefeningen,voorbeelden,inleiding,introductie,achtergrond,inhoud,overzicht,programma,sprekers,gedachten,terugblik,volgende stappen',
  reports: {
    names: 'verslag|reisverslag|notities|aantekeningen|samenvatting',
    of: '(?:van|over|bij)(?: (?:de|het))?',
  },
  heads: { talk: 'lezing', title: 'titel|thema', who: 'wie' },
  kinds: {
    talk: 'lezing',
    event: 'evenement',
    glossary: 'woordenlijst',
    meeting: 'vergadering',
    person: 'persoon',
    daily: 'dagboek',
    book: 'boek',
    recipe: 'recept',
    note: 'notitie',
  },
  people: { of: 'bij', attendees: 'deelnemers|aanwezig' },
  files: { works: 'boeken|muziek|recepten|artikelen', templates: 'sjablonen' },
  where: 'waar',
  see: 'zie',
};
