import type { NoteItemView } from '../../library/views.ts';
import type { Library } from '../../library.ts';
import { appendTo } from '../../model/append-to.ts';
import { lazily } from '../../model/lazily.ts';
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

/** A large folder has thousands, and each is read from its note; about a millisecond's worth. */
const TERMS_IN_A_STEP = 50;

/** Notes that are listed as what they are. */
const LISTED_ELSEWHERE: ReadonlySet<NoteKind> = new Set(['talk', 'event']);

/** What there is of each kind, for as long as nothing is typed; each made when it is first asked for. */
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

  /** A topic or an event that is found is a name: what belongs to it is known by the listing. */
  described(entry: Entry): Entry {
    if (entry.kind !== 'topic' && entry.kind !== 'event') return entry;
    const known = this.#byTitle[entry.kind]().get(entry.title);
    return known ? { ...entry, detail: entry.detail || known.detail, talks: known.talks } : entry;
  }

  /** Makes the listing of terms. */
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

/** All notes, the one that was changed last first; nobody has written the bundled ones here: of those the talks. */
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

/** Every note once, a talk by what is known of it. */
function allEntries(notes: readonly NoteItemView[], talks: readonly Entry[]): readonly Entry[] {
  const talksIn = new Map<string, Entry[]>();
  for (const talk of talks) appendTo(talksIn, talk.file, talk);
  return notes.map((note) => {
    const [only, ...others] = talksIn.get(note.file) ?? [];
    return only && others.length === 0 ? only : noteEntry(note);
  });
}
