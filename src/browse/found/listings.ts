import { join } from 'node:path';
import { changedAt } from '../../choosing/choose.ts';
import type { NoteItemView } from '../../library/views.ts';
import type { Library } from '../../library.ts';
import { appendTo } from '../../model/append-to.ts';
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

/** Files are looked at in about a millisecond. */
const FILES_IN_A_STEP = 100;
/** So many can be looked at before the first screen. */
const NOTES_AT_ONCE = 500;

/** Notes that are listed as what they are. */
const LISTED_ELSEWHERE: ReadonlySet<NoteKind> = new Set(['talk', 'event']);

/** What there is of each kind, for as long as nothing is typed; each made when it is first asked for. */
export class Listings {
  readonly #library: Library;
  readonly #made = new Map<Scope, readonly Entry[]>();
  #topicOf: ReadonlyMap<string, Entry> | undefined;
  #eventOf: ReadonlyMap<string, Entry> | undefined;
  readonly #talkOf: TalkEntries;

  #isByChange = false;

  private constructor(library: Library, talks: readonly Entry[]) {
    this.#library = library;
    this.#talkOf = new Map(talks.map((talk) => [talk.talk ?? '', talk]));
    this.#made.set('talks', talks);
    // Nobody waits for thousands of files to be looked at: see `changeSteps`.
    if (library.status().notes > NOTES_AT_ONCE && talks.length > 0) this.#made.set('all', talks);
    else for (const _ of this.changeSteps());
  }

  static async of(library: Library): Promise<Listings> {
    return new Listings(library, talkEntries(await library.talks()));
  }

  /** Puts all notes in the order in which they were changed, the last one first. */
  *changeSteps(): Generator<void> {
    if (this.#isByChange) return;
    const notes = this.#library.notes();
    const isOwn = this.#library.status().index !== null;
    const changed = new Map<NoteItemView, number>();
    for (const note of notes) {
      // Nobody has written the bundled notes here: their talks are what they are about.
      changed.set(note, isOwn ? changedAt(join(this.#library.root, note.file)) : -rankOf(note));
      if (changed.size % FILES_IN_A_STEP === 0) yield;
    }
    const latest = notes.toSorted((a, b) => (changed.get(b) ?? 0) - (changed.get(a) ?? 0));
    this.#made.set('all', allEntries(latest, this.of('talks')));
    this.#made.set('notes', ownNotes(latest));
    this.#isByChange = true;
  }

  of(scope: Scope): readonly Entry[] {
    const made = this.#made.get(scope);
    if (made) return made;
    if (scope === 'terms') {
      for (const _ of this.termSteps());
      return this.#made.get('terms') ?? [];
    }
    if (scope === 'notes') return ownNotes(this.#library.notes());
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
    const known = this.#named(entry);
    return known ? { ...entry, detail: entry.detail || known.detail, talks: known.talks } : entry;
  }

  #named({ kind, title }: Entry): Entry | undefined {
    if (kind === 'topic') {
      this.#topicOf ??= byTitle(this.of('topics'));
      return this.#topicOf.get(title);
    }
    this.#eventOf ??= byTitle(this.of('events'));
    return this.#eventOf.get(title);
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

const ownNotes = (notes: readonly NoteItemView[]): readonly Entry[] =>
  notes.filter(({ kind }) => !LISTED_ELSEWHERE.has(kind)).map(noteEntry);

const byTitle = (entries: readonly Entry[]): ReadonlyMap<string, Entry> =>
  new Map(entries.map((entry) => [entry.title, entry]));

const rankOf = ({ kind }: NoteItemView): number => (kind === 'talk' ? 0 : 1);

/** Every note once, a talk by what is known of it. */
function allEntries(notes: readonly NoteItemView[], talks: readonly Entry[]): readonly Entry[] {
  const talksIn = new Map<string, Entry[]>();
  for (const talk of talks) appendTo(talksIn, talk.file, talk);
  return notes.map((note) => {
    const [only, ...others] = talksIn.get(note.file) ?? [];
    return only && others.length === 0 ? only : noteEntry(note);
  });
}
