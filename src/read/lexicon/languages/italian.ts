import { STOP_WORDS } from '../../../model/words/stop-words.ts';
import { definingSentences } from './defining-sentences.ts';
import type { LanguageTable } from './language.ts';

export const italian: LanguageTable = {
  code: 'it',
  stopWords: STOP_WORDS.it,
  ...definingSentences({
    articles: 'il|lo|la|gli|le|un[oa]?|i',
    elided: 'l|un',
    is: 'è|sono',
    a: "un[oa]?|un['’]\\S+|quando|ogni",
    the: 'il|lo|la|i|gli|le|ciò',
    elidedThe: 'l',
    tells:
      "che|cui|di|del|dello|della|dei|delle|degli|dell['’]\\S+|d['’]\\S+|in|nel|nello|nella|con|senza|per|tra|fra|dove|da|dal|dalla|a|al|alla|durante|dopo|prima|su|sul|sulla",
    apart: "che|cui|di|del|dello|della|dei|delle|degli|dell['’]\\S+|per",
    evaluates:
      'miglior|migliore|migliori|peggiore|peggior|più|meno|stesso|stessa|primo|prima|ultimo|ultima|unico|unica|prossimo|prossima|principale|sempre|non|anche|molto',
    means:
      'significa|significano|indica|indicano|consiste in|consiste nel|si riferisce a|designa|rappresenta|vuol dire|equivale a',
    others: [
      /^(?:per|con)\s+(?:(?:il|lo|la|gli|le|un[oa]?|i)\s+|l['’])?(?<term>[\p{L}\d][^.:;,()]{1,50}?)\s+(?:si\s+intende|s['’]intende|intendiamo)\s+(?<meaning>\S.*)$/iu,
      /^(?:si\s+chiama|chiamiamo)\s+(?:(?:il|lo|la|un[oa]?)\s+|l['’])?(?<term>[\p{L}\d][^.:;,()]{1,50}?)\s+(?<meaning>(?:(?:il|lo|la|gli|le|i|un[oa]?)\s|(?:l|un)['’])\S.*)$/iu,
    ],
  }),
  signs: 'sono|significa|consiste|indica|designa|rappresenta|una?',
  aThing: 'un,uno,una',
  vague:
    'problema,ragione,motivo,obiettivo,scopo,soluzione,idea,vantaggio,svantaggio,domanda,risposta,risultato,tema,punto,differenza,conclusione,trucco,esempio,conseguenza,causa,regola,nota,consiglio,fonte,vedi,autore,autrice,squadra,azienda,pubblico,costo,sfida,errore,passo,parte,inizio,fine,titolo,intervento,importante,lezione,segreto,fare,limite,prerequisito',
  glossary: {
    names:
      'glossario,termini,definizioni,vocabolario,acronimi,sigle,abbreviazioni,terminologia,dizionario,lessico,concetti',
    terms: 'termine,termini,parola,sigla,acronimo,abbreviazione,concetto,espressione,vocabolo,voce',
    meanings:
      "definizione,significato,spiegazione,descrizione,cos'è,che cos'è,cosa significa,significa,forma estesa,per esteso,senso",
    lists:
      'contatti|squadra|chi fa cosa|responsabili|partecipanti|ingredienti|lista della spesa|esercizi',
    only: 'glossario|sigle',
    beside: 'fonti|vedi anche',
    see: 'vedi',
    labels: 'esempio|vedi|nota|fonte',
    remarks: 'nota',
  },
  months:
    'gennaio|gen,febbraio|feb,marzo,aprile|apr,maggio|mag,giugno|giu,luglio|lug,agosto|ago,settembre|set,ottobre|ott,novembre|nov,dicembre|dic',
  weekdays: 'lunedì,martedì,mercoledì,giovedì,venerdì,sabato,domenica',
  dates: { toDay: 'e|al|a', toMonth: 'al|a', beside: 'del|di|il' },
  labels: {
    speakers:
      'relatore,relatrice,relatori,relatrici,oratore,oratrice,presentatore,presentatrice,presentato da,conferenziere',
    event: 'evento,conferenza,congresso,convegno,incontro',
    date: 'data,giorno,quando',
    title: 'titolo,intervento',
    location: 'luogo,città,sede',
    topics: 'argomenti,temi,etichette,categorie,parole chiave',
    type: 'tipo',
  },
  byline: {
    a: 'una?',
    talk: 'intervento|presentazione',
    given: 'presentat[oa]|tenut[oa]',
    by: 'di|da',
    at: 'alla|al',
  },
  programme: {
    day: 'giorno',
    room: 'sala',
    breaks:
      'pausa(?: (?:caffè|pranzo))?|pranzo|colazione|cena|merenda|buffet|aperitivo|registrazione|accoglienza|benvenuto|apertura|saluti(?: (?:iniziali|finali))?|chiusura|festa|arrivo|partenza|ritorno|viaggio',
  },
  sections:
    'appunti,riassunto,sintesi,conclusione,conclusioni,impressioni,idee,idee chiave,punti chiave,lezioni,domande,domande e risposte,discussione,risorse,fonti,riferimenti,esercizi,esempi,introduzione,contesto,indice,programma,relatori,ringraziamenti,commenti,riflessioni,prossimi passi',
  reports: {
    names: 'resoconto|appunti|note|riassunto|cronaca',
    of: "(?:di|dal|del|sul|da|dalla|della|dello|dei|alla?|al)|(?:dell|dall|all)['’]",
  },
  heads: { talk: 'intervento', title: 'titolo|tema', who: 'chi' },
  kinds: {
    talk: 'intervento',
    event: 'evento',
    glossary: 'glossario',
    meeting: 'riunione',
    person: 'persona',
    daily: 'diario',
    book: 'libro',
    recipe: 'ricetta',
    note: 'nota',
  },
  people: { attendees: 'partecipanti' },
  files: { works: 'libri|musica|ricette|articoli', templates: 'modelli' },
  where: 'dove',
  see: 'vedi',
};
