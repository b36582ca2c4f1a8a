import {
  FIELD_MARK,
  INDEX_VERSION,
  type IndexColumns,
  NONE,
  PARENT_BEFORE,
  toColumns,
} from './columns.ts';
import type { SearchDocument } from './document.ts';
import { FIELD_BITS, type Field, KINDS } from './fields.ts';
import { GrowingUint32 } from './growing.ts';
import { Lexicon } from './lexicon.ts';
import { nameColumns } from './name-columns.ts';
import { plainText } from './plain-text.ts';
import { writePostings } from './posting-writer.ts';
import { type ScannedText, scanMarkdown } from './scanned-text.ts';
import { isStopWord } from './stop-words.ts';
import { poolOf, sortAsBytes } from './string-pool.ts';
import { hashOf } from './text-hash.ts';
import { TokenStream } from './token-stream.ts';
import type { Columns } from './types.ts';
import { listsOf, stemColumns, typoColumns } from './word-columns.ts';

/**
 * Builds an index of documents, document `i` being the `i`-th given.
 * The same documents give the same bytes.
 * @returns plain typed arrays by name, for openIndex
 */
export function buildIndex(documents: Iterable<SearchDocument>): Columns {
  const builder = new IndexBuilder();
  for (const document of documents) builder.add(document);
  return toColumns(builder.finish());
}

class IndexBuilder {
  readonly #stream = new TokenStream();
  /** Of the bodies that come as text. */
  readonly #lexicon = new Lexicon();
  readonly #kinds = new GrowingUint32();
  readonly #groups = new GrowingUint32();
  readonly #parents = new GrowingUint32();
  readonly #years = new GrowingUint32();
  readonly #hashes = new GrowingUint32();
  readonly #headingOffsets = new GrowingUint32();
  readonly #headingWords = new GrowingUint32();
  readonly #groupNumbers = new GrowingUint32();
  readonly #groupPositions = new Map<number, number>();
  readonly #groupFieldOffsets = new GrowingUint32();
  readonly #groupFieldWords = new GrowingUint32();
  readonly #names: (readonly string[])[] = [];
  readonly #namedGroups = new GrowingUint32();

