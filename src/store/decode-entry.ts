import type { Diagnostic } from '../model/diagnostic.ts';
import type { Span } from '../model/place.ts';
import type { PlainText } from '../model/plain-text.ts';
import type {
  DefinitionFact,
  FieldFacts,
  LinkFact,
  NoteClues,
  NoteFacts,
  SectionFact,
  Seen,
  TalkFact,
  TitleReading,
} from '../read/facts/types.ts';
import { crc32 } from './crc32.ts';
import { CHECK_BYTES, type Entry, THOUSANDTHS } from './encode-entry.ts';

/**
 * Reads what `encodeEntry` wrote, which tells how. Bytes of anything else give nonsense: see {@link isSoundEntry}.
 * @param path of the file
 */
export const decodeEntry = (path: string, bytes: Uint8Array): Entry =>
  new EntryReader(bytes).entry(path);

/** Whether bytes are still what `encodeEntry` wrote. */
export const isSoundEntry = (bytes: Uint8Array): boolean =>
  bytes.length > CHECK_BYTES &&
  new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true) ===
    crc32(bytes.subarray(CHECK_BYTES));

/** Many facts have lists without anything. */
const NOTHING: readonly never[] = [];

/** Entries are kept without the text. */
const NO_TEXT: PlainText = { text: '', offsets: new Uint32Array() };

const NO_FIELDS: FieldFacts = {
  type: undefined,
  title: undefined,
  event: undefined,
  date: undefined,
  location: undefined,
  speakers: undefined,
  topics: NOTHING,
  aliases: NOTHING,
  names: NOTHING,
};

class EntryReader {
  readonly #bytes: Uint8Array;
  #at = CHECK_BYTES;
  readonly #text: string;
  #textAt = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    const head = this.#count();
    const start = this.#at + (head >>> 1);
    // A Buffer decodes short texts several times as fast as a TextDecoder.
    const text = Buffer.from(bytes.buffer, bytes.byteOffset + start, bytes.length - start);
    this.#text = text.toString((head & 1) === 1 ? 'utf16le' : 'utf8');
  }

  entry(path: string): Entry {
    return this.#count() === 1
      ? { note: this.#note(path) }
      : { skipped: JSON.parse(this.#string()) as Diagnostic };
  }

  #note(path: string): NoteFacts {
    // Fields are read in the order in which they stand here.
    return {
      path,
      length: this.#count(),
      bodyStart: this.#count(),
      text: NO_TEXT,
      fields: this.#fields(),
      whole: this.#talk(),
      parts: this.#list(this.#talk),
      clues: this.#clues(),
      sections: this.#list(this.#section),
      definitions: this.#list(this.#definition),
      links: this.#list(this.#link),
      hashtags: this.#list(this.#listed),
      diagnostics: this.#diagnostics(),
    };
  }

  #count(): number {
    const first = this.#bytes[this.#at++] ?? 0;
    if (first < 128) return first;
    let count = first & 127;
    for (let shift = 7; ; shift += 7) {
      const byte = this.#bytes[this.#at++] ?? 0;
      count |= (byte & 127) << shift;
      if (byte < 128) return count;
    }
  }

  #fraction(): number {
    const counted = this.#count();
    if (counted !== 1) return counted / 2 / THOUSANDTHS;
    const start = this.#bytes.byteOffset + this.#at;
    this.#at += Float64Array.BYTES_PER_ELEMENT;
    return new DataView(this.#bytes.buffer).getFloat64(start, true);
  }

  #string(): string {
    const start = this.#textAt;
    this.#textAt += this.#count();
    return this.#text.slice(start, this.#textAt);
  }

  #list<T>(read: (this: this) => T): readonly T[] {
    const count = this.#count();
    if (count === 0) return NOTHING;
    // As long as it will be: of a list that grows, V8 makes room for 17 at once.
    const items = new Array<T>(count);
    for (let item = 0; item < count; item++) items[item] = read.call(this);
    return items;
  }

  #strings(): readonly string[] {
    return this.#list(this.#string);
  }

  #span(): Span {
    return { start: this.#count(), end: this.#count() };
  }

  #seenWith<T>(read: (this: this) => T): Seen<T> | undefined {
    const line = this.#count();
    if (line === 0) return undefined;
    const column = this.#count() || undefined;
    const sure = this.#fraction();
    const by = this.#string();
    return { value: read.call(this), line, column, sure, by };
  }

  #seen(): Seen<string> | undefined {
    return this.#seenWith(this.#string);
  }

  /** In a list there is none that is not there. */
  #listed(): Seen<string> {
    return this.#seen() as Seen<string>;
  }

  #seenPeople(): Seen<readonly string[]> | undefined {
    return this.#seenWith(this.#strings);
  }

  #listedPeople(): Seen<readonly string[]> {
    return this.#seenPeople() as Seen<readonly string[]>;
  }

  #fields(): FieldFacts {
    if (this.#count() === 0) return NO_FIELDS;
    return {
      type: this.#seen(),
      title: this.#seen(),
      event: this.#seen(),
      date: this.#seen(),
      location: this.#seen(),
      speakers: this.#seenPeople(),
      topics: this.#list(this.#listed),
      aliases: this.#strings(),
      names: this.#strings(),
    };
  }

  #talk(): TalkFact {
    return {
      title: this.#listed(),
      readings: this.#list(this.#reading),
      speakers: this.#list(this.#listedPeople),
      event: this.#seen(),
      date: this.#seen(),
      span: this.#span(),
    };
  }

  #reading(): TitleReading {
    return {
      by: this.#string(),
      title: this.#string(),
      people: this.#strings(),
      sure: this.#fraction(),
    };
  }

  #clues(): NoteClues {
    return {
      own: this.#fraction(),
      bits: this.#count(),
      listed: this.#count(),
      linkTexts: this.#strings(),
      event: this.#seen(),
      date: this.#seen(),
    };
  }

  #section(): SectionFact {
    return {
      depth: this.#count(),
      heading: this.#string(),
      line: this.#count(),
      start: this.#count(),
      span: this.#span(),
    };
  }

  #definition(): DefinitionFact {
    return {
      term: this.#string(),
      aliases: this.#strings(),
      related: this.#strings(),
      line: this.#count(),
      column: this.#count(),
      span: this.#span(),
      sure: this.#fraction(),
      by: this.#string(),
    };
  }

  #link(): LinkFact {
    return {
      target: this.#string(),
      kind: this.#count() === 1 ? 'wiki' : 'path',
      text: this.#string(),
      line: this.#count(),
      column: this.#count(),
      beside: this.#beside(),
    };
  }

  #beside(): string | undefined {
    return this.#count() === 1 ? this.#string() : undefined;
  }

  #diagnostics(): readonly Diagnostic[] {
    const json = this.#string();
    return json === '' ? NOTHING : (JSON.parse(json) as readonly Diagnostic[]);
  }
}
