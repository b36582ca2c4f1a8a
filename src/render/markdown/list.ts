import type { List, ListItem } from 'mdast';
import { indented, type Span, type Styled, span } from '../text/styled.ts';
import { textWidth } from '../text/width.ts';
import { type BlockContext, lineOfNode } from './context.ts';
import { indentedContext } from './inside.ts';

/** Bullets by nesting depth of lists; deeper lists start again. */
const bullets = ['•', '◦', '▪'];

/** Renders a list: bullets, or right-aligned numbers, each followed by its item. */
export function listLines(node: List, context: BlockContext): readonly Styled[] {
  const first = node.start ?? 1;
  const leads = node.children.map((item, index) =>
    leadOf(item, node.ordered ? `${first + index}.` : bulletAt(context.depth), context),
  );
  const widest = leads.reduce((most, lead) => Math.max(most, textWidth(lead)), 0);
  const spread = node.spread || node.children.some((item) => item.spread);
  const lines: Styled[] = [];
  node.children.forEach((item, index) => {
    if (spread && lines.length > 0) lines.push([]);
    const lead = leads[index] ?? '';
    const shown = node.ordered ? lead.padStart(widest) : lead;
    for (const line of itemLines(item, `${shown} `, context)) lines.push(line);
  });
  return lines;
}

/** The bullet of a list at a depth. Lists and their items alternate, so that every second depth is a list. */
const bulletAt = (depth: number): string =>
  bullets[Math.floor((depth - 1) / 2) % bullets.length] ?? '';

/** The bullet or number of an item; a task's box replaces the bullet, and follows a number. */
function leadOf({ checked }: ListItem, bullet: string, { note }: BlockContext): string {
  if (typeof checked !== 'boolean') return bullet;
  const [done, open] = note.isColoured ? ['☑', '☐'] : ['[x]', '[ ]'];
  const box = checked ? done : open;
  return /\d/.test(bullet) ? `${bullet} ${box}` : box;
}

function itemLines(item: ListItem, lead: string, context: BlockContext): readonly Styled[] {
  const inner = indentedContext(context, textWidth(lead));
  const deeper = { ...inner.context, depth: context.depth + 1 };
  const lines = context.render(item.children, deeper, !item.spread);
  const mark: Span = { ...span(lead), line: lineOfNode(context.note, item) };
  if (lines.length === 0) return [[mark]];
  return inner.indent === 0 ? [[mark], ...lines] : indented(lines, inner.indent, [mark]);
}
