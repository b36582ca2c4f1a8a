import { FIELD_MARK, NONE } from '../index/columns.ts';
import { FIELD_BITS, FIELDS, type Field, KINDS } from '../index/fields.ts';
import { GrowingUint32 } from '../index/growing.ts';
import type { SearchDocument } from './document.ts';
import type { Lexicon } from './lexicon.ts';
import { pushTokens } from './text-tokens.ts';

/** Texts as tokens by the numbers of a lexicon, one text after the other. */
export interface TokenLists {
  /** Where each text starts among the tokens, and where the last ends. */
  readonly offsets: Uint32Array;
  readonly tokens: Uint32Array;
}

/** What documents say, as numbers, before it is known which words there are in all. */
export interface GatheredDocuments {
  readonly documentKinds: Uint8Array;
  readonly documentGroups: Uint32Array;
  readonly documentParents: Uint32Array;
  readonly documentYears: Uint16Array;
  readonly headings: TokenLists;
  /** Tokens of each document's body. */
  readonly bodies: readonly Uint32Array[];
  /** Of each group the fields of its first document, each entry behind a FIELD_MARK. */
  readonly groupFields: TokenLists;
  /** Name and aliases of each term. */
  readonly names: readonly (readonly string[])[];
  /** The group of each of these terms. */
  readonly setGroups: Uint32Array;
}

/** @param lexicon by whose numbers bodies say their tokens; takes in the words of all other texts */
export function gatherDocuments(
  documents: Iterable<SearchDocument>,
  lexicon: Lexicon,
): GatheredDocuments {
  const gatherer = new Gatherer(lexicon);
  for (const document of documents) gatherer.add(document);
  return gatherer.finish();
}

class Texts {
  readonly #offsets = new GrowingUint32();
  readonly tokens = new GrowingUint32();

  start(): void {
    this.#offsets.push(this.tokens.length);
  }

  finish(): TokenLists {
    this.start();
    return { offsets: this.#offsets.view(), tokens: this.tokens.view() };
  }
}

class Gatherer {
  readonly #lexicon: Lexicon;
  readonly #kinds = new GrowingUint32();
  readonly #groups = new GrowingUint32();
  readonly #parents = new GrowingUint32();
  readonly #years = new GrowingUint32();
  readonly #headings = new Texts();
  readonly #bodies: Uint32Array[] = [];
  readonly #groupFields = new Texts();
  /** Place of each group, by the number it was given. */
  readonly #places = new Map<number, number>();
  readonly #names: (readonly string[])[] = [];
  readonly #setGroups = new GrowingUint32();

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  add(document: SearchDocument): void {
    const { body } = document;
    this.#kinds.push(KINDS.indexOf(document.kind));
    this.#groups.push(this.#places.get(document.group) ?? this.#startGroup(document));
    this.#parents.push(document.parent ?? NONE);
    this.#years.push(document.year ?? 0);
    this.#headings.start();
    pushTokens(document.heading, this.#lexicon, this.#headings.tokens);
    this.#bodies.push(typeof body === 'string' ? this.#tokensOf(body) : body);
  }

  #tokensOf(text: string): Uint32Array {
    const tokens = new GrowingUint32(16);
    pushTokens(text, this.#lexicon, tokens);
    return tokens.view();
  }

  /** The fields of a group are those of its first document. */
  #startGroup(document: SearchDocument): number {
    const place = this.#places.size;
    this.#places.set(document.group, place);
    this.#groupFields.start();
    this.#addField('title', [document.title]);
    this.#addField('alias', document.aliases);
    this.#addField('speaker', document.speakers);
    this.#addField('topic', document.topics);
    this.#addField('event', [document.event]);
    this.#addField('track', [document.track]);
    if (document.kind === 'term') {
      this.#names.push([document.title, ...document.aliases]);
      this.#setGroups.push(place);
    }
    return place;
  }

  #addField(field: Field, entries: readonly string[]): void {
    for (const entry of entries) {
      if (entry === '') continue;
      this.#groupFields.tokens.push(FIELD_MARK + FIELD_BITS[field]);
      pushTokens(entry, this.#lexicon, this.#groupFields.tokens);
    }
  }

  finish(): GatheredDocuments {
    return {
      documentKinds: new Uint8Array(this.#kinds.view()),
      documentGroups: this.#groups.view(),
      documentParents: this.#parents.view().map((group) => this.#places.get(group) ?? NONE),
      documentYears: new Uint16Array(this.#years.view()),
      headings: this.#headings.finish(),
      bodies: this.#bodies,
      groupFields: this.#groupFields.finish(),
      names: this.#names,
      setGroups: this.#setGroups.view(),
    };
  }
}

/** A text of a document: `tokens[start, end)` stand in a field, given by its place in FIELDS. */
export type TextVisitor = (
  tokens: Uint32Array,
  start: number,
  end: number,
  field: number,
  document: number,
) => void;

const BODY = FIELDS.indexOf('body');
const HEADING = FIELDS.indexOf('heading');

/** Visits all texts, documents ascending; the fields of a group with its first document. */
export function forEachText(gathered: GatheredDocuments, visit: TextVisitor): void {
  const { documentGroups, headings, bodies } = gathered;
  let groups = 0;
  bodies.forEach((body, document) => {
    if (documentGroups[document] === groups) {
      forEachEntry(gathered.groupFields, groups, (tokens, start, end, field) =>
        visit(tokens, start, end, field, document),
      );
      groups++;
    }
    const start = headings.offsets[document] ?? 0;
    visit(headings.tokens, start, headings.offsets[document + 1] ?? start, HEADING, document);
    visit(body, 0, body.length, BODY, document);
  });
}

/** Visits the entries of a group's fields; see {@link TextVisitor}. */
export function forEachEntry(
  { offsets, tokens }: TokenLists,
  group: number,
  visit: (tokens: Uint32Array, start: number, end: number, field: number) => void,
): void {
  const stop = offsets[group + 1] ?? 0;
  let at = offsets[group] ?? 0;
  while (at < stop) {
    const field = numberOfBit((tokens[at] ?? 0) - FIELD_MARK);
    const start = at + 1;
    at = start;
    while (at < stop && (tokens[at] ?? 0) < FIELD_MARK) at++;
    visit(tokens, start, at, field);
  }
}

const numberOfBit = (bit: number): number => 31 - Math.clz32(bit);
