import { realpathSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import type { ArgumentDefinition } from '../../cli-definition/command.ts';
import type { Context } from '../../cli-definition/context.ts';
import type { LastResults } from '../../last-results/last-results.ts';
import { isName } from '../../library/names.ts';
import type { NamedView, NameMatch, NoteItemView, NoteView } from '../../library/views.ts';
import type { Library } from '../../library.ts';
import { UserError } from '../../model/user-error.ts';
import { safeLine, safePath } from '../../render/text/safe-text.ts';
import { nothingFound } from '../print/nothing-found.ts';

/** The argument of the commands that show or edit a note. */
export const NOTE_ARGUMENT: ArgumentDefinition = {
  name: 'what',
  summary: "An id, title, file, term, file:line, or a result's number",
  required: true,
  variadic: true,
  complete: 'notes',
};

export const NOTE_ARGUMENT_DETAILS =
  'Paths may be relative, absolute or as search prints them. A number is a result of the last search in this terminal, unless a note has that name.';

/** A note that was found. */
export interface RequestedNote {
  readonly library: Library;
  readonly match: NameMatch;
  /** The matched name in words, for a name that is misspelt: `"cold start" in "Scaling"`. */
  readonly meant: string;
  readonly note: NoteView;
  /** 1-based, UTF-16 code units. */
  readonly column: number;
  /** The 1-based last requested line, of a place such as `a.md:12-40`. */
  readonly last?: number;
}

interface NotFound {
  readonly match: 'none';
  readonly note: undefined;
  /** Prints that nothing has this name and which command to try next; returns the exit code. */
  nothing(): Promise<1>;
}

/** The match of a path, or of the number of a result. */
const EXACT = { match: 'exact', meant: '' } as const;

/**
 * Finds the note that the typed words name: a path, a name, or the number of a result if no note has that name. Throws
 * UserError for a result that no longer exists.
 */
export async function findRequestedNote(
  words: readonly string[],
  context: Context,
): Promise<RequestedNote | NotFound> {
  const wanted = words.join(' ');
  const last = isNumber(wanted) ? await lastOf(context) : undefined;
  const result = last?.results[Number(wanted) - 1];
  const library = await context.openLibrary(last && result ? { other: last.notes } : {});
  const atPlace = noteAtPath(wanted, library);
  if (atPlace) return { ...EXACT, library, ...atPlace };
  const { match, called, found, nearest, also } = await library.findNote(wanted);
  const isNamed = isName({ match });
  if (result && !isNamed) {
    const note = library.noteAt(result);
    if (note === undefined) throw new UserError(`${result.file} no longer exists`);
    return { ...EXACT, library, note, column: result.column };
  }
  const notFound = (what: string, next: string, near: readonly string[] = []): NotFound => ({
    match: 'none',
    note: undefined,
    nothing: () => nothingFound(context, what, near, next),
  });
  // "show 2" without results must not show any note with a 2 in its name.
  if (isNumber(wanted) && !isNamed && !beginsWith(found[0], wanted)) {
    return notFound(noResult(wanted, last), 'search <words>');
  }
  if (also.length > 0) context.say(`also: ${placesText(also)}`);
  const [note] = found;
  if (note === undefined) {
    const list = await listCalled(wanted, library);
    return list
      ? notFound(`"${wanted}" is ${list.what}.`, list.command)
      : notFound(`No note is called "${wanted}".`, 'notes', nearest);
  }
  const meant = called === note.title ? `"${called}"` : `"${called}" in "${note.title}"`;
  return { library, match, meant, note, column: 1 };
}

/** Number of places that the message lists. */
const MOST_SAID = 5;

function placesText(places: readonly NamedView[]): string {
  const said = places.slice(0, MOST_SAID).map(({ file, line }) => `${safePath(file)}:${line}`);
  const more = places.length - said.length;
  return said.join(', ') + (more > 0 ? ` and ${more} more` : '');
}

/** The kind of an event, speaker or topic with this name but without a note, and the command that lists its talks. */
async function listCalled(wanted: string, library: Library) {
  const { shellWord } = await import('../../cli-definition/wrong-use.ts');
  const ofEvents = await library.findEvents(wanted);
  const [event] = ofEvents.found;
  if (event && isName(ofEvents)) {
    // The id of one event, or the name that several events share.
    const name = ofEvents.found.length > 1 ? event.title : event.id;
    const what = 'an event without a note of its own';
    return { what, command: `talks --event ${shellWord(name)}` };
  }
  for (const [kind, what, option] of LISTED) {
    const named = await library.findNames(kind, wanted);
    const [best] = named.found;
    if (best && isName(named)) return { what, command: `talks ${option} ${shellWord(best.name)}` };
  }
  return undefined;
}

const LISTED = [
  ['speakers', 'a speaker, not a note', '--speaker'],
  ['topics', 'a topic, not a note', '--topic'],
] as const;

/** Whether a number is the first word of a note's title or file name, such as an id or a day. */
const beginsWith = (note: NoteView | undefined, number: string): boolean =>
  note !== undefined &&
  [note.title, basename(note.file)].some((name) => /^\d+(?!\d)/.exec(name)?.[0] === number);

const isNumber = (wanted: string): boolean => /^[1-9]\d*$/u.test(wanted);

const noResult = (wanted: string, last: LastResults | undefined): string =>
  last === undefined
    ? `There is no result ${wanted}: nothing was searched for in this terminal yet.`
    : `There is no result ${wanted}: the last search here showed ${last.results.length}.`;

/** The last results; undefined if they come from other notes than the requested ones. */
async function lastOf({ notes: { notes } }: Context): Promise<LastResults | undefined> {
  const { lastResults } = await import('../../last-results/last-results.ts');
  const last = lastResults();
  const folders = notes.map((folder) => resolve(folder));
  const isSame = folders.length === 0 || `${folders}` === `${last?.notes.notes}`;
  return isSame ? last : undefined;
}

/** Finds `talks/a.md`, `talks/a.md:12`, `talks/a.md:12:5` or `talks/a.md:12-40`: a path in the notes or from here. */
function noteAtPath(wanted: string, library: Library) {
  if (!/[\\/]|\.\w+(?::|$)/u.test(wanted)) return undefined;
  const [, path = '', line, column, last] =
    /^(.+?):([1-9]\d*)(?::([1-9]\d*)|-([1-9]\d*))?$/u.exec(wanted) ?? [];
  const notes = library.notes();
  for (const [each, at] of [[wanted], [path, Number(line)]] as const) {
    const item = each === '' ? undefined : noteOfPath(each, notes, library);
    const place = item && { file: item.file, line: at ?? item.line, talk: null };
    const note = place && library.noteAt(place);
    if (note && at === undefined) return { note, column: 1 };
    if (note) return { note, column: Number(column ?? 1), ...(last && { last: Number(last) }) };
  }
  return undefined;
}

/** The note of a path, also if folders of the path are links, or if it is typed as it is printed. */
function noteOfPath(path: string, notes: readonly NoteItemView[], library: Library) {
  const paths = [path, ...filesFromHere(path, library)];
  for (const each of paths) {
    const note = notes.find(({ file }) => file === each);
    if (note) return note;
  }
  return notes.find(({ file }) =>
    [safePath(file), safeLine(file)].some((one) => paths.includes(one)),
  );
}

function filesFromHere(path: string, { root }: Library): readonly string[] {
  const here = resolve(path);
  return [here, join(realPathOf(dirname(here)), basename(here))].map((absolute) => {
    const file = relative(root, absolute);
    return sep === '/' ? file : file.replaceAll(sep, '/');
  });
}

function realPathOf(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return folder;
  }
}
