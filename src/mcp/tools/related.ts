import type { Library } from '../../library.ts';
import { linesIn } from '../../model/text/lines.ts';
import { UserError } from '../../model/user-error.ts';
import { safeLine } from '../../render/text/safe-text.ts';
import { blocks, fitToDefaultBudget, truncated } from './answer.ts';
import { findPlace, type Place } from './places.ts';
import { defineTool, inputSchema } from './tool.ts';

interface Arguments {
  readonly at: string;
}

interface Line {
  readonly group: string;
  readonly text: string;
}

/** Most similar notes to name in an answer, at most this many. */
const MOST_ALIKE = 3;

export const related = defineTool<Arguments>({
  name: 'related',
  description: 'Notes similar to the one at a place, and the links from and to it.',
  input: inputSchema(
    { at: { type: 'string', minLength: 1, maxLength: 1000, description: 'as in read' } },
    'at',
  ),
  async run({ at }, library) {
    const { readAs, ...place } = await findPlace(at, library);
    const { file } = place;
    const talk = place.talk ?? (await talkAt(place, library));
    const note = library.noteAt({ file, line: place.line, talk });
    if (note === undefined) throw new UserError(`${file} no longer exists`);
    const lines: readonly Line[] = [
      ...library
        .like({ file, talk, limit: MOST_ALIKE })
        .map((other) => lineOf('Like it', other, other.name)),
      ...note.linkedFrom.map((link) => lineOf('Linked from', link, link.name)),
      ...library
        .links()
        .filter((link) => link.file === file && link.to !== null && link.to !== file)
        .map((link) => lineOf('Links to', { file: link.to ?? '', line: 1 }, link.toTitle ?? '')),
    ];
    const head = `${safeLine(file)}:${note.line} ${safeLine(note.title)}`;
    if (lines.length === 0) return { text: `Nothing is like or linked with ${head}.` };
    return fitToDefaultBudget(lines.length, (count, letters) => ({
      text: blocks(
        readAs && `Read "${safeLine(at)}" as "${safeLine(readAs)}".`,
        head,
        ...grouped(lines.slice(0, count), letters),
        count < lines.length ? `${lines.length - count} more left out.` : '',
      ),
    }));
  },
});

/** The id of the talk that contains a place, or of the only talk in its file; null if there is none. */
async function talkAt(
  { file, line, last = line }: Place,
  library: Library,
): Promise<string | null> {
  const talks = (await library.talks()).filter((talk) => talk.file === file);
  if (talks.length < 2) return talks[0]?.id ?? null;
  // A talk's part of a file may begin above the talk's title.
  const near = [
    talks.findLast((talk) => talk.line <= line),
    talks.find((talk) => talk.line > line),
  ];
  const around = near.find((talk) => {
    const note = talk && library.noteAt({ file, line, talk: talk.id });
    if (note === undefined || line < note.firstLine) return false;
    return last < note.firstLine + linesIn(note.markdown).length;
  });
  return around?.id ?? null;
}

const lineOf = (
  group: string,
  { file, line }: { readonly file: string; readonly line: number },
  title: string,
): Line => ({ group, text: `${safeLine(file)}:${line} ${safeLine(title)}` });

/** Each group as its name and its lines, without duplicate lines. */
function grouped(lines: readonly Line[], letters: number): readonly string[] {
  const groups = new Map<string, Set<string>>();
  for (const { group, text } of lines) {
    groups.set(group, (groups.get(group) ?? new Set()).add(truncated(text, letters)));
  }
  return [...groups].map(([group, texts]) => [`${group}:`, ...texts].join('\n'));
}
