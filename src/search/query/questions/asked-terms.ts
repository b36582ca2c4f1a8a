import type { InvertedIndex } from '../../index/inverted-index.ts';
import { squeezedKey } from '../../text/name-key.ts';
import { QUOTES } from '../query.ts';
import { plainWords } from '../query-words.ts';
import { termNamed } from '../term-names.ts';
import { ASKING, asAsked, asTyped, questionFrames } from './question-frames.ts';

/** What a question comes down to. */
export interface AskedTerms {
  /** What there is to look for: the query without the words that only ask. */
  readonly text: string;
  /** Groups of the terms that come first, in the order of the query; undefined where it asks for none that there is. */
  readonly groups?: readonly number[] | undefined;
  /** It asks who said something, or where: no term or topic of that name answers it, so that pages come first. */
  readonly isForPages?: boolean;
  /** The words that ask may as well be meant, where the notes have all of it so: `definition of done`. */
  readonly mayBeMeant?: boolean;
}

/** More than any name has; a longer text is none. */
const MAX_LENGTH = 200;

/** What people say to a person when they have asked. */
const THANKS = /[,.;]?\s+(?:please|pls|plz|thanks|thank you)[\s.!?]*$/i;

/** What a question asks for; undefined for what is no question. */
export function askedTerms(query: string, index: InvertedIndex): AskedTerms | undefined {
  const plain = query.replace(THANKS, '');
  if (plain === query) return termsOfQuestion(query, index);
  return termsOfQuestion(plain, index) ?? { text: plain, mayBeMeant: true };
}

function termsOfQuestion(query: string, index: InvertedIndex): AskedTerms | undefined {
  const text = asAsked(query);
  if (text.length > MAX_LENGTH || !ASKING.test(text)) return undefined;
  const { meanings, comparisons, pages, others } = questionFrames();
  const typed = (...names: readonly string[]) => names.map((one) => asTyped(one, query)).join(' ');
  const [name] = namesIn(text, meanings);
  const groups = name === undefined ? [] : groupsNamed(name, index);
  if (name !== undefined && groups.length > 0) return { text: typed(name), groups };
  const compared = namesIn(text, comparisons);
  if (compared.length > 0) {
    const ofBoth = new Set(compared.flatMap((one) => groupsNamed(one, index)));
    return { text: typed(...compared), groups: [...ofBoth] };
  }
  const said = namesIn(text, pages);
  if (said.length > 0) return { text: typed(...said), groups: [], isForPages: true };
  const [asked] = namesIn(text, others);
  if (asked !== undefined) return { text: typed(asked) };
  return name === undefined ? undefined : { text: typed(name), mayBeMeant: true };
}

function namesIn(text: string, frames: readonly RegExp[]): readonly string[] {
  for (const frame of frames) {
    const [found, ...names] = frame.exec(text) ?? [];
    // What is quoted is a phrase as it stands, and no question. A group that is not there is undefined.
    if (found !== undefined && !names.some(isCutOff)) return names.filter((name) => name);
  }
  return [];
}

/** Whether it ends in the middle of a phrase. */
const isCutOff = (name = ''): boolean => (name.match(QUOTES)?.length ?? 0) % 2 === 1;

/** A term may bear the name twice, as it is and as another name. */
const groupsNamed = (name: string, index: InvertedIndex): readonly number[] => [
  ...new Set(termNamed(index, squeezedKey(plainWords(name)))?.groups),
];
