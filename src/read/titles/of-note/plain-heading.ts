import { isNavigation, isSectionName } from '../../lexicon/line-kinds.ts';
import { echoesFileName, type NoteContext } from '../../note/note-context.ts';
import { isPersonLine } from '../possible-title.ts';
import { folderOfIndex, saysNothing } from './file-name.ts';
import { sight, type TitleSight } from './sight.ts';

/** A heading that says as little as any (`# FAQ`, `# 2024-05-01`), above a file whose name says less. */
export function plainHeading({ path, heads, fileTitle }: NoteContext): TitleSight | undefined {
  const [top] = heads;
  if (!top) return undefined;
  // `# Keynote` in `keynote.md`.
  if (top.depth === 1 && isSectionName(top.text) && echoesFileName(top.text, { fileTitle }))
    return sight('plain-heading', 0.5, top, top);
  // `kiln/README.md` that begins with `## Installation`.
  const isAlone = heads.filter(({ depth }) => depth === 1).length === 1 && top.depth === 1;
  if (!isAlone && folderOfIndex(path) !== undefined) return undefined;
  const isTitle = saysNothing(fileTitle) && !isNavigation(top.text) && !isPersonLine(top.text);
  return isTitle ? sight('plain-heading', 0.45, top, top) : undefined;
}
