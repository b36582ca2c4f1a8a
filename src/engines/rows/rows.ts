import { createHash } from 'node:crypto';
import type { IndexedPassageView } from '../../library/texts/passage-list.ts';
import { piecesOf } from './pieces.ts';

/** A passage as an engine keeps it: a row, or a document. */
export interface EngineRow extends Omit<IndexedPassageView, 'id' | 'column'> {
  /** 32 hexadecimal digits of SHA-256 over collection, file, title with headings, and the ordinal among those alike. */
  readonly id: string;
  /** The name under which these notes are kept beside others. */
  readonly collection: string;
  /** The same for all rows of an export, and for every export of the same rows. */
  readonly generation: string;
  /** 32 hexadecimal digits of SHA-256 over everything else but the generation. */
  readonly hash: string;
}

/** All rows of an export, which can be gone through more than once. */
export interface Rows {
  readonly collection: string;
  readonly generation: string;
  readonly count: number;
  all(): AsyncIterable<EngineRow>;
}

/** Anything that can be indexed, such as all passages of a library. */
export type Passages = () => AsyncIterable<Omit<IndexedPassageView, 'id' | 'column'>>;

/**
 * The rows of some passages. Goes through them once to know how many there are and which generation they are: what
 * cannot be read is found out before a word is written.
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
  /** How many there have been so far, by file, title and headings. */
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
