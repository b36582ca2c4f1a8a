import type { NoteItemView } from '../../library/views.ts';
import type { Library } from '../../library.ts';
import { lazily } from '../../model/lazily.ts';
import { appendTo } from '../../model/maps.ts';
import type { NoteKind } from '../../model/notes.ts';
import {
  type Entry,
  eventEntry,
  noteEntry,
  type Scope,
  type TalkEntries,
  talkEntries,
  termEntries,
  topicEntry,
} from './entries.ts';

/** Terms per step, about a millisecond of work. A large folder has thousands, each read from its note. */
const TERMS_IN_A_STEP = 50;

/** Kinds of notes that have a scope of their own. */
const LISTED_ELSEWHERE: ReadonlySet<NoteKind> = new Set(['talk', 'event']);

/** The entries of each scope for an empty query; entries of topics, events and terms are made on first use. */
export class Listings {
  readonly #library: Library;
  readonly #made = new Map<Scope, readonly Entry[]>();
  readonly #byTitle = {
    topic: lazily(() => byTitle(this.of('topics'))),
    event: lazily(() => byTitle(this.of('events'))),
  };
  readonly #talkOf: TalkEntries;

  private constructor(library: Library, talks: readonly Entry[]) {
    this.#library = library;
    this.#talkOf = new Map(talks.map((talk) => [talk.talk ?? '', talk]));
    const latest = byChange(library);
    this.#made.set('all', allEntries(latest, talks));
    this.#made.set('talks', talks);
    this.#made.set(
      'notes',
      latest.filter(({ kind }) => !LISTED_ELSEWHERE.has(kind)).map(noteEntry),
    );
  }

  static async of(library: Library): Promise<Listings> {
    return new Listings(library, talkEntries(await library.talks()));
  }

  of(scope: Scope): readonly Entry[] {
    const made = this.#made.get(scope);
    if (made) return made;
    if (scope === 'terms') {
      for (const _ of this.termSteps());
      return this.#made.get('terms') ?? [];
    }
    const entries =
      scope === 'topics'
        ? this.#library.topics().map((topic) => topicEntry(topic, this.#talkOf))
        : this.#library.events().map((event) => eventEntry(event, this.#talkOf));
    this.#made.set(scope, entries);
    return entries;
  }

  /** Adds detail and talks to a found topic or event: a hit has only its name, the listing has the rest. */
  withListingDetails(entry: Entry): Entry {
    if (entry.kind !== 'topic' && entry.kind !== 'event') return entry;
    const known = this.#byTitle[entry.kind]().get(entry.title);
    return known ? { ...entry, detail: entry.detail || known.detail, talks: known.talks } : entry;
  }

  /** Makes the listing of terms in steps. */
  *termSteps(): Generator<void> {
    if (this.#made.has('terms')) return;
    const made: Entry[] = [];
    for (const term of this.#library.eachTerm()) {
      for (const entry of termEntries(term)) made.push(entry);
      if (made.length % TERMS_IN_A_STEP === 0) yield;
    }
    const { compare } = new Intl.Collator('en');
    this.#made.set(
      'terms',
      made.sort((a, b) => compare(a.title, b.title)),
    );
  }
}

const byTitle = (entries: readonly Entry[]): ReadonlyMap<string, Entry> =>
  new Map(entries.map((entry) => [entry.title, entry]));

/** All notes, the last changed first. This user did not change the bundled notes: notes with talks come first. */
function byChange(library: Library): readonly NoteItemView[] {
  const isOwn = library.status().index !== null;
  return library
    .notes()
    .map((note) => ({
      note,
      at: isOwn ? library.changedAt(note.file) : Number(note.kind === 'talk'),
    }))
    .sort((a, b) => b.at - a.at)
    .map(({ note }) => note);
}

/** One entry per note; a note with exactly one talk has that talk's entry. */
function allEntries(notes: readonly NoteItemView[], talks: readonly Entry[]): readonly Entry[] {
  const talksIn = new Map<string, Entry[]>();
  for (const talk of talks) appendTo(talksIn, talk.file, talk);
  return notes.map((note) => {
    const [only, ...others] = talksIn.get(note.file) ?? [];
    return only && others.length === 0 ? only : noteEntry(note);
  });
}
