import { createHash } from 'node:crypto';
import type { IndexedPassageView } from '../../library/texts/passage-list.ts';
import { piecesOf } from './pieces.ts';

/** A passage as an engine stores it: a row, or a document. */
export interface EngineRow extends Omit<IndexedPassageView, 'id' | 'column'> {
  /** 32 hexadecimal digits of SHA-256 over collection, file, title, headings, and the ordinal among equal ones. */
  readonly id: string;
  /** The name that separates these notes from other notes in one engine. */
  readonly collection: string;
  /** Digest of all rows of an export: equal for all of its rows, and for every export of equal rows. */
  readonly generation: string;
  /** 32 hexadecimal digits of SHA-256 over all other fields except the generation. */
  readonly hash: string;
}

/** All rows of an export; they can be iterated more than once. */
export interface Rows {
  readonly collection: string;
  readonly generation: string;
  readonly count: number;
  all(): AsyncIterable<EngineRow>;
}

/** A source of passages, such as all passages of a library; each call iterates over them anew. */
export type Passages = () => AsyncIterable<Omit<IndexedPassageView, 'id' | 'column'>>;

/**
 * The rows of some passages. Reads all passages once to count them and to compute the generation, so that a passage
 * that cannot be read is found before anything is written.
 */
export async function rowsOf(passages: Passages, collection: string): Promise<Rows> {
  const digest = createHash('sha256');
  let count = 0;
  for await (const { id, hash } of withIds(passages, collection)) {
    digest.update(`${id} ${hash}\n`);
    count++;
  }
  const generation = digest.digest('hex').slice(0, GENERATION_DIGITS);
  return {
    collection,
    generation,
    count,
    async *all() {
      for await (const row of withIds(passages, collection)) yield { ...row, generation };
    },
  };
}

const GENERATION_DIGITS = 16;
const ID_DIGITS = 32;

type RowToBe = Omit<EngineRow, 'generation'>;

async function* withIds(passages: Passages, collection: string): AsyncGenerator<RowToBe> {
  /** Number of rows so far, by collection, file, title and headings. */
  const seen = new Map<string, number>();
  for await (const passage of passages()) {
    const { kind, title, headings, aliases, talk, speakers, topics, event, date } = passage;
    const { file, line } = passage;
    for (const text of piecesOf(passage.text)) {
      const path = JSON.stringify([collection, file, title, ...headings]);
      const ordinal = seen.get(path) ?? 0;
      seen.set(path, ordinal + 1);
      const known = { kind, title, headings, aliases, talk, speakers, topics, event, date };
      const row = { id: digestOf(`${path} ${ordinal}`), collection, ...known, file, line, text };
      yield { ...row, hash: digestOf(JSON.stringify(row)) };
    }
  }
}

const digestOf = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, ID_DIGITS);
