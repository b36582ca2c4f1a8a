import type { BlockContext } from './context.ts';

/** A nested block is not indented if that would leave fewer cells than this. */
const narrowest = 16;

/** The context with the columns inside an indent, and the indent: 0 if there is no room for it. */
export function indentedContext(
  context: BlockContext,
  indent: number,
): { readonly context: BlockContext; readonly indent: number } {
  const columns = context.columns - indent;
  return columns < narrowest
    ? { context, indent: 0 }
    : { context: { ...context, columns }, indent };
}
