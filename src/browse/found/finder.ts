import type { Library } from '../../library.ts';
import type { SearchOptions } from '../../search/types.ts';
import { type Answer, hitEntry, KIND_OF, NO_MATCHES, SCOPES, type Scope } from './entries.ts';
import { Listings } from './listings.ts';

/** A request for the entries of the list. */
export interface Request {
  readonly query: string;
  readonly scope: Scope;
  /** Most entries to return. */
  readonly limit: number;
}

/** Answers requests from opened notes: by search, or by listings for an empty query. */
export class Finder {
  readonly #library: Library;
  readonly #language: string;
  #listings: Listings;

  private constructor(library: Library, language: string, listings: Listings) {
    this.#library = library;
    this.#language = language;
    this.#listings = listings;
  }

  /** @param language of the reader, as `de`; empty if unknown */
  static async of(library: Library, language = ''): Promise<Finder> {
    return new Finder(library, language, await Listings.of(library));
  }

  /** Replaces the listings after the notes have changed. */
  async renew(): Promise<void> {
    this.#listings = await Listings.of(this.#library);
  }

  find({ query, scope, limit }: Request): Answer {
    if (query.trim() === '') {
      const entries = this.#listings.of(scope);
      return { entries, total: entries.length, relaxed: [], nearest: [], matcher: NO_MATCHES };
    }
    const { hits, total, relaxed, nearest } = this.#search(query, scope, limit);
    return {
      total,
      relaxed,
      nearest,
      entries: hits.map((hit) => this.#listings.withListingDetails(hitEntry(hit))),
      matcher: this.#library.marker(query, true),
    };
  }

  /** Counts the entries of each scope, in steps. */
  *counts(query: string): Generator<void, Readonly<Record<Scope, number>>> {
    const isListing = query.trim() === '';
    if (isListing) yield* this.#listings.termSteps();
    const counts = { all: 0, talks: 0, topics: 0, terms: 0, events: 0, notes: 0 };
    for (const scope of SCOPES) {
      counts[scope] = isListing
        ? this.#listings.of(scope).length
        : this.#search(query, scope, 1).total;
      yield;
    }
    return counts;
  }

  #search(query: string, scope: Scope, limit: number) {
    const kind = KIND_OF[scope];
    const options: SearchOptions = {
      limit,
      isBeingTyped: true,
      language: this.#language,
      ...(kind === undefined ? {} : { kinds: [kind] }),
    };
    return this.#library.search(query, options);
  }

  /**
   * Loads, in steps of some milliseconds, the data that a first query would otherwise wait for: the parts of the
   * index that the search opens when it needs them, and the listings of the other scopes.
   */
  *warmUp(): Generator<void> {
    const [first] = this.#listings.of('all');
    const name = (first?.title ?? 'some notes').slice(0, LETTERS_OF_WARM_UP);
    // The name as it would be typed letter by letter, and with a typo.
    const typed = Array.from(name, (_, at) => name.slice(0, at + 1));
    const queries = [...typed, `${name}x`].map((query) => ({ query, scope: 'all' }) as const);
    for (const each of [...queries, ...SCOPES.map((scope) => ({ query: name, scope }))]) {
      this.find({ ...each, limit: HITS_OF_WARM_UP });
      yield;
    }
    for (const scope of ['topics', 'events'] as const) {
      this.#listings.of(scope);
      yield;
    }
    yield* this.#listings.termSteps();
  }
}

/** Letters of the warm-up's query. Two or three words open the data for full words, prefixes, pairs and typos. */
const LETTERS_OF_WARM_UP = 14;
/** Hits per query of the warm-up: as many as a screen of usual height shows. */
const HITS_OF_WARM_UP = 10;
