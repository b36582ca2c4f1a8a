import { STOP_WORDS } from '../../../model/words/stop-words.ts';
import type { LanguageTable } from './language.ts';

/** No term begins with a preposition or a pronoun. */
const TERM = String.raw`(?!(?:a|i|o|u|w|z|ze|we|do|od|po|ta|te|ten|to|tu|co)\s)(?<term>[\p{L}\d][^.:;,()]{1,50}?)`;

export const polish: LanguageTable = {
  code: 'pl',
  stopWords: STOP_WORDS.pl,
  defines: [
    new RegExp(
      String.raw`^${TERM}(?:\s\([^()]{2,40}\))?\s+(?:(?:jest\s+)?to|oznacza|oznaczają|nazywamy)\s+(?<meaning>(?!nie\s|też\s|bardzo\s|tylko\s)\S+\s\S+.*)$`,
      'iu',
    ),
    new RegExp(
      String.raw`^${TERM}\s+(?:polega\s+na|służy\s+do|występuje(?=,\s+gdy)|powstaje(?=,\s+gdy)),?\s+(?<meaning>\S+\s\S+.*)$`,
      'iu',
    ),
    /^(?:przez|pod\s+pojęciem)\s+(?<term>[\p{L}\d][^.:;,()]{1,50}?)\s+(?:rozumiemy|rozumie\s+się)\s+(?<meaning>\S+\s\S+.*)$/iu,
    new RegExp(String.raw`^${TERM}\s+(?:[–—]|--)\s+(?<meaning>\p{Ll}\S*\s\S+\s\S.*)$`, 'u'),
  ],
  signs: 'to|oznacza|nazywamy|rozumiemy',
  vague:
    'problem,powód,cel,rozwiązanie,pomysł,zaleta,wada,pytanie,odpowiedź,wynik,temat,punkt,różnica,wniosek,przykład,skutek,przyczyna,zasada,uwaga,rada,źródło,zob,autor,autorka,zespół,firma,cena,koszt,błąd,krok,część,początek,koniec,tytuł,wykład,ważne,zadanie,termin',
  glossary: {
    names:
      'słownik,słowniczek,słownik pojęć,słowniczek pojęć,pojęcia,terminy,definicje,skróty,wykaz skrótów,terminologia,glosariusz,akronimy',
    terms: 'pojęcie,pojęcia,termin,słowo,skrót,hasło,wyrażenie,akronim',
    meanings: 'znaczenie,definicja,wyjaśnienie,opis,rozwinięcie,co to jest,co to',
    lists: 'kontakty?|zespół|uczestnicy|składniki|lista zakupów|zadania|ćwiczenia',
    only: 'słowniczek|glosariusz',
    beside: 'źródła|zobacz też',
    see: 'zob\\.?|zobacz|patrz',
    labels: 'przykłady?|źródło|zob\\.?|uwaga',
    remarks: 'angielski|polski|uwagi|przykład|źródło',
  },
  months:
    'stycze|styczni,lut,marz|marc,kwie,maj,czerw,lipi|lipc,sierp,wrze,paźdz,listopad,grudz|grudni',
  weekdays: 'poniedziałek,wtorek,środa,czwartek,piątek,sobota,niedziela',
  dates: { toDay: 'i|do' },
  labels: {
    speakers: 'prelegent,prelegentka,prelegenci,prowadzący,prowadząca,mówca,prowadzacy,mowca',
    event: 'wydarzenie,konferencja,kongres,spotkanie',
    date: 'data,dzień,dzien,kiedy',
    title: 'tytuł,tytul,prelekcja,temat prelekcji',
    location: 'miejsce,miasto',
    topics: 'tematy,tagi,kategorie',
    type: 'typ,rodzaj',
  },
  programme: {
    day: 'dzień',
    holds: 'prelekcje|wykłady',
    breaks:
      'przerwa(?: (?:kawowa|obiadowa|na kawę|na lunch))?|obiad|śniadanie|kolacja|rejestracja|otwarcie|zamknięcie|powitanie|zakończenie',
  },
  sections:
    'notatki,podsumowanie,wnioski,wrażenia,pytania,pytania i odpowiedzi,dyskusja,linki,źródła,literatura,materiały,slajdy,przykłady,wstęp,wprowadzenie,spis treści,program,prelegenci,różne,do zrobienia',
  heads: { talk: 'prelekcja', title: 'tytuł|temat' },
  kinds: {
    talk: 'prelekcja',
    event: 'konferencja',
    glossary: 'słowniczek',
    meeting: 'spotkanie',
    person: 'osoba',
    daily: 'dziennik',
    book: 'książka',
    recipe: 'przepis',
    note: 'notatka',
  },
  people: { and: 'i', attendees: 'uczestnicy|obecni' },
  files: { works: 'książki|przepisy|filmy|muzyka', templates: 'szablony' },
  where: 'gdzie',
  see: 'zob\\.?',
};
