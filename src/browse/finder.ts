import type { Library } from '../library.ts';
import {
  type Answer,
  type Entry,
  hitEntry,
  KIND_OF,
  SCOPES,
  type Scope,
  talkEntry,
  termEntries,
  topicEntry,
} from './entries.ts';

/** What the list is to show. */
export interface Request {
  readonly query: string;
  readonly scope: Scope;
  /** Entries wanted at most. */
  readonly limit: number;
}

/** Answers requests from opened notes: by search, and by listings while nothing is typed. */
export class Finder {
  readonly #library: Library;
  readonly #talks: readonly Entry[];
  #topics: readonly Entry[] | undefined;
  #topicOf: ReadonlyMap<string, Entry> | undefined;
  #terms: readonly Entry[] = [];
  readonly #termSteps = this.#makeTerms();

  private constructor(library: Library, talks: readonly Entry[]) {
    this.#library = library;
    this.#talks = talks;
  }

  static async of(library: Library): Promise<Finder> {
    return new Finder(library, (await library.talks()).map(talkEntry));
  }

  find({ query, scope, limit }: Request): Answer {
    if (query.trim() === '') {
      const entries = this.#listing(scope);
      return { entries, total: entries.length, relaxed: [], nearest: [] };
    }
    const kind = KIND_OF[scope];
    const kinds = kind === undefined ? {} : { kinds: [kind] };
    const { hits, ...rest } = this.#library.search(query, { limit, isBeingTyped: true, ...kinds });
    return { ...rest, entries: hits.map((hit) => this.#described(hitEntry(hit))) };
  }

  /** A topic is a name: what belongs to it is known when the listing has been made. */
  #described(entry: Entry): Entry {
    const topic = entry.kind === 'topic' ? this.#topicOf?.get(entry.title) : undefined;
    return topic ? { ...entry, detail: entry.detail || topic.detail, talks: topic.talks } : entry;
  }

  /** Talks, or what there is instead, so that the first screen is not empty. */
  #listing(scope: Scope): readonly Entry[] {
    if (scope === 'topics') return this.#allTopics();
    if (scope === 'terms') return this.#allTerms();
    if (scope === 'talks' || this.#talks.length > 0) return this.#talks;
    return this.#allTopics().length > 0 ? this.#allTopics() : this.#allTerms();
  }

  #allTopics(): readonly Entry[] {
    if (!this.#topics) {
      const talkOf = new Map(this.#talks.map((talk) => [talk.talk ?? '', talk]));
      this.#topics = this.#library.topics().map((topic) => topicEntry(topic, talkOf));
      this.#topicOf = new Map(this.#topics.map((topic) => [topic.title, topic]));
    }
    return this.#topics;
  }

  #allTerms(): readonly Entry[] {
    for (const _ of this.#termSteps);
    return this.#terms;
  }

  /** A large folder has thousands, and each is read from its note. */
  *#makeTerms(): Generator<void> {
    const made: Entry[] = [];
    for (const term of this.#library.eachTerm()) {
      for (const entry of termEntries(term)) made.push(entry);
      if (made.length % TERMS_IN_A_STEP === 0) yield;
    }
    this.#terms = made.sort((a, b) => a.title.localeCompare(b.title, 'en'));
  }

  /**
   * What a first query would otherwise wait for, in steps of some milliseconds: the parts of the index
   * that the search opens when it needs them, and the listings behind Tab.
   */
  *warmUp(): Generator<void> {
    const name = (this.#talks[0]?.title ?? 'some notes').slice(0, LETTERS_OF_WARM_UP);
    // As it is typed, and with a slip.
    const typed = Array.from(name, (_, at) => name.slice(0, at + 1));
    for (const query of [...typed, `${name}x`]) yield* this.#warm(query, 'all');
    this.#allTopics();
    yield;
    for (const scope of SCOPES) yield* this.#warm(name, scope);
    yield* this.#termSteps;
  }

  /** Again and again while it takes long: V8 compiles what it has seen to. */
  *#warm(query: string, scope: Scope): Generator<void> {
    for (let times = 0; times < MOST_WARM_UPS; times++) {
      const start = performance.now();
      this.find({ query, scope, limit: HITS_OF_WARM_UP });
      const took = performance.now() - start;
      yield;
      if (took < QUICK_MS) return;
    }
  }
}

/** A key press that takes no longer is on the screen in time, whatever else there is to do. */
const QUICK_MS = 3;
/** What is slow after so many is slow for another reason than that it was not compiled. */
const MOST_WARM_UPS = 5;
/** Two words or three: enough to open what whole words, beginnings, pairs and slips need. */
const LETTERS_OF_WARM_UP = 14;
/** About a millisecond's worth. */
const TERMS_IN_A_STEP = 50;
/** As many as a screen of usual height shows. */
const HITS_OF_WARM_UP = 10;
