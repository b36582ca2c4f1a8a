import type { Diagnostic } from '../model/diagnostic.ts';
import type { Span } from '../model/place.ts';
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
import { GrowingBytes } from '../search/index/growing.ts';
import { crc32 } from './crc32.ts';

/** What is kept of a file: what it shows, or why it was left out. */
export type Entry = { readonly note: NoteFacts } | { readonly skipped: Diagnostic };

/** What fractions are counted in: those that are given by hand have no more than three decimals. */
export const THOUSANDTHS = 1_000;
/** Fractions from here on are written as they are. */
const MOST_COUNTED = 2 ** 20;

/** What an entry begins with: the CRC-32 of the bytes behind it. */
export const CHECK_BYTES = 4;

/**
 * An entry as bytes, for {@link decodeEntry}: a quarter of its JSON, and read in half the time. Its path is not
 * among them.
 *
 * First their check sum, the lowest byte first; then how many bytes of numbers follow, times two, and one more
 * where the text is UTF-16. Then the numbers, in base 128 (see `GrowingBytes.varint`), field after field in the
 * order below: also how long each string and list is, 0 for the line of something that is not there, whether
 * there is any front matter, and fractions as thousandths times two, or as 1 and the eight bytes of a double.
 * Then all strings as one text, which is UTF-8 unless it has halves of surrogate pairs.
 */
export function encodeEntry(entry: Entry): Uint8Array<ArrayBuffer> {
  const writer = new EntryWriter();
  if ('note' in entry) writer.note(entry.note);
  else writer.skipped(entry.skipped);
  return writer.finish();
}

/** Its place until it is known. */
const NO_CHECK = new Uint8Array(CHECK_BYTES);

class EntryWriter {
  readonly #numbers = new GrowingBytes(256);
  #text = '';

  note(note: NoteFacts): void {
    this.#count(1);
    this.#count(note.length);
    this.#count(note.bodyStart);
    this.#fields(note.fields);
    this.#talk(note.whole);
    this.#list(note.parts, this.#talk);
    this.#clues(note.clues);
    this.#list(note.sections, this.#section);
    this.#list(note.definitions, this.#definition);
    this.#list(note.links, this.#link);
    this.#list(note.hashtags, this.#seen);
    this.#string(note.diagnostics.length > 0 ? JSON.stringify(note.diagnostics) : '');
  }

  skipped(why: Diagnostic): void {
    this.#count(0);
    this.#string(JSON.stringify(why));
  }

  finish(): Uint8Array<ArrayBuffer> {
    const numbers = this.#numbers.view();
    const isWellFormed = this.#text.isWellFormed();
    const bytes = new GrowingBytes(CHECK_BYTES + 4 + numbers.length + this.#text.length);
    bytes.bytes(NO_CHECK);
    bytes.varint(numbers.length * 2 + (isWellFormed ? 0 : 1));
    bytes.bytes(numbers);
    if (isWellFormed) bytes.text(this.#text);
    else bytes.bytes(Buffer.from(this.#text, 'utf16le'));
    const entry = bytes.toArray();
    new DataView(entry.buffer).setUint32(0, crc32(entry.subarray(CHECK_BYTES)), true);
    return entry;
  }

  #count(count: number): void {
    this.#numbers.varint(count);
  }

  #fraction(fraction: number): void {
    const counted = Math.abs(Math.round(fraction * THOUSANDTHS));
    if (counted < MOST_COUNTED && Object.is(counted / THOUSANDTHS, fraction)) {
      this.#count(counted * 2);
      return;
    }
    this.#count(1);
    const double = new DataView(new ArrayBuffer(Float64Array.BYTES_PER_ELEMENT));
    double.setFloat64(0, fraction, true);
    this.#numbers.bytes(new Uint8Array(double.buffer));
  }

  #string(text: string): void {
    this.#count(text.length);
    this.#text += text;
  }

  #list<T>(items: readonly T[], write: (this: this, item: T) => void): void {
    this.#count(items.length);
    for (const item of items) write.call(this, item);
  }

  #strings(texts: readonly string[]): void {
    this.#list(texts, this.#string);
  }

  #span({ start, end }: Span): void {
    this.#count(start);
    this.#count(end);
  }

  /** All of it but its value; gives whether there is one. */
  #about(seen: Seen<unknown> | undefined): seen is Seen<unknown> {
    this.#count(seen?.line ?? 0);
    if (!seen) return false;
    this.#count(seen.column ?? 0);
    this.#fraction(seen.sure);
    this.#string(seen.by);
    return true;
  }

  #seen(seen: Seen<string> | undefined): void {
    if (this.#about(seen)) this.#string(seen.value);
  }

  #seenPeople(seen: Seen<readonly string[]> | undefined): void {
    if (this.#about(seen)) this.#strings(seen.value);
  }

  /** Most notes have none. */
  #fields(fields: FieldFacts): void {
    const isAny = Object.values(fields).some((field) => field !== undefined && field.length !== 0);
    this.#count(isAny ? 1 : 0);
    if (!isAny) return;
    this.#seen(fields.type);
    this.#seen(fields.title);
    this.#seen(fields.event);
    this.#seen(fields.date);
    this.#seen(fields.location);
    this.#seenPeople(fields.speakers);
    this.#list(fields.topics, this.#seen);
    this.#strings(fields.aliases);
    this.#strings(fields.names);
  }

  #talk(talk: TalkFact): void {
    this.#seen(talk.title);
    this.#list(talk.readings, this.#reading);
    this.#list(talk.speakers, this.#seenPeople);
    this.#seen(talk.event);
    this.#seen(talk.date);
    this.#span(talk.span);
  }

  #reading({ by, title, people, sure }: TitleReading): void {
    this.#string(by);
    this.#string(title);
    this.#strings(people);
    this.#fraction(sure);
  }

  #clues(clues: NoteClues): void {
    this.#fraction(clues.own);
    this.#count(clues.bits);
    this.#count(clues.listed);
    this.#strings(clues.linkTexts);
    this.#seen(clues.event);
    this.#seen(clues.date);
  }

  #section({ depth, heading, line, start, span }: SectionFact): void {
    this.#count(depth);
    this.#string(heading);
    this.#count(line);
    this.#count(start);
    this.#span(span);
  }

  #definition(definition: DefinitionFact): void {
    this.#string(definition.term);
    this.#strings(definition.aliases);
    this.#strings(definition.related);
    this.#count(definition.line);
    this.#count(definition.column);
    this.#span(definition.span);
    this.#fraction(definition.sure);
    this.#string(definition.by);
  }

  #link({ target, kind, text, line, column, beside }: LinkFact): void {
    this.#string(target);
    this.#count(kind === 'wiki' ? 1 : 0);
    this.#string(text);
    this.#count(line);
    this.#count(column);
    this.#count(beside === undefined ? 0 : 1);
    if (beside !== undefined) this.#string(beside);
  }
}
