import type { PhrasingContent } from 'mdast';

/** A node whose start is moved down by a number of lines. */
export function shiftLines<Node extends PhrasingContent>(lines: number, node: Node): Node {
  const { position } = node;
  if (!position || lines === 0) return node;
  return {
    ...node,
    position: { ...position, start: { ...position.start, line: position.start.line + lines } },
  };
}
