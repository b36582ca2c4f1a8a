import { highlighterFor } from '../code/highlighter-for.ts';
import type { Library } from '../library.ts';
import { UserError } from '../model/user-error.ts';
import { noteSpan } from '../render/text/styled.ts';
import type { Terminal } from '../render/text/terminal.ts';
import type { Entry } from './entries.ts';
import { matchedWords, matcherOf } from './matched-words.ts';
import type { Preview } from './preview.ts';
import { type State, selectedEntry } from './state.ts';

/** Previews kept: going back up the list is free. */
const MOST_KEPT = 50;

/** Two topics may stand on one line. */
const keyOf = ({ file, line, title, talks }: Entry) =>
  talks.length > 0 ? [file, line, title, talks.length] : [file, line];

/** Makes previews of notes, each once. */
export class PreviewMaker {
  readonly #library: Library;
  readonly #kept = new Map<string, Preview>();

  constructor(library: Library) {
    this.#library = library;
  }

  /** The preview of the selected entry; undefined where nothing is selected. */
  async of(state: State, terminal: Terminal): Promise<Preview | undefined> {
    const entry = selectedEntry(state);
    if (!entry) return undefined;
    const words = matchedWords(state.input.text, state.answer);
    const key = JSON.stringify([keyOf(entry), terminal.columns, ...words]);
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
            linked: this.#linkedFrom(entry.file),
            matcher: matcherOf(words),
            terminal,
          })
        : { key, lines: [[noteSpan(text.message)]], hitLine: 0 };
    this.#keep(made);
    return made;
  }

  readonly #linkedFrom = (file: string) => (target: string) => {
    const found = this.#library.linked(file, target);
    return found && { title: found.name, file: found.file, line: found.line };
  };

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
