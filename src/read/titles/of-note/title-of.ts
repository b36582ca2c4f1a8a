import type { RecogniserName } from '../../../model/recognisers.ts';
import { slugOf } from '../../lexicon/names.ts';
import type { NoteContext } from '../../note/note-context.ts';
import { fileName } from './file-name.ts';
import { drawnHeading, firstHeading, plainHeading } from './headings.ts';
import { boldLine, firstLine, titleLabel } from './lines.ts';
import type { NoteTitle, TitleSight } from './sight.ts';

/** One recogniser per place where a title may be. To add one, add a row. */
const recognisers: readonly ((note: NoteContext) => TitleSight | undefined)[] = [
  frontMatterTitle,
  titleLabel,
  firstHeading,
  drawnHeading,
  boldLine,
  firstLine,
  plainHeading,
];

/** The surest title; the file's name if no other is surer. */
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

/** Whether a title is only a substitute for a missing one. */
export const isStopgap = (by: RecogniserName): boolean =>
  by === 'file-name' || by === 'plain-heading';

/** `title: What I learned` in the front matter, with the line of a heading of the same words, if any. */
function frontMatterTitle({ fields, heads }: NoteContext): TitleSight | undefined {
  const { title } = fields;
  if (!title) return undefined;
  const said = slugOf(title.value);
  const same = heads.find((head) => slugOf(head.text) === said);
  const { value, line, sure, by } = title;
  const readings = [{ by: 'title-alone', title: value, people: [], sure: 0 }] as const;
  return { line: same?.line ?? line, sure, by, read: () => ({ value, readings }) };
}