  add(document: SearchDocument): void {
    this.#kinds.push(KINDS.indexOf(document.kind));
    this.#groups.push(this.#groupPositions.get(document.group) ?? this.#startGroup(document));
    const { parent, parentBefore } = document;
    this.#parents.push(
      parentBefore === undefined ? (parent ?? NONE) : PARENT_BEFORE + parentBefore,
    );
    this.#years.push(document.year ?? 0);
    const body = this.#scanned(document.body);
    this.#hashes.push(hashOf([document.title, document.heading], body.hash));
    this.#headingOffsets.push(this.#headingWords.length);
    this.#stream.add('heading', plainText(document.heading).text, this.#headingWords);
    this.#stream.addBody(body);
    this.#stream.endDocument();
  }

  #scanned(body: SearchDocument['body']): ScannedText {
    if (typeof body !== 'string') return body;
    const tokens = new GrowingUint32();
    const hash = scanMarkdown(body, this.#lexicon, tokens);
    return { lexicon: this.#lexicon, tokens: tokens.view(), hash };
  }

  /** The fields of a group are those of its first document, where they are kept. */
  #startGroup(document: SearchDocument): number {
    const position = this.#groupNumbers.length;
    this.#groupPositions.set(document.group, position);
    this.#groupNumbers.push(document.group);
    this.#groupFieldOffsets.push(this.#groupFieldWords.length);
    this.#addGroupField('title', [plainText(document.title).text]);
    this.#addGroupField('alias', document.aliases);
    this.#addGroupField('speaker', document.speakers);
    this.#addGroupField('topic', document.topics);
    this.#addGroupField('event', document.event === '' ? [] : [document.event]);
    if (document.kind === 'term') {
      this.#names.push([document.title, ...document.aliases]);
      this.#namedGroups.push(position);
    }
    return position;
  }

  #addGroupField(field: Field, texts: readonly string[]): void {
    for (const text of texts) {
      this.#groupFieldWords.push(FIELD_MARK + FIELD_BITS[field]);
      this.#stream.add(field, text, this.#groupFieldWords);
    }
  }

  finish(): IndexColumns {
    const written = this.#stream.vocabulary();
    const sorted = sortAsBytes([...written]);
    const positions = new Map(sorted.map((word, position) => [word, position]));
    const order = Uint32Array.from(written, (word) => positions.get(word) ?? 0);
    const documents = this.#groups.length;
    const groups = this.#groupNumbers.length;
    const inOrder = (word: number) => (word >= FIELD_MARK ? word : (order[word] ?? 0));
    const documentGroups = this.#groups.toArray();
    this.#headingOffsets.push(this.#headingWords.length);
    this.#groupFieldOffsets.push(this.#groupFieldWords.length);
    const ofGroups = listsOf(documentGroups, groups);
    const documentParents = this.#parents
      .toArray()
      .map((parent) =>
        parent >= PARENT_BEFORE ? parent : (this.#groupPositions.get(parent) ?? NONE),
      );
    const bodyLengths = this.#bodyLengths(written);
    const groupFieldWords = this.#groupFieldWords.toArray().map(inOrder);
    const titleLengths = titleLengthsOf(this.#groupFieldOffsets.view(), groupFieldWords, sorted);
    return {
      counts: Uint32Array.of(
        INDEX_VERSION,
        documents,
        groups,
        bodyLengths.reduce((sum, length) => sum + length, 0),
        titleLengths.reduce((sum, length) => sum + length, 0),
        documentParents.reduce((sum, parent) => sum + (parent === NONE ? 0 : 1), 0),
      ),
      words: poolOf(sorted),
      ...stemColumns(sorted, this.#stream, order, documentGroups),
      ...writePostings(this.#stream, written, order),
      ...typoColumns(sorted),
      documentKinds: Uint8Array.from(this.#kinds.view()),
      documentGroups,
      documentParents,
      documentYears: Uint16Array.from(this.#years.view()),
      bodyLengths,
      documentHashes: this.#hashes.toArray(),
      headingOffsets: this.#headingOffsets.toArray(),
      headingWords: this.#headingWords.toArray().map(inOrder),
      groupNumbers: this.#groupNumbers.toArray(),
      groupDocumentOffsets: ofGroups.offsets,
      groupDocuments: ofGroups.members,
      groupFieldOffsets: this.#groupFieldOffsets.toArray(),
      groupFieldWords,
      titleLengths,
      ...nameColumns(this.#names),
      setGroups: this.#namedGroups.toArray(),
    };
  }

  #bodyLengths(written: readonly string[]): Uint16Array {
    const counts = Uint8Array.from(written, (word) => (isStopWord(word) ? 0 : 1));
    const words = this.#stream.words.view();
    const marks = this.#stream.marks.view();
    let start = 0;
    return Uint16Array.from(this.#stream.documentEnds.view(), (end) => {
      let length = 0;
      for (let i = start; i < end; i++) {
        if (marks[i] === FIELD_BITS.body) length += counts[words[i] ?? 0] ?? 0;
      }
      start = end;
      return Math.min(length, 0xffff);
    });
  }
}

function titleLengthsOf(
  offsets: Uint32Array,
  fieldWords: Uint32Array,
  sorted: readonly string[],
): Uint8Array {
  const lengths = new Uint8Array(offsets.length - 1);
  for (let group = 0; group < lengths.length; group++) {
    let field = 0;
    let length = 0;
    const end = offsets[group + 1] ?? 0;
    for (let i = offsets[group] ?? 0; i < end; i++) {
      const word = fieldWords[i] ?? 0;
      if (word >= FIELD_MARK) field = word - FIELD_MARK;
      else if (field === FIELD_BITS.title && !isStopWord(sorted[word] ?? '')) length++;
    }
    lengths[group] = Math.min(length, 255);
  }
  return lengths;
}
