import { buildIndex } from '../../src/search/build/build-index.ts';
import type { SearchDocument } from '../../src/search/build/document.ts';
import { Lexicon } from '../../src/search/build/lexicon.ts';
import { tokensIn } from '../../src/search/build/text-tokens.ts';
import { openIndex, type SearchIndex } from '../../src/search/open-index.ts';
import { synonymsOf } from '../../src/search/query/synonyms.ts';
import { stemIn } from '../../src/search/text/stemmers.ts';

/** A document with its texts as strings. */
export interface WrittenDocument extends Omit<SearchDocument, 'body' | 'unseen'> {
  readonly body: string;
  readonly unseen: string;
  readonly file?: string;
}

/** A document, by default a talk of one passage. */
export function document(group: number, written: Partial<WrittenDocument>): WrittenDocument {
  return {
    kind: 'talk',
    group,
    title: '',
    heading: '',
    aliases: [],
    speakers: [],
    topics: [],
    languages: [],
    event: '',
    track: '',
    paths: [],
    properties: [],
    unseen: '',
    body: '',
    ...written,
  };
}

/** Turns texts into tokens, as the index expects them. */
export const asTokens = (
  documents: readonly WrittenDocument[],
  lexicon: Lexicon,
): readonly SearchDocument[] =>
  documents.map((written) => ({
    ...written,
    body: tokensIn(written.body, lexicon),
    unseen: tokensIn(written.unseen, lexicon),
  }));

/**
 * Opens an index of documents, with their tokens by the index's word numbers.
 * @param realWords words that are not corrected although no document contains them
 */
export function openIndexOf(
  documents: readonly WrittenDocument[],
  realWords: readonly string[] = [],
  synonyms: readonly (readonly string[])[] = [],
): SearchIndex {
  const lexicon = new Lexicon();
  const read = asTokens(documents, lexicon);
  const { columns, numberInIndex } = buildIndex(read, lexicon);
  const tokens = read.map(({ body }) =>
    body.map((token) => 2 * (numberInIndex[token >>> 1] ?? 0) + (token & 1)),
  );
  return openIndex(columns, {
    synonymsOf: synonymsOf(synonyms),
    fileOf: (at) => documents[at]?.file ?? '',
    stemIn,
    isRealWord: (word) => realWords.includes(word),
    plainOf: (at) => ({ text: documents[at]?.body ?? '', offsets: Uint32Array.of(0, 0) }),
    tokensOf: (at) => tokens[at] ?? new Uint32Array(),
  });
}

/** Opens an index of documents, each a group of its own unless it names another group. */
export const indexOf = (
  documents: readonly Partial<WrittenDocument>[],
  realWords?: readonly string[],
  synonyms?: readonly (readonly string[])[],
): SearchIndex =>
  openIndexOf(
    documents.map((written, i) => document(i, written)),
    realWords,
    synonyms,
  );

/** The numbers of the documents found, best first. */
export function found(index: SearchIndex, query: string): readonly number[] {
  return index.search(query, { limit: 10 }).hits.map((hit) => hit.document);
}
