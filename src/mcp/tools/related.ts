import type { NoteView } from '../../library/views.ts';
import type { Library } from '../../library.ts';
import { UserError } from '../../model/user-error.ts';
import { safeLine } from '../../render/text/safe-text.ts';
import { blocks, cut, withinUsual } from './answer.ts';
import { findPlace } from './places.ts';
import { defineTool, taking } from './tool.ts';

interface Arguments {
  readonly at: string;
}

interface Line {
  readonly group: string;
  readonly text: string;
}

/** How many are named as being like a note. */
const MOST_ALIKE = 3;

export const related = defineTool<Arguments>({
  name: 'related',
  description: 'Notes like the one at a place, and the links from and to it.',
  input: taking(
    { at: { type: 'string', minLength: 1, maxLength: 1000, description: 'as in read' } },
    'at',
  ),
  async run({ at }, library) {
    const { file, line, readAs } = await findPlace(at, library);
    const note = library.noteAt({ file, line, talk: null });
    if (note === undefined) throw new UserError(`${file} is not there any more`);
    const lines: readonly Line[] = [
      ...(await alike(note, library)),
      ...note.linkedFrom.map((link) => lineOf('Linked from', link, link.name)),
      ...library
        .links()
        .filter((link) => link.file === file && link.to !== null && link.to !== file)
        .map((link) => lineOf('Links to', { file: link.to ?? '', line: 1 }, link.toTitle ?? '')),
    ];
    const head = `${safeLine(file)}:${note.line} ${safeLine(note.title)}`;
    if (lines.length === 0) return { text: `Nothing is like or linked with ${head}.` };
    return withinUsual(lines.length, (count, letters) => ({
      text: blocks(
        readAs && `Read "${safeLine(at)}" as "${safeLine(readAs)}".`,
        head,
        ...grouped(lines.slice(0, count), letters),
        count < lines.length ? `${lines.length - count} more left out.` : '',
      ),
    }));
  },
});

/** Talks that are like a talk; of another note, what a search for its title finds besides. */
async function alike(note: NoteView, library: Library): Promise<readonly Line[]> {
  const talks = (await library.talks()).filter(({ file }) => file === note.file);
  const own = talks.length === 1 ? talks[0] : undefined;
  const talk = own && library.noteAt({ ...own, talk: own.id });
  if (talk) return talk.related.map((other) => lineOf('Like it', other, other.title));
  const { hits } = library.search(note.title, { limit: MOST_ALIKE + 1, literal: true });
  return hits
    .filter(({ file }) => file !== note.file)
    .slice(0, MOST_ALIKE)
    .map((hit) => lineOf('Like it', hit, hit.title));
}

const lineOf = (
  group: string,
  { file, line }: { readonly file: string; readonly line: number },
  title: string,
): Line => ({ group, text: `${safeLine(file)}:${line} ${safeLine(title)}` });

/** Each group below its name, each line once. */
function grouped(lines: readonly Line[], letters: number): readonly string[] {
  const groups = new Map<string, Set<string>>();
  for (const { group, text } of lines) {
    groups.set(group, (groups.get(group) ?? new Set()).add(cut(text, letters)));
  }
  return [...groups].map(([group, texts]) => [`${group}:`, ...texts].join('\n'));
}
