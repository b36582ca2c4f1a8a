import { FIELD_MARK, NONE, PARENT_BEFORE } from '../index/columns.ts';
import { FIELD_BITS, type Field, KINDS } from '../index/fields.ts';
import { GrowingUint32 } from '../index/growing.ts';
import { plainText } from '../text/plain-text.ts';
import { hashOf } from '../text/text-hash.ts';
import type { SearchDocument } from './document.ts';
import { Lexicon } from './lexicon.ts';
import { type ScannedText, scanMarkdown } from './scanned-text.ts';
import { TokenStream } from './token-stream.ts';

/**
 * What documents say, word by word, before an index is made of it: plain data, so that it can cross threads.
 * Words are their numbers in a lexicon, which may have words that no document has.
 */
export interface GatheredDocuments {
  /** The words of the lexicon by their numbers; those left out that whoever makes the index has already. */
  readonly vocabulary: readonly string[];
  /** The words of all documents one after the other. */
  readonly words: Uint32Array;
  /** Field bit of each, plus WHOLE; parallel to words. */
  readonly marks: Uint8Array;
  /** For each word of the lexicon 1 where it stands among them, 0 for the others. */
  readonly isUsed: Uint8Array;
  /** Where each document ends in them. */
  readonly documentEnds: Uint32Array;
  /** By their number in KINDS. */
  readonly documentKinds: Uint32Array;
  readonly documentGroups: Uint32Array;
  readonly documentParents: Uint32Array;
  readonly documentYears: Uint32Array;
  readonly documentHashes: Uint32Array;
  readonly headingOffsets: Uint32Array;
  readonly headingWords: Uint32Array;
  readonly groupNumbers: Uint32Array;
  readonly groupFieldOffsets: Uint32Array;
  readonly groupFieldWords: Uint32Array;
  /** Name and aliases of each term. */
  readonly names: readonly (readonly string[])[];
  /** The group of each of these terms. */
  readonly setGroups: Uint32Array;
}

/** @param lexicon by whose numbers bodies say their words that were found before; takes in all others */
export function gatherDocuments(
  documents: Iterable<SearchDocument>,
  lexicon = new Lexicon(),
): GatheredDocuments {
  const gatherer = new DocumentGatherer(lexicon);
  for (const document of documents) gatherer.add(document);
  return gatherer.finish();
}

class DocumentGatherer {
  readonly #lexicon: Lexicon;
  readonly #stream: TokenStream;
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

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
    this.#stream = new TokenStream(lexicon);
  }

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
    return { tokens: tokens.view(), hash };
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

  finish(): GatheredDocuments {
    this.#headingOffsets.push(this.#headingWords.length);
    this.#groupFieldOffsets.push(this.#groupFieldWords.length);
    return {
      vocabulary: this.#lexicon.words,
      words: this.#stream.words.view(),
      marks: this.#stream.marks.view(),
      isUsed: this.#stream.used(),
      documentEnds: this.#stream.documentEnds.view(),
      documentKinds: this.#kinds.view(),
      documentGroups: this.#groups.view(),
      documentParents: this.#parents
        .view()
        .map((parent) =>
          parent >= PARENT_BEFORE ? parent : (this.#groupPositions.get(parent) ?? NONE),
        ),
      documentYears: this.#years.view(),
      documentHashes: this.#hashes.view(),
      headingOffsets: this.#headingOffsets.view(),
      headingWords: this.#headingWords.view(),
      groupNumbers: this.#groupNumbers.view(),
      groupFieldOffsets: this.#groupFieldOffsets.view(),
      groupFieldWords: this.#groupFieldWords.view(),
      names: this.#names,
      setGroups: this.#namedGroups.view(),
    };
  }
}
