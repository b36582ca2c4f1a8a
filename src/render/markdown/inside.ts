import type { BlockContext } from './context.ts';

/** A block within another is not indented any more where that would leave fewer cells than this. */
const narrowest = 16;

/** The columns inside an indent, and the indent itself: none where there is no room for it. */
export function inside(
  context: BlockContext,
  indent: number,
): { readonly context: BlockContext; readonly indent: number } {
  const columns = context.columns - indent;
  return columns < narrowest
    ? { context, indent: 0 }
    : { context: { ...context, columns }, indent };
}
