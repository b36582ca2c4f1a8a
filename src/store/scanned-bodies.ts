import type { Span } from '../model/place.ts';
import type { NoteFacts } from '../read/facts/types.ts';
import { Lexicon } from '../search/build/lexicon.ts';
import { TokenWriter } from '../search/build/text-tokens.ts';
import { GrowingUint32 } from '../search/index/growing.ts';
import { plainText } from '../search/text/plain-text.ts';

/**
 * The words of all passages that some files may come to have, as they cross from thread to thread. The
 * index is made of them when all files are known, without a second look at any.
 */
export interface ScannedBatch {
  /** Words that the thread has met for the first time, numbered on from those it met before. */
  readonly words: readonly string[];
  /** See `TokenWriter`, for all bodies one after the other. */
  readonly tokens: Uint32Array<ArrayBuffer>;
  /** Three numbers a body: where its span starts and ends, and where its tokens end. */
  readonly bodies: Uint32Array<ArrayBuffer>;
  /** For each file, where its bodies end in {@link bodies}. */
  readonly ends: readonly number[];
}

const BODY_NUMBERS = 3;

/** A note whose bodies are to be scanned. */
export interface ScannedNote {
  readonly text: string;
  readonly note: NoteFacts;
}

/** Scans the bodies of files; one for each thread. */
export class BodyScanner {
  readonly #lexicon = new Lexicon();
  #told = 0;

  /** @param files undefined for one that is no note */
  scan(files: readonly (ScannedNote | undefined)[]): ScannedBatch {
    const writer = new TokenWriter(this.#lexicon);
    const { tokens } = writer;
    const bodies = new GrowingUint32();
    const ends = files.map((file) => {
      for (const { start, end } of file ? bodiesOf(file.note) : []) {
        bodies.push(start);
        bodies.push(end);
        writer.add(plainText(file?.text.slice(start, end) ?? '').text);
        bodies.push(tokens.length);
      }
      return bodies.length;
    });
    const words = this.#lexicon.words.slice(this.#told);
    this.#told = this.#lexicon.words.length;
    return { words, tokens: tokens.toArray(), bodies: bodies.toArray(), ends };
  }
}

/** What can become a passage: each section's own text, and each definition. */
function bodiesOf({ sections, definitions }: NoteFacts): readonly Span[] {
  const spans = new Map<string, Span>();
  for (const { span } of [...sections, ...definitions])
    spans.set(`${span.start} ${span.end}`, span);
  return [...spans.values()];
}

/** Turns a thread's numbers of words into those of all threads, in place. */
function renumber(tokens: Uint32Array, numbers: Uint32Array): void {
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] ?? 0;
    tokens[at] = (numbers[token >>> 1] ?? 0) * 2 + (token & 1);
  }
}

interface FileBodies {
  readonly tokens: Uint32Array;
  readonly bodies: Uint32Array;
  /** Where the tokens of its first body start. */
  readonly start: number;
}

/** The bodies of all files of a folder, of whatever thread. */
export class ScannedBodies {
  /** By whose numbers the bodies say their words. */
  readonly lexicon = new Lexicon();
  #files: (FileBodies | undefined)[] = [];

  /** Gives what takes the batches of one thread. */
  thread(): (files: readonly number[], batch: ScannedBatch) => void {
    const numbers = new GrowingUint32();
    return (files, { words, tokens, bodies, ends }) => {
      for (const word of words) numbers.push(this.lexicon.numberOf(word));
      renumber(tokens, numbers.view());
      let from = 0;
      files.forEach((file, at) => {
        const end = ends[at] ?? from;
        const start = from === 0 ? 0 : (bodies[from - 1] ?? 0);
        this.#files[file] = { tokens, bodies: bodies.subarray(from, end), start };
        from = end;
      });
    };
  }

  /** The words of a span of a file; undefined where it has not been scanned. */
  bodyOf(file: number, { start, end }: Span): Uint32Array | undefined {
    const found = this.#files[file];
    if (!found) return undefined;
    const { tokens, bodies } = found;
    for (let at = 0; at < bodies.length; at += BODY_NUMBERS) {
      if (bodies[at] !== start || bodies[at + 1] !== end) continue;
      const from = at === 0 ? found.start : bodies[at - 1];
      return tokens.subarray(from, bodies[at + 2]);
    }
    return undefined;
  }
}
