import { FIELD_MARK, NONE } from '../index/columns.ts';
import { forEachEntry, type TokenLists } from '../index/field-entries.ts';
import { FIELD_BITS, FIELDS, type Field, type GroupField, KINDS } from '../index/fields.ts';
import { GrowingUint32 } from '../index/growing.ts';
import { dayWords } from '../text/day-words.ts';
import { STEMMERS } from '../text/stemmers.ts';
import type { DocumentLanguages, SearchDocument } from './document.ts';
import type { Lexicon } from './lexicon.ts';
import { TokenWriter } from './text-tokens.ts';

/** The content of all documents as numbers of the lexicon, before the words get their numbers in the index. */
export interface GatheredDocuments {
  readonly documentKinds: Uint8Array;
  readonly documentGroups: Uint32Array;
  readonly documentParents: Uint32Array;
  readonly documentDays: Uint32Array;
  readonly languages: DocumentLanguages;
  readonly headings: TokenLists;
  readonly bodies: TokenLists;
  /** For each document the text that its passage does not show. */
  readonly unseen: TokenLists;
  /** For each group the fields of its first document, a FIELD_MARK before each entry. */
  readonly groupFields: TokenLists;
  /** For each term its name and aliases. */
  readonly names: readonly (readonly string[])[];
  /** The group of each term; parallel to names. */
  readonly termGroups: Uint32Array;
}

/** @param lexicon numbers the words of the bodies' tokens; the words of all other texts are added to it */
export function gatherDocuments(
  documents: Iterable<SearchDocument>,
  lexicon: Lexicon,
): GatheredDocuments {
  const gatherer = new Gatherer(lexicon);
  for (const document of documents) gatherer.add(document);
  return gatherer.finish();
}

type TextsOf = (document: SearchDocument) => readonly string[];

/** The texts of each group field, the title first, without `key` and `property`. A field missing here does not compile. */
const TEXTS_OF: Readonly<Record<Exclude<GroupField, 'key' | 'property'>, TextsOf>> = {
  title: ({ title }) => [title],
  alias: ({ aliases }) => aliases,
  speaker: ({ speakers }) => speakers,
  topic: ({ topics }) => topics,
  event: ({ event }) => [event],
  track: ({ track }) => [track],
  path: ({ paths }) => paths,
  day: ({ day }) => [dayWords(day ?? 0).join(' ')],
};
const TEXTS_OF_FIELDS = Object.entries(TEXTS_OF) as readonly [Field, TextsOf][];

/** Writes token lists, one after the other. */
class TokenListWriter extends TokenWriter {
  readonly #offsets = new GrowingUint32();

  startList(): void {
    this.#offsets.push(this.tokens.length);
  }

  /** Adds a list of tokens. */
  put(tokens: Uint32Array): void {
    this.startList();
    for (const token of tokens) this.tokens.push(token);
  }

  finish(): TokenLists {
    this.startList();
    return { offsets: this.#offsets.view(), tokens: this.tokens.view() };
  }
}

class Gatherer {
  readonly #kinds = new GrowingUint32();
  readonly #groups = new GrowingUint32();
  readonly #parents = new GrowingUint32();
  readonly #days = new GrowingUint32();
  readonly #languages = new GrowingUint32();
  /** The bit of each language in the masks, by its code. */
  readonly #codes = new Map<string, number>();
  readonly #headings: TokenListWriter;
  readonly #bodies: TokenListWriter;
  readonly #unseen: TokenListWriter;
  readonly #groupFields: TokenListWriter;
  /** From a document's group number to the group's number in the index. */
  readonly #places = new Map<number, number>();
  readonly #names: (readonly string[])[] = [];
  readonly #termGroups = new GrowingUint32();

  constructor(lexicon: Lexicon) {
    this.#headings = new TokenListWriter(lexicon);
    this.#bodies = new TokenListWriter(lexicon);
    this.#unseen = new TokenListWriter(lexicon);
    this.#groupFields = new TokenListWriter(lexicon);
  }

  add(document: SearchDocument): void {
    this.#kinds.push(KINDS.indexOf(document.kind));
    this.#groups.push(this.#places.get(document.group) ?? this.#startGroup(document));
    this.#parents.push(document.parent ?? NONE);
    this.#days.push(document.day ?? 0);
    this.#languages.push(this.#maskOf(document.languages));
    this.#headings.startList();
    this.#headings.add(document.heading);
    this.#bodies.put(document.body);
    this.#unseen.put(document.unseen);
  }

  /** The bit set of some languages; a language without a stemmer has no bit. */
  #maskOf(languages: readonly string[]): number {
    let mask = 0;
    for (const code of languages) {
      if (!STEMMERS.has(code)) continue;
      const bit = this.#codes.get(code) ?? 1 << this.#codes.size;
      this.#codes.set(code, bit);
      mask |= bit;
    }
    return mask;
  }

  /** Adds a group with the fields of its first document. Returns the group's number in the index. */
  #startGroup(document: SearchDocument): number {
    const place = this.#places.size;
    this.#places.set(document.group, place);
    this.#groupFields.startList();
    for (const [field, textsOf] of TEXTS_OF_FIELDS) {
      for (const text of textsOf(document)) this.#addEntry(field, text);
    }
    for (const { name, values } of document.properties) {
      this.#addEntry('key', name);
      for (const value of values) this.#addEntry('property', value);
    }
    if (document.kind === 'term') {
      this.#names.push([document.title, ...document.aliases]);
      this.#termGroups.push(place);
    }
    return place;
  }

  #addEntry(field: Field, text: string): void {
    if (text === '') return;
    this.#groupFields.tokens.push(FIELD_MARK + FIELD_BITS[field]);
    this.#groupFields.add(text);
  }

  finish(): GatheredDocuments {
    return {
      documentKinds: new Uint8Array(this.#kinds.view()),
      documentGroups: this.#groups.view(),
      documentParents: this.#parents.view().map((group) => this.#places.get(group) ?? NONE),
      documentDays: this.#days.view(),
      languages: {
        codes: [...this.#codes.keys()],
        masks: new Uint16Array(this.#languages.view()),
      },
      headings: this.#headings.finish(),
      bodies: this.#bodies.finish(),
      unseen: this.#unseen.finish(),
      groupFields: this.#groupFields.finish(),
      names: this.#names,
      termGroups: this.#termGroups.view(),
    };
  }
}

/** Receives a text of a document: `tokens[start, end)`. `field` is the index of the text's field in FIELDS. */
export type TextVisitor = (
  tokens: Uint32Array,
  start: number,
  end: number,
  field: number,
  document: number,
) => void;

const BODY = FIELDS.indexOf('body');
const HEADING = FIELDS.indexOf('heading');
const UNSEEN = FIELDS.indexOf('unseen');

/** Visits all texts, documents ascending. The fields of a group come with the group's first document. */
export function forEachText(gathered: GatheredDocuments, visit: TextVisitor): void {
  const { documentGroups, headings, bodies, unseen } = gathered;
  const visitText = ({ tokens, offsets }: TokenLists, field: number, document: number): void =>
    visit(tokens, offsets[document] ?? 0, offsets[document + 1] ?? 0, field, document);
  let groups = 0;
  documentGroups.forEach((group, document) => {
    if (group === groups) {
      forEachEntry(gathered.groupFields, groups, (tokens, start, end, field) =>
        visit(tokens, start, end, field, document),
      );
      groups++;
    }
    visitText(headings, HEADING, document);
    visitText(bodies, BODY, document);
    visitText(unseen, UNSEEN, document);
  });
}
