import type { RecogniserName } from '../../../model/recognisers.ts';
import type { NoteContext } from '../../note/note-context.ts';
import { fileName } from './file-name.ts';
import { drawnHeading, firstHeading, plainHeading } from './headings.ts';
import { boldLine, firstLine, titleLabel } from './lines.ts';
import type { NoteTitle, TitleSight } from './sight.ts';

/** One recogniser per place that a title may stand in. To know a new one, add a row. */
const recognisers: readonly ((note: NoteContext) => TitleSight | undefined)[] = [
  frontMatterTitle,
  titleLabel,
  firstHeading,
  drawnHeading,
  boldLine,
  firstLine,
  plainHeading,
];

/** The title that is surest; what the file's name says where no other is. */
export function titleOf(note: NoteContext): NoteTitle {
  let best = fileName(note);
  for (const see of recognisers) {
    const seen = see(note);
    if (seen && seen.sure > best.sure) best = seen;
    if (best.sure === 1) break;
  }
  const { line, sure, by } = best;
  return { line, sure, by, ...best.read() };
}

/** Titles that only hold a file's place. */
export const isStopgap = (by: RecogniserName): boolean =>
  by === 'file-name' || by === 'plain-heading';

/** `title: What I learned` in the front matter, placed at the heading that says the same. */
function frontMatterTitle({ fields, heads }: NoteContext): TitleSight | undefined {
  const { title } = fields;
  if (!title) return undefined;
  const said = wordsOf(title.value);
  const same = heads.find((head) => wordsOf(head.text) === said);
  const { value, line, sure, by } = title;
  const readings = [{ by: 'title-alone', title: value, people: [], sure: 0 }] as const;
  return { line: same?.line ?? line, sure, by, read: () => ({ value, readings }) };
}

const wordsOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
