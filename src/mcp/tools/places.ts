import { isAbsolute, relative, sep } from 'node:path';
import { isName } from '../../library/names.ts';
import { linesOfNote } from '../../library/texts/section.ts';
import type { Library } from '../../library.ts';
import { UserError } from '../../model/user-error.ts';

/** Lines of a note. */
export interface Place {
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  /** The last line of a range; absent: the place is the section around `line`. */
  readonly last?: number;
}

export interface Found extends Place {
  /** Id of the talk that a name stands for. */
  readonly talk?: string | null;
  /** The name that a misspelt name was taken for; absent for an exact name. */
  readonly readAs?: string;
}

/** A line number beyond the last line of any note. */
const END = 1e9;

const PLACE = /^(.+?)(?::([1-9]\d{0,8})(?:-([1-9]\d{0,8})|:\d+)?)?$/su;
const IS_PATH = /^\.{0,2}[\\/]|[\\/].*\.(?:md|markdown|mdown|mkd|mdx)$/iu;
const LOOKS_LIKE_PATH = /[\\/]|\.\w{1,8}$/u;

/**
 * Finds a place: `file:line`, `file:first-last`, `file`, or the name of a note, a talk or a term. Throws UserError if
 * the notes have no such place.
 */
export async function findPlace(at: string, library: Library): Promise<Found> {
  const wanted = at.trim();
  const [, path = '', line, last] = PLACE.exec(wanted) ?? [];
  const whole = fileOf(wanted, library);
  if (whole !== undefined) return { file: whole, line: 1, last: END };
  const file = fileOf(path, library);
  if (file !== undefined) {
    return { file, line: Number(line), ...(last !== undefined && { last: Number(last) }) };
  }
  const answer = await library.findNote(wanted);
  const { match, found, nearest } = answer;
  // A name may look like a path: TCP/IP may be a term.
  if (IS_PATH.test(path) || (!isName(answer) && LOOKS_LIKE_PATH.test(path))) {
    throw new UserError(`${at} is no place in these notes`, {
      hint: 'Places are as search and list give them: file:line',
    });
  }
  const [note] = found;
  if (note === undefined) {
    const events = await library.findEvents(wanted);
    if (isName(events)) {
      const filters = events.found.map(({ id }) => `list talks with event ${id}`).join(', ');
      throw new UserError(`${at} is an event without a note of its own`, { hint: filters });
    }
    const near = nearest.length > 0 ? `Nearest: ${nearest.join(', ')}` : 'Look for it with search';
    throw new UserError(`No note, talk or term is called "${at}"`, { hint: near });
  }
  const place = { file: note.file, line: note.at, talk: note.talk?.id ?? null };
  const lines = note.at === note.line ? { ...place, ...linesOfNote(note) } : place;
  return match === 'typo'
    ? { ...lines, readAs: await nameAt(wanted, place, note.title, library) }
    : lines;
}

/** The name that a misspelt name was taken for: the term that is defined at the place, else the note's title. */
async function nameAt(
  wanted: string,
  { file, line }: Place,
  title: string,
  library: Library,
): Promise<string> {
  const { found } = await library.findTerms(wanted);
  return found.find((term) => term.file === file && term.line === line)?.term ?? title;
}

/** A note's file by its path below the notes folder, or by an absolute path into that folder. */
function fileOf(path: string, library: Library): string | undefined {
  const file = isAbsolute(path) ? relative(library.root, path).replaceAll(sep, '/') : path;
  return library.files().find((each) => each === file);
}
