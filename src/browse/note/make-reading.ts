import { highlighterFor } from '../../code/highlighter-for.ts';
import type { Located, NoteView } from '../../library/views.ts';
import type { Library } from '../../library.ts';
import { decoded } from '../../model/text/decoded.ts';
import { lineOfHeading } from '../../model/text/heading-ids.ts';
import { UserError } from '../../model/user-error.ts';
import { noteLines } from '../../render/note.ts';
import { isOpenable } from '../../render/text/hyperlink.ts';
import { safeSpan } from '../../render/text/styled.ts';
import type { Terminal } from '../../render/text/terminal.ts';
import { wrap } from '../../render/text/wrap.ts';
import type { Entry, Matcher } from '../found/entries.ts';
import { currentNote, textOf } from './current-note.ts';
import { markedPart, talkLines } from './make-preview.ts';
import { NOTHING_MARKED } from './preview.ts';
import { drawnLineOf, linksIn, type OpenedNote } from './reading.ts';

interface ReadingOptions {
  readonly library: Library;
  readonly matcher: Matcher;
  /** The terminal, limited to the columns for an opened note. */
  readonly terminal: Terminal & { readonly columns: number };
  readonly before: OpenedNote | undefined;
}

/**
 * Opens the full note of an entry at the found line; a topic or an event with talks opens as a list of the talks.
 * Throws UserError if the note no longer exists.
 */
export async function makeReading(entry: Entry, options: ReadingOptions): Promise<OpenedNote> {
  const { matcher, terminal, before } = options;
  const { columns } = terminal;
  const common = { entry, columns, before, link: undefined };
  if (entry.talks.length > 0) {
    const lines = [
      ...wrap([safeSpan(entry.detail)], columns),
      [],
      ...talkLines(entry.talks, matcher, terminal),
    ];
    const links = linksIn(lines, entry);
    return { ...common, title: entry.title, lines, links, marked: NOTHING_MARKED, top: 0 };
  }
  const note = await noteOf(entry, options.library);
  const { lines, lineOf } = noteLines(
    note,
    // The browser opens links itself, so no address has to be shown after a link's text.
    { ...terminal, hyperlinks: true },
    {
      linked: (target) => options.library.linked(note.file, target),
      highlight: await highlighterFor(note.markdown),
      isScreen: true,
      matchesIn: matcher,
      placeOf: placesOf(note.file, options.library),
    },
  );
  const isNoteItself = entry.line <= note.line;
  const part = markedPart(lines, lineOf(entry.line) - 1, entry.line);
  return {
    ...common,
    title: note.title,
    lines,
    links: linksIn(lines, note),
    marked: isNoteItself ? NOTHING_MARKED : part.marked,
    top: isNoteItself ? 0 : Math.max(0, Math.min(part.startLine, lines.length - 1)),
  };
}

/** The current note of an entry. Throws UserError if it no longer exists. */
async function noteOf(entry: Entry, library: Library): Promise<NoteView> {
  const found = await currentNote(entry, library);
  if (!found) throw new UserError(`${entry.file} no longer exists`);
  return found;
}

/** Finds the note and the line that the path of a link in a note leads to. */
const placesOf =
  (file: string, library: Library) =>
  (address: string): Located | undefined => {
    if (isOpenable(address)) return undefined;
    const [path = '', fragment = ''] = address.split('#', 2);
    const to = path === '' ? { file, line: 1 } : library.linked(file, decoded(path), 'path');
    if (!to) return undefined;
    const text = fragment === '' ? undefined : textOf(to.file, library);
    const line = typeof text === 'string' ? lineOfHeading(text, decoded(fragment)) : to.line;
    return { file: to.file, line };
  };

/** Draws an opened note again, with a given line of the note at the top. */
export async function redrawn(
  reading: OpenedNote,
  noteLine: number | undefined,
  options: ReadingOptions,
): Promise<OpenedNote> {
  const made = await makeReading(reading.entry, { ...options, before: reading.before });
  const top = noteLine === undefined ? 0 : drawnLineOf(made.lines, noteLine);
  const isKnown = made.links.length === reading.links.length;
  return { ...made, top, link: isKnown ? reading.link : undefined };
}
