import { highlighterFor } from '../../code/highlighter-for.ts';
import type { Library } from '../../library.ts';
import { UserError } from '../../model/user-error.ts';
import { noteSpan } from '../../render/text/styled.ts';
import type { Terminal } from '../../render/text/terminal.ts';
import type { Entry, Matcher } from '../found/entries.ts';
import { NOTHING_MARKED, type Preview } from './preview.ts';

/** Previews kept: going back up the list is free. */
const MOST_KEPT = 50;

/** Two topics may stand on one line. */
const keyOf = ({ file, line, title, talks }: Entry) =>
  talks.length > 0 ? [file, line, title, talks.length] : [file, line];

/** What a preview is to show: an entry, and the words of a query in it. */
export interface PreviewWanted {
  readonly entry: Entry;
  readonly query: string;
  readonly matcher: Matcher;
  /** The preview's part of the screen. */
  readonly terminal: Terminal;
}

/** Makes previews of notes, each once. */
export class PreviewMaker {
  readonly #library: Library;
  readonly #kept = new Map<string, Preview>();

  constructor(library: Library) {
    this.#library = library;
  }

  async of({ entry, query, matcher, terminal }: PreviewWanted): Promise<Preview> {
    const key = JSON.stringify([keyOf(entry), terminal.columns, query]);
    const kept = this.#kept.get(key);
    if (kept) return kept;
    // Markdown is drawn by a library that takes longer to load than the first screen.
    const { makePreview } = await import('./make-preview.ts');
    const text = this.#textOf(entry.file);
    const made =
      typeof text === 'string'
        ? makePreview(entry, {
            key,
            text,
            head: this.#library.headAt(entry),
            highlight: await highlighterFor(text),
            linked: (target) => this.#library.linked(entry.file, target),
            matcher,
            terminal,
          })
        : {
            key,
            lines: [[noteSpan(text.message)]],
            startLine: 0,
            hitLine: 0,
            marked: NOTHING_MARKED,
          };
    this.#keep(made);
    return made;
  }

  /** Notes may have changed. */
  forget(): void {
    this.#kept.clear();
  }

  #keep(preview: Preview): void {
    const [oldest] = this.#kept.keys();
    if (oldest !== undefined && this.#kept.size >= MOST_KEPT) this.#kept.delete(oldest);
    this.#kept.set(preview.key, preview);
  }

  /** A note that has gone since the list was made is said in its place. */
  #textOf(file: string): string | UserError {
    try {
      return this.#library.textOf(file);
    } catch (error) {
      if (error instanceof UserError) return error;
      throw error;
    }
  }
}
