import { alternativesOf, listed, listedIn } from './languages/all.ts';
import type { GlossaryWords } from './languages/language.ts';

const english: GlossaryWords = {
  names: `glossary,glossaries,terms,terminology,definitions,definition,vocabulary,vocab,acronyms,abbreviations,jargon,
    nomenclature,lingo,dictionary,lexicon,initialisms,terms and definitions,terms and acronyms,terms and abbreviations,
    acronyms and abbreviations,abbreviations and acronyms,glossary of terms,list of terms,list of abbreviations,
    list of acronyms,tlas,concept,concepts`,
  terms: `term,terms,word,words,concept,concepts,acronym,acronyms,abbreviation,abbreviations,abbr,abbrev,name,names,expression,
    expressions,keyword,keywords,phrase,phrases,short,short form,shorthand,initialism,jargon,symbol,entry`,
  meanings: `meaning,meanings,definition,definitions,description,descriptions,explanation,explanations,stands for,expansion,
    full form,full name,full term,long form,long name,spelled out,expanded,in full,what,in short,in plain words,
    in other words,means,gloss,explained,what it stands for,plain english`,
};

const wordsOf = (kind: keyof GlossaryWords): ReadonlySet<string> =>
  new Set([...listed(english[kind]), ...listedIn(({ glossary }) => glossary[kind])]);

const names = wordsOf('names');
const terms = wordsOf('terms');
const meanings = wordsOf('meanings');

/** Names with `terms` that are not a glossary's: parts of a contract, words for a search. */
const otherTerms =
  /^(?:search|payment|licen[cs]e|contract|service|use|long|short|query|legal|general)\s|\s(?:of|and)\s(?:service|use|conditions)$/;

/** Words before the name of a glossary: `Key terms`, `Our glossary`. */
const qualifiers =
  /^(?:(?:the|a|my|our|key|important|basic|some|useful|other|common|new|team|project|company|main|small|short|little)\s+)+/;

const keyOf = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/^[\d.\s_-]+|[\s:.!]+$/g, '')
    .replace(/[\s_-]+/g, ' ')
    .trim();

/** Names of a vocabulary: `Words`, `New words`, `Words I had to look up`; not `Closing words`. */
const ofWords =
  /^(?:(?:new|unknown|useful|foreign|difficult|strange) )?words(?: (?:i|we|you|to|from|that|worth)\b.*)?$/;

/** `Queue terminology`, `Basic sailing vocabulary`: the last word announces terms. */
const ofOneThing =
  /^\S+(?: \S+)? (?:terminology|vocabulary|vocab|glossary|jargon|nomenclature|lingo|acronyms|abbreviations)$/;

/** Whether a heading announces a list of terms: `Glossary`, `Key terms:`. */
export function isGlossaryHeading(text: string): boolean {
  const key = keyOf(text);
  const name = key.replace(qualifiers, '');
  return (
    key.length < 60 &&
    (names.has(key) ||
      ofWords.test(key) ||
      names.has(name) ||
      ofOneThing.test(name) ||
      /^(?:terms|definitions|acronyms) (?:and|&|\/) \w+$/.test(name))
  );
}

/** Whether a file's name or title is that of a glossary, also with a subject: `Geo terms`, `kafka-glossary`. */
export function isGlossaryName(text: string): boolean {
  const key = keyOf(text);
  const words = key.split(' ');
  const [first = '', last = ''] = [words[0], words.at(-1)];
  const isNamed = names.has(key) || names.has(last) || onlyGlossary.has(first);
  return (
    ofWords.test(key) ||
    (isNamed &&
      key.length <= 60 &&
      words.length <= 4 &&
      !otherTerms.test(key) &&
      // Names with these endings may be about one thing: `Definition`, `Core concepts`.
      !/^(?:definition|concepts?|dictionary)$/.test(last))
  );
}

/** Words that only mean a glossary, so that a subject may follow: `Glossary of brewing`, `Glossar Funk`. */
const onlyGlossary: ReadonlySet<string> = new Set([
  ...['glossary', 'glossaries', 'acronyms'],
  ...alternativesOf(({ glossary }) => glossary.only).split('|'),
]);

/** Whether a cell is the header of a table's column of terms. */
export const isTermHead = (text: string): boolean => terms.has(keyOf(text));

/** Whether a cell is the header of a table's column of meanings. */
export const isMeaningHead = (text: string): boolean =>
  meanings.has(keyOf(text).replace(/\s*\?$/, ''));
