import type { Root } from 'mdast';
import { parseGfm } from './gfm.ts';
import { parseRefusalReason } from './source/limits.ts';
import { placeTaskTexts } from './task-texts.ts';

/** The syntax tree, or the reason why the text is not parsed (parsing it could take minutes). */
export type Parsed =
  | { readonly tree: Root; readonly refused?: never }
  | { readonly refused: string; readonly tree?: never };

/** Parses CommonMark with GitHub's extensions in bounded time. Offsets and lines count within `text`. */
export function parseMarkdown(text: string): Parsed {
  const refused = parseRefusalReason(text);
  if (refused !== undefined) return { refused };
  try {
    const tree = parseGfm(text);
    placeTaskTexts(tree, text);
    return { tree };
  } catch {
    return { refused: 'it is nested too deeply' };
  }
}
