import { STOP_WORDS } from '../../../model/words/stop-words.ts';
import { definingSentences } from './defining-sentences.ts';
import type { LanguageTable } from './language.ts';

export const german: LanguageTable = {
  code: 'de',
  stopWords: STOP_WORDS.de,
  ...definingSentences({
    articles: 'der|die|das|eine?',
    is: 'ist|sind',
    a: 'eine?[mnrs]?|wenn|jede[rs]?',
    the: 'der|die|das',
    tells:
      'in|im|an|am|auf|mit|bei|beim|für|von|vom|zwischen|der|die|das|des|dem|den|deren|dessen|ab|zu|zum|zur|bis|wo|welche[rsnm]?|ohne|nach|vor|gegen|pro|einer|eines',
    apart: 'für|von|vom|zur|zum|des|der|die|das|welche[rsnm]?|eines|einer|mit',
    evaluates:
      'beste|größte|wichtigste|schnellste|einfachste|meiste|erste|letzte|nächste|einzige|häufigste|schlimmste|schwierigste|neueste|älteste|höchste|kleinste|gleiche|selbe|andere|richtige|falsche|eigentliche|mehr|weniger|viel|keine?|nicht|auch|oft|immer|nur',
    means:
      'bedeutet|bezeichnet|bezeichnen|meint|beschreibt|steht für|heißt|(?:tritt|treten) auf(?=, wenn)|(?:liegt|liegen) vor(?=, wenn)|entsteht(?=, wenn)',
    others: [
      /^Unter\s+(?:(?:einem|einer|dem|der)\s+)?(?<term>[\p{L}\d][^.:;,()]{1,50}?)\s+(?:versteht|verstehen)\s+(?:man|wir),?\s+(?<meaning>\S.*)$/iu,
      /^(?:Als|Mit)\s+(?:(?:einen|eine|ein|den|die|das|dem|der)\s+)?(?<term>[\p{L}\d][^.:;,()]{1,50}?)\s+(?:bezeichnet|meint)\s+man\s+(?<meaning>\S.*)$/iu,
    ],
  }),
  signs: 'ist|sind|bedeutet,?|heißt:?|bezeichnet|versteht|wenn|eine?',
  aThing: 'ein,eine,einen,einer,eines',
  vague:
    'zusammenfassend,problem,grund,ziel,lösung,idee,vorteil,nachteil,frage,antwort,ergebnis,thema,punkt,unterschied,fazit,trick,beispiel,folge,ursache,regel,aufgabe,hinweis,tipp,wichtig,quelle,stand,siehe,autor,autorin,rest,team,firma,redner,publikum,schlimmste,beste,kosten,nachher,vorher,hauptproblem,schwierigkeit,herausforderung,meinung,fehler,schritt,teil,anfang,ende,titel,vortrag,grenze,voraussetzung',
  glossary: {
    names:
      'glossar,begriffe,begriffserklärungen,begriffserklärung,begriffsklärung,wichtige begriffe,abkürzungen,abkürzungsverzeichnis,fachbegriffe,fachwörter,wörterbuch,terminologie,definitionen,vokabeln,lexikon,wortliste,akronyme',
    terms:
      'begriff,begriffe,wort,abkürzung,kürzel,abk.,fachbegriff,fachwort,ausdruck,konzept,bezeichnung,akronym,stichwort',
    meanings:
      'bedeutung,definition,erklärung,erläuterung,beschreibung,langform,steht für,ausgeschrieben,bedeutet,was es ist,was ist das',
    lists:
      'kontakte?|ansprechpartner(?:innen)?|wer macht was|zuständigkeiten|verantwortliche|team|teilnehmer(?:innen|nde)?|zutaten|einkaufsliste|übungen|aufgaben',
    only: 'glossar|abkürzungen|abkürzungsverzeichnis',
    beside: 'quellen|siehe auch',
    see: 'siehe|s\\.|vgl\\.',
    labels: 'siehe(?: auch)?|vgl\\.?|beispiele?|quelle|stand|synonym|hinweis',
    remarks: 'deutsch|englisch|bemerkung|notiz|beispiel|quelle',
  },
  months:
    'januar|jänner|jan,februar|feber|feb,märz|maerz|mär|mrz,april|apr,mai,juni|jun,juli|jul,august|aug,september|sept|sep,oktober|okt,november|nov,dezember|dez',
  weekdays: 'montag,dienstag,mittwoch,donnerstag,freitag,samstag|sonnabend,sonntag',
  dates: {
    on: 'am',
    the: 'den',
    toDay: 'und|bis',
    toMonth: 'bis',
    beside: 'am|vom|von|der|dem|die|das',
  },
  labels: {
    speakers:
      'sprecher,sprecherin,sprechende,referent,referentin,referenten,referierende,vortragende,vortragender,vortrag von,redner,rednerin,moderator,moderation',
    event: 'veranstaltung,konferenz,kongress,tagung,treffen',
    date: 'datum,tag,wann,termin,vortragsdatum',
    title: 'titel,vortrag,vortragstitel,thema des vortrags',
    location: 'ort,veranstaltungsort,stadt',
    topics: 'themen,schlagwörter,stichwörter,schlagworte,stichworte,kategorien',
    type: 'art,typ',
  },
  byline: {
    a: 'eine?',
    talk: 'vortrag|gastvortrag|kurzvortrag|präsentation',
    given: 'präsentiert|gehalten',
    by: 'von',
    alone: 'von',
    inTitle: 'von|mit',
    at: 'auf der|auf dem|bei der|beim',
  },
  programme: {
    day: 'tag',
    dayBehind: 'tag',
    holds: '(?:erster|zweiter|dritter|vierter)\\stag|vormittag|nachmittag|vorträge',
    talk: 'vortrag|sitzung',
    room: 'raum|saal',
    oClock: 'uhr',
    breaks:
      '(?:kaffee|mittags|tee)?pause|mittagessen|frühstück|abendessen|registrierung|anmeldung|einlass|begrüßung|eröffnung|abschluss|verabschiedung|ausklang|abendveranstaltung|anreise|abreise|rückreise|heimreise|rückfahrt|heimfahrt',
  },
  sections:
    'notizen,meine notizen,zusammenfassung,fazit,schlussfolgerungen,eindrücke,meine eindrücke,erkenntnisse,ergebnisse,ideen,gedanken,fragen,offene fragen,fragen und antworten,diskussion,quellen,literatur,folien,übungen,aufgaben,beispiele,einleitung,einführung,überblick,übersicht,inhalt,hintergrund,programm,nächste schritte,anhang,sonstiges,stichpunkte,kernpunkte,rückblick,ausblick',
  reports: {
    names:
      'reisebericht|konferenzbericht|tagungsbericht|bericht|notizen|meine notizen|mitschrift(?:en)?|rückblick|nachlese|zusammenfassung|eindrücke',
    of: '(?:auf|von|vom|zu|zur|zum|aus|über|bei|beim)(?: (?:der|die|das|dem|den))?',
  },
  heads: { talk: 'vortrag|vorträge', title: 'titel|thema', who: 'wer|von' },
  kinds: {
    talk: 'vortrag',
    event: 'veranstaltung|konferenz',
    glossary: 'glossar',
    meeting: 'besprechung|sitzung|protokoll',
    person: 'kontakt',
    daily: 'tagebuch|tagesnotiz',
    book: 'buch',
    recipe: 'rezept',
    note: 'notiz',
  },
  people: {
    and: 'und',
    of: 'auf|bei|beim|aus',
    job: 'architekt|entwickler',
    firstName: 'vorname',
    lastName: 'nachname',
    attendees: 'teilnehmer(?:innen)?|anwesend',
  },
  files: {
    talks: 'vorträge',
    collections: 'bücher|packliste|zitate|sprecher',
    works: 'bücher|buch|lektüre|filme|musik|lieder|rezepte|artikel|personen',
    besideWorks: 'und|meine',
    templates: 'vorlagen?',
  },
  where: 'wo',
  see: 'siehe|vgl\\.?',
};
