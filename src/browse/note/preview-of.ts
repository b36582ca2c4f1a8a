import { highlighterFor } from '../../code/highlighter-for.ts';
import type { Library } from '../../library.ts';
import { safeSpan } from '../../render/text/styled.ts';
import type { Terminal } from '../../render/text/terminal.ts';
import type { Entry, Matcher } from '../found/entries.ts';
import { textOf } from './current-note.ts';
import { NOTHING_MARKED, type Preview } from './preview.ts';

/** The input of a preview: an entry, and the query whose words to mark in it. */
interface PreviewRequest {
  readonly entry: Entry;
  readonly query: string;
  readonly matcher: Matcher;
  /** The terminal, limited to the preview's columns. */
  readonly terminal: Terminal;
}

/** The key of a preview's inputs. It has the title of a topic or event, because two may be on one line. */
export const previewKey = ({ entry, query, terminal }: PreviewRequest): string => {
  const { file, line, title, talks } = entry;
  const own = talks.length > 0 ? [file, line, title, talks.length] : [file, line];
  return JSON.stringify([own, terminal.columns, query]);
};

/** The preview of an entry, or an error message if its note was deleted after the list was made. */
export async function previewOf(wanted: PreviewRequest, library: Library): Promise<Preview> {
  const { entry, matcher, terminal } = wanted;
  const key = previewKey(wanted);
  // The Markdown library takes longer to load than the first screen takes to appear.
  const { makePreview } = await import('./make-preview.ts');
  const text = textOf(entry.file, library);
  if (typeof text !== 'string') {
    const lines = [[safeSpan(text.message)]];
    return { key, lines, startLine: 0, hitLine: 0, marked: NOTHING_MARKED };
  }
  return makePreview(entry, {
    key,
    text,
    head: library.headAt(entry),
    highlight: await highlighterFor(text),
    linked: (target) => library.linked(entry.file, target),
    matcher,
    terminal,
  });
}
