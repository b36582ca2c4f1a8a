import type { InvertedIndex } from '../../index/inverted-index.ts';
import { squeezedKey } from '../../text/name-key.ts';
import { QUOTES } from '../query.ts';
import { plainWords } from '../query-words.ts';
import { termNamed } from '../term-names.ts';
import { inTypedCase, normalised, QUESTION_QUICK_TEST, questionFrames } from './question-frames.ts';

/** The subject of a question: the terms that it asks for. */
export interface AskedTerms {
  /** The query without the words that only ask. */
  readonly text: string;
  /** Groups of the terms to show first, in the order of the query; undefined if the question names no known term. */
  readonly groups?: readonly number[] | undefined;
  /** Whether the question asks who spoke about something, or where. Only pages answer that, so they come first. */
  readonly prefersPages?: boolean;
  /** Whether the text may be no question, if the notes contain it word for word: `definition of done`. */
  readonly mayBeLiteral?: boolean;
}

/** Longer texts are no questions for a name. */
const MAX_LENGTH = 200;

/** Polite words at the end of a question. */
const THANKS = /[,.;]?\s+(?:please|pls|plz|thanks|thank you)[\s.!?]*$/i;

/** The terms that a question asks for; undefined if the text is no question. */
export function askedTerms(query: string, index: InvertedIndex): AskedTerms | undefined {
  const plain = query.replace(THANKS, '');
  if (plain === query) return termsOfQuestion(query, index);
  return termsOfQuestion(plain, index) ?? { text: plain, mayBeLiteral: true };
}

function termsOfQuestion(query: string, index: InvertedIndex): AskedTerms | undefined {
  const text = normalised(query);
  if (text.length > MAX_LENGTH || !QUESTION_QUICK_TEST.test(text)) return undefined;
  const { meanings, comparisons, pages, others } = questionFrames();
  const typed = (...names: readonly string[]) =>
    names.map((one) => inTypedCase(one, query)).join(' ');
  const [name] = namesIn(text, meanings);
  const groups = name === undefined ? [] : groupsNamed(name, index);
  if (name !== undefined && groups.length > 0) return { text: typed(name), groups };
  const compared = namesIn(text, comparisons);
  if (compared.length > 0) {
    const ofBoth = new Set(compared.flatMap((one) => groupsNamed(one, index)));
    return { text: typed(...compared), groups: [...ofBoth] };
  }
  const said = namesIn(text, pages);
  if (said.length > 0) return { text: typed(...said), groups: [], prefersPages: true };
  const [asked] = namesIn(text, others);
  if (asked !== undefined) return { text: typed(asked) };
  return name === undefined ? undefined : { text: typed(name), mayBeLiteral: true };
}

function namesIn(text: string, frames: readonly RegExp[]): readonly string[] {
  for (const frame of frames) {
    const [found, ...names] = frame.exec(text) ?? [];
    // A quoted phrase is literal, so a name cut out of one makes no question. An absent group is undefined.
    if (found !== undefined && !names.some(isCutOff)) return names.filter((name) => name);
  }
  return [];
}

/** Whether a name starts or ends within a quoted phrase. */
const isCutOff = (name = ''): boolean => (name.match(QUOTES)?.length ?? 0) % 2 === 1;

/** The groups of the terms with a name, each once: a term may have the same text as name and as alias. */
const groupsNamed = (name: string, index: InvertedIndex): readonly number[] => [
  ...new Set(termNamed(index, squeezedKey(plainWords(name)))?.groups),
];
