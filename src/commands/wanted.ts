import { realpathSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import type { ArgumentDefinition } from '../cli-definition/command.ts';
import type { Context } from '../cli-definition/context.ts';
import type { LastResults } from '../last-results/last-results.ts';
import type { NameMatch, NoteView } from '../library/views.ts';
import type { Library } from '../library.ts';
import { UserError } from '../model/user-error.ts';

/** What is to be shown or edited, in the definitions of the commands that do. */
export const WANTED: ArgumentDefinition = {
  name: 'what',
  summary: "An id, title, file, term, file:line, or a result's number",
  required: true,
  variadic: true,
  complete: 'notes',
};

export const WANTED_DETAILS =
  'A number is that of a result of the last search in this terminal; a note of that name goes by its id or file name.';

export interface Wanted {
  readonly library: Library;
  readonly match: NameMatch;
  /** Undefined where nothing is called so. */
  readonly note: NoteView | undefined;
  /** 1-based, UTF-16 code units. */
  readonly column: number;
  /** What to say where nothing is called so, names that are near, and the command to go on with. */
  readonly nothing: string;
  readonly nearest: readonly string[];
  readonly next: string;
}

/** Nothing has to be said. */
const FOUND = { match: 'exact', nothing: '', nearest: [], next: '' } as const;

/**
 * Finds the note that a person's words stand for. Throws UserError for a result that has gone since.
 */
export async function findWanted(words: readonly string[], context: Context): Promise<Wanted> {
  const wanted = words.join(' ');
  const last = isNumber(wanted) ? await lastOf(context) : undefined;
  const result = last?.results[Number(wanted) - 1];
  if (last && result) {
    const library = await context.openLibrary({ other: last.notes });
    const note = library.noteAt(result);
    if (note === undefined) throw new UserError(`${result.file} is not there any more`);
    return { ...FOUND, library, note, column: result.column };
  }
  const library = await context.openLibrary();
  const atPlace = noteAtPlace(wanted, library);
  if (atPlace) return { ...FOUND, library, ...atPlace };
  const { match, found, nearest } = await library.findNote(fileFromHere(wanted, library) ?? wanted);
  // "show 2" without results must not show whatever has a 2 in its name.
  if (isNumber(wanted) && match !== 'exact' && match !== 'alias' && !beginsWith(found[0], wanted)) {
    const nothing = noResult(wanted, last);
    const next = 'search <words>';
    return { library, match: 'none', note: undefined, column: 1, nothing, nearest: [], next };
  }
  const nothing = `No note is called "${wanted}".`;
  return { library, match, note: found[0], column: 1, nothing, nearest, next: 'talks' };
}

/** Whether a number is the first word of a note's title or of its file's name: an id, a day. */
const beginsWith = (note: NoteView | undefined, number: string): boolean =>
  note !== undefined &&
  [note.title, basename(note.file)].some((name) => /^\d+(?!\d)/.exec(name)?.[0] === number);

const isNumber = (wanted: string): boolean => /^[1-9]\d*$/u.test(wanted);

const noResult = (wanted: string, last: LastResults | undefined): string =>
  last === undefined
    ? `There is no result ${wanted}: nothing was searched for in this terminal yet.`
    : `There is no result ${wanted}: the last search here showed ${last.results.length}.`;

/** Results of other notes than those that are asked for now do not count. */
async function lastOf({ notes: { notes } }: Context): Promise<LastResults | undefined> {
  const { lastResults } = await import('../last-results/last-results.ts');
  const last = lastResults();
  const folders = notes.map((folder) => resolve(folder));
  const isSame = folders.length === 0 || `${folders}` === `${last?.notes.notes}`;
  return isSame ? last : undefined;
}

/** `talks/a.md:12` or `talks/a.md:12:5`, the file below the notes folder or as a path from here. */
function noteAtPlace(wanted: string, library: Library) {
  const [, path, line, column] = /^(.+?):([1-9]\d*)(?::([1-9]\d*))?$/u.exec(wanted) ?? [];
  if (path === undefined) return undefined;
  for (const file of [path, ...filesFromHere(path, library)]) {
    const note = library.noteAt({ file, line: Number(line), talk: null });
    if (note) return { note, column: Number(column ?? 1) };
  }
  return undefined;
}

/** What a path from here is called among the notes, if it is one of them; also when folders are linked to. */
function fileFromHere(path: string, library: Library): string | undefined {
  if (!/[\\/]|\.\w+$/u.test(path)) return undefined;
  const files = new Set(library.files());
  return filesFromHere(path, library).find((file) => files.has(file));
}

function filesFromHere(path: string, { root }: Library): readonly string[] {
  const here = resolve(path);
  return [here, join(realPathOf(dirname(here)), basename(here))].map((absolute) =>
    relative(root, absolute).replaceAll('\\', '/'),
  );
}

function realPathOf(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return folder;
  }
}

/** Keeps results as they are numbered on the screen; there is no screen in a pipe. */
export async function numberResults(
  { notes: asked, terminal }: Context,
  results: LastResults['results'],
): Promise<void> {
  if (terminal.columns === undefined || process.stdout.isTTY !== true) return;
  const { keepResults } = await import('../last-results/last-results.ts');
  const notes = asked.notes.map((folder) => resolve(folder));
  keepResults({
    notes: { ...asked, notes },
    results: results.map(({ file, line, column, talk }) => ({ file, line, column, talk })),
  });
}
