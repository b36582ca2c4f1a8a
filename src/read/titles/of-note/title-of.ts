import type { RecogniserName } from '../../../model/recognisers.ts';
import type { NoteContext } from '../../note/note-context.ts';
import { boldLine } from './bold-line.ts';
import { drawnHeading } from './drawn-heading.ts';
import { fileName } from './file-name.ts';
import { firstHeading } from './first-heading.ts';
import { firstLine } from './first-line.ts';
import { frontMatterTitle } from './front-matter-title.ts';
import { plainHeading } from './plain-heading.ts';
import type { NoteTitle, TitleRecogniser } from './sight.ts';
import { titleLabel } from './title-label.ts';

/** One recogniser a file, per place a title may stand in. To know a new one, add a file and a row. */
const recognisers: readonly TitleRecogniser[] = [
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
